"""The SCORM package as learning systems look at it when it is brought in.

What they are known to refuse: a schema that is named and not there, a file that the manifest does
not name, a reference to a resource that there is not, no course to start, no page to start with.
"""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree import ElementTree

import pytest
from course import LESSONS
from lxml import etree
from scorm_package import Package, package
from selectolax.lexbor import LexborHTMLParser

from lms import scorm
from lms.scorm import codes, contents, manifest
from release import archive

SCHEMAS = Path(scorm.__file__).with_name("schemas")
PACKAGING = f"{{{manifest.PACKAGING}}}"
ADL = f"{{{manifest.ADL}}}"
XSI = "{http://www.w3.org/2001/XMLSchema-instance}"
MOST_BYTES = 8_000_000
LAUNCH, OTHER = "start.html", "assets/page.css"


def faults(files: Mapping[str, bytes]) -> Iterator[str]:
    """What a learning system would refuse."""
    if "imsmanifest.xml" not in files:
        yield "no manifest at the root"
        return
    root = ElementTree.fromstring(files["imsmanifest.xml"])
    schemas = root.attrib[f"{XSI}schemaLocation"].split()[1::2]
    yield from (f"no schema {name}" for name in schemas if name not in files)
    named = [each.attrib["href"] for each in root.iter(f"{PACKAGING}file")]
    yield from (f"no file {name}" for name in named if name not in files)
    exempt = {"imsmanifest.xml", *(name for name in files if name.endswith(".xsd"))}
    yield from (f"unnamed {name}" for name in sorted(set(files) - set(named) - exempt))
    resources = {each.attrib["identifier"]: each for each in root.iter(f"{PACKAGING}resource")}
    pointing = [*root.iter(f"{PACKAGING}item"), *root.iter(f"{PACKAGING}dependency")]
    references = [each.attrib["identifierref"] for each in pointing]
    yield from (f"no resource {name}" for name in references if name not in resources)
    started = [each for each in resources.values() if each.attrib[f"{ADL}scormtype"] == "sco"]
    if not started:
        yield "no course to start"
    for each in started:
        if each.attrib.get("href") not in files:
            yield f"no page {each.attrib.get('href')}"


def small(text: str = "") -> dict[str, bytes]:
    """A package of two files, and the schemas."""
    listed = text or manifest.manifest(LAUNCH, [LAUNCH], [OTHER])
    schemas = {path.name: path.read_bytes() for path in SCHEMAS.glob("*.xsd")}
    return {**schemas, LAUNCH: b"", OTHER: b"", "imsmanifest.xml": listed.encode()}


@pytest.fixture(scope="module")
def made() -> Package:
    return package()


def test_a_small_package_has_no_fault() -> None:
    assert list(faults(small())) == []


@pytest.mark.parametrize(
    ("spoiled", "fault"),
    [
        ("imscp_rootv1p1p2.xsd", "no schema imscp_rootv1p1p2.xsd"),
        (OTHER, f"no file {OTHER}"),
        ("imsmanifest.xml", "no manifest at the root"),
    ],
)
def test_what_is_missing_is_found(spoiled: str, fault: str) -> None:
    files = small()
    del files[spoiled]
    assert fault in list(faults(files))


@pytest.mark.parametrize(
    ("before", "after", "fault"),
    [
        ('identifierref="start"', 'identifierref="begin"', "no resource begin"),
        ('scormtype="sco"', 'scormtype="asset"', "no course to start"),
        (f'sco" href="{LAUNCH}"', 'sco" href="begin.html"', "no page begin.html"),
        (f'<file href="{OTHER}"/>', "", f"unnamed {OTHER}"),
    ],
)
def test_what_is_wrong_in_a_manifest_is_found(before: str, after: str, fault: str) -> None:
    text = manifest.manifest(LAUNCH, [LAUNCH], [OTHER])
    assert before in text
    assert fault in list(faults(small(text.replace(before, after))))


def test_no_learning_system_has_a_reason_to_refuse_it(made: Package) -> None:
    assert list(faults(made.files)) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", ""),
        ("<metadata>", "<metadata><unheard/>"),
        ('scormtype="sco"', 'scormtype="course"'),
    ],
)
def test_the_manifest_is_held_against_the_schemas_of_adl_and_ims(before: str, after: str) -> None:
    # The schema of ADL brings that of IMS along.
    schema = etree.XMLSchema(etree.parse(SCHEMAS / "adlcp_rootv1p2.xsd"))
    text = manifest.manifest(LAUNCH, [LAUNCH], [OTHER])
    assert before in text
    valid = schema.validate(etree.fromstring(text.replace(before, after, 1).encode()))
    assert valid is (after == "")


def test_the_manifest_of_the_package_is_valid(made: Package) -> None:
    schema = etree.XMLSchema(etree.parse(SCHEMAS / "adlcp_rootv1p2.xsd"))
    schema.assertValid(etree.fromstring(made.files["imsmanifest.xml"]))


def test_it_is_small_enough_and_its_names_are_plain(made: Package) -> None:
    print(f"the SCORM package: {made.size / 1e6:.1f} MB of at most {MOST_BYTES / 1e6:.0f}")
    assert made.size <= MOST_BYTES
    assert [name for name in made.files if not re.fullmatch(r"[\w./-]+", name)] == []
    assert len({name.lower() for name in made.files}) == len(made.files)


def test_it_holds_the_course_and_python_and_no_type_that_systems_do_not_know(made: Package) -> None:
    for lesson in LESSONS:
        assert f"training/course/{lesson}/index.html" in made.files
    assert any(name.endswith("/pyodide.asm.wasm") for name in made.files)
    assert [name for name in made.files if name.endswith((".mjs", ".map"))] == []
    scripts = [name for name in made.files if name.endswith(".js") and "/runtime/" not in name]
    assert [name for name in scripts if b".mjs" in made.files[name]] == []


def test_every_link_leads_to_a_file_of_the_package(made: Package) -> None:
    astray = []
    for name, content in made.files.items():
        if not name.endswith(".html"):
            continue
        for element in LexborHTMLParser(content.decode()).css("[href], [src]"):
            written = element.attributes.get("href") or element.attributes.get("src") or ""
            place = urlsplit(urljoin(f"https://package/{name}", written))
            if place.netloc == "package" and unquote(place.path[1:]) not in made.files:
                astray.append((name, written))
    assert astray == []


def test_what_leads_outside_opens_apart_and_nothing_else_names_a_host(made: Package) -> None:
    seen = 0
    for name, content in made.files.items():
        if not name.endswith(".html"):
            continue
        html = LexborHTMLParser(content.decode())
        for element in html.css("[href^='http'], [src^='http']"):
            assert element.tag == "a", (name, element.html)
            assert element.attributes.get("target") == "_blank", (name, element.html)
            seen += 1
        assert html.css("meta[property^='og:'], link[rel='canonical']") == []
    assert seen


def test_the_results_of_the_search_are_files(made: Package) -> None:
    for each in json.loads(made.files["search/search_index.json"])["docs"]:
        assert each["location"].partition("#")[0] in made.files


def test_no_page_says_that_progress_stays_in_the_browser_alone(made: Package) -> None:
    course = made.files["training/course/index.html"].decode()
    assert "The line above the course says where your work is recorded." in course
    assert "in this browser" not in course


def test_it_is_the_same_bytes_each_time(tmp_path: Path) -> None:
    for name in ("once.zip", "again.zip"):
        archive.write(tmp_path / name, small())
    assert (tmp_path / "once.zip").read_bytes() == (tmp_path / "again.zip").read_bytes()


def test_a_page_that_leads_nowhere_stops_it(tmp_path: Path) -> None:
    said = "".join(f"<p>{before}</p>" for before, _ in contents.KEPT)
    page = tmp_path / "a" / "index.html"
    page.parent.mkdir()
    page.write_text(f'{said}<a href="../b/">b</a>')
    with pytest.raises(contents.BrokenLink, match=re.escape("a/index.html leads to ../b/")):
        contents.of(tmp_path)
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "index.html").write_text('<a href="../a/#c">c</a><a href="..">up</a>')
    (tmp_path / "index.html").write_text('<a href="a/?d=1">d</a>')
    found = contents.of(tmp_path)
    assert b'href="../b/index.html"' in found["a/index.html"]
    assert b'href="../a/index.html#c"' in found["b/index.html"]
    assert b'href="../index.html"' in found["b/index.html"]
    assert b'href="a/index.html?d=1"' in found["index.html"]


def test_what_is_no_longer_in_the_site_is_told(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<p>nothing</p>")
    with pytest.raises(contents.NotAsBuilt, match="no page says any more"):
        contents.of(tmp_path)


def test_all_that_can_be_kept_fits() -> None:
    assert codes.longest() < codes.MOST_CHARACTERS


def test_a_code_comes_from_the_name_alone_and_two_are_never_one() -> None:
    # The first characters of `printf a | openssl dgst -sha256 -binary | base64`.
    assert codes.coded(["a"]) == {"a": "ype"}
    assert codes.coded(["b", "a"])["a"] == codes.coded(["a"])["a"]
    many = [str(number) for number in range(4000)]
    with pytest.raises(codes.TooMuchToKeep, match="have the code"):
        codes.coded(many)


def test_the_player_names_only_what_is_there(made: Package) -> None:
    for name in (each for each in made.files if each.startswith("scorm/") and each.endswith(".js")):
        for imported in re.findall(r'from "([^"]+)"', made.files[name].decode()):
            assert posixpath.normpath(posixpath.join("scorm", imported)) in made.files
