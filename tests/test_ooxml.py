"""The zip of a Word or Excel file, and the two lists that say what is in it and how its parts hang together."""

import io
import subprocess
import sys
import zipfile

import pytest
from _helpers import ROOT
from lxml import etree

from kerjasama_docs.errors import UsageError
from kerjasama_docs.ooxml.content_types import declared
from kerjasama_docs.ooxml.names import CONTENT_TYPES, RELATIONSHIPS, kind_of, qualified
from kerjasama_docs.ooxml.package import LEVEL, TYPES, packed, relations_of, unpacked, zipped
from kerjasama_docs.ooxml.relations import related, sole

PARTS = {
    "word/document.xml": b"<a>" + b"isi " * 1000 + b"</a>",
    "word/media/logo1.png": b"\x89PNG" + bytes(300),
    "docProps/bita-\u00e9.xml": b"",
    TYPES: b"<Types/>",
}
ADDED = "word/_rels/document.xml.rels"


def by_zipfile(level: int) -> bytes:
    """The same parts as zipfile writes them, in the same order."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name in (TYPES, *sorted(set(PARTS) - {TYPES})):
            entry = zipfile.ZipInfo(name)
            entry.compress_type = zipfile.ZIP_DEFLATED if level and not name.endswith(".png") else zipfile.ZIP_STORED
            entry.external_attr, entry.create_system = 0o600 << 16, 3
            archive.writestr(entry, PARTS[name], compresslevel=level)
    return target.getvalue()


@pytest.mark.parametrize("level", [0, LEVEL, 6])
def test_the_file_is_the_one_that_zipfile_would_write(level: int) -> None:
    made = zipped(packed(PARTS, level))
    assert made == by_zipfile(level)
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert archive.testzip() is None
    assert unpacked(made) == PARTS
    assert unpacked(made, only=[TYPES, "tidak/ada.xml"]) == {TYPES: b"<Types/>"}


def test_what_is_compressed_once_is_added_to() -> None:
    rest = {name: content for name, content in PARTS.items() if name != TYPES}
    made = zipped((*packed({TYPES: PARTS[TYPES]}), *packed(rest)))
    assert made == zipped(packed(PARTS))


@pytest.mark.usefixtures("proses")
def test_who_writes_loads_no_parser() -> None:
    """A frame that is read and checked already needs neither lxml nor docxtpl to be filled."""
    code = (
        "import sys, kerjasama_docs.docx, kerjasama_docs.ooxml.relations; print({'lxml', 'docxtpl'} & {*sys.modules})"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout == "set()\n"


def test_relationships_have_a_place_of_their_own() -> None:
    assert relations_of("word/document.xml") == ADDED
    assert relations_of("dokumen.xml") == "_rels/dokumen.xml.rels"


@pytest.mark.parametrize(
    "part",
    [
        None,
        f'<Relationships xmlns="{RELATIONSHIPS}" />'.encode(),
        f'<r:Relationships xmlns:r="{RELATIONSHIPS}"><r:Relationship Id="rIdNaskah1" Type="x" Target="y"/>'
        "</r:Relationships><!-- </akhir> -->".encode(),
    ],
    ids=["none", "closed", "prefixed"],
)
def test_a_relationship_is_added_under_an_id_of_its_own(part: bytes | None) -> None:
    once, first = related(part, kind_of("image"), ["media/a.png"])
    twice, second = related(once, kind_of("image"), ["media/b&c.png"])
    items = etree.fromstring(twice).findall(qualified(RELATIONSHIPS, "Relationship"))
    assert len({item.get("Id") for item in items}) == len(items)
    assert [item.get("Target") for item in items][-2:] == ["media/a.png", "media/b&c.png"]
    assert [item.get("Id") for item in items][-2:] == [*first, *second]
    alone = etree.fromstring(sole(twice, kind_of("image"), "media/c.png"))
    assert [item.get("Target") for item in alone if item.get("Type") == kind_of("image")] == ["media/c.png"]


def test_a_content_type_is_said_once() -> None:
    said = '<Default Extension="PNG" ContentType="x"/><Override PartName="/a.xml" ContentType="old"/>'
    part = f'<Types xmlns="{CONTENT_TYPES}">{said}</Types>'.encode()
    types = {"png": "image/png", "jpeg": "image/jpeg"}
    root = etree.fromstring(declared(part, defaults=types, overrides={"a.xml": "new"}))
    assert [dict(item.attrib) for item in root] == [
        {"Extension": "jpeg", "ContentType": "image/jpeg"},
        {"Extension": "PNG", "ContentType": "x"},
        {"PartName": "/a.xml", "ContentType": "new"},
    ]


@pytest.mark.parametrize("part", [b"", b"<Types/>", b"<x/>", b"bukan XML"])
def test_nothing_is_added_to_what_is_no_list(part: bytes) -> None:
    with pytest.raises(UsageError):
        declared(part, defaults={}, overrides={"a.xml": "x"})
    if part:
        with pytest.raises(UsageError):
            related(part, kind_of("image"), ["a.png"])


def test_namespaces_and_zips_are_written_in_one_place() -> None:
    """A relationship, a content type or a part with a date of its own is added by this room and by no other.

    The results of a run in one ZIP are no package: they are streamed from the folder where they lie.
    """
    package = ROOT / "kerjasama_docs"
    results = "jobs/massal/packed.py"
    texts = {path.relative_to(package).as_posix(): path.read_text(encoding="utf-8") for path in package.rglob("*.py")}
    for word in ("schemas.openxmlformats.org", "ZipInfo(", "ZIP_DEFLATED)", ".compressobj("):
        found = {name.partition("/")[0] for name, text in texts.items() if word in text and name != results}
        assert found <= {"ooxml"}, word
    assert "schemas.openxmlformats.org" in texts["ooxml/names.py"]
