"""The klausul of regions: what each says under each of its parameters and variants (PP 28/2018)."""

import re
from collections.abc import Mapping
from typing import Any

import pytest
from _every import every
from _helpers import ROOT, findings_of, text_of

from kerjasama_docs.naskah import outline
from kerjasama_docs.pipeline import load

KB, PKS = "kesepakatan-bersama", "perjanjian-kerja-sama"
Case = tuple[str, str, str, Mapping[str, Any], str, str]
"""Kind, variant, klausul, parameters, what is said, what is not said."""
CASES: list[Case] = [
    (KB, "ksdd-wajib", "objek-kerja-sama", {}, "[urusan pemerintahan yang dikerjasamakan]", "mengatasi"),
    (KB, "ksdd-wajib", "objek-kerja-sama", {}, "sebagai daerah yang berbatasan", "PIHAK KESATU berdasarkan"),
    (KB, "ksdd-sukarela", "objek-kerja-sama", {}, "yang menjadi kewenangan PARA PIHAK", "yang berbatasan"),
    (PKS, "ksdd-sukarela", "objek-kerja-sama", {}, "lebih efektif dan efisien apabila", "eksternalitas"),
    (KB, "ksdd-wajib", "objek-kerja-sama", {}, "lebih efisien apabila", "lebih efektif"),
    (KB, "ksdpk", "objek-kerja-sama", {}, "yang menjadi kewenangan PIHAK KESATU", "yang berbatasan"),
    (
        PKS,
        "ksdpk",
        "objek-kerja-sama",
        {"di_luar_rencana": "mengatasi kondisi darurat"},
        "belum tercantum dalam perencanaan pembangunan daerah dan dikerjasamakan untuk mengatasi kondisi darurat",
        "termasuk prioritas",
    ),
    (
        PKS,
        "ksdd-wajib",
        "persetujuan-dprd",
        {},
        "sebagaimana dimaksud pada ayat (1) telah diberikan dengan [nomor dan tanggal persetujuan DPRD]",
        "a. ",
    ),
    (
        PKS,
        "ksdpk",
        "persetujuan-dprd",
        {"alasan": "membebani masyarakat", "persetujuan": "Keputusan Nomor 1"},
        "sebagaimana dimaksud pada ayat (1) telah diberikan dengan Keputusan Nomor 1.",
        "teranggarkan",
    ),
    (PKS, "ksdd-wajib", "sekretariat-kerja-sama", {}, "berkedudukan di [kedudukan sekretariat]", "Tangerang"),
    (
        PKS,
        "ksdd-wajib",
        "perselisihan-antardaerah",
        {"satu_provinsi": "ya"},
        "diselesaikan oleh gubernur sebagai wakil Pemerintah Pusat",
        "[",
    ),
    (
        PKS,
        "ksdd-wajib",
        "perselisihan-antardaerah",
        {"satu_provinsi": "tidak"},
        "oleh menteri yang menyelenggarakan",
        "gubernur",
    ),
    (
        PKS,
        "ksdd-wajib",
        "perselisihan-antardaerah",
        {},
        "oleh [gubernur sebagai wakil Pemerintah Pusat bila semua pihak dalam satu provinsi, atau menteri bila tidak].",
        "menteri yang",
    ),
    (PKS, "ksdpk", "studi-kelayakan", {}, "diprakarsai oleh PIHAK KESATU", "kemampuan keuangan"),
    (
        PKS,
        "ksdpk",
        "studi-kelayakan",
        {"prakarsa_pihak_ketiga": "ya", "dokumen": "Studi A"},
        "telah melakukan studi kelayakan yang disusun oleh PIHAK KEDUA dan dituangkan dalam Studi A",
        "oleh PIHAK KESATU",
    ),
    (PKS, "ksdpk", "hasil-kerja-sama", {}, "[hasil berupa uang atau barang]", "yakni"),
    (PKS, "ksdpk", "hasil-kerja-sama", {"uang": "5%"}, "wajib disetorkan oleh PIHAK KEDUA ke kas daerah", "barang"),
    (PKS, "ksdpk", "hasil-kerja-sama", {"barang": "bus"}, "dicatat sebagai aset Pemerintah Daerah", "kas daerah"),
    (
        PKS,
        "ksdpk",
        "hasil-kerja-sama",
        {"uang": "5%", "barang": "bus"},
        "uang, yakni 5%, dan barang, yakni bus",
        "[",
    ),
    (KB, "ksdd-wajib", "tindak-lanjut-daerah", {"batas_tindak_lanjut": "6 bulan"}, "paling lama 6 (enam) bulan", "["),
    (PKS, "ksdpk", "berakhirnya-kerja-sama", {}, "g. PIHAK KEDUA dinyatakan pailit", "kepemimpinan"),
    (PKS, "ksdpk", "berakhirnya-kerja-sama", {}, "diakhiri sebagai sanksi", "["),
    (PKS, "ksdd-wajib", "berakhirnya-kerja-sama", {}, "pergantian kepemimpinan di daerah", "pailit"),
    (PKS, "ksdd-wajib", "berakhirnya-kerja-sama", {}, "pejabat yang diberi kuasa", "sanksi"),
    (KB, "ksdd-wajib", "berakhirnya-kerja-sama", {}, "dan/atau\n    e. objek kerja sama hilang", "kuasa"),
]
TITLES = {
    "objek-kerja-sama": "OBJEK KERJA SAMA",
    "persetujuan-dprd": "PERSETUJUAN DEWAN PERWAKILAN RAKYAT DAERAH",
    "sekretariat-kerja-sama": "SEKRETARIAT KERJA SAMA",
    "perselisihan-antardaerah": "PENYELESAIAN PERSELISIHAN",
    "studi-kelayakan": "STUDI KELAYAKAN",
    "hasil-kerja-sama": "HASIL KERJA SAMA",
    "tindak-lanjut-daerah": "PELAKSANAAN",
    "berakhirnya-kerja-sama": "BERAKHIRNYA KERJA SAMA",
}


def pasal_of(text: str, title: str) -> str:
    """The Pasal of that title."""
    (found,) = [part for part in text.split("\nPasal ") if part.partition("\n")[2].startswith(f"{title}\n")]
    return found


@every("case", CASES)
def test_what_a_klausul_says(case: Case) -> None:
    kind, varian, klausul, parameter, said, unsaid = case
    choice = {"pakai": "ya", "parameter": parameter}
    pasal = pasal_of(text_of(jenis=kind, varian=varian, klausul={klausul: choice}), TITLES[klausul])
    assert said in pasal
    assert unsaid not in pasal.partition("\n")[2]


PROVINSI = {
    "Pemerintah Provinsi Contoh": True,
    "Pemerintah Daerah Provinsi Contoh": True,
    "Provinsi Contoh": True,
    "Pemerintah Daerah Khusus Ibukota Jakarta": True,
    "Pemerintah Daerah Istimewa Yogyakarta": True,
    "Pemerintah Aceh": True,
    "Pemerintah Kabupaten Aceh Besar": False,
    "Pemerintah Kabupaten Contoh, Provinsi Teladan": False,
    "Pemerintah Kota Teladan": False,
}


@pytest.mark.parametrize("nama", PROVINSI)
def test_who_settles_a_dispute_is_asked_only_where_it_is_open(nama: str) -> None:
    pihak = [{"nama": "Pemerintah Kota Contoh"}, {"nama": nama}]
    text = pasal_of(text_of(jenis=KB, varian="ksdd-sukarela", pihak=pihak), TITLES["perselisihan-antardaerah"])
    assert ("[gubernur" in text) is not PROVINSI[nama]
    assert ("oleh menteri yang menyelenggarakan" in text) is PROVINSI[nama]


def test_a_governor_is_a_provinsi() -> None:
    pihak = [{"penandatangan": {"jabatan": "Gubernur Contoh"}}, {}]
    assert "[gubernur" not in text_of(jenis=KB, varian="ksdd-sukarela", pihak=pihak)
    own = [{"nama": "Pemerintah Provinsi Banten", "penandatangan": {"tingkat": "kepala-daerah"}}, {}]
    assert "[gubernur" not in text_of(jenis=KB, varian="ksdd-sukarela", profil="pemprov-banten", pihak=own)


def test_the_usual_klausul_give_way_in_their_variants() -> None:
    for kind in (KB, PKS):
        for varian in ("ksdd-wajib", "ksdd-sukarela"):
            text = text_of(jenis=kind, varian=varian)
            assert text.count("\nPENYELESAIAN PERSELISIHAN\n") == 1
            assert "\nPENYELESAIAN PERBEDAAN\n" not in text
            assert "\nPENGAKHIRAN\n" not in text
            assert text.count("berakhir karena:") == 1


def test_several_partners_are_all_named() -> None:
    three: dict[str, Any] = {"pihak": [{}, {}, {}], "varian": "ksdpk", "jenis": PKS}
    text = text_of(**three, klausul={"studi-kelayakan": {"parameter": {"prakarsa_pihak_ketiga": "ya"}}})
    assert "PIHAK KEDUA atau PIHAK KETIGA dinyatakan pailit" in text
    assert "diprakarsai oleh PIHAK KEDUA dan PIHAK KETIGA." in text


def test_the_change_of_an_official_is_said_once() -> None:
    text = text_of(jenis=KB, varian="ksdd-wajib")
    assert "pergantian pejabat penanda tangan" not in text
    assert "pergantian pejabat penanda tangan" in text_of(jenis="nota-kesepakatan")


LAWS = {
    ("nota-kesepakatan", None, "kemenimipas"): ("39", "23", "28", "157", "1", "8"),
    ("kesepakatan-bersama", "ksdpk", "umum"): ("23", "28"),
    (PKS, "ksdd-wajib", "pemprov-banten"): ("23", "28"),
    (PKS, None, "umum"): (),
    ("laporan-analisis", None, "kemenko-infra"): ("37", "24", "39", "145", "1"),
    ("laporan-analisis", None, "umum"): ("37", "24"),
}
"""Kind, variant and profil, and the numbers of the regulations that are named without the drafter's help."""


@pytest.mark.parametrize("case", LAWS)
def test_a_kind_brings_the_regulations_it_rests_on(case: tuple[str, str | None, str]) -> None:
    kind, varian, profil = case
    lines = re.findall(
        r"(?:Undang-Undang|Peraturan [^(]*?) Nomor (\d+) Tahun \d+ tentang", dasar_of(kind, varian, profil)
    )
    assert tuple(lines) == LAWS[case]


def dasar_of(kind: str, varian: str | None, profil: str) -> str:
    """The dasar hukum, one citation a line, as far as its Lembaran Negara."""
    text = text_of(jenis=kind, varian=varian, profil=profil)
    found = re.findall(r"^ *(?:\d+|[a-z])\. ((?:Undang-Undang|Peraturan) .*?)(?: \(|$)", text, re.MULTILINE)
    return "\n".join(found)


def test_what_is_not_known_of_a_citation_is_left_out() -> None:
    text = text_of(jenis=KB, varian="ksdpk")
    assert "tentang Kerja Sama Daerah (Lembaran Negara Republik Indonesia Tahun 2018 Nomor 97)" in text
    assert "sebagaimana telah beberapa kali diubah terakhir dengan Undang-Undang Nomor 6 Tahun 2023 tentang" in text


def test_what_continues_a_naskah_rests_on_what_that_rests_on() -> None:
    record = {"jenis": "nota-kesepakatan", "judul": "Uji", "nomor": ["1", "2"], "tanggal": "2024-05-02"}
    text = text_of(jenis="perpanjangan", profil="kemenimipas", induk=record, jangka_waktu="2 tahun")
    assert "Peraturan Pemerintah Nomor 28 Tahun 2018" in text


PARTNERS = [{"golongan": "pemerintah-daerah"}, {"golongan": "badan-usaha"}]


def test_only_those_pay_who_have_the_money() -> None:
    base: dict[str, Any] = {"jenis": PKS, "varian": "ksdpk", "pihak": PARTNERS}
    assert "menjadi tanggungan PIHAK KESATU sesuai dengan" in text_of(**base, pendanaan={"sumber": ["apbd"]})
    assert "menjadi tanggungan masing-masing PIHAK sesuai" in text_of(**base, pendanaan={"sumber": ["apbd", "lain"]})
    assert "menjadi tanggungan masing-masing PIHAK sesuai" in text_of(**base, pendanaan={"sumber": ["apbn"]})
    more = [{"golongan": "lembaga-pemerintah"}, *PARTNERS]
    said = text_of(jenis="nota-kesepahaman", pihak=more, pendanaan={"sumber": ["apbn", "apbd"]})
    assert "menjadi tanggungan PIHAK KESATU dan PIHAK KEDUA sesuai dengan" in said


def test_the_dprd_is_asked_after_the_kesepakatan_bersama_and_before_the_perjanjian() -> None:
    (finding,) = findings_of(lambda: text_of(jenis=KB, varian="ksdpk", klausul={"persetujuan-dprd": "ya"}))
    assert finding.message == "Klausul “persetujuan-dprd” bukan bagian dari Kesepakatan Bersama."
    assert TITLES["persetujuan-dprd"] in text_of(jenis=PKS, varian="ksdpk", klausul={"persetujuan-dprd": "ya"})


def child_of(parent: str, **fields: object) -> str:
    """The outline of a naskah that grows from a sample."""
    data = {"induk": f"{parent}.yaml", **fields}
    return outline(load(data, folder=ROOT / "samples").built.pohon)


def test_the_end_of_a_regional_naskah_names_its_ground() -> None:
    text = child_of(KB, jenis="pengakhiran", pengakhiran={"alasan": "kesepakatan", "tanggal": "2029-01-31"})
    assert "bahwa berdasarkan Pasal 10 ayat (1) huruf c Kesepakatan Bersama, kerja sama dapat diakhiri dengan" in text
    assert "Berdasarkan kesepakatan PARA PIHAK, Kesepakatan Bersama berakhir pada tanggal 31 Januari 2029" in text
    assert "Ketentuan mengenai penyelesaian perselisihan sebagaimana dimaksud dalam Pasal 9" in text


GROUNDS = {
    "tujuan-tercapai": ("tujuan kerja sama telah tercapai", "b"),
    "kebijakan-berubah": ("kebijakan berubah berdasarkan", "d"),
    "objek-hilang": ("objek kerja sama hilang atau musnah", "e"),
    "putusan-pengadilan": ("terdapat putusan pengadilan", "f"),
    "pailit": ("pihak ketiga dinyatakan pailit", "g"),
}


@pytest.mark.parametrize("ground", GROUNDS)
def test_the_grounds_of_regions_end_a_naskah_and_are_said_in_a_letter(ground: str) -> None:
    said, huruf = GROUNDS[ground]
    end = {"pengakhiran": {"alasan": ground, "tanggal": "2029-01-31"}}
    text = child_of(f"{PKS}-ksdpk", jenis="pengakhiran", **end)
    assert f"bahwa {said}" in text
    assert f"berdasarkan ketentuan Pasal 17 ayat (1) huruf {huruf} Perjanjian Kerja Sama, karena {said}" in text
    letter = child_of(f"{PKS}-ksdpk", jenis="pemberitahuan-pengakhiran", **end)
    assert f"Berdasarkan ketentuan Pasal 17 ayat (1) huruf {huruf} Perjanjian Kerja Sama, pengakhiran" in letter
    assert f"dilakukan karena {said}" in letter


def test_a_ground_the_parent_does_not_name_is_said_without_its_place() -> None:
    end = {"alasan": "pailit", "tanggal": "2029-01-31"}
    text = child_of(KB, jenis="pengakhiran", pengakhiran=end)
    assert "dilakukan karena pihak ketiga dinyatakan pailit" in text


def test_a_perpanjangan_points_to_what_the_naskah_is_about() -> None:
    text = child_of("nota-kesepakatan", jenis="perpanjangan", jangka_waktu="2 tahun")
    assert re.search(
        r"Ketentuan mengenai [^.]*rencana aksi[^.]* dalam Pasal 1, [^.]*Pasal 4, [^.]* Nota Kesepakatan", text
    )
    new = child_of(KB, jenis="perpanjangan", jangka_waktu="2 tahun", klausul={"kegiatan-lanjutan": "ya"})
    assert "pelaksanaan sebagaimana" not in new
    assert "KEGIATAN\n\nKegiatan" in new


def test_an_adendum_words_a_klausul_anew_with_the_variant_of_its_parent() -> None:
    changes = [{"ubah": "berakhirnya-kerja-sama"}, {"ubah": "hak-dan-kewajiban", "teks": "Hak baru."}]
    text = child_of(f"{PKS}-ksdpk", jenis="adendum", perubahan=changes)
    assert "g. PIHAK KEDUA dinyatakan pailit" in text


def test_the_rencana_aksi_stands_in_the_lampiran_or_is_made_later() -> None:
    lampiran = [{"judul": "Rencana Aksi", "teks": "a. satu\nb. dua"}]
    assert "sebagaimana tercantum dalam Lampiran." in text_of(jenis="nota-kesepakatan", lampiran=lampiran)
    assert "disusun dan ditandatangani oleh pejabat yang ditunjuk" in text_of(jenis="nota-kesepakatan")
