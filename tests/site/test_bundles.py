"""What a page loads of ours is the source without its comments, and nothing else."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from built_site import ROOT, BuiltSite

from macros.firm import block
from macros.firm.colors import branded
from macros.runtime import pack
from macros.without_comments import SCRIPT_COMMENT, STYLE_COMMENT, without_comments

FIRM = block.read(ROOT / "mkdocs.yml")
SOURCES = sorted((ROOT / "docs" / "assets" / "scripts").iterdir())
SHEETS = sorted((ROOT / "docs" / "assets" / "styles").iterdir())
# Node reads each, and names those that it could read.
READ = """
const { readFileSync } = require("node:fs");
const { Script, SourceTextModule } = require("node:vm");
for (const path of process.argv.slice(1)) {
  const named = { identifier: path, filename: path };
  new (path.endsWith(".mjs") ? SourceTextModule : Script)(readFileSync(path, "utf8"), named);
  console.log(path);
}"""
IMPORTS = re.compile(r'^(@import "(\S+)";\n)', re.MULTILINE)


def built(site: BuiltSite, source: Path) -> str:
    return (site.folder / source.relative_to(ROOT / "docs")).read_text("utf-8")


def code(text: str) -> str:
    """The lines that are no comment, by looking at each line's beginning."""
    kept, inside = [], False
    for line in text.splitlines():
        start = line.lstrip()
        inside = inside or start.startswith("/*")
        if not inside and not start.startswith("//"):
            kept.append(line)
        inside = inside and "*/" not in line
    return "\n".join(kept)


@pytest.mark.parametrize("source", [*SOURCES, *SHEETS], ids=lambda path: path.name)
def test_the_code_is_what_the_source_says(site: BuiltSite, source: Path) -> None:
    shown, whole = built(site, source), source.read_text("utf-8")
    while found := IMPORTS.search(whole):
        whole = whole.replace(found[1], source.with_name(found[2]).read_text("utf-8"))
    whole = branded(whole, FIRM.accent, FIRM.accent_dark)
    assert shown.strip() == code(whole).strip()
    assert "@import" not in shown
    assert not re.search(r"^\s*(//|/\*)", shown, re.MULTILINE)


def test_every_script_can_still_be_read(site: BuiltSite) -> None:
    paths = [site.folder / source.relative_to(ROOT / "docs") for source in SOURCES]
    command = [pack.node(), "--experimental-vm-modules", "--eval", READ, *paths]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [str(path) for path in paths]


def test_only_comments_on_lines_of_their_own_go() -> None:
    script = 'const a = "//"; // stays\n// goes\n  /* goes\n too */\nconst b = 1;\n'
    assert without_comments(script, SCRIPT_COMMENT) == 'const a = "//"; // stays\nconst b = 1;\n'
    sheet = "/* goes */\na {\n  /* goes,\n     too */\n  color: red; /* stays */\n}\n"
    assert without_comments(sheet, STYLE_COMMENT) == "a {\n  color: red; /* stays */\n}\n"


def test_a_text_that_looks_like_a_comment_is_not_cut() -> None:
    with pytest.raises(ValueError, match="// in a text"):
        without_comments("const a = `\n// in a text\n`;\n", SCRIPT_COMMENT)
