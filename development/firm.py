"""`make firm`: asks what the block `extra.firm` of mkdocs.yml says, and writes it.

Comments and what is not asked for stay as they are. Nothing is written before the last answer.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from macros.firm.block import SETTINGS, fault, written

LEAVE_OUT = "-"
QUESTIONS = {
    "name": "The name of your firm",
    "tagline": "What you do, in one line",
    "phone": "Your phone number, as readers are to see it",
    "link": "Your own page, by https://",
    "logo": "Your logo, a file in docs/, as in assets/images/logo.svg",
    "accent": "The color of links and buttons on light pages, as in #0b5c4a (none: the site’s own)",
    "accent_dark": "The same on dark pages, as in #7fd0bb (none: the site’s own)",
    "legal": "A line for the foot of every page, such as your copyright",
    "errors": "Where readers report an error: mailto:, tel:+1 or https://",
}


def answers(settings: Path, ask: Callable[[str], str]) -> Mapping[str, str]:
    """What is answered to each question, which is put again until the answer can be right.

    An empty answer keeps what the file says, and "-" leaves the part out. Raises EOFError.
    """
    present = {part: value.text for part, value in written(settings.read_text("utf-8")).items()}
    given: dict[str, str] = {}
    for part, question in QUESTIONS.items():
        kept = present.get(part, "")
        while part not in given:
            answer = ask(f"{question} [{kept or 'none'}]: ").strip() or kept
            answer = "" if answer == LEAVE_OUT else answer
            if reason := fault(part, answer, settings.parent):
                print(f"  {part}: {reason}")
            else:
                given[part] = answer
    return given


def rewritten(settings: str, given: Mapping[str, str]) -> str:
    """The text of mkdocs.yml with these values in its block. LookupError without a block."""
    places = written(settings)
    if not places:
        raise LookupError("mkdocs.yml has no block extra.firm to write into; see README.md")
    last = max(places.values(), key=lambda value: value.end)
    indent = " " * (len(line := settings.splitlines()[last.line - 1]) - len(line.lstrip()))
    changes = [
        (places[part].start, places[part].end, _quoted(value))
        for part, value in given.items()
        if part in places and value != places[part].text
    ]
    added = "".join(
        f"\n{indent}{part}: {_quoted(value)}"
        for part, value in given.items()
        if part not in places and value
    )
    for start, end, value in sorted([*changes, (last.end, last.end, added)], reverse=True):
        before = settings[:start]
        space = "" if before.endswith((" ", "\n")) or value == added else " "
        settings = before + space + value + settings[end:]
    return settings


def _quoted(value: str) -> str:
    """A text as YAML reads it whatever is in it: JSON's strings are YAML's."""
    return json.dumps(value, ensure_ascii=False)


def main() -> None:
    """Ask, then write the block."""
    print(f"Enter keeps what is in brackets, {LEAVE_OUT} leaves a part out.", flush=True)
    try:
        given = answers(SETTINGS, input)
        text = rewritten(SETTINGS.read_text("utf-8"), given)
    except (EOFError, KeyboardInterrupt):
        sys.exit("\nstopped: nothing was written.")
    except LookupError as reason:
        sys.exit(f"stopped: {reason.args[0]}")
    SETTINGS.write_text(text, "utf-8")
    print(f"written: {SETTINGS}; see it with make serve.")


if __name__ == "__main__":
    main()
