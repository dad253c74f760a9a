"""Both statements as CSV: before, change and after (or year by year), line by line."""

from collections.abc import Iterator

from writeoffs.accounts import Section
from writeoffs.export.plain import amount, words
from writeoffs.export.spreadsheet import write_csv
from writeoffs.outcome import Outcome
from writeoffs.statements import Change, Comparison

COLUMNS = ("Statement", "Section", "Line")
# A total over several sections, by the section that it follows.
_THEN = {
    Section.NONCURRENT_ASSETS: ("total_assets", "Total assets"),
    Section.NONCURRENT_LIABILITIES: ("total_liabilities", "Total owed"),
    Section.COGS: ("gross_profit", "Gross profit"),
    Section.OPERATING_EXPENSES: ("operating_income", "Operating profit"),
    Section.OTHER_EXPENSE: ("net_income", "Profit"),
}


def both_statements(outcome: Outcome) -> str:
    """Every account that holds a balance, with all totals. A contra account is below zero."""
    return write_csv(
        (
            (*COLUMNS, *outcome.treatment.columns),
            *_rows("Balance sheet", outcome.balance_sheet),
            *_rows("Profit and loss", outcome.profit_and_loss),
        )
    )


def _rows(statement: str, comparison: Comparison) -> Iterator[tuple[str, ...]]:
    def row(section: str, line: str, change: Change) -> tuple[str, ...]:
        figures = (change.before, change.cents, change.after)
        return (statement, section, words(line), *(amount(cents) for cents in figures))

    for section, lines in comparison.sections.items():
        heading = words(section.heading)
        for line in lines:
            if line.change.before or line.change.after:
                yield row(heading, line.label, line.change)
        yield row(heading, f"Total: {section.heading}", comparison.totals[section.total])
        if section in _THEN:
            name, label = _THEN[section]
            yield row("", label, comparison.totals[name])
