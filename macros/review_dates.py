"""The day by which a page is checked again, `review_by` in its front matter."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from macros.front_matter import FrontMatter

KEY = "review_by"
# A page that includes it tells steps in a vendor's program, which change without notice.
VENDOR_STEPS = '--8<-- "steps-checked.md"'


def faults(matter: FrontMatter) -> Iterator[tuple[int, str]]:
    """What is wrong with a page's day of review, each with its line."""
    if KEY not in matter.values:
        if VENDOR_STEPS in matter.body:
            yield 1, f"steps in a vendor’s program age: the front matter needs {KEY}: YYYY-MM-DD"
    elif not isinstance(matter.values[KEY], date):
        yield matter.line(KEY), f"{KEY}: must be a date, YYYY-MM-DD"
