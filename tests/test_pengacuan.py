"""The grammar of rujukan: what a text names, each unit in full, and which of it belongs to other texts."""

import pytest

from kerjasama_docs.naskah.tree.inline import Text
from kerjasama_docs.naskah.tree.pohon import Pasal
from kerjasama_docs.naskah.units.record import Author, Sort, TextUnit
from kerjasama_docs.rules.reading.rujukan.rujukan import Pengacuan, pengacuan

_PASAL = Pasal("tim", (Text("TIM"),), (), number="4")


def read(text: str) -> list[Pengacuan]:
    """The rujukan of a sentence of Pasal 4."""
    unit = TextUnit(Sort.SENTENCE, "batang-tubuh", text, (Text(text),), "indonesia", Author.DRAFTER, 0, pasal=_PASAL)
    return list(pengacuan(unit, istilah=frozenset({"Peserta"})))


OURS = {
    "izin menurut Pasal 3 ayat (1) dan ayat (2) huruf a, huruf b, dan c wajib": [
        "Pasal 3 ayat (1)", "Pasal 3 ayat (2) huruf a", "Pasal 3 ayat (2) huruf b", "Pasal 3 ayat (2) huruf c",
    ],
    "sebagaimana dimaksud pada ayat (1), Pasal 7 ayat (2) dan ayat (4), Pasal 12": [
        "ayat (1)", "Pasal 7 ayat (2)", "Pasal 7 ayat (4)", "Pasal 12",
    ],
    "menurut ayat (2) Pasal 5": ["Pasal 5 ayat (2)"],
    "menurut Pasal Lima dan Ps. 6": ["Pasal 5", "Pasal 6"],
    "Pasal 2, 3, dan 7 serta 3 (tiga) orang": ["Pasal 2", "Pasal 3", "Pasal 7"],
    "Pasal 5 dan 3 hari sesudahnya": ["Pasal 5"],
    "dalam Pasal 5 sampai dengan Pasal 12, kecuali ayat (1)": ["Pasal 5", "Pasal 12", "Pasal 12 ayat (1)"],
    "sebagaimana dimaksud dalam Pasal 99 Peserta wajib hadir": ["Pasal 99"],
    "menurut huruf abjad dan huruf z": [],
}  # fmt: skip


@pytest.mark.parametrize("text", OURS)
def test_units_are_named_in_full(text: str) -> None:
    found = read(text)
    assert [acuan.nama for each in found for acuan in each.acuan] == OURS[text]
    assert not any(each.luar for each in found)


OUTSIDE = [
    "Pasal 77 ayat (3) Undang-Undang Nomor 6 Tahun 2011",
    "Pasal 1266 dan 1267 KUHPerdata",
    "menurut Undang-Undang Nomor 27 Tahun 2022, khususnya Pasal 46",
    "Pasal 5 UU 23/2014 dan Pasal 4 Nota Kesepahaman Nomor 12 Tahun 2020",
    "Pasal 33 Statuta Universitas",
    "sesuai dengan Pasal 20 UU PDP, data sebagaimana dimaksud pada ayat (2) Undang-Undang tersebut",
]


@pytest.mark.parametrize("text", OUTSIDE)
def test_units_of_other_texts_are_not_ours(text: str) -> None:
    found = read(text)
    assert found
    assert all(each.luar for each in found)


def test_what_leads_to_a_rujukan_is_told() -> None:
    (found,) = read("Laporan sebagaimana dimaksud dalam ketentuan Pasal 3 disimpan")
    assert (found.cara, found.kata, found.depan) == ("sebagaimana", "dimaksud", "dalam")
    (found,) = read("Laporan sebagaimana dimaksud ayat (2) disimpan")
    assert (found.kata, found.depan, found.teks) == ("dimaksud", "", "ayat (2)")
