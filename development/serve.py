"""`make serve`: the site at a local address, following every edit.

MkDocs writes again and reloads by itself a page, a style or a script that changes. Python that it
has imported stays as it was, and a template is in every page, so a change of those starts it again.
"""

from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import watchfiles
from mkdocs.__main__ import cli
from mkdocs.commands import serve as mkdocs_serve
from mkdocs.commands.build import build
from mkdocs.config.defaults import MkDocsConfig

from macros import embed, llms, redirects
from macros.firm import accents, block

HOST = "127.0.0.1"
FIRST_PORT = 8000
STARTS_ANEW = ("snippets", "macros", "overrides", "mkdocs.yml")


def free_port() -> int:
    """The first port from 8000 up that nothing listens on."""
    for port in range(FIRST_PORT, FIRST_PORT + 100):
        with socket.socket() as candidate:
            # A port whose last server has just gone is free, which the system denies without this.
            candidate.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                candidate.bind((HOST, port))
            except OSError:
                continue
            return port
    sys.exit(f"stopped: ports {FIRST_PORT} to {FIRST_PORT + 99} are all taken: free one of them.")


def pack_and_serve(port: int) -> None:
    """Pack the browser's Python, then serve."""
    packed = subprocess.run([sys.executable, "-m", "macros.runtime.pack"], check=False)
    if packed.returncode:
        print(f"waiting for the next edit in {', '.join(STARTS_ANEW)}", flush=True)
        return
    serve(port)


def serve(port: int) -> None:
    """Serve as MkDocs does, with what `make build` writes beside the pages, until interrupted."""
    # For a step after its builds MkDocs asks for a hook or a plugin; see DECISIONS.md.
    mkdocs_serve.build = build_all  # type: ignore[attr-defined]
    # A page that was edited is written again alone; `make build` looks at all of them.
    cli(["serve", "--dirty", "--no-strict", "--dev-addr", f"{HOST}:{port}"])


def build_all(config: MkDocsConfig, **how: Any) -> None:
    """Build as MkDocs does, and add the firm's accents, what is for frames, redirects and llms.txt.

    A wrong redirect is only told.
    """
    build(config, **how)
    accents.write(Path(config.site_dir), block.read(Path(config.config_file_path)))
    embed.write(config)
    try:
        redirects.write(Path(config.site_dir))
    except redirects.BrokenRedirects as fault:
        print(f"a redirect is wrong:\n{fault}", file=sys.stderr, flush=True)
    llms.write(config)


if __name__ == "__main__":
    watchfiles.run_process(*STARTS_ANEW, target=pack_and_serve, args=(free_port(),))
