"""`make release`: writes dist/ from site/, which was built just before."""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from macros.shipped.components import COMPONENTS
from release import archive, compressed, folder, hashed_names, host_files, policy
from release.bills import BrokenBill, bills

SITE, DIST = Path("site"), Path("dist")
BUILT_WITH = Path("requirements/site.txt")
NOTHING: Mapping[str, str] = MappingProxyType({})
CHANGES = Path("docs/about/changes.md")
# The newest day in the list of changes, which is the one place that says what is new.
NEWEST = re.compile(r"^## .*\{ #(\d{4})-(\d\d)-(\d\d) \}$", re.MULTILINE)
# A meta element is in force from where it stands, so it comes right after the one of the letters.
LETTERS = re.compile(r"<meta charset=\"?utf-8\"?/?>")
# Python's files have had such names all along.
RUNTIME = "assets/runtime"


def version(changes: Path = CHANGES) -> str:
    """The version of the site: the day of its newest change of meaning. Raises LookupError."""
    found = NEWEST.search(changes.read_text("utf-8"))
    if not found:
        raise LookupError(f"{changes} has no day")
    return ".".join(found.groups())


def make(
    site: Path,
    dist: Path,
    number: str,
    *,
    beside: Mapping[str, str] = NOTHING,
    quick: bool = False,
) -> None:
    """Write the release of a built site, with the texts that lie beside its archive.

    A `quick` one is for tests, and compressed less.

    Raises BrokenPolicy, and ValueError without a head.
    """
    shutil.rmtree(dist, ignore_errors=True)
    released = dist / "site"
    shutil.copytree(site, released)
    renamed = hashed_names.rename(released)
    hashes = policy.script_hashes(released)
    _say_in_pages(released, policy.in_the_page(hashes))
    (released / RUNTIME / "runtime.json").unlink()  # what the build knows, no page asks for it
    hashed = (*renamed.values(), RUNTIME)
    (released / "_headers").write_text(host_files.headers_file(released, hashes, hashed), "utf-8")
    host_files.write(dist / "hosts", hashes, hashed)
    # The archive is for a folder or another host: whatever serves it compresses by itself.
    whole = dist / f"write-offs-{number}.zip"
    with tempfile.TemporaryDirectory() as temporary:
        opened = Path(temporary)
        folder.write(released, opened)
        shutil.copytree(dist / "hosts", opened / "hosts")
        archive.write(whole, archive.files_in(opened))
    for name, text in beside.items():
        (dist / name).write_text(text, "utf-8")
    sums = archive.checksums([whole, *(dist / name for name in beside)])
    (dist / "SHA256SUMS").write_text(sums, "utf-8")
    compressed.compress(released, quick=quick)


def _say_in_pages(site: Path, content: str) -> None:
    meta = (
        f'<meta http-equiv="Content-Security-Policy" content="{content}">'
        f'<meta name="referrer" content="{policy.HEADERS["Referrer-Policy"]}">'
    )
    for page in sorted(site.rglob("*.html")):
        html = page.read_text("utf-8")
        letters = LETTERS.search(html)
        if not letters:
            raise ValueError(f"{page} has no head that says its letters")
        page.write_text(f"{html[: letters.end()]}{meta}{html[letters.end() :]}", "utf-8")


def main() -> None:
    """Make the release, and say where it is."""
    number = version()
    try:
        make(SITE, DIST, number, beside=bills(COMPONENTS, number, BUILT_WITH))
    except (policy.BrokenPolicy, BrokenBill) as fault:
        sys.exit(f"stopped: {fault}")
    print(f"{DIST / 'site'} is ready for a host; {DIST / f'write-offs-{number}.zip'} holds it.")


if __name__ == "__main__":
    main()
