"""`make new-scenario NAME=slug FAMILY=module`: begins a scenario, its page and its test.

The scenario works as it is written, with a plain write-off in it; every sentence that is still to
be written says FILL IN, and its test fails until the figures worked out by hand stand there.
"""

from __future__ import annotations

import keyword
import re
from datetime import date
from pathlib import Path

from writeoffs.scenarios import SCENARIOS

from development.beginnings import SLUG, Refused, run
from development.python_source import tidy, with_family, with_member

MODULES = Path("snippets/writeoffs/scenarios")
PAGES = Path("docs/scenarios")
TESTS = Path("tests/oracle")
FAMILY = re.compile(r"[a-z]+(_[a-z]+)*")
# Modules that hold what stories share, and no story.
SHARED = ("claims", "entries", "firms", "scenario")

IMPORTS = {
    "writeoffs.inputs": ("Amount", "Values"),
    "writeoffs.money": ("format_money",),
    "writeoffs.outcome": ("Treatment",),
    "writeoffs.scenarios.entries": ("write_off_directly",),
    "writeoffs.scenarios.firms": ("JUNIPER_HOLLOW",),
    "writeoffs.scenarios.scenario": ("Scenario", "Telling"),
}

NEW_MODULE = '''"""FILL IN: what these stories have in common."""

SCENARIOS = (
)
'''

TELL = """def _{name}(values: Values) -> Telling:
    amount = values.number("amount")
    return Telling(
        story=f"FILL IN: what happened, in two or three sentences: {{format_money(amount)}}.",
        treatments=(
            Treatment(
                "direct",
                "Direct write-off",
                JUNIPER_HOLLOW.books(),
                write_off_directly(amount, "FILL IN: what the entry does"),
                JUNIPER_HOLLOW.comparatives,
            ),
        ),
        working=("FILL IN: the arithmetic, a sentence a line.",),
    )


"""

SCENARIO = """    Scenario(
        slug="{slug}",
        family="FILL IN: what went bad · which case of it",
        title="FILL IN: a title",
        firm=JUNIPER_HOLLOW.name,
        inputs=(
            Amount(
                "amount",
                "FILL IN: what the reader changes",
                default=1_000_00,
                maximum=46_325_00,
                slider_maximum=46_325_00,
            ),
        ),
        tell=_{name},
        lesson="FILL IN: the lesson, in one or two sentences.",
    ),
"""

PAGE = """---
title: "FILL IN: the scenario’s title"
description: "FILL IN: what the page shows, in one or two sentences."
case: "FILL IN: the reader’s case in one plain sentence."
published: {today}
updated: {today}
hide: [toc]
---

# FILL IN: the scenario’s title

{{{{ scenario("{slug}") }}}}

## What to notice

FILL IN: what a reader would miss. Amounts come from macros, never typed.

--8<-- "tax-boundary.md"
"""

TEST = '''"""{slug} against figures worked out by hand, without the engine."""

from __future__ import annotations

from pathlib import Path

import pytest
from writeoffs.accounts import Side
from writeoffs.api import render, sample
from writeoffs.money import format_money
from writeoffs.ratios import RATIOS

SLUG = "{slug}"
PAGE = Path(__file__).parents[2] / "docs" / "scenarios" / f"{{SLUG}}.md"

# FILL IN. Every entry: its date, then its lines as (account, debit, credit).
ENTRIES: list[tuple[str, list[tuple[str, str, str]]]] = []
# FILL IN. What the statements show afterwards, as "$1,234.50".
AFTER = {{
    "cash": "",
    "current_assets": "",
    "total_assets": "",
    "total_liabilities": "",
    "total_equity": "",
    "net_income": "",
}}
# FILL IN. The ratios a lender asks for, as the page shows them.
RATIOS_AFTER = {{
    "current_ratio": "",
    "debt_to_equity": "",
}}


def test_entries() -> None:
    assert ENTRIES, "work the entries out by hand and fill them in"
    (told,) = sample(SLUG).outcomes
    assert [
        (
            entry.date.isoformat(),
            [
                (line.account, format_money(line.cents), "")
                if line.side is Side.DEBIT
                else (line.account, "", format_money(line.cents))
                for line in entry.lines
            ],
        )
        for entry in told.treatment.entries
    ] == ENTRIES


@pytest.mark.parametrize("name", AFTER)
def test_figure_afterwards(name: str) -> None:
    assert AFTER[name], f"work {{name}} out by hand and fill it in"
    (told,) = sample(SLUG).outcomes
    totals = {{**told.after.balance_sheet.totals, **told.after.profit_and_loss.totals}}
    assert format_money(totals[name]) == AFTER[name]


@pytest.mark.parametrize("name", RATIOS_AFTER)
def test_ratio_afterwards(name: str) -> None:
    assert RATIOS_AFTER[name], f"work {{name}} out by hand and fill it in"
    (told,) = sample(SLUG).outcomes
    (ratio,) = (each for each in RATIOS if each.name == name)
    assert ratio.shown(told.after.ratios[name]) == RATIOS_AFTER[name]


def test_nothing_is_left_to_fill_in() -> None:
    assert "FILL IN" not in render(SLUG)
    assert "FILL IN" not in PAGE.read_text("utf-8")
'''


def begin(slug: str, family: str) -> tuple[Path, ...]:
    """Write the three files of a new scenario, or none. Raises Refused."""
    name = slug.replace("-", "_")
    module = MODULES / f"{family}.py"
    page, test = PAGES / f"{slug}.md", TESTS / f"test_{name}.py"
    if not SLUG.fullmatch(slug):
        raise Refused(
            f"NAME={slug}: use lower-case words joined by hyphens, as in recalled-transfer."
        )
    if not FAMILY.fullmatch(family) or keyword.iskeyword(family) or family in SHARED:
        raise Refused(f"FAMILY={family}: name a module of {MODULES}, as in bad_debt, or a new one.")
    if slug in SCENARIOS or page.exists() or test.exists():
        raise Refused(f"NAME={slug}: there is such a scenario already; choose another name.")
    source = module.read_text("utf-8") if module.exists() else NEW_MODULE
    if f"def _{name}(" in source:
        raise Refused(f"NAME={slug}: {module} has a function _{name} already; choose another name.")

    source = with_member(
        source,
        "SCENARIOS",
        TELL.format(name=name),
        SCENARIO.format(slug=slug, name=name),
        IMPORTS,
    )
    if not module.exists():
        registry = MODULES / "__init__.py"
        registry.write_text(
            with_family(registry.read_text("utf-8"), "writeoffs.scenarios", family), "utf-8"
        )
    module.write_text(source, "utf-8")
    tidy(module, MODULES / "__init__.py")
    page.write_text(PAGE.format(slug=slug, today=date.today()), "utf-8")
    test.write_text(TEST.format(slug=slug), "utf-8")
    return module, page, test


if __name__ == "__main__":
    run(
        begin,
        "make new-scenario NAME=recalled-transfer FAMILY=bad_debt",
        "step 2; FILL IN stands wherever something is missing",
    )
