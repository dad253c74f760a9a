"""What the site never says: it explains books and gives no tax advice.

Each pattern below is a way of slipping into it.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from built_site import ROOT, BuiltSite
from page_words import (
    SPEAKING,
    Rules,
    faults,
    may_quote,
    refused,
    said,
    said_in_its_own_name,
    straight,
    waiting,
)
from questions.quiz import QUESTIONS
from questions.quiz.question import OneRight, Question, right, wrong
from writeoffs.exercises.misconceptions import MISCONCEPTIONS

TAX_QUESTION = re.compile(r"\bdeduct|\btax returns?\b", re.IGNORECASE)
REFERRAL = re.compile(r"\bconfirm\b[^.?!]{0,120}\bCPA or EA\b", re.IGNORECASE)

_NEVER = "(?:not |never |also |still |now |then |usually |generally |often |sometimes |fully )*"
_DECIDES = r"\b(?:must|need(?:s|n't)?|ha(?:ve|s) to|should|shall|required|exempt|never|always|no)\b"
_DAYS = r"(?:\d+|thirty|sixty|ninety|one hundred (?:and )?(?:twenty|eighty))[- ]days?"

# What is never allowed, each with sentences that it must catch.
REFUSED: Rules = {
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
    "deciding on the form for canceled debts": (
        rf"{_DECIDES}[^.?!]{{0,90}}\b1099[- ]?c\b|\b1099[- ]?c\b[^.?!]{{0,90}}{_DECIDES}",
        (
            "You need not issue a 1099-C.",
            "Form 1099-C is not required of a store.",
            "Sellers don't have to file Form 1099-C.",
            "A 1099-C should go to the customer.",
            "You are exempt from the 1099-C.",
        ),
    ),
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
    "a result on the return": (
        r"\b(?:comes?|came|coming) (?:back|in)(?: after all)? (?:is|was) (?:taxable )?income\b"
        r"|\b(?:is|are|as) an? (?:short-term |long-term )?capital loss\b"
        r"|\b(?:recover(?:y|ies)|recovered money) (?:is|are) (?:always )?income\b",
        (
            "So far as the deduction helped, what comes back is income.",
            "It counts as a short-term capital loss.",
            "A recovery is income.",
        ),
    ),
    "no deduction, as if that were never": (
        r"\b(?:is|are|was|were) (?:simply |just )?no (?:tax )?deductions?\b"
        r"|\bnever (?:\w+ )?(?:a )?tax deduction\b",
        ("It is no tax deduction.", "A write-off is never a tax deduction."),
    ),
    "goods offered to meet a rule": (
        r"\bwithin (?:30|thirty) days (?:of|after|from) (?:the |your )?(?:count|inventory)\b",
        ("Offer them within 30 days of the count.",),
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


# One side of the question, and what must stand on the same page for the other.
BOTH_SIDES = {
    r"\bnothing to deduct\b": r"\bbecame worthless,? may count\b",
    r"\bnot a tax deduction\b": r"\bseparate question\b|\byes or no\b",
}


# Where owners look for the form, and the list of what was read about it. No other page names it.
NAMES_THE_FORM = {"explain/settling-for-less/index.html", "about/sources/index.html"}
THE_FORM = re.compile(r"\b1099[- ]?c\b", re.IGNORECASE)


def test_the_form_for_canceled_debts_is_left_to_the_preparer(
    site: BuiltSite, built_page: str
) -> None:
    text = said(site.folder / built_page)
    if built_page not in NAMES_THE_FORM:
        assert not THE_FORM.search(text)
    elif "sources" not in built_page:
        assert THE_FORM.search(text)
        assert "one for your preparer" in text
        assert REFERRAL.search(text)


def test_nothing_is_said_that_is_never_allowed(site: BuiltSite, built_page: str) -> None:
    html = site.folder / built_page
    text = said_in_its_own_name(html) if may_quote(built_page) else said(html)
    assert list(refused(REFUSED, text)) == []


@pytest.mark.parametrize("source", SPEAKING, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_nor_where_words_wait_for_other_numbers(source: Path) -> None:
    """The sentences that scripts and the engine say only after a reader's doing."""
    assert list(refused(REFUSED, straight(source.read_text("utf-8")))) == []
    assert list(refused(REFUSED, waiting(source))) == []


@pytest.mark.parametrize("fault", REFUSED)
def test_each_pattern_catches_what_it_is_for(fault: str) -> None:
    for sentence in REFUSED[fault][1]:
        assert fault in faults(REFUSED, sentence), sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "A bookkeeping write-off and a tax deduction are different things.",
        "A write-off in the books is not a tax deduction.",
        "An invoice you were never paid was never income, so there is usually nothing to deduct.",
        "Tax law generally looks at specific debts that became worthless, with evidence.",
        "A reserve is an accounting estimate; federal tax generally does not deduct it.",
        "Money recovered later may be income.",
        "When money comes in, it is income.",
        "An actual offer in a period ending not later than 30 days after the inventory date.",
        "States handle sales tax on bad debts each in their own way.",
        "The sales tax rate is 8.25%.",
        "Many states give a credit.",
        "Do you hold a guarantee or collateral?",
        "The insurer pays less the deductible.",
        "Receivables over 90 days past due stand in the last column.",
    ],
)
def test_what_is_safe_is_not_refused(sentence: str) -> None:
    assert list(refused(REFUSED, sentence)) == []


def test_a_quoted_myth_is_told_apart(tmp_path: Path) -> None:
    page = tmp_path / "index.html"
    page.write_text(
        '<title>T</title><article><p><q class="myth">You can deduct it.</q> No.</p></article>'
    )
    assert list(refused(REFUSED, said(page)))
    assert not list(refused(REFUSED, said_in_its_own_name(page)))


def test_only_a_wrong_choice_of_a_quiz_question_is_told_apart(tmp_path: Path) -> None:
    page = tmp_path / "index.html"
    choice = "<label{}>You can deduct it.</label>"
    html = "<title>T</title><article><quiz-question data-quiz-question='a'>{}</quiz-question>{}"
    page.write_text(html.format(choice.format(" data-wrong"), ""))
    assert not list(refused(REFUSED, said_in_its_own_name(page)))
    elsewhere = page.with_name("elsewhere.html")
    elsewhere.write_text(html.format(choice.format(""), choice.format(" data-wrong")))
    assert len(list(refused(REFUSED, said_in_its_own_name(elsewhere)))) == 2


@pytest.mark.parametrize("slug", MISCONCEPTIONS)
def test_nor_against_a_misconception(slug: str) -> None:
    """Only what the page of myths quotes may say what is refused."""
    told = MISCONCEPTIONS[slug]
    assert list(refused(REFUSED, straight(told.fact))) == []
    assert told.section or list(refused(REFUSED, straight(told.belief))) == []
    if TAX_QUESTION.search(told.belief):
        assert REFERRAL.search(told.fact)


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=list(QUESTIONS))
def test_nor_by_a_quiz_question_in_its_own_name(question: Question) -> None:
    """All that it says but the texts of wrong choices, figures or not."""
    told = [fault for text in question.texts() for fault in refused(REFUSED, straight(text))]
    assert told == []


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
    found = [fault for text in asked.texts() for fault in refused(REFUSED, text)]
    assert len(found) == 2
    assert len([fault for text in asked.wrong_texts() for fault in refused(REFUSED, text)]) == 2


def test_a_page_that_touches_tax_ends_with_the_preparer(site: BuiltSite, built_page: str) -> None:
    text = said(site.folder / built_page)
    if TAX_QUESTION.search(text):
        assert REFERRAL.search(text), "it needs a sentence like: Confirm it with your CPA or EA."


@pytest.mark.parametrize("one", BOTH_SIDES)
def test_the_other_side_of_the_question_is_told_too(
    site: BuiltSite, built_page: str, one: str
) -> None:
    text = said_in_its_own_name(site.folder / built_page)
    if re.search(one, text, re.IGNORECASE):
        assert re.search(BOTH_SIDES[one], text, re.IGNORECASE)
