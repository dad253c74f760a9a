"""The end of a run is never silent about an engine."""

from __future__ import annotations

from typing import Any

import pytest
from browser.engines.summary import ENGINE, lines


def report(engine: str | None, outcome: Any, why: Any = None) -> pytest.TestReport:
    properties = [(ENGINE, engine)] if engine else []
    return pytest.TestReport(
        "a test", ("a file", 1, "a test"), {}, outcome, why, "setup", user_properties=properties
    )


def test_an_engine_that_no_test_could_have_is_named_with_the_reason() -> None:
    skipped = report("Firefox", "skipped", ("conftest.py", 1, "Skipped: no firefox-esr"))
    assert lines(
        {
            "passed": [report("WebKitGTK", "passed"), report("WebKitGTK", "passed")],
            "failed": [report("Chromium", "failed", "a reason")],
            "skipped": [skipped, skipped, report(None, "skipped", ("other.py", 1, "Skipped: no"))],
            "": [report("Firefox", "passed")],  # the teardown of what was skipped
        }
    ) == ["Chromium: tested", "WebKitGTK: tested", "Firefox: NOT TESTED (no firefox-esr)"]


def test_a_run_without_these_tests_says_nothing() -> None:
    assert lines({"passed": [report(None, "passed")], "warnings": [object()]}) == []
