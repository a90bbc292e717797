"""A pihak that bore another name when the first naskah was signed: every later naskah says who signed that one."""

from collections.abc import Mapping

import pytest
from _samples import FOLDER
from test_rules import document_of

from kerjasama_docs.naskah import outline
from kerjasama_docs.pipeline import load

OLD, NEW, OTHER = "Kementerian Hukum dan Hak Asasi Manusia", "Kementerian Imigrasi dan Pemasyarakatan", "Badan Contoh"
DASAR = "Peraturan Presiden Nomor 157 Tahun 2024"
INDUK = {
    "jenis": "nota-kesepahaman",
    "judul": "Pelayanan Kesehatan",
    "nomor": ["1/2021", "2/2021"],
    "tanggal": "2021-09-01",
    "jangka_waktu": "10 tahun",
}
SIGNED = {"tanggal": "2026-08-20", "tempat": "Jakarta"}


def said(kind: str, **fields: object) -> str:
    """What a later naskah of a recorded one says."""
    pihak = fields.pop("pihak", [{"nama": NEW, "dahulu": {"nama": OLD, "dasar": DASAR}}, {"nama": OTHER}])
    given = {"jenis": kind, "induk": INDUK, "penandatanganan": SIGNED, "pihak": pihak, **fields}
    return outline(load(given, folder=FOLDER).built.pohon)


def in_both(sample: str, changes: Mapping[str, object]) -> str:
    """The text of a changed sample, both languages one behind the other."""
    pohon = document_of(sample, changes).built.pohon
    assert pohon.padanan is not None
    return outline(pohon) + outline(pohon.padanan)


@pytest.mark.parametrize("kind", ["perpanjangan", "adendum", "pengakhiran"])
def test_the_premis_names_who_signed_and_who_came_after(kind: str) -> None:
    text = said(kind)
    assert f"a. bahwa {OLD} dan {OTHER} telah menandatangani Nota Kesepahaman tentang Pelayanan Kesehatan" in text
    assert (
        f"b. bahwa {NEW}, yang dahulu bernama {OLD} dan berganti nama berdasarkan {DASAR}, "
        "tetap berkedudukan sebagai PIHAK KESATU;"
    ) in text


@pytest.mark.parametrize("kind", ["perpanjangan", "adendum", "pengakhiran"])
def test_functions_that_went_to_another_are_not_called_a_new_name(kind: str) -> None:
    before = {"nama": OLD, "cara": "melanjutkan", "dasar": DASAR}
    text = said(kind, pihak=[{"nama": NEW, "dahulu": before}, {"nama": OTHER}])
    assert (
        f"b. bahwa {NEW} melanjutkan tugas dan fungsi {OLD} yang berkaitan dengan Nota Kesepahaman "
        f"berdasarkan {DASAR} dan oleh karena itu berkedudukan sebagai PIHAK KESATU;"
    ) in text
    assert "dahulu bernama" not in text


def test_the_record_of_the_parent_is_enough() -> None:
    induk = {**INDUK, "pihak": [{"nama": OLD}, {"nama": f"{OTHER} Republik Indonesia"}]}
    text = said("perpanjangan", induk=induk, pihak=[{"nama": NEW}, {"nama": OTHER}])
    assert f"b. bahwa {NEW}, yang dahulu bernama {OLD}, tetap berkedudukan sebagai PIHAK KESATU;" in text
    assert f"yang dahulu bernama {OTHER}" not in text


def test_without_another_name_the_pihak_signed_themselves() -> None:
    assert "a. bahwa PARA PIHAK telah menandatangani Nota Kesepahaman" in said(
        "perpanjangan", pihak=[{"nama": NEW, "dahulu": f"{NEW} Republik Indonesia"}, {"nama": OTHER}]
    )


def test_letter_and_report_name_the_old_one_beside_the_new_one() -> None:
    letter = said("pemberitahuan-pengakhiran")
    assert f"{NEW} (yang dahulu bernama {OLD}, berdasarkan {DASAR})" in letter
    assert f"antara {NEW} (yang dahulu bernama {OLD}, berdasarkan {DASAR}) dan {OTHER} tentang" in said(
        "laporan-pemantauan"
    )


def test_a_later_naskah_takes_over_what_its_parent_said_of_it() -> None:
    changes: Mapping[str, object] = {
        "pihak": [{"nama": "Kementerian Baru", "dahulu": {"nama": NEW, "dasar": DASAR}}, {"nama": OTHER}]
    }
    text = outline(document_of("pengakhiran", changes).built.pohon)
    assert f"bahwa Kementerian Baru, yang dahulu bernama {NEW} dan berganti nama" in text


def test_both_languages_say_it() -> None:
    changes: Mapping[str, object] = {
        "pihak": [{"nama": "Kementerian Baru", "dahulu": {"nama": OLD, "dasar": DASAR}}, {}],
        "padanan": {"pihak": [{"nama": "the New Ministry", "dahulu": {"nama": "the Old One", "dasar": "a Decree"}}]},
    }
    text = in_both("perpanjangan-asing", changes)
    assert f"MENGINGAT bahwa Kementerian Baru dahulu bernama {OLD} dan berganti nama berdasarkan {DASAR};" in text
    assert (
        "RECALLING that the New Ministry was formerly named the Old One and was renamed pursuant to a Decree;" in text
    )


def test_an_old_name_that_is_left_out_is_open() -> None:
    text = said("perpanjangan", pihak=[{"nama": NEW, "dahulu": {"dasar": DASAR}}, {"nama": OTHER}])
    assert f"a. bahwa [nama yang dahulu] dan {OTHER} telah menandatangani" in text


def test_the_second_language_asks_for_the_old_name() -> None:
    changes: Mapping[str, object] = {"pihak": [{"nama": "Kementerian Baru", "dahulu": OLD}, {}]}
    text = in_both("perpanjangan-asing", changes)
    assert "[nama yang dahulu bagi pihak 1 dalam bahasa Inggris]" in text
