"""A reader’s own books in every engine: files dropped, a balance put into a pile, what moves."""

from __future__ import annotations

from browser.engines.reader import Reader
from browser.own_books import AGING, TRIAL_BALANCE

FIGURE = """(line, when) => {
  const cell = find(`own-books .statements [data-line=${line}][data-when=${when}]`);
  return Number(cell?.dataset.cents);
}"""


def test_dropped_files_are_read_and_the_statements_move(reader: Reader) -> None:
    reader.open("your-books/")
    for place, file in (("receivables", AGING), ("statements", TRIAL_BALANCE)):
        reader.until(lambda: reader.shows("own-books fieldset.all:enabled"), "the page is ready")
        reader.drop(f"own-books [data-place={place}]", file.name, file.read_text("utf-8"))
        read = f"own-books [data-part=read-{place}]"
        reader.expect_text(read, f"{file.name} is a")
    reader.click("own-books .steps [data-to=sort]")
    # Alder Bistro, 3,480.00
    reader.click("own-books [data-receivable='27'] .piles label:first-of-type")
    reader.click("own-books .steps [data-to=see]")
    for line, before, after in (
        ("accounts-receivable-a-r", 28_521_75, 25_041_75),
        ("net_income", 31_490_00, 28_010_00),
        ("total_assets", 115_232_10, 111_752_10),
    ):
        for when, cents in (("before", before), ("after", after)):
            reader.until(
                lambda: reader.ask(FIGURE, line, when) == cents,  # noqa: B023
                f"{line} {when} is {cents}",
            )
    # Nobody is asked before this page is left.
    reader.click("own-books .steps [data-to=bring]")
    for place in ("statements", "receivables"):
        reader.click(f"own-books [data-part=read-{place}] [data-action=remove]")
