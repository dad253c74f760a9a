"""`make new-mistake NAME=slug FAMILY=module SCENARIO=slug`: begins one, its page and its test.

It works as it is written: in its journal the scenario's first entry stands with twice its amounts.
Every sentence still to be written says FILL IN, and its test fails until the correction that was
worked out by hand is there.
"""

from __future__ import annotations

from pathlib import Path

from writeoffs.inputs import read_inputs
from writeoffs.scenarios import SCENARIOS

from development.beginnings import Refused, run
from development.new_exercise import Room
from development.new_exercise import begin as begin_exercise

IMPORTS = {
    "datetime": ("date",),
    "writeoffs.exercises.correction": (
        *("ASKED", "only_deleted", "posted", "still_standing", "to_correct"),
    ),
    "writeoffs.exercises.exercise": ("Case", "Exercise"),
    "writeoffs.scenarios": ("SCENARIOS",),
    "writeoffs.task": ("Journal", "Task", "effect_of"),
}

ASK = """def _{name}(case: Case) -> Task:
    right = effect_of(case.treatment.entries[0].lines)
    journal = Journal(
        (
            posted(
                date(2025, 12, 1),
                "FILL IN: what this entry is about",
                {{"Checking": 100_00}},
                {{"Checking": 100_00}},
                "FILL IN: why entry 1 is right",
            ),
            posted(
                date(2025, 12, 10),
                "FILL IN: what was posted, and for what",
                {{account: 2 * cents for account, cents in right.items() if cents > 0}},
                {{account: -2 * cents for account, cents in right.items() if cents < 0}},
                "FILL IN: what is wrong with entry 2",
            ),
            posted(
                date(2025, 12, 20),
                "FILL IN: what this entry is about",
                {{"Checking": 100_00}},
                {{"Checking": 100_00}},
                "FILL IN: why entry 3 is right",
            ),
        ),
        wrong=1,
        instead=case.treatment.entries[:1],
    )
    return Task(
        told=case.story,
        asked=ASKED,
        treatment=to_correct(
            case.treatment,
            journal,
            "FILL IN: what the correction does",
            {{account: "FILL IN: why it moves" for account in journal.correction}},
        ),
        journal=journal,
        hints=(
            "FILL IN: where to look.",
            "FILL IN: which entry is wrong, and which accounts its correction moves.",
            "FILL IN: how much, and on which side.",
        ),
        mistakes=(
            still_standing(journal, "FILL IN: what the books say with both of them."),
            only_deleted(journal, "FILL IN: what the books say without either."),
        ),
    )


"""

EXERCISE = """    Exercise(
        slug="{slug}",
        family="FILL IN: a heading of docs/training/mistakes/index.md",
        title="FILL IN: a title that does not name the mistake",
        scenario=SCENARIOS["{scenario}"],
        ask=_{name},
        leads_to="scenarios/{scenario}.md",
    ),
"""

PAGE = """---
title: "FILL IN: Find it, and the exercise’s title"
description: "FILL IN: whose entries these are, in one or two sentences."
published: {today}
updated: {today}
hide: [toc]
---

# FILL IN: the exercise’s title

FILL IN: one sentence that gives nothing away.

{{{{ exercise("{slug}") }}}}
"""

TEST = '''"""{slug} against a correction worked out by hand, without the engine."""

from __future__ import annotations

import json
from pathlib import Path

from writeoffs.answers.exercise import render
from writeoffs.api import respond
from writeoffs.exercises import EXERCISES
from writeoffs.money import format_money
from writeoffs.outcome import Outcome

SLUG = "{slug}"
PAGE = Path(__file__).parents[2] / "docs" / "training" / "mistakes" / f"{{SLUG}}.md"

# FILL IN. Which entry is wrong, and the profit that the books show with it, as "$1,234.50".
WRONG = 0
PROFIT_WITH_IT = ""
# FILL IN. The correction as (account, debit, credit), an amount as "1,234.50".
CORRECTION: list[tuple[str, str, str]] = []
# FILL IN. What the statements show after the correction.
PROFIT = ""
ASSETS = ""


def test_the_correction_worked_by_hand_is_right() -> None:
    assert CORRECTION, "work the correction out by hand and fill it in"
    lines = [dict(zip(("account", "debit", "credit"), row, strict=True)) for row in CORRECTION]
    request = {{"id": 1, "kind": "exercise", "exercise": SLUG, "seed": None, "lines": lines}}
    answer = json.loads(respond(json.dumps(request)))
    assert (answer["problems"], answer.get("verdict")) == ({{}}, "right")


def test_the_wrong_entry_is_the_one() -> None:
    journal = EXERCISES[SLUG].task().journal
    assert journal
    assert journal.wrong + 1 == WRONG


def test_figures_before_and_afterwards() -> None:
    outcome = Outcome.of(EXERCISES[SLUG].task().treatment)
    before, after = outcome.before.profit_and_loss, outcome.after.profit_and_loss
    assert format_money(before.totals["net_income"]) == PROFIT_WITH_IT
    assert format_money(after.totals["net_income"]) == PROFIT
    assert format_money(outcome.after.balance_sheet.totals["total_assets"]) == ASSETS


def test_nothing_is_left_to_fill_in() -> None:
    assert "FILL IN" not in render(SLUG) + EXERCISES[SLUG].title + EXERCISES[SLUG].family
    assert "FILL IN" not in PAGE.read_text("utf-8")
'''

CORRECTING = Room(
    "writeoffs.exercises.mistakes",
    Path("docs/training/mistakes"),
    ("everyday",),
    IMPORTS,
    ASK,
    EXERCISE,
    PAGE,
    TEST,
)


def begin(slug: str, family: str, scenario: str) -> tuple[Path, ...]:
    """Write the three files of a new mistake to find, or none. Raises Refused."""
    facts = SCENARIOS.get(scenario)
    if facts and not facts.tell(read_inputs(facts.inputs, {}).values).treatments[0].entries:
        raise Refused(f"SCENARIO={scenario}: it has no entry that could be wrong; name another.")
    return begin_exercise(slug, family, scenario, CORRECTING)


if __name__ == "__main__":
    run(
        begin,
        "make new-mistake NAME=bakery-deposits FAMILY=payments SCENARIO=recovery-direct",
        "“Adding a mistake to find”; FILL IN stands wherever something is missing",
    )
