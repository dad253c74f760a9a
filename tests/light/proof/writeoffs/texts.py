"""Texts of all of Unicode: MicroPython’s own methods know ASCII only."""

from __future__ import annotations

import re

TEXTS = (
    "",
    " ",
    "abc",
    "ABC def",
    "Owner’s equity",
    "ÄÖÜ straße",
    "ΟΔΥΣΣΕΥΣ ΤΟΣ",
    "İstanbul",
    "\u00a0\u2003x\u3000",
    "\x1c a\x85b \x1f",
    "９９９",
    "٣",
    "²",
    "½",
    "\U0001d7d8\U0001d7e3",
    "😀 smile",
    "half \ud83d of one",
    "zero \0 within",
    "中文字",
    "e\u0301",
    "'single'",
    '"double"',
    "'both\"",
    "tab\tand\nline\r\\",
    "\x7f\x08\x0c\u2028\ufeff\u200b\ue000",
    "tail-- --",
    "it's they're o’neill",
)
PATTERNS = (
    re.compile(r"[^][{}]+"),
    re.compile(r"(?i)^(?:us ?\$|usd|\$)|(?:usd|\$)$"),
    re.compile(r"(?!)"),
    re.compile(r"^[-(].*\d|\d\s*-$"),
    re.compile(r"(?P<whole>\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d*)(?:\.(?P<part>\d*))?"),
    re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*"),
    re.compile(r'[,"\r\n]'),
    re.compile("[\N{SOFT HYPHEN}\N{ZERO WIDTH SPACE}-\N{RIGHT-TO-LEFT MARK}’]"),
    re.compile(r"\s+$"),
    re.compile(r"a|\.|\-|[\-\]\s\d^]|x{2}?|(?=b)c"),
)
SEARCHED = (
    *TEXTS,
    "USD 5",
    "us $5",
    "5 uſd",
    "5 \u212a$",
    "-5\n",
    "(5\u2028",
    "-\u20285",
    "5 -\n",
    "5\u00a0-",
    "1,234.5",
    "1 234 567",
    "12,34",
    "１,２３４",
    "a-b-c9",
    'x,"y"\n',
    "[{a}]",
    "bxx.-]^",
)


def changed_case() -> object:
    return [[each.lower(), each.upper()] for each in TEXTS]


def stripped() -> object:
    return [[each.strip(), each.lstrip(), each.rstrip()] for each in TEXTS]


def stripped_of_signs() -> object:
    held = ("00120.00", "--a--", "’a’", "éaé", "", "000")
    return [[each.strip("-0"), each.lstrip("0"), each.rstrip("’é0")] for each in held]


def split_and_joined() -> object:
    spaced = [each.split() for each in TEXTS]
    parted = [each.split("’") for each in TEXTS]
    every_second = 'a"b"c"d'.split('"')[::2]
    return [spaced, parted, every_second, "—".join(str(each) for each in (1, 2)), "".join(["é"])]


def kinds_of_characters() -> object:
    found = [[ch.isalpha(), ch.isdecimal()] for text in TEXTS for ch in text]
    return [found, [[each.isalpha(), each.isdecimal()] for each in TEXTS]]


def digits_of_any_script() -> object:
    return [[int(ch) for ch in text if ch.isdecimal()] for text in TEXTS] + [
        int("１２ "),
        int(" 7\n"),
    ]


def numbers_that_are_none() -> object:
    found: list[str] = []
    for each in ("", "a", "²", "1 2", "½"):
        try:
            int(each)
        except ValueError:
            found.append(each)
    return found


def replaced() -> object:
    return [each.replace("’", "'").replace("a", "é").replace("é", "") for each in TEXTS]


def filled() -> object:
    return ["5".ljust(3, "0"), "é".ljust(3, "’"), "abc".ljust(2), "a".ljust(3) + "|"]


def places() -> object:
    text = "é’😀x"
    return [
        [text.count("’"), len(text), text[1], text[-1], text[1:3]],
        [
            text[:2],
            text[2:],
            "😀" in text,
            "’x" in text,
            text == "é’😀x",
            text < "é’😀y",
            "é" < "z",
        ],
        [text.startswith("é’"), text.startswith(("x", "é")), text.endswith("x"), "a" * 3, not ""],
        sorted(["b", "A", "é", "’", "z", "😀", "a"]),
    ]


def parted() -> object:
    text = "é’x, y"
    found: list[object] = [
        text.partition(","),
        text.partition("’"),
        text.partition("q"),
        text.index("x"),
    ]
    try:
        text.index("q")
    except ValueError:
        found.append("not there")
    return [*found, ["a", "é"].index("é"), ("a", "é", "a").index("a")]


def put_together() -> object:
    name, cents, part, places, held = "é’😀", -1234567, 5, 3, None
    return [
        f"{name}: {cents:,} and {part:02d}, {part:0{places}d}; {held} {True} {{}} 100%",
        f"{-part:03d}{-part:0{places}d}{part:01d}{12345:0{places}d}{10**25:03d}",
        f"{cents}{10**25:,}{-(10**25)}%s{0:,}{999:,}{1000:,}",
        "{} and {}".format(name, cents),
        f"{'nested ' + f'{part}'}",
        f"",
    ]


def encoded() -> object:
    return [list("aé’😀".encode()), len("é".encode())]


def searched() -> object:
    return [[bool(each.search(text)) for text in SEARCHED] for each in PATTERNS]


def matched_whole() -> object:
    return [[bool(each.fullmatch(text)) for text in SEARCHED] for each in PATTERNS]


def groups() -> object:
    found = []
    for text in SEARCHED:
        match = PATTERNS[4].fullmatch(text)
        found.append(match and [match[0], match["whole"], match["part"], match[2]])
    return found


def substituted() -> object:
    inner = [re.sub(r"[^a-z0-9]+", "-", text.lower()) for text in SEARCHED]
    return [[each.sub("$&", text) for text in SEARCHED] for each in PATTERNS] + inner


IDIOMS = {
    "changed_case": changed_case,
    "stripped": stripped,
    "stripped_of_signs": stripped_of_signs,
    "split_and_joined": split_and_joined,
    "kinds_of_characters": kinds_of_characters,
    "digits_of_any_script": digits_of_any_script,
    "numbers_that_are_none": numbers_that_are_none,
    "replaced": replaced,
    "filled": filled,
    "places": places,
    "parted": parted,
    "put_together": put_together,
    "encoded": encoded,
    "searched": searched,
    "matched_whole": matched_whole,
    "groups": groups,
    "substituted": substituted,
}
