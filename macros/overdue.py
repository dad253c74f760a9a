"""`python -m macros.overdue`: refuses a release whose claims are overdue to be read again.

A claim that ages names its day, `review_by`: a source in snippets/sources.yml, a page in its front
matter. With `--allow` what is overdue is told and let pass.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from macros import sources
from macros.front_matter import read
from macros.review_dates import KEY

DOCS = Path("docs")


def overdue(docs: Path, named: Iterable[sources.Use], today: date) -> list[str]:
    """What should have been read again before today, each with file and line.

    `named` is where the pages name a source. The pages have passed their checks.
    """
    found = []
    for path in sorted(docs.rglob("*.md")):
        matter = read(path)
        if (day := matter.values.get(KEY)) and day < today:
            found.append(f"{path}:{matter.line(KEY)}: the page was to be checked again by {day}")
    used: dict[str, list[str]] = {}
    for use in named:
        used.setdefault(use.key, []).append(f"{use.path}:{use.line}")
    for source in sources.load().values():
        if source.review_by and source.review_by < today:
            found.append(
                f"{sources.SOURCES.name}:{source.line}: {source.key} was to be read again by "
                f"{source.review_by}; named by {', '.join(used.get(source.key, ()))}"
            )
    return found


def main() -> None:
    """Name what is overdue today, and stop unless that is allowed."""
    late = overdue(DOCS, sources.uses(DOCS), date.today())
    for each in late:
        print(each, file=sys.stderr)
    if late and "--allow" not in sys.argv[1:]:
        sys.exit(
            f"stopped: {len(late)} claims above are overdue. Check them and move their {KEY}, or"
            " release all the same with OVERDUE=allowed."
        )


if __name__ == "__main__":
    main()
