"""Every part of the shipped site that others made, and the licenses with their texts."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import metadata
from pathlib import Path

from macros.runtime import manifest

TEXTS = Path("docs/assets/licenses")
NODE_MODULES = Path("node_modules")
MICROPYTHON = "@micropython/micropython-webassembly-pyscript"
# What macros/runtime packed, by the purl.
PACKED = {
    "pkg:npm/pyodide": "pyodide",
    f"pkg:npm/{MICROPYTHON.replace('@', '%40')}": "micropython",
    "pkg:generic/python": "python",
}


@dataclass(frozen=True, slots=True)
class Component:
    """A part that others made.

    `license` is an SPDX expression of one license, with its exception where it has one. `files` are
    patterns of paths in the site; a part without any is `within` another one's files.
    """

    key: str
    name: str
    license: str
    copyright: str
    source: str
    files: tuple[str, ...] = ()
    within: str = ""
    package: str = ""  # as a purl names it, without the version

    @property
    def license_texts(self) -> tuple[str, ...]:
        """The names of the texts that the license consists of."""
        return tuple(self.license.split(" WITH "))

    @property
    def version(self) -> str:
        """The version that is installed; "" where only what holds the part has one."""
        return _version(self.package)


def _version(package: str) -> str:
    if package.startswith("pkg:pypi/"):
        return metadata(package.removeprefix("pkg:pypi/"))["Version"]
    if package in PACKED:
        return manifest.load().versions[PACKED[package]]
    return ""


def declared_license(component: Component) -> str:
    """What the installed package itself says its license is; "" where it is no package."""
    if component.package.startswith("pkg:pypi/"):
        return metadata(component.package.removeprefix("pkg:pypi/"))["License-Expression"]
    if component.package.startswith("pkg:npm/"):
        name = component.package.removeprefix("pkg:npm/").replace("%40", "@")
        described = (NODE_MODULES / name / "package.json").read_text("utf-8")
        return str(json.loads(described)["license"])
    return ""


CORE = "assets/runtime/core-*/"
COMPONENTS: Sequence[Component] = (
    Component(
        "pyodide",
        "Pyodide",
        "MPL-2.0",
        "Pyodide’s contributors and Mozilla",
        "https://github.com/pyodide/pyodide",
        (f"{CORE}pyodide*", f"{CORE}NOTICE.txt", f"{CORE}SHA256SUMS"),
        package="pkg:npm/pyodide",
    ),
    Component(
        "python",
        "Python and its standard library",
        "PSF-2.0",
        "Copyright (c) 2001-2024 Python Software Foundation; All Rights Reserved",
        "https://www.python.org/downloads/source/",
        (
            *(f"{CORE}python_stdlib.zip", f"{CORE}LICENSE-cpython.txt"),
            # Beside the engine they hold what of the library nothing else needs.
            *("assets/runtime/own-books-*.zip", "assets/runtime/workbook-*.zip"),
        ),
        package="pkg:generic/python",
    ),
    # What Pyodide links, by its Makefile.envs.
    Component(
        "emscripten",
        "Emscripten",
        "MIT",
        "Copyright (c) 2010-2014 Emscripten authors",
        "https://github.com/emscripten-core/emscripten",
        within="pyodide",
    ),
    Component(
        "musl",
        "musl",
        "MIT",
        "Copyright © 2005-2020 Rich Felker, et al.",
        "https://musl.libc.org/",
        within="pyodide",
    ),
    Component(
        "llvm",
        "LLVM’s libc++ and compiler-rt",
        "Apache-2.0 WITH LLVM-exception",
        "LLVM’s contributors",
        "https://github.com/llvm/llvm-project",
        within="pyodide",
    ),
    Component(
        "libffi",
        "libffi",
        "MIT",
        "Copyright (c) 1996-2024 Anthony Green, Red Hat, Inc and others",
        "https://github.com/libffi/libffi",
        within="pyodide",
    ),
    Component(
        "zlib",
        "zlib",
        "Zlib",
        "Copyright (C) 1995-2024 Jean-loup Gailly and Mark Adler",
        "https://github.com/madler/zlib",
        within="pyodide",
    ),
    Component(
        "bzip2",
        "bzip2",
        "bzip2-1.0.6",
        "Copyright (C) 1996-2019 Julian R Seward",
        "https://sourceware.org/bzip2/",
        within="pyodide",
    ),
    Component(
        "expat",
        "Expat",
        "MIT",
        "Copyright (c) Thai Open Source Software Center Ltd and Clark Cooper; Expat maintainers",
        "https://github.com/libexpat/libexpat",
        within="python",
    ),
    Component(
        "libmpdec",
        "libmpdec",
        "BSD-2-Clause",
        "Copyright (c) 2008-2020 Stefan Krah. All rights reserved.",
        "https://www.bytereef.org/mpdecimal/",
        within="python",
    ),
    Component(
        "micropython",
        "MicroPython",
        "MIT",
        "Copyright (c) 2013-2025 Damien P. George",
        "https://github.com/micropython/micropython",
        ("assets/runtime/interpreter-*/*",),
        package=f"pkg:npm/{MICROPYTHON.replace('@', '%40')}",
    ),
    # What MicroPython’s variant for PyScript holds, by its LICENSE, manifest and Makefile.
    Component(
        "micropython-lib",
        "micropython-lib",
        "MIT",
        "Copyright (c) 2013, 2014 micropython-lib contributors",
        "https://github.com/micropython/micropython-lib",
        within="micropython",
    ),
    Component(
        "micropython-lib-from-python",
        "Modules of micropython-lib that are Python’s",
        "PSF-2.0",
        "Copyright (c) 2001-2013 Python Software Foundation; All Rights Reserved",
        "https://github.com/micropython/micropython-lib",
        within="micropython",
    ),
    Component(
        "re1.5",
        "re1.5",
        "BSD-3-Clause",
        "Copyright 2007-2009 Russ Cox; 2014-2020 Paul Sokolovsky",
        "https://github.com/micropython/micropython/tree/master/lib/re1.5",
        within="micropython",
    ),
    Component(
        "uzlib",
        "uzlib",
        "Zlib",
        "Copyright (c) 2003 Joergen Ibsen; 2014-2018 Paul Sokolovsky",
        "https://github.com/pfalcon/uzlib",
        within="micropython",
    ),
    Component(
        "emscripten-of-micropython",
        "Emscripten",
        "MIT",
        "Copyright (c) 2010-2014 Emscripten authors",
        "https://github.com/emscripten-core/emscripten",
        within="micropython",
    ),
    Component(
        "musl-of-micropython",
        "musl",
        "MIT",
        "Copyright © 2005-2020 Rich Felker, et al.",
        "https://musl.libc.org/",
        within="micropython",
    ),
    Component(
        "llvm-of-micropython",
        "LLVM’s compiler-rt",
        "Apache-2.0 WITH LLVM-exception",
        "LLVM’s contributors",
        "https://github.com/llvm/llvm-project",
        within="micropython",
    ),
    Component(
        "material",
        "Material for MkDocs",
        "MIT",
        "Copyright (c) 2016-2025 Martin Donath",
        "https://github.com/squidfunk/mkdocs-material",
        ("assets/javascripts/*", "assets/stylesheets/*", "assets/images/favicon.png"),
        package="pkg:pypi/mkdocs-material",
    ),
    # What its scripts and styles were bundled from, by their source maps.
    Component(
        "lunr",
        "lunr",
        "MIT",
        "Copyright (C) 2013 by Oliver Nightingale",
        "https://github.com/olivernn/lunr.js",
        within="material",
    ),
    Component(
        "rxjs",
        "RxJS",
        "Apache-2.0",
        "Copyright (c) 2015-2018 Google, Inc., Netflix, Inc., Microsoft Corp. and contributors",
        "https://github.com/ReactiveX/rxjs",
        within="material",
    ),
    Component(
        "tslib",
        "tslib",
        "0BSD",
        "Copyright (c) Microsoft Corporation",
        "https://github.com/microsoft/tslib",
        within="material",
    ),
    Component(
        "clipboard",
        "clipboard.js",
        "MIT",
        "Copyright (c) Zeno Rocha",
        "https://github.com/zenorocha/clipboard.js",
        within="material",
    ),
    Component(
        "escape-html",
        "escape-html",
        "MIT",
        "Copyright (c) 2012-2013 TJ Holowaychuk; 2015 Andreas Lubbe; 2015 Tiancheng Gu",
        "https://github.com/component/escape-html",
        within="material",
    ),
    Component(
        "focus-visible",
        "focus-visible",
        "W3C-20150513",
        "The World Wide Web Consortium’s incubator community group",
        "https://github.com/WICG/focus-visible",
        within="material",
    ),
    Component(
        "material-design-color",
        "material-design-color",
        "MIT",
        "Copyright (c) Denis Malinochkin",
        "https://github.com/mrmlnc/material-design-color",
        within="material",
    ),
    Component(
        "material-design-icons",
        "Material Design Icons",
        "Apache-2.0",
        "Pictogrammers and Google",
        "https://github.com/Templarian/MaterialDesign",
        within="material",
    ),
)
