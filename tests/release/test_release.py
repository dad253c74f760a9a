"""The release of a small site: what it holds, what its policy says, and that it stays the same."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from built_site import ROOT, SITE
from released import VERSION

from macros.runtime.node import node
from release import __main__ as release
from release.policy import BrokenPolicy, content_security_policy, script_hashes

INLINE = 'var a="<b>"'
BESIDE = {"bill.json": "{}\n"}
PAGE = (
    '<!doctype html><html lang="en"><head><meta charset="utf-8">'
    '<link rel="stylesheet" href="{up}assets/styles/site.css">'
    f"<script>{INLINE}</script>"
    '<script type="application/json">{{"a": 1}}</script>'
    '<script type="module" src="{up}assets/scripts/a.mjs"></script></head>'
    "<body>assets/scripts/fit.js</body></html>"
)
FILES = {
    "index.html": PAGE.format(up=""),
    "404.html": PAGE.format(up="/"),
    "about/index.html": PAGE.format(up="../"),
    "embed/one/index.html": PAGE.format(up="../../"),
    "assets/styles/site.css": "a { color: red }\n",
    "assets/scripts/a.mjs": 'import "./b.mjs";\nnew URL("../styles/site.css", import.meta.url);\n',
    "assets/scripts/b.mjs": "export {};\n" * 50,
    "assets/scripts/fit.js": "1;\n",
    "assets/runtime/runtime.json": "{}",
    "assets/runtime/core-1/a.wasm": "wasm",
    "assets/images/a.svg": "<svg/>",
}


def small_site(folder: Path) -> Path:
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


@pytest.fixture
def dist(tmp_path: Path) -> Path:
    release.make(small_site(tmp_path / "site"), tmp_path / "dist", "2026.11.26", beside=BESIDE)
    return tmp_path / "dist"


def the(folder: Path, pattern: str) -> Path:
    (found,) = folder.glob(pattern)
    return found


def test_names_say_what_is_in_the_files_and_every_link_follows(dist: Path) -> None:
    site = dist / "site"
    styles, scripts = the(site, "assets/styles-*"), the(site, "assets/scripts-*")
    for page, up in {"index.html": "", "about/index.html": "../", "404.html": "/"}.items():
        html = (site / page).read_text("utf-8")
        assert f'href="{up}assets/{styles.name}/site.css"' in html
        assert f'src="{up}assets/{scripts.name}/a.mjs"' in html
        # What others have pasted keeps its address.
        assert "<body>assets/scripts/fit.js</body>" in html
    assert f'"../{styles.name}/site.css"' in (scripts / "a.mjs").read_text("utf-8")
    assert (site / "assets/scripts/fit.js").exists()
    assert not (site / "assets/runtime/runtime.json").exists()


def test_another_style_gives_styles_and_scripts_another_name(dist: Path, tmp_path: Path) -> None:
    changed = small_site(tmp_path / "changed")
    (changed / "assets/styles/site.css").write_text("a { color: blue }\n")
    release.make(changed, tmp_path / "other", "1")
    for kind in ("styles", "scripts"):
        names = [the(each / "site", f"assets/{kind}-*").name for each in (dist, tmp_path / "other")]
        assert names[0] != names[1]


def test_the_policy_allows_the_inline_script_by_its_hash_and_nothing_inline(dist: Path) -> None:
    digest = base64.b64encode(hashlib.sha256(INLINE.encode()).digest()).decode()
    hashes = script_hashes(dist / "site")
    assert hashes == (f"sha256-{digest}",)
    policy = content_security_policy(hashes)
    assert policy.startswith("default-src 'none'; ")
    assert f"script-src 'self' 'sha256-{digest}' 'wasm-unsafe-eval'" in policy
    assert "unsafe-inline" not in policy
    assert " 'unsafe-eval'" not in policy
    assert "://" not in policy
    html = (dist / "site/about/index.html").read_text("utf-8")
    said = html.index('<meta http-equiv="Content-Security-Policy"')
    assert said < html.index("<link")
    assert "frame-ancestors" not in html
    assert '<meta name="referrer" content="strict-origin">' in html


@pytest.mark.parametrize("fault", ['<p style="color:red">', "<style>", '<p onclick="a()">'])
def test_a_page_that_no_strict_policy_allows_is_refused(tmp_path: Path, fault: str) -> None:
    site = small_site(tmp_path / "site")
    page = site / "about/index.html"
    page.write_text(page.read_text().replace("<body>", f"<body>{fault}"))
    with pytest.raises(BrokenPolicy, match=r"about/index\.html"):
        script_hashes(site)


def test_other_sites_may_frame_what_is_made_for_it_and_nothing_else(dist: Path) -> None:
    blocks = headers(dist / "site/_headers")
    framed = {path for path, each in blocks.items() if "frame-ancestors *" in each.get(CSP, "")}
    assert framed == {"/embed/*"}
    assert blocks["/about/*"][CSP].endswith("frame-ancestors 'none'")
    for name in ("Caddyfile", "nginx.conf"):
        text = (dist / "hosts" / name).read_text("utf-8")
        assert text.count("frame-ancestors *") == 1
        assert "$csp" not in text


CSP = "Content-Security-Policy"


def headers(path: Path) -> dict[str, dict[str, str]]:
    blocks: dict[str, dict[str, str]] = {}
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("/"):
            found = blocks.setdefault(line, {})
        else:
            name, _, value = line.strip().partition(": ")
            found[name] = value
    return blocks


def test_only_what_has_its_hash_in_its_name_is_kept_for_ever(dist: Path) -> None:
    blocks = headers(dist / "site/_headers")
    kept = {path for path, each in blocks.items() if "immutable" in each.get("Cache-Control", "")}
    assert {re.sub("-[0-9a-f]{16}", "-#", path) for path in kept} == {
        *("/assets/styles-#/*", "/assets/scripts-#/*", "/assets/runtime/*"),
    }


def test_no_file_gets_a_header_twice(dist: Path) -> None:
    """Netlify would put two policies together, and a frame would then be forbidden."""
    blocks = headers(dist / "site/_headers")
    everywhere = blocks.pop("/*")
    assert not [path for path, each in blocks.items() if everywhere.keys() & each.keys()]
    for path in blocks:
        within = [each for each in blocks if each.endswith("/*") and path.startswith(each[:-1])]
        assert within in ([], [path])


def test_files_are_compressed_ahead_where_it_helps(dist: Path) -> None:
    script = the(dist / "site", "assets/scripts-*/b.mjs")
    packed = script.with_name("b.mjs.gz").read_bytes()
    assert gzip.decompress(packed) == script.read_bytes()
    unpack = (
        "const z = require('zlib'), fs = require('fs');"
        f"process.stdout.write(z.brotliDecompressSync(fs.readFileSync({json.dumps(f'{script}.br')})))"
    )
    assert subprocess.run([node(), "-e", unpack], capture_output=True).stdout == script.read_bytes()
    # Three letters get no smaller.
    assert not (dist / "site/assets/scripts/fit.js.gz").exists()


def test_two_releases_are_the_same_bytes(released: Path, tmp_path: Path) -> None:
    """Of one site in folders of other names, each file was written at another time."""
    elsewhere = shutil.copytree(SITE.folder, tmp_path / "a site", copy_function=shutil.copyfile)
    release.make(elsewhere, tmp_path / "its release", VERSION, quick=True)
    first, second = content(released), content(tmp_path / "its release")
    assert first.keys() == second.keys()
    assert [name for name, data in first.items() if data != second[name]] == []
    assert f"write-offs-{VERSION}.zip" in first


def content(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_the_archive_holds_the_site_and_the_checksum_is_its_own(dist: Path) -> None:
    archive = dist / "write-offs-2026.11.26.zip"
    with zipfile.ZipFile(archive) as opened:
        names = set(opened.namelist())
        assert {"README.txt", "site/index.html", "hosts/Caddyfile", "site/_headers"} <= names
        page = opened.read("site/about/index.html").decode()
        assert opened.read("site/404.html") == (dist / "site/404.html").read_bytes()
    script = '<script src="../assets/opened-from-a-folder.js"></script>'
    assert page.replace(script, "") == (dist / "site/about/index.html").read_text("utf-8")
    assert page.index("Content-Security-Policy") < page.index(script) < page.index("stylesheet")
    assert not [name for name in names if name.endswith((".br", ".gz"))]
    subprocess.run(["sha256sum", "--check", "--quiet", "SHA256SUMS"], cwd=dist, check=True)
    summed = [line.split()[1] for line in (dist / "SHA256SUMS").read_text().splitlines()]
    assert summed == [archive.name, "bill.json"]


def test_the_version_is_the_day_of_the_newest_change() -> None:
    newest = re.search(r"\{ #(\d{4}-\d\d-\d\d) \}", (ROOT / "docs/about/changes.md").read_text())
    assert newest
    assert release.version(ROOT / "docs/about/changes.md") == newest[1].replace("-", ".")


def test_actions_are_pinned_and_the_job_that_builds_may_only_read(dist: Path) -> None:
    workflow = (dist / "hosts/pages.yml").read_text("utf-8")
    used = re.findall(r"uses: (\S+)", workflow)
    assert used
    assert all(re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", each) for each in used)
    build = workflow.partition("  build:")[2].partition("  deploy:")[0]
    assert re.findall(r"(\w[\w-]*): (read|write)$", build, re.MULTILINE) == [("contents", "read")]


def test_the_container_does_not_run_as_root(dist: Path) -> None:
    recipe = (dist / "hosts/Containerfile").read_text("utf-8")
    assert re.search(r"^USER (?!0\b|root\b)\S+$", recipe, re.MULTILINE)
