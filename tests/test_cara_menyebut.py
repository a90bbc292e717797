"""What people call fields, choices and templates: taken where it means one of them, else refused with what to write."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from _every import every
from _helpers import document, findings_of, saved

from kerjasama_docs.assets import Area, Assets
from kerjasama_docs.errors import UsageError
from kerjasama_docs.inputs import source_of
from kerjasama_docs.inputs.recognise import is_naskah
from kerjasama_docs.language.lipat import lipat
from kerjasama_docs.model import sebutan
from kerjasama_docs.model.base import Record
from kerjasama_docs.model.disebut import Sebutan
from kerjasama_docs.model.nama_isian import DITUNJUKKAN, NAMA_LAIN, field_named
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.padanan import Padanan
from kerjasama_docs.naskah.klausul.names import known_name
from kerjasama_docs.pipeline import load

HEAD = "jenis: nota-kesepahaman\npihak: [{}, {}]\n"


@every(
    ("field", "typed", "read"),
    [
        ("golongan", "Lembaga Pemerintah", "lembaga-pemerintah"),
        ("golongan", "LEMBAGA_PEMERINTAH", "lembaga-pemerintah"),
        ("golongan", "pemda", "pemerintah-daerah"),
        ("golongan", "Pemprov", "pemerintah-daerah"),
        ("golongan", "pemkot", "pemerintah-daerah"),
        ("golongan", "Pemkab.", "pemerintah-daerah"),
        ("golongan", "PT", "badan-usaha"),
        ("golongan", "swasta", "badan-usaha"),
        ("golongan", "BUMN", "badan-usaha"),
        ("golongan", "Kementerian/Lembaga", "lembaga-pemerintah"),
        ("golongan", "ormas", "organisasi-kemasyarakatan"),
        ("tingkat", "Menteri", "menteri"),
        ("tingkat", "Gubernur", "kepala-daerah"),
        ("tingkat", "Wali Kota", "kepala-daerah"),
        ("tingkat", "eselon I", "eselon-i"),
        ("tingkat", "Eselon 1", "eselon-i"),
        ("tingkat", "Kepala Dinas", "perangkat-daerah"),
        ("status", "Plt.", "plt"),
        ("status", "Pelaksana Tugas", "plt"),
    ],
)
def test_a_choice(field: str, typed: str, read: str) -> None:
    inner = {field: typed} if field == "golongan" else {"penandatangan": {field: typed}}
    pihak = document(pihak=[inner, {}]).built.naskah.pihak[0]
    assert getattr(pihak if field == "golongan" else pihak.penandatangan, field) == read


@every(
    ("typed", "read"),
    [
        ("APBN", ("apbn",)),
        ("apbn dan APBD", ("apbn", "apbd")),
        ("APBN, APBD, dan/atau sumber lain yang sah", ("apbn", "apbd", "lain")),
        ("apbn/apbd", ("apbn", "apbd")),
        ("APBN dan sumber lain yang sah dan tidak mengikat", ("apbn", "lain")),
        ("Sumber lain yang sah dan tidak mengikat", ("lain",)),
        (["APBN", "Lain-lain"], ("apbn", "lain")),
        ({"APBD": "5 juta"}, ("apbd",)),
    ],
)
def test_sources_of_money(typed: object, read: tuple[str, ...]) -> None:
    assert document(pendanaan={"sumber": typed}).built.naskah.pendanaan.nama_sumber == read


@pytest.mark.parametrize("typed", ["Inggris", "English", "bahasa Inggris", "EN"])
def test_the_second_language(typed: str) -> None:
    assert Padanan.model_validate({"bahasa": typed}).bahasa == "inggris"


def test_a_source_stands_once() -> None:
    (finding,) = findings_of(lambda: document(pendanaan={"sumber": {"APBN": "5 juta", "apbn": "6 juta"}}))
    assert (finding.where.path, finding.message) == ("pendanaan.sumber", "Satu sumber dana ditulis dua kali.")


@every(
    ("typed", "hint"),
    [
        ("universitas", "Tulis lembaga-pemerintah (perguruan tinggi negeri) atau lembaga-nonpemerintah ("),
        ("yayasan", "Tulis organisasi-kemasyarakatan (ormas, juga yang berbentuk yayasan) atau lembaga-non"),
        ("Pemerintah", "Tulis lembaga-pemerintah (pusat), pemerintah-daerah (provinsi, kabupaten, kota), pemerint"),
        ("badan-usaa", "Mungkin maksudnya “badan-usaha”. Pilihannya: lembaga-negara, "),
        ("tetangga", "Yang ada: badan-usaha, "),
        ("x" * 100_000, "Yang ada: badan-usaha, "),
    ],
)
def test_no_choice(typed: str, hint: str) -> None:
    (finding,) = findings_of(lambda: document(pihak=[{"golongan": typed}, {}]))
    assert (finding.where.path, finding.hint[: len(hint)]) == ("pihak[1].golongan", hint)


KNOWN = {name: getattr(each, "func", each) for name, each in vars(sebutan).items() if name.isupper() and name[0] != "_"}


@pytest.mark.parametrize("table", sorted(KNOWN))
def test_no_name_means_two_choices(table: str) -> None:
    asked = KNOWN[table]
    assert isinstance(asked, Sebutan)
    pairs = {(lipat(name), choice) for choice, names in asked.pilihan.items() for name in [choice, *names.split(";")]}
    doubtful = {lipat(name) for names in asked.ragu for name in names.split(";")}
    assert len(pairs) > len(asked.pilihan)
    assert len({name for name, _ in pairs} | doubtful) == len(pairs) + len(doubtful)


@every("record", [*NAMA_LAIN, *DITUNJUKKAN])
def test_other_names_lead_to_fields(record: type[Record]) -> None:
    names: Mapping[str, str] = NAMA_LAIN.get(record, {})
    assert names.keys() <= record.model_fields.keys()
    pairs = {(lipat(name), field) for field, each in names.items() for name in each.split(";")}
    shown = {lipat(name) for each in DITUNJUKKAN.get(record, {}) for name in each.split(";")}
    fields = {lipat(name) for name in record.model_fields}
    assert len({name for name, _ in pairs} | shown | fields) == len(pairs) + len(shown) + len(fields)


def test_every_field_is_found_in_any_spelling() -> None:
    for field in Naskah.model_fields:
        typed = (field.upper(), field.replace("_", " ").title(), field.replace("_", "-"), f" {field} ")
        assert [field_named(Naskah, each) for each in typed] == [field] * 4


LOOSE = """\
Jenis: Nota Kesepahaman
Tentang: Pertukaran Data
Para Pihak:
  - Nama Instansi: Kementerian A
    TTD: {Nama Lengkap: Budi, Jabatan: Menteri}
    kontak: {email: a@b.go.id, no. HP: "0812"}
  - nama: B
    penanda_tangan: {nama: Ani}
Ruang-Lingkup: [satu, {Butir: dua, detail: [a]}]
masa berlaku: {durasi: 3 thn, sejak: 1 Jan 2027}
Klausul: {Kerahasiaan: {dipakai: ya, Parameter: {Masa Setelah Berakhir: 2 tahun}}}
"""
NEAT = """\
jenis: nota-kesepahaman
judul: Pertukaran Data
pihak:
  - nama: Kementerian A
    penandatangan: {nama: Budi, jabatan: Menteri}
    narahubung: {pos_el: a@b.go.id, telepon: "0812"}
  - nama: B
    penandatangan: {nama: Ani}
ruang_lingkup: [satu, {uraian: dua, rincian: [a]}]
jangka_waktu: {lama: 3 tahun, mulai: 2027-01-01}
klausul: {kerahasiaan: {pakai: ya, parameter: {masa_setelah_berakhir: 2 tahun}}}
"""
LOOSE_JSON = '{"JENIS": "nota_kesepahaman", "pihak": [{"ALAMAT KANTOR": "Jalan Satu"}, {}]}'
LOOSE_TOML = 'Jenis = "Nota Kesepahaman"\n[[Para-Pihak]]\n"Alamat Kantor" = "Jalan Satu"\n[[Para-Pihak]]\n'


def test_names_typed_loosely_give_the_same_naskah(tmp_path: Path) -> None:
    loose, neat = (load(saved(tmp_path, text)).built for text in (LOOSE, NEAT))
    assert loose.naskah == neat.naskah
    assert loose.pohon == neat.pohon


@pytest.mark.parametrize(("text", "suffix"), [(LOOSE_JSON, "json"), (LOOSE_TOML, "toml")])
def test_names_are_read_alike_in_other_formats(text: str, suffix: str, tmp_path: Path) -> None:
    naskah = load(saved(tmp_path, text, f"naskah.{suffix}")).built.naskah
    assert (naskah.jenis, naskah.pihak[0].alamat) == ("nota-kesepahaman", "Jalan Satu")


def test_findings_stand_where_the_name_was_typed(tmp_path: Path) -> None:
    text = "Jenis: nota kesepahaman\nPara Pihak:\n  - kontak:\n      emil: x\n  - TTD: {Eselon: mentri}\n"
    found = findings_of(lambda: load(saved(tmp_path, text)))
    assert [(f.where.path, f.where.line, f.where.column) for f in found] == [
        ("pihak[1].narahubung.emil", 4, 7),
        ("pihak[2].penandatangan.tingkat", 5, 11),
    ]


@every(
    ("text", "path", "hint"),
    [
        (HEAD + "tanggal: 2026-01-01\n", "tanggal", "Tulis “tanggal: …” di bawah “penandatanganan:”."),
        (HEAD + "maksud dan tujuan: x\n", "maksud dan tujuan", "Tulis maksud dan tujuan, masing-masing sebagai isian"),
        (HEAD + "hak: x\n", "hak", "Tulis hak dan kewajiban di bawah setiap pihak."),
        ("jenis: usulan\npihak: [{email: x}, {}]\n", "pihak[1].email", "Tulis “pos_el: …” di bawah “narahubung:”."),
        (HEAD + "jduul: x\n", "jduul", "Mungkin maksudnya “judul”."),
    ],
)
def test_a_name_that_belongs_elsewhere(text: str, path: str, hint: str, tmp_path: Path) -> None:
    (finding,) = findings_of(lambda: load(saved(tmp_path, text)))
    assert (finding.name, finding.where.path, finding.hint[: len(hint)]) == ("kunci-tak-dikenal", path, hint)


@every(
    ("text", "line", "message"),
    [
        (HEAD + "judul: x\nTentang: y\n", 4, "“Tentang” dan “judul” adalah isian yang sama."),
        (
            HEAD + "ruang_lingkup: x\nruang-lingkup: y\n",
            4,
            "“ruang-lingkup” dan “ruang_lingkup” adalah isian yang sama.",
        ),
        (
            HEAD + "klausul:\n  kerahasiaan: ya\n  Kerahasiaan: tidak\n",
            5,
            "“Kerahasiaan” dan “kerahasiaan” adalah isian yang sama.",
        ),
        (
            "jenis: nota-kesepahaman\npihak:\n  - narahubung:\n      email: a\n      pos_el: b\n  - {}\n",
            5,
            "“pos_el” dan “email” adalah isian yang sama.",
        ),
    ],
)
def test_a_field_under_two_names(text: str, line: int, message: str, tmp_path: Path) -> None:
    (finding,) = findings_of(lambda: load(saved(tmp_path, text)))
    assert (finding.name, finding.where.line, finding.message) == ("kunci-ganda", line, message)


def test_an_empty_field_is_not_filled_twice(tmp_path: Path) -> None:
    text = HEAD + "judul:\nTentang: Pertukaran Data\n"
    assert load(saved(tmp_path, text)).built.naskah.judul == "Pertukaran Data"


def test_what_is_well_named_stays_as_it_was() -> None:
    data = {"jenis": "nota-kesepahaman", "pihak": [{"nama": "A"}, {}], "klausul": {"kerahasiaan": {"pakai": "ya"}}}
    assert source_of(data).data == data


@every(
    ("typed", "known"),
    [
        ("PKS", "perjanjian-kerja-sama"),
        ("Perjanjian Kerjasama", "perjanjian-kerja-sama"),
        ("NOTA_KESEPAHAMAN", "nota-kesepahaman"),
        ("Nota-Kesepahaman", "nota-kesepahaman"),
        ("addendum", "adendum"),
        ("LoI", "pernyataan-kehendak"),
        ("Perpanjangan", "perpanjangan"),
        ("Surat Tugas", "surat-tugas"),
        ("entah", "entah"),
        ("x" * 10_000, "x" * 10_000),
    ],
)
def test_a_kind_by_what_it_is_called(typed: str, known: str) -> None:
    assert known_name(Area.NASKAH, typed, Assets()) == known


@every(
    ("typed", "remedy"),
    [
        ("MoU", "Tulis “memorandum-saling-pengertian” atau “nota-kesepahaman”."),
        ("NK", "Tulis “nota-kesepahaman” atau “nota-kesepakatan”."),
        ("Kesepakatan Pengakhiran", "Tulis “pengakhiran” atau “pengakhiran-asing”."),
    ],
)
def test_a_kind_that_may_be_several(typed: str, remedy: str) -> None:
    with pytest.raises(UsageError, match="dapat berarti lebih dari satu") as error:
        known_name(Area.NASKAH, typed, Assets())
    assert error.value.remedy == remedy
    (finding,) = findings_of(lambda: document(jenis=typed))
    assert (finding.name, finding.where.path, finding.hint) == ("nama-tak-dikenal", "jenis", remedy)


def test_the_parent_is_read_alike(tmp_path: Path) -> None:
    saved(tmp_path, LOOSE, "induk.yaml")
    text = "Jenis: PKS\nNaskah Induk: {Berkas: induk.yaml}\nPara Pihak: [{nama: A}, {nama: B}]\n"
    read = load(saved(tmp_path, text))
    assert read.built.naskah.jenis == "perjanjian-kerja-sama"
    assert read.parent
    assert read.parent.built.naskah.judul == "Pertukaran Data"


def test_what_an_adendum_changes_is_found_in_any_spelling(tmp_path: Path) -> None:
    saved(tmp_path, LOOSE, "induk.yaml")
    text = "jenis: addendum\ninduk: induk.yaml\nperubahan: [{ubah: Ruang_Lingkup}]\nruang_lingkup: [tiga]\n"
    naskah = load(saved(tmp_path, text)).built.naskah
    assert (naskah.jenis, naskah.perubahan[0].ubah) == ("adendum", "ruang-lingkup")


def test_a_broken_template_of_the_user_does_not_stand_in_the_way(tmp_path: Path) -> None:
    for place in ("naskah/punyaku/jenis.yaml", "profil/punyaku/profil.yaml"):
        path = tmp_path / place
        path.parent.mkdir(parents=True)
        path.write_text("nama: [x\n", encoding="utf-8")
    assert known_name(Area.NASKAH, "PKS", Assets(tmp_path)) == "perjanjian-kerja-sama"
    assert known_name(Area.PROFIL, "Imipas", Assets(tmp_path)) == "kemenimipas"


def test_a_naskah_is_known_by_any_spelling_of_its_fields() -> None:
    assert is_naskah({"Jenis": "PKS", "Para Pihak": []})
    assert not is_naskah({"Jenis": "PKS", "No.": 1, "Mitra Kerja": "x"})
