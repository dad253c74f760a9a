"""What the `page` fixture asserts after every browser test can fail."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from browser.page_watch import PageWatch
from browser.site_server import SiteServer
from playwright.sync_api import Browser, Error, Page


@pytest.fixture
def watched(
    browser: Browser, browser_context_args: dict[str, object], site_server: SiteServer
) -> Iterator[tuple[Page, PageWatch]]:
    """A page of its own, for `page` would rightly fail these tests."""
    context = browser.new_context(**browser_context_args)
    watch = PageWatch(context, site_server.address)
    page = context.new_page()
    page.goto("about/", wait_until="networkidle")
    assert (watch.complaints, watch.foreign) == ([], [])
    yield page, watch
    context.close()


@pytest.mark.parametrize(
    ("script", "complaint"),
    [
        ("console.error('told so')", "error: told so"),
        ("setTimeout(() => { throw new Error('thrown') })", "uncaught: thrown"),
        ("document.body.setAttribute('style', 'color: red')", "Content Security Policy"),
        ("fetch('https://elsewhere.test/').catch(() => {})", "Content Security Policy"),
        ("fetch('gone').then(() => {})", "404"),
    ],
)
def test_a_complaint_is_noticed(
    watched: tuple[Page, PageWatch], script: str, complaint: str
) -> None:
    page, watch = watched
    page.evaluate(f"() => {{ {script} }}")
    for _ in range(100):
        if watch.complaints:
            break
        page.wait_for_timeout(100)
    assert complaint in " ".join(watch.complaints)


def test_a_request_to_another_host_is_noticed(watched: tuple[Page, PageWatch]) -> None:
    page, watch = watched
    with pytest.raises(Error, match="ERR_NAME_NOT_RESOLVED"):
        page.goto("http://elsewhere.test/")
    assert watch.foreign == ["http://elsewhere.test/"]
