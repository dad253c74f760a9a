"""A questionnaire in a page: complete without scripts, and the data that its script needs."""

from __future__ import annotations

import functools
import json
from pathlib import Path
from statistics import mode

from mkdocs.utils import get_relative_url
from questions import GUIDES
from questions.question import Answer, Ending, Guide, Question, Recorded
from questions.walk import Automaton, Way, fold
from writeoffs.accounts import Side
from writeoffs.scenarios import SCENARIOS
from writeoffs.view.markup import escape

from macros import page_files, sources
from macros.addresses import page_address
from macros.books import outcome_of

NO_ENTRY = "No entry is needed."


def questions(slug: str, page: str, docs: Path) -> str:
    """The questionnaire `slug` for the page at the address `page`. Raises LookupError.

    Without scripts it is a list of every question and every ending, each folded to its title, and
    on paper one sheet of questions and answers.
    """
    guide, flow = guide_of(slug), automaton(slug)
    asked = "".join(_question(each, guide, flow, page) for each in guide.questions)
    endings = "".join(_ending(each, guide, flow, page, docs) for each in guide.endings)
    several = len(guide.endings) > 1
    summary = "Every question, and where it leads" if several else "All the questions on one page"
    if several:
        endings = f"<details><summary>What the answers come to</summary>{endings}</details>"
    return (
        f'<div class="questions">\n{page_files.style("questions", page)}'
        f'<question-guide data-guide="{slug}"'
        f' data-flow="{escape(json_of(flow))}"><div class="flow" hidden></div>'
        '<p class="unseen" role="status"></p>'
        f'<details class="all" open><summary>{summary}</summary>'
        f'<p class="on-paper"><strong>{escape(guide.title)}</strong> {_on_paper(guide, flow)}</p>'
        f'<ol class="asked">{asked}</ol><div class="endings">{endings}</div>'
        f'<p class="closing">{escape(guide.closing)}</p></details></question-guide>'
        f"{page_files.script('questions', page)}\n</div>"
    )


def papers(slug: str, *answers: str) -> str:
    """What to bring with these answers, each "question=answer", as Markdown.

    Raises LookupError and BadRoute.
    """
    guide = guide_of(slug)
    told: dict[str, None] = {}
    for question, _, answer in (each.partition("=") for each in answers):
        told.update(dict.fromkeys(guide.question(question).answer(answer).papers))
    return "\n".join(f"- {each}" for each in told)


def guide_of(slug: str) -> Guide:
    """The questionnaire of that slug. Raises LookupError."""
    try:
        return GUIDES[slug]
    except KeyError:
        raise LookupError(f"there are no questions {slug!r}, only {', '.join(GUIDES)}") from None


@functools.cache
def automaton(slug: str) -> Automaton:
    """The questionnaire's flow, folded. Raises LookupError."""
    return fold(guide_of(slug))


def json_of(flow: Automaton) -> str:
    """For each node its question, where most of its answers lead, and where each other one does."""
    nodes = []
    for node in flow.nodes:
        most = mode(node.targets.values())
        others = {answer: target for answer, target in node.targets.items() if target != most}
        nodes.append([node.question, most, others] if others else [node.question, most])
    return json.dumps(nodes, separators=(",", ":"))


def path_in_words(way: Way, guide: Guide) -> tuple[str, ...]:
    """The way's answers, a line each; answers that make no difference are joined."""
    told = []
    for step in way.steps:
        question = guide.question(step.question)
        if len(step.answers) < len(question.answers):
            told.append(_joined([question.answer(each).label for each in step.answers]))
    return tuple(told)


def entry_in_words(recorded: Recorded) -> tuple[str, ...]:
    """The entries as sentences with the engine's accounts, without amounts. Raises ValueError."""
    told = outcome_of(recorded.scenario, recorded.treatment)
    entries = [told.treatment.entries[number] for number in recorded.entries]
    if not entries:
        return (NO_ENTRY,)
    return tuple(
        " ".join(
            f"{verb} {_joined([line.account for line in entry.lines if line.side is side], 'and')}."
            for side, verb in ((Side.DEBIT, "Debit"), (Side.CREDIT, "Credit"))
        )
        for entry in entries
    )


def _joined(words: list[str], by: str = "or") -> str:
    return f" {by} ".join(filter(None, (", ".join(words[:-1]), words[-1])))


def _on_paper(guide: Guide, flow: Automaton) -> str:
    if _has_one_place_each(guide, flow):
        return (
            "Check one box. The arrow names the question that comes next, or what your answers "
            "come to."
        )
    return "Check what fits, and skip what is not about your case."


def _has_one_place_each(guide: Guide, flow: Automaton) -> bool:
    """Whether the list itself can be followed: an answer leads to the same place on every way."""
    return len(flow.nodes) == len(guide.questions)


def _number(question: Question, guide: Guide) -> str:
    return question.number or str(guide.questions.index(question) + 1)


def _question(question: Question, guide: Guide, flow: Automaton, page: str) -> str:
    asked = _asked_when(question, guide, flow)
    answers = "".join(
        _answer(each, _leads_to(question, each, guide, flow)) for each in question.answers
    )
    ask = f' data-ask="{escape(question.ask)}"' if question.ask else ""
    first = " open" if question is guide.questions[0] else ""
    return (
        f'<li data-question="{question.slug}" data-subject="{escape(question.subject)}"{ask}>'
        f'<details{first}><summary><h3><span class="number">{_number(question, guide)}.</span> '
        f'<span class="text">{escape(question.text)}</span></h3></summary>'
        f'<div class="told" id="{guide.slug}-{question.slug}">'
        f'<p class="why">{escape(question.why)}</p>{_sources(question, page)}'
        f'{asked}<ul class="answers">{answers}</ul></div></details></li>'
    )


def _answer(answer: Answer, leads_to: str) -> str:
    hint = f' <span class="hint">{escape(answer.hint)}</span>' if answer.hint else ""
    mark = " data-open" if answer.open else ""
    return (
        f'<li data-answer="{answer.slug}"{mark}><span class="label">{escape(answer.label)}</span>'
        f"{hint}{leads_to}{_papers(answer.papers)}</li>"
    )


def _leads_to(question: Question, answer: Answer, guide: Guide, flow: Automaton) -> str:
    """A link to what comes next, which opens it: browsers unfold what a link leads into."""
    if not _has_one_place_each(guide, flow):
        return ""
    node = next(each for each in flow.nodes if each.question == question.slug)
    target = node.targets[answer.slug]
    if isinstance(target, str):
        anchor, words = f"ending-{target}", escape(guide.ending(target).title)
    else:
        anchor = flow.nodes[target].question
        next_one = guide.question(anchor)
        words = f'{_number(next_one, guide)}. <span class="asks">{escape(next_one.text)}</span>'
    return f' <a class="to" href="#{guide.slug}-{anchor}">→ {words}</a>'


def _papers(papers: tuple[str, ...]) -> str:
    if not papers:
        return ""
    return f'<ul class="papers">{"".join(f"<li>{escape(each)}</li>" for each in papers)}</ul>'


def _sources(question: Question, page: str) -> str:
    links = ", ".join(sources.link(each, page) for each in question.sources)
    return f'<p class="rests-on">Based on: {links}</p>' if links else ""


def _asked_when(question: Question, guide: Guide, flow: Automaton) -> str:
    """For which answers to the first question this one can come, where that is not every answer."""
    first = guide.questions[0]
    reached: dict[str, None] = {}
    for way in flow.ways():
        if any(step.question == question.slug for step in way.steps):
            reached.update(dict.fromkeys(way.steps[0].answers))
    if len(reached) == len(first.answers):
        return ""
    labels = [each.label for each in first.answers if each.slug in reached]
    return f'<p class="for">Asked about: {"; ".join(map(escape, labels))}.</p>'


def _ending(ending: Ending, guide: Guide, flow: Automaton, page: str, docs: Path) -> str:
    said = f"<p>{escape(' '.join(ending.sentences))}</p>" if ending.sentences else ""
    return (
        f'<article data-ending="{ending.slug}"><details><summary><h3>{escape(ending.title)}</h3>'
        f'</summary><div class="told" id="{guide.slug}-ending-{ending.slug}">'
        f"{_ways(ending, guide, flow)}{said}{_entry(ending)}{_reading(ending, page, docs)}"
        f"{_papers(ending.papers)}</div></details></article>"
    )


def _ways(ending: Ending, guide: Guide, flow: Automaton) -> str:
    if len(guide.endings) == 1:
        return ""
    ways = [path_in_words(way, guide) for way in flow.ways() if way.ending == ending.slug]
    told = "".join(f"<li>{' → '.join(map(escape, way))}</li>" for way in ways)
    return f'<ul class="ways">{told}</ul>'


def _entry(ending: Ending) -> str:
    said = entry_in_words(ending.recorded) if ending.recorded else (ending.entry,)
    lines = "".join(f"<li>{escape(each)}</li>" for each in said if each)
    return f'<h4>The entry</h4><ol class="entry">{lines}</ol>' if lines else ""


def _reading(ending: Ending, page: str, docs: Path) -> str:
    links = [(f"scenarios/{each}.md", SCENARIOS[each].title) for each in ending.scenarios]
    links += [(each.path, each.words) for each in ending.pages]
    for path, _ in links:
        if not (docs / path).exists():
            raise LookupError(f"the ending {ending.slug} links {path}, which is not there")
    listed = "".join(
        f'<li><a href="{get_relative_url(page_address(path), page)}">{escape(words)}</a></li>'
        for path, words in links
    )
    return f'<h4>Read more</h4><ul class="read">{listed}</ul>' if listed else ""
