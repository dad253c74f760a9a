"""What a page may call. `define_env` registers the macros; each lives in its subject's module."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

from writeoffs.view.markup import escape

from macros import (
    books,
    class_by_link,
    cleanup_case,
    conventions,
    course,
    embed_chooser,
    exercises,
    figures,
    gallery,
    generator,
    glossary,
    lapping_drawn,
    own_books,
    page_checks,
    page_files,
    paper_forms,
    predictions,
    proof,
    question_graph,
    questions,
    quiz,
    scenario_pages,
    sources,
    ways_on,
    words,
    years_drawn,
)
from macros.firm import block
from macros.firm.block import Firm
from macros.firm.shown import call_to_action, printed
from macros.page_errors import located
from macros.share_pictures.cards import cards
from macros.shipped import listed


def define_env(env: Any) -> None:
    """Register the macros with mkdocs-macros-plugin.

    Raises BrokenFirm, BrokenPages and BrokenSources.
    """
    firm = block.read(generator.config_file(env.conf))
    # The pages find every part of the firm, also those that its block leaves out.
    env.variables["firm"] = asdict(firm)
    docs = Path(env.conf["docs_dir"])
    if generator.has_our_templates(env.conf):
        _tell_theme(env.conf, firm, docs)
    named = tuple(sources.uses(docs))
    for macro in (
        books.books_show,
        words.words_compared,
        years_drawn.profit_by_year,
        lapping_drawn.lapping_chain,
        figures.figure,
        figures.given,
        figures.ratio,
        questions.papers,
        proof.counted,
        proof.examples,
        proof.named_checks,
        quiz.quiz_counted,
        conventions.ratio_conventions,
        own_books.papers_of_a_file,
        paper_forms.clear_before_a_write_off,
        listed.own_license,
    ):
        env.macro(located(env, macro))

    def firm_call_to_action() -> str:
        return call_to_action(firm)

    def scenario_gallery(family: str) -> str:
        return gallery.gallery(docs / "scenarios", family)

    def live_scenario(slug: str) -> str:
        env.page.meta["starts_ahead"] = scenario_pages.starts_ahead(slug)
        return scenario_pages.scenario(slug, env.page.url, printed(firm))

    def scenario_in_brief(slug: str) -> str:
        env.page.meta["starts_ahead"] = scenario_pages.starts_ahead(slug)
        return scenario_pages.scenario_in_brief(slug, env.page.url)

    def first_screen(slug: str, legend: str) -> str:
        env.page.meta["starts_ahead"] = scenario_pages.starts_ahead(slug)
        ways = ways_on.ways_on(env.page.meta["ways"], docs, env.page.url)
        return scenario_pages.scenario_in_two(slug, legend, ways, env.page.url, printed(firm))

    def source_link(key: str) -> str:
        return sources.link(key, env.page.url)

    def policy_form() -> str:
        return paper_forms.policy_form(env.page.url)

    def approval_form() -> str:
        return paper_forms.approval_form(env.page.url)

    def sources_list(kind: str) -> str:
        return sources.sources_list(docs, named, kind)

    def page_questions(slug: str) -> str:
        return questions.questions(slug, env.page.url, docs)

    def page_quiz(subject: str) -> str:
        return quiz.quiz(subject, env.page.url, docs)

    def quiz_test() -> str:
        return quiz.quiz_test(env.page.url, docs)

    def predict(slug: str) -> str:
        return predictions.predict(slug, env.page.url, docs)

    def questions_graph(slug: str) -> str:
        return question_graph.questions_graph(slug, env.page.url)

    def exercise_page(slug: str) -> str:
        return exercises.exercise(slug, env.page.url, docs)

    def exercise_list(family: str) -> str:
        return exercises.exercise_list(family, env.page.url, docs)

    def course_ways() -> str:
        return course.course_ways(env.page.url, docs)

    def course_lessons() -> str:
        return course.course_lessons(env.page.url, docs)

    def lesson_head() -> str:
        return course.lesson_head(env.page.url)

    def lesson_practice() -> str:
        return course.lesson_practice(env.page.url, docs)

    def training_record() -> str:
        return course.training_record(env.page.url)

    def class_link() -> str:
        return class_by_link.class_link(env.page.url, docs)

    def class_results() -> str:
        return class_by_link.class_results(env.page.url, docs)

    def chooser() -> str:
        return embed_chooser.chooser(docs, env.conf["site_url"] or "", env.page.url)

    def embed_addresses() -> str:
        return embed_chooser.addresses(docs, env.conf["site_url"] or "", env.page.url)

    def own_books_steps() -> str:
        return own_books.own_books(env.page.url, docs)

    def own_books_sample() -> str:
        return own_books.own_books_sample(docs)

    def case_page() -> str:
        return cleanup_case.cleanup_case(env.page.url)

    def components_list() -> str:
        return listed.components_list(env.page.url)

    def style(name: str) -> str:
        return page_files.style(name, env.page.url)

    env.macro(located(env, live_scenario, "scenario"), "scenario")
    env.macro(located(env, scenario_in_brief))
    env.macro(located(env, first_screen))
    env.macro(located(env, source_link, "source"), "source")
    env.macro(located(env, sources_list), "sources_list")
    env.macro(located(env, policy_form))
    env.macro(located(env, approval_form))
    env.macro(located(env, page_questions, "questions"), "questions")
    env.macro(located(env, page_quiz, "quiz"), "quiz")
    env.macro(located(env, quiz_test))
    env.macro(located(env, predict))
    env.macro(located(env, questions_graph))
    env.macro(located(env, exercise_page, "exercise"), "exercise")
    env.macro(located(env, exercise_list))
    for macro in (course_ways, course_lessons, lesson_head, lesson_practice, training_record):
        env.macro(located(env, macro))
    env.macro(located(env, class_link))
    env.macro(located(env, class_results))
    env.macro(located(env, chooser, "embed_chooser"), "embed_chooser")
    env.macro(located(env, embed_addresses))
    env.macro(located(env, own_books_steps, "own_books"), "own_books")
    env.macro(located(env, own_books_sample))
    env.macro(located(env, case_page, "cleanup_case"), "cleanup_case")
    env.macro(located(env, components_list))
    env.macro(located(env, style))
    env.macro(located(env, firm_call_to_action, "call_to_action"), "call_to_action")
    env.macro(located(env, scenario_gallery, "gallery"), "gallery")
    glossary.register(env)
    page_checks.check(docs, env.macros, named)


def _tell_theme(conf: Any, firm: Firm, docs: Path) -> None:
    """What the templates in overrides/ read."""
    conf["extra"]["firm"] = asdict(firm)
    conf["copyright"] = escape(firm.legal)
    if firm.logo:
        conf["theme"]["logo"] = firm.logo
    # A page ends with the sources that its front matter names.
    conf["extra"]["sources"] = sources.load()
    # page.html says when the theme's script takes its turn.
    conf["extra"]["theme_script"] = page_files.theme_script(conf["theme"].dirs)
    # A shared link says what its picture shows.
    conf["extra"]["pictured"] = {card.path: card.alt for card in cards(docs, conf["nav"])}
