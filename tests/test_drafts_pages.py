"""A PDF with text → what it says: our own PDF come back, and what is no text is told."""

import io
from dataclasses import replace
from functools import cache

import pypdf
import pytest
from _samples import sample

from kerjasama_docs.drafts.opening import read_draft
from kerjasama_docs.drafts.pages.cells import rows_of
from kerjasama_docs.drafts.pages.lines import PageLine
from kerjasama_docs.drafts.pages.paragraphs import column_of, paragraphs_of, words_of
from kerjasama_docs.drafts.recognise.account import account_of
from kerjasama_docs.drafts.recognise.reading import recognised
from kerjasama_docs.drafts.records import Grid, Said
from kerjasama_docs.findings import UnreadableInputError
from kerjasama_docs.naskah.tree.outline import outline
from kerjasama_docs.pipeline import render

READ = ("nota-kesepahaman", "perjanjian-kerja-sama", "perjanjian-kerja-sama-bank")


@cache
def _said(name: str) -> Said:
    return read_draft(render(sample(name), formats=["pdf"]).files["pdf"], "uji.pdf")


@pytest.mark.parametrize("name", READ)
def test_the_pasal_of_own_pages_come_back(name: str) -> None:
    own = replace(sample(name).built.pohon, padanan=None)
    read = recognised(_said(name)).pohon
    assert [pasal.number for pasal in read.pasal] == [pasal.number for pasal in own.pasal]
    lines = {line.strip().replace("\u00a0", " ") for line in outline(read).splitlines()}
    wanted = [
        line.strip() for line in outline(own).splitlines() if line.strip() and "|" not in line and "<" not in line
    ]
    assert sum(line in lines for line in wanted) > 0.96 * len(wanted)


@pytest.mark.parametrize("name", READ)
def test_no_word_of_own_pages_is_lost(name: str) -> None:
    said = _said(name)
    assert account_of(said, recognised(said).pohon).share > 0.999
    aside = " ".join(paragraph.text for paragraph in said.aside)
    assert "RANCANGAN" in aside or "Halaman 1 dari" in aside
    assert not [paragraph for paragraph in said.paragraphs if paragraph.text.startswith("Halaman ")]


def test_names_beside_each_other_are_rows() -> None:
    said = _said("perjanjian-kerja-sama")
    first = next(block for block in said.blocks if isinstance(block, Grid))
    assert len(first.rows) == 2
    assert first.rows[0][0].blocks[0].text.startswith("1. Drs. SURYO WICAKSONO")  # type: ignore[union-attr]


def _line(text: str, bottom: float, left: float = 85.0, right: float = 540.0) -> PageLine:
    return PageLine(text, 1, left, right, bottom, bottom + 12, 12.0)


def test_cells_are_told_by_their_heights() -> None:
    lines = [
        _line("Kalimat di atas tabel yang memenuhi seluruh lebar halaman naskah ini.", 700),
        _line("PIHAK KESATU", 670, right=200),
        _line("BUDI", 640, right=200),
        _line("PIHAK KEDUA", 670, left=320),
        _line("SITI", 640, left=320),
        _line("Kalimat di bawahnya.", 600, right=300),
    ]
    rows = rows_of(lines)
    assert [[[line.text for line in cell.lines] for cell in row.cells] for row in rows] == [
        [["Kalimat di atas tabel yang memenuhi seluruh lebar halaman naskah ini."]],
        [["PIHAK KESATU", "BUDI"], ["PIHAK KEDUA", "SITI"]],
        [["Kalimat di bawahnya."]],
    ]


def test_a_line_that_was_full_goes_on() -> None:
    lines = [
        _line("PIHAK KEDUA menyampaikan laporan kepada PIHAK KESATU paling lambat pada tanggal", 700),
        _line("Pasal 5", 684, right=130),
        _line("mulai berlaku, dengan memperhatikan hasil kerja-", 668, right=400),
        _line("sama yang dievaluasi bersama.", 652, right=300),
        _line("(2) Laporan memuat kerja sama yang berjalan.", 630, right=400),
    ]
    texts = [paragraph.text for paragraph in paragraphs_of(lines, column_of(lines), words_of(lines))]
    assert texts[0].startswith(
        "PIHAK KEDUA menyampaikan laporan kepada PIHAK KESATU paling lambat pada tanggal Pasal 5"
    )
    assert texts[-1] == "(2) Laporan memuat kerja sama yang berjalan."


def _pdf(*, locked: bool = False, pages: int = 1) -> bytes:
    writer = pypdf.PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(width=595, height=842)
    if locked:
        writer.encrypt("rahasia")
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def test_a_scan_is_told() -> None:
    said = read_draft(_pdf(pages=2), "pindai.pdf")
    assert [finding.code for finding in said.notes] == ["draf-tanpa-teks"]


@pytest.mark.parametrize(("raw", "code"), [(_pdf(locked=True), "draf-sandi"), (b"%PDF-1.7\nrusak", "draf-rusak")])
def test_a_locked_or_damaged_file_is_refused(raw: bytes, code: str) -> None:
    with pytest.raises(UnreadableInputError) as raised:
        read_draft(raw, "uji.pdf")
    assert [finding.code for finding in raised.value.findings] == [code]
