"""A class by link in every engine: the link, the test it brings, and a result dropped."""

from __future__ import annotations

from browser.engines.reader import Reader
from training.class_results import file_of, result

PAGE = "training/course/a-class/"
TEST = "training/quiz/test/"
ANSWERS = [("cash-after", "4,850.00", False, 2), ("ratios", "B", True, 1)]


def test_a_link_brings_its_test_and_a_file_its_figures(reader: Reader) -> None:
    reader.open(PAGE)
    reader.fill("#class-name", "Spring team")
    reader.until(lambda: "#class=Spring+team&" in reader.value("#class-made"), "there is a link")
    link = reader.value("#class-made")
    reader.drop("class-results .place", "ana.json", file_of(result("Ana", ANSWERS, sitting=1)))
    reader.drop("class-results .place", "notes.txt", "Hello")
    reader.expect_text("class-results .notes", "Not a result of a test: notes.txt")
    reader.expect_text("class-results [data-part=people]", "1 of 2")
    # Nobody is asked before this page is left.
    reader.click("class-results [data-action=forget]")
    reader.until(lambda: not reader.shows("class-results .class"), "the files are forgotten")
    reader.open(link.removeprefix(reader.site))
    reader.expect_text("quiz-test .now", "A test for: Spring team")
    reader.click("quiz-test .actions button")
    reader.expect_text("quiz-test .now", "Question 1 of 20")
