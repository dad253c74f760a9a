"""The trainer's notes: whole, by hand where they have figures, and nowhere on the site."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest
from built_site import BuiltSite
from course import LESSONS
from questions.quiz import QUESTIONS
from selectolax.lexbor import LexborHTMLParser

from lms import trainer_notes
from lms.trainer_notes.lesson import IN_CLASS, PLAN

NOTES = trainer_notes.written()
PAGE = LexborHTMLParser(NOTES)


def lesson(slug: str, page: LexborHTMLParser = PAGE) -> str:
    found = page.css_first(f'section[aria-labelledby="{slug}"]')
    assert found is not None
    return re.sub(r"\s+", " ", found.text(separator=" "))


def test_every_lesson_is_there_in_order_and_can_be_jumped_to() -> None:
    assert [each.attributes["id"] for each in PAGE.css("section.lesson > h2")] == list(LESSONS)
    links = [each.attributes["href"] for each in PAGE.css("nav a")]
    assert links == [*(f"#{slug}" for slug in LESSONS), "#cleanup-case"]


def test_its_markup_is_closed() -> None:
    markup = NOTES.removeprefix("<!doctype html>\n")
    markup = re.sub(r"<(meta [^>]*)>", r"<\1/>", markup)
    ElementTree.fromstring(markup)


def test_the_parts_of_a_lesson_fill_its_time() -> None:
    assert sum(each.tenths for each in PLAN) == 10
    assert "10 minutes alone, 30 with a class" in lesson("inventory")
    assert "24 to 30" in lesson("inventory")
    assert all(each.minutes * IN_CLASS % 10 == 0 for each in LESSONS.values())


@pytest.mark.parametrize("slug", LESSONS)
def test_a_lesson_answers_its_own_questions_and_names_those_of_earlier_ones(slug: str) -> None:
    within = f'section[aria-labelledby="{slug}"]'
    answered = [each.attributes["id"] for each in PAGE.css(f"{within} .question")]
    assert answered == [f"question-{each}" for each in LESSONS[slug].check]
    named = [each.attributes["href"] for each in PAGE.css(f"{within} a")]
    assert named == [f"#question-{each}" for each in LESSONS[slug].again]
    for name in LESSONS[slug].check:
        if "{" not in QUESTIONS[name].ask:
            assert QUESTIONS[name].ask in lesson(slug)


def test_every_link_leads_to_a_place_in_it() -> None:
    places = {f"#{each.attributes['id']}" for each in PAGE.css("[id]")}
    links = [each.attributes["href"] for each in PAGE.css("a")]
    assert len(links) > len(LESSONS)
    assert [each for each in links if each not in places] == []


def test_an_answer_a_mistake_and_a_belief_are_those_of_the_engine() -> None:
    # By hand: of $12,600.00 the trustee pays 35%, $4,410.00, so $8,190.00 is lost.
    told = lesson("an-invoice-nobody-will-pay")
    assert "4,410.00" in told
    assert "8,190.00" in told
    assert "Usual mistakes" in told
    assert "The whole invoice, tax included, is the bad debt." in told


def test_a_wrong_entry_in_the_books_is_named() -> None:
    assert "Entry 2 is wrong" in lesson("the-cleanup")


def test_a_seed_adds_its_answers_and_changes_no_other() -> None:
    with_seed = LexborHTMLParser(trainer_notes.written(4711))
    added = with_seed.css(".seed")
    assert len(added) >= len(LESSONS)
    assert all("With the seed 4711" in each.text() for each in added)
    for each in added:
        each.decompose()
    assert lesson("inventory", with_seed) == lesson("inventory")


def test_the_cleanup_has_its_answers_for_the_seed_that_is_named() -> None:
    # By hand: 46 pieces lose 27.30 each in the first case, and in that of seed 18 the trustee pays
    # 11 percent of 5,900.00.
    first = lesson("cleanup-case")
    assert "training/case/?seed=1" in first
    assert "1,255.80" in first
    drawn = lesson("cleanup-case", LexborHTMLParser(trainer_notes.written(18)))
    assert "training/case/?seed=18" in drawn
    assert "649.00" in drawn
    assert "5,251.00" in drawn


@pytest.mark.parametrize("typed", ["-3", "4711x", "1000000", "１２", "4 711"])
def test_what_is_no_seed_is_refused_with_what_would_be_one(typed: str) -> None:
    with pytest.raises(trainer_notes.BadSeed, match="from 0 to 999999"):
        trainer_notes.seed_of(typed)


def test_no_seed_is_none_and_a_seed_is_a_number() -> None:
    assert trainer_notes.seed_of("") is None
    assert trainer_notes.seed_of("0") == 0
    assert trainer_notes.seed_of("999999") == 999_999


def test_it_asks_no_host_and_holds_no_script() -> None:
    assert "<script" not in NOTES
    assert not re.search(r"https?://", NOTES)


def test_the_site_does_not_hold_them(site: BuiltSite) -> None:
    heads = [heading.text() for heading in PAGE.css("h3")]
    assert "Beliefs to listen for" in heads
    holding = [
        path.name
        for path in site.folder.rglob("*")
        if path.is_file()
        and ("trainer-notes" in path.name or b"Beliefs to listen for" in path.read_bytes())
    ]
    assert holding == []
