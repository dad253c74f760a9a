"""A site that is built for no address that readers have says so, and is not built to publish."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from built_site import ROOT

from macros.site_address import fault

HERE = "http://localhost:8000/"


@pytest.mark.parametrize(
    "address",
    [
        "https://write-offs.com/",
        "https://www.write-offs.co.uk:8443/explained/",
        "https://firm.github.io/write-offs/",
        "https://8.8.8.8/",
        "https://testing.com/",
    ],
)
def test_an_address_that_readers_have(address: str) -> None:
    assert fault(address) == ""


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("", "it must begin with https://"),
        (HERE, "it must begin with https://"),
        ("http://write-offs.com/", "it must begin with https://"),
        ("write-offs.com/", "it must begin with https://"),
        ("https:///explained/", "it names no host"),
        ("https://localhost/", "only this machine"),
        ("https://LOCALHOST:8000/", "only this machine"),
        ("https://127.0.0.1:8000/", "only this machine"),
        ("https://[::1]/", "only this machine"),
        ("https://192.168.1.20/", "only this machine"),
        ("https://desk.local/", "only this machine"),
        ("https://your-site.example/", "there can be no such host"),
        ("https://example.com/", "there can be no such host"),
        ("https://www.example.com/", "there can be no such host"),
        ("https://write-offs/", "there can be no such host"),
        ("https://write-offs.com/?a=1", "it must be the host and a path alone"),
        ("https://write-offs.com/#a", "it must be the host and a path alone"),
        ("https://me:secret@write-offs.com/", "it must be the host and a path alone"),
        ("https://write-offs.com:port/", "it cannot be read"),
        ("https://[write-offs]/", "it cannot be read"),
    ],
)
def test_an_address_that_readers_do_not_have(address: str, reason: str) -> None:
    assert reason in fault(address)


def told(address: str | None, *options: str) -> tuple[int, str]:
    """How the command ends, and what it says, where SITE_URL is the address or not set."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    environment.pop("SITE_URL", None)
    done = subprocess.run(
        [sys.executable, "-m", "macros.site_address", *options],
        cwd=ROOT,
        env=environment if address is None else {**environment, "SITE_URL": address},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def test_a_build_for_this_machine_says_so_in_one_line() -> None:
    ended, line = told(None)
    assert ended == 0
    assert line.startswith(f"built for {HERE}: before you publish, ")
    assert line.count("\n") == 1


@pytest.mark.parametrize("options", [(), ("--publish",)])
def test_nothing_is_said_of_a_good_address(options: tuple[str, ...]) -> None:
    # MkDocs adds the slash.
    assert told("https://write-offs.com", *options) == (0, "")


@pytest.mark.parametrize("address", [None, "https://your-site.example/"])
def test_a_build_to_publish_is_refused(address: str | None) -> None:
    ended, line = told(address, "--publish")
    assert ended == 1
    assert line.startswith(f"stopped: SITE_URL is {address or HERE}: ")
    assert line.count("\n") == 1


def commands(target: str) -> list[str]:
    """What make would run for a target."""
    make = ["make", "--dry-run", "--assume-old=.venv/site", "--no-print-directory", target]
    done = subprocess.run(make, cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


def test_make_refuses_before_it_builds_and_says_so_after() -> None:
    publish, build = commands("publishable"), commands("build")
    assert publish[0].endswith("-m macros.site_address --publish")
    assert publish[-len(build) :] == build
    assert build[-1].endswith("-m macros.site_address")
