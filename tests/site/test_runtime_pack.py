"""The browser's Python as it was packed: complete, nothing more, and the same every time."""

from __future__ import annotations

import base64
import filecmp
import gzip
import hashlib
import json
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from built_site import ROOT
from light import interpreters
from writeoffs.answers import own_books
from writeoffs.api import respond
from writeoffs.scenarios import SCENARIOS

from macros.runtime import dataclass_methods, manifest, pack, rehearsal
from macros.runtime.sums import expected_sums, verify

RUNTIME = ROOT / manifest.PACKED
ENGINE = ROOT / pack.ENGINE
# What each archive may weigh, gzipped, in KB. Every page with a live scenario loads the engine.
# A tenth of each is methods of dataclasses, which save two thirds of the time that its import took.
ARCHIVES = {"engine": 128, "exercise": 92, "case": 43, "own-books": 137, "workbook": 121}
# All that the light interpreter needs on a page, in KB, gzipped.
LIGHT = {"scenario": 260, "exercise": 338, "case": 361}

METHODS = ("writeoffs", "exercise", "case", "own_books", "workbook")

# One run of the packed runtime serves all of these.
pytestmark = pytest.mark.xdist_group("packing")


def tree(folder: Path) -> list[Path]:
    return sorted(path.relative_to(folder) for path in folder.rglob("*") if path.is_file())


def answer(request: str) -> str:
    try:
        return respond(request)
    except Exception as fault:
        return f"raises {type(fault).__name__}"


@pytest.fixture(scope="module")
def brought(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, bytes]]:
    """What a reader brings, where the engine looks for it."""
    held = {**rehearsal.files(), **rehearsal.workbooks()}
    folder = tmp_path_factory.mktemp("brought")
    rehearsal.bring(str(folder), held)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(own_books, "FOLDER", str(folder))
        yield held
    own_books.answer({"step": "forget"})


@dataclass(frozen=True)
class Run:
    """What the packed runtime did."""

    requests: list[str]
    answers: list[str]
    used: list[str]
    # Modules of the engine whose dataclasses had to write and compile their methods.
    compiled: list[str]


@pytest.fixture(scope="module")
def packed() -> manifest.Manifest:
    try:
        return manifest.load()
    except LookupError as missing:
        pytest.fail(str(missing), pytrace=False)


@pytest.fixture(scope="module")
def run(packed: manifest.Manifest, brought: dict[str, bytes]) -> Run:
    """The packed engine, driven under Node with all that the rehearsal asks."""
    requests = [
        *rehearsal.requests(),
        *rehearsal.exercise_requests(),
        *rehearsal.case_requests(),
        *rehearsal.own_books_requests(),
        *rehearsal.workbook_requests(),
        *rehearsal.faults(),
        *rehearsal.exercise_faults(),
        *rehearsal.case_faults(),
        *rehearsal.own_books_faults(),
    ]
    files = {number: base64.b64encode(held).decode() for number, held in brought.items()}
    done = subprocess.run(
        [
            pack.node(),
            Path(__file__).with_name("packed_runtime.mjs"),
            *(RUNTIME, packed.core, packed.engine),
            Path(rehearsal.__file__),
            *packed.apart.values(),
        ],
        input=json.dumps({"requests": requests, "files": files}),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return Run(requests, **json.loads(done.stdout))


def test_the_packed_engine_answers_as_cpython_does(run: Run) -> None:
    assert len(run.requests) > 300
    for request, answered in zip(run.requests, run.answers, strict=True):
        assert answered == answer(request), request


def test_the_rehearsal_meets_good_and_bad_input(run: Run) -> None:
    kinds = {text if text.startswith("raises") else json.loads(text)["ok"] for text in run.answers}
    assert kinds == {True, False, "raises BadRequest"}


def test_the_library_holds_what_is_used_and_nothing_else(
    run: Run, packed: manifest.Manifest
) -> None:
    with zipfile.ZipFile(RUNTIME / packed.core / "python_stdlib.zip") as library:
        assert sorted(library.namelist()) == run.used


def test_no_dataclass_of_the_engine_compiles_its_methods_in_the_browser(run: Run) -> None:
    assert run.compiled == []


def test_another_dataclasses_module_is_refused() -> None:
    lines = "".join(line for line, _ in dataclass_methods.CHANGES)
    for _, instead in dataclass_methods.CHANGES:
        assert instead in dataclass_methods.changed(lines)
    with pytest.raises(dataclass_methods.AnotherPython, match="another line than 'import inspect'"):
        dataclass_methods.changed(lines.replace("import inspect\n", ""))


def test_archives_are_stored_and_precompiled(packed: manifest.Manifest) -> None:
    for path in (f"{packed.core}/python_stdlib.zip", packed.engine, *packed.apart.values()):
        with zipfile.ZipFile(RUNTIME / path) as archive:
            for entry in archive.infolist():
                assert entry.compress_type == zipfile.ZIP_STORED
                assert entry.filename.endswith(".pyc")
                # PEP 552: bit 0 says "by hash", bit 1 would say "look at the source".
                assert archive.read(entry)[4:8] == b"\1\0\0\0", entry.filename


def test_names_are_hashes_of_the_content(packed: manifest.Manifest) -> None:
    engine = hashlib.sha256((RUNTIME / packed.engine).read_bytes()).hexdigest()
    assert packed.engine == f"writeoffs-{engine[:16]}.zip"
    for kind, name in packed.apart.items():
        digest = hashlib.sha256((RUNTIME / name).read_bytes()).hexdigest()
        assert name == f"{kind}-{digest[:16]}.zip"
    lowered = {packed.light.engine, *packed.light.apart.values()}
    assert lowered == {each.name for each in RUNTIME.glob("light*")}
    for name in lowered:
        stem = name.removesuffix(".bin").rpartition("-")[0]
        digest = hashlib.sha256((RUNTIME / name).read_bytes()).hexdigest()
        assert name == f"{stem}-{digest[:16]}.bin"
    for named, core in (("core", packed.core), ("interpreter", packed.light.core)):
        folder = RUNTIME / core
        listing = "".join(
            f"{hashlib.sha256((folder / name).read_bytes()).hexdigest()}  {name}\n"
            for name in tree(folder)
            if name != Path("SHA256SUMS")
        )
        assert (folder / "SHA256SUMS").read_text() == listing
        assert core == f"{named}-{hashlib.sha256(listing.encode()).hexdigest()[:16]}"


def test_the_manifest_tells_the_sizes(packed: manifest.Manifest) -> None:
    assert packed.files == {name: (RUNTIME / name).stat().st_size for name in packed.files}
    light = packed.light
    assert light.files == {name: (RUNTIME / name).stat().st_size for name in light.files}
    others = {f"{packed.core}/{name}" for name in pack.NOTICES}
    others |= {f"{light.core}/NOTICE.txt", "runtime.json"}
    files = packed.files.keys() | light.files.keys()
    assert others | files == {path.as_posix() for path in tree(RUNTIME)}


def modules_in(archive: Path) -> set[str]:
    with zipfile.ZipFile(archive) as opened:
        return {name.removesuffix("c") for name in opened.namelist()}


def test_every_module_of_the_engine_is_in_one_archive(packed: manifest.Manifest) -> None:
    held = [modules_in(RUNTIME / name) for name in (packed.engine, *packed.apart.values())]
    held = [{name for name in names if name.startswith("writeoffs/")} for names in held]
    own = {path.relative_to(ROOT / "snippets").as_posix() for path in ENGINE.rglob("*.py")}
    methods = {f"writeoffs/_methods_{kind}.py" for kind in METHODS}
    assert set.union(*held) == own | methods
    assert sum(map(len, held)) == len(own) + len(methods)


def test_what_only_exercises_need_is_not_in_the_engine(packed: manifest.Manifest) -> None:
    apart = modules_in(RUNTIME / packed.apart["exercise"])
    assert {f"writeoffs/{name}.py" for name in ("marking", "posting", "view/verdict")} <= apart
    assert not {name for name in modules_in(RUNTIME / packed.engine) if "exercise" in name}


def test_what_opens_workbooks_comes_only_for_one(packed: manifest.Manifest) -> None:
    workbook = modules_in(RUNTIME / packed.apart["workbook"])
    assert {"writeoffs/reports/workbook.py", "zipfile/__init__.py"} <= workbook
    for name in (packed.engine, packed.apart["own-books"], f"{packed.core}/python_stdlib.zip"):
        assert not {each for each in modules_in(RUNTIME / name) if "zipfile" in each}


@pytest.mark.parametrize("kind", ARCHIVES)
def test_no_archive_is_larger_than_stated(packed: manifest.Manifest, kind: str) -> None:
    """So that nobody pays for what they don't use; the figures are raised on purpose only."""
    name = packed.engine if kind == "engine" else packed.apart[kind]
    weight = len(gzip.compress((RUNTIME / name).read_bytes(), 9))
    assert weight <= ARCHIVES[kind] * 1024, f"{weight:,} bytes"


def test_every_archive_has_its_size_stated(packed: manifest.Manifest) -> None:
    assert ARCHIVES.keys() == {"engine", *packed.apart}


def test_a_page_downloads_only_the_archives_it_needs(packed: manifest.Manifest) -> None:
    apart = {kind: packed.files[name] for kind, name in packed.apart.items()}
    assert packed.download == sum(packed.files.values()) - sum(apart.values())
    for kind, size in apart.items():
        assert packed.download_with(kind) == packed.download + size


@pytest.mark.parametrize("kind", LIGHT)
def test_what_the_light_interpreter_needs_is_no_larger_than_stated(
    packed: manifest.Manifest, kind: str
) -> None:
    """It is why there are two interpreters."""
    light = packed.light
    # What marks entries is in the archive of the exercises.
    needed: dict[str, list[tuple[str, ...]]] = {
        "scenario": [(manifest.story(slug),) for slug in SCENARIOS],
        "exercise": [("exercise",)],
        "case": [("exercise", "case")],
    }
    common = light.files.keys() - light.apart.values()
    for kinds in needed[kind]:
        files = [(RUNTIME / each).read_bytes() for each in common]
        files += [(RUNTIME / light.apart[each]).read_bytes() for each in kinds]
        weight = sum(len(gzip.compress(file, 9)) for file in files)
        assert weight <= LIGHT[kind] * 1024, f"{kinds}: {weight:,} bytes"
        assert light.download_with(*kinds) == sum(map(len, files))


def test_what_only_exercises_need_is_not_in_the_lowered_engine(packed: manifest.Manifest) -> None:
    light = packed.light
    engine, exercise, case = (
        interpreters.modules_in(RUNTIME / name)
        for name in (light.engine, light.apart["exercise"], light.apart["case"])
    )
    assert {f"writeoffs/{name}.mpy" for name in ("marking", "task", "synonyms")} <= exercise.keys()
    assert {"writeoffs/case/cleanup.mpy", "writeoffs/piles.mpy"} <= case.keys()
    assert not {name for name in engine if "exercise" in name or "case" in name.split("/")}
    assert not engine.keys() & exercise.keys()
    assert not case.keys() & {*engine, *exercise}


def test_no_packages_are_offered(packed: manifest.Manifest) -> None:
    lock = json.loads((RUNTIME / packed.core / "pyodide-lock.json").read_text())
    assert lock["packages"] == {}
    assert lock["info"]["python"].startswith("3.13")


def test_packing_again_gives_the_same_bytes_and_clears_what_was_there(
    tmp_path: Path, packed: manifest.Manifest
) -> None:
    stale = tmp_path / "core-of-yesterday" / "pyodide.mjs"
    stale.parent.mkdir()
    stale.touch()
    assert pack.pack(ROOT / pack.PYODIDE, ROOT / pack.ENGINE, tmp_path) == packed
    assert tree(tmp_path) == [path for path in tree(RUNTIME) if path.name != "runtime.json"]
    assert filecmp.cmpfiles(RUNTIME, tmp_path, tree(tmp_path), shallow=False)[1:] == ([], [])


def test_nothing_is_packed_when_nothing_has_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pack, "pack", lambda *_: pytest.fail("it packed again"))
    pack.main()


def test_a_changed_engine_is_packed_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = tmp_path / "writeoffs"
    shutil.copytree(ROOT / pack.ENGINE, engine)
    monkeypatch.setattr(pack, "ENGINE", engine)
    assert pack.is_current()
    (engine / "money.py").rename(engine / "coins.py")
    assert not pack.is_current()


def test_a_file_that_is_not_pyodides_is_refused(tmp_path: Path) -> None:
    for name, _ in expected_sums(pack.SUMS):
        shutil.copyfile(ROOT / pack.PYODIDE / name, tmp_path / name)
    with (tmp_path / "pyodide.asm.js").open("ab") as file:
        file.write(b"\n")
    with pytest.raises(pack.CannotPack, match=r"pyodide\.asm\.js is not the file"):
        verify(tmp_path, pack.SUMS)


def test_without_npms_files_one_line_says_what_to_do(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "macros.runtime.pack"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "node_modules/pyodide/pyodide.mjs is missing: run `.venv/bin/npm ci`" in done.stderr
