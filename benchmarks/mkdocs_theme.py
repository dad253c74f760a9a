"""A page with the same sample by pyodide-mkdocs-theme, with nothing fetched from another host.

Its pages ask cdn.jsdelivr.net for Pyodide 0.25 and for scripts. Those are packages of npm and PyPI
as well, so they are put beside the page and its addresses are changed. Of jquery.terminal and Ace
the registry had a slightly newer version than the theme names.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ENVIRONMENT = Path(sys.prefix) / "peers"
WHEELS = ENVIRONMENT / "wheels"
NPM = Path(sys.prefix) / "bench/node_modules"
PYODIDE = NPM / "pyodide-0.25"
# What a browser asks for of Pyodide, and of each package of npm.
RUNTIME = ("pyodide.js", "pyodide.asm.js", "pyodide.asm.wasm", "python_stdlib.zip")
ASKED_FOR = {
    "lodash": ("lodash.min.js",),
    "jquery": ("dist/jquery.min.js",),
    "jquery.terminal": ("css/jquery.terminal.min.css", "js/jquery.terminal.min.js"),
    "ace-builds": ("src-min-noconflict/ace.js", "src-min-noconflict/ext-language_tools.js"),
    "mathjax": (
        *("es5/tex-mml-chtml.js", "es5/output/svg.js", "es5/output/svg/fonts/tex.js"),
        *(f"es5/input/tex/extensions/{name}.js" for name in ("cancel", "color", "enclose")),
    ),
}
CDN = re.compile(r"https://cdn\.jsdelivr\.net/npm/([^@/\"]+)@[\d.]+((?:/[\w./-]+)?)")
CDN_PYODIDE = "https://cdn.jsdelivr.net/pyodide/"
SETTINGS = """
site_name: The same sample
site_url: http://localhost/
theme: {name: pyodide-mkdocs-theme}
plugins:
  - search
  - pyodide_macros:
      project: {id: write-offs}
markdown_extensions: [attr_list, md_in_html, pymdownx.highlight, pymdownx.superfences]
"""
PAGE = """# The same sample

<div data-part="all"></div>

{{ run("sample") }}
"""
# The theme would look for a module that it sees imported on PyPI.
SAMPLE = """# --- PYODIDE:env --- #
import base64
import importlib
import json
import sys

import js
from pyodide.http import open_url

with open("writeoffs.zip", "wb") as archive:
    archive.write(base64.b64decode(open_url("writeoffs.txt").read()))
sys.path.insert(0, "writeoffs.zip")
respond = importlib.import_module("writeoffs.api").respond

name, _, text = js.location.search.removeprefix("?").partition("=")
inputs = {name: text.replace("%2C", ",")}
request = {"id": 1, "scenario": "direct-bad-debt", "inputs": inputs}
parts = json.loads(respond(json.dumps(request)))["parts"]
js.document.querySelector("[data-part]").innerHTML = "".join(parts.values())
"""


def write(engine: Path, target: Path, address: str) -> None:
    """Write the page into the folder, which is served at that address; `engine` is a zip of it."""
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder)
        docs = project / "docs"
        docs.mkdir()
        (project / "mkdocs.yml").write_text(SETTINGS)
        (docs / "index.md").write_text(PAGE)
        (docs / "sample.py").write_text(SAMPLE)
        (docs / "writeoffs.txt").write_bytes(base64.b64encode(engine.read_bytes()))
        subprocess.run(
            [ENVIRONMENT / "bin/mkdocs", "build", "--quiet", "--site-dir", target.absolute()],
            cwd=project,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=True,
        )
    for path in sorted(target.rglob("*")):
        if path.suffix in (".html", ".js"):
            path.write_text(_from_here(path.read_text("utf-8"), address), "utf-8")
    _hand_out(target / "cdn")


def _from_here(text: str, address: str) -> str:
    text = CDN.sub(lambda at: f"{address}cdn/npm/{at[1]}{at[2] or '/dist/jquery.min.js'}", text)
    return text.replace(CDN_PYODIDE, f"{address}cdn/pyodide/")


def _hand_out(cdn: Path) -> None:
    runtime = cdn / "pyodide/v0.25.0/full"
    runtime.mkdir(parents=True)
    for name in RUNTIME:
        shutil.copy(PYODIDE / name, runtime)
    lock = json.loads((PYODIDE / "pyodide-lock.json").read_text())
    packages = {each["file_name"]: each for each in lock["packages"].values()}
    for wheel in WHEELS.glob("*.whl"):
        if wheel.name in packages:
            shutil.copy(wheel, runtime)
            # PyPI's is the same version, packed by another hand.
            packages[wheel.name]["sha256"] = hashlib.sha256(wheel.read_bytes()).hexdigest()
    (runtime / "pyodide-lock.json").write_text(json.dumps(lock))
    for package, names in ASKED_FOR.items():
        for name in names:
            path = cdn / "npm" / package / name
            path.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(NPM / package / name, path)
