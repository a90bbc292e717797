"""What one naskah calls itself, its pihak and its Pasal, over what its kind and its profil say."""

import io
import zipfile
from pathlib import Path

import pytest
from _docx_naskah import docx_of, flat
from _every import every
from _helpers import ROOT, document, findings_of, text_of

from kerjasama_docs.naskah import outline
from kerjasama_docs.naskah.konsolidasi import konsolidasi
from kerjasama_docs.naskah.tree.sisipan import Nomor
from kerjasama_docs.pipeline import check, load

OWN = """
nama_naskah: Kesepakatan Kerja Sama
sebutan: Pihak Pertama
penghubung: dengan
nomor_pasal: romawi
nomor_pihak: romawi
"""


def _parts(tmp_path: Path, change: str) -> Path:
    """A naskah with names of its own, and an adendum to it."""
    given = (ROOT / "samples" / "nota-kesepahaman.yaml").read_text(encoding="utf-8")
    (tmp_path / "induk.yaml").write_text(given + OWN, encoding="utf-8")
    (tmp_path / "adendum.yaml").write_text(f"jenis: adendum\ninduk: induk.yaml\n{change}", encoding="utf-8")
    return tmp_path / "adendum.yaml"


def test_the_title_and_every_sentence_bear_the_name_of_the_naskah() -> None:
    text = text_of(nama_naskah="Kesepakatan Sinergi", judul="Contoh")
    assert text.startswith("KESEPAKATAN SINERGI\n") or "\nKESEPAKATAN SINERGI\n" in text
    assert "Kesepakatan Sinergi ini" in text
    assert "Nota Kesepahaman" not in text


def test_labels_of_ones_own_stand_wherever_a_pihak_is_named() -> None:
    text = text_of(pihak=[{"nama": "PT Bank Contoh", "sebutan": "pihak bank"}, {"sebutan": "PIHAK RUMAH SAKIT"}])
    assert "selanjutnya disebut PIHAK BANK" in text
    assert "PIHAK BANK dan PIHAK RUMAH SAKIT secara bersama-sama selanjutnya disebut PARA PIHAK" in text
    assert "PIHAK KESATU" not in text
    assert "PIHAK KEDUA" not in text


def test_the_first_is_pertama_and_the_title_says_dengan() -> None:
    text = text_of(sebutan="pihak pertama", penghubung="dengan")
    assert "PIHAK PERTAMA" in text
    assert "PIHAK KESATU" not in text
    assert "\nDENGAN\n" in text


def test_word_prints_labels_bold_and_on_paraf_boxes() -> None:
    made = docx_of(document(profil="kemenimipas", pihak=[{"nama": "A", "sebutan": "BANK"}, {"nama": "B"}]))
    with zipfile.ZipFile(io.BytesIO(made)) as file:
        body = file.read("word/document.xml").decode()
        feet = "".join(file.read(name).decode() for name in file.namelist() if "footer" in name)
    assert "<w:b/><w:bCs/></w:rPr><w:t>BANK</w:t>" in body.replace(' xml:space="preserve"', "")
    assert "BANK" in feet


def test_roman_numbers_are_those_of_word_and_of_rujukan() -> None:
    made = document(nomor_pasal="romawi")
    text = outline(made.built.pohon)
    assert "Pasal III\n" in text
    assert "dalam Pasal II" in text
    with zipfile.ZipFile(io.BytesIO(docx_of(made))) as file:
        assert "upperRoman" in file.read("word/numbering.xml").decode()


def test_the_pihak_are_numbered_by_roman_figures() -> None:
    text = text_of(nomor_pihak="romawi", pihak=[{"nama": "Badan"}, {"nama": "PT Contoh", "komparisi": "badan"}])
    assert "\n| I. | [nama" in text
    assert "\n| II. | PT CONTOH |" in text
    assert "| 1. |" not in text
    assert "\n| 1. | [nama" in text_of()


def test_a_profil_numbers_the_pihak_of_all_its_naskah(tmp_path: Path) -> None:
    folder = tmp_path / "profil" / "contoh"
    folder.mkdir(parents=True)
    (folder / "profil.yaml").write_text("nama: Contoh\nnomor_pihak: romawi\n", encoding="utf-8")
    given = {"jenis": "nota-kesepahaman", "profil": "contoh", "pihak": [{}, {}]}
    assert "\n| II. | [nama" in outline(load(given, templates=tmp_path).built.pohon)
    again = load({**given, "nomor_pihak": "arab"}, templates=tmp_path)
    assert "\n| 2. | [nama" in outline(again.built.pohon)


def test_a_later_naskah_says_the_same_names(tmp_path: Path) -> None:
    text = outline(load(str(_parts(tmp_path, "perubahan:\n  - hapus: korespondensi\n"))).built.pohon)
    assert "ATAS KESEPAKATAN KERJA SAMA\n" in text
    assert "PIHAK PERTAMA" in text
    assert "\nDENGAN\n" in text
    assert "\n| II. | " in text
    assert "Nota Kesepahaman" not in text


def test_what_is_inserted_behind_a_roman_pasal_bears_its_letter(tmp_path: Path) -> None:
    change = "perubahan:\n  - sesudah: Pasal II\n    judul: Lokasi\n    teks: Lokasi di Jakarta.\n"
    made = load(str(_parts(tmp_path, change)))
    assert "di antara Pasal II dan Pasal III disisipkan 1 (satu) pasal, yakni Pasal IIA" in flat(
        outline(made.built.pohon)
    )
    whole = [pasal.number for pasal in konsolidasi(made.built).pohon.pasal]
    assert whole[:4] == ["I", "II", "IIA", "III"]


def test_a_recorded_parent_is_called_by_its_name() -> None:
    induk = {
        "jenis": "nota-kesepahaman",
        "nama_naskah": "Kesepakatan Kerja Sama",
        "pasal": [{"nomor": "Pasal VII", "judul": "Pendanaan", "teks": "Biaya ditanggung bersama."}],
    }
    change = [{"sesudah": "pendanaan", "judul": "Lokasi", "teks": "Lokasi di Jakarta."}]
    text = text_of(jenis="adendum", induk=induk, perubahan=change)
    assert "ATAS KESEPAKATAN KERJA SAMA\n" in text
    assert "Pasal VIII" in text or "Pasal VIIA" in text


def test_the_second_language_asks_for_the_name() -> None:
    given = {"jenis": "memorandum-saling-pengertian", "pihak": [{}, {"golongan": "pemerintah-asing"}]}
    made = load({**given, "nama_naskah": "Kesepakatan Kerja Sama"}).built.pohon.padanan
    assert made is not None
    assert "[nama naskah dalam bahasa Inggris]" in outline(made)
    both = {**given, "nama_naskah": "Kesepakatan Kerja Sama", "padanan": {"nama_naskah": "Cooperation Arrangement"}}
    second = load(both).built.pohon.padanan
    assert second is not None
    assert "Cooperation Arrangement" in outline(second)


def test_pihak_may_be_named_by_their_labels() -> None:
    pihak = [{"nama": "PT Bank Contoh", "sebutan": "PIHAK BANK"}, {"nama": "RSUD Contoh", "sebutan": "PIHAK RSUD"}]
    money = {"sumber": ["apbd"], "nilai": "1000000", "pembayar": "PIHAK RSUD", "penerima": "pihak bank"}
    text = text_of(jenis="perjanjian-kerja-sama", pihak=pihak, pendanaan=money)
    assert "PIHAK RSUD wajib membayar" in text


@every(
    ("pihak", "said"),
    [
        ([{"sebutan": "PIHAK BANK"}, {"sebutan": "pihak bank"}], "sama-sama disebut PIHAK BANK"),
        ([{"sebutan": "PIHAK KEDUA"}, {}], "sama-sama disebut PIHAK KEDUA"),
        ([{"sebutan": "PARA PIHAK"}, {}], "bukan sebutan satu pihak"),
        ([{"sebutan": "(BANK)"}, {}], "bukan sebutan"),
    ],
)
def test_labels_that_tell_nobody_apart_are_refused(pihak: list[object], said: str) -> None:
    assert said in " ".join(each.message for each in findings_of(lambda: document(pihak=pihak)))


def test_a_number_that_is_typed_for_a_pihak_with_a_label_is_said() -> None:
    own = [{"judul": "Biaya", "teks": "Biaya ditanggung PIHAK KEDUA."}]
    made = document(pihak=[{}, {"sebutan": "PIHAK BANK"}], pasal_tambahan=own)
    assert "PIHAK KEDUA dalam naskah ini disebut PIHAK BANK." in {each.message for each in check(made)}


@pytest.mark.parametrize(("text", "angka", "letter"), [("VIIA", 7, 1), ("IX", 9, 0), ("XC", 10, 3), ("I", 1, 0)])
def test_a_roman_number_with_a_letter_is_read(text: str, angka: int, letter: int) -> None:
    read = Nomor.dari(text)
    assert (read.angka, read.sisipan, read.pasal) == (angka, letter, text)
