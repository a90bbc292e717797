"""Sentences."""

import pytest

from kerjasama_docs.language import kalimat


@pytest.mark.parametrize(
    "sentences",
    [
        ["PARA PIHAK sepakat."],
        ["PARA PIHAK sepakat.", "Biaya ditanggung PIHAK KESATU."],
        ["Naskah dibuat oleh Dr. Adi, S.H. di Jakarta.", "PARA PIHAK sepakat."],
        ["Surat ditandatangani a.n. Menteri oleh Plt. Sekretaris Jenderal."],
        ["Pembayaran sebesar Rp1.500.000,00 (satu juta lima ratus ribu rupiah)."],
        ["Apakah cukup?", "(2) Cukup."],
        ["tanpa tanda baca"],
        [],
    ],
)
def test_kalimat(sentences: list[str]) -> None:
    text = "  ".join(sentences)
    assert [text[start:end] for start, end in kalimat(text)] == sentences
