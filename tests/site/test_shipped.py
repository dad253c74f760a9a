"""What others made and the site ships: every file has a license, and every license its text."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from built_site import BuiltSite

from macros.shipped import listed
from macros.shipped.__main__ import OTHER_LANGUAGES, faults, unknown_files
from macros.shipped.components import COMPONENTS

PAGE = "about/licenses/index.html"
BY_KEY = {each.key: each for each in COMPONENTS}


def test_everything_in_the_site_is_ours_or_has_a_license(site: BuiltSite) -> None:
    assert list(faults(COMPONENTS)) == []
    assert list(unknown_files(site.folder, COMPONENTS)) == []
    assert not (site.folder / OTHER_LANGUAGES).exists()


@pytest.mark.parametrize(
    "path", ["assets/fonts/a.woff2", "assets/runtime/core-1/numpy.zip", "vendor/jquery.js"]
)
def test_a_file_that_nobody_answers_for_is_told(tmp_path: Path, path: str) -> None:
    for name in (path, "index.html", "assets/scripts/a.mjs", "assets/runtime/core-1/pyodide.mjs"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    (told,) = unknown_files(tmp_path, COMPONENTS)
    assert told.startswith(f"{path}: ")


def test_a_license_without_text_and_another_than_the_package_says_are_told() -> None:
    wrong = replace(BY_KEY["material"], license="GPL-3.0-only")
    lost = replace(BY_KEY["lunr"], within="nothing")
    assert list(faults((wrong, lost))) == [
        "material: there is no docs/assets/licenses/GPL-3.0-only.txt",
        "material: we say GPL-3.0-only, and the package itself says MIT",
        "lunr: has neither files nor a part that it is within",
    ]


def test_the_page_leads_from_every_part_to_the_full_text(site: BuiltSite) -> None:
    entries = {entry.id: entry for entry in site.parsed[PAGE].css(".sources > div")}
    assert set(entries) == set(BY_KEY)
    for key, entry in entries.items():
        links = [link.attributes["href"] or "" for link in entry.css("a")]
        texts = [site.folder / "about/licenses" / link for link in links[:-1]]
        assert len(texts) == len(BY_KEY[key].license_texts)
        assert all(text.stat().st_size > 500 for text in texts)
        assert links[-1] == BY_KEY[key].source


def test_the_owners_license_stands_on_the_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listed, "OWN", tmp_path / "LICENSE")
    assert "has not chosen a license" in listed.own_license()
    (tmp_path / "LICENSE").write_text("Mine & yours")
    assert listed.own_license() == "<pre>Mine &amp; yours</pre>"
