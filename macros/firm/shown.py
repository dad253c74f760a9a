"""What pages show of the firm: its call to action, and its line on a printed sheet."""

from __future__ import annotations

import re

from writeoffs.view.markup import escape

from macros.firm.block import Firm


def call_to_action(firm: Firm) -> str:
    """The firm's name, tagline, phone and, where one is configured, a link to its page."""
    name, phone = escape(firm.name), escape(firm.phone)
    tagline = f"<br>{escape(firm.tagline)}" if firm.tagline else ""
    dialled = "+1" + re.sub(r"\D", "", firm.phone)[-10:]
    phone = phone.replace(" ", "&nbsp;").replace("-", "&#8209;")
    page = f'<a class="md-button" href="{escape(firm.link)}">Visit {name}</a> ' if firm.link else ""
    return (
        f'<div class="firm"><p><strong>{name}</strong>{tagline}</p>'
        f'<p>{page}<a class="md-button md-button--primary" href="tel:{dialled}">'
        f"Call&nbsp;{phone}</a></p></div>"
    )


def printed(firm: Firm) -> str:
    """Whose sheet a printed example is."""
    return f"{firm.name} · {firm.phone}"
