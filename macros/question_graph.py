"""A questionnaire drawn as a graph: each question a box whose rows, its answers, lead on."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass

from questions.question import Guide
from questions.walk import Automaton, Target
from writeoffs.view.markup import escape

from macros import page_files
from macros.questions import automaton, guide_of

COLUMN = 340
BOX = 260
PAD = 10
LINE = 17
GAP = 16
LETTERS = 34
BOLD_LETTERS = 30


@dataclass(frozen=True)
class _Box:
    """A node or an ending as drawn; `rows` are the answers, by how far below the top they stand."""

    left: int
    top: int
    height: int
    head: list[str]
    rows: dict[str, tuple[int, list[str]]]

    @property
    def entrance(self) -> int:
        return self.top + PAD + LINE * len(self.head) // 2

    def exit(self, answer: str) -> int:
        below, lines = self.rows[answer]
        return self.top + below + LINE * len(lines) // 2


def questions_graph(slug: str, page: str) -> str:
    """The questionnaire as an SVG in a box of its own, with the same as a table. LookupError."""
    guide, flow = guide_of(slug), automaton(slug)
    boxes = _placed(guide, flow)
    width = max(box.left for box in boxes.values()) + BOX + 1
    height = max(box.top + box.height for box in boxes.values()) + 1
    edges = "".join(
        _edge(boxes[number], answer, boxes[target])
        for number, node in enumerate(flow.nodes)
        for answer, target in node.targets.items()
    )
    drawn = "".join(_drawn(box, isinstance(target, str)) for target, box in boxes.items())
    name = f"{guide.title} {len(flow.nodes)} questions lead to {len(guide.endings)} endings."
    return (
        f"<div>{page_files.style('questions', page)}"
        f'<section class="question-graph" tabindex="0" aria-label="{escape(name)} '
        'Scroll to see all of it; the table below says the same.">'
        f'<svg aria-hidden="true" width="{width}" height="{height}"'
        f' viewBox="0 0 {width} {height}">{edges}{drawn}</svg></section></div>'
        f"\n\n{_table(guide, flow)}"
    )


def _placed(guide: Guide, flow: Automaton) -> dict[Target, _Box]:
    """Every box in the column of its longest path, in the order in which answers lead to it."""
    depth: dict[Target, int] = {0: 0}
    for number, node in enumerate(flow.nodes):
        for target in node.targets.values():
            depth[target] = max(depth.get(target, 0), depth[number] + 1)
    boxes: dict[Target, _Box] = {}
    free = dict.fromkeys(range(max(depth.values()) + 1), 0)

    def place(target: Target, least: int) -> None:
        if target in boxes:
            return
        box = _box(guide, flow, target, depth[target] * COLUMN, max(least, free[depth[target]]))
        boxes[target] = box
        free[depth[target]] = box.top + box.height + GAP
        if not isinstance(target, str):
            for each in flow.nodes[target].targets.values():
                place(each, box.top)

    place(0, 0)
    return boxes


def _box(guide: Guide, flow: Automaton, target: Target, left: int, top: int) -> _Box:
    if isinstance(target, str):
        head = textwrap.wrap(guide.ending(target).title, BOLD_LETTERS)
        return _Box(left, top, 2 * PAD + LINE * len(head), head, {})
    question = guide.question(flow.nodes[target].question)
    head = textwrap.wrap(question.text, BOLD_LETTERS)
    rows: dict[str, tuple[int, list[str]]] = {}
    below = 2 * PAD + LINE * len(head)
    for answer in question.answers:
        lines = textwrap.wrap(answer.label, LETTERS)
        rows[answer.slug] = (below + PAD // 2, lines)
        below += PAD + LINE * len(lines)
    return _Box(left, top, below, head, rows)


def _edge(start: _Box, answer: str, end: _Box) -> str:
    x, y, to_x, to_y = start.left + BOX, start.exit(answer), end.left, end.entrance
    bend = x + (COLUMN - BOX) * 3 // 4
    path = f"M{x} {y}C{bend} {y} {bend - 20} {to_y} {x + COLUMN - BOX} {to_y}H{to_x}"
    return f'<path class="edge" d="{path}"></path>'


def _drawn(box: _Box, ends: bool) -> str:
    kind = "ending" if ends else "question"
    rows = "".join(
        f'<path class="rule" d="M{box.left} {box.top + below - PAD // 2}h{BOX}"></path>'
        f"{_lines(lines, box.left + PAD, box.top + below)}"
        for below, lines in box.rows.values()
    )
    return (
        f'<g class="{kind}"><rect x="{box.left}" y="{box.top}" width="{BOX}"'
        f' height="{box.height}" rx="3"></rect>'
        f'<g class="head">{_lines(box.head, box.left + PAD, box.top + PAD)}</g>{rows}</g>'
    )


def _lines(lines: list[str], left: int, top: int) -> str:
    return "".join(
        f'<text x="{left}" y="{top + LINE * number + 13}">{escape(line)}</text>'
        for number, line in enumerate(lines)
    )


def _table(guide: Guide, flow: Automaton) -> str:
    rows = "".join(
        f"<tbody>{''.join(_rows(guide, flow, number))}</tbody>" for number in range(len(flow.nodes))
    )
    return (
        f'<table class="flow-table"><caption>{escape(guide.title)} The same as a table.</caption>'
        '<thead><tr><th scope="col">Answer</th><th scope="col">Leads to</th></tr></thead>'
        f"{rows}</table>"
    )


def _rows(guide: Guide, flow: Automaton, number: int) -> list[str]:
    node = flow.nodes[number]
    question = guide.question(node.question)
    rows = [
        f'<tr><th id="node-{number}" colspan="2" scope="rowgroup">{escape(question.text)}</th></tr>'
    ]
    for answer in question.answers:
        target = node.targets[answer.slug]
        to = (
            escape(guide.ending(target).title)
            if isinstance(target, str)
            else f'<a href="#node-{target}">'
            f"{escape(guide.question(flow.nodes[target].question).text)}</a>"
        )
        rows.append(f'<tr><th scope="row">{escape(answer.label)}</th><td>{to}</td></tr>')
    return rows
