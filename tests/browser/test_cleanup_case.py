"""The case with the real Pyodide: from the papers to both books, kept, by keyboard, on paper."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from browser.accessibility import violations
from browser.page_layout import screen, sticking_out, too_wide
from browser.page_watch import watched_page
from browser.site_server import SiteServer
from browser.visit import PATIENCE
from playwright.sync_api import Browser, Dialog, Locator, Page, expect
from writeoffs.api import respond

# One running Python serves most of these.
pytestmark = pytest.mark.xdist_group("cleanup-case")

LOSS = [("bad debts", "1581.5", ""), ("a/r", "", "1,581.50")]
TOO_SOON = [("bad debts", "7300", ""), ("a/r", "", "7300")]
CHECK = [("bank account", "242.69", ""), ("Unclaimed property payable", "", "242.69")]


@dataclass(frozen=True)
class Case:
    """The element, and what a trainee can do with it."""

    page: Page

    @property
    def element(self) -> Locator:
        return self.page.locator("cleanup-case")

    @property
    def heading(self) -> Locator:
        return self.element.locator(".finding.shown h3")

    @property
    def shown(self) -> Locator:
        return self.element.locator(".finding").locator("visible=true")

    def part(self, name: str) -> Locator:
        return self.page.locator(f"[data-part='{name}']")

    def press(self, action: str) -> None:
        self.element.locator(f"[data-action={action}]").click()

    def go(self, number: int) -> None:
        self.element.locator(f".overview [data-to='{number}']").click()
        expect(self.heading).to_have_text(re.compile(f"^Finding {number}:"))

    def decide(self, number: int, label: str) -> None:
        self.go(number)
        self.element.locator(f"[data-finding='{number}']").get_by_label(label).check()

    def post(self, rows: list[tuple[str, str, str]]) -> None:
        for number, row in enumerate(rows, start=1):
            for column, text in zip(("account", "debit", "credit"), row, strict=True):
                self.element.locator(f"[name='{column}-{number}']").fill(text)

    def texts(self) -> list[str]:
        fields = self.element.locator("form input[type=text]").all()
        return [field.input_value() for field in fields]

    def expect_live(self) -> None:
        expect(self.element).to_have_attribute("data-state", "live", timeout=PATIENCE)
        expect(self.element).to_have_attribute("data-runtime", "light")

    def expect_seed(self, seed: int) -> None:
        expect(self.element.locator(".seed")).to_have_text(
            f"This is the case of seed {seed}.", timeout=PATIENCE
        )


def open_case(page: Page, query: str = "") -> Case:
    """Go there, and on to the findings, for the script comes with them."""
    page.goto(f"training/case/{query}")
    case = Case(page)
    case.element.locator("h2").first.scroll_into_view_if_needed()
    return case


@pytest.fixture(scope="module")
def trainee(
    browser: Browser, browser_context_args: dict[str, object], site_server: SiteServer
) -> Iterator[Page]:
    context = browser.new_context(**browser_context_args)
    with watched_page(context, site_server.address) as page:
        open_case(page).expect_live()
        yield page


@pytest.fixture
def case(trainee: Page) -> Case:
    """The case as nobody has touched it yet, on a desk."""
    trainee.set_viewport_size(screen(1280))
    trainee.emulate_media(color_scheme="light", media="screen")
    trainee.evaluate("sessionStorage.clear()")
    trainee.goto("about/")
    opened = open_case(trainee)
    opened.expect_live()
    return opened


def test_from_the_papers_to_both_books(case: Case) -> None:
    expect(case.shown).to_have_count(1)
    case.page.get_by_role("link", name="Finding 3", exact=True).click()
    expect(case.heading).to_be_focused()
    # An entry without a decision, then one that does not balance: each is said where it is.
    case.post([("bad debts", "1581.5", ""), ("a/r", "", "1000")])
    case.press("next")
    expect(case.element.locator("[data-finding='3'] .problem")).to_have_text(
        "Choose what it is first."
    )
    case.element.locator("[data-finding='3']").get_by_label("Write off").check()
    expect(case.element.locator("[data-finding='3'] .problem")).to_be_hidden()
    case.element.get_by_label("Your reason").locator("visible=true").fill("Closed for good")
    case.press("next")
    expect(case.element.locator("#case-entry-problem")).to_contain_text("needs $581.50 more")
    case.post(LOSS)
    case.press("next")
    expect(case.heading).to_have_text(re.compile("^Finding 4:"))
    expect(case.heading).to_be_focused()
    assert case.texts() == [""] * 6, "the next finding begins with an empty entry"
    case.press("back")
    assert case.texts() == ["Bad debts", "1,581.50", "", "Accounts receivable", "", "1,581.50"]
    case.decide(1, "Write off")
    case.post(TOO_SOON)
    case.decide(2, "Nothing wrong")
    case.decide(20, "Still owed, keep")
    case.post(CHECK)
    case.press("next")
    expect(case.element.locator("#case-compared")).to_be_focused()
    decided = case.element.get_by_role("button", name=re.compile("^Finding .*, decided$"))
    expect(decided).to_have_count(4)
    case.press("compare")
    expect(case.part("score")).to_have_text(
        "3 of 20 findings are as the reviewer has them. You left 16 open.", timeout=PATIENCE
    )

    def said(answer: str, rows: list[tuple[str, str, str]], reason: str = "") -> object:
        columns = ("account", "debit", "credit")
        lines = [dict(zip(columns, row, strict=True)) for row in rows]
        return {"answer": answer, "lines": lines, "reason": reason}

    answers = {
        "1": said("write-off", TOO_SOON),
        "2": said("nothing", []),
        "3": said("write-off", LOSS, "Closed for good"),
        "20": said("keep", CHECK),
    }
    request = {"id": 1, "kind": "case", "seed": 1, "answers": answers}
    for name, html in json.loads(respond(json.dumps(request)))["parts"].items():
        assert case.part(name).evaluate("place => place.innerHTML") == html, name
    for width, palette in ((1280, "light"), (320, "dark")):
        case.page.set_viewport_size(screen(width))
        case.page.emulate_media(color_scheme=palette)  # type: ignore[arg-type]
        assert violations(case.page, (".md-sidebar",)) == [], width
        assert sticking_out(case.page) == [], width
        assert too_wide(case.page) == [], width
    case.page.evaluate("window.print = () => {}")
    case.press("print")
    case.page.emulate_media(media="print")
    expect(case.element.locator(".sheet")).to_contain_text("Closed for good")
    expect(case.part("judged")).to_be_hidden()
    expect(case.part("lists")).to_be_hidden()


def test_an_entry_that_cannot_be_read_is_shown_before_the_books_are_compared(case: Case) -> None:
    case.decide(3, "Write off")
    case.post([("sails", "5", ""), ("a/r", "", "5")])
    case.decide(4, "An error, undo")
    case.press("compare")
    expect(case.heading).to_have_text(re.compile("^Finding 3:"), timeout=PATIENCE)
    problem = case.element.locator("#case-account-1-problem")
    expect(problem).to_contain_text("These books have no account “sails”.")
    expect(case.element.locator("[name=account-1]")).to_be_focused()
    expect(case.element.locator(".result")).to_be_hidden()
    assert violations(case.page, (".md-sidebar",)) == []


def test_a_seed_brings_its_papers_and_what_was_decided_stays_with_it(case: Case) -> None:
    page = case.page
    case.decide(1, "Look into it")
    case.go(2)
    case.post([("cash", "12x", "")])
    open_case(page, "?seed=18").expect_seed(18)
    expect(case.part("findings")).to_contain_text("11 percent, $649.00")
    expect(case.element.locator("input:checked")).to_have_count(0)
    case.decide(4, "Write off")
    page.reload()
    case.expect_seed(18)
    expect(case.heading).to_have_text(re.compile("^Finding 4:"))
    expect(case.element.locator("[data-finding='4']").get_by_label("Write off")).to_be_checked()
    # Back to the first one, as it was left.
    open_case(page)
    expect(case.element.locator("[data-finding='1']").get_by_label("Look into it")).to_be_checked()
    assert case.texts()[:2] == ["cash", "12x"]
    case.press("new-numbers")
    expect(page).to_have_url(re.compile(r"\?seed=\d+$"))
    seed = int(page.url.rpartition("=")[2])
    case.expect_seed(seed)
    html = json.loads(respond(json.dumps({"id": 1, "kind": "case", "seed": seed})))["parts"]
    written = case.part("lists").evaluate("place => place.innerHTML")
    assert written == html["lists"]
    case.decide(5, "Nothing wrong")
    page.once("dialog", Dialog.accept)
    case.press("forget")
    expect(case.element.locator("input:checked")).to_have_count(0)


def test_by_keyboard_alone(case: Case) -> None:
    page = case.page
    case.element.locator(".overview [data-to='1']").focus()
    page.keyboard.press("Enter")
    expect(case.heading).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")
    first = case.element.locator("[data-finding='1']")
    expect(first.get_by_label("An error, undo")).to_be_checked()
    page.keyboard.press("Tab")
    page.keyboard.type("It was never owed")
    page.keyboard.press("Tab")
    page.keyboard.type("bad d")
    page.keyboard.press("Enter")
    expect(case.element.locator("[name=account-1]")).to_have_value("Bad debts")
    page.keyboard.press("Tab")
    page.keyboard.type("5")
    page.keyboard.press("Enter")
    page.keyboard.type("Sales")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("=")
    expect(case.element.locator("[name=credit-2]")).to_have_value("5.00")
    page.keyboard.press("Control+Enter")
    expect(case.heading).to_have_text(re.compile("^Finding 2:"))


def test_links_lose_nothing_and_closing_the_tab_is_asked_about(case: Case) -> None:
    page = case.page
    asked: list[str] = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", stay)
    case.decide(6, "Look into it")
    page.get_by_role("link", name="About", exact=True).first.click()
    expect(page).to_have_title(re.compile("^About"))
    page.go_back()
    expect(case.element.locator("[data-finding='6']").get_by_label("Look into it")).to_be_checked()
    assert asked == []
    page.goto("about/")
    page.remove_listener("dialog", stay)
    assert asked == ["beforeunload"]


@pytest.mark.console_errors_expected
def test_what_was_decided_outlives_a_fault(page: Page, site_server: SiteServer) -> None:
    with (
        site_server.missing("assets/runtime/light-case-*.bin"),
        site_server.missing("assets/runtime/case-*.zip"),
    ):
        case = open_case(page)
        case.decide(3, "Write off")
        case.post(LOSS)
        case.press("compare")
        expect(case.element).to_have_attribute("data-state", "failed", timeout=PATIENCE)
        status = case.element.locator(".status")
        expect(status).to_contain_text("What you typed is kept.")
        # Another case does not come either, and nothing can be decided about the wrong papers.
        open_case(page, "?seed=18")
        expect(case.element).to_have_attribute("data-state", "failed", timeout=PATIENCE)
        expect(case.element.locator(".seed")).to_contain_text("Those of seed 18 follow")
        expect(
            case.element.locator("[data-finding='1']").get_by_label("Write off")
        ).to_be_disabled()
    case.element.get_by_role("button", name="Retry").click()
    case.expect_seed(18)
    expect(case.part("findings")).to_contain_text("11 percent, $649.00")
    open_case(page).press("compare")
    expect(case.part("score")).to_contain_text("1 of 20", timeout=PATIENCE)


def test_it_is_a_handout_on_paper_and_without_scripts(
    case: Case, browser: Browser, browser_context_args: dict[str, object]
) -> None:
    context = browser.new_context(**{**browser_context_args, "java_script_enabled": False})
    still = open_case(context.new_page())
    expect(still.element.locator(".without-script")).to_be_visible()
    for papers in (case, still):
        papers.page.emulate_media(media="print")
        expect(papers.shown).to_have_count(20)
        expect(papers.element.locator("form")).to_be_hidden()
        expect(papers.part("accounts")).to_be_visible()
        expect(papers.part("reviewer")).to_be_hidden()
    still.page.emulate_media(media="screen")
    expect(still.shown).to_have_count(20)
    for dead in ("form", ".status", ".compare", ".numbers"):
        expect(still.element.locator(dead).locator("visible=true")).to_have_count(0)
    still.element.locator("summary", has_text="The reviewer’s answers").click()
    expect(still.part("reviewer")).to_contain_text("The customer is gone")
    context.close()
