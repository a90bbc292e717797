"""How a paper is cited, as far as it is known."""

from datetime import date

import pytest

from kerjasama_docs.language import gabung, nomor_tanggal

DAY = date(2027, 3, 3)


@pytest.mark.parametrize(
    ("nomor", "tanggal", "text"),
    [
        ("12", DAY, "Nomor 12 tanggal 3 Maret 2027"),
        ("12", None, "Nomor 12"),
        (None, DAY, "tanggal 3 Maret 2027"),
        (None, None, ""),
    ],
)
def test_number_and_day(nomor: str | None, tanggal: date | None, text: str) -> None:
    assert nomor_tanggal(nomor, tanggal) == text


def test_what_is_not_known_is_left_out() -> None:
    assert gabung("Surat Kuasa", None, "", "dari Gubernur Banten") == "Surat Kuasa dari Gubernur Banten"
    assert gabung(None) == ""
