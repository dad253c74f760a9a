"""What a page may call. `define_env` registers the macros; each lives in its subject's module."""

from pathlib import Path
from typing import Any

from macros import (
    books,
    conventions,
    exercises,
    figures,
    firm,
    gallery,
    glossary,
    page_checks,
    page_files,
    proof,
    question_graph,
    questions,
    scenario_pages,
    sources,
    words,
    years_drawn,
)
from macros.page_errors import located


def define_env(env: Any) -> None:
    """Register the macros with mkdocs-macros-plugin. Raises BrokenPages and BrokenSources."""
    # The theme ends a page with the sources that its front matter names.
    env.conf["extra"]["sources"] = sources.load()
    for macro in (
        books.books_show,
        words.words_compared,
        years_drawn.profit_by_year,
        figures.figure,
        figures.given,
        figures.ratio,
        proof.counted,
        proof.examples,
        proof.named_checks,
        conventions.ratio_conventions,
    ):
        env.macro(located(env, macro))

    def firm_call_to_action() -> str:
        return firm.call_to_action(env.conf["extra"]["firm"])

    def scenario_gallery(family: str) -> str:
        return gallery.gallery(Path(env.conf["docs_dir"]) / "scenarios", family)

    def live_scenario(slug: str) -> str:
        return scenario_pages.scenario(slug, env.page.url)

    def scenario_in_brief(slug: str) -> str:
        return scenario_pages.scenario_in_brief(slug, env.page.url)

    def source_link(key: str) -> str:
        return sources.link(key, env.page.url)

    def sources_list(kind: str) -> str:
        return sources.sources_list(Path(env.conf["docs_dir"]), kind)

    def page_questions(slug: str) -> str:
        return questions.questions(slug, env.page.url, Path(env.conf["docs_dir"]))

    def questions_graph(slug: str) -> str:
        return question_graph.questions_graph(slug, env.page.url)

    def exercise_page(slug: str) -> str:
        return exercises.exercise(slug, env.page.url, Path(env.conf["docs_dir"]))

    def exercise_list(family: str) -> str:
        return exercises.exercise_list(family, env.page.url, Path(env.conf["docs_dir"]))

    def style(name: str) -> str:
        return page_files.style(name, env.page.url)

    env.macro(located(env, live_scenario, "scenario"), "scenario")
    env.macro(located(env, scenario_in_brief))
    env.macro(located(env, source_link, "source"), "source")
    env.macro(located(env, sources_list), "sources_list")
    env.macro(located(env, page_questions, "questions"), "questions")
    env.macro(located(env, questions_graph))
    env.macro(located(env, exercise_page, "exercise"), "exercise")
    env.macro(located(env, exercise_list))
    env.macro(located(env, style))
    env.macro(located(env, firm_call_to_action, "call_to_action"), "call_to_action")
    env.macro(located(env, scenario_gallery, "gallery"), "gallery")
    glossary.register(env)
    page_checks.check(Path(env.conf["docs_dir"]), env.macros)
