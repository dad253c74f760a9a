"""What a page loads of ours: few files, each small, and what is kept is there once."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from built_site import ROOT, BuiltSite

from bundles import modules
from bundles.__main__ import write
from bundles.fault import NotAsKnown
from macros.page_files import IMPORT
from macros.runtime import pack

SOURCES = ROOT / "docs/assets/scripts"
# Node reads each, and names those that it could read.
READ = """
const { readFileSync } = require("node:fs");
const { Script, SourceTextModule } = require("node:vm");
for (const path of process.argv.slice(1)) {
  const named = { identifier: path, filename: path };
  new (path.endsWith(".mjs") ? SourceTextModule : Script)(readFileSync(path, "utf8"), named);
  console.log(path);
}"""
BUILT_IMPORT = re.compile(r'(?:from|import|import\()"\./([\w.-]+)"')
DEFINED = re.compile(r'customElements\.define\("([\w-]+)"')

PAGE = """<link rel="modulepreload" href="../assets/scripts/shared.mjs"><link rel="modulepreload" \
href="../assets/scripts/kept.mjs"><script type="module" src="../assets/scripts/one.mjs"></script>
<when-needed data-modules="two"></when-needed>
<script src="../assets/scripts/first.js" defer></script>
<script src="../assets/scripts/second.js" defer></script>
<script src="../assets/javascripts/bundle.js" defer></script>"""
PLANTED = {
    "a/index.html": PAGE,
    "assets/scripts/one.mjs": (
        'import { add } from "./kept.mjs";\nimport { twice } from "./shared.mjs";\n// a word\n'
        'const later = () => import("./later.mjs");\n'
        'add(twice(21), later, new Worker(new URL("a.worker.mjs", import.meta.url)));\n'
    ),
    "assets/scripts/two.mjs": (
        'import { add } from "./kept.mjs";\nimport { twice } from "./shared.mjs";\nadd(twice(1));\n'
    ),
    "assets/scripts/shared.mjs": "export const twice = (number) => number * 2;\n",
    "assets/scripts/kept.mjs": (
        "const all = new Set();\nexport const add = (...given) => all.add(given);\n"
    ),
    "assets/scripts/later.mjs": "console.log(`later`);\n",
    "assets/scripts/a.worker.mjs": 'import { cached } from "./of-worker.mjs";\ncached(1);\n',
    "assets/scripts/of-worker.mjs": "let held = 0;\nexport const cached = (x) => (held ||= x);\n",
    "assets/scripts/first.js": "{\n  const name = document.currentScript;\n  window.a = name;\n}\n",
    "assets/scripts/second.js": "// says b\n{\n  const name = 1;\n  window.b = name;\n}\n",
    "assets/styles/all.css": '@import "part.css";\n/* ours */\nb {\n  color: red;\n}\n',
    "assets/styles/part.css": "a {\n  color: red;\n}\n",
}


def plant(site: Path, **changed: str) -> Path:
    for name, text in {**PLANTED, **changed}.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text)
    return site


def scripts_of(site: Path) -> set[str]:
    return {path.name for path in (site / "assets/scripts").iterdir()}


def test_a_module_holds_what_it_imports_but_for_what_is_kept_or_named(tmp_path: Path) -> None:
    write(plant(tmp_path))
    assert scripts_of(tmp_path) == {
        *("one.mjs", "two.mjs", "kept.mjs", "later.mjs", "a.worker.mjs", "every-page.js"),
    }
    texts = {path.name: path.read_text() for path in (tmp_path / "assets/scripts").iterdir()}
    for name in ("one.mjs", "two.mjs"):
        assert BUILT_IMPORT.findall(texts[name])[0] == "kept.mjs"
        assert "new Set" not in texts[name]
        assert "*2" in texts[name]
    assert 'import("./later.mjs")' in texts["one.mjs"]
    assert "a word" not in texts["one.mjs"]
    assert BUILT_IMPORT.findall(texts["a.worker.mjs"]) == []


def test_pages_ask_for_what_is_there(tmp_path: Path) -> None:
    write(plant(tmp_path))
    html = (tmp_path / "a/index.html").read_text()
    assert html.count("modulepreload") == 1
    assert 'href="../assets/scripts/kept.mjs"' in html
    assert html.count("first.js") == html.count("second.js") == 0
    assert html.index('every-page.js" defer') < html.index("bundle.js")
    together = (tmp_path / "assets/scripts/every-page.js").read_text()
    assert together.index("window.a=") < together.index("window.b=")


def test_a_sheet_holds_those_that_it_imports(tmp_path: Path) -> None:
    write(plant(tmp_path))
    assert (tmp_path / "assets/styles/all.css").read_text().strip() == "a{color:red}b{color:red}"


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"assets/scripts/spare.mjs": "1;\n"}, "nobody asks for spare.mjs"),
        ({"assets/scripts/shared.mjs": "export const = 2;\n"}, "shared.mjs:1:13"),
        ({"assets/styles/part.css": '@import "gone.css";\n'}, "part.css:1:8"),
        ({"b/index.html": PAGE.replace("second", "third")}, "2 different rows of plain scripts"),
        ({"assets/scripts/two.mjs": 'import "./gone.mjs";\n'}, "two.mjs imports gone.mjs"),
    ],
)
def test_what_is_not_as_known_stops_the_build(
    tmp_path: Path, changed: dict[str, str], said: str
) -> None:
    with pytest.raises(NotAsKnown, match=re.escape(said)):
        write(plant(tmp_path, **changed))


def test_every_script_can_be_read_and_finds_what_it_imports(site: BuiltSite) -> None:
    paths = sorted((site.folder / "assets/scripts").iterdir())
    command = [pack.node(), "--experimental-vm-modules", "--eval", READ, *map(str, paths)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [str(path) for path in paths]
    names = {path.name for path in paths}
    imported = {each for path in paths for each in BUILT_IMPORT.findall(path.read_text("utf-8"))}
    assert imported <= names
    assert "runtime.mjs" in imported


def test_an_element_is_defined_by_one_file(site: BuiltSite) -> None:
    built = [
        name
        for path in (site.folder / "assets/scripts").iterdir()
        for name in DEFINED.findall(path.read_text("utf-8"))
    ]
    sources = [
        name for path in SOURCES.glob("*.mjs") for name in DEFINED.findall(path.read_text("utf-8"))
    ]
    assert sorted(built) == sorted(sources)
    assert "write-off-scenario" in built


# What stands at the beginning of a line in a module that is written into several others. Whatever
# keeps something for all of them would be there more than once.
HARMLESS = re.compile(
    r"import\b|export (?:default )?(?:async )?(?:function|class)\b|(?:async )?function\b|class\b"
    r"|(?:export )?const \w+ = (?![A-Za-z.]+\(|new (?!URL|Intl\.|RegExp)|\[\]|\{\})|[\])}]"
    r"|//|/\*| \*"
)


def test_what_is_written_into_several_keeps_nothing(site: BuiltSite) -> None:
    built = {path.name for path in (site.folder / "assets/scripts").glob("*.mjs")}
    inlined = [path for path in SOURCES.glob("*.mjs") if path.name not in built]
    of_workers = modules._reached(
        {name for name in built if name.endswith(modules.WORKER)},
        {path.name: path.read_text("utf-8") for path in SOURCES.glob("*.mjs")},
    )
    lines = [
        f"{path.name}: {line}"
        for path in inlined
        if path.name not in of_workers
        for line in path.read_text("utf-8").splitlines()
        if line and not line[0].isspace() and not HARMLESS.match(line)
    ]
    assert len(inlined) > 20
    assert lines == []
    assert IMPORT.search('import {\n  a,\n  b,\n} from "./c.mjs";\n')
