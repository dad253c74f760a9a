"""What the site never says, no figure typed by hand, and how hard the lay pages are to read.

The site explains books and gives no tax advice. Each pattern below is a way of slipping into it.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from built_site import ROOT, BuiltSite
from questions.quiz import QUESTIONS, SUBJECTS
from questions.quiz.question import OneRight, Question, Subject, right, wrong
from selectolax.lexbor import LexborHTMLParser

from development.reading import (
    HARDEST_GRADE,
    MOST_WORDS,
    grade,
    lay_pages,
    read,
    report,
    sentences,
)

TAX_QUESTION = re.compile(r"\bdeduct|\btax returns?\b", re.IGNORECASE)
REFERRAL = re.compile(r"\bconfirm\b[^.?!]{0,120}\bCPA or EA\b", re.IGNORECASE)

# The pages that hold what the site does not say in its own name: myths, each in <q class="myth">
# and refuted beside it, and wrong choices of the quiz. tests/site/test_quiz.py sees to it that
# each of these is marked so and has a sentence on why it is wrong.
MYTHS = "explain/what-a-write-off-does-not-do/index.html"
QUIZ = "training/quiz/"
QUOTED = "q.myth, [data-quiz-question] label[data-wrong]"

_NEVER = "(?:not |never |also |still |now |then |usually |generally |often |sometimes |fully )*"
_DAYS = r"(?:\d+|thirty|sixty|ninety|one hundred (?:and )?(?:twenty|eighty))[- ]days?"
# Of the quiz and its misconceptions the values themselves are read, further down.
QUIZZED = {
    *(ROOT / "snippets" / "questions" / "quiz").glob("*.py"),
    ROOT / "snippets" / "questions" / "misconceptions.py",
}
WORDS = [
    *sorted({*(ROOT / "snippets").rglob("*.py")} - QUIZZED),
    *sorted((ROOT / "docs" / "assets" / "scripts").glob("*.*js")),
]

# What is never allowed, each with sentences that it must catch.
REFUSED: dict[str, tuple[str, tuple[str, ...]]] = {
    "telling the reader to deduct": (
        rf"\byou (?:can|could|may|might|should|must|will|get to|are able to) {_NEVER}deduct"
        r"|\byou (?:can|could|may|might|should|must) (?:take|claim|get) [^.]{0,25}\bdeduct"
        rf"|\byou (?:cannot|can't|couldn't) {_NEVER}deduct",
        (
            "You can deduct this.",
            "You may still deduct it.",
            "You can take a bad debt deduction.",
            "You can't deduct it.",
        ),
    ),
    "calling an item deductible or not": (
        rf"\b(?:is|are|be|was|were|becomes?|it's|isn't|aren't) {_NEVER}"
        r"(?:tax[- ])?(?:non-?)?deductible\b",
        ("This is deductible.", "Bad debts are not fully deductible.", "It isn't tax-deductible."),
    ),
    "naming a saving": (
        r"\btax[- ]savings?\b|\bsav(?:e|es|ed|ing) (?:\w+ ){0,3}(?:in |on |of )?tax(?:es)?\b",
        ("A tax saving.", "It saves you money on taxes.", "Save tax."),
    ),
    "lowering tax": (
        r"\b(?:lower|reduc|cut|shrink|slash)(?:s|es|e|t?ing)? "
        r"(?:your |their |his |her |my |the (?=income|federal))?(?:income |federal )?tax(?:es)?\b",
        ("This lowers your taxes.", "Reducing the income tax.", "Cut tax."),
    ),
    "writing off for an advantage": (
        r"\bwrit(?:e|es|ing) (?:\w+ ){0,2}off (?:\w+ ){0,3}to (?:lower|save|reduce|cut|pay less)\b",
        ("Write it off to lower your bill.", "Writing off stock to save money."),
    ),
    "a tax advantage": (
        r"\btax (?:breaks?|loopholes?|shields?|advantages?|refunds?|write-offs? for you)\b",
        ("A tax break.", "Get a tax refund."),
    ),
    "when to do it": (
        r"\b(?:wait|hold off|delay|postpone)\w* [^.]{0,40}\b(?:next year|new year|january)\b",
        ("Wait until next year.", "Hold off on the entry until January."),
    ),
    "amending a return": (
        r"\bamend(?:ed|ing)? [^.]{0,25}\breturns?\b",
        ("File an amended return.", "Amend last year's return."),
    ),
    "the form for canceled debts": (r"\b1099[- ]?c\b", ("You need not issue a 1099-C.",)),
    "what a state will do": (
        r"\bstates? (?:will|must|has to|have to) (?:refund|give|pay|credit|return)\b",
        ("The state will refund your sales tax.",),
    ),
    "days as proof": (
        rf"\b{_DAYS} (?:old |late |past due |overdue )?(?:is|are|means?|makes?|proves?|shows?)\b"
        rf"|\b(?:after|over|past|beyond) {_DAYS}[^.]{{0,40}}"
        r"\b(?:is|are|becomes?|counts? as) (?:uncollectible|worthless|a bad debt)",
        (
            "Ninety days old means write it off.",
            "After 90 days it is worthless.",
            "180 days is proof.",
        ),
    ),
    "a line or a form": (
        r"\bschedule c\b|\bform (?:1040|1065|1120(?:-s)?|8949)\b|\bform lines? \d",
        ("Schedule C line 27b.", "Form 8949, Part I."),
    ),
    "a publication that is discontinued": (
        r"\bpub(?:lication|\.)? ?535\b",
        ("See Publication 535.", "Pub. 535 says so."),
    ),
    "a rate of tax": (
        r"(?<!sales )\btax (?:rate|bracket)s?\b[^.]{0,40}\d+(?:\.\d+)? ?(?:%|percent)"
        r"|\d ?(?:%|percent)[^.]{0,25}(?<!sales )\b(?:tax (?:rate|bracket)|income tax)\b",
        ("A tax rate of 21%.", "In the 24 percent tax bracket."),
    ),
    "an amount of gross receipts": (
        r"\$ ?\d+(?:\.\d+)? ?million\b",
        ("Receipts under $30 million.",),
    ),
    "throwing away for a purpose": (
        r"\b(?:throw|scrap|discard|destroy|dump)\w*\b[^.]{0,40}\bso (?:that )?you can\b",
        ("Throw it away so you can deduct it.",),
    ),
    "a promise": (
        r"\b(?:we|i) guarantee\b"
        r"|\bguaranteed? (?:\w+ ){0,3}(?:deduction|saving|result|refund|loan)",
        ("We guarantee it.", "A guaranteed deduction."),
    ),
    "choosing a date for the lender": (
        r"\b(?:before|until after) [^.]{0,30}\b(?:lender|bank) (?:looks|sees|asks|reads)[^.]{0,30}"
        r"\bso (?:that )?(?:the |your )?(?:ratio|figure|number)s?\b",
        ("Post it before the bank looks so the ratios improve.",),
    ),
}


@functools.cache
def said(html: Path) -> str:
    """All the words of a page and its head; a myth or wrong choice stands between ⟦ and ⟧."""
    page = LexborHTMLParser(html.read_text("utf-8"))
    body = page.css_first("article")
    if body is None:
        return ""
    for furniture in body.css("script, style, nav, .headerlink, [popover]"):
        furniture.decompose()
    for myth in body.css(QUOTED):
        myth.replace_with(f"⟦{myth.text()}⟧")
    told = [
        each.attributes[name] or ""
        for name in ("content", "alt", "aria-label", "title")
        for each in page.css(f"meta[name=description][{name}], article [{name}]")
    ]
    return straight(" ".join([page.css_first("title").text(), *told, body.text(separator=" ")]))


def straight(text: str) -> str:
    """With plain quotes and single spaces, as the patterns are written."""
    text = text.replace("’", "'").replace("‘", "'").replace("\u2011", "-")
    return re.sub(r"\s+", " ", text)


def refused(text: str) -> Iterator[str]:
    """Every wording that is never allowed, with what it slips into."""
    for fault, (pattern, _) in REFUSED.items():
        for found in re.finditer(pattern, text, re.IGNORECASE):
            start, end = max(0, found.start() - 40), found.end() + 40
            yield f"{fault}: …{text[start:end]}…"


def without_myths(text: str) -> str:
    """What the page says in its own name."""
    return re.sub("⟦.*?⟧", "…", text)


def test_nothing_is_said_that_is_never_allowed(site: BuiltSite, built_page: str) -> None:
    text = said(site.folder / built_page)
    quotes = built_page == MYTHS or built_page.startswith(QUIZ)
    assert list(refused(without_myths(text) if quotes else text)) == []


@pytest.mark.parametrize("source", WORDS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_nor_where_words_wait_for_other_numbers(source: Path) -> None:
    """The sentences that scripts and the engine say only after a reader's doing."""
    assert list(refused(straight(source.read_text("utf-8")))) == []


@pytest.mark.parametrize("fault", REFUSED)
def test_each_pattern_catches_what_it_is_for(fault: str) -> None:
    for sentence in REFUSED[fault][1]:
        found = [each.partition(": ")[0] for each in refused(sentence)]
        assert fault in found, sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "A bookkeeping write-off and a tax deduction are different things.",
        "An invoice you were never paid was never income, so there is usually nothing to deduct.",
        "Tax law generally looks at specific debts that became worthless, with evidence.",
        "A reserve is an accounting estimate; federal tax generally does not deduct it.",
        "Money recovered later may be income.",
        "States handle sales tax on bad debts each in their own way.",
        "The sales tax rate is 8.25%.",
        "Many states give a credit.",
        "Do you hold a guarantee or collateral?",
        "The insurer pays less the deductible.",
        "Receivables over 90 days past due stand in the last column.",
    ],
)
def test_what_is_safe_is_not_refused(sentence: str) -> None:
    assert list(refused(sentence)) == []


def test_a_quoted_myth_is_told_apart(tmp_path: Path) -> None:
    page = tmp_path / "index.html"
    page.write_text(
        '<title>T</title><article><p><q class="myth">You can deduct it.</q> No.</p></article>'
    )
    assert list(refused(said(page)))
    assert not list(refused(without_myths(said(page))))


def test_only_a_wrong_choice_of_a_quiz_question_is_told_apart(tmp_path: Path) -> None:
    page = tmp_path / "index.html"
    choice = "<label{}>You can deduct it.</label>"
    html = "<title>T</title><article><quiz-question data-quiz-question='a'>{}</quiz-question>{}"
    page.write_text(html.format(choice.format(" data-wrong"), ""))
    assert not list(refused(without_myths(said(page))))
    elsewhere = page.with_name("elsewhere.html")
    elsewhere.write_text(html.format(choice.format(""), choice.format(" data-wrong")))
    assert len(list(refused(without_myths(said(elsewhere))))) == 2


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=list(QUESTIONS))
def test_nor_by_a_quiz_question_in_its_own_name(question: Question) -> None:
    """All that it says but the texts of wrong choices, figures or not."""
    assert [fault for text in question.texts() for fault in refused(straight(text))] == []


def test_a_quiz_question_may_only_quote_what_is_refused() -> None:
    asked = OneRight(
        slug="a",
        ask="What may be said?",
        choices=(
            right("It depends"),
            wrong("You can deduct it", "That would be advice."),
            wrong("It is a tax saving", "You can deduct it."),
        ),
        reason="This is deductible.",
        sources=("irc-166",),
        taught=("explain/index.md",),
    )
    found = [fault for text in asked.texts() for fault in refused(text)]
    assert len(found) == 2
    assert len([fault for text in asked.wrong_texts() for fault in refused(text)]) == 2


def test_a_page_that_touches_tax_ends_with_the_preparer(site: BuiltSite, built_page: str) -> None:
    text = said(site.folder / built_page)
    if TAX_QUESTION.search(text):
        assert REFERRAL.search(text), "it needs a sentence like: Confirm it with your CPA or EA."


# ---- figures ----

# What is no result of the books, with the reason. Each is cut out before digits are looked for.
NO_RESULTS = {
    "a macro call": r"\{\{.*?\}\}|\{%.*?%\}",
    "code": r"```.*?```|`[^`\n]*`",
    "an address": r"\]\([^)]*\)|https?://\S+",
    "an anchor": r"\{[:#.][^}]*\}|\{ [#.][^}]*\}",
    "a date": r"\b\d{4}-\d{2}-\d{2}\b",
    "a place in a standard, a law or a book": (
        r"\b(?:ASC|ASU|IFRS|IAS|Reg\.|CFR|TAC|COMAR|OpenStax|[Ss]ections?|[Aa]nnotation|[Cc]hapters?|"
        r"[Aa]rticles?|[Tt]opics?|[Pp]aragraphs?)[  ][\d.,()a-zA-Z-]*\d[\d.a-zA-Z()-]*"
    ),
}
FIGURE = re.compile(
    r"\$\s?\d[\d,.]*|\b\d+(?:\.\d+)?\s?%|\b\d{1,3}(?:,\d{3})+(?:\.\d+)?|\b\d+\.\d+\b"
)
# Measurements of software, not figures of books: they are named there with their day.
MEASURED = {"about/python-in-the-browser.md"}
PAGES = sorted((ROOT / "docs").rglob("*.md"))


def typed(text: str) -> list[str]:
    """The figures that stand in a page's own words."""
    for pattern in NO_RESULTS.values():
        text = re.sub(pattern, " ", text, flags=re.DOTALL)
    return FIGURE.findall(text)


@pytest.mark.parametrize("source", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_figure_is_typed_by_hand(source: Path) -> None:
    if source.relative_to(ROOT / "docs").as_posix() not in MEASURED:
        assert typed(source.read_text("utf-8")) == []


def test_a_typed_figure_is_found() -> None:
    assert typed("It fell from $4,850.00 to 2.11, or 16.5%, of 12,000.") == [
        *("$4,850.00", "2.11", "16.5%", "12,000"),
    ]
    assert typed('{{ figure("a", "b") }} by ASC 330-10-35-1B and OpenStax 9.2 in `1.0`.') == []


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=list(QUESTIONS))
def test_nor_in_a_quiz_question(question: Question) -> None:
    said_here = (*question.texts(), *question.wrong_texts())
    assert {text: typed(text) for text in said_here if typed(text)} == {}


# ---- reading ----


def test_lay_pages_are_easy_enough_to_read(site: BuiltSite) -> None:
    found = list(lay_pages(site.folder))
    assert len(found) > 1
    hard = [(each.page, each.grade) for each in found if each.too_hard]
    assert hard == [], f"above grade {HARDEST_GRADE:g}: shorter sentences, everyday words"


MOST_WORDS_ASKED = 24


@pytest.mark.parametrize("subject", SUBJECTS.values(), ids=list(SUBJECTS))
def test_the_quiz_is_easy_enough_to_read(subject: Subject) -> None:
    told = [text for each in subject.questions for text in (*each.texts(), *each.wrong_texts())]
    prose = [sentence for text in told for sentence in re.split(r"(?<=[.?!:])[”’]? ", text)]
    assert [each for each in prose if len(each.split()) > MOST_WORDS_ASKED] == []
    # A figure counts as one short word.
    assert grade([re.sub(r"\{\w+\}", "ten", each) for each in prose]) <= HARDEST_GRADE
    assert [each for each in told if "'" in each or '"' in each] == []


def test_only_whole_sentences_of_prose_count() -> None:
    html = """<article><nav><li>Home.</li></nav><h1>Title</h1>
      <p>Books list what you own. “It fell to $4,850.00 by Dec. 31.” Then it rose.</p>
      <ul><li>A link</li><li>One item ends here.</li><li><p>And one more.</p></li></ul>
      <table><tr><td><p>A cell.</p></td></tr></table>
      <write-off-scenario><p class="story">A story.</p><p>A status.</p></write-off-scenario>
      </article>"""
    told = read("page", html)
    assert sentences(html)[-3:] == ["One item ends here.", "And one more.", "A story."]
    assert told.long_sentences == ()
    assert told.grade == read("page", html.replace("<h1>Title</h1>", "")).grade
    assert told.grade < 3


def test_hard_prose_and_long_sentences_are_found() -> None:
    words = "an institutional organization recharacterizes the consolidated receivables "
    html = f"<article><p>{words * 5}immediately.</p></article>"
    told = read("page", html)
    assert told.too_hard
    assert len(told.long_sentences) == 1
    assert f"Sentences of more than {MOST_WORDS} words: 1\n  page: an inst" in report([told])
