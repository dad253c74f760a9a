"""Asks one idiom: {"module", "function"} is answered by what the function gives, as JSON."""

from __future__ import annotations

import json

from writeoffs import classes, mappings, numbers, statements, texts

MODULES = {
    "classes": classes,
    "mappings": mappings,
    "numbers": numbers,
    "statements": statements,
    "texts": texts,
}


def respond(text: str) -> str:
    """The answer of an idiom, or the echo of what it is given; of what is no JSON, nothing."""
    try:
        request = json.loads(text)
    except ValueError:
        return json.dumps(None)
    if "echo" in request:
        return json.dumps(request)
    module = MODULES[request["module"]]
    return json.dumps({"answer": module.IDIOMS[request["function"]]()})
