"""What people type into a number field: what is read, what is refused, and what they are told."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from writeoffs.money import format_decimal
from writeoffs.numerals import MAX_DIGITS, MAX_LENGTH, NotANumber, TooLarge, parse_decimal

EXAMPLE = "4,850.00"
FULL_WIDTH = str.maketrans("0123456789,.$", "０１２３４５６７８９，．＄")
ARABIC_INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
DEVANAGARI = str.maketrans("0123456789", "०१२३४५६७८९")


def read(text: str, places: int = 2, sign: str = "$") -> int:
    return parse_decimal(text, places, EXAMPLE, sign)


def refusal(text: str, places: int = 2, sign: str = "$") -> str:
    with pytest.raises(NotANumber) as refused:
        read(text, places, sign)
    return str(refused.value)


@pytest.mark.parametrize(
    ("text", "hundredths"),
    [
        ("1,200.50", 120_050),
        ("1200.5", 120_050),
        ("$1 200", 120_000),
        ("$1,200.50", 120_050),
        ("$ 1,200.50", 120_050),
        ("1,200.50 $", 120_050),
        ("US$ 1,200", 120_000),
        ("USD 1,200", 120_000),
        ("1200 usd", 120_000),
        ("0", 0),
        ("0.00", 0),
        (".5", 50),
        ("5.", 500),
        ("007", 700),
        ("  42  ", 4_200),
        ("42\n", 4_200),
        ("1\N{NO-BREAK SPACE}200", 120_000),
        ("1\N{NARROW NO-BREAK SPACE}200\N{NARROW NO-BREAK SPACE}300", 120_030_000),
        ("５００", 50_000),
        ("＄４，８５０．５０", 485_050),
        ("٤٨٥٠", 485_000),
        ("४८५०.५०", 485_050),
        ("\N{ZERO WIDTH NO-BREAK SPACE}4\N{ZERO WIDTH SPACE}850", 485_000),
        ("\N{LEFT-TO-RIGHT MARK}500\N{RIGHT-TO-LEFT MARK}", 50_000),
        ("5\N{ZERO WIDTH JOINER}0\N{ZERO WIDTH NON-JOINER}0", 50_000),
        ("\N{LEFT-TO-RIGHT OVERRIDE}500\N{POP DIRECTIONAL FORMATTING}", 50_000),
        ("\N{FIRST STRONG ISOLATE}500\N{POP DIRECTIONAL ISOLATE}", 50_000),
        ("4\N{WORD JOINER}8\N{SOFT HYPHEN}5", 48_500),
        ("٤٬٨٥٠٫٥٠", 485_050),
        ("1\N{THIN SPACE}200", 120_000),
        ("999999999999.99", 99_999_999_999_999),
        ("0" * 40 + "5", 500),
    ],
)
def test_is_read_exactly(text: str, hundredths: int) -> None:
    assert read(text) == hundredths


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "Enter a number"),
        ("   ", "Enter a number"),
        ("\N{ZERO WIDTH SPACE}", "Enter a number"),
        ("abc", "without words or letters"),
        ("1e5", "without words or letters"),
        ("0x10", "without words or letters"),
        ("NaN", "without words or letters"),
        ("Invoice 2117, $4,850.00, due May 3", "without words or letters"),
        ("<b>500</b>", "without words or letters"),
        ("<script>alert(1)</script>", "without words or letters"),
        ("-5", "without a minus sign or brackets"),
        ("\N{MINUS SIGN}5", "without a minus sign or brackets"),
        ("\N{EN DASH}5", "without a minus sign or brackets"),
        ("－５", "without a minus sign or brackets"),
        ("$-5", "without a minus sign or brackets"),
        ("-$5", "without a minus sign or brackets"),
        ("5-", "without a minus sign or brackets"),
        ("(500)", "without a minus sign or brackets"),
        ("$(500)", "without a minus sign or brackets"),
        ("（５００）", "without a minus sign or brackets"),
        ("1,20", "commas only between thousands"),
        ("12,34,567", "commas only between thousands"),
        ("1,200,50", "commas only between thousands"),
        ("1.200,50", "commas only between thousands"),
        ("1200,300", "commas only between thousands"),
        ("1,200 300", "commas only between thousands"),
        ("12 34", "commas only between thousands"),
        ("1  200", "commas only between thousands"),
        ("1\t200", "digits, commas and one point only"),
        ("1\n200", "digits, commas and one point only"),
        (",500", "commas only between thousands"),
        ("1,,200", "commas only between thousands"),
        ("1.2.3", "digits, commas and one point only"),
        (".", "digits, commas and one point only"),
        ("-", "digits, commas and one point only"),
        ("€500", "digits, commas and one point only"),
        ("$$5", "sign of another unit"),
        ("35%", "sign of another unit"),
        ("１０％", "sign of another unit"),
        ("+5", "digits, commas and one point only"),
        ("1_000", "digits, commas and one point only"),
        ("1'200", "digits, commas and one point only"),
        ("²", "digits, commas and one point only"),
        ("½", "digits, commas and one point only"),
        ("1.005", "at most 2 digits after the point"),
        ("1.000", "at most 2 digits after the point"),
    ],
)
def test_is_refused_with_what_to_do_and_an_example(text: str, told: str) -> None:
    message = refusal(text)
    assert told in message
    assert EXAMPLE in message


def test_a_whole_number_field_refuses_a_part() -> None:
    assert "whole number" in refusal("2.5", places=0)
    assert read("2.", places=0) == 2
    assert read("1,200", places=0) == 1200


def test_a_field_takes_the_sign_of_its_own_unit_and_no_other() -> None:
    assert read("35 %", sign="%") == read("35%", sign="%") == 3_500
    assert "sign of another unit" in refusal("$35", sign="%")
    assert "sign of another unit" in refusal("$140", places=0, sign="")
    assert "sign of another unit" in refusal("140%", places=0, sign="")


def test_more_than_twelve_digits_are_too_large_for_any_field() -> None:
    assert read("9" * MAX_DIGITS) == int("9" * MAX_DIGITS) * 100
    for digits in ("1" + "0" * MAX_DIGITS, "9" * MAX_LENGTH):
        with pytest.raises(TooLarge):
            read(digits)


@pytest.mark.parametrize("sign", ["$", "%", ""])
@pytest.mark.parametrize(
    "text",
    [
        f"1{' ' * 99_998}1",
        " " * 100_000,
        "1" * 100_000,
        "1," * 50_000,
        f"{'1 ' * 50_000}$",
        f"({'5' * 99_999}",
        "\N{ZERO WIDTH SPACE}" * 100_000,
    ],
    ids=["blanks between", "blanks", "digits", "commas", "groups", "bracket", "invisible"],
)
def test_a_long_text_is_refused_by_its_length_alone(text: str, sign: str) -> None:
    """A hundred thousand characters never reach a pattern; the field itself takes far fewer."""
    assert refusal(text, sign=sign).endswith("This text is too long.")


@pytest.mark.parametrize("text", ["0" * (MAX_LENGTH - 1) + "5", "5".ljust(MAX_LENGTH)])
def test_the_longest_text_is_still_read(text: str) -> None:
    assert read(text) == 500
    assert "too long" in refusal(f"{text} ")


@given(
    scaled=st.integers(0, 10 ** (MAX_DIGITS + 2) - 1),
    script=st.sampled_from([{}, FULL_WIDTH, ARABIC_INDIC, DEVANAGARI]),
    thousands=st.sampled_from([",", " ", "", "\N{NO-BREAK SPACE}"]),
    around=st.sampled_from(["{}", " {} ", "\N{ZERO WIDTH SPACE}{}", "{}\n"]),
)
def test_every_way_of_writing_a_number_reads_the_same(
    scaled: int, script: dict[int, int], thousands: str, around: str
) -> None:
    written = format_decimal(scaled, 2).replace(",", thousands).translate(script)
    assert read(around.format(written)) == scaled


@given(digits=st.from_regex(r"\d{1,12}(\.\d{0,2})?", fullmatch=True))
def test_plain_digits_read_as_decimal_reads_them(digits: str) -> None:
    assert read(digits) == Decimal(digits) * 100


@given(groups=st.lists(st.from_regex(r"[0-9]{1,4}", fullmatch=True), min_size=2, max_size=4))
def test_commas_count_only_between_thousands(groups: list[str]) -> None:
    text = ",".join(groups)
    if all(len(group) == 3 for group in groups[1:]) and len(groups[0]) <= 3:
        assert read(text) == int("".join(groups)) * 100
    else:
        assert "commas only between thousands" in refusal(text)


TYPED = "0123456789٣３ ,.$%-()−–\u200b\u00a0abUSDusd<>\"'&"


@given(text=st.text() | st.text(st.sampled_from(TYPED), max_size=24))
def test_whatever_is_typed_is_a_number_in_range_or_refused_in_a_sentence(text: str) -> None:
    try:
        value = read(text)
    except NotANumber as problem:
        message = str(problem)
    else:
        assert any(ch.isdecimal() for ch in text)
        assert 0 <= value < 10 ** (MAX_DIGITS + 2)
        return
    assert message.endswith(".")
