"""What `make portable` tells of a site that another generator wrote."""

from __future__ import annotations

from types import SimpleNamespace

from built_site import ROOT

from development.portable import GENERATORS, article_text, differences
from macros import generator

PAGE = (
    "<html><body><header>Site</header><article>{}<h1>Bad debt<a class=headerlink>¶</a></h1>"
    "<p>A debt that <b>nobody</b> will pay.</p><script>1</script>"
    "<footer class=page-facts>Published</footer></article></body></html>"
)


def test_the_text_of_a_page_is_the_articles_words() -> None:
    words = "Bad debt A debt that nobody will pay."
    assert article_text(PAGE.format("")) == words.split()
    assert article_text("<html><body><p>Moved</p></body></html>") == []


def test_a_page_is_missing_too_many_or_other() -> None:
    ours = {"a": ["one", "two"], "b": ["same"], "c": ["only", "here"]}
    theirs = {"a": ["one", "three"], "b": ["same"], "d": ["there"]}
    assert list(differences(ours, theirs)) == [
        "a: 1 places differ, first “two” here, “three” there",
        "c: is missing",
        "d: is too many",
    ]


def test_what_a_generator_cannot_read_is_in_the_settings() -> None:
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    assert [each.name for each in GENERATORS if each.leaves_out] == ["zensical"]
    assert all(each.leaves_out in settings for each in GENERATORS)


def test_macros_find_their_page_and_settings_in_either_generator() -> None:
    in_mkdocs = SimpleNamespace(file=SimpleNamespace(src_uri="glossary/void.md"))
    in_zensical = SimpleNamespace(path="glossary/void.md")
    assert generator.source(in_mkdocs) == generator.source(in_zensical) == "glossary/void.md"
    named = generator.config_file({"config_file_path": "/site/mkdocs.yml"})
    assert named == generator.config_file({"root_dir": "/site"})
    assert generator.has_our_templates({"theme": SimpleNamespace(dirs=["overrides"])})
    assert not generator.has_our_templates({"theme": {"name": "material"}})
