"""The page “Your own books” as a reader meets it: files to bring, balances to sort, what moves."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from browser.visit import PATIENCE
from built_site import ROOT
from playwright.sync_api import FilePayload, Locator, Page, expect

SAMPLES = ROOT / "docs/assets/samples"
AGING = SAMPLES / "ar-aging-detail.csv"
TRIAL_BALANCE = SAMPLES / "trial-balance.csv"


def pasted(name: str, text: str | bytes) -> FilePayload:
    """A file of that name, as a reader would choose it."""
    held = text.encode() if isinstance(text, str) else text
    return {"name": name, "mimeType": "", "buffer": held}


@dataclass(frozen=True)
class OwnBooks:
    """The element, and what a reader can do with it."""

    page: Page

    @property
    def element(self) -> Locator:
        return self.page.locator("own-books")

    @property
    def faults(self) -> Locator:
        return self.element.locator("[data-fault]")

    @property
    def balances(self) -> Locator:
        return self.element.locator("[data-receivable]")

    def part(self, name: str) -> Locator:
        return self.element.locator(f"[data-part='{name}']")

    def bring(self, place: str, brought: Path | FilePayload) -> None:
        """Choose files by the real chooser, and wait until they are read."""
        chooser = self.element.locator(f"input[name='{place}']")
        chooser.set_input_files(brought)
        expect(self.part(f"read-{place}").locator(".read, .faults").first).to_be_visible(
            timeout=PATIENCE
        )

    def go(self, step: str) -> None:
        """By the step's own button at the top."""
        self.element.locator(f".steps [data-to='{step}']").click()
        expect(self.element).to_have_attribute("data-step", step)

    def sort(self) -> None:
        self.go("sort")
        expect(self.balances.first).to_be_visible(timeout=PATIENCE)

    def see(self) -> None:
        self.go("see")
        expect(self.part("moved").locator("p")).to_be_visible(timeout=PATIENCE)

    def balance(self, words: str) -> Locator:
        """The row of a balance that says these words."""
        return self.balances.filter(has_text=words)

    def put(self, words: str, pile: str) -> None:
        self.balance(words).locator("label").filter(has_text=pile).click()

    def pile(self, code: str) -> Locator:
        return self.part("piles").locator(f"[data-pile='{code}'] dd")

    def figure(self, line: str, when: str) -> int:
        """A figure of the statements, in cents."""
        cell = self.part("statements").locator(f"[data-line='{line}'][data-when='{when}']")
        return int(cell.first.get_attribute("data-cents") or "")

    def expect_figure(self, line: str, when: str, cents: int) -> None:
        cell = self.part("statements").locator(f"[data-line='{line}'][data-when='{when}']")
        expect(cell.first).to_have_attribute("data-cents", str(cents))

    def expect_complete(self, complete: bool = True) -> None:
        button = self.element.locator(".steps [data-to='sort']")
        (expect(button).to_be_enabled if complete else expect(button).to_be_disabled)()


def open_own_books(page: Page) -> OwnBooks:
    """By its address, as somebody does who has never been here."""
    page.goto("your-books/")
    books = OwnBooks(page)
    expect(books.element).to_have_attribute("data-state", re.compile("live"), timeout=PATIENCE)
    return books
