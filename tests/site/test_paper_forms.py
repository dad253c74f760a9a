"""The forms to print: every blank has a label, nothing can be sent, and words are shared."""

from __future__ import annotations

from built_site import BuiltSite
from selectolax.lexbor import LexborHTMLParser, LexborNode
from writeoffs.own_books.decisions import PAPERS
from writeoffs.view.approval import SIGNED, TITLE

from macros.paper_forms import CLEAR

PAGE = "explain/approval-form/index.html"
LISTED = "explain/when-not-to-write-off/index.html"


def forms(site: BuiltSite) -> list[LexborNode]:
    return site.parsed[PAGE].css("paper-form")


def test_there_are_a_policy_and_an_approval(site: BuiltSite) -> None:
    assert [form.css_first("h2").text() for form in forms(site)] == ["Write-off policy", TITLE]


def test_every_blank_has_a_label_of_its_own(site: BuiltSite) -> None:
    for form in forms(site):
        fields = [field.attributes["id"] for field in form.css("input, textarea")]
        labels = [label.attributes["for"] for label in form.css("label")]
        assert len(fields) > 20
        assert fields == labels
        assert len(set(fields)) == len(fields)
        heard = [label.text() for label in form.css("p > label")]
        assert len(set(heard)) == len(heard)


def test_nothing_can_be_sent_or_filled_in_from_elsewhere(site: BuiltSite) -> None:
    page = site.parsed[PAGE]
    assert page.css("article form") == []
    for field in page.css("paper-form input, paper-form textarea"):
        marked = field.attributes.get("type") in ("checkbox", "radio")
        assert (field.attributes.get("autocomplete") == "off") != marked
        assert not field.attributes.get("value")
        # Radio buttons are one choice by their name; nothing else has one.
        assert ("name" in field.attributes) == (field.attributes.get("type") == "radio")


def test_the_reader_names_the_limits(site: BuiltSite) -> None:
    """No amount, number of days or rate of ours stands in a blank's place."""
    for form in forms(site):
        assert not any(letter.isdigit() for letter in form.text())


def test_papers_and_signatures_are_those_of_own_books(site: BuiltSite) -> None:
    for form in forms(site):
        told = form.text().lower()
        assert [paper for paper in PAPERS.values() if paper not in told] == []
    signed = LexborHTMLParser(SIGNED).css_first("dl").html
    assert [dl.html for dl in forms(site)[1].css("dl.signed")] == [signed]


def test_what_to_make_sure_of_is_one_list_on_both_pages(site: BuiltSite) -> None:
    lists = [[item.text() for item in each.css("li")] for each in site.parsed[LISTED].css("ol")]
    assert [f"{each}." for each in CLEAR] in lists
    boxes = [label.text() for label in forms(site)[1].css("li > label")]
    assert [box for box in boxes if box in CLEAR] == list(CLEAR)
