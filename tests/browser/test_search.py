"""The theme's search, with the mend of docs/assets/scripts/search.worker.js."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from browser.site_server import SiteServer
from playwright.sync_api import Page, expect

# Runs in the place of a worker that it brings in, and tells which words the index has and which
# words it can find.
PROBE = """
importScripts({worker});
const build = self.lunr.Builder.prototype.build;
self.lunr.Builder.prototype.build = function () {{
  const index = build.call(this);
  postMessage({{ held: Object.keys(index.invertedIndex), found: index.tokenSet.toArray() }});
  return index;
}};
"""
OURS, THE_THEMES_OWN = '"search.worker.js"', "self.name"
# The first message of a page to the search, with the index; without one, the site's own.
ASK_PROBE = """async ([ours, index]) => {
  const theme = new URL(JSON.parse(document.querySelector("#__config").textContent).search,
    document.baseURI).href;
  const worker = new Worker(new URL("probe.worker.js", ours), { name: theme });
  const data = index ?? await (await fetch("../search/search_index.json")).json();
  return await new Promise((resolve, reject) => {
    worker.onerror = (fault) => reject(new Error(fault.message));
    worker.onmessage = ({ data }) => data.held && resolve(data);
    worker.postMessage({ type: 0, data: { ...data, options: { suggest: false } } });
  });
}"""
# Queries on the way that the theme's script sends them; the words that find nothing come back.
ASK_SEARCH = """async (words) => {
  const theme = JSON.parse(document.querySelector("#__config").textContent).search;
  const worker = new Worker(theme);
  const asked = (message) => new Promise((resolve) => {
    worker.addEventListener("message", ({ data }) => resolve(data), { once: true });
    worker.postMessage(message);
  });
  const data = await (await fetch("../search/search_index.json")).json();
  await asked({ type: 0, data: { ...data, options: { suggest: false } } });
  const without = [];
  for (const word of words) {
    const { data: { items } } = await asked({ type: 2, data: word });
    if (!items.length) without.push(word);
  }
  return without;
}"""

# The theme counts the parts of its index: “a” ends in part 2, the long word takes the next ones,
# and “v1” is part 242. Then “v”, which a 1 follows to part 242, reads like “w”, which a 1 and a 4
# follow to part 2.
COLLISION = f"a {'b' * 238} v1z w1 w4"


def small_index(words: str) -> dict[str, Any]:
    return {
        "config": {
            "lang": ["en"],
            "separator": r"\s+",
            "pipeline": [],
            "fields": {"title": {"boost": 1}, "text": {"boost": 1}, "tags": {"boost": 1}},
        },
        "docs": [{"location": "a/", "title": "a", "text": words}],
    }


Probe = Callable[[str, dict[str, Any] | None], tuple[set[str], set[str]]]


@pytest.fixture
def probe(page: Page, site_server: SiteServer) -> Probe:
    """The words that an index has, and those that a worker finds in it."""
    page.goto("about/")

    def ask(worker: str, index: dict[str, Any] | None) -> tuple[set[str], set[str]]:
        page.route(
            "**/probe.worker.js",
            lambda route: route.fulfill(
                content_type="text/javascript", body=PROBE.format(worker=worker)
            ),
        )
        told = page.evaluate(ASK_PROBE, [site_server.script("search.worker.js"), index])
        return set(told["held"]), set(told["found"])

    return ask


def test_the_index_finds_the_words_it_has_and_no_others(probe: Probe) -> None:
    held, found = probe(OURS, None)
    assert held == found != set()


def test_the_theme_still_loses_words_without_the_mend(probe: Probe) -> None:
    """Once this fails, the theme can do without search.worker.js."""
    held, found = probe(THE_THEMES_OWN, small_index(COLLISION))
    assert held - found == {"w1", "w4"}
    assert found - held == {"w1z"}


def test_parts_of_the_index_that_read_alike_are_told_apart(probe: Probe) -> None:
    held, found = probe(OURS, small_index(COLLISION))
    assert held == found == set(COLLISION.split())


def test_every_word_finds_something(page: Page, probe: Probe) -> None:
    held, _ = probe(OURS, None)
    # A sign before a word would be an order to the search.
    words = sorted(word for word in held if not word.startswith(("+", "-")))
    assert len(words) > 1_000
    assert page.evaluate(ASK_SEARCH, words) == []


def test_nothing_of_the_search_is_fetched_before_a_reader_turns_to_it(
    page: Page, site_server: SiteServer
) -> None:
    with site_server.recording() as requests:
        page.goto("about/", wait_until="networkidle")
        before = [path for path in requests if "search" in path]
        # Key by key: the search listens to keys.
        page.get_by_role("textbox", name="Search").press_sequentially("allowance")
        page.locator(".md-search-result__link").first.wait_for()
        after = [path for path in requests if "search" in path and path not in before]
    assert before == []
    assert sorted(re.sub(r"\.[0-9a-f]{8}\.", ".", path) for path in after) == [
        "assets/javascripts/workers/search.min.js",
        "assets/scripts/search.worker.js",
        "search/search_index.json",
    ]


def test_the_search_starts_on_another_page_than_it_was_made_for(page: Page) -> None:
    """The theme names its worker as seen from the first page of a visit."""
    page.goto("explain/")
    # A moment after a page has changed the theme closes its menu and its search, both at once.
    drawer = page.locator("#__drawer")
    drawer.evaluate("each => { each.checked = true; }")
    page.locator("article").get_by_role("link", name="What a write-off is").first.click()
    expect(page).to_have_url(re.compile("/explain/what-a-write-off-is/$"))
    expect(page.locator("h1")).to_contain_text("What a write-off is")
    expect(drawer).not_to_be_checked()
    page.get_by_role("textbox", name="Search").press_sequentially("allowance")
    page.locator(".md-search-result__link").first.wait_for()
