"""The case as it stands before any script runs: every list and paper, and the answers folded."""

from __future__ import annotations

from writeoffs.case.cleanup import FIRST_SEED, Cleanup
from writeoffs.view.case.findings import answers_explained, findings
from writeoffs.view.case.lists import lists, trial_balance
from writeoffs.view.case.reviewer import answers
from writeoffs.view.journal import journal
from writeoffs.view.status import STATUS

FORM = "case"
WITHOUT_SCRIPT = (
    "No script runs on this page in your browser, so nothing is marked here. All lists and papers "
    "are there. Print the page and work by hand; the reviewer’s answers are at the end, folded."
)
_BUTTONS = (
    '<p class="problem" id="case-entry-problem" hidden></p>'
    '<p class="buttons"><button type="button" data-action="back">Back</button> '
    '<button type="submit" class="first" data-action="next">Next finding</button> '
    '<button type="button" data-action="add">Add a line</button> '
    '<button type="button" data-action="balance">Balance the last line</button></p>'
    '<p class="hint">Leave the lines empty if no entry is needed. Entries are of December 31, '
    "2025. You can come back to every finding.</p>"
)


def parts(case: Cleanup) -> dict[str, str]:
    """The HTML of every part that depends on the seed, by the part's name."""
    return {"lists": lists(case), "findings": findings(case), "reviewer": answers(case)}


def lists_shown(case: Cleanup) -> str:
    """The trial balance and the lists behind it."""
    return _section(
        "lists",
        "The lists",
        f'<div data-part="accounts">{trial_balance(case.before.opening)}</div>'
        f'<div data-part="lists">{lists(case)}</div>',
    )


def _section(name: str, heading: str, content: str) -> str:
    return (
        f'<section aria-labelledby="case-{name}"><h2 id="case-{name}" tabindex="-1">{heading}'
        f"</h2>{content}</section>"
    )


def frame(case: Cleanup) -> str:
    """What is done with them, switched off until the page's script can answer it."""
    held = parts(case)

    def part(name: str) -> str:
        return f'<div class="{name}" data-part="{name}">{held.get(name, "")}</div>'

    return (
        f'<p class="without-script">{WITHOUT_SCRIPT}</p>'
        + _section(
            "findings",
            "Twenty findings",
            f"{answers_explained()}"
            '<nav class="overview" aria-label="Findings" hidden></nav>'
            f'{STATUS}<p class="unseen" role="status"></p>{part("findings")}'
            f"{journal(FORM, buttons=_BUTTONS)}",
        )
        + _section(
            "compared",
            "Your books beside the reviewer’s",
            '<p class="buttons compare"><button type="button" class="first" data-action="compare"'
            ' disabled>Compare with the reviewer</button> <button type="button"'
            ' data-action="print" disabled>Print the approval sheet</button></p>'
            f'<div class="result" hidden>{part("score")}<div class="books">{part("compared")}'
            f'{part("judged")}<details class="yours"><summary>Your statements, before and after'
            f"</summary>{part('yours')}</details></div>"
            f'<div class="sheet">{part("approval")}</div></div>'
            '<details class="help reviewer"><summary>The reviewer’s answers, entries and '
            f'statements</summary><div class="books">{part("reviewer")}</div></details>',
        )
        + '<p class="numbers"><span class="seed">This is the case of seed '
        f"{FIRST_SEED}.</span> "
        '<button type="button" data-action="new-numbers">Another case</button> '
        '<button type="button" data-action="copy">Copy link to this case</button> '
        '<button type="button" data-action="forget">Start over</button> '
        '<span class="copied"></span></p>'
        '<p class="private">Marked in your browser. Nothing you type leaves it.</p>'
    )
