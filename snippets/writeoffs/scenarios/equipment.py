"""Equipment that leaves the business: given up, sold, taken apart or destroyed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from writeoffs.accounts import Kind
from writeoffs.inputs import Amount, Choice, Input, Option, Quantity, Refused, Values
from writeoffs.ledger import Books, Entry, Nature
from writeoffs.money import format_money, round_half_up
from writeoffs.outcome import Treatment
from writeoffs.scenarios.claims import (
    CLAIM,
    COUNTED,
    LOSS_DAY,
    PAID,
    PAYMENT_DAY,
    STAGES,
    how_it_stands,
    record_claim,
)
from writeoffs.scenarios.entries import (
    YEAR_END,
    compound,
    credit_if,
    debit_if,
    dispose,
    retire,
)
from writeoffs.scenarios.firms import STILLWATER
from writeoffs.scenarios.scenario import Scenario, Telling

LARGEST_ASSET = 1_000_000_00
LARGEST_PRICE = 100_000_00
LONGEST_LIFE = 480
MONEY, SCRAP = "money", "scrap"
ABANDONED = "Loss on abandoned equipment"
RESULT = "Gain or loss on equipment"
SALVAGED = "Salvaged materials"
CASUALTY = "Casualty loss on equipment"
INSURANCE_GAIN = "Gain on insurance money"


def straight_line(cost: int, life: int, months: int) -> int:
    """Cents of depreciation after so many months, without salvage value, a half rounded up.

    OpenStax 11.3, straight-line method.
    """
    return round_half_up(Fraction(cost * months, life))


@dataclass(frozen=True, slots=True)
class Machine:
    """A machine that is depreciated evenly down to nothing: its cost in cents, and whole months.

    `used` months it served, of which the books have depreciation for `booked`.
    """

    cost: int
    life: int
    used: int
    booked: int

    @property
    def recorded(self) -> int:
        """Depreciation that the books hold, in cents."""
        return straight_line(self.cost, self.life, self.booked)

    @property
    def depreciation(self) -> int:
        """Depreciation up to its last day, in cents."""
        return straight_line(self.cost, self.life, self.used)

    @property
    def book_value(self) -> int:
        """What is left of its cost on its last day, in cents."""
        return self.cost - self.depreciation


PLASMA_TABLE = Machine(18_000_00, 60, 45, 42)
PRESS_BRAKE = Machine(24_000_00, 96, 75, 72)
OVEN = Machine(30_000_00, 120, 64, 60)


def _machine(values: Values) -> Machine:
    """The reader's machine. Raises Refused where its months cannot be true together."""
    machine = Machine(*(values.number(name) for name in ("cost", "life", "used", "recorded")))
    if not machine.life:
        raise Refused("life", "Enter at least 1 month.")
    if machine.used > machine.life:
        raise Refused("used", f"It was to last {_months(machine.life)}. Enter that or less.")
    if machine.booked > machine.used:
        raise Refused("recorded", f"It was used for {_months(machine.used)}. Enter that or less.")
    return machine


def _books(
    machine: Machine, own: Machine, extra_accounts: tuple[tuple[str, Kind, int], ...] = ()
) -> Books:
    """The shop's books with this machine in the place of its own; the others stay as they are."""
    others = STILLWATER.opening_balance("Equipment") - own.cost
    others_depreciation = STILLWATER.opening_balance("Accumulated depreciation") - own.recorded
    return STILLWATER.books(
        {
            "Equipment": others + machine.cost,
            "Accumulated depreciation": others_depreciation + machine.recorded,
        },
        extra_accounts,
    )


def _catch_up(machine: Machine, memo: str, day: date = YEAR_END) -> tuple[Entry, ...]:
    cents = machine.depreciation - machine.recorded
    return compound(
        day,
        memo,
        Nature.CORRECTION,
        debit_if("Depreciation", cents, "the months it was still in use"),
        credit_if("Accumulated depreciation", cents, "its value in the books falls by as much"),
    )


def _worked_down(machine: Machine) -> tuple[str, str]:
    """The working of its depreciation and of what is left."""
    cost, depreciation = format_money(machine.cost), format_money(machine.depreciation)
    return (
        f"Depreciation for {_months(machine.used)}: {cost} × {machine.used} ÷ {machine.life} = "
        f"{depreciation}.",
        f"Value left in the books: {cost} less {depreciation} is "
        f"{format_money(machine.book_value)}.",
    )


def _held(machine: Machine) -> str:
    return (
        f"The books have depreciation for {_months(machine.booked)}, "
        f"{format_money(machine.recorded)}."
    )


def _months(number: int) -> str:
    return f"{number} {'month' if number == 1 else 'months'}"


def _machine_inputs(own: Machine) -> tuple[Input, ...]:
    return (
        Amount(
            "cost",
            "What it cost",
            default=own.cost,
            maximum=LARGEST_ASSET,
            slider_maximum=100_000_00,
            hint="A change here changes the owners’ opening equity by as much.",
        ),
        Quantity("life", "Months it was to last", own.life, LONGEST_LIFE),
        Quantity("used", "Months it was used", own.used, LONGEST_LIFE, slider_maximum=own.life),
        Quantity("recorded", "Months of depreciation in the books", own.booked, LONGEST_LIFE),
    )


def _abandoned(values: Values) -> Telling:
    machine = _machine(values)
    removal = values.number("removal")
    cash = STILLWATER.opening_balance("Checking")
    if removal > cash:
        raise Refused("removal", f"There is {format_money(cash)} in the bank. Enter that or less.")
    left = machine.book_value
    return Telling(
        story=(
            f"A metal shop bought a plasma cutting table for {format_money(machine.cost)} and "
            f"scraps it after {machine.used} of {_months(machine.life)}. {_held(machine)} Hauling "
            f"the table away costs {format_money(removal) if removal else 'nothing'}, and nobody "
            "pays anything for it."
        ),
        treatments=(
            Treatment(
                "accrual",
                "Accrual books",
                _books(machine, PLASMA_TABLE),
                _catch_up(machine, "Bring depreciation up to the day it was given up")
                + retire(
                    "Equipment",
                    machine.cost,
                    machine.depreciation,
                    ABANDONED,
                    "Take the abandoned table off the books",
                )
                + compound(
                    YEAR_END,
                    "Pay for hauling it away",
                    Nature.REMOVAL,
                    debit_if(ABANDONED, removal, "part of getting rid of it"),
                    credit_if("Checking", removal, "money leaves the bank"),
                ),
                STILLWATER.comparatives,
            ),
        ),
        working=(
            *_worked_down(machine),
            f"Whole loss: {format_money(left)} plus {format_money(removal)} is "
            f"{format_money(left + removal)}.",
        ),
        limits={"used": machine.life, "removal": cash},
    )


def _sold(values: Values) -> Telling:
    machine = _machine(values)
    brings, costs = values.number("proceeds"), values.number("costs")
    kept = values.choice("comes_back") == SCRAP
    left = machine.book_value
    # Scrap that nobody has paid for makes no gain.
    counted = min(brings, left) if kept else brings
    cash = STILLWATER.opening_balance("Checking") + (0 if kept else brings)
    if costs > cash:
        raise Refused("costs", f"There is {format_money(cash)} in the bank. Enter that or less.")
    return Telling(
        story=(
            f"A metal shop bought a press brake for {format_money(machine.cost)} and "
            f"{'takes it apart' if kept else 'sells it'} after {machine.used} of "
            f"{_months(machine.life)}. {_held(machine)} "
            f"{_what_came(kept, brings, counted)} "
            f"Moving it costs {format_money(costs) if costs else 'nothing'}."
        ),
        treatments=(
            Treatment(
                "accrual",
                "Accrual books",
                _books(
                    machine,
                    PRESS_BRAKE,
                    (
                        (RESULT, Kind.EXPENSE, 0),
                        *(((SALVAGED, Kind.OTHER_CURRENT_ASSET, 0),) if kept else ()),
                    ),
                ),
                _catch_up(machine, "Bring depreciation up to its last day")
                + dispose(
                    "Equipment",
                    machine.cost,
                    machine.depreciation,
                    counted,
                    RESULT,
                    "Take the press brake apart" if kept else "Sell the press brake",
                    received=(SALVAGED, "what its parts and scrap are worth")
                    if kept
                    else ("Checking", "money arrives in the bank"),
                    nature=Nature.WRITE_OFF if kept else Nature.SALE,
                )
                + compound(
                    YEAR_END,
                    "Pay for moving it",
                    Nature.REMOVAL,
                    debit_if(RESULT, costs, "part of getting rid of it"),
                    credit_if("Checking", costs, "money leaves the bank"),
                ),
                STILLWATER.comparatives,
                # A gain lowers the year's costs.
                opposite=frozenset({RESULT}) if counted > left else frozenset(),
            ),
        ),
        working=(*_worked_down(machine), *_gained(counted, left, costs)),
        limits={"used": machine.life, "costs": cash},
    )


def _what_came(kept: bool, brings: int, counted: int) -> str:
    amount = format_money(brings)
    if not kept:
        return f"The buyer pays {amount if brings else 'nothing'}."
    worth = f"about {amount}" if brings else "nothing"
    more = f", and {format_money(counted)} of that counts for now" if counted < brings else ""
    return f"The parts and scrap that the shop keeps are worth {worth}{more}."


def _gained(counted: int, left: int, costs: int) -> tuple[str, ...]:
    """The working of a gain, or of a loss where it is below zero; with the costs of selling."""
    gain = counted - left
    net = gain - costs
    first = (
        f"Gain on it: {format_money(counted)} less {format_money(left)} is {format_money(gain)}."
        if gain > 0
        else f"Loss on it: {format_money(left)} less {format_money(counted)} is "
        f"{format_money(-gain)}."
    )
    if not costs:
        return (first,)
    if gain <= 0:
        return (
            first,
            f"With the cost of moving it: {format_money(-gain)} plus {format_money(costs)} is "
            f"{format_money(-net)}.",
        )
    if net < 0:
        return (
            first,
            f"Moving it costs more than that, so it is a loss: {format_money(costs)} less "
            f"{format_money(gain)} is {format_money(-net)}.",
        )
    return (
        first,
        f"After the cost of moving it: {format_money(gain)} less {format_money(costs)} is "
        f"{format_money(net)}.",
    )


def _insured(values: Values) -> Telling:
    machine = _machine(values)
    covered, deductible = values.number("covered"), values.number("deductible")
    stage = values.choice("claim")
    loss = machine.book_value
    pays = max(covered - deductible, 0)
    expected = min(pays, loss) if stage in COUNTED else 0
    arrived, settled = (pays, expected) if stage == PAID else (0, 0)
    above = arrived - settled
    return Telling(
        story=(
            f"A fire destroys a metal shop’s paint oven after {machine.used} of "
            f"{_months(machine.life)}. It cost {format_money(machine.cost)}. {_held(machine)} "
            f"{_outcome(stage, pays, loss)}"
        ),
        treatments=(
            Treatment(
                "accrual",
                "Accrual books",
                _books(
                    machine,
                    OVEN,
                    (
                        (CLAIM, Kind.OTHER_CURRENT_ASSET, 0),
                        (INSURANCE_GAIN, Kind.OTHER_INCOME, 0),
                        (CASUALTY, Kind.OTHER_EXPENSE, 0),
                    ),
                ),
                _catch_up(machine, "Depreciate it up to the fire", LOSS_DAY)
                + retire(
                    "Equipment",
                    machine.cost,
                    machine.depreciation,
                    CASUALTY,
                    "Take off the burned oven",
                    day=LOSS_DAY,
                )
                + record_claim(expected, CASUALTY, stage)
                + compound(
                    PAYMENT_DAY,
                    "Record the insurance money",
                    Nature.COLLECTION,
                    debit_if("Checking", arrived, "money arrives in the bank"),
                    credit_if(CLAIM, settled, "the insurer owes nothing more"),
                    credit_if(INSURANCE_GAIN, above, "what came in above the loss"),
                ),
                STILLWATER.comparatives,
            ),
        ),
        working=(
            *_worked_down(machine),
            f"The insurer’s part: {format_money(covered)} less {format_money(deductible)}, never "
            f"below zero, is {format_money(pays)}.",
            f"Above the loss: {format_money(pays)} less {format_money(loss)} is "
            f"{format_money(pays - loss)}"
            + (", a gain." if above else ", which waits until it is paid.")
            if pays > loss and stage in COUNTED
            else f"Left as a loss: {format_money(loss)} less {format_money(expected)} is "
            f"{format_money(loss - expected)}.",
        ),
        limits={"used": machine.life},
    )


def _outcome(stage: str, pays: int, loss: int) -> str:
    if not pays:
        return "The policy leaves nothing for the insurer to pay."
    waits = " Only as much as was lost is counted for now."
    more = waits if pays > loss and stage in COUNTED and stage != PAID else ""
    return how_it_stands(stage, pays) + more


SCENARIOS = (
    Scenario(
        slug="abandoned-equipment",
        family="Equipment, prepaids and deposits · given up",
        title="Equipment given up with book value left",
        firm=STILLWATER.name,
        inputs=(
            *_machine_inputs(PLASMA_TABLE),
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
        slug="equipment-sold",
        family="Equipment, prepaids and deposits · sold or scrapped for money",
        title="Equipment sold, or scrapped for money",
        firm=STILLWATER.name,
        inputs=(
            *_machine_inputs(PRESS_BRAKE),
            Choice(
                "comes_back",
                "What comes back for it",
                (
                    Option(MONEY, "Money, from a buyer or a scrap dealer"),
                    Option(SCRAP, "Parts and scrap that the shop keeps"),
                ),
            ),
            Amount(
                "proceeds",
                "What it brings in",
                default=7_200_00,
                maximum=LARGEST_PRICE,
                slider_maximum=24_000_00,
                hint="The price, the scrap money, or what kept parts are worth.",
            ),
            Amount(
                "costs",
                "Cost of moving it",
                default=450_00,
                maximum=LARGEST_PRICE,
                slider_maximum=2_000_00,
            ),
        ),
        tell=_sold,
        lesson=(
            "Compare what comes in with the value left in the books, not with the price you once "
            "paid. Only the difference is a gain or a loss, and none of it belongs in sales."
        ),
        several_entries=True,
    ),
    Scenario(
        slug="equipment-insured",
        family="Equipment, prepaids and deposits · destroyed and insured",
        title="Equipment destroyed, with an insurance claim",
        firm=STILLWATER.name,
        inputs=(
            *_machine_inputs(OVEN),
            Amount(
                "covered",
                "What the policy covers it for",
                default=17_500_00,
                maximum=LARGEST_ASSET,
                slider_maximum=50_000_00,
            ),
            Amount(
                "deductible",
                "Deductible",
                default=1_000_00,
                maximum=LARGEST_ASSET,
                slider_maximum=10_000_00,
            ),
            Choice(
                "claim",
                "How the claim stands",
                STAGES,
                hint="The test is whether payment is probable.",
            ),
        ),
        tell=_insured,
        lesson=(
            "The loss is the value left in the books, and it comes first. A claim counts against "
            "it once payment is probable, and only up to the loss. Anything above that is a gain, "
            "on the day it is paid."
        ),
        several_entries=True,
    ),
)
