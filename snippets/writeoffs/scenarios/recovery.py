"""Money that arrives for an invoice written off before."""

from datetime import date

from writeoffs.inputs import Amount, Choice, Option, Refused, Values
from writeoffs.money import format_money
from writeoffs.outcome import Treatment
from writeoffs.scenarios.entries import collect, reinstate
from writeoffs.scenarios.firms import JUNIPER_HOLLOW, PINEBROOK
from writeoffs.scenarios.scenario import Scenario, Telling

PAID_ON = date(2025, 12, 18)
LARGEST_WRITE_OFF = 1_000_000_00
SAME_YEAR = "this_year"
NOTHING_CAME = "The former customer has paid nothing since."


def _require_written_off(received: int, written_off: int) -> None:
    if received > written_off:
        raise Refused(
            "received",
            f"Only {format_money(written_off)} was written off. Enter that or less: anything "
            "above it is not a recovery.",
        )


def _paid_after_direct_write_off(values: Values) -> Telling:
    written_off = values.number("written_off")
    received = values.number("received")
    _require_written_off(received, written_off)
    same_year = values.choice("when") == SAME_YEAR
    account, reason = (
        ("Bad debts", "it makes the loss of this year smaller")
        if same_year
        else (
            "Bad debt recoveries",
            "the loss was in an earlier year, so here it shows as other income",
        )
    )
    when = "earlier this year" if same_year else "in 2024"
    return Telling(
        story=(
            f"A sign shop wrote off {format_money(written_off)} {when}. "
            + (
                f"In December 2025 the former customer sends {format_money(received)} after all."
                if received
                else NOTHING_CAME
            )
        ),
        treatments=(
            Treatment(
                "direct",
                "Direct write-off",
                JUNIPER_HOLLOW.books({"Bad debts": written_off} if same_year else None),
                reinstate(received, account, reason, "Put back what is now being paid", day=PAID_ON)
                + collect(received, "Record the payment", day=PAID_ON),
                JUNIPER_HOLLOW.comparatives,
                earlier_write_offs=written_off,
            ),
        ),
        working=(
            f"Still written off: {format_money(written_off)} less {format_money(received)} is "
            f"{format_money(written_off - received)}.",
        ),
        limits={"received": written_off},
    )


def _paid_after_allowance_write_off(values: Values) -> Telling:
    written_off = values.number("written_off")
    received = values.number("received")
    books = PINEBROOK.books()
    allowance = books.balance("Allowance for credit losses")
    room = books.balance("Accounts receivable") - allowance
    if written_off <= room:
        _require_written_off(received, written_off)
    elif received > room:
        raise Refused(
            "received",
            f"More than {format_money(room)} would make the allowance larger than all that "
            "customers owe here. Enter that or less.",
        )
    return Telling(
        story=(
            f"Earlier in the year a heating contractor wrote off {format_money(written_off)} "
            "against its allowance. "
            + (
                "Nobody expected more, but on December 31 the customer pays "
                f"{format_money(received)}. The year-end allowance is checked again after that."
                if received
                else NOTHING_CAME
            )
        ),
        treatments=(
            Treatment(
                "allowance",
                "Against the allowance",
                books,
                reinstate(
                    received,
                    "Allowance for credit losses",
                    "the part that the write-off used up is back",
                    "Put back what is now being paid",
                )
                + collect(received, "Record the payment"),
                PINEBROOK.comparatives,
                earlier_write_offs=written_off,
            ),
        ),
        working=(
            f"Allowance after: {format_money(allowance)} plus {format_money(received)} is "
            f"{format_money(allowance + received)}.",
        ),
        limits={"received": min(written_off, room)},
    )


def _amounts(written_off: int, received: int) -> tuple[Amount, Amount]:
    return (
        Amount(
            "written_off",
            "Amount written off before",
            default=written_off,
            maximum=LARGEST_WRITE_OFF,
            slider_maximum=20_000_00,
        ),
        Amount(
            "received",
            "Amount that arrives now",
            default=received,
            maximum=LARGEST_WRITE_OFF,
            slider_maximum=written_off,
        ),
    )


SCENARIOS = (
    Scenario(
        slug="recovery-direct",
        family="A customer who won’t pay · pays after all",
        title="Cash arrives for an invoice written off before",
        firm=JUNIPER_HOLLOW.name,
        inputs=(
            *_amounts(3_400_00, 2_000_00),
            Choice(
                "when",
                "When it was written off",
                (Option("earlier_year", "In an earlier year"), Option(SAME_YEAR, "This year")),
            ),
        ),
        tell=_paid_after_direct_write_off,
        lesson=(
            "After a direct write-off, a late payment comes back through profit, as a recovery and "
            "not as a new sale."
        ),
        several_entries=True,
    ),
    Scenario(
        slug="recovery-allowance",
        family="A customer who won’t pay · pays after all, with an allowance",
        title="Cash arrives for an account written off against the allowance",
        firm=PINEBROOK.name,
        inputs=_amounts(3_275_50, 3_275_50),
        tell=_paid_after_allowance_write_off,
        lesson=(
            "With an allowance, a recovery refills the allowance and leaves profit alone. Profit "
            "changes only at the next true-up, which then has less to add."
        ),
        several_entries=True,
    ),
)
