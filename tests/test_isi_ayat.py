"""What an ayat holds beside its sentence and its rincian: text between the items, and tables."""

import zipfile
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from _docx_naskah import docx_of, pages, part, plain_data
from _every import every
from _frames import BUNDLED, STYLES, frame
from _helpers import MINIMUM, ROOT, blocks_of, document, findings_of, outline_of, printed
from _soffice import together

from kerjasama_docs.docx.frame.lint import lint_frame
from kerjasama_docs.findings import Level
from kerjasama_docs.naskah import outline
from kerjasama_docs.naskah.konsolidasi import konsolidasi
from kerjasama_docs.naskah.tree.pohon import Table
from kerjasama_docs.naskah.tree.sisipan import satu_ayat
from kerjasama_docs.naskah.tree.walk import walk
from kerjasama_docs.pipeline import check, load

TEKS = """\
(1) Tim bertugas
    a. menyusun bahan ajar

       Bahan ajar dicetak dalam
       dua warna.
    b. melatih kader
       1. daring
       2. tatap muka

       menurut jadwal
    c. melapor

    dengan ketentuan tugas selesai dalam satu bulan
(2) Biaya pelatihan sebagai berikut
    | Uraian | Biaya |
    |---|---|
    | Modul | Rp1.500.000 |
(3) Tarif
    a. dalam kota
       | Kelas | Tarif |
       | A | 10 |
    b. luar kota
"""
PRINTED = """\
(1) Tim bertugas:
    a. menyusun bahan ajar.
        Bahan ajar dicetak dalam dua warna;
    b. melatih kader:
        1. daring; dan
        2. tatap muka,
        menurut jadwal; dan
    c. melapor,
    dengan ketentuan tugas selesai dalam satu bulan.
(2) Biaya pelatihan sebagai berikut:
    | Uraian | Biaya |
    | Modul | Rp1.500.000 |
(3) Tarif:
    a. dalam kota:
        | Kelas | Tarif |
        | A | 10 |
    b. luar kota."""


def own(teks: str = TEKS) -> list[dict[str, str]]:
    """A Pasal of the drafter's own."""
    return [{"judul": "Tugas Tim", "label": "tugas", "teks": teks}]


def test_text_and_tables_stand_below_what_they_are_further_in_than() -> None:
    assert outline_of(TEKS) == PRINTED


CASES = {
    "a sentence that goes on needs no indent": (
        "(1) Tim:\na. satu\nb. dua\n\nsesuai kebutuhan\n(2) Tim bekerja.",
        "(1) Tim:\n    a. satu; dan\n    b. dua,\n    sesuai kebutuhan.\n(2) Tim bekerja.",
    ),
    "without ayat it stands beside the items": (
        "Tim:\na. satu\nb. dua\n\nsesuai kebutuhan",
        "Tim:\na. satu; dan\nb. dua,\nsesuai kebutuhan.",
    ),
    "a paragraph as far out as the ayat ends it": (
        "(1) Tim:\n    a. satu\n    b. dua\n\nTim bekerja\n",
        "(1) Tim:\n    a. satu; dan\n    b. dua.\nTim bekerja.",
    ),
    "items go on behind a paragraph of the ayat": (
        "(1) Tim:\n  a. satu\n  b. dua\n\n  Selain itu\n  c. tiga",
        "(1) Tim:\n    a. satu; dan\n    b. dua.\n    Selain itu:\n    c. tiga.",
    ),
    "two paragraphs of an item": (
        "a. satu\n\n  Dua\n\n  Tiga\nb. empat",
        "a. satu.\n    Dua.\n    Tiga; dan\nb. empat.",
    ),
}


@every("case", CASES)
def test_text_between_items(case: str) -> None:
    typed, said = CASES[case]
    assert outline_of(typed) == said


def test_word_moves_them_in_without_a_number() -> None:
    body = part(docx_of(document(pasal_tambahan=own())), "word/document.xml")

    def before(text: str) -> str:
        return body[: body.index(text)].rpartition("<w:p>")[2]

    assert '<w:pStyle w:val="IsiPasal"/><w:keepLines/><w:ind w:left="1134"' in before("Bahan ajar dicetak")
    assert '<w:pStyle w:val="IsiPasal"/><w:ind w:left="567" w:firstLine="0"/>' in before("dengan ketentuan tugas")
    tables = [body[: body.index(text)].rpartition("<w:tbl>")[2] for text in ("Uraian</w:t>", "Kelas</w:t>")]
    assert ['w:tblInd w:w="567"' in tables[0], 'w:tblInd w:w="1134"' in tables[1]] == [True, True]


SIDES = (
    ("Rp1.500.000", "---", "kanan"),
    ("12", "---", "kanan"),
    ("2,5%", "---", "kanan"),
    ("-", "---", "kiri"),
    ("Modul 3", "---", "kiri"),
    ("12", ":---", "kiri"),
    ("Modul", ":---:", "tengah"),
    ("Modul", "---:", "kanan"),
)


@every(("cell", "rule", "side"), SIDES)
def test_figures_stand_on_the_right_unless_a_side_is_typed(cell: str, rule: str, side: str) -> None:
    (table,) = blocks_of(f"| Isi |\n|{rule}|\n| {cell} |")
    assert isinstance(table, Table)
    assert table.align == (side,)


WRONG = {
    "| " * 22: (1, "Tabel ini terlalu besar: 21 kolom, 1 baris."),
    "(1) Tarif:\n  |  |  |": (2, "Tabel ini tidak berisi teks."),
    "| a |\n" * 1001: (1, "Tabel ini terlalu besar: 1 kolom, 1001 baris."),
}


@pytest.mark.parametrize("typed", WRONG, ids=["wide", "empty", "long"])
def test_a_table_that_cannot_be_is_refused_at_its_line(typed: str) -> None:
    filled = typed.replace("| " * 22, "| a " * 21 + "|")
    line, said = WRONG[typed]
    found = findings_of(lambda: blocks_of(filled))
    assert (line, said) in [(each.where.line, each.message) for each in found]


def test_the_longer_column_is_wider() -> None:
    teks = f"Harga:\n\n| Uraian | Satuan |\n|---|---|\n| {'pelatihan kader ' * 3} | paket |"
    body = part(docx_of(document(pasal_tambahan=own(teks))), "word/document.xml")
    grid = body[: body.index("Uraian</w:t>")].rpartition("<w:tblGrid>")[2].partition("</w:tblGrid>")[0]
    first, second = [int(each.partition('"')[0]) for each in grid.split('w:w="')[1:]]
    assert first > 2 * second


def test_both_languages_hold_them() -> None:
    data = plain_data("memorandum-saling-pengertian")
    data["pasal_tambahan"] = own()
    for pihak in data["pihak"]:
        pihak["logo"] = "tanpa"
    english = (
        TEKS.replace("1.500.000", "1,500,000")
        .replace("Tim bertugas", "The team will")
        .replace("dengan ketentuan", "provided that")
    )
    data["padanan"]["pasal_tambahan"] = [{"judul": "Tasks", "teks": english}]
    made = load(data)
    said = outline(made.built.pohon)
    assert "    c. melapor,\n    provided that tugas selesai" in said
    assert not [each for each in check(made) if each.code == "KS701"]
    body = part(docx_of(made), "word/document.xml")
    assert body.count('<w:tblInd w:w="850"') == 2, "the frame of two languages moves less in"


def test_an_adendum_quotes_the_table_and_the_consolidated_text_keeps_it(tmp_path: Path) -> None:
    parent = (ROOT / "samples" / "nota-kesepahaman.yaml").read_text(encoding="utf-8")
    assert "pasal_tambahan" not in parent
    typed = "\n".join("      " + line for line in TEKS.splitlines())
    (tmp_path / "induk.yaml").write_text(
        f"{parent}\npasal_tambahan:\n  - judul: Tugas Tim\n    label: tugas\n    teks: |\n{typed}\n", encoding="utf-8"
    )
    change = 'jenis: adendum\ninduk: induk.yaml\nperubahan:\n  - {ubah: tugas, ayat: 2, teks: "Biaya menjadi:"}\n'
    (tmp_path / "adendum.yaml").write_text(change, encoding="utf-8")
    made = load(str(tmp_path / "adendum.yaml"))
    changed = "(2) Biaya menjadi:\n    | Uraian | Biaya |\n    | Modul | Rp1.500.000 |"
    assert changed in outline(konsolidasi(made.built).pohon)
    quoted = outline(made.built.pohon)
    assert "| Modul | Rp1.500.000 |" in quoted
    body = part(docx_of(made), "word/document.xml")
    assert '<w:tblInd w:w="1134"' in body[: body.index("Modul")].rpartition("<w:tbl>")[2]


def test_the_text_of_one_ayat_may_go_on_behind_its_items() -> None:
    blocks = satu_ayat(blocks_of("Tim:\na. satu\nb. dua\n\nsesuai jadwal"))
    assert printed(blocks or ()) == "Tim:\n    a. satu; dan\n    b. dua,\n    sesuai jadwal."
    assert not any(isinstance(each, Table) for each in walk(blocks or ()))


FORMULA = """\
(1) Denda dihitung dengan rumus

    > Denda = 1/1000 x Nilai x Hari, jika Hari > 0
    dengan ketentuan
    a. Nilai adalah harga bagian yang terlambat
    b. Hari adalah banyaknya hari keterlambatan
(2) Tarif
    a. dalam kota
       > Tarif = Jarak x Rp2.500
    b. luar kota
"""


def test_a_formula_stands_in_the_middle_without_a_stop() -> None:
    assert (
        outline_of(FORMULA)
        == """\
(1) Denda dihitung dengan rumus:
    Denda = 1/1000 x Nilai x Hari, jika Hari > 0
    dengan ketentuan:
    a. Nilai adalah harga bagian yang terlambat; dan
    b. Hari adalah banyaknya hari keterlambatan.
(2) Tarif:
    a. dalam kota:
        Tarif = Jarak x Rp2.500
    b. luar kota."""
    )
    body = part(docx_of(document(pasal_tambahan=own(FORMULA))), "word/document.xml")
    head = body[: body.index("Tarif = ")].rpartition("<w:p>")[2]
    assert '<w:ind w:left="1134" w:firstLine="0"/><w:jc w:val="center"/>' in head


def test_a_formula_needs_a_space_behind_its_sign() -> None:
    assert outline_of("Bila hasilnya\n>5 hari berlaku denda") == "Bila hasilnya >5 hari berlaku denda."


def test_an_older_frame_prints_groups_in_the_nearest_style(tmp_path: Path) -> None:
    with zipfile.ZipFile(BUNDLED) as archive:
        styles = archive.read(STYLES).decode()
    later = [f'w:styleId="{name}"' for name in ("Bab", "Bagian", "Paragraf")]
    own_styles = [each + "</w:style>" for each in styles.split("</w:style>") if any(name in each for name in later)]
    folder = tmp_path / "kerangka"
    folder.mkdir()
    old = frame(folder, *((STYLES, each[each.index("<w:style ") :], "") for each in own_styles))
    found = [each for each in lint_frame(old) if each.level is not Level.SARAN]
    assert [(each.name, each.level) for each in found] == [("kerangka-gaya-hilang", Level.PERINGATAN)] * 3
    old.rename(folder / "naskah.docx")
    data = {**MINIMUM, "urutan": [{"bab": "Umum"}, "ruang-lingkup"]}
    made = load(data, templates=tmp_path)
    body = part(docx_of(made), "word/document.xml")
    assert '<w:pStyle w:val="PasalTetap"/>' in body[: body.index("UMUM")].rpartition("<w:p>")[2]


LONG = "\n".join(f"       | {n} | Layanan contoh {n} bagi peserta pelatihan | Rp{n}.500.000 |" for n in range(1, 60))
OVER_PAGES = f"""\
(1) Tarif
    a. dalam kota
       | No. | Layanan | Tarif |
       |-----|---------|-------|
{LONG}
    b. luar kota
       > Tarif = Jarak x Rp2.500

    dengan ketentuan tarif ditinjau setiap tahun
(2) Tarif dibayar di muka
"""


@cache
def over_pages() -> bytes:
    """A naskah whose item holds a table of several pages, with a formula and the end of its sentence below."""
    return docx_of(document(pasal_tambahan=own(OVER_PAGES)))


@together
def _together() -> list[bytes]:
    return [over_pages()]


@pytest.mark.usefixtures("soffice")
def test_both_engines_repeat_the_header_and_break_the_table_alike() -> None:
    ours, theirs = (pages(over_pages(), engine) for engine in ("dxpdf", "libreoffice"))
    assert sum("Layanan" in page and "contoh" not in page.split("Layanan", 1)[0] for page in ours) >= 2
    assert [Counter(filter(str.isalnum, page)) for page in ours] == [
        Counter(filter(str.isalnum, page)) for page in theirs
    ]
