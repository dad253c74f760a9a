"""The notes for the cleanup from start to end: what to ask, and the reviewer's answers."""

from __future__ import annotations

from writeoffs.answers.case import render_answers
from writeoffs.case.cleanup import FIRST_SEED

ADDRESS = "training/case/"
HEADING = "A cleanup, start to end"


def notes(seed: int | None) -> str:
    """The answers for the case that the page shows, or for that of a seed."""
    shown = FIRST_SEED if seed is None else seed
    return (
        '<section class="case" aria-labelledby="cleanup-case">'
        f'<h2 id="cleanup-case">{HEADING}</h2>'
        "<p>Twenty findings in the lists and papers of a made-up store. It takes 45 minutes to an "
        "hour; the page for the trainer has a plan for it. Page: "
        f"<code>{ADDRESS}?seed={shown}</code></p>"
        "<h3>Ask, before anybody compares</h3><ol>"
        "<li>Which paper settled it? What would you decide without that one?</li>"
        "<li>Which two lists belong together, and by which amount?</li>"
        "<li>Who would be glad if this line were written off, and nobody looked?</li>"
        "<li>Which of your entries would you not approve, if somebody else had made it?</li></ol>"
        f"<h3>The reviewer’s answers for the seed {shown}</h3>{render_answers(shown)}</section>\n"
    )
