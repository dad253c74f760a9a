"""Books with one wrong entry: what is right, what is known to go wrong, and what is checked."""

from __future__ import annotations

import random
import re
from dataclasses import replace
from datetime import date

import pytest
from engine.reading import parse
from hypothesis import given, settings
from hypothesis import strategies as st
from writeoffs.answers.exercise import render
from writeoffs.difference import FIGURES, mended
from writeoffs.exercises import EXERCISES, TO_CORRECT
from writeoffs.exercises.checks import faults, lines_of, require_sound
from writeoffs.exercises.correction import posted, to_correct
from writeoffs.exercises.exercise import BrokenExercise, Case
from writeoffs.exercises.numbers import MOST_SEED
from writeoffs.ledger import Books, credit, debit
from writeoffs.marking import IN_TWO_STEPS, mark
from writeoffs.outcome import Outcome
from writeoffs.task import Journal, Mark, Task, effect_of, turned, washed

EACH = pytest.mark.parametrize("slug", TO_CORRECT)
SEEDS = st.none() | st.integers(0, MOST_SEED)
SLUG = "heating-contractor-december"


def task_of(slug: str, seed: int | None = None) -> tuple[Task, Journal]:
    task = EXERCISES[slug].task(seed)
    assert task.journal
    return task, task.journal


def balances(books: Books) -> dict[str, int]:
    return dict(zip((each.name for each in books.chart), books.balances, strict=True))


def moved(balances_before: dict[str, int], effect: dict[str, int]) -> dict[str, int]:
    return {name: cents + effect.get(name, 0) for name, cents in balances_before.items()}


def test_there_are_enough() -> None:
    assert len(TO_CORRECT) >= 10
    assert all(each.varied for each in TO_CORRECT.values())
    assert {EXERCISES[slug].task().journal for slug in EXERCISES if slug not in TO_CORRECT} == {
        None
    }


@EACH
@given(seed=SEEDS)
@settings(max_examples=10, deadline=None)
def test_without_the_wrong_entry_and_with_the_right_one_the_books_are_as_corrected(
    slug: str, seed: int | None
) -> None:
    task, journal = task_of(slug, seed)
    found = balances(task.treatment.opening)
    undone = moved(found, effect_of(turned(journal.mistaken.lines)))
    right = moved(undone, effect_of(line for each in journal.instead for line in each.lines))
    assert right == moved(found, dict(task.effect)) != found
    assert balances(Outcome.of(task.treatment).after.books) == right


@EACH
@given(seed=SEEDS, shuffle=st.randoms(use_true_random=False))
@settings(max_examples=10, deadline=None)
def test_taking_back_and_posting_anew_is_right_in_any_order(
    slug: str, seed: int | None, shuffle: random.Random
) -> None:
    task, journal = task_of(slug, seed)
    lines = list(journal.in_two_steps)
    shuffle.shuffle(lines)
    verdict = mark(task, tuple(lines))
    assert verdict.mark is Mark.RIGHT
    # Where nothing cancels out, or the wrong entry is only taken back, it is the one entry itself.
    steps, entry = ({(line.account, line.side) for line in each} for each in (lines, task.lines))
    assert (IN_TWO_STEPS in verdict.told) == (steps > entry)


@EACH
def test_the_second_step_may_be_another_entry_that_is_right_as_well(slug: str) -> None:
    """Without a detour, or with the account that an alternative names."""
    task, journal = task_of(slug)
    back = turned(journal.mistaken.lines)
    for effect in (task.effect, *(each.effect for each in task.alternatives)):
        anew = lines_of(effect_of((*lines_of(effect), *journal.mistaken.lines)))
        verdict = mark(task, (*back, *anew))
        assert verdict.mark is Mark.RIGHT
        assert (IN_TWO_STEPS in verdict.told) == bool(washed((*back, *anew)))
        notes = [each.note for each in task.alternatives if each.effect == effect]
        assert set(notes) <= set(verdict.told)


@EACH
def test_two_steps_and_a_detour_are_longer_than_needed(slug: str) -> None:
    task, journal = task_of(slug)
    lost = (debit("Checking", 7_77, ""), credit("Checking", 7_77, ""))
    verdict = mark(task, (*journal.in_two_steps, *lost))
    assert verdict.mark is Mark.LONGER


@EACH
def test_the_right_entry_beside_the_wrong_one_is_not_enough(slug: str) -> None:
    task, journal = task_of(slug)
    for effect in (journal.right, journal.taken_back):
        if effect in ({}, task.effect):
            continue
        verdict = mark(task, lines_of(effect))
        assert not verdict.mark.is_right
        assert verdict.told[0] in [known.sentence for known in task.mistakes]


@EACH
def test_nothing_at_all_leaves_the_mistake(slug: str) -> None:
    task, _ = task_of(slug)
    verdict = mark(task, ())
    assert verdict.mark is Mark.INCOMPLETE
    assert verdict.told == ("An entry is needed here: one in these books is wrong.",)


SAID = re.compile(r"(?:left|and) (?P<name>[^$]+?) \$(?P<amount>[\d,.]+\d) too (?P<way>low|high)")
NAMES = {name: figure for figure, name in FIGURES.items()}


@EACH
@given(seed=SEEDS)
@settings(max_examples=10, deadline=None)
def test_what_it_says_has_mended_is_what_has(slug: str, seed: int | None) -> None:
    task, _ = task_of(slug, seed)
    (said,) = mark(task, task.lines).effects
    outcome = Outcome.of(task.treatment)
    changes = {**outcome.balance_sheet.totals, **outcome.profit_and_loss.totals}
    told = list(SAID.finditer(said))
    assert told
    for each in told:
        cents = int(re.sub(r"[,.]", "", each["amount"]))
        assert changes[NAMES[each["name"]]].cents == (cents if each["way"] == "low" else -cents)


def test_the_sentences_on_what_has_mended() -> None:
    def said(slug: str) -> str:
        task, _ = task_of(slug)
        (sentence,) = mark(task, task.lines).effects
        return sentence

    assert said("store-before-the-bank-looks") == (
        "The mistake had left profit $1,105.80 too low and inventory $1,105.80 too low. That is "
        "put right."
    )
    # A theft is no cost of running the business, so it stands below operating profit.
    assert said("sign-shop-cashed-check") == (
        "The mistake had left operating profit $1,480.00 too low. That is put right."
    )
    assert mended(()).startswith("The mistake left every total right, but not the accounts")


def test_an_exercise_that_is_only_posted_says_nothing_of_the_kind() -> None:
    task = EXERCISES["restaurant-that-closed"].task()
    assert mark(task, task.lines).effects == ()


@EACH
def test_the_journal_gives_nothing_away_before_it_is_asked(slug: str) -> None:
    """What is not folded holds no sentence, and no line says why it is as it is."""
    (element,) = parse(render(slug)).css("find-the-mistake")
    _, journal = task_of(slug)
    folded = element.css_first("details")
    assert "open" not in folded.attributes
    sentences = folded.text()
    folded.decompose()
    for each in journal.posted:
        first = each.because.split(". ")[0].replace("'", "’")
        assert first in sentences
        assert first not in element.text()
    assert not element.css(".why")
    assert not element.css("input[checked]")


# ---- a journal that cannot be right ----


def found(task: Task, **change: object) -> str:
    journal = task.journal
    assert journal
    return " ".join(faults(replace(task, journal=replace(journal, **change))))


def test_a_fault_of_a_journal_is_found() -> None:
    task, journal = task_of(SLUG)
    assert found(task) == ""
    first, *others = journal.posted
    assert "2 entries, not 3 to 5" in found(task, posted=journal.posted[1:3], wrong=1)
    assert "it has no entry 4" in found(task, wrong=4)
    assert "not in the order of their dates" in found(task, posted=(*others, first), wrong=1)
    assert "entry 1 has no memo or no sentence" in found(
        task, posted=(replace(first, because=" "), *others)
    )
    assert "two entries have the same sentence" in found(
        task, posted=(replace(first, because=others[0].because), *others)
    )
    assert "there is no misconception 'x'" in found(task, misconception="x")
    # Another entry than the one that is corrected, and nothing in its place.
    other = "the right entry is not the right treatment less the wrong one"
    assert other in found(task, wrong=1)
    assert other in found(task, instead=())


def test_mistakes_that_everybody_makes_have_to_be_known() -> None:
    task, _ = task_of(SLUG)
    said = " ".join(faults(replace(task, mistakes=task.mistakes[2:])))
    assert "posting the right entry beside the wrong one is not among the mistakes" in said
    assert "only taking the wrong entry back is not among the mistakes" in said


def test_books_that_could_not_have_held_the_journal_are_refused() -> None:
    task, journal = task_of(SLUG)
    first, *others = journal.posted
    more = posted(
        first.entry.date,
        first.entry.memo,
        {"Checking": 90_000_00},
        {"Accounts receivable": 90_000_00},
        first.because,
    )
    assert "stands on the wrong side" in found(task, posted=(more, *others))


def test_the_reasons_are_for_the_accounts_that_move() -> None:
    task, journal = task_of(SLUG)
    with pytest.raises(ValueError, match=r"the correction moves .*, not Checking"):
        to_correct(task.treatment, journal, "x", {"Checking": "x"})


def test_a_fault_names_file_and_line() -> None:
    def ask(case: Case) -> Task:
        raise LookupError("No such account")

    broken = replace(EXERCISES[SLUG], ask=ask)
    with pytest.raises(BrokenExercise, match=r"test_corrections\.py:\d+: .*No such account"):
        require_sound(broken)


def test_in_a_closed_year_a_void_reaches_equity_and_not_this_years_profit() -> None:
    task, journal = task_of("sign-shop-old-invoices")
    assert journal.mistaken.entry.date == date(2024, 9, 30)
    assert [line.account for line in journal.mistaken.entry.lines] == [
        "Sign and install sales",
        "Accounts receivable",
    ]
    assert journal.mistaken.lines == (
        debit("Member equity, opening", 2_760_00, ""),
        credit("Accounts receivable", 2_760_00, ""),
    )
    # Opening equity of 33,485.00 less the void; nothing of it in this year's sales of 312,480.00,
    # which another void has lowered by 960.00.
    held = balances(task.treatment.opening)
    assert held["Member equity, opening"] == -30_725_00
    assert held["Sign and install sales"] == -311_520_00
