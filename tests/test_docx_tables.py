"""A joined table on paper: valid, the same every time, whole in both engines, and signed below its last row."""

import random
import re
import tracemalloc
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import product
from pathlib import Path

import pytest
from _docx_naskah import converted, docx_of, flat, pages, part, plain_data
from _every import every
from _frames import BODY, BUNDLED, LETTER, frame
from _soffice import together
from test_docx_write import body, style_of, text_of, valid

from kerjasama_docs import pdf
from kerjasama_docs.assets import Assets, bundled
from kerjasama_docs.docx.frame.lint import lint_frame
from kerjasama_docs.docx.table_document import write_table
from kerjasama_docs.docx.wml.reading import read_parts
from kerjasama_docs.errors import InternalError, UsageError
from kerjasama_docs.findings import Where
from kerjasama_docs.model.profil import Profil
from kerjasama_docs.ooxml.package import Entry
from kerjasama_docs.pdf.result import PdfResult
from kerjasama_docs.pdf.verify import check
from kerjasama_docs.pdf.verify.table import verify_table
from kerjasama_docs.pipeline import load
from kerjasama_docs.tables.printed import Pengesahan, PrintedColumn, PrintedRow, PrintedTable
from kerjasama_docs.tables.reading.rows import Origin

ENGINES = ("dxpdf", "libreoffice")
TABLE = bundled("templates") / "kerangka" / "tabel.docx"
F4 = Profil.model_validate({"nama": "Uji", "kertas": {"ukuran": "F4"}})
A4 = Profil.model_validate({"nama": "Uji", "huruf": {"nama": "Arial"}})
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WORDS = [
    "pembinaan",
    "pelatihan",
    "petugas",
    "kerja",
    "sama",
    "bersertifikat",
    "kebutuhan",
    "satuan",
    "tahun",
    "berjalan",
    "mutu",
    "layanan",
    "imigrasi",
    "di",
    "ke",
]
HEAD = ("LAMPIRAN", "SURAT KEPALA BIRO", "NOMOR: 12/HKS/2027")
SIGNED = Pengesahan("Jakarta", date(2027, 3, 3), "Kepala Biro Hukum", "Rina Ayu Lestari", "196501011990031001")
PLAN = (
    PrintedColumn("No.", 5, "tengah", "nomor"),
    PrintedColumn("MITRA", 18, "kiri", "teks"),
    PrintedColumn("URGENSI", 21, "kiri", "teks"),
    PrintedColumn("BATAS WAKTU PEMBAHASAN", 15, "kiri", "tanggal"),
    PrintedColumn("RENCANA STRATEGIS KEMENTERIAN PEMASYARAKATAN", 22, "kiri", "teks"),
)
COSTS = (
    PrintedColumn("No.", 7, "tengah", "nomor"),
    PrintedColumn("Uraian", 22, "kiri", "teks"),
    PrintedColumn("Jumlah", 10, "kanan", "rupiah"),
)


def line(*texts: str, kind: str = "entry") -> PrintedRow:
    """A row of texts."""
    return PrintedRow(kind, texts, texts)  # type: ignore[arg-type]


def plan(count: int, seed: int = 1) -> tuple[PrintedRow, ...]:
    """Rows of a plan with cells of all lengths, and a heading above every fourth."""
    chance = random.Random(seed)

    def some(least: int, most: int) -> str:
        return " ".join(chance.choice(WORDS) for _ in range(chance.randint(least, most)))

    rows = []
    for place in range(1, count + 1):
        if place % 4 == 1:
            rows.append(line(f"Kantor Wilayah Contoh {place // 4 + 1}", kind="heading"))
        rows.append(
            line(f"{place}.", f"Universitas {some(1, 4)}", some(3, 45), f"{place % 28 + 1} Mei 2027", some(3, 12))
        )
    return tuple(rows)


@cache
def planned(count: int = 60, *, lanskap: bool = True) -> PrintedTable:
    """A signed plan."""
    return PrintedTable(HEAD, ("PERENCANAAN KERJA SAMA",), PLAN, plan(count), None, lanskap, SIGNED)


def costs(count: int) -> PrintedTable:
    """A table with a sum, signed by hand."""
    rows = [line(f"{n}.", f"Pelatihan kerja tahap {n}", "Rp1.500.000,00") for n in range(1, count + 1)]
    total = line("", "Jumlah", "Rp999.999.999.999,00", kind="total")
    return PrintedTable((), ("RINCIAN BIAYA",), COSTS, (*rows, total), "sekian rupiah", pengesahan=Pengesahan())


EMPTY = PrintedTable((), ("PERENCANAAN KERJA SAMA",), PLAN, (), None, landscape=True, pengesahan=SIGNED)
HARD = replace(
    planned(2), rows=(line("1.", 'PT Maju & Jaya <Tbk> "Abadi" {{ 1 }}', "=1+1\n@b\u000bc", "-", "{% x %}"),)
)
TABLES = {
    "landscape": planned(),
    "upright": planned(lanskap=False),
    "sum": costs(12),
    "empty": EMPTY,
    "hard signs": HARD,
    "unsigned": replace(planned(3), pengesahan=None),
    "bare": PrintedTable((), ("JUDUL",), PLAN[:1], (line("1."),)),
}


PAPERS = (("landscape", "F4"), ("upright", "A4"), ("sum", "A4"))
ROWS = range(4, 18)
LONG_CELLS = tuple(product((0, 2), (950, 2_000)))
"""The row and the words of a cell that is longer than a page."""


@cache
def docx(name: str, paper: str = "F4") -> bytes:
    """One of the tables as DOCX."""
    return write_table(TABLES[name], {"F4": F4, "A4": A4}[paper], Assets())


@cache
def signed(count: int) -> tuple[bytes, bytes]:
    """A sum and a plan, whose signatures come to stand at another height for every number of rows."""
    return write_table(costs(count * 2), A4, Assets()), write_table(planned(count), F4, Assets())


def with_long_cell(place: int, count: int) -> PrintedTable:
    """A plan with a cell of so many words in one of its rows."""
    rows, text = list(plan(2)), " ".join(f"kata{number}" for number in range(count))
    assert len(text) > 6_000
    rows[place] = line("7.", "Mitra", text, "1 Mei 2027", "Sasaran")
    return replace(planned(), rows=tuple(rows))


@together
def printed() -> Iterator[bytes]:
    """What LibreOffice has to print for the tests below."""
    yield from (docx(name) for name in TABLES)
    yield from (docx(name, paper) for name, paper in PAPERS)
    yield from (each for count in ROWS for each in signed(count))
    yield from (write_table(with_long_cell(place, count), F4, Assets()) for place, count in LONG_CELLS)
    yield from (large_numbers(), naskah_with_a_lying_lampiran())


def whole(page: str) -> str:
    """A page without its number."""
    return re.sub(r"Halaman \d+ dari \d+", "", page)


@every("name", TABLES)
def test_a_table_is_valid_ooxml(name: str, tmp_path: Path) -> None:
    assert valid(docx(name), tmp_path) == []


@every("name", TABLES)
def test_the_same_table_gives_the_same_bytes(name: str) -> None:
    assert write_table(TABLES[name], F4, Assets()) == docx(name)


@pytest.mark.parametrize("engine", ENGINES)
@every("name", TABLES)
def test_every_cell_stands_in_the_pdf(name: str, engine: str) -> None:
    assert verify_table(TABLES[name], converted(docx(name), engine)) == ()


@pytest.mark.usefixtures("soffice")
@pytest.mark.parametrize(("name", "paper"), PAPERS)
def test_both_engines_put_the_same_text_on_the_same_page(name: str, paper: str) -> None:
    ours, theirs = ([Counter(check.squeeze(whole(page))) for page in pages(docx(name, paper), e)] for e in ENGINES)
    assert len(ours) > (6 if name != "sum" else 0)
    assert [place for place, (a, b) in enumerate(zip(ours, theirs, strict=True), 1) if a != b] == []


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("name", ["landscape", "upright"])
def test_the_header_begins_every_page_and_no_heading_ends_one(name: str, engine: str) -> None:
    texts = [flat(whole(page)) for page in pages(docx(name), engine)]
    assert len(texts) > 6
    for text in texts[1:]:
        assert text.startswith("No. MITRA URGENSI BATAS WAKTU PEMBAHASAN RENCANA STRATEGIS")
    assert not [text for text in texts if re.search(r"Kantor Wilayah Contoh \d+$", text)]


@pytest.mark.parametrize("engine", ENGINES)
@every(("place", "count"), LONG_CELLS)
def test_a_cell_longer_than_a_page_loses_nothing(place: int, count: int, engine: str) -> None:
    table = with_long_cell(place, count)
    made = write_table(table, F4, Assets())
    assert {f"kata{number}" for number in range(count)} <= set(" ".join(pages(made, engine)).split())
    assert verify_table(table, converted(made, engine)) == ()


@pytest.mark.parametrize("engine", ENGINES)
@every("count", ROWS, quick=8)
def test_the_signature_stands_below_the_last_row(count: int, engine: str) -> None:
    costly, plain = (flat(pages(made, engine)[-1]) for made in signed(count))
    assert re.search(r"Rp999\.999\.999\.999,00 .*Terbilang: sekian rupiah\. .*NIP \.{20}", costly)
    assert f" {count}. Universitas " in plain
    assert "Jakarta, 3 Maret 2027 Kepala Biro Hukum, Rina Ayu Lestari NIP 196501011990031001" in plain


def test_what_is_open_is_left_to_be_filled_in_by_hand() -> None:
    texts = [text_of(p) for p in body(docx("sum")).iter(f"{W}p")]
    assert texts[-6:] == [text for text in texts[-6:] if "None" not in text]
    assert {f"{'.' * 20}, {'.' * 20}", f"{'.' * 20},", "." * 20, f"NIP {'.' * 20}"} <= set(texts)
    signed = replace(costs(1), pengesahan=replace(SIGNED, nip=None))
    assert "NIP" not in part(write_table(signed, F4, Assets()), "word/document.xml")


def test_an_empty_table_says_so() -> None:
    rows = body(docx("empty")).findall(f"{W}tbl/{W}tr")
    assert [text_of(row) for row in rows][1] == "Nihil"
    assert [span.get(f"{W}val") for span in rows[1].iter(f"{W}gridSpan")] == [str(len(PLAN))]


def test_cells_and_headings_have_their_styles() -> None:
    header, first, second, *_ = body(docx("landscape")).findall(f"{W}tbl")[-1].findall(f"{W}tr")
    assert header.find(f"{W}trPr/{W}tblHeader") is not None
    assert {style_of(p) for p in header.iter(f"{W}p")} == {"TabelKepala"}
    assert [style_of(p) for p in first.iter(f"{W}p")] == ["TabelKiri"]
    assert first.find(f".//{W}b") is not None
    assert first.find(f".//{W}keepNext") is not None
    assert [style_of(p) for p in second.iter(f"{W}p")] == ["TabelTengah", *["TabelKiri"] * 4]
    *_, cost, total, _ = body(docx("sum")).findall(f"{W}tbl")[-1].findall(f"{W}tr")
    assert [style_of(p) for p in cost.iter(f"{W}p")] == ["TabelTengah", "TabelKiri", "TabelKanan"]
    assert len(list(total.iter(f"{W}b"))) == 3


def test_a_row_that_may_be_taller_than_half_a_page_may_break() -> None:
    def kept(text: str) -> list[bool]:
        made = write_table(
            replace(planned(), rows=(line("1.", "", text, "", ""), line("2.", "", "", "", ""))), F4, Assets()
        )
        rows = body(made).findall(f"{W}tbl")[-1].findall(f"{W}tr")
        return [row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows]

    assert kept("kata " * 20) == [True] * 4
    assert kept("kata " * 400) == [True, False, True, True]
    assert kept("kata\n" * 30) == [True, False, True, True]


def test_signs_with_a_meaning_come_out_as_typed_and_lines_are_kept() -> None:
    texts = [text_of(cell) for cell in body(docx("hard signs")).findall(f"{W}tbl")[-1].iter(f"{W}tc")]
    assert texts[5:10] == ["1.", 'PT Maju & Jaya <Tbk> "Abadi" {{ 1 }}', "=1+1 @b c", "-", "{% x %}"]


def test_a_character_that_no_document_can_hold_is_refused() -> None:
    for bad in ("\x07", "\ufffe", "\ud800"):
        with pytest.raises(UsageError, match=f"U\\+{ord(bad):04X}"):
            write_table(replace(HARD, rows=(line("1.", f"a{bad}b", "", "", ""),)), F4, Assets())


def large_numbers() -> bytes:
    """A table whose numbers need all of their columns."""
    rows = tuple(line(f"{n}0000.", "Mitra", "Rp1.234.567.890.123,00") for n in range(1, 3))
    return write_table(PrintedTable((), ("X",), COSTS, rows), A4, Assets())


@pytest.mark.usefixtures("soffice")
def test_no_number_and_no_word_of_a_header_is_broken() -> None:
    made = large_numbers()
    for engine in ENGINES:
        assert {"10000.", "20000.", "Rp1.234.567.890.123,00"} <= set(" ".join(pages(made, engine)).split())
    widths = [int(column.get(f"{W}w", "0")) for column in body(made).iter(f"{W}gridCol")]
    assert sum(widths) == 8788


@pytest.mark.parametrize("lanskap", [True, False])
def test_the_page_lies_as_the_table_asks(lanskap: bool) -> None:
    xml = part(docx("landscape" if lanskap else "upright"), "word/document.xml")
    assert ('<w:pgSz w:w="18709" w:h="12189" w:orient="landscape"/>' in xml) is lanskap
    assert ('<w:pgSz w:w="12189" w:h="18709"/>' in xml) is not lanskap
    assert xml.count("<w:sectPr>") == 1
    assert xml.count("<w:footerReference") == 1


def test_a_row_that_is_not_printed_is_missed() -> None:
    made = pdf.convert(docx("landscape"))
    rows = list(planned().rows)
    rows[40] = line("30.", "Mitra yang tidak tercetak", "", "", "")
    with pytest.raises(InternalError, match=r"seluruh tabel: “Mitra yang tidak tercetak” \(1 sel\)"):
        verify_table(replace(planned(), rows=tuple(rows)), made)
    with pytest.raises(InternalError, match=r"seluruh tabel: “Jakarta”"):
        verify_table(replace(planned(3), title=()), pdf.convert(docx("unsigned")))


def test_a_row_like_others_that_is_not_printed_is_missed() -> None:
    def same(count: int) -> PrintedTable:
        return PrintedTable((), ("X",), PLAN[1:2], (line("Mitra qq"),) * count)

    made: PdfResult = pdf.convert(write_table(same(40), A4, Assets()))
    assert verify_table(same(40), made) == ()
    with pytest.raises(InternalError, match="karakter"):
        verify_table(same(41), made)


def test_a_character_without_a_face_is_told() -> None:
    table = replace(HARD, rows=(line("1.", "Mitra 😀", "a", "b", "c"),))
    (found,) = verify_table(table, pdf.convert(write_table(table, A4, Assets())))
    assert (found.name, found.where) == ("huruf-cetak", Where())
    assert found.message.startswith("Kolom MITRA memuat 😀 (U+1F600), yang tidak dimiliki huruf cetak")


def test_characters_without_a_face_are_told_by_their_rows() -> None:
    asal = Origin("Unit A.xlsx", "Sheet1", 14)
    rows = (
        line("Rutan 中", kind="heading"),
        replace(line("1.", "Mitra 😀", "a", "中国", "c"), origin=asal),
        *(replace(line(f"{n}.", "b", "국", "a", "c"), origin=replace(asal, row=n)) for n in range(20, 50)),
    )
    table = replace(HARD, title=("✿",), rows=rows)
    found = verify_table(table, pdf.convert(write_table(table, A4, Assets())))
    assert [each.message.partition(" memuat")[0] for each in found[:3]] == [
        "Kepala, judul, atau pengesahan tabel",
        "Judul kelompok “Rutan 中”",
        "Kolom MITRA dan BATAS WAKTU PEMBAHASAN",
    ]
    assert str(found[2].where) == "Unit A.xlsx, Sheet1 baris 14"
    assert (len(found), found[-1].message.split()[2]) == (21, "13")


def test_the_frame_of_a_table_is_sound_and_shares_styles_with_that_of_a_naskah(tmp_path: Path) -> None:
    assert lint_frame(TABLE) == ()
    ours, theirs = read_parts(TABLE), read_parts(BUNDLED)
    assert {name for name in ours if ours[name] != theirs[name]} == {BODY, "word/footer1.xml", "word/header1.xml"}
    (finding,) = lint_frame(frame(tmp_path, (BODY, "{{p tabel }}", ""), base=TABLE))
    assert (finding.name, "{{p tabel }}" in finding.message) == ("kerangka-jangkar-hilang", True)


@pytest.mark.parametrize("other", [BUNDLED, LETTER])
def test_the_frame_of_a_naskah_is_refused(other: Path, tmp_path: Path) -> None:
    (tmp_path / "kerangka").mkdir()
    (tmp_path / "kerangka" / "tabel.docx").write_bytes(other.read_bytes())
    with pytest.raises(UsageError, match="bukan kerangka tabel"):
        write_table(EMPTY, F4, Assets(tmp_path))


def test_ten_thousand_rows_are_written_whole() -> None:
    rows = tuple(line(f"{n}.", f"Mitra {n}", "Jumlah petugas", "1 Mei 2027", "Sasaran") for n in range(1, 10_001))
    xml = part(write_table(replace(planned(), rows=rows), F4, Assets()), "word/document.xml")
    assert [int(n) for n in re.findall(r">Mitra (\d+)<", xml)] == list(range(1, 10_001))


@cache
def naskah_with_a_lying_lampiran() -> bytes:
    """A naskah that ends with a page in landscape."""
    row = {"satuan_kerja": "Lapas Contoh", "calon_mitra": "Yayasan Contoh", "ruang_lingkup": "pelatihan " * 300}
    row |= {"jangka_waktu": "3 tahun", "keterangan": "bersedia"}
    data = plain_data("nota-kesepahaman")
    data["lampiran"] = [{"judul": "Hasil Penjajakan", "tabel": "hasil-penjajakan", "baris": [row, row]}]
    return docx_of(load(data))


@pytest.mark.parametrize("engine", ENGINES)
def test_a_landscape_lampiran_that_ends_a_naskah_leaves_no_empty_page(engine: str) -> None:
    made = naskah_with_a_lying_lampiran()
    assert [size.get(f"{W}orient") for size in body(made).iter(f"{W}pgSz")] == [None, "landscape"]
    assert "bersedia" in pages(made, engine)[-1] or "pelatihan" in pages(made, engine)[-1]


def test_a_long_table_is_never_kept_as_xml() -> None:
    """The XML of its rows is made while it is packed: no more than a few of them are there at a time."""
    table = replace(
        planned(2), rows=tuple(line(f"{n}.", "Universitas Contoh", "perlu " * 9, "", "") for n in range(4000))
    )
    write_table(replace(table, rows=table.rows[:9]), F4, Assets())
    tracemalloc.start()
    made = write_table(table, F4, Assets())
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(part(made, "word/document.xml")) > 3_000_000
    assert peak < 1_500_000


def test_a_part_in_pieces_is_packed_as_the_whole() -> None:
    content = b"".join(f"<w:tr>{n * n}</w:tr>".encode() for n in range(30_000))
    pieces = (content[start : start + 97] for start in range(0, len(content), 97))
    assert Entry.in_pieces("word/document.xml", pieces) == Entry.of("word/document.xml", content)
