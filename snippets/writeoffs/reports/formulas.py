"""The few formulas that reports of accounting programs hold, worked out exactly.

Numbers, references, ranges, + - * ( ), SUM, ROUND, SUBTOTAL(9, ...). What a file keeps as the last
result is never believed: QuickBooks keeps 0.0 where the figure is the formula. Nothing else is
worked out, and nothing is ever evaluated as code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import NamedTuple

from writeoffs.reports.sheet import Cell, Unreadable, column_place

# What one sheet's formulas may look at in all: long columns of totals stay far below.
MAX_LOOKS = 3_000_000
MAX_LENGTH = 50_000

_TOKEN = re.compile(
    r"\s*(?:(?P<number>\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+)(?![A-Za-z\d.])"
    r"|(?P<range>\$?[A-Z]{1,3}\$?\d{1,7}:\$?[A-Z]{1,3}\$?\d{1,7})(?![\w(!])"
    r"|(?P<reference>\$?[A-Z]{1,3}\$?\d{1,7})(?![\w(!:])"
    r"|(?P<function>SUM|ROUND|SUBTOTAL)\("
    r"|(?P<sign>[-+*(),]))\s*"
)
_PART = re.compile(r"(\$?)([A-Z]{1,3})(\$?)(\d{1,7})")
_TEXT = re.compile(r'"((?:[^"]|"")*)"')
_STRENGTH = {"+": 1, "-": 1, "*": 2, "negative": 3}


class NotWorkedOut(ValueError):
    """The formula is out of reach; the message says why."""


class Corner(NamedTuple):
    """A reference: row and column, and whether each stays where it is when copied."""

    row: int
    column: int
    fixed_row: bool
    fixed_column: bool


class Call(NamedTuple):
    """A function with so many arguments."""

    name: str
    arguments: int


class Area(NamedTuple):
    """A range of cells, from corner to corner."""

    first: Corner
    last: Corner


Step = Decimal | Corner | Area | Call | str


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula's text, and how far it was copied from where that text stands."""

    text: str
    down: int = 0
    right: int = 0


@lru_cache(maxsize=1024)
def steps_of(text: str) -> tuple[Step, ...]:
    """The formula in the order in which it is worked out. Raises NotWorkedOut."""
    if len(text) > MAX_LENGTH:
        raise NotWorkedOut("a formula that is too long")
    out: list[Step] = []
    waiting: list[str] = []
    arguments: list[int] = []
    at, wants_value = 0, True
    while at < len(text):
        found = _TOKEN.match(text, at)
        if found is None:
            raise _unknown(text)
        at = found.end()
        sign, function = found["sign"], found["function"]
        if wants_value:
            if found["number"] or found["range"] or found["reference"]:
                out.append(_value(found))
                wants_value = False
            elif function:
                waiting += [function, "("]
                arguments.append(1)
            elif sign == "(":
                waiting.append("(")
            elif sign == "-":
                waiting.append("negative")
            elif sign != "+":
                raise _unknown(text)
            continue
        if sign in ("+", "-", "*"):
            while waiting and _STRENGTH.get(waiting[-1], 0) >= _STRENGTH[sign]:
                out.append(waiting.pop())
            waiting.append(sign)
            wants_value = True
        elif sign in (",", ")"):
            while waiting and waiting[-1] != "(":
                out.append(waiting.pop())
            if not waiting:
                raise _unknown(text)
            called = len(waiting) > 1 and waiting[-2] in ("SUM", "ROUND", "SUBTOTAL")
            if sign == ",":
                if not called:
                    raise _unknown(text)
                arguments[-1] += 1
                wants_value = True
            else:
                waiting.pop()
                if called:
                    out.append(Call(waiting.pop(), arguments.pop()))
        else:
            raise _unknown(text)
    while waiting:
        if waiting[-1] not in _STRENGTH:
            raise _unknown(text)
        out.append(waiting.pop())
    if wants_value:
        raise _unknown(text)
    return tuple(out)


def _unknown(text: str) -> NotWorkedOut:
    shown = text if len(text) <= 30 else f"{text[:29]}…"
    return NotWorkedOut(f"a formula that is not worked out here, “={shown}”")


def _value(found: re.Match[str]) -> Step:
    if found["number"]:
        return Decimal(found["number"])
    if found["reference"]:
        return _corner(found["reference"])
    first, _, last = found["range"].partition(":")
    return Area(_corner(first), _corner(last))


def _corner(text: str) -> Corner:
    found = _PART.fullmatch(text)
    assert found is not None
    return Corner(int(found[4]) - 1, column_place(found[2]), bool(found[3]), bool(found[1]))


class Formulas:
    """The formulas of a sheet over its cells."""

    __slots__ = ("_formulas", "_looks", "_rows", "_values")

    def __init__(
        self, rows: Sequence[Sequence[Cell]], formulas: Mapping[tuple[int, int], Formula]
    ) -> None:
        self._rows = rows
        self._formulas = formulas
        self._values: dict[tuple[int, int], Cell] = {}
        self._looks = 0

    def values(self) -> Mapping[tuple[int, int], Cell]:
        """What each cell with a formula holds; Unreadable where that cannot be told."""
        for cell in self._formulas:
            self._settle(cell)
        return self._values

    def _settle(self, wanted: tuple[int, int]) -> None:
        """Work out a cell after those that it needs, however long that chain is."""
        chain = [wanted]
        begun: set[tuple[int, int]] = set()
        while chain:
            cell = chain[-1]
            if cell in self._values:
                chain.pop()
                continue
            formula = self._formulas[cell]
            try:
                if cell not in begun:
                    begun.add(cell)
                    missing = [each for each in self._needs(formula) if each not in self._values]
                    if any(each in begun for each in missing):
                        raise NotWorkedOut(f"a formula that needs itself, “={formula.text[:30]}”")
                    if missing:
                        chain += missing
                        continue
                self._values[cell] = self._worked_out(formula)
            except NotWorkedOut as problem:
                self._values[cell] = Unreadable(str(problem))
            except ArithmeticError:
                self._values[cell] = Unreadable("a formula whose result is out of bounds")
            chain.pop()

    def _needs(self, formula: Formula) -> list[tuple[int, int]]:
        """The cells with formulas that a formula refers to."""
        if _TEXT.fullmatch(formula.text):
            return []
        found: list[tuple[int, int]] = []
        for step in steps_of(formula.text):
            if isinstance(step, Corner):
                found.append(self._moved(step, formula))
            elif isinstance(step, Area):
                found += self._cells(step, formula)
        return [each for each in dict.fromkeys(found) if each in self._formulas]

    def _moved(self, corner: Corner, formula: Formula) -> tuple[int, int]:
        row = corner.row + (0 if corner.fixed_row else formula.down)
        column = corner.column + (0 if corner.fixed_column else formula.right)
        if row < 0 or column < 0:
            raise _unknown(formula.text)
        return row, column

    def _cells(self, area: Area, formula: Formula) -> Iterator[tuple[int, int]]:
        first, last = self._moved(area.first, formula), self._moved(area.last, formula)
        top, bottom = sorted((first[0], last[0]))
        left, right = sorted((first[1], last[1]))
        for row in range(top, min(bottom + 1, len(self._rows))):
            self._looks += 1
            for column in range(left, min(right + 1, len(self._rows[row]))):
                self._looks += 1
                yield row, column
            if self._looks > MAX_LOOKS:
                raise NotWorkedOut("a formula that looks at too many cells")

    def _at(self, cell: tuple[int, int]) -> Cell:
        if cell in self._values:
            return self._values[cell]
        row, column = cell
        return (
            self._rows[row][column]
            if row < len(self._rows) and column < len(self._rows[row])
            else ""
        )

    def _worked_out(self, formula: Formula) -> Cell:
        literal = _TEXT.fullmatch(formula.text)
        if literal:
            return literal[1].replace('""', '"')
        stack: list[Decimal | Area | Corner] = []
        for step in steps_of(formula.text):
            if isinstance(step, (Decimal, Area, Corner)):
                stack.append(step)
            elif isinstance(step, Call):
                taken = stack[len(stack) - step.arguments :]
                del stack[len(stack) - step.arguments :]
                stack.append(self._called(step, taken, formula))
            elif step == "negative":
                stack.append(-self._single(stack.pop(), formula))
            else:
                right = self._single(stack.pop(), formula)
                left = self._single(stack.pop(), formula)
                stack.append(_combined(step, left, right))
        return self._single(stack.pop(), formula)

    def _single(self, value: Decimal | Area | Corner, formula: Formula) -> Decimal:
        """A number; of a reference, what its cell holds. An empty cell is nothing."""
        if isinstance(value, Decimal):
            return value
        if isinstance(value, Area):
            raise _unknown(formula.text)
        held = self._at(self._moved(value, formula))
        if isinstance(held, Decimal):
            return held
        if isinstance(held, Unreadable):
            raise NotWorkedOut(held.why)
        if held == "":
            return Decimal(0)
        raise _unknown(formula.text)

    def _called(
        self, call: Call, arguments: Sequence[Decimal | Area | Corner], formula: Formula
    ) -> Decimal:
        if call.name == "ROUND":
            if len(arguments) != 2:
                raise _unknown(formula.text)
            places = self._single(arguments[1], formula)
            if places != places.to_integral_value() or not -9 <= places <= 20:
                raise _unknown(formula.text)
            value = self._single(arguments[0], formula)
            return value.quantize(Decimal(1).scaleb(-int(places)), ROUND_HALF_UP)
        summed = arguments
        if call.name == "SUBTOTAL":
            if len(arguments) < 2 or arguments[0] != 9:
                raise _unknown(formula.text)
            summed = arguments[1:]
        total = Decimal(0)
        for each in summed:
            if isinstance(each, Decimal):
                total += each
                continue
            area = each if isinstance(each, Area) else Area(each, each)
            for cell in self._cells(area, formula):
                if call.name == "SUBTOTAL" and self._is_subtotal(cell):
                    continue
                held = self._at(cell)
                if isinstance(held, Decimal):
                    total += held
                elif isinstance(held, Unreadable):
                    raise NotWorkedOut(held.why)
                elif isinstance(held, date):
                    raise _unknown(formula.text)
        return total

    def _is_subtotal(self, cell: tuple[int, int]) -> bool:
        formula = self._formulas.get(cell)
        return formula is not None and "SUBTOTAL" in formula.text


def _combined(sign: str, left: Decimal, right: Decimal) -> Decimal:
    if sign == "+":
        return left + right
    return left - right if sign == "-" else left * right
