"""The dasar hukum as it is typed and as it is printed."""

import pytest
from _helpers import text_of

from kerjasama_docs.regulations import citation, key_of


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("PP 28/2018", "pp-28-2018"),
        ("pp 28 tahun 2018", "pp-28-2018"),
        ("UU RI No. 23/2014", "uu-23-2014"),
        ("Undang-Undang Nomor 23 Tahun 2014;", "uu-23-2014"),
        ("UU No. 23 Th. 2014 tentang Pemerintahan Daerah", "uu-23-2014"),
        ("UU-23-2014", "uu-23-2014"),
        ("permenimipas 8 2025", "permen-imipas-8-2025"),
        ("uu nomer 23 tahun 2014", "uu-23-2014"),
        ("UU No : 27 Tahun 2022", "uu-27-2022"),
        ("UU PDP", "uu-27-2022"),
        ("KUH Perdata", "kuhperdata"),
        ("UUD NRI Tahun 1945", "uud-1945"),
        ("PMK 99/PMK.05/2017", "pmk-99-2017"),
        (
            "PERATURAN PEMERINTAH NOMOR 50 TAHUN 2007 TENTANG TATA CARA PELAKSANAAN KERJA SAMA DAERAH",
            "pp-50-2007",
        ),
    ],
)
def test_a_regulation_that_is_known_is_cited_however_it_is_typed(typed: str, key: str) -> None:
    assert key_of(typed) == key
    assert citation(key).teks in text_of(dasar_hukum=[typed]).replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    "typed",
    [
        "UU 31/2004",
        "Keputusan Bersama Nomor 23 Tahun 2014",
        "UU 23/2014 sebagaimana telah diubah dengan UU 9/2015",
        "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah beserta perubahannya",
        "Peraturan Daerah Provinsi Banten Nomor 28 Tahun 2018 tentang Contoh",
        "Undang-Undang Nomor 9 Tahun 2015 tentang Perubahan Kedua atas Undang-Undang Nomor 23 Tahun 2014",
    ],
)
def test_another_text_stays_as_it_was_typed(typed: str) -> None:
    assert key_of(typed) == typed
