"""How each ratio is counted, in the engine's own words."""

from __future__ import annotations

from writeoffs.ratios import RATIOS
from writeoffs.view.markup import escape


def ratio_conventions() -> str:
    """Every ratio with its convention; its standard name is its anchor."""
    rows = "".join(
        f'<div id="{ratio.name}"><dt>{escape(ratio.label)}</dt>'
        f"<dd>{escape(ratio.convention)}</dd></div>"
        for ratio in RATIOS
    )
    return f'<dl class="conventions">{rows}</dl>'
