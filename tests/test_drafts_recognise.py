"""What a file says → the tree: our own naskah come back as they are, whatever numbers and indents the file keeps."""

from dataclasses import replace

import pytest
from _said import said_of
from _samples import NAMES, sample

from kerjasama_docs.drafts.recognise.headings import heading_of
from kerjasama_docs.drafts.recognise.marks import typed_mark
from kerjasama_docs.drafts.recognise.misread import misread_heading
from kerjasama_docs.drafts.recognise.reading import recognised
from kerjasama_docs.drafts.records import Block, Cell, Grid, Paragraph, Said
from kerjasama_docs.naskah.tree.outline import outline
from kerjasama_docs.naskah.tree.pohon import Pohon

_JOINED = {"memorandum-saling-pengertian-ksdpl", "persetujuan-asing"}
"""Samples with an office of two lines, the second of which begins small."""


def _naskah() -> dict[str, Pohon]:
    """The samples that are no letters and no reports, each in its first language."""
    trees = {name: sample(name).built.pohon for name in NAMES}
    return {name: replace(tree, padanan=None, kepala=None) for name, tree in trees.items() if tree.bentuk == "naskah"}


def _lines(pohon: Pohon) -> list[str]:
    return [line for line in outline(pohon).splitlines() if line.strip() and not line.startswith("<")]


@pytest.mark.parametrize(("typed", "indented"), [(False, True), (True, True), (True, False)])
def test_own_naskah_come_back(typed: bool, indented: bool) -> None:
    seen = 0
    for name, pohon in _naskah().items():
        found = recognised(said_of(pohon, typed=typed, indented=indented)).pohon
        if name in _JOINED:
            assert len(found.pasal) == len(pohon.pasal)
            continue
        assert _lines(found) == _lines(pohon), name
        seen += 1
    assert seen > 30


@pytest.mark.parametrize(
    ("text", "number", "title"),
    [
        ("Pasal 5", "5", ""),
        ("PASAL 5.", "5", ""),
        ("Pasal 5 RUANG LINGKUP", "5", "RUANG LINGKUP"),
        ("Pasal 5: Ruang lingkup kerja", "5", "Ruang lingkup kerja"),
        ("Pasal 3 (Ruang Lingkup)", "3", "Ruang Lingkup"),
        ("Pasal 1 – Definisi", "1", "Definisi"),
        ("Pasal 7A", "7A", ""),
        ("Pasal II", "II", ""),
        ("PASAL KESATU", "KESATU", ""),
        ("BAB II\nKETENTUAN UMUM", "II", "KETENTUAN UMUM"),
        ("BAGIAN KEDUA\nHAK", "KEDUA", "HAK"),
        ("Article 3", "3", ""),
    ],
)
def test_headings_as_people_write_them(text: str, number: str, title: str) -> None:
    heading = heading_of(Paragraph(text))
    assert heading
    assert (heading.number, heading.title) == (number, title)


@pytest.mark.parametrize(
    "text",
    [
        "Pasal 5 ayat (2) berlaku",
        "Pasal 5 berlaku bagi PARA PIHAK.",
        "Pasal 5 dan Pasal 6",
        "Pasal 12 ........ 5",
        "Bab ini mengatur hak",
        "Bagian hukum",
        "Pasal 1320 Kitab Undang-Undang Hukum Perdata",
    ],
)
def test_a_sentence_that_cites_is_no_heading(text: str) -> None:
    assert heading_of(Paragraph(text)) is None


@pytest.mark.parametrize(("text", "order"), [("Pasai 5", 5), ("Pasal T", 0), ("Pasa1 4", 4), ("BAB YII", 0)])
def test_headings_as_a_scanner_reads_them(text: str, order: int) -> None:
    assert heading_of(Paragraph(text)) is None
    guess = misread_heading(Paragraph(text))
    assert guess
    assert (guess.order, guess.doubtful) == (order, True)


@pytest.mark.parametrize(
    ("text", "form", "order"),
    [
        ("(1) Satu", "(1)", 1),
        ("1. Satu", "1.", 1),
        ("2.Kedua", "1.", 2),
        ("a) satu", "a)", 1),
        ("(b) dua", "(a)", 2),
        ("i. satu", "i.", 1),
        ("h. delapan", "a.", 8),
        ("ii. dua", "i.", 2),
        ("jj. tiga puluh enam", "a.", 36),
        ("5.1 PIHAK PERTAMA", "1.1", 1),
        ("– satu", "-", 0),
        ("• satu", "•", 0),
    ],
)
def test_marks(text: str, form: str, order: int) -> None:
    mark = typed_mark(text)
    assert mark
    assert (mark.readings[0].form, mark.readings[0].order) == (form, order)


@pytest.mark.parametrize(
    "text", ["PT. Maju", "Dr. Andi", "d.a. Jalan Melati", "2026 adalah", "Rp10.000,00 per hari", "a.n."]
)
def test_no_marks(text: str) -> None:
    assert typed_mark(text) is None


def _said(*lines: str) -> Said:
    """A file with those lines; those that begin with blanks stand further in, those with ``^`` in the middle."""
    blocks: list[Block] = []
    for line in lines:
        text = line.strip()
        centred = text.startswith("^")
        indent = 5.0 * (len(line) - len(line.lstrip()))
        blocks.append(Paragraph(text.lstrip("^"), indent=indent, align="tengah" if centred else "kiri"))
    return Said("uji.txt", "teks", tuple(blocks))


def test_ayat_by_plain_numbers_and_letters_with_brackets() -> None:
    pohon = recognised(
        _said(
            "^PERJANJIAN KERJA SAMA",
            "Pada hari ini, Senin, kami yang bertanda tangan di bawah ini:",
            "^Pasal 1",
            "^Hak dan Kewajiban",
            "1. PIHAK PERTAMA berhak:",
            "   a) menerima laporan;",
            "   b) memperoleh data.",
            "2. PIHAK KEDUA wajib:",
            "   a) menyusun laporan, yang memuat:",
            "      - capaian; dan",
            "      - kendala;",
            "   b) menyampaikan data.",
            "^Pasal 2",
            "^Penutup",
            "Perjanjian Kerja Sama ini dibuat dalam 2 (dua) rangkap.",
        )
    ).pohon
    assert outline(pohon).splitlines()[3:] == [
        "",
        "Pasal 1",
        "Hak dan Kewajiban",
        "",
        "1. PIHAK PERTAMA berhak:",
        "    a) menerima laporan;",
        "    b) memperoleh data.",
        "2. PIHAK KEDUA wajib:",
        "    a) menyusun laporan, yang memuat:",
        "        - capaian; dan",
        "        - kendala;",
        "    b) menyampaikan data.",
        "",
        "Pasal 2",
        "Penutup",
        "",
        "Perjanjian Kerja Sama ini dibuat dalam 2 (dua) rangkap.",
    ]


def test_titles_above_their_numbers() -> None:
    pohon = recognised(
        _said(
            "^KESEPAKATAN BERSAMA",
            "Pada hari ini, Senin, kami sepakat sebagai berikut:",
            "^MAKSUD DAN TUJUAN",
            "^Pasal 1",
            "Kesepakatan ini dimaksudkan sebagai landasan.",
            "^RUANG LINGKUP",
            "^Pasal 2",
            "Ruang lingkup meliputi pendidikan.",
        )
    ).pohon
    assert [(pasal.number, pasal.letak) for pasal in pohon.pasal] == [("1", "atas"), ("2", "atas")]
    assert outline(pohon).count("RUANG LINGKUP") == 1
    assert [len(pasal.content) for pasal in pohon.pasal] == [1, 1]


def test_closing_outside_the_pasal_and_signatures_beside_each_other() -> None:
    pohon = recognised(
        _said(
            "^NOTA KESEPAHAMAN",
            "Pada hari ini, Senin, kami sepakat:",
            "^Pasal 1",
            "^PEMBIAYAAN",
            "Biaya ditanggung PARA PIHAK sesuai dengan ketentuan peraturan perundang-undangan.",
            "Demikian Nota Kesepahaman ini dibuat untuk dilaksanakan.",
            "PIHAK PERTAMA,\t\tPIHAK KEDUA,",
            "Drs. BUDI SANTOSO, M.Si.\t\tSITI AMINAH, S.E.",
            "NIP 196501011990031001\t\t",
            "MENGETAHUI",
            "BUPATI HARAPAN,",
            "H. JOKO WAHONO",
        )
    ).pohon
    assert len(pohon.closing) == 1
    assert [column.label for column in pohon.signatures] == ["PIHAK PERTAMA", "PIHAK KEDUA"]
    assert [column.label for column in pohon.witnesses] == ["MENGETAHUI"]


def test_a_draft_of_a_scanner_is_read_with_doubts() -> None:
    draft = recognised(
        _said(
            "^PERJANJIAN KERJA SAMA",
            "Pada hari ini, Senin, kami sepakat:",
            "^BAB I\n^KETENTUAN UMUM",
            "^Pasal 1",
            "Dalam perjanjian ini yang dimaksud dengan hari adalah hari kalender.",
            "^Pasai 2",
            "PARA PIIIAK sepakat.",
            "^Pasal T",
            "Biaya ditanggung bersama.",
        )
    )
    assert [pasal.number for pasal in draft.pohon.pasal] == ["1", "2", "T"]
    assert [finding.message for finding in draft.doubts] == [
        "“Pasai 2” dibaca sebagai Pasal 2.",
        "“Pasal T” dibaca sebagai Pasal 3.",
    ]
    assert "PARA PIIIAK sepakat." in outline(draft.pohon)


def test_a_table_keeps_its_words() -> None:
    grid = Grid(tuple(tuple(Cell((Paragraph(text),)) for text in row) for row in [("No.", "Uraian"), ("1", "Modul")]))
    said = _said("^PERJANJIAN", "Pada hari ini:", "^Pasal 1", "Rincian biaya:")
    pohon = recognised(replace(said, blocks=(*said.blocks, grid))).pohon
    assert outline(pohon).splitlines()[-2:] == ["| No. | Uraian |", "| 1 | Modul |"]
