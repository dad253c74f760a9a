"""The glossary: terms' front matter, their pages, the index, previews, and back-links."""

from __future__ import annotations

import re
from pathlib import Path
from types import SimpleNamespace

import pytest
from built_site import ROOT, BuiltSite
from jinja2 import Environment, StrictUndefined

from macros.glossary.mentions import mentions
from macros.glossary.pages import top
from macros.glossary.previews import Previews
from macros.glossary.terms import BrokenGlossary, Glossary, load
from macros.page_errors import PageError, located

DOCS = ROOT / "docs"

BAD_DEBT = """---
title: Bad debt
definition: Money owed to you that you have good reason to believe will never be paid.
category: receivables
aliases: [uncollectible account, doubtful debt]
related: [write-off]
confused_with:
  write-off: The debt is what went bad; the write-off is the entry that says so.
plain: |
  First line.
  Second line.
where: |
  On the list of customers who owe.
worked: |
  One invoice.
sources: [openstax-9-2]
published: 2026-11-22
updated: 2026-11-22
hide: [toc]
---

{{ glossary_top() }}

{{ glossary_bottom() }}
"""
WRITE_OFF = """---
title: Write-off
definition: Taking an amount off the books because it will not be collected or has no value left.
category: core
related: [bad-debt]
sources: [openstax-9-2]
published: 2026-11-22
updated: 2026-11-22
---

{{ glossary_top() }}

## In plain terms

An article.

{{ glossary_bottom() }}
"""


@pytest.fixture(scope="module")
def glossary() -> Glossary:
    """The glossary of the site."""
    return load(DOCS / "glossary")


def write(folder: Path, **pages: str) -> Path:
    """A folder of terms: two sound ones, or what is given in their stead."""
    for name, text in {"bad-debt": BAD_DEBT, "write-off": WRITE_OFF, **pages}.items():
        (folder / f"{name}.md").write_text(text, "utf-8")
    return folder


def without(text: str, key: str) -> str:
    """The page without a key and what is indented below it."""
    return re.sub(rf"^{key}:.*\n(?:  .*\n)*", "", text, flags=re.MULTILINE)


def page_at(address: str) -> SimpleNamespace:
    """A page as MkDocs gives it to macros."""
    return SimpleNamespace(url=f"{address}/", file=SimpleNamespace(src_uri=f"{address}.md"))


def test_two_sound_terms_are_read(tmp_path: Path) -> None:
    read = load(write(tmp_path))
    assert [term.title for term in read.terms.values()] == ["Bad debt", "Write-off"]
    assert read.term("bad-debt").aliases == ("uncollectible account", "doubtful debt")
    assert read.term("bad-debt").sections["plain"] == "First line.\nSecond line.\n"
    assert not read.term("write-off").sections


@pytest.mark.parametrize(
    ("line", "fault", "broken"),
    [
        (1, "category: is missing", without(BAD_DEBT, "category")),
        (1, "where: is missing", without(BAD_DEBT, "where")),
        (1, "sources: is missing", without(BAD_DEBT, "sources")),
        (5, "alias: no such key", BAD_DEBT.replace("aliases:", "alias:")),
        (
            3,
            "definition: has 36 words, and 35 are the most",
            BAD_DEBT.replace("Money owed to you", "Money " + "so " * 21 + "owed to you"),
        ),
        (
            3,
            "definition: has 162 characters; give it 50 to 160",
            BAD_DEBT.replace("Money owed", "Money " + "m" * 87 + " owed"),
        ),
        (
            3,
            "definition: has 11 characters; give it 50 to 160",
            re.sub(r"(?m)^definition: .*", "definition: Money owed.", BAD_DEBT),
        ),
        (3, "definition: must begin with a capital", BAD_DEBT.replace("Money owed", "money owed")),
        (3, "definition: is plain text", BAD_DEBT.replace("never be", "*never* be")),
        (
            4,
            'category: no category "receivable"',
            BAD_DEBT.replace("receivables\n", "receivable\n"),
        ),
        (6, 'related: no term "write-of"', BAD_DEBT.replace("[write-off]", "[write-of]")),
        (6, "related: must be a list", BAD_DEBT.replace("[write-off]", "write-off")),
        (6, "related: a term does not name itself", BAD_DEBT.replace("[write-off]", "[bad-debt]")),
        (8, 'confused_with: no term "write-of"', BAD_DEBT.replace("  write-off:", "  write-of:")),
        (
            5,
            '"Write-Off" is a name of write-off already',
            BAD_DEBT.replace("doubtful debt", "Write-Off"),
        ),
        (5, '"bad debt" is its own title already', BAD_DEBT.replace("doubtful debt", "bad debt")),
        (
            2,
            "title: 'Bad debts' belongs into bad-debts.md",
            BAD_DEBT.replace("Bad debt\n", "Bad debts\n"),
        ),
        (16, "sources: must be a list", BAD_DEBT.replace("[openstax-9-2]", "[]")),
        (
            1,
            "the page must call glossary_bottom() once",
            BAD_DEBT.replace("{{ glossary_bottom() }}", ""),
        ),
        (1, "the file must begin with front matter", BAD_DEBT.removeprefix("---\n")),
        (6, "expected ',' or ']'", BAD_DEBT.replace("doubtful debt]", "doubtful debt")),
    ],
)
def test_a_fault_is_told_with_file_and_line(
    tmp_path: Path, line: int, fault: str, broken: str
) -> None:
    assert broken != BAD_DEBT
    with pytest.raises(BrokenGlossary) as told:
        load(write(tmp_path, **{"bad-debt": broken}))
    (_, *faults) = str(told.value).splitlines()
    assert len(faults) == 1
    where, _, what = faults[0].partition(": ")
    assert where == f"{tmp_path / 'bad-debt.md'}:{line}"
    assert fault in what


def test_every_fault_of_every_term_is_told_at_once(tmp_path: Path) -> None:
    folder = write(
        tmp_path,
        **{
            "bad-debt": BAD_DEBT.replace("receivables\n", "receivable\n"),
            "write-off": WRITE_OFF.replace("[openstax-9-2]", "[]"),
        },
    )
    with pytest.raises(BrokenGlossary) as told:
        load(folder)
    assert re.findall(r"[\w-]+\.md:\d+", str(told.value)) == ["bad-debt.md:4", "write-off.md:6"]


def test_two_terms_share_no_other_name(tmp_path: Path) -> None:
    named = WRITE_OFF.replace("related:", "aliases: [Doubtful Debt]\nrelated:")
    with pytest.raises(BrokenGlossary, match=r"write-off\.md:5: aliases: .* a name of bad-debt"):
        load(write(tmp_path, **{"write-off": named}))


def test_a_relation_named_once_shows_on_both_pages(tmp_path: Path) -> None:
    one_sided = BAD_DEBT.replace("Bad debt\n", "Recovery\n").replace(
        "[uncollectible account, doubtful debt]", "[]"
    )
    read = load(write(tmp_path, recovery=one_sided))
    assert [each.slug for each in read.related("recovery")] == ["write-off"]
    assert [each.slug for each in read.related("write-off")] == ["bad-debt", "recovery"]


@pytest.mark.parametrize(
    ("slug", "name"),
    [
        ("bad-debt", "bad debt"),
        ("gaap", "GAAP"),
        ("a-r-turnover", "A/R turnover"),
        ("true-up", "true-up"),
    ],
)
def test_a_title_inside_a_sentence(glossary: Glossary, slug: str, name: str) -> None:
    assert glossary.term(slug).name == name


def test_the_first_mention_on_a_page_is_a_preview(glossary: Glossary) -> None:
    previews = Previews(glossary)
    here, there = page_at("explain/cleanup"), page_at("about")
    first = previews.term(here, "bad-debt", "bad debts")
    assert (
        '<button type="button" class="term" popovertarget="term-bad-debt">bad debts</button>'
        in first
    )
    assert glossary.term("bad-debt").definition in first
    assert 'href="../../glossary/bad-debt/"' in first
    assert previews.term(here, "bad-debt", "a bad debt") == "a bad debt"
    assert previews.term(here, "bad-debt") == "bad debt"
    assert 'href="../glossary/bad-debt/"' in previews.term(there, "bad-debt")


def test_a_term_does_not_preview_itself(glossary: Glossary) -> None:
    assert Previews(glossary).term(page_at("glossary/bad-debt"), "bad-debt", "it") == "it"


def test_a_misspelt_term_is_told_with_file_and_line(tmp_path: Path, glossary: Glossary) -> None:
    (tmp_path / "page.md").write_text('# Title\n\nA {{ term("bad-dept") }}.\n')
    page = page_at("page")
    previews = Previews(glossary)

    def term(slug: str) -> str:
        return previews.term(page, slug)

    with pytest.raises(PageError, match=r"page\.md:3: term: .*no term 'bad-dept'"):
        located(SimpleNamespace(page=page, conf={"docs_dir": str(tmp_path)}), term)("bad-dept")


def test_back_links_are_found_in_calls_links_and_front_matter(tmp_path: Path) -> None:
    (tmp_path / "glossary").mkdir()
    write(tmp_path / "glossary")
    pages = {
        "calls.md": "---\ntitle: Calls\n---\n\nA {{ term('bad-debt', \"bad one\") }}.\n",
        "links.md": "---\ntitle: Links\n---\n\nA [bad one](glossary/bad-debt.md#why).\n",
        "names.md": "---\ntitle: Names\nrelated: [bad-debt]\n---\n\nNothing.\n",
        "nothing.md": "---\ntitle: Nothing\n---\n\nA bad debt.\n",
    }
    for name, text in pages.items():
        (tmp_path / name).write_text(text)
    read = load(tmp_path / "glossary")
    found = mentions(tmp_path, read)
    assert [each.title for each in found["bad-debt"]] == ["Calls", "Links", "Names"]
    assert found["write-off"] == ()


def test_every_term_is_in_the_index_with_its_definition(
    site: BuiltSite, glossary: Glossary
) -> None:
    index = site.parsed["glossary/index.html"]
    told = {
        entry.css_first("dt a").attributes["href"]: entry.css_first("dd").text()
        for entry in index.css("glossary-filter dl > div")
    }
    assert told == {
        f"{term.slug}/": term.definition.replace("'", "’") for term in glossary.terms.values()
    }
    listed = [link.attributes["href"] for link in index.css(".subjects a")]
    assert sorted(listed) == sorted(told)


def test_every_letter_of_the_index_leads_to_its_terms(site: BuiltSite) -> None:
    index = site.parsed["glossary/index.html"]
    letters = [link.text() for link in index.css(".letters a")]
    assert letters == sorted(set(letters))
    for letter in letters:
        section = index.css_first(f"#letter-{letter.lower()}").parent
        assert section is not None
        assert {link.text()[0].upper() for link in section.css("dt a")} == {letter}


def test_every_page_tells_what_its_front_matter_says(site: BuiltSite, glossary: Glossary) -> None:
    for term in glossary.terms.values():
        page = site.parsed[f"glossary/{term.slug}/index.html"]
        assert page.css_first("h1").text().startswith(term.title)
        definition = page.css_first("p.definition").text()
        assert definition.replace("’", "'") == term.definition.replace("’", "'")
        described = page.css_first("meta[name=description]").attributes["content"]
        assert described == term.definition
        also = page.css_first(".also-called")
        assert (also is not None) == bool(term.aliases)
        links = {link.attributes["href"] for link in page.css("article a")}
        for other in glossary.related(term.slug):
            assert f"../{other.slug}/" in links, f"{term.slug} does not link to {other.slug}"


TAX_PAGE = "explain/looking-for-a-tax-write-off/"


def test_every_tax_term_leads_readers_who_mean_their_taxes_on(
    site: BuiltSite, glossary: Glossary
) -> None:
    leads = {
        slug
        for slug in glossary.terms
        for link in site.parsed[f"glossary/{slug}/index.html"].css("p.way-on a")
        if link.attributes["href"] == f"../../{TAX_PAGE}"
    }
    tax = {term.slug for term in glossary.terms.values() if term.category == "tax"}
    assert "tax-deduction" in tax
    assert leads == tax


@pytest.mark.parametrize("page", ["index.html", "explain/index.html"])
def test_the_first_pages_lead_them_there_too(site: BuiltSite, page: str) -> None:
    links = [link.attributes["href"] or "" for link in site.parsed[page].css("article a")]
    assert f"{TAX_PAGE}index.html" in {site.file_at(site.address_of(page) + each) for each in links}


def test_back_links_are_on_the_terms_pages(site: BuiltSite, glossary: Glossary) -> None:
    for slug, pages in mentions(DOCS, glossary).items():
        links = {
            site.file_at(site.address_of(f"glossary/{slug}/index.html") + link.attributes["href"])
            for link in site.parsed[f"glossary/{slug}/index.html"].css(
                "#used-on-these-pages + ul a"
            )
        }
        assert len(links) == len(pages), slug


def test_a_preview_on_a_page_opens_its_own_card(site: BuiltSite) -> None:
    shown = 0
    for name, page in site.parsed.items():
        buttons = [each.attributes["popovertarget"] for each in page.css("button.term")]
        assert len(buttons) == len(set(buttons)), f"{name} previews a term twice"
        for target in buttons:
            assert page.css_first(f"#{target}[popover] a") is not None, f"{name}: {target}"
        shown += len(buttons)
    assert shown


@pytest.mark.parametrize(
    ("text", "line", "fault"),
    [
        ("Fine.\n{{ figuer() }}\n", 11, "'figuer' is undefined"),
        ("Fine.\n\n{{ figure( }}\n", 12, "unexpected '}'"),
    ],
)
def test_a_fault_in_a_text_of_the_front_matter_is_told_with_file_and_line(
    tmp_path: Path, text: str, line: int, fault: str
) -> None:
    indented = "".join(f"  {each}" for each in text.splitlines(keepends=True))
    broken = BAD_DEBT.replace("  First line.\n  Second line.\n", indented)
    term = load(write(tmp_path, **{"bad-debt": broken})).term("bad-debt")
    strict = Environment(undefined=StrictUndefined)
    with pytest.raises(PageError) as told:
        top(term, lambda words: strict.from_string(words).render())
    assert str(told.value).startswith(f"{term.path}:{line}: plain: {fault}")
