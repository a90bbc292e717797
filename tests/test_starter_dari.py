"""A naskah that begins with a row of a table: what the row says comes out, whatever it holds."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from _helpers import ROOT, examples, findings_of
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from kerjasama_docs.assets import Area, Assets
from kerjasama_docs.cli.main import main
from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import DocumentFindingsError, Level, has_errors
from kerjasama_docs.inputs import read_yaml, validate
from kerjasama_docs.inputs.bounds import printable
from kerjasama_docs.inputs.source import visible
from kerjasama_docs.inputs.table_files import read_tables
from kerjasama_docs.model.isi import LingkupButir
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.paths import shape_at
from kerjasama_docs.model.waktu import JangkaWaktu
from kerjasama_docs.naskah import outline
from kerjasama_docs.naskah.klausul.folders import load_bentuk, load_jenis, load_profil
from kerjasama_docs.pipeline import check, load, render
from kerjasama_docs.starter import RowPlace, starter, starter_from_row
from kerjasama_docs.starter.cells import duration_of
from kerjasama_docs.starter.from_row import Begun, given_by
from kerjasama_docs.starter.row import ChosenRow
from kerjasama_docs.tables.cells.items import butir, says_nothing
from kerjasama_docs.tables.reading.rows import Entry, Origin

ASSETS = Assets()
HEADER = ("No.", "SATUAN KERJA", "CALON MITRA", "RUANG LINGKUP", "JANGKA WAKTU", "KETERANGAN")
ROWS = (
    ("1", "Lapas Kelas IIA Contoh", "Yayasan Karya", "1. pelatihan kerja 2. sertifikasi", "3 (tiga) tahun", "bersedia"),
    ("2", "Rutan Kelas I Contoh", 'CV "Maju": #1', "bantuan hukum; penyuluhan hukum", "sampai akhir 2028", "=1+1"),
)
FOREIGN = [
    '"', "'", ":", ": ", " #", "#", "\n", "\n- ", "- ", "? ", "---", "...", "|", ">", "&a", "*a", "!!x", "%", "@", "`",
    "[", "]", "{", "}", "{{ x }}", ",", "null", "~", "ya", "012", "\\", "\\n", "\t", "\u2028", "\x85", "\ufeff",
    "\u202e", "\x07", "##", "# x", "=1+1", "<b>", ";", "1. ", "2. ", "jenis: adendum",
]  # fmt: skip
TEXTS = st.lists(st.one_of(st.sampled_from(FOREIGN), st.text(max_size=6)), max_size=7).map("".join)
KINDS = ("nota-kesepahaman", "perjanjian-kerja-sama")


def csv(folder: Path, rows: tuple[tuple[str, ...], ...] = ROWS) -> str:
    """A report with a title, a blank line, a header, rows and a sum; its first data row is row 4."""
    lines = [("LAPORAN HASIL PENJAJAKAN",), (), HEADER, *rows, ("", "Jumlah", str(len(rows)))]
    texts = [";".join('"' + cell.replace('"', '""') + '"' for cell in line) for line in lines]
    path = folder / "laporan.csv"
    path.write_text("\n".join(texts), encoding="utf-8")
    return str(path)


def read(text: str) -> Naskah:
    """The naskah that a started input says."""
    return validate(Naskah, printable(read_yaml(text, None)))


def line(text: str) -> str:
    """A foreign text as a field holds it."""
    return " ".join(visible(" ".join(text.split())).split())


def said(text: str) -> str | None:
    """A foreign text as a field holds it, None when it says nothing."""
    return None if says_nothing(text) else line(text)


def begun(values: Mapping[str, str | date | None], form: str = "hasil-penjajakan", profil: str = "umum") -> str:
    """The input that a row starts."""
    given = given_by(
        ChosenRow(Entry(values, Origin("Unit: A #1.xlsx", "- Lembar", 14)), load_bentuk(form, ASSETS)),
        load_profil(profil, ASSETS).profil,
        load_jenis("nota-kesepahaman", ASSETS),
    )
    return starter("nota-kesepahaman", profil, ASSETS, given=given)


def told(text: str) -> str:
    """All comments as one running text."""
    return " ".join(" ".join(each.lstrip(" #") for each in text.splitlines() if each.lstrip().startswith("##")).split())


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("row", [4, 5])
def test_starts_and_renders_as_it_is(kind: str, row: int, tmp_path: Path) -> None:
    started = starter_from_row(kind, RowPlace(csv(tmp_path), row), ASSETS)
    file = tmp_path / "naskah.yaml"
    file.write_text(started.text, encoding="utf-8")
    assert started.findings == ()
    document = load(file)
    assert document.built.source.findings == ()
    assert not has_errors(check(document))
    assert render(document, formats={"docx"}).files["docx"]
    assert f"Dimulai dari laporan.csv, baris {row} (Laporan Hasil Penjajakan Kerja Sama)" in told(started.text)


def test_a_row_of_a_report_fills_the_fields(tmp_path: Path) -> None:
    text = starter_from_row("nota-kesepahaman", RowPlace(csv(tmp_path), 4), ASSETS).text
    naskah = read(text)
    assert [pihak.nama for pihak in naskah.pihak] == ["Lapas Kelas IIA Contoh", "Yayasan Karya"]
    assert [item.uraian for item in naskah.ruang_lingkup] == ["pelatihan kerja", "sertifikasi"]
    assert str(naskah.jangka_waktu.lama) == "3 (tiga) tahun"
    assert "KETERANGAN: bersedia" in told(text)


def test_a_row_of_ones_own_form_starts_a_naskah(tmp_path: Path) -> None:
    """A form can begin a naskah by saying which field a column fills; its columns may be called as they like."""
    folder = tmp_path / "lampiran" / "rintisan"
    folder.mkdir(parents=True)
    columns = "{kunci: kawan, judul: KAWAN, ke: [pihak.1.nama]}, {kunci: hal, judul: HAL RINTISAN, ke: [judul]}"
    form = f"nama: Rintisan\narti: Uji.\nkolom: [{columns}]\n"
    (folder / "lampiran.yaml").write_text(form, encoding="utf-8")
    table = tmp_path / "rintisan.csv"
    table.write_text("KAWAN;HAL RINTISAN\nYayasan Karya;Pelatihan\n", encoding="utf-8")
    naskah = read(starter_from_row("nota-kesepahaman", RowPlace(str(table), 2), Assets(tmp_path)).text)
    assert (naskah.pihak[1].nama, naskah.judul) == ("Yayasan Karya", "Pelatihan")
    (finding,) = findings_of(lambda: starter_from_row("nota-kesepahaman", RowPlace(str(table), 9), Assets(tmp_path)))
    assert finding.hint == "Baris data yang terdekat: 2 (Yayasan Karya)."
    with pytest.raises(DocumentFindingsError):
        starter_from_row("nota-kesepahaman", RowPlace(str(table), 2), ASSETS)


def test_what_cannot_be_read_as_a_length_is_a_comment(tmp_path: Path) -> None:
    text = starter_from_row("nota-kesepahaman", RowPlace(csv(tmp_path), 5), ASSETS).text
    naskah = read(text)
    assert naskah.jangka_waktu.lama is None
    assert naskah.pihak[1].nama == 'CV "Maju": #1'
    assert "## JANGKA WAKTU pada baris itu: sampai akhir 2028\n## Jangka waktu" in text


def test_the_institution_of_the_profil_comes_first(tmp_path: Path) -> None:
    text = starter_from_row("nota-kesepahaman", RowPlace(csv(tmp_path), 4), ASSETS, profil="kemenimipas").text
    naskah = read(text)
    profil = load_profil("kemenimipas", ASSETS).profil
    assert (naskah.pihak[0].nama, naskah.pihak[0].alamat) == (profil.instansi, profil.alamat)
    assert "SATUAN KERJA: Lapas Kelas IIA Contoh" in told(text)
    assert not has_errors(check(load(printable(read_yaml(text, None)).data)))


def test_a_row_of_a_plan_fills_other_fields(tmp_path: Path) -> None:
    row = {"mitra": "Universitas Contoh", "bidang": "Pelatihan petugas.", "urgensi": "Bahwa petugas kurang"}
    more = {"batas_waktu": "31-03-2027", "renstra": "Sasaran 2", "data_dukung": "Kerangka acuan", "satuan_kerja": "X"}
    file = tmp_path / "rencana.json"
    file.write_text(json.dumps([{}, {**row, **more}]), encoding="utf-8")
    started = starter_from_row("perjanjian-kerja-sama", RowPlace(str(file), 2), ASSETS)
    naskah = read(started.text)
    assert (naskah.judul, naskah.premis) == ("Pelatihan petugas", ("petugas kurang",))
    assert [pihak.nama for pihak in naskah.pihak] == ["X", "Universitas Contoh"]
    comments = told(started.text)
    assert "baris 2 (Perencanaan Kerja Sama)" in comments
    assert "BATAS WAKTU PEMBAHASAN: 31 Maret 2027" in comments
    assert "DATA DUKUNG: Kerangka acuan" in comments


@pytest.mark.parametrize(
    ("header", "form"),
    [
        (HEADER, "Laporan Hasil Penjajakan"),
        (("MITRA", "BIDANG KERJA SAMA", "URGENSI", "BATAS WAKTU PEMBAHASAN"), "Perencanaan"),
        (("Satker", "Mitra", "Ruang Lingkup", "Keterangan"), "Laporan Hasil Penjajakan"),
        (("Satker", "MITRA", "Bidang", "Data Dukung"), "Perencanaan"),
    ],
)
def test_the_header_tells_the_form(header: tuple[str, ...], form: str, tmp_path: Path) -> None:
    file = tmp_path / "tabel.csv"
    file.write_text(";".join(header) + "\n" + ";".join("abcdefg"[: len(header)]), encoding="utf-8")
    assert f"baris 2 ({form} Kerja Sama)" in told(
        starter_from_row("nota-kesepahaman", RowPlace(str(file), 2), ASSETS).text
    )


@settings(max_examples=examples(25), suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS, TEXTS, TEXTS, TEXTS, TEXTS)
def test_whatever_a_report_holds(unit: str, mitra: str, scope: str, span: str, remark: str) -> None:
    keys = ("satuan_kerja", "calon_mitra", "ruang_lingkup", "jangka_waktu", "keterangan")
    text = begun(dict(zip(keys, (unit, mitra, scope, span, remark), strict=True)))
    naskah = read(text)
    assert (naskah.jenis, naskah.judul, len(naskah.pihak)) == ("nota-kesepahaman", None, 2)
    assert [pihak.nama for pihak in naskah.pihak] == [said(unit), said(mitra)]
    items = [item.uraian.replace("\\*", "*") for item in naskah.ruang_lingkup]
    assert items == [line(item) for item in butir(scope)]
    document = load(printable(read_yaml(text, None)).data)
    assert not has_errors(check(document))
    assert render(document, formats={"teks"}).files["teks"]


@settings(max_examples=examples(25), suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS, TEXTS, TEXTS, TEXTS)
def test_whatever_a_plan_holds(mitra: str, bidang: str, urgensi: str, renstra: str) -> None:
    values = {"satuan_kerja": None, "mitra": mitra, "bidang": bidang, "urgensi": urgensi, "renstra": renstra}
    text = begun({**values, "batas_waktu": date(2027, 3, 31)}, "perencanaan", "kemenimipas")
    naskah = read(text)
    assert naskah.pihak[1].nama == said(mitra)
    assert (naskah.judul or "").replace("\\*", "*") == (said(line(bidang).rstrip(" .;,")) or "")
    assert [each.replace("\\*", "*") for each in naskah.premis] == [each for each in [said(urgensi)] if each]
    assert not has_errors(check(load(printable(read_yaml(text, None)).data)))


@settings(max_examples=examples(25), suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(*[TEXTS] * 6), min_size=1, max_size=3))
def test_whatever_a_file_holds(tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, ...]]) -> None:
    keys = ("no", "satuan_kerja", "calon_mitra", "ruang_lingkup", "jangka_waktu", "keterangan")
    file = tmp_path_factory.mktemp("tabel") / "laporan.json"
    data = [dict(zip(keys, (row[0], row[1], f"x{row[2]}", *row[3:]), strict=True)) for row in rows]
    file.write_text(json.dumps(data), encoding="utf-8")
    [lembar] = read_tables(str(file))[0]
    mitra = lembar.rows[-1].cells[keys.index("calon_mitra")].value
    started = starter_from_row("nota-kesepahaman", RowPlace(str(file), len(rows)), ASSETS)
    assert isinstance(mitra, str)
    assert read(started.text).pihak[1].nama == said(mitra)


def test_very_long_cells_stay_right() -> None:
    long = "panjang " * 4_000
    naskah = read(begun({"calon_mitra": long, "ruang_lingkup": "a;" * 2_000, "keterangan": long}))
    assert (naskah.pihak[1].nama, naskah.ruang_lingkup) == (None, ())
    assert "CALON MITRA: panjang panjang" in told(begun({"calon_mitra": long}))
    assert len(begun({"keterangan": long})) < len(begun({})) + 3_000
    title = "x" * 1_001
    assert read(begun({"bidang": title}, "perencanaan")).judul is None
    assert read(begun({"bidang": title[1:]}, "perencanaan")).judul == title[1:]


@pytest.mark.parametrize("nothing", ["null", "-", "…", "", "  "])
def test_a_cell_that_says_nothing_stays_open(nothing: str) -> None:
    assert read(begun({"calon_mitra": nothing, "satuan_kerja": nothing})).pihak[1].nama is None


@pytest.mark.parametrize(
    ("cell", "items"),
    [
        ("pelatihan; sertifikasi", ("pelatihan", "sertifikasi")),
        ("pelatihan;\nsertifikasi; dan\nmagang.", ("pelatihan", "sertifikasi", "magang")),
        ("1. pelatihan 2. sertifikasi", ("pelatihan", "sertifikasi")),
        ("1) pelatihan;\n2) sertifikasi, dan\n3) magang", ("pelatihan", "sertifikasi", "magang")),
        ("- pelatihan\n- sertifikasi", ("pelatihan", "sertifikasi")),
        ("a. pelatihan; b. sertifikasi", ("pelatihan", "sertifikasi")),
        ("pelatihan sesuai Pasal 1. 2. dan 3. itu", ("pelatihan sesuai Pasal 1. 2. dan 3. itu",)),
        ("pelatihan, magang", ("pelatihan, magang",)),
        ("dana desa; serta magang", ("dana desa", "magang")),
        ("2. magang", ("magang",)),
        ("a. Pelatihan, b. Magang, dan c. Riset", ("Pelatihan", "Magang", "Riset")),
        ("(a) pelatihan (b) magang", ("pelatihan", "magang")),
        ("b. magang, a. pelatihan", ("magang, a. pelatihan",)),
        (
            "Pendidikan dan pengajaran. , Penelitian. , Pengabdian",
            ("Pendidikan dan pengajaran", "Penelitian", "Pengabdian"),
        ),
        ("bimbingan oleh Contoh, S.H., M.H. dan tim", ("bimbingan oleh Contoh, S.H., M.H. dan tim",)),
        ("; \n -", ()),
    ],
)
def test_items_of_a_cell(cell: str, items: tuple[str, ...]) -> None:
    assert butir(cell) == items


@pytest.mark.parametrize(
    ("cell", "span"),
    [
        ("3 tahun", "3 tahun"),
        ("3 (tiga) Tahun", "3 tahun"),
        ("tiga tahun", "3 tahun"),
        ("18 bulan", "18 bulan"),
        ("3 (dua) tahun", None),
        ("0 tahun", None),
        ("14 hari kerja", None),
        ("999999 tahun", None),
        ("3", None),
        ("", None),
        ("3 tahun " * 1_000, None),
    ],
)
def test_length_of_a_cell(cell: str, span: str | None) -> None:
    assert duration_of(cell) == span


def test_a_row_that_is_none_names_the_nearest(tmp_path: Path) -> None:
    file = csv(tmp_path)
    [far] = findings_of(lambda: starter_from_row("nota-kesepahaman", RowPlace(file, 99), ASSETS))
    assert (far.name, far.level, far.message) == ("baris-tak-ada", Level.GALAT, "Baris 99 bukan baris data.")
    assert far.hint == 'Baris data yang terdekat: 4 (Yayasan Karya), 5 (CV "Maju": #1).'
    [total] = findings_of(lambda: starter_from_row("nota-kesepahaman", RowPlace(file, 6), ASSETS))
    assert total.message == "Baris 6 bukan baris data: baris jumlah."


def test_only_the_nearest_rows_are_named(tmp_path: Path) -> None:
    rows = tuple((str(n), "Unit", f"Mitra {n}", "a", "3 tahun", "") for n in range(1, 30))
    file = csv(tmp_path, rows)
    [finding] = findings_of(lambda: starter_from_row("nota-kesepahaman", RowPlace(file, 2), ASSETS))
    assert finding.hint.count("Mitra") == 5
    assert "4 (Mitra 1), 5 (Mitra 2)" in finding.hint


def book(path: Path, sheets: Mapping[str, str]) -> str:
    """A workbook with one data row, row 2, in each sheet; the partner by the name of the sheet."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for nama, mitra in sheets.items():
        sheet = workbook.create_sheet(nama)
        sheet.append(HEADER)
        sheet.append(("1", "Unit", mitra, "a; b", "3 tahun", ""))
    workbook.save(path)
    return str(path)


def test_a_row_of_several_sheets_needs_a_name(tmp_path: Path) -> None:
    file = book(tmp_path / "laporan.xlsx", {"Jawa": "Yayasan A", "Bali": "Yayasan B"})
    [finding] = findings_of(lambda: starter_from_row("nota-kesepahaman", RowPlace(file, 2), ASSETS))
    assert finding.name == "baris-mendua"
    assert "Jawa (Yayasan A) dan Bali (Yayasan B)" in finding.message
    text = starter_from_row("nota-kesepahaman", RowPlace(file, 2, "bali"), ASSETS).text
    assert read(text).pihak[1].nama == "Yayasan B"
    assert "laporan.xlsx › Bali, baris 2" in told(text)
    with pytest.raises(UsageError, match="“Jawa” dan “Bali”"):
        starter_from_row("nota-kesepahaman", RowPlace(file, 2, "Papua"), ASSETS)


def beside(folder: Path, *, right: tuple[str, ...] = HEADER) -> str:
    """Two tables side by side, with data in rows 2 and, at the right, 3."""
    left = ("1", "Unit", "Yayasan Kiri", "a; b", "3 tahun", "")
    rows = [(*HEADER, "", *right), (*left, "", *("1", "Unit", "Yayasan Kanan", "c", "2 tahun", "")[: len(right)])]
    rows.append(("", "", "", "", "", "", "", *("2", "Unit", "Yayasan Ujung", "d", "1 tahun", "")[: len(right)]))
    file = folder / "dua.csv"
    file.write_text("\n".join(";".join(f'"{cell}"' for cell in row) for row in rows), encoding="utf-8")
    return str(file)


def test_a_row_of_the_right_hand_table_can_be_chosen(tmp_path: Path) -> None:
    file = beside(tmp_path)
    assert read(starter_from_row("nota-kesepahaman", RowPlace(file, 3), ASSETS).text).pihak[1].nama == "Yayasan Ujung"
    [finding] = findings_of(lambda: starter_from_row("nota-kesepahaman", RowPlace(file, 2), ASSETS))
    assert "lebih dari satu tabel: tabel 1 (Yayasan Kiri) dan tabel 2 (Yayasan Kanan)" in finding.message
    assert "--tabel" in finding.hint
    for tabel, mitra in ((1, "Yayasan Kiri"), (2, "Yayasan Kanan")):
        text = starter_from_row("nota-kesepahaman", RowPlace(file, 2, table=tabel), ASSETS).text
        assert read(text).pihak[1].nama == mitra
    [none] = findings_of(lambda: starter_from_row("nota-kesepahaman", RowPlace(file, 3, table=1), ASSETS))
    assert none.name == "baris-tak-ada"
    whole = csv(tmp_path)
    assert starter_from_row("nota-kesepahaman", RowPlace(whole, 4, table=1), ASSETS).text
    [over] = findings_of(lambda: starter_from_row("nota-kesepahaman", RowPlace(whole, 4, table=2), ASSETS))
    assert (over.name, over.message) == ("baris-tak-ada", "Tabel 2 tidak ada; ada 1.")
    [third] = findings_of(lambda: starter_from_row("nota-kesepahaman", RowPlace(file, 3, table=3), ASSETS))
    assert third.message == "Tabel 3 tidak ada; ada 2 tabel berdampingan."


def test_a_right_hand_table_of_another_form_can_be_chosen(tmp_path: Path) -> None:
    plan = ("No", "Satuan Kerja", "Mitra", "Bidang Kerja Sama", "Batas Waktu", "Renstra")
    text = starter_from_row("nota-kesepahaman", RowPlace(beside(tmp_path, right=plan), 3), ASSETS).text
    assert "(Perencanaan Kerja Sama)" in told(text)
    assert (read(text).pihak[1].nama, read(text).judul) == ("Yayasan Ujung", "d")


def test_only_findings_about_the_row_are_told(tmp_path: Path) -> None:
    rows = (ROWS[0], ("2", "Unit", "", "a", "3 tahun", ""))
    file = csv(tmp_path, rows)
    assert starter_from_row("nota-kesepahaman", RowPlace(file, 4), ASSETS).findings == ()
    assert "CALON MITRA kosong." in [
        each.message for each in starter_from_row("nota-kesepahaman", RowPlace(file, 5), ASSETS).findings
    ]


def test_a_file_without_the_table_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "lain.csv"
    file.write_text("Nama;Umur\nA;1\n", encoding="utf-8")
    [finding] = findings_of(lambda: starter_from_row("nota-kesepahaman", RowPlace(str(file), 2), ASSETS))
    assert (finding.name, finding.level) == ("tabel-kepala", Level.GALAT)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["usulann", "--dari", "laporan.csv", "--baris", "4"], "tidak dikenal"),
        (["adendum", "--dari", "laporan.csv", "--baris", "4"], "--induk"),
        (["nota-kesepahaman", "--dari", "laporan.csv"], "--baris"),
        (["nota-kesepahaman", "--baris", "4"], "--dari"),
        (["nota-kesepahaman", "--lembar", "A"], "--dari"),
        (["nota-kesepahaman", "--tabel", "2"], "--dari"),
        (["nota-kesepahaman", "--dari", "a.csv", "--baris", "4", "--induk", "b.yaml"], "Pilih salah satu"),
        (["nota-kesepahaman", "--dari", "tidak-ada.csv", "--baris", "4"], "tidak ada"),
    ],
)
def test_wrong_use_is_explained(
    arguments: list[str], words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    csv(tmp_path)
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, ["baru", *arguments])
    assert result.exit_code == 2
    assert words in result.stderr


def test_the_command_writes_the_file(tmp_path: Path) -> None:
    target = tmp_path / "nota.yaml"
    command = ["baru", "nota-kesepahaman", "--dari", csv(tmp_path), "--baris"]
    result = CliRunner().invoke(main, [*command, "4", "-o", str(target)])
    assert (result.exit_code, result.stdout.strip()) == (0, str(target))
    assert read(target.read_text(encoding="utf-8")).pihak[1].nama == "Yayasan Karya"
    missing = CliRunner().invoke(main, [*command, "0"])
    assert (missing.exit_code, missing.stdout) == (1, "")
    assert "Baris data yang terdekat" in missing.stderr


PLAN = ROOT / "samples" / "lampiran" / "perencanaan"
LAPAS = "Lembaga Pemasyarakatan Kelas IIA Contoh"


@pytest.mark.parametrize(
    ("dari", "unit", "mitra"),
    [
        (RowPlace(str(PLAN / "kanwil-contoh.csv"), 5), None, "Universitas Samudra Nusantara"),
        (RowPlace(str(PLAN / "kanwil-contoh.csv"), 6), None, "Dinas Kesehatan Kota Contoh"),
        (RowPlace(str(PLAN / "lapas-contoh.yaml"), 1), LAPAS, "Yayasan Vokasi Karya Contoh"),
        (RowPlace(str(PLAN / "lapas-contoh.yaml"), 2), LAPAS, "Koperasi Tani Makmur Contoh"),
    ],
)
@pytest.mark.parametrize("profil", ["umum", "kemenimipas"])
def test_a_row_of_a_plan_becomes_an_usulan(
    dari: RowPlace, unit: str | None, mitra: str, profil: str, tmp_path: Path
) -> None:
    started = starter_from_row("usulan", dari, ASSETS, profil=profil)
    target = tmp_path / "usulan.yaml"
    target.write_text(started.text, encoding="utf-8")
    document = load(target)
    naskah = document.built.naskah
    assert [pihak.nama for pihak in naskah.pihak][1:] == [mitra]
    assert naskah.pihak[0].nama == unit or unit is None
    assert naskah.usulan
    assert naskah.judul
    assert naskah.usulan.urgensi
    assert naskah.usulan.renstra
    assert naskah.usulan.data_dukung
    assert naskah.usulan.batas_pembahasan
    assert not has_errors(check(document))
    assert render(document, formats={"docx"}).files["docx"]


def test_an_usulan_keeps_what_it_cannot_read_as_a_comment(tmp_path: Path) -> None:
    row = {"satuan_kerja": "X", "mitra": "A", "bidang": "B", "urgensi": "Karena perlu", "data_dukung": "1. a 2. b"}
    file = tmp_path / "rencana.json"
    file.write_text(json.dumps([{**row, "batas_waktu": "secepatnya"}]), encoding="utf-8")
    started = starter_from_row("usulan", RowPlace(str(file), 1), ASSETS, profil="kemenimipas")
    naskah = read(started.text)
    assert naskah.usulan
    assert (naskah.usulan.urgensi, naskah.usulan.data_dukung) == (("perlu",), ("a", "b"))
    assert naskah.usulan.batas_pembahasan is None
    assert (naskah.pihak[0].nama, naskah.pihak[0].alamat) == ("X", None)
    assert "BATAS WAKTU PEMBAHASAN: secepatnya" in told(started.text)


def test_what_a_cell_says_goes_on_the_sentence(tmp_path: Path) -> None:
    row = {"mitra": "A", "bidang": "Pelatihan", "urgensi": "Petugas memerlukan kursus", "data_dukung": "Kerangka acuan"}
    file = tmp_path / "rencana.json"
    file.write_text(json.dumps([row]), encoding="utf-8")
    target = tmp_path / "usulan.yaml"
    target.write_text(starter_from_row("usulan", RowPlace(str(file), 1), ASSETS).text, "utf-8")
    said = outline(load(target).built.pohon)
    assert "karena petugas memerlukan kursus." in said
    assert "disertai kerangka acuan." in said


UPT, ESELON_I, WILAYAH = "Rutan Kelas I Contoh", "Ditjen Imigrasi", "Kantor Wilayah Direktorat Jenderal Imigrasi Contoh"
DITJEN = "Direktorat Jenderal Imigrasi"


def planned(unit: str | None, kind: str, folder: Path, profil: str = "kemenimipas") -> str:
    """The input that a row of a plan of a satuan kerja starts."""
    row = {"satuan_kerja": unit, "mitra": "Bank Contoh", "bidang": "Layanan perbankan", "urgensi": "Perlu"}
    file = folder / "rencana.json"
    file.write_text(json.dumps([row]), encoding="utf-8")
    return starter_from_row(kind, RowPlace(str(file), 1), ASSETS, profil=profil).text


@pytest.mark.parametrize(
    ("unit", "jabatan", "tingkat"),
    [
        (UPT, None, "upt"),
        (ESELON_I, "Direktur Jenderal Imigrasi", "eselon-i"),
        ("Direktorat Kerja Sama Contoh", None, None),
        ("Rutanisasi Contoh", None, None),
        (f"{ESELON_I} Bagian Umum", None, None),
        (None, None, None),
    ],
)
def test_a_pks_is_that_of_the_satuan_kerja(
    unit: str | None, jabatan: str | None, tingkat: str | None, tmp_path: Path
) -> None:
    text = planned(unit, "perjanjian-kerja-sama", tmp_path)
    first = read(text).pihak[0]
    assert (first.nama, first.alamat) == (unit, None)
    assert (first.penandatangan.nama, first.penandatangan.jabatan) == (None, jabatan)
    assert first.penandatangan.tingkat == tingkat
    assert "Menteri" not in text.partition("\nprofil:")[2].replace("menteri", "").partition("\npremis:")[0]
    assert not has_errors(check(load(printable(read_yaml(text, None)).data)))


def test_a_pks_of_a_kantor_wilayah_is_doubted(tmp_path: Path) -> None:
    text = planned(WILAYAH, "perjanjian-kerja-sama", tmp_path)
    assert "(Permen Imipas 8/2025 Pasal 23 huruf b), bukan kantor-wilayah: ganti PIHAK KESATU." in told(text)
    assert read(text).pihak[0].penandatangan.jabatan is None
    assert "ganti PIHAK KESATU" not in told(planned(UPT, "perjanjian-kerja-sama", tmp_path))


def test_a_nota_kesepahaman_is_that_of_the_menteri_or_of_a_kantor_wilayah(tmp_path: Path) -> None:
    own = read(planned(WILAYAH, "nota-kesepahaman", tmp_path)).pihak[0]
    assert (own.nama, own.penandatangan.jabatan) == (WILAYAH, f"Kepala {WILAYAH}")
    profil = load_profil("kemenimipas", ASSETS).profil
    for unit in (UPT, ESELON_I, "Kantor Lain"):
        first = read(planned(unit, "nota-kesepahaman", tmp_path)).pihak[0]
        assert (first.nama, first.penandatangan.tingkat) == (profil.instansi, "menteri")


def test_only_where_the_regulation_binds_is_the_institution_left_out(tmp_path: Path) -> None:
    profil = load_profil("pemprov-banten", ASSETS).profil
    assert read(planned(UPT, "perjanjian-kerja-sama", tmp_path, "pemprov-banten")).pihak[0].nama == profil.instansi
    assert read(planned(UPT, "perjanjian-kerja-sama", tmp_path, "umum")).pihak[0].nama == UPT
    assert read(starter("perjanjian-kerja-sama", "pemprov-banten", ASSETS)).pihak[0].nama == profil.instansi
    assert read(starter("perjanjian-kerja-sama", "kemenimipas", ASSETS)).pihak[0].nama is None


@pytest.mark.parametrize(
    ("unit", "tingkat", "eselon", "wilayah"),
    [
        (UPT, "upt", "Direktorat Jenderal Pemasyarakatan", None),
        ("KANTOR IMIGRASI Kelas I  TPI Contoh", "upt", DITJEN, None),
        (ESELON_I, "eselon-i", DITJEN, None),
        (WILAYAH, "kantor-wilayah", DITJEN, WILAYAH),
        ("Kanwil Contoh", "kantor-wilayah", None, "Kanwil Contoh"),
        ("Kantor Lain", None, None, None),
        ("Kanwil " + "x" * 300, None, None, None),
    ],
)
def test_an_usulan_knows_the_level_of_its_satuan_kerja(
    unit: str, tingkat: str | None, eselon: str | None, wilayah: str | None, tmp_path: Path
) -> None:
    text = planned(unit, "usulan", tmp_path)
    naskah = read(text)
    assert naskah.pemrakarsa
    assert (naskah.pemrakarsa.tingkat, naskah.pemrakarsa.unit) == (tingkat, eselon)
    assert naskah.pemrakarsa.kantor_wilayah == wilayah
    assert naskah.pihak[0].penandatangan.jabatan is None
    assert "## BIDANG KERJA SAMA pada baris itu: Layanan perbankan\n## Butir ruang lingkup." in text


def test_every_column_begins_a_field_that_exists() -> None:
    names = ASSETS.names(Area.LAMPIRAN)
    paths = [path for name in names for kolom in load_bentuk(name, ASSETS).isian for path in kolom.ke]
    assert len(paths) > 8
    for path in paths:
        assert shape_at(path).base in {str, date, JangkaWaktu, LingkupButir}, path


MORE = {
    "Alamat Mitra": ("Jalan B Nomor 2", "alamat: Jalan B Nomor 2"),
    "Nama Penandatangan": ("Dr. Budi, M.Si.", "nama: Dr. Budi, M.Si."),
    "Jabatan": ("Rektor", "jabatan: Rektor"),
    "NIP": ("198001012005011001", "nip: 198001012005011001"),
    "Email": ("budi@contoh.ac.id", "pos_el: budi@contoh.ac.id"),
    "No. HP": ("081234567890", "telepon: 081234567890"),
    "PIC": ("Sari", "nama: Sari"),
    "Kategori Mitra": ("Badan Usaha", "golongan: badan-usaha"),
    "Nilai Kerja Sama": ("Rp 1.500.000", "nilai: Rp 1.500.000"),
    "Sumber Dana": ("APBN, APBD", "- apbd"),
    "Tujuan": ("meningkatkan mutu", "- meningkatkan mutu"),
    "Judul Kerja Sama": ("Pelatihan Kerja", "judul: Pelatihan Kerja"),
    "Tanggal Penandatanganan": ("12/03/2027", "tanggal: 2027-03-12"),
    "Alamat Satker": ("Jalan A", "alamat: Jalan A"),
    "Nomor Pihak Kesatu": ("12/PKS/2027", "nomor: 12/PKS/2027"),
}
"""Columns that no form has, what stands in them, and the line of the naskah that they fill."""
NOWHERE = {"Cuaca": "cerah", "Tanggal": "1 Mei 2027", "Nilai": "belum ada", "Kategori": "kawan lama"}
"""Columns that fill nothing."""


def wide(folder: Path, more: Mapping[str, str], kind: str = "perjanjian-kerja-sama") -> Begun:
    """A naskah that begins with a row of a table with more columns than its form."""
    path = folder / "lebar.csv"
    lines = [(*HEADER, *more), (*ROWS[0], *more.values())]
    path.write_text("\n".join(";".join(f'"{cell}"' for cell in line) for line in lines), encoding="utf-8")
    return starter_from_row(kind, RowPlace(str(path), 2), ASSETS)


def live(text: str) -> list[str]:
    """The lines of an input that are no comment."""
    return [each.strip() for each in text.splitlines() if not each.lstrip().startswith("#")]


def test_columns_beside_the_form_fill_what_they_name(tmp_path: Path) -> None:
    begun_with = wide(tmp_path, {name: value for name, (value, _) in MORE.items()})
    lines = live(begun_with.text)
    assert [line for _, line in MORE.values() if line not in lines] == []
    assert begun_with.findings == ()
    naskah = read(begun_with.text)
    assert (naskah.pihak[0].alamat, naskah.pihak[1].alamat) == ("Jalan A", "Jalan B Nomor 2")
    assert naskah.pihak[1].penandatangan.jabatan == "Rektor"
    assert "- Jabatan: diisikan pada pihak[2].penandatangan.jabatan." in told(begun_with.text)


def test_columns_that_fill_nothing_are_quoted_and_named(tmp_path: Path) -> None:
    begun_with = wide(tmp_path, NOWHERE)
    (finding,) = begun_with.findings
    assert (finding.name, finding.level) == ("tabel-kolom-lain", Level.SARAN)
    assert "“Cuaca”, “Tanggal”, “Nilai”, dan “Kategori” tidak mengisi apa pun" in finding.message
    assert [name for name, value in NOWHERE.items() if f"- {name}: {value}" not in told(begun_with.text)] == []


def test_a_kind_takes_only_what_it_prints(tmp_path: Path) -> None:
    begun_with = wide(tmp_path, {"Nilai Kerja Sama": "Rp 5.000.000", "Alamat": "Jalan B"}, "usulan")
    assert ["Nilai Kerja Sama" in each.message for each in begun_with.findings] == [True]
    assert "alamat: Jalan B" in live(begun_with.text)


def test_the_institution_of_the_profil_keeps_its_own(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    lines = [(*HEADER, "Alamat Satker"), (*ROWS[0], "Jalan Lapas")]
    path.write_text("\n".join(";".join(f'"{cell}"' for cell in line) for line in lines), encoding="utf-8")
    started = starter_from_row("nota-kesepahaman", RowPlace(str(path), 2), ASSETS, profil="kemenimipas")
    assert read(started.text).pihak[0].alamat == load_profil("kemenimipas", ASSETS).profil.alamat
    assert "- Alamat Satker: Jalan Lapas" in told(started.text)


def test_keys_of_yaml_are_columns_too(tmp_path: Path) -> None:
    path = tmp_path / "t.json"
    row = {
        "satuan_kerja": "Lapas A",
        "calon_mitra": "Yayasan B",
        "ruang_lingkup": "x",
        "alamat": "Jalan B",
        "suhu": "7",
    }
    path.write_text(json.dumps([row]), encoding="utf-8")
    started = starter_from_row("nota-kesepahaman", RowPlace(str(path), 1), ASSETS)
    assert read(started.text).pihak[1].alamat == "Jalan B"
    assert any("“suhu” tidak mengisi apa pun" in each.message for each in started.findings)
