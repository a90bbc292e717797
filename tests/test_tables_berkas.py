"""One table from files of every kind, as they lie in the folder of a biro."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from _every import every
from _helpers import saved
from _tabel import lembar_dari, tabel
from openpyxl import load_workbook

from kerjasama_docs.assets import Area, Assets
from kerjasama_docs.findings import Level
from kerjasama_docs.inputs.table_files import read_tables, table_files
from kerjasama_docs.inputs.xlsx.reader import read_xlsx
from kerjasama_docs.naskah.klausul.folders import load_bentuk
from kerjasama_docs.xlsx import write_form

CSV = (
    "Rekap penjajakan;;;;;\r\n"
    ";;;;;\r\n"
    "NO;SATKER;NAMA CALON MITRA;BIDANG;DURASI;KET\r\n"
    '1;Lapas Contoh;"Café ""Contoh""; Tbk";"Pelatihan;\r\nsertifikasi";3 tahun;Bersedia\r\n'
    "2;Lapas Contoh;Bank Contoh;Perbankan;5 tahun;-\r\n"
    "Total;;2 mitra;;;\r\n"
)
YAML = """\
satuan_kerja: Rutan Contoh
baris:
  - calon mitra: Yayasan Contoh
    lingkup: Pelatihan kerja
    lama: 2 tahun
  - calon mitra: bank contoh
    lingkup: Perbankan.
"""
JSON = '[{"satker": "Bapas Contoh", "mitra": "Dinas Contoh", "bidang": "Pendampingan", "durasi": 3, "ket": null}]'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_a_folder_of_all_kinds(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "a.csv").write_bytes(CSV.encode(encoding))
    (tmp_path / "b.yaml").write_text(YAML, encoding="utf-8")
    (tmp_path / "c.json").write_text(JSON, encoding="utf-8")
    sheets = [sheet for name in table_files([str(tmp_path)]) for sheet in read_tables(name)[0]]
    joined = tabel(*sheets, bentuk="hasil-penjajakan")
    keys = ("satuan_kerja", "calon_mitra", "ruang_lingkup", "jangka_waktu", "keterangan")
    assert [tuple(entri.values[key] for key in keys) for entri in joined.entries] == [
        ("Bapas Contoh", "Dinas Contoh", "Pendampingan", "3", None),
        ("Lapas Contoh", "Bank Contoh", "Perbankan", "5 tahun", "-"),
        ("Lapas Contoh", 'Café "Contoh"; Tbk', "Pelatihan;\nsertifikasi", "3 tahun", "Bersedia"),
        ("Rutan Contoh", "bank contoh", "Perbankan.", None, None),
        ("Rutan Contoh", "Yayasan Contoh", "Pelatihan kerja", "2 tahun", None),
    ]
    assert {(each.name, Path(each.where.file or "").name) for each in joined.findings} == {
        ("tabel-alias", "a.csv"),
        ("tabel-alias", "c.json"),
        ("tabel-ganda", "b.yaml"),
        ("tabel-kolom-hilang", "b.yaml"),
        ("tabel-satuan", "c.json"),
    }


FILLED = tuple(name for name in Assets().names(Area.LAMPIRAN) if load_bentuk(name, Assets()).sumber == "baris")


@pytest.mark.parametrize("name", FILLED)
def test_every_column_that_must_be_filled_has_an_example(name: str) -> None:
    columns = load_bentuk(name, Assets()).isian
    assert [kolom.kunci for kolom in columns if kolom.wajib and not kolom.contoh] == []
    assert any(kolom.contoh for kolom in columns)


@pytest.mark.parametrize("name", FILLED)
def test_the_form_comes_back_without_a_finding(name: str) -> None:
    bentuk = load_bentuk(name, Assets())
    book = load_workbook(BytesIO(write_form(bentuk, instansi="Kementerian Contoh")))
    sheet = book.worksheets[0]
    filled: dict[str, str | date | int] = {
        "teks": "Isi sel",
        "tanggal": date(2027, 4, 30),
        "bilangan": 2,
        "rupiah": 1500,
    }
    for column, kolom in enumerate(bentuk.isian, 1):
        sheet.cell(sheet.max_row + (column == 1), column, filled[kolom.jenis])
    raw = BytesIO()
    book.save(raw)
    lembar, notes = read_xlsx(raw.getvalue(), "Formulir.xlsx")
    joined = tabel(*lembar, bentuk=bentuk)
    (entri,) = joined.entries
    assert {kolom.kunci: entri.values[kolom.kunci] for kolom in bentuk.isian} == {
        kolom.kunci: filled[kolom.jenis] for kolom in bentuk.isian
    }
    assert [str(each.why) for part in joined.readings for each in part.set_aside].count("baris contoh") == 1
    assert not notes
    assert not joined.findings


@every("asked", FILLED)
@every("name", FILLED)
def test_a_filled_form_is_known_whichever_form_is_asked_for(name: str, asked: str) -> None:
    bentuk = load_bentuk(name, Assets())
    header = tuple(kolom.judul.replace("{{ instansi }}", "BADAN CONTOH") for kolom in bentuk.tercetak)
    row = tuple("[2]" if kolom.jenis in {"bilangan", "rupiah"} else "1 Maret 2027" for kolom in bentuk.tercetak)
    joined = tabel(lembar_dari([header, row]), bentuk=asked)
    assert len(joined.entries) == (name == asked)
    assert [part.other_forms for part in joined.readings] == [() if name == asked else (name,)]
    assert any(each.level is Level.GALAT for each in joined.findings) == (name != asked)


def test_a_cell_is_read_without_what_nobody_sees(tmp_path: Path) -> None:
    """Accents composed, ligatures and blanks plain, Word's bullet a bullet."""
    text = "Satuan Kerja;Calon Mitra\nUnit\u00a0A;Universite\u0301 e\ufb01sien \uf0b7 kese\u00adpahaman\n"
    (sheet,), found = read_tables(saved(tmp_path, text, "unit.csv"))
    assert [cell.value for cell in sheet.rows[1].cells] == ["Unit A", "Université efisien • kesepahaman"]
    assert [(each.name, str(each.level)) for each in found] == [("tabel-tanda", "saran")]
    assert "Butir Word (U+F0B7) pada 1 sel" in found[0].message
