"""To whom the papers around a naskah go, by level, and who signs them."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from _helpers import ROOT, findings_of

from kerjasama_docs.findings import Level
from kerjasama_docs.inputs import read_source
from kerjasama_docs.naskah import outline
from kerjasama_docs.naskah.tree.inline import plain
from kerjasama_docs.pipeline import Document, check, load
from kerjasama_docs.rules import Subject, rules

IMIGRASI = "Direktorat Jenderal Imigrasi"
KANWIL = "Kantor Wilayah Direktorat Jenderal Imigrasi Contoh"
SEKJEN = "Sekretaris Jenderal Kementerian Imigrasi dan Pemasyarakatan"


def usulan(sample: str = "usulan", **changes: object) -> Document:
    """A sample with changes laid over it."""
    source, _ = read_source(str(ROOT / "samples" / f"{sample}.yaml"))
    return load({**source.data, **changes}, folder=ROOT / "samples")


def addressed(document: Document) -> list[str]:
    """The lines of the addressee, above where he is."""
    surat = document.built.pohon.surat
    assert surat is not None
    *lines, place = map(plain, surat.tujuan)
    assert place == "di tempat"
    return lines


@pytest.mark.parametrize(
    ("pemrakarsa", "lines"),
    [
        (
            {"tingkat": "kementerian"},
            ["Yth. Menteri Imigrasi dan Pemasyarakatan Republik Indonesia", f"melalui {SEKJEN}"],
        ),
        (
            {"tingkat": "eselon-i", "unit": IMIGRASI},
            ["Yth. Direktur Jenderal Imigrasi", f"melalui Sekretaris {IMIGRASI}"],
        ),
        (
            {"tingkat": "eselon-i", "unit": "Badan Contoh"},
            ["Yth. Pimpinan Badan Contoh", "melalui Sekretaris Badan Contoh"],
        ),
        (
            {"tingkat": "kantor-wilayah", "kantor_wilayah": KANWIL},
            ["Yth.", f"1. {SEKJEN}", "2. Kepala Biro Hukum dan Kerja Sama", f"3. Kepala {KANWIL}"],
        ),
        (
            {"tingkat": "upt", "kantor_wilayah": KANWIL},
            ["Yth.", f"1. {SEKJEN}", "2. Kepala Biro Hukum dan Kerja Sama", f"3. Kepala {KANWIL}"],
        ),
    ],
)
def test_the_level_decides_the_addressee(pemrakarsa: Mapping[str, str], lines: list[str]) -> None:
    sender = {"nama": "A", "alamat": "B", "penandatangan": {"nama": "C", "jabatan": "Kepala Satuan Kerja"}}
    document = usulan(pemrakarsa=pemrakarsa, pihak=[sender, {"nama": "D", "alamat": "E"}])
    assert addressed(document) == lines
    assert ("secara berjenjang" in outline(document.built.pohon)) is (len(lines) > 2)


def test_what_the_level_needs_and_is_open_is_an_isian_with_its_place() -> None:
    document = usulan(pemrakarsa={"tingkat": "upt"})
    assert addressed(document)[-1] == "3. [Kepala kantor wilayah]"
    places = [finding.where.path for finding in check(document) if finding.level is Level.PERINGATAN]
    assert "pemrakarsa.kantor_wilayah" in places


def test_nobody_writes_to_himself() -> None:
    signer = {"nama": "Siapa", "jabatan": f"Kepala {KANWIL}"}
    document = usulan(
        pemrakarsa={"tingkat": "kantor-wilayah", "kantor_wilayah": KANWIL},
        pihak=[{"nama": KANWIL, "alamat": "X", "penandatangan": signer}, {"nama": "Mitra", "alamat": "Y"}],
    )
    assert addressed(document) == ["Yth.", f"1. {SEKJEN}", "2. Kepala Biro Hukum dan Kerja Sama"]


@pytest.mark.parametrize("named", [None, KANWIL, f"Kepala {KANWIL}"])
def test_the_head_of_a_kanwil_who_signs_is_no_addressee(named: str | None) -> None:
    signer = {"nama": "Siapa", "jabatan": f"Kepala {KANWIL}", "tingkat": "kantor-wilayah"}
    document = usulan(
        pemrakarsa={"tingkat": "kantor-wilayah", "kantor_wilayah": named},
        pihak=[{"nama": KANWIL, "alamat": "X", "penandatangan": signer}, {"nama": "Mitra", "alamat": "Y"}],
    )
    assert addressed(document) == ["Yth.", f"1. {SEKJEN}", "2. Kepala Biro Hukum dan Kerja Sama"]
    assert "pemrakarsa.kantor_wilayah" not in {finding.where.path for finding in check(document)}


def test_the_head_of_another_kanwil_is_addressed_once_as_head() -> None:
    document = usulan("usulan-upt", pemrakarsa={"tingkat": "upt", "kantor_wilayah": f"Kepala {KANWIL}"})
    assert addressed(document)[-1] == f"3. Kepala {KANWIL}"


def test_the_drafter_overrules_kind_and_profil() -> None:
    document = usulan(surat={"tujuan": ["Kepala Badan Contoh"]}, pemrakarsa={"tingkat": "upt"}, profil="umum")
    assert addressed(document) == ["Yth. Kepala Badan Contoh"]
    assert "tujuan-surat" not in {finding.name for finding in check(document, final=True)}


def test_a_level_that_the_kind_does_not_know_is_a_finding() -> None:
    built = usulan().built
    jenis = built.jenis.model_copy(update={"tujuan": built.jenis.tujuan[1:2]})
    narrow = replace(built, inputs=replace(built.inputs, jenis=jenis))
    [rule] = [rule for rule in rules() if rule.name == "tujuan-surat"]
    [finding] = rule.check(Subject.of(narrow))
    assert finding.message == "Usulan Kerja Sama tingkat kementerian tidak punya alamat."
    assert finding.hint == "Pilih tingkat lain (eselon-i), atau tulis alamatnya pada surat.tujuan."
    assert finding.where.path == "pemrakarsa.tingkat"


@pytest.mark.parametrize(
    ("sample", "lines"),
    [
        ("surat-penyampaian", ["Yth. Menteri Imigrasi dan Pemasyarakatan Republik Indonesia", f"melalui {SEKJEN}"]),
        ("surat-penyampaian-luar-negeri", [f"Yth. {SEKJEN}", "melalui Kepala Biro Hukum dan Kerja Sama"]),
    ],
)
def test_a_foreign_naskah_goes_another_way(sample: str, lines: list[str]) -> None:
    assert addressed(load(ROOT / "samples" / f"{sample}.yaml")) == lines


def test_a_term_beyond_the_calendar_is_a_finding() -> None:
    source, _ = read_source(str(ROOT / "samples" / "surat-penyampaian-luar-negeri.yaml"))
    given = source.data["induk"]
    assert isinstance(given, Mapping)
    induk = {**given, "tanggal": "9999-12-25", "jangka_waktu": "1 hari"}
    data = {**source.data, "induk": induk, "penandatanganan": {}}
    [finding] = findings_of(lambda: load(data, folder=ROOT / "samples"))
    assert finding.message == "Batas waktu Penyampaian Naskah melewati akhir kalender."
    assert finding.where.path == "induk.tanggal"
    assert finding.hint == "Perbaiki tanggal penandatanganan naskah induk."


def test_a_term_that_does_not_bind_is_not_computed() -> None:
    source, _ = read_source(str(ROOT / "samples" / "surat-penyampaian-luar-negeri.yaml"))
    given = source.data["induk"]
    assert isinstance(given, Mapping)
    induk = {**given, "tanggal": "9999-12-25", "jangka_waktu": "1 hari"}
    document = load({**source.data, "profil": "umum", "induk": induk}, folder=ROOT / "samples")
    assert "penyampaian-terlambat" not in {finding.name for finding in check(document)}


def test_only_a_kind_with_a_term_computes_it() -> None:
    induk = {"jenis": "nota-kesepahaman", "tanggal": "9999-12-25", "jangka_waktu": "1 hari"}
    pihak = [{"golongan": "lembaga-pemerintah"}, {"golongan": "pemerintah-asing"}]
    data = {"jenis": "pengakhiran", "induk": induk, "pihak": pihak}
    assert load(data, folder=ROOT / "samples").built.pohon.pasal


def test_a_letter_may_be_signed_by_another_official() -> None:
    deputy = {
        "nama": "Widya",
        "jabatan": "Sekretaris Direktorat Jenderal Pemasyarakatan",
        "atas_nama": "Direktur Jenderal Pemasyarakatan",
    }
    document = usulan("surat-penyampaian", surat={"pengirim": 1, "penandatangan": deputy})
    [column] = document.built.pohon.signatures
    assert plain(column.name) == "WIDYA"
    assert [plain(line) for line in column.office] == [
        "a.n. DIREKTUR JENDERAL PEMASYARAKATAN",
        "SEKRETARIS DIREKTORAT JENDERAL PEMASYARAKATAN,",
    ]
    assert document.built.naskah.pihak[1].penandatangan.nama == "Endah Puspitasari"


def test_a_letter_with_a_title_has_no_addressee() -> None:
    surat = load(ROOT / "samples" / "surat-tugas.yaml").built.pohon.surat
    assert surat is not None
    assert [plain(line.content) for line in surat.judul] == ["SURAT TUGAS", "NOMOR: SEK-HH.05.01-045"]
    assert (surat.tujuan, surat.isian, plain(surat.diktum)) == ((), (), "MENUGASKAN:")


@pytest.mark.parametrize(("number", "line"), [("SEK-1", "NOMOR: SEK-1"), (None, "NOMOR: ")])
def test_a_lampiran_of_a_letter_bears_the_number_of_the_letter(number: str | None, line: str) -> None:
    lampiran = [{"judul": "Kerangka Acuan", "teks": "Isi."}]
    heading = usulan(surat={"nomor": number}, lampiran=lampiran).built.pohon.lampiran[0].heading
    lines = [plain(each).rstrip(".") for each in heading]
    assert lines == ["LAMPIRAN", "SURAT DIREKTUR JENDERAL IMIGRASI", line, "TANGGAL: 10 FEBRUARI 2026"]


MENTERI = "Menteri Imigrasi dan Pemasyarakatan"


@pytest.mark.parametrize("jabatan", [{}, {"jabatan": MENTERI}, {"jabatan": f"{MENTERI} Republik Indonesia"}])
def test_a_letter_that_goes_to_its_own_signer_has_no_addressee_yet(jabatan: Mapping[str, str]) -> None:
    own = "Kementerian Imigrasi dan Pemasyarakatan Republik Indonesia"
    pihak = [{"nama": own, "penandatangan": {"tingkat": "menteri", **jabatan}}, {"nama": "Mitra"}]
    document = usulan(pemrakarsa={"tingkat": "kementerian"}, pihak=pihak)
    assert addressed(document) == ["Yth. [jabatan yang dituju]", f"melalui {SEKJEN}"]
    [found] = [each for each in check(document) if each.name == "tujuan-surat"]
    assert found.message.startswith(f"Usulan Kerja Sama ini dialamatkan kepada penanda tangannya sendiri, {MENTERI}")
    assert found.hint.startswith("Surat ini dikirim Pemrakarsa: sebut penanda tangannya pada surat.penandatangan, ")
    assert "surat.tujuan" not in [each.where.path for each in check(document) if each.name == "isian-terbuka"]


def test_an_official_known_to_the_profil_is_not_an_addressee_of_his_own_letter(tmp_path: Path) -> None:
    (tmp_path / "profil" / "uji").mkdir(parents=True)
    (tmp_path / "profil" / "uji" / "profil.yaml").write_text(
        "nama: Uji\ninstansi: Badan Uji\npejabat: {upt: {jabatan: Kepala Badan Uji}}\n"
        "jabatan: {sekretaris-jenderal: Sekretaris, biro-kerja-sama: Biro, kepala-kantor-wilayah: Kepala Badan Uji}\n",
        "utf-8",
    )
    source, _ = read_source(str(ROOT / "samples" / "usulan.yaml"))
    pihak = [{"nama": "Badan Uji", "penandatangan": {"tingkat": "upt"}}, {"nama": "Mitra"}]
    data = {**source.data, "profil": "uji", "pemrakarsa": {"tingkat": "upt"}, "pihak": pihak}
    document = load(data, folder=ROOT / "samples", templates=tmp_path)
    assert addressed(document) == ["Yth.", "1. Sekretaris", "2. Biro"]


def test_an_isian_of_the_signer_of_a_letter_names_the_place_that_is_empty() -> None:
    document = usulan(surat={"penandatangan": {"jabatan": "Sekretaris"}})
    [found] = [each for each in check(document) if each.name == "isian-terbuka"]
    assert found.hint == "Isi surat.penandatangan.nama pada berkas masukan."
    assert found.where.path == "surat.penandatangan.nama"


def test_a_letter_leaves_the_pihak_as_they_were_given() -> None:
    built = usulan(surat={"penandatangan": {"jabatan": "Sekretaris"}}).built
    assert built.naskah.pihak[0].penandatangan == usulan().built.naskah.pihak[0].penandatangan
    assert "SEKRETARIS," in outline(built.pohon)


@pytest.mark.parametrize("sample", ["nota-kesepahaman", "laporan-pemantauan"])
def test_only_a_letter_is_signed_and_sent_as_surat_says(sample: str) -> None:
    plain_one = outline(usulan(sample).built.pohon)
    surat = {"pengirim": 2, "penandatangan": {"nama": "Orang Lain", "jabatan": "Jabatan Lain"}}
    assert outline(usulan(sample, surat=surat).built.pohon) == plain_one


def test_an_office_that_the_profil_lacks_is_added_to_a_profil_of_the_user(tmp_path: Path) -> None:
    [menteri, _] = [each for each in check(usulan(profil="umum")) if each.name == "tujuan-surat"]
    assert menteri.hint == (
        "Salin profilnya (kerjasama-docs templat salin umum), tambahkan “menteri: …” pada jabatan dalam salinan itu, "
        "atau tulis alamatnya pada surat.tujuan."
    )
    (tmp_path / "profil" / "uji").mkdir(parents=True)
    own = tmp_path / "profil" / "uji" / "profil.yaml"
    own.write_text("nama: Uji\n", "utf-8")
    source, _ = read_source(str(ROOT / "samples" / "usulan.yaml"))
    document = load({**source.data, "profil": "uji"}, folder=ROOT / "samples", templates=tmp_path)
    [menteri, _] = [each for each in check(document) if each.name == "tujuan-surat"]
    assert menteri.hint.startswith(f"Tambahkan “menteri: …” pada jabatan dalam {own}, atau ")
