"""Every scenario can be found in the gallery, in plain words and with what it really moves."""

from __future__ import annotations

from pathlib import Path

import pytest
from built_site import ROOT, BuiltSite
from selectolax.lexbor import LexborHTMLParser, LexborNode
from writeoffs.api import sample
from writeoffs.outcome import Outcome
from writeoffs.scenarios import SCENARIOS

from macros.gallery import gallery

PAGES = ROOT / "docs/scenarios"
GALLERY = "scenarios/index.html"
FAMILIES = sorted({each.family.split(" ·")[0] for each in SCENARIOS.values()})


def cases(site: BuiltSite) -> dict[str, LexborNode]:
    """The body of each case in the built gallery, by its scenario's slug."""
    bodies = site.parsed[GALLERY].css("table.gallery tbody")
    found = {body.css_first("a").attributes["href"].rstrip("/"): body for body in bodies}
    assert len(found) == len(bodies), "a case stands twice"
    return found


def moves(outcome: Outcome) -> list[int]:
    """What profit, assets and cash move, in cents, taken from the states and not the comparison."""
    before, after = outcome.before, outcome.after
    return [
        after.profit_and_loss.totals["net_income"] - before.profit_and_loss.totals["net_income"],
        after.balance_sheet.totals["total_assets"] - before.balance_sheet.totals["total_assets"],
        after.balance_sheet.totals["cash"] - before.balance_sheet.totals["cash"],
    ]


def page(folder: Path, slug: str, front_matter: str) -> Path:
    (folder / f"{slug}.md").write_text(f"---\ntitle: A title\n{front_matter}\n---\n\n# A title\n")
    return folder


def test_every_scenario_is_in_the_gallery_under_its_family(site: BuiltSite) -> None:
    found = cases(site)
    assert set(found) == set(SCENARIOS)
    for slug, body in found.items():
        caption = body.parent.css_first("caption").text()
        assert caption.startswith(SCENARIOS[slug].family.split(" ·")[0]), slug


def test_a_case_is_told_in_words_of_its_own(site: BuiltSite) -> None:
    words = [body.css_first(".words").text() for body in cases(site).values()]
    assert all(10 <= len(each) <= 90 for each in words), words
    assert len(set(words)) == len(words)


@pytest.mark.parametrize("slug", SCENARIOS)
def test_what_moves_is_what_the_engine_says(site: BuiltSite, slug: str) -> None:
    """And says it by a word, so that neither the colour nor the arrow carries it alone."""
    body = cases(site)[slug]
    every = {each.treatment.label: each for each in sample(slug).outcomes}
    rows = [row for row in body.css("tr") if row.css("td")]
    assert rows
    for row in rows:
        label = row.css_first("th").text().strip()
        outcome = every[label] if len(every) > 1 else next(iter(every.values()))
        told = [int(cell.attributes["data-cents"]) for cell in row.css("td")]
        assert told == moves(outcome)
        for cell, cents in zip(row.css("td"), told, strict=True):
            text = cell.text()
            word = "up" if cents > 0 else "down" if cents < 0 else "no change"
            assert word in text
            assert (f"${abs(cents) // 100:,}.{abs(cents) % 100:02d}" in text) == bool(cents)


def test_both_treatments_are_told_apart(site: BuiltSite) -> None:
    labels = [row.css_first("th").text() for row in cases(site)["cash-basis"].css("tr.treatment")]
    assert labels == [each.treatment.label for each in sample("cash-basis").outcomes]


def test_each_figure_stands_under_its_heading() -> None:
    for family in FAMILIES:
        table = LexborHTMLParser(gallery(PAGES, family))
        heads = [head.text() for head in table.css("thead th")]
        for row in table.css("tbody tr"):
            names = [cell.css_first(".column").text() for cell in row.css("td")]
            assert names in ([], heads[1:])


def test_a_family_without_scenarios_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="no scenario belongs to 'A customer who pays'"):
        gallery(PAGES, "A customer who pays")


def test_a_scenario_without_a_page_is_a_mistake(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"has no page stale-payable-released\.md"):
        gallery(tmp_path, "A bill you owe")


def test_a_page_must_say_what_case_it_is(tmp_path: Path) -> None:
    pages = page(tmp_path, "stale-payable-released", "description: Without a case")
    with pytest.raises(ValueError, match="needs `case:`"):
        gallery(pages, "A bill you owe")


def test_a_treatment_that_is_not_there_is_a_mistake(tmp_path: Path) -> None:
    pages = page(tmp_path, "stale-payable-released", "case: An old bill\ncase_treatment: barter")
    with pytest.raises(ValueError, match="barter"):
        gallery(pages, "A bill you owe")
