"""When a reader's numbers can be true, and what they move: said without the engine."""

from __future__ import annotations

from collections.abc import Callable

from writeoffs.inputs import Values


def half_up(top: int, bottom: int) -> int:
    return (2 * top + bottom) // (2 * bottom)


def sales_tax(v: Values) -> int:
    return half_up(v.number("goods") * v.number("tax_rate"), 100_00)


AGE_GROUPS = ("current", "days_30", "days_60", "days_90", "older")

# The cleanup: the pile where each old balance belongs.
PILES = {
    "old": "loss",
    "twice": "error",
    "stock": "loss",
    "pennies": "loss",
    "bill": "error",
    "check": "owed",
    "case": "loss",
}


def cleared(v: Values, name: str) -> int:
    """An amount of the cleanup, or nothing where its balance is left for now."""
    return 0 if v.choice(f"{name.split('_')[0]}_pile") == "left" else v.number(name)


def can_be_cleaned_up(v: Values) -> bool:
    customers_owe_less = sum(cleared(v, f"{key}_amount") for key in ("old", "twice", "pennies"))
    return (
        all(v.choice(f"{key}_pile") in (right, "left") for key, right in PILES.items())
        and customers_owe_less <= 41_290_00
        and cleared(v, "stock_amount") <= 96_480_00 + cleared(v, "twice_cost")
        and cleared(v, "bill_amount") <= 27_945_00
        and cleared(v, "case_depreciation") <= cleared(v, "case_cost") <= 52_000_00
        and cleared(v, "case_depreciation") <= 26_400_00
        and cleared(v, "case_cost") - cleared(v, "case_depreciation") <= 52_000_00 - 26_400_00
    )


def can_be_aged(v: Values) -> bool:
    """No more is allowed for than is owed, nor so much taken back that expenses turn negative.

    Without bad debts the year’s operating expenses are 319,355.00.
    """
    owed = sum(v.number(f"{key}_balance") for key in AGE_GROUPS)
    return v.number("account") <= v.number("older_balance") and v.number("allowance") <= min(
        owed, needed(v, 0) + 319_355_00
    )


def depreciated(v: Values, months: str) -> int:
    """Depreciation of a machine after so many months, down to nothing."""
    return half_up(v.number("cost") * v.number(months), v.number("life"))


def can_be_depreciated(v: Values) -> bool:
    return v.number("recorded") <= v.number("used") <= v.number("life") > 0


def can_be_sold(v: Values) -> bool:
    """The costs are paid from what is in the bank, the buyer's money included."""
    money = 0 if v.choice("comes_back") == "scrap" else v.number("proceeds")
    return can_be_depreciated(v) and v.number("costs") <= 22_860_00 + money


def came_in(v: Values) -> int:
    """Kept scrap counts for no more than was left of the machine."""
    left = v.number("cost") - depreciated(v, "used")
    kept = v.choice("comes_back") == "scrap"
    return min(v.number("proceeds"), left) if kept else v.number("proceeds")


def can_be_owed(v: Values) -> bool:
    return max(v.number("set_aside_1"), v.number("failed")) <= 48_000_00 and v.number(
        "set_aside_2"
    ) <= 58_700_00 - v.number("failed")


def kept_by_the_agency(v: Values) -> int:
    return half_up(v.number("collected") * v.number("rate"), 100_00)


def paid_for_the_claim(v: Values) -> int:
    return half_up(v.number("owed") * v.number("price_rate"), 100_00)


# When the reader's numbers can be true together, said without the engine.
CAN_BE_TRUE: dict[str, Callable[[Values], bool]] = {
    "direct-bad-debt": lambda v: v.number("invoice") <= v.number("receivables"),
    "allowance-write-off": lambda v: v.number("account") <= 118_460_00,
    "partial-write-off": lambda v: v.number("owed") <= 46_325_00,
    "with-sales-tax": lambda v: (
        v.number("goods") + sales_tax(v) <= 41_290_00
        and (v.choice("state_credit") == "no" or sales_tax(v) <= 4_862_00)
    ),
    "small-balance-adjustment": lambda v: True,
    "allowance-true-up-then-write-off": can_be_aged,
    "write-off-bigger-than-the-reserve": can_be_aged,
    "recovery-direct": lambda v: v.number("received") <= v.number("written_off"),
    "recovery-allowance": lambda v: (
        v.number("received") <= min(v.number("written_off"), 109_060_00)
    ),
    "bounced-check": lambda v: v.number("amount") + v.number("fee") <= 28_640_00,
    "chargeback": lambda v: v.number("amount") + v.number("fee") <= 34_715_00,
    "agency-keeps-a-part": lambda v: (
        v.number("collected") <= v.number("owed")
        and (v.choice("books") == "written_off" or v.number("owed") <= 46_325_00)
    ),
    "claim-sold": lambda v: v.number("owed") <= 46_325_00,
    "settling-for-less": lambda v: v.number("paid") <= v.number("owed") <= 41_290_00,
    "cash-basis": lambda v: v.number("received") <= v.number("invoice"),
    "inventory-obsolete": lambda v: v.number("units") * v.number("unit_cost") <= 96_480_00,
    "inventory-write-down-nrv": lambda v: (
        sum(v.number(f"{key}_pieces") * v.number(f"{key}_cost") for key in "abcd") <= 96_480_00
    ),
    "shrinkage-after-count": lambda v: (
        88_240_00 + v.number("purchases") >= max(96_480_00, v.number("count"))
    ),
    "damaged-stock-insured": lambda v: v.number("damage") <= 96_480_00,
    "inventory-reserve-then-scrap": lambda v: (
        v.number("scrapped") <= v.number("reserve") <= 96_480_00
    ),
    "abandoned-equipment": lambda v: can_be_depreciated(v) and v.number("removal") <= 22_860_00,
    "equipment-sold": can_be_sold,
    "equipment-insured": can_be_depreciated,
    "prepaid-and-deposit": lambda v: v.number("kept") <= v.number("deposit"),
    "stale-payable-released": lambda v: v.number("bill") <= 27_340_00,
    "write-off-hid-a-theft": lambda v: v.number("bond") <= v.number("stolen") <= 46_325_00,
    "cleanup-before-bank-review": can_be_cleaned_up,
    "paid-never-matched": lambda v: True,
    "stale-balances": lambda v: True,
    "book-vs-tax-two-years": can_be_owed,
    "direct-vs-allowance-two-years": can_be_owed,
}

# What a treatment moves: the totals that do not stand still.
Moves = dict[str, int]
WATCHED = (
    "net_income",
    "cash",
    "gross_ar",
    "net_ar",
    "net_inventory",
    "noncurrent_assets",
    "total_liabilities",
)


def lost_on_customers(cents: int) -> Moves:
    return {"net_income": -cents, "gross_ar": -cents, "net_ar": -cents}


def lost_stock(cents: int) -> Moves:
    return {"net_income": -cents, "net_inventory": -cents}


def part_paid(v: Values) -> Moves:
    owed = v.number("owed")
    paid = half_up(owed * v.number("paid_rate"), 100_00)
    return {**lost_on_customers(owed), "net_income": paid - owed, "cash": paid}


def with_sales_tax(v: Values) -> Moves:
    taken_back = sales_tax(v) if v.choice("state_credit") == "yes" else 0
    invoice = v.number("goods") + sales_tax(v)
    return {
        **lost_on_customers(invoice),
        "net_income": taken_back - invoice,
        "total_liabilities": -taken_back,
    }


def pennies(v: Values) -> Moves:
    balances = [v.number(f"balance_{number}") for number in range(1, 10)]
    return lost_on_customers(sum(each for each in balances if each < v.number("limit")))


def needed(v: Values, written_off: int) -> int:
    """The allowance that the aging asks for, once the oldest bucket has lost an account."""
    return sum(
        half_up(
            (v.number(f"{key}_balance") - (written_off if key == "older" else 0))
            * v.number(f"{key}_rate"),
            100_00,
        )
        for key in AGE_GROUPS
    )


def estimated_and_written_off(v: Values) -> Moves:
    """The year's cost reaches what the remaining accounts need, in whichever order."""
    added = needed(v, v.number("account")) - (v.number("allowance") - v.number("account"))
    return {"net_income": -added, "net_ar": -added, "gross_ar": -v.number("account")}


def cost_of_slow_goods(v: Values) -> int:
    return sum(v.number(f"{key}_pieces") * v.number(f"{key}_cost") for key in "abcd")


CLASSES = ("ac", "bd")


def written_down(v: Values) -> int:
    def short(key: str) -> int:
        worth = max(0, v.number(f"{key}_price") - v.number(f"{key}_cost_to_sell"))
        return v.number(f"{key}_pieces") * (v.number(f"{key}_cost") - worth)

    tested = {"by_item": "abcd", "by_class": CLASSES, "in_total": ("abcd",)}[v.choice("test")]
    return sum(max(0, sum(short(key) for key in together)) for together in tested)


def insured(v: Values) -> Moves:
    covered = max(0, v.number("damage") - v.number("deductible"))
    promised = 0 if v.choice("claim") in ("open", "disputed") else covered
    return {
        "net_income": promised - v.number("damage"),
        "cash": covered if v.choice("claim") == "paid" else 0,
        "net_inventory": -v.number("damage"),
    }


def sold(v: Values) -> Moves:
    """Profit gains what came in less what the books still showed, and bears the moving."""
    shown = v.number("cost") - depreciated(v, "recorded")
    money = 0 if v.choice("comes_back") == "scrap" else v.number("proceeds")
    return {
        "net_income": came_in(v) - shown - v.number("costs"),
        "cash": money - v.number("costs"),
        "noncurrent_assets": -shown,
    }


def policy_pays(v: Values) -> int:
    return max(0, v.number("covered") - v.number("deductible"))


def burned(v: Values) -> Moves:
    """A claim counts up to what was left on the day, and the rest when it is paid."""
    shown = v.number("cost") - depreciated(v, "recorded")
    left = v.number("cost") - depreciated(v, "used")
    waits = v.choice("claim") in ("open", "disputed")
    paid = policy_pays(v) if v.choice("claim") == "paid" else 0
    counted = 0 if waits else min(policy_pays(v), left)
    return {
        "net_income": max(paid, counted) - shown,
        "cash": paid,
        "noncurrent_assets": -shown,
    }


def abandoned(v: Values) -> Moves:
    left = v.number("cost") - depreciated(v, "recorded")
    return {
        "net_income": -left - v.number("removal"),
        "cash": -v.number("removal"),
        "noncurrent_assets": -left,
    }


def cleaned_up(v: Values) -> Moves:
    def taken(key: str) -> int:
        return cleared(v, f"{key}_amount")

    cost = cleared(v, "twice_cost")
    case = cleared(v, "case_cost") - cleared(v, "case_depreciation")
    customers = taken("old") + taken("twice") + taken("pennies")
    return {
        "net_income": cost + taken("bill") - customers - taken("stock") - case,
        "cash": taken("check"),
        "gross_ar": -customers,
        "net_ar": -customers,
        "net_inventory": cost - taken("stock"),
        "noncurrent_assets": -case,
        "total_liabilities": taken("check") - taken("bill"),
    }


def year_2_direct(v: Values) -> Moves:
    """Year 2 beside year 1: 78,500.00 was earned before bad debts, and 82,000.00 the year before.

    67,800.00 more was collected than paid out, and 10,700.00 more was sold than collected.
    """
    failed = v.number("failed")
    return {
        "net_income": 78_500_00 - failed - 82_000_00,
        "cash": 67_800_00,
        "gross_ar": 10_700_00 - failed,
        "net_ar": 10_700_00 - failed,
    }


def year_2_with_allowance(v: Values) -> Moves:
    failed, first, second = (v.number(n) for n in ("failed", "set_aside_1", "set_aside_2"))
    return {
        **year_2_direct(v),
        "net_income": 78_500_00 - (second - first + failed) - (82_000_00 - first),
        "net_ar": 10_700_00 - failed - second + first,
    }


def bounced(v: Values) -> Moves:
    check, then = v.number("amount"), v.choice("then")
    owed = check if then == "owes" else 0
    return {
        "net_income": -v.number("fee") - (check if then == "closed" else 0),
        "cash": -v.number("fee") - (0 if then == "pays" else check),
        "gross_ar": owed,
        "net_ar": owed,
    }


def charged_back(v: Values) -> Moves:
    payment, outcome = v.number("amount"), v.choice("outcome")
    open_still = payment if outcome == "open" else 0
    return {
        "net_income": -v.number("fee") - (payment if outcome in ("stolen", "complaint") else 0),
        "cash": -v.number("fee") - (0 if outcome == "won" else payment),
        "gross_ar": open_still,
        "net_ar": open_still,
    }


def through_an_agency(v: Values) -> Moves:
    """Whichever way: the agency sends what it does not keep, and the rest of the claim is off."""
    sent = v.number("collected") - kept_by_the_agency(v)
    if v.choice("books") == "written_off":
        return {"net_income": sent, "cash": sent}
    return {
        **lost_on_customers(v.number("owed")),
        "net_income": sent - v.number("owed"),
        "cash": sent,
    }


def given_up_for(v: Values, received: int) -> Moves:
    """All that was owed goes, for so much money."""
    owed = v.number("owed")
    return {**lost_on_customers(owed), "net_income": received - owed, "cash": received}


# What each treatment moves in order, said without the engine.
MOVES: dict[str, Callable[[Values], list[Moves]]] = {
    "direct-bad-debt": lambda v: [lost_on_customers(v.number("invoice"))],
    "allowance-write-off": lambda v: [{"gross_ar": -v.number("account")}],
    "partial-write-off": lambda v: [part_paid(v)],
    "with-sales-tax": lambda v: [with_sales_tax(v)],
    "small-balance-adjustment": lambda v: [pennies(v)],
    "allowance-true-up-then-write-off": lambda v: [estimated_and_written_off(v)],
    "write-off-bigger-than-the-reserve": lambda v: [estimated_and_written_off(v)],
    "recovery-direct": lambda v: [
        {"net_income": v.number("received"), "cash": v.number("received")}
    ],
    "recovery-allowance": lambda v: [
        {"net_ar": -v.number("received"), "cash": v.number("received")}
    ],
    "bounced-check": lambda v: [bounced(v)],
    "chargeback": lambda v: [charged_back(v)],
    "agency-keeps-a-part": lambda v: 2 * [through_an_agency(v)],
    "claim-sold": lambda v: 2 * [given_up_for(v, paid_for_the_claim(v))],
    "settling-for-less": lambda v: 2 * [given_up_for(v, v.number("paid"))],
    "cash-basis": lambda v: [{}, lost_on_customers(v.number("invoice") - v.number("received"))],
    "inventory-obsolete": lambda v: [lost_stock(v.number("units") * v.number("unit_cost"))],
    "inventory-write-down-nrv": lambda v: [lost_stock(written_down(v))],
    "shrinkage-after-count": lambda v: [
        lost_stock(96_480_00 - v.number("count")),
        lost_stock(88_240_00 - v.number("count")),
    ],
    "damaged-stock-insured": lambda v: [insured(v)],
    "inventory-reserve-then-scrap": lambda v: [lost_stock(v.number("reserve"))],
    "abandoned-equipment": lambda v: [abandoned(v)],
    "equipment-sold": lambda v: [sold(v)],
    "equipment-insured": lambda v: [burned(v)],
    "prepaid-and-deposit": lambda v: [
        {
            "net_income": -v.number("prepaid") - v.number("kept"),
            "cash": v.number("deposit") - v.number("kept"),
            "noncurrent_assets": -v.number("deposit"),
        }
    ],
    "stale-payable-released": lambda v: [
        {"net_income": v.number("bill"), "total_liabilities": -v.number("bill")}
        if v.choice("released") == "yes"
        else {}
    ],
    "write-off-hid-a-theft": lambda v: [{"net_income": v.number("bond")}],
    "cleanup-before-bank-review": lambda v: [cleaned_up(v)],
    "paid-never-matched": lambda v: [{}, lost_on_customers(v.number("invoice"))],
    "stale-balances": lambda v: [
        {
            **lost_on_customers(v.number("invoice")),
            "net_income": -v.number("invoice") - v.number("stock"),
            "net_inventory": -v.number("stock"),
        }
    ],
    "book-vs-tax-two-years": lambda v: [year_2_with_allowance(v)],
    "direct-vs-allowance-two-years": lambda v: [year_2_direct(v), year_2_with_allowance(v)],
}
