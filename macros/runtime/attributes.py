"""What an element names in its data for the browser to load, as starter.mjs reads it."""

from __future__ import annotations

from macros.runtime import manifest


def pyodide(*kinds: str) -> str:
    """The files of Pyodide, with the archives that these kinds of request need."""
    runtime = manifest.load()
    archives = " ".join(runtime.apart[kind] for kind in kinds)
    return (
        f'data-core="{runtime.core}" data-engine="{runtime.engine}"'
        + (f' data-archive="{archives}"' if archives else "")
        + f' data-download="{runtime.download_with(*kinds)}"'
    )


def light_first(*kinds: str) -> str:
    """The same, and the files of the light interpreter, which is to start before it."""
    light = manifest.load().light
    return (
        f'{pyodide(*kinds)} data-light-core="{light.core}" data-light-engine="{light.engine}"'
        f' data-light-download="{light.download}"'
    )
