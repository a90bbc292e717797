"""A lampiran that an adendum replaces: how it says so, what is then in force, what is wrong with it."""

from pathlib import Path

import pytest
from _helpers import ROOT

from kerjasama_docs.findings import DocumentFindingsError, Finding
from kerjasama_docs.naskah.konsolidasi import konsolidasi
from kerjasama_docs.naskah.tree.outline import outline
from kerjasama_docs.pipeline import Document, check, load

HEAD = """\
jenis: adendum
penandatanganan: {tanggal: 2027-06-10}
kesepakatan: {jenis: Berita Acara, nomor: "1"}
"""
PKS = """\
jenis: perjanjian-kerja-sama
judul: Pelatihan Literasi Digital
tanpa_induk: {alasan: teknis}
penandatanganan: {tanggal: 2027-01-05, tempat: Semarang}
pihak: [{nama: Badan Contoh, logo: tanpa}, {nama: PT Contoh, logo: tanpa}]
jangka_waktu: 1 tahun
pendanaan: {nilai: 50.000.000}
lampiran:
  - judul: Rincian Biaya
    tabel: rincian-biaya
    baris: [{uraian: pelatihan, volume: 10, satuan: kelas, harga_satuan: 5.000.000}]
  - {judul: Rencana Kerja, teks: Pelatihan diselenggarakan pada bulan Maret.}
"""
NEW = """\
pendanaan: {nilai: 60.000.000}
lampiran:
  - judul: Rincian Biaya
    tabel: rincian-biaya
    baris: [{uraian: pelatihan, volume: 12, satuan: kelas, harga_satuan: 5.000.000}]
"""


def adendum(folder: Path, perubahan: str, text: str = NEW) -> Document:
    """An adendum to that Perjanjian Kerja Sama."""
    (folder / "pks.yaml").write_text(PKS, encoding="utf-8")
    path = folder / "adendum.yaml"
    path.write_text(f"{HEAD}induk: pks.yaml\nperubahan:\n{perubahan}{text}", encoding="utf-8")
    return load(path)


def fault_of(folder: Path, perubahan: str, text: str = NEW) -> Finding:
    """The one finding about an adendum that cannot be built."""
    with pytest.raises(DocumentFindingsError) as caught:
        adendum(folder, perubahan, text)
    (found,) = caught.value.findings
    return found


def said(document: Document) -> str:
    """What an adendum says, without the blanks that do not break."""
    return outline(document.built.pohon).replace("\u00a0", " ")


@pytest.mark.parametrize("name", ["lampiran: 1", "lampiran: I", "lampiran: Lampiran I", "lampiran: rincian biaya"])
def test_it_is_named_by_number_or_title(tmp_path: Path, name: str) -> None:
    document = adendum(tmp_path, f"  - ubah: pendanaan\n  - {name}\n")
    wanted = (
        "2. Lampiran I diubah sehingga berbunyi sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak "
        "terpisahkan dari Adendum ini."
    )
    assert wanted in said(document)
    assert "dengan rincian sebagaimana tercantum dalam Lampiran I." in said(document)


def test_ubah_takes_a_lampiran_too(tmp_path: Path) -> None:
    assert "Lampiran I diubah" in said(adendum(tmp_path, "  - ubah: pendanaan\n  - ubah: Lampiran I\n"))


def test_one_change_goes_on_the_sentence(tmp_path: Path) -> None:
    text = "lampiran: [{judul: Rencana Kerja, teks: Pelatihan diselenggarakan pada bulan Mei.}]\n"
    document = adendum(tmp_path, "  - lampiran: Rencana Kerja\n", text)
    assert "Dalam Perjanjian Kerja Sama, Lampiran II diubah sehingga berbunyi" in said(document)


def test_what_is_in_force_and_read_together_has_the_new_one(tmp_path: Path) -> None:
    document = adendum(tmp_path, "  - ubah: pendanaan\n  - lampiran: 1\n")
    assert [part.judul for part in document.built.rantai.berlaku.naskah.lampiran] == ["Rincian Biaya", "Rencana Kerja"]
    whole = outline(konsolidasi(document.built).pohon).replace("\u00a0", " ")
    assert "[Diubah dengan Adendum Kesatu]\n| No." in whole
    assert whole.count("Rp60.000.000,00 (enam puluh juta rupiah)") == 1
    assert "| 1. | pelatihan | 12 | kelas | Rp5.000.000,00 | Rp60.000.000,00 |" in whole
    assert "Pelatihan diselenggarakan pada bulan Maret." in whole
    assert "LAMPIRAN I\nPERJANJIAN KERJA SAMA\n" in whole


def test_a_second_adendum_sees_the_first(tmp_path: Path) -> None:
    adendum(tmp_path, "  - ubah: pendanaan\n  - lampiran: 1\n")
    path = tmp_path / "kedua.yaml"
    path.write_text(
        f"{HEAD.replace('06-10', '08-10')}induk: adendum.yaml\npendanaan: {{nilai: 70.000.000}}\n"
        "perubahan: [{ubah: pendanaan}]\n",
        encoding="utf-8",
    )
    codes = {finding.name: finding.message for finding in check(load(path))}
    assert "berjumlah Rp60.000.000,00, sedangkan nilai kerja sama Rp70.000.000,00" in codes["jumlah-dana"]


@pytest.mark.parametrize(
    ("perubahan", "text", "message"),
    [
        ("  - lampiran: 3\n", NEW, "Lampiran “3” tidak ada dalam naskah induk."),
        ("  - lampiran: RAB\n", NEW, "Lampiran “RAB” tidak ada dalam naskah induk."),
        ("  - lampiran: 1\n", "", "Lampiran I diubah, tetapi isinya yang baru tidak ada dalam adendum ini."),
        ("  - lampiran: 1\n  - lampiran: I\n", NEW, "Lampiran I sudah diubah oleh perubahan lain dalam adendum ini."),
        ("  - {lampiran: 1, teks: baru}\n", NEW, "Isi Lampiran yang baru ditulis pada lampiran adendum."),
        ("  - {lampiran: 1, ubah: pendanaan}\n", NEW, "Isi tepat satu dari ubah, hapus, sesudah, atau lampiran."),
    ],
)
def test_what_cannot_be_done_is_said_at_its_line(tmp_path: Path, perubahan: str, text: str, message: str) -> None:
    found = fault_of(tmp_path, perubahan, text)
    assert found.message == message
    assert found.where.line == 5 + perubahan.count("\n")


def test_of_a_parent_on_paper_it_is_called_as_typed() -> None:
    document = load(
        {
            "jenis": "adendum",
            "pihak": [{"nama": "A"}, {"nama": "B"}],
            "induk": {"jenis": "perjanjian-kerja-sama", "judul": "Uji", "tanggal": "2027-01-05"},
            "perubahan": [{"lampiran": "2"}],
            "lampiran": [{"judul": "Rencana Kerja", "teks": "Pelatihan."}],
        },
        folder=ROOT / "samples",
    )
    assert "Lampiran II diubah sehingga berbunyi sebagaimana tercantum dalam Lampiran yang" in said(document)
