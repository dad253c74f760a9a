"""`make new-term`, and the steps that CONTRIBUTING.md gives for it."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from built_site import ROOT

from development.beginnings import Refused
from development.new_term import begin
from macros.glossary.terms import BrokenGlossary, load

GUIDE = (ROOT / "CONTRIBUTING.md").read_text("utf-8").partition("# Adding a term\n")[2]
SLUG = re.search(r"^make new-term NAME=(\S+)$", GUIDE, re.MULTILINE)
FILLED_IN = re.search(r"```yaml\n(.*?)```", GUIDE, re.DOTALL)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the pages, as the current folder."""
    shutil.copytree(ROOT / "docs" / "glossary", tmp_path / "docs" / "glossary")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("project")
def test_a_new_term_stops_the_build_until_the_guide_has_been_followed() -> None:
    assert SLUG is not None
    assert FILLED_IN is not None
    (page,) = begin(SLUG[1])
    with pytest.raises(BrokenGlossary) as told:
        load(page.parent)
    missing = re.findall(rf"{page}:\d+: (\w+): must be", str(told.value))
    assert sorted(missing) == sorted(
        ["definition", "category", "related", "plain", "where", "worked", "sources"]
    )
    empty = page.read_text("utf-8")
    page.write_text(
        re.sub(r"title:.*?(?=published:)", FILLED_IN[1], empty, flags=re.DOTALL), "utf-8"
    )
    glossary = load(page.parent)
    assert glossary.term(SLUG[1]).title == "Lien waiver"
    assert SLUG[1] in {each.slug for each in glossary.related("settlement")}


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize("slug", ["Lien Waiver", "lien_waiver", "", "../lien", "bad-debt"])
def test_what_cannot_be_begun_is_refused(slug: str) -> None:
    before = sorted(Path("docs").rglob("*"))
    with pytest.raises(Refused, match=f"^NAME={slug}: "):
        begin(slug)
    assert sorted(Path("docs").rglob("*")) == before
