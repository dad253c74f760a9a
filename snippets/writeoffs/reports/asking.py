"""What only the reader can say about a file, asked where the file itself does not settle it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from writeoffs.reports.amounts import Convention, convention_of
from writeoffs.reports.dates import NotADate, date_of, last_date_in, order_of
from writeoffs.reports.reading import Ask, Basis
from writeoffs.reports.sheet import Cells, column_letter
from writeoffs.reports.tally import Tally

Answers = Mapping[str, str]


def texts_in(rows: Iterable[Cells], places: Sequence[int]) -> Iterable[str]:
    """The texts in some columns, row by row."""
    for cells in rows:
        for place in places:
            if place < len(cells):
                cell = cells[place]
                if isinstance(cell, str) and cell:
                    yield cell


def chosen(ask: Ask, answers: Answers) -> Ask:
    """The question with the reader's answer, where that is one of the options."""
    answer = answers.get(ask.name)
    known = answer is not None and any(answer == value for value, _ in ask.options)
    return ask._replace(answer=answer or "") if known else ask


def numbers(
    rows: Iterable[Cells], places: Sequence[int], answers: Answers, tally: Tally
) -> Convention:
    """How the file writes amounts; asks where no amount of it settles that."""
    found, settled = convention_of(texts_in(rows, places))
    if settled and "numbers" not in answers:
        return found
    ask = chosen(
        Ask(
            "numbers",
            "How does the file write one thousand two hundred dollars and fifty cents?",
            tuple((each.name.lower(), each.value) for each in Convention),
            found.name.lower(),
        ),
        answers,
    )
    tally.asks.append(ask)
    return Convention[ask.answer.upper()]


def day_first(
    rows: Iterable[Cells], places: Sequence[int], answers: Answers, tally: Tally, usual: bool
) -> bool:
    """Whether dates put the day first; asks where no date of the file settles it."""
    found, doubtful = order_of(texts_in(rows, places))
    if "dates" not in answers:
        if found is not None:
            return found
        if not doubtful:
            return usual
    ask = chosen(
        Ask(
            "dates",
            "What does 03/04/2026 mean in the file?",
            (("month", "March 4, 2026 (month first)"), ("day", "3 April 2026 (day first)")),
            "day" if (usual if found is None else found) else "month",
        ),
        answers,
    )
    tally.asks.append(ask)
    return ask.answer == "day"


def period(labels: Sequence[str], places: Sequence[int], answers: Answers, tally: Tally) -> int:
    """Which of several periods is read: the whole, else the latest, unless the reader says."""
    if len(labels) == 1:
        return 0
    days = [last_date_in(label) or date.min for label in labels]
    totals = [at for at, label in enumerate(labels) if label.lower() == "total"]
    usual = totals[-1] if totals else max(range(len(labels)), key=lambda at: (days[at], at))
    letters = [column_letter(place) for place in places]
    ask = chosen(
        Ask(
            "period",
            "Which period of the report?",
            tuple(
                (letter, label or f"Column {letter}")
                for letter, label in zip(letters, labels, strict=True)
            ),
            letters[usual],
        ),
        answers,
    )
    tally.asks.append(ask)
    return letters.index(ask.answer)


def as_of(found: date | None, answers: Answers, tally: Tally) -> date | None:
    """The day of the report; asks where the file does not name it."""
    if found:
        return found
    try:
        day = date_of(answers.get("date", ""), day_first=False)
    except NotADate:
        day = None
    tally.asks.append(
        Ask("date", "As of what day is this report?", (), day.isoformat() if day else "")
    )
    return day


def basis(found: Basis | None, answers: Answers, tally: Tally) -> Basis | None:
    """The basis of a statement; asks where the file does not name it."""
    if found:
        return found
    ask = chosen(
        Ask(
            "basis",
            "Which basis was this report made on?",
            (
                (Basis.ACCRUAL.value, "Accrual: sales count when they are invoiced"),
                (Basis.CASH.value, "Cash: sales count when they are paid"),
            ),
            "",
        ),
        answers,
    )
    tally.asks.append(ask)
    return Basis(ask.answer) if ask.answer else None
