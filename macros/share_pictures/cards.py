"""What stands on the picture of each page: its title, and what moves or its description."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from writeoffs.money import format_money
from writeoffs.outcome import Outcome
from writeoffs.scenarios import SCENARIOS
from writeoffs.statements import Change

from macros import gallery
from macros.front_matter import read
from macros.samples import sample

SCENARIO_PAGES = "scenarios/"
YEARS = "Year 2 beside year 1"


@dataclass(frozen=True)
class Row:
    """What a treatment moves; `label` names it where there are several."""

    label: str
    changes: tuple[Change, ...]


@dataclass(frozen=True)
class Card:
    """The words and figures of one picture. `path` is its page's path in docs/.

    `basis` says what the figures are of, where that is not plainly the write-off.
    """

    path: str
    section: str
    title: str
    words: str
    basis: str
    rows: tuple[Row, ...]

    @property
    def alt(self) -> str:
        """The picture in words."""
        figures = "; ".join(
            (f"{row.label}: " if row.label else "") + ", ".join(_told(row.changes))
            for row in self.rows
        )
        basis = f"{self.basis}: " if self.basis else ""
        return f"{self.title}. {basis}{figures or self.words}"


def cards(docs: Path, nav: list[Any]) -> Iterator[Card]:
    """The card of every page in docs/, whose sections the nav names."""
    sections = dict(_sections(nav))
    for page in sorted(docs.rglob("*.md")):
        path = page.relative_to(docs).as_posix()
        meta = read(page).values
        slug = path.removeprefix(SCENARIO_PAGES).removesuffix(".md")
        shown = gallery.worth_a_glance(SCENARIOS[slug], page) if slug in SCENARIOS else ()
        yield Card(
            path=path,
            section=sections.get(path.partition("/")[0], "") if "/" in path else "",
            title=meta.get("title") or path,
            words="" if shown else meta.get("description") or meta.get("definition") or "",
            basis=_basis(slug, shown),
            rows=tuple(
                Row(each.treatment.label if len(shown) > 1 else "", gallery.moved(each))
                for each in shown
            ),
        )


def _basis(slug: str, shown: tuple[Outcome, ...]) -> str:
    if any(each.treatment.closings for each in shown):
        return YEARS
    one_of_several = len(shown) == 1 < len(sample(slug).outcomes)
    return shown[0].treatment.label if one_of_several else ""


def amount(change: Change) -> str:
    """A change in words and as an amount: "down $4,800.00"."""
    if not change.cents:
        return "no change"
    return f"{change.direction} {format_money(abs(change.cents))}"


def _told(changes: tuple[Change, ...]) -> Iterator[str]:
    for column, change in zip(gallery.COLUMNS, changes, strict=True):
        yield f"{column} {amount(change)}"


def _sections(nav: list[Any]) -> Iterator[tuple[str, str]]:
    """The folder of each section's first page, with the section's name."""
    for entry in nav:
        ((name, below),) = entry.items()
        while not isinstance(below, str):
            below = next(iter(below[0].values())) if isinstance(below[0], Mapping) else below[0]
        yield below.partition("/")[0], name
