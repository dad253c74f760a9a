"""The words that readers meet: in a built page, and waiting in the code for other numbers."""

from __future__ import annotations

import ast
import functools
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from built_site import ROOT
from selectolax.lexbor import LexborHTMLParser

# The pages that hold what the site does not say in its own name: myths, each in <q class="myth">
# and refuted beside it, and wrong choices of the quiz. tests/site/test_quiz.py sees to it that
# each of these is marked so and has a sentence on why it is wrong.
_MYTHS = "explain/what-a-write-off-does-not-do/index.html"
_QUIZ = ("training/quiz/", "training/course/")
_QUOTED = "q.myth, [data-quiz-question] label[data-wrong]"

# Of the quiz and of the misconceptions the tests read the values themselves.
_QUIZZED = {
    *(ROOT / "snippets" / "questions" / "quiz").glob("*.py"),
    ROOT / "snippets" / "writeoffs" / "exercises" / "misconceptions.py",
}
# Code whose sentences are said only after a reader's doing.
SPEAKING = [
    *sorted({*(ROOT / "snippets").rglob("*.py")} - _QUIZZED),
    *sorted((ROOT / "macros").glob("*.py")),
    *sorted((ROOT / "lms").rglob("*.py")),
    *sorted((ROOT / "lms").rglob("*.mjs")),
    *sorted((ROOT / "docs" / "assets" / "scripts").glob("*.*js")),
]
_MARKUP = re.compile(r"<[^<>]*>")
_IN_A_SCRIPT = re.compile(r'"([^"\n]*)"|`([^`]*)`')

# What is refused: its fault, the pattern that finds it, and sentences that the pattern must find.
Rules = Mapping[str, tuple[str, tuple[str, ...]]]


@functools.cache
def said(html: Path) -> str:
    """All the words of a page and its head; a myth or wrong choice stands between ⟦ and ⟧."""
    page = LexborHTMLParser(html.read_text("utf-8"))
    body = page.css_first("article")
    if body is None:
        return ""
    for furniture in body.css("script, style, nav, .headerlink, [popover]"):
        furniture.decompose()
    for myth in body.css(_QUOTED):
        myth.replace_with(f"⟦{myth.text()}⟧")
    told = [
        each.attributes[name] or ""
        for name in ("content", "alt", "aria-label", "title")
        for each in page.css(f"meta[name=description][{name}], article [{name}]")
    ]
    return straight(" ".join([page.css_first("title").text(), *told, body.text(separator=" ")]))


def may_quote(built_page: str) -> bool:
    """Whether a page may quote what the site does not say in its own name."""
    return built_page == _MYTHS or built_page.startswith(_QUIZ)


def said_in_its_own_name(html: Path) -> str:
    """The words of a page without the myths and the wrong choices that it may quote."""
    return re.sub("⟦.*?⟧", "…", said(html))


def waiting(source: Path) -> str:
    """The phrases in the code: texts of more than one word, without markup or docstrings."""
    code = source.read_text("utf-8")
    texts = (
        _texts(ast.parse(code))
        if source.suffix == ".py"
        else map("".join, _IN_A_SCRIPT.findall(code))
    )
    phrases = " ".join(text for text in texts if " " in text.strip())
    return straight(_MARKUP.sub(" ", phrases))


def straight(text: str) -> str:
    """With plain quotes and single spaces, as the patterns are written."""
    text = text.replace("’", "'").replace("‘", "'").replace("\u2011", "-")
    return re.sub(r"\s+", " ", text)


def refused(rules: Rules, text: str) -> Iterator[str]:
    """Every wording that the rules refuse, with its fault."""
    for fault, (pattern, _) in rules.items():
        for found in re.finditer(pattern, text, re.IGNORECASE):
            start, end = max(0, found.start() - 40), found.end() + 40
            yield f"{fault}: …{text[start:end]}…"


def faults(rules: Rules, text: str) -> list[str]:
    """Which faults the rules find in a text, one for each place."""
    return [each.partition(": ")[0] for each in refused(rules, text)]


def _texts(tree: ast.Module) -> Iterator[str]:
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            yield "".join(
                each.value if isinstance(each, ast.Constant) else "…" for each in node.values
            )
        elif (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in docstrings
        ):
            yield node.value
