"""Gets packages of Debian or Ubuntu, where the machine has them and lets us."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path


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
    if not (root := as_root()):
        return
    print(f"installing Debian's {', '.join(packages)}", flush=True)
    _update()
    _run([*root, "apt-get", "-qq", "install", "-y", "--no-install-recommends", *packages])


def unpack(folder: Path, *packages: str) -> None:
    """Try to unpack packages into a folder. Needs no root, and starts nothing of them."""
    if not shutil.which("apt-get"):
        return
    print(f"unpacking Debian's {', '.join(packages)}", flush=True)
    _update()
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    # As root, apt would try another user, who may not write here, and complain.
    _run(["apt-get", "-qq", "-o", "APT::Sandbox::User=root", "download", *packages], folder)
    for archive in folder.glob("*.deb"):
        _run(["dpkg-deb", "--extract", str(archive), str(folder)])
        archive.unlink()


def _update() -> None:
    """Bring apt's lists up to date, where we may; a bare machine has none."""
    if root := as_root():
        _run([*root, "apt-get", "-qq", "update"])


def _run(command: list[str], folder: Path | None = None) -> None:
    subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL, check=False)
