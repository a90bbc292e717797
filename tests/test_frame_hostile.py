"""Frames of strangers: none is a bug, costs much time or room, or leads out; periksa and buat say the same."""

import io
import re
import struct
import tracemalloc
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from _docx_naskah import part
from _every import every
from _frames import BODY, BUNDLED, LETTER, RELS, STYLES, frame, in_body, p
from _helpers import ROOT

from kerjasama_docs.docx.frame.compile import load_frame
from kerjasama_docs.docx.frame.prepare import prepare
from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import Level
from kerjasama_docs.jobs.lint import lint
from kerjasama_docs.model.profil import Profil
from kerjasama_docs.ooxml.archive import Bounds, TooLargeError, opened
from kerjasama_docs.pipeline import check, load, render

PROFIL = Profil.model_validate({"nama": "Uji"})
IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
CHUNK = IMAGE.replace("image", "aFChunk")


def related(target: str, *, mode: str = "", kind: str = IMAGE) -> tuple[str, str, str]:
    """A relationship more."""
    said = f' TargetMode="{mode}"' if mode else ""
    return RELS, "</Relationships>", f'<Relationship Id="rX" Type="{kind}" Target="{target}"{said}/></Relationships>'


def nested(count: int) -> str:
    return p("{%p if rancangan %}") * count + p("x") + p("{%p endif %}") * count


BODIES = {
    "brackets that are not closed": (p("{% if " + "(" * 1000 + " %}x{% endif %}"), "kerangka-jinja", "terlalu dalam"),
    "brackets that are closed": (
        p("{%p if " + "(" * 400 + "rancangan" + ")" * 400 + " %}") + p("x") + p("{%p endif %}"),
        "kerangka-jinja",
        "terlalu dalam",
    ),
    "not without end": (
        p("{%p if " + "not " * 2000 + "rancangan %}") + p("x") + p("{%p endif %}"),
        "kerangka-jinja",
        "terlalu dalam",
    ),
    "conditions in conditions": (nested(100), "kerangka-syarat", "di dalam 60 syarat"),
    "conditions in one text": (
        p("{% if rancangan %}" * 100 + "x" + "{% endif %}" * 100),
        "kerangka-syarat",
        "di dalam 60 syarat",
    ),
    "a number without end": (p("{% if 1e400 %}x{% endif %}"), "kerangka-jinja", "bilangan yang terlalu besar"),
    "a number of many figures": (p("{% if " + "9" * 5000 + " %}x{% endif %}"), "kerangka-jinja", "terlalu besar"),
    "a division": (p("{% if 1/0 %}x{% endif %}"), "kerangka-terlarang", "hitungan"),
    "what cannot be compared": (p("{% if jenis &gt; 1 %}x{% endif %}"), "kerangka-syarat", "tidak dapat dihitung"),
    "what holds nothing": (p("{% if jenis in 1 %}x{% endif %}"), "kerangka-syarat", "tidak dapat dihitung"),
    "signs without end": (p("{{" * 900_000), "kerangka-jinja", "terlalu panjang (1800000 huruf)"),
    "notes without end": (p("{#" * 500_000), "kerangka-jinja", "terlalu panjang"),
    "a name without end": (p("{{ " + "a" * 1_000_000 + " }}"), "kerangka-jinja", "terlalu panjang"),
    "a paragraph of tags": (p("{{ jenis }}" * 100_000), "kerangka-jinja", "terlalu panjang"),
    "a body that is too large": (p("a" * 3_000_000), "kerangka-xml", "terlalu besar (3 MB)"),
    "many paragraphs with tags": (p("{{ jenis }}") * 2_500, "kerangka-jinja", "lebih dari 2000 paragraf"),
    "a picture of an old drawing": (
        '<w:p><w:r><w:pict><v:imagedata xmlns:v="urn:schemas-microsoft-com:vml" src="http://x/y.png"/></w:pict></w:r></w:p>',
        "kerangka-luar",
        "http://x/y.png",
    ),
    "a field in pieces": (
        "<w:p><w:r><w:instrText>INCLUDE</w:instrText></w:r><w:r><w:instrText>PICTURE x</w:instrText></w:r></w:p>",
        "kerangka-luar",
        "INCLUDEPICTURE",
    ),
}


def said_by_both(path: Path, code: str, words: str) -> None:
    """What templat periksa says is also why buat stops."""
    found = [each for each in lint(path) if each.level is Level.GALAT]
    assert [each.name for each in found] == [code], [each.message for each in found]
    assert words in found[0].message
    assert found[0].hint
    with pytest.raises(UsageError) as caught:
        load_frame(path, PROFIL)
    assert words in caught.value.message
    assert "templat periksa" in caught.value.remedy


@every("name", BODIES)
def test_a_hostile_text_is_a_finding_of_both(tmp_path: Path, name: str) -> None:
    xml, code, words = BODIES[name]
    said_by_both(in_body(tmp_path, xml), code, words)


LEADING_OUT = {
    "said": related("http://a.b/c.png", mode="External"),
    "said in small letters": related("http://a.b/c.png", mode="external"),
    "unsaid": related("http://a.b/c.png"),
    "a file": related("file:///etc/passwd"),
    "another machine": related(r"\\host\share\c.png", mode="Internal"),
    "without a scheme": related("//a.b/c.png"),
}


@every("name", LEADING_OUT)
def test_a_picture_from_outside_is_refused(tmp_path: Path, name: str) -> None:
    said_by_both(frame(tmp_path, LEADING_OUT[name]), "kerangka-luar", "mengambil isi dari luar (image")


def test_a_text_of_another_kind_inside_is_refused_by_its_relationship(tmp_path: Path) -> None:
    path = frame(tmp_path, related("x.html", kind=CHUNK), more={"word/x.html": b"<p/>"})
    said_by_both(path, "kerangka-objek", "berkas lain")


def test_thirty_conditions_in_each_other_are_allowed(tmp_path: Path) -> None:
    path = in_body(tmp_path, nested(30))
    assert lint(path) == ()
    assert load_frame(path, PROFIL).bentuk == "naskah"


def test_styles_without_an_end_tag_cost_no_time(tmp_path: Path) -> None:
    path = frame(tmp_path, (STYLES, "</w:styles>", '<w:style w:styleId="a"/>' * 50_000 + "</w:styles>"))
    assert load_frame(path, PROFIL).lists["Premis"] == 2


def zipped(content: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in content.items():
            archive.writestr(name, data)
    return made.getvalue()


def parts() -> dict[str, bytes]:
    with zipfile.ZipFile(BUNDLED) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def lying(size: int) -> bytes:
    """A frame with a part that is far larger than it says."""
    true, said = struct.pack("<L", size), struct.pack("<L", 100)
    made = zipped({**parts(), "word/media/x.bin": bytes(size)})
    assert made.count(true) == 2
    return made.replace(true, said)


def renamed(name: bytes) -> Callable[[], bytes]:
    """A frame with a part of that name."""
    plain = b"x" * len(name)
    return lambda: zipped({**parts(), plain.decode(): b"<x/>"}).replace(plain, name)


def utf8(make: Callable[[], bytes]) -> Callable[[], bytes]:
    """The same with all names said to be UTF-8."""

    def changed() -> bytes:
        raw = bytearray(make())
        for sign, place in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
            for found in re.finditer(re.escape(sign), bytes(raw)):
                raw[found.start() + place + 1] |= 0x08
        return bytes(raw)

    return changed


STRICT = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "a part that lies about its size": (lambda: lying(60_000_000), "bukan berkas DOCX yang utuh"),
    "a part that is too large": (lambda: zipped({**parts(), "x.bin": bytes(60_000_000)}), "terlalu besar"),
    "too many parts": (lambda: zipped({**parts(), **{f"x/{n}.bin": b"" for n in range(500)}}), "terlalu besar"),
    "a directory without end": (lambda: zipped({f"x/{n}.bin": b"" for n in range(20_000)}), "terlalu besar"),
    "a name that is no UTF-8": (utf8(renamed(b"word/media/\xff\xfe.png")), "bukan berkas DOCX yang utuh"),
    "a name of the root": (renamed(b"/etc/passwd.xml"), "tidak sah"),
    "a name that leads out": (renamed(b"../../rahasia.xml"), "tidak sah"),
    "a name with a control": (renamed(b"word/a\x01b-sesuatu.xml"), "tidak sah"),
    "a file of the old kind": (lambda: b"\xd0\xcf\x11\xe0" + bytes(5000), "Word lama"),
    "the strict form": (
        lambda: zipped(
            {**parts(), BODY: parts()[BODY].replace(STRICT, b"http://purl.oclc.org/ooxml/wordprocessingml/main")}
        ),
        "Strict Open XML",
    ),
    "nothing": (lambda: b"", "bukan berkas DOCX yang utuh"),
}


@every("name", REFUSED)
def test_a_hostile_package_is_refused_by_both_alike(tmp_path: Path, name: str) -> None:
    make, words = REFUSED[name]
    path = tmp_path / "kerangka.docx"
    path.write_bytes(make())
    told = []
    actions: tuple[Callable[[Path], object], ...] = (lint, prepare)
    for action in actions:
        with pytest.raises(UsageError) as caught:
            action(path)
        assert words in caught.value.message
        assert caught.value.remedy
        told.append(caught.value.message)
    assert told[0] == told[1]


def test_a_part_is_not_unpacked_beyond_what_it_says() -> None:
    raw = lying(60_000_000)
    archive = opened(raw, Bounds(parts=100, unpacked=1_000_000))
    tracemalloc.start()
    try:
        with pytest.raises(zipfile.BadZipFile):
            archive.read("word/media/x.bin")
        assert tracemalloc.get_traced_memory()[1] < 10_000_000
    finally:
        tracemalloc.stop()


def test_the_bounds_of_a_package() -> None:
    raw = zipped({"a": bytes(1000), "b": b""})
    assert opened(raw, Bounds(parts=2, unpacked=1000)).read("a") == bytes(1000)
    for bounds in (Bounds(1, 1000), Bounds(2, 999), Bounds(2, 1000, ratio=2, large=10)):
        with pytest.raises(TooLargeError):
            opened(raw, bounds)


def test_a_body_that_cannot_be_read_lacks_no_anchors(tmp_path: Path) -> None:
    path = frame(tmp_path, (BODY, "<w:body>", "<w:body><"))
    assert [each.name for each in lint(path)] == ["kerangka-xml"]


def own(folder: Path, path: Path) -> Path:
    """A template folder with a frame."""
    place = folder / "templat" / "kerangka" / f"{path.stem}.docx"
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(path.read_bytes())
    return folder / "templat"


LETTER_OF = ROOT / "samples" / "pemberitahuan-pengakhiran.yaml"


def test_a_letter_without_its_closing_is_said_and_refused_where_it_has_one(tmp_path: Path) -> None:
    path = frame(tmp_path, (BODY, "{{p penutup }}", ""), base=LETTER).rename(tmp_path / "surat.docx")
    (finding,) = lint(path)
    assert (finding.name, finding.level) == ("kerangka-jangkar-hilang", Level.PERINGATAN)
    assert "{{p penutup }}" in finding.message
    document = load(LETTER_OF, templates=own(tmp_path, path))
    assert render(document, formats=["docx"]).files["docx"]
    closing = document.built.pohon.opening
    assert closing
    document = replace(document, built=replace(document.built, pohon=replace(document.built.pohon, closing=closing)))
    for action in (check, render):
        with pytest.raises(UsageError, match=re.escape("tidak mencetak {{p penutup }}")):
            action(document)


def test_text_that_a_condition_would_leave_out_is_refused(tmp_path: Path) -> None:
    hidden = p("{%p if konsolidasi %}") + p("{{p isi }}") + p("{%p endif %}")
    path = frame(tmp_path, (BODY, p_of("{{p isi }}"), hidden)).rename(tmp_path / "naskah.docx")
    document = load(ROOT / "samples" / "nota-kesepahaman.yaml", templates=own(tmp_path, path))
    with pytest.raises(UsageError, match=re.escape("tidak mencetak {{p isi }}")):
        check(document)


def p_of(text: str) -> str:
    """A paragraph as the bundled frame has it."""
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def test_periksa_refuses_the_frame_that_buat_refuses(tmp_path: Path) -> None:
    path = in_body(tmp_path, nested(100)).rename(tmp_path / "naskah.docx")
    document = load(ROOT / "samples" / "nota-kesepahaman.yaml", templates=own(tmp_path, path))
    told = []
    for action in (check, render):
        with pytest.raises(UsageError) as caught:
            action(document)
        told.append(caught.value.message)
    assert told[0] == told[1]


def test_texts_of_a_frame_are_composed(tmp_path: Path) -> None:
    path = in_body(tmp_path, p("cafe\u0301")).rename(tmp_path / "naskah.docx")
    document = load(ROOT / "samples" / "nota-kesepahaman.yaml", templates=own(tmp_path, path))
    assert "caf\u00e9" in part(render(document, formats=["docx"]).files["docx"], BODY)


def test_a_template_of_word_becomes_a_document(tmp_path: Path) -> None:
    """A .dotx under the name of a .docx: Word opens no .docx that says it is a template."""
    types = "[Content_Types].xml"
    old = "wordprocessingml.document.main+xml"
    path = frame(tmp_path, (types, old, "wordprocessingml.template.main+xml")).rename(tmp_path / "naskah.docx")
    document = load(ROOT / "samples" / "nota-kesepahaman.yaml", templates=own(tmp_path, path))
    made = part(render(document, formats=["docx"]).files["docx"], types)
    assert made.count(old) == 1
    assert "template.main" not in made
