"""axe-core run inside a page, with every rule it has."""

from __future__ import annotations

from built_site import ROOT
from playwright.sync_api import Page

AXE = (ROOT / "node_modules/axe-core/axe.min.js").read_text("utf-8")
RUN = """
async () => {
  const { violations } = await axe.run(document, { resultTypes: ["violations"] });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary}`));
}
"""


def violations(page: Page) -> list[str]:
    """Every fault axe finds in what the page shows now, best practices included."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    found: list[str] = page.evaluate(RUN)
    return found
