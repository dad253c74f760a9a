"""What stands around the scenarios, in every engine."""

from __future__ import annotations

from contextlib import closing

import pytest
from browser.engines.conftest import Start
from browser.engines.engine import Engine
from browser.engines.reader import Reader
from browser.page_layout import NARROWEST, STICKING_OUT, TOO_WIDE
from browser.site_server import SiteServer
from questions import GUIDES
from questions.walk import fold

BRIGHTNESS = "() => getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)"
UNFOLD = "() => document.querySelectorAll('details').forEach((each) => { each.open = true; })"
HIDDEN_LINES = """(blank) => {
  const { scrollHeight, clientHeight } = document.querySelector(blank);
  return scrollHeight - clientHeight;
}"""
TERM = "allowance-for-credit-losses"


def test_a_questionnaire_leads_to_its_ending(reader: Reader) -> None:
    guide = GUIDES["books-and-tax"]
    way = max(fold(guide).ways(), key=lambda each: len(each.steps))
    reader.open("explain/books-and-tax/")
    for question, answer in way.path:
        reader.expect_text(".flow .now", guide.question(question).text)
        reader.click(f".flow .choices button[data-value='{answer}']")
    reader.expect_text(".flow .now", guide.ending(way.ending).title)
    reader.expect_text(".flow .closing", guide.closing)
    assert all(f"{question}={answer}" in reader.address for question, answer in way.path)


def test_a_term_is_previewed_where_it_stands(reader: Reader) -> None:
    button, card = f"button[popovertarget=term-{TERM}]", f"#term-{TERM}"
    reader.open("glossary/bad-debt-expense/")
    assert not reader.shows(card)
    reader.click(button)
    reader.until(lambda: reader.shows(card), "the preview opens")
    reader.engine.press("Escape")
    reader.until(lambda: not reader.shows(card), "the preview closes")
    reader.engine.press("Enter")
    reader.until(lambda: reader.shows(card), "the preview opens by keyboard")
    reader.click(f"{card} a")
    reader.expect_address(f"glossary/{TERM}/")


def test_a_blank_to_print_holds_all_that_is_typed(reader: Reader) -> None:
    """Only some engines let a field grow by styles; what a field would scroll is lost on paper."""
    reader.open("explain/approval-form/")
    typed = "It closed in spring and the letters came back. " * 18
    reader.fill("#approval-reason", typed)
    reader.until(lambda: reader.ask(HIDDEN_LINES, "#approval-reason") == 0, "the blank has grown")
    assert reader.value("#approval-reason") == typed


def test_a_narrow_phone_scrolls_down_only(reader: Reader) -> None:
    for path in (
        *("", "scenarios/inventory-write-down-nrv/", "glossary/", "explain/books-and-tax/"),
        *("training/quiz/basics/", "firms/put-an-example-on-your-site/"),
    ):
        reader.open(path)
        reader.engine.resize(NARROWEST)
        reader.until(
            lambda: bool(reader.ask("(width) => innerWidth === width", NARROWEST)), "it is narrow"
        )
        reader.engine.evaluate(UNFOLD)
        assert reader.ask(STICKING_OUT) == [], path
        assert reader.ask(TOO_WIDE) == [], path


def test_a_device_that_wants_it_dark_gets_it(start: Start, site_server: SiteServer) -> None:
    with closing(start(dark=True)) as engine:
        reader = Reader(engine, site_server.address)
        reader.open("scenarios/direct-bad-debt/")
        reader.until(lambda: max(engine.evaluate(BRIGHTNESS)) < 64, "the page is dark")
        reader.click("input[type=text][name=invoice]")
        reader.expect_live()
        assert engine.heard() == []


def test_without_scripts_the_page_is_whole(start: Start, site_server: SiteServer) -> None:
    with closing(start(scripts=False)) as engine:
        reader = Reader(engine, site_server.address)
        reader.open("scenarios/direct-bad-debt/")
        for part in ("story", "facts", "moved", "statements", "picture", "entries", "ratios"):
            assert reader.shows(f"write-off-scenario [data-part={part}]"), part
        for dead in ("form", ".actions", ".status"):
            assert not reader.shows(f"write-off-scenario {dead}"), dead
        reader.open("training/quiz/basics/")
        reader.until(lambda: reader.shows(".md-content details"), "the answers are there")
        assert engine.heard() == []


@pytest.mark.console_errors_expected
def test_what_a_page_complains_of_is_heard(engine: Engine, site_server: SiteServer) -> None:
    """Or the other tests would hear nothing either."""
    reader = Reader(engine, site_server.address)
    reader.open("about/")
    assert engine.heard() == []
    engine.evaluate("() => { console.error('said on purpose'); }")
    engine.evaluate("() => { setTimeout(() => { throw new Error('thrown on purpose'); }); }")
    engine.evaluate(
        """() => {
          const picture = document.createElement("img");
          picture.src = "https://elsewhere.example/picture.png"; // PLANTED in browser/conftest.py
          document.body.append(picture);
        }"""
    )
    heard: list[str] = []

    def all_heard() -> bool:
        heard.extend(engine.heard())
        return all(
            any(words in each for each in heard)
            for words in ("said on purpose", "thrown on purpose", "elsewhere.example")
        )

    reader.until(all_heard, "three complaints are heard")
