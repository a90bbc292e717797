"""The word before what a kerja sama is meant for."""

import pytest

from kerjasama_docs.language import pengantar_maksud


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("landasan kerja sama", "sebagai"),
        ("Pedoman bagi PARA PIHAK", "sebagai"),
        ("memorandum awal bagi PARA PIHAK", "sebagai"),
        ("mekanisme bersama", "sebagai"),
        ("mempererat hubungan", "untuk"),
        ("Menghubungkan potensi", "untuk"),
        ("melindungi data", "untuk"),
        ("bekerja sama dalam pelatihan", "untuk"),
        ("untuk mempererat hubungan", ""),
        ("Sebagai landasan", ""),
        ("guna mempererat hubungan", ""),
    ],
)
def test_a_verb_follows_untuk_and_a_noun_sebagai(text: str, word: str) -> None:
    assert pengantar_maksud(text) == word
