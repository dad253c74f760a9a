"""The page of the case: lists, papers, twenty findings, and the reviewer's answers folded."""

from __future__ import annotations

from writeoffs.answers.case import render
from writeoffs.case.cleanup import FIRST_SEED

from macros import exercises, page_files
from macros.runtime.attributes import light_first

# What marks entries is in the archive of the exercises.
NEEDED = (exercises.KIND, "case")
SCRIPT = "cleanup-case"


def cleanup_case(page: str) -> str:
    """The case as the page at this address holds it before any script runs."""
    sheets = "".join(
        page_files.style(name, page) for name in ("exercise", "approval", "cleanup-case")
    )
    lists, rest = render()
    element = (
        f'<cleanup-case data-seed="{FIRST_SEED}" data-state="static"'
        f" {light_first(*NEEDED)}>{rest}</cleanup-case>"
    )
    return (
        f'<div class="scenario cleanup" data-search-exclude>\n{sheets}'
        f"{page_files.script('when-needed', page)}{lists}"
        f"{page_files.when_needed((SCRIPT,), element, at_once='seed')}\n</div>"
    )
