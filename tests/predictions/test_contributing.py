"""The guide to a new prediction works as it is written."""

from __future__ import annotations

import re
from typing import Any

import pytest
from built_site import ROOT
from selectolax.lexbor import LexborHTMLParser

from macros import predictions as prediction_pages


def test_the_example_of_the_guide_is_a_prediction(monkeypatch: pytest.MonkeyPatch) -> None:
    guide = (ROOT / "CONTRIBUTING.md").read_text("utf-8").partition("# Adding a prediction\n")[2]
    code = re.search(r"```python\n(.*?)```", guide, re.DOTALL)
    assert code is not None
    made: dict[str, Any] = {"__name__": "the_guide"}
    exec(compile(code[1], "CONTRIBUTING.md", "exec"), made)
    told = made["PREDICTION"]
    monkeypatch.setitem(prediction_pages.PREDICTIONS, told.slug, told)
    page = LexborHTMLParser(prediction_pages.predict(told.slug, "training/a/", ROOT / "docs"))
    element = page.css_first("predict-then-see")
    assert element.attributes["data-key"] == (
        '{"net_income":"same","cash":"same","net_ar":"same","current_ratio":"same"}'
    )
    assert "an allowance of $9,400.00" in element.css_first(".story").text()
    assert element.css_first("[data-figure=net_income] .because q.myth") is not None
