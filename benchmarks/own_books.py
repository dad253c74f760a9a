"""How long a reader's own books take: a file read and shown, a pile chosen; and how much memory."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median

from playwright.sync_api import Browser, FilePayload, Page

from benchmarks.measure import memory, p50, p95
from macros.runtime.rehearsal import workbook

PAGE = "your-books/"
AS_OF = date(2025, 12, 31)
CHOICES = 30
# Then Python does not start by itself.
SAVES_DATA = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"
_AMOUNT = re.compile(r"\d+\.\d\d")

# From the change of a field: resolves with the milliseconds until the part has changed and is
# painted, and the longest frame. The page takes the time, for the driver's way to it is long.
UNTIL_CHANGED = """(part) => {
  const place = document.querySelector(`own-books [data-part="${part}"]`);
  let started = 0, longest = 0, last = 0, done = false;
  const frame = (now) => {
    if (last) longest = Math.max(longest, now - last);
    last = now;
    if (!done) requestAnimationFrame(frame);
  };
  const onChange = () => { started = performance.now(); requestAnimationFrame(frame); };
  document.addEventListener("change", onChange, { capture: true, once: true });
  window.changed = new Promise((resolve) => {
    new MutationObserver((_, observer) => {
      if (!started || !place.firstElementChild) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => {
        done = true;
        resolve([performance.now() - started, longest]);
      }));
    }).observe(place, { childList: true, subtree: true, characterData: true, attributes: true });
  });
}"""


@dataclass(frozen=True)
class Read:
    """A file read and shown: milliseconds, the longest that a frame took meanwhile, and the memory
    that the page and its worker held afterwards, in MB."""

    clock: float
    frame: float
    memory: float


@dataclass(frozen=True)
class OwnBooks:
    """All of it, for one round; `choices` are milliseconds of each pile chosen.

    `page` is the memory that the page held before Python, in MB.
    """

    page: float
    csv: Read
    workbook: Read
    large: Read
    choices: list[float]


def rows(count: int) -> Iterator[tuple[str, ...]]:
    """An aging detail of that many open invoices, as QuickBooks Online writes one."""
    yield ("A/R Aging Detail Report",)
    yield ("Cedar Lane Kitchen Supply",)
    yield (f"As of {AS_OF:%B} {AS_OF.day}, {AS_OF.year}",)
    yield ()
    yield ("", "Date", "Transaction type", "Num", "Customer full name", "Due date", "Open balance")
    buckets = (
        ("CURRENT", -15),
        ("1 - 30 days past due", 15),
        ("31 - 60 days past due", 45),
        ("61 - 90 days past due", 75),
        ("91 or more days past due", 200),
    )
    whole = 0
    for number, (label, days) in enumerate(buckets):
        yield (label,)
        due = AS_OF - timedelta(days)
        held = range(number, count, len(buckets))
        for each in held:
            whole += _cents(each)
            yield (
                "",
                f"{due - timedelta(30):%m/%d/%Y}",
                "Invoice",
                str(10_000 + each),
                f"Customer {each % 700}",
                f"{due:%m/%d/%Y}",
                _amount(_cents(each)),
            )
        yield (f"Total for {label}", "", "", "", "", "", _amount(sum(map(_cents, held))))
    yield ("TOTAL", "", "", "", "", "", _amount(whole))


def _cents(number: int) -> int:
    return 1_00 + number * 7919 % 9_999_00


def _amount(cents: int) -> str:
    return f"{cents // 100}.{cents % 100:02}"


def as_csv(count: int) -> FilePayload:
    held = io.StringIO()
    csv.writer(held).writerows(rows(count))
    return {"name": "aging.csv", "mimeType": "text/csv", "buffer": held.getvalue().encode()}


def as_workbook(count: int) -> FilePayload:
    """The same as a workbook, its amounts as numbers."""
    cells = (
        (float(cell) if _AMOUNT.fullmatch(cell) else cell for cell in row) for row in rows(count)
    )
    return {"name": "aging.xlsx", "mimeType": "", "buffer": workbook(cells)}


def own_books(browser: Browser, address: str) -> OwnBooks:
    """A round, each file on a page of its own whose Python has just started."""
    read: dict[str, Read] = {}
    choices: list[float] = []
    page = browser.new_page(base_url=address)
    page.add_init_script(SAVES_DATA)
    page.goto(PAGE)
    alone = memory(browser)
    page.close()
    for name, file in (
        ("csv", as_csv(5_000)),
        ("workbook", as_workbook(5_000)),
        ("large", as_csv(50_000)),
    ):
        page = browser.new_page(base_url=address)
        page.goto(PAGE)
        page.locator("own-books[data-state=live]").wait_for(timeout=60_000)
        read[name] = _read(browser, page, file)
        choices += _choices(page) if name == "csv" else []
        page.close()
    return OwnBooks(alone, read["csv"], read["workbook"], read["large"], choices)


def own_books_table(rounds: Sequence[OwnBooks]) -> Iterator[str]:
    """The medians of some rounds, as Markdown, a line at a time."""
    yield (
        "| own books: a file brought to what was read of it | ms | longest frame, ms "
        "| page and worker, MB | target |"
    )
    yield "|---|---|---|---|---|"
    for name, reads, target in (
        ("5,000 invoices as CSV", [each.csv for each in rounds], 600),
        ("5,000 invoices as XLSX", [each.workbook for each in rounds], 2_000),
        ("50,000 invoices as CSV", [each.large for each in rounds], 4_000),
    ):
        clock, frame, held = (
            median(getattr(each, of) for each in reads) for of in ("clock", "frame", "memory")
        )
        yield f"| {name} | {clock:,.0f} | {frame:.0f} | {held:.0f} | ≤ {target:,} ms |"
    alone = median(each.page for each in rounds)
    yield f"| the page alone, before Python | | | {alone:.0f} | the worker is the rest: < 200 MB |"
    choices = [each for one in rounds for each in one.choices]
    yield f"| a pile chosen among 5,000, p50 | {p50(choices):.1f} | | | |"
    yield f"| a pile chosen among 5,000, p95 | {p95(choices):.1f} | | | ≤ 50 ms |"


def _read(browser: Browser, page: Page, file: FilePayload) -> Read:
    page.evaluate(UNTIL_CHANGED, "read-receivables")
    page.locator("input[name=receivables]").set_input_files(file)
    clock, frame = page.evaluate("window.changed")
    return Read(clock, frame, memory(browser))


def _choices(page: Page) -> list[float]:
    page.locator(".steps [data-to=sort]").click()
    page.locator("[data-receivable]").first.wait_for()
    piles = page.locator("[data-receivable] [name$=-pile]")
    times = []
    for number in range(CHOICES):
        page.evaluate(UNTIL_CHANGED, "piles")
        piles.nth(number % piles.count()).evaluate("(pile) => pile.click()")
        times.append(page.evaluate("window.changed")[0])
    return times
