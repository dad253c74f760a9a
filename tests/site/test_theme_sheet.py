"""The theme's sheet in the built site: all of the theme that the pages can use, and as it was."""

from __future__ import annotations

import itertools
import re
import shutil
from pathlib import Path

import pytest
import theme_sheets
from built_site import BuiltSite
from selectolax.lexbor import LexborHTMLParser
from theme_sheets import Rule, left_out, rules

from theme_styles import sheet, words
from theme_styles.sheet import FOLDER, NotAsKnown, purged

# Parts of the theme that this site has not turned on, one element of each.
NOT_USED = [
    '<div class="md-typeset"><div class="admonition"><p>Note</p></div></div>',
    '<div class="md-typeset"><div class="tabbed-set"></div></div>',
    '<html dir="rtl"><body><input class="md-search__input"></body></html>',
    '<aside class="md-annotation"></aside>',
    '<p class="md-banner"></p>',
]


@pytest.fixture(scope="module")
def lacking(site: BuiltSite) -> str:
    """The selectors that are left out, as one."""
    return ",".join(left_out(site))


def test_what_is_left_out_selects_nothing_on_any_page(site: BuiltSite, lacking: str) -> None:
    found = {page: html.css_first(lacking) for page, html in site.parsed.items()}
    assert {page: node.html for page, node in found.items() if node} == {}


@pytest.mark.parametrize("html", NOT_USED)
def test_what_it_does_not_select_would_be_found(lacking: str, html: str) -> None:
    assert LexborHTMLParser(html).css_first(lacking)


def test_what_is_left_is_the_theme_as_it_was(site: BuiltSite) -> None:
    """In its order and in its media, every rule but for variables that nobody asks for."""
    css = theme_sheets.of(site)
    ours = "".join(path.read_text("utf-8") for path in site.folder.glob("assets/styles/*.css"))
    asked = {*sheet.ASKED.findall(css + ours)}
    theirs, kept = list(rules(theme_sheets.whole())), list(rules(css))
    assert [each for each in kept if each.moves] == [each for each in theirs if each.moves]
    assert len(kept) > 400
    remaining = iter(theirs)
    for rule in kept:
        assert any(_is_of(rule, each, asked) for each in remaining), rule


def _is_of(rule: Rule, whole: Rule, asked: set[str]) -> bool:
    selectors = iter(whole.selectors)
    wanted = [
        (name, value)
        for name, value in whole.declarations
        if not name.startswith("--") or name in asked
    ]
    return (
        rule.around == whole.around
        and all(each in selectors for each in rule.selectors)
        and set(wanted) <= set(rule.declarations) <= set(whole.declarations)
    )


def test_every_page_names_one_sheet_of_the_theme_that_is_there(site: BuiltSite) -> None:
    names = {
        page: [
            link.attributes["href"].rpartition("/")[2]
            for link in html.css(f"link[rel=stylesheet][href*='{FOLDER}']")
        ]
        for page, html in site.parsed.items()
    }
    (there,) = (path.name for path in (site.folder / FOLDER).iterdir())
    assert set(itertools.chain.from_iterable(names.values())) == {there}
    assert {len(each) for each in names.values()} == {1}


PAGE = """<head>
<link rel="stylesheet" href="{up}assets/stylesheets/main.0123.min.css">
  <link rel="stylesheet" href="{up}assets/stylesheets/palette.4567.min.css">
<link rel="stylesheet" href="{up}assets/styles/every-page.css">
</head><body><p class="shown" title="1 > 0" data-end="photo#dark">unwritten</p>
<script type="application/json">{{"told": "in-data"}}</script>
<script>if (1<2) add("by-the-page")</script></body>"""
MAIN = """@charset "UTF-8";:root{--used:red;--by-ours:red;--no-more:red;--chained:var(--used)}\
.shown,.gone{color:var(--used)}.gone{color:var(--no-more)}.unwritten{top:0}.in-data{top:0}\
.by-the-page,.by-a-script,.by-python,.in-part--two,[data-md-state]{top:0}[data-end$="#dark"]{top:0}\
.gone .shown{top:0}@media print{.gone{top:0}}.shown:not(.gone)>p::before{content:"}"}"""
SCRIPT = "add('by-a-script', `in-part--${number}`); element.dataset.mdState = 1;"
PALETTE = "[title]{top:0}[lang]{top:0}"
WRITTEN = """@charset "UTF-8";:root{--used:red;--by-ours:red}\
.shown{color:var(--used)}\
.by-the-page,.by-a-script,.by-python,.in-part--two,[data-md-state]{top:0}[data-end$="#dark"]{top:0}\
.shown:not(.gone)>p::before{content:"}"}[title]{top:0}"""


@pytest.fixture
def small(tmp_path: Path) -> tuple[Path, Path]:
    """A site of two pages as MkDocs might have built it, and an engine beside it."""
    files = {
        "site/index.html": PAGE.format(up=""),
        "site/404.html": PAGE.format(up="/base/"),
        "site/embed/a.html": "<p>names no sheet of the theme</p>",
        "site/assets/stylesheets/main.0123.min.css": MAIN,
        "site/assets/stylesheets/main.0123.min.css.map": "{}",
        "site/assets/stylesheets/palette.4567.min.css": PALETTE,
        "site/assets/styles/every-page.css": "p{color:var(--by-ours)}",
        "site/assets/scripts/a.mjs": SCRIPT,
        "site/assets/runtime/core-1/pyodide.mjs": "gone",
        "engine/view/markup.py": "HTML = '<p class=\"by-python\">'",
    }
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return tmp_path / "site", tmp_path / "engine"


def test_one_sheet_takes_the_place_of_two(small: tuple[Path, Path]) -> None:
    site, _ = small
    written = sheet.write(*small)
    assert written.read_text("utf-8") == WRITTEN
    assert list((site / FOLDER).iterdir()) == [written]
    assert re.fullmatch(r"theme\.[0-9a-f]{8}\.css", written.name)
    for page, up in (("index.html", ""), ("404.html", "/base/")):
        named = re.findall(r'<link rel="stylesheet" href="(.*)">', (site / page).read_text("utf-8"))
        assert named == [f"{up}{FOLDER}/{written.name}", f"{up}assets/styles/every-page.css"]


def test_the_same_site_has_the_same_sheet(small: tuple[Path, Path], tmp_path: Path) -> None:
    again = tmp_path / "again"
    shutil.copytree(small[0], again)
    one, other = sheet.write(*small), sheet.write(again, small[1])
    assert one.name == other.name
    assert one.read_bytes() == other.read_bytes()


def test_another_theme_is_told(small: tuple[Path, Path]) -> None:
    site, _ = small
    other = PAGE.format(up="").replace("\n  <link", "<meta><link")
    (site / "index.html").write_text(other, "utf-8")
    with pytest.raises(NotAsKnown, match=r"index\.html names the theme's sheets in another way"):
        sheet.write(*small)
    (site / FOLDER / "palette.4567.min.css").unlink()
    with pytest.raises(NotAsKnown, match="has 0 sheets of the theme that are called palette"):
        sheet.write(*small)


def test_a_variable_that_would_be_missing_is_told() -> None:
    # PurgeCSS does not look for variables in keyframes.
    css = ":root{--from:red}@keyframes a{to{color:var(--from)}}p{animation:a}"
    with pytest.raises(NotAsKnown, match="no longer there: --from"):
        purged(css, {"p"}, set())
    assert purged(css, {"p"}, {"--from"}) == css


def test_a_sheet_that_cannot_be_read_is_told() -> None:
    with pytest.raises(NotAsKnown, match="PurgeCSS could not read the theme's sheets"):
        purged("p{", set(), set())


@pytest.mark.parametrize(("asking", "part"), [("tabbed-set", "tabbed-control"), ("rtl", "rtl")])
def test_a_part_that_a_page_asks_for_comes_with_it(
    small: tuple[Path, Path], asking: str, part: str
) -> None:
    site, engine = small
    (site / "theme.js").write_text(f"make('{part}')", "utf-8")
    assert part not in words.of_the_site(site, engine)
    (site / "page.html").write_text(f'<p class="{asking}">', "utf-8")
    assert part in words.of_the_site(site, engine)
