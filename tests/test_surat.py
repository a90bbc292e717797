"""What the letters and records around a naskah say, and what they keep silent about."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from _docx_naskah import pages, part
from _frames import BODY
from _helpers import ROOT, findings_of, saved
from _soffice import together

from kerjasama_docs.assets import Assets
from kerjasama_docs.docx.write import write
from kerjasama_docs.findings import Level
from kerjasama_docs.inputs import read_source
from kerjasama_docs.naskah import outline
from kerjasama_docs.naskah.tree.inline import plain
from kerjasama_docs.naskah.tree.kepala import Letak
from kerjasama_docs.pipeline import Document, check, load
from kerjasama_docs.starter import starter_from_parent

SAMPLES = ROOT / "samples"
MSP = """\
jenis: memorandum-saling-pengertian
profil: kemenimipas
judul: Uji Coba
penandatanganan: {tanggal: 2026-04-16, tempat: Jakarta}
pihak:
  - {nama: Instansi Satu, alamat: Jalan Satu, nomor: 1/SATU/2026, narahubung: {unit: Biro, pos_el: a@b.example}}
  - {nama: Lembaga Dua, alamat: Jalan Dua, golongan: pemerintah-asing, logo: tanpa}
jangka_waktu: 2 tahun
"""
SURAT = """\
jenis: surat-penyampaian
induk: {berkas: msp.yaml, nomor: [1/SATU/2026, tanpa]}
penandatanganan: {tanggal: 2026-04-20, tempat: Jakarta}
surat: {nomor: S-1, penandatangan: {nama: Ani, jabatan: Sekretaris}}
"""


def sample(name: str, **changes: object) -> Document:
    """A sample with changes laid over it."""
    source, _ = read_source(str(SAMPLES / f"{name}.yaml"))
    return load({**source.data, **changes}, folder=SAMPLES)


def sent_by(name: str, **changes: object) -> Document:
    """A sample whose first pihak is changed."""
    source, _ = read_source(str(SAMPLES / f"{name}.yaml"))
    given = source.data["pihak"]
    assert isinstance(given, list | tuple)
    return sample(name, pihak=[{**given[0], **changes}, *given[1:]])


def text(document: Document) -> str:
    """The outline of a naskah."""
    return outline(document.built.pohon)


def open_places(document: Document) -> list[str]:
    """Where an isian is open."""
    return [str(each.where.path) for each in check(document, final=True) if each.name == "isian-terbuka"]


@pytest.mark.parametrize("profil", ["umum", "kemenimipas"])
def test_a_letter_states_only_what_the_drafter_entered(profil: str) -> None:
    said = text(sample("surat-penyampaian", profil=profil, klausul={}))
    assert "diunggah" not in said
    assert "naskah asli" not in said.lower()
    assert ("untuk kepentingan penyimpanan dan publikasi" in said) is (profil == "kemenimipas")


def test_the_original_is_spoken_of_where_the_law_does() -> None:
    said = text(sample("surat-penyampaian-luar-negeri", klausul={}))
    assert "Hal: Penyampaian Naskah Asli Memorandum Saling Pengertian tentang" in said
    assert "kami menyampaikan naskah asli Memorandum Saling Pengertian tentang" in said
    assert "publikasi" not in said


@pytest.mark.parametrize(
    ("klausul", "parameter", "words"),
    [
        ("penyampaian-pembuka", {"naskah_asli": 2}, "kami menyampaikan 2 (dua) naskah asli Perjanjian Kerja Sama"),
        ("penyampaian-penutup", {"diunggah": "ya"}, "telah diunggah ke aplikasi penyimpanan dan publikasi"),
    ],
)
def test_what_the_drafter_enters_is_said(klausul: str, parameter: Mapping[str, object], words: str) -> None:
    assert words in text(sample("surat-penyampaian", klausul={klausul: {"parameter": parameter}}))


@pytest.mark.parametrize(
    ("name", "changes", "line"),
    [
        ("surat-penyampaian", {"surat": {}}, "Lampiran: 1 (satu) berkas"),
        ("surat-penyampaian", {"surat": {"lampiran": "2 (dua) naskah"}}, "Lampiran: 2 (dua) naskah"),
        ("usulan", {"surat": {}}, "Lampiran: 1 (satu) berkas"),
        ("usulan", {"surat": {}, "usulan": {"bentuk": "Nota Kesepahaman"}}, "Lampiran: -"),
        (
            "usulan",
            {"surat": {}, "usulan": {}, "lampiran": [{"judul": "Uji", "teks": "Isi."}]},
            "Lampiran: 1 (satu) lampiran",
        ),
    ],
)
def test_what_accompanies_a_letter_is_counted(name: str, changes: Mapping[str, object], line: str) -> None:
    assert line in text(sample(name, **changes)).splitlines()


def test_the_term_of_a_letter_is_stated_only_where_its_regulation_binds() -> None:
    name = "surat-penyampaian-luar-negeri"
    assert "Batas penyampaian" in text(sample(name))
    other = sample(name, profil="umum")
    assert other.built.naskah.profil == "umum"
    assert "Batas penyampaian" not in text(other)


@pytest.mark.parametrize("name", ["pengakhiran", "pengakhiran-asing"])
def test_what_ended_the_kerja_sama_is_delivered_as_any_naskah(name: str) -> None:
    surat = {"nomor": "S-1", "penandatangan": {"nama": "Ani", "jabatan": "Sekretaris"}}
    data = {"jenis": "surat-penyampaian", "induk": f"{name}.yaml", "surat": surat}
    document = load({**data, "penandatanganan": {"tanggal": "2034-01-05"}}, folder=SAMPLES)
    assert "Kesepakatan Pengakhiran atas" in text(document)
    assert "Mengakhiri kerja sama pada" in text(document)
    assert "induk-berakhir" not in {finding.name for finding in check(document)}


def test_a_letter_about_an_adendum_names_the_adendum() -> None:
    said = text(load({"jenis": "surat-penyampaian", "induk": "adendum.yaml"}, folder=SAMPLES))
    assert "Hal: Penyampaian Adendum Kesatu atas Nota Kesepahaman tentang" in said
    assert "kami menyampaikan Adendum Kesatu atas Nota Kesepahaman tentang" in said
    assert "| Nama naskah | : | Adendum Kesatu atas Nota Kesepahaman |" in said


def test_a_pihak_may_give_no_number(tmp_path: Path) -> None:
    saved(tmp_path, MSP, "msp.yaml")
    document = load(saved(tmp_path, SURAT, "surat.yaml"))
    assert "| Nomor | : | 1/SATU/2026 |" in text(document)
    assert "induk.nomor" not in open_places(document)
    both = SURAT.replace("nomor: [1/SATU/2026, tanpa]", "").replace("{berkas: msp.yaml, }", "msp.yaml")
    foreign = load(saved(tmp_path, both, "asing.yaml"))
    assert "| Nomor | : | 1/SATU/2026 |" in text(foreign)
    assert "induk.nomor" not in open_places(foreign)
    saved(tmp_path, MSP.replace("nomor: 1/SATU/2026, ", ""), "msp.yaml")
    assert "| Nomor |" not in text(load(saved(tmp_path, both, "kosong.yaml")))
    numbered = MSP.replace("memorandum-saling-pengertian", "nota-kesepahaman").replace(
        "golongan: pemerintah-asing, ", ""
    )
    saved(tmp_path, numbered, "msp.yaml")
    unnumbered = load(saved(tmp_path, both, "lain.yaml"))
    [found] = [each for each in check(unnumbered, final=True) if each.where.path == "induk.nomor"]
    assert found.level is Level.GALAT
    assert found.hint.endswith("Bagi pihak yang tidak memberi nomor tulis tanpa.")


@pytest.mark.parametrize("word", ["tanpa", "Tanpa"])
def test_a_naskah_without_numbers_is_cited_without(word: str, tmp_path: Path) -> None:
    parent = MSP.replace("memorandum-saling-pengertian", "nota-kesepahaman").replace("golongan: pemerintah-asing, ", "")
    parent = parent.replace("1/SATU/2026", word).replace("Lembaga Dua,", f"Lembaga Dua, nomor: {word},")
    saved(tmp_path, parent, "nk.yaml")
    assert "NOMOR" not in text(load(tmp_path / "nk.yaml"))
    letter = load(saved(tmp_path, "jenis: surat-penyampaian\ninduk: nk.yaml\n", "s.yaml"))
    assert "| Nomor | : | tanpa nomor |" in text(letter)
    longer = load(saved(tmp_path, "jenis: perpanjangan\ninduk: nk.yaml\njangka_waktu: 1 tahun\n", "p.yaml"))
    assert "tentang Uji Coba, pada tanggal 16 April 2026" in text(longer)
    assert not [path for path in (*open_places(letter), *open_places(longer)) if path.startswith("induk")]
    assert "Nota Kesepahaman, tanpa nomor, tanggal 16 April 2026" in starter_from_parent(
        "perpanjangan", str(tmp_path / "nk.yaml"), Assets(), target=str(tmp_path / "baru.yaml")
    )


def test_a_recorded_naskah_may_have_a_pihak_without_a_number() -> None:
    source, _ = read_source(str(SAMPLES / "surat-penyampaian-luar-negeri.yaml"))
    given = source.data["induk"]
    assert isinstance(given, Mapping)
    document = sample("surat-penyampaian-luar-negeri", induk={**given, "nomor": ["A-1", "tanpa"]})
    assert "| Nomor | : | A-1 |" in text(document)
    assert open_places(document) == []


def test_the_sort_of_a_naskah_with_another_name_is_said() -> None:
    said = text(sample("usulan", usulan={"bentuk": "Kesepakatan Bersama", "macam": "utama"}))
    assert "Kerja sama diusulkan dalam bentuk Kesepakatan Bersama sebagai Kerja Sama utama." in said


def test_a_day_in_figures_is_written_out() -> None:
    source, _ = read_source(str(SAMPLES / "permohonan-surat-kuasa.yaml"))
    given = source.data["surat_kuasa"]
    assert isinstance(given, Mapping)
    said = text(sample("permohonan-surat-kuasa", surat_kuasa={**given, "tanggal": "2027-04-20"}))
    assert "| Rencana tanggal | 20 April 2027 |" in said
    open_day = text(sample("permohonan-surat-kuasa", surat_kuasa={**given, "tanggal": "Maret 2027"}))
    assert "| Rencana tanggal | Maret 2027 |" in open_day
    [found] = findings_of(lambda: sample("permohonan-surat-kuasa", surat_kuasa={**given, "tanggal": "2027-02-30"}))
    assert found.message.startswith("Tanggal 30-02-2027 tidak ada dalam kalender")
    assert found.where.path == "surat_kuasa.tanggal"


@pytest.mark.parametrize("title", ["Hal yang disepakati", "Hal yang belum disepakati", "Tindak lanjut"])
def test_a_bold_title_is_not_followed_by_a_bold_label(title: str) -> None:
    [line] = [each for each in text(sample("berita-acara")).splitlines() if f"{title}. " in each]
    assert not line.partition(". ")[2].partition(". ")[2].startswith("PARA PIHAK")


def test_a_record_does_not_point_above() -> None:
    assert "di atas" not in text(sample("berita-acara"))


LONG = "panjang " * 124 + "sekali ya"
"""1,001 characters."""


@pytest.mark.parametrize(
    ("name", "changes", "place"),
    [
        ("usulan", {"judul": LONG}, "judul"),
        ("usulan", {"surat": {"hal": LONG}}, "surat.hal"),
        ("memorandum-saling-pengertian", {"padanan": {"judul": LONG}}, "padanan.judul"),
        ("surat-penyampaian-luar-negeri", {"induk": {"judul": LONG}}, "induk.judul"),
    ],
)
def test_a_title_has_a_bound(name: str, changes: Mapping[str, object], place: str) -> None:
    assert len(LONG) == 1_001
    [found] = [each for each in findings_of(lambda: sample(name, **changes)) if each.where.path == place]
    assert found.message == f"Isian {place} lebih panjang dari 1000 huruf."
    assert found.hint == "Persingkat teksnya."
    assert LONG[:-2].strip() in text(sample("usulan", judul=LONG[:-2])).casefold()


def test_one_copy_bears_no_number() -> None:
    one = text(sample("usulan", surat={"tembusan": ["Arsip"]}))
    assert one.endswith("Tembusan:\nArsip\n")
    two = text(sample("usulan", surat={"tembusan": ["Arsip", "Biro"]}))
    assert two.endswith("Tembusan:\n1. Arsip\n2. Biro\n")


def test_an_open_logo_and_a_hyphen_do_not_break_a_word() -> None:
    document = sent_by("usulan", logo=None)
    body = part(write(document.built, document.assets, draft=True), BODY)
    assert ">[logo]<" in body
    assert "pos</w:t><w:noBreakHyphen/><w:t" in body
    assert "pos-el" not in body


FILLERS = range(0, 12, 3)
"""Signs that move a word along its line."""


def with_address(filler: int) -> bytes:
    """A letter with a word that has a hyphen which does not break."""
    name = {"unit": "Kepala Subbagian " + "i" * filler, "pos_el": "kerjasama@imigrasi.example"}
    document = sent_by("usulan", narahubung=name)
    return write(document.built, document.assets, draft=False)


@together
def documents() -> Iterator[bytes]:
    """What LibreOffice has to print for the test below."""
    yield from (with_address(filler) for filler in FILLERS)


@pytest.mark.parametrize("engine", ["dxpdf", "libreoffice"])
@pytest.mark.parametrize("filler", FILLERS)
def test_a_hyphen_that_does_not_break_is_still_the_text(filler: int, engine: str) -> None:
    said = " ".join(pages(with_address(filler), engine))
    assert re.search(r"pos[-‑]el\s+kerjasama@imigrasi", said)


@pytest.mark.parametrize("name", ["usulan", "surat-tugas"])
def test_text_and_page_follow_one_order_of_a_letter(name: str) -> None:
    document = sample(name, surat={"tembusan": ["Arsip Pertama", "Arsip Kedua"]})
    surat = document.built.pohon.surat
    assert surat is not None
    content = part(write(document.built, document.assets, draft=True), BODY)
    on_page = "".join(re.findall(r"<w:t[^>]*>([^<]*)</w:t>|<w:(?:noBreakHyphen|br)/>", content))
    for unsur in (*surat.di(Letak.PENANDATANGAN), *surat.di(Letak.KAKI), *surat.di(Letak.TENGAH)):
        assert all(plain(line) in on_page for line in unsur.lines)
    lines = text(document).replace("\u00a0", " ").splitlines()
    printed = [plain(line).replace("\u00a0", " ") for isi in surat.susunan for line in isi.lines]
    places = [next(n for n, line in enumerate(lines) if line.endswith(each)) for each in printed]
    assert len(places) > 5
    assert places == sorted(set(places))
