"""The questionnaires in a real browser: answer, change, share, print, and without scripts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlencode

import pytest
from browser.accessibility import violations
from browser.paper import sheets, too_small
from browser.site_server import SiteServer
from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect
from questions import GUIDES
from questions.question import Ending, Guide
from questions.walk import Way, fold

PAGES = {"books-and-tax": "explain/books-and-tax/", "which-kind": "explain/which-kind/"}
BOOKS_AND_TAX, WHICH_KIND = GUIDES["books-and-tax"], GUIDES["which-kind"]

PHONE: ViewportSize = {"width": 390, "height": 844}

# One way of each length, the longest among them.
WAYS = {
    slug: list({len(way.steps): way for way in fold(guide).ways()}.values())
    for slug, guide in GUIDES.items()
}


@dataclass(frozen=True)
class Asked:
    """A questionnaire in a page, by what a reader can find in it."""

    page: Page
    guide: Guide

    @property
    def element(self) -> Locator:
        return self.page.locator(f"question-guide[data-guide='{self.guide.slug}']")

    @property
    def flow(self) -> Locator:
        return self.element.locator(".flow")

    @property
    def now(self) -> Locator:
        return self.flow.locator(".now")

    def choice(self, question: str, answer: str) -> Locator:
        label = self.guide.question(question).answer(answer).label
        return self.flow.locator(".choices button").filter(
            has=self.page.get_by_text(label, exact=True)
        )

    def button(self, name: str) -> Locator:
        return self.flow.get_by_role("button", name=name, exact=True)

    def expect_question(self, slug: str) -> None:
        expect(self.now).to_have_text(self.guide.question(slug).text)

    def expect_answers(self, answers: dict[str, str]) -> None:
        rows = self.flow.locator(".answered > div")
        expect(rows).to_have_count(len(answers))
        for row, (question, answer) in zip(rows.all(), answers.items(), strict=True):
            asked = self.guide.question(question)
            expect(row.locator("dt")).to_have_text(asked.subject)
            expect(row.locator("dd")).to_contain_text(asked.answer(answer).label)

    def expect_ending(self, ending: Ending, answers: dict[str, str]) -> None:
        """All of the result: the outcome, the answers, what is open, the papers, the last word."""
        expect(self.now).to_have_text(ending.title)
        for sentence in ending.sentences:
            expect(self.flow).to_contain_text(sentence)
        self.expect_answers(answers)
        given = [
            (self.guide.question(q), self.guide.question(q).answer(a)) for q, a in answers.items()
        ]
        expect(self.flow.locator("ul.open li")).to_have_text([q.ask for q, a in given if a.open])
        papers = [paper for _, answer in given for paper in answer.papers] + list(ending.papers)
        expect(self.flow.locator("ul.papers li")).to_have_text(list(dict.fromkeys(papers)))
        expect(self.flow.locator(".closing")).to_have_text(self.guide.closing)


def visit(page: Page, guide: Guide, answers: dict[str, str] | None = None) -> Asked:
    query = f"?{urlencode(answers)}" if answers else ""
    page.goto(PAGES[guide.slug] + query)
    asked = Asked(page, guide)
    expect(asked.element).to_have_attribute("data-state", re.compile("asking|done"))
    return asked


@pytest.mark.parametrize(
    ("guide", "way"),
    [(GUIDES[slug], way) for slug, ways in WAYS.items() for way in ways],
    ids=lambda value: value.slug if isinstance(value, Guide) else str(len(value.steps)),
)
def test_answering_leads_where_python_says(page: Page, guide: Guide, way: Way) -> None:
    asked = visit(page, guide)
    for number, (question, answer) in enumerate(way.path, 1):
        asked.expect_question(question)
        expect(asked.flow.locator(".progress")).to_contain_text(f"Question {number}")
        asked.choice(question, answer).click()
        expect(asked.now).to_be_focused()
    asked.expect_ending(guide.ending(way.ending), dict(way.path))
    assert page.url.endswith(f"?{urlencode(way.path)}")
    count = len(way.steps)
    expect(asked.element.get_by_role("status")).to_contain_text(
        f"Done: {count} fact{'s' if count > 1 else ''}"
    )
    assert violations(page) == []


def test_what_is_not_known_goes_on_the_list_to_find_out(page: Page) -> None:
    answers = {"item": "stock", "method": "unknown", "owner": "sole", "goods": "scrapped"}
    answers |= {"stock-method": "unknown", "cover": "none", "later": "no"}
    asked = visit(page, BOOKS_AND_TAX, answers)
    asked.expect_ending(BOOKS_AND_TAX.ending("list"), answers)
    expect(asked.flow.locator("ul.open li")).to_have_count(2)


def test_the_progress_tells_how_many_can_follow(page: Page) -> None:
    asked = visit(page, WHICH_KIND)
    progress = asked.flow.locator(".progress")
    expect(progress).to_have_text("Question 1. After it: at most 6 more")
    asked.choice("what", "prepaid").click()
    expect(progress).to_have_text("Question 2, the last one")
    asked = visit(page, BOOKS_AND_TAX, {"item": "bill"})
    expect(asked.flow.locator(".progress")).to_have_text("Question 2. After it: 2 more")


def test_a_changed_answer_keeps_the_others_that_still_count(page: Page) -> None:
    before = {"item": "invoice", "method": "accrual", "basis": "neither", "debt": "yes"}
    asked = visit(page, BOOKS_AND_TAX, before)
    asked.expect_question("owner")
    asked.button("Change Method of the tax return").click()
    asked.expect_question("method")
    expect(asked.now).to_be_focused()
    expect(asked.choice("method", "accrual")).to_contain_text("Your answer so far")
    asked.choice("method", "cash").click()
    # On the cash method nobody asks whether what was never income was a real debt.
    asked.expect_question("owner")
    asked.expect_answers({"item": "invoice", "method": "cash", "basis": "neither"})
    assert page.url.endswith("?item=invoice&method=cash&basis=neither")


def test_back_and_keep_and_start_over(page: Page) -> None:
    asked = visit(page, WHICH_KIND)
    expect(asked.button("Back")).to_have_count(0)
    asked.choice("what", "unpaid").click()
    asked.choice("invoice", "owed").click()
    asked.expect_question("books")
    asked.button("Back").click()
    asked.expect_question("invoice")
    asked.choice("invoice", "pennies").click()
    asked.expect_ending(WHICH_KIND.ending("pennies"), {"what": "unpaid", "invoice": "pennies"})
    asked.button("Change What went wrong").click()
    asked.button("Keep it").click()
    asked.expect_ending(WHICH_KIND.ending("pennies"), {"what": "unpaid", "invoice": "pennies"})
    asked.button("Start over").click()
    asked.expect_question("what")
    assert page.url.endswith(PAGES["which-kind"])


def test_the_browsers_back_button_a_reload_and_a_link_show_the_same(page: Page) -> None:
    asked = visit(page, WHICH_KIND)
    asked.choice("what", "stock").click()
    asked.choice("stock", "lower").click()
    page.reload()
    asked.expect_question("price")
    asked.choice("price", "less").click()
    asked.expect_ending(
        WHICH_KIND.ending("write-down"), {"what": "stock", "stock": "lower", "price": "less"}
    )
    page.go_back()
    asked.expect_question("price")
    page.go_back()
    asked.expect_question("stock")
    page.go_forward()
    asked.expect_question("price")
    asked.expect_answers({"what": "stock", "stock": "lower"})


def test_it_is_there_again_after_the_theme_has_changed_the_page(page: Page) -> None:
    asked = visit(page, WHICH_KIND)
    asked.choice("what", "stock").click()
    page.locator(".md-content").get_by_role("link", name="every worked example").click()
    expect(page).to_have_title(re.compile("^Find your case"))
    page.go_back()
    asked.expect_question("stock")
    asked.choice("stock", "slow").click()
    asked.expect_ending(WHICH_KIND.ending("stock-stays"), {"what": "stock", "stock": "slow"})


def test_a_question_that_was_opened_again_and_the_list_come_back(page: Page) -> None:
    answers = {"what": "stock", "stock": "lower"}
    asked = visit(page, WHICH_KIND, answers)
    asked.button("Change What went wrong").click()
    asked.expect_question("what")
    everything = asked.element.locator("details.all")
    everything.locator(":scope > summary").click()
    page.locator(".md-content").get_by_role("link", name="every worked example").click()
    expect(page).to_have_title(re.compile("^Find your case"))
    page.go_back()
    asked.expect_question("what")
    expect(asked.choice("what", "stock")).to_contain_text("Your answer so far")
    expect(everything).to_have_attribute("open", "")
    page.reload()
    asked.expect_question("what")
    expect(everything).to_have_attribute("open", "")
    asked.button("Back").click()
    asked.expect_question("price")
    page.reload()
    asked.expect_question("price")
    assert page.url.endswith(f"?{urlencode(answers)}")


def test_the_focus_comes_back_to_where_it_was(page: Page) -> None:
    asked = visit(page, WHICH_KIND, {"what": "mess"})
    ending = asked.now.inner_text()
    asked.flow.locator(".read a").first.focus()
    page.keyboard.press("Enter")
    expect(page).not_to_have_title(re.compile("^Which kind"))
    page.go_back()
    expect(asked.now).to_be_focused()
    # Whoever was elsewhere in the page is not drawn here.
    asked.element.locator("details.all > summary").focus()
    page.reload()
    expect(asked.now).to_have_text(ending)
    expect(asked.now).not_to_be_focused()


def test_a_move_within_the_page_leaves_the_questions_as_they_are(page: Page) -> None:
    asked = visit(page, WHICH_KIND, {"what": "stock"})
    asked.button("Change What went wrong").click()
    asked.expect_question("what")
    page.locator("a.headerlink").first.dispatch_event("click")
    page.wait_for_function("() => location.hash !== ''")
    page.go_back()
    page.wait_for_function("() => location.hash === ''")
    asked.expect_question("what")
    page.go_forward()
    page.wait_for_function("() => location.hash !== ''")
    asked.expect_question("what")
    expect(asked.flow.locator(".problem")).to_have_text("")


def test_on_the_way_back_to_another_page_nothing_flickers(page: Page) -> None:
    """The address is the other page's before that page has come."""
    page.goto("scenarios/")
    page.locator(".md-content").get_by_role("link", name="Which kind is yours").first.click()
    asked = Asked(page, WHICH_KIND)
    asked.choice("what", "mess").click()
    page.evaluate(
        """() => {
          window.shown = [];
          new MutationObserver(() => shown.push(document.querySelector(".flow .now")?.textContent))
            .observe(document.querySelector(".flow"), { childList: true });
        }"""
    )
    page.evaluate("history.go(-2)")
    expect(page).to_have_title(re.compile("^Find your case"))
    assert page.evaluate("shown") == []


@pytest.mark.parametrize(
    ("query", "question", "kept"),
    [
        ("what=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E", "what", {}),
        ("what=constructor", "what", {}),
        ("what=stock&stock=gone", "stock", {"what": "stock"}),
        ("what=mess&tax=yes", None, {"what": "mess"}),
        ("tax=yes", "what", {}),
    ],
)
def test_a_bad_link_opens_the_question_again_and_says_so(
    page: Page, query: str, question: str | None, kept: dict[str, str]
) -> None:
    page.goto(f"{PAGES['which-kind']}?{query}")
    asked = Asked(page, WHICH_KIND)
    expect(asked.flow.locator(".problem")).to_have_text(
        "Part of this link could not be used. The questions it was for are open again."
    )
    if question:
        asked.expect_question(question)
    asked.expect_answers(kept)
    expect(asked.flow.locator("img")).to_have_count(0)


def test_other_parameters_of_the_address_stay(page: Page) -> None:
    page.goto(f"{PAGES['which-kind']}?from=mail")
    asked = Asked(page, WHICH_KIND)
    expect(asked.flow.locator(".problem")).to_have_text("")
    asked.choice("what", "mess").click()
    assert page.url.endswith("?from=mail&what=mess")


def test_by_keyboard_alone(page: Page) -> None:
    asked = visit(page, WHICH_KIND)
    asked.choice("what", "unpaid").focus()
    page.keyboard.press("Enter")
    asked.expect_question("invoice")
    # From the question the next stop is its first answer.
    page.keyboard.press("Tab")
    expect(asked.choice("invoice", "owed")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(asked.now).to_have_text(WHICH_KIND.ending("dispute").title)
    expect(asked.now).to_be_focused()


def test_copy_link(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    asked = visit(page, WHICH_KIND, {"what": "mess"})
    asked.button("Copy link").click()
    expect(asked.flow.locator(".copied")).to_contain_text("Link copied.")
    assert page.evaluate("navigator.clipboard.readText()") == page.url


def test_nothing_is_sent(page: Page, site_server: SiteServer) -> None:
    asked = visit(page, WHICH_KIND)
    page.wait_for_load_state("networkidle")
    with site_server.recording() as requests:
        asked.choice("what", "unpaid").click()
        asked.choice("invoice", "dispute").click()
        asked.expect_ending(WHICH_KIND.ending("dispute"), {"what": "unpaid", "invoice": "dispute"})
    # Chromium itself asks for the icon again when the address changes.
    assert set(requests) <= {"assets/images/favicon.svg"}


def test_paper_gets_the_list_and_the_date_and_nothing_else(page: Page) -> None:
    answers = {"item": "bill", "method": "accrual", "debt": "yes", "owner": "sole"}
    asked = visit(page, BOOKS_AND_TAX, answers)
    page.emulate_media(media="print")
    day = page.evaluate("new Date().toLocaleDateString('en-US', { dateStyle: 'long' })")
    expect(asked.flow.locator(".printed-on")).to_have_text(f"Printed on {day}")
    expect(asked.flow.locator(".printed-on")).to_be_visible()
    expect(asked.flow.locator(".closing")).to_be_visible()
    expect(asked.flow.locator("button").locator("visible=true")).to_have_count(0)
    seen = page.locator("body").inner_text()
    assert seen.strip() == asked.flow.inner_text().strip()
    assert seen.startswith(BOOKS_AND_TAX.ending("list").title)


@pytest.mark.parametrize("guide", GUIDES.values(), ids=list(GUIDES))
def test_paper_gets_every_question_while_there_is_no_list(page: Page, guide: Guide) -> None:
    first = guide.questions[0]
    asked = visit(page, guide, {first.slug: first.answers[0].slug})
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(asked.flow).to_be_hidden()
    expect(asked.element.locator(".on-paper")).to_be_visible()
    expect(asked.element.locator(".closing")).to_be_visible()
    for question in guide.questions:
        expect(asked.element.get_by_role("heading", name=question.text)).to_be_visible()
        for label in asked.element.locator(f"[data-question='{question.slug}'] .label").all():
            expect(label).to_be_visible()
    for left_out in (".why", ".hint", "[data-ending]", "button", ".all > summary"):
        expect(asked.element.locator(left_out).locator("visible=true")).to_have_count(0)
    assert too_small(page) == []


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
@pytest.mark.parametrize("guide", GUIDES.values(), ids=list(GUIDES))
def test_unanswered_questions_are_one_sheet(
    browser: Browser, browser_context_args: dict[str, object], guide: Guide, scripts: bool
) -> None:
    context = browser.new_context(**{**browser_context_args, "java_script_enabled": scripts})
    page = context.new_page()
    if scripts:
        visit(page, guide)
    else:
        page.goto(PAGES[guide.slug])
    assert sheets(page) == {"Letter": 1, "A4": 1}
    context.close()


@pytest.mark.parametrize("guide", GUIDES.values(), ids=list(GUIDES))
def test_without_scripts_the_questions_are_short_on_a_phone(
    browser: Browser, browser_context_args: dict[str, object], guide: Guide
) -> None:
    phone = {"viewport": PHONE, "java_script_enabled": False}
    context = browser.new_context(**{**browser_context_args, **phone})
    page = context.new_page()
    page.goto(PAGES[guide.slug])
    element = page.locator("question-guide")
    box = element.bounding_box()
    assert box is not None
    assert box["height"] <= 3 * PHONE["height"]
    # Folded, not cut off: each title opens what is below it.
    second = element.locator("[data-question]").nth(1)
    expect(second.locator(".answers")).to_be_hidden()
    second.locator("summary").click()
    expect(second.locator(".answers")).to_be_visible()
    context.close()


@pytest.mark.parametrize("guide", GUIDES.values(), ids=list(GUIDES))
def test_without_scripts_it_is_a_list(
    browser: Browser, browser_context_args: dict[str, object], guide: Guide
) -> None:
    context = browser.new_context(**{**browser_context_args, "java_script_enabled": False})
    page = context.new_page()
    page.goto(PAGES[guide.slug])
    element = page.locator("question-guide")
    expect(element.locator(".flow")).to_be_hidden()
    for question in guide.questions:
        item = element.locator(f"[data-question='{question.slug}']")
        expect(item.get_by_role("heading")).to_contain_text(question.text)
        expect(item).to_contain_text(question.why)
        expect(item.locator(".label")).to_have_text([each.label for each in question.answers])
        papers = [paper for answer in question.answers for paper in answer.papers]
        expect(item.locator(".papers li")).to_have_text(papers)
    for folded in element.locator(".endings > details > summary").all():
        folded.click()
    for ending in guide.endings:
        article = element.locator(f"[data-ending='{ending.slug}']")
        expect(article.get_by_role("heading", name=ending.title)).to_be_visible()
        expect(article).to_contain_text(ending.title)
    expect(element.locator(".closing")).to_have_text(guide.closing)
    expect(element.locator(".closing")).to_be_visible()
    context.close()


def test_without_scripts_the_flow_can_be_followed_by_its_links(
    browser: Browser, browser_context_args: dict[str, object]
) -> None:
    context = browser.new_context(**{**browser_context_args, "java_script_enabled": False})
    page = context.new_page()
    page.goto(PAGES["which-kind"])
    for question, answer in (("what", "stock"), ("stock", "lower"), ("price", "less")):
        link = page.locator(f"#which-kind-{question} [data-answer='{answer}'] a.to")
        link.click()
        # What it leads to has opened, with its title in sight below the header.
        led_to = page.locator(f"#{page.url.partition('#')[2]}")
        expect(led_to).to_be_visible()
        title = led_to.locator("xpath=preceding-sibling::summary").bounding_box()
        header = page.locator(".md-header").bounding_box()
        assert title is not None
        assert header is not None
        assert title["y"] >= header["height"]
        expect(led_to.locator("xpath=preceding-sibling::summary")).to_be_in_viewport()
    assert page.url.endswith("#which-kind-ending-write-down")
    case = page.locator("#which-kind-ending-write-down").get_by_role("link").first
    case.click()
    expect(page).to_have_title(re.compile("^Slow goods written down"))
    context.close()


def test_the_graph_for_staff_scrolls_in_its_own_box_by_keyboard(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto("about/which-kind-graph/")
    box = page.get_by_role("region", name=re.compile(WHICH_KIND.title))
    box.focus()
    expect(box).to_be_focused()
    page.keyboard.press("End")
    page.keyboard.press("ArrowRight")
    page.wait_for_function("() => document.querySelector('.question-graph').scrollLeft > 0")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
