"""What all tests share: the built site, and how Hypothesis runs."""

from __future__ import annotations

import os
from pathlib import Path

import hypothesis
import pytest
from browser.engines import summary
from built_site import SITE, BuiltSite, SiteIsMissing
from released import release_once
from xdist.remote import Producer
from xdist.scheduler import LoadGroupScheduling

# A slow machine is no failure: time belongs in the benchmark.
hypothesis.settings.register_profile("project", deadline=None, print_blob=True)
# `make mutants` asks the same few examples of every mutant, and no smaller one that fails too.
hypothesis.settings.register_profile(
    "mutants",
    deadline=None,
    max_examples=10,
    derandomize=True,
    database=None,
    phases=(hypothesis.Phase.explicit, hypothesis.Phase.generate),
)
hypothesis.settings.load_profile("project")


class ByFunction(LoadGroupScheduling):
    """Hands a quick test to one worker with all its parameters; a browser test goes by itself.

    xdist goes over all that it has handed out for every test that ends, and there are thousands.
    """

    def _split_scope(self, nodeid: str) -> str:
        scope: str = super()._split_scope(nodeid)
        return scope if nodeid.startswith("tests/browser/") else scope.partition("[")[0]


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> LoadGroupScheduling | None:
    """Ours for `--dist loadgroup`."""
    return ByFunction(config, log) if config.getvalue("dist") == "loadgroup" else None


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Browser tests come last: none is long, so no worker is left with one when the rest is done.

    Of the others some build a site each, and xdist hands single tests out in this order.
    """
    items.sort(key=lambda item: item.nodeid.startswith("tests/browser/"))


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test that asks for `built_page` or `built_embed` runs once for every one."""
    try:
        if "built_page" in metafunc.fixturenames:
            metafunc.parametrize("built_page", SITE.pages)
        if "built_embed" in metafunc.fixturenames:
            metafunc.parametrize("built_embed", SITE.pages and SITE.embeds)
    except SiteIsMissing as missing:
        pytest.fail(str(missing), pytrace=False)


@pytest.fixture(scope="session")
def site() -> BuiltSite:
    """The site as `make build` wrote it."""
    try:
        assert SITE.pages
    except SiteIsMissing as missing:
        pytest.fail(str(missing), pytrace=False)
    return SITE


@pytest.fixture(scope="session")
def released(site: BuiltSite, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a release of the site writes, made once for all test processes."""
    folder = tmp_path_factory.getbasetemp()
    shared = folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder
    return release_once(site, shared / "dist")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say which browser engines were tested, so that one that is missing is not taken for green."""
    if lines := summary.lines(terminalreporter.stats):
        terminalreporter.section("browser engines")
        for line in lines:
            terminalreporter.line(line)
