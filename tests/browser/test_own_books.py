"""A reader's own books with the real Pyodide and real files: brought, sorted, seen, taken along."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from browser.accessibility import violations
from browser.own_books import AGING, TRIAL_BALANCE, OwnBooks, open_own_books, pasted
from browser.page_layout import screen, sticking_out, too_wide
from browser.page_watch import PageWatch, watched_page
from browser.site_server import SiteServer
from browser.visit import PATIENCE
from playwright.sync_api import Browser, Dialog, Page, Route, expect

pytestmark = pytest.mark.xdist_group("own-books")

CANARY = "Zanzibar Ostrich Farm"
SUMMARY = f"""A/R Aging Summary Report,,,,
Cedar Lane,,,,
"As of December 31, 2025",,,,

Customer,CURRENT,1 - 30,91 AND OVER,Total
{CANARY},,,"1,200.50","1,200.50"
"<img src=x onerror=alert(1)>",10.00,,,10.00
"=HYPERLINK(""http://x"")",,5.00,,5.00
TOTAL,10.00,5.00,"1,200.50","$1,215.50"
"""


@pytest.fixture
def books(page: Page) -> OwnBooks:
    return open_own_books(page)


@pytest.fixture(scope="module")
def one_page(
    browser: Browser, browser_context_args: dict[str, object], site_server: SiteServer
) -> Iterator[Page]:
    """One page whose Python has started, for the tests that begin anew on it."""
    context = browser.new_context(**browser_context_args)
    with watched_page(context, site_server.address) as page:
        open_own_books(page)
        yield page


def test_from_the_files_to_the_approval_sheet(
    books: OwnBooks, unstyled: Callable[[Page], list[str]]
) -> None:
    """The whole way, with figures worked out by hand from the two files."""
    books.bring("receivables", AGING)
    expect(books.part("read-receivables")).to_contain_text("an aging detail, from QuickBooks")
    books.bring("statements", TRIAL_BALANCE)
    expect(books.part("read-statements")).to_contain_text("a trial balance")
    books.sort()
    expect(books.element.locator("[data-total='receivables']")).to_have_attribute(
        "data-cents", "2852175"
    )
    assert books.balances.count() == 19
    assert books.element.locator("[data-decides='pile']:checked").count() == 0
    expect(books.part("look")).to_contain_text("Pier Nine Seafood")

    # 3,480.00 in all, 1,000.00 of 2,735.00, and a sale of 1,946.00 that was entered twice.
    books.put("1874", "Write off")
    books.balance("1874").get_by_label("Why it will not come").fill("Closed in spring")
    books.balance("1874").get_by_text("Papers:").click()
    books.balance("1874").get_by_label("mail that came back").check()
    books.put("1902", "Write off")
    books.balance("1902").get_by_label("How much of it").fill("1,000")
    books.put("1989", "An error")
    books.balance("1989").get_by_label("Which error").select_option("twice")
    books.put("2291", "Still owed")
    expect(books.pile("write-off")).to_have_attribute("data-cents", "448000")
    expect(books.pile("error")).to_have_attribute("data-cents", "194600")

    books.see()
    expect(books.part("moved")).to_contain_text("profit falls $6,426.00. Cash does not move.")
    for line, before, after in (
        ("accounts-receivable-a-r", 28_521_75, 22_095_75),
        ("net_revenue", 285_130_00, 283_184_00),
        # Interest, 1,465.00, is not among them.
        ("operating_expenses", 80_305_00, 84_785_00),
        ("net_income", 31_490_00, 25_064_00),
        ("total_assets", 115_232_10, 108_806_10),
    ):
        books.expect_figure(line, "before", before)
        books.expect_figure(line, "after", after)
    sheet = books.part("approval")
    expect(sheet).to_contain_text("Closed in spring")
    expect(sheet).to_contain_text("mail that came back")
    expect(sheet).to_contain_text("1,000.00 of 2,735.00")
    expect(sheet).not_to_contain_text("2291")
    assert unstyled(books.page) == []

    with books.page.expect_download() as download:
        books.element.get_by_role("button", name="Entries for QuickBooks").click()
    rows = list(csv.DictReader(io.StringIO(Path(download.value.path()).read_text("utf-8"))))
    assert [(row["AccountName"], row["Debits"], row["Credits"], row["Name"]) for row in rows] == [
        ("Bad Debts", "4480.00", "", ""),
        ("Accounts Receivable (A/R)", "", "4480.00", "Alder Bistro"),
        ("Sales", "1946.00", "", ""),
        ("Accounts Receivable (A/R)", "", "1946.00", "Pier Nine Seafood"),
    ]

    # Going back loses nothing.
    books.go("bring")
    books.sort()
    expect(books.balance("1902").get_by_label("How much of it")).to_have_value("1,000")
    expect(books.pile("keep")).to_have_attribute("data-cents", "357500")  # 1,840 and 1,735


def test_nothing_of_a_file_leaves_the_page(
    page: Page, watch: PageWatch, site_server: SiteServer
) -> None:
    """Neither to the network nor into storage, the address, the title, the console or a file."""
    said: list[str] = []
    asked: list[str] = []
    downloads: list[object] = []
    page.context.on("console", lambda message: said.append(message.text))
    page.context.on(
        "request",
        lambda request: asked.append(f"{request.url} {request.headers} {request.post_data}"),
    )
    page.on("download", lambda download: downloads.append(download))
    books = open_own_books(page)
    title = page.title()
    books.bring("receivables", pasted(f"{CANARY}.csv", SUMMARY))
    books.sort()
    books.put(CANARY, "Write off")
    books.balance(CANARY).get_by_label("Why it will not come").fill(f"{CANARY} is gone")
    books.see()
    expect(books.part("approval")).to_contain_text(f"{CANARY} is gone")
    page.on("dialog", Dialog.accept)
    page.get_by_role("link", name="Glossary", exact=True).first.click()
    expect(page).to_have_title(re.compile("^Glossary"))
    kept = page.evaluate(
        """async () => JSON.stringify([
          Object.entries(localStorage), Object.entries(sessionStorage), document.cookie,
          await indexedDB.databases(), await caches.keys(), history.state, document.title,
          document.referrer, window.name, performance.getEntries().map((entry) => entry.name),
        ])"""
    )
    words = ("Zanzibar", "Ostrich", "1200.50", "1,200.50", "120050")
    for place in (*asked, *said, kept, page.url, title):
        assert not [word for word in words if word in place], place
    assert downloads == []
    assert all(each.startswith(site_server.address) for each in asked)
    # Coming back begins anew.
    page.get_by_role("link", name="Your own books", exact=True).first.click()
    expect(OwnBooks(page).element).to_have_attribute("data-step", "bring")
    expect(page.get_by_role("article")).not_to_contain_text(CANARY)


def test_leaving_is_asked_about_where_there_is_work(page: Page) -> None:
    books = open_own_books(page)
    asked: list[str] = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", stay)
    glossary = page.get_by_role("link", name="Glossary", exact=True).first
    books.bring("receivables", pasted("aging.csv", SUMMARY))
    books.sort()
    books.put(CANARY, "Look into it")
    glossary.click()
    expect(books.pile("look")).to_have_attribute("data-cents", "120050")
    assert asked == ["Leave this page? What you entered here is not kept."]
    page.remove_listener("dialog", stay)
    page.on("dialog", Dialog.accept)
    glossary.click()
    expect(page).to_have_title(re.compile("^Glossary"))


def test_going_back_within_a_visit_is_asked_about(page: Page) -> None:
    page.goto("glossary/")
    page.get_by_role("link", name="Your own books", exact=True).first.click()
    books = OwnBooks(page)
    expect(books.element).to_have_attribute("data-state", "live", timeout=PATIENCE)
    books.bring("receivables", pasted("aging.csv", SUMMARY))
    books.sort()
    books.put(CANARY, "Look into it")
    here = page.url
    asked: list[str] = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", stay)
    press_back(page)
    expect(books.pile("look")).to_have_attribute("data-cents", "120050")
    assert (len(asked), page.url) == (1, here)
    page.remove_listener("dialog", stay)
    page.on("dialog", Dialog.accept)
    press_back(page)
    expect(page).to_have_title(re.compile("^Glossary"))


def press_back(page: Page) -> None:
    """As the browser's own button does; Playwright's `go_back` would wait for a page to come."""
    session = page.context.new_cdp_session(page)
    history = session.send("Page.getNavigationHistory")
    before = history["entries"][history["currentIndex"] - 1]
    session.send("Page.navigateToHistoryEntry", {"entryId": before["id"]})


def test_text_from_a_file_is_text(books: OwnBooks) -> None:
    books.page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    books.bring("receivables", pasted("<b>aging</b>.csv", SUMMARY))
    expect(books.part("read-receivables")).to_contain_text("<b>aging</b>.csv")
    books.sort()
    expect(books.balance("<img src=x")).to_be_visible()
    assert books.element.locator("img").count() == 0
    for name in ("<img", "=HYPERLINK"):
        books.put(name, "Write off")
    books.see()
    with books.page.expect_download() as download:
        books.element.get_by_role("button", name="Entries for QuickBooks").click()
    text = Path(download.value.path()).read_text("utf-8")
    assert '"\'=HYPERLINK(""http://x"")"' in text


def bomb() -> bytes:
    """A small workbook that unpacks to 600 MB."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        archive.writestr("xl/worksheets/sheet1.xml", b" " * (600 * 2**20))
    return held.getvalue()


def entities() -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "xl/workbook.xml", '<!DOCTYPE x [<!ENTITY a "aaaa">]><workbook>&a;</workbook>'
        )
    return held.getvalue()


HOSTILE: dict[str, Callable[[], bytes]] = {
    "bomb.xlsx": bomb,
    "entities.xlsx": entities,
    "renamed.csv": lambda: b"%PDF-1.7" + bytes(range(256)) * 40,
    "old.xlsx": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4000),
    "noise.csv": lambda: bytes(range(256)) * 4000,
    "wide.csv": lambda: b"Customer" + b",x" * 1_000_000,
    "empty.csv": lambda: b"",
    "huge.csv": lambda: b"a,b\n" * (40 * 2**20 // 4),
}


def test_a_hostile_file_ends_in_one_sentence(one_page: Page, tmp_path: Path) -> None:
    """The page stays alive, and reads the next file, and the next hostile one too."""
    one_page.goto("your-books/")
    books = OwnBooks(one_page)
    for name, make in HOSTILE.items():
        file = tmp_path / name
        file.write_bytes(make())
        books.bring("receivables", file)
        expect(books.faults.first, name).to_be_visible(timeout=PATIENCE)
        assert books.faults.count() == 1, name
        said = books.faults.inner_text()
        assert 20 < len(said) < 260, name
        assert "Error" not in said, name
        books.expect_complete(False)
        books.bring("receivables", AGING)
        books.expect_complete()
        books.element.get_by_role("button", name="Remove ar-aging-detail.csv").click()
        books.expect_complete(False)
        expect(books.part("read-receivables"), name).to_be_hidden()


def test_cells_can_be_pasted_and_a_strange_table_is_asked_about(one_page: Page) -> None:
    one_page.goto("your-books/")
    books = OwnBooks(one_page)
    place = books.element.locator("[data-place='receivables']")
    place.get_by_role("button", name="Paste cells").click()
    place.get_by_label("Cells from a spreadsheet").fill(
        "Who\tOpen\tLate since\nElm & Co.\t1.200,50\t31.03.2025\nFir Ltd\t99,00\t01.12.2025\n"
    )
    place.get_by_role("button", name="Read them").click()
    read = books.part("read-receivables")
    expect(read.locator("select").first).to_be_visible(timeout=PATIENCE)
    for ask, answer in (("customer", "A: Who"), ("amount", "B: Open"), ("due", "C: Late since")):
        read.locator(f"[data-ask='{ask}']").select_option(label=answer)
    date = read.locator("[data-ask='date']")
    expect(date).to_be_visible()
    date.fill("2025-12-31")
    date.blur()
    books.expect_complete()
    books.sort()
    expect(books.element.locator("[data-total='receivables']")).to_have_attribute(
        "data-cents", "129950"
    )


def test_nine_boxes_stand_for_statements(one_page: Page) -> None:
    one_page.goto("your-books/")
    books = OwnBooks(one_page)
    books.bring("receivables", pasted("aging.csv", SUMMARY))
    books.element.get_by_text("Type nine numbers").click()
    books.element.get_by_label("Cash in the bank").fill("10,000")
    books.element.get_by_label("Sales of the year so far").fill("abc")
    problem = books.element.locator("[data-input='sales'] .problem")
    expect(problem).to_contain_text("Enter the number alone")
    books.expect_complete(False)
    books.element.get_by_label("Sales of the year so far").fill("20000")
    books.expect_complete()
    books.sort()
    books.put(CANARY, "Write off")
    books.see()
    books.expect_figure("net_income", "before", 20_000_00)
    books.expect_figure("net_income", "after", 18_799_50)
    books.expect_figure("total_assets", "after", 10_015_00)


def test_an_unknown_account_stops_the_statements_until_it_is_known(one_page: Page) -> None:
    one_page.goto("your-books/")
    books = OwnBooks(one_page)
    books.bring("receivables", pasted("aging.csv", SUMMARY))
    trial_balance = (
        "Trial Balance,,\nAs of December 31 2025,,\nAccount,Debit,Credit\nChecking,5000.00,\n"
        "Accounts Receivable,1315.50,\nQwerty,,6315.50\nTOTAL,6315.50,6315.50\n"
    )
    books.bring("statements", pasted("tb.csv", trial_balance))
    basis = books.part("read-statements").locator("[data-ask='basis']")
    basis.select_option("accrual")
    books.expect_complete()
    books.sort()
    books.put(CANARY, "Write off")
    books.go("see")
    expect(books.part("stop")).to_contain_text("“Qwerty”")
    expect(books.part("statements")).to_be_hidden()
    books.part("accounts").get_by_label("What Qwerty is").select_option("equity")
    books.expect_figure("accounts-receivable", "after", 115_00)
    # The list says 1,215.50 and the books 1,315.50; the reader chooses.
    expect(books.part("choices")).to_contain_text("The difference is $100.00")
    books.element.get_by_label("The list, and the difference shows").check()
    books.expect_figure("accounts-receivable", "after", 15_00)


def test_cash_basis_statements_do_not_move(one_page: Page) -> None:
    one_page.goto("your-books/")
    books = OwnBooks(one_page)
    books.bring("receivables", pasted("aging.csv", SUMMARY))
    trial_balance = TRIAL_BALANCE.read_text().replace("Accrual Basis", "Cash Basis")
    books.bring("statements", pasted("tb.csv", trial_balance))
    books.sort()
    books.put(CANARY, "Write off")
    books.see()
    expect(books.part("stop")).to_contain_text("Your statements are on the cash basis.")
    books.expect_figure("net_income", "before", 31_490_00)
    books.expect_figure("net_income", "after", 31_490_00)


def test_several_at_once_by_age_and_by_name(one_page: Page) -> None:
    one_page.goto("your-books/")
    books = OwnBooks(one_page)
    books.bring("receivables", AGING)
    books.sort()
    books.element.get_by_label("Age", exact=True).select_option(label="91 or more days past due")
    expect(books.balances).to_have_count(8)
    books.element.get_by_label("Customer or number").fill("alder")
    expect(books.balances).to_have_count(2)
    books.element.get_by_label(re.compile("Choose all 2")).check()
    books.element.locator("[name=into]").select_option("write-off")
    expect(books.pile("write-off")).to_have_attribute("data-cents", "621500")
    for row in books.balances.all():
        expect(row.locator("[value='write-off']")).to_be_checked()


def test_python_that_died_is_handed_the_files_again(books: OwnBooks) -> None:
    books.bring("receivables", AGING)
    books.sort()
    books.put("1874", "Write off")
    expect(books.pile("write-off")).to_have_attribute("data-cents", "348000")
    (worker,) = books.page.workers
    worker.evaluate("() => { setTimeout(() => { throw new Error('gone'); }); }")
    expect(books.element).to_have_attribute("data-state", "failed", timeout=PATIENCE)
    expect(books.element.locator(".status")).to_contain_text("What you brought is kept.")
    books.element.get_by_role("button", name="Retry").click()
    expect(books.element).to_have_attribute("data-state", "live", timeout=PATIENCE)
    books.put("1902", "Write off")
    expect(books.pile("write-off")).to_have_attribute("data-cents", "621500")


def test_by_keyboard_alone(books: OwnBooks) -> None:
    page = books.page
    books.bring("receivables", AGING)
    books.expect_complete()
    button = books.element.locator(".bring [data-to='sort']")
    button.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#own-sort")).to_be_focused()
    expect(books.balances.first).to_be_visible(timeout=PATIENCE)
    first = books.balances.first
    first.locator("[name=pick]").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(first.locator("[value='write-off']")).to_be_checked()
    page.keyboard.press("ArrowRight")
    expect(first.locator("[value='error']")).to_be_checked()
    expect(first.get_by_label("Which error")).to_be_visible()


def test_each_step_on_a_phone_and_on_paper(books: OwnBooks) -> None:
    page = books.page
    books.bring("receivables", AGING)
    books.bring("statements", TRIAL_BALANCE)
    books.sort()
    books.put("1874", "Write off")
    for step in ("bring", "sort", "see"):
        books.go(step)
        if step == "see":
            expect(books.part("moved")).to_be_visible()
        for width, palette in ((1280, "light"), (320, "dark")):
            page.set_viewport_size(screen(width))
            page.emulate_media(color_scheme=palette)  # type: ignore[arg-type]
            assert violations(page, (".md-sidebar",)) == [], (step, width)
            assert sticking_out(page) == [], (step, width)
            assert too_wide(page) == [], (step, width)
    page.evaluate("window.print = () => {}")
    books.element.get_by_role("button", name="Print the approval sheet").click()
    page.emulate_media(media="print")
    expect(books.part("approval")).to_be_visible()
    expect(books.part("statements")).to_be_hidden()
    expect(page.get_by_role("heading", name="What it reads")).to_be_hidden()


def test_without_script_the_sample_is_there(
    browser: Browser, browser_context_args: dict[str, object]
) -> None:
    context = browser.new_context(**{**browser_context_args, "java_script_enabled": False})
    page = context.new_page()
    page.goto("your-books/")
    expect(page.locator(".without-script")).to_be_visible()
    expect(page.locator("own-books form").locator("visible=true")).to_have_count(0)
    sample = page.locator(".own-books-sample")
    # 3,480.00, 2,735.00 and 1,225.75 are written off; 1,946.00 comes off sales.
    cell = sample.locator("[data-line='net_income'][data-when='change']").first
    expect(cell).to_have_attribute("data-cents", "-938675")
    context.close()


def test_the_sample_is_a_press_away(one_page: Page) -> None:
    one_page.goto("your-books/")
    books = OwnBooks(one_page)
    books.element.get_by_role("button", name="Try it with a sample").click()
    expect(books.part("read-statements")).to_contain_text("a trial balance", timeout=PATIENCE)
    books.expect_complete()
    expect(one_page.locator(".own-books-sample")).to_be_hidden()
    # Nobody would miss it.
    one_page.get_by_role("link", name="Glossary", exact=True).first.click()
    expect(one_page).to_have_title(re.compile("^Glossary"))


def test_in_a_frame_no_file_is_taken(page: Page, site_server: SiteServer) -> None:
    """Where a host sets no headers, a page could be framed; then its reader is led to it."""

    def without_headers(route: Route) -> None:
        route.fulfill(response=route.fetch(), headers={"Content-Type": "text/html"})

    address = f"{site_server.address}your-books/"
    page.route(address, without_headers)
    page.goto("about/")
    page.evaluate(
        """(address) => {
          const frame = document.createElement("iframe");
          frame.src = address;
          document.body.append(frame);
        }""",
        address,
    )
    framed = page.frame_locator("iframe").locator("own-books")
    link = framed.get_by_role("link", name="Open “Your own books” by itself")
    expect(link).to_have_attribute("target", "_top")
    expect(framed.locator("input")).to_have_count(0)


def test_other_pages_do_not_fetch_what_only_this_one_needs(
    page: Page, site_server: SiteServer
) -> None:
    with site_server.recording() as asked:
        books = open_own_books(page)
        books.bring("receivables", AGING)
        assert [path for path in asked if "/own-books-" in path and path.endswith(".zip")]
        assert not [path for path in asked if "/workbook-" in path]
        held = io.BytesIO()
        with zipfile.ZipFile(held, "w") as archive:
            archive.writestr("nothing", "")
        books.bring("receivables", pasted("aging.csv", held.getvalue()))
        expect(books.faults.first).to_be_visible(timeout=PATIENCE)
        assert len([path for path in asked if "/workbook-" in path]) == 1
