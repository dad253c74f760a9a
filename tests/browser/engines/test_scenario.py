"""The main job in every engine: a number changes, and every figure is the one of CPython."""

from __future__ import annotations

import json

import pytest
from browser.engines.reader import Reader
from browser.visit import answer_to
from writeoffs.api import respond
from writeoffs.scenarios import SCENARIOS

INVOICE = "input[type=text][name=invoice]"
PROBLEM = "[data-input=invoice] .problem"


@pytest.mark.parametrize(
    ("slug", "typed", "chosen"),
    [
        ("direct-bad-debt", {"invoice": "$1 200.50", "receivables": "46,325.00"}, {}),
        ("partial-write-off", {"owed": "12600.01", "paid_rate": "33.33%"}, {}),
        ("inventory-obsolete", {"units": "3087"}, {"loss_line": "own_line"}),
    ],
)
def test_other_numbers_give_the_figures_of_cpython(
    reader: Reader, slug: str, typed: dict[str, str], chosen: dict[str, str]
) -> None:
    assert typed.keys() | chosen.keys() <= {each.name for each in SCENARIOS[slug].inputs}
    reader.visit(slug)
    for name, text in typed.items():
        reader.fill(f"input[type=text][name={name}]", text)
    for name, value in chosen.items():
        reader.click(f"label:has(input[name={name}][value={value}])")
    reader.expect_figures(slug, typed | chosen)


def test_what_cannot_be_used_is_answered_beside_the_field(reader: Reader) -> None:
    reader.visit("direct-bad-debt")
    for text in ("lots", "<img src=x onerror=alert(1)>", ""):
        reader.fill(INVOICE, text)
        problems = answer_to("direct-bad-debt", {"invoice": text})["problems"]
        reader.expect_text(PROBLEM, problems["invoice"])
        assert reader.value(INVOICE) == text
        reader.expect_figures("direct-bad-debt", {})
    reader.fill(INVOICE, "800")
    reader.expect_figures("direct-bad-debt", {"invoice": "800"})
    assert not reader.shows(PROBLEM)


def test_a_link_brings_its_numbers_and_a_bad_one_is_answered(reader: Reader) -> None:
    reader.open("scenarios/partial-write-off/?owed=%3Cb%3E8000&paid_rate=12.5")
    reader.expect_text("[data-input=owed] .problem", "The sample’s figure is shown instead.")
    reader.expect_figures("partial-write-off", {"paid_rate": "12.5"})
    assert reader.value("input[type=text][name=owed]") == "12,600.00"
    assert reader.value("input[type=text][name=paid_rate]") == "12.5"


def test_back_and_forward_bring_the_numbers(reader: Reader) -> None:
    here = "scenarios/direct-bad-debt/"
    reader.visit("direct-bad-debt")
    reader.fill(INVOICE, "1000")
    reader.expect_figures("direct-bad-debt", {"invoice": "1000"})
    reader.click(".md-footer__link--next")
    reader.until(lambda: reader.address != here, "another page comes")
    reader.expect_live()
    away = reader.address
    reader.engine.evaluate("() => history.back()")
    reader.expect_address(here)
    reader.expect_figures("direct-bad-debt", {"invoice": "1000"})
    assert reader.value(INVOICE) == "1,000.00"
    reader.engine.evaluate("() => history.forward()")
    reader.expect_address(away)


def test_a_form_is_filled_in_by_keyboard(reader: Reader) -> None:
    """The slider, and the choice after it, too."""
    reader.visit("inventory-obsolete")
    reader.fill("input[type=text][name=units]", "200")
    reader.expect_figures("inventory-obsolete", {"units": "200"})
    reader.engine.press("Tab")
    assert reader.ask("() => document.activeElement.dataset.twin") == "units"
    reader.engine.press("ArrowRight")
    reader.expect_figures("inventory-obsolete", {"units": "201"})
    for _ in range(3):
        reader.engine.press("Tab")
    reader.engine.press("ArrowDown")
    reader.expect_figures("inventory-obsolete", {"units": "201", "loss_line": "own_line"})


def test_the_file_for_quickbooks_is_the_one_that_cpython_writes(reader: Reader) -> None:
    slug, inputs = "direct-bad-debt", {"invoice": "1234.56"}
    request = {"id": 0, "scenario": slug, "inputs": inputs, "files": True}
    files: dict[str, str] = json.loads(respond(json.dumps(request)))["files"]
    (name,) = (each for each in files if each.endswith("quickbooks.csv"))
    reader.visit(slug)
    reader.fill(INVOICE, inputs["invoice"])
    reader.expect_figures(slug, inputs)
    reader.click(f"[data-file='{name}']")
    written = files[name].encode()
    reader.until(lambda: reader.engine.saved(name) == written, f"{name} is saved")
