"""The engine alone, in the Python that runs this: the largest scenario, and growing books.

The times of one run are fit to be compared with each other, on a machine that does nothing else.
"""

from __future__ import annotations

import gc
import json
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from statistics import median, quantiles

from writeoffs.accounts import Account, Chart, Kind
from writeoffs.api import respond
from writeoffs.checks import require_right
from writeoffs.inputs import read_inputs
from writeoffs.ledger import Books, Entry, Nature, credit, debit
from writeoffs.outcome import Outcome
from writeoffs.scenarios import SCENARIOS
from writeoffs.statements import BalanceSheet, ProfitAndLoss

LARGEST = "cleanup-before-bank-review"
LARGEST_FIELD = "old_amount"
TYPED = tuple({"old_amount": f"{6_000 + number}.50"} for number in range(200))
ENTRIES = (10, 100, 1_000, 10_000)
ROUNDS = 15
# Each entry touches two of these, so that the chart stays the same while the entries grow.
CHART = Chart(
    (
        Account("Checking", Kind.CASH),
        Account("Accounts receivable", Kind.RECEIVABLE),
        Account("Inventory", Kind.INVENTORY),
        Account("Accounts payable", Kind.CURRENT_LIABILITY),
        Account("Equity", Kind.EQUITY),
        Account("Sales", Kind.REVENUE),
        Account("Cost of goods sold", Kind.COGS),
        Account("Bad debts", Kind.EXPENSE),
    )
)


def milliseconds(run: Callable[[], object]) -> float:
    """How long the processor is busy with one run."""
    start = time.process_time()
    run()
    return (time.process_time() - start) * 1_000


def answers() -> list[float]:
    """Requests as a reader's typing makes them, each with another amount: figures and HTML."""
    requests = [
        json.dumps({"id": number, "scenario": LARGEST, "inputs": texts})
        for number, texts in enumerate(TYPED)
    ]
    assert all(json.loads(respond(request))["ok"] for request in (requests[0], requests[-1]))
    return [milliseconds(partial(respond, request)) for request in requests]


def figures() -> list[float]:
    """The same amounts worked out and checked at every step, without the HTML."""
    scenario = SCENARIOS[LARGEST]

    def work_out(texts: dict[str, str]) -> None:
        told = scenario.tell(read_inputs(scenario.inputs, texts).values)
        for treatment in told.treatments:
            require_right(Outcome.of(treatment))

    return [milliseconds(partial(work_out, texts)) for texts in TYPED]


def entries(many: int) -> tuple[Entry, ...]:
    """Write-offs, sales and their costs in turn."""
    sides = (
        ("Bad debts", "Accounts receivable"),
        ("Accounts receivable", "Sales"),
        ("Cost of goods sold", "Inventory"),
        ("Accounts payable", "Checking"),
    )
    return tuple(
        Entry(
            date(2025, 12, 31),
            f"Entry {number}",
            Nature.CORRECTION,
            (
                debit(sides[number % 4][0], 1 + number, "bench"),
                credit(sides[number % 4][1], 1 + number, "bench"),
            ),
        )
        for number in range(many)
    )


def posting(many: int) -> float:
    """The median time to post entries to empty books and draw up both statements."""
    opening, posted = Books.open(CHART, {}), entries(many)

    def run() -> None:
        books = opening.post(*posted)
        BalanceSheet.of(books, ProfitAndLoss.of(books))

    return median(milliseconds(run) for _ in range(ROUNDS))


def table() -> str:
    """The result, as Markdown."""

    def row(name: str, times: list[float], target: str) -> str:
        return f"| {name} | {median(times):.2f} | {quantiles(times, n=20)[-1]:.2f} | {target} |"

    # Playwright and the other modules of the bench are no part of the engine's memory.
    gc.collect()
    gc.freeze()
    lines = [
        f"| one recalculation of {LARGEST}, in CPython | p50, ms | p95, ms | target |",
        "|---|---|---|---|",
        row("figures, with every check", figures(), ""),
        row("the whole answer, with its HTML", answers(), "≤ 5"),
        "",
        "| entries posted, and both statements | ms | µs an entry |",
        "|---|---|---|",
    ]
    for many in ENTRIES:
        took = posting(many)
        lines.append(f"| {many:,} | {took:.3f} | {took * 1_000 / many:.2f} |")
    return "\n".join(lines)


if __name__ == "__main__":
    print(table())
