"""A natural person as pihak: identified, in his own name, without an office."""

import json
from pathlib import Path

import pytest
from _helpers import document, findings_of, saved, text_of
from _samples import FOLDER

from kerjasama_docs.naskah import outline
from kerjasama_docs.pipeline import check, load

BODY = {
    "nama": "Badan Contoh",
    "golongan": "lembaga-pemerintah",
    "penandatangan": {"nama": "Budi", "jabatan": "Kepala"},
}
PERSON = {
    "nama": "Siti Aminah, M.Psi.",
    "golongan": "perorangan",
    "nik": "3171.0141.0790.0001",
    "pekerjaan": "psikolog",
    "alamat": "Jalan Melati Nomor 2",
    "nomor": "tanpa",
    "narahubung": {"pos_el": "siti@contoh.example"},
}


def said(**fields: object) -> str:
    """The text of a naskah with a person who has some other fields."""
    return text_of(pihak=[BODY, {**PERSON, **fields}])


def test_the_komparisi_names_number_and_address_and_acts_for_himself() -> None:
    text = said()
    assert (
        "| 2. | SITI AMINAH, M.Psi. | : | Psikolog, NIK 3171014107900001, beralamat di Jalan Melati Nomor 2, "
        "dalam hal ini bertindak untuk diri sendiri, selanjutnya disebut PIHAK KEDUA. |"
    ) in text
    assert "[jabatan" not in text
    assert "[unit narahubung PIHAK KEDUA]" not in text


def test_the_signature_has_no_office_and_the_letters_go_to_him() -> None:
    text = said()
    assert text.rstrip().endswith("PIHAK KEDUA\nSITI AMINAH, M.Psi.")
    assert "| Narahubung | : | Siti Aminah, M.Psi. |" in text


def test_one_who_signs_for_him_acts_in_his_name() -> None:
    kuasa = {"nomor": "1", "tanggal": "2026-01-05", "pemberi": "Siti Aminah"}
    text = said(penandatangan={"nama": "Rudi Hartono", "jabatan": "Advokat", "kuasa": kuasa})
    assert "untuk dan atas nama Siti Aminah, M.Psi., NIK 3171014107900001, beralamat di Jalan Melati" in text
    assert "untuk diri sendiri" not in text


def test_the_name_may_be_typed_again_as_the_signer() -> None:
    assert said(penandatangan={"nama": "Siti Aminah"}).count("untuk diri sendiri") == 1


def test_an_open_name_is_asked_for_where_it_is_typed() -> None:
    built = document(pihak=[BODY, {"golongan": "perseorangan"}])
    paths = {each.where.path for each in check(built) if each.name == "isian-terbuka"}
    assert "pihak[2].nama" in paths
    assert "pihak[2].penandatangan.nama" not in paths


def test_a_foreigner_is_known_by_his_passport() -> None:
    assert "paspor Nomor X1234567, beralamat di" in said(nik=None, paspor="Nomor X1234567")


@pytest.mark.parametrize("typed", ["317101", "31710141079000011", "317101410790000A", "tanpa"])
def test_what_is_no_nik_is_refused_with_the_remedy(typed: str) -> None:
    (finding,) = findings_of(lambda: said(nik=typed))
    assert finding.where.path == "pihak[2].nik"
    assert "16 angka" in finding.message + finding.hint


@pytest.mark.parametrize("kind", ["adendum", "perpanjangan"])
def test_a_later_naskah_says_it_again(kind: str, tmp_path: Path) -> None:
    parent = {"jenis": "nota-kesepahaman", "judul": "Uji", "jangka_waktu": "3 tahun", "pihak": [BODY, PERSON]}
    signed = {"penandatanganan": {"tanggal": "2026-01-05", "tempat": "Serang"}}
    saved(tmp_path, json.dumps({**parent, **signed}), "induk.json")
    text = outline(load({"jenis": kind, "induk": "induk.json"}, folder=tmp_path).built.pohon)
    assert "NIK 3171014107900001, beralamat di Jalan Melati Nomor 2, dalam hal ini bertindak untuk diri sendiri" in text


def test_in_two_languages_his_name_is_his_name() -> None:
    pihak = [{}, {"nama": "John Smith", "golongan": "perseorangan", "paspor": "X1"}]
    built = load({"jenis": "memorandum-saling-pengertian", "judul": "Penelitian", "pihak": pihak}, folder=FOLDER).built
    second = built.pohon.padanan
    assert second is not None
    assert outline(second).rstrip().endswith("JOHN SMITH")
