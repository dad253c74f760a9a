"""What an element names in its data for the browser to load, as starter.mjs reads it."""

from __future__ import annotations

import json
from collections.abc import Sequence

from macros.runtime import manifest


def pyodide(*kinds: str) -> str:
    """The files of Pyodide, with the archives that these kinds of request need."""
    return _named("data", manifest.load(), kinds)


def light_first(*kinds: str) -> str:
    """The same, and the files of the light interpreter, which is to start before it."""
    return f"{pyodide(*kinds)} {_named('data-light', manifest.load().light, kinds)}"


def light_first_for(slug: str) -> str:
    """The files for a scenario. The light interpreter is given the stories of its family only."""
    light = manifest.load().light
    return f"{pyodide()} {_named('data-light', light, _story(light, slug))}"


def told_at_the_start(slug: str) -> str:
    """What the worker of the light interpreter is told to start with, for a scenario (JSON)."""
    light = manifest.load().light
    story = _story(light, slug)
    return json.dumps(
        {
            "core": light.core,
            "engine": light.engine,
            "archives": [light.apart[each] for each in story],
            "download": light.download_with(*story),
        }
    )


def _story(light: manifest.Packed, slug: str) -> Sequence[str]:
    """What the scenario needs. A new one is not packed while `make serve` runs, and has nothing."""
    story = manifest.story(slug)
    return [story] if story in light.apart else []


def _named(prefix: str, packed: manifest.Packed, kinds: Sequence[str]) -> str:
    archives = " ".join(packed.apart[kind] for kind in kinds)
    return (
        f'{prefix}-core="{packed.core}" {prefix}-engine="{packed.engine}"'
        + (f' {prefix}-archive="{archives}"' if archives else "")
        + f' {prefix}-download="{packed.download_with(*kinds)}"'
    )
