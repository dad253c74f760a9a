"""Journal entries as tables: what tools read, what people read, and a reason for each side."""

from engine.reading import parse, words
from engine.small_firm import entry, moving, outcome
from writeoffs.ledger import Nature, credit, debit
from writeoffs.view.entries import entries

COMPOUND = entry(
    debit("Losses", 2_400_00, "the sale is lost"),
    debit("Bills", 198_00, "the tax is not owed any more"),
    credit("Receivables", 2_598_00, "the invoice leaves the list"),
    memo="Write off invoice 7",
)


def test_each_line_says_its_account_side_and_cents_to_tools() -> None:
    html = parse(entries(outcome(COMPOUND)))
    assert [
        (
            row.attributes["data-account"],
            row.attributes["data-side"],
            int(row.attributes["data-cents"]),
        )
        for row in html.css("tbody tr")
    ] == [
        ("losses", "debit", 2_400_00),
        ("bills", "debit", 198_00),
        ("receivables", "credit", 2_598_00),
    ]


def test_people_read_the_amount_in_its_column_and_the_reason_under_the_account() -> None:
    rows = parse(entries(outcome(COMPOUND))).css("tbody tr")
    assert [[words(cell) for cell in row.css("th, td")] for row in rows] == [
        ["Losses the sale is lost", "2,400.00", ""],
        ["Bills the tax is not owed any more", "198.00", ""],
        ["Receivables the invoice leaves the list", "", "2,598.00"],
    ]


def test_each_entry_is_numbered_named_and_dated() -> None:
    payment = moving("Bank", "Receivables", 5_00, Nature.COLLECTION)
    tables = parse(entries(outcome(COMPOUND, payment))).css("table")
    assert [table.attributes["data-entry"] for table in tables] == ["1", "2"]
    assert [words(table.css_first("caption")) for table in tables] == [
        "Write off invoice 7 write-off, December 31, 2025",
        "An entry payment received, December 31, 2025",
    ]


def test_columns_are_headed() -> None:
    headings = parse(entries(outcome(COMPOUND))).css("thead th[scope=col]")
    assert [words(each) for each in headings] == ["Account, and why", "Debit", "Credit"]


def test_where_there_is_no_entry_a_sentence_says_so() -> None:
    html = parse(entries(outcome()))
    assert not html.css("table")
    assert words(html.body) == "No entry is needed."


def test_memo_and_reasons_are_text_and_never_markup() -> None:
    hostile = '<script>alert("x")</script> & co'
    html = parse(
        entries(
            outcome(
                entry(debit("Losses", 1, hostile), credit("Receivables", 1, hostile), memo=hostile)
            )
        )
    )
    assert not html.css("script")
    assert words(html.css_first("caption")).startswith(hostile)
    assert [words(reason) for reason in html.css(".why")] == [hostile, hostile]
