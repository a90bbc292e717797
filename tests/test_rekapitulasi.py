"""Naskah as rows of a table: a chain is one row, and the day decides where it stands."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest
from _helpers import SAMPLES, document
from _samples import sample

from kerjasama_docs.assets import Assets
from kerjasama_docs.naskah.klausul.folders import load_bentuk
from kerjasama_docs.pipeline import load
from kerjasama_docs.tables.join import join_readings
from kerjasama_docs.tables.reading.rows import Entry, Reading
from kerjasama_docs.tables.rekapitulasi import FirstNaskah, NaskahSummary, rekapitulasi, summary_of

END = "dan Kesepakatan Pengakhiran"
TODAY = date(2026, 11, 22)
NO_PKS = "Berjalan, belum ada Perjanjian Kerja Sama"
FIRST = NaskahSummary(
    file="nota.yaml",
    jenis="Nota Kesepahaman",
    nama="Nota Kesepahaman",
    judul="Uji",
    pihak=("A", "B"),
    nomor=("1", "2"),
    tanggal=date(2025, 1, 10),
    berakhir=date(2028, 1, 10),
    diakhiri=False,
    urutan=1,
    induk=None,
    awal=FirstNaskah("nota-kesepahaman", "Uji", ("1", "2"), date(2025, 1, 10)),
)
EXTENDED = replace(
    FIRST,
    file="lain/perpanjangan.yaml",
    jenis="Perpanjangan Kesatu atas Nota Kesepahaman",
    nama="Perpanjangan Kesatu",
    nomor=("3", "4"),
    tanggal=date(2026, 11, 1),
    berakhir=date(2031, 1, 10),
    urutan=2,
    induk="lain/../nota.yaml",
)


@cache
def summaries() -> dict[str, NaskahSummary]:
    """Every sample as a naskah of the table."""
    return {path.stem: summary_of(sample(path.stem).built, str(path)) for path in SAMPLES}


def of(*items: NaskahSummary, today: date = TODAY, bulan: tuple[int, ...] = (6,)) -> Reading:
    """The table of some naskah, in which none is lost."""
    read = rekapitulasi(items, hari_ini=today, bulan=bulan)
    assert read.read == len(items) == len(read.entries) + len(read.set_aside)
    return read


def only(*items: NaskahSummary, today: date = TODAY) -> Entry:
    """The one row that some naskah give."""
    [entri] = of(*items, today=today).entries
    return entri


def test_samples_are_there() -> None:
    assert len(summaries()) >= 12


def test_every_chain_of_the_samples_is_one_row() -> None:
    read = of(*summaries().values(), today=date(2040, 1, 1))
    names = [str(entri.values["jenis"]) for entri in read.entries]
    assert len(read.entries) + len(read.set_aside) == len(summaries())
    assert sorted(name for name in names if END in name) == [
        f"Memorandum Saling Pengertian dengan Perpanjangan Kesatu {END}",
        f"Nota Kesepahaman dengan Adendum Kesatu, Perpanjangan Kesatu, Pemberitahuan Pengakhiran, {END}",
        f"Perjanjian Kerja Sama dengan Adendum Kesatu, Pemberitahuan Pengakhiran, Perpanjangan Kesatu, {END}",
    ]
    reasons = {Path(each.origin.file).stem: str(each.why) for each in read.set_aside}
    assert reasons["adendum"].startswith("bagian dari rantai ")
    assert reasons["adendum"].endswith("nota-kesepahaman.yaml")
    assert reasons["usulan"] == reasons["berita-acara"] == reasons["surat-penyampaian"] == "bukan naskah kerja sama"
    assert reasons["pengakhiran-perjanjian"].endswith("perjanjian-kerja-sama.yaml")


def test_a_naskah_as_a_row() -> None:
    entri = only(summaries()["nota-kesepahaman-tiga-pihak"])
    assert entri.values == {
        "urutan_status": Decimal(4),
        "status": NO_PKS,
        "jenis": "Nota Kesepahaman",
        "judul": "Pengembangan Layanan Literasi Digital bagi Masyarakat Pesisir",
        "mitra": "Badan Literasi Digital Nasional; Universitas Cakrawala Nusantara; PT Aksara & Data Nusantara",
        "nomor": "021/NK/BLDN/IX/2025; 118/UCN/NK/2025; ADN/LGL/2025/0046",
        "tanggal": date(2025, 9, 24),
        "berakhir": date(2028, 9, 23),
        "unit": None,
        "narahubung": None,
        "laporan": None,
        "keterangan": None,
        "keadaan": None,
        "sisa": "1 tahun 10 bulan",
        "tanpa_laporan": None,
        "tanpa_pks": "ya",
        "langkah": "Belum ada Perjanjian Kerja Sama.",
    }
    assert Path(entri.origin.file).name == "nota-kesepahaman-tiga-pihak.yaml"


def test_the_keys_are_those_of_the_form() -> None:
    form = load_bentuk("rekapitulasi", Assets())
    assert set(only(FIRST).values) == {kolom.kunci for kolom in form.isian} - {
        "mulai",
        "jangka_waktu",
        "jadwal_laporan",
    }
    tabel = join_readings([of(*summaries().values())], form)
    assert [kelompok.title for kelompok in tabel.groups] == [
        "Berakhir dalam 6 bulan",
        NO_PKS,
        "Berjalan",
        "Belum berlaku",
        "Belum bertanggal",
    ]
    assert tabel.findings == ()


@pytest.mark.parametrize(
    ("name", "jenis"),
    [
        ("adendum", "Adendum Kesatu atas Nota Kesepahaman"),
        ("perpanjangan-perjanjian", "Perpanjangan Kesatu atas Perjanjian Kerja Sama"),
        ("pengakhiran", "Kesepakatan Pengakhiran atas Nota Kesepahaman"),
        ("perjanjian-kerja-sama", "Perjanjian Kerja Sama"),
    ],
)
def test_a_naskah_alone_says_what_it_is_about(name: str, jenis: str) -> None:
    assert only(summaries()[name]).values["jenis"] == jenis


@pytest.mark.parametrize(
    ("today", "place", "status"),
    [
        (date(2027, 7, 9), 4, NO_PKS),
        (date(2027, 7, 10), 1, "Berakhir dalam 6 bulan"),
        (date(2028, 1, 10), 1, "Berakhir dalam 6 bulan"),
        (date(2028, 1, 11), 2, "Telah berakhir"),
    ],
)
def test_the_day_decides(today: date, place: int, status: str) -> None:
    nilai = only(FIRST, today=today).values
    assert (nilai["urutan_status"], nilai["status"]) == (Decimal(place), status)


def test_the_months_are_those_asked_for() -> None:
    [entri] = of(FIRST, today=date(2027, 1, 10), bulan=(12,)).entries
    assert entri.values["status"] == "Berakhir dalam 12 bulan"


@pytest.mark.parametrize(
    ("today", "place", "status"),
    [
        (date(2027, 1, 9), 6, NO_PKS),
        (date(2027, 1, 10), 3, "Berakhir dalam 12 bulan"),
        (date(2027, 7, 10), 2, "Berakhir dalam 6 bulan"),
        (date(2027, 10, 10), 1, "Berakhir dalam 3 bulan"),
        (date(2028, 1, 11), 4, "Telah berakhir"),
    ],
)
def test_what_ends_soonest_stands_first(today: date, place: int, status: str) -> None:
    [entri] = of(FIRST, today=today, bulan=(12, 3, 6, 3)).entries
    assert (entri.values["urutan_status"], entri.values["status"]) == (Decimal(place), status)


@pytest.mark.parametrize("field", ["tanggal", "berakhir"])
def test_what_is_not_known_is_no_running_naskah(field: str) -> None:
    item = replace(FIRST, awal=replace(FIRST.awal, tanggal=None))
    nilai = only(replace(item, **{field: None})).values  # type: ignore[arg-type]  # a field by its name
    assert (nilai["urutan_status"], nilai["status"]) == (Decimal(7), "Belum bertanggal")


def test_a_chain_has_the_last_day_of_its_newest_naskah() -> None:
    nilai = only(EXTENDED, FIRST).values
    assert nilai["jenis"] == "Nota Kesepahaman dengan Perpanjangan Kesatu"
    assert (nilai["nomor"], nilai["tanggal"], nilai["berakhir"]) == ("1; 2", FIRST.tanggal, EXTENDED.berakhir)


def test_what_is_not_signed_extends_nothing() -> None:
    nilai = only(FIRST, replace(EXTENDED, tanggal=None)).values
    assert nilai["jenis"] == "Nota Kesepahaman dengan Perpanjangan Kesatu (belum bertanggal)"
    assert nilai["berakhir"] == FIRST.berakhir


def test_what_is_signed_later_extends_nothing_yet() -> None:
    nilai = only(FIRST, EXTENDED, today=date(2026, 10, 31)).values
    assert nilai["jenis"] == "Nota Kesepahaman dengan Perpanjangan Kesatu (belum ditandatangani)"
    assert nilai["berakhir"] == FIRST.berakhir
    assert only(FIRST, EXTENDED, today=date(2026, 11, 1)).values["berakhir"] == EXTENDED.berakhir


@pytest.mark.parametrize(
    ("item", "today", "status"),
    [
        (FIRST, date(2025, 1, 9), "Belum berlaku"),
        (FIRST, date(2025, 1, 10), NO_PKS),
        (replace(FIRST, mulai=date(2025, 3, 1)), date(2025, 2, 28), "Belum berlaku"),
        (replace(FIRST, mulai=date(2025, 3, 1)), date(2025, 3, 1), NO_PKS),
    ],
)
def test_what_has_not_begun_does_not_run(item: NaskahSummary, today: date, status: str) -> None:
    assert only(item, today=today).values["status"] == status


def test_a_kerja_sama_that_was_ended_runs_until_the_day_named() -> None:
    ended = replace(EXTENDED, nama="Kesepakatan Pengakhiran", diakhiri=True, berakhir=date(2027, 12, 31))
    assert only(FIRST, ended, today=date(2027, 12, 31)).values["status"] == "Berakhir dalam 6 bulan"
    assert only(FIRST, ended, today=date(2028, 1, 1)).values["status"] == "Telah berakhir"
    assert only(FIRST, replace(ended, berakhir=None)).values["status"] == "Telah berakhir"
    assert only(summaries()["pengakhiran"], today=date(2032, 7, 1)).values["status"] == "Telah berakhir"


def test_an_ending_without_a_day_does_not_take_that_of_its_parent(tmp_path: Path) -> None:
    (tmp_path / "nota.yaml").write_text(
        "jenis: nota-kesepahaman\npihak: [{nama: A}, {nama: B}]\npenandatanganan: {tanggal: 2025-01-10}\n"
        "jangka_waktu: 9 tahun\n",
        encoding="utf-8",
    )
    ending = tmp_path / "akhir.yaml"
    ending.write_text(
        "jenis: pengakhiran\ninduk: nota.yaml\npenandatanganan: {tanggal: 2026-01-10}\n"
        "pengakhiran: {alasan: kesepakatan}\n",
        encoding="utf-8",
    )
    item = summary_of(load(ending).built, str(ending))
    assert (item.diakhiri, item.berakhir) == (True, None)
    assert only(item).values["status"] == "Telah berakhir"


def test_a_gap_in_a_chain_is_bridged_by_its_first_naskah() -> None:
    chain = [summaries()[name] for name in ("nota-kesepahaman", "pengakhiran")]
    assert only(*chain, today=date(2040, 1, 1)).values["jenis"] == "Nota Kesepahaman dengan Kesepakatan Pengakhiran"
    unsigned = [replace(item, awal=replace(item.awal, tanggal=None)) for item in chain]
    assert len(of(*unsigned).entries) == 2


def test_a_day_filled_in_by_hand_is_known_from_a_later_naskah() -> None:
    nilai = only(replace(FIRST, nomor=(None, None), tanggal=None), EXTENDED).values
    assert (nilai["tanggal"], nilai["nomor"], nilai["status"]) == (FIRST.tanggal, "1; 2", NO_PKS)


def test_a_copy_is_set_aside_as_one() -> None:
    read = of(FIRST, replace(FIRST, file="salinan.yaml"), FIRST, EXTENDED)
    assert [str(each.why) for each in read.set_aside] == [
        "naskah yang sama dengan nota.yaml",
        "naskah yang sama dengan nota.yaml",
        "bagian dari rantai nota.yaml",
    ]
    assert read.entries[0].values["jenis"] == "Nota Kesepahaman dengan Perpanjangan Kesatu"


def test_drafts_that_look_alike_stay_apart() -> None:
    items = [summary_of(document().built, name) for name in ("a.yaml", "b.yaml")]
    read = of(*items)
    assert [entri.values["mitra"] for entri in read.entries] == [None, None]
    assert [entri.origin.file for entri in read.entries] == ["a.yaml", "b.yaml"]


def test_a_pks_is_no_part_of_the_chain_of_its_nota_kesepahaman(tmp_path: Path) -> None:
    for name, text in (
        ("nota", "jenis: nota-kesepahaman\npihak: [{nama: A}, {nama: B}]\n"),
        ("pks", "jenis: perjanjian-kerja-sama\ninduk: nota.yaml\npihak: [{nama: A}, {nama: B}]\n"),
    ):
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    items = [summary_of(load(path).built, str(path)) for path in sorted(tmp_path.iterdir())]
    assert [item.induk for item in items] == [None, None]
    assert len(of(*items).entries) == 2


def test_nothing_gives_no_row() -> None:
    assert of().entries == ()


def test_a_circle_of_parents_comes_to_an_end() -> None:
    circle = [replace(EXTENDED, file="a", induk="b"), replace(EXTENDED, file="b", induk="a")]
    assert len(of(*circle).entries) == 1
