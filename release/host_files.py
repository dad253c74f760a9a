"""What each kind of host needs beside the site: its headers, and how long to keep a file.

The templates are in hosts/. What differs is the policy, and the names that are kept for ever.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from string import Template

from release.hashed_names import ASSETS
from release.policy import EMBED, HEADERS, content_security_policy

TEMPLATES = Path(__file__).with_name("hosts")
FOR_EVER = "public, max-age=31536000, immutable"
BRIEFLY = "public, max-age=300"


def headers_file(site: Path, hashes: Sequence[str], hashed: Sequence[str]) -> str:
    """`_headers` of Netlify and Cloudflare Pages for the site.

    No two paths of it give the same header to one file, for hosts differ in what then holds.
    """
    page = {"Content-Security-Policy": content_security_policy(hashes), "Cache-Control": BRIEFLY}
    framed = {**page, "Content-Security-Policy": content_security_policy(hashes, framed=True)}
    blocks: dict[str, Mapping[str, str]] = {"/*": HEADERS, "/": page}
    for each in sorted(site.iterdir()):
        if each.is_file():
            blocks[f"/{each.name}"] = page
        elif each.name != ASSETS:
            blocks[f"/{each.name}/*"] = framed if f"{each.name}/" == EMBED else page
    for each in sorted((site / ASSETS).iterdir()):
        kept = f"{ASSETS}/{each.name}" in hashed
        blocks[f"/{ASSETS}/{each.name}/*"] = {"Cache-Control": FOR_EVER if kept else BRIEFLY}
    return "".join(
        f"{path}\n" + "".join(f"  {name}: {value}\n" for name, value in headers.items())
        for path, headers in blocks.items()
    )


def write(folder: Path, hashes: Sequence[str], hashed: Sequence[str]) -> None:
    """Write the file of every other kind of host into the folder."""
    folder.mkdir(parents=True)
    values = {
        "csp": content_security_policy(hashes),
        "framed_csp": content_security_policy(hashes, framed=True),
        "embed": EMBED,
        "for_ever": FOR_EVER,
        "briefly": BRIEFLY,
        "hashed": "|".join(hashed),
        "hashed_paths": " ".join(f"/{path}/*" for path in hashed),
        "caddy_headers": "\n".join(f'\t\t\t{name} "{value}"' for name, value in HEADERS.items()),
        "nginx_headers": "\n".join(
            f'    add_header {name} "{value}" always;' for name, value in HEADERS.items()
        ),
    }
    for template in sorted(TEMPLATES.iterdir()):
        text = Template(template.read_text("utf-8")).substitute(values)
        (folder / template.name).write_text(text, "utf-8")
