"""Rows of JSON and YAML that hold records and lists, as programs write them."""

import json
from pathlib import Path

import pytest
from _massal import INDUK

from kerjasama_docs.findings import Level, has_errors
from kerjasama_docs.massal import MassalTable, RowsOrder, rows_of

ROWS = (
    '{"pihak[2]": {"nama": "A", "alamat": "Jalan A", "penandatangan": {"nama": "Ani", "jabatan": "Ketua"}}}',
    '{"pihak": [{"nomor": "7/X"}, {"nama": "B", "kewenangan": ["memberi; data", "menilai"]}], "klausul": {}}',
    '{"pihak[2].nama": "C", "kegiatan": [{"uraian": "magang", "waktu": "Mei"}], "ruang_lingkup": "riset"}',
    '{"pihak[2]": {"nama": "D"}, "ruang_lingkup": [], "saksi": [{"nama": "Budi"}], "premis": ["satu", true]}',
)


@pytest.fixture
def induk(tmp_path: Path) -> str:
    """A common input with lists."""
    path = tmp_path / "induk.yaml"
    path.write_text(f"{INDUK}kegiatan: [satu, dua]\nruang_lingkup: [lama, lain]\n", encoding="utf-8")
    return str(path)


def rows(induk: str, text: str, name: str = "mitra.jsonl") -> MassalTable:
    """The rows of a table."""
    data = Path(induk).parent / name
    data.write_text(text, encoding="utf-8")
    return rows_of(induk, [str(data)], RowsOrder())


@pytest.mark.parametrize("name", ["mitra.jsonl", "mitra.json", "mitra.yaml"])
def test_records_in_a_row_are_laid_over_and_lists_replaced(induk: str, name: str) -> None:
    text = "\n".join(ROWS) if name.endswith("l") else "[" + ",\n".join(ROWS) + "]"
    made = rows(induk, "\n".join(f"- {row}" for row in ROWS) if name.endswith(".yaml") else text, name)
    assert not has_errors(made.findings)
    assert not [each for row in made.rows for each in row.findings if each.counts_as_error]
    first, second, third, last = (row.source for row in made.rows)
    assert first.value(("pihak", 1)) == {
        "nama": "A",
        "alamat": "Jalan A",
        "penandatangan": {"nama": "Ani", "jabatan": "Ketua"},
    }
    assert second.value(("pihak", 0, "nomor")) == "7/X"
    assert second.value(("pihak", 0, "nama")) == "Dinas Tenaga Kerja Kota Contoh"
    assert second.value(("pihak", 1, "kewenangan")) == ["memberi; data", "menilai"]
    assert second.value(("kegiatan",)) == ["satu", "dua"]
    assert third.value(("kegiatan",)) == [{"uraian": "magang", "waktu": "Mei"}]
    assert third.value(("ruang_lingkup",)) == ["riset"]
    assert last.value(("ruang_lingkup",)) == []
    assert last.value(("saksi", 0, "nama")) == "Budi"
    assert [row.name for row in made.rows] == ["001-A", "002-B", "003-C", "004-D"]
    assert len({row.raw for row in made.rows}) == len(ROWS)
    where = third.where(("kegiatan", 0, "waktu"))
    assert (where.line, where.cell, where.path) == (3, "[3].kegiatan", "kegiatan[1].waktu")


def test_friendly_names_may_stand_around_a_record(induk: str) -> None:
    made = rows(induk, '{"Mitra": {"Alamat": "Jalan M", "Penanda tangan": {"Jabatan": "Ketua"}}, "Nama mitra": "M"}')
    assert not has_errors(made.findings)
    assert made.rows[0].source.value(("pihak", 1)) == {
        "nama": "M",
        "alamat": "Jalan M",
        "penandatangan": {"jabatan": "Ketua"},
    }


def test_a_value_said_under_its_path_and_in_its_record_is_said_once(induk: str) -> None:
    made = rows(induk, '{"pihak[2].nama": "A"}\n\n{"pihak[2]": {"nama": "B"}, "pihak[2].nama": "C"}\n')
    assert not has_errors(made.findings)
    assert not made.rows[0].findings
    (found,) = [each for each in made.rows[1].findings if each.level is Level.GALAT]
    assert (found.code, found.where.line, found.where.cell) == ("tabel-susunan", 3, "[3].pihak[2].nama")


def test_an_unknown_name_in_a_record_is_told_with_its_path(induk: str) -> None:
    made = rows(induk, '{"pihak[2]": {"nama": "A", "warna": "biru"}}')
    found = [(each.code, each.where.cell) for each in made.findings if each.level is Level.GALAT]
    assert found == [("massal-kolom", "kolom pihak[2].warna")]


def test_a_text_where_a_list_of_records_belongs_is_no_column(induk: str) -> None:
    made = rows(induk, '{"pihak[2].nama": "A", "saksi": [{"nama": "Budi"}]}\n{"pihak[2].nama": "B", "saksi": "Budi"}')
    found = [(each.code, each.where.cell) for each in made.findings if each.level is Level.GALAT]
    assert found == [("massal-kolom", "kolom saksi")]


def test_a_list_of_a_megabyte_is_more_than_a_naskah(induk: str) -> None:
    row = {"pihak[2].nama": "A", "saksi": [{"nama": "x" * 10_000, "jabatan": "Ketua"}] * 100}
    made = rows(induk, json.dumps(row) + '\n{"pihak[2].nama": "B"}')
    assert [[each.code for each in row.findings if each.counts_as_error] for row in made.rows] == [
        ["massal-baris-panjang"],
        [],
    ]


@pytest.mark.parametrize("header", ["../x", "..", "—", "&/()", "...", "=cmd|x", "/"])
@pytest.mark.parametrize("name", ["=cmd|x", "x", "../x"])
def test_a_header_of_signs_means_no_field_whatever_the_pihak_are_called(induk: str, header: str, name: str) -> None:
    text = (
        Path(induk)
        .read_text(encoding="utf-8")
        .replace("  - alamat: Jalan Ken", f'  - nama: "{name}"\n    alamat: Jalan Ken')
    )
    Path(induk).write_text(text, encoding="utf-8")
    made = rows(induk, json.dumps([{header: "A", "Alamat mitra": "Jalan"}]), "mitra.json")
    assert [each.where.cell for each in made.findings if each.code == "massal-kolom"] == [f"kolom {header}"]
    assert made.rows[0].value(("pihak", 1, "nama")) == name
