"""The page of the case, as it is built."""

from __future__ import annotations

import re

from built_site import BuiltSite
from writeoffs.answers.case import render

from macros.runtime import manifest

PAGE = "training/case/index.html"
ELEMENT = re.compile(r"<cleanup-case ([^>]*)>(.*?)</cleanup-case>", re.DOTALL)


def test_the_page_holds_what_cpython_writes_and_names_what_it_needs(site: BuiltSite) -> None:
    page = (site.folder / PAGE).read_text("utf-8")
    ((attributes, html),) = ELEMENT.findall(page)
    lists, rest = render()
    assert html == rest
    assert f'{lists}<when-needed data-modules="cleanup-case" data-at-once="seed">' in page
    packed = manifest.load()
    # What marks entries comes with the exercises, so it has to be there first.
    archives = f"{packed.apart['exercise']} {packed.apart['case']}"
    assert f'data-archive="{archives}"' in attributes
    assert f'data-download="{packed.download_with("exercise", "case")}"' in attributes
    assert 'data-seed="1"' in attributes


def test_no_other_page_fetches_its_archive(site: BuiltSite) -> None:
    archive = manifest.load().apart["case"]
    naming = [
        path.relative_to(site.folder).as_posix()
        for path in site.folder.rglob("*.html")
        if archive in path.read_text("utf-8")
    ]
    assert naming == [PAGE]
