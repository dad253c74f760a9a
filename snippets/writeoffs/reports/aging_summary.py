"""An aging summary: a row for each customer, a column for each age."""

from __future__ import annotations

from dataclasses import dataclass

from writeoffs.reports import asking
from writeoffs.reports.ages import bucket_named, in_order
from writeoffs.reports.asking import Answers
from writeoffs.reports.columns import RECEIVABLES, Column, heads, place_of
from writeoffs.reports.lines import MEND, Amounts, collect, rolled_up
from writeoffs.reports.outline import Role, is_bare, outline
from writeoffs.reports.reading import Fate
from writeoffs.reports.receivables import Bucket, Receivable, Receivables
from writeoffs.reports.running import RunningSums
from writeoffs.reports.sheet import Sheet, path_name, text_of
from writeoffs.reports.tally import Tally
from writeoffs.reports.titles import is_footer


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the columns stand. `before` are those that can hold a name."""

    head: int
    names: tuple[str, ...]
    before: tuple[int, ...]
    buckets: tuple[tuple[int, Bucket], ...]
    total: int | None


def columns(sheet: Sheet, head: int) -> Columns | None:
    """The columns, if this row is the head of an aging summary."""
    names = heads(sheet.rows[head])
    found = [
        (place, bucket)
        for place, cell in enumerate(sheet.rows[head])
        if (bucket := bucket_named(text_of(cell)))
    ]
    if len(found) < 2:
        return None
    if any(place_of(names, each, RECEIVABLES) is not None for each in (Column.DUE, Column.DATED)):
        return None
    first, last = found[0][0], found[-1][0]
    customer = place_of(names[:first], Column.CUSTOMER, RECEIVABLES)
    before = [place for place in range(first) if not names[place]]
    named = [place for place in range(first) if names[place]]
    if customer is not None:
        # A total may stand under the number of the customer.
        before = [customer, *(place for place in range(first) if place != customer)]
    elif not before:
        before = named
    totals = [
        place for place in range(last + 1, len(names)) if names[place] in RECEIVABLES[Column.TOTAL]
    ]
    order = in_order([bucket for _, bucket in found])
    by_bucket = {bucket.label: place for place, bucket in found}
    return Columns(
        head,
        names,
        tuple(before),
        tuple((by_bucket[bucket.label], bucket) for bucket in order),
        totals[0] if totals else None,
    )


def read(sheet: Sheet, found: Columns, answers: Answers, tally: Tally) -> Receivables:
    """What each customer owes, by age."""
    wanted = [place for place, _ in found.buckets]
    if found.total is not None:
        wanted.append(found.total)
    convention = asking.numbers(sheet.rows[found.head + 1 :], wanted, answers, tally)
    lines = collect(sheet, found.head, found.before, wanted, convention, tally)
    filled = lines.filled()
    tree = outline(lines.labels, lines.levels, filled)
    sums_up = rolled_up(lines, tree)
    last_filled = max((place for place, each in enumerate(filled) if each), default=-1)
    buckets = tuple(bucket for _, bucket in found.buckets)
    names = (*(f"{bucket.label}" for bucket in buckets), "")
    parents = set(tree.parents)
    width = len(buckets)
    sums = RunningSums(width)
    items: list[Receivable] = []
    for i, place in enumerate(lines.places):
        tally.read(place)
        sums.reach(i)
        label, amounts = lines.labels[i], lines.amounts[i]
        own = tuple(each or 0 for each in amounts[:width])
        if not filled[i] and i not in lines.faulty:
            last = i > last_filled or is_footer(label)
            fate = Fate.FOOTER if last and i not in parents else Fate.HEADING
            tally.mark(place, fate, "a name without amounts" if fate is Fate.HEADING else "")
            continue
        if tree.roles[i] is Role.GROUP_TOTAL:
            counted = sums.since(tree.closes[i])
        elif i in sums_up:
            counted = own
        elif tree.roles[i] is Role.SUM and (
            sums.explain(own, is_bare(label))
            or (is_bare(label) and (i == last_filled or i in lines.faulty))
        ):
            counted = sums.since(0)
        elif not label and sums.explain(own, bare=False):
            counted = own
        else:
            why = lines.faulty.get(i) or ("" if label else "it has amounts but no customer")
            if why:
                tally.refuse(place, why, MEND)
                continue
            tally.mark(place, Fate.USED)
            if found.total is not None and amounts[-1] is not None:
                tally.check(place, label, amounts[-1], sum(own))
            sums.add(own)
            customer = path_name([lines.labels[each] for each in tree.path(i)])
            items.append(Receivable(customer, "", "", None, None, own, place + 1))
            continue
        tally.mark(place, Fate.TOTAL, lines.faulty.get(i, ""))
        if i not in lines.faulty:
            stated = (*own, amounts[-1] if found.total is not None else None)
            _compare(tally, place, label, names, stated, counted)
    return Receivables(buckets, tuple(items), detail=False)


def _compare(
    tally: Tally,
    place: int,
    label: str,
    names: tuple[str, ...],
    stated: Amounts,
    counted: tuple[int, ...],
) -> None:
    """Compare the whole, and the ages where the whole agrees."""
    whole = stated[-1]
    if whole is not None and whole != sum(counted):
        tally.check(place, label, whole, sum(counted))
        return
    for name, printed, added in zip(names, stated, counted, strict=False):
        tally.check(place, f"{label}, {name}", printed or 0, added)
