"""The page "A class by link": the form that makes a link, and the place for what trainees saved."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from course import LESSONS
from mkdocs.utils import get_relative_url
from questions.quiz import SUBJECTS, TEST
from writeoffs.view.markup import escape

from macros import page_files, quiz
from macros.addresses import page_address

_TEST = "training/quiz/test.md"
_TABLES = {
    "people": "People",
    "questions": "Questions",
    "subjects": "Subjects",
    "answers": "Every answer",
}


def class_link(page: str, docs: Path) -> str:
    """The form that makes a link to a test for a class; its script works the link out."""
    subjects = ((each.slug, each.title, len(each.questions)) for each in SUBJECTS.values())
    lessons = ((each.slug, each.title, len(each.check)) for each in LESSONS.values())
    test = get_relative_url(page_address(_TEST), page)
    return (
        f"<div>{page_files.style('file-place', page)}{page_files.style('class', page)}"
        f'<class-link data-known="{escape(quiz.known(docs))}" data-search-exclude>'
        '<p class="still">Making a link needs a script, which is not running here.</p>'
        '<form autocomplete="off" novalidate hidden>'
        f"{_field('name', 'Name of the class', '', 'Trainees see it, and it is in their files.')}"
        '<fieldset class="by"><legend>What the test draws from</legend>'
        f"{_either('subjects', 'Subjects of the quiz', chosen=True)}"
        f"{_either('lessons', 'Lessons of the course')}"
        f"{_either('picked', 'Questions, one by one')}</fieldset>"
        f"{_chosen('subjects', 'Subjects', subjects)}{_chosen('lessons', 'Lessons', lessons)}"
        f"{_picked(docs)}"
        '<p class="problem" id="class-chosen-problem" hidden></p>'
        '<p class="all-or-none"><button type="button" data-action="every">Choose all</button> '
        '<button type="button" data-action="none">Choose none</button></p>'
        '<div class="numbers">'
        f"{_field('questions', 'Questions to ask', str(TEST.questions), _MOST, _NUMBER)}"
        f"{_field('pass', 'Pass mark', str(TEST.pass_mark), 'Right at the first try.', _NUMBER)}"
        f"{_field('seed', 'Test number', '', 'The same for everybody.', _NUMBER)}"
        '<p><button type="button" data-action="another">Another test number</button></p></div>'
        '<p class="made"><label for="class-made">The link</label>'
        '<input type="text" id="class-made" name="link" readonly'
        ' placeholder="It appears once the class has a name."></p>'
        '<p class="actions">'
        '<button type="button" data-action="copy" disabled>Copy the link</button>'
        f' <a class="open" href="{test}" target="_blank" rel="noopener" hidden>'
        "Look at the test in a new tab</a> <output></output></p>"
        f"</form></class-link>{page_files.script('class-link-form', page)}</div>"
    )


def class_results(page: str, docs: Path) -> str:
    """The place for the files of a class, and the parts that its script fills in."""
    saves = " ".join(
        f'<button type="button" data-action="save" data-table="{slug}">{title}</button>'
        for slug, title in _TABLES.items()
    )
    return (
        f'<div><class-results data-version="{quiz.version(docs)}" data-search-exclude><template>'
        f"{quiz.questions_listed(page, docs)}</template>"
        '<p class="still">Reading the files needs a script, which is not running here.</p>'
        '<div class="place" hidden><label for="class-files">Result files</label>'
        '<p class="hint" id="class-files-how">Choose several at once, or drop them here. '
        "You can add more later.</p>"
        '<input type="file" id="class-files" multiple accept=".json,application/json"'
        ' aria-describedby="class-files-how"></div>'
        '<p class="status" role="status"></p>'
        '<progress aria-label="Files read" hidden></progress>'
        '<p class="which" hidden><label for="class-shown">Class to show</label> '
        '<select id="class-shown" name="class"></select></p>'
        '<ul class="notes" data-part="notes"></ul>'
        '<div class="class" hidden><div data-part="title"></div>'
        '<p data-part="summary" aria-live="polite"></p>'
        '<p class="old" data-part="old"></p>'
        '<div class="books pictures">'
        f"{_picture('subjects', 'What was missed, by subject')}"
        f"{_picture('questions', 'What was missed most, by question')}</div>"
        f"{_table('subjects', 'By subject, most missed first', _SUBJECTS)}"
        f"{_table('questions', 'By question, most missed first', _QUESTIONS)}"
        '<p class="hint">The number is the place in the test. '
        "A question opens in a new tab, with its answers.</p>"
        f"{_table('people', 'Who took the test', _PEOPLE)}"
        f'<p class="saves">Save as CSV, for a spreadsheet: {saves}</p></div>'
        '<p class="forget" hidden><button type="button" data-action="print">Print</button> '
        '<button type="button" data-action="forget">Forget these files</button></p>'
        f"</class-results>{page_files.script('class-results', page)}</div>"
    )


_NUMBER = ' inputmode="numeric" maxlength="6"'
_MOST = '<span class="most"></span>'
_SUBJECTS = ("Subject", "Missed", "Share")
_QUESTIONS = ("Question", "Missed", "Usual wrong answer")
_PEOPLE = ("Counts", "Name", "Right", "Result", "Questions missed", "Date")


def _either(value: str, label: str, *, chosen: bool = False) -> str:
    checked = " checked" if chosen else ""
    return f'<label><input type="radio" name="by" value="{value}"{checked}> {label}</label>'


def _chosen(by: str, legend: str, choices: Iterable[tuple[str, str, int]]) -> str:
    labels = "".join(
        f'<label><input type="checkbox" name="{by}" value="{slug}" checked>'
        f" <span>{escape(title)} <small>({count})</small></span></label>"
        for slug, title, count in choices
    )
    return (
        f'<fieldset class="choices" data-by="{by}" aria-describedby="class-chosen-problem">'
        f"<legend>{legend}, with the number of questions</legend>{labels}</fieldset>"
    )


def _picked(docs: Path) -> str:
    groups = "".join(
        f"<fieldset><legend>{escape(title)}</legend>{''.join(map(_question, questions))}</fieldset>"
        for title, questions in quiz.questions_in_words(docs)
    )
    return (
        '<fieldset class="picked" data-by="picked" aria-describedby="class-chosen-problem">'
        f"<legend>Questions</legend>{groups}</fieldset>"
    )


def _question(named: tuple[str, str, str]) -> str:
    slug, ask, story = named
    return (
        f'<label><input type="checkbox" name="picked" value="{slug}">'
        f" <span>{ask} <small>{story}</small></span></label>"
    )


def _field(name: str, label: str, value: str, hint: str, more: str = "") -> str:
    return (
        f'<p class="field"><label for="class-{name}">{label}</label>'
        f'<input type="text" id="class-{name}" name="{name}" value="{value}" spellcheck="false"'
        f'{more} aria-describedby="class-{name}-how class-{name}-problem">'
        f'<span class="hint" id="class-{name}-how">{hint}</span>'
        f'<span class="problem" id="class-{name}-problem" hidden></span></p>'
    )


def _picture(name: str, caption: str) -> str:
    return (
        f'<figure><figcaption>{caption}</figcaption><div data-part="{name}-drawn"></div></figure>'
    )


def _table(name: str, caption: str, heads: tuple[str, ...]) -> str:
    cells = "".join(f'<th scope="col">{each}</th>' for each in heads)
    return (
        f'<table class="of-{name}"><caption>{caption}</caption><thead><tr>{cells}</tr></thead>'
        f'<tbody data-part="{name}"></tbody></table>'
    )
