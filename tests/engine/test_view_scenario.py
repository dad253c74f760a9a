"""A scenario as it stands in the page: complete before any script runs."""

from __future__ import annotations

from dataclasses import replace

import pytest
from engine.reading import parse, words
from writeoffs.api import render, render_in_two, sample, work_out
from writeoffs.inputs import Values
from writeoffs.scenarios import SCENARIOS
from writeoffs.scenarios.scenario import Telling
from writeoffs.view.take_along import files_offered

EACH_SLUG = pytest.mark.parametrize("slug", SCENARIOS)


@EACH_SLUG
def test_every_part_stands_in_the_page_once(slug: str) -> None:
    html = parse(render(slug))
    found = [node.attributes["data-part"] for node in html.css("[data-part]")]
    assert sorted(found) == sorted(sample(slug).parts)
    assert ("steps" in found) is SCENARIOS[slug].several_entries
    assert all(words(node) for node in html.css("[data-part]"))


@EACH_SLUG
def test_in_two_pieces_it_holds_the_same_parts_fields_and_buttons(slug: str) -> None:
    in_one, in_two = parse(render(slug)), parse("".join(render_in_two(slug, "Try it")))
    for marked in ("data-part", "data-input", "data-twin", "data-action", "data-file", "id"):
        one, two = (
            sorted(node.attributes[marked] for node in html.css(f"[{marked}]"))
            for html in (in_one, in_two)
        )
        assert one == two, marked
    assert [len(html.css(".status, output")) for html in (in_one, in_two)] == [2, 2]


@EACH_SLUG
def test_the_first_piece_holds_one_number_to_change_and_what_it_moves(slug: str) -> None:
    opening, following = (parse(piece) for piece in render_in_two(slug, "Try it"))
    shown = [node.attributes["data-part"] for node in opening.css("[data-part]")]
    # The last one is the bar's, which shows only while the others are out of view.
    assert shown == ["facts", "moved", "picture", "key-figures"]
    assert words(opening.css_first("form legend")) == "Try it"
    assert len(opening.css("form .field[data-input]")) == len(SCENARIOS[slug].inputs)
    unfolded = parse(render_in_two(slug, "Try it")[0])
    unfolded.css_first("details").decompose()
    assert len(unfolded.css("[data-input]")) == 1
    assert not following.css("form, [data-input]")


@EACH_SLUG
def test_each_part_is_whole_html_that_a_parser_leaves_as_it_is(slug: str) -> None:
    for name, part in sample(slug).parts.items():
        placed = parse(f'<div id="place">{part}</div><p id="after"></p>')
        assert placed.css_first("#place").inner_html == part, name
        assert placed.css_first("#after").parent.tag == "body"


def test_ids_are_unique_with_all_scenarios_on_one_page() -> None:
    html = parse("".join(render(slug) for slug in SCENARIOS))
    found = [node.attributes["id"] for node in html.css("[id]")]
    assert len(found) == len(set(found))


@EACH_SLUG
def test_nothing_is_styled_or_scripted_inline(slug: str) -> None:
    html = parse(render(slug))
    assert not html.css("script, style, iframe, img, link")
    for node in html.css("*"):
        assert not {name for name in node.attributes if name == "style" or name.startswith("on")}


@EACH_SLUG
def test_the_lesson_and_the_buttons_are_there(slug: str) -> None:
    html = parse(render(slug))
    assert words(html.css_first(".lesson")) == SCENARIOS[slug].lesson
    actions = [button.attributes["data-action"] for button in html.css(".actions button")]
    saved = sum(len(files_offered(told.treatment)) for told in sample(slug).outcomes)
    assert actions == ["copy", "print", "reset", *["save"] * saved]
    assert {button.attributes["type"] for button in html.css("button")} == {"button"}


@EACH_SLUG
def test_what_moved_is_said_for_each_treatment(slug: str) -> None:
    answer = sample(slug)
    said = [words(node) for node in parse(answer.parts["moved"]).css("p:not(.treatment)")]
    assert len(said) == len(answer.outcomes)
    assert all(each in answer.announcement for each in said)


def test_two_treatments_stand_side_by_side_each_under_its_name() -> None:
    answer = sample("cash-basis")
    for name in ("moved", "statements", "picture", "lines", "entries", "ratios", "more-ratios"):
        sections = parse(answer.parts[name]).css("section")
        assert [each.attributes["data-treatment"] for each in sections] == ["cash", "accrual"]
        assert [words(each.css_first(".treatment")) for each in sections] == [
            "Cash-basis books",
            "Accrual books",
        ]


def test_story_and_working_are_text_and_never_markup() -> None:
    hostile = "<b>Bold</b> & <script>alert(1)</script>"
    scenario = SCENARIOS["direct-bad-debt"]

    def tell(values: Values) -> Telling:
        return replace(scenario.tell(values), story=hostile, working=(hostile,))

    told = work_out(replace(scenario, tell=tell), sample(scenario.slug).values)
    for name in ("story", "working"):
        html = parse(told.parts[name])
        assert not html.css("b, script")
        assert words(html.body) == hostile
