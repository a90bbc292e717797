"""Up to forty pihak: their labels, one name for many in the title, and a table in which they sign."""

import re

import pytest
from _docx_naskah import docx_of, part
from _helpers import document, findings_of, text_of

from kerjasama_docs.naskah import outline
from kerjasama_docs.pipeline import check, load


def parties(count: int, **first_of_group: str) -> list[dict[str, object]]:
    """So many pihak, each with who signs for it; the second begins the group."""
    made: list[dict[str, object]] = [
        {
            "nama": f"Universitas {place}",
            "golongan": "lembaga-nonpemerintah",
            "alamat": f"Jalan Contoh Nomor {place}",
            "penandatangan": {"nama": f"Nama {chr(64 + place % 26 + 1)}", "jabatan": f"Rektor {place}"},
        }
        for place in range(1, count + 1)
    ]
    made[1] |= first_of_group
    return made


def test_forty_pihak_are_numbered_in_words() -> None:
    text = text_of(pihak=parties(40))
    assert "selanjutnya disebut PIHAK KEEMPAT PULUH. |" in text
    assert "selanjutnya disebut PIHAK KEDUA PULUH SATU; |" in text
    assert "PIHAK KESATU sampai dengan PIHAK KEEMPAT PULUH secara bersama-sama selanjutnya disebut PARA PIHAK" in text


def test_one_more_is_refused_with_the_remedy() -> None:
    (finding,) = findings_of(lambda: document(pihak=parties(41)))
    assert finding.where.path == "pihak"
    assert "40" in finding.message + finding.hint


def test_one_name_for_many_in_the_title() -> None:
    text = text_of(pihak=parties(36, nama_bersama="35 (tiga puluh lima) Perguruan Tinggi"))
    assert "ANTARA\nUNIVERSITAS 1\nDAN\n35 (TIGA PULUH LIMA) PERGURUAN TINGGI\nTENTANG\n" in text
    assert text.count("NOMOR: ") == 1


def test_of_a_group_from_the_first_on_nothing_is_joined() -> None:
    all_of_them = parties(9)
    all_of_them[0]["nama_bersama"] = "9 (sembilan) Perguruan Tinggi"
    assert "ANTARA\n9 (SEMBILAN) PERGURUAN TINGGI\nTENTANG\n" in text_of(pihak=all_of_them)


def test_a_number_that_is_given_is_printed() -> None:
    given = parties(12)
    given[11]["nomor"] = "12/PKS/2026"
    assert "NOMOR: 12/PKS/2026" in text_of(pihak=given)


def test_the_basis_of_each_is_looked_for_in_its_own_komparisi() -> None:
    given = parties(22)
    for place in (1, 20):
        signer = given[place]["penandatangan"]
        assert isinstance(signer, dict)
        signer["dasar_pengangkatan"] = "Statuta Universitas"
    silent = {each.where.path for each in check(document(pihak=given)) if each.name == "dasar-kewenangan"}
    assert "pihak[2].penandatangan.dasar_pengangkatan" not in silent
    assert "pihak[21].penandatangan.dasar_pengangkatan" not in silent
    assert "pihak[12].penandatangan.dasar_pengangkatan" in silent


@pytest.mark.parametrize(("count", "tables"), [(8, 0), (9, 1), (40, 1)])
def test_many_sign_in_a_table_whose_head_is_on_each_page(count: int, tables: int) -> None:
    xml = body(count)
    assert xml.count("Pihak dan jabatan") == tables
    if tables:
        table = xml[xml.index("Pihak dan jabatan") :].partition("</w:tbl>")[0]
        assert len(re.findall("<w:cantSplit/>", table)) == count
        assert f">{count}.<" in table


def test_the_label_is_bold_as_a_whole() -> None:
    text = load({"jenis": "nota-kesepahaman", "pihak": parties(21)}).built.pohon
    assert outline(text).count("PIHAK KEDUA PULUH SATU") > 1
    assert ">PIHAK KEDUA PULUH SATU<" in body(21)


def body(count: int) -> str:
    """The XML of a Word file with so many pihak."""
    return part(docx_of(document(pihak=parties(count))), "word/document.xml")
