"""`python -m macros.site_address`: says when the site is built for no address that readers have.

Canonical links, the site map, the structured data and llms.txt name pages by the site's address.
With `--publish` such an address is refused.
"""

from __future__ import annotations

import ipaddress
import sys
from urllib.parse import urlsplit

from mkdocs.config import load_config

PUBLISH = "make publishable SITE_URL=https://your-site.example/"

# Names that lead nowhere, or to the machine itself (RFC 2606, RFC 6761, RFC 6762).
RESERVED = ("example", "example.com", "example.net", "example.org", "invalid", "test")
LOCAL = ("local", "localhost")


def fault(address: str) -> str:
    """Why a site cannot be published at an address; "" where it can."""
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return "it cannot be read"
    if parts.scheme != "https":
        return "it must begin with https://"
    if not host:
        return "it names no host"
    if _is_below(host, LOCAL) or not _is_global(host):
        return "only this machine or its own network can reach it"
    if _is_below(host, RESERVED) or "." not in host.strip("."):
        return "there can be no such host"
    if parts.username is not None or parts.query or parts.fragment:
        return "it must be the host and a path alone"
    return ""


def _is_below(host: str, names: tuple[str, ...]) -> bool:
    return any(f".{host}".endswith(f".{name}") for name in names)


def _is_global(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_global
    except ValueError:
        return True


def main() -> None:
    """Say, or refuse, what is wrong with the address of the site that mkdocs.yml describes."""
    address = load_config().site_url or ""
    if reason := fault(address):
        if "--publish" in sys.argv[1:]:
            sys.exit(f"stopped: SITE_URL is {address or 'empty'}: {reason}; build with {PUBLISH}")
        built_for = address or "no address"
        print(f"built for {built_for}: before you publish, build with {PUBLISH}", file=sys.stderr)


if __name__ == "__main__":
    main()
