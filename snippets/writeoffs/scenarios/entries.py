"""The entries that stories share, each with a reason for both sides.

Each returns the entries in order, and none where there is nothing to record.
"""

from __future__ import annotations

from datetime import date

from writeoffs.accounts import PROFIT_AND_LOSS_SECTIONS
from writeoffs.ledger import Books, Entry, Line, Nature, credit, debit

YEAR_END = date(2025, 12, 31)


def write_off_directly(
    cents: int, memo: str, *, day: date = YEAR_END, account: str = "Bad debts"
) -> tuple[Entry, ...]:
    """Dr bad debts, Cr accounts receivable. OpenStax 9.2, direct write-off method."""
    return _entry(
        day,
        memo,
        Nature.WRITE_OFF,
        cents,
        (account, "the loss: a cost of the year in which it is recorded"),
        ("Accounts receivable", "the invoice comes off the list of what customers owe"),
    )


def write_off_against_allowance(
    cents: int, memo: str, *, day: date = YEAR_END
) -> tuple[Entry, ...]:
    """Dr allowance, Cr accounts receivable. ASC 326-20-35-8: deducted from the allowance."""
    return _entry(
        day,
        memo,
        Nature.WRITE_OFF,
        cents,
        (
            "Allowance for credit losses",
            "the loss comes out of the allowance, so profit does not move",
        ),
        ("Accounts receivable", "the invoice comes off the list of what customers owe"),
    )


def true_up(cents: int, expense: str, memo: str, *, day: date = YEAR_END) -> tuple[Entry, ...]:
    """Dr bad debt expense, Cr allowance; the other way round where `cents` is below zero.

    OpenStax 9.2: the amount is the required allowance less what stands there.
    """
    allowance = "Allowance for credit losses"
    if cents < 0:
        return _entry(
            day,
            memo,
            Nature.ESTIMATE,
            -cents,
            (allowance, "it holds more than the estimate calls for"),
            (expense, "the estimate comes down, and so does the year’s cost"),
        )
    return _entry(
        day,
        memo,
        Nature.ESTIMATE,
        cents,
        (expense, "the loss that is expected, charged to the year of the sales"),
        (allowance, "the part of receivables not expected to come in"),
    )


def collect(cents: int, memo: str, *, day: date = YEAR_END) -> tuple[Entry, ...]:
    """Dr checking, Cr accounts receivable."""
    return _entry(
        day,
        memo,
        Nature.COLLECTION,
        cents,
        ("Checking", "money arrives in the bank"),
        ("Accounts receivable", "the customer owes that much less"),
    )


def lower_the_price(cents: int, memo: str, *, day: date = YEAR_END) -> tuple[Entry, ...]:
    """Dr sales returns and allowances, Cr accounts receivable. ASC 606-10-32-7."""
    return _entry(
        day,
        memo,
        Nature.CONCESSION,
        cents,
        ("Sales returns and allowances", "the sale was worth that much less"),
        ("Accounts receivable", "the customer owes that much less"),
    )


def reinstate(
    cents: int, credited: str, reason: str, memo: str, *, day: date = YEAR_END
) -> tuple[Entry, ...]:
    """Dr accounts receivable, Cr where the write-off once went. OpenStax 9.2, recoveries."""
    return _entry(
        day,
        memo,
        Nature.RECOVERY,
        cents,
        ("Accounts receivable", "what is now being paid goes back on the customer’s account"),
        (credited, reason),
    )


def remove_stock(
    cents: int,
    loss_account: str,
    memo: str,
    nature: Nature,
    credit_reason: str,
    *,
    credited: str = "Inventory",
    day: date = YEAR_END,
) -> tuple[Entry, ...]:
    """Dr the loss, Cr inventory or its reserve. ASC 330-10-35-1B."""
    return _entry(
        day,
        memo,
        nature,
        cents,
        (loss_account, "the loss: it makes the year’s profit smaller"),
        (credited, credit_reason),
    )


def retire(
    asset: str,
    cost: int,
    depreciation: int,
    loss_account: str,
    memo: str,
    *,
    contra: str = "Accumulated depreciation",
    day: date = YEAR_END,
) -> tuple[Entry, ...]:
    """Take an asset's cost and depreciation off; what was left of its value is the loss.

    Hermanson, Edwards, Maher, Accounting Principles, p. 451, retirement of plant assets.
    """
    return dispose(
        asset,
        cost,
        depreciation,
        0,
        loss_account,
        memo,
        nature=Nature.WRITE_OFF,
        contra=contra,
        day=day,
    )


def dispose(
    asset: str,
    cost: int,
    depreciation: int,
    proceeds: int,
    result: str,
    memo: str,
    *,
    received: tuple[str, str] = ("Checking", "money arrives in the bank"),
    gain: str = "",
    nature: Nature = Nature.SALE,
    contra: str = "Accumulated depreciation",
    day: date = YEAR_END,
) -> tuple[Entry, ...]:
    """Take an asset off against what it brings in; the difference is a gain or a loss.

    `received` is the account that the proceeds go to, and why. A loss goes to `result`, and so does
    a gain unless `gain` names another account. OpenStax 11.5, sale of an asset; Hermanson, Edwards,
    Maher, Accounting Principles, p. 451, for an asset that leaves salvaged materials.
    """
    account, reason = received
    left = cost - depreciation
    return compound(
        day,
        memo,
        nature,
        debit_if(account, proceeds, reason),
        debit_if(contra, depreciation, "its depreciation comes off with it"),
        debit_if(
            result,
            max(left - proceeds, 0),
            "the part of its value in the books that nothing came in for"
            if proceeds
            else "only what was left of its value in the books is lost",
        ),
        credit_if(asset, cost, "its cost comes off the list of what the business owns"),
        credit_if(
            gain or result,
            max(proceeds - left, 0),
            "a gain: what came in above its value in the books",
        ),
    )


def close_year(books: Books, equity: str, *, day: date) -> tuple[Entry, ...]:
    """Every income and cost account to zero, and the profit into the owners' equity.

    OpenStax 5.1, closing entries.
    """
    of_the_year = [
        (account.name, signed)
        for account, signed in zip(books.chart, books.balances, strict=True)
        if signed and account.kind.section in PROFIT_AND_LOSS_SECTIONS
    ]
    reason = "the next year starts from zero"
    profit = -sum(signed for _, signed in of_the_year)
    kept = "the year’s profit, which the owners leave in the business"
    return compound(
        day,
        f"Close the year {day.year}",
        Nature.CLOSING,
        *(debit_if(name, -signed, reason) for name, signed in of_the_year if signed < 0),
        *(credit_if(name, signed, reason) for name, signed in of_the_year if signed > 0),
        debit_if(equity, -profit, "the year’s loss, which the owners bear")
        if profit < 0
        else credit_if(equity, profit, kept),
    )


def compound(day: date, memo: str, nature: Nature, *lines: Line | None) -> tuple[Entry, ...]:
    """An entry of several lines, those that are None left out."""
    kept = tuple(line for line in lines if line)
    return (Entry(day, memo, nature, kept),) if kept else ()


def debit_if(account: str, cents: int, reason: str) -> Line | None:
    """A debit line, or None for nothing."""
    return debit(account, cents, reason) if cents else None


def credit_if(account: str, cents: int, reason: str) -> Line | None:
    """A credit line, or None for nothing."""
    return credit(account, cents, reason) if cents else None


def _entry(
    day: date,
    memo: str,
    nature: Nature,
    cents: int,
    debited: tuple[str, str],
    credited: tuple[str, str],
) -> tuple[Entry, ...]:
    if not cents:
        return ()
    return (
        Entry(
            day,
            memo,
            nature,
            (
                debit(debited[0], cents, debited[1]),
                credit(credited[0], cents, credited[1]),
            ),
        ),
    )
