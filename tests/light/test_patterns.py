"""Python’s regular expressions as the browser’s, by hand; tests/light/proof asks both."""

from __future__ import annotations

import pytest

from macros.runtime.light.patterns import BrowserPattern, Unknown, for_browser

SPACE = r"\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"


@pytest.mark.parametrize(
    ("pattern", "source"),
    [
        (r"abc", "abc"),
        (r"a.b", r"a[^\n]b"),
        (r"\d{2,}?", r"\p{Nd}{2,}?"),
        (r"\s", f"[{SPACE}]"),
        (r"[\s\d-]", rf"[{SPACE}\p{{Nd}}\-]"),
        (r"^a$", r"^a(?=\n?$)"),
        (r"[^][{}]+", r"[^\]\[{}]+"),
        (r"us ?\$|\-", r"us ?\$|-"),
        (r"(?:a|b)(?!c)(?=d)", "(?:a|b)(?!c)(?=d)"),
        (r"[a-z\-.]", r"[a-z\-.]"),
        ("‘[’😀]", "‘[’😀]"),
    ],
)
def test_a_pattern_becomes_the_browsers(pattern: str, source: str) -> None:
    assert for_browser(pattern) == BrowserPattern(source, "gu", ())


def test_groups_keep_their_names_and_numbers() -> None:
    found = for_browser(r"(?i)(a)(?:b)(?P<whole>c(d))(?P<part>e)")
    assert found == BrowserPattern("(a)(?:b)(c(d))(e)", "giu", (("whole", 2), ("part", 4)))


@pytest.mark.parametrize(
    "pattern", [r"\bword", r"\w+", r"\S", r"\Aa", r"(?<=a)b", r"(?s)a", r"(a)\1", r"[\w]", r"a{,3}"]
)
def test_what_is_not_known_is_refused(pattern: str) -> None:
    with pytest.raises(Unknown, match="in a pattern"):
        for_browser(pattern)
