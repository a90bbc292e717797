"""Many partners: the rows of a table laid over one input, with their numbers and names."""

import json
import pickle
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import DocumentFindingsError, Finding, Level, has_errors
from kerjasama_docs.inputs import read_source
from kerjasama_docs.inputs.source import unspell
from kerjasama_docs.massal import MassalRow, MassalTable, RowsOrder, rows_of
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
    assert (empty.source, empty.raw) == (source, raw)
    unsaid = replace(row, cells=tuple(replace(cell, says=False, value=None) for cell in row.cells))
    assert replace(unsaid.source, cells={}) == source
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
    assert not made.findings
    assert unspell(path) in {cell.key for cell in made.rows[0].cells}


def test_no_error_is_in_a_plain_table(induk: str) -> None:
    made = rows(induk, "Mitra;Nomor mitra", "Yayasan Satu;1", "Yayasan Dua;2")
    assert not has_errors(each for row in made.rows for each in row.findings)


def test_an_unknown_pattern_or_field_is_an_error_of_the_call(induk: str) -> None:
    for order in (RowsOrder(nama="{pihk}"), RowsOrder(nama="{urut"), RowsOrder(kolom={"X": "pihak[2].nma"})):
        with pytest.raises(UsageError):
            rows(induk, "Mitra", "A", order=order)
