"""Installs packages of Debian or Ubuntu, where the machine has them and lets us."""

from __future__ import annotations

import os
import shutil
import subprocess


def as_root() -> list[str]:
    """The words before a command that must run as root; none where we may not."""
    if not shutil.which("apt-get"):
        return []
    if os.geteuid() == 0:
        return ["env", "DEBIAN_FRONTEND=noninteractive"]
    if not shutil.which("sudo"):
        return []
    asked = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
    return ["sudo", "env", "DEBIAN_FRONTEND=noninteractive"] if asked.returncode == 0 else []


def install(*packages: str) -> None:
    """Try to install packages; whoever needs them looks whether they came."""
    root = as_root()
    if not root:
        return
    print(f"installing Debian's {', '.join(packages)}", flush=True)
    for command in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
        apt = [*root, "apt-get", "-qq", *command]
        subprocess.run(apt, stdout=subprocess.DEVNULL, check=False)
