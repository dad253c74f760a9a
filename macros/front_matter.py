"""A page's front matter, with the line that each key stands on."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

FENCE = "---\n"
# The one in C, where PyYAML has it, is ten times as fast.
Loader = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader


@dataclass(frozen=True)
class FrontMatter:
    """What stands between the two fences, the lines of its keys, and the Markdown below."""

    values: Mapping[str, Any]
    lines: Mapping[str, int]
    body: str

    def line(self, key: str, below: str = "") -> int:
        """The line of a key, or of `below`, one of its own keys or items; 1 where there is none."""
        return self.lines.get(f"{key}.{below}", self.lines.get(key, 1))


class NoFrontMatter(ValueError):
    """The file has none, or it cannot be read; `line` says where."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(reason)
        self.line = line


def read(path: Path) -> FrontMatter:
    """The front matter of a Markdown file. Raises NoFrontMatter."""
    return _parsed(path.read_text("utf-8"))


# Several subjects read the same pages, and of a served site most pages stay as they are.
@functools.lru_cache(maxsize=1024)
def _parsed(text: str) -> FrontMatter:
    head, fence, body = text.removeprefix(FENCE).partition(f"\n{FENCE}")
    if not text.startswith(FENCE) or not fence:
        raise NoFrontMatter(1, "the file must begin with front matter between two lines of ---")
    loader = Loader(head)
    try:
        node = loader.get_single_node()
        if not isinstance(node, yaml.MappingNode):
            raise NoFrontMatter(2, "the front matter must be keys with values")
        values = loader.construct_document(node)
    except yaml.MarkedYAMLError as fault:
        mark = fault.problem_mark
        reason = fault.problem or "this is not YAML"
        raise NoFrontMatter(mark.line + 2 if mark else 1, reason) from fault
    finally:
        loader.dispose()
    return FrontMatter(values, dict(_lines(node)), body)


def _lines(node: yaml.MappingNode) -> list[tuple[str, int]]:
    # Lines are counted from nought below the fence, which is the file's first line.
    found = []
    for key, value in node.value:
        found.append((key.value, key.start_mark.line + 2))
        below: list[yaml.Node] = []
        if isinstance(value, yaml.MappingNode):
            below = [each for each, _ in value.value]
        elif isinstance(value, yaml.SequenceNode):
            below = value.value
        found += [
            (f"{key.value}.{each.value}", each.start_mark.line + 2)
            for each in below
            if isinstance(each, yaml.ScalarNode)
        ]
    return found
