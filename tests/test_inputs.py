"""What is read from files, and what is said about files that cannot be used."""
# ruff: noqa: E501 - a case stands on one line, input beside expectation

import io
import json
import re
import sys
import tracemalloc
import unicodedata
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from _every import every
from _helpers import MINIMUM, document, findings_of, saved

from kerjasama_docs.assets import bundled
from kerjasama_docs.errors import KerjasamaError, UsageError
from kerjasama_docs.findings import DocumentFindingsError, Finding, Level, UnreadableInputError
from kerjasama_docs.inputs import read_source, source_of, spell, unspell, validate
from kerjasama_docs.inputs.source import has_forbidden, is_forbidden, visible
from kerjasama_docs.model.isi_wajib import Isi
from kerjasama_docs.model.lampiran import LampiranBentuk
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.pipeline import load, load_source

YAML = """\
jenis: nota-kesepahaman
judul: Kerja Sama & <Tbk>
penandatanganan: {tanggal: 2025-05-22, tempat: Jakarta}
pihak:
  - nama: Satu
    nomor: 012
    penandatangan: {nip: 198001012005011001}
  - nama: Dua
tujuan: [satu, "10:00", no, 1.10]
pendanaan:
  nilai: 1500000
klausul:
  publikasi: ya
pasal_tambahan:
  - judul: Lain
    teks: |
      (1) Satu
      (2) Dua
"""
TOML = """\
jenis = "nota-kesepahaman"
judul = "Kerja Sama & <Tbk>"
tujuan = ["satu", "10:00", "no", 1.10]
pendanaan.nilai = 1500000
klausul.publikasi = true
[penandatanganan]
tanggal = 2025-05-22
tempat = "Jakarta"
[[pihak]]
nama = "Satu"
nomor = "012"
penandatangan.nip = 198001012005011001
[[pihak]]
nama = "Dua"
[[pasal_tambahan]]
judul = "Lain"
teks = \"\"\"
(1) Satu
(2) Dua
\"\"\"
"""
DATA: Mapping[str, object] = {
    "jenis": "nota-kesepahaman",
    "judul": "Kerja Sama & <Tbk>",
    "penandatanganan": {"tanggal": date(2025, 5, 22), "tempat": "Jakarta"},
    "pihak": [{"nama": "Satu", "nomor": "012", "penandatangan": {"nip": 198001012005011001}}, {"nama": "Dua"}],
    "tujuan": ["satu", "10:00", "no", "1.10"],
    "pendanaan": {"nilai": 1500000},
    "klausul": {"publikasi": True},
    "pasal_tambahan": [{"judul": "Lain", "teks": "(1) Satu\n(2) Dua\n"}],
}


def record_of(name: str) -> Naskah:
    """The record that a file gives."""
    return validate(Naskah, read_source(name)[0])


def typed_json() -> str:
    """The mapping as JSON; 1.10 and the number stay as typed."""
    text = json.dumps({**DATA, "penandatanganan": {"tanggal": "2025-05-22", "tempat": "Jakarta"}})
    return text.replace('"1.10"', "1.10")


def test_a_source_is_loaded_as_its_file_is() -> None:
    sample = bundled("samples") / "nota-kesepahaman.yaml"
    source, raw = read_source(str(sample))
    made = load_source(source, raw=raw, name="nomor-satu", folder=sample.parent)
    from_file = load(sample)
    assert (made.built.pohon, made.sha256, made.parent) == (from_file.built.pohon, from_file.sha256, None)
    assert (made.name, load_source(source).name) == ("nomor-satu", "nota-kesepahaman")


def test_all_forms_give_the_same_record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = validate(Naskah, source_of(DATA))
    assert record_of(saved(tmp_path, YAML)) == expected
    assert record_of(saved(tmp_path, YAML, "naskah.YML")) == expected
    assert record_of(saved(tmp_path, typed_json(), "naskah.json")) == expected
    assert record_of(saved(tmp_path, TOML, "naskah.toml")) == expected
    for text in (YAML, typed_json()):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
        assert record_of("-") == expected


@pytest.mark.parametrize(
    "change", [str.encode, lambda t: t.replace("\n", "\r\n").encode(), lambda t: b"\xef\xbb\xbf" + t.encode()]
)
def test_bytes_of_windows(tmp_path: Path, change: object) -> None:
    path = tmp_path / "naskah.yaml"
    path.write_bytes(change(YAML))  # type: ignore[operator]
    assert record_of(str(path)) == validate(Naskah, source_of(DATA))


TYPED = [
    "012", "1.10", "10:00", "no", "yes", "on", "null dan void", "2025-05-22", "0x1F", "1e3", "1_000", "+62", ".5", "0o17",
    "12:30:45", "1,5", "😀 emoji", "R&D <Tbk>", "a'b\"c", "~x", "=2+2", "PT A - B", "C:\\x", "a\u00a0b", "ﷺ", "é",
]  # fmt: skip


@every("typed", TYPED)
def test_text_stays_as_typed(tmp_path: Path, typed: str) -> None:
    text = f"jenis: nota-kesepahaman\npihak: [{{}}, {{}}]\njudul: {typed}\n"
    expected = " ".join(typed.split())
    assert record_of(saved(tmp_path, text)).judul == expected
    toml = f"jenis = 'nota-kesepahaman'\npihak = [{{}}, {{}}]\njudul = '''{typed}'''\n"
    assert record_of(saved(tmp_path, toml, "x.toml")).judul == expected
    as_json = json.dumps({**MINIMUM, "judul": typed})
    assert record_of(saved(tmp_path, as_json, "x.json")).judul == expected


@pytest.mark.parametrize("typed", ["012", "1.10", "1e3", "2025"])
def test_numbers_of_json_stay_as_typed(tmp_path: Path, typed: str) -> None:
    text = json.dumps({**MINIMUM, "judul": 0}).replace('"judul": 0', f'"judul": {typed}')
    if typed == "012":
        assert findings_of(lambda: read_source(saved(tmp_path, text, "x.json")))
    else:
        assert record_of(saved(tmp_path, text, "x.json")).judul == typed


@pytest.mark.parametrize("typed", ["2025-05-22", "22-05-2025", "22 Mei 2025", "22/05/2025"])
def test_dates(typed: str) -> None:
    assert document(penandatanganan={"tanggal": typed}).built.naskah.penandatanganan.tanggal == date(2025, 5, 22)


def test_rupiah() -> None:
    for typed in ("1.500.000", "Rp1.500.000,00", "1500000", 1500000, Decimal(1500000)):
        assert document(pendanaan={"nilai": typed}).built.naskah.pendanaan.nilai == 1500000


def test_open_values_are_missing_ones(tmp_path: Path) -> None:
    text = (
        "jenis: nota-kesepahaman\njudul:\nprofil: ''\npihak: [{nama: ' '}, {nama: ~}]\ntujuan:\n  -\n  - satu\n  - ''\n"
    )
    naskah = record_of(saved(tmp_path, text))
    assert (naskah.judul, naskah.profil, naskah.pihak[0].nama) == (None, "umum", None)
    assert [each.uraian for each in naskah.tujuan] == ["satu"]


def test_open_names_stay_open(tmp_path: Path) -> None:
    text = HEAD + "klausul:\n  publikasi:\n  perubahan: {teks: , parameter: {batas_usul: }}\nlampiran:\n"
    text += "  - {judul: x, tabel: rincian-biaya, baris: [{uraian: a, volume: , satuan: }]}\n"
    naskah = load(saved(tmp_path, text)).built.naskah
    assert naskah.klausul["publikasi"].pakai is None
    assert naskah.klausul["perubahan"].teks is None
    assert naskah.lampiran[0].baris == ({"uraian": "a", "volume": None, "satuan": None},)


def test_lists_in_braces_and_empty_values(tmp_path: Path) -> None:
    text = 'jenis: nota-kesepahaman\npihak: [{nama: , nomor: \'\'}, {"nama": "A, B", hak: [a, b]}]\n'
    naskah = record_of(saved(tmp_path, text))
    assert (naskah.pihak[0].nama, naskah.pihak[1].nama) == (None, "A, B")
    assert [each.uraian for each in naskah.pihak[1].hak] == ["a", "b"]


@pytest.mark.parametrize(
    ("typed", "persen"), [("33,5", "33.5"), ("30", "30"), ("30 %", "30"), (30, "30"), ("33.5", "33.5")]
)
def test_persen(typed: object, persen: str) -> None:
    naskah = document(pendanaan={"tahap": [{"uraian": "x", "persen": typed}]}).built.naskah
    assert naskah.pendanaan.tahap[0].persen == Decimal(persen)


@dataclass(frozen=True)
class BadTemplate:
    """A file of a template folder that cannot be used, and what is said about it."""

    name: str
    text: str
    line: int
    says: str


PROFIL = "nama: Dinas\n"
BAD_TEMPLATES = {
    "small letters": BadTemplate("profil/umum/profil.yaml", PROFIL + "huruf: {ukuran: 7}\n", 2, "huruf.ukuran paling kecil 8"),
    "large letters": BadTemplate("profil/umum/profil.yaml", PROFIL + "huruf: {ukuran: 21}\n", 2, "huruf.ukuran paling besar 20"),
    "no margin": BadTemplate("profil/umum/profil.yaml", PROFIL + "kertas: {kiri: 4}\n", 2, "kertas.kiri paling kecil 5"),
    "wide margin": BadTemplate("profil/umum/profil.yaml", PROFIL + "kertas: {atas: 101}\n", 2, "kertas.atas paling besar 100"),
    "no width": BadTemplate("profil/umum/profil.yaml", PROFIL + "kertas: {kiri: 70, kanan: 61}\n", 2, "79 mm"),
    "no height": BadTemplate("profil/umum/profil.yaml", PROFIL + "kertas: {atas: 99, bawah: 99}\n", 2, "99 mm"),
    "a regulation without data": BadTemplate("profil/umum/profil.yaml", PROFIL + "peraturan: [permen-imipas-8-2052]\n", 2, "8-2052"),
    "a bell": BadTemplate("profil/umum/profil.yaml", 'nama: "a\\x07"\n', 1, "U+0007"),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD_TEMPLATES)
def test_bad_template(tmp_path: Path, name: str) -> None:
    bad = BAD_TEMPLATES[name]
    path = tmp_path / bad.name
    path.parent.mkdir(parents=True)
    path.write_text(bad.text, "utf-8")
    (finding,) = findings_of(lambda: load(MINIMUM, templates=tmp_path))
    assert bad.says in finding.message
    assert (finding.where.file, finding.where.line) == (str(path), bad.line)
    assert_readable(finding)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ("isian: [judull]", "“judull” bukan isian naskah"),
        ("isian: [penugasan.tim.nama]", "“penugasan.tim.nama” melalui isian yang berupa daftar"),
        ("isian: [pihak.nama]", "“pihak.nama” melalui"),
        ("isian: [klausul.pakai]", "“klausul.pakai” melalui"),
        ("isian: [judul.a]", "“judul.a” bukan isian naskah"),
        ("isian: [judul.0]", "“judul.0” bukan isian naskah"),
        ("isian: [varian, judul, premiss, ", "“premiss” bukan isian naskah"),
        ("peraturan: uu-0-1", "uu-0-1"),
    ],
)
def test_bad_kind(tmp_path: Path, change: str, says: str) -> None:
    path = tmp_path / "naskah" / "nota-kesepahaman" / "jenis.yaml"
    path.parent.mkdir(parents=True)
    text = (bundled("templates") / "naskah" / "nota-kesepahaman" / "jenis.yaml").read_text("utf-8")
    lines = {True: "isian: [varian, judul, ", False: "isian: [judul]"}
    old = lines[change.endswith(", ")] if "isian" in change else "peraturan: permen-imipas-8-2025"
    assert old in text
    path.write_text(text.replace(old, change, 1), "utf-8")
    (finding,) = findings_of(lambda: load(MINIMUM, templates=tmp_path))
    assert says in finding.message
    assert finding.where.file == str(path)
    assert finding.where.line
    assert_readable(finding)


def test_column_without_width() -> None:
    kolom = {"kolom": [{"kunci": "a", "judul": "A", "lebar": 0}]}
    (finding,) = findings_of(lambda: validate(LampiranBentuk, source_of({"nama": "x", "arti": "y", **kolom})))
    assert finding.message == "Isian kolom[1].lebar paling kecil 1."


@pytest.mark.parametrize("path", ["usulan.urgensii", "pihak.nama", "usulan.0"])
def test_column_that_begins_no_field(path: str) -> None:
    kolom = {"kolom": [{"kunci": "a", "judul": "A", "ke": ["pihak.1.nama", path]}]}
    (finding,) = findings_of(lambda: validate(LampiranBentuk, source_of({"nama": "x", "arti": "y", **kolom})))
    assert f"“{path}”" in finding.message
    assert_readable(finding)


@pytest.mark.parametrize(
    ("path", "given", "filled"),
    [
        ("surat_kuasa.kerja_sama_teknis", {"surat_kuasa": {"kerja_sama_teknis": "tidak"}}, True),
        ("surat_kuasa.kerja_sama_teknis", {"surat_kuasa": {}}, False),
        ("pendanaan", {"pendanaan": {"nilai": "0"}}, True),
        ("pendanaan", {"pendanaan": {}}, False),
        ("pihak.1.nama", {"pihak": [{}, {"nama": "Dinas"}]}, True),
        ("pihak.2.nama", {}, False),
        ("usulan.urgensi", {}, False),
    ],
)
def test_what_a_field_says(path: str, given: dict[str, object], filled: bool) -> None:
    isi = Isi(isi="x", isian=(path,), peraturan="permen-imipas-8-2025", pasal="Pasal 1")
    naskah = validate(Naskah, source_of({"jenis": "usulan", "pihak": [{}, {}], **given}))
    assert isi.filled(naskah) is filled


@pytest.mark.parametrize(
    ("jumlah", "hitung", "says"),
    [
        ("volume", "volume * harga", "“volume” bukan kolom rupiah"),
        ("uraian", "volume * harga", "“uraian” bukan kolom rupiah"),
        ("total", "volume * hargaa", "menyebut “hargaa”"),
        ("total", "volume * uraian", "menyebut “uraian”"),
        ("total", "volume * total", "menyebut “total”"),
        ("total", "volume * harga", ""),
    ],
)
def test_what_a_form_sums_and_multiplies(jumlah: str, hitung: str, says: str) -> None:
    kinds = {"uraian": "teks", "volume": "bilangan", "harga": "rupiah", "total": "rupiah"}
    kolom = [{"kunci": name, "judul": name, "jenis": kind} for name, kind in kinds.items()]
    kolom[-1]["hitung"] = hitung
    source = source_of({"nama": "x", "arti": "y", "jumlah": jumlah, "kolom": kolom})
    if not says:
        assert validate(LampiranBentuk, source).kolom[-1].faktor == ("volume", "harga")
        return
    (finding,) = findings_of(lambda: validate(LampiranBentuk, source))
    assert says in finding.message
    assert_readable(finding)


def test_place_behind_an_open_item(tmp_path: Path) -> None:
    text = "jenis: nota-kesepahaman\npihak: [{}, {}]\npasal_tambahan:\n  -\n  - judul: X\n    teks: |\n      (1) a\n      (9) b\n"
    (finding,) = findings_of(lambda: load(saved(tmp_path, text)))
    assert (finding.name, finding.where.line) == ("kerangka-urutan", 8)


def test_anchors_may_be_used(tmp_path: Path) -> None:
    text = "jenis: nota-kesepahaman\npihak:\n  - {alamat: &a Jalan A}\n  - {alamat: *a}\n"
    assert record_of(saved(tmp_path, text)).pihak[1].alamat == "Jalan A"


def test_paths_are_spelled_and_read_back() -> None:
    key = ("pihak", 1, "penandatangan", "nama")
    assert spell(key) == "pihak[2].penandatangan.nama"
    assert unspell(spell(key)) == key


HEAD = "jenis: nota-kesepahaman\npihak: [{}, {}]\n"


@dataclass(frozen=True)
class Bad:
    """An input that cannot be used, and what is said about it."""

    text: str
    code: str
    line: int | None
    says: str
    column: int | None = None
    form: str = "yaml"


BAD = {
    # YAML that is not well formed
    "tab before a name": Bad("jenis: x\npihak:\n\tnama: x\n", "yaml", 3, "tab"),
    "tab in a list": Bad("jenis: x\npihak:\n  - {}\n\t- {}\n", "yaml", 4, "tab"),
    "colon in a value": Bad(HEAD + "judul: Satu: Dua\n", "yaml", 3, "Titik dua"),
    "uneven blanks": Bad("jenis: x\npihak:\n  - nama: x\n    nomor: 1\n   alamat: y\n", "yaml", 5, "tidak lurus"),
    "a list item below a value": Bad("jenis: x\n- a\n", "yaml", 2, "tidak lurus"),
    "no colon": Bad("jenis: x\njudul\npihak: []\n", "yaml", 2, "titik dua tidak ada"),
    "open quote": Bad('jenis: "x\npihak: []\n', "yaml", 1, "tidak ditutup"),
    "text behind a quote": Bad(HEAD + 'judul: "Satu" dan Dua\n', "yaml", 3, "sesudah tanda petik penutup"),
    "open bracket": Bad(HEAD + "tujuan: [satu, dua\njudul: x\n", "yaml", 3, "tidak ditutup"),
    "open brace": Bad(HEAD + "penandatanganan: {tempat: x\njudul: x\n", "yaml", 3, "tidak ditutup"),
    "wrong bracket": Bad(HEAD + "tujuan: [satu, dua}\n", "yaml", 3, "tidak ditutup"),
    "at sign": Bad(HEAD + "judul: @x\n", "yaml", 3, "arti khusus"),
    "per cent": Bad(HEAD + "judul: %x\n", "yaml", 3, "arti khusus"),
    "backquote": Bad(HEAD + "judul: `x`\n", "yaml", 3, "arti khusus"),
    "comma": Bad(HEAD + "judul: , x\n", "yaml", 3, "arti khusus"),
    "greater than": Bad(HEAD + "judul: >x y\n", "yaml", 3, "arti khusus"),
    "asterisk": Bad(HEAD + "judul: *miring*\n", "yaml", 3, "diawali *"),
    "asterisk alone": Bad(HEAD + "judul: * x\n", "yaml", 3, "diawali & atau *"),
    "ampersand": Bad(HEAD + "judul: & Jaya\n", "yaml", 3, "diawali & atau *"),
    "braces": Bad(HEAD + "judul: {{ 7*7 }}\n", "yaml", 3, "Kurung kurawal"),
    "decimal comma in braces": Bad(HEAD + "lampiran: [{volume: 2,5, satuan: paket}]\n", "yaml", 3, "“5” berdiri sendiri", 23),
    "degree in braces": Bad(HEAD + "saksi:\n  - {nama: Rahmat Hidayat, S.Kom., jabatan: X}\n", "yaml", 4, "“S.Kom.” berdiri sendiri", 28),
    "name alone in braces": Bad(HEAD + "saksi: [{nama}]\n", "yaml", 3, "“nama” di dalam { } tidak punya titik dua"),
    "tag": Bad(HEAD + "judul: !!python/object:os.system x\n", "yaml", 3, "python/object"),
    "own tag": Bad(HEAD + "judul: !penting x\n", "yaml", 3, "!penting"),
    "two documents": Bad(HEAD + "---\njenis: x\n", "yaml", 3, "lebih dari satu dokumen"),
    "text behind the end": Bad(HEAD + "...\njenis: x\n", "yaml", 4, "lebih dari satu dokumen"),
    "double key": Bad(HEAD + "judul: a\njudul: b\n", "yaml", 4, "“judul” ditulis dua kali"),
    "double key below": Bad("jenis: x\npihak:\n  - nama: a\n    nama: b\n  - {}\n", "yaml", 4, "“nama” ditulis dua kali"),
    "escape": Bad(HEAD + 'judul: "C:\\qx"\n', "yaml", 3, "Garis miring terbalik"),
    "directive": Bad("%YAML 3.0\n---\njenis: x\n", "yaml", 1, "diawali %"),
    "empty": Bad("", "yaml", 1, "tidak berisi isian"),
    "only a comment": Bad("# kosong\n", "yaml", 1, "tidak berisi isian"),
    "a list": Bad("- satu\n- dua\n", "yaml", 1, "tidak berisi isian"),
    "a text": Bad("halo\n", "yaml", 1, "tidak berisi isian"),
    "aliases that explode": Bad(
        "a: &a [x,x,x,x,x,x,x,x,x,x]\n" + "".join(f"{b}: &{b} [{','.join([f'*{a}'] * 10)}]\n" for a, b in zip("abcdefg", "bcdefgh", strict=True)),
        "terlalu-besar", 1, "terlalu banyak",
    ),
    "an alias of itself": Bad("jenis: &a [*a]\n", "terlalu-besar", None, "terlalu dalam"),
    "deep brackets": Bad("jenis: " + "[" * 100_000, "terlalu-besar", None, "terlalu dalam"),
    "many values": Bad("jenis: [" + "1," * 150_000 + "]\n", "terlalu-besar", 1, "terlalu banyak"),
    "many values of JSON": Bad('{"jenis": [' + "1," * 300_000 + "1]}", "terlalu-besar", 1, "terlalu banyak", 200_009, "json"),
    "many letters": Bad(HEAD + "tujuan:\n" + f"  - {'a' * 5_000}\n" * 101, "terlalu-besar", 3, "terlalu banyak"),
    "deep lists": Bad("jenis: " + "[" * 60 + "]" * 60, "terlalu-besar", 1, "terlalu dalam"),
    # characters
    "bell": Bad(HEAD + "judul: a\x07b\n", "karakter-terlarang", 3, "U+0007"),
    "bell as an escape": Bad(HEAD + 'judul: "a\\x07b"\n', "karakter-terlarang", 3, "U+0007"),
    "U+FFFE": Bad(HEAD + "judul: a\ufffeb\n", "karakter-terlarang", 3, "U+FFFE"),
    "U+1FFFF": Bad(HEAD + "judul: a\U0001ffffb\n", "karakter-terlarang", 3, "U+1FFFF"),
    "private use": Bad(HEAD + "judul: a\ue000b\n", "karakter-terlarang", 3, "U+E000"),
    "surrogate": Bad('{"jenis": "x", "judul": "a\\ud800b"}', "karakter-terlarang", 1, "U+D800", 16, "json"),
    "bell in a name": Bad('{"jenis": "x", "ju\\u0007dul": "a"}', "karakter-terlarang", 1, "ju<U+0007>dul", 16, "json"),
    # JSON
    "JSON without end": Bad('{"jenis": "x"', "json", 1, "Koma", None, "json"),
    "JSON with a comma too many": Bad('{"jenis": "x",\n}', "json", None, "koma", None, "json"),
    "JSON with a list comma too many": Bad('{"jenis": ["x",]}', "json", 1, "", None, "json"),
    "JSON without quotes": Bad("{jenis: 1}", "json", 1, "petik ganda", None, "json"),
    "JSON with a bare word": Bad('{"jenis": x}', "json", 1, "seharusnya ada nilai", None, "json"),
    "JSON with a line break": Bad('{"jenis": "x\ny"}', "json", 1, "Ganti baris", None, "json"),
    "JSON with an open quote": Bad('{"jenis": "x', "json", 1, "tidak ditutup", None, "json"),
    "JSON with an escape": Bad('{"jenis": "\\q"}', "json", 1, "terbalik", None, "json"),
    "JSON with more": Bad('{"jenis": "x"} y', "json", 1, "sesudah kurung penutup", None, "json"),
    "JSON without colon": Bad('{"jenis" "x"}', "json", 1, "Titik dua", None, "json"),
    "JSON list": Bad("[1]", "json", 1, "bukan catatan", None, "json"),
    "JSON empty": Bad("", "json", 1, "", None, "json"),
    "JSON with a double key": Bad('{"jenis": "x",\n  "judul": 1,\n  "judul": 2}', "json", 3, "“judul” ditulis dua kali", 3, "json"),
    "deep JSON": Bad("\n" + "[" * 100_000, "terlalu-besar", 2, "terlalu dalam", 41, "json"),
    "deep TOML": Bad("jenis = 'x'\na = " + "[" * 100_000, "terlalu-besar", 2, "terlalu dalam", 45, "toml"),
    "a long name of TOML": Bad("jenis = 'x'\n" + "a." * 20_000 + "b = 1\n", "terlalu-besar", 2, "terlalu dalam", 1, "toml"),
    "a long name of TOML in brackets": Bad("b = 1\n[" + "a. " * 20_000 + "b]\n", "terlalu-besar", 2, "terlalu dalam", 2, "toml"),
    "many values of TOML": Bad("a = [" + "1, " * 150_000 + "]\n", "terlalu-besar", 1, "terlalu banyak", None, "toml"),
    "many names of TOML": Bad("".join(f"a{place} = 1\n" for place in range(150_000)), "terlalu-besar", 100_001, "terlalu banyak", None, "toml"),
    "no pihak in TOML": Bad("jenis = 'nota-kesepahaman'\n", "isian-wajib", 1, "Isian pihak wajib ada", None, "toml"),
    "an empty name of TOML": Bad("jenis = 'nota-kesepahaman'\npihak = [{}, {}]\n\"\" = 1\n", "kunci-tak-dikenal", 3, "“” tidak dikenal", 1, "toml"),
    "a quoted name of TOML": Bad("jenis = 'nota-kesepahaman'\npihak = [{}, {}]\n\"a. b\" = 1\n", "kunci-tak-dikenal", 3, "“a. b” tidak dikenal", 1, "toml"),
    "a name in parts of TOML": Bad("jenis = 'nota-kesepahaman'\npihak = [{}, {}]\npendanaan . nilaii = 1\n", "kunci-tak-dikenal", 3, "nilaii", 1, "toml"),
    "a pihak without a blank": Bad("jenis: nota-kesepahaman\npihak:\n  - nama:A\n  - {}\n", "nilai", 3, "pihak[1] harus berupa catatan"),
    "rather deep JSON": Bad('{"jenis": ' + "[" * 500 + "]" * 500 + "}", "terlalu-besar", 1, "terlalu dalam", None, "json"),
    # TOML
    "TOML without value": Bad("jenis =\n", "toml", 1, "tidak terbaca", None, "toml"),
    "TOML without equals": Bad("jenis\n", "toml", 1, "sama dengan", None, "toml"),
    "TOML with a double key": Bad("jenis = 'x'\njenis = 'y'\n", "toml", 2, "dua kali", None, "toml"),
    "TOML with a double table": Bad("[pendanaan]\n[pendanaan]\n", "toml", 2, "dua kali", None, "toml"),
    "TOML with an open list": Bad("tujuan = ['a'\njudul = 1\n", "toml", 2, "tidak ditutup", None, "toml"),
    "TOML with an open quote": Bad("judul = 'a\n", "toml", 1, "petik", None, "toml"),
    "TOML with a date that is none": Bad("[penandatanganan]\ntanggal = 2025-02-31\n", "toml", 2, "kalender", None, "toml"),
    # values
    "no jenis": Bad("pihak: [{}, {}]\n", "isian-wajib", 1, "Isian jenis wajib ada"),
    "no pihak": Bad("jenis: nota-kesepahaman\n", "isian-wajib", 1, "Isian pihak wajib ada"),
    "one pihak": Bad("jenis: nota-kesepahaman\npihak:\n  - {}\n", "nilai", 2, "paling sedikit memuat 2 butir, baru ada 1"),
    "too many pihak": Bad(f"jenis: nota-kesepahaman\npihak: [{', '.join(['{}'] * 41)}]\n", "nilai", 2, "paling banyak memuat 40"),
    "pihak is a text": Bad("jenis: nota-kesepahaman\npihak: Satu\n", "nilai", 2, "pihak harus berupa daftar"),
    "a pihak is a text": Bad("jenis: nota-kesepahaman\npihak:\n  - Satu\n  - {}\n", "nilai", 3, "pihak[1] harus berupa catatan"),
    "a list for a text": Bad(HEAD + "judul: [a, b]\n", "nilai", 3, "judul harus berupa teks"),
    "a record for a text": Bad(HEAD + "judul: {a: b}\n", "nilai", 3, "judul harus berupa teks"),
    "a list for a record": Bad(HEAD + "penandatanganan: [a]\n", "nilai", 3, "penandatanganan harus berupa catatan"),
    "truth for a text": Bad('{"jenis": "nota-kesepahaman", "pihak": [{}, {}], "judul": true}', "nilai", 1, "Nilai ini harus berupa teks", None, "json"),
    "impossible date": Bad(HEAD + "penandatanganan:\n  tanggal: 31-02-2025\n", "nilai", 4, "Tanggal 31-02-2025 tidak ada dalam kalender"),
    "no date": Bad(HEAD + "penandatanganan: {tanggal: besok}\n", "nilai", 3, "besok"),
    "impossible end": Bad(HEAD + "jangka_waktu: {sampai: 2025-13-01}\n", "nilai", 3, "tidak ada dalam kalender"),
    "no length": Bad(HEAD + "jangka_waktu: lama sekali\n", "nilai", 3, "lama sekali"),
    "length zero": Bad(HEAD + "jangka_waktu: 0 tahun\n", "nilai", 3, ""),
    "monitoring zero": Bad(HEAD + "pemantauan: 0 bulan\n", "nilai", 3, ""),
    "working days": Bad(HEAD + "penandatanganan: {tanggal: 2025-05-22}\njangka_waktu: 30 hari kerja\n", "nilai", 4, "Hari kerja"),
    "working days without a date": Bad(HEAD + "jangka_waktu: 30 hari kerja\n", "nilai", 3, "Hari kerja"),
    "working days under their name": Bad(HEAD + "jangka_waktu:\n  lama: 30 hari kerja\n", "nilai", 3, "Hari kerja"),
    "persen above 100": Bad(HEAD + "pendanaan: {tahap: [{uraian: x, persen: 101}]}\n", "nilai", 3, "paling besar 100"),
    "no persen": Bad(HEAD + "pendanaan: {tahap: [{uraian: x, persen: separuh}]}\n", "nilai", 3, "“separuh” bukan persen"),
    "persen with thousands": Bad(HEAD + "pendanaan: {tahap: [{uraian: x, persen: 1.000}]}\n", "nilai", 3, "bukan persen"),
    "beyond the calendar": Bad(HEAD + "penandatanganan: {tanggal: 2025-05-22}\njangka_waktu: 9999 tahun\n", "nilai", 4, "batas kalender"),
    "ends before it begins": Bad(HEAD + "jangka_waktu: {mulai: 2025-05-22, sampai: 2025-05-21}\n", "nilai", 3, "mendahului tanggal mulai"),
    "ends before the signing": Bad(HEAD + "penandatanganan: {tanggal: 2025-05-22}\njangka_waktu: {sampai: 2025-05-21}\n", "nilai", 4, "mendahului penandatanganan"),
    "length and end": Bad(
        HEAD + "jangka_waktu: {lama: 1 tahun, mulai: 2025-05-21, sampai: 2027-05-21}\n",
        *("nilai", 3, "berakhir pada tanggal 21 Mei 2026 atau 20 Mei 2026, sedangkan sampai menyebut 21 Mei 2027"),
    ),
    "no money": Bad(HEAD + "pendanaan: {nilai: mahal}\n", "nilai", 3, "mahal"),
    "ambiguous money": Bad(HEAD + "pendanaan: {nilai: '1.5'}\n", "nilai", 3, "1.5"),
    "no such pihak": Bad(HEAD + "pendanaan: {pembayar: 3}\n", "nilai", 3, "Pembayar 3 bukan nomor urut pihak"),
    "no such prosesor": Bad(HEAD + "data_pribadi: {prosesor: 3}\n", "nilai", 3, "Prosesor 3 bukan nomor urut pihak"),
    "pihak zero": Bad(HEAD + "pendanaan: {penerima: 0}\n", "nilai", 3, "Penerima 0 bukan nomor urut pihak"),
    "no count": Bad(HEAD + "rangkap: banyak\n", "nilai", 3, "“banyak” bukan bilangan bulat"),
    "count zero": Bad(HEAD + "rangkap: 0\n", "nilai", 3, "Rangkap nol"),
    "neither yes nor no": Bad(HEAD + "meterai: mungkin\n", "nilai", 3, "“mungkin” tidak dikenal"),
    "no such source": Bad(HEAD + "pendanaan: {sumber: [apbnn]}\n", "pilihan", 3, "“apbnn”"),
    "no such tingkat": Bad("jenis: nota-kesepahaman\npihak:\n  - penandatangan:\n      tingkat: mentri\n  - {}\n", "pilihan", 4, "“mentri” pada pihak[1].penandatangan.tingkat"),
    "no such golongan": Bad("jenis: nota-kesepahaman\npihak:\n  - {golongan: tetangga}\n  - {}\n", "pilihan", 3, "“tetangga”"),
    "parent and none": Bad(HEAD + "induk: {judul: x}\ntanpa_induk: {alasan: teknis}\n", "nilai", 4, "jangan keduanya"),
    "too long": Bad(HEAD + f"maksud: {'x' * 20_001}\n", "nilai", 3, "lebih panjang dari 20000"),
    "title too long": Bad(HEAD + f"judul: {'x' * 1_001}\n", "nilai", 3, "lebih panjang dari 1000"),
    "label with blanks": Bad(HEAD + "pasal_tambahan:\n  - {judul: x, teks: y, label: A B}\n", "nilai", 4, "huruf kecil"),
    "two places": Bad(HEAD + "pasal_tambahan:\n  - {judul: x, teks: y, sesudah: a, sebelum: b}\n", "nilai", 4, "jangan keduanya"),
    # unknown names
    "unknown field": Bad(HEAD + "jduul: x\n", "kunci-tak-dikenal", 3, "“jduul” tidak dikenal"),
    "unknown field of a pihak": Bad("jenis: nota-kesepahaman\npihak:\n  - {namma: x}\n  - {}\n", "kunci-tak-dikenal", 3, "“pihak[1].namma”"),
    "unknown field of the signer": Bad("jenis: nota-kesepahaman\npihak:\n  - penandatangan: {jabattan: x}\n  - {}\n", "kunci-tak-dikenal", 3, "“pihak[1].penandatangan.jabattan”"),
    "unknown field of the appointment": Bad("jenis: nota-kesepahaman\npihak:\n  - penandatangan: {dasar_pengangkatan: {nomer: x}}\n  - {}\n", "kunci-tak-dikenal", 3, "nomer"),
    "unknown field of a kegiatan": Bad(HEAD + "kegiatan:\n  - {uraian: x, waktoe: y}\n", "kunci-tak-dikenal", 4, "“kegiatan[1].waktoe”"),
    "unknown field of the money": Bad(HEAD + "pendanaan: {tahap: [{uraian: x, prosen: 3}]}\n", "kunci-tak-dikenal", 3, "prosen"),
    "unknown field of a klausul": Bad(HEAD + "klausul:\n  penutup:\n    tks: x\n", "kunci-tak-dikenal", 5, "“klausul.penutup.tks”"),
    "unknown field of a lampiran": Bad(HEAD + "lampiran:\n  - {judul: x, tabell: y}\n", "kunci-tak-dikenal", 4, "tabell"),
    "unknown field that is empty": Bad(HEAD + "kegiatn:\n", "kunci-tak-dikenal", 3, "“kegiatn” tidak dikenal"),
    "unknown field that is blank": Bad(HEAD + "penandatanganan: {tmpat: ' '}\n", "kunci-tak-dikenal", 3, "“penandatanganan.tmpat”"),
    "unknown empty field of JSON": Bad('{"jenis": "nota-kesepahaman", "pihak": [{"foo": null}, {}]}', "kunci-tak-dikenal", 1, "“pihak[1].foo”", None, "json"),
    "unknown klausul that is empty": Bad(HEAD + "klausul:\n  publikassi:\n", "nama-tak-dikenal", 4, "“publikassi”"),
    "unknown parameter that is empty": Bad(HEAD + "klausul:\n  perubahan:\n    parameter: {batas_usulan: }\n", "kunci-tak-dikenal", 5, "“batas_usulan”"),
    "unknown column that is empty": Bad(HEAD + "lampiran:\n  - judul: x\n    tabel: rincian-biaya\n    baris:\n      - {uraian: a, ongkos: }\n", "lampiran", 7, "ongkos"),
    "unknown kind": Bad("jenis: nota-kesepahman\npihak: [{}, {}]\n", "nama-tak-dikenal", 1, "Jenis naskah “nota-kesepahman”"),
    "unknown profil": Bad(HEAD + "profil: kemenimpas\n", "nama-tak-dikenal", 3, "Profil “kemenimpas”"),
    "unknown kind of the parent": Bad(HEAD + "induk:\n  jenis: nota\n", "nama-tak-dikenal", 4, "Jenis naskah “nota”"),
    "path for a kind": Bad("jenis: ../naskah/nota-kesepahaman\npihak: [{}, {}]\n", "nama-tak-dikenal", 1, "tidak dikenal"),
    "unknown klausul": Bad(HEAD + "klausul:\n  publikassi: ya\n", "nama-tak-dikenal", 4, "“publikassi”"),
    "klausul of another kind": Bad(HEAD + "klausul: {sanksi: ya}\n", "nama-tak-dikenal", 3, "bukan bagian dari Nota Kesepahaman"),
    "unknown parameter": Bad(HEAD + "klausul:\n  perubahan:\n    parameter: {batas_usulan: 3 hari}\n", "kunci-tak-dikenal", 5, "“batas_usulan”"),
    "parameter of none": Bad(HEAD + "klausul:\n  penutup:\n    parameter: {x: 3 hari}\n", "kunci-tak-dikenal", 5, "“x”"),
    "wrong parameter": Bad(HEAD + "klausul:\n  perubahan:\n    parameter: {batas_usul: segera}\n", "nilai", 5, "segera"),
    "list for a parameter": Bad(HEAD + "klausul:\n  perubahan:\n    parameter: {batas_usul: [a]}\n", "nilai", 5, "daftar atau catatan"),
    "yes-no parameter": Bad(HEAD + "klausul:\n  pelaksanaan:\n    parameter: {mitra_lain: mungkin}\n", "nilai", 5, "“mungkin”"),
    "label of a klausul": Bad(HEAD + "pasal_tambahan:\n  - {judul: x, teks: y, label: pendanaan}\n", "label-ganda", 4, "sudah menjadi nama klausul"),
    "unknown place": Bad(HEAD + "pasal_tambahan:\n  - {judul: x, teks: y, sesudah: ruang_lingkpu}\n", "nama-tak-dikenal", 4, "“ruang_lingkpu”, tempat Pasal “x”, tidak dikenal"),
    "place that is off": Bad(HEAD + "pasal_tambahan:\n  - {judul: x, teks: y, sesudah: publikasi}\n", "nama-tak-dikenal", 4, "tidak dipakai dalam naskah ini"),
    "unknown form": Bad(HEAD + "lampiran:\n  - {judul: x, tabel: rincian}\n", "nama-tak-dikenal", 4, "Bentuk lampiran “rincian”"),
    "unknown column": Bad(HEAD + "lampiran:\n  - judul: x\n    tabel: rincian-biaya\n    baris:\n      - {uraian: a, ongkos: 3}\n", "lampiran", 7, "Kolom “ongkos” tidak dikenal"),
    "no number": Bad(HEAD + "lampiran:\n  - judul: x\n    tabel: rincian-biaya\n    baris:\n      - {uraian: a, volume: banyak}\n", "lampiran", 7, "volume"),
}  # fmt: skip


def test_an_empty_input_is_told_of_every_kind(tmp_path: Path) -> None:
    file = tmp_path / "kosong.yaml"
    file.write_text("", encoding="utf-8")
    [found] = findings_of(lambda: load(file))
    assert "baru JENIS" in found.hint
    assert "daftar jenis" in found.hint


@every("name", BAD, quick=60)
def test_bad_input(tmp_path: Path, name: str) -> None:
    bad = BAD[name]
    file = tmp_path / f"naskah.{bad.form}"
    file.write_text(bad.text, encoding="utf-8")
    found = findings_of(lambda: load(file))
    finding = found[0]
    assert finding.code == bad.code, found
    assert bad.says in finding.message, found
    assert finding.where.file == str(file)
    assert len(found) == 1, found
    if bad.line:
        assert finding.where.line == bad.line, found
    if bad.column:
        assert finding.where.column == bad.column
    assert_readable(finding)


ENGLISH = re.compile(
    r"\b(field|required|input|valid|invalid|expected|expecting|mapping|string|value|error|found|while|parsing|scanning"
    r"|token|character|should|must|missing|extra|unexpected|line|column|object|list|dict|tuple|type|not|got|end|the"
    r"|permission|denied|directory|no such|is undefined|attribute|unsafe|callable|document|stream)\b",
    re.IGNORECASE,
)


def assert_readable(finding: Finding) -> None:
    """Indonesian, a sentence, and with what to do at the end."""
    said = re.sub(r"“[^”]*”|\"[^\"]*\"", "", f"{finding.message} {finding.hint}")
    assert not ENGLISH.search(said), said
    assert finding.level is Level.GALAT
    assert re.match(r"[A-Z0-9“]|[a-z_.\[\]0-9-]+: \S", finding.message), finding.message
    assert finding.message.rstrip().endswith((".", ")"))
    assert finding.hint or re.search(r"(;|\.) \S", finding.message) or "jangan" in finding.message, finding
    assert "  " not in finding.message + finding.hint


def test_hints_name_the_nearest() -> None:
    hints = {
        "jduul": "“judul”", "tujuaan": "“tujuan”", "ruanglinkup": "“ruang_lingkup”", "penandatangan": "“penandatanganan”",
    }  # fmt: skip
    for key, near in hints.items():
        (finding,) = findings_of(lambda key=key: document(**{key: "x"}))  # type: ignore[misc]
        assert finding.hint == f"Mungkin maksudnya {near}."
    (finding,) = findings_of(lambda: document(zzz="x"))
    assert finding.hint.startswith("Yang ada: ")


def test_many_faults_are_reported_at_once_in_the_order_of_the_file(tmp_path: Path) -> None:
    text = """\
jnis: nota-kesepahaman
judul: [x]
penandatanganan:
  tanggal: 31-02-2025
  tmpat: Jakarta
pihak:
  - {namma: Satu, golongan: tetangga}
  - penandatangan: {tingkat: mentri}
tujuan: {a: b}
pendanaan: {nilai: mahal}
jangka_waktu: sebentar
"""
    found = findings_of(lambda: load(saved(tmp_path, text)))
    assert [f.where.line for f in found] == [1, 1, 2, 4, 5, 7, 7, 8, 9, 10, 11]
    assert [f.where.column for f in found if f.where.line == 7] == [6, 19]


def test_many_faults_of_the_building_are_reported_at_once(tmp_path: Path) -> None:
    text = (
        HEAD
        + """\
klausul:
  publikassi: ya
  perubahan: {parameter: {x: y, batas_usul: segera}}
  penutup: {teks: "{{ tak_ada }}"}
pasal_tambahan:
  - {judul: A, teks: B, sesudah: entah}
  - {judul: A, teks: "(1) a (2)", sebelum: penutup}
  - judul: C
    teks: |
      (1) x
      (3) y
lampiran:
  - {judul: x, tabel: y}
"""
    )
    found = findings_of(lambda: load(saved(tmp_path, text)))
    assert [f.where.line for f in found] == [4, 5, 5, 6, 8, 13, 15]


def test_swallowed_comment_is_a_warning(tmp_path: Path) -> None:
    text = (
        HEAD
        + "judul: Jalan Melati #5\ntujuan: 'a #5' # catatan\npasal_tambahan:\n  - judul: x\n    teks: |\n      Nomor #7 tetap\n"
    )
    found = load(saved(tmp_path, text)).built.findings
    assert [(f.name, f.level, f.where.line) for f in found] == [("yaml-komentar", Level.PERINGATAN, 3)]
    assert "“#5”" in found[0].message


def usage(name: str) -> str:
    """What is said about a file that cannot be read."""
    with pytest.raises(UsageError) as caught:
        load(name)
    assert not ENGLISH.search(caught.value.message.replace(name, "")), caught.value.message
    assert caught.value.remedy.endswith(".")
    assert isinstance(caught.value, KerjasamaError)
    return caught.value.message


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    assert "tidak ada" in usage(str(tmp_path / "tidak-ada.yaml"))
    assert "adalah folder" in usage(str(tmp_path))
    assert "tidak dikenal" in usage(saved(tmp_path, "x", "naskah.docx"))
    below = saved(tmp_path, "x", "berkas") + "/naskah.yaml"
    assert "tidak dapat dibaca" in usage(below)
    assert "tidak dapat dibaca" in usage(str(tmp_path / ("x" * 300 + ".yaml")))
    assert "tidak dapat dibaca" in usage(str(tmp_path / "a\0b.yaml"))


def test_large_file(tmp_path: Path) -> None:
    assert "lebih besar dari 10 MB" in usage(saved(tmp_path, "# " + "x" * 11 * 1024 * 1024))


@pytest.mark.parametrize("raw", [b"jenis: x\njudul: \xff\xfe\n", "jenis: x\njudul: é\n".encode("latin-1")])
def test_other_encodings(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "naskah.yaml"
    path.write_bytes(raw)
    (finding,) = findings_of(lambda: load(path))
    assert (finding.name, finding.where.line, finding.where.column) == ("pengodean", 2, 8)
    assert "Windows-1252" in finding.message


@pytest.mark.menyeluruh
@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.json", '{"jenis": "x", "judul": "' + "a" * 2_000_000 + '"}'),
        ("a.json", '{"jenis": "x", "judul": "' + "\\n" * 1_000_000 + '"}'),
        ("a.json", '{"jenis": [' + "1," * 1_000_000 + "1]}"),
        ("a.toml", 'judul = "' + "a" * 2_000_000 + '"\n'),
        ("a.toml", "a." * 20_000 + "b = 1\n"),
        ("a.toml", "[[p]]\n" * 300_000),
        ("a.toml", "a = [" + "1," * 1_000_000 + "1]\n"),
        ("a.yaml", 'judul: "' + "a" * 2_000_000 + '"\n'),
        ("a.yaml", 'judul:\xa0"' + "a" * 2_000_000 + '"\n'),
    ],
    ids=range(9),
)
def test_memory_grows_with_the_file_only(tmp_path: Path, name: str, text: str) -> None:
    path = saved(tmp_path, text, name)
    tracemalloc.start()
    with suppress(DocumentFindingsError):
        read_source(path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 20 * len(text) + 64 * 1024 * 1024


def test_unreadable_is_not_the_same_as_wrong(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInputError):
        load(saved(tmp_path, "jenis: [x\n"))
    with pytest.raises(DocumentFindingsError) as caught:
        load(saved(tmp_path, "jenis: x\n"))
    assert not isinstance(caught.value, UnreadableInputError)


def test_own_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"Folder templat .* tidak ada"):
        load(MINIMUM, templates=tmp_path / "tidak-ada")


def test_mappings_of_a_program() -> None:
    loop: dict[str, object] = dict(MINIMUM)
    loop["pihak"] = [loop, loop]
    (finding,) = findings_of(lambda: load(loop))
    assert finding.name == "terlalu-besar"
    (finding,) = findings_of(lambda: load({**MINIMUM, 7: "x"}))  # type: ignore[dict-item]
    assert finding.name == "kunci-tak-dikenal"
    (finding,) = findings_of(lambda: document(judul="a\x00b"))
    assert finding.name == "karakter-terlarang"
    (finding,) = findings_of(lambda: document(judul=1.5))
    assert "teks" in finding.message
    (finding,) = findings_of(lambda: document(judul=b"x"))
    assert_readable(finding)
    (finding,) = findings_of(lambda: document(pendanaan={"nilai": 1.5}))
    assert_readable(finding)


def test_records_are_frozen() -> None:
    naskah = document().built.naskah
    with pytest.raises(ValueError, match="frozen"):
        naskah.judul = "x"  # type: ignore[misc]


def test_a_file_of_another_type_is_refused_before_it_is_decoded(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"PK\x03\x04\xff\xfe")
    with pytest.raises(UsageError, match=r"tidak dikenal.*Pakai salah satu dari \.yaml"):
        read_source(str(path))


def _has_no_place(char: str) -> bool:
    """What Unicode says: controls but tab and line breaks, surrogates, private use, noncharacters, turned direction."""
    code, category = ord(char), unicodedata.category(char)
    return (
        (category == "Cc" and char not in "\n\t\r")
        or category in {"Cs", "Co"}
        or code % 0x10000 in {0xFFFE, 0xFFFF}
        or code in range(0xFDD0, 0xFDF0)
        or unicodedata.bidirectional(char) in {"LRE", "RLE", "PDF", "LRO", "RLO", "LRI", "RLI", "FSI", "PDI"}
    )


def test_forbidden_is_what_unicode_gives_no_place_in_a_naskah() -> None:
    every_char = list(map(chr, range(sys.maxunicode + 1)))
    expected = [char for char in every_char if _has_no_place(char)]
    assert [char for char in every_char if is_forbidden(char)] == expected
    assert len(expected) > 0x20000


def test_forbidden_characters_are_spelled_out_and_no_other() -> None:
    text = "Satu\tdua\n\u202eagit \ue000\U0010ffff\ud800 é\u00ad"
    assert visible(text) == "Satu\tdua\n<U+202E>agit <U+E000><U+10FFFF><U+D800> é\u00ad"
    assert has_forbidden(text)
    assert not has_forbidden(visible(text))
