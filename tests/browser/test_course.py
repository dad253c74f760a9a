"""The course in a real browser: a lesson by keyboard alone, and what a trainee's browser keeps."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from browser.quiz_question import Asked
from browser.test_post_the_entry import Desk
from browser.test_predictions import Foretold
from course import LESSONS
from playwright.sync_api import Locator, Page, expect
from predictions.by_hand import WAYS as BY_HAND

COURSE, RECORD = "training/course/", "training/course/record/"
LESSON = LESSONS["what-a-write-off-is"]
MOST_TABS = 80
KEY = "writeoffs-progress"
DAY = "2026-11-20"
DONE = {
    "version": 1,
    "predictions": {"direct-bad-debt": {"right": 3, "asked": 4, "day": DAY}},
    "entries": {
        "restaurant-that-closed 12": {"right": True, "tries": 2, "day": DAY},
        "gadgets-to-the-recycler sample": {"right": True, "tries": 1, "day": DAY},
        "unpaid-on-the-cash-basis 4711": {"right": True, "tries": 1, "day": DAY},
        "unpaid-on-accrual-books sample": {"right": True, "tries": 1, "day": DAY},
    },
    "mistakes": {},
    "questions": {
        "what-it-does": {"first": False, "right": True, "day": DAY},
        "cash-after": {"first": True, "right": True, "day": DAY},
        "when-the-loss-happened": {"first": True, "right": True, "day": DAY},
        "never-income": {"first": False, "right": False, "day": DAY},
    },
    "tests": [
        {"seed": 4711, "asked": 20, "right": 17, "passMark": 16, "passed": True, "day": DAY},
    ],
}
BLOCKED = "Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } })"
FULL = "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }"
NOT_KEPT = "This browser does not keep your progress beyond this visit."
SET_ASIDE = "What an earlier version of this site kept could not be read."


def remember(page: Page, kept: object) -> None:
    """Let the browser hold this from before the next page on, once."""
    text = json.dumps(kept if isinstance(kept, str) else json.dumps(kept))
    page.add_init_script(
        f"sessionStorage.seen ||= (localStorage.setItem('{KEY}', {text}), 'once')",
    )


def kept(page: Page) -> Any:
    return json.loads(page.evaluate(f"localStorage.getItem('{KEY}')") or "null")


def row(page: Page, slug: str) -> Locator:
    return page.locator(f"[data-lesson={slug}]")


def said(page: Page) -> Locator:
    return page.locator("course-progress [role=status]")


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def tab_to(page: Page, wanted: Locator) -> None:
    """Go on by Tab until that has the focus: nobody is caught on the way."""
    for _ in range(MOST_TABS):
        if wanted.evaluate("each => each === document.activeElement"):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"Tab does not lead to {wanted}")


@pytest.mark.xdist_group("exercises")
def test_a_whole_lesson_by_keyboard_alone(page: Page) -> None:
    page.goto(f"{COURSE}{LESSON.slug}/")
    keyboard, end = page.keyboard, page.locator("lesson-progress")
    expect(end).to_have_text("Of this lesson: 0 of 1 predicted, 0 of 2 posted, 0 of 3 answered.")
    (slug,) = LESSON.predictions
    foretold = Foretold(page, slug)
    tab_to(page, foretold.element.locator("input").first)
    foretold.guess_by_keyboard(BY_HAND[slug])
    expect(end).to_contain_text("1 of 1 predicted")

    # Its accounts are given: seed 12 makes the invoice $7,455.25.
    started = Desk(page, LESSON.worked)
    assert started.texts() == [["Bad debts", "", ""], ["Accounts receivable", "", ""]]
    expect(started.field("debit-1")).to_be_enabled()  # the first focus has brought its script
    tab_to(page, started.field("debit-1"))
    keyboard.type("7455.25")
    tab_to(page, started.field("credit-2"))
    keyboard.press("=")
    keyboard.press("Control+Enter")
    started.expect_verdict("right")
    expect(end).to_contain_text("1 of 2 posted")

    # 140 gadgets at $31.25.
    alone = Desk(page, LESSON.alone[0])
    tab_to(page, alone.field("account-1"))
    for text in ("cogs - inventory write-offs", "4375", ""):
        keyboard.type(text)
        keyboard.press("Tab")
    tab_to(page, alone.field("account-2"))
    for text in ("inventory", "", "4375"):
        keyboard.type(text)
        keyboard.press("Tab")
    tab_to(page, alone.element.locator("[data-action=check]"))
    keyboard.press("Enter")
    alone.expect_verdict("right")
    expect(end).to_contain_text("2 of 2 posted")

    for question in LESSON.check:
        asked = Asked(page, question)
        expect(asked.button).to_have_text("Check")
        tab_to(page, asked.element.locator("fieldset :is(input, select)").first)
        asked.do(right=True)
        expect(asked.button).to_be_focused()
    expect(end).to_have_text("✓ This lesson is done.")
    tab_to(page, page.locator(".lesson-end a").first)
    assert set(kept(page)["entries"]) == {
        *(f"{LESSON.worked} {LESSON.started.seed}", f"{LESSON.alone[0]} sample"),
    }


def test_the_list_shows_what_is_done(page: Page) -> None:
    remember(page, DONE)
    page.goto(COURSE)
    expect(row(page, "what-a-write-off-is").locator(".done")).to_have_text("✓ done")
    # The one that comes started counts only with its own numbers; the other with any.
    expect(row(page, "books-and-tax").locator(".done")).to_have_text(
        "0 of 1 predicted, 1 of 2 posted, 2 of 5 answered"
    )
    expect(row(page, "who-may-approve").locator(".done")).to_have_text("–")


def test_it_is_saved_cleared_brought_back_and_brought_in(page: Page, tmp_path: Path) -> None:
    remember(page, DONE)
    page.goto(COURSE)
    with page.expect_download() as download:
        press(page, "Save to a file")
    saved = tmp_path / download.value.suggested_filename
    download.value.save_as(saved)
    assert saved.name == "write-off-training.json"
    assert json.loads(saved.read_text("utf-8")) == DONE

    press(page, "Clear my progress")
    expect(said(page)).to_have_text("Cleared. If you did not mean it, bring it back.")
    expect(row(page, "what-a-write-off-is").locator(".done")).to_have_text("–")
    press(page, "Bring it back")
    assert kept(page) == DONE

    press(page, "Clear my progress")
    field = page.get_by_label("Bring in a file")
    for _ in range(2):  # twice is the same as once
        field.set_input_files(saved)
        expect(said(page)).to_have_text("Brought in, beside what was here.")
        assert kept(page) == DONE
    expect(row(page, "what-a-write-off-is").locator(".done")).to_have_text("✓ done")


@pytest.mark.parametrize(
    "text",
    [
        "no JSON",
        "null",
        json.dumps({**DONE, "version": 2}),
        json.dumps({**DONE, "more": 1, "tests": "none"}),
        json.dumps({**DONE, "questions": {"<b>": DONE["questions"]["cash-after"]}}),
        json.dumps({**DONE, "questions": {"cash-after": {"first": 1, "right": 1, "day": DAY}}}),
        json.dumps({**DONE, "predictions": {"x": {"right": -1, "asked": 4, "day": DAY}}}),
        json.dumps({**DONE, "tests": [{**DONE["tests"][0], "day": "<img src=x>"}]}),
    ],
    ids=lambda text: text[:12] + text[-24:],
)
def test_a_file_that_holds_something_else_changes_nothing(
    page: Page, text: str, tmp_path: Path
) -> None:
    remember(page, DONE)
    page.goto(COURSE)
    path = tmp_path / "progress.json"
    path.write_text(text, "utf-8")
    page.get_by_label("Bring in a file").set_input_files(path)
    expect(said(page)).to_contain_text("This file holds no progress of this course")
    assert kept(page) == DONE


@pytest.fixture(params=[BLOCKED, FULL], ids=["blocked", "full"])
def kept_nowhere(request: pytest.FixtureRequest, page: Page) -> None:
    """A browser that keeps nothing for the site."""
    page.add_init_script(request.param)


@pytest.mark.console_errors_expected  # the theme's own script reads what it may not
def test_where_nothing_is_kept_the_page_keeps_it_and_says_so(
    page: Page, kept_nowhere: None, tmp_path: Path
) -> None:
    page.goto(COURSE)
    path = tmp_path / "progress.json"
    path.write_text(json.dumps(DONE), "utf-8")
    page.get_by_label("Bring in a file").set_input_files(path)
    expect(said(page)).to_have_text(re.compile(rf"^Brought in, .*{re.escape(NOT_KEPT)}"))
    expect(row(page, "what-a-write-off-is").locator(".done")).to_have_text("✓ done")
    # On another page of the same visit it is there as well.
    page.get_by_role("link", name="a record").click()
    expect(page.locator("training-record [data-count=entries]").first).to_have_text("2 of 2")
    expect(page.locator("training-record [role=status]")).to_contain_text(NOT_KEPT)


@pytest.mark.parametrize("old", ["{", json.dumps({"version": 0, "lessons": [1, 2]})])
def test_what_an_older_version_kept_is_set_aside_and_not_lost(page: Page, old: str) -> None:
    remember(page, old)
    page.goto(COURSE)
    expect(said(page)).to_contain_text(SET_ASIDE)
    assert page.evaluate(f"localStorage.getItem('{KEY}-set-aside')") == old
    page.goto(f"{COURSE}who-may-approve/")
    asked = Asked(page, "who-approves")
    asked.element.scroll_into_view_if_needed()
    expect(asked.button).to_have_text("Check")
    asked.do(right=True)
    expect(page.locator("lesson-progress")).to_contain_text("1 of 6 answered")
    assert set(kept(page)["questions"]) == {"who-approves"}


def test_a_question_once_wrong_stays_wrong_at_the_first_try(page: Page) -> None:
    page.goto(f"{COURSE}{LESSON.slug}/")
    asked = Asked(page, "cash-after")
    # Its script comes with the reader, and what they typed before that stays.
    field = asked.element.locator("input")
    field.fill("1.00")
    expect(asked.button).to_have_text("Check")
    expect(field).to_have_value("1.00")
    asked.button.click()
    expect(asked.button).to_have_text("Try again")
    expect(page.locator("lesson-progress")).to_contain_text("0 of 3 answered")
    asked.button.click()
    asked.do(right=True)
    expect(page.locator("lesson-progress")).to_contain_text("1 of 3 answered")
    fact = kept(page)["questions"]["cash-after"]
    assert (fact["first"], fact["right"]) == (False, True)


def test_the_record_holds_lessons_scores_and_seeds_and_prints(page: Page) -> None:
    remember(page, DONE)
    page.goto(RECORD)
    cells = row(page, "what-a-write-off-is").locator("td")
    expect(cells).to_have_text(["1 of 1", "2 of 2", "3 of 3, 2 at the first try"])
    expect(page.locator(".tests tbody td")).to_have_text(
        ["Nov 20, 2026", "4711", "17 of 20", "passed (pass mark 16)"]
    )
    page.get_by_label("Name").fill("A. Trainee")
    page.emulate_media(media="print")
    expect(page.get_by_role("button", name="Print")).to_be_hidden()
    expect(page.get_by_label("Name")).to_have_value("A. Trainee")
    expect(page.get_by_text("This is no certificate.")).to_be_visible()
    assert kept(page) == DONE  # the name is kept nowhere


def test_a_test_that_was_taken_is_in_the_record(page: Page) -> None:
    page.goto("training/quiz/test/?seed=4711")
    page.evaluate(
        """() => document.querySelector("quiz-test").dispatchEvent(
          new CustomEvent("quiz-test-finished", {
            bubbles: true,
            detail: { seed: 4711, asked: 20, right: 9, passMark: 16, passed: false, wrong: ["x"] },
          }))"""
    )
    (test,) = kept(page)["tests"]
    assert (test["seed"], test["right"], test["passed"]) == (4711, 9, False)
    page.goto(RECORD)
    expect(page.locator(".tests tbody td").nth(3)).to_have_text("not passed (pass mark 16)")
