"""The second step: the balances by age, a page of them to sort, and what each pile holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from writeoffs.money import format_amount, format_money
from writeoffs.numerals import MAX_LENGTH
from writeoffs.own_books.decisions import (
    LONGEST_REASON,
    PAPERS,
    Decision,
    Decisions,
    Mistake,
    allowed,
)
from writeoffs.own_books.sorting import (
    ORDERS,
    PileTotal,
    Shown,
    days_past_due,
    oldest_bucket,
    totals_by_age,
)
from writeoffs.own_books.worth_a_look import Finding
from writeoffs.piles import Pile
from writeoffs.reports.receivables import Bucket, Receivable, Receivables
from writeoffs.view.markup import escape, format_date

WIDTH = 360
BAR_HEIGHT = 26
LATE = 90  # days; only what the sentence names, it decides nothing


def owed(receivables: Receivables, as_of: date | None) -> str:
    """What customers owe in all, by age: a sentence, a picture and a table."""
    customers = len({item.customer for item in receivables.items})
    counted = _counted(customers, "customer")
    if receivables.detail:
        counted += f" with {_counted(len(receivables.items), 'open item')}"
    verb = "owes" if customers == 1 and not receivables.detail else "owe"
    when = f" As of {format_date(as_of)}." if as_of else ""
    return (
        f'<p class="owed">{counted} {verb} <b data-total="receivables"'
        f' data-cents="{receivables.cents}">{format_money(receivables.cents)}</b>.{when} '
        f"Age is a warning, not proof.</p>{_by_age(receivables)}"
    )


def _by_age(receivables: Receivables) -> str:
    ages = totals_by_age(receivables)
    rows = "".join(
        f'<tr><th scope="row">{escape(bucket.label)}</th><td>{count:,}</td>'
        f"<td>{format_amount(cents)}</td></tr>"
        for bucket, cents, count in ages
    )
    return (
        f"{_picture(ages)}"
        '<table class="ages"><caption>By age</caption><thead><tr><th scope="col">Past due</th>'
        f'<th scope="col">Balances</th><th scope="col">Owed</th></tr></thead><tbody>{rows}</tbody>'
        "</table>"
    )


def _picture(ages: tuple[tuple[Bucket, int, int], ...]) -> str:
    """One bar, a piece for each age, the older the darker. What is below zero has no piece."""
    whole = sum(max(cents, 0) for _, cents, _ in ages)
    if not whole:
        return ""
    drawn, start, summed = "", 0, 0
    for number, (_, cents, _) in enumerate(ages):
        summed += max(cents, 0)
        end = summed * WIDTH // whole
        drawn += (
            f'<rect class="age age-{number * 4 // max(len(ages) - 1, 1)}" x="{start}" y="0"'
            f' width="{end - start}" height="{BAR_HEIGHT}"></rect>'
        )
        start = end
    told = ", ".join(f"{bucket.label}: {format_money(cents)}" for bucket, cents, _ in ages)
    return (
        f'<svg class="picture" role="img" aria-label="{escape(told)}."'
        f' viewBox="0 0 {WIDTH} {BAR_HEIGHT}">{drawn}</svg>'
    )


def age_options(receivables: Receivables) -> str:
    """The ages as the options of a filter."""
    return '<option value="">Every age</option>' + "".join(
        f'<option value="{number}">{escape(bucket.label)}</option>'
        for number, bucket in enumerate(receivables.buckets)
    )


def pile_options() -> str:
    """The piles as the options of a filter."""
    return (
        '<option value="">Every pile</option><option value="open">Not sorted yet</option>'
        + "".join(f'<option value="{pile.code}">{pile.label}</option>' for pile in Pile)
    )


def order_options() -> str:
    return "".join(
        f'<option value="{code}">{label}</option>' for code, (label, _) in ORDERS.items()
    )


def rows(
    shown: Shown,
    receivables: Receivables,
    decisions: Decisions,
    problems: Mapping[int, str],
    texts: Mapping[str, Mapping[str, object]],
    as_of: date | None,
) -> str:
    """A page of the balances, each with its piles to choose from."""
    if not shown.items:
        return '<p class="none">No balance matches. Choose another age or pile.</p>'
    bodies = "".join(
        _row(
            item,
            receivables,
            decisions.get(item.row),
            problems.get(item.row, ""),
            texts.get(str(item.row), {}),
            as_of,
        )
        for item in shown.items
    )
    what = "open items" if receivables.detail else "customers"
    return (
        f'<table class="balances"><caption>{len(shown.matching):,} {what}, '
        f"{format_money(shown.cents)}</caption>"
        '<colgroup><col class="pick"><col><col class="amount"></colgroup>'
        '<thead class="unseen"><tr><th scope="col">Choose</th><th scope="col">Customer</th>'
        f'<th scope="col">Balance</th></tr></thead>{bodies}</table>'
    )


def _row(
    item: Receivable,
    receivables: Receivables,
    decision: Decision | None,
    problem: str,
    typed: Mapping[str, object],
    as_of: date | None,
) -> str:
    where = f"balance-{item.row}"
    name = escape(item.customer)
    return (
        f'<tbody data-receivable="{item.row}" data-cents="{item.cents}"><tr>'
        f'<td class="pick"><input type="checkbox" name="pick" value="{item.row}"'
        f' aria-label="Choose {name}, {format_money(item.cents)}"></td>'
        f'<th scope="row">{name} <span class="why">{escape(_about(item, receivables, as_of))}'
        f"</span></th><td>{format_money(item.cents)}</td></tr>"
        f'<tr><td colspan="3">{_piles(item, where, decision, typed)}'
        f"{_loss(item, where, decision, problem, typed)}{_error(where, decision)}</td></tr></tbody>"
    )


def _about(item: Receivable, receivables: Receivables, as_of: date | None) -> str:
    facts = [" ".join(filter(None, (item.type, item.document)))]
    if item.dated:
        facts.append(f"of {format_date(item.dated)}")
    days = days_past_due(item, as_of)
    if days is not None:
        facts.append(f"{_counted(days, 'day')} past due" if days > 0 else "not due yet")
    elif receivables.detail:
        facts.append(receivables.buckets[oldest_bucket(item)].label)
    else:
        facts += [
            f"{bucket.label} {format_amount(cents)}"
            for bucket, cents in zip(receivables.buckets, item.amounts, strict=True)
            if cents
        ]
    return " · ".join(filter(None, facts))


def _piles(
    item: Receivable, where: str, decision: Decision | None, typed: Mapping[str, object]
) -> str:
    chosen = str(typed.get("pile", "")) if typed else (decision.pile.code if decision else "")
    options = "".join(
        f'<label><input type="radio" name="{where}-pile" data-decides="pile" value="{pile.code}"'
        f"{' checked' if pile.code == chosen else ''}> <span>{pile.label}</span></label>"
        for pile in allowed(item)
    )
    return (
        f'<fieldset class="piles"><legend class="unseen">Which pile for '
        f"{escape(item.customer)}, {format_money(item.cents)}?</legend>{options}</fieldset>"
    )


def _loss(
    item: Receivable,
    where: str,
    decision: Decision | None,
    problem: str,
    typed: Mapping[str, object],
) -> str:
    """What belongs to a loss: how much, why, and which papers. Shown once that pile is chosen."""
    if item.cents <= 0:
        return ""
    held = decision.papers if decision else ()
    part, reason = (escape(str(typed.get(name, ""))) for name in ("part", "reason"))
    papers = "".join(
        f'<label><input type="checkbox" data-decides="papers" value="{code}"'
        f"{' checked' if code in held else ''}> {escape(words)}</label>"
        for code, words in PAPERS.items()
    )
    invalid = ' aria-invalid="true"' if problem else ""
    return (
        f'<div class="loss"><p class="field"><label for="{where}-part">How much of it</label> '
        f'<span class="number"><span class="unit before" aria-hidden="true">$</span>'
        f'<input id="{where}-part" data-decides="part" type="text" inputmode="decimal"'
        f' maxlength="{MAX_LENGTH}" spellcheck="false" value="{part}"{invalid}'
        f' aria-describedby="{where}-problem" placeholder="{format_amount(item.cents)}"></span></p>'
        f'<p class="field"><label for="{where}-reason">Why it will not come</label> '
        f'<input id="{where}-reason" data-decides="reason" type="text"'
        f' maxlength="{LONGEST_REASON}" value="{reason}" autocomplete="off"></p>'
        f'<p class="problem" id="{where}-problem"{"" if problem else " hidden"}>'
        f"{escape(problem)}</p>"
        f'<details class="papers"><summary>Papers: <span>{len(held)} of {len(PAPERS)}</span>'
        f'</summary><fieldset><legend class="unseen">Which papers you have</legend>{papers}'
        "</fieldset></details></div>"
    )


def _error(where: str, decision: Decision | None) -> str:
    """Which error it is. Shown once that pile is chosen."""
    chosen = decision.mistake if decision else Mistake.UNMATCHED
    options = "".join(
        f'<option value="{each.code}"{" selected" if each is chosen else ""}>{escape(each.label)}'
        "</option>"
        for each in Mistake
    )
    return (
        f'<p class="error"><label for="{where}-mistake">Which error</label> '
        f'<select id="{where}-mistake" data-decides="mistake">{options}</select></p>'
    )


def pages(shown: Shown) -> str:
    """Buttons to the page before and after; nothing where there is one page."""
    if shown.pages == 1:
        return ""
    off = {-1: shown.page == 1, 1: shown.page == shown.pages}
    back, on = (
        f'<button type="button" data-action="page" data-page="{shown.page + step}"'
        f"{' disabled' if off[step] else ''}>{label}</button>"
        for step, label in ((-1, "Previous"), (1, "Next"))
    )
    return f"{back} <span>Page {shown.page:,} of {shown.pages:,}</span> {on}"


def piles(totals: Mapping[Pile | None, PileTotal]) -> str:
    """What each pile holds so far."""
    names: dict[Pile | None, str] = {pile: pile.label for pile in Pile}
    names[None] = "Not sorted yet"
    lines = "".join(
        f'<div data-pile="{pile.code if pile else "open"}"><dt>{name}</dt>'
        f'<dd data-cents="{totals[pile].cents}">{format_money(totals[pile].cents)} '
        f'<span class="why">{totals[pile].count:,}</span></dd></div>'
        for pile, name in names.items()
    )
    return f"<dl>{lines}</dl>"


def worth_a_look(findings: Iterable[Finding], to_pages: str) -> str:
    """What stands out, each with its reason and a link; `to_pages` leads to the site's home."""
    told = "".join(
        f"<li><b>{escape(each.what)}.</b> {escape(each.why)} "
        f'<a href="{to_pages}{_address(each.page)}">More</a></li>'
        for each in findings
    )
    if not told:
        return "<p>Nothing here stands out. That alone does not make every balance right.</p>"
    return f"<ul>{told}</ul>"


def _address(page: str) -> str:
    return page.removesuffix("index.md").removesuffix(".md") + "/"


def _counted(count: int, one: str) -> str:
    return f"{count:,} {one if count == 1 else f'{one}s'}"
