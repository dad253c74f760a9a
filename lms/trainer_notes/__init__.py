"""Notes for whoever teaches a class with the course: one page to print, and no part of the site.

It holds every answer. So it is written into dist/, where only the person who makes it finds it.
"""

from __future__ import annotations

from pathlib import Path

from course import LESSONS
from questions.quiz import TEST
from writeoffs.exercises.numbers import MOST_SEED

from lms.trainer_notes import cleanup_case, lesson

STYLE = Path(__file__).with_name("notes.css")


class BadSeed(ValueError):
    """What was given is no seed."""


def seed_of(text: str) -> int | None:
    """The seed that was typed, or None where nothing was. Raises BadSeed."""
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and int(text) <= MOST_SEED):
        raise BadSeed(f"SEED={text} is no seed: give a whole number from 0 to {MOST_SEED}")
    return int(text)


def written(seed: int | None = None) -> str:
    """The notes as one page of HTML; with a seed also the answers for its numbers.

    Raises LookupError, ValueError and BadRequest.
    """
    lessons = tuple(enumerate(LESSONS.values(), 1))
    contents = "".join(
        f'<li><a href="#{each.slug}">{lesson.title(each)}</a></li>' for _, each in lessons
    )
    contents += f'<li><a href="#cleanup-case">{cleanup_case.HEADING}</a></li>'
    notes = "".join(lesson.notes(number, each, seed) for number, each in lessons)
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        '<meta name="robots" content="noindex">'
        f"<title>Trainer’s notes: write-offs</title><style>{STYLE.read_text('utf-8')}</style>"
        "</head>\n<body><header><h1>Trainer’s notes: write-offs</h1>"
        "<p><strong>These pages hold every answer.</strong> Keep them away from trainees and off "
        "your website.</p></header>\n<main>"
        f'<nav aria-labelledby="lessons"><h2 id="lessons">The lessons</h2><ol>{contents}</ol></nav>'
        f"{_class_of_thirty_minutes()}{_seeds(seed)}{notes}"
        f"{cleanup_case.notes(seed)}</main></body></html>\n"
    )


def _class_of_thirty_minutes() -> str:
    rows = "".join(
        f'<tr><th scope="row">{step.what}</th><td>{step.how}</td></tr>' for step in lesson.PLAN
    )
    return (
        '<section aria-labelledby="class"><h2 id="class">How to hold a lesson</h2>'
        "<p>A lesson is made for one person alone. With a class it takes about three times as "
        "long, because people talk, and that is what it is for. The minutes in each lesson below "
        "are a suggestion.</p><table><caption>The five parts of a lesson</caption><thead><tr>"
        '<th scope="col">Part</th><th scope="col">How</th></tr></thead>'
        f"<tbody>{rows}</tbody></table>"
        "<h3>When an entry is wrong</h3><p>The page shows what the wrong entry would do, beside "
        "what the right one does. Ask before anybody looks at the answer:</p><ol>"
        "<li>Which figure is wrong now, and by how much?</li>"
        "<li>Who would act on that figure: the owner, a lender, a buyer?</li>"
        "<li>What would you ask the customer, or look for in the file, before you post?</li></ol>"
        "<h3>Where a question is about taxes</h3><p>Stop at the books. Write the question down "
        "and pass it on. Confirm with your CPA or EA.</p></section>\n"
    )


def _seeds(seed: int | None) -> str:
    own = (
        f"These notes were made with the seed {seed}. Below each answer stands the one for it. "
        f"Give your class addresses that end in <code>?seed={seed}</code>."
        if seed is not None
        else "These notes hold the answers for the numbers that stand in the pages. To have those "
        "of your class as well, make them again with its seed, as in "
        "<code>make trainer-notes SEED=4711</code>."
    )
    return (
        '<section aria-labelledby="seeds"><h2 id="seeds">How to set a seed</h2>'
        "<p>A seed is a whole number that draws the numbers of an exercise. The same seed gives "
        "the same numbers to everybody. Put it behind the address of the exercise’s own page, as "
        f"in <code>?seed=4711</code>; any number up to {MOST_SEED} will do.</p><ul>"
        "<li>One seed for all, when you go through an exercise together.</li>"
        "<li>A seed for each, when the answers should not travel.</li></ul>"
        "<p>The test over everything has a number of that kind, too. It asks "
        f"{TEST.questions} questions, and {TEST.pass_mark} right at the first try pass. "
        "Two people with the same number get the same questions.</p>"
        f"<p>{own}</p></section>\n"
    )
