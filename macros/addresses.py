"""Where a page of docs/ is published."""


def page_address(path: str) -> str:
    """The address below the site's own, of a path in docs/: "about/index.md" is at "about/"."""
    return f"{path.removesuffix('.md')}/".removesuffix("index/")
