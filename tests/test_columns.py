"""Columns of tables: no number and no word is broken while the page has room; else letters become smaller."""

import json
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache
from itertools import product

import pytest
from _docx_naskah import pages
from _every import every
from _helpers import document
from _soffice import together
from fontTools.ttLib import TTFont

from kerjasama_docs.assets import Area, Assets
from kerjasama_docs.docx.table_document import write_table
from kerjasama_docs.docx.write import write
from kerjasama_docs.language import rupiah
from kerjasama_docs.letters import fonts
from kerjasama_docs.letters.columns import Needs, Room, fitted, needs
from kerjasama_docs.letters.widths import Lettering, is_figures, words
from kerjasama_docs.model.profil import Profil
from kerjasama_docs.naskah.klausul.folders import load_bentuk
from kerjasama_docs.tables.printed import PrintedColumn, PrintedRow, PrintedTable

ENGINES = ("dxpdf", "libreoffice")
BOOKMAN = Lettering("Bookman Old Style", 10)
SMALL, HUGE = Decimal(5_000), Decimal(1_457_500_000_000)
PROFILES = {
    "Bookman 12 A4": Profil.model_validate({"nama": "Uji"}),
    "Bookman 14 F4": Profil.model_validate({"nama": "Uji", "huruf": {"ukuran": 14}, "kertas": {"ukuran": "F4"}}),
    "Arial 12 A4": Profil.model_validate({"nama": "Uji", "huruf": {"nama": "Arial"}}),
    "Times 11 F4": Profil.model_validate(
        {"nama": "Uji", "huruf": {"nama": "Times New Roman", "ukuran": 11}, "kertas": {"ukuran": "F4"}}
    ),
}
FORMS = [name for name in Assets().names(Area.LAMPIRAN) if load_bentuk(name, Assets()).sumber == "baris"]


def filled(name: str, amount: Decimal) -> PrintedTable:
    """A table of a form whose cells hold the example of the form, and the same amount wherever there are numbers."""
    form = load_bentuk(name, Assets())
    said = {"rupiah": rupiah(amount), "bilangan": f"{amount:,}".replace(",", "."), "tanggal": "27 September 2027"}
    texts = tuple(said.get(each.jenis, "1." if each.jenis == "nomor" else each.contoh or "") for each in form.tercetak)
    columns = tuple(
        PrintedColumn(each.kepala("Kementerian"), each.lebar, each.rata, each.jenis) for each in form.tercetak
    )
    rows = (PrintedRow("entry", texts, texts), PrintedRow("total", texts, texts))
    return PrintedTable((), ("UJI",), columns, rows, landscape=form.lanskap)


def amounts(count: int, *, landscape: bool) -> PrintedTable:
    """A table of number, words and so many columns of huge amounts."""
    wide = tuple(PrintedColumn(f"Sumber {place}", 10, "kanan", "rupiah") for place in range(count))
    columns = (PrintedColumn("No.", 5, "tengah", "nomor"), PrintedColumn("Uraian", 20, "kiri", "teks"), *wide)
    texts = ("1.", "Pembangunan bendungan dan pertanggungjawabannya", *[rupiah(HUGE)] * count)
    return PrintedTable((), ("UJI",), columns, (PrintedRow("entry", texts, texts),), landscape=landscape)


TABLES = {
    **{f"{form} {size}": filled(form, size) for form, size in product(FORMS, (SMALL, HUGE))},
    "lima kolom": amounts(3, landscape=False),
    "sembilan kolom": amounts(7, landscape=True),
}


@cache
def docx(table: str, profile: str) -> bytes:
    """A table as DOCX."""
    return write_table(TABLES[table], PROFILES[profile], Assets())


def naskah_docx(amount: str, profile: str) -> bytes:
    """A naskah with a rincian biaya."""
    row = {"uraian": "pembangunan jembatan", "volume": "10", "satuan": "paket", "harga_satuan": amount}
    made = document(lampiran=[{"judul": "Rincian Biaya", "tabel": "rincian-biaya", "baris": [row, row]}])
    own = replace(made.built.profil, profil=PROFILES[profile])
    built = replace(made.built, inputs=replace(made.built.inputs, profil=own))
    return write(built, Assets(), draft=False)


CASES = tuple(product(TABLES, PROFILES))


@together
def printed() -> Iterator[bytes]:
    """What LibreOffice has to print for the tests below."""
    yield from (docx(*case) for case in CASES)
    yield from (naskah_docx("145.750.000.000", profile) for profile in PROFILES)


def tokens(content: bytes, engine: str) -> set[str]:
    """The words of a PDF; one that is broken stands there in two."""
    return set(" ".join(pages(content, engine)).split())


@pytest.mark.parametrize("engine", ENGINES)
@every("case", CASES)
def test_no_word_and_no_number_is_broken(case: tuple[str, str], engine: str) -> None:
    table = TABLES[case[0]]
    wanted = {word for row in table.rows for text in row.texts for word in text.split()}
    wanted |= {word for column in table.columns for word in column.title.split()}
    assert len(wanted) > 5
    assert wanted - tokens(docx(*case), engine) == set()


@pytest.mark.parametrize("engine", ENGINES)
@every("profile", PROFILES)
def test_no_amount_of_a_rincian_biaya_is_broken(profile: str, engine: str) -> None:
    wanted = {"Rp145.750.000.000,00", "Rp1.457.500.000.000,00", "Rp2.915.000.000.000,00", "pembangunan", "jembatan"}
    assert wanted - tokens(naskah_docx("145.750.000.000", profile), engine) == set()


@pytest.mark.parametrize("family", fonts.BUNDLED)
@pytest.mark.parametrize("style", ["regular", "bold"])
def test_widths_are_those_of_the_faces(family: str, style: str) -> None:
    face = TTFont(fonts.face_file(family, style))
    em, cmap = face["head"].unitsPerEm, face.getBestCmap()
    runs = json.loads((fonts.FOLDER / "coverage.json").read_text(encoding="utf-8"))[family]
    chars = [chr(code) for first, last in runs for code in range(first, last + 1)]
    lettering = Lettering(family, 10, style == "bold")
    assert len(chars) > 300
    assert [c for c in chars if not 0 <= lettering.units(c) - face["hmtx"][cmap[ord(c)]][0] * 1000 / em < 1] == []


def test_widths_of_the_form_are_kept_while_they_hold_every_word() -> None:
    some = [Needs(2_000, 2_000, 0), Needs(5_000, 5_000, 0)]
    assert fitted((1, 3), some, Room(8_000, 10, 140)).widths == (2_000, 6_000)


def test_a_column_gets_what_its_number_needs_and_the_others_share_the_rest() -> None:
    found = fitted((10, 10, 10), [Needs(1_000), Needs(12_000, 12_000, 12_000), Needs(1_000)], Room(6_000, 10, 140))
    assert found.widths == (1_710, 2_580, 1_710)
    assert (found.size, found.smaller, found.torn) == (10, False, False)


def test_letters_become_smaller_where_the_page_is_too_narrow() -> None:
    need = needs(["Rp1.457.500.000.000,00"], BOOKMAN)
    found = fitted((1,) * 4, [need] * 4, Room(9_000, 10, 140))
    assert (found.size, found.smaller, found.torn) == (8, True, False)
    assert sum(found.widths) == 9_000


def test_words_break_before_numbers_where_the_smallest_letters_are_too_wide() -> None:
    number, word = needs(["Rp1.457.500.000.000,00"], BOOKMAN), needs(["pertanggungjawabannya"], BOOKMAN)
    found = fitted((1,) * 4, [number, number, word, word], Room(5_000, 10, 140))
    assert (found.size, found.torn) == (6, True)
    assert min(found.widths[:2]) >= number.figures * 6 * 20 // 1_000 + 140 > max(found.widths[2:])


def test_an_address_of_the_web_makes_no_letters_smaller() -> None:
    address = needs(["https://contoh.go.id/naskah/2027/rincian/lampiran/pertama.html"], BOOKMAN)
    found = fitted((1, 1), [address, needs(["Rp5.000,00"], BOOKMAN)], Room(4_000, 10, 140))
    assert (found.size, found.torn) == (10, False)


def test_words_end_at_blanks_and_behind_a_hyphen_between_letters() -> None:
    found = words(["undang-undang  Rp5.000,00\n2027-03-31 3\u00a0tahun"])
    assert found == {"undang-", "undang", "Rp5.000,00", "2027-03-31", "3\u00a0tahun"}
    assert [word for word in ("Rp5.000,00", "2027-03-31", "-5", "45%", "lima", "A4") if is_figures(word)] == [
        "Rp5.000,00",
        "2027-03-31",
        "-5",
        "45%",
    ]
