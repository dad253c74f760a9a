"""A reader's visit to a scenario: what they type, press and see."""

from __future__ import annotations

import json
from dataclasses import dataclass

from playwright.sync_api import Locator, Page, expect
from writeoffs.api import respond
from writeoffs.inputs import Choice
from writeoffs.scenarios import SCENARIOS

# Python may take its time to start on a busy machine; nothing is asserted about how long.
PATIENCE = 60_000

# A click on a link: the theme then fetches the page and keeps its scripts, and so Python.
FOLLOW = """(address) => {
  const link = document.createElement("a");
  link.href = address;
  document.querySelector(".md-content").append(link);
  link.click();
}"""


def answer_to(slug: str, inputs: dict[str, str], *, link: bool = False) -> dict:
    """What CPython answers to the same request."""
    request = {"id": 0, "scenario": slug, "inputs": inputs, "link": link}
    answer: dict = json.loads(respond(json.dumps(request)))
    return answer


@dataclass(frozen=True)
class Visit:
    """One scenario in a page, by what a reader can find in it."""

    page: Page
    slug: str

    @property
    def choices(self) -> set[str]:
        return {each.name for each in SCENARIOS[self.slug].inputs if isinstance(each, Choice)}

    @property
    def widget(self) -> Locator:
        return self.page.locator(f"write-off-scenario[data-scenario='{self.slug}']")

    @property
    def status(self) -> Locator:
        return self.widget.locator(".status")

    def part(self, name: str) -> Locator:
        return self.widget.locator(f"[data-part='{name}']")

    def field(self, name: str) -> Locator:
        return self.widget.locator(f"input[type=text][name='{name}']")

    def slider(self, name: str) -> Locator:
        return self.widget.locator(f"input[data-twin='{name}']")

    def problem(self, name: str) -> Locator:
        return self.widget.locator(f"[data-input='{name}'] .problem")

    @property
    def bar(self) -> Locator:
        return self.widget.locator(".result-bar > div")

    def group(self, name: str) -> Locator:
        """The group that folds around a field."""
        return self.widget.locator("details.group", has=self.page.locator(f"[data-input='{name}']"))

    def fold(self, part: str) -> Locator:
        """The line that folds a part away, or brings it."""
        inside = self.page.locator(f"[data-part='{part}']")
        return self.widget.locator("details", has=inside).locator("summary")

    def unfold_the_groups(self) -> None:
        """Open every group that is not."""
        for group in self.widget.locator("details.group:not([open]) > summary").all()[::-1]:
            group.click()

    def button(self, name: str) -> Locator:
        return self.widget.get_by_role("button", name=name)

    def enter(self, inputs: dict[str, str]) -> None:
        """Fill fields and make choices, as a reader would."""
        for name, text in inputs.items():
            if name in self.choices:
                self.widget.locator(f"input[name='{name}'][value='{text}']").check()
            else:
                self.field(name).fill(text)

    def expect_state(self, state: str) -> None:
        """Wait until the element says so."""
        expect(self.widget).to_have_attribute("data-state", state, timeout=PATIENCE)

    def expect_interpreter(self, name: str) -> None:
        expect(self.widget).to_have_attribute("data-runtime", name, timeout=PATIENCE)

    def expect_figures_for(self, inputs: dict[str, str]) -> None:
        """Wait until every part is, byte for byte, what CPython writes for these inputs."""
        parts = answer_to(self.slug, inputs)["parts"]
        self.page.wait_for_function(
            """([slug, parts]) => {
              const widget = document.querySelector(`write-off-scenario[data-scenario='${slug}']`);
              if (!widget) return false; // one page goes and another comes
              return [...widget.querySelectorAll("[data-part]")].every((part) =>
                part.innerHTML === parts[part.dataset.part]);
            }""",
            arg=[self.slug, parts],
            timeout=PATIENCE,
        )

    def expect_the_sample(self) -> None:
        self.expect_figures_for({})


def open_scenario(page: Page, slug: str, query: str = "") -> Visit:
    """Load the scenario's page from the server."""
    page.goto(f"scenarios/{slug}/{query}")
    return Visit(page, slug)
