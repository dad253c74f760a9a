"""What the page about proof counts is what the tests hold, and stands in the built page."""

from __future__ import annotations

import re
import subprocess
import sys
from textwrap import dedent

import pytest
from built_site import ROOT, BuiltSite
from writeoffs.checks import CHECKS
from writeoffs.scenarios import SCENARIOS

from macros.proof import (
    COMPARED,
    COMPARED_BY_YEAR,
    COUNTS,
    cases_of,
    counted,
    examples,
    figures_of,
    named_checks,
)

PAGE = "about/how-we-know/index.html"


def test_figures_are_counted_and_names_dates_and_empty_texts_are_not() -> None:
    record = {
        "account": "Checking",
        "date": "2025-12-31",
        "memo": "Write off 140 units",
        "step": 1,
        "debit": "",
        "credit": "4850.00",
        "ratios": {"current_ratio": {"display": "+0.43", "exact": "-1.352135", "direction": "up"}},
        "worked": {"dso": "46325.00x365/312480.00"},
    }
    assert list(figures_of([record])) == ["4850.00", "+0.43", "-1.352135", "46325.00x365/312480.00"]


def test_the_parts_that_are_counted_are_those_that_the_tests_compare() -> None:
    source = (ROOT / "tests" / "oracle" / "test_worked_scenarios.py").read_text("utf-8")
    asked = {"opening_trial_balance": "trial_balance", "closing_trial_balance": "trial_balance"}
    for part in COMPARED:
        assert asked.get(part, f'"{part}"') in source
    by_year = (ROOT / "tests" / "oracle" / "test_timelines.py").read_text("utf-8")
    for part in COMPARED_BY_YEAR:
        assert f'"{part}"' in by_year


def test_cases_are_counted_out() -> None:
    source = dedent(
        """
        MANY = [1, 2, 3]

        @pytest.mark.parametrize("a", MANY)
        @pytest.mark.parametrize(("b", "c"), [(1, 2), (3, 4)])
        def test_six(a, b, c): ...

        def test_one(): ...

        def no_test(): ...
        """
    )
    assert cases_of(source) == 7


def test_cases_that_cannot_be_counted_are_not_guessed() -> None:
    source = "@pytest.mark.parametrize('a', read())\ndef test_some(a): ..."
    with pytest.raises(ValueError, match=r"cannot count the cases of read\(\)"):
        cases_of(source)


def test_published_cases_are_as_many_as_pytest_runs() -> None:
    command = [sys.executable, "-m", "pytest", "--collect-only", "-q", "-p", "no:cacheprovider"]
    published = "tests/oracle/test_published_results.py"
    run = subprocess.run(
        [*command, published], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert f"\n{counted('published')} tests collected" in run.stdout


def test_unknown_counts_are_refused() -> None:
    with pytest.raises(ValueError, match="is not counted"):
        counted("opinions")


def test_the_page_says_the_counts_and_every_check(site: BuiltSite) -> None:
    text = " ".join(site.parsed[PAGE].css_first("article").text().split())
    for what in COUNTS:
        assert re.search(rf"(?<![\d,]){re.escape(counted(what))}(?![\d,])", text), what
    assert counted("scenarios") == str(len(SCENARIOS))
    assert f"{examples('engine/test_any_inputs.py')} sets of random numbers" in text
    assert len(named_checks().splitlines()) == len(CHECKS)
    for line in named_checks().splitlines():
        assert line.removeprefix("- ") in text
