"""Runs in PyScript, for comparison: the same form, answered by the same engine (see naive.mjs)."""

import json

from js import document, location
from pyodide.ffi import create_proxy
from writeoffs.api import respond

widget = document.querySelector("write-off-scenario")
form = widget.querySelector("form")


def recalculate(*_: object) -> None:
    """Work out every part anew and put it in its place."""
    fields = form.querySelectorAll("[name]")
    inputs = {field.name: field.value for field in fields}
    request = {"id": 1, "scenario": widget.dataset.scenario, "inputs": inputs}
    for name, html in json.loads(respond(json.dumps(request)))["parts"].items():
        widget.querySelector(f'[data-part="{name}"]').innerHTML = html


form.querySelector("fieldset").disabled = False
for pair in filter(None, location.search.removeprefix("?").split("&")):
    name, _, text = pair.partition("=")
    form.elements.namedItem(name).value = text.replace("%2C", ",")
recalculate()
widget.dataset.state = "live"
form.addEventListener("input", create_proxy(recalculate))
