"""Shares and amounts named in a running text."""

from decimal import Decimal

import pytest

from kerjasama_docs.language import nilai_disebut, persen_disebut, persen_pasti, rupiah_disebut


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("Tahap I sebesar 30%", "30"),
        ("Tahap pertama sebesar 33,33 % setelah penandatanganan", "33.33"),
        ("uang muka 20 (dua puluh) persen dari nilai kerja sama", "20"),
        ("uang muka 20% (dua puluh persen) dari nilai", "20"),
        ("dibayar tiga puluh persen setelah modul diterima", "30"),
        ("setelah progres fisik 50% dibayar 30%", "30"),
        ("termin II 40% setelah pekerjaan selesai", "40"),
        ("sebesar 30% setelah pekerjaan mencapai 50%", "30"),
        ("setelah pekerjaan selesai 40%", "40"),
        ("30% setelah A dan 20% setelah B", None),
        ("setelah pekerjaan mencapai paling sedikit 50%", None),
        ("setelah 75% pekerjaan diterima", None),
        ("setelah dipotong PPN 11%", None),
        ("setelah dihadiri 80% peserta", None),
        ("setelah modul diterima", None),
        ("setelah pekerjaan selesai 50% menurut berita acara", None),
    ],
)
def test_the_share_that_a_text_names(text: str, share: str | None) -> None:
    assert persen_disebut(text) == (Decimal(share) if share else None)


def test_a_share_that_may_be_progress_is_not_sure() -> None:
    assert persen_pasti("setelah pekerjaan selesai 40%") is None
    assert persen_pasti("tahap kedua 40%") == Decimal(40)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("Tahap I sebesar Rp 30.000.000,-", 30_000_000),
        ("Tahap I sejumlah Rp30.000.000,00 (tiga puluh juta rupiah) setelah serah terima", 30_000_000),
        ("uang muka Rp. 2,5 juta", 2_500_000),
        ("30% dari Rp100.000.000,00", None),
        ("sebesar Rp30.000.000 yaitu 30% dari nilai kerja sama Rp100.000.000", 30_000_000),
        ("Rp10.000.000 dan Rp20.000.000", None),
        ("dengan harga Rp500.000 per orang", None),
        ("dengan harga Rp500.000/orang", None),
        ("setelah jaminan pelaksanaan Rp5.000.000 diserahkan", None),
    ],
)
def test_the_amount_that_a_text_names(text: str, amount: int | None) -> None:
    assert rupiah_disebut(text) == amount


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("Nilai kerja sama menjadi Rp 45.000.000,- (empat puluh lima juta rupiah).", 45_000_000),
        ("Nilai kerja sama semula sebesar Rp35.000.000,00 menjadi Rp45.000.000,00.", 45_000_000),
        ("Nilai Perjanjian ini sebesar Rp45.000.000,00; denda Rp100.000 per hari.", 45_000_000),
        ("Honorarium sebesar Rp45.000.000,00.", None),
    ],
)
def test_the_value_that_a_text_names(text: str, amount: int | None) -> None:
    assert nilai_disebut(text) == amount
