"""The pages of the archive: links that name files, and styles for where no module comes in."""

from __future__ import annotations

import pytest

from release.folder import as_without_scripts, naming_files


@pytest.mark.parametrize(
    ("address", "named"),
    [
        ("scenarios/", "scenarios/index.html"),
        ("../", "../index.html"),
        ("..", "../index.html"),
        (".", "./index.html"),
        ("../../about/#sources", "../../about/index.html#sources"),
        ("../cash-basis/?invoice=700#entries", "../cash-basis/index.html?invoice=700#entries"),
        # These are right as they are.
        ("#entries", "#entries"),
        ("?seed=1", "?seed=1"),
        ("which-kind.md", "which-kind.md"),
        ("https://elsewhere.example/a/", "https://elsewhere.example/a/"),
        ("tel:+18775550100", "tel:+18775550100"),
    ],
)
def test_a_link_to_a_folder_names_the_page_in_it(address: str, named: str) -> None:
    assert naming_files(f'<a class="b" href="{address}">') == f'<a class="b" href="{named}">'


def test_an_old_address_leads_to_the_page_itself() -> None:
    moved = '<meta http-equiv="refresh" content="0; url=../new/">'
    assert naming_files(moved) == moved.replace("new/", "new/index.html")


def test_only_links_are_changed() -> None:
    other = '<link rel="prev" href="../"><p>href="../"</p>'
    assert naming_files(other) == other


def test_what_holds_without_scripts_also_holds_where_the_page_is_still() -> None:
    css = (
        "a { b: c }\n@media screen and (scripting: none) { @supports (d: e) { f { g: h } } }\ni {}"
    )
    assert as_without_scripts(css) == (
        "a { b: c }\n@media screen and (scripting: none) { @supports (d: e) { f { g: h } } }\n"
        "@media screen { :where([data-still]) { @supports (d: e) { f { g: h } } } }\ni {}"
    )
    assert as_without_scripts("@media (scripting: none) { a {} }").endswith(
        "@media all { :where([data-still]) { a {} } }"
    )


def test_what_needs_scripts_does_not_hold_where_the_page_is_still() -> None:
    assert as_without_scripts("@media (scripting: enabled) { a { b: c } }") == (
        "@media (scripting: enabled) {:where(:root:not([data-still])) { a { b: c } } }"
    )


def test_sheets_are_read_as_the_build_writes_them() -> None:
    assert as_without_scripts("@media(scripting:none){a{b:c}}") == (
        "@media(scripting:none){a{b:c}}\n@media all { :where([data-still]) {a{b:c}} }"
    )
