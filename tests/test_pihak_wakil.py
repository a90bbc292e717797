"""Who represents a pihak: the body named first, and several who sign for it together."""

from collections.abc import Iterator

import pytest
from _helpers import document, findings_of, text_of
from _samples import FOLDER

from kerjasama_docs.docx.page.signatures import groups
from kerjasama_docs.naskah import outline
from kerjasama_docs.naskah.tree.inline import Text
from kerjasama_docs.naskah.tree.tanda_tangan import SignatureColumn
from kerjasama_docs.pipeline import check, load

BODY = {
    "nama": "Badan Contoh",
    "golongan": "lembaga-pemerintah",
    "penandatangan": {"nama": "Budi", "jabatan": "Kepala", "dasar_pengangkatan": "Undang-Undang Nomor 1 Tahun 2020"},
}
AKTA = "Akta Nomor 27 tanggal 11 Juni 2024"
FIRST = {"nama": "Siti Aminah", "jabatan": "Direktur Utama", "dasar_pengangkatan": AKTA}
SECOND = {"nama": "Rudi Hartono", "jabatan": "Direktur Keuangan", "dasar_pengangkatan": AKTA}
COMPANY = {"nama": "PT Contoh", "golongan": "badan-usaha", "alamat": "Jalan Melati Nomor 2", "penandatangan": FIRST}


def said(**fields: object) -> str:
    """The text of a naskah with a company that has some other fields."""
    return text_of(pihak=[BODY, {**COMPANY, **fields}])


def found(**fields: object) -> Iterator[str]:
    """The rules that find something in it."""
    return (each.name for each in check(document(pihak=[BODY, {**COMPANY, **fields}])))


def test_the_body_first() -> None:
    assert (
        "| 2. | PT CONTOH | : | suatu perseroan terbatas yang berkedudukan di Jalan Melati Nomor 2, dalam hal ini "
        f"diwakili oleh SITI AMINAH selaku Direktur Utama, yang diangkat berdasarkan {AKTA}, selanjutnya disebut "
        "PIHAK KEDUA. |"
    ) in said(komparisi="perusahaan")


@pytest.mark.parametrize(
    ("nama", "said_of_it"),
    [
        ("CV Contoh", "suatu persekutuan komanditer yang berkedudukan"),
        ("Yayasan Contoh", "suatu yayasan yang berkedudukan"),
        ("Perumda Contoh", "suatu perusahaan umum daerah yang berkedudukan"),
        ("Universitas Contoh", "| : | berkedudukan di"),
        ("PTUN Contoh", "| : | berkedudukan di"),
    ],
)
def test_what_body_it_is_by_its_name(nama: str, said_of_it: str) -> None:
    assert said_of_it in said(nama=nama, komparisi="badan")


@pytest.mark.parametrize("first", ["orang", "badan"])
def test_the_number_by_which_it_pays_taxes(first: str) -> None:
    text = said(komparisi=first, npwp="NPWP 01.234.567.8-901.000")
    assert "Jalan Melati Nomor 2, dengan Nomor Pokok Wajib Pajak 01.234.567.8-901.000, " in text
    assert "Wajib Pajak" not in said(komparisi=first)


def test_the_number_by_which_it_pays_taxes_in_english() -> None:
    pihak = [BODY, {**COMPANY, "npwp": "0012345678901000"}]
    given = {"jenis": "perjanjian-kerja-sama", "pihak": pihak, "padanan": {"judul": "Sample"}}
    second = load(given).built.pohon.padanan
    assert second is not None
    assert "domiciled at Jalan Melati Nomor 2, with Taxpayer Identification Number 0012345678901000, " in outline(
        second
    )


def test_a_number_that_is_none_is_refused() -> None:
    (finding,) = findings_of(lambda: said(npwp="12345"))
    assert "15 angka" in finding.message
    assert finding.where.path == "pihak[2].npwp"


def test_what_body_it_is_by_the_drafter() -> None:
    bentuk = "suatu badan layanan umum daerah."
    assert "suatu badan layanan umum daerah yang berkedudukan" in said(komparisi="badan", bentuk_badan=bentuk)


def test_the_basis_behind_the_address_is_seen() -> None:
    assert "dasar-kewenangan" not in found(komparisi="badan", penandatangan=FIRST)
    silent = {"nama": "Siti Aminah", "jabatan": "Direktur Utama"}
    assert "dasar-kewenangan" in found(komparisi="badan", penandatangan=silent)


def test_several_sign_for_one_pihak() -> None:
    text = said(penandatangan_bersama=[SECOND])
    assert f"| 2. | SITI AMINAH | : | Direktur Utama, yang diangkat berdasarkan {AKTA}; dan |" in text
    assert (
        f"|  | RUDI HARTONO | : | Direktur Keuangan, yang diangkat berdasarkan {AKTA}, dalam hal ini bersama-sama "
        "bertindak untuk dan atas nama PT Contoh"
    ) in text
    end = "PIHAK KEDUA\nDIREKTUR UTAMA,\nSITI AMINAH\n\nDIREKTUR KEUANGAN,\nRUDI HARTONO"
    assert text.rstrip().endswith(end)


def test_several_represent_the_body_that_is_named_first() -> None:
    text = said(komparisi="badan", penandatangan_bersama=[SECOND])
    assert "dalam hal ini bersama-sama diwakili oleh SITI AMINAH selaku Direktur Utama" in text
    assert f", dan RUDI HARTONO selaku Direktur Keuangan, yang diangkat berdasarkan {AKTA}, selanjutnya" in text


def test_an_open_office_of_the_second_is_asked_for_where_it_is_typed() -> None:
    built = document(pihak=[BODY, {**COMPANY, "penandatangan_bersama": [{"nama": "Rudi"}]}])
    paths = {each.where.path for each in check(built) if each.name == "isian-terbuka"}
    assert "pihak[2].penandatangan_bersama[1].jabatan" in paths


def test_too_many_are_refused() -> None:
    (finding,) = findings_of(lambda: said(penandatangan_bersama=[SECOND] * 9))
    assert finding.where.path == "pihak[2].penandatangan_bersama"


def test_one_who_signs_for_another_pihak_too_is_found() -> None:
    assert "penanda-tangan-sama" in found(penandatangan_bersama=[{**SECOND, "nama": "Budi"}])


def test_a_letter_is_signed_by_the_first_alone() -> None:
    parties = [{**BODY, "penandatangan_bersama": [SECOND]}, COMPANY]
    given = {"jenis": "permohonan-koordinasi", "judul": "Uji", "pihak": parties}
    text = outline(load(given, folder=FOLDER).built.pohon)
    assert "BUDI" in text
    assert "RUDI HARTONO" not in text


def test_in_two_languages_each_has_his_office_in_both() -> None:
    parties = [{**BODY, "penandatangan_bersama": [SECOND]}, {"nama": "Agency", "golongan": "pemerintah-asing"}]
    second = {"pihak": [{"jabatan": "Head", "jabatan_bersama": ["Director of Finance"]}]}
    given = {"jenis": "memorandum-saling-pengertian", "judul": "Uji", "pihak": parties, "padanan": second}
    pohon = load(given, folder=FOLDER).built.pohon
    assert pohon.padanan is not None
    assert "RUDI HARTONO\nDirector of Finance" in outline(pohon.padanan)
    assert "RUDI HARTONO\nDirektur Keuangan" in outline(pohon)


def test_no_part_of_many_signatures_is_higher_than_a_page() -> None:
    columns = [SignatureColumn((), (), (Text(f"N{place}"),), lanjut=place > 0) for place in range(9)]
    parts = groups(columns, (), 9000, first_left=True)
    named = ["".join(f"N{place}" for place in range(9) if f">N{place}<" in part) for part in parts]
    assert named == ["N0N1N2N3", "N4N5N6N7", "N8"]


def test_the_kind_of_body_is_said_not_to_be_printed_where_it_is_not() -> None:
    assert "isian-tak-terbaca" in found(bentuk_badan="badan layanan umum")
    assert "isian-tak-terbaca" not in found(bentuk_badan="badan layanan umum", komparisi="badan")


def test_a_list_of_signers_is_told_where_the_others_belong() -> None:
    from kerjasama_docs import load
    from kerjasama_docs.findings import DocumentFindingsError

    pihak = [{"nama": "A", "penandatangan": [{"nama": "X"}, {"nama": "Y"}]}, {"nama": "B"}]
    with pytest.raises(DocumentFindingsError) as caught:
        load({"jenis": "nota-kesepahaman", "judul": "Uji", "pihak": pihak})
    said = [(each.where.path, each.message) for each in caught.value.findings]
    assert said == [("pihak[1].penandatangan", "Isian pihak[1].penandatangan memuat satu orang, bukan daftar.")]
    assert "“penandatangan_bersama:”" in caught.value.findings[0].hint
