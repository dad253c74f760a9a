"""The page of the case: lists, papers, twenty findings, and the reviewer's answers folded."""

from __future__ import annotations

from writeoffs.answers.case import render
from writeoffs.case.cleanup import FIRST_SEED

from macros import exercises, page_files
from macros.runtime import manifest

KIND = "case"
SCRIPT = "cleanup-case"


def cleanup_case(page: str) -> str:
    """The case as the page at this address holds it before any script runs."""
    runtime = manifest.load()
    # What marks entries is in the archive of the exercises.
    needed = (exercises.KIND, KIND)
    archives = " ".join(runtime.apart[kind] for kind in needed)
    sheets = "".join(
        page_files.style(name, page) for name in ("exercise", "approval", "cleanup-case")
    )
    lists, rest = render()
    element = (
        f'<cleanup-case data-seed="{FIRST_SEED}" data-state="static" data-core="{runtime.core}"'
        f' data-engine="{runtime.engine}" data-archive="{archives}"'
        f' data-download="{runtime.download_with(*needed)}">{rest}</cleanup-case>'
    )
    return (
        f'<div class="scenario cleanup" data-search-exclude>\n{sheets}'
        f"{page_files.script('when-needed', page)}{lists}"
        f"{page_files.when_needed((SCRIPT,), element, at_once='seed')}\n</div>"
    )
