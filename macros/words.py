"""The same amount through each word that people mix up: one entry a word, and what it moves."""

from __future__ import annotations

from dataclasses import dataclass

from writeoffs.accounts import Kind
from writeoffs.ledger import Entry, Nature, credit, debit
from writeoffs.money import format_money
from writeoffs.outcome import Outcome, Treatment
from writeoffs.ratios import Comparatives
from writeoffs.scenarios.entries import (
    YEAR_END,
    remove_stock,
    true_up,
    write_off_against_allowance,
    write_off_directly,
)
from writeoffs.scenarios.firms import COPPER_KETTLE
from writeoffs.view.markup import escape

from macros.gallery import moved_cell

AMOUNT = 1_000_00
IMPAIRMENT = "Impairment loss"
BOOKS = COPPER_KETTLE.books(
    extra_accounts=(
        ("Allowance for credit losses", Kind.ALLOWANCE, 2_000_00),
        ("Losses expected so far", Kind.EQUITY, -2_000_00),
        (IMPAIRMENT, Kind.EXPENSE, 0),
    )
)
COLUMNS = (("Sales", "net_revenue"), ("Profit", "net_income"), ("Assets", "total_assets"))


@dataclass(frozen=True, slots=True)
class Word:
    """A word, what it does, and the entry it stands for."""

    word: str
    does: str
    entries: tuple[Entry, ...]


def _entry(memo: str, debited: str, credited: str) -> tuple[Entry, ...]:
    lines = (debit(debited, AMOUNT, memo), credit(credited, AMOUNT, memo))
    return (Entry(YEAR_END, memo, Nature.CORRECTION, lines),)


WORDS = (
    Word(
        "Write-off",
        "A customer’s balance comes off the books, and the loss is recorded.",
        write_off_directly(AMOUNT, "Write-off"),
    ),
    Word(
        "Charge-off",
        "The same entry. Lenders and tax rules use this word.",
        write_off_directly(AMOUNT, "Charge-off"),
    ),
    Word(
        "Allowance",
        "An estimate of losses is recorded. No customer’s balance has come off yet.",
        true_up(AMOUNT, "Bad debts", "Allowance"),
    ),
    Word(
        "Write-off against the allowance",
        "A balance comes off and uses up part of the estimate. Profit does not move.",
        write_off_against_allowance(AMOUNT, "Write-off against the allowance"),
    ),
    Word(
        "Write-down",
        "Goods stay on the shelf, at the lower amount they can still bring in.",
        remove_stock(
            AMOUNT,
            "COGS - inventory write-downs to NRV",
            "Write-down",
            Nature.WRITE_DOWN,
            "the goods will bring in less",
        ),
    ),
    Word(
        "Impairment",
        "Equipment stays in use, but will not earn back its book value and would sell for less.",
        _entry(IMPAIRMENT, IMPAIRMENT, "Accumulated depreciation"),
    ),
    Word(
        "Credit memo for a lower price",
        "You agree that the customer owes less. Sales go down, and it is not a bad debt.",
        _entry("Credit memo", "Sales returns and allowances", "Accounts receivable"),
    ),
    Word(
        "Void",
        "The invoice becomes zero on its own old date, as if it had never been sent.",
        _entry("Void", "Sales", "Accounts receivable"),
    ),
)


def words_compared() -> str:
    """A table of the words: what each does, its entry, and what moves."""
    heads = "".join(f'<th scope="col">{name}</th>' for name, _ in COLUMNS)
    return (
        f'<table class="gallery"><caption>The same {format_money(AMOUNT)} through each word'
        "</caption>"
        f'<thead><tr><th scope="col">Word and entry</th>{heads}</tr></thead>'
        f"{''.join(map(_row, WORDS))}</table>"
    )


def _row(word: Word) -> str:
    outcome = Outcome.of(Treatment("word", word.word, BOOKS, word.entries, Comparatives()))
    totals = {**outcome.balance_sheet.totals, **outcome.profit_and_loss.totals}
    cells = "".join(moved_cell(name, totals[total]) for name, total in COLUMNS)
    (entry,) = word.entries
    debited, credited = (line.account for line in entry.lines)
    return (
        f'<tbody><tr><th scope="row"><strong>{escape(word.word)}</strong> '
        f'<span class="words">{escape(word.does)}</span> '
        f'<span class="accounts">Debit {escape(debited)}, credit {escape(credited)}</span></th>'
        f"{cells}</tr></tbody>"
    )
