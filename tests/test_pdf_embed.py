"""The copy of a DOCX for an engine: names swapped, faces inside, the same bytes every time."""

import io
import re
import zipfile

import pytest
from _pdf_docx import OFFICE, PACKAGE, W, docx, paragraph, part, two_pages

from kerjasama_docs.errors import ExitCode, UsageError
from kerjasama_docs.letters import fonts
from kerjasama_docs.pdf.faces.embed import prepare


def test_the_same_docx_gives_the_same_bytes() -> None:
    assert prepare(two_pages()) == prepare(two_pages())


def test_the_names_are_swapped_and_reported() -> None:
    body = paragraph("a", run='<w:rFonts w:ascii="Arial" w:hAnsi="R&amp;D Sans" w:eastAsia="MS Mincho"/>')
    prepared = prepare(docx(body))
    assert prepared.substitutions == (
        ("Arial", "Naskah Sans"),
        ("Bookman Old Style", "Naskah Buku"),
        ("R&D Sans", "Naskah Serif"),
    )
    names = re.findall(r':(?:ascii|hAnsi|cs|eastAsia)="([^"]*)"', part(prepared.docx, "word/document.xml"))
    assert names == ["Naskah Sans", "Naskah Serif", "Naskah Serif"]


def test_only_families_in_use_are_embedded() -> None:
    table = part(prepare(docx(paragraph("a"))).docx, "word/fontTable.xml")
    assert re.findall(r'w:name="([^"]*)"', table) == ["Naskah Buku"]
    assert len(re.findall("w:fontKey", table)) == 4


def test_an_embedded_face_comes_out_again_with_its_key() -> None:
    prepared = prepare(docx(paragraph("a"))).docx
    table, links = part(prepared, "word/fontTable.xml"), part(prepared, "word/_rels/fontTable.xml.rels")
    found = re.search(r'<w:embedBold r:id="(\w+)" w:fontKey="\{([^}]*)\}"', table)
    assert found
    target = re.search(rf'Id="{found[1]}"[^>]*Target="([^"]*)"', links)
    assert target
    with zipfile.ZipFile(io.BytesIO(prepared)) as archive:
        content = bytearray(archive.read(f"word/{target[1]}"))
    digits = found[2].replace("-", "")
    for i in range(16):  # as LibreOffice reads it: the key digits from the end, over both blocks
        key = int(digits[2 * (15 - i) : 2 * (15 - i) + 2], 16)
        content[i] ^= key
        content[i + 16] ^= key
    assert bytes(content) == fonts.face_file("Naskah Buku", "bold").read_bytes()


def test_a_theme_font_is_named_outright() -> None:
    theme = (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:fontScheme>'
        '<a:majorFont><a:latin typeface="Cambria"/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/>'
        '<a:font script="Jpan" typeface="Yu Mincho"/></a:minorFont></a:fontScheme></a:theme>'
    )
    body = paragraph("a", run='<w:rFonts w:asciiTheme="minorHAnsi" w:ascii="Times" w:hAnsiTheme="minorHAnsi"/>')
    prepared = prepare(docx(body, font="Arial", parts={"word/theme/theme1.xml": theme}))
    assert '<w:rFonts w:ascii="Naskah Sans" w:hAnsi="Naskah Sans"/>' in part(prepared.docx, "word/document.xml")
    assert ("Calibri", "Naskah Sans") in prepared.substitutions
    assert "Yu Mincho" not in part(prepared.docx, "word/theme/theme1.xml")


def test_a_family_the_docx_carries_itself_keeps_its_name() -> None:
    table = (
        f'<w:fonts {W}><w:font w:name="Arial"/><w:font w:name="Huruf Instansi">'
        '<w:embedRegular r:id="rId1" w:fontKey="x"/></w:font>'
    )
    links = f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{OFFICE}/font" '
    parts = {
        "word/fontTable.xml": table + '<w:font w:name="Calibri"/></w:fonts>',
        "word/_rels/fontTable.xml.rels": links + 'Target="fonts/font1.odttf"/></Relationships>',
    }
    prepared = prepare(docx(paragraph("a"), font="Huruf Instansi", parts=parts))
    assert prepared.substitutions == ()
    assert 'w:ascii="Huruf Instansi"' in part(prepared.docx, "word/styles.xml")
    assert 'w:name="Huruf Instansi"' in part(prepared.docx, "word/fontTable.xml")
    assert 'Id="rId1"' in part(prepared.docx, "word/_rels/fontTable.xml.rels")


@pytest.mark.parametrize("content", [b"", b"bukan zip", two_pages()[:2000]], ids=["empty", "text", "cut"])
def test_a_corrupt_docx_is_refused_with_a_remedy(content: bytes) -> None:
    with pytest.raises(UsageError, match=r"rusak.*simpan kembali") as caught:
        prepare(content)
    assert caught.value.exit_code is ExitCode.USAGE


def test_a_zip_that_is_no_docx_is_refused() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("catatan.txt", "halo")
    with pytest.raises(UsageError, match=r"word/document\.xml"):
        prepare(target.getvalue())
