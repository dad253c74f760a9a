"""`python -m macros.shipped`: stops the build where the site ships what no license is known of.

And takes out of it what the theme copies along for other languages and no page of ours asks for.
"""

from __future__ import annotations

import fnmatch
import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from macros.shipped.components import COMPONENTS, TEXTS, Component, declared_license

SITE = Path("site")
OTHER_LANGUAGES = "assets/javascripts/lunr"
# The license of Python is packed beside it (macros/runtime).
PACKED_TEXTS = ("PSF-2.0",)
# What this project wrote, drew or packed itself. A license text may be copied by whoever needs it.
OURS = (
    *("*.html", "llms.txt", "sitemap.xml", "sitemap.xml.gz", "search/search_index.json"),
    *("oembed/*.json", "assets/scripts/*", "assets/styles/*", "assets/share/*.png"),
    *("assets/images/*", "assets/licenses/*.txt", "assets/samples/*.csv"),
    *("assets/runtime/*.zip", "assets/runtime/light-*.bin", "assets/runtime/runtime.json"),
)


def unknown_files(site: Path, components: Sequence[Component]) -> Iterator[str]:
    """The files of the site that neither we nor a component answers for."""
    known = [pattern for each in components for pattern in each.files]
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        if path.is_file() and not _is_any(name, known) and not _is_ours(name):
            yield f"{name}: the site ships it, and nothing says under which license"


def _is_ours(name: str) -> bool:
    # A pattern’s star takes in what lies below, and Python lies below our archives.
    theirs = ("assets/runtime/core-", "assets/runtime/interpreter-")
    return _is_any(name, OURS) and not name.startswith(theirs)


def _is_any(name: str, patterns: Iterable[str]) -> bool:
    return any(fnmatch.fnmatchcase(name, pattern) for pattern in patterns)


def faults(components: Sequence[Component]) -> Iterator[str]:
    """What is wrong with the licenses as we state them."""
    keys = {each.key for each in components}
    for each in components:
        for text in each.license_texts:
            if text not in PACKED_TEXTS and not (TEXTS / f"{text}.txt").is_file():
                yield f"{each.key}: there is no {TEXTS / text}.txt"
        if not each.files and each.within not in keys:
            yield f"{each.key}: has neither files nor a part that it is within"
        if each.package and (said := declared_license(each)) not in ("", each.license):
            yield f"{each.key}: we say {each.license}, and the package itself says {said}"


def main() -> None:
    """Take out, check, and stop with every fault."""
    shutil.rmtree(SITE / OTHER_LANGUAGES, ignore_errors=True)
    found = [*faults(COMPONENTS), *unknown_files(SITE, COMPONENTS)]
    if found:
        print("\n".join(found), file=sys.stderr)
        sys.exit("stopped: macros/shipped/components.py does not know everything that is shipped.")


if __name__ == "__main__":
    main()
