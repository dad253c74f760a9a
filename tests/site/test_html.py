"""Every built page is valid HTML, by html-validate and the settings in .htmlvalidate.mjs."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from built_site import ROOT, BuiltSite

VALIDATOR = ROOT / "node_modules/html-validate/bin/html-validate.mjs"


def faults(folder: Path) -> list[str]:
    """What html-validate has against the pages in a folder."""
    node = Path(sys.executable).with_name("node")
    settings = ROOT / ".htmlvalidate.mjs"
    # Into a file, for it does not wait until a pipe has taken everything.
    with tempfile.TemporaryFile("w+") as output:
        subprocess.run(
            [node, VALIDATOR, "--config", settings, "--formatter", "json", "**/*.html"],
            cwd=folder,
            stdout=output,
            check=False,
        )
        output.seek(0)
        reports = json.load(output)
    return [
        f"{Path(report['filePath']).relative_to(folder)}:{fault['line']}:{fault['column']} "
        f"{fault['message']} ({fault['ruleId']})"
        for report in reports
        for fault in report["messages"]
    ]


def test_every_page_is_valid(site: BuiltSite) -> None:
    assert faults(site.folder) == []


def test_a_fault_deep_in_the_folder_is_found(tmp_path: Path) -> None:
    """The check above can fail: the validator looks into subfolders and knows our element."""
    page = tmp_path / "glossary" / "term" / "index.html"
    page.parent.mkdir(parents=True)
    page.write_text("<p><write-off-scenario></write-off-scenario></p>\n")
    assert faults(tmp_path) == [
        "glossary/term/index.html:1:5 <write-off-scenario> element is not permitted as content "
        "under <p> (element-permitted-content)"
    ]
