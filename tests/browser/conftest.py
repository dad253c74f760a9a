"""Real Chromium against the built site. `page` fails its test on a console error by itself."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from browser.page_watch import PageWatch
from browser.site_server import SiteServer
from built_site import BuiltSite
from playwright.sync_api import BrowserContext, Page

from development.browser import ARGUMENTS, FOUND


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, object]) -> dict[str, object]:
    """Start the browser that `make` has found."""
    if not FOUND.exists():
        pytest.fail("no browser is set up: run `make test`", pytrace=False)
    return {**browser_type_launch_args, "executable_path": FOUND.read_text(), "args": ARGUMENTS}


@pytest.fixture(scope="session")
def browser_context_args(
    browser_context_args: dict[str, object], site_server: SiteServer
) -> dict[str, object]:
    """Addresses in tests are relative to the site: `page.goto("scenarios/cash-basis/")`."""
    return {**browser_context_args, "base_url": site_server.address, "reduced_motion": "reduce"}


@pytest.fixture(scope="session")
def site_server(site: BuiltSite) -> Iterator[SiteServer]:
    """The built site on a loopback address, one for each test process."""
    with SiteServer(site) as server:
        yield server
        server.shutdown()


@pytest.fixture
def watch(context: BrowserContext, site_server: SiteServer) -> PageWatch:
    """What the test's pages complain about and which other hosts they ask."""
    return PageWatch(context, site_server.address)


@pytest.fixture
def page(watch: PageWatch, page: Page, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page that must ask no other host, and print no error unless the test is marked so."""
    yield page
    assert watch.foreign == []
    if not request.node.get_closest_marker("console_errors_expected"):
        assert watch.complaints == []
