"""The block of the firm in mkdocs.yml: what it refuses, where, and how `make firm` writes it."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from built_site import ROOT

from development.firm import answers, rewritten
from macros.firm import block
from macros.firm.block import BrokenFirm, Firm
from macros.firm.colors import DARK, LIGHT, branded, contrast, fault

SETTINGS = """site_name: A site
extra:
  # Whose it is
  firm:
    name: Ames & Co  # since 1987
    phone: (614) 555-0134
    # none yet
    link: ""
  scope: /
"""


def settings(folder: Path, text: str = SETTINGS) -> Path:
    (folder / "docs").mkdir()
    (folder / "docs/logo.svg").touch()
    path = folder / "mkdocs.yml"
    path.write_text(text, "utf-8")
    return path


def test_what_the_block_leaves_out_is_left_out(tmp_path: Path) -> None:
    assert block.read(settings(tmp_path)) == Firm(name="Ames & Co", phone="(614) 555-0134")


def test_the_sites_own_block_is_sound() -> None:
    assert block.read(ROOT / "mkdocs.yml").name


@pytest.mark.parametrize(
    "line",
    [
        "phone: 614-555-0134",
        "phone: 1 614 555 0134",
        "phone: +1.614.555.0134",
        "phone: 6145550134",
        "link: https://ames.example/review?for=owners",
        "logo: logo.svg",
        "legal: “Ames & Co” is a made-up firm.",
        'errors: "mailto:errors@ames.example"',
        'errors: "tel:+16145550134"',
        "errors: https://ames.example/errors",
        'accent: "#1F5F8B"',
        'accent_dark: "#8fc1e6"',
        "analytics: none",
    ],
)
def test_what_can_be_right_is_taken(tmp_path: Path, line: str) -> None:
    key = line.partition(":")[0]
    kept = [each for each in SETTINGS.splitlines() if not each.startswith(f"    {key}:")]
    kept.insert(4, f"    {line}")
    block.read(settings(tmp_path, "\n".join(kept)))


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("name:", "name: it is missing"),
        ("name: ''", "name: it is missing"),
        (f"name: {'Ames ' * 9}", "name: it has 44 characters, and there is room for 40"),
        ("name: [Ames]", "name: it must be one line of text"),
        ("phone: 555-0134", "phone: it must be an American number with its area code"),
        ("phone: (114) 555-0134", "phone: it must be an American number"),
        ("phone: +44 20 7946 0958", "phone: it must be an American number"),
        ("tagline: ' We keep books'", "tagline: it must be one line, without spaces around it"),
        ("link: http://ames.example/", "link: it must begin with https://"),
        ("link: https://", "link: it names no host"),
        ("logo: ames.svg", "logo: there is no file docs/ames.svg"),
        ("logo: ../docs/logo.svg", "logo: it must be the path of an SVG"),
        ("logo: logo.exe", "logo: it must be the path of an SVG"),
        ("errors: ames@ames.example", "errors: it must be mailto: with an address"),
        ("errors: javascript:alert()", "errors: it must be mailto: with an address"),
        ("analytics: G-123", "analytics: it can only be none: this site promises"),
        ("accent: #1f5f8b", "accent: put the color in quotes"),
        ("accent: blue", "accent: it must be a number sign and six digits"),
        ("accent: '#777777'", "contrast of 4.47 : 1, and reading takes 4.5 : 1; take a darker"),
        ("accent_dark: '#1f5f8b'", "1, and reading takes 4.5 : 1; take a lighter one"),
        ("colour: red", "colour: there is no such key; there are name, phone, tagline,"),
        ("link: https://ames.example/", "link: it stands here twice"),
    ],
)
def test_what_cannot_be_right_is_told_with_its_line(tmp_path: Path, line: str, reason: str) -> None:
    lines = SETTINGS.splitlines()
    key = line.partition(":")[0]
    if "twice" not in reason:
        lines = [each for each in lines if not each.startswith(f"    {key}:")]
    place = lines.index("  scope: /")
    lines.insert(place, f"    {line}")
    path = settings(tmp_path, "\n".join(lines))
    with pytest.raises(BrokenFirm) as told:
        block.read(path)
    first, *faults = str(told.value).splitlines()
    assert first == "the firm has faults:"
    assert len(faults) == 1
    assert faults[0].startswith(f"{path}:{place + 1}: {key}: ")
    assert reason in faults[0]


@pytest.mark.parametrize(
    ("cut", "told"),
    [
        ("    phone: (614) 555-0134\n", "4: phone: it is missing"),
        (SETTINGS.partition("  # Whose")[2].partition("  scope")[0], "extra.firm: it is missing"),
    ],
)
def test_what_is_missing_is_told(tmp_path: Path, cut: str, told: str) -> None:
    with pytest.raises(BrokenFirm, match=told):
        block.read(settings(tmp_path, SETTINGS.replace(cut, "")))


def test_a_tracker_of_the_themes_is_refused(tmp_path: Path) -> None:
    text = f"{SETTINGS}  analytics: {{provider: google}}\n"
    with pytest.raises(BrokenFirm, match=r"10: extra\.analytics: take it out: this site promises"):
        block.read(settings(tmp_path, text))


@pytest.mark.parametrize(
    ("color", "shown"),
    # As the standard's own tools show them, cut after two places.
    [("#ffffff", "1.00"), ("#000000", "21.00"), ("#767676", "4.54"), ("#777777", "4.47")],
)
def test_contrast_is_that_of_wcag(color: str, shown: str) -> None:
    told = contrast(color, "#ffffff")
    assert told == contrast("#ffffff", color)
    assert Decimal(shown) <= told < Decimal(shown) + Decimal("0.01")


def test_an_accent_must_be_read_on_paper_and_on_the_wash() -> None:
    assert "light wash (#f6f7f9)" in fault("#767676", LIGHT)
    assert "light paper (#ffffff)" in fault("#777777", LIGHT)
    assert "dark paper (#171b22)" in fault("#1f5f8b", DARK)
    for scheme in (LIGHT, DARK):
        assert fault(scheme.colors["accent"], scheme) == ""


def test_each_accent_goes_into_its_half_of_the_palette() -> None:
    css = '--accent: #111111;\n[data-md-color-scheme="slate"] {--accent: #eeeeee;}'
    assert branded(css, "#7A1F5C", "#e6a1cf") == (
        '--accent: #7a1f5c;\n[data-md-color-scheme="slate"] {--accent: #e6a1cf;}'
    )
    assert branded(css, "", "") == css


def test_make_firm_asks_again_until_an_answer_can_be_right(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = iter(["", "Books & taxes", "12", "(614) 555-0199", "-", "", "#1f5f8b", *(3 * [""])])
    asked: list[str] = []

    def ask(question: str) -> str:
        asked.append(question)
        return next(said)

    given = answers(settings(tmp_path), ask)
    assert list(said) == []
    assert given == {
        **dict.fromkeys(("link", "logo", "accent_dark", "legal", "errors"), ""),
        "name": "Ames & Co",
        "tagline": "Books & taxes",
        "phone": "(614) 555-0199",
        "accent": "#1f5f8b",
    }
    assert asked[0] == "The name of your firm [Ames & Co]: "
    assert asked[2] == asked[3]
    assert capsys.readouterr().out.startswith("  phone: it must be an American number")


def test_make_firm_changes_values_and_keeps_the_rest() -> None:
    given = {"name": 'Ames "&" Co', "phone": "(614) 555-0134", "link": "https://a.example/"}
    assert rewritten(SETTINGS, {**given, "legal": "© Ames", "logo": ""}) == SETTINGS.replace(
        "name: Ames & Co  #", 'name: "Ames \\"&\\" Co"  #'
    ).replace('link: ""', 'link: "https://a.example/"\n    legal: "© Ames"')
    assert rewritten(SETTINGS.replace('link: ""', "link:"), {"link": "https://a.example/"}) == (
        SETTINGS.replace('link: ""', 'link: "https://a.example/"')
    )
    with pytest.raises(LookupError, match=r"no block extra\.firm"):
        rewritten("site_name: A site\n", given)
