"""The call to action of the firm that publishes the site, from `extra.firm` in mkdocs.yml."""

from __future__ import annotations

import re
from collections.abc import Mapping

from writeoffs.view.markup import escape


def call_to_action(firm: Mapping[str, str]) -> str:
    """The firm's name, tagline, phone and, where one is configured, a link to its page."""
    name, tagline, phone = (escape(firm[key]) for key in ("name", "tagline", "phone"))
    dialled = "+1" + re.sub(r"\D", "", firm["phone"])
    phone = phone.replace(" ", "&nbsp;").replace("-", "&#8209;")
    link = firm.get("link")
    page = f'<a class="md-button" href="{escape(link)}">Visit {name}</a> ' if link else ""
    return (
        f'<div class="firm"><p><strong>{name}</strong><br>{tagline}</p>'
        f'<p>{page}<a class="md-button md-button--primary" href="tel:{dialled}">'
        f"Call&nbsp;{phone}</a></p></div>"
    )
