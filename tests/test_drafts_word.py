"""A Word document → what it says: labels as Word counts them, words as they are read, and what stands aside."""

import io
import shutil
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from _pdf_docx import need
from _samples import NAMES, docx_of_sample, sample
from _word import docx, level, numbered, p, r

from kerjasama_docs.compare.comparing import compare
from kerjasama_docs.drafts.recognise.account import account_of
from kerjasama_docs.drafts.recognise.reading import recognised
from kerjasama_docs.drafts.records import Grid, Paragraph, Said
from kerjasama_docs.drafts.word.reader import read_docx
from kerjasama_docs.findings import UnreadableInputError
from kerjasama_docs.naskah.tree.outline import outline

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_LISTED = {"nota-kesepahaman-35-perguruan-tinggi", "perjanjian-kerja-sama-pelabuhan"}
"""Samples that print more than their tree: a table of who signs, the title on a cover too."""


def _printed(said: Said) -> list[str]:
    return [paragraph.printed for paragraph in said.paragraphs]


def test_own_documents_come_back() -> None:
    seen = 0
    for name in NAMES:
        pohon = sample(name).built.pohon
        if pohon.bentuk != "naskah" or pohon.padanan or name in _LISTED:
            continue
        found = recognised(read_docx(docx_of_sample(name), "uji.docx")).pohon
        plain = replace(pohon, logos=(), kepala_halaman=type(pohon.kepala_halaman)())
        lines = [line for line in outline(found).splitlines() if line.strip() and not line.startswith("[lambang")]
        assert lines == [line for line in outline(plain).splitlines() if line.strip()], name
        seen += 1
    assert seen > 25


def test_all_words_of_all_samples_stand_in_the_tree() -> None:
    for name in NAMES:
        said = read_docx(docx_of_sample(name), "uji.docx")
        account = account_of(said, recognised(said).pohon)
        assert account.share > 0.99, name
        if name not in _LISTED:
            assert {paragraph.text for paragraph in account.left} <= {"meterai"}, name


_LIST = (
    '<w:abstractNum w:abstractNumId="1">'
    f"{level(0, 'Pasal %1')}{level(1, '(%2)')}{level(2, '%3.', 'lowerLetter')}{level(3, '%1.%4', more='<w:isLgl/>')}"
    "</w:abstractNum>"
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="1"/>'
    '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
)


def test_labels_are_counted_as_word_counts() -> None:
    body = "".join(
        [
            numbered("Satu", 1),
            numbered("ayat", 1, 1),
            numbered("huruf", 1, 2),
            numbered("huruf", 1, 2),
            numbered("ayat", 2, 1),
            numbered("huruf", 1, 2),
            numbered("Dua", 2),
            numbered("ayat", 3, 1),
            numbered("ayat", 3, 1),
            numbered("titik", 1, 3),
        ]
    )
    labels = [paragraph.label for paragraph in read_docx(docx(body, numbering=_LIST), "uji.docx").paragraphs]
    assert labels == ["Pasal 1", "(1)", "a.", "b.", "(2)", "a.", "Pasal 2", "(5)", "(6)", "2.1"]


@pytest.mark.parametrize(
    ("form", "text", "label"),
    [
        ("upperRoman", "BAB %1", "BAB IV"),
        ("lowerRoman", "%1)", "iv)"),
        ("upperLetter", "%1.", "D."),
        ("decimalZero", "%1", "04"),
        ("bullet", "\uf0b7", "•"),
        ("bullet", "-", "-"),
        ("none", "–", "–"),
        ("cardinalText", "%1.", "4."),
    ],
)
def test_numbers_as_a_level_writes_them(form: str, text: str, label: str) -> None:
    listed = f'<w:abstractNum w:abstractNumId="1">{level(0, text, form)}</w:abstractNum>'
    listed += '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    said = read_docx(docx(numbered("satu", 1) * 4, numbering=listed), "uji.docx")
    assert [paragraph.label for paragraph in said.paragraphs][-1] == label


def test_a_level_may_say_behind_which_it_begins_anew() -> None:
    never = level(1, "%2", more='<w:lvlRestart w:val="0"/>')
    listed = f'<w:abstractNum w:abstractNumId="1">{level(0, "%1.")}{never}</w:abstractNum>'
    listed += '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    body = (numbered("a", 1) + numbered("b", 1, 1)) * 2
    labels = [paragraph.label for paragraph in read_docx(docx(body, numbering=listed), "uji.docx").paragraphs]
    assert labels == ["1.", "1", "2.", "2"]


def test_a_style_numbers_its_paragraphs_at_its_level() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Dasar"><w:name w:val="Dasar"/><w:pPr><w:numPr><w:numId w:val="1"/>'
        '</w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Ayat"><w:name w:val="Ayat"/>'
        '<w:basedOn w:val="Dasar"/><w:rPr><w:b/></w:rPr></w:style>'
    )
    bound = level(1, "(%2)", more='<w:pStyle w:val="Ayat"/>')
    listed = f'<w:abstractNum w:abstractNumId="1">{level(0, "Pasal %1")}{bound}</w:abstractNum>'
    listed += '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    body = p("Judul", '<w:pStyle w:val="Dasar"/>') + p("isi", '<w:pStyle w:val="Ayat"/>')
    first, second = read_docx(docx(body, numbering=listed, styles=styles), "uji.docx").paragraphs
    assert (first.label, second.label) == ("Pasal 1", "(1)")
    assert (first.bold, second.bold, second.style) == (False, True, "Ayat")


_CHANGED = (
    f'<w:p>{r("PARA PIHAK ")}<w:del w:id="1" w:author="A"><w:r><w:delText>dapat</w:delText></w:r></w:del>'
    f'<w:ins w:id="2" w:author="A">{r("wajib")}</w:ins>{r(" melapor.")}</w:p>'
)


@pytest.mark.parametrize(("changes", "text"), [("terima", "wajib"), ("tolak", "dapat")])
def test_changes_are_read_as_accepted_or_as_before(changes: str, text: str) -> None:
    said = read_docx(docx(_CHANGED), "uji.docx", changes=changes)  # type: ignore[arg-type]
    assert _printed(said) == [f"PARA PIHAK {text} melapor."]
    assert [finding.code for finding in said.notes] == ["draf-perubahan"]
    assert "2 perubahan" in said.notes[0].message


def test_a_paragraph_whose_end_was_deleted_goes_on() -> None:
    deleted = '<w:rPr><w:del w:id="1" w:author="A"/></w:rPr>'
    raw = docx(p("PARA PIHAK ", deleted) + p("sepakat."))
    assert _printed(read_docx(raw, "uji.docx")) == ["PARA PIHAK sepakat."]
    assert _printed(read_docx(raw, "uji.docx", changes="tolak")) == ["PARA PIHAK", "sepakat."]


def test_of_a_field_its_result_is_read() -> None:
    field = (
        '<w:p><w:r><w:t xml:space="preserve">dalam </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText> REF pasal \\r \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{r("Pasal 4")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        f'<w:fldSimple w:instr="PAGE">{r(" ayat (2)")}</w:fldSimple></w:p>'
    )
    assert _printed(read_docx(docx(field), "uji.docx")) == ["dalam Pasal 4 ayat (2)"]


def test_hidden_text_is_told_and_not_read() -> None:
    said = read_docx(docx(f"<w:p>{r('Tampak')}{r(' rahasia', '<w:vanish/>')}</w:p>"), "uji.docx")
    assert _printed(said) == ["Tampak"]
    assert [finding.code for finding in said.notes] == ["draf-tersembunyi"]


def test_a_text_box_says_its_text_once() -> None:
    box = f"<w:txbxContent>{p('Di kotak')}</w:txbxContent>"
    both = (
        '<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f'<mc:Choice Requires="wps"><w:drawing>{box}</w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>{r('Di luar')}</w:p>"
    )
    said = read_docx(docx(both), "uji.docx")
    assert [(paragraph.text, paragraph.region) for paragraph in said.paragraphs] == [
        ("Di luar", "isi"),
        ("Di kotak", "kotak-teks"),
    ]


def test_notes_and_comments_stand_aside() -> None:
    note = f'<w:footnotes {_W}><w:footnote w:id="3">{p("Menurut laporan.")}</w:footnote></w:footnotes>'
    comment = f'<w:comments {_W}><w:comment w:id="0">{p("Benarkah?")}</w:comment></w:comments>'
    body = f'<w:p>{r("Isi")}<w:r><w:footnoteReference w:id="3"/></w:r></w:p>'
    said = read_docx(docx(body, more={"footnotes.xml": note, "comments.xml": comment}), "uji.docx")
    assert _printed(said) == ["Isi"]
    assert [(paragraph.text, paragraph.region) for paragraph in said.aside] == [
        ("Menurut laporan.", "catatan-kaki"),
        ("Benarkah?", "komentar"),
    ]


def test_tables_keep_their_cells() -> None:
    merged = "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>"
    begun = f'<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>{p("A")}</w:tc>'
    wide = f'<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{p("B")}</w:tc>'
    borders = '<w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr>'
    table = f"<w:tbl>{borders}<w:tr>{begun}{wide}</w:tr><w:tr>{merged}<w:tc>{p('C')}</w:tc></w:tr></w:tbl>"
    (grid,) = read_docx(docx(table), "uji.docx").blocks
    assert isinstance(grid, Grid)
    assert grid.ruled
    assert [[cell.columns for cell in row] for row in grid.rows] == [[1, 2], [1]]
    first = grid.rows[0][0].blocks[0]
    assert isinstance(first, Paragraph)
    assert first.spot.cell == "tabel 1 baris 1 kolom 1"


def test_where_paragraphs_stand() -> None:
    body = p("Judul", '<w:jc w:val="center"/>') + "<w:p/>" + p("Isi", '<w:ind w:left="720" w:hanging="360"/>')
    title, text = read_docx(docx(body), "uji.docx").paragraphs
    assert (title.align, title.spot.paragraph) == ("tengah", 1)
    assert (text.indent, text.spaced, text.spot.paragraph) == (18.0, True, 3)


def _zipped(parts: dict[str, str]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return packed.getvalue()


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "draf-doc-lama"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "draf-sandi"),
        (b"PK\x03\x04 rusak", "draf-rusak"),
        (_zipped({"a.txt": "x"}), "draf-bukan-docx"),
        (docx("<w:p>&x;</w:p>").replace(b"", b""), "draf-rusak"),
        (docx("<w:p>" * 400 + "</w:p>" * 400), "draf-rusak"),
        (docx("<w:tbl><w:tr><w:tc>" * 40 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 40), "draf-terlalu-besar"),
    ],
)
def test_files_that_are_refused(raw: bytes, code: str) -> None:
    with pytest.raises(UnreadableInputError) as raised:
        read_docx(raw, "uji.docx")
    assert [finding.code for finding in raised.value.findings] == [code]
    assert raised.value.findings[0].hint


def test_a_scan_in_word_is_told() -> None:
    said = read_docx(docx("<w:p><w:r><w:drawing/></w:r></w:p>"), "uji.docx")
    assert [finding.code for finding in said.notes] == ["draf-tanpa-teks"]


SAVED = ("adendum", "nota-kesepahaman", "perjanjian-kerja-sama", "perjanjian-kerja-sama-pelabuhan")


@pytest.mark.luar
def test_what_libreoffice_saved_again_says_the_same(tmp_path: Path) -> None:
    need(present=shutil.which("soffice") is not None, what="LibreOffice")
    for name in SAVED:
        (tmp_path / f"{name}.docx").write_bytes(docx_of_sample(name))
    profile = f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}"
    files = [str(tmp_path / f"{name}.docx") for name in SAVED]
    command = ["soffice", "--headless", profile, "--convert-to", "docx", "--outdir", str(tmp_path / "lagi"), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    for name in SAVED:
        said = read_docx((tmp_path / "lagi" / f"{name}.docx").read_bytes(), "uji.docx")
        assert compare(sample(name).built.pohon, recognised(said).pohon).changes == (), name
