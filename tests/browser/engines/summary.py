"""The end of a run says which browser engines it tested, and which it did not."""

from __future__ import annotations

import pytest

ENGINE = "browser engine"
RAN = ("passed", "failed", "error")


def remember(item: pytest.Item, engine: str) -> None:
    """Note the engine of a test for its report."""
    item.user_properties.append((ENGINE, engine))


def lines(reports: dict[str, list[object]]) -> list[str]:
    """One line for each engine that tests asked for, by the reports of each outcome."""
    ran: set[str] = set()
    skipped: dict[str, str] = {}
    for outcome, each in reports.items():
        for report in each:
            if not isinstance(report, pytest.TestReport):
                continue
            engine = dict(report.user_properties).get(ENGINE)
            if isinstance(engine, str) and outcome in RAN:
                ran.add(engine)
            elif isinstance(engine, str) and isinstance(report.longrepr, tuple):
                skipped[engine] = report.longrepr[2].removeprefix("Skipped: ")
    return [
        *(f"{engine}: tested" for engine in sorted(ran)),
        *(f"{engine}: NOT TESTED ({why})" for engine, why in sorted(skipped.items())),
    ]
