"""The table to fill in for many partners: what stands in it, and that it is read as it was meant."""

import io
from collections.abc import Mapping
from pathlib import Path

import pytest
from _helpers import ROOT
from openpyxl import load_workbook

from kerjasama_docs.assets import Area, Assets
from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import DocumentFindingsError
from kerjasama_docs.massal import RowsOrder, massal_form, rows_of
from kerjasama_docs.massal.fields import Fields
from kerjasama_docs.massal.naming import Naming
from kerjasama_docs.naskah.klausul.folders import load_jenis
from kerjasama_docs.naskah.klausul.kind import fields_of

INDUK = """\
jenis: nota-kesepahaman
profil: umum
judul: Pelatihan Kerja
pihak:
  - nama: Badan Contoh
  - {}
tujuan: [meningkatkan keterampilan]
ruang_lingkup: [pelatihan]
"""
_HEADER, _EXAMPLE, _FIRST = 3, 4, 5


@pytest.fixture
def induk(tmp_path: Path) -> str:
    """A common input with a partner that is still open."""
    path = tmp_path / "induk.yaml"
    path.write_text(INDUK, encoding="utf-8")
    return str(path)


def filled(form: bytes, path: Path, rows: list[Mapping[str, str]]) -> str:
    """The form with rows below its example, by the header of the column."""
    book = load_workbook(io.BytesIO(form))
    sheet = book["Isian"]
    places = {str(cell.value): cell.coordinate.rstrip(str(_HEADER)) for cell in sheet[_HEADER]}
    for number, row in enumerate(rows, _FIRST):
        for name, value in row.items():
            sheet[f"{places[name]}{number}"] = value
    book.save(path)
    return str(path)


def headers(form: bytes) -> list[str]:
    """What stands above the columns."""
    return [str(cell.value) for cell in load_workbook(io.BytesIO(form))["Isian"][_HEADER]]


def test_the_example_is_one_partner_throughout(induk: str) -> None:
    sheet = load_workbook(io.BytesIO(massal_form(induk)))["Isian"]
    shown = {str(head.value): cell.value for head, cell in zip(sheet[_HEADER], sheet[_EXAMPLE], strict=True)}
    assert shown["Nama mitra"] == "Contoh: Kementerian Kesehatan Republik Indonesia"
    assert shown["Golongan mitra"] == "lembaga-pemerintah"
    assert shown["Jabatan penanda tangan mitra"] == "Menteri Kesehatan Republik Indonesia"
    assert shown["Tingkat penanda tangan mitra"] == "menteri"
    assert shown["Nama penanda tangan mitra"]


def test_it_asks_for_what_differs_and_what_is_open(induk: str) -> None:
    asked = headers(massal_form(induk))
    assert asked[0] == "Nama mitra"
    assert {"Golongan mitra", "Nomor mitra", "Alamat mitra", "Nama penanda tangan mitra", "Jangka waktu"} <= {*asked}
    assert "Nomor pihak kesatu" in asked
    assert not [each for each in asked if each.endswith("kesatu") and each != "Nomor pihak kesatu"]


def test_the_form_as_it_is_holds_no_row(induk: str, tmp_path: Path) -> None:
    path = tmp_path / "mitra.xlsx"
    path.write_bytes(massal_form(induk))
    made = rows_of(induk, [str(path)], RowsOrder())
    assert (made.rows, made.findings) == ((), ())


def test_what_is_filled_in_is_read_without_a_remark(induk: str, tmp_path: Path) -> None:
    rows: list[Mapping[str, str]] = [
        {"Nama mitra": "Yayasan Satu", "Golongan mitra": "organisasi-kemasyarakatan", "Nomor mitra": "007"},
        {"Nama mitra": "PT Dua & Rekan", "Alamat mitra": "=1+1", "Jangka waktu": "3 tahun"},
    ]
    made = rows_of(induk, [filled(massal_form(induk), tmp_path / "mitra.xlsx", rows[:1])], RowsOrder())
    assert (made.findings, made.rows[0].findings) == ((), ())
    assert made.rows[0].source.value(("pihak", 1)) == {
        "nama": "Yayasan Satu",
        "golongan": "organisasi-kemasyarakatan",
        "nomor": "007",
    }
    assert made.rows[0].place.cell == "Isian baris 5"
    made = rows_of(induk, [filled(massal_form(induk), tmp_path / "lagi.xlsx", rows)], RowsOrder())
    assert [each.code for each in made.rows[1].findings] == ["tabel-rumus"]
    assert made.rows[1].source.value(("jangka_waktu",)) == "3 tahun"


def test_the_fields_that_are_wanted(induk: str) -> None:
    form = massal_form(induk, ["pihak[2].nama", "Jabatan", "saksi[1].nama"])
    assert headers(form) == ["Nama mitra", "Jabatan penanda tangan mitra", "saksi[1].nama"]
    assert headers(massal_form(induk, ["penandatanganan.tanggal", "pihak[2].nama"]))[0] == "Tanggal penandatanganan"


@pytest.mark.parametrize("wanted", [["pihak[2].nma"], ["nomor"], ["pihak[2].nama", "Mitra"]])
def test_fields_that_are_none_or_named_twice_are_refused(induk: str, wanted: list[str]) -> None:
    with pytest.raises(UsageError):
        massal_form(induk, wanted)


def test_an_input_that_cannot_be_built_gives_its_findings(tmp_path: Path) -> None:
    path = tmp_path / "induk.yaml"
    path.write_text("jenis: nota-kesepahaman\nprofil: umum\npihka: []\n", encoding="utf-8")
    with pytest.raises(DocumentFindingsError):
        massal_form(str(path))


def test_choices_drop_down_and_the_same_bytes_come_again(induk: str) -> None:
    form = massal_form(induk)
    sheet = load_workbook(io.BytesIO(form))["Isian"]
    lists = [each for each in sheet.data_validations.dataValidation if each.type == "list"]
    assert len(lists) == 2
    assert str(sheet.cell(_EXAMPLE, 1).value).startswith("Contoh:")
    assert massal_form(induk) == form


def test_a_number_of_the_profil_is_not_asked_for(tmp_path: Path) -> None:
    profil = tmp_path / "templat" / "profil" / "kita"
    profil.mkdir(parents=True)
    profil.joinpath("profil.yaml").write_text('nama: Kita\npola_nomor: "{urut}/{tahun}"\n', encoding="utf-8")
    path = tmp_path / "induk.yaml"
    path.write_text(INDUK.replace("umum", "kita"), encoding="utf-8")
    assert "Nomor pihak kesatu" not in headers(massal_form(str(path)))


@pytest.mark.parametrize(
    ("kind", "pihak"), [*((kind, 2) for kind in sorted(Assets(None).names(Area.NASKAH))), ("nota-kesepahaman", 8)]
)
def test_each_header_means_its_own_field(kind: str, pihak: int) -> None:
    fields = Fields(fields_of(load_jenis(kind, Assets(None))), pihak)
    naming = Naming(fields)
    assert len(fields.all) > 2
    wrong = [(each.path, naming.recognised(fields.header(each))) for each in fields.all]
    assert not [each for each in wrong if getattr(each[1], "path", None) != each[0]]


@pytest.mark.parametrize(
    "path", [ROOT / "samples" / "nota-kesepahaman.yaml", ROOT / "samples" / "perjanjian-kerja-sama.yaml"]
)
def test_a_form_of_a_full_input_asks_for_what_it_says_of_the_partner(path: Path) -> None:
    asked = headers(massal_form(str(path)))
    assert {"Nama mitra", "Jabatan penanda tangan mitra", "Telepon narahubung mitra"} <= {*asked}
