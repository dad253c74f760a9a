"""Bills that will never be paid: what takes a debt off the books, and what does not."""

from writeoffs.inputs import Amount, Choice, Option, Refused, Values
from writeoffs.ledger import Nature
from writeoffs.money import format_money
from writeoffs.outcome import Treatment
from writeoffs.scenarios.entries import YEAR_END, compound, credit_if, debit_if
from writeoffs.scenarios.firms import STILLWATER
from writeoffs.scenarios.scenario import Scenario, Telling

RELEASED = "yes"


def _old_bill(values: Values) -> Telling:
    bill = values.number("bill")
    released = values.choice("released") == RELEASED
    books = STILLWATER.books()
    owed = books.balance("Accounts payable")
    if bill > owed:
        raise Refused(
            "bill", f"The shop owes its vendors {format_money(owed)}. Enter that or less."
        )
    gone = bill if released else 0
    return Telling(
        story=(
            f"A metal shop never paid a disputed bill of {format_money(bill)} from 2022. "
            + (
                "On December 31 the vendor confirms in writing that it gives up its claim."
                if released
                else "The vendor has not released it. The bill is only old, so the shop still owes "
                "it."
            )
        ),
        treatments=(
            Treatment(
                "accrual",
                "Accrual books",
                books,
                compound(
                    YEAR_END,
                    "Take off the bill that the vendor released",
                    Nature.RELEASE,
                    debit_if("Accounts payable", gone, "the vendor gave up its claim in writing"),
                    credit_if(
                        "Gain on payables legally released",
                        gone,
                        "a debt that no longer has to be paid",
                    ),
                ),
                STILLWATER.comparatives,
            ),
        ),
        working=(
            f"Owed to vendors after: {format_money(owed)} less {format_money(gone)} is "
            f"{format_money(owed - gone)}.",
        ),
        limits={"bill": owed},
    )


SCENARIOS = (
    Scenario(
        slug="stale-payable-released",
        family="A bill you owe · released by the vendor",
        title="An old vendor bill that the vendor has released",
        firm=STILLWATER.name,
        inputs=(
            Amount(
                "bill",
                "Amount of the bill",
                default=1_875_00,
                maximum=1_000_000_00,
                slider_maximum=27_340_00,
            ),
            Choice(
                "released",
                "Did the vendor release it?",
                (Option(RELEASED, "Yes, in writing"), Option("no", "No, it is only old")),
            ),
        ),
        tell=_old_bill,
        lesson=(
            "A bill comes off the books when it is paid or legally released, not because it is "
            "old. Credits and checks that nobody claims may have to go to the state in time, as "
            "unclaimed property."
        ),
    ),
)
