"""Every field that a reader can type into, as the pages themselves have them."""

from __future__ import annotations

from browser.visit import PATIENCE
from built_site import BuiltSite
from playwright.sync_api import Page, expect
from selectolax.lexbor import LexborHTMLParser, LexborNode

# Types as a reader does: turns to a field, writes, presses Enter and leaves. Of several choices
# the last is taken. `text` is an object of what to write by inputmode, "" for all others.
TYPE = """(text) => {
  const typed = [];
  const tell = (field, type) => field.dispatchEvent(new Event(type, { bubbles: true }));
  const press = (field, type) =>
    field.dispatchEvent(new KeyboardEvent(type, { key: "Enter", bubbles: true, cancelable: true }));
  for (const field of document.querySelectorAll("input, textarea, select")) {
    if (field.disabled || field.type === "file" || field.matches("[data-md-toggle]")) continue;
    field.focus();
    if (field.tagName === "SELECT") field.selectedIndex = field.options.length - 1;
    else if (["radio", "checkbox"].includes(field.type)) field.checked = true;
    else if (field.type !== "range") field.value = text[field.inputMode] ?? text[""];
    tell(field, "input");
    // In the search, Enter goes to what was found.
    const types = field.closest("[role=search]") ? ["keyup"] : ["keydown", "keyup"];
    for (const type of types) press(field, type);
    tell(field, "change");
    field.blur();
    typed.push(field.name || field.id);
  }
  const asking = "[type=submit], [data-action=check], [data-action=find], [data-action=start]";
  for (const button of document.querySelectorAll(asking)) if (!button.disabled) button.click();
  return typed;
}"""


def pages_with_every_kind(site: BuiltSite) -> list[str]:
    """Few pages, on which each kind of field and each element of ours is at least once."""
    kinds = {page: kinds_in(tree) for page, tree in site.parsed.items()}
    left = set().union(*kinds.values())
    chosen = []
    while left:
        page = max(kinds, key=lambda page: len(kinds[page] & left))
        chosen.append(page)
        left -= kinds[page]
    return [page.removesuffix("index.html") for page in (*chosen, site.embeds[-1])]


def kinds_in(tree: LexborHTMLParser) -> set[str]:
    """The elements of ours in a page, and its fields by what tells one kind from another."""
    ours = {node.tag or "" for node in tree.css("body *") if "-" in (node.tag or "")}
    return ours | {kind_of(field) for field in tree.css("input, textarea, select")}


def kind_of(field: LexborNode) -> str:
    told = (field.attributes.get(name) for name in ("type", "role", "inputmode"))
    return " ".join(map(str, (owner(field), field.tag, *told)))


def owner(node: LexborNode) -> str:
    """The element of ours that a node is in; "" for the theme's."""
    above = node.parent
    while above is not None and "-" not in (above.tag or ""):
        above = above.parent
    return (above.tag or "") if above is not None else ""


def type_everywhere(page: Page, text: dict[str, str]) -> list[str]:
    """Type into every field of a page and of its frames; which fields those are."""
    typed: list[str] = page.evaluate(TYPE, text)
    if page.locator("iframe").count():
        page.wait_for_load_state("networkidle")  # what was typed brought another frame
        typed += [name for frame in page.frames[1:] for name in frame.evaluate(TYPE, text)]
    return typed


def until_python_has_answered(page: Page) -> None:
    """Wait for Python in every element that has begun to start it."""
    starting = "[data-state=starting]"
    expect(page.locator(starting)).to_have_count(0, timeout=PATIENCE)
    if page.locator("iframe").count():
        inside = page.frame_locator("iframe").locator(starting)
        expect(inside).to_have_count(0, timeout=PATIENCE)
