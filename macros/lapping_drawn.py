"""Lapping as a picture: week by week each customer's account, and the hole that moves on."""

from __future__ import annotations

from writeoffs.money import format_money
from writeoffs.view.markup import escape

from macros.lapping import CUSTOMERS, STOLEN, Standing, chain
from macros.samples import sample

WIDTH = 360
CELL = 80
GAP = 13
HEADS = 22
WEEK = 104
BAR_TOP = 42
BAR_HEIGHT = 14
PLACES = (*CUSTOMERS, "Bad debts")


def lapping_chain() -> str:
    """The chain as an SVG and as a table, each payment that of the story of a hidden theft."""
    standings = chain(sample("write-off-hid-a-theft").values.number("stolen"))
    return (
        f'<div class="books"><figure class="lapping"><figcaption>{_finding(standings)}</figcaption>'
        f"{_picture(standings)}</figure></div>"
        f"\n\n{_table(standings)}"
    )


def _finding(standings: tuple[Standing, ...]) -> str:
    (hole,) = {each.hole for each in standings}
    return (
        f"The hole is {format_money(hole)} from the first week to the last. It only moves, until a "
        "write-off calls it a bad debt."
    )


def _picture(standings: tuple[Standing, ...]) -> str:
    heads = "".join(
        f'<text x="{_middle(place)}" y="14" text-anchor="middle" font-weight="700">{place}</text>'
        for place in PLACES
    )
    weeks = "".join(
        _week(standing, HEADS + number * WEEK) for number, standing in enumerate(standings)
    )
    told = " ".join(f"{_happened(each)} {_looks(each)}" for each in standings)
    return (
        '<svg class="picture" role="img" aria-labelledby="lapping-title"'
        f' aria-describedby="lapping-told" viewBox="0 0 {WIDTH} {HEADS + len(standings) * WEEK}">'
        '<title id="lapping-title">Lapping, week by week</title>'
        f'<desc id="lapping-told">{escape(told)}</desc>'
        '<defs><pattern id="hatch-lapping" width="6" height="6" patternUnits="userSpaceOnUse"'
        ' patternTransform="rotate(45)"><rect class="hatch-ground" width="6" height="6"></rect>'
        '<rect class="hatch-line" width="2" height="6"></rect></pattern></defs>'
        f"{heads}{weeks}</svg>"
    )


def _middle(place: str) -> int:
    return PLACES.index(place) * (CELL + GAP) + CELL // 2


def _week(standing: Standing, top: int) -> str:
    cells = "".join(_cell(standing, place, top + BAR_TOP) for place in PLACES)
    return (
        f'<path class="rule" d="M0 {top}h{WIDTH}"></path>'
        f'<text x="0" y="{top + 18}">{_happened(standing)}</text>'
        f"{_arrow(standing, top + BAR_TOP)}{cells}"
    )


def _cell(standing: Standing, place: str, top: int) -> str:
    """One account: a bar, what the books show, and what is behind it."""
    cents = standing.by_the_books.get(place, standing.bad_debts)
    if not cents:
        look, word = 'class="none"', "clear" if place in CUSTOMERS else "nothing yet"
    elif place in standing.looks_late:
        look, word = 'class="moved" fill="url(#hatch-lapping)"', "looks late"
    elif place in CUSTOMERS:
        look, word = 'class="kept"', "still owes"
    else:
        look, word = 'class="moved" fill="url(#hatch-lapping)"', "the hole"
    middle = _middle(place)
    return (
        f'<rect {look} x="{middle - CELL // 2}" y="{top}" width="{CELL}" height="{BAR_HEIGHT}">'
        "</rect>"
        f'<text class="figures" x="{middle}" y="{top + 29}" text-anchor="middle">'
        f"{format_money(cents)}</text>"
        f'<text class="figures" x="{middle}" y="{top + 44}" text-anchor="middle">{word}</text>'
    )


def _arrow(standing: Standing, bars: int) -> str:
    """From the account whose money or balance moves to where it goes; stolen money leaves."""
    step = standing.step
    end = bars - 3
    if step.posted_to == STOLEN:
        x = _middle(step.payer)
        return _way(f"M{x} {end}V{end - 10}", f"M{x - 4} {end - 8}h8l-4 -7z")
    start_x = _middle(step.payer or step.posted_to)
    to_x = _middle(step.posted_to if step.payer else PLACES[-1])
    curve = f"M{start_x} {end}C{start_x} {end - 18} {to_x} {end - 18} {to_x} {end - 6}"
    return _way(curve, f"M{to_x - 4} {end - 7}h8l-4 7z")


def _way(line: str, head: str) -> str:
    return f'<path class="way" d="{line}"></path><path class="way-head" d="{head}"></path>'


def _happened(standing: Standing) -> str:
    step = standing.step
    if not step.payer:
        return f"{step.name}: nobody pays. {step.posted_to} is written off."
    if step.posted_to == STOLEN:
        return f"{step.name}: {step.payer} pays. The money is stolen."
    return f"{step.name}: {step.payer} pays. It is posted to {step.posted_to}."


def _looks(standing: Standing) -> str:
    late = " and ".join(standing.looks_late)
    if late:
        return f"{late} looks late."
    return f"Nobody looks late, and bad debts are {format_money(standing.bad_debts)}."


def _table(standings: tuple[Standing, ...]) -> str:
    return (
        "<table><caption>The same as a table</caption><thead><tr>"
        '<th scope="col">Week</th><th scope="col">Who pays</th><th scope="col">Posted to</th>'
        f'<th scope="col">Looks late</th></tr></thead><tbody>{"".join(map(_row, standings))}'
        "</tbody></table>"
    )


def _row(standing: Standing) -> str:
    step = standing.step
    posted_to = "nobody: stolen" if step.posted_to == STOLEN else step.posted_to
    cells = (
        step.payer or "nobody",
        posted_to if step.payer else f"{posted_to}, by a write-off",
        " and ".join(standing.looks_late) or "nobody",
    )
    told = "".join(f"<td>{each}</td>" for each in cells)
    return f'<tr><th scope="row">{step.name.removeprefix("Week ")}</th>{told}</tr>'
