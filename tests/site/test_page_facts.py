"""The foot of every page: its dates, whether it was reviewed, where to report an error."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

from built_site import ROOT, BuiltSite
from jinja2 import Environment, FileSystemLoader
from selectolax.lexbor import LexborHTMLParser, LexborNode

DATES = {"published": date(2026, 6, 18), "updated": date(2026, 11, 22)}


def foot(report: str = "", **meta: object) -> LexborNode:
    """The foot of a page with that front matter, on a site that reports errors there."""
    theme = Environment(loader=FileSystemLoader(ROOT / "overrides"), autoescape=True)
    html = theme.get_template("partials/page-facts.html").render(
        page=SimpleNamespace(meta={"title": "Bad debt", **DATES, **meta}),
        config=SimpleNamespace(extra={"firm": {"errors": report}}),
    )
    return LexborHTMLParser(html).css_first("footer")


def row(told: LexborNode, label: str) -> str:
    (found,) = (each for each in told.css("dl > div") if each.css_first("dt").text() == label)
    return found.css_first("dd").text()


def test_every_page_has_one(site: BuiltSite, built_page: str) -> None:
    feet = site.parsed[built_page].css("article .page-facts")
    assert len(feet) == (0 if built_page == "404.html" else 1)


def test_dates_are_those_of_the_front_matter() -> None:
    assert row(foot(), "Published") == "June 18, 2026"
    assert row(foot(), "Updated") == "November 22, 2026"
    assert foot().css_first("time").attributes["datetime"] == "2026-06-18"


def test_without_a_reviewer_the_page_says_that_a_review_is_due() -> None:
    assert row(foot(), "Reviewed") == "A professional’s review is due."
    reviewed = foot(reviewed={"date": date(2026, 11, 20), "credential": "CPA"})
    assert row(reviewed, "Reviewed") == "November 20, 2026, CPA"


def test_an_error_is_reported_where_the_site_says() -> None:
    assert foot("").css("a") == []
    assert "Report" not in foot("").text()
    by_mail = foot("mailto:ames@example.com")
    assert by_mail.css_first("p").text() == "Something wrong here? Report\xa0an\xa0error"
    assert by_mail.css_first("a").attributes["href"] == (
        "mailto:ames@example.com?subject=Error%20on%20%E2%80%9CBad%20debt%E2%80%9D"
    )
    assert foot("tel:+15550100199").css_first("p").text().endswith("error by phone")
    on_a_page = foot("https://ames.example/report").css_first("a")
    assert on_a_page.attributes["href"] == "https://ames.example/report"
