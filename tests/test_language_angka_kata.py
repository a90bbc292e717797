"""Digits and words that disagree: every line is what a drafter types and the words that his digits ask for."""

import pytest
from _every import every
from hypothesis import given
from hypothesis import strategies as st

from kerjasama_docs.language import INDONESIA, INGGRIS, Bahasa, angka_terbilang, beda_kata, rupiah_terbilang


@every(
    ("typed", "right"),
    [
        ("30 (tiga puluh lima) hari", "tiga puluh"),
        ("Rp1.000.000,00 (dua juta rupiah)", "satu juta rupiah"),
        ("Rp1.000.000,- (dua juta rupiah)", "satu juta rupiah"),
        ("Rp 2,5 miliar (dua miliar rupiah)", "dua miliar lima ratus juta rupiah"),
        ("Rp1.500,50 (seribu lima ratus rupiah lima sen)", "seribu lima ratus rupiah lima puluh sen"),
        ("50% (lima persen)", "lima puluh persen"),
        ("sebesar 40 (empat puluh lima persen)", "empat puluh persen"),
        ("3 (tiga puluh hari kerja)", "tiga hari kerja"),
        ("3 (tiga pluh) hari", "tiga"),
        ("10.000 (sepuluh) orang", "sepuluh ribu"),
        ("tahun 2026 (dua ribu dua puluh lima)", "dua ribu dua puluh enam"),
        ("Rp1,5 miliar (satu koma enam miliar rupiah)", "satu miliar lima ratus juta rupiah"),
        ("Rp500.000 (lima puluh ribu rupiah per orang)", "lima ratus ribu rupiah"),
        ("1,000 (dua ribu) orang", "satu"),
        ("2,50% (dua koma enam persen)", "dua koma lima persen"),
        ("2025 (dua nol dua enam)", "dua ribu dua puluh lima"),
        ("10 (sepuluh) – 15 (enam belas) hari", "lima belas"),
    ],
)
def test_words_that_say_another_number(typed: str, right: str) -> None:
    (found,) = beda_kata(typed)
    assert found.benar == right
    assert typed[found.start : found.end].startswith(found.angka)
    assert typed[found.start : found.end].endswith(f"({found.kata})")


@every(
    "typed",
    [
        "30 (tiga puluh) hari",
        "1.000 (satu ribu) orang",
        "21 (duapuluh satu)",
        "3 (Tiga) rangkap",
        "Rp1.000.000.000,00 (satu milyar rupiah)",
        "2,5 (dua setengah) persen",
        "tahap 1 (dua puluh persen)",
        "17 (tujuh belas Agustus)",
        "22-05-2025 (dua puluh dua Mei)",
        "2 (dua pihak)",
        "5 (untuk daerah)",
        "3x24 (tiga kali dua puluh empat) jam",
        "1/3 (sepertiga)",
        "1.5 (satu setengah)",
        "Rp1,000,000.00 (satu juta rupiah)",
        "3 x 24 (tiga kali dua puluh empat) jam",
        "2 × 24 (dua kali dua puluh empat) jam",
        "2× 24 (dua kali dua puluh empat) jam",
        "7 X 24 (tujuh x dua puluh empat) jam",
        "3 x 24 (tujuh puluh dua) jam",
        "3 kali 24 (tiga kali dua puluh empat) jam",
        "Rp1,5 miliar (satu koma lima miliar rupiah)",
        "Rp1,5 miliar (satu miliar lima ratus juta rupiah)",
        "Rp 2,25 juta (dua koma dua puluh lima juta rupiah)",
        "Rp1.500.000.000,00 (satu koma lima milyar rupiah)",
        "Rp500.000,00 (lima ratus ribu rupiah) per orang",
        "Rp500.000,00 (lima ratus ribu rupiah per orang)",
        "Rp1.000.000,00 (satu juta rupiah nol sen)",
        "Rp1.000.000,00 (Satu Juta Rupiah saja)",
        "Rp1.500,50 (seribu lima ratus rupiah lima puluh sen setiap bulan)",
        "1,000 (seribu)",
        "1,000 (satu)",
        "25,000 (dua puluh lima ribu) lembar",
        "2,5% (dua koma lima persen)",
        "2,50% (dua koma lima persen)",
        "2,50 (dua koma lima nol) persen",
        "7,25 (tujuh koma dua puluh lima) persen",
        "0,5% (setengah persen)",
        "1/2 (setengah)",
        "1 / 2 (satu per dua)",
        "10–15 (sepuluh sampai dengan lima belas) hari",
        "10 – 15 (sepuluh – lima belas) hari",
        "10-15 (sepuluh-lima belas) hari",
        "10, 15 (sepuluh, lima belas) orang",
        "70% : 30% (tujuh puluh persen banding tiga puluh persen)",
        "50:50 (lima puluh banding lima puluh)",
        "II (kedua)",
        "2 (dua) dan 3 (tiga)",
        "2 dan 3 (dua dan tiga)",
        "1 (satu) set",
        "3 (tiga) x 24 (dua puluh empat) jam",
        "ke-3 (ketiga)",
        "24/7 (dua puluh empat jam tujuh hari)",
        "pukul 08.00 (delapan nol nol)",
        "pukul 08:00 (delapan) WIB",
        "tahun 2026 (dua nol dua enam)",
        "kode 021 (nol dua satu)",
        "2026 – 2027 (dua ribu dua puluh enam sampai dua ribu dua puluh tujuh)",
        "()",
        "",
    ],
)
def test_words_that_say_the_same_or_something_else(typed: str) -> None:
    assert list(beda_kata(typed)) == []


@given(st.integers(0, 10**15))
def test_what_is_written_by_the_toolkit_agrees(n: int) -> None:
    assert list(beda_kata(f"{angka_terbilang(n)} hari dan {rupiah_terbilang(n)}.")) == []


@pytest.mark.parametrize("bahasa", [INDONESIA, INGGRIS])
@given(n=st.integers(1, 10**6), other=st.integers(1, 10**6))
def test_one_number_in_the_words_of_another_is_found(bahasa: Bahasa, n: int, other: int) -> None:
    words = bahasa.angka(other).partition("(")[2]
    found = list(beda_kata(f"{bahasa.bilangan(n)} ({words} x", bahasa))
    assert bool(found) == (n != other)
