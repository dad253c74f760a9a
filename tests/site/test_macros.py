"""What a page may call: figures from the engine, the firm; and mistakes told by line."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from writeoffs.api import sample

from macros.figures import figure, given, ratio
from macros.firm.block import Firm
from macros.firm.shown import call_to_action
from macros.page_errors import PageError, located
from macros.scenario_pages import scenario
from macros.ways_on import ways_on

FIRM = Firm(name="Ames & Co", tagline="Bookkeeping", phone="(614) 555-0199")


def page_with(folder: Path, text: str) -> SimpleNamespace:
    source = folder / "page.md"
    source.write_text(text)
    page = SimpleNamespace(file=SimpleNamespace(src_uri=source.name))
    return SimpleNamespace(page=page, conf={"docs_dir": str(folder)})


def test_a_figure_is_the_statement_line_of_the_sample() -> None:
    outcome = sample("direct-bad-debt").outcomes[0]
    cents = outcome.after.profit_and_loss.totals["net_income"]
    assert figure("direct-bad-debt", "net_income") == f"${cents // 100:,}.{cents % 100:02d}"
    assert figure("direct-bad-debt", "accounts-receivable", "before") == "$46,325.00"


def test_a_change_is_told_without_its_sign() -> None:
    assert figure("direct-bad-debt", "net_income", "change") == given("direct-bad-debt", "invoice")


def test_a_treatment_must_be_named_where_there_are_two() -> None:
    with pytest.raises(ValueError, match="cash, accrual"):
        figure("cash-basis", "net_income")
    assert figure("cash-basis", "net_income", treatment="cash") == figure(
        "cash-basis", "net_income", treatment="accrual"
    )


def test_ratio_and_given_come_from_the_sample() -> None:
    assert ratio("direct-bad-debt", "current_ratio", "before") == "2.25"
    assert given("partial-write-off", "paid_rate") == "35%"


@pytest.mark.parametrize(
    ("macro", "args"),
    [
        (figure, ("direct-bad-debt", "net_incme")),
        (figure, ("direct-bad-debt", "net_income", "later")),
        (figure, ("no-such-story", "net_income")),
        (given, ("direct-bad-debt", "invoce")),
        (given, ("inventory-obsolete", "loss_line")),
        (ratio, ("direct-bad-debt", "curent_ratio")),
        (scenario, ("no-such-story", "scenarios/", "")),
    ],
)
def test_a_mistake_names_file_and_line(tmp_path: Path, macro: object, args: tuple) -> None:
    quoted = ", ".join(f'"{arg}"' for arg in args)
    call = f"{{{{ {macro.__name__}({quoted}) }}}}"
    env = page_with(tmp_path, f"# Title\n\nProse.\n\n{call}\n")
    with pytest.raises(PageError, match=rf"page\.md:5: {macro.__name__}: "):
        located(env, macro)(*args)


WAY = {"reader": "I & you", "page": "explain/index.md", "finds": "Where to begin"}


def test_a_way_on_says_who_it_is_for_and_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "explain").mkdir()
    (tmp_path / "explain/index.md").touch()
    html = ways_on([WAY], tmp_path, "about/")
    assert '<li><a href="../explain/">I &amp; you</a> <span>Where to begin</span></li>' in html


@pytest.mark.parametrize(
    ("way", "fault"),
    [
        (WAY, "explain/index.md: there is no such page"),
        ({"reader": "I", "page": "explain/index.md"}, "needs finds, page, reader"),
        ({**WAY, "icon": "star"}, "needs finds, page, reader, and nothing else"),
    ],
)
def test_a_way_on_that_leads_nowhere_is_told(
    tmp_path: Path, way: dict[str, str], fault: str
) -> None:
    with pytest.raises(ValueError, match=fault):
        ways_on([way], tmp_path, "")


def test_the_firm_links_only_where_an_address_is_configured() -> None:
    html = call_to_action(FIRM)
    assert 'href="tel:+16145550199"' in html
    assert "Ames &amp; Co" in html
    assert "Visit" not in html
    assert 'href="tel:+16145550199"' in call_to_action(replace(FIRM, phone="+1 614.555.0199"))
    assert 'href="https://ames.example/review"' in call_to_action(
        replace(FIRM, link="https://ames.example/review")
    )
