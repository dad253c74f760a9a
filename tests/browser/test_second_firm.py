"""The site of a made-up second firm, every part set: nothing of the first one is left in it.

It is published below a path of its host, and works there.
"""

from __future__ import annotations

import html
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from browser.accessibility import violations
from browser.page_watch import PageWatch
from browser.site_server import SiteServer
from browser.visit import Visit, open_scenario
from built_site import ROOT, BuiltSite
from PIL import Image
from playwright.sync_api import Browser, Page, expect
from project_copy import Copy
from released import release_once

from macros.firm import block, colors

pytestmark = pytest.mark.xdist_group("second-firm")  # so that it is built once

LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M1 1h6v6H1z"/></svg>'
# In the order in which `make firm` asks.
ANSWERS = {
    "name": "Ames & Birch",
    "tagline": "Bookkeeping for “small” shops",
    "phone": "614-555-0134",
    "link": "https://ames.example/?a=1&b=2",
    "logo": "assets/images/ames.svg",
    "accent": "#7a1f5c",
    "accent_dark": "#e6a1cf",
    "legal": "© Ames & Birch, a made-up firm",
    "errors": "mailto:errors@ames.example",
}
STEPS = (
    *("macros.embed", "macros.redirects", "macros.llms", "macros.firm.accents"),
    *("bundles", "macros.share_pictures", "theme_styles"),
)
PACKED = {".bin", ".png", ".wasm", ".zip"}


@pytest.fixture(scope="module")
def monkeypatch() -> Iterator[pytest.MonkeyPatch]:
    """The fixture of the same name, for as long as the module's."""
    with pytest.MonkeyPatch.context() as patch:
        yield patch


@pytest.fixture(scope="module")
def second(
    site: BuiltSite, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> BuiltSite:
    """Their site, made their own by `make firm` and built as `make build` does."""
    monkeypatch.setenv("SITE_URL", "https://ames.example/write-offs/")
    copy = Copy(tmp_path_factory.mktemp("second"))
    (copy.folder / "mkdocs.yml").write_text((ROOT / "mkdocs.yml").read_text("utf-8"), "utf-8")
    (copy.folder / "node_modules").symlink_to(ROOT / "node_modules")
    (copy.folder / "docs" / ANSWERS["logo"]).write_text(LOGO)
    said = "".join(f"{answer}\n" for answer in ANSWERS.values())
    for done in (
        copy.run("development.firm", said=said),
        copy.run("mkdocs", "build", "--strict"),
        *(copy.run(step) for step in STEPS),
    ):
        assert done.returncode == 0, done.stderr
    theirs = BuiltSite(copy.folder / "site")
    # Python is packed for all firms alike.
    runtime = "assets/runtime"
    shutil.copytree(site.folder / runtime, theirs.folder / runtime, dirs_exist_ok=True)
    return theirs


def traces() -> dict[str, str]:
    """What would be left of the first firm, as patterns."""
    first = block.read(ROOT / "mkdocs.yml")
    digits = re.sub(r"\D", "", first.phone)[-10:]
    parts = {
        "name": re.escape(first.name),
        "tagline": re.escape(first.tagline),
        "phone": r"\D{0,3}".join((digits[:3], digits[3:6], digits[6:])),
        "accent": first.accent or colors.LIGHT.colors["accent"],
        "dark accent": first.accent_dark or colors.DARK.colors["accent"],
    }
    return {part: pattern for part, pattern in parts.items() if pattern}


def found_in(folder: Path) -> set[str]:
    """Which traces are left in the files of a site."""
    text = "\n".join(
        html.unescape(path.read_text("utf-8", "replace"))
        for path in folder.rglob("*")
        if path.is_file() and path.suffix not in PACKED
    )
    return {name for name, pattern in traces().items() if re.search(pattern, text, re.IGNORECASE)}


def test_nothing_of_the_first_firm_is_left(site: BuiltSite, second: BuiltSite) -> None:
    assert found_in(site.folder) == set(traces())
    assert found_in(second.folder) == set()
    assert second.pages == site.pages


def test_every_part_of_the_second_is_there(second: BuiltSite) -> None:
    page = second.parsed["glossary/write-off/index.html"]
    told = page.css_first(".firm")
    assert told.css_first("p").text(separator=" ") == f"{ANSWERS['name']} {ANSWERS['tagline']}"
    links = [link.attributes["href"] for link in told.css("a")]
    assert links == [ANSWERS["link"], "tel:+16145550134"]
    assert page.css_first(".page-facts p a").attributes["href"].startswith(f"{ANSWERS['errors']}?")
    assert page.css_first(".md-copyright").text(strip=True) == ANSWERS["legal"]
    assert page.css_first(".md-header .md-logo img").attributes["src"].endswith(ANSWERS["logo"])
    scenario = second.parsed["scenarios/direct-bad-debt/index.html"]
    assert scenario.css_first("write-off-scenario").attributes["data-firm"] == (
        "Ames & Birch · 614-555-0134"
    )
    sheet = (second.folder / "assets/styles/every-page.css").read_text("utf-8")
    assert sheet.count(f"--accent: {ANSWERS['accent']};") == 1
    assert sheet.count(f"--accent: {ANSWERS['accent_dark']};") == 1
    assert ANSWERS["accent"] in (second.folder / "assets/images/favicon.svg").read_text("utf-8")
    with Image.open(second.folder / "assets/share/index.png") as picture:
        assert picture.convert("RGB").getpixel((5, 300)) == (0x7A, 0x1F, 0x5C)


@pytest.fixture(scope="module")
def below_a_path(second: BuiltSite) -> Iterator[SiteServer]:
    """Their site where it is published, below a path of the host."""
    with SiteServer(second, release_once(second, second.folder.with_name("dist"))) as server:
        assert server.address.endswith("/write-offs/")
        yield server


@pytest.fixture
def reader(browser: Browser, below_a_path: SiteServer) -> Iterator[Page]:
    """Somebody on their site, who saves data."""
    context = browser.new_context(base_url=below_a_path.address, reduced_motion="reduce")
    context.add_init_script(
        "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"
    )
    watch = PageWatch(context, below_a_path.address)
    yield context.new_page()
    context.close()
    assert watch.foreign == []
    assert [each for each in watch.complaints if "404 (Not Found)" not in each] == []
    assert below_a_path.violations() == []


def test_it_is_as_accessible(reader: Page) -> None:
    for scheme, accent in (("light", "rgb(122, 31, 92)"), ("dark", "rgb(230, 161, 207)")):
        reader.emulate_media(color_scheme=scheme)
        for address in ("./", "glossary/write-off/", "scenarios/direct-bad-debt/", "firms/"):
            reader.goto(address)
            assert violations(reader) == [], (scheme, address)
        link = reader.locator("article p a:not(.headerlink)").first
        expect(link).to_have_css("color", accent)


def test_everything_works_below_a_path(reader: Page, below_a_path: SiteServer) -> None:
    """The worker, the search, the page for what is missing, and an example in a frame's page."""
    with below_a_path.recording() as names:
        visit = open_scenario(reader, "direct-bad-debt")
        visit.enter({"invoice": "1200"})
        visit.expect_figures_for({"invoice": "1200"})
        search = reader.get_by_role("textbox", name="Search")
        search.press_sequentially("allowance")
        found = reader.locator(".md-search-result__link").first
        expect(found).to_have_attribute("href", re.compile(f"^{below_a_path.address}"))
        found.click()
        expect(reader).to_have_url(re.compile(f"^{below_a_path.address}"))

        reader.goto("no-such-page/")
        expect(reader.locator("article a:not(.headerlink)").first).to_have_css(
            "color", "rgb(122, 31, 92)"
        )
        reader.locator(".md-header .md-logo").click()
        expect(reader).to_have_url(below_a_path.address)
        reader.goto("embed/no-such-example/")
        expect(reader).to_have_url(f"{below_a_path.address}embed/404.html")
        reader.goto("embed/direct-bad-debt/?invoice=1500")
        alone = Visit(reader, "direct-bad-debt")
        alone.expect_figures_for({"invoice": "1500"})
    # Nothing is above the path: what is asked for there leads to the site.
    assert not [name for name in names if name.startswith("/")]
    above = below_a_path.address.removesuffix("write-offs/")
    assert reader.request.get(above).url == below_a_path.address
