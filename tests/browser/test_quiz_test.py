"""The test over all subjects in a real browser: drawn by its number, passed, failed, come again."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path

import pytest
from browser.accessibility import violations
from browser.page_layout import NARROWEST, screen, sticking_out
from browser.quiz_question import LISTEN, PAGE_OF, Asked
from browser.site_server import SiteServer
from built_site import BuiltSite
from playwright.sync_api import Browser, Locator, Page, Route, expect
from questions.quiz import QUESTIONS, SUBJECTS, TEST
from quiz.drawn import draw

ADDRESS = "training/quiz/test/"
# All that a test fetches beyond its page, gzipped: the pages with the questions, once a visit.
MOST_BYTES = 100 * 1024
DRAWS = Path(__file__).parents[1] / "quiz" / "draws.json"
SEED = 4711


def drawn(seed: int) -> list[str]:
    """The questions of the test with this number, by the draw in Python."""
    subjects = [[each.slug for each in own.questions] for own in SUBJECTS.values()]
    return draw(seed, subjects, TEST.questions)


def heading(page: Page) -> Locator:
    return page.locator("quiz-test h2.now")


def number_field(page: Page) -> Locator:
    return page.get_by_role("textbox", name="Test number")


def open_test(page: Page, query: str = f"?seed={SEED}") -> None:
    page.goto(ADDRESS + query)
    page.evaluate(LISTEN)
    expect(number_field(page)).to_be_visible()


def start(page: Page) -> Asked:
    page.get_by_role("button", name="Start the test").click()
    expect(heading(page)).to_have_text(f"Question 1 of {TEST.questions}")
    return Asked(page)


def slug_of(asked: Asked) -> str:
    return asked.element.get_attribute("data-quiz-question") or ""


def go_on(page: Page) -> None:
    """Press the button that has the focus, and wait until the next heading has it."""
    page.keyboard.press("Enter")
    expect(heading(page)).to_be_focused()


def take(page: Page) -> list[str]:
    """Answer all of them right, to the end, by keyboard; what was asked, in order."""
    asked, order = Asked(page), []
    while asked.element.count():
        order.append(slug_of(asked))
        asked.do(right=True)
        expect(asked.button).to_be_focused()
        go_on(page)
    return order


def test_the_whole_test_by_keyboard_alone(page: Page) -> None:
    open_test(page, "")
    number_field(page).focus()
    page.keyboard.press("Control+A")
    page.keyboard.type(str(SEED))
    page.keyboard.press("Enter")
    expect(heading(page)).to_be_focused()
    assert page.url.endswith(f"{ADDRESS}?seed={SEED}")
    assert take(page) == drawn(SEED)
    expect(heading(page)).to_have_text("Passed")
    expect(page.locator(".score")).to_have_text(
        f"{TEST.questions} of {TEST.questions} right at the first try. "
        f"The pass mark is {TEST.pass_mark}. Test number {SEED}."
    )
    expect(page.locator(".missed")).to_have_count(0)
    finished = page.evaluate("window.heard.at(-1)")
    assert finished == {
        "type": "quiz-test-finished",
        "seed": SEED,
        "asked": TEST.questions,
        "right": TEST.questions,
        "passMark": TEST.pass_mark,
        "passed": True,
        "wrong": [],
    }
    assert violations(page) == []


def test_a_wrong_one_comes_again_until_it_is_right_and_the_test_is_failed(page: Page) -> None:
    open_test(page)
    asked = start(page)
    order = drawn(SEED)
    # The first five are wrong; the first of them comes again after three others, and is wrong
    # once more, so that it comes a third time.
    seen = []
    while asked.element.count():
        slug = slug_of(asked)
        tries = seen.count(slug)
        seen.append(slug)
        wrong = (slug in order[:5] and not tries) or (slug == order[0] and tries == 1)
        expect(heading(page)).to_have_text(
            "Once more" if tries else f"Question {len(set(seen))} of {TEST.questions}"
        )
        asked.do(right=not wrong)
        expect(asked.button).to_be_focused()
        go_on(page)
    a, b, c, d, e, f, g, h, i, *rest = order
    assert seen == [a, b, c, d, a, b, c, d, a, e, f, g, h, e, i, *rest]
    expect(heading(page)).to_have_text("Not passed yet")
    expect(page.locator(".score")).to_contain_text(f"15 of {TEST.questions} right at the first try")
    missed = page.locator(".missed > li")
    expect(missed).to_have_count(5)
    for item, slug in zip(missed.all(), order[:5], strict=True):
        expect(item).to_contain_text(QUESTIONS[slug].ask)
        expect(item.get_by_role("link")).to_have_count(len(QUESTIONS[slug].taught))
    assert page.evaluate("window.heard.at(-1).passed") is False
    assert page.evaluate("window.heard.at(-1).wrong") == order[:5]


def test_one_above_the_pass_mark_is_passed_and_one_below_is_not(page: Page) -> None:
    """Wrong at the first try, as many as the pass mark allows, and then one more."""
    allowed = TEST.questions - TEST.pass_mark
    for missed, words in ((allowed, "Passed"), (allowed + 1, "Not passed yet")):
        open_test(page)
        asked, done = start(page), set()
        while asked.element.count():
            slug = slug_of(asked)
            asked.do(right=slug in done or len(done) >= missed)
            done.add(slug)
            go_on(page)
        expect(heading(page)).to_have_text(words)


def test_the_same_number_gives_the_same_test_and_another_one_another(page: Page) -> None:
    first = []
    for seed in (SEED, SEED, SEED + 1):
        open_test(page, f"?seed={seed}")
        first.append(slug_of(start(page)))
        assert first[-1] == drawn(seed)[0]
    assert first[0] == first[1] != first[2]


def test_without_a_number_one_is_made_up(page: Page) -> None:
    open_test(page, "")
    assert re.fullmatch(r"[1-9]\d{0,5}", number_field(page).input_value())
    seed = int(number_field(page).input_value())
    assert slug_of(start(page)) == drawn(seed)[0]
    assert page.url.endswith(f"?seed={seed}")


@pytest.mark.parametrize("seed", ["0", "-1", "1.5", "abc", "9999999", "<b>1</b>", "", "%00"])
def test_a_bad_number_in_a_link_is_replaced_and_said_so(page: Page, seed: str) -> None:
    open_test(page, f"?seed={seed}")
    expect(page.locator("quiz-test .problem")).to_have_text(
        "The link’s test number could not be used. Here is another one."
    )
    assert int(number_field(page).input_value()) > 0


def test_a_bad_number_in_the_field_is_kept_and_said_so(page: Page) -> None:
    open_test(page)
    number_field(page).fill("<img src=x>")
    page.get_by_role("button", name="Start the test").click()
    expect(page.locator("quiz-test .problem")).to_contain_text("Enter a whole number from 1 to")
    expect(number_field(page)).to_be_focused()
    expect(number_field(page)).to_have_value("<img src=x>")


def test_a_retake_is_a_new_number_or_the_same_one(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    open_test(page)
    start(page)
    take(page)
    page.get_by_role("button", name="Copy link").click()
    expect(page.locator(".copied")).to_contain_text("Link copied.")
    assert page.evaluate("navigator.clipboard.readText()").endswith(f"?seed={SEED}")
    page.get_by_role("button", name="The same test again").click()
    expect(number_field(page)).to_be_focused()
    expect(number_field(page)).to_have_value(str(SEED))
    assert slug_of(start(page)) == drawn(SEED)[0]


def test_a_reader_may_follow_a_link_in_an_answer_and_come_back(page: Page) -> None:
    open_test(page)
    asked = start(page)
    asked.do(right=True)
    asked.answer.locator(".taught a").first.click()
    expect(page.locator("quiz-test")).to_have_count(0)
    page.go_back()
    expect(heading(page)).to_have_text(f"Question 2 of {TEST.questions}")
    assert slug_of(asked) == drawn(SEED)[1]


def test_the_answer_is_not_in_sight_before_the_question_is_answered(page: Page) -> None:
    open_test(page)
    asked = start(page)
    expect(asked.answer).to_be_hidden()
    asked.do(right=False)
    expect(asked.answer.locator(".reason")).to_be_visible()
    assert violations(page) == []
    page.set_viewport_size(screen(NARROWEST))
    assert sticking_out(page) == []


@pytest.mark.console_errors_expected
def test_questions_that_do_not_arrive_are_asked_for_again(page: Page) -> None:
    open_test(page)
    broken = f"**/{PAGE_OF[drawn(SEED)[0]]}"

    def fail(route: Route) -> None:
        route.abort()

    page.route(broken, fail)
    page.get_by_role("button", name="Start the test").click()
    expect(page.locator("quiz-test .problem")).to_contain_text("The questions did not arrive.")
    page.unroute(broken, fail)
    start(page)


def test_a_test_is_light(page: Page, site: BuiltSite, site_server: SiteServer) -> None:
    open_test(page)
    page.wait_for_load_state("networkidle")
    with site_server.recording() as requests:
        start(page)
        page.wait_for_load_state("networkidle")
    pages = {path for path in requests if path.endswith("index.html")}
    assert pages == {f"{address}index.html" for address in PAGE_OF.values()}
    weight = sum(len(gzip.compress((site.folder / path).read_bytes(), 9)) for path in pages)
    assert weight < MOST_BYTES, f"{weight:,} bytes"


def test_the_script_draws_what_the_table_says(page: Page, site_server: SiteServer) -> None:
    table = json.loads(DRAWS.read_text("utf-8"))
    page.goto(ADDRESS)
    drawn_here = page.evaluate(
        """async ([script, { subjects, draws }]) => {
          const { draw } = await import(script);
          return draws.map(({ seed, wanted }) => draw(seed, subjects, wanted));
        }""",
        [site_server.source(page, "draw.mjs"), table],
    )
    assert drawn_here == [each["drawn"] for each in table["draws"]]


def test_without_scripts_the_pages_with_the_questions_are_listed(
    browser: Browser, browser_context_args: dict[str, object]
) -> None:
    context = browser.new_context(**{**browser_context_args, "java_script_enabled": False})
    page = context.new_page()
    page.goto(ADDRESS)
    links = page.locator("quiz-test .pages a")
    expect(links).to_have_count(len(set(PAGE_OF.values())))
    links.first.click()
    expect(page.locator("[data-quiz-question]").first).to_be_visible()
    context.close()
