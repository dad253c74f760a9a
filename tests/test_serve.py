"""What `make serve` shows besides the pages, at first and after an edit."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from built_site import ROOT

from development.serve import HOST

SETTINGS = """site_name: A small site
site_description: Two pages
theme: {name: null, custom_dir: theme}
nav: [{Home: index.md}, {Words: [{All: words/index.md}]}]
plugins: []
extra: {firm: {name: Ames & Co, phone: (614) 555-0134, accent: "#7a1f5c"}}
"""
TEMPLATE = '<link rel="canonical" href="{{ page.canonical_url }}">{{ page.content }}'
PAGE = "---\ntitle: {title}\ndescription: What it is about.\n---\n\n{words}\n"
REDIRECTS = "terms/: words/\n"
PATIENCE = 60


@pytest.fixture
def served(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of a small site that is served out of tmp_path, with its redirects."""
    for folder in ("development", "macros"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    for place in ("styles/palette.css", "images/favicon.svg"):
        (tmp_path / "docs/assets" / place).parent.mkdir(parents=True)
        shutil.copy(ROOT / "docs/assets" / place, tmp_path / "docs/assets" / place)
    for folder in ("docs/words", "theme", "snippets"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "mkdocs.yml").write_text(SETTINGS)
    (tmp_path / "theme/main.html").write_text(TEMPLATE)
    (tmp_path / "docs/index.md").write_text(PAGE.format(title="Home", words="Welcome"))
    (tmp_path / "docs/words/index.md").write_text(PAGE.format(title="Words", words="A to Z"))
    (tmp_path / "snippets/redirects.yml").write_text(getattr(request, "param", REDIRECTS))
    with socket.create_server((HOST, 0)) as taken:
        port = taken.getsockname()[1]
    with (tmp_path / "told").open("w") as told:
        server = subprocess.Popen(
            [sys.executable, "-c", f"from development.serve import serve; serve({port})"],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(tmp_path), "NO_MKDOCS_2_WARNING": "1"},
            stderr=told,
        )
        try:
            yield f"http://{HOST}:{port}/"
        finally:
            server.send_signal(signal.SIGINT)
            server.wait(PATIENCE)


def wait_for(address: str, words: str) -> str:
    """What is served at an address, once it has these words in it."""
    text = ""
    for _ in range(PATIENCE * 10):
        try:
            with urlopen(address) as answer:
                text = answer.read().decode()
        except URLError:
            pass
        if words in text:
            return text
        time.sleep(0.1)
    pytest.fail(f"{address} never had {words!r} in it, but\n{text}")


def test_a_served_site_has_its_firms_accent_redirects_and_llms_txt_also_after_an_edit(
    served: str, tmp_path: Path
) -> None:
    assert f"\n- [Words]({served}words/): What it is about.\n" in wait_for(
        f"{served}llms.txt", "A small site"
    )
    assert '"0; url=../words/"' in wait_for(f"{served}terms/", "moved")
    wait_for(f"{served}assets/styles/palette.css", "--accent: #7a1f5c;")
    wait_for(f"{served}assets/images/favicon.svg", "#7a1f5c")

    page = tmp_path / "docs/words/index.md"
    page.write_text(PAGE.format(title="Every word", words="A to Z and more"))
    wait_for(f"{served}words/", "A to Z and more")
    wait_for(f"{served}llms.txt", f"\n- [Every word]({served}words/): ")
    assert f'href="{served}words/"' in wait_for(f"{served}terms/", "moved")


@pytest.mark.parametrize("served", ["# moved\nterms/: gone/\n"], indirect=True)
def test_a_redirect_that_leads_nowhere_is_told_and_the_rest_is_served(
    served: str, tmp_path: Path
) -> None:
    wait_for(f"{served}words/", "A to Z")
    assert "redirects.yml:2: gone/: there is no such page" in (tmp_path / "told").read_text()
