"""How each ratio is counted, where the pages tell it."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser
from writeoffs.ratios import RATIOS

from macros import conventions
from macros.conventions import ratio_conventions


def test_every_ratio_is_told_in_order_with_its_standard_name_as_anchor() -> None:
    rows = LexborHTMLParser(ratio_conventions()).css("dl.conventions > div")
    assert [(row.id, row.css_first("dt").text(), row.css_first("dd").text()) for row in rows] == [
        (ratio.name, ratio.label, ratio.convention) for ratio in RATIOS
    ]


def test_its_words_are_text_and_no_markup(monkeypatch: pytest.MonkeyPatch) -> None:
    ratio = next(iter(RATIOS))
    odd = type(ratio)(ratio.name, "A <b> & B", ratio.unit, "less < more", ratio.compute)
    monkeypatch.setattr(conventions, "RATIOS", (odd,))
    assert "<dt>A &lt;b&gt; &amp; B</dt><dd>less &lt; more</dd>" in ratio_conventions()
