"""Quiz questions in a real browser: each kind right and wrong by keyboard alone."""

from __future__ import annotations

import re

import pytest
from browser.accessibility import violations
from browser.page_layout import NARROWEST, screen, sticking_out
from browser.quiz_question import PAGE_OF, Asked, visit
from browser.site_server import SiteServer
from playwright.sync_api import Browser, Page, expect
from questions.quiz import QUESTIONS
from questions.quiz.question import (
    AmountAsked,
    InOrder,
    Matching,
    OneRight,
    SeveralRight,
)
from writeoffs.numerals import NotANumber, parse_decimal

ONE, SEVERAL, AMOUNT = "direct-entry", "direct-moves", "tax-with-credit"
ORDER, MATCH = "partial-order", "word-for-the-case"
OF_EACH_KIND = pytest.mark.parametrize("slug", [ONE, SEVERAL, AMOUNT, ORDER, MATCH])


def first_sentence(slug: str) -> str:
    """What the wrong answer that `Asked.do` gives is told."""
    match QUESTIONS[slug]:
        case OneRight(choices=choices) | SeveralRight(choices=choices):
            return next(each.because for each in choices if not each.right)
        case AmountAsked(otherwise=otherwise):
            return otherwise
        case InOrder(steps=steps):
            return steps[0].because
        case Matching(pairs=pairs):
            return pairs[0].because
    raise AssertionError(slug)


def right_answer(asked: Asked) -> str:
    """As the announcement of a right answer says it: letters in order, or an amount."""
    key = asked.key
    return f"{key // 100:,}.{key % 100:02d}" if asked.kind == "amount" else " ".join(key)


@OF_EACH_KIND
def test_right_by_keyboard_alone(page: Page, slug: str) -> None:
    asked = visit(page, slug)
    asked.do(right=True)
    asked.expect_right()
    expect(asked.answer).to_have_attribute("open", "")
    expect(asked.answer.locator(".reason")).to_have_text(QUESTIONS[slug].reason)
    expect(asked.button).to_have_text("Try again")
    expect(asked.button).to_be_focused()
    heard = page.evaluate("window.heard")
    assert heard == [
        {
            "type": "quiz-answered",
            "slug": slug,
            "subject": asked.element.get_attribute("data-subject"),
            "kind": asked.kind,
            "answer": right_answer(asked),
            "right": True,
            "misconceptions": [],
        }
    ]


@OF_EACH_KIND
def test_wrong_by_keyboard_alone_and_then_again(page: Page, slug: str) -> None:
    asked = visit(page, slug)
    asked.do(right=False)
    asked.expect_wrong(first_sentence(slug))
    expect(asked.answer.locator(".right")).to_be_visible()
    expect(asked.button).to_be_focused()
    assert violations(page) == []
    page.set_viewport_size(screen(NARROWEST))
    assert sticking_out(page) == []
    page.keyboard.press("Enter")
    expect(asked.element.locator("fieldset :is(input, select)").first).to_be_focused()
    expect(asked.verdict).to_have_text("")
    expect(asked.answer).not_to_have_attribute("open", "")
    asked.do(right=True)
    asked.expect_right()
    assert [each["right"] for each in page.evaluate("window.heard")] == [False, True]


def test_each_wrong_choice_is_told_its_own_sentence(page: Page) -> None:
    asked = visit(page, ONE)
    question = QUESTIONS[ONE]
    assert isinstance(question, OneRight)
    for letter, choice in zip("ABCD", question.choices, strict=True):
        if choice.right:
            continue
        asked.element.locator(f"input[value={letter}]").check()
        asked.button.click()
        asked.expect_wrong(choice.because)
        mark = asked.element.locator(f"[data-choice={letter}] .mark")
        expect(mark).to_have_text("✗ your answer")
        expect(asked.element.locator("[data-choice=A] .mark")).to_have_text("✓ right")
        # Said once is enough.
        expect(asked.answer.locator(f"[data-for={letter}]")).to_be_hidden()
        asked.button.click()


def test_of_several_what_is_left_out_is_told_too(page: Page) -> None:
    asked = visit(page, SEVERAL)
    for letter in "AB":
        asked.element.locator(f"input[value={letter}]").check()
    asked.button.click()
    question = QUESTIONS[SEVERAL]
    assert isinstance(question, SeveralRight)
    told = [question.choices[place].because for place in (1, 2, 3)]
    asked.expect_wrong(*told)
    expect(asked.verdict.locator(".sentence")).to_have_count(3)


def test_an_order_tells_the_first_step_that_is_out_of_place(page: Page) -> None:
    asked = visit(page, ORDER)
    question = QUESTIONS[ORDER]
    assert isinstance(question, InOrder)
    # The first is right, and the last three are turned around.
    for place, letter in enumerate([asked.key[0], *reversed(asked.key[1:])]):
        asked.element.locator(f"[data-choice={letter}] select").select_option(str(place))
    asked.button.click()
    asked.expect_wrong(question.steps[1].because)
    expect(asked.verdict.locator(".sentence")).to_have_count(1)


def test_a_slip_is_known_by_its_amount_and_names_the_belief_behind_it(page: Page) -> None:
    asked = visit(page, AMOUNT)
    question = QUESTIONS[AMOUNT]
    assert isinstance(question, AmountAsked)
    asked.element.locator("input").fill(" $ 2,598 ")
    asked.button.click()
    slip = question.slips[0]
    assert slip.misconception is not None
    asked.expect_wrong(slip.because, slip.misconception.belief)
    assert page.evaluate("window.heard[0].misconceptions") == [slip.misconception.slug]
    asked.verdict.get_by_role("link", name="Why it is not so").click()
    expect(page).to_have_url(re.compile(f"#{slip.misconception.section}$"))
    expect(page.locator(f"[id='{slip.misconception.section}']")).to_be_in_viewport()


@pytest.mark.parametrize("text", ["$2,400.00", "2400", " 2 400.0 ", "USD 2,400", "2,400.00 $"])
def test_an_amount_may_be_typed_in_any_of_these_ways(page: Page, text: str) -> None:
    asked = visit(page, AMOUNT)
    asked.element.locator("input").fill(text)
    asked.button.click()
    asked.expect_right()


@pytest.mark.parametrize(
    ("slug", "problem"),
    [
        (ONE, "Choose an answer first."),
        (SEVERAL, "Choose at least one answer."),
        (AMOUNT, "Enter one amount in dollars and cents, without words."),
        (ORDER, "Give each line a place."),
        (MATCH, "Choose something for each line."),
    ],
)
def test_an_unanswered_question_is_not_marked(page: Page, slug: str, problem: str) -> None:
    asked = visit(page, slug)
    asked.button.click()
    expect(asked.verdict).to_have_text(problem)
    expect(asked.element.locator("fieldset :is(input, select)").first).to_be_focused()
    expect(asked.answer).not_to_have_attribute("open", "")
    assert page.evaluate("window.heard") == []
    asked.do(right=True)
    asked.expect_right()


def test_two_steps_cannot_have_one_place(page: Page) -> None:
    asked = visit(page, ORDER)
    for each in asked.element.locator("select").all():
        each.select_option("2")
    asked.button.click()
    expect(asked.verdict).to_have_text("Two lines have the same place. Use each place once.")
    assert [each.input_value() for each in asked.element.locator("select").all()] == ["2"] * 4


@pytest.mark.parametrize(
    "text", ["two thousand", "<img src=x onerror=alert(1)>", "-5", "1,2", "24.005", "9" * 70, "€5"]
)
def test_what_is_no_amount_is_kept_and_said_so(page: Page, text: str) -> None:
    asked = visit(page, AMOUNT)
    field = asked.element.locator("input")
    field.fill(text)
    field.press("Enter")
    expect(asked.verdict).to_contain_text("Enter one amount in dollars and cents")
    expect(field).to_have_value(text)
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_accessible_description(re.compile("Enter one amount"))
    expect(asked.element.locator("img")).to_have_count(0)
    assert violations(page) == []


AMOUNTS = {
    "": None,
    " ": None,
    "0": 0,
    ".5": 50,
    "5.": 500,
    ".": None,
    "$": None,
    "4850": 485000,
    "$4,850.00": 485000,
    "4,850": 485000,
    "4 850.5": 485050,
    "48,50": None,
    "4,85": None,
    "1,234,567.89": 123456789,
    "1,234567": None,
    "1 234,567": None,
    "US$ 5": 500,
    "usd5": 500,
    "5 USD": 500,
    "$5$": 500,
    "5 dollars": None,
    "1.234": None,
    "1.2.3": None,
    "--5": None,
    "-5": None,
    "\N{MINUS SIGN}5": None,
    "(5)": None,
    "5-": None,
    "5%": None,
    "1e3": None,
    "0x10": None,
    "Infinity": None,
    "007": 700,
    "999999999999.99": 99999999999999,
    "1000000000000": None,
    "0000000000000000001": 100,
    "１２３．４５": 12345,
    "＄５": 500,
    "5\N{NO-BREAK SPACE}000": 500000,
    "5\N{NARROW NO-BREAK SPACE}000": 500000,
    "\N{ZERO WIDTH SPACE}5\N{LEFT-TO-RIGHT MARK}": 500,
    "5 " + " " * 64: None,
    "<b>5</b>": None,
}


def cents_in_python(text: str) -> int | None:
    try:
        return parse_decimal(text, 2, "1.00", "$")
    except NotANumber:
        return None


def test_amounts_are_read_as_the_engine_reads_them(page: Page, site_server: SiteServer) -> None:
    page.goto(PAGE_OF[AMOUNT])
    read = page.evaluate(
        """async ([script, texts]) => {
          const { centsOf } = await import(script);
          return texts.map(centsOf);
        }""",
        [site_server.source(page, "amounts.mjs"), list(AMOUNTS)],
    )
    assert dict(zip(AMOUNTS, read, strict=True)) == AMOUNTS
    assert {text: cents_in_python(text) for text in AMOUNTS} == AMOUNTS


def test_it_works_again_after_the_theme_has_changed_the_page(page: Page) -> None:
    visit(page, ONE)
    page.locator(".md-content").get_by_role("link", name="How the quiz works").click()
    expect(page).to_have_title(re.compile("^How the quiz works"))
    page.go_back()
    asked = Asked(page, ONE)
    expect(asked.button).to_have_text("Check")
    asked.do(right=True)
    asked.expect_right()


def test_nothing_is_sent(page: Page, site_server: SiteServer) -> None:
    asked = visit(page, AMOUNT)
    page.wait_for_load_state("networkidle")
    with site_server.recording() as requests:
        asked.do(right=False)
        asked.expect_wrong()
    assert requests == []
    kept = page.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]")
    # Beside what the theme keeps, only that the question was asked.
    assert [name for name in kept if not name.startswith("/.__")] == ["writeoffs-progress"]


def test_paper_is_a_worksheet_with_the_answers_that_stand_open(page: Page) -> None:
    done, other = visit(page, ONE), Asked(page, SEVERAL)
    done.do(right=False)
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")  # the theme opens every fold
    expect(other.answer).to_have_attribute("open", "")
    expect(done.answer.locator(".right")).to_be_visible()
    expect(other.element.locator("legend")).to_be_visible()
    expect(other.answer).to_be_hidden()
    expect(page.locator("quiz-question button").locator("visible=true")).to_have_count(0)
    page.goto(PAGE_OF[MATCH])
    question = QUESTIONS[MATCH]
    assert isinstance(question, Matching)
    expect(Asked(page, MATCH).element.locator(".options li")).to_have_text(list(question.options))
    expect(Asked(page, MATCH).element.locator(".options")).to_be_visible()


@OF_EACH_KIND
def test_without_scripts_it_is_all_there(
    browser: Browser, browser_context_args: dict[str, object], slug: str
) -> None:
    context = browser.new_context(**{**browser_context_args, "java_script_enabled": False})
    page = context.new_page()
    page.goto(PAGE_OF[slug])
    asked, question = Asked(page, slug), QUESTIONS[slug]
    expect(asked.element.locator("legend")).to_be_visible()
    expect(asked.button).to_have_count(0)
    choices = asked.element.locator("[data-choice]")
    match question:
        case OneRight(choices=told) | SeveralRight(choices=told):
            expect(choices.locator(".text")).to_have_text([each.text for each in told])
        case InOrder(steps=steps, shown=shown):
            expect(choices.locator(".text")).to_have_text([steps[n - 1].text for n in shown])
        case Matching(pairs=pairs, options=options):
            expect(choices.locator(".text")).to_have_text([each.line for each in pairs])
            expect(asked.element.locator(".options")).to_be_visible()
            expect(asked.element.locator(".options li")).to_have_text(list(options))
    expect(asked.answer.locator(".reason")).to_be_hidden()
    asked.answer.locator("summary").click()
    expect(asked.answer.locator(".reason")).to_have_text(question.reason)
    expect(asked.answer.locator(".because")).to_contain_text(first_sentence(slug))
    context.close()
