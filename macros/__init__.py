"""What a page may call. `define_env` registers the macros; each lives in its subject's module."""

from typing import Any

from macros import dates, figures, firm, scenario_pages
from macros.page_errors import located


def define_env(env: Any) -> None:
    """Register the macros with mkdocs-macros-plugin."""
    for macro in (
        scenario_pages.scenario,
        scenario_pages.scenario_in_brief,
        scenario_pages.scenario_list,
        figures.figure,
        figures.given,
        figures.ratio,
        figures.lesson,
    ):
        env.macro(located(env, macro))

    def page_dates() -> str:
        return dates.dates(env.page.meta)

    def firm_call_to_action() -> str:
        return firm.call_to_action(env.conf["extra"]["firm"])

    env.macro(located(env, page_dates, "dates"), "dates")
    env.macro(located(env, firm_call_to_action, "call_to_action"), "call_to_action")
