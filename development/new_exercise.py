"""`make new-exercise NAME=slug FAMILY=module SCENARIO=slug`: begins one, its page and its test.

The exercise works as it is written, and asks for the scenario's own entries; every sentence that
is still to be written says FILL IN, and its test fails until the entry worked out by hand is there.
"""

from __future__ import annotations

import keyword
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from writeoffs.exercises import EXERCISES
from writeoffs.scenarios import SCENARIOS

from development.beginnings import SLUG, Refused, run
from development.python_source import tidy, with_family, with_member

TESTS = Path("tests/oracle")
FAMILY = re.compile(r"[a-z]+(_[a-z]+)*")


@dataclass(frozen=True)
class Room:
    """Where exercises of one sort live, and what a new one begins with.

    `shared` are modules of the package that hold no exercise. `ask`, `exercise`, `page` and `test`
    are texts with {name}, {slug}, {scenario} and {today} in them.
    """

    package: str
    pages: Path
    shared: tuple[str, ...]
    imports: Mapping[str, Sequence[str]]
    ask: str
    exercise: str
    page: str
    test: str

    @property
    def modules(self) -> Path:
        return Path("snippets", *self.package.split("."))


IMPORTS = {
    "writeoffs.exercises.exercise": ("Case", "Exercise"),
    "writeoffs.scenarios": ("SCENARIOS",),
    "writeoffs.task": ("Task",),
}

NEW_MODULE = '''"""FILL IN: what these exercises have in common."""

EXERCISES = (
)
'''

ASK = """def _{name}(case: Case) -> Task:
    return Task(
        told=case.story,
        asked="FILL IN: which entry to make, and of which day.",
        treatment=case.treatment,
        hints=(
            "FILL IN: where to look.",
            "FILL IN: which accounts.",
            "FILL IN: how much, and on which side.",
        ),
    )


"""

EXERCISE = """    Exercise(
        slug="{slug}",
        family="FILL IN: a heading of docs/training/exercises/index.md",
        title="FILL IN: a title",
        scenario=SCENARIOS["{scenario}"],
        ask=_{name},
        leads_to="scenarios/{scenario}.md",
    ),
"""

PAGE = """---
title: "FILL IN: Post it, and the exercise’s title"
description: "FILL IN: what there is to post, in one or two sentences."
published: {today}
updated: {today}
hide: [toc]
---

# FILL IN: the exercise’s title

FILL IN: one sentence that gives nothing away.

{{{{ exercise("{slug}") }}}}
"""

TEST = '''"""{slug} against an entry worked out by hand, without the engine."""

from __future__ import annotations

import json
from pathlib import Path

from writeoffs.answers.exercise import render
from writeoffs.api import respond
from writeoffs.exercises import EXERCISES
from writeoffs.money import format_money
from writeoffs.outcome import Outcome

SLUG = "{slug}"
PAGE = Path(__file__).parents[2] / "docs" / "training" / "exercises" / f"{{SLUG}}.md"

# FILL IN. The right entry as (account, debit, credit), an amount as "1,234.50".
ENTRY: list[tuple[str, str, str]] = []
# FILL IN. A mistake that trainees make, written the same way, and its verdict.
MISTAKE: list[tuple[str, str, str]] = []
VERDICT = ""
# FILL IN. What the statements show after the right entry, as "$1,234.50".
PROFIT = ""
ASSETS = ""


def verdict_on(rows: list[tuple[str, str, str]]) -> str:
    lines = [dict(zip(("account", "debit", "credit"), row, strict=True)) for row in rows]
    request = {{"id": 1, "kind": "exercise", "exercise": SLUG, "seed": None, "lines": lines}}
    answer = json.loads(respond(json.dumps(request)))
    assert answer["problems"] == {{}}
    verdict: str = answer["verdict"]
    return verdict


def test_the_entry_worked_by_hand_is_right() -> None:
    assert PROFIT, "work the entry out by hand and fill it in"
    assert verdict_on(ENTRY) == "right"


def test_a_mistake_is_answered() -> None:
    assert VERDICT, "fill in a mistake and its verdict"
    assert verdict_on(MISTAKE) == VERDICT
    assert VERDICT in [known.mark.value for known in EXERCISES[SLUG].task().mistakes]


def test_figures_afterwards() -> None:
    after = Outcome.of(EXERCISES[SLUG].task().treatment).after
    assert format_money(after.profit_and_loss.totals["net_income"]) == PROFIT
    assert format_money(after.balance_sheet.totals["total_assets"]) == ASSETS


def test_nothing_is_left_to_fill_in() -> None:
    assert "FILL IN" not in render(SLUG) + EXERCISES[SLUG].title + EXERCISES[SLUG].family
    assert "FILL IN" not in PAGE.read_text("utf-8")
'''


POSTING = Room(
    "writeoffs.exercises",
    Path("docs/training/exercises"),
    ("checks", "correction", "exercise", "misconceptions", "mistakes", "numbers"),
    IMPORTS,
    ASK,
    EXERCISE,
    PAGE,
    TEST,
)


def begin(slug: str, family: str, scenario: str, room: Room = POSTING) -> tuple[Path, ...]:
    """Write the three files of a new exercise, or none. Raises Refused."""
    name = slug.replace("-", "_")
    module = room.modules / f"{family}.py"
    page, test = room.pages / f"{slug}.md", TESTS / f"test_exercise_{name}.py"
    if not SLUG.fullmatch(slug):
        raise Refused(f"NAME={slug}: use lower-case words joined by hyphens, as in dead-invoice.")
    if not FAMILY.fullmatch(family) or keyword.iskeyword(family) or family in room.shared:
        raise Refused(f"FAMILY={family}: name a module of {room.modules}, or a new one.")
    if scenario not in SCENARIOS:
        raise Refused(f"SCENARIO={scenario}: there is no such scenario; see docs/scenarios.")
    if slug in EXERCISES or page.exists() or test.exists():
        raise Refused(f"NAME={slug}: there is such an exercise already; choose another name.")
    source = module.read_text("utf-8") if module.exists() else NEW_MODULE
    if f"def _{name}(" in source:
        raise Refused(f"NAME={slug}: {module} has a function _{name} already; choose another name.")

    source = with_member(
        source,
        "EXERCISES",
        room.ask.format(name=name),
        room.exercise.format(slug=slug, name=name, scenario=scenario),
        room.imports,
    )
    if not module.exists():
        registry = room.modules / "__init__.py"
        source_of_all = with_family(registry.read_text("utf-8"), room.package, family)
        registry.write_text(source_of_all, "utf-8")
    module.write_text(source, "utf-8")
    tidy(module, room.modules / "__init__.py")
    page.write_text(room.page.format(slug=slug, today=date.today()), "utf-8")
    test.write_text(room.test.format(slug=slug), "utf-8")
    return module, page, test


if __name__ == "__main__":
    run(
        begin,
        "make new-exercise NAME=dead-invoice FAMILY=bad_debt SCENARIO=stale-balances",
        "“Adding an exercise”; FILL IN stands wherever something is missing",
    )
