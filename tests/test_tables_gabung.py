"""Joining: order, groups, possible doubles, and the report."""

import json
from datetime import date
from decimal import Decimal

import pytest
from _menyeluruh import sizes
from _tabel import lembar_dari, tabel
from hypothesis import given
from hypothesis import strategies as st

from kerjasama_docs.findings import Level
from kerjasama_docs.inputs.tables.sheet import Sheet, Value
from kerjasama_docs.tables.account import account, account_data
from kerjasama_docs.tables.cells.normalised import normalised, sort_key

HEADER = ("Satuan Kerja", "Mitra", "Bidang", "Urgensi", "Batas Waktu", "Renstra", "Data Dukung")


def sheet(*rows: tuple[str, str, str], file: str = "A.xlsx") -> Sheet:
    """A sheet of unit, partner and day."""
    return lembar_dari(
        [HEADER, *((unit, mitra, mitra and f"Bidang {mitra}", "", day, "", "") for unit, mitra, day in rows)], file
    )


def test_values_in_order() -> None:
    ordered: list[Value] = [
        date(2027, 1, 2), date(2027, 1, 10), Decimal(2), Decimal(10), "Lapas 2 A", "LAPAS 2 B", "Lapas 10", "Lapas A",
        "rutan", None,
    ]  # fmt: skip
    mixed = ordered[1::2] + ordered[::2]
    assert sorted(mixed, key=sort_key) == ordered


@given(st.lists(st.none() | st.text(max_size=10) | st.dates() | st.decimals(allow_nan=True)))
def test_all_values_have_an_order(values: list[Value]) -> None:
    assert len(sorted(values, key=sort_key)) == len(values)


def test_digits_of_any_length_have_an_order() -> None:
    assert sort_key("9" * 400) < sort_key("1" + "0" * 400)
    assert sort_key("9" * 5_000) > sort_key("2")


@given(st.text())
def test_a_short_text_stays_as_it_is(text: str) -> None:
    assert normalised(normalised(text)) == normalised(text)


def test_rows_with_the_same_place_keep_their_order() -> None:
    joined = tabel(sheet(("Lapas", "Bank", ""), ("Lapas", "bank", ""), ("Lapas", "BANK", "")))
    assert [entri.values["mitra"] for entri in joined.entries] == ["Bank", "bank", "BANK"]


def test_rows_without_a_group_stand_above_all_headings() -> None:
    header = ("Kelompok", "Uraian", "Volume", "Satuan", "Harga Satuan")
    rows = (
        ("Barang", "Modul", "1", "paket", "10"),
        ("", "Jumlah", "", "", ""),
        ("", "Lain", "1", "paket", "10"),
        ("Barang", "Buku", "1", "b", "1"),
    )
    joined = tabel(lembar_dari([header, *rows]), bentuk="rincian-biaya")
    assert [(group.title, len(group.entries)) for group in joined.groups] == [("", 1), ("Barang", 2)]


def test_a_group_bears_its_most_usual_spelling() -> None:
    rows = (("LAPAS A", "P", "1-1-2027"), ("Lapas A", "Q", "2-1-2027"), ("Lapas  A", "R", "3-1-2027"))
    (group,) = tabel(sheet(*rows)).groups
    assert group.title == "Lapas A"
    assert len(group.entries) == 3


def test_a_group_with_spellings_alike_in_number_bears_the_first_read() -> None:
    (group,) = tabel(sheet(("LAPAS A", "P", "2-1-2027")), sheet(("Lapas A", "Q", "1-1-2027"), file="B.xlsx")).groups
    assert group.title == "LAPAS A"


def test_three_possible_doubles_are_one_finding_with_all_places() -> None:
    same = ("Lapas", "PT. Maju", "")
    joined = tabel(sheet(same, same), sheet(("Rutan", "pt maju", ""), file="B.xlsx"))
    (finding,) = (each for each in joined.findings if each.name == "tabel-ganda")
    assert finding.level is Level.PERINGATAN
    assert str(finding.where) == "A.xlsx, baris 3"
    assert "A.xlsx, baris 2; B.xlsx, baris 2" in finding.message
    assert len(joined.entries) == 3


def test_rows_without_partner_are_no_doubles() -> None:
    joined = tabel(lembar_dari([HEADER, ("Lapas", "-", "Hukum"), ("Lapas", "-", "Hukum"), ("Lapas", "", "Hukum")]))
    assert len(joined.entries) == 3
    assert not [each for each in joined.findings if each.name == "tabel-ganda"]


@pytest.mark.parametrize("count", sizes(400, 10_000))
def test_many_rows_are_joined(count: int) -> None:
    rows = [(f"Unit {i % 40}", f"Mitra {i}", f"{1 + i % 28}-{1 + i % 12}-2027") for i in range(count)]
    joined = tabel(sheet(*rows))
    assert len(joined.entries) == count
    assert [group.title for group in joined.groups] == [f"Unit {i}" for i in range(40)]
    assert not joined.findings


def test_a_file_without_rows_is_told() -> None:
    full = sheet(("Unit C", "Mitra C", ""), file="C.xlsx")
    joined = tabel(sheet(), lembar_dari([("bukan tabel",)], "B.xlsx"), full)
    told = {str(each.where): each.level for each in joined.findings if each.name == "tabel-tanpa-baris"}
    assert told == {"A.xlsx": Level.PERINGATAN, "B.xlsx": Level.GALAT}


def test_files_without_any_row_are_no_nihil() -> None:
    levels = [each.level for each in tabel(sheet()).findings if each.name == "tabel-tanpa-baris"]
    assert levels == [Level.GALAT]
    told = tabel(sheet(), sheet(("Unit B", "NIHIL", ""), file="B.xlsx"))
    assert [each.level for each in told.findings if each.name == "tabel-tanpa-baris"] == [Level.PERINGATAN]


def test_nothing_joins_to_an_empty_table() -> None:
    joined = tabel()
    assert joined.groups == ()
    assert account(joined) == "Seluruhnya 0 berkas, 0 lembar: 0 baris dibaca, 0 diambil, 0 disisihkan."


def test_the_report_for_programs_names_every_row() -> None:
    joined = tabel(sheet(("Lapas", "Bank", "1-1-2027"), ("", "", ""), ("Jumlah", "1", "")))
    data = account_data(joined)
    assert json.loads(json.dumps(data)) == {
        "lembar": [
            {
                "file": "A.xlsx",
                "lembar": None,
                "dibaca": 3,
                "diambil": 1,
                "disisihkan": 2,
                "alasan": {"baris kosong": 1, "baris jumlah": 1},
                "bentuk_lain": [],
                "kolom": [],
                "unit_dari_atas": [],
                "baris_diambil": [2],
                "baris_disisihkan": [
                    {"tempat": "A.xlsx, baris 3", "baris": 3, "alasan": "baris kosong", "isi": ""},
                    {"tempat": "A.xlsx, baris 4", "baris": 4, "alasan": "baris jumlah", "isi": "Jumlah | 1 | Bidang 1"},
                ],
            }
        ],
        "berkas": 1,
        "dibaca": 3,
        "diambil": 1,
        "disisihkan": 2,
        "alasan": {"baris kosong": 1, "baris jumlah": 1},
    }


def test_the_report_lists_what_was_set_aside_to_a_bound() -> None:
    joined = tabel(sheet(("Lapas", "Bank", "1-1-2027"), ("", "", ""), *[("", "Total", "")] * 25))
    lines = account(joined).splitlines()
    assert lines[1:3] == ["Periksa baris yang disisihkan:", "  A.xlsx, baris 4: baris jumlah: Total | Bidang Total"]
    assert len(lines) == 1 + 1 + 20 + 1 + 1
    assert lines[-2] == "  dan 5 lainnya"
