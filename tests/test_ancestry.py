"""A naskah and its parents: what is taken over, and what a parent must not be."""

from collections.abc import Mapping
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from _every import every
from _helpers import ROOT, findings_of, saved

from kerjasama_docs.findings import Finding
from kerjasama_docs.naskah import outline
from kerjasama_docs.naskah.parent_file import MAX_CHAIN
from kerjasama_docs.pipeline import Document, consolidated, load

NK = """\
jenis: nota-kesepahaman
judul: Uji Coba
penandatanganan: {tanggal: 2025-07-17, tempat: Jakarta}
pihak:
  - nama: Instansi Satu
    nomor: 1/SATU/2025
    alamat: Jalan Satu
    penandatangan: {nama: Ani, nip: 19800101, jabatan: Kepala Satu, dasar_pengangkatan: Keputusan Nomor 1}
    logo: logo.png
  - nama: Instansi Dua
    nomor: 2/DUA/2025
    alamat: Jalan Dua
    penandatangan: {nama: Budi, jabatan: Kepala Dua}
    logo: tanpa
ruang_lingkup: [pertukaran data, pelatihan]
jangka_waktu: 5 tahun
klausul: {kerahasiaan: ya}
"""


def child(folder: Path, text: str, name: str = "anak.yaml") -> Document:
    """A naskah beside ``nk.yaml``."""
    saved(folder, NK, "nk.yaml")
    return load(saved(folder, text, name))


def text(document: Document) -> str:
    """The outline of a naskah."""
    return outline(document.built.pohon)


def refused(folder: Path, entry: str, name: str = "anak.yaml") -> tuple[Finding, ...]:
    """What is said about a naskah beside ``nk.yaml``."""
    saved(folder, NK, "nk.yaml")
    path = saved(folder, entry, name)
    return findings_of(lambda: load(path))


def test_all_is_inherited_but_numbers_and_signing(tmp_path: Path) -> None:
    made = child(tmp_path, "jenis: perpanjangan\ninduk: nk.yaml\njangka_waktu: 2 tahun\n")
    naskah = made.built.naskah
    assert [pihak.nama for pihak in naskah.pihak] == ["Instansi Satu", "Instansi Dua"]
    assert [pihak.nomor for pihak in naskah.pihak] == [None, None]
    assert naskah.judul == "Uji Coba"
    assert naskah.penandatanganan.tanggal is None
    assert [item.uraian for item in naskah.ruang_lingkup] == ["pertukaran data", "pelatihan"]
    assert not naskah.klausul
    assert made.built.rantai.akhir.berakhir == date(2032, 7, 16)
    assert made.parent
    assert made.parent.file.endswith("nk.yaml")
    printed = text(made)
    assert "PERPANJANGAN KESATU\nNOTA KESEPAHAMAN\nANTARA\nINSTANSI SATU" in printed
    assert "Nomor 1/SATU/2025 dan Nomor 2/DUA/2025, pada tanggal 17 Juli 2025" in printed
    assert "16 Juli 2030" in printed
    assert "16 Juli 2032" in printed


def test_what_differs_is_written_over_pihak_by_pihak(tmp_path: Path) -> None:
    made = child(
        tmp_path, "jenis: adendum\ninduk: nk.yaml\npihak:\n  - nomor: 9\n  - alamat: Jalan Baru\n    nomor: 8\n"
    )
    first, second = made.built.naskah.pihak
    assert (first.nomor, first.alamat, first.penandatangan.nama) == ("9", "Jalan Satu", "Ani")
    assert (second.nomor, second.alamat, second.nama) == ("8", "Jalan Baru", "Instansi Dua")


def test_a_new_official_does_not_take_over_what_belonged_to_the_old_one(tmp_path: Path) -> None:
    made = child(tmp_path, "jenis: adendum\ninduk: nk.yaml\npihak: [{penandatangan: {nama: Cici}}]\n")
    signer = made.built.naskah.pihak[0].penandatangan
    assert (signer.nama, signer.jabatan) == ("Cici", "Kepala Satu")
    assert signer.nip is None
    assert signer.dasar_pengangkatan is None
    assert made.built.naskah.pihak[1].penandatangan.nama == "Budi"


OPEN = NK.replace("{tanggal: 2025-07-17, tempat: Jakarta}", "{tanggal: , tempat: Jakarta}")
OPEN = OPEN.replace("    nomor: 1/SATU/2025\n", "").replace("nomor: 2/DUA/2025", "nomor:")
"""The parent as it was printed, with numbers and day left to be written by hand."""


def test_numbers_filled_in_by_hand_are_recorded_beside_the_file(tmp_path: Path) -> None:
    entry = """\
    jenis: perpanjangan
    induk: {berkas: buka.yaml, nomor: [A-1, B-2], tanggal: 2025-08-01}
    jangka_waktu: 1 tahun
    """
    saved(tmp_path, OPEN, "buka.yaml")
    made = load(saved(tmp_path, entry, "anak.yaml"))
    assert "Nomor A-1 dan Nomor B-2, pada tanggal 1 Agustus 2025" in text(made)
    assert made.built.rantai.akhir.berakhir == date(2031, 7, 31)
    assert made.parent
    parent = made.parent.built
    assert parent.naskah.penandatanganan.tempat == "Jakarta"
    for key, own in ((("pihak", 1, "nomor"), "induk.nomor"), (("penandatanganan", "tanggal"), "induk.tanggal")):
        where = parent.source.where(key)
        assert (Path(where.file or "").name, where.line, where.path) == ("anak.yaml", 2, own)


@pytest.mark.parametrize("pihak", ["", "pihak: [{alamat: Jalan Baru}]\n", "pihak: [{}, {alamat: Jalan Baru}]\n"])
def test_numbers_reach_a_parent_that_inherits_its_pihak(tmp_path: Path, pihak: str) -> None:
    saved(tmp_path, f"jenis: adendum\ninduk: nk.yaml\n{pihak}", "a.yaml")
    entry = "jenis: adendum\ninduk: {berkas: a.yaml, nomor: [A-1, B-2], tanggal: 2026-08-01}\n"
    made = child(tmp_path, entry)
    assert "Adendum Kesatu, Nomor A-1 dan Nomor B-2, tanggal 1 Agustus 2026" in text(made)
    assert [pihak.nomor for pihak in made.built.naskah.pihak] == [None, None]
    assert made.built.induk
    assert made.built.induk.mata[0].nomor == ("1/SATU/2025", "2/DUA/2025")


@pytest.mark.parametrize(
    "signing", ["nomor: [1/SATU/2025, 2/DUA/2025], tanggal: 17 Juli 2025", "nomor: 1/SATU/2025", "tanggal: 2025-07-17"]
)
def test_what_is_said_twice_may_be_equal(tmp_path: Path, signing: str) -> None:
    made = child(tmp_path, f"jenis: adendum\ninduk: {{berkas: nk.yaml, {signing}}}\n")
    assert "Nomor 1/SATU/2025 dan Nomor 2/DUA/2025, pada tanggal 17 Juli 2025" in text(made)


SIGNED: Mapping[str, tuple[str, str, str, str]] = {
    "another number": (
        "nk.yaml, nomor: [A-1, 2/DUA/2025]",
        "induk-beda",
        "Nomor naskah induk pada nk.yaml adalah 1/SATU/2025, di sini A-1.",
        "induk.nomor",
    ),
    "another day": (
        "nk.yaml, tanggal: 2025-07-18",
        "induk-beda",
        "Tanggal naskah induk pada nk.yaml adalah 17 Juli 2025, di sini 18 Juli 2025.",
        "induk.tanggal",
    ),
    "too many numbers": ("buka.yaml, nomor: [A, B, C]", "nilai", "Ada 3 nomor naskah induk", "induk.nomor"),
    "no such day": ("buka.yaml, tanggal: 2025-13-45", "nilai", "tidak ada dalam kalender", "induk.tanggal"),
    "no number": ("buka.yaml, nomor: [[A]]", "nilai", "harus berupa teks", "induk.nomor[1]"),
    "a gap": ("buka.yaml, nomor: [~, B]", "pihak-kosong", "butir kosong dalam daftar nomor", "induk.nomor"),
    "a day after the last one": (
        "tetap.yaml, tanggal: 2031-01-01",
        "nilai",
        "Tanggal ini tidak cocok dengan tetap.yaml: Hari terakhir mendahului",
        "induk.tanggal",
    ),
}


@pytest.mark.parametrize("name", SIGNED)
def test_what_cannot_have_been_written_by_hand(tmp_path: Path, name: str) -> None:
    entry, code, words, path = SIGNED[name]
    saved(tmp_path, OPEN, "buka.yaml")
    saved(tmp_path, OPEN.replace("jangka_waktu: 5 tahun", "jangka_waktu: {sampai: 2030-07-17}"), "tetap.yaml")
    (finding,) = refused(tmp_path, f"jenis: adendum\ninduk: {{berkas: {entry}}}\n")
    assert finding.name == code
    assert words in finding.message
    assert (Path(finding.where.file or "").name, finding.where.line, finding.where.path) == ("anak.yaml", 2, path)
    assert finding.hint


def test_a_parent_in_a_folder_below_keeps_its_logo(tmp_path: Path) -> None:
    (tmp_path / "lama").mkdir()
    saved(tmp_path / "lama", NK, "nk.yaml")
    made = load(saved(tmp_path, "jenis: adendum\ninduk: lama/nk.yaml\n", "anak.yaml"))
    assert [pihak.logo for pihak in made.built.naskah.pihak] == ["lama/logo.png", "tanpa"]


def test_a_place_in_the_parent_is_named_there(tmp_path: Path) -> None:
    saved(tmp_path, NK, "nk.yaml")
    source = child(tmp_path, "jenis: adendum\ninduk: nk.yaml\npihak: [{nomor: 9}]\n").built.source
    assert (source.where(("pihak", 0, "nomor")).file or "").endswith("anak.yaml")
    assert (source.where(("pihak", 0, "alamat")).file or "").endswith("nk.yaml")
    assert source.where(("pihak", 0, "alamat")).line == 7
    assert (source.where(("pihak", 1, "nama")).file or "").endswith("nk.yaml")


def test_a_chain_is_followed_counted_and_cited_in_order(tmp_path: Path) -> None:
    saved(tmp_path, NK, "nk.yaml")
    steps = ["nk", "a1", "p1", "a2", "p2"]
    for before, name in pairwise(steps):
        kind = "adendum" if name[0] == "a" else "perpanjangan\njangka_waktu: 1 tahun"
        change = "perubahan: [{hapus: kerahasiaan}]\n" if name == "a1" else ""
        signing = f"penandatanganan: {{tanggal: 202{5 + steps.index(name)}-01-05}}\n"
        saved(tmp_path, f"jenis: {kind}\ninduk: {before}.yaml\n{signing}{change}", f"{name}.yaml")
    made = load(str(tmp_path / "p2.yaml"))
    names = [mata.nama for mata in made.built.rantai.mata]
    assert names == ["Nota Kesepahaman", "Adendum Kesatu", "Perpanjangan Kesatu", "Adendum Kedua", "Perpanjangan Kedua"]
    printed = text(made)
    assert "PERPANJANGAN KEDUA\n" in printed
    places = [printed.index(f"{name}, ") for name in names[1:4]]
    assert places == sorted(places)
    assert made.built.rantai.akhir.berakhir == date(2032, 7, 16)
    whole = outline(consolidated(made).built.pohon)
    assert "sampai dengan tanggal 16 Juli 2032" in whole
    assert "Dihapus." in whole
    assert "[Diperpanjang sampai dengan tanggal 16 Juli 2031 dengan Perpanjangan Kesatu dan diperpanjang " in whole
    assert " sampai dengan tanggal 16 Juli 2032 dengan Perpanjangan Kedua]" in whole
    parents = []
    step = made.parent
    while step:
        parents.append(Path(step.file).stem)
        step = step.before
    assert parents == ["a2", "p1", "a1", "nk"]


def test_places_are_those_of_the_values_taken_over(tmp_path: Path) -> None:
    entry = "jenis: adendum\ninduk: nk.yaml\nruang_lingkup: [satu]\njudul:\npihak: [{penandatangan: {nama: Cici}}]\n"
    source = child(tmp_path, entry).built.source

    def stands(*key: str | int) -> tuple[str, int | None]:
        where = source.where(key)
        return Path(where.file or "").name, where.line

    assert stands("ruang_lingkup", 0) == ("anak.yaml", 3)
    assert stands("ruang_lingkup", 1) == ("anak.yaml", 3)
    assert stands("judul") == ("nk.yaml", 2)
    assert stands("pihak", 0, "penandatangan", "jabatan") == ("nk.yaml", 8)
    assert stands("pihak", 0, "penandatangan", "nip") == ("anak.yaml", 5)
    assert stands("pihak", 0, "nomor") == ("anak.yaml", 5)
    assert stands("pihak", 1, "penandatangan", "nama") == ("nk.yaml", 13)
    assert ("pihak", 1, "nomor") not in source.inherited


RECORD = """\
jenis: adendum
induk:
  jenis: perpanjangan
  nomor: [P-1, P-2]
  tanggal: 2030-07-01
  jangka_waktu: 2 tahun
  induk:
    jenis: nota-kesepahaman
    judul: Naskah Lama
    nomor: [N-1, N-2]
    tanggal: 2025-07-17
    jangka_waktu: 5 tahun
    pihak: [{nama: Instansi Satu}, {nama: Instansi Dua}]
    pasal:
      - {nomor: 7, judul: Jangka Waktu}
      - nomor: 9
        judul: Pelaporan
        teks: |
          (1) Laporan disusun setiap tahun.
          (2) Laporan disampaikan kepada PARA PIHAK.
pihak: [{nama: Instansi Satu}, {nama: Instansi Dua}]
judul: Naskah Lama
perubahan:
  - ubah: jangka-waktu
    teks: Nota Kesepahaman ini berlaku sampai dengan 1 Januari 2040.
  - ubah: pelaporan
    ayat: 2
    teks: Laporan disampaikan kepada Menteri.
  - sesudah: pelaporan
    judul: Arsip
    teks: Arsip disimpan oleh setiap PIHAK.
"""


def test_an_adendum_to_a_naskah_on_paper(tmp_path: Path) -> None:
    printed = text(load(saved(tmp_path, RECORD)))
    assert "ADENDUM KESATU\nATAS NOTA KESEPAHAMAN\n" in printed
    assert "Ketentuan Pasal 7 diubah sehingga berbunyi" in printed
    assert "Ketentuan ayat (2) Pasal 9 diubah sehingga Pasal 9 berbunyi" in printed
    assert "(1) Laporan disusun setiap tahun." in printed
    assert "Di antara Pasal 9 dan Pasal 10 disisipkan 1 (satu) pasal, yakni Pasal 9A" in printed
    assert printed.index("Nomor N-1 dan Nomor N-2") < printed.index("Nomor P-1 dan Nomor P-2")


def test_a_record_gives_title_and_pihak(tmp_path: Path) -> None:
    entry = RECORD.replace("pihak: [{nama: Instansi Satu}, {nama: Instansi Dua}]\njudul: Naskah Lama\nper", "per")
    entry = entry.replace(
        "  jenis: perpanjangan\n", "  jenis: perpanjangan\n  judul: Naskah Lama\n  pihak: [{nama: A}, {nama: B}]\n"
    )
    naskah = load(saved(tmp_path, entry)).built.naskah
    assert naskah.judul == "Naskah Lama"
    assert [pihak.nama for pihak in naskah.pihak] == ["A", "B"]


def test_the_oldest_record_gives_what_the_later_ones_do_not_say(tmp_path: Path) -> None:
    entry = RECORD.replace("pihak: [{nama: Instansi Satu}, {nama: Instansi Dua}]\njudul: Naskah Lama\nper", "per")
    made = load(saved(tmp_path, entry)).built
    assert made.naskah.judul == "Naskah Lama"
    assert [pihak.nama for pihak in made.naskah.pihak] == ["Instansi Satu", "Instansi Dua"]
    assert made.source.where(("pihak", 1, "nama")).line == 13


def test_a_record_stops_at_the_first_naskah_of_its_chain(tmp_path: Path) -> None:
    entry = """\
    jenis: adendum
    induk:
      jenis: perjanjian-kerja-sama
      tanggal: 2026-01-05
      pihak: [{nama: Unit Satu, nomor: U-1}, {nama: Unit Dua, nomor: U-2}]
      pasal: [{nomor: 4, judul: Biaya}]
      induk:
        judul: Payung
        pihak: [{nama: Menteri Satu}, {nama: Menteri Dua}]
    perubahan: [{hapus: biaya}]
    """
    made = load(saved(tmp_path, entry)).built
    assert [pihak.nama for pihak in made.naskah.pihak] == ["Unit Satu", "Unit Dua"]
    assert made.naskah.judul is None
    assert made.induk
    assert [(mata.nama, mata.nomor) for mata in made.induk.mata] == [("Perjanjian Kerja Sama", ("U-1", "U-2"))]
    assert "Pasal 4 dihapus" in outline(made.pohon)


CHAINS: Mapping[str, tuple[str, str, str, str]] = {
    "an adendum to nothing": (
        "{jenis: adendum}",
        "induk-tak-ada",
        "Adendum yang dicatat pada induk belum menyebut naskah yang mendahuluinya",
        "induk.jenis",
    ),
    "a chain without a beginning": (
        "{jenis: adendum, induk: {jenis: perpanjangan}}",
        "induk-tak-ada",
        "Perpanjangan yang dicatat pada induk.induk",
        "induk.induk.jenis",
    ),
    "a kind that does not fit": (
        "{jenis: nota-kesepahaman, induk: {jenis: perjanjian-kerja-sama}}",
        "induk-jenis",
        "Perjanjian Kerja Sama tidak dapat menjadi naskah induk bagi Nota Kesepahaman",
        "induk.induk.jenis",
    ),
    "an unknown kind within": (
        "{jenis: adendum, induk: {jenis: surat-cinta}}",
        "nama-tak-dikenal",
        "surat-cinta",
        "induk.induk.jenis",
    ),
    "an end": ("{jenis: pengakhiran, induk: {}}", "induk-jenis", "telah diakhiri dengan Kesepakatan", "induk"),
    "an end within": (
        "{jenis: adendum, induk: {jenis: pengakhiran, tanggal: 2026-01-05, induk: {judul: Lama}}}",
        "induk-jenis",
        "Nota Kesepahaman telah diakhiri dengan Kesepakatan Pengakhiran tanggal 5 Januari 2026",
        "induk",
    ),
    "a file within": (
        "{jenis: adendum, induk: {berkas: nk.yaml}}",
        "nilai",
        "berkas hanya pada induk yang terluar",
        "induk.induk",
    ),
    "Pasal of a later naskah": (
        "{jenis: adendum, pasal: [{nomor: 7A, judul: Arsip}], induk: {judul: Lama}}",
        "nilai",
        "Pasal hanya dicatat pada naskah pertama",
        "induk.pasal",
    ),
    "a Pasal twice": (
        "{pasal: [{nomor: 7, judul: Satu}, {nomor: 7, judul: Dua}]}",
        "nilai",
        "Pasal 7 dicatat lebih dari satu kali",
        "induk.pasal",
    ),
    "Pasal out of order": (
        "{pasal: [{nomor: 7A, judul: Satu}, {nomor: 7, judul: Dua}]}",
        "nilai",
        "Pasal 7 dicatat sesudah Pasal 7A",
        "induk.pasal",
    ),
    "a label twice": (
        "{pasal: [{nomor: 7, judul: Tata Cara}, {nomor: 8, judul: Dua, label: tata-cara}]}",
        "label-ganda",
        "“tata-cara”",
        "induk.pasal[2].label",
    ),
    "a title twice": (
        "{pasal: [{nomor: 7, judul: Biaya}, {nomor: 8, judul: Biaya}]}",
        "label-ganda",
        "“biaya”",
        "induk.pasal[2].judul",
    ),
    "two numbers of one pihak": (
        "{nomor: [A, B], pihak: [{nomor: A}, {nomor: C}]}",
        "nilai",
        "Nomor B pada nomor, C pada pihaknya",
        "induk",
    ),
}


@every("name", CHAINS)
def test_records_that_are_no_chain(tmp_path: Path, name: str) -> None:
    record, code, words, path = CHAINS[name]
    (finding,) = refused(tmp_path, f"jenis: adendum\ninduk: {record}\npihak: [{{}}, {{}}]\n")
    assert finding.name == code
    assert words in finding.message
    assert finding.where.path == path
    assert finding.where.line == 2
    assert finding.hint


def test_recorded_pasal_rise_with_their_insertions(tmp_path: Path) -> None:
    pasal = ", ".join(f"{{nomor: {nomor}, judul: Isi {nomor}}}" for nomor in ("7", "7A", "8", "10"))
    entry = f"jenis: adendum\ninduk: {{pasal: [{pasal}]}}\npihak: [{{}}, {{}}]\nperubahan: [{{hapus: isi-7a}}]\n"
    assert "Pasal 7A dihapus" in text(load(saved(tmp_path, entry)))


def test_a_pks_does_not_carry_out_the_adendum_of_a_pks(tmp_path: Path) -> None:
    saved(tmp_path, NK.replace("nota-kesepahaman", "perjanjian-kerja-sama"), "nk.yaml")
    saved(tmp_path, "jenis: adendum\ninduk: nk.yaml\nperubahan: [{hapus: korespondensi}]\n", "a.yaml")
    entry = "jenis: perjanjian-kerja-sama\ninduk: a.yaml\npihak: [{}, {}]\n"
    (finding,) = findings_of(lambda: load(saved(tmp_path, entry, "pks.yaml")))
    assert finding.name == "induk-jenis"
    assert finding.message.startswith("Perjanjian Kerja Sama tidak dapat menjadi naskah induk")


def test_a_recorded_naskah_cannot_be_consolidated(tmp_path: Path) -> None:
    (finding,) = findings_of(lambda: consolidated(load(saved(tmp_path, RECORD))))
    assert finding.name == "konsolidasi"
    assert "hanya dicatat" in finding.message


def test_a_naskah_that_stands_alone_cannot_be_consolidated(tmp_path: Path) -> None:
    (finding,) = findings_of(lambda: consolidated(load(saved(tmp_path, NK))))
    assert finding.name == "konsolidasi"
    assert "berdiri sendiri" in finding.message


def test_a_pks_cites_the_chain_of_its_nota_kesepahaman(tmp_path: Path) -> None:
    saved(tmp_path, NK, "nk.yaml")
    saved(tmp_path, "jenis: perpanjangan\ninduk: nk.yaml\njangka_waktu: 2 tahun\n", "p.yaml")
    pks = "jenis: perjanjian-kerja-sama\njudul: Rincian\ninduk: p.yaml\npihak: [{nama: Unit Satu}, {nama: Unit Dua}]\n"
    made = load(saved(tmp_path, pks, "pks.yaml"))
    assert [pihak.nama for pihak in made.built.naskah.pihak] == ["Unit Satu", "Unit Dua"]
    assert "menjabarkan Nota Kesepahaman tentang Uji Coba, Nomor 1/SATU/2025" in text(made)
    assert "pada tanggal 17 Juli 2025 sebagaimana telah diperpanjang dengan Perpanjangan Kesatu, perlu" in text(made)
    assert [mata.nama for mata in made.built.rantai.mata] == ["Perjanjian Kerja Sama"]
    assert made.built.induk
    assert made.built.induk.akhir.berakhir == date(2032, 7, 16)


BAD: Mapping[str, tuple[str, str, str]] = {
    "missing": ("jenis: adendum\ninduk: tidak-ada.yaml\n", "induk-tak-ada", "“tidak-ada.yaml” tidak ada"),
    "a folder": ("jenis: adendum\ninduk: .\n", "induk-tak-ada", "tidak ada"),
    "outside": ("jenis: adendum\ninduk: ../nk.yaml\n", "induk-luar-folder", "di luar folder"),
    "absolute": ("jenis: adendum\ninduk: /etc/hosts.yaml\n", "induk-luar-folder", "di luar folder"),
    "unknown type": ("jenis: adendum\ninduk: anak.txt\n", "induk-tak-terbaca", "tidak dikenal"),
    "itself": ("jenis: adendum\ninduk: anak.yaml\n", "induk-melingkar", "anak.yaml → anak.yaml"),
    "both ways": ("jenis: adendum\ninduk: {berkas: nk.yaml, judul: Lain}\n", "nilai", "judul"),
    "a kind without a parent": (
        "jenis: nota-kesepahaman\ninduk: nk.yaml\npihak: [{}, {}]\n",
        "induk-jenis",
        "tidak punya",
    ),
    "a kind without a parent, and no chain": (
        "jenis: nota-kesepahaman\ninduk: {jenis: adendum}\npihak: [{}, {}]\n",
        "induk-jenis",
        "Nota Kesepahaman tidak punya naskah induk",
    ),
    "an unknown kind": (
        "jenis: adendum\ninduk: {jenis: surat-cinta}\npihak: [{}, {}]\n",
        "nama-tak-dikenal",
        "surat-cinta",
    ),
    "an empty pihak": ("jenis: adendum\ninduk: nk.yaml\npihak:\n  -\n  - nomor: 2\n", "pihak-kosong", "urutan pihak"),
    "an unknown label": (
        "jenis: adendum\ninduk: nk.yaml\nperubahan: [{hapus: sanksi}]\n",
        "perubahan-tak-ada",
        "sanksi",
    ),
    "no parent at all": ("jenis: adendum\n", "induk-tak-ada", "belum menyebut naskah induknya"),
    "a kind with a slip": ("jenis: adendumm\ninduk: nk.yaml\n", "nama-tak-dikenal", "adendumm"),
    "a sender that is not there": (
        "jenis: pemberitahuan-pengakhiran\ninduk: nk.yaml\nsurat: {pengirim: 3}\n",
        "nilai",
        "Pengirim 3 bukan nomor urut pihak",
    ),
    "a klausul of the parent": (
        "jenis: adendum\ninduk: nk.yaml\nklausul: {korespondensi: ya}\n",
        "nama-tak-dikenal",
        "korespondensi",
    ),
    "an end beyond the calendar": (
        "jenis: perpanjangan\ninduk: nk.yaml\njangka_waktu: 9000 tahun\n",
        "nilai",
        "batas kalender",
    ),
    "an unknown label that lives on": (
        "jenis: pengakhiran\ninduk: nk.yaml\npengakhiran: {tetap_berlaku: [kerahasian]}\n",
        "nama-tak-dikenal",
        "kerahasian",
    ),
    "too long a name": (f"jenis: adendum\ninduk: {'a' * 300}.yaml\n", "induk-tak-ada", "nama atau tautannya tidak sah"),
    "a name among the signing officials that is a list": (
        "jenis: adendum\ninduk: nk.yaml\npihak: [{penandatangan: {nama: [Ani]}}]\n",
        "nilai",
        "harus berupa teks",
    ),
}


@every("name", BAD)
def test_bad_parents(tmp_path: Path, name: str) -> None:
    entry, code, words = BAD[name]
    (tmp_path / "anak.txt").write_text("jenis: nota-kesepahaman", encoding="utf-8")
    found = refused(tmp_path, entry)
    assert [finding.name for finding in found] == [code]
    assert words in found[0].message
    assert found[0].where.line
    assert found[0].hint


@pytest.mark.parametrize("name", ["-", "./-", "bawah/-"])
def test_a_parent_is_never_standard_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    class Untouched:
        def __getattr__(self, _: str) -> object:
            raise AssertionError

    (tmp_path / "bawah").mkdir()
    for folder in (tmp_path, tmp_path / "bawah"):
        saved(folder, NK, "-")
    saved(tmp_path, f'jenis: adendum\ninduk: "{name}"\n', "anak.yaml")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.stdin", Untouched())
    (finding,) = findings_of(lambda: load("anak.yaml"))
    assert finding.name == "induk-tak-terbaca"
    assert "masukan baku" in finding.message


def test_links_in_a_circle_are_no_file(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").symlink_to("b.yaml")
    (tmp_path / "b.yaml").symlink_to("a.yaml")
    (finding,) = refused(tmp_path, "jenis: adendum\ninduk: a.yaml\n")
    assert finding.name == "induk-tak-ada"
    assert finding.where.line == 2


def test_a_parent_that_may_not_be_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    look = Path.is_file

    def is_file(path: Path) -> bool:
        if path.name == "nk.yaml":
            raise PermissionError
        return look(path)

    monkeypatch.setattr(Path, "is_file", is_file)
    (finding,) = refused(tmp_path, "jenis: adendum\ninduk: nk.yaml\n")
    assert finding.name == "induk-tak-terbaca"
    assert "tidak boleh dibaca" in finding.message


def test_a_link_does_not_lead_out_of_the_folder(tmp_path: Path) -> None:
    folder = tmp_path / "naskah"
    folder.mkdir()
    saved(tmp_path, NK, "luar.yaml")
    (folder / "tautan.yaml").symlink_to(tmp_path / "luar.yaml")
    (folder / "dalam.yaml").symlink_to("nk.yaml")
    (finding,) = refused(folder, "jenis: adendum\ninduk: tautan.yaml\n")
    assert finding.name == "induk-luar-folder"
    made = child(folder, "jenis: adendum\ninduk: dalam.yaml\n", "lain.yaml")
    assert made.built.naskah.judul == "Uji Coba"


def test_a_circle_of_three_is_named(tmp_path: Path) -> None:
    for name, parent in (("a", "b"), ("b", "c"), ("c", "a")):
        saved(tmp_path, f"jenis: adendum\ninduk: {parent}.yaml\n", f"{name}.yaml")
    found = findings_of(lambda: load(str(tmp_path / "a.yaml")))
    assert [finding.name for finding in found if finding.name == "induk-melingkar"]
    assert "a.yaml → b.yaml → c.yaml → a.yaml" in "".join(finding.message for finding in found)


def test_a_parent_with_errors_shows_them_in_its_own_file(tmp_path: Path) -> None:
    saved(tmp_path, "jenis: nota-kesepahaman\njudl: Salah\npihak: [{}, {}]\n", "rusak.yaml")
    found = findings_of(lambda: load(saved(tmp_path, "jenis: adendum\ninduk: rusak.yaml\n", "anak.yaml")))
    assert {(Path(f.where.file or "").name, f.name) for f in found} == {
        ("rusak.yaml", "kunci-tak-dikenal"),
        ("anak.yaml", "induk-salah"),
    }


def test_an_unreadable_parent_is_unreadable_input(tmp_path: Path) -> None:
    saved(tmp_path, "jenis: [", "rusak.yaml")
    found = findings_of(lambda: load(saved(tmp_path, "jenis: adendum\ninduk: rusak.yaml\n", "anak.yaml")))
    assert {Path(f.where.file or "").name for f in found} == {"rusak.yaml", "anak.yaml"}


def test_nothing_follows_a_pengakhiran(tmp_path: Path) -> None:
    ending = "jenis: pengakhiran\ninduk: nk.yaml\npenandatanganan: {tanggal: 2028-01-03}\n"
    saved(tmp_path, NK, "nk.yaml")
    saved(tmp_path, ending, "akhir.yaml")
    (finding,) = findings_of(lambda: load(saved(tmp_path, "jenis: adendum\ninduk: akhir.yaml\n", "anak.yaml")))
    assert finding.name == "induk-jenis"
    assert "telah diakhiri dengan Kesepakatan Pengakhiran tanggal 3 Januari 2028" in finding.message


def test_what_was_deleted_earlier_cannot_be_changed(tmp_path: Path) -> None:
    saved(tmp_path, "jenis: adendum\ninduk: nk.yaml\nperubahan: [{hapus: kerahasiaan}]\n", "a1.yaml")
    entry = "jenis: adendum\ninduk: a1.yaml\nperubahan: [{ubah: kerahasiaan, teks: Baru.}]\n"
    (finding,) = refused(tmp_path, entry)
    assert finding.name == "perubahan-dihapus"


def test_a_rujukan_that_loses_its_target_is_found(tmp_path: Path) -> None:
    (finding,) = refused(tmp_path, "jenis: adendum\ninduk: nk.yaml\nperubahan: [{hapus: ruang-lingkup}]\n")
    assert finding.name == "rujukan-tak-ada"
    assert finding.message.startswith("Pasal 3 ayat (1) naskah induk: rujukan ke “ruang-lingkup”")
    assert "Ubah juga Pasal 3" in finding.hint


def test_numbers_follow_the_parent(tmp_path: Path) -> None:
    entry = "jenis: adendum\ninduk: nk.yaml\nperubahan: [{ubah: jangka-waktu, ayat: 2, teks: Baru.}]\n"
    assert "ayat (2) Pasal 9 diubah" in text(child(tmp_path, entry))
    more = NK.replace("klausul: {kerahasiaan: ya}", "klausul: {kerahasiaan: ya, publikasi: ya}")
    saved(tmp_path, more, "nk.yaml")
    assert "ayat (2) Pasal 10 diubah" in text(load(str(tmp_path / "anak.yaml")))


def test_a_chain_too_long_is_refused_with_its_ground(tmp_path: Path) -> None:
    saved(tmp_path, NK, "n0.yaml")
    for place in range(1, 51):
        saved(tmp_path, f"jenis: adendum\ninduk: n{place - 1}.yaml\n", f"n{place}.yaml")
    assert len(load(str(tmp_path / f"n{MAX_CHAIN}.yaml")).built.rantai.mata) == MAX_CHAIN + 1
    found = findings_of(lambda: load(str(tmp_path / "n50.yaml")))
    (told,) = [finding for finding in found if finding.name == "induk-terlalu-panjang"]
    assert told.basis
    assert told.basis.article == "Lampiran II angka 238"
    assert (told.where.file or "").endswith("n20.yaml")


def test_a_program_names_the_folder_of_the_parents() -> None:
    entry = {"jenis": "perpanjangan", "induk": "nota-kesepahaman.yaml", "jangka_waktu": "3 tahun"}
    made = load(entry, folder=ROOT / "samples")
    assert made.built.rantai.akhir.berakhir == date(2033, 7, 16)
