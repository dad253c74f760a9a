"""All scenarios by slug, each read with its family when it is first asked for."""

from __future__ import annotations

import sys
from typing import Any


class Families:
    """Looks like the mapping that the engine has. `stories` has the module of each scenario."""

    def __init__(self, stories: dict[str, str]) -> None:
        self._stories = stories

    def __getitem__(self, slug: str) -> Any:
        family = self._stories[slug]
        __import__(family)
        return next(each for each in sys.modules[family].SCENARIOS if each.slug == slug)
