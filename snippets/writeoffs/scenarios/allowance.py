"""Bad debts against an allowance: the loss was estimated, and charged to profit, earlier."""

from writeoffs.inputs import Amount, Values
from writeoffs.ledger import Entry, Nature, credit, debit
from writeoffs.money import format_money
from writeoffs.outcome import Treatment
from writeoffs.scenarios.bad_debt import LARGEST_RECEIVABLES, YEAR_END, require_owed
from writeoffs.scenarios.firms import PINEBROOK
from writeoffs.scenarios.scenario import Scenario, Telling


def write_off_against_allowance(cents: int, memo: str) -> tuple[Entry, ...]:
    """Dr allowance, Cr accounts receivable; no entry when there is nothing to write off.

    ASC 326-20-35-8: a write-off is deducted from the allowance.
    """
    if not cents:
        return ()
    return (
        Entry(
            YEAR_END,
            memo,
            Nature.WRITE_OFF,
            (
                debit(
                    "Allowance for credit losses",
                    cents,
                    "the loss was set aside here earlier; now part of it is used",
                ),
                credit("Accounts receivable", cents, "the invoice leaves the list of what is owed"),
            ),
        ),
    )


def _against_the_allowance(values: Values) -> Telling:
    account = values.number("account")
    allowance = values.number("allowance")
    books = PINEBROOK.books({"Allowance for credit losses": allowance})
    require_owed("account", account, books)
    left = allowance - account
    return Telling(
        story=(
            f"A heating contractor had already set aside {format_money(allowance)} for customers "
            f"who might not pay. A landlord who owes {format_money(account)} goes bankrupt, and "
            "nothing is left for him to pay with. On December 31 the account is written off."
        ),
        treatments=(
            Treatment(
                "allowance",
                "Against the allowance",
                books,
                write_off_against_allowance(account, "Write off the landlord’s account"),
                PINEBROOK.comparatives,
            ),
        ),
        working=(
            f"Allowance after: {format_money(allowance)} less {format_money(account)} "
            f"is {format_money(left)}."
            + (
                " It has gone below zero: the estimate was too small, and the next one must make "
                "up the difference."
                if left < 0
                else ""
            ),
        ),
        limits={"account": books.balance("Accounts receivable")},
    )


SCENARIOS = (
    Scenario(
        slug="allowance-write-off",
        family="A customer who won’t pay · with an allowance",
        title="Writing off a customer when an allowance is already there",
        firm=PINEBROOK.name,
        inputs=(
            Amount(
                "account",
                "Amount they will never pay",
                default=3_275_50,
                maximum=LARGEST_RECEIVABLES,
                slider_maximum=118_460_00,
            ),
            Amount(
                "allowance",
                "Allowance set aside before",
                default=9_400_00,
                maximum=118_460_00,
                slider_maximum=30_000_00,
                hint="A change here changes the owners’ opening equity by as much.",
            ),
        ),
        tell=_against_the_allowance,
        lesson=(
            "With an allowance the write-off itself changes neither profit nor net receivables. "
            "The cost was recorded earlier, when the loss was estimated."
        ),
    ),
)
