"""The commented input file: it loads as it is, explains every field, and can be uncommented."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from _every import every
from _lepas import drops
from jsonschema import Draft7Validator
from pydantic.fields import FieldInfo
from ruamel.yaml import YAML

from kerjasama_docs.assets import Area, Assets
from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import DocumentFindingsError, Level
from kerjasama_docs.inputs import read_yaml, validate
from kerjasama_docs.model.base import Record
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.penandatangan import Penandatangan
from kerjasama_docs.model.pilihan import KlausulPilihan
from kerjasama_docs.model.shape import shape_of
from kerjasama_docs.model.susunan import ButirUrutan
from kerjasama_docs.model.template import Jenis
from kerjasama_docs.naskah.klausul.folders import load_jenis, load_profil
from kerjasama_docs.naskah.klausul.kind import fields_of, klausul_of
from kerjasama_docs.pipeline import check, load
from kerjasama_docs.schema.kinds import schema_for
from kerjasama_docs.starter import HEADINGS, starter

ASSETS = Assets()
KINDS = ASSETS.names(Area.NASKAH)
PROFIL = ASSETS.names(Area.PROFIL)
EACH = [(kind, profil) for kind in KINDS for profil in PROFIL]
each = every(("kind", "profil"), EACH, quick=10)
every_kind = every("kind", KINDS)


@cache
def started(kind: str, profil: str) -> str:
    """The file for a bundled kind and profil."""
    return starter(kind, profil, ASSETS)


@cache
def schema_of(kind: str) -> dict[str, object]:
    """The schema of a bundled kind."""
    return schema_for(kind, ASSETS)


def uncommented(text: str) -> str:
    """The file with every line that is ready to be used in use."""
    return re.sub(r"^( *)# ", r"\1", text, flags=re.MULTILINE)


def explanations(text: str) -> str:
    """All explanations as one running text."""
    lines = (re.match(r"^ *(?:# )? *## ?(.*)", line) for line in text.splitlines())
    return " ".join(" ".join(line[1] for line in lines if line).split())


def inner(info: FieldInfo) -> type[Record] | None:
    """The record that a field holds; None where a text is all that is shown."""
    shape = shape_of(info)
    return None if shape.plain else shape.record


def fields(
    model: type[Record], kind: Jenis, above: tuple[str, ...], inside: tuple[type[Record], ...] = ()
) -> Iterator[tuple[str, FieldInfo]]:
    """Every field of a record and of the records in it that a kind prints, none of them inside itself."""
    for name, info in model.model_fields.items():
        own = tuple(step for step in (*above, name) if step != "induk")  # a recorded pihak is explained as any other
        if drops(kind, own):
            continue
        yield name, info
        record = inner(info)
        if record and record not in (*inside, model):
            yield from fields(record, kind, (*above, name), (*inside, model))


def fields_for(name: str) -> list[tuple[str, FieldInfo]]:
    """Every field that is of use to a kind, and those of the records in it."""
    kind = load_jenis(name, ASSETS)
    top = [(field, Naskah.model_fields[field]) for field in fields_of(kind)]
    held = ((field, inner(info)) for field, info in top)
    return [*top, *(each for field, record in held if record for each in fields(record, kind, (field,)))]


def refused(text: str) -> set[tuple[str, str | None]]:
    """Code and path of what the loader finds."""
    try:
        validate(Naskah, read_yaml(text, None))
    except DocumentFindingsError as error:
        return {(finding.name, finding.where.path) for finding in error.findings}
    return set()


def test_there_are_kinds_and_profil() -> None:
    assert len(EACH) >= 4


@each
def test_renders_as_it_is(kind: str, profil: str, tmp_path: Path) -> None:
    file = tmp_path / "naskah.yaml"
    file.write_text(started(kind, profil), encoding="utf-8")
    document = load(file)
    assert document.built.source.findings == ()
    wrong = {finding.where.path for finding in check(document) if finding.level is Level.GALAT}
    own = document.built.naskah.pihak[0].golongan
    first = [each for each in load_jenis(kind, ASSETS).pihak if each.siapa in {"pertama", "bukan-pertama"}]
    foreign = {"pihak[1].golongan"} if own and not all(each.cukup((own,)) for each in first) else set()
    # A profil that names Permen Imipas 8/2025 demands the title (Pasal 21 huruf a); some kinds begin with a region,
    # some never do.
    assert wrong - {"judul"} == foreign


@each
def test_validates_against_the_schema(kind: str, profil: str) -> None:
    data = YAML(typ="safe", pure=True).load(started(kind, profil))
    assert list(Draft7Validator(schema_of(kind)).iter_errors(data)) == []


@every_kind
def test_every_field_is_there_and_explained(kind: str) -> None:
    text = started(kind, "umum")
    told = explanations(text)
    names = {name for name, _ in fields_for(kind)}
    assert len(names) > 40
    assert [name for name, info in fields_for(kind) if " ".join(str(info.description).split()) not in told] == []
    written = set(re.findall(r"^ *(?:# )? *(?:- )?([a-z_]+):", text, re.MULTILINE))
    assert names - written - {*KlausulPilihan.model_fields, *ButirUrutan.model_fields} == set()


def test_fields_of_other_kinds_are_left_out() -> None:
    nota, adendum, surat = (
        set(fields_of(load_jenis(kind, ASSETS)))
        for kind in ("nota-kesepahaman", "adendum", "pemberitahuan-pengakhiran")
    )
    life = {name for name in Naskah.model_fields if name not in nota}
    assert {"induk", "tanpa_induk", "surat", "perubahan", "analisis"} <= life
    assert not life & {"definisi", "meterai", "saksi", "mengetahui", "pasal_tambahan", "lampiran"}
    assert adendum & life == {"induk", "usul", "kesepakatan", "biro", "perubahan"}
    assert surat & life == {"induk", "kesepakatan", "biro", "pengakhiran", "surat"}
    assert "tanpa_induk" in fields_of(load_jenis("perjanjian-kerja-sama", ASSETS))
    usulan = load_jenis("usulan", ASSETS)
    assert set(fields_of(usulan)) == {"jenis", "profil", "lampiran", "halaman", "abaikan", *usulan.isian}


def test_a_kind_with_a_parent_asks_for_it_first_by_its_file() -> None:
    lines = started("adendum", "umum").splitlines()
    inside = [line for line in lines[lines.index("induk:") + 1 :] if not line.lstrip().startswith("##")]
    assert inside[0] == "  berkas:"


@every_kind
def test_fields_stand_in_the_order_of_the_model(kind: str) -> None:
    top = re.findall(r"^(?:# )?([a-z_]+):", started(kind, "umum"), re.MULTILINE)
    assert top == list(fields_of(load_jenis(kind, ASSETS)))
    assert len(top) > 8


def test_headings_belong_to_fields() -> None:
    assert set(HEADINGS) <= set(Naskah.model_fields)


@every_kind
def test_every_klausul_and_parameter_is_listed(kind: str) -> None:
    text = started(kind, "umum")
    told = explanations(text)
    entries = klausul_of(load_jenis(kind, ASSETS), ASSETS)
    assert len(entries) > 1
    for entry in entries:
        assert f"  # {entry.id}:" in text
        assert " ".join(f"{entry.head.arti} {entry.status}".split()) in told
        for name, parameter in entry.head.parameter.items():
            if parameter.usang:
                others = [each.head.parameter[name] for each in entries if name in each.head.parameter]
                assert text.count(f"  #     {name}:") == sum(not each.usang for each in others)
                continue
            assert f"  #     {name}: {parameter.bawaan or ''}".rstrip() in text
            assert " ".join(parameter.arti.split()) in told


@each
def test_uncommented_lacks_only_what_is_open(kind: str, profil: str) -> None:
    found = refused(uncommented(started(kind, profil)))
    open_ = "definisi[1].istilah" if "definisi" in fields_of(load_jenis(kind, ASSETS)) else "lampiran[1].judul"
    assert ("isian-wajib", open_) in found
    assert {code for code, _ in found} == {"isian-wajib"}


@each
def test_uncommented_and_filled_is_a_right_input(kind: str, profil: str) -> None:
    text = uncommented(started(kind, profil))
    text = re.sub(r"\b(istilah|arti|uraian|judul|teks):$", r"\1: isi", text, flags=re.MULTILINE)
    text = re.sub(r"^( *)- (jabatan|kepada):$", r"\1- \2: isi", text, flags=re.MULTILINE)
    text = re.sub(r"^( *)- nomor:$", r"\1- nomor: 7", text, flags=re.MULTILINE)
    text = re.sub(r"^(tanpa_induk:\n(?: *##.*\n)*  alasan:)$", r"\1 teknis", text, flags=re.MULTILINE)
    errors = list(Draft7Validator(schema_of(kind)).iter_errors(YAML(typ="safe", pure=True).load(text)))
    # all groups at once are one too many: a PKS has a parent, or a ground for having none
    jenis = load_jenis(kind, ASSETS)
    both = bool(jenis.induk) and "tanpa_induk" in fields_of(jenis)
    messages = ["Isi induk atau tanpa_induk, jangan keduanya."] if both else []
    assert [error.schema["errorMessage"] for error in errors] == messages
    assert refused(text) == ({("nilai", "tanpa_induk")} if both else set())
    one = re.sub(r"^tanpa_induk:\n(?: .*\n)+", "", text, flags=re.MULTILINE)
    assert refused(one) == set()


@each
def test_is_pleasant_to_read(kind: str, profil: str) -> None:
    lines = started(kind, profil).splitlines()
    assert max(map(len, lines)) <= 100
    assert not any(line != line.rstrip() or "\t" in line for line in lines)
    assert "kerjasama-docs periksa" in "\n".join(lines[:8])
    assert "kerjasama-docs buat" in "\n".join(lines[:8])
    hint = f"# # yaml-language-server: $schema={kind}.schema.json"
    assert hint in lines[:25]
    assert any(f"kerjasama-docs skema {kind} > {kind}.schema.json" in line for line in lines[: lines.index(hint)])


def test_the_institution_of_the_profil_is_the_first_pihak() -> None:
    text = started("nota-kesepahaman", "kemenimipas")
    naskah = validate(Naskah, read_yaml(text, None))
    profil = load_profil("kemenimipas", ASSETS).profil
    assert naskah.pihak[0].nama == profil.instansi
    assert naskah.pihak[0].alamat == profil.alamat
    assert naskah.pihak[0].penandatangan.jabatan == profil.pejabat["menteri"].jabatan
    assert naskah.pihak[1].nama is None


@every("kind", ["usulan", "surat-tugas"])
def test_the_paper_of_a_pemrakarsa_does_not_begin_with_the_ministry(kind: str) -> None:
    text = started(kind, "kemenimipas")
    naskah = validate(Naskah, read_yaml(text, None))
    assert (naskah.pihak[0].nama, naskah.pihak[0].alamat) == (None, None)
    assert naskah.pihak[0].penandatangan == Penandatangan()
    assert "## Pihak pertama adalah satuan kerja yang mengirim surat ini, yaitu Pemrakarsa" in text


def test_unknown_names_are_refused() -> None:
    with pytest.raises(UsageError, match="nota-kesepahaman"):
        started("nota-kesepahman", "umum")
    with pytest.raises(UsageError, match="kemenimipas"):
        started("nota-kesepahaman", "kemenimpas")


def test_a_value_that_needs_quotes_gets_them(tmp_path: Path) -> None:
    folder = tmp_path / "profil" / "contoh"
    folder.mkdir(parents=True)
    text = 'nama: Contoh\ninstansi: "Badan: Uji #1"\nalamat: "- Jalan"\nsebutan: PERTAMA\n'
    (folder / "profil.yaml").write_text(text, encoding="utf-8")
    written = starter("nota-kesepahaman", "contoh", Assets(tmp_path))
    naskah = validate(Naskah, read_yaml(written, None))
    assert (naskah.pihak[0].nama, naskah.pihak[0].alamat) == ("Badan: Uji #1", "- Jalan")
    assert "## PIHAK PERTAMA." in written


def test_what_outlives_a_naskah_is_named_by_the_heads(tmp_path: Path) -> None:
    """The user's own klausul that says so is named beside the bundled ones."""
    (tmp_path / "klausul").mkdir()
    (tmp_path / "naskah" / "nota-kesepahaman").mkdir(parents=True)
    text = "---\njudul: Rahasia Negara\narti: Uji.\nbertahan: ya\n---\nRahasia tetap rahasia.\n"
    (tmp_path / "klausul" / "rahasia-negara.md").write_text(text, encoding="utf-8")
    kind = (ASSETS.find(Area.NASKAH, "nota-kesepahaman")).read_text("utf-8")
    with_own = kind.replace("klausul:\n", "klausul:\n  - {id: rahasia-negara, pilihan: ya}\n", 1)
    (tmp_path / "naskah" / "nota-kesepahaman" / "jenis.yaml").write_text(with_own, encoding="utf-8")
    told = explanations(starter("pengakhiran", "umum", Assets(tmp_path)))
    bundled = explanations(started("pengakhiran", "umum"))
    assert "Yang bertahan, sepanjang ada dalam naskah induk: rahasia-negara, " in told
    assert "kekayaan-intelektual" in bundled[(start := bundled.index("Yang bertahan")) : start + 200]
    assert "rahasia-negara" not in bundled
    assert "penyelesaian-sengketa-asing" in explanations(started("pengakhiran-asing", "umum"))
