"""The archive of a release in a classroom without a network, in every engine."""

from __future__ import annotations

import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from browser.engines.engine import Engine
from browser.engines.reader import Reader
from selectolax.lexbor import LexborHTMLParser

SCENARIO = "scenarios/direct-bad-debt/index.html"
LISTENING = re.compile(r"port (\d+)")


@pytest.fixture(scope="session")
def opened(released: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive of the release, unpacked."""
    folder = tmp_path_factory.mktemp("opened")
    (whole,) = released.glob("*.zip")
    with zipfile.ZipFile(whole) as archive:
        archive.extractall(folder)
    return folder


@pytest.fixture(scope="session")
def classroom(opened: Path) -> Iterator[str]:
    """What README.txt says to type, and the address at which it then answers."""
    assert "python -m http.server" in (opened / "README.txt").read_text("utf-8")
    serving = subprocess.Popen(
        [sys.executable, "-u", "-m", "http.server", "--bind", "127.0.0.1", "0"],
        cwd=opened / "site",
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert serving.stdout
    with serving.stdout as said:
        port = LISTENING.search(said.readline())
        assert port
        yield f"http://127.0.0.1:{port[1]}/"
        serving.terminate()
        serving.wait()


def test_from_a_folder_every_page_reads_well(engine: Engine, opened: Path) -> None:
    reader = Reader(engine, f"{(opened / 'site').as_uri()}/")
    engine.resize(1280)
    engine.heard()
    reader.open("index.html")
    reader.click(".md-content a[href='scenarios/index.html']")
    reader.click(".md-content a[href='direct-bad-debt/index.html']")
    reader.expect_address(SCENARIO)
    reader.expect_text(".md-content .admonition", "This page was opened from a folder")
    for part in ("facts", "moved", "statements", "entries"):
        assert reader.shows(f"write-off-scenario [data-part={part}]"), part
    for dead in ("write-off-scenario form", "write-off-scenario .status", ".md-search"):
        assert not reader.shows(dead), dead
    # The theme's own sheet is there, and ours.
    assert reader.ask("() => getComputedStyle(find('.md-header')).position") == "sticky"
    assert reader.ask("() => getComputedStyle(find('.statement')).borderCollapse") == "collapse"
    reader.click(".md-tabs a[href$='/glossary/index.html']")
    reader.expect_address("glossary/index.html")
    engine.go("about:blank")  # so that all is heard
    # That modules are not let in is known.
    assert [each for each in engine.heard() if re.search("forbids|Security.Policy", each)] == []


def test_through_python_s_own_server_all_is_live(engine: Engine, classroom: str) -> None:
    reader = Reader(engine, classroom)
    engine.heard()
    reader.open(f"{SCENARIO}?invoice=700")
    reader.expect_figures("direct-bad-debt", {"invoice": "700"})
    assert not reader.shows(".md-content .admonition")
    reader.fill(".md-search__input", "allowance")
    reader.until(lambda: reader.shows(".md-search-result__link"), "the search finds")
    assert engine.heard() == []


def test_every_link_names_a_file(opened: Path) -> None:
    """Where it ended in a folder, a browser would list what is in there."""
    inside, checked = opened / "site", 0
    for page in sorted(set(inside.rglob("*.html")) - {inside / "404.html"}):
        for link in LexborHTMLParser(page.read_text("utf-8")).css("a[href]"):
            path = re.split("[?#]", link.attributes["href"] or "")[0]
            if path and not re.match(r"[a-z]+:", path):
                checked += 1
                assert (page.parent / path).is_file(), f"{page.relative_to(inside)}: {path}"
    assert checked > 10_000
