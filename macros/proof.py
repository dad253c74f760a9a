"""What the page "How we know the figures are right" counts, in the tests themselves."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from writeoffs.checks import CHECKS
from writeoffs.scenarios import SCENARIOS
from writeoffs.view.markup import escape

from macros.samples import sample

TESTS = Path("tests")
RECORDS = TESTS / "oracle" / "scenarios.json"
PUBLISHED = TESTS / "oracle" / "test_published_results.py"
# What tests/oracle/test_worked_scenarios.py compares of a record.
COMPARED = (
    "opening_trial_balance",
    "entries",
    "closing_trial_balance",
    "before",
    "after",
    "change",
    "hand_stated_expectations",
    "hand_worked_ratios",
)
TIMELINES = TESTS / "oracle" / "timelines.json"
# What tests/oracle/test_timelines.py compares of a record over two years.
COMPARED_BY_YEAR = ("direct", "allowance", "comparison", "identity")
FIGURE = re.compile(r"[+-]?[\d,]+(\.\d+)?(x\d+)?(/[\d.]+)?")
EXAMPLES = re.compile(r"\bmax_examples=(\d+)")


def counted(what: str) -> str:
    """How many there are: scenarios, entries, records, figures, published or checks."""
    if what not in COUNTS:
        raise ValueError(f"{what!r} is not counted; what is: {', '.join(COUNTS)}")
    return f"{COUNTS[what]():,}"


def examples(test: str) -> str:
    """How many random inputs a file of tests/ asks for, for each scenario."""
    found = EXAMPLES.findall((TESTS / test).read_text("utf-8"))
    if len(set(found)) != 1:
        raise ValueError(f"{test} does not name one number of examples")
    return f"{int(found[0]):,}"


def named_checks() -> str:
    """The named checks as a list: what each makes sure of, in the first line of its docstring."""
    return "\n".join(f"- {escape(_first_line(check))}" for check in CHECKS)


def figures_of(record: object) -> Iterator[str]:
    """Every figure in a part of a record; an empty text, a name or a date is none."""
    if isinstance(record, dict):
        for each in record.values():
            yield from figures_of(each)
    elif isinstance(record, list):
        for each in record:
            yield from figures_of(each)
    elif isinstance(record, str) and FIGURE.fullmatch(record):
        yield record


def cases_of(source: str) -> int:
    """How many cases the tests of a module make, each list of parameters counted out."""
    tree = ast.parse(source)
    lists = {
        target.id: node.value
        for node in tree.body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    total = 0
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            cases = 1
            for decorator in node.decorator_list:
                if isinstance(decorator, ast.Call) and ast.unparse(decorator.func).endswith(
                    "parametrize"
                ):
                    cases *= _length(decorator.args[1], lists)
            total += cases
    return total


def _length(listed: ast.expr, lists: dict[str, ast.expr]) -> int:
    if isinstance(listed, ast.Name) and listed.id in lists:
        return _length(lists[listed.id], lists)
    if isinstance(listed, ast.List | ast.Tuple):
        return len(listed.elts)
    raise ValueError(f"cannot count the cases of {ast.unparse(listed)}")


def _first_line(check: Callable[..., Any]) -> str:
    if not check.__doc__:
        raise ValueError(f"{check.__name__} does not say what it makes sure of")
    return check.__doc__.splitlines()[0]


def _records(path: Path, listed: str) -> list[dict[str, object]]:
    records: list[dict[str, object]] = json.loads(path.read_text("utf-8"))[listed]
    return records


def _compared() -> Iterator[tuple[object, ...]]:
    """The parts of each record that the tests compare."""
    for record in _records(RECORDS, "records"):
        yield tuple(record[part] for part in COMPARED)
    for record in _records(TIMELINES, "timelines"):
        yield tuple(record[part] for part in COMPARED_BY_YEAR if part in record)


def _entries() -> int:
    return sum(
        len(outcome.treatment.entries) for slug in SCENARIOS for outcome in sample(slug).outcomes
    )


def _figures() -> int:
    return sum(1 for record in _compared() for part in record for _ in figures_of(part))


COUNTS: dict[str, Callable[[], int]] = {
    "scenarios": lambda: len(SCENARIOS),
    "entries": _entries,
    "records": lambda: sum(1 for _ in _compared()),
    "figures": _figures,
    "published": lambda: cases_of(PUBLISHED.read_text("utf-8")),
    "checks": lambda: len(CHECKS),
}
