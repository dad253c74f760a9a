"""The common belief behind a wrong answer, told to whoever gave it."""

from __future__ import annotations

from mkdocs.utils import get_relative_url
from writeoffs.exercises.misconceptions import PAGE, Misconception
from writeoffs.view.markup import escape

from macros.addresses import page_address


def belief(misconception: Misconception | None, page: str) -> str:
    """The belief, the fact, and a link to where it is refuted, if it is; "" where there is none.

    `page` is the address of the page that tells it.
    """
    if misconception is None:
        return ""
    link = ""
    if misconception.section:
        address = f"{get_relative_url(page_address(PAGE), page)}#{misconception.section}"
        link = f' <a href="{address}">Why it is not so</a>'
    return (
        f' <span class="belief" data-misconception="{misconception.slug}">A common belief: '
        f'<q class="myth">{escape(misconception.belief)}</q> {escape(misconception.fact)}'
        f"{link}</span>"
    )
