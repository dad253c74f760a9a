"""Finds Firefox and WebKitGTK for the tests, and gets Debian's packages where the machine has none.

Unlike Chromium they may be missing: the tests then say which engine they did not try.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from development import debian


@dataclass(frozen=True)
class Needed:
    """What an engine needs: programs, each under any of its names, and who brings them."""

    programs: Sequence[Sequence[str]]
    packages: Sequence[Sequence[str]]  # one set after the other, until all programs are there

    @property
    def missing(self) -> list[str]:
        """The programs that this machine lacks, by their first names."""
        return [names[0] for names in self.programs if program(*names) is None]


FIREFOX = ("firefox-esr", "firefox")
ENGINES: Mapping[str, Needed] = {
    "Firefox": Needed(programs=(FIREFOX,), packages=(("firefox-esr",),)),
    "WebKitGTK": Needed(
        programs=(("WebKitWebDriver",), ("Xvfb",)),
        # Debian 12's name for it, and that of later ones
        packages=(("webkit2gtk-driver", "xvfb"), ("webkitgtk-webdriver", "xvfb")),
    ),
}


def program(*names: str) -> str | None:
    """The path of the first of these programs that is installed."""
    return next(filter(None, map(shutil.which, names)), None)


def main() -> None:
    """Install what is missing, and say what could not be had."""
    for name, needed in ENGINES.items():
        for packages in needed.packages:
            if needed.missing:
                debian.install(*packages)
        if needed.missing:
            print(
                f"{name} will NOT be tested: {' and '.join(needed.missing)} could not be had "
                f"(Debian's {' and '.join(needed.packages[0])})",
                flush=True,
            )


if __name__ == "__main__":
    main()
