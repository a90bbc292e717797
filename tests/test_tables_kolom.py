"""Columns of tables: by the many names that units give them, and by what stands below."""

import json
from collections.abc import Sequence
from difflib import SequenceMatcher
from pathlib import Path

import pytest
from _every import every
from _tabel import lembar_dari, tabel
from click.testing import CliRunner, Result
from hypothesis import given as over
from hypothesis import strategies as st

from kerjasama_docs.assets import Area, Assets
from kerjasama_docs.cli.main import main
from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import DocumentFindingsError, Level
from kerjasama_docs.inputs.table_files import read_tables
from kerjasama_docs.jobs.lampiran_kolom import with_columns
from kerjasama_docs.model.lampiran import LampiranBentuk
from kerjasama_docs.naskah.klausul.folders import load_bentuk, load_jenis, load_sebutan
from kerjasama_docs.naskah.lint.folders import lint_folder
from kerjasama_docs.tables.cells.normalised import normalised
from kerjasama_docs.tables.header.column_names import ColumnNames
from kerjasama_docs.tables.header.records import Match
from kerjasama_docs.tables.header.spelling import Spelling
from kerjasama_docs.tables.reading.rows import JoinedTable

FORMS = [name for name in Assets().names(Area.LAMPIRAN) if load_bentuk(name, Assets()).sumber == "baris"]

KNOWN = {
    "perencanaan": {
        "satuan_kerja": "Satker|Unit Pengusul|Satuan Kerja Pengusul|OPD|Nama OPD|Perangkat Daerah|Fakultas/Unit|"
        "PIHAK KESATU|Unit Pemrakarsa|Nama Unit Kerja|S A T K E R|satuan_kerja",
        "mitra": "Instansi Mitra|Lembaga Mitra|Instansi/Lembaga Mitra|Nama Instansi|Nama Lembaga|Nama Institusi|"
        "Nama Perusahaan|Pihak Kedua|PIHAK II|Mitra Kerjasama|Nama Mitra Kerja Sama|M I T R A|N A M A   M I T R A|"
        "MIT-\nRA|Nama Mi-\ntra|Nama Instan\nsi|Instansi|Lembaga|K/L|Mitra (nama lengkap)|3. Mitra|Partner",
        "bidang": "Bidang|Bidang Kerjasama|Sektor|Objek Kerja Sama|Pokok-pokok Kerja Sama|Fokus Kerja Sama|Judul|"
        "Tentang|Perihal|Kegiatan|Judul Kegiatan Kerjasama|Ruang Lingkup|Bentuk Kegiatan|Nama Kegiatan|BI-\nDANG",
        "urgensi": "Urgensi|Tingkat Urgensi|Alasan|Latar Belakang|Skala Prioritas|Pertimbangan|Urgensi/Alasan",
        "batas_waktu": "Batas Waktu|Tenggat|Deadline|Target Penyelesaian|Target TTD|Rencana Penandatanganan|Periode|"
        "Batas Akhir|Tanggal Target|Jadwal|Waktu Pelaksanaan|Triwulan|Batas Waktu Pem-\nbahasan",
        "renstra": "Renstra|Sasaran Strategis|Dukungan Renstra|Renstra Kemenimipas|Sasaran|Rencana Stra-\ntegis",
        "data_dukung": "Link Data Dukung|Eviden|Evidence|Bukti Dukung|Bukti Kerjasama|Tautan Dokumen|Kelengkapan|"
        "Dokumen|Link|Keterangan|Ket.|D A T A  D U K U N G",
    },
    "hasil-penjajakan": {
        "calon_mitra": "Calon Mitra|Mitra|Mitra Kerja Sama|Nama Instansi|Pihak Kedua|Lembaga Mitra|Instansi",
        "ruang_lingkup": "Lingkup|Cakupan|Ruang Lingkup Kegiatan|Bidang|Kegiatan|Substansi|Ruang Ling-\nkup",
        "jangka_waktu": "Jangka Waktu|Masa Berlaku|Masa Berlaku (Tahun)|Durasi|Periode|Waktu dan Durasi|Lama",
        "keterangan": "Ket|Keterangan|Catatan|Tindak Lanjut|Status|K E T E R A N G A N|Kete-\nrangan",
    },
    "rencana-aksi": {"kegiatan": "Kegiatan|Nama Kegiatan|Program/Kegiatan|Rencana Aksi|Uraian", "waktu": "Jadwal"},
}
"""Headers that units write, by form and by the column that each means."""
OTHERS = (
    "No. PKS|Nomor MoU|Tgl. TTD|Tanggal Penandatanganan|PIC|Narahubung|Contact Person|Kategori Mitra|Jenis Mitra|"
    "Tanggal Mulai|TMT|Berlaku Hingga|Tanggal Berakhir|Alamat Mitra|Email|Penandatangan|Tingkat|No HP"
)
"""Headers of registers that the form of perencanaan has no column for."""


def cases() -> Sequence[tuple[str, str, str]]:
    columns = [(form, key, names) for form, keys in KNOWN.items() for key, names in keys.items()]
    return [(form, key, name) for form, key, names in columns for name in names.split("|")]


@every("case", cases())
def test_names_that_units_write(case: tuple[str, str, str]) -> None:
    form, key, name = case
    found = ColumnNames(load_bentuk(form, Assets())).recognise(name)
    assert found, name
    assert found.key == key


@every("name", OTHERS.split("|"))
def test_names_of_what_the_form_does_not_have(name: str) -> None:
    names = ColumnNames(load_bentuk("perencanaan", Assets()))
    assert names.recognise(name) is None
    assert names.names_other(name)


@every("name", ["Universitas B", "PT Mitra Jaya", "pelatihan", "Biro Hukum dan Kerja Sama", "Mitrawan", "x y z"])
def test_what_is_no_name_of_a_column(name: str) -> None:
    names = ColumnNames(load_bentuk("perencanaan", Assets()))
    assert names.recognise(name) is None
    assert not names.names_other(name)


def test_the_names_of_all_kinds_are_known_as_no_bidang() -> None:
    kinds = [load_jenis(name, Assets()) for name in Assets().names(Area.NASKAH)]
    named = {normalised(kind.nama) for kind in kinds if kind.bentuk == "naskah"}
    bidang = next(kolom for kolom in load_bentuk("perencanaan", Assets()).kolom if kolom.kunci == "bidang")
    assert len(named) > 5
    assert named - {normalised(name) for name in bidang.bukan_isi} == set()


def test_one_name_means_one_thing() -> None:
    sure: dict[str, set[str]] = {}
    (path,) = Assets().sebutan()
    for name, hal in load_sebutan(path).hal.items():
        for alias in hal.alias:
            sure.setdefault(normalised(alias), set()).add(name)
    assert len(sure) > 300
    assert {alias: names for alias, names in sure.items() if len(names) > 1} == {}


def read(head: str, *rows: str, bentuk: str | LampiranBentuk = "perencanaan") -> JoinedTable:
    """A table from its header and rows, cells parted by bars."""
    lines = [[cell.strip() for cell in line.split("|")] for line in (head, *rows)]
    return tabel(lembar_dari(lines, "unit.csv"), bentuk=bentuk)


def said(joined: JoinedTable, key: str) -> list[object]:
    return [entry.values.get(key) for entry in joined.entries]


def test_a_column_of_few_contents_over_many_rows_is_a_category() -> None:
    rows = [f"Kelompok {n % 5} | Instansi Ke-{n} | B | U | S | K" for n in range(20)]
    joined = read("Mitra | Nama Instansi | Bidang | Urgensi | Renstra | Data Dukung", *rows)
    assert said(joined, "mitra") == [f"Instansi Ke-{n}" for n in range(20)]
    (choice,) = joined.readings[0].choices
    assert "kolom MITRA dibaca dari “Nama Instansi”" in choice
    assert "hanya 5 macam pada 20 baris" in choice
    (told,) = [each for each in joined.findings if each.code == "tabel-kolom-ganda"]
    assert told.level is Level.SARAN


def test_a_category_alone_is_read_with_a_warning() -> None:
    rows = [f"Kelompok {n % 4} | B {n} | U | S | K" for n in range(20)]
    joined = read("Mitra | Bidang | Urgensi | Renstra | Data Dukung", *rows)
    assert said(joined, "mitra")[0] == "Kelompok 0"
    (told,) = [each for each in joined.findings if each.code == "tabel-isi-kolom"]
    assert told.level is Level.PERINGATAN
    assert "hanya 4 macam pada 20 baris" in told.message


def test_few_rows_and_a_partner_with_many_plans_are_no_category() -> None:
    rows = [f"{'Dinas Contoh' if n % 2 else 'Bank Contoh'} | B {n} | U | S | K" for n in range(8)]
    joined = read("Mitra | Bidang | Urgensi | Renstra | Data Dukung", *rows)
    assert [each.code for each in joined.findings if each.code == "tabel-isi-kolom"] == []


@every("kinds", ["MoU,PKS", "Nota Kesepahaman,Perjanjian Kerja Sama", "MoU/PKS,PKS dan IA", "M.o.U,P K S"])
def test_names_of_kinds_are_no_bidang(kinds: str) -> None:
    rows = [f"Mitra {n} | {kind} | pelatihan {n} | U" for n, kind in enumerate(kinds.split(","))]
    joined = read("Mitra | Jenis Kerjasama | Tentang | Urgensi", *rows)
    assert said(joined, "bidang") == ["pelatihan 0", "pelatihan 1"]


def test_kinds_of_naskah_alone_leave_the_bidang_empty() -> None:
    joined = read("Mitra | Jenis Kerjasama | Urgensi", "Mitra A | MoU | U", "Mitra B | PKS | U")
    assert said(joined, "bidang") == [None, None]
    assert [each.code for each in joined.findings if "jenis naskah" in each.message] == ["tabel-isi-kolom"]


def test_a_kind_of_kerja_sama_that_is_a_bidang_is_read_as_one() -> None:
    joined = read("Mitra | Jenis Kerjasama | Urgensi", "Mitra A | pelatihan | U", "Mitra B | riset | U")
    assert said(joined, "bidang") == ["pelatihan", "riset"]


def test_numbers_of_naskah_are_no_running_numbers() -> None:
    joined = read("No | Nomor | Mitra | Bidang | Urgensi", "1 | 04/PKS/2027 | Mitra A | B | U")
    assert [each.code for each in joined.findings if "No" in each.message and "ganda" in each.code] == []


def test_an_empty_column_yields_to_a_filled_one() -> None:
    joined = read("Mitra | Nama Mitra | Bidang | Urgensi", " | Universitas A | B | U", " | Bank B | C | U")
    assert said(joined, "mitra") == ["Bank B", "Universitas A"]


def test_a_column_filled_now_and_then_yields_to_one_that_is_full() -> None:
    rows = [f"{'Kelompok A' if n == 0 else ''} | Bank {n} | B | U" for n in range(6)]
    joined = read("Mitra | Nama Mitra | Bidang | Urgensi", *rows)
    assert said(joined, "mitra") == [f"Bank {n}" for n in range(6)]
    assert "“Mitra” (baris 1 kolom 1) hanya terisi 1 dari 6 baris" in joined.readings[0].choices[0]


def test_a_form_of_ones_own_has_the_same_names(tmp_path: Path) -> None:
    (tmp_path / "lampiran" / "register").mkdir(parents=True)
    (tmp_path / "lampiran" / "register" / "lampiran.yaml").write_text(
        "nama: Register\narti: Register.\nkolom:\n  - {kunci: mitra, judul: MITRA, wajib: ya}\n"
        "  - {kunci: akhir, judul: BERAKHIR, jenis: tanggal}\n  - {kunci: perkara, judul: POKOK, hal: judul}\n",
        encoding="utf-8",
    )
    (tmp_path / "lampiran" / "sebutan.yaml").write_text("hal: {mitra: {alias: [kawan kita]}}\n", encoding="utf-8")
    form = load_bentuk("register", Assets(tmp_path))
    joined = read("Kawan Kita | Berlaku Hingga | Tentang", "Bank A | 31-12-2027 | kas", bentuk=form)
    assert {key: str(value) for key, value in joined.entries[0].values.items()} == {
        "mitra": "Bank A",
        "akhir": "2027-12-31",
        "perkara": "kas",
    }
    assert ColumnNames(form).recognise("Nama Instansi")
    assert not ColumnNames(load_bentuk("perencanaan", Assets())).recognise("Kawan Kita")


def test_an_unknown_thing_is_refused_with_the_nearest(tmp_path: Path) -> None:
    (tmp_path / "lampiran" / "register").mkdir(parents=True)
    (tmp_path / "lampiran" / "register" / "lampiran.yaml").write_text(
        "nama: Register\narti: Register.\nkolom: [{kunci: x, judul: X, hal: mitr}]\n", encoding="utf-8"
    )
    with pytest.raises(DocumentFindingsError) as caught:
        load_bentuk("register", Assets(tmp_path))
    assert "Mungkin maksudnya “mitra”." in caught.value.findings[0].hint


@every("form", FORMS)
def test_every_header_of_a_form_names_its_own_column(form: str) -> None:
    bentuk = load_bentuk(form, Assets())
    names = ColumnNames(bentuk)
    for kolom in bentuk.kolom:
        found = names.recognise(kolom.kepala("Kementerian Contoh"))
        assert found
        assert (found.key, found.match) == (kolom.kunci, Match.EXACT)


def given(*columns: str, bentuk: str = "perencanaan") -> LampiranBentuk:
    return with_columns(load_bentuk(bentuk, Assets()), columns)


@every(
    "columns", ["MITRA=Rekanan|BIDANG KERJA SAMA=Pokok", "mitra=C|bidang=d", "Nama Mitra=r e k a n a n|Bidang=“Pokok”"]
)
def test_columns_that_the_user_names(columns: str) -> None:
    joined = read("No | Mitra | Rekanan | Pokok", "1 | swasta | Bank A | kas", bentuk=given(*columns.split("|")))
    assert [said(joined, "mitra"), said(joined, "bidang")] == [["Bank A"], ["kas"]]
    assert joined.readings[0].choices[0].startswith("kolom MITRA dibaca dari “Rekanan”")
    assert "ditunjuk" in joined.readings[0].choices[0]
    assert not [each for each in joined.findings if each.code in {"tabel-kolom-ganda", "tabel-isi-kolom"}]


def test_a_column_without_a_header_is_named_by_its_letter() -> None:
    joined = read(" | Mitra | Bidang", "Perlu sekali | Bank A | kas", bentuk=given("URGENSI=A"))
    assert said(joined, "urgensi") == ["Perlu sekali"]


def test_a_table_whose_headers_are_all_unknown_is_read_by_letters() -> None:
    rows = ("Data 2027 | | ", "Siapa | Apa | Mengapa", "Bank A | kas | perlu")
    joined = read(*rows, bentuk=given("mitra=A", "bidang=B", "urgensi=C"))
    assert [said(joined, key) for key in ("mitra", "bidang", "urgensi")] == [["Bank A"], ["kas"], ["perlu"]]


def test_the_first_of_several_names_that_a_table_has_is_read() -> None:
    form = given("MITRA=Rekanan", "MITRA=Kawan")
    assert said(read("Kawan | Bidang", "Bank A | kas", bentuk=form), "mitra") == ["Bank A"]
    assert said(read("Kawan | Rekanan | Bidang", "x | Bank B | kas", bentuk=form), "mitra") == ["Bank B"]


def test_keys_of_records_are_named_too() -> None:
    sheet = lembar_dari([["Bank A", "kas"]], "data.yaml", kunci="rekanan | pokok")
    joined = tabel(sheet, bentuk=given("MITRA=rekanan", "BIDANG=pokok"))
    assert [said(joined, "mitra"), said(joined, "bidang")] == [["Bank A"], ["kas"]]


def test_what_the_user_names_is_not_set_aside_as_another_form() -> None:
    head = "Satuan Kerja | Calon Mitra | Ruang Lingkup | Jangka Waktu | Keterangan"
    row = "Lapas | Bank A | kas | 2 tahun | ok"
    assert read(head, row).readings[0].other_forms == ("hasil-penjajakan",)
    assert said(read(head, row, bentuk=given("BIDANG=Ruang Lingkup")), "bidang") == ["kas"]


@every(
    ("column", "message"),
    [
        ("MITRA", "tidak menunjuk kolom"),
        ("MITRA=", "tidak menunjuk kolom"),
        ("=C", "bukan kolom"),
        ("MITRAKU SAYANG=C", "bukan kolom Perencanaan"),
        ("x" * 300 + "=C", "tidak menunjuk kolom"),
    ],
)
def test_what_names_no_column_is_refused(column: str, message: str) -> None:
    with pytest.raises(UsageError) as caught:
        given(column)
    assert message in caught.value.message
    assert caught.value.remedy


def test_one_column_cannot_be_two() -> None:
    with pytest.raises(UsageError, match="dua kolom"):
        given("MITRA=C", "BIDANG=c")


def test_a_column_that_no_table_has_is_an_error_with_the_headers_that_there_are(tmp_path: Path) -> None:
    (tmp_path / "unit.csv").write_text("Mitra,Bidang,Urgensi\nBank A,kas,perlu\n", encoding="utf-8")
    told = run(tmp_path, "--kolom", "MITRA=Nama Instnsi")
    assert told.exit_code == 1
    assert "ditunjuk sebagai “Nama Instnsi”" in told.stderr
    assert "“Mitra”, “Bidang”, “Urgensi”" in told.stderr
    (tmp_path / "hasil.xlsx").unlink()  # a draft, as of every table with a galat
    assert run(tmp_path, "--kolom", "MITRA=Nama Instnsi", "--final").exit_code == 1
    assert not (tmp_path / "hasil.xlsx").exists()


def test_a_column_is_named_on_the_command_line(tmp_path: Path) -> None:
    (tmp_path / "unit.csv").write_text("Nama,Rekanan,Bidang,Urgensi\nx,Bank A,kas,perlu\n", encoding="utf-8")
    told = run(tmp_path, "--kolom", "MITRA=Rekanan")
    assert told.exit_code == 0, told.stderr
    assert "kolom MITRA dibaca dari “Rekanan” (baris 1 kolom 2) karena ditunjuk." in told.stderr
    ((sheet, *_), _) = read_tables(str(tmp_path / "hasil.xlsx"))
    assert any(cell.value == "Bank A" for row in sheet.rows for cell in row.cells)


def run(folder: Path, *options: str) -> Result:
    """Join the table of a folder."""
    target = folder / "hasil.xlsx"
    return CliRunner().invoke(main, ["lampiran", "perencanaan", str(folder / "unit.csv"), "-o", str(target), *options])


def test_messages_say_how_a_column_is_named() -> None:
    joined = read("Rekanan | Bidang | Urgensi | Renstra | Data Dukung", "Bank A | kas | perlu | S | K")
    (told,) = [each for each in joined.findings if "Rekanan" in each.message]
    assert '--kolom mitra="Rekanan"' in told.hint
    assert "lampiran/sebutan.yaml" in told.hint


def test_a_program_is_told_of_the_choice(tmp_path: Path) -> None:
    rows = "Mitra,Nama Instansi,Bidang,Urgensi\nBUMN,Bank A,kas,perlu\nK/L,Badan B,data,perlu\n"
    (tmp_path / "unit.csv").write_text(rows, encoding="utf-8")
    told = run(tmp_path, "--json")
    (sheet,) = json.loads(told.stdout)["lembar"]
    assert [choice.split(" karena ")[0] for choice in sheet["kolom"]] == [
        "kolom MITRA dibaca dari “Nama Instansi” (baris 1 kolom 2)"
    ]


def test_names_of_ones_own_are_looked_over(tmp_path: Path) -> None:
    own = tmp_path / "lampiran" / "sebutan.yaml"
    own.parent.mkdir()
    own.write_text("hal:\n  mitra:\n    alias: [rekan]\n", encoding="utf-8")
    assert lint_folder(tmp_path) == ()
    own.write_text("hal:\n  mitra:\n    alis: [rekan]\n", encoding="utf-8")
    (found,) = lint_folder(tmp_path)
    assert (found.where.line, found.hint) == (3, "Mungkin maksudnya “alias”.")
    (tmp_path / "unit.csv").write_text("Rekan,Bidang\nBank A,kas\n", encoding="utf-8")
    told = run(tmp_path, "--templat", str(tmp_path))
    assert told.exit_code == 1
    assert "sebutan.yaml:3:5" in told.stderr


@over(st.text("abcdefgh ", max_size=14), st.lists(st.tuples(st.integers(0, 13), st.sampled_from("abxyz ")), max_size=3))
def test_near_spellings_are_those_that_share_most_letters(word: str, slips: list[tuple[int, str]]) -> None:
    other = list(word)
    for place, letter in slips:
        other[place : place + 1] = [letter]
    written = "".join(other)
    alike = min(len(word), len(written)) >= 4 and SequenceMatcher(None, word, written).ratio() >= 0.85
    assert Spelling(word).is_like(Spelling(written)) == alike
