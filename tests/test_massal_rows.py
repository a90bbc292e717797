"""Many partners: the rows of a table laid over one input, with their numbers and names."""

import json
import pickle
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import Workbook

from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import DocumentFindingsError, Finding, Level, has_errors
from kerjasama_docs.inputs import read_source
from kerjasama_docs.inputs.source import unspell
from kerjasama_docs.massal import MassalRow, MassalTable, RowsOrder, rows_of
from kerjasama_docs.massal.names import safe_stem
from kerjasama_docs.model.pola import pola_nomor
from kerjasama_docs.pipeline import check, load_source

INDUK = """\
jenis: nota-kesepahaman
profil: umum
judul: Pelatihan Kerja
penandatanganan:
  tanggal: 2026-09-07
  tempat: Jakarta
pihak:
  - nama: Badan Contoh
    nomor: BC-1
  - {}
tujuan: [meningkatkan keterampilan]
ruang_lingkup:
  - pelatihan
"""


@pytest.fixture
def induk(tmp_path: Path) -> str:
    """A common input with a partner that is still open."""
    path = tmp_path / "induk.yaml"
    path.write_text(INDUK, encoding="utf-8")
    return str(path)


def table(folder: Path, *lines: str, name: str = "mitra.csv") -> str:
    """A table as CSV."""
    path = folder / name
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return str(path)


def rows(induk: str, *lines: str, order: RowsOrder | None = None) -> MassalTable:
    """The rows of a table that lies beside the common input."""
    return rows_of(induk, [table(Path(induk).parent, *lines)], order or RowsOrder())


def said(findings: Sequence[Finding]) -> list[tuple[str, Level, str | None]]:
    """Code, level and cell of findings."""
    return [(each.code, each.level, each.where.cell) for each in findings]


def test_each_row_is_a_naskah_with_the_place_of_its_cells(induk: str) -> None:
    made = rows(
        induk, "DAFTAR MITRA;;", ";;", "No;Nama Mitra;pihak[2].alamat", "1;Yayasan Satu;Jalan Satu", "2;PT Dua;"
    )
    assert not made.findings
    assert [row.name for row in made.rows] == ["001-Yayasan Satu", "002-PT Dua"]
    first, second = (row.source for row in made.rows)
    assert first.value(("pihak", 1)) == {"nama": "Yayasan Satu", "alamat": "Jalan Satu"}
    assert str(first.where(("pihak", 1, "nama"))).endswith("mitra.csv, baris 4 kolom 2, pihak[2].nama")
    assert first.where(("judul",)).file == induk
    assert second.value(("pihak", 1)) == {"nama": "PT Dua"}
    assert first.value(("pihak", 0, "nama")) == "Badan Contoh"


def test_a_finding_about_a_row_names_its_cell(induk: str) -> None:
    made = rows(induk, "Mitra;Tanggal penandatanganan", "Yayasan Satu;31-02-2026")
    with pytest.raises(DocumentFindingsError) as error:
        load_source(made.rows[0].source)
    where = next(each.where for each in error.value.findings if "kalender" in each.message)
    assert (Path(where.file or "").name, where.cell, where.path) == (
        "mitra.csv",
        "baris 2 kolom 2",
        "penandatanganan.tanggal",
    )


def test_rules_name_the_cell_of_a_row_too(induk: str) -> None:
    made = rows(induk, "Mitra;Alamat", "Yayasan .. Satu;Jalan Satu")
    findings = check(load_source(made.rows[0].source))
    assert [each.where.cell for each in findings if each.code == "KS402"] == ["baris 2 kolom 1"]


def test_a_row_of_nothing_is_the_common_input(induk: str) -> None:
    row = rows(induk, "Mitra", "Yayasan Satu").rows[0]
    empty = replace(row, cells=())
    source, raw = read_source(induk)
    assert (empty.source, empty.raw) == (replace(source, row=row.place), raw)
    unsaid = replace(row, cells=tuple(replace(cell, says=False, value=None) for cell in row.cells))
    assert replace(unsaid.source, cells={}, row=None) == source
    assert unsaid.raw == raw


def test_rows_go_from_process_to_process(induk: str) -> None:
    row = rows(induk, "Mitra;Jabatan", "Yayasan Satu;Ketua").rows[0]
    back: MassalRow = pickle.loads(pickle.dumps(row))  # noqa: S301 - our own
    assert back == row
    assert (back.source, back.raw) == (row.source, row.raw)


def test_what_a_row_says_is_in_its_hash(induk: str) -> None:
    one, other = rows(induk, "Mitra;Jabatan", "Yayasan Satu;Ketua", "Yayasan Satu;Direktur").rows
    again = rows(induk, "Jabatan;Mitra", "Ketua;Yayasan Satu").rows[0]
    assert one.raw != other.raw
    assert one.raw == again.raw
    assert one.raw.startswith(Path(induk).read_bytes())


def test_one_cell_lists_several_items(induk: str) -> None:
    made = rows(
        induk,
        "Mitra;Ruang lingkup;Kewenangan mitra",
        'A;"1. magang 2. riset";memberi data; menilai'.replace("; m", '" m'),
    )
    source = made.rows[0].source
    assert source.value(("ruang_lingkup",)) == ["magang", "riset"]


@pytest.mark.parametrize(
    ("header", "path"),
    [
        ("Nama Mitra", "pihak[2].nama"),
        ("M I T R A", "pihak[2].nama"),
        ("Nama Instansi", "pihak[2].nama"),
        ("Pihak Kedua", "pihak[2].nama"),
        ("PIHAK KEDUA – Alamat", "pihak[2].alamat"),
        ("Jabatan penanda tangan pihak kedua", "pihak[2].penandatangan.jabatan"),
        ("Jabatan", "pihak[2].penandatangan.jabatan"),
        ("NIP *", "pihak[2].penandatangan.nip"),
        ("No. HP narahubung", "pihak[2].narahubung.telepon"),
        ("E-mail", "pihak[2].narahubung.pos_el"),
        ("NARAHUBUNG", "pihak[2].narahubung.nama"),
        ("Narahubung data pribadi", "data_pribadi.narahubung"),
        ("Tanggal", "penandatanganan.tanggal"),
        ("Nomor pihak kesatu", "pihak[1].nomor"),
        ("Nomor naskah mitra", "pihak[2].nomor"),
        ("Tanggal Penandatanganan (tgl/bln/thn)", "penandatanganan.tanggal"),
        ("pihak[2].penandatangan.nama", "pihak[2].penandatangan.nama"),
        ("Nama penanda tangan\n(pihak[2].penandatangan.nama)", "pihak[2].penandatangan.nama"),
        ("Tentang", "judul"),
        ("saksi[1].nama", "saksi[1].nama"),
        ("klausul.kerahasiaan.pakai", "klausul.kerahasiaan.pakai"),
    ],
)
def test_names_above_a_column(induk: str, header: str, path: str) -> None:
    data = Path(induk).parent / "mitra.json"
    data.write_text(json.dumps([{header: "12", "premis[1]": "ada"}]), encoding="utf-8")
    made = rows_of(induk, [str(data)], RowsOrder())
    assert not has_errors(made.findings)
    assert unspell(path) in {cell.key for cell in made.rows[0].cells}


def test_no_error_is_in_a_plain_table(induk: str) -> None:
    made = rows(induk, "Mitra;Nomor mitra", "Yayasan Satu;1", "Yayasan Dua;2")
    assert not has_errors(each for row in made.rows for each in row.findings)


def test_an_unknown_pattern_or_field_is_an_error_of_the_call(induk: str) -> None:
    for order in (RowsOrder(nama="{pihk}"), RowsOrder(nama="{urut"), RowsOrder(kolom={"X": "pihak[2].nma"})):
        with pytest.raises(UsageError):
            rows(induk, "Mitra", "A", order=order)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("Mitra;Warna Favorit", "A;biru"), [("massal-kolom", Level.GALAT, "baris 1 kolom 2")]),
        (("Mitra;Warna Favorit", "A;"), []),
        (("Mitra;Nomor naskah", "A;1/X"), [("massal-kolom", Level.GALAT, "baris 1 kolom 2")]),
        (("No;Nomor;Mitra", "1;1;A", "2;2;B"), []),
        (("Mitra;Nama instansi", "A;B"), [("massal-kolom-ganda", Level.GALAT, "baris 1 kolom 2")]),
        (("Mitra;pihak[9].nama", "A;B"), [("massal-butir", Level.GALAT, "baris 1 kolom 2")]),
        (("Mitra;pihak[3].nama", "A;B"), []),
        (("Mitra;Keterangan", "A;sudah dihubungi"), [("massal-catatan", Level.SARAN, "baris 1 kolom 2")]),
        (("1;A;B", "2;C;D"), [("massal-kepala", Level.GALAT, None)]),
        (
            ("Mitra;Alamat", "A;B", "Jakarta, 1 Mei 2026", "Kepala Biro,"),
            [("massal-penutup", Level.SARAN, "baris 3 kolom 1")],
        ),
        (("Mitra;Alamat", "A;B", "Mengetahui,"), [("massal-penutup", Level.SARAN, "baris 3 kolom 1")]),
        (("Mitra;Alamat", "A;B", "Yayasan Satu"), []),
        (("Mitra;Alamat", "Jakarta, 1 Mei 2026", "A;B"), []),
        (("Mitra;Alamat", "(1);(2)", "A;B"), []),
        (("Mitra;Status", "A;plt"), [("massal-kolom-dibaca", Level.SARAN, "baris 1 kolom 2")]),
        (("Mitra;pihak[2].penandatangan.status", "A;plt"), []),
    ],
)
def test_what_is_wrong_with_a_table(
    induk: str, lines: tuple[str, ...], expected: list[tuple[str, Level, str | None]]
) -> None:
    assert said(rows(induk, *lines).findings) == expected


def test_signatures_below_the_table_make_no_naskah(induk: str) -> None:
    made = rows(induk, "Mitra;Alamat", "A;B", "C;D", ";", "Jakarta, 1 Mei 2026;", "Kepala Biro,;", ";", ";Rina")
    assert [row.source.value(("pihak", 1, "nama")) for row in made.rows] == ["A", "C"]


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("81234567890", "081234567890"),
        (81234567890, "081234567890"),
        (215550101, "0215550101"),
        ("(021) 555-0101", "(021) 555-0101"),
        ("+62 812-3456-7890", "+62 812-3456-7890"),
        (6281234567890, "6281234567890"),
        ("021", "021"),
    ],
)
def test_a_telephone_has_the_zero_that_a_spreadsheet_took(induk: str, typed: str | int, read: str) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for line in (("Mitra", "Telepon"), ("A", typed)):
        sheet.append(line)
    book.save(path := Path(induk).parent / "mitra.xlsx")
    made = rows_of(induk, [str(path)], RowsOrder()).rows[0]
    assert made.source.value(("pihak", 1, "narahubung", "telepon")) == read
    assert [each.code for each in made.findings] == (["massal-telepon"] if read != str(typed) else [])


def test_a_table_of_names_alone_has_no_signatures(induk: str) -> None:
    made = rows(induk, "Mitra;Catatan", "Yayasan Satu", "AN Consulting", "Klinik Sehat, 2")
    assert [row.source.value(("pihak", 1, "nama")) for row in made.rows] == [
        "Yayasan Satu",
        "AN Consulting",
        "Klinik Sehat, 2",
    ]


def test_a_cell_without_a_header_is_an_error_of_its_row_alone(induk: str) -> None:
    made = rows(induk, "Mitra;Alamat;Catatan", "A;Jalan B", "C;Jalan D; Lantai 2;sisa;lagi", "E;Jalan F;x")
    assert [said(row.findings) for row in made.rows] == [
        [],
        [("massal-tanpa-kepala", Level.GALAT, "baris 3 kolom 4")],
        [],
    ]
    assert "“sisa”, dan 1 sel lain" in made.rows[1].findings[0].message


def test_a_column_may_be_named_by_hand_or_left_out(induk: str) -> None:
    order = RowsOrder(kolom={"Lembaga X": "pihak[2].nama"}, abaikan=("warna favorit",))
    made = rows(induk, "Lembaga X;Warna Favorit", "A;biru", order=order)
    assert not made.findings
    assert made.rows[0].source.value(("pihak", 1, "nama")) == "A"


def test_a_header_named_by_hand_that_no_table_has_is_told(induk: str) -> None:
    made = rows(induk, "Lembaga X;Judul", "A;B", order=RowsOrder(kolom={"Lembga X": "pihak[2].nama"}))
    found = [each for each in made.findings if each.code == "tabel-kolom-tunjuk"]
    assert [each.hint for each in found] == ["Mungkin maksudnya “Lembaga X”."]


def test_files_bear_the_name_of_the_partner_whichever_pihak_it_is(tmp_path: Path) -> None:
    induk = tmp_path / "induk.yaml"
    own = "Kementerian Imigrasi dan Pemasyarakatan Republik Indonesia"
    text = INDUK.replace("profil: umum", "profil: kemenimipas").replace("- {}", f"- nama: {own}")
    induk.write_text(text, encoding="utf-8")
    made = rows(str(induk), "Nama mitra", "Yayasan Satu")
    assert [row.name for row in made.rows] == ["001-Yayasan Satu"]
    assert made.rows[0].source.value(("pihak", 1, "nama")) == own


def test_an_unknown_column_is_told_with_the_nearest_name(induk: str) -> None:
    found = rows(induk, "Mitra;Jabatn penanda tangan mitra;Nomor", "A;Ketua;1/X").findings
    assert "Jabatan penanda tangan mitra" in found[0].hint
    assert "Nomor pihak kesatu" in found[1].hint


def test_a_header_merged_over_its_columns_says_whose_they_are(induk: str, tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["PIHAK KESATU", None, "PIHAK KEDUA", None])
    sheet.append(["Nomor", "Alamat", "Nama", "Alamat"])
    sheet.append(["007", "Jalan Kami", "A", "Jalan A"])
    sheet.merge_cells("A1:B1")
    sheet.merge_cells("C1:D1")
    book.save(tmp_path / "mitra.xlsx")
    made = rows_of(induk, [str(tmp_path / "mitra.xlsx")], RowsOrder())
    assert not made.findings
    assert made.rows[0].source.value(("pihak", 0)) == {"nama": "Badan Contoh", "nomor": "007", "alamat": "Jalan Kami"}
    assert made.rows[0].source.value(("pihak", 1)) == {"nama": "A", "alamat": "Jalan A"}
    assert made.rows[0].source.where(("pihak", 1, "alamat")).cell == "Sheet!D3"


def test_partners_and_numbers_that_come_twice(induk: str) -> None:
    made = rows(
        induk, "Mitra;Nomor mitra", "PT Satu;1/X", "PT SATU;2/X", "PT Dua;1/x", "PT Tiga;tanpa", "PT Empat;tanpa"
    )
    assert [said(row.findings) for row in made.rows] == [
        [],
        [("massal-mitra-ganda", Level.PERINGATAN, "baris 3 kolom 1")],
        [("massal-nomor-ganda", Level.GALAT, "baris 4 kolom 2")],
        [],
        [],
    ]


def test_a_gap_between_items_is_said_of_its_row(induk: str) -> None:
    made = rows(induk, "Mitra;saksi[1].nama;saksi[2].nama", "A;Ani;Budi", "B;;Budi")
    assert [said(row.findings) for row in made.rows] == [[], [("massal-butir", Level.GALAT, "baris 3 kolom 3")]]


def test_what_the_common_input_says_of_one_partner_is_not_given_to_another_silently(induk: str) -> None:
    text = INDUK.replace(
        "  - {}", "  - nama: PT Lama\n    alamat: Jalan Lama\n    penandatangan: {nama: Ani, jabatan: Ketua}"
    )
    Path(induk).write_text(text, encoding="utf-8")
    made = rows(induk, "Mitra;Alamat;Jabatan penanda tangan", "PT Baru;;-", "PT Lama;;")
    assert said(made.findings) == [("massal-isi-induk", Level.PERINGATAN, None)]
    assert "pihak[2].penandatangan.nama" in made.findings[0].message
    assert [said(row.findings) for row in made.rows] == [
        [("massal-isi-induk", Level.PERINGATAN, "baris 2 kolom 2")],
        [],
    ]
    official = made.rows[0].source.value(("pihak", 1, "penandatangan"))
    assert isinstance(official, Mapping)
    assert official.get("jabatan") is None


def test_a_short_form_of_the_common_input_becomes_its_record(induk: str) -> None:
    with Path(induk).open("a", encoding="utf-8") as file:
        file.write("jangka_waktu: 5 tahun\n")
    made = rows(induk, "Mitra;jangka_waktu.mulai", "A;2027-01-01")
    assert made.rows[0].source.value(("jangka_waktu",)) == {"lama": "5 tahun", "mulai": "2027-01-01"}


def test_a_row_hides_no_fault_of_the_common_input(induk: str) -> None:
    Path(induk).write_text(INDUK.replace("  - {}", "  - PT Lama"), encoding="utf-8")
    with pytest.raises(DocumentFindingsError) as error:
        load_source(rows(induk, "Mitra", "A").rows[0].source)
    assert any(each.where.path == "pihak[2]" for each in error.value.findings)


def test_json_lines_and_lists_of_records(induk: str, tmp_path: Path) -> None:
    lines = tmp_path / "mitra.jsonl"
    lines.write_text('{"Mitra": "A"}\n\n{"pihak[2].nama": "B", "Alamat": "Jalan B"}\n', encoding="utf-8")
    made = rows_of(induk, [str(lines)], RowsOrder())
    assert said(made.findings) == [("massal-kolom-ganda", Level.GALAT, "kolom pihak[2].nama")]
    lines.write_text('{"Mitra": "A"}\n\n{"Mitra": "B", "Alamat": "Jalan B"}\n', encoding="utf-8")
    made = rows_of(induk, [str(lines)], RowsOrder())
    assert not made.findings
    assert [row.place.cell for row in made.rows] == ["baris 1", "baris 3"]
    assert [row.place.line for row in made.rows] == [1, 3]
    assert [each.where.line for row in made.rows for each in row.cells if each.says] == [1, 3, 3]
    assert [row.source.value(("pihak", 1)) for row in made.rows] == [{"nama": "A"}, {"nama": "B", "alamat": "Jalan B"}]


def test_a_broken_line_of_json_stops_no_other(induk: str, tmp_path: Path) -> None:
    lines = tmp_path / "mitra.jsonl"
    lines.write_text('{"Mitra": "A"}\n{"Mitra": \n{"Mitra": "C"}\n\n["D"]\n', encoding="utf-8")
    made = rows_of(induk, [str(lines)], RowsOrder())
    assert not made.findings
    assert [(row.place.cell, has_errors(row.findings)) for row in made.rows] == [
        ("baris 1", False),
        ("baris 2", True),
        ("baris 3", False),
        ("baris 5", True),
    ]
    places = [(each.where.line, each.where.cell, each.code) for row in made.rows for each in row.findings]
    assert places == [(2, "baris 2", "json"), (5, "baris 5", "json")]
    lines.write_text('{"Mitra": \n{"Mitra"\n', encoding="utf-8")
    none = rows_of(induk, [str(lines)], RowsOrder())
    assert (none.rows, none.unreadable, [each.where.line for each in none.findings]) == ((), True, [1, 2])
    lines.write_text('{"Mitra": "A"}\n' + "{\n" * 1_001, encoding="utf-8")
    assert rows_of(induk, [str(lines)], RowsOrder()).unreadable


def test_a_cell_beyond_all_bounds_stops_no_other_row(induk: str) -> None:
    long = "x" * 1_000_001
    made = rows(induk, "Mitra;Tempat penandatanganan", "A;Jakarta", f"B;{long}", f'"C\n{long}";Bogor', "D;Bandung")
    assert not made.findings
    assert [has_errors(row.findings) for row in made.rows] == [False, True, True, False]
    spots = [(each.code, each.where.cell) for row in made.rows for each in row.findings if each.level is Level.GALAT]
    assert spots == [("tabel-teks", "baris 3 kolom 2"), ("tabel-teks", "baris 4 kolom 1")]


def test_a_row_of_a_megabyte_and_characters_that_no_page_prints(induk: str, tmp_path: Path) -> None:
    data = tmp_path / "mitra.json"
    many: dict[str, object] = {f"premis[{place}]": "x" * 30_000 for place in range(1, 40)}
    data.write_text(json.dumps([{"Mitra": "A"}, {"Mitra": "B", **many}, {"Mitra": "C\u0007"}]), encoding="utf-8")
    made = rows_of(induk, [str(data)], RowsOrder())
    assert [[each.code for each in row.findings] for row in made.rows] == [
        [],
        ["massal-baris-panjang"],
        ["karakter-terlarang"],
    ]
    assert made.rows[1].cells == ()


def test_ten_thousand_rows_share_the_common_input(induk: str) -> None:
    made = rows(induk, "Mitra;Nomor mitra", *(f"PT {place};{place}/X" for place in range(10_000)))
    assert len(made.rows) == 10_000
    assert len({id(row.induk) for row in made.rows}) == 1
    assert len({row.name for row in made.rows}) == 10_000


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("../../etc/passwd", "etc-passwd"),
        ("..\\..\\x", "x"),
        ("/abs/olut", "abs-olut"),
        ("CON", "_CON"),
        ("nul.txt", "_nul.txt"),
        ("COM1", "_COM1"),
        ("...", "007"),
        ("", "007"),
        ("a\u202eb\u200bc", "abc"),
        ("akhir. .", "akhir"),
        ("Universitas\nSatu", "Universitas Satu"),
        ("e\u0301", "\u00e9"),
        ("大学 – Ü", "大学 – Ü"),
        ("-rf", "rf"),
        ("a:b|c", "a-b-c"),
    ],
)
def test_names_of_files_are_safe(text: str, name: str) -> None:
    assert safe_stem(text, "007") == name


@pytest.mark.parametrize("text", ["x" * 5_000, "é" * 5_000, "大" * 5_000])
def test_long_names_are_cut_between_characters(text: str) -> None:
    stem = safe_stem(text, "1")
    assert 100 < len(stem.encode()) <= 150
    assert text.startswith(stem)


def test_names_that_differ_in_case_alone_or_are_taken_are_parted(induk: str) -> None:
    order = RowsOrder(nama="{pihak[2].nama}", terpakai=frozenset({"laporan"}))
    made = rows(induk, "Mitra;Alamat", "PT Satu;1", "pt satu;2", "LAPORAN;3", "pt satu-002;4", order=order)
    names = [row.name for row in made.rows]
    assert names[:3] == ["PT Satu", "pt satu-002", "LAPORAN-003"]
    assert len({name.casefold() for name in (*names, "laporan")}) == 5
    assert [[each.code for each in row.findings if each.code == "massal-nama-berkas"] for row in made.rows] == [
        [],
        ["massal-nama-berkas"],
        ["massal-nama-berkas"],
        ["massal-nama-berkas"],
    ]


@pytest.fixture
def bernomor(induk: str) -> str:
    """A common input whose profil has a pattern of numbers."""
    folder = Path(induk).parent / "templat" / "profil" / "kita"
    folder.mkdir(parents=True)
    text = 'nama: Kita\ninstansi: Badan Contoh\npola_nomor: "{kode}/{urut:02}/{bulan_romawi}/{tahun}"\n'
    text += "pejabat:\n  menteri: {jabatan: Menteri, kode: M}\n"
    (folder / "profil.yaml").write_text(text, encoding="utf-8")
    kita = INDUK.replace("profil: umum", "profil: kita").replace("BC-1", "BC-1\n    penandatangan: {tingkat: menteri}")
    Path(induk).write_text(kita, encoding="utf-8")
    return induk


def test_numbers_are_counted_and_typed_ones_stay(bernomor: str) -> None:
    order = RowsOrder(mulai_nomor=9)
    lines = ("Mitra;Nomor pihak kesatu;Tanggal penandatanganan", "A;;", "B;M/10/IX/2026;", "C;;2027-01-05", "D;;")
    made = rows(bernomor, *lines, order=order)
    key = ("pihak", 0, "nomor")
    assert [row.source.value(key) for row in made.rows] == [
        "M/09/IX/2026",
        "M/10/IX/2026",
        "M/10/I/2027",
        "M/11/IX/2026",
    ]
    assert not [each for row in made.rows for each in row.findings]
    unasked = rows(bernomor, *lines).rows[0]
    assert unasked.source.value(key) == "BC-1"


def test_a_number_that_cannot_be_made_is_said(bernomor: str) -> None:
    made = rows(bernomor, "Mitra;Tanggal penandatanganan", "A;-", "B;", order=RowsOrder(mulai_nomor=1))
    assert [said(row.findings) for row in made.rows] == [[("massal-nomor", Level.PERINGATAN, "baris 2")], []]
    assert made.rows[1].source.value(("pihak", 0, "nomor")) == "M/02/IX/2026"


@pytest.mark.parametrize(
    "signer",
    ["tingkat: Menteri", "jabatan: Menteri", "jabatan: Menteri Contoh", "jabatan: MENTERI CONTOH REPUBLIK INDONESIA"],
)
def test_the_code_of_an_office_is_known_by_its_name(bernomor: str, signer: str) -> None:
    profil = Path(bernomor).parent / "templat" / "profil" / "kita" / "profil.yaml"
    office = "jabatan: Menteri" if signer.endswith(": Menteri") else "jabatan: Menteri Contoh Republik Indonesia"
    profil.write_text(profil.read_text("utf-8").replace("jabatan: Menteri", office), encoding="utf-8")
    text = Path(bernomor).read_text("utf-8").replace("tingkat: menteri", signer)
    Path(bernomor).write_text(text, encoding="utf-8")
    made = rows(bernomor, "Mitra", "A", order=RowsOrder(mulai_nomor=1))
    assert made.rows[0].source.value(("pihak", 0, "nomor")) == "M/01/IX/2026"


def test_an_office_without_a_code_is_told_which_have_one(bernomor: str) -> None:
    text = Path(bernomor).read_text("utf-8").replace("tingkat: menteri", "jabatan: Kepala Biro")
    Path(bernomor).write_text(text, encoding="utf-8")
    made = rows(bernomor, "Mitra", "A", order=RowsOrder(mulai_nomor=1))
    [finding] = made.rows[0].findings
    assert finding.hint == "Isi pihak[1].penandatangan.jabatan dengan Menteri, atau tulis nomornya pada tabel."


def test_numbers_need_a_pattern(induk: str) -> None:
    with pytest.raises(UsageError, match="pola nomor"):
        rows(induk, "Mitra", "A", order=RowsOrder(mulai_nomor=1))


@pytest.mark.parametrize("text", ["{urut", "urut}", "{}", "{urut:x}", "{urut.__class__}", "{tahun}", "x" * 400])
def test_patterns_that_are_none(text: str) -> None:
    with pytest.raises(ValueError, match=r"[Pp]ola"):
        pola_nomor(text)


def test_a_profil_with_an_unknown_place_in_its_pattern_is_refused(bernomor: str) -> None:
    profil = Path(bernomor).parent / "templat" / "profil" / "kita" / "profil.yaml"
    profil.write_text('nama: Kita\npola_nomor: "{urut}/{thn}"\n', encoding="utf-8")
    with pytest.raises(DocumentFindingsError, match="thn"):
        rows(bernomor, "Mitra", "A")


def test_a_missing_input_or_table_is_an_error_of_the_call(induk: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        rows_of(str(tmp_path / "tidak-ada.yaml"), [table(tmp_path, "Mitra", "A")], RowsOrder())
    with pytest.raises(UsageError):
        rows_of(induk, [str(tmp_path / "tidak-ada.csv")], RowsOrder())


def test_texts_that_begin_like_formulas_stay_texts(induk: str) -> None:
    made = rows(induk, "Mitra;Alamat", "=HYPERLINK(1);+62", "@SUM(A1);-2")
    assert [row.source.value(("pihak", 1, "nama")) for row in made.rows] == ["=HYPERLINK(1)", "@SUM(A1)"]


def test_what_a_row_lacks_is_said_at_its_row_and_not_at_the_common_input(induk: str) -> None:
    lines = ["pihak[2].nama,jangka_waktu.lama", "Universitas A,3 tahun", "Universitas B,", "Universitas C"]
    for row, spot in zip(rows(induk, *lines).rows, ("baris 2", "baris 3", "baris 4"), strict=True):
        source = row.source
        findings = check(load_source(source, name=row.name))
        lacking = {each.where.path: each for each in findings if each.code == "KS104"}
        signer = lacking["pihak[2].penandatangan.nama"]
        assert str(signer.where) == f"{row.place.file}, {spot}, pihak[2].penandatangan.nama"
        assert "pihak[2].penandatangan.nama pada baris tabelnya" in signer.hint
        term = lacking.get("jangka_waktu")
        assert (term is None) == (spot == "baris 2")
        assert term is None or (term.where.file, term.where.cell) == (row.place.file, f"{spot} kolom 2")
        assert (lacking["pihak[1].penandatangan.nama"].where.file, source.row) == (induk, row.place)
