"""A class by link in a real browser: the link, the test it brings, the files, and the figures."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from browser.accessibility import violations
from browser.page_layout import NARROWEST, screen, sticking_out, too_wide
from browser.page_watch import PageWatch
from browser.quiz_question import Asked
from browser.site_server import SiteServer
from built_site import SITE
from playwright.sync_api import Browser, Dialog, FilePayload, Locator, Page, expect
from questions.quiz import QUESTIONS, SUBJECTS
from quiz.drawn import draw
from training.class_results import Answer, file_of, result

ADDRESS = "training/course/a-class/"
TEST = "training/quiz/test/"
CANARY = "Zanzibar Ostrich"
SEED = 4711
CHOSEN = ("basics", "inventory")
DRAWN = draw(SEED, [[each.slug for each in SUBJECTS[slug].questions] for slug in CHOSEN], 4)
VERSION = (
    SITE.parsed[f"{ADDRESS}index.html"].css_first("class-results").attributes["data-version"] or ""
)


def fragment(group: str, version: str = VERSION) -> str:
    return (
        f"#class={group}&subjects=basics.inventory&questions=4&pass=3&seed={SEED}&version={version}"
    )


def answered(*right: bool, wrong: str = "C") -> list[Answer]:
    """The test of the class with these answers, right or not."""
    return [
        (slug, "A" if is_right else wrong, is_right, 1 if is_right else 2)
        for slug, is_right in zip(DRAWN, right, strict=True)
    ]


def saved(
    file: str, name: str, answers: Sequence[Answer], sitting: int, **more: str
) -> FilePayload:
    """A file that a trainee saved."""
    told = {"group": "Spring team", "version": VERSION, **more}
    return payload(file, file_of(result(name, answers, sitting=sitting, pass_mark=3, **told)))  # type: ignore[arg-type]


def payload(file: str, text: str) -> FilePayload:
    return {"name": file, "mimeType": "application/json", "buffer": text.encode()}


def results(page: Page) -> Locator:
    return page.locator("class-results")


def part(page: Page, name: str) -> Locator:
    return results(page).locator(f"[data-part='{name}']")


def rows(page: Page, name: str) -> list[str]:
    """The rows of a table, their cells joined by bars."""
    found = part(page, name).locator("tr").all()
    return [" | ".join(each.locator("th, td").all_inner_texts()).strip(" |") for each in found]


def bring(page: Page, files: Sequence[FilePayload]) -> None:
    """By the real chooser, several at once."""
    with page.expect_file_chooser() as chooser:
        page.get_by_label("Result files").click()
    assert chooser.value.is_multiple()
    chooser.value.set_files(files)
    expect(results(page).get_by_role("status")).to_contain_text("read.")


def open_class(page: Page) -> None:
    page.goto(ADDRESS)
    expect(page.get_by_label("Result files")).to_be_visible()


def test_from_the_link_to_the_figures_of_thirty(
    page: Page,
    browser: Browser,
    browser_context_args: dict[str, object],
    site_server: SiteServer,
) -> None:
    """A trainer makes a link, one trainee takes the test, and thirty files come back."""
    open_class(page)
    page.get_by_label("Name of the class").fill("Spring team")
    page.get_by_role("button", name="Choose none").click()
    for slug in CHOSEN:
        page.locator(f"class-link [name=subjects][value={slug}]").check()
    page.get_by_label("Questions to ask").fill("4")
    page.get_by_label("Pass mark").fill("3")
    page.get_by_label("Test number", exact=True).fill(str(SEED))
    link = page.get_by_label("The link").input_value()
    assert link == f"{site_server.address}{TEST}{fragment('Spring+team')}"

    context = browser.new_context(**browser_context_args)
    watch = PageWatch(context, site_server.address)
    trainee = context.new_page()
    asked_for: list[str] = []
    context.on("request", lambda request: asked_for.append(f"{request.url} {request.headers}"))
    trainee.goto(link)
    heading = trainee.locator("quiz-test h2.now")
    expect(heading).to_have_text("A test for: Spring team")
    expect(trainee.locator("quiz-test")).to_contain_text(
        f"4 questions from 2 subjects. You pass with 3 right at the first try. Test number {SEED}."
    )
    expect(trainee.locator(".over-all")).to_be_hidden()
    trainee.get_by_role("button", name="Start the test").press("Enter")
    expect(heading).to_have_text("Question 1 of 4")
    asked, order, answers = Asked(trainee), [], []
    while asked.element.count():
        slug = asked.element.get_attribute("data-quiz-question") or ""
        again = slug in order
        order.append(slug)
        asked.do(right=again or slug != DRAWN[0])
        answers.append(asked.verdict.get_attribute("data-verdict"))
        trainee.keyboard.press("Enter")
        expect(heading).to_be_focused()
    assert order == [*DRAWN, DRAWN[0]]
    expect(heading).to_have_text("Passed")
    # What was missed may be read, and the result is there again afterwards.
    trainee.get_by_label("Your name").fill(CANARY)
    trainee.locator(".missed a").first.click()
    expect(trainee.locator("quiz-test")).to_have_count(0)
    trainee.go_back()
    expect(trainee.get_by_label("Your name")).to_have_value(CANARY)
    trainee.get_by_label("Your name").fill("")
    trainee.get_by_label("Your name").press("Enter")
    expect(trainee.locator("#trainee-problem")).to_contain_text("Type your name first")
    expect(trainee.get_by_label("Your name")).to_be_focused()
    assert violations(trainee) == []
    trainee.set_viewport_size(screen(NARROWEST))
    assert sticking_out(trainee) == []
    trainee.get_by_label("Your name").fill(CANARY)
    with trainee.expect_download() as download:
        trainee.get_by_role("button", name="Save the result as a file").click()
    assert download.value.suggested_filename == "result-zanzibar-ostrich.json"
    text = Path(download.value.path()).read_text("utf-8")
    told = json.loads(text)
    assert (told["class"], told["name"], told["right"]) == ("Spring team", CANARY, 3)
    assert told["test"] == {
        "by": "subjects",
        "chosen": list(CHOSEN),
        "asked": 4,
        "passMark": 3,
        "seed": SEED,
    }
    assert [(each["question"], each["right"], each["tries"]) for each in told["answers"]] == [
        (slug, place > 0, 1 if place else 2) for place, slug in enumerate(DRAWN)
    ]
    assert "does not show cheating" in told["about"]
    own = [(e["question"], e["answer"], e["right"], e["tries"]) for e in told["answers"]]
    again = {**result(CANARY, own, sitting=told["sitting"], version=VERSION, pass_mark=3)}
    assert text == f"{file_of({**again, 'day': told['day']})}\n"
    # Neither the class nor the name went anywhere, and the course's record knows of no test.
    kept = trainee.evaluate("JSON.stringify([{ ...localStorage }, { ...sessionStorage }])")
    assert json.loads(json.loads(kept)[0].get("writeoffs-progress", "{}"))["tests"] == []
    for place in (*asked_for, kept, trainee.title()):
        assert "Spring" not in place
        assert "Zanzibar" not in place
    trainee.get_by_role("button", name="Start again, for the next person").click()
    expect(heading).to_have_text("A test for: Spring team")
    assert (watch.foreign, watch.complaints) == ([], [])
    context.close()

    # Of the other 29, ten missed the second question and gave C, and nineteen missed nothing.
    others = [
        saved(f"{n}.json", f"Trainee {n}", answered(True, n > 10, True, True), sitting=n)
        for n in range(1, 30)
    ]
    bring(page, [payload("own.json", text), *others])
    expect(part(page, "summary")).to_have_text(
        f"30 results count, 30 passed. 4 questions, pass mark 3, test number {SEED}."
    )
    expect(part(page, "notes").locator("li")).to_have_count(0)
    questions = rows(page, "questions")
    assert [each.partition(".")[0] for each in questions] == ["2", "1", "3", "4"]
    assert questions[0].endswith("| 10 of 30 | C (10 times)")
    assert questions[1].endswith("| 1 of 30 | –")
    people = rows(page, "people")
    assert len(people) == 30
    assert people[0].startswith("Trainee 11 | 4 of 4 | passed | none")
    assert people[-1].startswith(f"{CANARY} | 3 of 4 | passed | 1 |")
    # By hand: the first and the last question are on what a write-off is, two on inventory.
    for picture, told in (
        ("subjects", "Inventory: 10 of 60 missed. What a write-off is: 1 of 60 missed."),
        ("questions", "Question 2: 10 of 30 missed. Question 1: 1 of 30 missed."),
    ):
        drawn = part(page, f"{picture}-drawn").get_by_role("img")
        expect(drawn).to_have_attribute("aria-label", told)
    with page.expect_download() as download:
        results(page).get_by_role("button", name="People").click()
    table = list(csv.DictReader(io.StringIO(Path(download.value.path()).read_text("utf-8"))))
    assert len(table) == 30
    assert table[0] == {
        "Name": "Trainee 11",
        "Date": "2026-11-26",
        "Right at the first try": "4",
        "Asked": "4",
        "Result": "passed",
        "Questions missed": "",
        "File": "11.json",
    }


ALL_RIGHT = answered(True, True, True, True)
MISFITS = (
    saved("ana.json", "Ana Diaz", answered(False, True, True, True), 1),
    saved("ben.json", "<img src=x onerror=alert(1)>", ALL_RIGHT, 2),
    saved("cara.json", '=HYPERLINK("http://x")', ALL_RIGHT, 3),
    saved("ana-2.json", "Ana Diaz", answered(False, False, False, True), 1),
    saved("ana-3.json", "ana diaz", ALL_RIGHT, 4),
    saved("old.json", "Olga", ALL_RIGHT, 5, version="00000000"),
    saved("fall.json", "Fay", ALL_RIGHT, 6, group="Fall team"),
    payload("retyped.json", saved("", "Rita", ALL_RIGHT, 7)["buffer"].decode().replace("ta", "to")),
    payload("photo.json", "\x89PNG" + "\x00" * 400),
    payload("<b>huge</b>.json", "[" + "1," * 100_000 + "1]"),
)


def test_no_file_is_left_out_without_a_word(page: Page) -> None:
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    open_class(page)
    bring(page, MISFITS)
    expect(part(page, "notes").locator("li")).to_have_text(
        [
            "Not a result of a test: photo.json",
            "Too large to be a result, and not read: <b>huge</b>.json",
            re.compile(r"^Not as it was saved\..* retyped\.json$"),
            "The same test saved twice, counted once: ana-2.json (Ana Diaz), "
            "already counted as ana.json (Ana Diaz)",
            re.compile(r"another version of the questions.*: old\.json \(Olga\)$"),
            re.compile(r": fall\.json \(Fay\), class “Fall team”, test 4711$"),
            re.compile(r"^One name on several tests\..* ana\.json \(Ana Diaz\), ana-3\.json"),
        ]
    )
    assert results(page).locator("img").count() == 0
    expect(part(page, "people")).to_contain_text("<img src=x onerror=alert(1)>")
    assert rows(page, "questions")[0].endswith("| 1 of 4 | –")

    # One of the two Anas is taken out, and the figures follow.
    box = page.get_by_label("Count Ana Diaz, from ana.json")
    box.focus()
    page.keyboard.press("Space")
    expect(part(page, "summary")).to_contain_text("3 results count, 3 passed.")
    expect(box).to_be_focused()
    assert rows(page, "questions")[0].endswith("| 0 of 3 | –")
    with page.expect_download() as download:
        results(page).get_by_role("button", name="People").click()
    text = Path(download.value.path()).read_text("utf-8")
    assert '"\'=HYPERLINK(""http://x"")"' in text
    assert "Ana Diaz" not in text

    # More than the page takes are not taken in part.
    many = [payload(f"{n}.json", "") for n in range(1_000)]
    page.get_by_label("Result files").set_input_files(many)
    expect(results(page).get_by_role("status")).to_contain_text("The page takes 1,000 files.")
    expect(part(page, "notes").locator("li")).to_have_count(len(MISFITS) - 3)

    # The others are a class of their own.
    page.get_by_label("Class to show").select_option(index=1)
    expect(part(page, "old")).to_contain_text("The questions have changed")
    expect(part(page, "summary")).to_contain_text("1 result counts")
    expect(part(page, "people")).to_contain_text("Olga")


def test_nothing_of_the_files_leaves_the_page(page: Page, site_server: SiteServer) -> None:
    said: list[str] = []
    asked: list[str] = []
    page.context.on("console", lambda message: said.append(message.text))
    page.context.on(
        "request",
        lambda request: asked.append(f"{request.url} {request.headers} {request.post_data}"),
    )
    open_class(page)
    page.get_by_label("Name of the class").fill(CANARY)
    # Dropped on the page, as from a folder.
    files = [saved(f"{CANARY}.json", CANARY, ALL_RIGHT, 1)]
    texts = [[each["name"], each["buffer"].decode()] for each in files]
    page.evaluate(
        """(texts) => {
          const dataTransfer = new DataTransfer();
          for (const [name, text] of texts) dataTransfer.items.add(new File([text], name));
          const place = document.querySelector("class-results .place");
          const told = { bubbles: true, cancelable: true, dataTransfer };
          place.dispatchEvent(new DragEvent("drop", told));
        }""",
        texts,
    )
    expect(part(page, "people")).to_contain_text(CANARY)
    heard: list[str] = []

    def stay(dialog: Dialog) -> None:
        heard.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", stay)
    glossary = page.get_by_role("link", name="Glossary", exact=True).first
    glossary.click()
    expect(part(page, "people")).to_contain_text(CANARY)
    assert heard == ["Leave this page? What you entered here is not kept."]
    page.remove_listener("dialog", stay)
    page.on("dialog", Dialog.accept)
    glossary.click()
    expect(page).to_have_title(re.compile("^Glossary"))
    kept = page.evaluate(
        """async () => JSON.stringify([
          Object.entries(localStorage), Object.entries(sessionStorage), document.cookie,
          await indexedDB.databases(), await caches.keys(), history.state, document.title,
          document.referrer, window.name, performance.getEntries().map((entry) => entry.name),
        ])"""
    )
    for place in (*asked, *said, kept, page.url):
        assert "Zanzibar" not in place
        assert "Ostrich" not in place
    assert all(each.startswith(site_server.address) for each in asked)
    page.go_back()
    expect(page.get_by_label("Result files")).to_be_visible()
    expect(page.get_by_role("article")).not_to_contain_text(CANARY)


def test_what_a_class_sees_is_for_everyone_and_for_paper(page: Page) -> None:
    """Without a fault of axe, as narrow as a phone, dark, printed, and forgotten when asked to."""
    open_class(page)
    long = saved("long.json", "Maximiliane" * 7, answered(False, False, True, True), 9)
    bring(page, [*MISFITS, long])
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert violations(page) == []
    page.set_viewport_size(screen(NARROWEST))
    assert sticking_out(page) == []
    assert too_wide(page) == []
    page.emulate_media(media="print")
    for shown in ("summary", "subjects-drawn", "questions-drawn", "questions", "people"):
        expect(part(page, shown)).to_be_visible()
    for button in results(page).get_by_role("button").all():
        expect(button).to_be_hidden()
    expect(page.get_by_role("heading", name="Make the link")).to_be_hidden()
    page.emulate_media(media="screen")
    results(page).get_by_role("button", name="Forget these files").press("Enter")
    expect(page.get_by_label("Result files")).to_be_focused()
    expect(part(page, "summary")).to_be_hidden()
    expect(page.get_by_role("article")).not_to_contain_text("Maximiliane")


def test_a_long_reading_says_how_far_it_is(page: Page) -> None:
    page.add_init_script(
        """const read = Blob.prototype.text;
        Blob.prototype.text = async function () {
          await new Promise((resolve) => setTimeout(resolve, 150));
          return read.call(this);
        };"""
    )
    open_class(page)
    bar = results(page).get_by_role("progressbar")
    expect(bar).to_be_hidden()
    page.get_by_label("Result files").set_input_files(
        [saved(f"{n}.json", f"Trainee {n}", ALL_RIGHT, n) for n in range(12)]
    )
    expect(bar).to_be_visible()
    expect(results(page).get_by_role("status")).to_have_text("The files are being read.")
    assert bar.get_attribute("max") == "12"
    expect(results(page).get_by_role("status")).to_have_text(
        "12 files read. 12 count for this class."
    )
    expect(bar).to_be_hidden()


def test_a_link_is_only_made_of_what_can_be(page: Page) -> None:
    open_class(page)
    link = page.get_by_label("The link")
    expect(link).to_have_value("")
    # Nobody is told of a name before having been there.
    expect(page.locator("#class-name-problem")).to_be_hidden()
    page.get_by_label("Name of the class").fill("Night shift")
    expect(link).to_have_value(
        re.compile(r"#class=Night\+shift&subjects=all&questions=20&pass=16&")
    )
    most = len(QUESTIONS)
    for label, wrong, sentence in (
        ("Questions to ask", "many", f"Enter a whole number from 1 to {most}."),
        ("Questions to ask", f"{most + 1}", f"Enter a whole number from 1 to {most}."),
        ("Pass mark", "21", "Enter a whole number from 1 to 20."),
        ("Test number", "1.5", "Enter a whole number from 1 to 999999."),
        ("Name of the class", "", "Give the class a name of up to 60 characters."),
    ):
        field = page.get_by_label(label, exact=True)
        before = field.input_value()
        field.fill(wrong)
        problem = page.locator("class-link .problem:visible")
        expect(problem).to_contain_text(sentence)
        expect(field).to_have_attribute("aria-invalid", "true")
        expect(field).to_have_value(wrong)
        expect(link).to_have_value("")
        expect(page.get_by_role("button", name="Copy the link")).to_be_disabled()
        field.fill(before)
        expect(problem).to_have_count(0)
    page.get_by_label("Lessons of the course").check()
    expect(page.locator("class-link [name=subjects]").first).to_be_hidden()
    page.get_by_role("button", name="Choose none").click()
    expect(page.locator("#class-chosen-problem")).to_have_text("Choose at least one.")
    page.locator("class-link [name=lessons][value=inventory]").check()
    # That lesson has four questions of its own.
    expect(page.locator("#class-questions-problem")).to_contain_text("from 1 to 4.")
    page.get_by_label("Questions to ask").fill("3")
    page.get_by_label("Pass mark").fill("2")
    expect(link).to_have_value(re.compile("&lessons=inventory&questions=3&pass=2&"))
    assert violations(page) == []


def test_questions_can_be_picked_one_by_one(page: Page) -> None:
    open_class(page)
    page.get_by_label("Name of the class").fill("Night shift")
    page.get_by_label("Questions, one by one").check()
    expect(page.locator("#class-chosen-problem")).to_have_text("Choose at least one.")
    picked = DRAWN[:3]
    for slug in picked:
        page.locator(f"class-link [name=picked][value={slug}]").check()
    # All of them are asked, and the usual share is enough: four fifths, rounded up.
    expect(page.get_by_label("Questions to ask")).to_have_value("3")
    expect(page.get_by_label("Pass mark")).to_have_value("3")
    page.get_by_label("Pass mark").fill("2")
    page.locator(f"class-link [name=picked][value={picked[0]}]").uncheck()
    expect(page.get_by_label("Pass mark")).to_have_value("2")
    link = page.get_by_label("The link")
    expect(link).to_have_value(re.compile(r"&picked=[a-z.-]+&questions=2&pass=2&"))
    assert too_wide(page) == []
    page.set_viewport_size(screen(NARROWEST))
    assert sticking_out(page) == []
    assert violations(page) == []
    page.goto(link.input_value())
    expect(page.locator("quiz-test")).to_contain_text("2 questions. You pass with 2 right")
    page.get_by_role("button", name="Start the test").click()
    asked = page.locator("quiz-test [data-quiz-question]").get_attribute("data-quiz-question")
    assert asked in picked[1:]


def test_a_link_that_does_not_fit_is_told_and_a_new_one_is_heard(page: Page) -> None:
    page.goto(f"{TEST}{fragment('Night', version='00000000')}")
    said = page.locator("quiz-test .problem")
    expect(said).to_contain_text("The questions have changed since your trainer made this link.")
    # Pasted into the address of the page that is open.
    page.evaluate("location.hash = '#class=Night&subjects=gone'")
    expect(said).to_contain_text("a part of it is missing or unknown")
    expect(page.get_by_label("Test number")).to_be_visible()
    page.evaluate(f"location.hash = {fragment('<b>Day</b>')!r}")
    expect(page.locator("quiz-test h2.now")).to_have_text("A test for: <b>Day</b>")
    # A link within the page is not meant for a class, and takes nothing away.
    page.get_by_role("button", name="Start the test").click()
    expect(page.locator("quiz-test h2.now")).to_have_text("Question 1 of 4")
    page.evaluate("location.hash = '#a-test-over-everything'")
    expect(page.locator("quiz-test h2.now")).to_have_text("Question 1 of 4")


def test_without_scripts_the_page_explains_itself(
    browser: Browser, browser_context_args: dict[str, object]
) -> None:
    context = browser.new_context(**{**browser_context_args, "java_script_enabled": False})
    page = context.new_page()
    page.goto(ADDRESS)
    expect(page.get_by_text("Making a link needs a script")).to_be_visible()
    expect(page.get_by_text("Reading the files needs a script")).to_be_visible()
    expect(page.get_by_text("It does not stop anybody from cheating.")).to_be_visible()
    expect(
        page.locator("class-link form, class-results .place, class-results .class")
    ).to_have_count(3)
    for dead in page.locator("class-link form, class-results .place, class-results .class").all():
        expect(dead).to_be_hidden()
    context.close()
