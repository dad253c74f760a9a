"""Sources: what sources.yml must say, links to them, and the page that lists them."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urljoin

import pytest
from built_site import BuiltSite

from macros.sources import CERTAINTY, KINDS, BrokenSources, link, load, sources_list, uses

PAGE = "about/sources/index.html"
ENTRY = """irs-topic-453:
  name: IRS Topic 453
  title: Bad debt deduction
  publisher: Internal Revenue Service
  reference: The page
  kind: tax
  certainty: secondary
  checked: 2026-11-22
  review_by: 2027-11-22
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "sources.yml"
    path.write_text(text)
    return path


def test_a_source_is_read(tmp_path: Path) -> None:
    (source,) = load(written(tmp_path, f"# the sources\n\n{ENTRY}")).values()
    assert (source.key, source.line, source.url) == ("irs-topic-453", 3, "")


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (ENTRY.replace("irs-topic", "IRS topic"), "1: IRS topic-453: a key is small letters"),
        (ENTRY.replace("  kind: tax\n", ""), "1: irs-topic-453: kind is missing"),
        (ENTRY.replace("kind: tax", "kind: taxes"), "1: irs-topic-453: kind: must be one of"),
        (ENTRY.replace("secondary", "sure"), "1: irs-topic-453: certainty: must be one of"),
        (ENTRY.replace("2026-11-22", "today"), "1: irs-topic-453: checked: must be a date"),
        (ENTRY.replace("2027-11-22", "soon"), "1: irs-topic-453: review_by: must be a date"),
        (ENTRY.replace("2027", "2025"), "1: irs-topic-453: review_by: must come after checked"),
        (ENTRY.replace("  review_by: 2027-11-22\n", ""), "1: irs-topic-453: review_by is missing"),
        (f"{ENTRY}  url: http://irs.example\n", "1: irs-topic-453: url: must begin with https"),
        (f"{ENTRY}  page: 3\n", "1: irs-topic-453: page: no such key"),
        (ENTRY.replace("The page", "''"), "1: irs-topic-453: reference: must be text"),
        (ENTRY + ENTRY, "10: irs-topic-453: is there twice"),
        ("irs-topic-453:\n", "1: irs-topic-453: must be keys with values"),
        ("- irs-topic-453\n", "1: there must be keys"),
        (f"{ENTRY}  reference: [\n", "11: "),
    ],
)
def test_a_mistake_in_them_is_told_with_its_line(tmp_path: Path, text: str, fault: str) -> None:
    with pytest.raises(BrokenSources, match=rf"sources\.yml:{fault}"):
        load(written(tmp_path, text))


def test_a_link_leads_to_the_list_from_any_depth() -> None:
    (name,) = {load()["irs-topic-453"].name}
    for page, way in (("", "about/sources/"), ("glossary/bad-debt/", "../../about/sources/")):
        assert link("irs-topic-453", page) == (
            f'<a class="source" href="{way}#irs-topic-453">{name}</a>'
        )


def test_an_unknown_source_or_kind_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LookupError, match="irs-topic-543"):
        link("irs-topic-543", "")
    with pytest.raises(ValueError, match="gossip"):
        sources_list(tmp_path, (), "gossip")


def test_pages_use_sources_in_their_text_and_as_terms(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text('---\ntitle: A\n---\n\n({{ source("asc-250") }})\n')
    (tmp_path / "b.md").write_text("---\ntitle: B\nsources:\n  - ias-2-33\n  - asc-250\n---\n")
    found = [(use.key, use.path.name, use.line, use.title) for use in uses(tmp_path)]
    assert found == [
        ("asc-250", "a.md", 5, "A"),
        ("ias-2-33", "b.md", 4, "B"),
        ("asc-250", "b.md", 5, "B"),
    ]


def test_the_page_lists_every_source_with_how_sure_it_is(site: BuiltSite) -> None:
    listed = {entry.id: entry for entry in site.parsed[PAGE].css(".sources > div")}
    assert set(listed) == set(load())
    assert {source.kind for source in load().values()} == set(KINDS)
    for key, source in load().items():
        text = listed[key].text(separator=" ")
        assert CERTAINTY[source.certainty] in text
        assert source.reference in text
        days = [each.attributes["datetime"] for each in listed[key].css("time")]
        told = [source.checked, *([source.review_by] if source.review_by else [])]
        assert days == [day.isoformat() for day in told]


def test_a_source_and_the_pages_that_use_it_lead_to_each_other(site: BuiltSite) -> None:
    """Both ways, so that neither is made without the other."""
    there = {
        (page, (link.attributes["href"] or "").partition("#")[2])
        for page in site.pages
        for link in site.parsed[page].css("article a.source")
    }
    back = {
        (site.file_at(urljoin(site.address_of(PAGE), link.attributes["href"] or "")), entry.id)
        for entry in site.parsed[PAGE].css(".sources > div")
        for link in entry.css(".used a")
    }
    assert there
    assert sorted(there - back) == []
    assert sorted(back - there) == []
