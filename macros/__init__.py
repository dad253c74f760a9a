"""What a page may call. `define_env` registers the macros; each lives in its subject's module."""

from pathlib import Path
from typing import Any

from macros import conventions, dates, figures, firm, gallery, glossary, proof, scenario_pages
from macros.page_errors import located


def define_env(env: Any) -> None:
    """Register the macros with mkdocs-macros-plugin."""
    for macro in (
        scenario_pages.scenario,
        scenario_pages.scenario_in_brief,
        figures.figure,
        figures.given,
        figures.ratio,
        figures.lesson,
        proof.counted,
        proof.examples,
        proof.named_checks,
        conventions.ratio_conventions,
    ):
        env.macro(located(env, macro))

    def page_dates() -> str:
        return dates.dates(env.page.meta)

    def firm_call_to_action() -> str:
        return firm.call_to_action(env.conf["extra"]["firm"])

    def scenario_gallery(family: str) -> str:
        return gallery.gallery(Path(env.conf["docs_dir"]) / "scenarios", family)

    env.macro(located(env, page_dates, "dates"), "dates")
    env.macro(located(env, firm_call_to_action, "call_to_action"), "call_to_action")
    env.macro(located(env, scenario_gallery, "gallery"), "gallery")
    glossary.register(env)
