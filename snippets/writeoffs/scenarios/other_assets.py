"""Equipment that is given up, prepaids and deposits that will not come back."""

from fractions import Fraction

from writeoffs.inputs import Amount, Quantity, Refused, Values
from writeoffs.ledger import Nature
from writeoffs.money import format_money, round_half_up
from writeoffs.outcome import Treatment
from writeoffs.scenarios.entries import YEAR_END, compound, credit_if, debit_if, retire
from writeoffs.scenarios.firms import STILLWATER
from writeoffs.scenarios.scenario import Scenario, Telling

LARGEST_ASSET = 1_000_000_00
LONGEST_LIFE = 480


def straight_line(cost: int, life: int, months: int) -> int:
    """Cents of depreciation after so many months, without salvage value, a half rounded up.

    OpenStax 11.3, straight-line method.
    """
    return round_half_up(Fraction(cost * months, life))


def _abandoned(values: Values) -> Telling:
    cost = values.number("cost")
    life = values.number("life")
    used = values.number("used")
    recorded_months = values.number("recorded")
    removal = values.number("removal")
    if not life:
        raise Refused("life", "Enter at least 1 month.")
    if used > life:
        raise Refused("used", f"It was to last {_months(life)}. Enter that or less.")
    if recorded_months > used:
        raise Refused("recorded", f"It was used for {_months(used)}. Enter that or less.")
    cash = STILLWATER.opening_balance("Checking")
    if removal > cash:
        raise Refused("removal", f"There is {format_money(cash)} in the bank. Enter that or less.")
    recorded = straight_line(cost, life, recorded_months)
    catch_up = straight_line(cost, life, used) - recorded
    book_value = cost - recorded - catch_up
    # The machine stands among others: what else the business owns does not change with it.
    others = STILLWATER.opening_balance("Equipment") - PLASMA_TABLE
    others_depreciation = STILLWATER.opening_balance("Accumulated depreciation") - straight_line(
        PLASMA_TABLE, PLASMA_LIFE, PLASMA_RECORDED
    )
    return Telling(
        story=(
            f"A metal shop bought a plasma cutting table for {format_money(cost)} and scraps it "
            f"after {used} of {_months(life)}. The books have depreciation for "
            f"{_months(recorded_months)}, {format_money(recorded)}. Hauling the table away costs "
            f"{format_money(removal) if removal else 'nothing'}, and nobody pays anything for it."
        ),
        treatments=(
            Treatment(
                "accrual",
                "Accrual books",
                STILLWATER.books(
                    {
                        "Equipment": others + cost,
                        "Accumulated depreciation": others_depreciation + recorded,
                    }
                ),
                compound(
                    YEAR_END,
                    "Bring depreciation up to the day it was given up",
                    Nature.CORRECTION,
                    debit_if("Depreciation", catch_up, "the months it was still in use"),
                    credit_if(
                        "Accumulated depreciation",
                        catch_up,
                        "its value in the books falls by as much",
                    ),
                )
                + retire(
                    "Equipment",
                    cost,
                    recorded + catch_up,
                    "Loss on abandoned equipment",
                    "Take the abandoned table off the books",
                )
                + compound(
                    YEAR_END,
                    "Pay for hauling it away",
                    Nature.REMOVAL,
                    debit_if("Loss on abandoned equipment", removal, "part of getting rid of it"),
                    credit_if("Checking", removal, "money leaves the bank"),
                ),
                STILLWATER.comparatives,
            ),
        ),
        working=(
            f"Depreciation for {_months(used)}: {format_money(cost)} × {used} ÷ {life} = "
            f"{format_money(recorded + catch_up)}.",
            f"Value left in the books: {format_money(cost)} less "
            f"{format_money(recorded + catch_up)} is {format_money(book_value)}.",
            f"Whole loss: {format_money(book_value)} plus {format_money(removal)} is "
            f"{format_money(book_value + removal)}.",
        ),
        limits={"used": life, "removal": cash},
    )


def _months(number: int) -> str:
    return f"{number} {'month' if number == 1 else 'months'}"


def _prepaid_and_deposit(values: Values) -> Telling:
    prepaid = values.number("prepaid")
    deposit = values.number("deposit")
    kept = values.number("kept")
    if kept > deposit:
        raise Refused("kept", f"The deposit is {format_money(deposit)}. Enter that or less.")
    returned = deposit - kept
    return Telling(
        story=(
            f"A software vendor shuts down with {format_money(prepaid)} of prepaid subscription "
            "left and gives no refund. The landlord "
            + (
                f"keeps {format_money(kept)} of a {format_money(deposit)} deposit for repairs and "
                f"returns {format_money(returned)}."
                if kept and returned
                else f"keeps the whole {format_money(deposit)} deposit for repairs."
                if kept
                else f"returns the whole {format_money(deposit)} deposit."
            )
        ),
        treatments=(
            Treatment(
                "accrual",
                "Accrual books",
                STILLWATER.books({"Prepaid software": prepaid, "Security deposit": deposit}),
                compound(
                    YEAR_END,
                    "Write off the prepaid subscription",
                    Nature.WRITE_OFF,
                    debit_if("Loss on worthless prepaid", prepaid, "nothing more will come of it"),
                    credit_if("Prepaid software", prepaid, "there is no service left to come"),
                )
                + compound(
                    YEAR_END,
                    "Settle the security deposit",
                    Nature.COLLECTION if returned else Nature.WRITE_OFF,
                    debit_if("Checking", returned, "the part that comes back"),
                    debit_if("Repairs and restoration", kept, "the part the landlord keeps"),
                    credit_if("Security deposit", deposit, "the deposit is settled"),
                ),
                STILLWATER.comparatives,
            ),
        ),
        working=(
            f"Returned: {format_money(deposit)} less {format_money(kept)} is "
            f"{format_money(returned)}.",
        ),
        limits={"kept": deposit},
    )


PLASMA_TABLE = 18_000_00
PLASMA_LIFE = 60
PLASMA_RECORDED = 42

SCENARIOS = (
    Scenario(
        slug="abandoned-equipment",
        family="Something else without value · equipment",
        title="Equipment given up with book value left",
        firm=STILLWATER.name,
        inputs=(
            Amount(
                "cost",
                "What it cost",
                default=PLASMA_TABLE,
                maximum=LARGEST_ASSET,
                slider_maximum=100_000_00,
                hint="A change here changes the owners’ opening equity by as much.",
            ),
            Quantity("life", "Months it was to last", PLASMA_LIFE, LONGEST_LIFE),
            Quantity("used", "Months it was used", 45, LONGEST_LIFE, slider_maximum=PLASMA_LIFE),
            Quantity("recorded", "Months of depreciation in the books", 42, LONGEST_LIFE),
            Amount(
                "removal",
                "Cost of hauling it away",
                default=250_00,
                maximum=LARGEST_ASSET,
                slider_maximum=2_000_00,
            ),
        ),
        tell=_abandoned,
        lesson=(
            "Only the value left in the books is lost, whatever the price once was. Bring "
            "depreciation up to date first. Then take off both the cost and the depreciation."
        ),
        several_entries=True,
    ),
    Scenario(
        slug="prepaid-and-deposit",
        family="Something else without value · prepaid and deposit",
        title="A worthless prepaid and a kept deposit",
        firm=STILLWATER.name,
        inputs=(
            Amount(
                "prepaid",
                "Prepaid, with nothing left to come",
                default=2_760_00,
                maximum=LARGEST_ASSET,
                slider_maximum=10_000_00,
                hint="A change here or in the deposit changes the owners’ opening equity as much.",
            ),
            Amount(
                "deposit",
                "Deposit with the landlord",
                default=3_500_00,
                maximum=LARGEST_ASSET,
                slider_maximum=10_000_00,
            ),
            Amount(
                "kept",
                "Part the landlord keeps",
                default=1_200_00,
                maximum=LARGEST_ASSET,
                slider_maximum=3_500_00,
            ),
        ),
        tell=_prepaid_and_deposit,
        lesson=(
            "Prepaids and deposits are assets only while there is still something to use or to get "
            "back. When that ends, so does the asset."
        ),
        several_entries=True,
    ),
)
