"""axe-core run inside a page, with every rule it has."""

from __future__ import annotations

from collections.abc import Sequence

from built_site import ROOT
from playwright.sync_api import Page

AXE = (ROOT / "node_modules/axe-core/axe.min.js").read_text("utf-8")
RUN = """
async (exclude) => {
  const { violations } = await axe.run({ exclude }, { resultTypes: ["violations"] });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary}`));
}
"""


def violations(page: Page, but: Sequence[str] = ()) -> list[str]:
    """Every fault axe finds in what the page shows now, best practices included.

    What the selectors name is left out.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    found: list[str] = page.evaluate(RUN, list(but))
    return found
