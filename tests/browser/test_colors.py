"""The buttons for light and dark: what they show, and what stays when the page is left."""

from __future__ import annotations

import re

import pytest
from browser.test_faults import NO_STORAGE
from playwright.sync_api import Page, expect

# What is shown, what the canvas and its scroll bars follow, the phone's own bar, and a link.
COLORS = """() => [
  document.body.dataset.mdColorScheme,
  getComputedStyle(document.documentElement).colorScheme,
  document.querySelector("meta[name=theme-color]").content,
  getComputedStyle(document.querySelector("article a[href]")).color,
]"""
LIGHT = ["default", "normal", "rgb(255, 255, 255)", "rgb(31, 95, 139)"]
DARK = ["slate", "dark", "rgb(23, 27, 34)", "rgb(143, 193, 230)"]


def expect_colors(page: Page, colors: list[str]) -> None:
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", colors[0])
    expect(page.locator("meta[name=theme-color]")).to_have_attribute("content", colors[2])
    assert page.evaluate(COLORS) == colors


def press(page: Page, name: str) -> None:
    """The button of that name, the only one that shows."""
    page.locator("[data-color-switch] label:visible").and_(page.get_by_title(name)).click()


def test_the_colors_are_those_of_the_device_until_a_reader_chooses(page: Page) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto("about/")
    expect_colors(page, DARK)
    page.emulate_media(color_scheme="light")
    expect_colors(page, LIGHT)
    press(page, "Use light colors")
    page.emulate_media(color_scheme="dark")
    expect_colors(page, LIGHT)
    press(page, "Use dark colors")
    expect_colors(page, DARK)
    press(page, "Use the device’s colors")
    page.emulate_media(color_scheme="light")
    expect_colors(page, LIGHT)


def test_what_was_chosen_stays_on_other_pages_and_later(page: Page) -> None:
    page.goto("about/")
    press(page, "Use light colors")
    press(page, "Use dark colors")
    page.locator("article").get_by_role("link", name="How we know").first.click()
    expect(page).to_have_url(re.compile("/about/how-we-know/"))
    expect_colors(page, DARK)
    press(page, "Use the device’s colors")
    press(page, "Use light colors")
    press(page, "Use dark colors")
    # The theme itself paints it so, before any file of ours is there.
    page.route(re.compile(r"color-switch\.js"), lambda route: route.fulfill(body=""))
    page.goto("glossary/")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


def test_the_colors_are_chosen_by_keyboard(page: Page) -> None:
    page.goto("about/")
    page.locator("[data-color-switch] input:checked").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    expect_colors(page, DARK)
    page.keyboard.press("ArrowLeft")
    expect_colors(page, LIGHT)


@pytest.mark.console_errors_expected
def test_the_colors_are_chosen_where_nothing_may_be_stored(page: Page) -> None:
    page.add_init_script(NO_STORAGE)
    page.emulate_media(color_scheme="dark")
    page.goto("about/")
    expect_colors(page, DARK)
    press(page, "Use light colors")
    expect_colors(page, LIGHT)
