"""The words of the site: what a selector must be made of, to have anything to select.

Rather too many than too few: a class that a script adds is a word of the script, and its other
words do no harm.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

SCRIPT = re.compile(r"(<script\b[^>]*>)(.*?)</script>", re.DOTALL)
TAG = re.compile(r"<[a-zA-Z](?:[^\"'>]|\"[^\"]*\"|'[^']*')*>")
WORD = re.compile(r"[A-Za-z0-9_-]+")
# A value as a whole, for a selector may ask how it begins or ends.
VALUE = re.compile(r"[^\s\"'<>=]+")
# An attribute as scripts call it: dataset.mdState.
DATASET = re.compile(r"\bdataset\.(\w+)")
CAPITAL = re.compile(r"[A-Z]")
# What a script completes as it runs: "md-source__fact--".
BEGINNING = re.compile(r"[a-z].*[-_]")
# The scripts of Python itself know nothing of a page.
RUNTIME = Path("assets/runtime")
# Parts whose names the theme's script knows, and that it makes only where the markup of a page has
# one of the words behind them.
ASKED_FOR = {
    "highlight": {"highlight"},  # colored code
    "md-annotation": {"annotate", "highlight"},  # notes in a text, or in code
    "md-source": {"md-source"},  # stars and the like of a repository that pages lead to
    "tabbed-": {"tabbed-set"},  # sections of which one shows
    "rtl": {"rtl"},  # a language from right to left
}


def of_the_site(site: Path, engine: Path) -> set[str]:
    """Every word that a selector may count on, in the built pages, or once scripts have run."""
    tags: set[str] = set()
    code = [path.read_text("utf-8") for path in engine.rglob("*.py")]
    for path in site.rglob("*.*"):
        if path.suffix == ".html":
            html = path.read_text("utf-8")
            code += {text for tag, text in SCRIPT.findall(html) if "json" not in tag}
            # Without the scripts, in which "<" begins no tag.
            tags.update(TAG.findall(SCRIPT.sub(r"\1", html)))
        elif path.suffix in (".js", ".mjs") and RUNTIME not in path.relative_to(site).parents:
            code.append(path.read_text("utf-8"))
    markup = in_markup("\n".join(tags))
    left_out = tuple(part for part, asking in ASKED_FOR.items() if not asking & markup)
    return markup | {word for word in in_code("\n".join(code)) if not word.startswith(left_out)}


def in_markup(tags: str) -> set[str]:
    """The words of tags: elements, attributes, their values, and the parts of those."""
    return {*WORD.findall(tags), *VALUE.findall(tags)}


def in_code(text: str) -> set[str]:
    """The words of a script, of Python, or of a style sheet."""
    attributes = (
        f"data-{CAPITAL.sub(lambda letter: f'-{letter[0].lower()}', name)}"
        for name in DATASET.findall(text)
    )
    return {*WORD.findall(text), *attributes}


def completed(words: Iterable[str], names: Iterable[str]) -> set[str]:
    """Of the names, those that one of the words begins."""
    begun = tuple(word for word in words if BEGINNING.fullmatch(word))
    return {name for name in names if name.startswith(begun)}
