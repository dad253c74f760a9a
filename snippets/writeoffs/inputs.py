"""What a reader can change: amounts, quantities, percentages, choices; and reading them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from writeoffs.money import format_decimal
from writeoffs.numerals import NotANumber, TooLarge, parse_decimal


class Refused(ValueError):
    """A value that the story cannot take: which input, and what to enter instead."""

    def __init__(self, name: str, message: str) -> None:
        super().__init__(message)
        self.name = name
        self.message = message


@dataclass(frozen=True, slots=True)
class NumberInput:
    """A number, kept as a whole number of the unit's smallest part (cents, pieces, 0.01%).

    `slider_maximum` is where its slider ends; 0 means that it has none.
    """

    name: str
    label: str
    default: int
    maximum: int
    slider_maximum: int = 0
    hint: str = ""
    group: str = ""

    places = 2
    prefix = ""
    suffix = ""

    @property
    def default_text(self) -> str:
        return self.write(self.default)

    def read(self, text: str) -> int:
        """The value. Raises Refused with a sentence that says what is allowed."""
        try:
            value = parse_decimal(text, self.places, self.default_text, self.prefix or self.suffix)
            if value <= self.maximum:
                return value
        except TooLarge:
            pass
        except NotANumber as problem:
            raise Refused(self.name, str(problem)) from None
        raise Refused(self.name, f"Enter at most {self.show(self.maximum)}.")

    def write(self, value: int) -> str:
        """The value as the field shows it."""
        return format_decimal(value, self.places)

    def show(self, value: int) -> str:
        """The value as prose shows it, with its unit."""
        return f"{self.prefix}{self.write(value)}{self.suffix}"


@dataclass(frozen=True, slots=True)
class Amount(NumberInput):
    """Dollars and cents; the value is in cents."""

    prefix = "$"


@dataclass(frozen=True, slots=True)
class Quantity(NumberInput):
    """Whole pieces."""

    places = 0


@dataclass(frozen=True, slots=True)
class Percent(NumberInput):
    """A percentage with at most two places; the value is in hundredths of a per cent."""

    suffix = "%"

    def write(self, value: int) -> str:
        text = format_decimal(value, self.places)
        return text.rstrip("0").rstrip(".")


@dataclass(frozen=True, slots=True)
class Option:
    """One answer of a choice."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Choice:
    """A choice between named options; the first is the default."""

    name: str
    label: str
    options: tuple[Option, ...]
    hint: str = ""
    group: str = ""

    @property
    def default_text(self) -> str:
        return self.options[0].value

    def read(self, text: str) -> str:
        """The option's value. Raises Refused for anything that is not one of them."""
        if text not in (option.value for option in self.options):
            labels = " or ".join(f"“{option.label}”" for option in self.options)
            raise Refused(self.name, f"Choose {labels}.")
        return text

    def show(self, value: str) -> str:
        return next(option.label for option in self.options if option.value == value)


Input = NumberInput | Choice


@dataclass(frozen=True, slots=True)
class Values:
    """The values a story is told with, by input name."""

    numbers: Mapping[str, int]
    choices: Mapping[str, str]

    def number(self, name: str) -> int:
        return self.numbers[name]

    def choice(self, name: str) -> str:
        return self.choices[name]


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading a form: the values that could be read, and the problems by input."""

    values: Values
    problems: Mapping[str, str]


def read_inputs(inputs: tuple[Input, ...], texts: Mapping[str, str]) -> Reading:
    """Read every input; one that is missing takes its default, as does one with a problem."""
    numbers: dict[str, int] = {}
    choices: dict[str, str] = {}
    problems: dict[str, str] = {}
    for each in inputs:
        text = texts.get(each.name, each.default_text)
        try:
            if isinstance(each, Choice):
                choices[each.name] = each.read(text)
            else:
                numbers[each.name] = each.read(text)
        except Refused as refusal:
            problems[each.name] = refusal.message
            if isinstance(each, Choice):
                choices[each.name] = each.default_text
            else:
                numbers[each.name] = each.default
    return Reading(Values(numbers, choices), problems)
