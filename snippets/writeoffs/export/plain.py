"""Words and amounts as other programs read them: no typographic signs, no thousands commas."""

_ORDINARY = {**dict.fromkeys("‘’", "'"), **dict.fromkeys("“”", '"'), "−": "-"}


def words(text: str) -> str:
    """Text with the signs of a keyboard: spreadsheets often take UTF-8 for something else."""
    return "".join(_ORDINARY.get(ch, ch) for ch in text)


def amount(cents: int) -> str:
    """Cents as a plain number: "4850.00", "-36000.00"."""
    whole, part = divmod(abs(cents), 100)
    return f"{'-' if cents < 0 else ''}{whole}.{part:02d}"
