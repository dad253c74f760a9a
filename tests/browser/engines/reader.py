"""A reader in front of any engine: what they open, press, type and see.

Elements are named by CSS selectors; of several, the first that is shown is meant.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from browser.engines.engine import Engine
from browser.visit import FOLLOW, PATIENCE, answer_to

# What every function below starts from.
FIND = """(selector) => {
  const found = [...document.querySelectorAll(selector)];
  return found.find((each) => each.checkVisibility({ visibilityProperty: true })) ?? null;
}"""
IN_VIEW = """(selector) =>
  find(selector).scrollIntoView({ block: "center", behavior: "instant" })"""
PLACE = """(selector) => {
  const { x, y, width, height } = find(selector).getBoundingClientRect();
  return [Math.round(x + width / 2), Math.round(y + height / 2)];
}"""
# As the browser hands over what somebody drops.
DROP = """(selector, name, text) => {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([text], name));
  find(selector).dispatchEvent(
    new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
}"""
# Where the light interpreter fails, Pyodide answers, and nobody would notice.
LIVE = "write-off-scenario[data-state=live][data-runtime=light]"
SEEN = """() => [location.href, document.querySelector("write-off-scenario")?.dataset.state,
  document.querySelector(".status")?.textContent.trim()]"""
DIFFERING = """(slug, parts) => {
  const scenario = document.querySelector(`write-off-scenario[data-scenario='${slug}']`);
  return [...scenario.querySelectorAll("[data-part]")]
    .filter((part) => part.innerHTML !== parts[part.dataset.part])
    .map((part) => part.dataset.part);
}"""


@dataclass(frozen=True)
class Reader:
    """A reader at the site's address, in one engine."""

    engine: Engine
    site: str

    def open(self, path: str) -> None:
        self.engine.go(self.site + path)

    def visit(self, slug: str) -> None:
        """Go to a scenario within the visit, where Python is kept, and wait until it answers."""
        if not self.engine.evaluate("() => location.href").startswith(self.site):
            self.open("about/")
        elif self.address != "about/":  # a page that is open already would stay as it is
            self.engine.evaluate(FOLLOW, f"{self.site}about/")
            self.until(lambda: self.text("h1").startswith("About this site"), "the way there opens")
        self.engine.evaluate(FOLLOW, f"{self.site}scenarios/{slug}/")
        # Turning to a field starts Python where nearness has not.
        self.click(f"write-off-scenario[data-scenario={slug}] input[type=text]")
        self.expect_live()
        self.expect_figures(slug, {})

    def ask(self, function: str, *values: object) -> Any:
        """Evaluate a function that may call `find(selector)`."""
        return self.engine.evaluate(
            f"(...values) => {{ const find = {FIND}; return ({function})(...values); }}", *values
        )

    def shows(self, selector: str) -> bool:
        return bool(self.ask("(selector) => !!find(selector)", selector))

    def text(self, selector: str) -> str:
        """The text of what is shown; empty where nothing is."""
        said: str = self.ask("(selector) => find(selector)?.innerText.trim() ?? ''", selector)
        return said

    def value(self, selector: str) -> str:
        held: str = self.ask("(selector) => find(selector).value", selector)
        return held

    @property
    def address(self) -> str:
        """Where the reader is, below the site's address."""
        here: str = self.engine.evaluate("() => location.href")
        return here.removeprefix(self.site)

    def click(self, selector: str) -> None:
        self.until(lambda: self.shows(selector), f"{selector} is shown")
        self.ask(IN_VIEW, selector)
        place: list[int] = []
        while place != (now := self.ask(PLACE, selector)):  # it may still be on its way
            place = now
            time.sleep(0.05)
        self.engine.click(*place)

    def fill(self, selector: str, text: str) -> None:
        """Put the text in the place of all that the field holds."""
        self.click(selector)
        self.engine.press("Control+a")
        if text:
            self.engine.type(text)
        else:
            self.engine.press("Delete")

    def drop(self, selector: str, name: str, text: str) -> None:
        """Drop a file of that name on a place."""
        self.ask(DROP, selector, name, text)

    def until(self, holds: Callable[[], bool], what: str) -> None:
        """Wait until it holds."""
        last: object = "it never did"
        end = time.monotonic() + PATIENCE / 1000
        while time.monotonic() < end:
            try:
                if holds():
                    return
            except Exception as error:  # a page that is going cannot answer
                last = error
            time.sleep(0.02)
        seen = self.engine.evaluate(SEEN)
        raise AssertionError(f"{what}: {last}; the page is {seen}")

    def expect_text(self, selector: str, text: str) -> None:
        self.until(lambda: text in self.text(selector), f"{selector} says {text!r}")

    def expect_address(self, path: str) -> None:
        self.until(lambda: self.address == path, f"the address becomes {path}")

    def expect_figures(self, slug: str, inputs: dict[str, str]) -> None:
        """Wait until every part is, byte for byte, what CPython writes for these inputs."""
        parts = answer_to(slug, inputs)["parts"]
        self.until(
            lambda: self.ask(DIFFERING, slug, parts) == [], f"the figures of {slug} for {inputs}"
        )

    def expect_live(self) -> None:
        self.until(lambda: self.shows(LIVE), "Python answers")
