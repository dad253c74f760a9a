"""The named checks: each passes on sound books and fails on a fault planted for it.

Where the engine's types forbid a fault, it is forced in behind their back.
"""

from collections.abc import Callable
from dataclasses import replace

import pytest
from engine.small_firm import CHART, TRIAL_BALANCE, books, entry, moving, outcome
from writeoffs import checks
from writeoffs.accounts import Section, Side
from writeoffs.checks import CHECKS, BooksAreWrong, Check, require_right
from writeoffs.inputs import read_inputs
from writeoffs.ledger import Books, Entry, Nature, credit, debit
from writeoffs.outcome import Outcome, State
from writeoffs.scenarios import SCENARIOS
from writeoffs.scenarios.scenario import Scenario

LOSS = moving("Losses", "Receivables", 400_00)
BY_MORE_THAN_THE_ALLOWANCE = moving("Allowance", "Receivables", 5_000_00)
BY_ALLOWANCE = moving("Allowance", "Receivables", 400_00)


def with_state(told: Outcome, step: int, state: State) -> Outcome:
    states = list(told.states)
    states[step] = state
    return replace(told, states=tuple(states))


def with_totals(told: Outcome, step: int, **cents: int) -> Outcome:
    """The outcome with totals of one step misstated, on whichever statement holds them."""
    state = told.states[step]
    for name, amount in cents.items():
        for field in ("balance_sheet", "profit_and_loss"):
            statement = getattr(state, field)
            if name in statement.totals:
                wrong = replace(statement, totals={**statement.totals, name: amount})
                state = replace(state, **{field: wrong})
    return with_state(told, step, state)


def with_balances(told: Outcome, step: int, **cents: float) -> Outcome:
    """The outcome with one step's books misstated by these amounts (debits above zero)."""
    state = told.states[step]
    balances = list(state.books.balances)
    for name, amount in cents.items():
        balances[state.books.chart.position(name)] += amount
    wrong = Books(state.books.chart, tuple(balances))
    return with_state(told, step, replace(state, books=wrong))


def unbalanced_entry() -> Outcome:
    forged = moving("Losses", "Receivables", 400_00)
    object.__setattr__(
        forged, "lines", (debit("Losses", 400_01, "why"), credit("Receivables", 400_00, "why"))
    )
    return outcome(forged)


def reinstated(debited: str, credited: str, cents: int, written_off: int) -> Outcome:
    return outcome(
        moving(debited, credited, cents, Nature.RECOVERY),
        opening=books(losses=1_000_00),
        earlier_write_offs=written_off,
    )


def two_recoveries() -> Outcome:
    back = moving("Receivables", "Losses", 300_00, Nature.RECOVERY)
    return outcome(back, back, earlier_write_offs=500_00)


def cash_basis(*entries, **opening: int) -> Outcome:
    return outcome(
        *entries, opening=books(**{"receivables": 0, "allowance": 0, **opening}), cash_basis=True
    )


FAULTS: dict[Check, dict[str, Callable[[], Outcome]]] = {
    checks.every_entry_balances: {"debits exceed credits by a cent": unbalanced_entry},
    checks.assets_equal_liabilities_plus_equity: {
        "before any entry": lambda: with_totals(outcome(LOSS), 0, total_assets=162_000_01),
        "at a step": lambda: with_totals(outcome(LOSS, LOSS), 1, total_liabilities=1),
        "after the last": lambda: with_totals(outcome(LOSS), 1, total_equity=0),
    },
    checks.equity_moves_with_profit: {
        "profit moves, equity does not": lambda: with_totals(outcome(LOSS), 1, net_income=0),
        "equity moves, profit does not": lambda: with_totals(
            outcome(moving("Bank", "Receivables")), 1, total_equity=107_000_01
        ),
        "owners take money and profit is blamed": lambda: with_totals(
            outcome(moving("Draws", "Bank", 50_00, Nature.CORRECTION)), 1, net_income=43_950_00
        ),
    },
    checks.write_offs_move_no_cash: {
        "a write-off pays out": lambda: outcome(moving("Losses", "Bank")),
        "a write-down takes in": lambda: outcome(
            moving("Bank", "Receivables", nature=Nature.WRITE_DOWN)
        ),
        "the second entry": lambda: outcome(LOSS, moving("Losses", "Bank")),
    },
    checks.allowance_write_offs_move_neither_profit_nor_net_receivables: {
        "profit moves": lambda: outcome(
            entry(
                debit("Allowance", 300_00, "why"),
                debit("Losses", 100_00, "why"),
                credit("Receivables", 400_00, "why"),
            )
        ),
        "net receivables move": lambda: outcome(moving("Allowance", "Prepaid rent")),
    },
    checks.recoveries_undo_no_more_than_was_written_off: {
        "through profit": lambda: reinstated("Receivables", "Losses", 500_01, 500_00),
        "through the allowance": lambda: reinstated("Receivables", "Allowance", 500_01, 500_00),
        "twice": two_recoveries,
        "more than the story itself wrote off": lambda: outcome(
            LOSS, moving("Receivables", "Losses", 400_01, Nature.RECOVERY)
        ),
        "an estimate is no write-off": lambda: outcome(
            moving("Losses", "Allowance", 400_00, Nature.ESTIMATE),
            moving("Receivables", "Allowance", 400_00, Nature.RECOVERY),
        ),
        "of something never written off": lambda: reinstated("Receivables", "Grant", 1, 0),
    },
    checks.equipment_sold_is_no_sale_of_goods: {
        "the price is called sales": lambda: outcome(moving("Bank", "Sales", 100_00, Nature.SALE)),
        "the machine is called a cost of sales": lambda: outcome(
            moving("Cost of goods", "Machines", 100_00, Nature.SALE)
        ),
    },
    checks.cash_basis_books_stand_still: {
        "a receivable is held": lambda: cash_basis(receivables=100_00),
        "an entry is made": lambda: cash_basis(moving("Losses", "Bills")),
        "an entry is made and undone": lambda: cash_basis(
            moving("Losses", "Bills"), moving("Bills", "Losses")
        ),
    },
    checks.nothing_stands_on_the_wrong_side: {
        "more is written off than customers owe": lambda: outcome(
            moving("Losses", "Receivables", 100_000_00)
        ),
        "a cost below nothing": lambda: outcome(moving("Bank", "Wages", 60_000_01)),
        "an allowance below zero": lambda: outcome(BY_MORE_THAN_THE_ALLOWANCE),
        "on the way only": lambda: outcome(
            moving("Losses", "Bank", 100_000_00), moving("Bank", "Losses", 100_000_00)
        ),
        "another account than the story says": lambda: outcome(
            BY_MORE_THAN_THE_ALLOWANCE, opposite=frozenset({"Losses"})
        ),
        "all costs of a kind below nothing, though the story tells of one of them": lambda: outcome(
            moving("Bank", "Wages", 60_000_01), opposite=frozenset({"Wages"})
        ),
        "more is allowed for than customers owe": lambda: outcome(
            moving("Losses", "Allowance", 60_000_00, Nature.ESTIMATE)
        ),
        "more is reserved than there is inventory": lambda: outcome(
            moving("Cost of goods", "Goods reserve", 60_000_00, Nature.WRITE_DOWN)
        ),
        "more depreciation than the machines cost": lambda: outcome(
            moving("Losses", "Wear", 60_000_00, Nature.CORRECTION)
        ),
    },
    checks.nothing_is_lost_to_rounding: {
        "a cent goes missing": lambda: with_balances(outcome(LOSS), 1, Losses=-1),
        "another account moves as much": lambda: with_balances(
            outcome(LOSS), 1, Losses=-400_00, Wages=400_00
        ),
        "a fraction of a cent": lambda: with_balances(outcome(), 0, Bank=0.5, Capital=-0.5),
    },
}
PLANTED = [
    pytest.param(check, plant, id=f"{check.__name__}: {name}")
    for check, faults in FAULTS.items()
    for name, plant in faults.items()
]
SOUND = {
    "equipment sold at a loss": lambda: outcome(
        entry(
            debit("Bank", 100_00, "why"),
            debit("Losses", 50_00, "why"),
            credit("Machines", 150_00, "why"),
            nature=Nature.SALE,
        )
    ),
    "nothing happens": lambda: outcome(),
    "direct write-off": lambda: outcome(LOSS),
    "against the allowance": lambda: outcome(BY_ALLOWANCE),
    "allowance driven below zero": lambda: outcome(
        BY_MORE_THAN_THE_ALLOWANCE, opposite=frozenset({"Allowance"})
    ),
    "one account on two lines": lambda: outcome(
        entry(
            debit("Losses", 300_00, "why"),
            debit("Losses", 100_00, "why"),
            credit("Receivables", 400_00, "why"),
        )
    ),
    "payment and write-off": lambda: outcome(
        moving("Bank", "Receivables", 100_00, Nature.COLLECTION), LOSS
    ),
    "estimate and write-off": lambda: outcome(
        moving("Losses", "Allowance", 700_00, Nature.ESTIMATE), BY_ALLOWANCE
    ),
    "inventory written down": lambda: outcome(
        moving("Cost of goods", "Goods reserve", 400_00, Nature.WRITE_DOWN)
    ),
    "owners take money": lambda: outcome(moving("Draws", "Bank", 50_00, Nature.CORRECTION)),
    "all of it comes back through profit": lambda: reinstated(
        "Receivables", "Losses", 500_00, 500_00
    ),
    "all of it comes back through the allowance": lambda: reinstated(
        "Receivables", "Allowance", 500_00, 500_00
    ),
    "all that the story wrote off comes back": lambda: outcome(
        LOSS, moving("Receivables", "Losses", 400_00, Nature.RECOVERY)
    ),
    "cash basis": cash_basis,
}


def overdrawn_by_a_cent(name: str) -> Outcome:
    """One cent more is taken out of the account than it holds, and the owners bear it."""
    cents = books().balance(name) + 1
    normally_debited = CHART.account(name).kind.normal_side is Side.DEBIT
    sides = ("Capital", name) if normally_debited else (name, "Capital")
    return outcome(moving(*sides, cents, Nature.CORRECTION))


LINES = [name for name, kind, _ in TRIAL_BALANCE if kind.section is not Section.EQUITY]


@pytest.mark.parametrize("name", LINES)
def test_any_line_of_a_statement_can_stand_on_the_wrong_side(name: str) -> None:
    told = checks.nothing_stands_on_the_wrong_side(overdrawn_by_a_cent(name))
    assert told == f"step 1: {name} stands on the wrong side"


@pytest.mark.parametrize(
    "entry_of_the_owners",
    [
        moving("Capital", "Draws", 200_000_00, Nature.CORRECTION),
        moving("Capital", "Bills", 200_000_00, Nature.CORRECTION),
    ],
    ids=["draws below zero", "capital below zero"],
)
def test_owners_may_have_taken_out_more_than_they_put_in(entry_of_the_owners: Entry) -> None:
    assert not checks.nothing_stands_on_the_wrong_side(outcome(entry_of_the_owners))


def test_what_a_story_lets_stand_on_the_other_side_is_no_fault() -> None:
    """Cash-basis books that took off an invoice which was never in them fall below zero."""
    told = overdrawn_by_a_cent("Receivables")
    let = replace(told, treatment=replace(told.treatment, opposite=frozenset({"Receivables"})))
    assert not checks.nothing_stands_on_the_wrong_side(let)
    # An allowance may be used up; what customers owe, less that, still may not fall below zero.
    other = replace(told, treatment=replace(told.treatment, opposite=frozenset({"Allowance"})))
    assert checks.nothing_stands_on_the_wrong_side(other)


def test_every_named_check_has_a_fault_planted_for_it() -> None:
    assert set(FAULTS) == set(CHECKS)


@pytest.mark.parametrize(("check", "plant"), PLANTED)
def test_fails_on_the_fault_planted_for_it(check: Check, plant: Callable[[], Outcome]) -> None:
    assert check(plant())


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
@pytest.mark.parametrize("build", SOUND.values(), ids=SOUND)
def test_passes_on_sound_books(check: Check, build: Callable[[], Outcome]) -> None:
    assert check(build()) is None


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
@pytest.mark.parametrize("scenario", SCENARIOS.values(), ids=SCENARIOS)
def test_passes_on_every_scenario(check: Check, scenario: Scenario) -> None:
    told = scenario.tell(read_inputs(scenario.inputs, {}).values)
    assert [check(Outcome.of(treatment)) for treatment in told.treatments] == [None] * len(
        told.treatments
    )


@pytest.mark.parametrize(("check", "plant"), PLANTED)
def test_wrong_books_are_never_answered_with(check: Check, plant: Callable[[], Outcome]) -> None:
    with pytest.raises(BooksAreWrong):
        require_right(plant())


def test_the_fault_is_reported_by_the_name_of_the_check() -> None:
    with pytest.raises(BooksAreWrong, match=r"^write_offs_move_no_cash: "):
        require_right(outcome(moving("Losses", "Bank")))


@pytest.mark.parametrize("build", SOUND.values(), ids=SOUND)
def test_sound_books_are_let_through(build: Callable[[], Outcome]) -> None:
    require_right(build())
