"""Rank and grade, u.b. beside a.n., and the word above an official who knows of a naskah or approves it."""

import pytest
from _helpers import findings_of, text_of
from _samples import FOLDER

from kerjasama_docs.naskah import outline
from kerjasama_docs.pipeline import load

SIGNER = {
    "nama": "Budi Santoso",
    "jabatan": "Kepala Biro Umum",
    "nip": "197001012000031001",
    "pangkat": "Pembina Utama Muda, IV/c",
    "atas_nama": "Kepala Badan Contoh",
    "untuk_beliau": "u.b. Sekretaris Utama Badan Contoh",
    "mandat": {"nomor": "45/SM/2026", "tanggal": "2026-01-08"},
}
BADAN = {"nama": "Badan Contoh", "golongan": "lembaga-pemerintah"}
PIHAK = [{**BADAN, "penandatangan": SIGNER}, {"nama": "Universitas"}]


def test_the_signature_as_papers_of_government_have_it() -> None:
    assert (
        "PIHAK KESATU\na.n. KEPALA BADAN CONTOH\nSEKRETARIS UTAMA BADAN CONTOH\nu.b.\nKEPALA BIRO UMUM,\n"
        "BUDI SANTOSO\nPembina Utama Muda (IV/c)\nNIP 197001012000031001\n"
    ) in text_of(pihak=PIHAK)


def test_the_komparisi_says_it_in_words() -> None:
    assert (
        "Kepala Biro Umum, pangkat Pembina Utama Muda (IV/c), dalam hal ini bertindak berdasarkan Surat Mandat Nomor "
        "45/SM/2026 tanggal 8 Januari 2026 dari Kepala Badan Contoh melalui Sekretaris Utama Badan Contoh, untuk dan "
        "atas nama Badan Contoh"
    ) in text_of(pihak=PIHAK)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Pembina Utama Muda (IV/c)", "Pembina Utama Muda (IV/c)"),
        ("Pembina Utama Muda, Gol. IV/C", "Pembina Utama Muda (IV/c)"),
        ("Penata Tingkat I - III/d", "Penata Tingkat I (III/d)"),
        ("Pangkat: Penata, golongan ruang III/c", "Penata (III/c)"),
        ("Komisaris Besar Polisi", "Komisaris Besar Polisi"),
    ],
)
def test_a_rank_however_its_grade_is_typed(typed: str, printed: str) -> None:
    signer = {**SIGNER, "pangkat": typed}
    assert f"BUDI SANTOSO\n{printed}\nNIP" in text_of(pihak=[{**BADAN, "penandatangan": signer}, {}])


@pytest.mark.parametrize(
    ("typed", "head"),
    [
        (None, "Mengetahui,"),
        ("Menyetujui", "Menyetujui,"),
        ("Disetujui oleh", "Disetujui oleh,"),
        ("diketahui oleh", "Diketahui oleh,"),
    ],
)
def test_the_word_above_an_official(typed: str | None, head: str) -> None:
    person = {"nama": "Ani", "jabatan": "Camat Contoh", "pangkat": "Pembina (IV/a)", "sebagai": typed}
    text = text_of(mengetahui=[person])
    assert text.rstrip().endswith(f"{head}\nCAMAT CONTOH,\nANI\nPembina (IV/a)")


def test_another_word_is_refused_with_those_there_are() -> None:
    (finding,) = findings_of(lambda: text_of(mengetahui=[{"nama": "Ani", "sebagai": "menonton"}]))
    assert finding.where.path == "mengetahui[1].sebagai"
    assert "menyetujui" in finding.message + finding.hint


def test_the_word_in_the_second_language() -> None:
    given = {
        "jenis": "memorandum-saling-pengertian",
        "judul": "Uji",
        "pihak": [{"nama": "Badan"}, {"nama": "Agency", "golongan": "pemerintah-asing"}],
        "mengetahui": [{"nama": "Ani", "jabatan": "Duta Besar", "sebagai": "disetujui"}],
        "padanan": {"mengetahui": ["Ambassador"]},
    }
    second = load(given, folder=FOLDER).built.pohon.padanan
    assert second is not None
    assert "Approved by,\nANI\nAmbassador" in outline(second)
