"""Posting an entry, with the real Pyodide: marked, answered, by keyboard, on a phone, kept."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from browser.accessibility import violations
from browser.conftest import FOLLOW
from browser.page_layout import screen, sticking_out, too_wide
from browser.page_watch import watched_page
from browser.site_server import SiteServer
from browser.visit import PATIENCE, open_scenario
from playwright.sync_api import Browser, Locator, Page, expect
from writeoffs.api import respond
from writeoffs.exercises import EXERCISES

# One running Python serves most of these.
pytestmark = pytest.mark.xdist_group("exercises")

SLUG = "landlord-who-will-not-pay"
RIGHT = [("allowance for doubtful accounts", "3275.5", ""), ("a/r", "", "3275.5")]
TWICE = [("bad debt expense", "3275.5", ""), ("a/r", "", "3275.5")]
SAVES_DATA = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"
PASTE = """([field, text]) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", text);
  const how = { clipboardData, bubbles: true, cancelable: true };
  field.dispatchEvent(new ClipboardEvent("paste", how));
}"""


@dataclass(frozen=True)
class Desk:
    """The exercise of that slug, or the only one of a page, by what a trainee can find in it."""

    page: Page
    slug: str = ""

    @property
    def element(self) -> Locator:
        chosen = f"[data-exercise='{self.slug}']" if self.slug else ""
        return self.page.locator(f"post-the-entry{chosen}")

    @property
    def verdict(self) -> Locator:
        return self.element.locator("output")

    @property
    def said(self) -> Locator:
        return self.element.locator("[role=status]")

    @property
    def lines(self) -> Locator:
        return self.element.locator("fieldset.line")

    @property
    def options(self) -> Locator:
        return self.element.get_by_role("option")

    def field(self, name: str) -> Locator:
        return self.element.locator(f"[name='{name}']")

    def part(self, name: str) -> Locator:
        return self.element.locator(f"[data-part='{name}']")

    def press(self, action: str) -> None:
        self.element.locator(f"[data-action={action}]").click()

    def problem(self, name: str) -> Locator:
        return self.element.locator(f"p[id$='-{name}-problem']")

    def post(self, *rows: tuple[str, str, str]) -> None:
        """Fill in the lines as somebody would, and check them."""
        while self.lines.count() < len(rows):
            self.press("add")
        for number, row in enumerate(rows, start=1):
            for column, text in zip(("account", "debit", "credit"), row, strict=True):
                self.field(f"{column}-{number}").fill(text)
        self.press("check")

    def expect_verdict(self, verdict: str) -> None:
        expect(self.verdict).to_have_attribute("data-verdict", verdict, timeout=PATIENCE)

    def expect_nothing_judged(self) -> None:
        expect(self.verdict).not_to_have_attribute("data-verdict", re.compile(""))
        for name in ("compared", "yours", "right"):
            expect(self.part(name)).to_be_empty()

    def texts(self) -> list[list[str]]:
        return [
            [field.input_value() for field in line.locator("input[type=text]").all()]
            for line in self.lines.all()
        ]

    def net_income(self, part: str) -> str | None:
        cell = self.part(part).locator("[data-line=net_income][data-when=after]")
        return cell.get_attribute("data-cents")


def open_exercise(page: Page, slug: str = SLUG, query: str = "") -> Desk:
    page.goto(f"training/exercises/{slug}/{query}")
    return Desk(page)


def answer_to(slug: str, rows: list[tuple[str, str, str]], seed: int | None = None) -> dict:
    lines = [dict(zip(("account", "debit", "credit"), row, strict=True)) for row in rows]
    request = {"id": 0, "kind": "exercise", "exercise": slug, "seed": seed, "lines": lines}
    answer: dict = json.loads(respond(json.dumps(request)))
    return answer


@pytest.fixture(scope="module")
def trainee(
    browser: Browser, browser_context_args: dict[str, object], site_server: SiteServer
) -> Iterator[Page]:
    """One page whose Python has started, for all tests that only need it to be there."""
    context = browser.new_context(**browser_context_args)
    with watched_page(context, site_server.address) as page:
        desk = open_exercise(page)
        expect(desk.element).to_have_attribute("data-state", "live", timeout=PATIENCE)
        yield page


@pytest.fixture
def go(trainee: Page, site_server: SiteServer) -> Callable[..., Desk]:
    """Go to an exercise within the visit, as by a link, so that Python is kept; drafts are not."""

    def follow(path: str, title: str) -> None:
        trainee.evaluate(FOLLOW, site_server.address + path)
        expect(trainee).to_have_title(re.compile(title))

    def opened(slug: str = SLUG, query: str = "", width: int = 1280) -> Desk:
        trainee.set_viewport_size(screen(width))
        follow("about/", "^About this site")  # a page that is open already would stay as it is
        trainee.evaluate("sessionStorage.clear()")
        follow(f"training/exercises/{slug}/{query}", "^(?!About)")
        desk = Desk(trainee)
        expect(desk.element).to_have_attribute("data-state", "live", timeout=PATIENCE)
        return desk

    return opened


# ---- the verdict ----


def test_a_right_entry(go: Callable[..., Desk]) -> None:
    desk = go()
    desk.expect_nothing_judged()
    desk.post(*RIGHT)
    desk.expect_verdict("right")
    assert desk.texts() == [
        ["Allowance for credit losses", "3,275.50", ""],
        ["Accounts receivable", "", "3,275.50"],
    ]
    assert desk.net_income("yours") == desk.net_income("right") == "5512500"


def test_a_wrong_entry_shows_what_it_would_do(go: Callable[..., Desk]) -> None:
    desk = go()
    desk.post(*TWICE)
    desk.expect_verdict("wrong-account")
    expect(desk.verdict).to_contain_text("The loss is counted twice.")
    assert desk.net_income("yours") == "5184950"
    assert desk.net_income("right") == "5512500"
    parts = answer_to(SLUG, TWICE)["parts"]
    # The engine says which section refutes a belief, and the page where that is.
    link = desk.verdict.get_by_role("link", name="Why it is not so")
    expect(link).to_have_attribute(
        "href", re.compile(r"^[./]+/explain/what-a-write-off-does-not-do/#3-with-an-allowance")
    )
    shown = re.sub(r" <a [^>]*>Why it is not so</a>", "", desk.verdict.inner_html())
    assert shown == parts["verdict"]
    for name in ("compared", "yours", "right"):
        assert desk.part(name).inner_html() == parts[name]
    assert violations(desk.page) == []
    desk.post(*RIGHT)
    desk.expect_verdict("right")


def test_no_entry_is_needed(go: Callable[..., Desk]) -> None:
    desk = go("unpaid-on-the-cash-basis")
    desk.press("no-entry")
    desk.expect_verdict("right")
    desk.post(("bad debts", "3600", ""), ("a/r", "", "3600"))
    desk.expect_verdict("too-much")
    expect(desk.verdict).to_contain_text("accrual books")


def test_an_entry_that_does_not_balance(go: Callable[..., Desk]) -> None:
    desk = go()
    desk.post(("checking", "10", ""), ("a/r", "", "9"))
    expect(desk.element.locator(".totals")).to_have_text(
        "Debits 10.00 Credits 9.00 Difference 1.00 (credit is short)"
    )
    desk.expect_verdict("unbalanced")
    expect(desk.part("yours")).to_be_empty()


def test_the_date_is_asked_for_and_judged(go: Callable[..., Desk]) -> None:
    desk = go("invoice-of-a-closed-year")
    rows = [("bad debts", "2760", ""), ("a/r", "", "2760")]
    desk.post(*rows)
    expect(desk.problem("date")).to_have_text("Choose the date of the entry.")
    expect(desk.element.get_by_label("September 30, 2024")).to_be_focused()
    desk.element.get_by_label("September 30, 2024").check()
    desk.press("check")
    desk.expect_verdict("wrong")
    expect(desk.problem("date")).to_be_hidden()
    desk.element.get_by_label("December 31, 2025").check()
    desk.press("check")
    desk.expect_verdict("right")


# ---- bad input ----


def test_what_cannot_be_used_is_answered_beside_the_field(go: Callable[..., Desk]) -> None:
    desk = go()
    desk.post(("Moon", "12x", ""), ("a/r", "5", "5"))
    expect(desk.problem("account-1")).to_contain_text("no account “Moon”")
    expect(desk.problem("debit-1")).to_contain_text("without words or letters")
    expect(desk.problem("credit-2")).to_contain_text("Only one side of a line")
    expect(desk.field("account-1")).to_be_focused()
    expect(desk.field("debit-1")).to_have_attribute("aria-invalid", "true")
    desk.expect_nothing_judged()
    assert desk.texts()[0] == ["Moon", "12x", ""]
    expect(desk.said).to_contain_text("no account “Moon”")
    assert violations(desk.page) == []
    desk.post(*RIGHT)
    desk.expect_verdict("right")
    expect(desk.problem("account-1")).to_be_hidden()


def test_an_empty_form_is_no_answer(go: Callable[..., Desk]) -> None:
    desk = go()
    desk.press("check")
    expect(desk.problem("account-1")).to_contain_text("Nothing is entered yet.")
    desk.expect_nothing_judged()


def test_html_that_is_typed_is_text(go: Callable[..., Desk]) -> None:
    desk = go()
    desk.post(("<b id=injected>x</b>", "1", ""))
    expect(desk.problem("account-1")).to_contain_text("<b id=injected>")
    assert desk.page.locator("#injected").count() == 0


def test_two_hundred_pasted_lines_are_too_many_and_kept(go: Callable[..., Desk]) -> None:
    desk = go()
    text = "\n".join(f"Checking\t{number}\t" for number in range(1, 201))
    desk.page.evaluate(PASTE, [desk.field("account-1").element_handle(), text])
    expect(desk.lines).to_have_count(200)
    desk.press("check")
    expect(desk.problem("account-61")).to_contain_text("at most 60 lines")
    expect(desk.field("debit-200")).to_have_value("200")


@pytest.mark.parametrize(
    "text",
    [
        "Account\tDebit\tCredit\nAllowance for bad debts\t$3,275.50\t\nA/R\t\t3275.5",
        "Allowance for bad debts\t3275.50\nA/R\t-3275.50\n",
        "Allowance for bad debts\t3,275.50\r\nA/R\t(3,275.50)",
    ],
)
def test_a_table_from_a_spreadsheet(go: Callable[..., Desk], text: str) -> None:
    desk = go()
    desk.page.evaluate(PASTE, [desk.field("account-1").element_handle(), text])
    expect(desk.said).to_have_text("2 lines pasted.")
    desk.press("check")
    desk.expect_verdict("right")


# ---- the form ----


def test_an_account_is_found_by_another_name(go: Callable[..., Desk]) -> None:
    desk = go()
    field = desk.field("account-1")
    field.press_sequentially("doubtful")
    expect(desk.options).to_have_text(
        [
            "Allowance for credit losses Doubtful accounts",
            "Bad debt expense (credit loss expense) Doubtful accounts expense",
        ]
    )
    expect(field).to_have_attribute("aria-expanded", "true")
    marked = field.get_attribute("aria-activedescendant")
    assert marked == desk.options.first.get_attribute("id")
    assert violations(desk.page) == []
    desk.options.nth(1).click()
    expect(field).to_have_value("Bad debt expense (credit loss expense)")
    expect(field).to_be_focused()
    expect(desk.options).to_have_count(0)


def test_the_list_by_keyboard(go: Callable[..., Desk]) -> None:
    desk = go()
    field = desk.field("account-1")
    field.press("ArrowDown")
    assert desk.options.count() == len(EXERCISES[SLUG].task().treatment.opening.chart)
    field.press("Escape")
    expect(desk.options).to_have_count(0)
    field.press_sequentially("bad de")
    expect(desk.options.first).to_have_text("Bad debt expense (credit loss expense)")
    field.press("ArrowDown")
    field.press("ArrowUp")
    field.press("Enter")
    expect(field).to_have_value("Bad debt expense (credit loss expense)")
    expect(desk.lines).to_have_count(2)


def test_wholly_by_keyboard(go: Callable[..., Desk]) -> None:
    """Three lines, the last one balanced by "=", checked and corrected without a mouse."""
    desk = go("sales-tax-credited")
    keyboard = desk.page.keyboard
    desk.element.locator("summary").first.focus()
    keyboard.press("Tab")
    for text in ("bad deb", "\t", "2400", "\n", "sales tax", "\t", "198", "\n", "receiv", "\t"):
        if text in "\t\n":
            keyboard.press("Tab" if text == "\t" else "Enter")
        else:
            keyboard.type(text)
    expect(desk.field("debit-3")).to_be_focused()
    keyboard.press("=")
    assert desk.texts() == [
        ["Bad debts", "2,400.00", ""],
        ["Sales tax payable", "198.00", ""],
        ["Accounts receivable", "", "2,598.00"],
    ]
    for _ in range(3):  # the credit, the button that removes the line, Check
        keyboard.press("Tab")
    expect(desk.element.locator("[data-action=check]")).to_be_focused()
    keyboard.press("Enter")
    desk.expect_verdict("right")


def test_lines_are_added_and_removed(go: Callable[..., Desk]) -> None:
    desk = go()
    desk.press("add")
    expect(desk.field("account-3")).to_be_focused()
    for number in (1, 2, 3):
        desk.field(f"debit-{number}").fill(str(number))
    desk.element.get_by_role("button", name="Remove line 2").click()
    assert [row[1] for row in desk.texts()] == ["1.00", "3.00"]
    expect(desk.field("account-2")).to_be_focused()
    expect(desk.element.locator("[data-total=debit]")).to_have_text("4.00")
    ids = desk.page.eval_on_selector_all("post-the-entry [id]", "all => all.map((one) => one.id)")
    assert len(ids) == len(set(ids))
    for _ in range(2):
        desk.element.get_by_role("button", name="Remove line 1").click()
    assert desk.texts() == [["", "", ""]]


def test_balancing_waits_for_amounts_that_can_be_read(go: Callable[..., Desk]) -> None:
    desk = go()
    desk.field("debit-1").fill("12x")
    expect(desk.element.locator("[data-total=difference]")).to_have_text("not known yet")
    desk.press("balance")
    expect(desk.said).to_contain_text("First correct the amounts")
    desk.field("debit-1").fill("12")
    desk.press("balance")
    expect(desk.field("credit-2")).to_have_value("12.00")


def test_hints_and_the_worked_answer_are_there_at_any_time(go: Callable[..., Desk]) -> None:
    desk = go()
    for number in (1, 2, 3):
        expect(desk.part(f"hint-{number}")).to_be_hidden()
        desk.element.get_by_text(f"Hint {number} of 3").click()
        expect(desk.part(f"hint-{number}")).to_be_visible()
    desk.element.get_by_text("The worked answer").click()
    expect(desk.part("worked").locator("table.entry")).to_be_visible()
    assert violations(desk.page) == []


# ---- numbers ----


def test_a_seed_in_the_address_sets_the_numbers(go: Callable[..., Desk]) -> None:
    desk = go(SLUG, "?seed=4711")
    task = EXERCISES[SLUG].task(4711)
    expect(desk.part("task")).to_contain_text(task.told[:40])
    expect(desk.element.locator(".seed")).to_have_text("These are the numbers of seed 4711.")
    account, other = task.lines
    amount = f"{account.cents / 100:.2f}"
    desk.post((account.account, amount, ""), (other.account, "", amount))
    desk.expect_verdict("right")
    desk.post(*RIGHT)
    desk.expect_verdict("wrong-amount")


def test_other_numbers_come_with_an_address_of_their_own(go: Callable[..., Desk]) -> None:
    desk = go()
    before = desk.part("task").text_content()
    desk.post(*RIGHT)
    desk.expect_verdict("right")
    desk.press("new-numbers")
    expect(desk.element.locator(".seed")).to_contain_text("These are the numbers of seed")
    seed = re.search(r"\?seed=(\d+)$", desk.page.url)
    assert seed
    expect(desk.part("task")).to_contain_text(EXERCISES[SLUG].task(int(seed[1])).told)
    assert desk.part("task").text_content() != before
    desk.expect_nothing_judged()
    assert desk.texts() == [["", "", ""], ["", "", ""]]


@pytest.mark.parametrize("seed", ["abc", "-1", "12345678", "1.5", ""])
def test_a_seed_that_cannot_be_used_is_said(go: Callable[..., Desk], seed: str) -> None:
    desk = go(SLUG, f"?seed={seed}")
    expect(desk.element.locator(".seed")).to_contain_text("The seed in this link cannot be used")
    desk.post(*RIGHT)
    desk.expect_verdict("right")


# ---- nothing is lost ----


def test_going_away_and_coming_back_keeps_what_was_typed(go: Callable[..., Desk]) -> None:
    desk = go("invoice-of-a-closed-year")
    desk.press("add")
    desk.field("account-1").fill("bad de")
    desk.field("debit-3").fill("12x")
    desk.element.get_by_label("December 31, 2024").check()
    typed = desk.texts()
    desk.page.get_by_role("link", name="About", exact=True).first.click()
    expect(desk.page).to_have_title(re.compile("^About"))
    desk.page.go_back()
    expect(desk.field("debit-3")).to_have_value("12x")
    assert desk.texts() == typed
    expect(desk.element.get_by_label("December 31, 2024")).to_be_checked()
    desk.page.goto("about/")
    desk = open_exercise(desk.page, "invoice-of-a-closed-year")
    expect(desk.field("debit-3")).to_have_value("12x")
    desk = open_exercise(desk.page, "invoice-of-a-closed-year", "?seed=9")
    assert desk.texts() == [["", "", ""], ["", "", ""]]


def test_from_a_scenario_the_archive_is_fetched_when_it_is_needed(
    page: Page, site_server: SiteServer
) -> None:
    with site_server.recording() as asked:
        open_scenario(page, "direct-bad-debt").expect_state("live")
        assert not [path for path in asked if "/light-exercise-" in path]
        page.get_by_role("link", name="Training", exact=True).first.click()
        page.get_by_role("article").get_by_role("link", name="Post the entry").click()
        page.get_by_role("link", name="The landlord who will not pay").last.click()
        desk = Desk(page)
        expect(desk.element).to_have_attribute("data-state", "live", timeout=PATIENCE)
        desk.post(*RIGHT)
        desk.expect_verdict("right")
        expect(desk.element).to_have_attribute("data-runtime", "light")
        assert len([path for path in asked if "/light-exercise-" in path]) == 1


@pytest.mark.console_errors_expected
def test_a_missing_archive_is_said_and_mended(page: Page, site_server: SiteServer) -> None:
    with (
        site_server.missing("assets/runtime/light-*.bin"),
        site_server.missing("assets/runtime/exercise-*.zip"),
    ):
        desk = open_exercise(page)
        desk.post(*RIGHT)
        expect(desk.element).to_have_attribute("data-state", "failed", timeout=PATIENCE)
        status = desk.element.locator(".status")
        expect(status).to_contain_text("A file that Python needs did not arrive.")
        expect(status).to_contain_text("What you typed is kept.")
        desk.expect_nothing_judged()
        assert violations(page) == []
    desk.element.get_by_role("button", name="Retry").click()
    expect(desk.element).to_have_attribute("data-state", "live", timeout=PATIENCE)
    desk.press("check")
    desk.expect_verdict("right")


@pytest.mark.console_errors_expected
def test_who_saves_data_is_asked_before_pyodide_comes(page: Page, site_server: SiteServer) -> None:
    page.add_init_script(SAVES_DATA)
    with site_server.missing("assets/runtime/light-*.bin"):
        desk = open_exercise(page)
        desk.post(*RIGHT)
        status = desk.element.locator(".status")
        expect(status).to_contain_text("To check an entry, this page needs")
    desk.element.get_by_role("button", name="Load it").click()
    desk.expect_verdict("right")


@pytest.mark.parametrize("slug", ["landlord-who-will-not-pay", "unpaid-on-the-cash-basis"])
def test_with_scripts_off_the_page_is_complete(
    browser: Browser, browser_context_args: dict[str, object], slug: str
) -> None:
    context = browser.new_context(**{**browser_context_args, "java_script_enabled": False})
    desk = open_exercise(context.new_page(), slug)
    expect(desk.part("task")).to_be_visible()
    for dead in ("form", ".status", ".numbers"):
        expect(desk.element.locator(dead).locator("visible=true")).to_have_count(0)
    for fold in desk.element.locator("summary").all():
        fold.click()
    for shown in ("accounts", "hint-1", "hint-3", "worked"):
        expect(desk.part(shown)).to_be_visible()
    context.close()


# ---- on a phone ----


@pytest.mark.parametrize("width", [390, 320])
def test_on_a_phone(go: Callable[..., Desk], width: int) -> None:
    desk = go(width=width)
    desk.field("account-1").click()
    top = desk.field("debit-1").bounding_box()
    desk.field("account-1").press_sequentially("a")
    expect(desk.options.first).to_be_visible()
    assert desk.field("debit-1").bounding_box() == top, "the form jumps"
    assert sticking_out(desk.page) == []
    desk.field("account-1").press("Escape")
    sizes = desk.page.eval_on_selector_all(
        "post-the-entry .field input",
        "all => all.map((one) => parseFloat(getComputedStyle(one).fontSize))",
    )
    assert min(sizes) >= 16, "a phone zooms in on smaller fields"
    assert desk.field("debit-1").get_attribute("inputmode") == "decimal"
    desk.post(*TWICE)
    desk.expect_verdict("wrong-account")
    assert sticking_out(desk.page) == []
    assert too_wide(desk.page) == []


@pytest.mark.parametrize("palette", ["light", "dark"])
def test_axe_finds_nothing_in_a_verdict(go: Callable[..., Desk], palette: str) -> None:
    desk = go("paid-in-a-later-year", width=390)
    desk.page.emulate_media(color_scheme=palette)
    desk.post(("checking", "2000", ""), ("sales", "", "2000"))
    desk.expect_verdict("wrong-account")
    assert violations(desk.page) == []
    desk.page.emulate_media(color_scheme="light")
