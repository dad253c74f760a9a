"""A prediction in a real browser: guessed, seen, tried again, and no Python for any of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from browser.accessibility import violations
from browser.page_layout import NARROWEST, screen, sticking_out, too_wide
from browser.site_server import SiteServer
from playwright.sync_api import Browser, Locator, Page, expect
from predictions.by_hand import WAYS as BY_HAND
from questions.predictions import PREDICTIONS
from questions.predictions.prediction import WAYS

PAGE = "training/predict/customers/"
DIRECT, AFTER_ALL = "direct-bad-debt", "recovery-direct"
LISTEN = """() => {
  window.heard = [];
  document.addEventListener("prediction-made", ({ detail }) => window.heard.push(detail));
}"""


@dataclass(frozen=True)
class Foretold:
    """The prediction of that slug on the page that is open."""

    page: Page
    slug: str

    @property
    def element(self) -> Locator:
        return self.page.locator(f"[data-prediction={self.slug}]")

    @property
    def button(self) -> Locator:
        return self.element.get_by_role("button")

    @property
    def said(self) -> Locator:
        return self.element.get_by_role("status")

    def group(self, figure: str) -> Locator:
        return self.element.locator(f"fieldset[data-figure={figure}]")

    def told(self, figure: str) -> Locator:
        return self.element.locator(f"tbody[data-figure={figure}]")

    def guess_by_keyboard(self, ways: dict[str, str]) -> None:
        """From the first figure on: Tab, Space, arrows, and Enter at the last one."""
        keyboard = self.page.keyboard
        self.element.locator("input").first.focus()
        for place, way in enumerate(ways.values()):
            if place:
                keyboard.press("Tab")
            keyboard.press("Space")
            for _ in range(WAYS.index(way)):
                keyboard.press("ArrowDown")
        keyboard.press("Enter")

    def expect_asked(self) -> None:
        expect(self.element).to_have_attribute("data-state", "asked")
        expect(self.button).to_have_text("See what happens")
        expect(self.element.locator("table")).to_be_hidden()
        expect(self.element.locator("summary")).to_be_hidden()
        expect(self.element.locator("input:checked")).to_have_count(0)


def visit(page: Page, slug: str) -> Foretold:
    page.goto(f"{PAGE}#predict-{slug}")
    page.evaluate(LISTEN)
    foretold = Foretold(page, slug)
    foretold.expect_asked()
    return foretold


def test_wrong_by_keyboard_alone_and_then_again(page: Page) -> None:
    foretold, prediction = visit(page, DIRECT), PREDICTIONS[DIRECT]
    foretold.guess_by_keyboard(
        {"net_income": "down", "cash": "down", "net_ar": "same", "current_ratio": "up"}
    )
    expect(foretold.element).to_have_attribute("data-state", "seen")
    expect(foretold.said).to_have_text(
        "1 of 4 right. Not right: cash, net receivables, current ratio. The figures and the "
        "reasons follow."
    )
    expect(foretold.button).to_be_focused()
    right, cash = foretold.told("net_income"), foretold.told("cash")
    expect(right.locator(".mark")).to_have_text("✓ Right: you said “down”.")
    expect(right.locator(".because").locator("visible=true")).to_have_count(0)
    expect(right.locator("td[data-when=after]")).to_have_text("$51,075.00")
    expect(cash.locator(".mark")).to_have_text("✗ Not right: you said “down”.")
    asked = prediction.asked[1]
    expect(cash.locator(".reason")).to_have_text(asked.reason)
    (shown,) = cash.locator(".because").locator("visible=true").all()
    wrong = next(each for each in asked.wrong if each.way == "down")
    assert wrong.misconception is not None
    expect(shown).to_contain_text(wrong.because)
    expect(shown).to_contain_text(wrong.misconception.belief)
    refuted = re.compile(f"#{wrong.misconception.section}$")
    expect(shown.get_by_role("link")).to_have_attribute("href", refuted)
    expect(cash.locator(".change")).to_have_text("no change")
    assert violations(page) == []
    page.set_viewport_size(screen(NARROWEST))
    assert sticking_out(page) == []
    assert too_wide(page) == []
    page.keyboard.press("Enter")
    foretold.expect_asked()
    expect(foretold.element.locator("input").first).to_be_focused()
    expect(foretold.said).to_have_text("")
    foretold.guess_by_keyboard(BY_HAND[DIRECT])
    expect(foretold.said).to_have_text("4 of 4 right. The figures and the reasons follow.")
    expect(foretold.element.locator(".mark.wrong")).to_have_count(0)
    assert page.evaluate("window.heard") == [
        {"prediction": DIRECT, "right": 1, "asked": 4},
        {"prediction": DIRECT, "right": 4, "asked": 4},
    ]


def test_a_missing_guess_is_named_beside_its_figure(page: Page) -> None:
    foretold = visit(page, AFTER_ALL)
    foretold.group("net_income").get_by_label("Up").check()
    foretold.group("net_ar").get_by_label("Stays").check()
    foretold.button.click()
    expect(foretold.said).to_have_text("Still to say: cash, gross margin.")
    cash = foretold.group("cash")
    expect(cash.locator(".problem")).to_have_text("Choose up, down or stays.")
    expect(cash).to_have_accessible_description("Choose up, down or stays.")
    expect(cash).to_have_attribute("aria-invalid", "true")
    expect(cash.locator("input").first).to_be_focused()
    expect(foretold.group("net_ar").locator(".problem")).to_be_hidden()
    expect(foretold.element.locator("table")).to_be_hidden()
    assert violations(page) == []
    assert page.evaluate("window.heard") == []
    cash.get_by_label("Up").check()
    expect(cash.locator(".problem")).to_be_hidden()
    expect(cash).not_to_have_attribute("aria-invalid", "true")
    foretold.group("gross_margin_pct").get_by_label("Up").check()
    foretold.button.click()
    # What was chosen before the complaint is kept.
    expect(foretold.said).to_contain_text("3 of 4 right. Not right: gross margin.")


def test_it_needs_no_python_and_sends_nothing(page: Page, site_server: SiteServer) -> None:
    with site_server.recording() as requests:
        foretold = visit(page, DIRECT)
        page.wait_for_load_state("networkidle")
    assert [each for each in requests if each.startswith("assets/runtime/")] == []
    assert "assets/styles/predict.css" in requests
    with site_server.recording() as requests:
        foretold.guess_by_keyboard(BY_HAND[DIRECT])
        expect(foretold.said).to_contain_text("4 of 4 right.")
    assert requests == []


def test_paper_is_a_worksheet_with_what_was_seen(page: Page) -> None:
    seen, other = visit(page, DIRECT), Foretold(page, AFTER_ALL)
    seen.guess_by_keyboard(BY_HAND[DIRECT])
    expect(seen.said).to_contain_text("4 of 4 right.")
    page.emulate_media(media="print")
    expect(seen.element.locator("table")).to_be_visible()
    expect(other.group("cash")).to_be_visible()
    expect(other.element.locator("table")).to_be_hidden()
    expect(page.locator("predict-then-see button").locator("visible=true")).to_have_count(0)


def test_without_scripts_the_questions_are_text_and_all_is_told(
    browser: Browser, browser_context_args: dict[str, object]
) -> None:
    context = browser.new_context(**{**browser_context_args, "java_script_enabled": False})
    page = context.new_page()
    page.goto(PAGE)
    foretold = Foretold(page, DIRECT)
    expect(foretold.group("cash")).to_contain_text("Cash")
    expect(page.locator("predict-then-see input").locator("visible=true")).to_have_count(0)
    expect(foretold.button).to_have_count(0)
    told = foretold.told("cash")
    expect(told.locator("td[data-when=after]")).to_be_visible()
    expect(told.locator(".because")).to_contain_text(
        [
            f"If you said “{way}”: {each.because}"
            for way, each in zip(("up", "down"), PREDICTIONS[DIRECT].asked[1].wrong, strict=True)
        ]
    )
    expect(told.locator(".because").locator("visible=true")).to_have_count(2)
    context.close()
