"""What a real Caddy says of the release’s files, by the release’s own Caddyfile."""

from __future__ import annotations

import pytest
from browser.site_server import SiteServer
from playwright.sync_api import APIRequestContext, Page

from release.host_files import BRIEFLY, FOR_EVER
from release.policy import HEADERS


@pytest.fixture
def get(page: Page) -> APIRequestContext:
    return page.request


@pytest.mark.parametrize(
    ("path", "status", "kept", "framed"),
    [
        ("", 200, BRIEFLY, False),
        ("embed/direct-bad-debt/", 200, BRIEFLY, True),
        ("no-such-page/", 404, "no-store", False),
        ("assets/scripts/fit.js", 200, BRIEFLY, False),
    ],
)
def test_headers(
    get: APIRequestContext, site_server: SiteServer, path: str, status: int, kept: str, framed: bool
) -> None:
    answer = get.get(site_server.address + path)
    assert answer.status == status
    assert answer.headers["cache-control"] == kept
    assert answer.headers["content-security-policy"].endswith("*" if framed else "'none'")
    said = {name: answer.headers.get(name.lower()) for name in HEADERS}
    assert said == HEADERS


def test_a_hashed_file_is_kept_for_ever_but_not_that_it_is_missing(
    get: APIRequestContext, site_server: SiteServer
) -> None:
    script = site_server.script("runtime.mjs")
    answer = get.get(script, headers={"Accept-Encoding": "br"})
    assert answer.headers["cache-control"] == FOR_EVER
    assert answer.headers["content-encoding"] == "br"
    gone = get.get(f"{script}.gone")
    assert (gone.status, gone.headers["cache-control"]) == (404, "no-store")
