"""Bad debts without an allowance: the loss goes to profit on the day it is recorded."""

from writeoffs.inputs import Amount, Choice, Option, Percent, Refused, Values
from writeoffs.ledger import Books, Nature
from writeoffs.money import format_money, percent_of
from writeoffs.outcome import Treatment
from writeoffs.scenarios.entries import (
    YEAR_END,
    collect,
    compound,
    credit_if,
    debit_if,
    write_off_directly,
)
from writeoffs.scenarios.firms import COPPER_KETTLE, JUNIPER_HOLLOW
from writeoffs.scenarios.scenario import Scenario, Telling

LARGEST_RECEIVABLES = 1_000_000_00


def require_owed(name: str, cents: int, books: Books) -> None:
    """Raises Refused when more is written off than customers owe in these books."""
    receivables = books.balance("Accounts receivable")
    if cents > receivables:
        raise Refused(
            name,
            f"Customers owe {format_money(receivables)} in total here. Enter that or less.",
        )


def _one_invoice(values: Values) -> Telling:
    invoice = values.number("invoice")
    books = JUNIPER_HOLLOW.books({"Accounts receivable": values.number("receivables")})
    require_owed("invoice", invoice, books)
    return Telling(
        story=(
            f"A restaurant owes a sign shop {format_money(invoice)}, with no sales tax in it. The "
            "restaurant closed in March, the phone is dead and the certified letter came back. On "
            "December 31 the owner takes the invoice off the books."
        ),
        treatments=(
            Treatment(
                "direct",
                "Direct write-off",
                books,
                write_off_directly(invoice, "Write off the invoice of the restaurant that closed"),
                JUNIPER_HOLLOW.comparatives,
            ),
        ),
        working=(
            f"Receivables after: {format_money(books.balance('Accounts receivable'))} "
            f"less {format_money(invoice)} is "
            f"{format_money(books.balance('Accounts receivable') - invoice)}.",
        ),
        limits={"invoice": books.balance("Accounts receivable")},
    )


def _part_paid(values: Values) -> Telling:
    owed = values.number("owed")
    rate = values.number("paid_rate")
    books = JUNIPER_HOLLOW.books()
    require_owed("owed", owed, books)
    paid = percent_of(owed, rate)
    lost = owed - paid
    return Telling(
        story=(
            f"A contractor who went bankrupt owes a sign shop {format_money(owed)}. The trustee "
            "that the court appointed "
            + (
                f"pays {PAID_RATE.show(rate)} of it, {format_money(paid)}, and closes the case. "
                if paid
                else "closes the case with nothing left for the shop. "
            )
            + ("That is all of it." if paid and not lost else "No more will come.")
        ),
        treatments=(
            Treatment(
                "direct",
                "Direct write-off",
                books,
                collect(paid, "Record the trustee’s final payment")
                + write_off_directly(lost, "Write off what is left of the invoice"),
                JUNIPER_HOLLOW.comparatives,
            ),
        ),
        working=(
            f"Paid: {format_money(owed)} × {PAID_RATE.show(rate)} = {format_money(paid)}, "
            "to the nearest cent.",
            f"Written off: {format_money(owed)} less {format_money(paid)} is {format_money(lost)}.",
        ),
        limits={"owed": books.balance("Accounts receivable")},
        lesson=""
        if bool(paid) is bool(lost)
        else "Nothing came in, so the whole invoice is written off."
        if lost
        else "The payment covers the whole invoice, so nothing is written off. It is not new "
        "income.",
    )


def _with_sales_tax(values: Values) -> Telling:
    goods = values.number("goods")
    rate = values.number("tax_rate")
    tax = percent_of(goods, rate)
    invoice = goods + tax
    credited = values.choice("state_credit") == STATE_GIVES_CREDIT
    books = COPPER_KETTLE.books()
    owed = books.balance("Accounts receivable")
    if invoice > owed:
        raise Refused(
            "goods",
            f"With the tax that makes {format_money(invoice)}, and customers owe "
            f"{format_money(owed)} in total here. Enter less.",
        )
    payable = books.balance("Sales tax payable")
    if credited and tax > payable:
        raise Refused(
            "tax_rate",
            f"The tax would be {format_money(tax)}, but the books owe the state only "
            f"{format_money(payable)}. Enter a lower rate or fewer goods.",
        )
    loss = goods if credited else invoice
    return Telling(
        story=(
            f"A cafe owes a store {format_money(invoice)}: {format_money(goods)} for goods plus "
            f"{format_money(tax)} of sales tax. The cafe paid neither, but the store has already "
            "reported the tax to the state. Now the account is worthless. "
            + (
                "The state gives a credit for the tax."
                if credited
                else "The state gives no credit for the tax, so the store bears it too."
            )
            if tax
            else f"A cafe owes a store {format_money(invoice)} for goods, with no sales tax in it. "
            "Now the account is worthless."
        ),
        treatments=(
            Treatment(
                "direct",
                "Direct write-off",
                books,
                compound(
                    YEAR_END,
                    "Write off the cafe’s invoice",
                    Nature.WRITE_OFF,
                    debit_if("Bad debts", loss, "the loss: what the store will not get back"),
                    debit_if(
                        "Sales tax payable",
                        invoice - loss,
                        "the state gives a credit for tax that the cafe never paid",
                    ),
                    credit_if(
                        "Accounts receivable",
                        invoice,
                        "the invoice comes off the list of what customers owe",
                    ),
                ),
                COPPER_KETTLE.comparatives,
            ),
        ),
        working=(
            f"Tax: {format_money(goods)} × {TAX_RATE.show(rate)} = {format_money(tax)}, "
            "to the nearest cent.",
            f"Invoice: {format_money(goods)} plus {format_money(tax)} is {format_money(invoice)}.",
        ),
    )


def _penny_balances(values: Values) -> Telling:
    limit = values.number("limit")
    balances = [values.number(f"balance_{number}") for number in range(1, len(PENNIES) + 1)]
    cleared = [balance for balance in balances if 0 < balance < limit]
    total = sum(cleared)
    books = COPPER_KETTLE.books()
    many = (
        "all of them"
        if len(cleared) == len(balances)
        else f"{len(cleared)} of them"
        if len(cleared) > 1
        else "one of them"
    )
    return Telling(
        story=(
            "Nine invoices are a little short, from rounding, bank fees and short payments. A "
            f"written rule lets the bookkeeper clear anything under {format_money(limit)}. "
            + (
                f"That clears {many}, {format_money(total)} in all."
                if cleared
                else "That clears none of them."
            )
        ),
        treatments=(
            Treatment(
                "direct",
                "Small balances",
                books,
                write_off_directly(
                    total,
                    "Clear small balances under the written rule, list attached",
                    account="Small-balance adjustments",
                ),
                COPPER_KETTLE.comparatives,
            ),
        ),
        working=(
            f"Cleared: {' + '.join(format_money(each) for each in cleared)} is "
            f"{format_money(total)}."
            if cleared
            else "There is nothing to clear under the rule.",
        ),
    )


PAID_RATE = Percent(
    "paid_rate",
    "Part that is paid",
    default=35_00,
    maximum=100_00,
    slider_maximum=100_00,
    hint="Percent. Whatever is left is written off.",
)
TAX_RATE = Percent(
    "tax_rate",
    "Sales tax",
    default=8_25,
    maximum=25_00,
    slider_maximum=15_00,
    hint="Percent of the goods. It differs by place.",
)
STATE_GIVES_CREDIT = "yes"
PENNIES = (4_12, 85, 9_40, 3_33, 1_07, 6_75, 2_50, 44, 9_00)

SCENARIOS = (
    Scenario(
        slug="direct-bad-debt",
        family="A customer who won’t pay · direct write-off",
        title="One invoice the customer will never pay",
        firm=JUNIPER_HOLLOW.name,
        inputs=(
            Amount(
                "invoice",
                "Amount they will never pay",
                default=4_850_00,
                maximum=LARGEST_RECEIVABLES,
                slider_maximum=46_325_00,
            ),
            Amount(
                "receivables",
                "All that customers owe, before",
                default=46_325_00,
                maximum=LARGEST_RECEIVABLES,
                slider_maximum=100_000_00,
                hint="A change here changes the owner’s opening equity by as much.",
            ),
        ),
        tell=_one_invoice,
        lesson=(
            "With a direct write-off, the whole loss lands in profit on the day you record it, "
            "even though it happened months before."
        ),
    ),
    Scenario(
        slug="partial-write-off",
        family="A customer who won’t pay · part of it arrives",
        title="The customer pays part and the rest is written off",
        firm=JUNIPER_HOLLOW.name,
        inputs=(
            Amount(
                "owed",
                "Amount the customer owes",
                default=12_600_00,
                maximum=LARGEST_RECEIVABLES,
                slider_maximum=46_325_00,
            ),
            PAID_RATE,
        ),
        tell=_part_paid,
        lesson=(
            "Only the part that will not come is written off. The part that came in pays the "
            "invoice. It is not new income."
        ),
        several_entries=True,
    ),
    Scenario(
        slug="with-sales-tax",
        family="A customer who won’t pay · with sales tax",
        title="A bad debt that includes sales tax",
        firm=COPPER_KETTLE.name,
        inputs=(
            Amount(
                "goods",
                "Goods on the invoice",
                default=2_400_00,
                maximum=LARGEST_RECEIVABLES,
                slider_maximum=35_000_00,
            ),
            TAX_RATE,
            Choice(
                "state_credit",
                "Does the state give a credit?",
                (
                    Option(STATE_GIVES_CREDIT, "Yes, the tax comes off"),
                    Option("no", "No, the tax is lost too"),
                ),
                hint="Each state has its own rule, deadline and records. Ask your tax preparer.",
            ),
        ),
        tell=_with_sales_tax,
        lesson=(
            "The sales tax on an unpaid invoice was charged for the state. It was never earned, "
            "and nobody paid it. Where the state gives a credit for it, the credit lowers what you "
            "owe the state, not your profit."
        ),
    ),
    Scenario(
        slug="small-balance-adjustment",
        family="A customer who won’t pay · small change",
        title="Clearing nine penny balances",
        firm=COPPER_KETTLE.name,
        inputs=(
            Amount(
                "limit",
                "Clear anything under",
                default=10_00,
                maximum=100_00,
                slider_maximum=25_00,
            ),
            *(
                Amount(
                    f"balance_{number}",
                    f"Invoice {number}",
                    default=cents,
                    maximum=1_000_00,
                    group="What is still open",
                )
                for number, cents in enumerate(PENNIES, start=1)
            ),
        ),
        tell=_penny_balances,
        lesson=(
            "A small-balance adjustment is housekeeping under a written limit. It says nothing "
            "about whether a customer can pay."
        ),
    ),
)
