"""Nothing that the engine passes on can be changed by whoever receives it."""

import importlib
import pkgutil
from dataclasses import fields, is_dataclass
from enum import Enum

import pytest
import writeoffs

MODULES = [
    importlib.import_module(found.name)
    for found in pkgutil.walk_packages(writeoffs.__path__, "writeoffs.")
]
VALUES = {
    f"{thing.__module__}.{thing.__qualname__}": thing
    for module in MODULES
    for thing in vars(module).values()
    if isinstance(thing, type) and is_dataclass(thing)
}


def test_the_values_of_the_engine_are_found() -> None:
    assert {
        "writeoffs.accounts.Account",
        "writeoffs.ledger.Line",
        "writeoffs.ledger.Entry",
        "writeoffs.ledger.Books",
        "writeoffs.statements.BalanceSheet",
        "writeoffs.statements.ProfitAndLoss",
        "writeoffs.outcome.Outcome",
    } <= set(VALUES)


@pytest.mark.parametrize("value", VALUES.values(), ids=VALUES)
def test_a_value_is_frozen_and_takes_no_attributes_of_its_own(value: type) -> None:
    assert value.__dataclass_params__.frozen
    assert "__dict__" not in dir(value)
    assert fields(value)


def test_no_class_of_the_engine_is_open_to_change() -> None:
    """Whatever is no dataclass is an enumeration, an exception, or has its fields closed."""
    classes = {
        thing
        for module in MODULES
        for thing in vars(module).values()
        if isinstance(thing, type) and thing.__module__.startswith("writeoffs")
    }
    for each in classes - set(VALUES.values()):
        assert issubclass(each, (Enum, Exception)) or "__slots__" in vars(each)
