"""How long the results of a class take: files chosen, until the figures are shown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import median

from playwright.sync_api import Browser

from benchmarks.own_books import Read

PAGE = "training/course/a-class/"
FILES = 200
QUESTIONS = 20

# Chooses that many files, each as the site writes it, and resolves with the milliseconds until the
# figures are painted and the longest that a frame took meanwhile.
CHOSEN = """async ([count, asked]) => {
  const scripts = document.querySelector("script[src*='class-results']").src;
  const { asFile } = await import(new URL("class-result.mjs", scripts));
  const { version, subjects } = JSON.parse(document.querySelector("class-link").dataset.known);
  const questions = Object.values(subjects).flat().slice(0, asked);
  const test = { by: "subjects", chosen: Object.keys(subjects), asked, passMark: 16, seed: 4711 };
  const transfer = new DataTransfer();
  for (let sitting = 1; sitting <= count; sitting += 1) {
    const answers = questions.map((question, place) => {
      const right = (sitting * 7919 + place * 104729) % 5 > 0;
      return { question, answer: right ? "A" : "BCD"[sitting % 3], right, tries: right ? 1 : 2 };
    });
    const right = answers.filter((each) => each.right).length;
    const name = `Trainee ${sitting}`;
    const told = { class: "Spring team", test, version, name, day: "2026-11-26", sitting };
    transfer.items.add(new File([asFile({ ...told, right, answers })], `${sitting}.json`));
  }
  let longest = 0, last = 0, done = false;
  const frame = (now) => {
    if (last) longest = Math.max(longest, now - last);
    last = now;
    if (!done) requestAnimationFrame(frame);
  };
  const shown = new Promise((resolve) => {
    new MutationObserver((_, observer) => {
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => {
        done = true;
        resolve([performance.now() - started, longest]);
      }));
    }).observe(document.querySelector("class-results [data-part=people]"), { childList: true });
  });
  const field = document.querySelector("class-results input[type=file]");
  field.files = transfer.files;
  requestAnimationFrame(frame);
  const started = performance.now();
  field.dispatchEvent(new Event("change", { bubbles: true }));
  return shown;
}"""


def class_results(browser: Browser, address: str) -> Read:
    """A round, on a page that was just opened."""
    page = browser.new_page(base_url=address)
    page.goto(PAGE)
    page.locator("class-results .place").wait_for()
    clock, frame = page.evaluate(CHOSEN, [FILES, QUESTIONS])
    page.close()
    return Read(clock, frame)


def class_table(rounds: Sequence[Read]) -> Iterator[str]:
    """The medians of some rounds, as Markdown, a line at a time."""
    clock, frame = (median(getattr(each, of) for each in rounds) for of in ("clock", "frame"))
    yield "| a class: files chosen to figures painted | ms | longest frame, ms | target |"
    yield "|---|---|---|---|"
    yield f"| {FILES} results of {QUESTIONS} questions | {clock:,.0f} | {frame:.0f} | ≤ 2,000 |"
