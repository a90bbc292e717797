"""A frame as text: what a reviewer sees of a change made in Word."""

import difflib
import re
from pathlib import Path

import pytest
from _frames import BODY, BUNDLED, FOOTER, LETTER, NUMBERING, STYLES, frame, in_body, p, table

from kerjasama_docs.docx.frame.view import view_frame
from kerjasama_docs.docx.wml.reading import Package
from kerjasama_docs.errors import UsageError


def changed(path: Path) -> list[str]:
    """Lines that a frame has and the bundled one has not, or the other way round."""
    lines = difflib.ndiff(view_frame(BUNDLED).splitlines(), view_frame(path).splitlines())
    return [line for line in lines if line[0] in "+-" and "sha256" not in line]


def typed(part: str, pattern: str) -> str:
    """What a part of the bundled frame holds at a pattern."""
    match = re.search(pattern, Package.read(BUNDLED).parts[part].decode(), re.DOTALL)
    assert match
    return match[0]


def test_the_bundled_frame() -> None:
    shown = view_frame(BUNDLED).splitlines()
    assert [line for line in shown if line.startswith("==")] == [
        "== badan ==",
        "== kepala halaman ==",
        "== kaki halaman ==",
        "== gaya ==",
        "== daftar ==",
        "== berkas lain ==",
    ]
    for line in (
        "[] {{p isi }}",
        "[KepalaHalaman] {%p if rancangan %}",
        "[KepalaHalaman] ‹gambar RANCANGAN›",
        "[KakiHalaman] {{ halaman }} ‹medan PAGE›1 {{ dari }} ‹medan NUMPAGES›1",
    ):
        assert line in shown
    assert any(line.startswith("  tingkat 1: “Pasal⍽%1” decimal mulai 1") for line in shown)
    assert any(line.startswith("-- bagian: kertas 210 mm × 297 mm tegak; atas ") for line in shown)


def test_the_frame_of_a_letter() -> None:
    shown = view_frame(LETTER).splitlines()
    anchors = [line for line in shown if line.startswith("[] {{p ")]
    names = ("kop", "kepala_surat", "pembuka", "penutup", "tanda_tangan", "tembusan", "lampiran")
    assert anchors == [f"[] {{{{p {name} }}}}" for name in names]
    assert "[KakiHalaman] Halaman ‹medan PAGE›1 dari ‹medan NUMPAGES›1" in shown
    assert not any("paraf" in line for line in shown if line.startswith("["))


def test_the_header_names_a_consolidated_text() -> None:
    shown = view_frame(BUNDLED).splitlines()
    place = shown.index("[KepalaHalaman] {%p if konsolidasi %}")
    assert shown[place + 1] == "[TandaKonsolidasi] NASKAH KONSOLIDASI – TIDAK DITANDATANGANI"


BASE = (
    '<w:style w:type="paragraph" w:styleId="Dasar"><w:pPr><w:keepNext/>'
    '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="9"/></w:numPr>'
    '<w:spacing w:before="120" w:after="0" w:line="276" w:lineRule="auto"/>'
    '<w:ind w:left="567" w:hanging="567"/><w:jc w:val="both"/></w:pPr>'
    '<w:rPr><w:rFonts w:ascii="Arial"/><w:b/><w:sz w:val="23"/></w:rPr></w:style>'
)
CHILD = (
    '<w:style w:type="paragraph" w:styleId="Anak"><w:basedOn w:val="Dasar"/><w:pPr><w:spacing w:line="317" '
    'w:lineRule="atLeast"/></w:pPr><w:rPr><w:b w:val="0"/><w:i/></w:rPr></w:style></w:styles>'
)


def test_a_style_is_shown_with_all_it_is_based_on(tmp_path: Path) -> None:
    rest = "jorok 10 mm; gantung 10 mm; rata kiri-kanan; bersama berikutnya; daftar 9 tingkat 2; 11,5 pt"
    line, least = "baris 1,15 kali", "baris paling sedikit 15,85 pt"
    assert changed(frame(tmp_path, (STYLES, "</w:styles>", BASE + CHILD))) == [
        f"+ Anak (paragraf, dari Dasar): sebelum 6 pt; sesudah 0 pt; {least}; huruf Arial; {rest}; miring",
        f"+ Dasar (paragraf): sebelum 6 pt; sesudah 0 pt; {line}; huruf Arial; {rest}; tebal",
    ]


def test_the_same_frame_gives_the_same_text() -> None:
    assert view_frame(BUNDLED) == view_frame(BUNDLED)


def test_cells_are_indented_and_named(tmp_path: Path) -> None:
    inner = table((p("dalam"),))
    assert changed(in_body(tmp_path, table((p("a"), p("b") + p("c")), (inner + p("d"),)))) == [
        "+   tabel 1 baris 1 sel 1: [] a",
        "+   tabel 1 baris 1 sel 2, paragraf 1: [] b",
        "+   tabel 1 baris 1 sel 2, paragraf 2: [] c",
        "+     tabel 1 baris 2 sel 1, tabel 1 baris 1 sel 1: [] dalam",
        "+   tabel 1 baris 2 sel 1, paragraf 1: [] d",
    ]


RUN = '<w:r><w:t xml:space="preserve">{{ halaman }} </w:t>'
LEFT = typed(BODY, r'w:left="\d+"')
DEFAULT = typed(STYLES, "<w:pPrDefault>.*</w:pPrDefault>")
CHANGES = {
    "text": ((FOOTER, "{{ halaman }} ", "Hlm. "), "[KakiHalaman] Hlm. ‹medan PAGE›1 {{ dari }} ‹medan NUMPAGES›1"),
    "look of a run": (
        (FOOTER, RUN, RUN.replace("<w:r>", '<w:r><w:rPr><w:b/><w:sz w:val="15"/></w:rPr>')),
        "[KakiHalaman] ‹7,5 pt; tebal›{{ halaman }} ‹medan PAGE›1 {{ dari }} ‹medan NUMPAGES›1",
    ),
    "look of a paragraph": (
        (BODY, "<w:p><w:r><w:t>{{p isi", '<w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:r><w:t>{{p isi'),
        "[; rata kanan] {{p isi }}",
    ),
    "default": ((STYLES, DEFAULT, ""), "Normal (paragraf): huruf Bookman Old Style; 12 pt"),
    "list": ((NUMBERING, '<w:pStyle w:val="DasarHukum"/>', '<w:pStyle w:val="Lain"/>'), "gaya Lain"),
    "margin": ((BODY, LEFT, 'w:left="1134"'), "kiri 20 mm"),
}


@pytest.mark.parametrize(("change", "line"), CHANGES.values(), ids=CHANGES.keys())
def test_a_change_is_seen(tmp_path: Path, change: tuple[str, str, str], line: str) -> None:
    seen = changed(frame(tmp_path, change))
    assert any(line in each for each in seen if each[0] == "+"), seen
    assert any(each[0] == "-" for each in seen)


def test_an_exchanged_picture_is_seen(tmp_path: Path) -> None:
    path = frame(tmp_path, more={"word/media/rancangan.png": b"lain"})
    assert "word/media/rancangan.png: 4 bita" in view_frame(path)


def test_styles_based_on_each_other_come_to_an_end(tmp_path: Path) -> None:
    path = frame(tmp_path, (STYLES, '<w:name w:val="Normal"/>', '<w:name w:val="Normal"/><w:basedOn w:val="Ayat"/>'))
    assert "Normal (paragraf, dari Ayat)" in view_frame(path)


def test_no_docx_at_all_is_a_matter_of_use(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="bukan berkas biasa"):
        view_frame(tmp_path)
