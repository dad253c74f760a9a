"""Each test here runs in Chromium, Firefox and WebKitGTK; the end of a run says which it had."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial

import pytest
from browser.conftest import PLANTED
from browser.engines.chromium import Chromium
from browser.engines.engine import Engine
from browser.engines.firefox import Firefox
from browser.engines.reader import Reader
from browser.engines.summary import remember
from browser.engines.webkit import WebKit
from browser.site_server import SiteServer
from playwright.sync_api import Browser, BrowserType

from development.browser import ARGUMENTS, FOUND
from development.engines import ENGINES

Start = Callable[..., Engine]
NAMES = ("Chromium", *ENGINES)


def pytest_itemcollected(item: pytest.Item) -> None:
    """The engine of a test goes with its report, also where it is skipped."""
    if isinstance(item, pytest.Function) and "start" in item.fixturenames:
        remember(item, item.callspec.params["start"])


@pytest.fixture(scope="session")
def whole_chromium(browser_type: BrowserType) -> Iterator[Browser]:
    """With all that the headless shell lacks, as readers have it."""
    browser = browser_type.launch(executable_path=FOUND.read_text(), args=ARGUMENTS)
    yield browser
    browser.close()


@pytest.fixture(
    scope="session",
    params=[pytest.param(name, marks=pytest.mark.xdist_group(name), id=name) for name in NAMES],
)
def start(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Start:
    """Start the engine, light or dark, with scripts or without; whoever does so closes it."""
    name: str = request.param
    if name in ENGINES and (missing := ENGINES[name].missing):
        pytest.skip(f"{' and '.join(missing)} could not be had")
    if name == "Chromium":
        return partial(Chromium, request.getfixturevalue("whole_chromium"))
    launch = {"Firefox": Firefox, "WebKitGTK": WebKit}[name]
    return lambda **how: launch(tmp_path_factory.mktemp(name), **how)


@pytest.fixture(scope="session")
def engine(start: Start) -> Iterator[Engine]:
    """The engine as most readers have it."""
    with closing(start()) as engine:
        yield engine


@pytest.fixture
def reader(engine: Engine, site_server: SiteServer) -> Iterator[Reader]:
    """A reader at a desk, whose browser must have nothing to complain about at the end."""
    engine.resize(1280)
    yield Reader(engine, site_server.address)
    # What a test plants may be reported as late as during the next one.
    assert [each for each in engine.heard() if PLANTED not in each] == []
