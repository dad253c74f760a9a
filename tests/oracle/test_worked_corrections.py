"""Every mistake to find, worked out by hand: the books with it, the correction, the books after.

The corrections are posted as a trainee would type them; no figure here comes from the engine.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

import pytest
from writeoffs.api import respond
from writeoffs.exercises import EXERCISES, TO_CORRECT
from writeoffs.money import format_money
from writeoffs.outcome import Outcome, State

AR = "Accounts receivable"
ALLOWANCE = "Allowance for credit losses"
EXPENSE = "Bad debt expense (credit loss expense)"
WRITE_OFFS = "COGS - inventory write-offs"
WRITE_DOWNS = "COGS - inventory write-downs to NRV"

Lines = list[tuple[str, str, str]]


@dataclass(frozen=True)
class Worked:
    """Which entry is wrong, profit with it, the correction, then profit and total assets."""

    wrong: int
    profit_before: str
    correction: Lines
    profit: str
    assets: str


WORKED = {
    # Pinebrook: profit 55,125.00, assets 290,505.00. The estimate takes 1,250.00 off both. The
    # write-off and the payment move neither.
    "heating-contractor-december": Worked(
        3,
        "$50,599.50",
        [(ALLOWANCE, "3,275.50", ""), (EXPENSE, "", "3,275.50")],
        "$53,875.00",
        "$289,255.00",
    ),
    # Juniper Hollow: profit 55,925.00, assets 100,165.00, less 380.00 and 410.00, and 4,850.00.
    "sign-shop-credit-memos": Worked(
        2,
        "$50,285.00",
        [("Bad debts", "4,850.00", ""), ("Sign and install sales", "", "4,850.00")],
        "$50,285.00",
        "$94,525.00",
    ),
    # Copper Kettle: profit 29,615.00, assets 201,235.00. The hotel brings 1,200.00 less 705.00,
    # and assets of 1,299.00 less 705.00. 2,940.00 goes to the state. The loss should be 2,400.00.
    "store-and-its-sales-tax": Worked(
        4,
        "$27,512.00",
        [("Sales tax payable", "198.00", ""), ("Bad debts", "", "198.00")],
        "$27,710.00",
        "$196,291.00",
    ),
    # The mixers cost 518.00 less 302.00, the juice bar 287.40, the restaurant 645.00; the hotel
    # brings 495.00, and 594.00 of assets.
    "store-with-a-complaint": Worked(
        2,
        "$28,961.60",
        [("Sales returns and allowances", "645.00", ""), ("Bad debts", "", "645.00")],
        "$28,961.60",
        "$200,680.60",
    ),
    # 960.00 and 410.00 come off this year. The 2,760.00 came off 2024, and off the assets.
    "sign-shop-old-invoices": Worked(
        1,
        "$54,555.00",
        [("Bad debts", "2,760.00", ""), ("Member equity, opening", "", "2,760.00")],
        "$51,795.00",
        "$96,035.00",
    ),
    # 1,215.00, 1,940.00 and 46.75 come off, 365.00 comes back to profit alone. The goods of
    # 1,105.80 are on the shelf.
    "store-before-the-bank-looks": Worked(
        2,
        "$26,778.25",
        [
            ("Sales", "1,940.00", ""),
            ("Inventory", "1,105.80", ""),
            ("Bad debts", "", "1,940.00"),
            ("Cost of goods sold", "", "1,105.80"),
        ],
        "$27,884.05",
        "$199,139.05",
    ),
    # Marrow Lane: profit 79,475.00, assets 21,780.00. Less 850.00 and 640.00, plus 2,150.00.
    "design-studio-december": Worked(
        3,
        "$76,535.00",
        [(AR, "3,600.00", ""), ("Bad debts", "", "3,600.00")],
        "$80,135.00",
        "$22,440.00",
    ),
    # 1,920.00, 240.00 and 2,000.00 come in.
    "sign-shop-late-money": Worked(
        3,
        "$60,085.00",
        [("Sign and install sales", "2,000.00", ""), ("Bad debt recoveries", "", "2,000.00")],
        "$60,085.00",
        "$104,325.00",
    ),
    # 1,480.00 and 410.00 come off, 1,920.00 comes in.
    "sign-shop-cashed-check": Worked(
        2,
        "$55,955.00",
        [("Employee theft loss", "1,480.00", ""), ("Bad debts", "", "1,480.00")],
        "$55,955.00",
        "$100,195.00",
    ),
    # Less 35.00, plus 412.18 and 18.40; 285.00 comes back as money and as a bill.
    "store-bank-account": Worked(
        2,
        "$30,010.58",
        [("Other income", "412.18", ""), ("Unclaimed property payable", "", "412.18")],
        "$29,598.40",
        "$201,915.58",
    ),
    # 4,200.00 of goods come in, the hotel brings 495.00, the mixers cost 216.00. 140 times 31.25
    # is 4,375.00, and it takes that twice.
    "store-clears-its-shelves": Worked(
        4,
        "$34,269.00",
        [(WRITE_OFFS, "8,750.00", ""), ("Inventory", "", "8,750.00")],
        "$25,519.00",
        "$201,438.00",
    ),
    # The hotel brings 495.00, 145.00 of cost come to the goods, 410.00 are written down. 18.00 less
    # 2.10 is 15.90; 27.75 less that is 11.85; 48 times that is 568.80.
    "store-with-better-prices": Worked(
        3,
        "$30,268.80",
        [(WRITE_DOWNS, "568.80", ""), ("Inventory", "", "568.80")],
        "$29,700.00",
        "$201,564.00",
    ),
    # The reserve of June took 3,000.00, the ovens 348.00, the scrapped goods 2,100.00.
    "store-drops-a-line": Worked(
        3,
        "$24,662.00",
        [("Inventory reserve", "2,100.00", ""), (WRITE_OFFS, "", "2,100.00")],
        "$26,762.00",
        "$202,681.00",
    ),
    # Stillwater: profit 27,385.00, assets 153,465.00. A drill press of 1,450.00 on account; 390.00
    # and 1,375.00 of cost.
    "metal-shop-machines": Worked(
        2,
        "$10,620.00",
        [
            ("Accumulated depreciation", "15,000.00", ""),
            ("Loss on abandoned equipment", "", "15,000.00"),
        ],
        "$25,620.00",
        "$153,150.00",
    ),
}
# The same corrections in two steps: the wrong entry taken back, and the right one posted.
IN_TWO_STEPS: dict[str, Lines] = {
    "heating-contractor-december": [
        (AR, "3,275.50", ""),
        (EXPENSE, "", "3,275.50"),
        (ALLOWANCE, "3,275.50", ""),
        (AR, "", "3,275.50"),
    ],
    # The void took 2,760.00 from what 2024 earned, which is equity now.
    "sign-shop-old-invoices": [
        (AR, "2,760.00", ""),
        ("Member equity, opening", "", "2,760.00"),
        ("Bad debts", "2,760.00", ""),
        (AR, "", "2,760.00"),
    ],
    "store-bank-account": [
        ("Other income", "412.18", ""),
        ("Checking", "", "412.18"),
        ("Checking", "412.18", ""),
        ("Unclaimed property payable", "", "412.18"),
    ],
    # Each side twice: nothing cancels out, so the steps are the same as the one entry.
    "store-clears-its-shelves": [
        (WRITE_OFFS, "4,375.00", ""),
        ("Inventory", "", "4,375.00"),
        (WRITE_OFFS, "4,375.00", ""),
        ("Inventory", "", "4,375.00"),
    ],
}


def verdict_on(slug: str, rows: Lines) -> dict:
    lines = [dict(zip(("account", "debit", "credit"), row, strict=True)) for row in rows]
    request = {"id": 1, "kind": "exercise", "exercise": slug, "seed": None, "lines": lines}
    answer: dict = json.loads(respond(json.dumps(request)))
    assert answer["problems"] == {}
    return answer


def profit(state: State) -> str:
    return format_money(state.profit_and_loss.totals["net_income"])


def test_every_mistake_is_worked() -> None:
    assert set(WORKED) == set(TO_CORRECT)


@pytest.mark.parametrize("slug", WORKED)
def test_the_correction_worked_by_hand_is_right(slug: str) -> None:
    assert verdict_on(slug, WORKED[slug].correction)["verdict"] == "right"


@pytest.mark.parametrize("slug", WORKED)
def test_the_books_mend_as_worked_by_hand(slug: str) -> None:
    worked, task = WORKED[slug], EXERCISES[slug].task()
    outcome = Outcome.of(task.treatment)
    assert task.journal
    assert task.journal.wrong + 1 == worked.wrong
    assert profit(outcome.before) == worked.profit_before
    assert profit(outcome.after) == worked.profit
    assert format_money(outcome.after.balance_sheet.totals["total_assets"]) == worked.assets


@pytest.mark.parametrize("slug", IN_TWO_STEPS)
def test_two_steps_are_as_right_as_one(slug: str) -> None:
    answer = verdict_on(slug, IN_TWO_STEPS[slug])
    assert answer["verdict"] == "right"
    told = "You took the wrong entry back and posted the right one."
    assert (told in answer["parts"]["verdict"]) == (slug != "store-clears-its-shelves")
