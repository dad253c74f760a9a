"""Where the time of a start goes: from the navigation to the first figure, phase by phase."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import astuple, dataclass, fields
from statistics import median

from playwright.sync_api import Page

# The marks of docs/assets/scripts/worker-door.mjs, in milliseconds since the page's navigation.
MARKS = """(pageOrigin) => Object.fromEntries(
  performance.getEntriesByType("mark").map(
    ({ name, startTime }) => [name, startTime + performance.timeOrigin - pageOrigin],
  ),
)"""
NAMES = (
    "page, until Python is asked for",
    "download and compile",
    "start of the interpreter",
    "import of the engine",
    "first answer, painted",
)


@dataclass(frozen=True)
class Phases:
    """How long each phase took, in milliseconds, in the order of NAMES."""

    page: float
    download: float
    load: float
    engine: float
    answer: float


def phases(page: Page, first_figure: float) -> Phases | None:
    """The phases of the start that a page has just had; None where Python is not in our worker."""
    origin = page.evaluate("performance.timeOrigin")
    marks: dict[str, float] = {}
    for worker in page.workers:
        marks |= worker.evaluate(MARKS, origin)
    if "engine-imported" not in marks:
        return None
    fetched = marks["python-fetched"]
    ends = [
        marks["python-asked"],
        fetched,
        # The light interpreter starts and imports in one.
        marks.get("python-started", fetched),
        marks["engine-imported"],
        first_figure,
    ]
    return Phases(*(end - start for start, end in zip([0.0, *ends], ends, strict=False)))


def table(cold: Sequence[Phases], warm: Sequence[Phases]) -> Iterator[str]:
    """The medians, as Markdown, a line at a time."""
    yield "| phase of a start, ms | cold | warm |"
    yield "|---|---|---|"
    for name, field in zip(NAMES, fields(Phases), strict=True):
        told = (median(getattr(each, field.name) for each in all_) for all_ in (cold, warm))
        yield f"| {name} | {' | '.join(f'{value:,.0f}' for value in told)} |"
    totals = (median(sum(astuple(each)) for each in all_) for all_ in (cold, warm))
    yield f"| in all | {' | '.join(f'{value:,.0f}' for value in totals)} |"
