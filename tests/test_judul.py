"""The title of a kerja sama in the sentences that speak of it: nothing is said twice, whatever word it begins with."""

from itertools import product

import pytest
from _every import every
from _samples import FOLDER

from kerjasama_docs.naskah import outline
from kerjasama_docs.pipeline import Document, check, load

TITLES = (
    *("Pelaksanaan Tugas dan Fungsi Keimigrasian", "Penyelenggaraan Layanan Paspor", "Peningkatan Kapasitas Pegawai"),
    *("Kerja Sama di Bidang Pendidikan", "Pemanfaatan Data Kependudukan", "Penguatan Pengawasan", "Sinergi Tugas"),
    *("Dukungan Layanan Kesehatan", "Pembinaan Warga Binaan", "Pengembangan Kompetensi", "Implementasi Satu Data"),
    *("Mewujudkan Desa Binaan", "Meningkatkan Mutu Layanan", "Terpadu dan Berkelanjutan", "SIPP Terpadu"),
    *("BPJS Ketenagakerjaan bagi Pegawai", "Provinsi Bersaudara", "Perwujudan Zona Integritas", "Tata Kelola Arsip"),
    *("Usulan Inovasi Daerah", "Bersama Membangun Negeri", "dalam Rangka Pencegahan Perdagangan Orang"),
)
KINDS = (
    *("nota-kesepahaman", "perjanjian-kerja-sama", "memorandum-saling-pengertian", "pernyataan-kehendak"),
    *("nota-kesepakatan", "kesepakatan-bersama", "usulan", "surat-tugas", "telaahan", "laporan-analisis"),
)


def made(kind: str, title: str) -> Document:
    """A naskah of which little but the title is known."""
    return load({"jenis": kind, "judul": title, "pihak": [{"nama": "Badan A"}, {"nama": "Badan B"}]}, folder=FOLDER)


@every(("kind", "title"), [*product(KINDS, TITLES)], quick=30)
def test_no_sentence_stutters(kind: str, title: str) -> None:
    document = made(kind, title)
    sentences = [line for line in outline(document.built.pohon).splitlines() if not line.isupper()]
    last = title.rsplit(maxsplit=1)[-1].casefold()  # a sentence of a foreign naskah writes a title in small letters
    assert any(last in line.casefold() for line in sentences)
    assert [each.message for each in check(document) if each.name == "kata-berulang"] == []


@pytest.mark.parametrize(
    ("title", "aim"),
    [
        ("Pelaksanaan Tugas", "agar Pelaksanaan Tugas berlangsung secara terencana"),
        ("Mewujudkan Desa Binaan", "agar upaya Mewujudkan Desa Binaan berlangsung secara terencana"),
        ("Provinsi Bersaudara", "agar kerja sama tentang Provinsi Bersaudara berlangsung secara terencana"),
        ("dalam Rangka Magang", "agar kerja sama dalam Rangka Magang berlangsung secara terencana"),
    ],
)
def test_the_aim_is_something_that_is_done(title: str, aim: str) -> None:
    text = outline(made("nota-kesepahaman", title).built.pohon)
    assert f"Tujuan Nota Kesepahaman ini adalah {aim}, terpadu, dan berkesinambungan." in text
    assert f"masing-masing dalam {aim.removeprefix('agar ').removesuffix(' berlangsung secara terencana')}." in text


def test_an_open_title_stays_open_in_its_sentences() -> None:
    document = load({"jenis": "nota-kesepahaman", "pihak": [{"nama": "A"}, {"nama": "B"}]}, folder=FOLDER)
    assert "masing-masing dalam kerja sama tentang [judul kerja sama]." in outline(document.built.pohon)


def test_the_subject_of_a_letter_says_kerja_sama_once() -> None:
    text = outline(made("usulan", "Kerja Sama di Bidang Pendidikan").built.pohon)
    assert "Usulan Kerja Sama di Bidang Pendidikan" in text
    assert "Usulan Kerja Sama tentang Magang" in outline(made("usulan", "Magang").built.pohon)


@pytest.mark.parametrize(
    ("tujuan", "said"),
    [
        (["Untuk meningkatkan pelayanan"], "adalah untuk meningkatkan pelayanan."),
        (["Meningkatkan pelayanan"], "adalah meningkatkan pelayanan."),
        (["Peningkatan pelayanan"], "adalah peningkatan pelayanan."),
        (["Terwujudnya pelayanan prima"], "adalah terwujudnya pelayanan prima."),
        (["Agar pelayanan meningkat"], "adalah agar pelayanan meningkat."),
    ],
)
def test_an_aim_goes_on_its_sentence(tujuan: list[str], said: str) -> None:
    fields = {"jenis": "nota-kesepahaman", "judul": "Uji", "pihak": [{"nama": "A"}, {"nama": "B"}], "tujuan": tujuan}
    assert f"Tujuan Nota Kesepahaman ini {said}" in outline(load(fields, folder=FOLDER).built.pohon)


def test_items_of_one_list_begin_alike() -> None:
    items = ["Sosialisasi keimigrasian", "Data dan informasi", "Bimbingan Teknis Keimigrasian", "Koordinasi", "Magang"]
    names = ["BPJS Kesehatan", "Data Center Nasional", "Kementerian Hukum", "3 (tiga) unit kendaraan"]
    fields = {"jenis": "nota-kesepahaman", "judul": "Uji", "pihak": [{"nama": "A"}, {"nama": "B"}]}
    text = outline(load({**fields, "ruang_lingkup": [*items, *names]}, folder=FOLDER).built.pohon)
    lowered = [item.lower() for item in items]
    assert all(f". {item};" in text for item in [*lowered, *names[:2]]), text


def test_a_defined_term_keeps_its_capital() -> None:
    fields = {"jenis": "nota-kesepahaman", "judul": "Uji", "pihak": [{"nama": "A"}, {"nama": "B"}]}
    fields |= {"definisi": [{"istilah": "Data", "arti": "catatan"}], "ruang_lingkup": ["Data bersama", "Magang"]}
    text = outline(load(fields, folder=FOLDER).built.pohon)
    assert "a. Data bersama; dan" in text
    assert "b. magang." in text
