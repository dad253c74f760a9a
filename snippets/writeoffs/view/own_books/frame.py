"""The page as it stands before any script runs: three steps, and the sample's result below them."""

from __future__ import annotations

from collections.abc import Mapping

from writeoffs.piles import Pile
from writeoffs.reports.receivables import Receivables
from writeoffs.view.own_books import bring, sort
from writeoffs.view.status import STATUS

STEPS = (("bring", "Bring"), ("sort", "Sort"), ("see", "See and take"))
CURRENT = ' aria-current="step"'
ACCEPTED = ".csv,.tsv,.txt,.xlsx"
# Two sentences, beside the place where files are dropped.
PRIVATE = (
    "Your file is read by Python in this browser and never leaves it. When you leave the page, all "
    "of it is forgotten."
)
AID = (
    "This page helps to sort and to understand. It is not your books of record: what you decide "
    "here still has to be entered there."
)
WITHOUT_SCRIPT = (
    "No script runs on this page in your browser, so it can read no file. Below is what it makes "
    "of a made-up business’s files."
)
TAX = (
    "What follows is about your books. It is not a tax deduction: whether, when and how a loss "
    "counts on a tax return is a separate question, and the answer may be yes or no. Confirm it "
    "with your CPA or EA."
)


def frame(samples: Mapping[str, str]) -> str:
    """The three steps, switched off until the page's script can answer them.

    `samples` are the addresses of the sample's files, by their names.
    """
    steps = "".join(
        f'<li><button type="button" data-action="go" data-to="{name}"'
        f"{' disabled' if number else CURRENT}>"
        f"{number + 1}. {label}</button></li>"
        for number, (name, label) in enumerate(STEPS)
    )
    return (
        f'<p class="without-script">{WITHOUT_SCRIPT}</p>'
        f'<ol class="steps" aria-label="Three steps">{steps}</ol>'
        f'{STATUS}<p class="unseen" role="status"></p>'
        '<p class="reading" hidden><progress aria-label="Your file is read"></progress> '
        "<span></span></p>"
        f"{_step('bring', 'Bring your files', _bring(samples))}"
        f"{_step('sort', 'Sort the balances', _sort(), hidden=True)}"
        f"{_step('see', 'See what moves', _see(), hidden=True)}"
    )


def _step(name: str, heading: str, content: str, *, hidden: bool = False) -> str:
    return (
        f'<section data-of="{name}"{" hidden" if hidden else ""} aria-labelledby="own-{name}">'
        f'<h2 id="own-{name}" tabindex="-1">{heading}</h2>{content}</section>'
    )


def _bring(samples: Mapping[str, str]) -> str:
    links = " · ".join(
        f'<a href="{address}" download>{name}</a>' for name, address in samples.items()
    )
    return (
        f'<p class="private">{PRIVATE}</p>'
        '<form class="bring" autocomplete="off" novalidate><fieldset class="all" disabled>'
        '<legend class="unseen">Your files</legend>'
        f"{_place('receivables', 'What customers owe', 'An A/R aging, summary or detail')}"
        '<div data-part="read-receivables"></div>'
        f"{_place('statements', 'Your statements', _STATEMENTS_HINT, several=True)}"
        '<div data-part="read-statements"></div>'
        '<details class="boxes"><summary>No such file? Type nine numbers from your statements, or '
        f"leave them out</summary>{bring.boxes()}</details>"
        '<p class="buttons"><button type="button" class="first" data-action="go" data-to="sort"'
        ' disabled>Sort the balances</button> <button type="button" data-action="sample">Try it '
        "with a sample</button></p></fieldset></form>"
        f'<p class="hint">The sample’s files, to look at or to try: {links}</p>'
        f'<p class="hint">{AID}</p>'
    )


_STATEMENTS_HINT = (
    "A trial balance, or a balance sheet and a P&amp;L. Without them you see what customers owe, "
    "and the entries"
)


def _place(name: str, label: str, hint: str, *, several: bool = False) -> str:
    multiple = " multiple" if several else ""
    return (
        f'<div class="place" data-place="{name}"><label for="own-{name}-file">{label}</label>'
        f'<p class="hint" id="own-{name}-hint">{hint}. CSV or XLSX; drop it here, choose it, or '
        "paste the cells.</p>"
        f'<p class="ways"><input type="file" id="own-{name}-file" name="{name}"'
        f' accept="{ACCEPTED}"{multiple} aria-describedby="own-{name}-hint"> '
        f'<button type="button" data-action="paste" aria-expanded="false"'
        f' aria-controls="own-{name}-cells">Paste cells</button></p>'
        f'<div class="cells" id="own-{name}-cells" hidden><label for="own-{name}-text">Cells from '
        f'a spreadsheet, with their heads</label><textarea id="own-{name}-text" rows="5"'
        ' spellcheck="false"></textarea>'
        '<button type="button" data-action="read-cells">Read them</button></div></div>'
    )


def _sort() -> str:
    return (
        '<div data-part="owed"></div>'
        '<p class="hint">Choose a pile for each balance that you know about. Nothing is chosen for '
        'you. What a pile means: <a href="../explain/cleanup/">three piles</a>, '
        '<a href="../explain/when-is-it-uncollectible/">when is it uncollectible?</a></p>'
        '<form class="filters" autocomplete="off"><p class="field"><label for="own-find">Customer'
        ' or number</label> <input id="own-find" name="find" type="search" maxlength="60"></p>'
        '<p class="field"><label for="own-age">Age</label> <select id="own-age" name="age"'
        ' data-part="ages"></select></p>'
        '<p class="field"><label for="own-pile">Pile</label> <select id="own-pile" name="pile">'
        f"{sort.pile_options()}</select></p>"
        '<p class="field"><label for="own-order">Order</label> <select id="own-order" name="order">'
        f"{sort.order_options()}</select></p></form>"
        '<form class="balances" autocomplete="off" novalidate>'
        '<div class="several"><label><input type="checkbox" name="pick-all"> '
        '<span class="picked">Choose all that match</span></label> '
        '<label class="unseen" for="own-into">Put the chosen ones into</label>'
        '<select id="own-into" name="into" disabled><option value="">Put them into…</option>'
        f'{_piles()}<option value="none">Not sorted yet</option></select></div>'
        '<div data-part="rows"></div><p class="pages" data-part="pages"></p></form>'
        '<div class="totals" role="group" aria-label="What each pile holds" data-part="piles">'
        "</div>"
        '<p class="buttons"><button type="button" data-action="go" data-to="bring">Back</button> '
        '<button type="button" class="first" data-action="go" data-to="see">See what moves</button>'
        "</p>"
        '<h3>Worth a look</h3><div class="look" data-part="look"></div>'
    )


def _piles() -> str:
    return "".join(f'<option value="{pile.code}">{pile.label}</option>' for pile in Pile)


def _see() -> str:
    return (
        f'<p class="boundary">{TAX}</p>'
        '<div data-part="stop"></div>'
        '<form class="choices" autocomplete="off" novalidate><fieldset><legend>How to enter it'
        '</legend><div data-part="choices"></div></fieldset></form>'
        '<details class="accounts"><summary>Your accounts, and where each shows</summary>'
        '<div data-part="accounts"></div></details>'
        f"{result()}"
        '<div class="take" data-part="take"></div>'
        '<div class="sheet" data-part="approval"></div>'
        '<p class="buttons"><button type="button" data-action="go" data-to="sort">Back</button></p>'
    )


def result(parts: Mapping[str, str] | None = None) -> str:
    """The places of what moves, empty unless `parts` fills them."""
    held = parts or {}

    def part(name: str) -> str:
        return f'<div class="{name}" data-part="{name}">{held.get(name, "")}</div>'

    def folded(summary: str, content: str) -> str:
        return f"<details><summary>{summary}</summary>{content}</details>"

    return (
        '<div class="scenario result"><div class="books">'
        f"{part('moved')}{part('statements')}{folded('Every account line', part('lines'))}"
        f'<div class="beside"><figure><figcaption>What moved</figcaption>{part("picture")}</figure>'
        f"{part('ratios')}</div>{folded('More ratios', part('more-ratios'))}"
        f"{part('entries')}{part('notes')}</div></div>"
    )


def sample_shown(receivables: Receivables, parts: Mapping[str, str]) -> str:
    """The sample's result, for whom no script runs, and for who has not brought anything yet."""
    return (
        f'<div class="sample">{sort.owed(receivables, None)}{result(parts)}'
        f'<div class="sheet">{parts["approval"]}</div></div>'
    )
