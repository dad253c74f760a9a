"""axe-core run inside a page, with every rule it has."""

from __future__ import annotations

from collections.abc import Sequence

from built_site import ROOT
from playwright.sync_api import Page

AXE = (ROOT / "node_modules/axe-core/axe.min.js").read_text("utf-8")
RUN = """
async ([exclude, rules]) => {
  const options = { resultTypes: ["violations"], ...(rules.length && { runOnly: rules }) };
  const { violations } = await axe.run({ exclude }, options);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary}`));
}
"""

# The rules that colors, sizes and places decide. All others read the markup of what is shown.
BY_LOOKS = (
    "color-contrast",
    "link-in-text-block",
    "scrollable-region-focusable",
    "skip-link",
    "th-has-data-cells",
)
# Whether axe may take an element for shown, for each in turn.
SHOWN = """(around) => [...document.body.querySelectorAll("*")]
  .filter((element) => !around.some((each) => element.closest(each)))
  .map((element) => {
    const { width, height, right } = element.getBoundingClientRect();
    const kept = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    return Number(kept && width > 1 && height > 1 && right > 0);
  })
  .join("")
"""


def violations(page: Page, but: Sequence[str] = (), rules: Sequence[str] = ()) -> list[str]:
    """Every fault axe finds in what the page shows now, best practices included.

    What the selectors name is left out; where rules are named, it is asked for those alone.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    found: list[str] = page.evaluate(RUN, [list(but), list(rules)])
    return found


def what_is_shown(page: Page, but: Sequence[str] = ()) -> str:
    """A text that is another one as soon as one more element is shown or hidden."""
    shown: str = page.evaluate(SHOWN, list(but))
    return shown
