"""A quiz question in a page, answered as a reader without a mouse does."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from built_site import SITE
from playwright.sync_api import Locator, Page, expect
from questions.quiz import QUESTIONS
from questions.quiz.question import Question

# Where each question is asked.
PAGE_OF = {
    each.attributes["data-quiz-question"]: name.removesuffix("index.html")
    for name in SITE.pages
    if name.startswith("training/quiz/")
    for each in SITE.parsed[name].css("[data-quiz-question]")
}

# Keeps what the questions of a page announce.
LISTEN = """() => {
  window.heard = [];
  for (const name of ["quiz-answered", "quiz-test-finished"]) {
    document.addEventListener(name, ({ type, detail }) => window.heard.push({ type, ...detail }));
  }
}"""


@dataclass(frozen=True)
class Asked:
    """The question of that slug, or whichever a test asks now."""

    page: Page
    slug: str = ""

    @property
    def element(self) -> Locator:
        chosen = f"='{self.slug}'" if self.slug else ""
        return self.page.locator(f"[data-quiz-question{chosen}]")

    @property
    def question(self) -> Question:
        return QUESTIONS[self.element.get_attribute("data-quiz-question") or ""]

    @property
    def verdict(self) -> Locator:
        return self.element.get_by_role("status")

    @property
    def button(self) -> Locator:
        return self.element.get_by_role("button")

    @property
    def answer(self) -> Locator:
        return self.element.locator("details.answer")

    @property
    def key(self) -> Any:
        return json.loads(self.element.get_attribute("data-key") or "")

    @property
    def kind(self) -> str:
        return self.element.get_attribute("data-kind") or ""

    def do(self, *, right: bool) -> None:
        """Answer and check, from the first field on, by keys alone."""
        keyboard, key = self.page.keyboard, self.key
        self.element.locator("fieldset :is(input, select)").first.focus()
        if self.kind == "amount":
            cents = key if right else key + 1
            keyboard.type(f"${cents // 100:,}.{cents % 100:02d}")
            keyboard.press("Enter")
        elif self.kind == "one":
            letters = self._letters()
            wanted = key[0] if right else next(each for each in letters if each not in key)
            keyboard.press("Space")
            for _ in range(letters.index(wanted)):
                keyboard.press("ArrowDown")
            keyboard.press("Enter")
        elif self.kind == "several":
            for letter in self._letters():
                # A wrong answer takes every one that is right, and one that is not.
                if letter in key or (not right and letter == self._first_wrong()):
                    keyboard.press("Space")
                keyboard.press("Tab")
            keyboard.press("Enter")
        else:
            for option in self._options(right=right):
                for _ in range(option):
                    keyboard.press("ArrowDown")
                keyboard.press("Tab")
            keyboard.press("Enter")

    def expect_right(self) -> None:
        expect(self.verdict).to_have_text("Right.")
        expect(self.verdict).to_have_attribute("data-verdict", "right")

    def expect_wrong(self, *sentences: str) -> None:
        expect(self.verdict).to_have_attribute("data-verdict", "wrong")
        expect(self.verdict).to_contain_text("Not right.")
        for sentence in sentences:
            expect(self.verdict).to_contain_text(sentence)

    def _letters(self) -> list[str]:
        choices = self.element.locator("[data-choice]").all()
        return [each.get_attribute("data-choice") or "" for each in choices]

    def _first_wrong(self) -> str:
        return next(each for each in self._letters() if each not in self.key)

    def _options(self, *, right: bool) -> list[int]:
        """Which option of each list, counted from 1.

        Wrong: the first two steps change places, or the first line has another match.
        """
        if self.kind == "order":
            order = list(self.key)
            if not right:
                order[:2] = order[1::-1]
            return [order.index(letter) + 1 for letter in self._letters()]
        matches = list(self.key)
        if not right:
            matches[0] = next(letter for letter in "AB" if letter != matches[0])
        return ["ABCDEFGH".index(letter) + 1 for letter in matches]


def visit(page: Page, slug: str) -> Asked:
    """Open the page that asks the question, and listen to what it announces."""
    page.goto(f"{PAGE_OF[slug]}#{slug}")
    page.evaluate(LISTEN)
    asked = Asked(page, slug)
    expect(asked.button).to_have_text("Check")
    return asked
