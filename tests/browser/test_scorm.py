"""The SCORM package in a real browser, with scorm-again as the learning system."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from urllib.parse import quote

import pytest
from browser.accessibility import violations
from browser.learning_system import LearningSystem, Visit
from browser.page_layout import NARROWEST, screen, sticking_out
from browser.page_watch import PageWatch
from playwright.sync_api import BrowserContext, Page, expect
from questions.quiz import TEST
from scorm_package import package

from lms.scorm import LAUNCH
from lms.scorm.codes import MOST_CHARACTERS

pytestmark = pytest.mark.xdist_group("scorm")

BLOCKED = "Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } })"
LESSON = "training/course/what-a-write-off-is/index.html"
# Answers the whole test from what the page holds: so many questions wrong at the first try.
TAKE = """async (wrong) => {
  const find = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const later = () => new Promise((done) => setTimeout(done));
  const other = (values, than) => values.find((each) => each && !than.includes(each));
  const answers = {
    amount: (fields, key, right) => { fields[0].value = String((right ? key : key + 1) / 100); },
    chosen: (fields, key, right) => {
      const wanted = right ? key : [other(fields.map((each) => each.value), key)];
      for (const each of fields) each.checked = wanted.includes(each.value);
    },
    order: (fields, key, right) => {
      const order = right ? key : [...key].reverse();
      for (const each of fields) {
        each.value = order.indexOf(each.closest("[data-choice]").dataset.choice);
      }
    },
    match: (fields, key, right) => fields.forEach((each, line) => {
      const options = all("option", each).map((option) => option.value);
      each.value = right ? key[line] : other(options, key[line]);
    }),
  };
  find("#test-number").value = "4711";
  find("quiz-test .stage .actions button").click();
  while (!find("quiz-test [data-quiz-question]")) await later();
  for (let missed = 0; ; ) {
    const question = find("quiz-test [data-quiz-question]");
    if (!question) return;
    const again = find("quiz-test .now").textContent === "Once more";
    const right = again || missed >= wrong;
    if (!right) missed += 1;
    const { kind, key } = question.dataset;
    const answer = answers[kind] ?? answers.chosen;
    answer(all("fieldset :is(input, select)", question), JSON.parse(key), right);
    for (let press = 0; press < 2; press += 1) {
      find(".actions button", question).click();
      await later();
    }
  }
}"""


@pytest.fixture(scope="module")
def system() -> Iterator[LearningSystem]:
    with LearningSystem(package().files) as server:
        yield server
        server.shutdown()


@pytest.fixture
def trainee(
    context: BrowserContext, system: LearningSystem, request: pytest.FixtureRequest
) -> Iterator[Page]:
    """A page that must ask the system alone, find every file, and print no error."""
    watch = PageWatch(context, system.address)
    yield context.new_page()
    assert watch.foreign == []
    if not request.node.get_closest_marker("console_errors_expected"):
        assert watch.complaints == []
    assert system.missed == []


def start(page: Page, system: LearningSystem, record: object = None) -> Visit:
    """Open the course from the system, with what the record was before."""
    kept = f"?record={quote(json.dumps(record))}" if record else ""
    page.goto(f"{system.address}system{kept}")
    visit = Visit(page)
    expect(visit.line).to_contain_text("Recorded in your learning system.")
    return visit


def take_the_test(visit: Visit, wrong: int) -> None:
    visit.course.get_by_role("link", name="a test over everything").click()
    expect(visit.course.locator("#test-number")).to_be_visible()
    (frame,) = [each for each in visit.page.frames if "quiz/test/" in each.url]
    frame.evaluate(TAKE, wrong)
    expect(visit.course.locator("quiz-test .score")).to_be_visible()


def test_leaving_in_the_middle_and_coming_back_to_the_same_place(
    trainee: Page, system: LearningSystem
) -> None:
    visit = start(trainee, system)
    assert visit.record()["core"]["lesson_status"] == "incomplete"
    visit.course.get_by_role("link", name="What a write-off is").first.click()
    question = visit.course.locator("[data-quiz-question='what-it-does']")
    question.scroll_into_view_if_needed()
    question.get_by_role("radio").nth(2).check()
    question.get_by_role("button", name="Check").click()
    expect(question.locator("output")).to_contain_text("Right.")
    record = visit.leave()
    core = record["core"]
    assert core["lesson_status"] == "incomplete"
    assert core["lesson_location"] == f"{LESSON}#check"
    assert core["exit"] == "suspend"
    assert re.fullmatch(r"\d{2,4}:\d\d:\d\d(\.\d\d?)?", core["session_time"])
    assert core["session_time"] > "00:00:00"
    assert core["score"]["raw"] == ""
    assert 0 < len(record["suspend_data"]) < MOST_CHARACTERS
    # Nothing of it is left for the next trainee at this computer.
    held = json.loads(trainee.evaluate("localStorage.getItem('writeoffs-progress')"))
    assert held["questions"] == {}

    visit = start(trainee, system, record)
    heading = visit.course.get_by_role("heading", name="Check")
    expect(heading).to_be_in_viewport()
    expect(visit.course.locator("lesson-progress")).to_contain_text("1 of 3 answered")
    assert visit.leave()["suspend_data"] == record["suspend_data"]


def test_failing_then_passing_and_a_pass_stays(trainee: Page, system: LearningSystem) -> None:
    visit = start(trainee, system)
    take_the_test(visit, wrong=TEST.questions - TEST.pass_mark + 1)
    expect(visit.line).to_contain_text("Test: 75 percent, not passed yet.")
    record = visit.leave()
    assert record["core"]["lesson_status"] == "failed"
    assert record["core"]["score"] == {"raw": "75", "min": "0", "max": "100"}

    record["core"]["lesson_location"] = "training/course/no-longer-there/index.html"
    visit = start(trainee, system, record)
    expect(visit.line).to_contain_text("not passed yet")
    take_the_test(visit, wrong=TEST.questions - TEST.pass_mark)
    expect(visit.line).to_contain_text("Test: passed with 80 percent.")
    record = visit.leave()
    assert record["core"]["lesson_status"] == "passed"
    assert record["core"]["score"]["raw"] == "80"

    record["core"]["lesson_location"] = ""
    record["suspend_data"] = "of some other course"
    visit = start(trainee, system, record)
    expect(visit.line).to_contain_text("What the learning system kept could not be read.")
    take_the_test(visit, wrong=TEST.questions)
    expect(visit.line).to_contain_text("Test: passed with 80 percent.")
    assert visit.leave()["core"]["lesson_status"] == "passed"


def test_without_a_system_it_works_and_says_that_nothing_is_recorded(
    trainee: Page, system: LearningSystem
) -> None:
    trainee.goto(f"{system.address}system?without")
    visit = Visit(trainee)
    expect(visit.line).to_contain_text("No learning system was found, so nothing is recorded")
    visit.course.get_by_role("link", name="Is it really dead?").first.click()
    expect(visit.course.locator("h1")).to_contain_text("Is it really dead?")
    trainee.goto(f"{system.address}{LAUNCH}")
    expect(trainee.get_by_role("status")).to_contain_text("No learning system was found")
    assert violations(trainee) == []
    trainee.set_viewport_size(screen(NARROWEST))
    assert sticking_out(trainee) == []


# The theme reads its colors from what the browser keeps, and says so when it cannot.
@pytest.mark.console_errors_expected
def test_what_stands_in_the_way_of_a_record_is_said_and_the_course_opens(
    trainee: Page, system: LearningSystem
) -> None:
    trainee.goto(f"{system.address}system?refuses")
    visit = Visit(trainee)
    expect(visit.line).to_contain_text("The learning system did not start a record")
    expect(visit.course.locator("h1")).to_contain_text("The course")
    trainee.add_init_script(BLOCKED)
    trainee.goto(f"{system.address}system")
    expect(visit.line).to_contain_text("This browser lets the course keep nothing")
    expect(visit.course.locator("h1")).to_contain_text("The course")
    # A visit that was not begun is not ended either.
    assert visit.leave()["core"]["exit"] == ""


def test_a_window_of_its_own_finds_the_system_that_opened_it_and_python_starts(
    trainee: Page, system: LearningSystem
) -> None:
    record = {"core": {"lesson_location": LESSON}}
    trainee.goto(f"{system.address}system?record={quote(json.dumps(record))}")
    trainee.evaluate("document.querySelector('#visit').remove()")
    with trainee.expect_popup() as opened:
        trainee.evaluate("API.reset(); window.open('/start.html')")
    own = opened.value
    expect(own.get_by_role("status").first).to_contain_text("Recorded in your learning system.")
    course = own.frame_locator("#course")
    exercise = course.locator("post-the-entry").first
    exercise.scroll_into_view_if_needed()
    expect(exercise).to_have_attribute("data-state", "live", timeout=30_000)
