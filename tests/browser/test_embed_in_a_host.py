"""An example in a frame on somebody else's page: another origin, in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from browser.host_server import HostServer
from browser.page_watch import PageWatch
from browser.site_server import SiteServer
from browser.test_without_python import SAVES_DATA
from browser.visit import PATIENCE, Visit
from playwright.sync_api import Browser, BrowserContext, Frame, Locator, Page, expect

from macros import embed_code

SLUG = "direct-bad-debt"
# A page that undoes whatever it can reach, dark and of a fixed width.
HOSTILE = """* { all: unset; color: #eee; font: 40px fantasy; }
  head, style, title, script { display: none; }
  body { display: block; width: 420px; background: #111; }
  iframe { border: 3px solid; padding: 5px; }"""
# As a browser behaves that keeps nothing for the frames of other sites.
NO_STORAGE = """if (parent !== window) {
  for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
    Object.defineProperty(window, name, { get() { throw new DOMException("", "SecurityError"); } });
  }
}"""
HEARD = """if (parent === window) {
  window.heard = [];
  addEventListener("message", ({ data, origin }) => heard.push({ data, origin }));
}"""


@pytest.fixture(scope="module")
def host() -> Iterator[HostServer]:
    with HostServer() as server:
        yield server
        server.shutdown()


@pytest.fixture
def watch(context: BrowserContext, site_server: SiteServer, host: HostServer) -> PageWatch:
    """Here two sites are asked: the host's and ours."""
    return PageWatch(context, site_server.address, host.address)


def lines(site_server: SiteServer, slug: str = SLUG, query: str = "") -> str:
    """What a host pastes, with ours as the site."""
    return embed_code.frame(f"{site_server.address}embed/{slug}/{query}", "An example")


def frame_in(element: Locator) -> Frame:
    """The frame that an iframe shows, once there is an example in it."""
    handle = element.element_handle()
    frame = handle.content_frame() if handle else None
    assert frame
    frame.wait_for_selector("h1")
    return frame


def wait_until_it_fits(frame: Frame) -> None:
    """The frame shows all of its content, to the pixel."""
    frame.wait_for_function(
        """() => {
          const { height } = document.documentElement.getBoundingClientRect();
          return Math.abs(innerHeight - height) <= 1.5;
        }"""
    )


@pytest.fixture(scope="module")
def hostile(
    browser: Browser,
    browser_context_args: dict[str, object],
    site_server: SiteServer,
    host: HostServer,
) -> Iterator[tuple[Page, Visit]]:
    """A hostile page with the lines pasted into it, no storage, and Python live in the frame."""
    context = browser.new_context(**browser_context_args)
    context.add_init_script(NO_STORAGE)
    context.add_init_script(HEARD)
    watch = PageWatch(context, site_server.address, host.address)
    page = context.new_page()
    body = lines(site_server) + embed_code.growing(site_server.address)
    page.goto(host.put(body, HOSTILE))
    visit = Visit(frame_in(page.locator("iframe")), SLUG)  # type: ignore[arg-type]
    visit.expect_state("live")
    yield page, visit
    assert watch.complaints == []
    assert watch.foreign == []
    context.close()


@pytest.mark.xdist_group("hosted")
def test_it_is_live_and_only_a_height_comes_out(hostile: tuple[Page, Visit]) -> None:
    page, visit = hostile
    visit.enter({"invoice": "1,234.56"})
    visit.expect_figures_for({"invoice": "1234.56"})
    visit.fold("lines").click()
    wait_until_it_fits(visit.page)  # type: ignore[arg-type]
    heard = page.evaluate("heard")
    assert len(heard) > 1
    site = urlsplit(visit.page.url)
    for message in heard:
        assert message["origin"] == f"{site.scheme}://{site.netloc}"
        assert set(message["data"]) == {"writeOffs", "height"}
        assert message["data"]["writeOffs"] == "height"
        assert isinstance(message["data"]["height"], int)
    assert page.locator("iframe").evaluate("frame => frame.contentDocument") is None


@pytest.mark.xdist_group("hosted")
def test_the_style_of_the_host_stays_outside(hostile: tuple[Page, Visit]) -> None:
    page, visit = hostile
    assert visit.widget.evaluate("(each) => getComputedStyle(each).fontSize") == "17px"
    paper = "getComputedStyle(document.documentElement).backgroundColor"
    assert visit.page.evaluate(paper) == "rgb(255, 255, 255)"
    # `all: unset` leaves a frame the width that browsers give it; all of the example fits in there.
    assert page.locator("iframe").evaluate("frame => frame.clientWidth") == 300 + 2 * 5
    assert visit.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.xdist_group("hosted")
def test_the_keyboard_goes_in_and_comes_out(hostile: tuple[Page, Visit]) -> None:
    page, visit = hostile
    page.locator("#before").focus()
    page.keyboard.press("Tab")
    expect(visit.field("invoice")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    expect(page.locator("#before")).to_be_focused()
    visit.page.locator("footer a").focus()
    page.keyboard.press("Tab")
    expect(page.locator("#after")).to_be_focused()


@pytest.mark.xdist_group("hosted")
def test_the_copied_link_is_that_of_the_full_page(
    hostile: tuple[Page, Visit], site_server: SiteServer
) -> None:
    page, visit = hostile
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visit.enter({"invoice": "1,200.50"})
    visit.expect_figures_for({"invoice": "1200.50"})
    visit.button("Copy link to these numbers").click()
    expect(visit.widget.locator(".copied")).to_have_text("Link copied.")
    page.locator("#before").focus()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == f"{site_server.address}scenarios/{SLUG}/?invoice=1200.50"
    # What was typed is in no address that a click would send.
    leads_to = visit.page.locator("footer a").evaluate("link => link.href")
    assert leads_to == f"{site_server.address}scenarios/{SLUG}/"
    assert "?" not in visit.page.url
    assert page.evaluate("document.body.innerText").count("1,200.50") == 0


@pytest.mark.xdist_group("hosted")
def test_on_the_host_s_paper_it_is_complete(hostile: tuple[Page, Visit]) -> None:
    page, visit = hostile
    page.emulate_media(media="print")
    for shown in ("story", "facts", "moved", "statements", "entries"):
        expect(visit.part(shown)).to_be_visible()
    for dead in ("form", ".actions", ".status", ".printed"):
        expect(visit.widget.locator(dead).locator("visible=true")).to_have_count(0)
    page.emulate_media(media="screen")


def test_several_frames_lazy_later_and_taken_away(
    page: Page, site_server: SiteServer, host: HostServer
) -> None:
    """Each is fitted when it has loaded; one that goes while Python starts leaves no complaint."""
    page.add_init_script(SAVES_DATA)
    near, far = lines(site_server), lines(site_server, "cash-basis", "?brief")
    spacer = '<p class="far">…</p>'
    style = ".far { height: 9000px } iframe { width: 100%; max-width: 800px }"
    with site_server.recording() as requests:
        page.goto(host.put(near + embed_code.growing(site_server.address) + spacer + far, style))
        first = frame_in(page.locator("iframe").first)
        wait_until_it_fits(first)
        assert "embed/cash-basis/index.html" not in requests
        page.locator("iframe").last.scroll_into_view_if_needed()
        second = frame_in(page.locator("iframe").last)
        wait_until_it_fits(second)
        assert not [path for path in requests if path.startswith("assets/runtime/")]
    page.evaluate(
        "(lines) => document.querySelector('.far').insertAdjacentHTML('beforebegin', lines)",
        lines(site_server, "partial-write-off"),
    )
    added = page.locator("iframe[src*=partial]")
    added.scroll_into_view_if_needed()
    later = Visit(frame_in(added), "partial-write-off")  # type: ignore[arg-type]
    wait_until_it_fits(later.page)  # type: ignore[arg-type]
    with site_server.hanging("assets/runtime/*.wasm"):
        later.enter({"owed": "8000"})
        later.expect_state("starting")
        added.evaluate("frame => frame.remove()")
        page.locator("iframe").first.evaluate("frame => frame.src += '?theme=dark'")
        frame_in(page.locator("iframe").first).wait_for_selector("[data-md-color-scheme=slate]")


@pytest.mark.console_errors_expected
def test_what_others_tell_is_not_believed(
    page: Page, site_server: SiteServer, host: HostServer
) -> None:
    """A height from elsewhere, from a frame that is no example, or none at all, sets nothing.

    Nor does one from whatever has taken an example's place in its frame.
    """
    page.add_init_script(SAVES_DATA)
    page.add_init_script(HEARD)
    forged = "parent.postMessage({ writeOffs: 'height', height: 4321 }, '*')"
    stranger = host.put(f"<script>{forged}</script>")
    body = lines(site_server) + embed_code.growing(site_server.address)
    page.goto(host.put(f'{body}<iframe id="stranger" src="{stranger}"></iframe>', ""))
    frame = frame_in(page.locator("iframe").first)
    wait_until_it_fits(frame)
    fitted = page.locator("iframe").first.evaluate("frame => frame.style.height")
    frame.evaluate(
        """() => {
          for (const height of [1e9, -5, "700px", NaN, null]) {
            parent.postMessage({ writeOffs: "height", height }, "*");
          }
          parent.postMessage({ height: 4321 }, "*");
        }"""
    )
    page.evaluate("window.postMessage({ writeOffs: 'height', height: 4321 }, '*')")
    page.evaluate("heard.length = 0")
    frame.evaluate("(address) => location.replace(address)", stranger)
    page.wait_for_function("() => heard.some(({ data }) => data.height === 4321)")
    assert page.locator("iframe").first.evaluate("frame => frame.style.height") == fitted
    assert page.locator("#stranger").evaluate("frame => frame.style.height") == ""


def test_a_frame_answers_its_host_alone(
    page: Page, site_server: SiteServer, host: HostServer
) -> None:
    """Not the frame beside it, which is of the host's own origin here."""
    page.add_init_script(SAVES_DATA)
    page.add_init_script(HEARD)
    beside = f'<iframe id="beside" src="{host.put("")}"></iframe>'
    page.goto(host.put(lines(site_server) + beside))
    frame_in(page.locator("iframe").first).wait_for_load_state("load")
    ask = "frames[0].postMessage({ writeOffs: 'fit' }, '*')"
    handle = page.locator("#beside").element_handle()
    neighbor = handle.content_frame() if handle else None
    assert neighbor
    neighbor.evaluate(f"parent.{ask}")
    page.evaluate("frames[0].postMessage({ writeOffs: 'else' }, '*')")
    page.wait_for_timeout(200)
    assert page.evaluate("heard") == []
    page.evaluate(ask)
    page.wait_for_function("() => heard.length > 0")


@pytest.mark.console_errors_expected
def test_a_link_that_may_not_be_copied_is_shown(
    page: Page, site_server: SiteServer, host: HostServer
) -> None:
    """The browser's address bar, where the full page sends its reader, is the host's."""
    page.add_init_script(SAVES_DATA)
    page.goto(host.put(lines(site_server).replace(' allow="clipboard-write"', "")))
    visit = Visit(frame_in(page.locator("iframe")), SLUG)  # type: ignore[arg-type]
    visit.button("Copy link to these numbers").click()
    link = f"The link: {site_server.address}scenarios/{SLUG}/"
    expect(visit.widget.locator(".copied")).to_have_text(link)


@pytest.mark.console_errors_expected
def test_in_a_tighter_sandbox_it_is_complete_and_says_nothing_of_a_form(
    page: Page, site_server: SiteServer, host: HostServer
) -> None:
    """As WordPress frames what it finds by oEmbed: scripts, but no origin."""
    pasted = lines(site_server).replace(embed_code.SANDBOX, "allow-scripts")
    page.goto(host.put(pasted + embed_code.growing(site_server.address)))
    visit = Visit(frame_in(page.locator("iframe")), SLUG)  # type: ignore[arg-type]
    for shown in ("story", "facts", "moved", "statements", "entries", "ratios"):
        expect(visit.part(shown)).to_be_visible()
    for dead in ("form", ".actions", ".status"):
        expect(visit.widget.locator(dead).locator("visible=true")).to_have_count(0)


def test_numbers_of_the_host_are_worked_out_and_taken_along(
    page: Page, site_server: SiteServer, host: HostServer
) -> None:
    query = "?brief&invoice=2000&theme=dark&accent=ffcc00"
    page.goto(host.put(lines(site_server, query=query)))
    frame = frame_in(page.locator("iframe"))
    visit = Visit(frame, SLUG)  # type: ignore[arg-type]
    visit.expect_figures_for({"invoice": "2000"})
    expect(visit.part("ratios")).to_be_hidden()
    with page.context.expect_page(timeout=PATIENCE) as opened:
        frame.locator("footer a").click()
    full = opened.value
    assert full.url == f"{site_server.address}scenarios/{SLUG}/?invoice=2000"
    assert full.evaluate("[window.opener, frameElement]") == [None, None]
