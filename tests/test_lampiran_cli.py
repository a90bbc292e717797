"""The command ``lampiran`` from files to files."""

import io
import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import docx
import openpyxl
import pypdfium2
import pytest
from _helpers import ROOT
from _sheets import workbook
from click.testing import CliRunner, Result

from kerjasama_docs.assets import Assets
from kerjasama_docs.cli.main import main
from kerjasama_docs.inputs.own_output import is_own_output
from kerjasama_docs.jobs.lampiran import TableOrder, join, printed
from kerjasama_docs.naskah.klausul.folders import load_profil
from kerjasama_docs.tables.printed import PrintedRow, printed_table

SAMPLES = ROOT / "samples" / "lampiran"
FORMS = sorted(folder.name for folder in SAMPLES.iterdir())
HEADERS = {
    "perencanaan": (
        *("No.", "MITRA", "BIDANG KERJA SAMA", "URGENSI", "BATAS WAKTU PEMBAHASAN"),
        *("RENCANA STRATEGIS KEMENTERIAN IMIGRASI DAN PEMASYARAKATAN", "DATA DUKUNG"),
    ),
    "hasil-penjajakan": ("No.", "SATUAN KERJA", "CALON MITRA", "RUANG LINGKUP", "JANGKA WAKTU", "KETERANGAN"),
}
"""Letter for letter as in the Lampiran of Permen Imipas 8/2025, huruf A and huruf B."""


def run(*words: object) -> Result:
    """One call of the command."""
    return CliRunner().invoke(main, ["lampiran", *map(str, words)])


def order(form: str) -> TableOrder:
    """A sample table as kemenimipas prints it."""
    return TableOrder(form, "kemenimipas", Assets(), date(2027, 1, 11), kepala=("LAMPIRAN",))


def folded(text: str) -> str:
    """A text without blanks, as engines break lines anywhere."""
    return "".join(text.split())


@pytest.mark.parametrize("form", FORMS)
def test_all_outputs_hold_the_same_cells(form: str) -> None:
    tabel = join([str(SAMPLES / form)], order(form)).tabel
    own = load_profil("kemenimipas", Assets()).profil
    ready = printed_table(tabel, instansi=own.instansi or "", head=("LAMPIRAN",))
    wanted = [tuple(column.title for column in ready.columns), *(row.texts for row in ready.rows)]
    assert wanted[0] == HEADERS[form]
    assert len(wanted) > 3
    files = {suffix: printed(tabel, order(form), suffix)[0] for suffix in (".docx", ".pdf", ".xlsx")}

    table = next(each for each in docx.Document(io.BytesIO(files[".docx"])).tables if len(each.rows) >= len(wanted))
    in_word = [[cell.text for cell in row.cells] for row in table.rows][: len(wanted)]
    for cells, texts in zip(in_word, wanted, strict=True):
        assert [folded(cell) for cell in dict.fromkeys(cells)] == [folded(text) for text in dict.fromkeys(texts)]

    pdf = pypdfium2.PdfDocument(files[".pdf"])
    text = folded("".join(page.get_textpage().get_text_bounded() for page in pdf)).replace("\ufffe", "-")
    for texts in wanted:
        for cell in texts:
            assert folded(cell).replace("-", "") in text.replace("-", ""), cell

    sheet = openpyxl.load_workbook(io.BytesIO(files[".xlsx"])).worksheets[0]
    values = [[cell.value for cell in row] for row in sheet.iter_rows()]
    for baris in ready.rows:
        assert any(same(row, baris) for row in values), baris.texts


def same(row: Sequence[object], baris: PrintedRow) -> bool:
    """Whether a row of a workbook holds the values of a printed one."""

    def plain(value: object) -> object:
        day = getattr(value, "date", None)
        return str(day() if callable(day) else "" if value is None else value)

    return [plain(value) for value in row[: len(baris.values)]] == [plain(value) for value in baris.values]


def test_rows_are_counted_and_the_file_is_written(tmp_path: Path) -> None:
    target = tmp_path / "hasil.docx"
    told = run("perencanaan", SAMPLES / "perencanaan", "-o", target, "--profil", "kemenimipas")
    assert told.exit_code == 0, told.output
    assert "6 baris dibaca, 5 diambil, 1 disisihkan (baris jumlah 1)" in told.output
    assert target.read_bytes().startswith(b"PK")
    again = run("perencanaan", SAMPLES / "perencanaan", "-o", target)
    assert again.exit_code == 2
    assert "--timpa" in again.output


def test_json_tells_what_was_read(tmp_path: Path) -> None:
    target = tmp_path / "hasil.xlsx"
    told = run("perencanaan", SAMPLES / "perencanaan", "-o", target, "--json", "--sumber")
    data = json.loads(told.stdout)
    assert data["keluaran"] == str(target)
    assert [finding["code"] for finding in data["findings"]] == ["tabel-cara-tanggal"]
    cells = [str(cell.value) for row in openpyxl.load_workbook(target).worksheets[0].iter_rows() for cell in row]
    assert any(cell.endswith("kanwil-contoh.csv, baris 5") for cell in cells)


def test_a_folder_of_two_forms_is_not_joined(tmp_path: Path) -> None:
    target = tmp_path / "hasil.xlsx"
    told = run("perencanaan", SAMPLES, "-o", target, "--json", "--sumber")
    assert told.exit_code == 0, told.output
    data = json.loads(told.stdout)
    assert (data["diambil"], data["alasan"]) == (5, {"tabel berbentuk hasil-penjajakan": 3, "baris jumlah": 1})
    (found,) = (each for each in data["findings"] if each["code"] == "tabel-bentuk-lain")
    assert found["level"] == "peringatan"
    assert found["where"]["file"].endswith("penjajakan-contoh.csv")
    assert f'kerjasama-docs lampiran hasil-penjajakan "{found["where"]["file"]}" -o' in found["hint"]
    cells = [str(cell.value) for row in openpyxl.load_workbook(target).worksheets[0].iter_rows() for cell in row]
    assert not [cell for cell in cells if "penjajakan-contoh" in cell]


@pytest.mark.parametrize("form", ["perencanaan", "rincian-biaya"])
def test_nothing_is_written_when_all_tables_are_of_another_form(form: str, tmp_path: Path) -> None:
    told = run(form, SAMPLES / "hasil-penjajakan", "-o", tmp_path / "hasil.docx")
    assert told.exit_code == 1
    assert "semua tabel yang diberikan berbentuk lain, yaitu hasil-penjajakan (1 lembar)" in told.output
    assert not list(tmp_path.iterdir())


def test_naskah_among_tables_are_told_and_passed_over(tmp_path: Path) -> None:
    (tmp_path / "nk.yaml").write_bytes((ROOT / "samples" / "nota-kesepahaman.yaml").read_bytes())
    (tmp_path / "rencana.csv").write_text("Mitra;Bidang Kerja Sama;Urgensi\nBank;Kas;Perlu\n", encoding="utf-8")
    told = run("perencanaan", tmp_path, "-o", tmp_path / "hasil.docx")
    assert told.exit_code == 0, told.output
    assert "nk.yaml: peringatan: Berkas ini masukan naskah, bukan tabel." in told.output
    assert "1 baris dibaca, 1 diambil" in told.output
    named = run("perencanaan", tmp_path / "nk.yaml", "-o", tmp_path / "lain.docx")
    assert named.exit_code == 2
    assert "nk.yaml: galat: Berkas ini masukan naskah" in named.output


def test_tables_among_naskah_are_told_and_passed_over(tmp_path: Path) -> None:
    (tmp_path / "nk.yaml").write_bytes((ROOT / "samples" / "nota-kesepahaman.yaml").read_bytes())
    (tmp_path / "rencana.yaml").write_text("baris:\n  - mitra: Bank\n    bidang: Kas\n", encoding="utf-8")
    told = run("rekapitulasi", tmp_path, "-o", tmp_path / "hasil.docx", "--hari-ini", "2027-01-01")
    assert told.exit_code == 0, told.output
    assert "rencana.yaml: peringatan: Berkas ini bukan masukan naskah" in told.output
    (tmp_path / "nk.yaml").unlink()
    alone = run("rekapitulasi", tmp_path, "-o", tmp_path / "lain.docx", "--hari-ini", "2027-01-01")
    assert alone.exit_code == 1
    assert not (tmp_path / "lain.docx").exists()


@pytest.mark.parametrize("suffix", [".docx", ".pdf", ".xlsx"])
def test_a_wrong_cell_makes_a_draft_that_final_refuses(suffix: str, tmp_path: Path) -> None:
    (tmp_path / "biaya.csv").write_text("Uraian;Volume;Satuan;Harga Satuan\nA;banyak;unit;1.000\n", encoding="utf-8")
    target = tmp_path / f"hasil{suffix}"
    refused = run("rincian-biaya", tmp_path / "biaya.csv", "-o", target, "--final")
    assert refused.exit_code == 1
    assert "baris 2 kolom 2" in refused.output
    assert not target.exists()
    told = run("rincian-biaya", tmp_path / "biaya.csv", "-o", target)
    assert told.exit_code == 1
    assert "baris 2 kolom 2" in told.output
    assert folded("RANCANGAN – TIDAK LENGKAP: 1 galat harus diperbaiki") in folded(text_of(target))
    assert "banyak" in text_of(target)


def text_of(path: Path) -> str:
    """All text of a table that was written."""
    if path.suffix == ".pdf":
        with pypdfium2.PdfDocument(path) as pdf:
            return "".join(page.get_textpage().get_text_bounded() for page in pdf)
    if path.suffix == ".xlsx":
        return "\n".join(str(cell.value) for row in openpyxl.load_workbook(path).worksheets[0] for cell in row)
    document = docx.Document(str(path))
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return "\n".join((*(each.text for each in document.paragraphs), *cells))


def broken_folder(folder: Path) -> Path:
    """Three units, of which one sent a file that cannot be read and one an empty file."""
    folder.mkdir()
    (folder / "baik.csv").write_text("Mitra;Bidang;Urgensi\nBank;Kas;Perlu\n", encoding="utf-8")
    (folder / "rusak.xlsx").write_bytes(b"PK\x03\x04 bukan buku kerja")
    (folder / "kosong.csv").write_bytes(b"")
    return folder


def test_a_broken_file_sets_itself_aside_by_name(tmp_path: Path) -> None:
    folder, target = broken_folder(tmp_path / "unit"), tmp_path / "hasil.docx"
    told = run("perencanaan", folder, "-o", target, "--json")
    assert told.exit_code == 2
    assert json.loads(told.stdout)["keluaran"] == str(target)
    assert "TIDAK LENGKAP: 2 berkas tidak terbaca (kosong.csv, rusak.xlsx)" in " ".join(text_of(target).split())
    assert "Bank" in text_of(target)
    refused = run("perencanaan", folder, "-o", tmp_path / "final.docx", "--final", "--json")
    data = json.loads(refused.stdout)
    assert data["keluaran"] is None
    wrong = [Path(each["where"]["file"]).name for each in data["findings"] if each["level"] == "galat"]
    assert sorted(set(wrong)) == ["kosong.csv", "rusak.xlsx"]
    assert not (tmp_path / "final.docx").exists()


def test_a_broken_input_sets_itself_aside_in_a_recapitulation(tmp_path: Path) -> None:
    folder, target = tmp_path / "naskah", tmp_path / "rekap.docx"
    folder.mkdir()
    (folder / "nk.yaml").write_bytes((ROOT / "samples" / "nota-kesepahaman.yaml").read_bytes())
    (folder / "rusak.yaml").write_text("jenis: nota-kesepahaman\njudul: [", encoding="utf-8")
    told = run("rekapitulasi", folder, "-o", target, "--hari-ini", "2027-01-01")
    assert told.exit_code == 2
    assert "TIDAK LENGKAP: 1 berkas tidak terbaca (rusak.yaml)" in " ".join(text_of(target).split())


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["perencanan", "x.csv", "-o", "a.docx"], "Mungkin maksudnya “perencanaan”"),
        (["perencanaan", "tidak-ada.csv", "-o", "a.docx"], "tidak-ada.csv"),
        (["perencanaan", str(SAMPLES / "perencanaan"), "-o", "a.txt"], ".docx, .pdf, .xlsx"),
        (["perencanaan", str(SAMPLES / "perencanaan"), "-o", "a.docx", "--tanggal", "31-02-2027"], "--tanggal"),
        (["perencanaan", "tidak-ada.csv", "-o", "a"], "a tanpa akhiran tidak dikenal"),
        (["perencanaan", "tidak-ada.csv", "-o", "a.pdf", "--profil", "x"], "Profil “x” tidak dikenal"),
        (["rekapitulasi", "x.zip", "-o", "a.docx"], "x.zip"),
        (["templat", "perencanaan", "-o", "a.docx"], "Formulir ditulis sebagai .xlsx"),
        (["templat", "rekapitulasi", "-o", "a.xlsx"], "dibuat dari berkas naskah"),
        (["templat", "perencanaan", "hasil-penjajakan", "-o", "a.xlsx"], "satu bentuk saja"),
    ],
)
def test_wrong_use_is_told(words: list[str], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    told = run(*words)
    assert told.exit_code == 2, told.output
    assert said in told.output
    assert not list(tmp_path.iterdir())


def test_a_form_comes_back_without_a_finding(tmp_path: Path) -> None:
    form = tmp_path / "formulir.xlsx"
    assert run("templat", "hasil-penjajakan", "-o", form).exit_code == 0
    book = openpyxl.load_workbook(form)
    sheet = book.worksheets[0]
    header = next(row[0].row for row in sheet.iter_rows() if "CALON MITRA" in [cell.value for cell in row])
    values = ["Lapas Contoh", "Yayasan Contoh", "pelatihan; uji kompetensi", "3 tahun", "Bersedia"]
    for place, value in enumerate(values, 1):
        sheet.cell((header or 0) + 2, place, value)
    book.save(form)
    told = run("hasil-penjajakan", form, "-o", tmp_path / "hasil.docx", "--json")
    data = json.loads(told.stdout)
    assert told.exit_code == 0
    assert data["findings"] == []
    assert data["diambil"] == 1


def test_a_recapitulation_of_the_samples(tmp_path: Path) -> None:
    files = [ROOT / "samples" / f"{name}.yaml" for name in ("nota-kesepahaman", "adendum", "perpanjangan")]
    target = tmp_path / "rekap.docx"
    told = run("rekapitulasi", *files, "-o", target, "--hari-ini", "2033-03-01", "--profil", "kemenimipas")
    assert told.exit_code == 0, told.output
    tables = docx.Document(str(target)).tables
    cells = [cell.text for table in tables for row in table.rows for cell in row.cells]
    assert "Berakhir dalam 6 bulan" in cells
    again = run("rekapitulasi", *files, "-o", target, "--hari-ini", "2033-03-01", "--json", "--timpa")
    [row] = json.loads(again.stdout)["baris"]
    assert row["kelompok"] == row["isi"]["status"] == "Berakhir dalam 6 bulan"
    assert (row["isi"]["berakhir"], row["isi"]["urutan_status"]) == ("2033-07-16", "2")
    assert row["sumber"].startswith(str(files[0]))
    assert "16 Juli 2033" in cells


def test_our_own_table_among_the_files_of_units_is_set_aside(tmp_path: Path) -> None:
    unit, own = tmp_path / "Unit A.csv", tmp_path / "hasil.xlsx"
    unit.write_text("Mitra,Bidang,Urgensi\nUniversitas A,Pendidikan,Perlu\n", encoding="utf-8")
    assert run("perencanaan", unit, "-o", own).exit_code == 0
    again = run("perencanaan", tmp_path, "-o", tmp_path / "lagi.xlsx")
    assert again.exit_code == 0, again.output
    assert "hasil gabungan kerjasama-docs" in again.output
    assert "Seluruhnya 1 berkas, 1 lembar: 1 baris dibaca, 1 diambil" in again.output
    alone = run("perencanaan", own, "-o", tmp_path / "sendiri.xlsx")
    assert "1 diambil" in alone.output


def test_a_form_is_no_table_of_our_own(tmp_path: Path) -> None:
    form = tmp_path / "formulir.xlsx"
    assert run("templat", "perencanaan", "-o", form).exit_code == 0
    assert not is_own_output(str(form))
    assert not is_own_output(str(SAMPLES / "tidak-ada.csv"))


def _said(result: Result, code: str) -> list[tuple[str, str]]:
    """Level and place of the findings of one kind."""
    found = json.loads(result.output)["findings"]
    return [(each["level"], each["where"]["path"]) for each in found if each["code"] == code]


def test_cells_that_the_table_does_not_use_are_no_errors(tmp_path: Path) -> None:
    head: list[object] = ["No", "Uraian", "Volume", "Satuan", "Harga Satuan", "Jumlah", "Selisih"]
    rows: list[list[object]] = [
        ["=ROW()-1", "Modul", 40, "paket", 75000, "=C2*E2", "=F2-TODAY()"],
        ["Jumlah", *[None] * 4, "=SUM(F2)"],
    ]
    path, made = workbook(tmp_path, [head, *rows]), tmp_path / "x.docx"
    result = run("rincian-biaya", path, "-o", made, "--json")
    assert result.exit_code == 0, result.output
    assert _said(result, "tabel-rumus") == [("peringatan", "Sheet1!F2"), ("peringatan", "Sheet1!F3")]
    rows[0][4] = "=1+1"
    result = run("rincian-biaya", workbook(tmp_path, [head, *rows]), "-o", made, "--json", "--timpa")
    assert ("galat", "Sheet1!E2") in _said(result, "tabel-rumus")


def test_cells_of_a_table_of_another_form_are_no_errors(tmp_path: Path) -> None:
    plans = [["No", "Mitra", "Bidang Kerja Sama", "Urgensi", "Batas Waktu Pembahasan", "Renstra"]]
    reports = [["Calon Mitra", "Ruang Lingkup", "Jangka Waktu", "Keterangan"], ["Bank", "Perbankan", "3 tahun", "ya"]]
    files = (
        workbook(tmp_path, [*plans, *([1, "=A1", "=A2", None, None, None] for _ in range(120))], name="a.xlsx"),
        workbook(tmp_path, reports, name="b.xlsx"),
    )
    made = tmp_path / "x.docx"
    result = run("hasil-penjajakan", *files, "-o", made, "--json")
    assert result.exit_code == 0, result.output
    assert _said(result, "tabel-rumus") == []
    assert len(_said(result, "tabel-bentuk-lain")) == 1
