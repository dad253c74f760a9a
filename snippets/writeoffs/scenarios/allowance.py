"""Bad debts against an allowance: the loss was estimated, and charged to profit, earlier."""

from datetime import date

from writeoffs.accounts import Kind
from writeoffs.inputs import Amount, Input, Percent, Refused, Values
from writeoffs.ledger import Books
from writeoffs.money import format_money, percent_of
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
            f"A heating contractor’s books already hold an allowance of {format_money(allowance)} "
            "for customers who might not pay. "
            if allowance
            else "A heating contractor has nothing left in its allowance for customers who might "
            "not pay. "
        )
        + (
            f"A landlord who owes {format_money(account)} goes "
            "bankrupt. The court closes his case with nothing left for the contractor, and on "
            "December 31 the account is written off."
        ),
        treatments=(
            Treatment(
                "allowance",
                "Against the allowance",
                books,
                write_off_against_allowance(account, "Write off the landlord’s account"),
                PINEBROOK.comparatives,
                opposite=_below_zero(allowance=left),
            ),
        ),
        working=(
            f"Allowance after: {format_money(allowance)} less {format_money(account)} "
            f"is {format_money(left)}."
            + (
                " It is below zero: the estimate was too small, and the next one must make up the "
                "difference."
                if left < 0
                else ""
            ),
        ),
        limits={"account": books.balance("Accounts receivable")},
        lesson=(
            "With an allowance, the write-off itself changes neither profit nor net receivables. "
            "But this loss is bigger than what was estimated, so the next estimate has to add the "
            "difference, and that lowers profit."
        )
        if left < 0
        else "",
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
ALLOWANCE = "Allowance for credit losses"
ESTIMATED = date(2025, 11, 30)
LEARNED = date(2025, 12, 18)
KNOWN_WORTHLESS = date(2025, 12, 20)
LARGEST_ALLOWANCE_SLIDER = 10_000_00


def percentage_of_sales(sales: int, rate: int) -> int:
    """Cents of bad debt expense: credit sales times the rate (hundredths of a percent).

    A half cent rounds up. What the allowance holds already is not looked at. OpenStax 9.2, income
    statement method.
    """
    return percent_of(sales, rate)


def required_allowance(aging: tuple[tuple[int, int], ...]) -> int:
    """Cents to set aside: each bucket's balance times its rate (hundredths of a percent).

    Each bucket is rounded to the cent, a half up. ASC 326-20-55-37 to 55-40, an aging schedule.
    """
    return sum(percent_of(balance, rate) for balance, rate in aging)


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


def _require_in_aging(
    account: int, allowance: int, aging: dict[str, tuple[int, int]]
) -> dict[str, tuple[int, int]]:
    """The aging once the account is gone.

    Raises Refused when the account is not in the oldest bucket, when more is expected to be lost
    than customers owe, or when so much is taken back that the year’s expenses fall below zero.
    """
    oldest, rate = aging[OLDEST]
    if account > oldest:
        raise Refused(
            "account",
            f"The accounts more than 90 days late add up to {format_money(oldest)}. Enter that "
            "or less.",
        )
    owed = _owed(aging)
    most = required_allowance(tuple(aging.values())) + _aged_books(aging, 0).total(Kind.EXPENSE)
    if allowance > min(owed, most):
        raise Refused(
            "allowance",
            f"Customers owe {format_money(owed)} in total here. Enter that or less."
            if owed <= most
            else f"Enter at most {format_money(most)}. To take back more than that would bring "
            "the year’s operating expenses below zero.",
        )
    return {**aging, OLDEST: (oldest - account, rate)}


def _owed(aging: dict[str, tuple[int, int]]) -> int:
    return sum(balance for balance, _ in aging.values())


def _aged_books(aging: dict[str, tuple[int, int]], allowance: int) -> Books:
    return PINEBROOK.books(
        {
            "Accounts receivable": _owed(aging),
            ALLOWANCE: allowance,
            EXPENSE: 0,
        }
    )


def _below_zero(*, allowance: int = 0, expense: int = 0) -> frozenset[str]:
    """Which of the accounts a story takes below zero, given the lowest balance of each."""
    lowest = {ALLOWANCE: allowance, EXPENSE: expense}
    return frozenset(name for name, cents in lowest.items() if cents < 0)


def _aged_limits(aging: dict[str, tuple[int, int]]) -> dict[str, int]:
    return {"account": aging[OLDEST][0], "allowance": min(_owed(aging), LARGEST_ALLOWANCE_SLIDER)}


def _moved_by(cents: int) -> str:
    if not cents:
        return "nothing is added"
    return f"{format_money(abs(cents))} is {'added' if cents > 0 else 'taken back'}"


def _estimate_then_write_off(values: Values) -> Telling:
    aging = _aging(values)
    account = values.number("account")
    unadjusted = values.number("allowance")
    remaining = _require_in_aging(account, unadjusted, aging)
    needed_then = required_allowance(tuple(aging.values()))
    needed_now = required_allowance(tuple(remaining.values()))
    first = needed_then - unadjusted
    left = needed_then - account
    second = needed_now - left
    balance, rate = remaining[OLDEST]
    share_then, share_now = (required_allowance((each[OLDEST],)) for each in (aging, remaining))
    return Telling(
        story=(
            f"At the end of November a heating contractor has {format_money(unadjusted)} left in "
            "its allowance for customers who will not pay. The list of unpaid invoices by age says "
            f"that {format_money(needed_then)} is needed, so {_moved_by(first)}. On December 18 "
            f"the contractor learns that a customer who owes {format_money(account)} has closed "
            "for good, and writes the account off. On December 31 the estimate is brought up to "
            f"date: {_moved_by(second)}."
        ),
        treatments=(
            Treatment(
                "allowance",
                "Estimate, write-off, estimate",
                _aged_books(aging, unadjusted),
                true_up(
                    first,
                    EXPENSE,
                    "Bring the allowance to what the aging calls for",
                    day=ESTIMATED,
                )
                + write_off_against_allowance(
                    account, "Write off the customer who has closed", day=LEARNED
                )
                + true_up(
                    second, EXPENSE, "Bring the allowance to what the remaining accounts need"
                ),
                PINEBROOK.comparatives,
                opposite=_below_zero(allowance=left, expense=first),
            ),
        ),
        working=(
            *_aging_working(aging),
            f"November 30. {_true_up_working(needed_then, unadjusted)}",
            f"Left after the write-off: {format_money(needed_then)} less {format_money(account)} "
            f"is {format_money(left)}.",
            f"{BUCKETS[OLDEST][0]}, without that account: {format_money(balance)} × "
            f"{RATE.show(rate)} = {format_money(share_now)}.",
            f"Needed now: {format_money(needed_then)} less {format_money(share_then)} plus "
            f"{format_money(share_now)} is {format_money(needed_now)}.",
            f"December 31. {_true_up_working(needed_now, left)}",
        ),
        limits=_aged_limits(aging),
    )


def _write_off_then_estimate(values: Values) -> Telling:
    aging = _aging(values)
    account = values.number("account")
    unadjusted = values.number("allowance")
    remaining = _require_in_aging(account, unadjusted, aging)
    required = required_allowance(tuple(remaining.values()))
    left = unadjusted - account
    adjustment = required - left
    return Telling(
        story=(
            f"On December 20 a heating contractor writes off {format_money(account)}, before it "
            f"makes any estimate. {'Only ' if left < 0 else ''}{format_money(unadjusted)} was left "
            f"in its allowance, so the allowance stands at {format_money(left)}. At year end the "
            f"estimate for the remaining accounts is {format_money(required)}, so "
            f"{_moved_by(adjustment)}."
        ),
        treatments=(
            Treatment(
                "allowance",
                "Write-off, then estimate",
                _aged_books(aging, unadjusted),
                write_off_against_allowance(
                    account, "Write off an account known to be worthless", day=KNOWN_WORTHLESS
                )
                + true_up(
                    adjustment, EXPENSE, "Bring the allowance to what the remaining accounts need"
                ),
                PINEBROOK.comparatives,
                opposite=_below_zero(allowance=left, expense=adjustment),
            ),
        ),
        working=(
            *_aging_working(remaining),
            _true_up_working(required, left),
        ),
        limits=_aged_limits(aging),
        lesson=""
        if left < 0
        else "This allowance was big enough for the account that was written off. What "
        "is left of it counts toward the next estimate.",
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
            "Allowance on the books before",
            default=allowance,
            maximum=LARGEST_RECEIVABLES,
            slider_maximum=LARGEST_ALLOWANCE_SLIDER,
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
                "Allowance on the books before",
                default=9_400_00,
                maximum=118_460_00,
                slider_maximum=30_000_00,
                hint="A change here changes the owners’ opening equity by as much.",
            ),
        ),
        tell=_against_the_allowance,
        lesson=(
            "With an allowance, the write-off itself changes neither profit nor net receivables. "
            "The cost was recorded earlier, when the loss was estimated."
        ),
    ),
    Scenario(
        slug="allowance-true-up-then-write-off",
        family="A customer who won’t pay · estimate first",
        title="An estimate, a write-off, a new estimate",
        firm=PINEBROOK.name,
        inputs=_aging_inputs(1_150_00),
        tell=_estimate_then_write_off,
        lesson=(
            "The cost of the year is what it takes to reach the allowance that is needed at the "
            "end, once the known loss is off the books. Whether the write-off or the estimate was "
            "recorded first does not change it."
        ),
        several_entries=True,
    ),
    Scenario(
        slug="write-off-bigger-than-the-reserve",
        family="A customer who won’t pay · more than was estimated",
        title="A write-off bigger than the allowance",
        firm=PINEBROOK.name,
        inputs=_aging_inputs(1_150_00),
        tell=_write_off_then_estimate,
        lesson=(
            "An allowance below zero means that the estimate was too small. The next estimate has "
            "to fill the hole and also cover the accounts that remain."
        ),
        several_entries=True,
    ),
)
