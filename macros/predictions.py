"""Predictions in pages: what is asked as fields, and the engine's figures folded below.

The page part is `<predict-then-see data-prediction="slug">`. `data-key` is JSON: for each figure
by its standard name the way it goes, which is up, down or same.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from mkdocs.utils import get_relative_url
from questions.predictions import PREDICTIONS
from questions.predictions.prediction import LINES, WAYS, Asked, Prediction, Wrong
from writeoffs.outcome import Outcome
from writeoffs.ratios import RATIOS
from writeoffs.scenarios import SCENARIOS
from writeoffs.statements import Change
from writeoffs.view.markup import column_heads, escape, figure_cells
from writeoffs.view.ratios import ratio_cells, way_of_ratio

from macros import beliefs, page_files, quiz_figures
from macros.addresses import page_address
from macros.books import outcome_of
from macros.samples import sample

_WORDS = {"up": "Up", "down": "Down", "same": "Stays"}
_SIGNS = {"up": "▲", "down": "▼", "same": "="}


def predict(slug: str, page: str, docs: Path) -> str:
    """The prediction of that slug, for the page at that address. Raises LookupError, ValueError."""
    if slug not in PREDICTIONS:
        raise LookupError(f"there is no prediction {slug!r}")
    prediction = PREDICTIONS[slug]
    try:
        told = _told(_Foretold(prediction, page), docs)
    # A figure, treatment or way that cannot be: told with the prediction's own file and line.
    except (LookupError, ValueError) as fault:
        raise ValueError(f"{_place(fault, prediction)}: {slug}: {fault}") from fault
    return (
        f'<div class="predict" data-search-exclude>\n{page_files.style("asked", page)}'
        f"{page_files.style('predict', page)}{told}"
        f"{page_files.scripts(('predict', 'keep-progress'), page)}\n</div>"
    )


def right_ways(prediction: Prediction) -> dict[str, str]:
    """For each figure that is asked the way it goes: up, down or same.

    Raises ValueError where a figure has no value, SaysTheRightWay where a sentence for a wrong
    guess stands at the way that is right.
    """
    ways = {each.figure: _way(each, _outcome(prediction)) for each in prediction.asked}
    for each in prediction.asked:
        for wrong in each.wrong:
            if wrong.way == ways[each.figure]:
                raise SaysTheRightWay(wrong, each.figure)
    return ways


class SaysTheRightWay(ValueError):
    """A sentence for a wrong guess stands at the way that is right."""

    def __init__(self, wrong: Wrong, figure: str) -> None:
        super().__init__(f"{figure} goes “{wrong.way}”, so that guess is not wrong")
        self.place = wrong.place


def _place(fault: Exception, prediction: Prediction) -> str:
    return fault.place if isinstance(fault, SaysTheRightWay) else prediction.place


def _outcome(prediction: Prediction) -> Outcome:
    return outcome_of(prediction.scenario, prediction.treatment, prediction.step)


def _change(line: str, outcome: Outcome) -> Change:
    return {**outcome.balance_sheet.totals, **outcome.profit_and_loss.totals}[line]


def _way(asked: Asked, outcome: Outcome) -> str:
    if not asked.is_ratio:
        return _change(asked.figure, outcome).direction
    found = way_of_ratio(asked.figure, outcome)
    if found not in WAYS:
        raise ValueError(f"{asked.figure} has no value here")
    return found


@dataclass(frozen=True)
class _Foretold:
    """A prediction on one page."""

    prediction: Prediction
    page: str

    @property
    def outcome(self) -> Outcome:
        return _outcome(self.prediction)

    def text(self, text: str) -> str:
        """A text with its figures filled in, safe for content."""
        return quiz_figures.filled(text, self.prediction.figures)


def _told(foretold: _Foretold, docs: Path) -> str:
    prediction = foretold.prediction
    key = right_ways(prediction)
    part = f"predict-{prediction.slug}"
    story = (
        foretold.text(prediction.story)
        if prediction.story
        else sample(prediction.scenario).parts["story"]
    )
    fields = "".join(_fields(part, each) for each in prediction.asked)
    rows = "".join(_row(foretold, each, key[each.figure]) for each in prediction.asked)
    return (
        f'<predict-then-see id="{part}" data-prediction="{prediction.slug}" data-state="asked"'
        f' data-key="{escape(json.dumps(key, separators=(",", ":")))}">'
        f'<p class="story" id="{part}-story">{story}</p>'
        f'<fieldset class="guesses" aria-describedby="{part}-story">'
        f"<legend>{foretold.text(prediction.ask)}</legend>{fields}</fieldset>"
        '<details class="answer"><summary>What happens</summary>'
        '<div class="scenario books"><table class="ratios"><caption class="unseen">What happens to '
        "each figure, and why</caption>"
        '<thead><tr><th scope="col">Figure</th>'
        f"{column_heads(foretold.outcome.treatment.columns)}</tr></thead>{rows}</table></div>"
        f"{_whole(foretold, docs)}</details></predict-then-see>"
    )


def _fields(part: str, asked: Asked) -> str:
    group = f"{part}-{asked.figure}"
    ways = "".join(
        f'<label><input type="radio" name="{group}" value="{way}">'
        f'<span><span aria-hidden="true">{_SIGNS[way]}</span> {_WORDS[way]}</span></label>'
        for way in WAYS
    )
    return (
        f'<fieldset role="radiogroup" data-figure="{asked.figure}"'
        f' aria-describedby="{group}-problem"><legend>{asked.label}</legend>'
        f'<div class="ways">{ways}</div>'
        f'<p class="problem" id="{group}-problem" hidden></p></fieldset>'
    )


def _row(foretold: _Foretold, asked: Asked, way: str) -> str:
    moved = "" if way == "same" else f" moved {way}"
    if asked.is_ratio:
        ratio = next(each for each in RATIOS if each.name == asked.figure)
        head = f'{asked.label} <span class="convention">{escape(ratio.convention)}</span>'
        cells = ratio_cells(ratio, foretold.outcome)
    else:
        head = LINES[asked.figure]
        change = _change(asked.figure, foretold.outcome)
        cells = figure_cells(asked.figure, change, dollar_sign=True, contra=False)
    because = "".join(_because(foretold, each) for each in asked.wrong)
    return (
        f'<tbody data-figure="{asked.figure}"><tr class="line{moved}">'
        f'<th scope="row">{head}</th>{cells}</tr>'
        f'<tr class="told"><td colspan="4"><p class="reason">{foretold.text(asked.reason)}</p>'
        f"{because}</td></tr></tbody>"
    )


def _because(foretold: _Foretold, wrong: Wrong) -> str:
    return (
        f'<p class="because" data-for="{wrong.way}"><span class="whose">If you said '
        f"“{_WORDS[wrong.way].lower()}”:</span> {foretold.text(wrong.because)}"
        f"{beliefs.belief(wrong.misconception, foretold.page)}</p>"
    )


def _whole(foretold: _Foretold, docs: Path) -> str:
    scenario = SCENARIOS[foretold.prediction.scenario]
    path = f"scenarios/{scenario.slug}.md"
    if not (docs / path).is_file():
        raise LookupError(f"its scenario has no page docs/{path}")
    address = get_relative_url(page_address(path), foretold.page)
    return (
        f'<p class="whole">The entry and the whole statements: <a href="{address}">'
        f"{escape(scenario.title)}</a></p>"
    )
