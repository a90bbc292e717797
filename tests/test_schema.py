"""The JSON Schema and the loader give the same verdict."""

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, get_args

import pytest
from _every import every
from _menyeluruh import parted
from jsonschema import Draft7Validator
from ruamel.yaml import YAML
from ruamel.yaml.nodes import MappingNode, Node, SequenceNode

from kerjasama_docs.assets import Area, Assets, bundled
from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import DocumentFindingsError
from kerjasama_docs.inputs import read_yaml, validate
from kerjasama_docs.model.base import Record
from kerjasama_docs.model.klausul import ParameterKind
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.shape import shape_of
from kerjasama_docs.naskah.klausul.folders import load_bentuk, load_jenis
from kerjasama_docs.naskah.klausul.kind import fields_of
from kerjasama_docs.pipeline import load
from kerjasama_docs.schema.kinds import schema_for
from kerjasama_docs.schema.templates import PARAMETERS

SAMPLES = sorted(bundled("samples").glob("*.yaml"))
KINDS = Assets().names(Area.NASKAH)
CORE = (
    (r"|~|null|Null|NULL", lambda _: None),
    (r"true|True|TRUE", lambda _: True),
    (r"false|False|FALSE", lambda _: False),
    (r"[-+]?[0-9]+", int),
    (r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", float),
)
"""How a plain scalar gets its type (YAML 1.2.2, chapter 10.3.2)."""

PIHAK = "pihak:\n  - nama: Kementerian Pertama\n  - nama: Kementerian Kedua\n"


@cache
def as_editor(text: str) -> Any:  # noqa: ANN401 - a YAML value
    """YAML as an editor sees it: typed by the core schema of YAML 1.2."""

    def value(node: Node) -> Any:  # noqa: ANN401 - a YAML value
        if isinstance(node, MappingNode):
            return {str(name.value): value(item) for name, item in node.value}
        if isinstance(node, SequenceNode):
            return [value(item) for item in node.value]
        if getattr(node, "style", None) is None:
            for pattern, make in CORE:
                if re.fullmatch(pattern, node.value):
                    return make(node.value)
        return node.value

    return value(YAML(typ="safe", pure=True).compose(text))


@cache
def schema_of(kind: str) -> dict[str, object]:
    """The schema of a bundled kind."""
    return schema_for(kind, Assets())


def complaints(text: str) -> list[str]:
    """What the schema of its kind says about an input."""
    data = as_editor(text)
    return [f"{error.json_path}: {error.message}" for error in validator(str(data["jenis"])).iter_errors(data)]


@cache
def validator(kind: str) -> Draft7Validator:
    """The schema of a kind, read once for all inputs."""
    return Draft7Validator(schema_of(kind))


def refusals(text: str, folder: Path) -> list[str]:
    """What the loader says about it."""
    file = folder / "naskah.yaml"
    file.write_text(text, encoding="utf-8")
    try:
        load(file)
    except DocumentFindingsError as error:
        return [finding.message for finding in error.findings]
    return []


def fits(kind: str, text: str) -> bool:
    """Whether an input speaks only of fields and klausul that its kind has, and of a parent that it takes."""
    jenis, data = load_jenis(kind, Assets()), as_editor(text) or {}
    klausul = {ref.id: ref for ref in jenis.refs}
    own = data.get("pasal_tambahan") or ()
    known = {name for name, ref in klausul.items() if not ref.pilihan} | {item.get("label") for item in own}
    places = {item.get(way) for item in own for way in ("sesudah", "sebelum")} - {None, ""}
    induk = data.get("induk")
    parent = (induk.get("jenis") or "nota-kesepahaman") if isinstance(induk, dict) else None
    return (
        set(data) <= set(fields_of(jenis))
        and set(data.get("klausul") or ()) <= set(klausul)
        and places <= known
        and not (jenis.bentuk == "surat" and own)
        and not (jenis.warisan and parent and parent not in jenis.induk)
    )


def nodes(schema: object) -> Iterator[Mapping[str, Any]]:
    """Every mapping inside a schema."""
    if isinstance(schema, Mapping):
        yield schema
    inner = schema.values() if isinstance(schema, Mapping) else schema if isinstance(schema, list) else ()
    for item in inner:
        yield from nodes(item)


@every("kind", KINDS, quick=4)
def test_is_a_draft_07_schema(kind: str) -> None:
    schema = schema_of(kind)
    Draft7Validator.check_schema(schema)
    assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert json.loads(json.dumps(schema)) == schema


@every("sample", SAMPLES)
def test_every_sample_validates(sample: Path) -> None:
    assert complaints(sample.read_text(encoding="utf-8")) == []


def test_there_are_samples_of_every_kind() -> None:
    assert len(SAMPLES) >= 4
    assert {str(as_editor(path.read_text(encoding="utf-8"))["jenis"]) for path in SAMPLES} == set(KINDS)


RIGHT = [
    "",
    "judul:\npenandatanganan:\npremis:\nruang_lingkup:\nklausul:\nlampiran:\nprofil:\n",
    "induk:\n",
    "judul: 2025\n",
    "judul: true\n",
    "judul: ''\n",
    "penandatanganan: {tanggal: 2025-05-22, tempat: Jakarta}\n",
    "penandatanganan: {tanggal: 22 Mei 2025}\n",
    "penandatanganan: {tanggal: 'Kamis, 22 Mei 2025'}\n",
    "penandatanganan: {tanggal: 22/05/2025}\n",
    "jangka_waktu: 3 tahun\n",
    "jangka_waktu: 3 (tiga) Tahun\n",
    "jangka_waktu: {lama: 18 bulan, mulai: 2025-06-01, sampai: }\n",
    "jangka_waktu: {lama: 1 tahun, mulai: 2027-01-01, sampai: 2027-12-31, hitungan: hari-sebelumnya}\n",
    "rangkap: 2\n",
    "rangkap: '2'\n",
    "rangkap: 2 (dua)\n",
    "rangkap: Dua rangkap\n",
    "jangka_waktu: 1 tahun 6 bulan\n",
    "jangka_waktu: 3 thn\n",
    "jangka_waktu: s.d. 31 Desember 2027\n",
    "jangka_waktu: 1 Januari 2027 s.d. 31 Desember 2029\n",
    "pemantauan: setiap 6 (enam) bulan\n",
    "pendanaan: {nilai: '2,5 miliar', pembayar: PIHAK KEDUA}\n",
    "pendanaan: {nilai: 'lima ratus juta rupiah'}\n",
    "penandatanganan: {tanggal: 'Kamis, 10.12.2026'}\n",
    "penandatanganan: {tanggal: 'December 10, 2026'}\n",
    "meterai: Iya\n",
    "meterai: ya\n",
    "meterai: Tidak\n",
    "meterai: true\n",
    "tujuan: satu kalimat\n",
    "tujuan: [satu, 2, ]\n",
    "tujuan:\n  - satu\n  -\n",
    "dasar_hukum: uu-39-2008\n",
    "dasar_hukum: [uu-39-2008, Peraturan Menteri Contoh Nomor 1 Tahun 2025 tentang Contoh]\n",
    "ruang_lingkup:\n  - satu\n  - {uraian: dua, rincian: [a, b]}\n  - {uraian: tiga, rincian: satu saja}\n",
    "kegiatan: [satu]\n",
    "pendanaan: {sumber: [apbn], nilai: 1.500.000, pembayar: 1}\n",
    "pendanaan: {sumber: apbn, tahun: {2027: 1.500.000}}\n",
    "pendanaan: {sumber: {apbn: 1.500.000, lain: }}\n",
    "pendanaan: {nilai: 1500000}\n",
    "pendanaan: {nilai: 'Rp1.500.000,00'}\n",
    "pendanaan: {nilai: 1.500}\n",
    "pemantauan: 6 bulan\n",
    "klausul: {kerahasiaan: ya}\n",
    "klausul: {kerahasiaan: true, publikasi: tidak}\n",
    "klausul: {kerahasiaan: {pakai: ya, judul: Rahasia, parameter: {masa_setelah_berakhir: 2 tahun}}}\n",
    "klausul: {jangka-waktu: {parameter: {batas_perpanjangan: }}}\n",
    "klausul: {penutup: {teks: Naskah ini ditandatangani.}}\n",
    "klausul: {pembukaan: {teks: Pada hari ini.}}\n",
    "pasal_tambahan:\n  - {judul: Alih, teks: Satu., label: alih, sesudah: ruang-lingkup}\n",
    "pasal_tambahan:\n  - {judul: A, teks: Satu., label: satu}\n  - {judul: B, teks: Dua., sebelum: satu}\n",
    "pasal_tambahan: [{judul: Satu, teks: Satu., sesudah: penutup, sebelum: }]\n",
    "lampiran:\n  - {judul: Biaya, tabel: rincian-biaya, baris: [{volume: 2, harga_satuan: 1.000}]}\n",
    "lampiran:\n  - {judul: Peta, teks: Isi.}\n",
    "induk: {judul: Contoh, nomor: [1, 012], tanggal: 2024-01-01}\n",
    "induk: {jenis: nota-kesepahaman, jangka_waktu: 3 tahun, tanggal: 2024-01-01}\n",
    "induk: {berakhir: 2027-01-01, pihak: [{nama: A}, {nama: B}]}\n",
    "induk: {jenis: adendum, berkas: , induk: {berkas: , judul: Satu, induk: }}\n",
    "induk: {pasal: [{nomor: 7, judul: Sanksi}, {nomor: 7A, judul: Denda, label: denda, teks: Satu.}]}\n",
    "tanpa_induk: {alasan: teknis}\n",
    "kesepakatan: {jenis: Berita Acara, nomor: 012, tanggal: 2027-01-02}\n",
    "biro: {unit: Biro Hukum}\njeda: Kegiatan dihentikan sementara.\n",
    "pengakhiran: {alasan: kesepakatan, tanggal: 2027-01-02, penyelesaian: [satu], pengembalian: [{uraian: dua}]}\n",
    "pengakhiran: {pasal: ruang-lingkup, tetap_berlaku: [kerahasiaan]}\n",
    "surat: {pengirim: 2, nomor: 1, sifat: Segera, tembusan: [Arsip]}\n",
    "surat: {pengirim: '1'}\n",
    "saksi: [{nama: Ani, nip: 198001012005012001}]\n",
]

WRONG = [
    "jdul: Sinergi\n",
    "penandatanganan: {tangal: 2025-05-22}\n",
    "penandatanganan: {tanggal: besok}\n",
    "penandatanganan: {tanggal: 2025}\n",
    "penandatanganan: Jakarta\n",
    "judul: [satu]\n",
    "judul: {a: b}\n",
    "jangka_waktu: 3\n",
    "jangka_waktu: tiga\n",
    "jangka_waktu: 0 tahun\n",
    "jangka_waktu: {lama: 3 tahun, hitungan: kemarin}\n",
    "jangka_waktu: [3 tahun]\n",
    "rangkap: banyak\n",
    "rangkap: 2.5\n",
    "rangkap: -2\n",
    "meterai: mungkin\n",
    "meterai: 1\n",
    "tujuan: {a: b}\n",
    "tujuan: [[satu]]\n",
    "definisi: [satu]\n",
    "definisi: [{istilah: Peserta}]\n",
    "definisi: [{istilah: Peserta, arti: }]\n",
    "ruang_lingkup: [{rincian: [a]}]\n",
    "pendanaan: apbn\n",
    "pendanaan: {sumber: [apbnn]}\n",
    "pendanaan: {sumber: apbnn}\n",
    "pendanaan: {sumber: {apbnn: 5.000}}\n",
    "pendanaan: {sumber: {}}\n",
    "pendanaan: {sumber: []}\n",
    "pendanaan: {nilai: banyak}\n",
    "pendanaan: {nilai: true}\n",
    "klausul: {kerahasian: ya}\n",
    "klausul: {kerahasiaan: mungkin}\n",
    "klausul: {kerahasiaan: {pake: ya}}\n",
    "klausul: {kerahasiaan: {pakai: ya, parameter: {masa: 2 tahun}}}\n",
    "klausul: {kerahasiaan: {pakai: ya, parameter: {masa_setelah_berakhir: lama}}}\n",
    "klausul: {pelaksanaan: {parameter: {mitra_lain: mungkin}}}\n",
    "klausul: [kerahasiaan]\n",
    "pasal_tambahan: [{judul: Alih Teknologi}]\n",
    "pasal_tambahan: [{judul: Satu, teks: Satu., sesudah: penutup, sebelum: penutup}]\n",
    "pasal_tambahan: [{judul: Satu, teks: Satu., label: Alih Teknologi}]\n",
    "pasal_tambahan: [{judul: Satu, teks: Satu., label: 1}]\n",
    "lampiran: [{judul: Biaya, tabel: rincian-bea}]\n",
    "lampiran: [{judul: Biaya, tabel: rincian-biaya, baris: [{warna: biru}]}]\n",
    "lampiran: [{judul: Biaya, tabel: rincian-biaya, baris: [{harga_satuan: mahal}]}]\n",
    "lampiran: [{judul: Biaya, tabel: rincian-biaya, baris: {uraian: Satu}}]\n",
    "lampiran: [{tabel: rincian-biaya}]\n",
    "induk: {jenis: nota-kesepahman}\n",
    "induk: Nota Kesepahaman\n",
    "tanpa_induk: {alasan: malas}\n",
    "tanpa_induk: {telaahan: Satu}\n",
    "induk: {judul: Satu}\ntanpa_induk: {alasan: teknis}\n",
]

WRONG_LIFE = [
    "induk: {jangka_waktu: 3 tahun, berakhir: 2027-01-01}\n",
    "induk: {jenis: adendum, induk: {berkas: nota.yaml}}\n",
    "induk: {jenis: adendum, induk: {jenis: perpanjangan, induk: {berkas: nota.yaml, nomor: 1}}}\n",
    "induk: {pasal: [{nomor: ke-7, judul: Sanksi}]}\n",
    "induk: {pasal: [{nomor: 0, judul: Sanksi}]}\n",
    "induk: {pasal: [{nomor: 10000, judul: Sanksi}]}\n",
    "induk: {pasal: [{judul: Sanksi}]}\n",
    "induk: {jenis: nota-kesepahman}\n",
    "induk: [satu]\n",
    "kesepakatan: Berita Acara\n",
    "perubahan: [{teks: Satu.}]\n",
    "perubahan: [{ubah: a, hapus: b}]\n",
    "perubahan: [{hapus: a, teks: Satu.}]\n",
    "perubahan: [{hapus: a, judul: Satu}]\n",
    "perubahan: [{sesudah: a, judul: Satu}]\n",
    "perubahan: [{sesudah: a, teks: Satu.}]\n",
    "perubahan: [{ubah: a, ayat: 2}]\n",
    "perubahan: [{ubah: a, ayat: 2, judul: Satu, teks: Satu.}]\n",
    "perubahan: [{ubah: a, ayat: 0, teks: Satu.}]\n",
    "perubahan: [{ubah: a, ayat: dua, teks: Satu.}]\n",
    "perubahan: [{ubah: a, label: b}]\n",
    "perubahan: [{sesudah: a, ayat: 1, teks: Satu., label: b}]\n",
    "perubahan: ruang-lingkup\n",
]
"""What an adendum may not say."""

WRONG_ENDING = [
    "pengakhiran: kesepakatan\n",
    "pengakhiran: {alasan: bosan}\n",
    "pengakhiran: {tanggal: besok}\n",
    "pengakhiran: {penyelesaian: satu}\n",
    "pengakhiran: {pengembalian: [{batas: 2027-01-02}]}\n",
    "surat: {pengirim: 0}\n",
    "surat: {pengirim: 41}\n",
    "surat: {pengirim: lain}\n",
    "surat: {penerima: 2}\n",
]
"""What a letter about the end may not say."""

PERUBAHAN = [
    "[{ubah: a, teks: Satu.}, {ubah: a, judul: Satu, teks: Satu.}]",
    "[{ubah: a, ayat: 2, teks: Satu.}, {ubah: a, ayat: 2a, teks: Satu.}]",
    "[{sesudah: a, judul: Satu, teks: Satu., label: b}]",
    "[{sesudah: a, ayat: 2, teks: Satu.}]",
    "[{hapus: a}, {hapus: b, ayat: 3, teks: , judul: }]",
    "[]",
]
"""Changes that are well formed; whether there are such Pasal, no schema can say."""

RIGHT_PIHAK = [
    "pihak:\n  - {}\n  - nama:\n",
    "pihak:\n  - nomor: 012\n    penandatangan: {tingkat: menteri, status: plt}\n  - logo: tanpa\n",
    "pihak:\n  - penandatangan: {dasar_pengangkatan: Keputusan Presiden Nomor 1}\n  - nama: B\n",
    "pihak:\n  - penandatangan: {dasar_pengangkatan: {nomor: 1, tanggal: 1 Mei 2024}}\n  - hak: satu\n",
]

WRONG_PIHAK = [
    "",
    "pihak:\n",
    "pihak: []\n",
    "pihak: Kementerian\n",
    "pihak:\n  - nama: Satu\n",
    "pihak: [Satu, Dua]\n",
    f"pihak: [{', '.join(['{}'] * 41)}]\n",
    "pihak:\n  - golongan: tetangga\n  - nama: Dua\n",
    "pihak:\n  - penandatangan: {tingkat: mentri}\n  - nama: Dua\n",
    "pihak:\n  - penandatangan: Ani\n  - nama: Dua\n",
    "pihak:\n  - penandatangan: {dasar_pengangkatan: {nomer: 1}}\n  - nama: Dua\n",
    "pihak:\n  - narahubung: {situs: a.example}\n  - nama: Dua\n",
]


def good(kind: str) -> list[str]:
    """Inputs that are right for a kind."""
    return [text for text in (*(PIHAK + text for text in RIGHT), *RIGHT_PIHAK) if fits(kind, text)]


@pytest.mark.parametrize("kind", parted(KINDS, quick=3))
def test_what_the_loader_takes_validates(kind: str, tmp_path: Path) -> None:
    every("text", good(kind))(_assert_taken)(kind=kind, tmp_path=tmp_path)


def _assert_taken(text: str, kind: str, tmp_path: Path) -> None:
    text = f"jenis: {kind}\n{text}"
    assert (refusals(text, tmp_path), complaints(text)) == ([], [])


def test_every_right_input_is_tried() -> None:
    tried = {kind: good(kind) for kind in KINDS}
    assert {text for texts in tried.values() for text in texts} == {*(PIHAK + text for text in RIGHT), *RIGHT_PIHAK}
    assert all(tried.values())


@every("changes", PERUBAHAN)
def test_changes_that_are_well_formed_validate(changes: str) -> None:
    text = f"jenis: adendum\nperubahan: {changes}\n"
    assert complaints(text) == []
    assert validate(Naskah, read_yaml(text + PIHAK, None)).perubahan is not None


@every(
    ("kind", "text"),
    [*(("adendum", text) for text in WRONG_LIFE), *(("pemberitahuan-pengakhiran", text) for text in WRONG_ENDING)],
)
def test_what_the_loader_refuses_about_a_parent_does_not(kind: str, text: str, tmp_path: Path) -> None:
    text = f"jenis: {kind}\n{PIHAK}{text}"
    assert refusals(text, tmp_path)
    assert complaints(text)


@every("kind", lambda: [kind for kind in KINDS if load_jenis(kind, Assets()).warisan])
def test_the_pihak_may_be_left_to_the_parent(kind: str) -> None:
    for pihak in ("", "pihak:\n", "pihak:\n  - nomor: 1\n"):
        assert complaints(f"jenis: {kind}\ninduk: nota.yaml\n{pihak}") == []
    assert complaints(f"jenis: {kind}\ninduk: nota.yaml\npihak:\n  -\n  - nomor: 2\n")


def test_fields_of_other_kinds_are_not_in_the_schema() -> None:
    wrong = {"nota-kesepahaman": "induk", "adendum": "tanpa_induk", "perpanjangan": "surat", "pengakhiran": "perubahan"}
    for kind, field in wrong.items():
        assert [text for text in complaints(f"jenis: {kind}\n{PIHAK}{field}:\n") if field in text]


@every("text", [*(PIHAK + text for text in WRONG), *WRONG_PIHAK])
def test_what_the_loader_refuses_does_not(text: str, tmp_path: Path) -> None:
    text = f"jenis: nota-kesepahaman\n{text}"
    assert refusals(text, tmp_path)
    assert complaints(text)


def test_a_parameter_belongs_to_its_klausul(tmp_path: Path) -> None:
    right = PIHAK + "klausul: {sanksi: {pakai: ya, parameter: {teguran: 2}}}\n"
    wrong = PIHAK + "klausul: {sanksi: {pakai: ya, parameter: {teguran: banyak}}}\n"
    kind = "jenis: perjanjian-kerja-sama\n"
    assert (refusals(kind + right, tmp_path), complaints(kind + right)) == ([], [])
    assert refusals(kind + wrong, tmp_path)
    assert complaints(kind + wrong)


@every("kind", KINDS)
def test_every_object_refuses_unknown_keys(kind: str) -> None:
    objects = [node for node in nodes(schema_of(kind)) if "object" in node.get("type", ())]
    assert len(objects) > 20
    assert all("additionalProperties" in node for node in objects)


@every("kind", KINDS)
def test_every_property_is_explained(kind: str) -> None:
    schema = schema_of(kind)
    places = [name for node in nodes(schema) if node.get("type") for name in node.get("properties", {}).items()]
    assert len(places) > 100
    assert [name for name, item in places if not item.get("description")] == []


def drawn(schema: object) -> Iterator[Mapping[str, Any]]:
    """Every mapping inside a schema that says what may be typed; one with an ``errorMessage`` is a rule."""
    if isinstance(schema, Mapping) and "errorMessage" not in schema:
        yield schema
        for item in schema.values():
            yield from drawn(item)
    elif isinstance(schema, list):
        for item in schema:
            yield from drawn(item)


def title_faults(named: Mapping[Any, Mapping[str, Any]]) -> Iterator[str]:
    """What is wrong with the titles of fields side by side, or of the alternatives of one place."""
    titles = {key: str(item.get("title", "")) for key, item in named.items()}
    for key, title in titles.items():
        if not title or title == key or len(title) > 50 or len(title.split()) > 6:
            yield f"{key} is called “{title}”"
        elif not title[0].isupper() or title[-1] in ".:;,":
            yield f"{key} is written “{title}”"
    if len(set(titles.values())) < len(titles):
        yield f"two of {list(titles.values())} are the same"


def test_a_form_can_be_drawn() -> None:
    """Every place to type, and every alternative of one, has a title of its own that is no key."""
    faults, fields, alternatives = [], 0, 0
    for kind in KINDS:
        for node in drawn(schema_of(kind)):
            properties = node.get("properties", {}) if node.get("type") else {}
            choices = node.get("anyOf", node.get("oneOf", []))
            fields, alternatives = fields + len(properties), alternatives + len(choices)
            for named in (properties, dict(enumerate(choices))):
                faults += [f"{kind}: {fault}" for fault in title_faults(named)]
        for node in nodes(schema_of(kind)):
            faults += title_faults(dict(enumerate(node.get("oneOf", ()))))
    assert fields > 3_000
    assert alternatives > 2_000
    assert faults == []


def test_every_record_of_the_model_is_in_the_schema() -> None:
    def records(model: type[Record], inside: tuple[type[Record], ...] = ()) -> Iterator[type[Record]]:
        for info in model.model_fields.values():
            record = shape_of(info).record
            if record is not None and record not in inside:
                yield record
                yield from records(record, (*inside, record))

    defined: dict[str, Any] = {}
    for kind in KINDS:
        part = schema_of(kind)["definitions"]
        assert isinstance(part, Mapping)
        defined |= part
    assert set(defined) == {record.__name__ for record in records(Naskah)} - {"KlausulPilihan"}
    for record in set(records(Naskah)):
        if record.__name__ in defined:
            assert list(defined[record.__name__]["properties"]) == list(record.model_fields)


def test_klausul_are_those_of_the_kind() -> None:
    def names(kind: str) -> set[str]:
        properties = schema_for(kind, Assets())["properties"]
        assert isinstance(properties, Mapping)
        return set(properties["klausul"]["properties"])

    assert {"pembukaan", "ruang-lingkup", "penyelesaian-perbedaan"} <= names("nota-kesepahaman")
    assert names("perjanjian-kerja-sama") - names("nota-kesepahaman") >= {"sanksi", "pengakhiran"}


def test_every_jenis_of_parameter_has_a_type() -> None:
    assert set(PARAMETERS) == set(get_args(ParameterKind))


def test_a_kind_of_the_user_is_known(tmp_path: Path) -> None:
    folder = tmp_path / "naskah" / "surat-minat"
    folder.mkdir(parents=True)
    text = "nama: Surat Minat\narti: Contoh.\npembuka: [pembukaan]\nklausul: [ruang-lingkup]\n"
    (folder / "jenis.yaml").write_text(text, encoding="utf-8")
    schema = schema_for("surat-minat", Assets(tmp_path))
    assert schema["title"] == "Surat Minat"
    with pytest.raises(UsageError):
        schema_for("surat-minat", Assets())


def test_profil_of_the_own_folder_is_not_refused() -> None:
    assert complaints("jenis: nota-kesepahaman\npihak: [{}, {}]\nprofil: dinas-kami\n") == []
    assert "umum" in str(schema_for("nota-kesepahaman", Assets())["properties"])


@pytest.mark.parametrize(("typed", "right"), [("33,5", True), ("30", True), ("101", False), ("33,555", False)])
def test_persen(typed: str, right: bool, tmp_path: Path) -> None:
    text = f'jenis: nota-kesepahaman\n{PIHAK}pendanaan: {{tahap: [{{uraian: x, persen: "{typed}"}}]}}\n'
    assert bool(refusals(text, tmp_path)) is not right
    if typed != "101":  # a text has no upper bound in JSON Schema
        assert bool(complaints(text)) is not right


FORMS = [name for name in Assets().names(Area.LAMPIRAN) if load_bentuk(name, Assets()).diketik]


@every("form", FORMS)
def test_the_schema_offers_the_columns_that_the_loader_takes(form: str, tmp_path: Path) -> None:
    bentuk = load_bentuk(form, Assets())
    assert bentuk.diketik
    for kolom in bentuk.isian:
        table = f"lampiran: [{{judul: X, tabel: {form}, baris: [{{{kolom.kunci}: null}}]}}]\n"
        text = f"jenis: nota-kesepahaman\n{PIHAK}{table}"
        right = kolom.tercetak
        assert (complaints(text) == []) is right, kolom.kunci
        assert (refusals(text, tmp_path) == []) is right, kolom.kunci
