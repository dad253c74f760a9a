"""Real Chromium against the release, served by a real Caddy.

`page` fails its test on a console error by itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from browser.page_layout import screen
from browser.page_watch import PageWatch, watched_page
from browser.site_server import SiteServer
from browser.visit import FOLLOW, Visit, open_scenario
from built_site import BuiltSite
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, expect
from theme_sheets import left_out

from development.browser import ARGUMENTS
from development.headless_shell import FOUND

DESK: ViewportSize = {"width": 1280, "height": 800}

# Where a test that breaks the policy on purpose asks for a picture.
PLANTED = "https://elsewhere.example/"

SELECTED = """(selector) => Array.from(document.querySelectorAll(selector), (each) =>
  each.cloneNode().outerHTML)"""

# What is compiled to run faster later: no test is long enough for it to pay.
COMPILED_ONCE = "--js-flags=--liftoff-only --no-opt --no-maglev"


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, object]) -> dict[str, object]:
    """Start the browser that `make` has found."""
    if not FOUND.exists():
        pytest.fail("no browser is set up: run `make test`", pytrace=False)
    return {
        **browser_type_launch_args,
        "executable_path": FOUND.read_text(),
        "args": [*ARGUMENTS, COMPILED_ONCE],
    }


@pytest.fixture(scope="session")
def browser_context_args(
    browser_context_args: dict[str, object], site_server: SiteServer
) -> dict[str, object]:
    """Addresses in tests are relative to the site: `page.goto("scenarios/cash-basis/")`."""
    return {**browser_context_args, "base_url": site_server.address, "reduced_motion": "reduce"}


@pytest.fixture(scope="session")
def site_server(site: BuiltSite, released: Path) -> Iterator[SiteServer]:
    """The release on a loopback address, one for each test process."""
    with SiteServer(site, released) as server:
        yield server


@pytest.fixture(autouse=True)
def within_the_policy(site_server: SiteServer, request: pytest.FixtureRequest) -> Iterator[None]:
    """No page, frame or worker may do what the policy forbids."""
    yield
    # What a test plants may be reported as late as during the next one.
    violations = [each for each in site_server.violations() if PLANTED not in each]
    if not request.node.get_closest_marker("console_errors_expected"):
        assert violations == []


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


@pytest.fixture(scope="session")
def started_page(
    browser: Browser, browser_context_args: dict[str, object], site_server: SiteServer
) -> Iterator[Page]:
    """One page whose Python has started, for all tests that only need it to be there."""
    context = browser.new_context(**browser_context_args)
    with watched_page(context, site_server.address) as page:
        open_scenario(page, "direct-bad-debt").expect_state("live")
        yield page


@pytest.fixture(scope="session")
def unstyled(site: BuiltSite) -> Callable[[Page], list[str]]:
    """The elements of a page, as it is now, for which the theme has styles that the site lacks."""
    lacking = ",".join(left_out(site))
    return lambda page: page.evaluate(SELECTED, lacking)


@pytest.fixture
def phone(started_page: Page) -> Iterator[None]:
    """What is opened within the test is opened on a phone."""
    started_page.set_viewport_size(screen(390))
    yield
    started_page.set_viewport_size(DESK)


@pytest.fixture
def follow(started_page: Page, site_server: SiteServer) -> Callable[[str, str], None]:
    """Follow a link to a page of the site, whose title matches."""

    def go(path: str, title: str) -> None:
        started_page.evaluate(FOLLOW, site_server.address + path)
        expect(started_page).to_have_title(re.compile(title))

    return go


@pytest.fixture
def live(started_page: Page, follow: Callable[[str, str], None]) -> Callable[[str], Visit]:
    """Go to a scenario within the visit, as a reader does by its link: Python is kept."""

    def go(slug: str) -> Visit:
        follow("about/", "^About this site")  # a page that is open already would stay as it is
        follow(f"scenarios/{slug}/", "^(?!About)")
        visit = Visit(started_page, slug)
        visit.expect_state("live")
        visit.expect_interpreter("light")  # or Pyodide answers unnoticed
        visit.expect_the_sample()
        return visit

    return go
