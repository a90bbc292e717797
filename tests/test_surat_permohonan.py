"""Letters that ask for a step before a naskah is signed, or go with a paper: to whom, with what, in which words."""

from collections.abc import Mapping
from typing import Any

import pytest
from _helpers import ROOT, findings_of
from pydantic import ValidationError

from kerjasama_docs.inputs import read_source
from kerjasama_docs.model.template import Jenis
from kerjasama_docs.naskah import outline
from kerjasama_docs.naskah.tree.inline import plain
from kerjasama_docs.pipeline import Document, check, load

SAMPLES = ROOT / "samples"
BUPATI = {"nama": "A", "jabatan": "Bupati Serang", "tingkat": "kepala-daerah"}
KABUPATEN = {"nama": "Pemerintah Kabupaten Serang", "golongan": "pemerintah-daerah", "alamat": "Serang"}
LEMBAGA = {"nama": "Badan Lingkungan Dunia", "golongan": "organisasi-internasional"}


def sample(name: str, **changes: object) -> Document:
    """A sample with changes laid over it; None takes a field away."""
    source, _ = read_source(str(SAMPLES / f"{name}.yaml"))
    data = {**source.data, **changes}
    return load({key: value for key, value in data.items() if value is not None}, folder=SAMPLES)


def within(name: str, field: str, **changes: object) -> dict[str, Any]:
    """A field of a sample with changes inside it."""
    source, _ = read_source(str(SAMPLES / f"{name}.yaml"))
    given = source.data[field]
    assert isinstance(given, Mapping)
    return {**given, **changes}


def text(document: Document) -> str:
    """What it says."""
    return outline(document.built.pohon)


def addressed(document: Document) -> list[str]:
    """The lines of the addressee."""
    surat = document.built.pohon.surat
    assert surat is not None
    return [plain(line) for line in surat.tujuan]


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("permohonan-surat-kuasa", ["Yth. Menteri Luar Negeri Republik Indonesia"]),
        ("surat-luar-negeri", ["Yth. Menteri Luar Negeri Republik Indonesia"]),
        ("surat-luar-negeri-salinan", ["Yth. Menteri Luar Negeri Republik Indonesia"]),
        ("surat-daerah", ["Yth. Ketua Dewan Perwakilan Rakyat Daerah Provinsi Banten"]),
        ("surat-daerah-pertimbangan", ["Yth. Menteri Dalam Negeri Republik Indonesia"]),
        ("surat-daerah-rancangan", ["Yth. Menteri Dalam Negeri Republik Indonesia"]),
        ("surat-daerah-laporan", ["Yth. Menteri Dalam Negeri Republik Indonesia"]),
        (
            "surat-daerah-konsultasi",
            ["Yth.", "1. Menteri Dalam Negeri Republik Indonesia", "2. Menteri Luar Negeri Republik Indonesia"],
        ),
        (
            "permohonan-koordinasi",
            ["Yth.", "1. Direktur Jenderal Pemasyarakatan", "2. Kepala Biro Hukum dan Kerja Sama"],
        ),
        ("pengantar-rancangan", ["Yth. Penanggung Jawab Klinik Pratama Sehat & Sejahtera"]),
    ],
)
def test_each_letter_goes_where_its_article_sends_it(name: str, lines: list[str]) -> None:
    assert addressed(sample(name))[: len(lines)] == lines


def test_the_official_who_deals_with_it_stands_below_the_addressee() -> None:
    name = "surat-luar-negeri"
    known = sample(name, surat=within(name, "surat", up="u.p. Kepala Biro Contoh"))
    assert addressed(known)[1] == "u.p. Kepala Biro Contoh"
    assert "u.p." not in text(sample(name, surat=within(name, "surat", up=None)))


def test_the_head_of_a_unit_does_not_coordinate_with_himself() -> None:
    head = {"nama": "B", "jabatan": "Direktur Jenderal Pemasyarakatan", "tingkat": "eselon-i"}
    unit = {"nama": "Direktorat Jenderal Pemasyarakatan", "golongan": "lembaga-pemerintah", "penandatangan": head}
    level = {"tingkat": "eselon-i", "unit": "Direktorat Jenderal Pemasyarakatan"}
    letter = sample("permohonan-koordinasi", pihak=[unit, {"nama": "Mitra"}], pemrakarsa=level)
    assert addressed(letter)[0] == "Yth. Kepala Biro Hukum dan Kerja Sama"
    assert "kami koordinasikan dengan Kepala Biro Hukum dan Kerja Sama, dengan penjelasan" in text(letter)


@pytest.mark.parametrize(
    ("ground", "words"),
    [
        ({"tanpa_induk": {"alasan": "teknis"}}, "Peraturan Menteri tersebut, karena kerja sama hanya mencakup"),
        (
            {"tanpa_induk": {"alasan": "pertimbangan-eselon-i", "telaahan": "Nomor 1"}},
            "berdasarkan pertimbangan pimpinan Unit Eselon I atas telaahan Nomor 1.",
        ),
        ({"tanpa_induk": None, "induk": "nota-kesepahaman.yaml"}, "sebagai penjabaran Nota Kesepahaman tentang"),
    ],
)
def test_coordination_says_what_the_agreement_rests_on(ground: Mapping[str, object], words: str) -> None:
    assert words in text(sample("permohonan-koordinasi", **ground))


@pytest.mark.parametrize(
    ("dokumen", "line"),
    [
        ((), "Lampiran: 1 (satu) berkas"),
        (("a",), "Lampiran: 2 (dua) berkas"),
        (("a", "b"), "Lampiran: 3 (tiga) berkas"),
    ],
)
def test_the_draft_and_what_goes_with_it_are_counted(dokumen: tuple[str, ...], line: str) -> None:
    name = "pengantar-rancangan"
    said = text(sample(name, permohonan=within(name, "permohonan", dokumen=list(dokumen))))
    assert line in said.splitlines()
    assert ("Rancangan itu kami sertai dengan" in said) is bool(dokumen)


def test_the_data_sheet_is_a_lampiran_of_the_letter() -> None:
    pohon = sample("permohonan-surat-kuasa", lampiran=[{"judul": "Rancangan", "teks": "Isi."}]).built.pohon
    first, second = pohon.lampiran
    assert [plain(line) for line in first.heading] == [
        "LAMPIRAN I",
        "SURAT SEKRETARIS JENDERAL KEMENTERIAN IMIGRASI DAN PEMASYARAKATAN",
        "NOMOR: SEK-HH.05.06-0518",
        "TANGGAL: 2 AGUSTUS 2027",
    ]
    assert plain(first.judul) == "DATA PERMOHONAN SURAT KUASA (FULL POWERS)"
    assert plain(second.heading[0]) == "LAMPIRAN II"


def test_only_a_letter_has_klausul_for_lampiran() -> None:
    kind = {"nama": "Uji", "arti": "Uji.", "pembuka": [], "klausul": [], "lembar": ["kuasa-data"]}
    with pytest.raises(ValidationError, match="Hanya surat yang berlampiran klausul"):
        Jenis.model_validate(kind)
    assert Jenis.model_validate({**kind, "bentuk": "surat"}).refs[0].id == "kuasa-data"


def test_a_kabupaten_and_a_body_abroad_rest_on_their_own_articles() -> None:
    said = text(sample("surat-daerah", pihak=[{**KABUPATEN, "penandatangan": BUPATI}, LEMBAGA], induk=None))
    assert "Yth. Ketua Dewan Perwakilan Rakyat Daerah Kabupaten Serang" in said
    assert "Pasal 154 ayat (1) huruf g Undang-Undang Nomor 23 Tahun 2014" in said
    assert "dengan lembaga di luar negeri, yaitu Badan Lingkungan Dunia," in said
    assert "Pasal 38 juncto Pasal 30 ayat (2) Peraturan Pemerintah" in said


def test_three_pihak_are_named_with_a_comma() -> None:
    name = "pengantar-rancangan"
    source, _ = read_source(str(SAMPLES / f"{name}.yaml"))
    pihak = source.data["pihak"]
    assert isinstance(pihak, list | tuple)
    said = text(sample(name, pihak=[pihak[0], {"nama": "Lembaga Dua"}, {"nama": "Lembaga Tiga"}]))
    assert "Kelas IIA Nusa Cendana, Lembaga Dua, dan Lembaga Tiga tentang" in said


def test_a_meeting_is_named_with_its_weekday() -> None:
    said = text(sample("pengantar-rancangan"))
    assert "dibahas pada hari Selasa, tanggal 17 Maret 2026, pukul 09.00 WITA, di ruang rapat kantor kami." in said


def test_a_letter_names_the_time_that_the_dprd_has() -> None:
    assert "paling lama 45 (empat puluh lima) hari kerja sejak surat permohonan ini diterima" in text(
        sample("surat-daerah")
    )


@pytest.mark.parametrize("name", ["surat-daerah", "surat-luar-negeri"])
def test_a_letter_without_its_variant_is_a_finding(name: str) -> None:
    assert "varian-kosong" in {finding.name for finding in check(sample(name, varian=None))}


def test_a_level_that_no_variant_has_is_refused_with_those_there_are() -> None:
    [found] = findings_of(lambda: sample("surat-daerah", varian="pertimbangan"))
    assert "pertimbangan-rencana" in found.hint
