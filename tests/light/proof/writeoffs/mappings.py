"""Mappings and sets, which have no order in MicroPython."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

KEYS = "zebra apple mango kiwi pear fig plum lime date cherry".split(" ")


@dataclass(frozen=True, slots=True)
class _Held:
    by_name: Mapping[str, int] = field(default_factory=dict)


def displays_keep_their_order() -> object:
    shown = {"z": 1, "y": 2, "a": 3, "m": 4, "b": 5}
    return [list(shown), list(shown.values()), list(shown.items()), [*shown]]


def displays_of_several_do() -> object:
    first = {"z": 1, "a": 2}
    return [{**first, "m": 3, "a": 9}, {"q": 0, **first, **{"c": 4}}, {**first, **{}}, {}]


def comprehensions_do() -> object:
    return {key: place for place, key in enumerate(KEYS) if place != 3}


def dict_of_something_does() -> object:
    pairs = [(key, len(key)) for key in KEYS]
    return [dict(pairs), dict(dict(pairs)), dict(), list(map(dict, [pairs]))]


def fromkeys_does() -> object:
    return [dict.fromkeys(KEYS), dict.fromkeys("zya", 3)]


def unions_do() -> object:
    return [{"z": 1, "a": 2} | {"m": 3, "a": 4}, sorted({1, 2} | {3}), 4 | 1]


def what_is_deleted_and_set_again_is_last() -> object:
    held = {"z": 1, "a": 2, "m": 3}
    del held["z"]
    held["z"] = 4
    held.setdefault("a", 5)
    held.setdefault("q", []).append(6)
    return [held, held.pop("a"), held.get("none"), held.get("none", 7), "m" in held, "a" in held]


def cleared() -> object:
    held = {"a": 1}
    held.clear()
    return [held, bool(held), len(held)]


def equality_knows_no_order() -> object:
    one, other = {"a": 1, "b": {"x": 1, "y": 2}}, {"b": {"y": 2, "x": 1}, "a": 1}
    return [
        one == other,
        one != other,
        (one,) == (other,),
        [one] == [other],
        one in (other,),
        _Held(one) == _Held(other),
        one == {"a": 1},
        one == {**other, "c": 1},
        {} == {},
        one == 1,
    ]


def a_made_mapping_is_new_each_time() -> object:
    one = _Held()
    one.by_name["a"] = 1
    return [_Held().by_name, _Held({"b": 2}).by_name, _Held() == _Held({})]


def sets() -> object:
    held = {3, 1, 2, 1}
    held.add(4)
    held.discard(1)
    return [
        sorted(held),
        sorted({*held, 7}),
        sorted(held & {2, 3}),
        sorted(held - {2}),
        held == {4, 3, 2},
        frozenset((1, 2)) == {2, 1},
        held.isdisjoint({9}),
        {1} <= {1, 2},
        len(frozenset("abca")),
        sorted(set({"b": 1, "a": 2}) - {"a"}),
        sorted({len(each) for each in KEYS}),
        {frozenset([(1, 2)]): 3}[frozenset([(1, 2)])],
    ]


def members_of_others() -> object:
    return [
        sum({"a": 1, "b": 2}.values()),
        max({"a": 1, "c": 2}),
        list(enumerate({"z": 1, "a": 2})),
    ]


IDIOMS = {
    "displays_keep_their_order": displays_keep_their_order,
    "displays_of_several_do": displays_of_several_do,
    "comprehensions_do": comprehensions_do,
    "dict_of_something_does": dict_of_something_does,
    "fromkeys_does": fromkeys_does,
    "unions_do": unions_do,
    "what_is_deleted_and_set_again_is_last": what_is_deleted_and_set_again_is_last,
    "cleared": cleared,
    "equality_knows_no_order": equality_knows_no_order,
    "a_made_mapping_is_new_each_time": a_made_mapping_is_new_each_time,
    "sets": sets,
    "members_of_others": members_of_others,
}
