"""Bad debts against an allowance: the loss was estimated, and charged to profit, earlier."""

from datetime import date
from fractions import Fraction

from writeoffs.inputs import Amount, Input, Percent, Refused, Values
from writeoffs.money import format_money, round_half_up
from writeoffs.outcome import Treatment
from writeoffs.scenarios.bad_debt import LARGEST_RECEIVABLES, require_owed
from writeoffs.scenarios.entries import true_up, write_off_against_allowance
from writeoffs.scenarios.firms import PINEBROOK
from writeoffs.scenarios.scenario import Scenario, Telling


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


BUCKETS = {
    "current": ("Not yet due", 68_400_00, 1_00),
    "days_30": ("1 to 30 days late", 26_750_00, 3_00),
    "days_60": ("31 to 60 days late", 11_900_00, 10_00),
    "days_90": ("61 to 90 days late", 5_410_00, 25_00),
    "older": ("More than 90 days late", 4_850_00, 50_00),
}
OLDEST = "older"
EXPENSE = "Bad debt expense (credit loss expense)"
KNOWN_WORTHLESS = date(2025, 12, 20)


def percentage_of_sales(sales: int, rate: int) -> int:
    """Cents of bad debt expense: credit sales times the rate (hundredths of a per cent).

    A half cent rounds up. What the allowance holds already is not looked at. OpenStax 9.2, income
    statement method.
    """
    return round_half_up(Fraction(sales * rate, 100_00))


def required_allowance(aging: tuple[tuple[int, int], ...]) -> int:
    """Cents to set aside: each bucket's balance times its rate (hundredths of a per cent).

    Each bucket is rounded to the cent, a half up. ASC 326-20-55-37 to 55-40, an aging schedule.
    """
    return sum(round_half_up(Fraction(balance * rate, 100_00)) for balance, rate in aging)


def _aging(values: Values) -> dict[str, tuple[int, int]]:
    return {key: (values.number(f"{key}_balance"), values.number(f"{key}_rate")) for key in BUCKETS}


def _aging_working(aging: dict[str, tuple[int, int]]) -> tuple[str, ...]:
    return tuple(
        f"{BUCKETS[key][0]}: {format_money(balance)} × {RATE.show(rate)} = "
        f"{format_money(required_allowance(((balance, rate),)))}."
        for key, (balance, rate) in aging.items()
    )


def _true_up_working(required: int, there: int) -> str:
    to_do = "To record" if required >= there else "To take back"
    return (
        f"Needed: {format_money(required)}. There already: {format_money(there)}. "
        f"{to_do}: {format_money(abs(required - there))}."
    )


def _require_in_oldest(account: int, aging: dict[str, tuple[int, int]]) -> None:
    oldest, _ = aging[OLDEST]
    if account > oldest:
        raise Refused(
            "account",
            f"The accounts more than 90 days late add up to {format_money(oldest)}. Enter that "
            "or less.",
        )


def _estimate_then_write_off(values: Values) -> Telling:
    aging = _aging(values)
    account = values.number("account")
    unadjusted = values.number("allowance")
    _require_in_oldest(account, aging)
    required = required_allowance(tuple(aging.values()))
    adjustment = required - unadjusted
    books = PINEBROOK.books(
        {
            "Accounts receivable": sum(balance for balance, _ in aging.values()),
            "Allowance for credit losses": unadjusted,
            EXPENSE: 0,
        }
    )
    return Telling(
        story=(
            f"At year end a heating contractor has {format_money(unadjusted)} left in the "
            f"allowance. The list of unpaid invoices by age says that {format_money(required)} is "
            f"needed, so {format_money(abs(adjustment))} is "
            f"{'added' if adjustment >= 0 else 'taken back'}. Then one old account of "
            f"{format_money(account)} is written off."
        ),
        treatments=(
            Treatment(
                "allowance",
                "Estimate, then write-off",
                books,
                true_up(adjustment, EXPENSE, "Bring the allowance to what the aging asks for")
                + write_off_against_allowance(account, "Write off one account over 90 days late"),
                PINEBROOK.comparatives,
            ),
        ),
        working=(
            *_aging_working(aging),
            _true_up_working(required, unadjusted),
        ),
        limits={"account": aging[OLDEST][0]},
    )


def _write_off_then_estimate(values: Values) -> Telling:
    aging = _aging(values)
    account = values.number("account")
    unadjusted = values.number("allowance")
    _require_in_oldest(account, aging)
    oldest, oldest_rate = aging[OLDEST]
    remaining = {**aging, OLDEST: (oldest - account, oldest_rate)}
    required = required_allowance(tuple(remaining.values()))
    left = unadjusted - account
    adjustment = required - left
    books = PINEBROOK.books(
        {
            "Accounts receivable": sum(balance for balance, _ in aging.values()),
            "Allowance for credit losses": unadjusted,
            EXPENSE: 0,
        }
    )
    return Telling(
        story=(
            f"The same contractor writes off {format_money(account)} on December 20, before the "
            f"year-end estimate. {'Only ' if left < 0 else ''}{format_money(unadjusted)} was set "
            "aside, so the allowance "
            f"stands at {format_money(left)}. The estimate for the remaining accounts is "
            f"{format_money(required)}."
        ),
        treatments=(
            Treatment(
                "allowance",
                "Write-off, then estimate",
                books,
                write_off_against_allowance(
                    account, "Write off an account known to be worthless", day=KNOWN_WORTHLESS
                )
                + true_up(
                    adjustment, EXPENSE, "Bring the allowance to what the remaining accounts need"
                ),
                PINEBROOK.comparatives,
            ),
        ),
        working=(
            *_aging_working(remaining),
            _true_up_working(required, left),
        ),
        limits={"account": oldest},
    )


RATE = Percent("rate", "Part not expected", default=0, maximum=100_00)


def _aging_inputs(allowance: int) -> tuple[Input, ...]:
    buckets = (
        (
            Amount(
                f"{key}_balance",
                "Owed",
                default=balance,
                maximum=LARGEST_RECEIVABLES,
                group=label,
            ),
            Percent(
                f"{key}_rate",
                "Part not expected",
                default=rate,
                maximum=100_00,
                slider_maximum=100_00,
                group=label,
            ),
        )
        for key, (label, balance, rate) in BUCKETS.items()
    )
    return (
        Amount(
            "account",
            "Account written off",
            default=2_880_00,
            maximum=LARGEST_RECEIVABLES,
            slider_maximum=4_850_00,
        ),
        Amount(
            "allowance",
            "Allowance left before",
            default=allowance,
            maximum=LARGEST_RECEIVABLES,
            slider_maximum=10_000_00,
            hint="A change here or in a balance changes the owners’ opening equity by as much.",
        ),
        *(each for bucket in buckets for each in bucket),
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
    Scenario(
        slug="allowance-true-up-then-write-off",
        family="A customer who won’t pay · estimate first",
        title="The year-end estimate, then a write-off",
        firm=PINEBROOK.name,
        inputs=_aging_inputs(1_150_00),
        tell=_estimate_then_write_off,
        lesson=(
            "The cost recorded is what it takes to reach the allowance that is needed. It is not "
            "the allowance itself, and it is not the write-off."
        ),
        several_entries=True,
    ),
    Scenario(
        slug="write-off-bigger-than-the-reserve",
        family="A customer who won’t pay · more than was set aside",
        title="A write-off bigger than the allowance",
        firm=PINEBROOK.name,
        inputs=_aging_inputs(1_150_00),
        tell=_write_off_then_estimate,
        lesson=(
            "An allowance below zero says that the estimate was too small. The next estimate must "
            "fill the hole as well as cover the accounts that remain."
        ),
        several_entries=True,
    ),
)
