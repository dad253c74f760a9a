"""Fields that a function makes from a table: each has its own numbers, range and group."""

from __future__ import annotations

import pytest
from writeoffs.inputs import Choice, NumberInput, Percent
from writeoffs.scenarios import SCENARIOS

MILLION = 1_000_000_00
# A field: its default, the largest it takes, where its slider ends (0: it has none), its group.
Field = tuple[int, int, int, str]


def aging() -> dict[str, Field]:
    fields: dict[str, Field] = {
        "account": (2_880_00, MILLION, 4_850_00, ""),
        "allowance": (1_150_00, MILLION, 10_000_00, ""),
    }
    for key, group, balance, rate in (
        ("current", "Not yet due", 68_400_00, 1_00),
        ("days_30", "1 to 30 days late", 26_750_00, 3_00),
        ("days_60", "31 to 60 days late", 11_900_00, 10_00),
        ("days_90", "61 to 90 days late", 5_410_00, 25_00),
        ("older", "More than 90 days late", 4_850_00, 50_00),
    ):
        fields[f"{key}_balance"] = (balance, MILLION, 0, group)
        fields[f"{key}_rate"] = (rate, 100_00, 100_00, group)
    return fields


def slow_stock() -> dict[str, Field]:
    fields: dict[str, Field] = {}
    for key, group, pieces, cost, price, slider, cost_to_sell in (
        ("a", "Stockpots", 60, 42_00, 39_50, 84_00, 3_25),
        ("b", "Espresso makers", 25, 118_00, 104_00, 236_00, 7_80),
        ("c", "Spatula sets", 200, 6_40, 9_99, 12_80, 85),
        ("d", "Fondue sets", 48, 27_75, 18_00, 55_50, 2_10),
    ):
        fields[f"{key}_pieces"] = (pieces, 1_000_000, 0, group)
        fields[f"{key}_cost"] = (cost, 100_000_00, 0, group)
        fields[f"{key}_price"] = (price, 100_000_00, slider, group)
        fields[f"{key}_cost_to_sell"] = (cost_to_sell, 100_000_00, 0, group)
    return fields


def cleanup() -> dict[str, Field]:
    return {
        name: (default, 100_000_00, 10_000_00 if name == "old_amount" else 0, group)
        for name, default, group in (
            ("old_amount", 6_215_00, "Three invoices over a year old, with complete files"),
            ("twice_amount", 1_940_00, "A wholesale invoice entered twice this year"),
            ("twice_cost", 1_105_80, "A wholesale invoice entered twice this year"),
            ("stock_amount", 3_880_00, "Obsolete inventory, destroyed"),
            ("pennies_amount", 46_75, "Penny balances under the written limit"),
            ("bill_amount", 1_365_00, "A vendor bill entered twice this year"),
            ("check_amount", 412_18, "A check to a vendor from 2023, never cashed"),
            ("case_cost", 6_500_00, "A display case, scrapped this month"),
            ("case_depreciation", 5_400_00, "A display case, scrapped this month"),
        )
    }


FIELDS: dict[str, dict[str, Field]] = {
    "allowance-true-up-then-write-off": aging(),
    "write-off-bigger-than-the-reserve": aging(),
    "inventory-write-down-nrv": slow_stock(),
    "cleanup-before-bank-review": cleanup(),
    "recovery-direct": {
        "written_off": (3_400_00, MILLION, 20_000_00, ""),
        "received": (2_000_00, MILLION, 3_400_00, ""),
    },
    "recovery-allowance": {
        "written_off": (3_275_50, MILLION, 20_000_00, ""),
        "received": (3_275_50, MILLION, 3_275_50, ""),
    },
}


@pytest.mark.parametrize("slug", FIELDS)
def test_each_field_has_its_default_its_range_and_its_group(slug: str) -> None:
    found = [each for each in SCENARIOS[slug].inputs if isinstance(each, NumberInput)]
    assert [each.name for each in found] == list(FIELDS[slug])
    assert {
        each.name: (each.default, each.maximum, each.slider_maximum, each.group) for each in found
    } == FIELDS[slug]
    assert all(isinstance(each, Percent) == each.name.endswith("_rate") for each in found)
    assert all(each.label for each in found)


def test_a_change_of_the_allowance_is_said_to_change_opening_equity() -> None:
    for slug in ("allowance-true-up-then-write-off", "write-off-bigger-than-the-reserve"):
        (allowance,) = (each for each in SCENARIOS[slug].inputs if each.name == "allowance")
        assert allowance.hint


def test_a_stale_balance_offers_every_pile_and_the_right_one_first() -> None:
    inputs = SCENARIOS["cleanup-before-bank-review"].inputs
    piles = {each.name: each for each in inputs if isinstance(each, Choice)}
    assert {name: each.options[0].value for name, each in piles.items()} == {
        "old_pile": "loss",
        "twice_pile": "error",
        "stock_pile": "loss",
        "pennies_pile": "loss",
        "bill_pile": "error",
        "check_pile": "owed",
        "case_pile": "loss",
    }
    amounts = {each.name.split("_")[0]: each for each in inputs if isinstance(each, NumberInput)}
    for name, each in piles.items():
        assert each.label
        assert each.group == amounts[name.removesuffix("_pile")].group
        assert all(option.label for option in each.options)
        assert sorted(option.value for option in each.options) == ["error", "left", "loss", "owed"]
