"""Variants of a kind: what they switch on, demand and refuse, and how a drafter learns of them."""

import json
from collections.abc import Mapping

import pytest
from _every import every
from _helpers import findings_of, text_of
from _samples import FOLDER, NAMES, sample
from jsonschema import Draft7Validator

from kerjasama_docs.assets import Area, Assets
from kerjasama_docs.findings import DocumentFindingsError, Level
from kerjasama_docs.inputs import read_yaml, validate
from kerjasama_docs.jobs.daftar import variants
from kerjasama_docs.model.template import Jenis
from kerjasama_docs.naskah.klausul.folders import cited_by, load_jenis
from kerjasama_docs.naskah.klausul.kind import klausul_of
from kerjasama_docs.pipeline import check, load
from kerjasama_docs.regulations import regulation
from kerjasama_docs.schema.kinds import schema_for
from kerjasama_docs.starter import starter

ASSETS = Assets()
EACH = [(kind, name) for kind in ASSETS.names(Area.NASKAH) for name in load_jenis(kind, ASSETS).varian]
each = every(("kind", "name"), EACH)
PKS = "perjanjian-kerja-sama"

KIND = """
nama: Uji
arti: Uji.
pembuka: [pembukaan]
klausul: [a, {id: b, pilihan: ya}, {id: c, wajib: ya}]
wajib: [{isi: judul, isian: [judul], peraturan: pp-28-2018, pasal: Pasal 14}]
varian:
  satu:
    arti: Satu.
    nama: Uji Satu
    klausul: [b]
    tanpa: [c]
    peraturan: [pp-28-2018]
    wajib: [{isi: isi, klausul: [b], peraturan: pp-28-2018, pasal: Pasal 14}]
"""


def kind_of(text: str) -> Jenis:
    """A kind from its YAML."""
    return validate(Jenis, read_yaml(text, None))


def only_named(kind: str, name: str) -> bool:
    """Whether a variant is its kind under another name, of which no regulation demands more."""
    found = load_jenis(kind, ASSETS).varian[name]
    return bool(found.nama and found.nama_inggris) and not (found.klausul or found.tanpa or found.peraturan)


def test_there_are_variants() -> None:
    assert {name for kind, name in EACH if kind == PKS} >= {"ksdd-wajib", "ksdd-sukarela", "ksdpk"}


def test_a_variant_laid_over_a_kind_is_a_kind() -> None:
    kind = kind_of(KIND)
    laid = kind.dengan("satu")
    assert [(ref.id, ref.pilihan, ref.wajib) for ref in laid.klausul] == [
        ("a", False, False),
        ("b", False, False),
        ("c", True, False),
    ]
    assert laid.nama == "Uji Satu"
    assert [isi.isi for isi in laid.wajib] == ["judul", "isi"]
    assert laid.peraturan == ("pp-28-2018",)
    assert kind.dengan(None) is kind


def test_a_variant_names_klausul_of_its_kind_only() -> None:
    found = findings_of(lambda: kind_of(KIND.replace("klausul: [b]", "klausul: [bb]")))
    assert "“bb”" in found[0].message


def test_an_unknown_variant_is_a_finding_with_the_nearest_name() -> None:
    (found,) = findings_of(lambda: load({"jenis": PKS, "varian": "ksdkp", "pihak": [{}, {}]}))
    assert found.where.path == "varian"
    assert found.hint == "Mungkin maksudnya “ksdpk”."


def test_a_kind_without_variants_refuses_any() -> None:
    (found,) = findings_of(lambda: load({"jenis": "nota-kesepakatan", "varian": "ksdpk", "pihak": [{}, {}]}))
    assert "tidak punya varian" in found.hint


def test_unknown_variant_and_profil_are_found_at_once() -> None:
    with pytest.raises(DocumentFindingsError) as caught:
        load({"jenis": PKS, "varian": "x", "profil": "y", "pihak": [{}, {}]})
    assert [finding.where.path for finding in caught.value.findings] == ["varian", "profil"]


def test_text_and_conditions_know_the_variant() -> None:
    own = {"teks": "Varian {{ varian or 'tidak ada' }}"}
    fields = {"jenis": PKS, "klausul": {"penutup": own}}
    assert "Varian ksdpk." in text_of(**fields, varian="ksdpk")
    assert "Varian tidak ada." in text_of(**fields)


def test_a_variant_switches_klausul_on_and_the_drafter_has_the_last_word() -> None:
    assert "SANKSI" not in text_of(jenis=PKS)
    assert "SANKSI" in text_of(jenis=PKS, varian="ksdpk")
    assert "SANKSI" not in text_of(jenis=PKS, varian="ksdpk", klausul={"sanksi": "tidak"})


MISSING = {"isi-wajib", "isi-lain"}
"""Rules that say so: nothing carries it, or a Pasal with its title speaks of something else."""


def missed(kind: str, name: str, klausul: Mapping[str, object]) -> set[str]:
    """The articles whose content a naskah of a variant lacks."""
    document = load({"jenis": kind, "varian": name, "pihak": [{}, {}], "klausul": klausul})
    return {finding.basis.article for finding in check(document) if finding.name in MISSING and finding.basis}


@each
def test_what_a_variant_demands_is_missed_whatever_the_profil(kind: str, name: str) -> None:
    jenis = load_jenis(kind, ASSETS)
    assert jenis.varian[name].wajib or jenis.varian[name].pihak or only_named(kind, name)
    for isi in jenis.varian[name].wajib:
        rest = {ref.id: {"teks": "Teks."} for ref in jenis.klausul if ref.id not in isi.klausul}
        usual, lacking = missed(kind, name, {}), missed(kind, name, {**rest, **dict.fromkeys(isi.klausul, "tidak")})
        assert isi.pasal in lacking
        assert not isi.klausul or isi.pasal not in usual


@each
def test_every_variant_has_a_sample_without_findings(kind: str, name: str) -> None:
    naskah = {each: sample(each).built.naskah for each in NAMES}
    shown = [sample(each) for each in NAMES if (naskah[each].jenis, naskah[each].varian) == (kind, name)]
    if only_named(kind, name) and not shown:  # the sample of the kind under that name
        own = load_jenis(kind, ASSETS)
        text = json.dumps({**sample(kind).built.source.data, "varian": name}, default=str)
        data = json.loads(text.replace(own.nama, own.varian[name].nama or own.nama))
        shown = [load(data, folder=FOLDER)]
    assert shown
    for document in shown:
        assert not [finding for finding in check(document, final=True) if finding.level is not Level.SARAN]


@each
def test_every_article_of_a_variant_is_known(kind: str, name: str) -> None:
    cited = [
        (key, article) for key, article, where in cited_by(load_jenis(kind, ASSETS)) if where[:2] == ("varian", name)
    ]
    assert cited or only_named(kind, name)
    for key, article in cited:
        assert not article or article in regulation(key).pasal


@each
def test_a_drafter_learns_of_it(kind: str, name: str) -> None:
    text = starter(kind, "umum", ASSETS)
    assert f"## - {name}: " in text
    assert name in dict(variants(kind, ASSETS))
    schema = schema_for(kind, ASSETS)
    data = {"jenis": kind, "varian": name, "pihak": [{"nama": "A"}, {"nama": "B"}]}
    assert not list(Draft7Validator(schema).iter_errors(data))
    assert list(Draft7Validator(schema).iter_errors({**data, "varian": f"{name}x"}))
    assert name in json.dumps(schema, ensure_ascii=False)
    switched = set(load_jenis(kind, ASSETS).varian[name].klausul)
    told = {entry.id for entry in klausul_of(load_jenis(kind, ASSETS), ASSETS) if name in entry.pemakai}
    assert switched == told


def test_the_letter_of_authority_stands_in_the_komparisi() -> None:
    signer = {"jabatan": "Kepala Dinas", "kuasa": {"nomor": "12/SK", "tanggal": "2026-01-05", "pemberi": "Gubernur"}}
    text = text_of(jenis=PKS, varian="ksdpk", pihak=[{"penandatangan": signer}, {}])
    assert "bertindak berdasarkan Surat Kuasa Nomor 12/SK tanggal 5 Januari 2026 dari Gubernur, untuk" in text


def hint_of(kind: str, name: str, *golongan: str) -> str:
    """What is to be done about the pihak that do not fit."""
    document = load({"jenis": kind, "varian": name, "pihak": [{"golongan": each} for each in golongan]})
    return next(found.hint for found in check(document) if found.name == "varian-pihak")


def test_another_variant_is_offered_only_where_it_helps() -> None:
    kind = "rencana-kerja-sama"
    assert "atau pakai varian ksdll." in hint_of(kind, "ksdpl", "pemerintah-daerah", "organisasi-internasional")
    ministry = hint_of(kind, "ksdpl", "lembaga-pemerintah", "pemerintah-asing")
    assert "pakai varian" not in ministry
    assert "lihat jenis laporan-analisis" in ministry
