"""Text, dates and directions as HTML."""

from datetime import date

from engine.reading import parse, words
from writeoffs.view.markup import escape, format_date, way


def test_escaping_is_safe_in_content_and_in_a_quoted_attribute() -> None:
    text = '<a href="x">&amp;</a> it\'s'
    html = parse(f'<p title="{escape(text)}">{escape(text)}</p>')
    printed = text.replace("'", "’")
    assert html.css_first("p").attributes["title"] == printed
    assert html.css_first("p").text() == printed


def test_dates_are_written_as_american_readers_write_them() -> None:
    assert format_date(date(2025, 12, 31)) == "December 31, 2025"
    assert format_date(date(2025, 2, 3)) == "February 3, 2025"


def test_a_direction_is_a_word_and_its_arrow_is_left_out_for_ears() -> None:
    for direction, arrow in (("up", "▲"), ("down", "▼")):
        html = parse(way(direction))
        assert words(html.body) == f"{arrow} {direction}"
        assert words(html.css_first("[aria-hidden=true]")) == arrow
    assert words(parse(way("same")).body) == "no change"


def test_a_contra_account_that_goes_up_takes_less_off() -> None:
    assert words(parse(way("up", contra=True)).body) == "▲ takes off less"
    assert words(parse(way("down", contra=True)).body) == "▼ takes off more"
    assert words(parse(way("same", contra=True)).body) == "no change"
