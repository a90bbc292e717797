"""No-break spaces, shown as a tilde."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kerjasama_docs.language import tak_putus


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("dalam Pasal 5 ayat (1) huruf a angka 2", "dalam Pasal~5 ayat~(1) huruf~a angka~2"),
        ("Undang-Undang Nomor 8 Tahun 2025", "Undang-Undang Nomor~8 Tahun~2025"),
        ("selama 5 (lima) tahun", "selama 5~(lima) tahun"),
        ("Rp 5.000,00 (lima ribu rupiah)", "Rp~5.000,00~(lima ribu rupiah)"),
        ("pada 22 Mei 2025, 1 JANUARI", "pada 22~Mei 2025, 1~JANUARI"),
        ("Maria, S.Kom., M.M.", "Maria, S.Kom.,~M.M."),
        ("Prof. Ir. Bambang, S.H., M.Sc., Ph.D. hadir", "Prof. Ir. Bambang, S.H., M.Sc.,~Ph.D. hadir"),
        ("Hadi, S.H., M.Kn., Notaris di Bandung", "Hadi, S.H.,~M.Kn., Notaris di Bandung"),
        ("surat, dokumen, dll., yang lain", "surat, dokumen, dll., yang lain"),
        ("huruf aa dan huruf b.", "huruf~aa dan huruf~b."),
        ("huruf besar, angka Arab, ayat ini", "huruf besar, angka Arab, ayat ini"),
        ("PIHAK KESATU 3 Meihati", "PIHAK KESATU 3 Meihati"),
        ("Pasal  5, Pasal\n5", "Pasal  5, Pasal\n5"),
    ],
)
def test_tak_putus(text: str, shown: str) -> None:
    assert tak_putus(text).replace("\u00a0", "~") == shown


@given(st.lists(st.sampled_from(["Pasal", "ayat", "(1)", "5", "huruf", "a", "(lima)", "Mei", "Tahun", "2025", "\n"])))
def test_only_spaces_change_and_twice_is_once(words: list[str]) -> None:
    text = " ".join(words)
    once = tak_putus(text)
    assert once.replace("\u00a0", " ") == text
    assert tak_putus(once) == once
