"""Bills of materials in CycloneDX: what is shipped, and what builds it.

The same commit gives the same bytes: no serial number, and no time but the commit's.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import ExternalReference, ExternalReferenceType, XsUri
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.component import Component as Part
from cyclonedx.model.component import ComponentType
from cyclonedx.output.json import JsonV1Dot6
from cyclonedx.schema import SchemaVersion
from packageurl import PackageURL

from macros.runtime.node import node
from macros.shipped.components import Component

NPM_BILL = Path("node_modules/@cyclonedx/cyclonedx-npm/bin/cyclonedx-npm-cli.js")
# All bills are held to the standard here, by one validator.
REPRODUCIBLE = ("--output-reproducible", "--short-PURLs", "--sv", "1.6", "--no-validate")


class BrokenBill(Exception):
    """A bill is not what the standard asks for, or could not be made; the message says which."""


def shipped(components: Sequence[Component], version: str) -> str:
    """The bill of what others made and the site ships."""
    site = Part(name="write-offs", version=version, type=ComponentType.APPLICATION, bom_ref="site")
    parts = {each.key: _part(each) for each in components}
    bom = Bom(components=parts.values())
    bom.metadata = BomMetaData(component=site, timestamp=_commit_time())
    bom.register_dependency(site, [parts[each.key] for each in components if not each.within])
    for key, part in parts.items():
        bom.register_dependency(part, [parts[e.key] for e in components if e.within == key])
    # The library gives each bill a number of its own, by chance; the standard lets it be left out.
    text: str = JsonV1Dot6(bom).output_as_string(indent=2)
    return "".join(line for line in text.splitlines(True) if '"serialNumber":' not in line)


def building_python(lock: Path) -> str:
    """The bill of the Python packages that build the site."""
    command = [sys.executable, "-m", "cyclonedx_py", "requirements", str(lock)]
    return _said_by([*command, *REPRODUCIBLE])


def building_npm() -> str:
    """The bill of the npm packages that build and test the site."""
    # From the lock alone, so that what a machine left out changes nothing.
    how = ("--package-lock-only", "--omit", "optional", "--flatten-components")
    return _said_by([node(), str(NPM_BILL), *how, *REPRODUCIBLE])


def validate(name: str, bill: str) -> None:
    """Raise BrokenBill unless the bill keeps to the schema of CycloneDX 1.6."""
    # It builds grammars for seconds, which whoever makes no bills need not wait for.
    from cyclonedx.validation.json import JsonStrictValidator

    if fault := JsonStrictValidator(SchemaVersion.V1_6).validate_str(bill):
        raise BrokenBill(f"{name} does not keep to CycloneDX 1.6: {fault}")


def bills(components: Sequence[Component], version: str, lock: Path) -> dict[str, str]:
    """Every bill, by the name of its file. Raises BrokenBill."""
    made = {
        "shipped": shipped(components, version),
        "building-python": building_python(lock),
        "building-npm": building_npm(),
    }
    named = {f"write-offs-{version}-{kind}.cdx.json": bill for kind, bill in made.items()}
    for name, bill in named.items():
        validate(name, bill)
    return named


def _part(component: Component) -> Part:
    package = component.package
    return Part(
        name=component.name,
        version=component.version or None,
        type=ComponentType.LIBRARY,
        bom_ref=component.key,
        copyright=component.copyright,
        purl=PackageURL.from_string(f"{package}@{component.version}") if package else None,
        licenses=[LicenseFactory().make_from_string(component.license)],
        external_references=[
            ExternalReference(type=ExternalReferenceType.VCS, url=XsUri(component.source))
        ],
    )


def _commit_time() -> datetime:
    """The time that `make release` gives; without it the first there is, and never now."""
    return datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", "0")), UTC)


def _said_by(command: Sequence[str]) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise BrokenBill(f"{command[1]}: {done.stderr.strip()}")
    return done.stdout
