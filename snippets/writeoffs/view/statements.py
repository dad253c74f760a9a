"""The two statements as tables: condensed, and with every account line."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from writeoffs.accounts import Kind, Section
from writeoffs.money import format_money
from writeoffs.outcome import Outcome
from writeoffs.statements import Change, ComparedLine, Comparison
from writeoffs.view.markup import column_heads, escape, figure_cells

# The characters of the longest before, change and after that fit a phone side by side, next to
# the longest word of the table's labels.
NARROW = {"Balance sheet": 31, "Profit and loss": 32}


@dataclass(frozen=True, slots=True)
class _Total:
    """A total's standard name, its label, its rank, and whether the short form always shows it."""

    name: str
    label: str
    rank: str = "total"
    always: bool = False


_OWNS_AND_OWES: tuple[Section | _Total, ...] = (
    Section.CURRENT_ASSETS,
    _Total("current_assets", "Current assets"),
    Section.NONCURRENT_ASSETS,
    _Total("noncurrent_assets", "Long-term assets"),
    _Total("total_assets", "Total assets", "grand", always=True),
    Section.CURRENT_LIABILITIES,
    _Total("current_liabilities", "Current liabilities"),
    Section.NONCURRENT_LIABILITIES,
    _Total("noncurrent_liabilities", "Long-term liabilities"),
    _Total("total_liabilities", "Total owed", always=True),
    Section.EQUITY,
    _Total("total_equity", "Owner’s equity", "grand", always=True),
)
_EARNED: tuple[Section | _Total, ...] = (
    Section.REVENUE,
    _Total("net_revenue", "Net sales", always=True),
    Section.COGS,
    _Total("cogs", "Cost of sales", always=True),
    _Total("gross_profit", "Gross profit", always=True),
    Section.OPERATING_EXPENSES,
    _Total("operating_expenses", "Operating expenses", always=True),
    _Total("operating_income", "Operating profit", "subtotal"),
    Section.OTHER_INCOME,
    _Total("other_income", "Other income", always=True),
    Section.OTHER_EXPENSE,
    _Total("other_expense", "Other expense", always=True),
    _Total("net_income", "Profit", "grand", always=True),
)
_ONLY_IF_HELD = ("other_income", "other_expense")
_NET_OF = (
    ("allowance", _Total("net_ar", "Receivables, less allowance", "subtotal")),
    ("inventory_reserve", _Total("net_inventory", "Inventory, less reserve", "subtotal")),
)


def condensed(outcome: Outcome) -> str:
    """Both statements in short: the totals, cash, and every line that moved."""
    return _short(outcome, lambda total, moved: total.always or (moved and total.rank == "total"))


def what_moved_only(outcome: Outcome) -> str:
    """Both statements in shortest: cash, the grand totals, and every line and total that moved."""
    return _short(
        outcome, lambda total, moved: total.rank == "grand" or (moved and total.rank == "total")
    )


def every_line(outcome: Outcome) -> str:
    """Both statements with every account that holds a balance."""
    sheet, year = outcome.balance_sheet, outcome.profit_and_loss
    columns = outcome.treatment.columns
    return _table(
        "Balance sheet", "every account", columns, sheet, _full(sheet, _OWNS_AND_OWES)
    ) + _table("Profit and loss", "every account", columns, year, _full(year, _EARNED))


def _short(outcome: Outcome, shows: Callable[[_Total, bool], bool]) -> str:
    sheet, year = outcome.balance_sheet, outcome.profit_and_loss
    columns = outcome.treatment.columns
    return _table(
        "Balance sheet",
        "what the business owns and owes",
        columns,
        sheet,
        _short_rows(sheet, _OWNS_AND_OWES, shows),
    ) + _table(
        "Profit and loss",
        "what the year earned",
        columns,
        year,
        _short_rows(year, _EARNED, shows),
    )


def _short_rows(
    comparison: Comparison,
    layout: tuple[Section | _Total, ...],
    shows: Callable[[_Total, bool], bool],
) -> Iterator[str]:
    yield "<tbody>"
    for part in layout:
        if part is Section.CURRENT_ASSETS:
            yield _row("cash", "Cash in the bank", comparison.totals["cash"], "line")
        if isinstance(part, _Total):
            change = comparison.totals[part.name]
            held = part.name not in _ONLY_IF_HELD or _holds(change)
            if held and shows(part, bool(change.cents)):
                yield _total(comparison, part)
        elif part is not Section.EQUITY:
            yield from (
                _line(line) for line in _moved(comparison, part) if line.kind is not Kind.CASH
            )
        if part is Section.CURRENT_ASSETS:
            yield from _net_rows(comparison)
    yield "</tbody>"


def _full(comparison: Comparison, layout: tuple[Section | _Total, ...]) -> Iterator[str]:
    yield "<tbody>"
    for part in layout:
        if isinstance(part, Section):
            lines = [line for line in comparison.sections[part] if _holds(line.change)]
            if lines:
                yield (
                    '</tbody><tbody><tr class="heading">'
                    f'<th colspan="4" scope="rowgroup">{escape(part.heading)}</th></tr>'
                )
            yield from (_line(line) for line in lines)
            if part is Section.CURRENT_ASSETS:
                yield from _net_rows(comparison)
        else:
            yield _total(comparison, part)
    yield "</tbody>"


def _table(
    title: str,
    gloss: str,
    headings: tuple[str, str, str],
    comparison: Comparison,
    rows: Iterator[str],
) -> str:
    body = "".join(rows).replace("<tbody></tbody>", "")
    changes = [
        *comparison.totals.values(),
        *(line.change for section in comparison.sections.values() for line in section),
    ]
    columns = (
        [before for before, _ in changes],
        [after - before for before, after in changes],
        [after for _, after in changes],
    )
    wide = sum(map(_longest, columns)) > NARROW[title]
    return (
        f'<table class="statement{" wide" if wide else ""}">'
        f'<caption>{title} <span class="gloss">{gloss}</span></caption>'
        '<thead><tr><th scope="col"><span class="unseen">Line</span></th>'
        f"{column_heads(headings)}</tr></thead>{body}</table>"
    )


def _longest(column: list[int]) -> int:
    """The characters of the column's longest figure, which is its highest or its lowest."""
    return max(len(format_money(cents)) for cents in (max(column), min(column)))


def _row(name: str, label: str, change: Change, rank: str, *, contra: bool = False) -> str:
    moved = f" moved {change.direction}" if change.cents else ""
    cells = figure_cells(name, change, dollar_sign=rank == "grand", contra=contra)
    return f'<tr class="{rank}{moved}"><th scope="row">{escape(label)}</th>{cells}</tr>'


def _line(line: ComparedLine) -> str:
    taken_off = _is_taken_off(line)
    label = f"Less: {line.label}" if taken_off else line.label
    return _row(line.slug, label, line.change, "line", contra=taken_off)


def _is_taken_off(line: ComparedLine) -> bool:
    """A contra account that stands as usual; an allowance that was overdrawn adds instead."""
    contra = line.kind is not None and line.kind.contra
    return contra and line.change.before <= 0 and line.change.after <= 0


def _total(comparison: Comparison, total: _Total) -> str:
    return _row(total.name, total.label, comparison.totals[total.name], total.rank)


def _net_rows(comparison: Comparison) -> Iterator[str]:
    for contra, total in _NET_OF:
        if _holds(comparison.totals[contra]):
            yield _total(comparison, total)


def _moved(comparison: Comparison, section: Section) -> list[ComparedLine]:
    lines = comparison.sections[section]
    return [line for line in lines if line.change.before != line.change.after]


def _holds(change: Change) -> bool:
    return bool(change.before or change.after)
