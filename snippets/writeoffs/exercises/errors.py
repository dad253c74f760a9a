"""What looks like a loss and is an error or a theft."""

from __future__ import annotations

from writeoffs.accounts import Kind
from writeoffs.exercises.exercise import Case, Exercise, with_accounts
from writeoffs.exercises.numbers import Varied
from writeoffs.money import format_money
from writeoffs.scenarios import SCENARIOS
from writeoffs.scenarios.cleanup import LEFT, STALE_BALANCES
from writeoffs.task import Mark, Mistake, Task, pair, posting

AR = "Accounts receivable"
AP = "Accounts payable"
BAD_DEBTS = "Bad debts"
SALES = "Sales"
INVENTORY = "Inventory"
COGS = "Cost of goods sold"
RETURNS = "Sales returns and allowances"
COSTS = "Other operating expenses"
OTHER_INCOME = "Other income"
THEFT = "Employee theft loss"


def all_but(kept: str) -> dict[str, int | str]:
    """The cleanup with every old balance left alone but this one."""
    return {f"{each.key}_pile": LEFT for each in STALE_BALANCES if each.key != kept}


def _invoice_twice(case: Case) -> Task:
    sale, cost = case.cents("twice_amount"), case.cents("twice_cost")
    return Task(
        told=(
            f"A kitchenware store finds that one wholesale invoice of {format_money(sale)} was "
            "entered twice this year. The customer has paid the first. The second also took goods "
            f"that cost {format_money(cost)} off the inventory account, though none left the "
            "store."
        ),
        asked="Make the entry for December 31, 2025.",
        treatment=case.treatment,
        hints=(
            "Was anything lost here? Look at what the second invoice put into the books.",
            f"Four accounts move: “{SALES}”, “{AR}”, “{INVENTORY}” and “{COGS}”.",
            f"Turn the second sale around: {format_money(sale)} between sales and receivables, "
            f"{format_money(cost)} between inventory and its cost.",
        ),
        mistakes=(
            Mistake(
                pair(BAD_DEBTS, AR, sale),
                Mark.WRONG_ACCOUNT,
                "Nobody ever owed the second invoice, so nobody failed to pay it. It is an error, "
                "and an error is undone.",
                "error-is-a-loss",
            ),
            Mistake(
                pair(SALES, AR, sale),
                Mark.INCOMPLETE,
                "The sale is undone. But the books still say that its goods have left, and they "
                "are on the shelf.",
            ),
            Mistake(
                posting({SALES: sale, COGS: cost}, {AR: sale, INVENTORY: cost}),
                Mark.WRONG,
                "The goods are on the wrong side. They never left, so inventory goes up and their "
                "cost goes down.",
            ),
            Mistake(
                posting({RETURNS: sale, INVENTORY: cost}, {AR: sale, COGS: cost}),
                Mark.WRONG_ACCOUNT,
                "Nothing came back, because nothing was sent. The second sale itself has to go.",
            ),
        ),
        tempting={
            BAD_DEBTS: "Nobody ever owed the second invoice, so it is no bad debt.",
            RETURNS: "Nothing came back, because nothing was sent.",
        },
        why={
            "net_income": "Only what was earned twice comes off: the sale less the cost of its "
            "goods.",
            "gross_ar": "Nobody owes the second invoice.",
            "net_inventory": "The goods of the second sale never left the store.",
        },
    )


def _bill_twice(case: Case) -> Task:
    bill = case.cents("bill_amount")
    return Task(
        told=(
            f"A kitchenware store finds that a cleaning bill of {format_money(bill)} was entered "
            f"twice this year under “{COSTS}”. It was paid once. The second entry has stayed open "
            "since."
        ),
        asked="Make the entry for December 31, 2025.",
        treatment=with_accounts(case.treatment, (OTHER_INCOME, Kind.OTHER_INCOME)),
        hints=(
            "Was anything gained here? Look at what the second entry put into the books.",
            f"Two accounts move: “{AP}” and “{COSTS}”.",
            f"Turn the second entry around, {format_money(bill)}: the debt by a debit, the cost by "
            "a credit.",
        ),
        mistakes=(
            Mistake(
                pair(AP, OTHER_INCOME, bill),
                Mark.WRONG_ACCOUNT,
                "Profit comes out the same, but nothing was gained. The cost was counted twice, so "
                "it comes off the costs.",
                "error-is-a-loss",
            ),
            Mistake(
                pair(AP, "Checking", bill),
                Mark.WRONG_ACCOUNT,
                "That pays the bill a second time. It was never owed twice.",
            ),
        ),
        tempting={OTHER_INCOME: "Nothing was gained. The cost was counted twice."},
        why={
            "net_income": "The cost was counted twice, so profit was too low by one bill.",
            "total_liabilities": "It is owed once, and that was paid.",
            "cash": "Nothing is paid now.",
        },
    )


def _stolen(case: Case) -> Task:
    stolen = case.cents("stolen")
    return Task(
        told=(
            f"In September a bookkeeper wrote off {format_money(stolen)} as a bad debt of a good "
            "customer. In December the customer shows a cashed check: the payment was stolen on "
            "its way into the books. No insurance and no bond covers it."
        ),
        asked="Make the entry for December 22, 2025.",
        treatment=case.treatment,
        hints=(
            "Who caused the loss? The books name somebody who paid.",
            f"Two accounts move: “{THEFT}” and “{BAD_DEBTS}”.",
            f"Move {format_money(stolen)} out of bad debts by a credit, to where it belongs.",
        ),
        mistakes=(
            Mistake(
                pair(THEFT, AR, stolen),
                Mark.WRONG_ACCOUNT,
                "The invoice is off the books already, and the customer has paid it. The loss "
                "is in bad debts, under the wrong name.",
            ),
            Mistake(
                pair(AR, BAD_DEBTS, stolen),
                Mark.WRONG_ACCOUNT,
                "That asks the customer to pay again. The customer has paid.",
            ),
            Mistake(
                {},
                Mark.INCOMPLETE,
                "Profit would be the same. But the books would still say that a good customer did "
                "not pay, and would show no theft.",
            ),
        ),
        tempting={AR: "The customer has paid, so receivables are right as they are."},
        why={
            "net_income": "The loss is as large as before. Only its name changes.",
            "gross_ar": "The customer has paid, so receivables are right as they are.",
        },
    )


EXERCISES = (
    Exercise(
        slug="invoice-entered-twice",
        family="Errors and theft",
        title="An invoice that was entered twice",
        scenario=SCENARIOS["cleanup-before-bank-review"],
        ask=_invoice_twice,
        leads_to="explain/cleanup.md",
        given=all_but("twice"),
        varied=(
            Varied("twice_amount", 1_400_00, 2_950_00, 50),
            Varied("twice_cost", 620_00, 1_290_00, 30),
        ),
    ),
    Exercise(
        slug="bill-entered-twice",
        family="Errors and theft",
        title="A bill that was entered twice",
        scenario=SCENARIOS["cleanup-before-bank-review"],
        ask=_bill_twice,
        leads_to="explain/cleanup.md",
        given=all_but("bill"),
        varied=(Varied("bill_amount", 240_00, 2_600_00, 25),),
    ),
    Exercise(
        slug="payment-that-was-stolen",
        family="Errors and theft",
        title="The payment that was stolen",
        scenario=SCENARIOS["write-off-hid-a-theft"],
        ask=_stolen,
        leads_to="scenarios/write-off-hid-a-theft.md",
        varied=(Varied("stolen", 380_00, 3_900_00, 25),),
    ),
)
