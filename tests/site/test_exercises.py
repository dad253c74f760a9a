"""Exercises in the built pages, and what the page's script reads by itself."""

from __future__ import annotations

import json
import re
import subprocess
from functools import cache
from pathlib import Path

import pytest
from built_site import ROOT, BuiltSite
from writeoffs.answers.exercise import render
from writeoffs.exercises import EXERCISES, TO_CORRECT, TO_POST
from writeoffs.exercises.misconceptions import MISCONCEPTIONS
from writeoffs.money import format_amount
from writeoffs.numerals import NotANumber, parse_decimal

from macros import exercises
from macros.runtime import manifest, pack
from macros.runtime.rehearsal import BAD_TEXTS

ELEMENT = re.compile(r"<post-the-entry ([^>]*)>(.*?)</post-the-entry>", re.DOTALL)
DOCS = ROOT / "docs"
EACH = pytest.mark.parametrize("slug", EXERCISES)


# ---- pages ----


def page_of(slug: str) -> str:
    return exercises.page_of(slug).replace(".md", "/index.html")


@EACH
def test_the_page_holds_what_cpython_writes(site: BuiltSite, slug: str) -> None:
    ((attributes, html),) = ELEMENT.findall((site.folder / page_of(slug)).read_text("utf-8"))
    assert html == render(slug)
    assert f'data-exercise="{slug}"' in attributes
    assert 'data-state="static"' in attributes
    assert f'data-archive="{manifest.load().apart["exercise"]}"' in attributes


@EACH
def test_its_fields_are_named_and_labelled(site: BuiltSite, slug: str) -> None:
    (form,) = site.parsed[page_of(slug)].css("post-the-entry form")
    names = [field.attributes["name"] for field in form.css("input[type=text]")]
    assert names == [
        f"{column}-{line}" for line in (1, 2) for column in ("account", "debit", "credit")
    ]
    for field in form.css("input[type=text]"):
        assert form.css(f'label[for="{field.attributes["id"]}"]')
    assert [button.attributes["data-action"] for button in form.css("[data-action]")].count(
        "check"
    ) == 1


@EACH
def test_every_account_of_the_firm_is_listed_with_its_other_names(
    site: BuiltSite, slug: str
) -> None:
    chart = EXERCISES[slug].task().treatment.opening.chart
    rows = site.parsed[page_of(slug)].css("[data-part=accounts] [data-name]")
    assert [row.css_first("th").text().replace("’", "'") for row in rows] == [
        account.name for account in chart
    ]


@pytest.mark.parametrize(("folder", "held"), [("exercises", TO_POST), ("mistakes", TO_CORRECT)])
def test_every_exercise_is_listed_once(site: BuiltSite, folder: str, held: dict) -> None:
    page = site.parsed[f"training/{folder}/index.html"]
    links = [link.attributes["href"] for link in page.css("article li a:only-child")]
    assert [link for link in links if (link or "").removesuffix("/") in EXERCISES] == [
        f"{slug}/" for slug in held
    ]


def test_the_page_of_beliefs_refutes_what_a_verdict_links_to(site: BuiltSite) -> None:
    """The script joins the page, which the element names, and a section that the engine names."""
    page = site.folder / page_of("bill-released")
    (attributes, _) = ELEMENT.findall(page.read_text("utf-8"))[0]
    beliefs = re.search(r'data-beliefs="([^"]+)"', attributes)
    assert beliefs
    refuting = site.parsed[
        (page.parent / beliefs[1] / "index.html").resolve().relative_to(site.folder).as_posix()
    ]
    for each in MISCONCEPTIONS.values():
        if each.section:
            assert refuting.css(f'[id="{each.section}"]')


@pytest.mark.parametrize("slug", TO_CORRECT)
def test_a_journal_is_complete_before_any_script_runs(site: BuiltSite, slug: str) -> None:
    journal = TO_CORRECT[slug].task().journal
    assert journal
    (element,) = site.parsed[page_of(slug)].css("find-the-mistake")
    assert element.attributes["data-key"] == str(journal.wrong + 1)
    assert len(element.css("input[type=radio]")) == len(journal.posted)
    amounts = [cell.text() for cell in element.css("tbody td") if cell.text()]
    assert amounts == [
        format_amount(line.cents) for each in journal.posted for line in each.entry.lines
    ]
    sentences = [each.text() for each in element.css(".because li")]
    assert [each.split(".")[0] for each in sentences] == [
        f"Entry {number} is {'wrong' if number == journal.wrong + 1 else 'right'}"
        for number in range(1, len(journal.posted) + 1)
    ]
    # Its title and its address do not say which one.
    assert not {"twice", "void", "theft", "stolen", "reversed"} & set(slug.split("-"))


def test_its_title_is_the_heading_of_its_page(site: BuiltSite) -> None:
    for slug, exercise in EXERCISES.items():
        heading = site.parsed[page_of(slug)].css_first("h1")
        heading.css_first(".headerlink").decompose()
        assert heading.text().strip() == exercise.title


@pytest.mark.parametrize(
    ("call", "fault"),
    [
        (lambda docs: exercises.exercise("no-such", "a/", docs), "no exercise “no-such”"),
        (lambda docs: exercises.exercise_list("No family", "a/", docs), "no exercise belongs to"),
        (lambda docs: exercises.exercise_list("Inventory", "a/", docs), "has no page docs/"),
        (lambda docs: exercises.exercise("bill-released", "a/", docs), "which is not there"),
    ],
)
def test_what_is_not_there_is_refused(call: object, fault: str, tmp_path: Path) -> None:
    assert callable(call)
    with pytest.raises((LookupError, ValueError), match=fault):
        call(tmp_path)


# ---- what the script reads ----

AMOUNTS = (
    *BAD_TEXTS,
    *("5", "5.", ".5", "5.5", "0.00", "$5", "US$5", "us $ 5", "5 USD", "usd5", "$", "$$5", "5$"),
    *("1,234", "1,23", "12,345,678.90", "1 234 567.89", "1.005", "00012", "1,234 567", "5,000.1"),
    *("999999999999.99", "9999999999999", "0000000000001", "1.2.3", "5 5", "+5", "5%", "=5"),
)
TABLES = {
    "Checking\t5\t\nA/R\t\t5": [("Checking", "5", ""), ("A/R", "", "5")],
    "Account\tDebit\tCredit\r\nChecking\t$5.00\t0.00\r\nA/R\t-\t5": [
        ("Checking", "$5.00", ""),
        ("A/R", "", "5"),
    ],
    "Account\tAmount\nChecking\t5\nA/R\t-5\nSales\t(1,000.00)\nRent\t7-": [
        ("Checking", "5", ""),
        ("A/R", "", "5"),
        ("Sales", "", "1,000.00"),
        ("Rent", "", "7"),
    ],
    "A/R\tlots": [("A/R", "lots", "")],
    "Checking\nA/R\t5": [("Checking", "", ""), ("A/R", "5", "")],
    "just words": None,
    "Account\tDebit\tCredit": None,
    "": None,
    "5,000.00": None,
}


@cache
def read_by_the_script() -> dict:
    done = subprocess.run(
        [
            pack.node(),
            Path(__file__).with_name("exercise_modules.mjs"),
            DOCS / "assets" / "scripts",
        ],
        input=json.dumps({"amounts": AMOUNTS, "tables": list(TABLES)}),
        capture_output=True,
        text=True,
        check=True,
    )
    answer: dict = json.loads(done.stdout)
    return answer


def test_an_amount_is_read_as_python_reads_it_or_not_at_all() -> None:
    read = 0
    for text, cents in zip(AMOUNTS, read_by_the_script()["cents"], strict=True):
        if cents is not None:
            assert cents == parse_decimal(text, 2, "", "$"), text
            read += 1
    assert read > 15


@pytest.mark.parametrize("text", ["5", "1,234", "$5", "12,345,678.90", "1 234 567.89", ".5"])
def test_ordinary_amounts_are_read(text: str) -> None:
    cents = read_by_the_script()["cents"][AMOUNTS.index(text)]
    assert cents == parse_decimal(text, 2, "", "$")


@pytest.mark.parametrize("text", ["abc", "-5", "(500)", "1.234", "1,23", "5%", "$$5"])
def test_what_python_refuses_is_not_read(text: str) -> None:
    with pytest.raises(NotANumber):
        parse_decimal(text, 2, "", "$")
    assert read_by_the_script()["cents"][AMOUNTS.index(text)] is None


def test_amounts_are_written_as_python_writes_them() -> None:
    answer = read_by_the_script()
    for cents, written in zip(answer["cents"], answer["written"], strict=True):
        assert written == (None if cents is None else format_amount(cents))


@pytest.mark.parametrize("text", TABLES)
def test_a_pasted_table_is_read(text: str) -> None:
    wanted = TABLES[text]
    read = read_by_the_script()["tables"][list(TABLES).index(text)]
    assert read == (
        wanted and [dict(zip(("account", "debit", "credit"), row, strict=True)) for row in wanted]
    )
