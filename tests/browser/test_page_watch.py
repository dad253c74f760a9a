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
@pytest.mark.console_errors_expected
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


@pytest.mark.parametrize(
    ("forbidden", "violation"),
    [
        ("new Function('1')", "script-src eval"),
        ("fetch('https://elsewhere.test/').catch(() => {})", "connect-src https://elsewhere.test"),
    ],
)
@pytest.mark.parametrize("within", ["page", "worker"])
def test_what_the_policy_forbids_is_reported(
    watched: tuple[Page, PageWatch],
    site_server: SiteServer,
    within: str,
    forbidden: str,
    violation: str,
) -> None:
    """Also from a worker, whose violations come to no console that a test could listen to."""
    page, _ = watched
    with page.expect_worker() as started:
        page.evaluate(
            "(script) => { new Worker(script, { type: 'module' }) }",
            site_server.script("python.worker.mjs"),
        )
    where = started.value if within == "worker" else page
    where.evaluate(f"() => {{ setTimeout(() => {{ {forbidden} }}) }}")
    for _ in range(100):
        if site_server.link.reports:
            break
        page.wait_for_timeout(50)
    (told,) = site_server.violations()
    assert told.startswith(violation)


def test_a_request_to_another_host_is_noticed(watched: tuple[Page, PageWatch]) -> None:
    page, watch = watched
    with pytest.raises(Error, match="ERR_NAME_NOT_RESOLVED"):
        page.goto("http://elsewhere.test/")
    assert watch.foreign == ["http://elsewhere.test/"]
