"""What a kind takes it prints: no field of the input is lost without a word."""

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from _every import every
from _helpers import ROOT, saved
from _induk import parents_kept
from _lepas import OWN, Leaf, bases, drops, leaves_of, loaded, printed, told, unused, values, with_values, wrong_in
from _menyeluruh import parted

from kerjasama_docs.assets import Area, Assets
from kerjasama_docs.inputs import read_source
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.template import Jenis
from kerjasama_docs.naskah.klausul.folders import load_jenis
from kerjasama_docs.naskah.klausul.kind import fields_of
from kerjasama_docs.naskah.tree.outline import outline
from kerjasama_docs.pipeline import check, load

ASSETS = Assets()
KINDS = ASSETS.names(Area.NASKAH)
WORD = "Zulu"
FILES = {"lampiran.berkas"}
"""Names of files, which are joined to the naskah (tests/test_lengkap.py) and not printed."""
DEGREES = {"pihak.penandatangan.gelar_depan", "pihak.penandatangan.gelar_belakang"}
"""Of the official who signs a report where it names no other; the samples all do."""
PERSON = {"pihak.nik", "pihak.npwp", "pihak.paspor", "pihak.pekerjaan"}
"""Of a natural person, tests/test_pihak_orang.py."""
FIGURES = {"pihak.npwp": "0012345678901000"}
"""What no word can be."""
BODY = {"pihak.bentuk_badan"}
"""Where the komparisi names the body first, tests/test_pihak_wakil.py."""
DEEDS = tuple(f"pihak.{deed}." for deed in ("akta", "akta_perubahan"))
"""Of the komparisi; letters carry them, as they do all that a pihak is known by."""
BESIDE = {"pihak.penandatangan_bersama.mandat.jenis", "pihak.mitra.penandatangan"}
"""Said with the number of the paper; a key in the file of partners (tests/test_mitra.py)."""
OTHER: Mapping[str, tuple[object, ...]] = {
    "judul": (WORD,),
    "nama_naskah": (WORD,),
    "nama_pendek": (WORD,),
    "penghubung": ("DENGAN",),
    "nomor_pasal": ("romawi", "arab"),
    "nomor_pihak": ("romawi", "arab"),
    "konsiderans": ("ya",),
    "dengan_rahmat": ("ya",),
    "penandatanganan": ({"tempat": WORD},),
    "pihak": ([{"nama": WORD}, {"nama": f"{WORD} Dua"}],),
    "premis": ([WORD],),
    "dasar_hukum": ([f"{WORD} Nomor 1"],),
    "definisi": ([{"istilah": WORD, "arti": WORD}],),
    "maksud": (WORD,),
    "tujuan": ([WORD],),
    "ruang_lingkup": ([WORD],),
    "kegiatan": ([WORD],),
    "pendanaan": ({"sumber": ["apbd"], "nilai": "77", "keterangan": f"{WORD}."},),
    "data_pribadi": ({"data": [WORD], "tujuan": WORD},),
    "jangka_waktu": ("77 tahun",),
    "pemantauan": ("77 bulan",),
    "rangkap": ("77",),
    "meterai": ("ya", "tidak"),
    "ragam": ("mengikat",),
    "saksi": ([{"nama": WORD}],),
    "mengetahui": ([{"nama": WORD}],),
    "kesepakatan": ({"jenis": WORD},),
    "usul": ({"jenis": WORD},),
    "biro": ({"nomor": WORD},),
    "koordinasi_teknis": ([{"unit": WORD, "nomor": "1"}],),
    "perubahan": ([{"hapus": "korespondensi"}],),
    "pengakhiran": ({"uraian": f"{WORD}."},),
    "padanan": ({"judul": WORD},),
    "surat": ({"nomor": WORD},),
    "usulan": ({"urgensi": [WORD]},),
    "penugasan": ({"tugas": [WORD]},),
    "pembahasan": ({"pokok": [WORD]},),
    "laporan": ({"nomor": WORD, "kepada": [WORD], "simpulan": [WORD]},),
    "pemantauan_hasil": ({"kegiatan": [WORD]},),
    "analisis": ({"urgensi": [WORD]},),
    "telaahan": ({"persoalan": [WORD]},),
    "surat_kuasa": ({"alasan": [WORD]},),
    "rencana": ({"sasaran": [WORD]},),
    "permohonan": ({"penjelasan": [f"{WORD}."]},),
    "tahunan": ({"kerja_sama": [WORD]},),
    "pelaksanaan_tugas": ({"hasil": [WORD]},),
    "evaluasi": ({"pertimbangan": [WORD]},),
    "bantuan": ({"rincian": [WORD]},),
    "pasal_tambahan": ([{"judul": WORD, "teks": f"{WORD}."}],),
    "lampiran": ([{"judul": WORD, "teks": f"{WORD}."}],),
}
"""Other values of a field, that its sample does not have."""
ELSEWHERE: Mapping[str, str] = {
    "jenis": "says which kind it is",
    "profil": "the institution",
    "judul_pasal": "where titles stand, tests/test_judul_pasal.py",
    "sebutan": "what the first pihak is called; own words of a pihak go before it, tests/test_penyebutan.py",
    "varian": "which klausul there are",
    "klausul": "how the klausul are worded",
    "induk": "tests/test_chain.py",
    "tanpa_induk": "excludes induk; in the premis of a PKS without one",
    "koordinasi": "asked for by a rule",
    "konsultasi": "asked for by a rule",
    "persetujuan_dprd": "asked for by a rule",
    "persyaratan": "tests/test_persyaratan.py",
    "pemrakarsa": "the addressee of a letter, who takes part in a team",
    "jeda": "printed when a perpanjangan is signed late",
    "urutan": "order and headings of the Pasal, tests/test_urutan.py",
    "halaman": "stands around the text, tests/test_halaman.py",
    "abaikan": "stands in the reports, tests/test_abaikan.py",
}
"""Fields that are not seen in the text of a sample, and why."""


def _plain(value: Any) -> Any:  # noqa: ANN401 - data
    if isinstance(value, Mapping):
        return {name: _plain(item) for name, item in value.items()}
    return [_plain(item) for item in value] if isinstance(value, list | tuple) else value


@lru_cache
def sample(kind: str) -> dict[str, Any]:
    """The sample of a kind with all that it leaves to the drafter."""
    data = _plain(read_source(str(ROOT / "samples" / f"{kind}.yaml"))[0].data)
    optional = {ref.id: "ya" for ref in load_jenis(kind, ASSETS).refs if ref.pilihan}
    return {**data, "klausul": {**optional, **(data.get("klausul") or {})}}


@lru_cache
def unchanged(kind: str) -> str:
    """What the sample prints."""
    return text(kind, {})


def text(kind: str, change: Mapping[str, object]) -> str:
    """What the sample prints with another value, in both languages."""
    with parents_kept():
        pohon = load({**sample(kind), **change}, folder=ROOT / "samples").built.pohon
    return outline(pohon) + (outline(pohon.padanan) if pohon.padanan else "")


def kept_back(kind: str) -> set[str]:
    """What a naskah in two languages does not say to a foreign pihak: papers that only rules ask for."""
    return {"kesepakatan", "biro"} if load_jenis(kind, ASSETS).padanan else set()


def handed_on(kind: str) -> set[str]:
    """Fields that a naskah about another one inherits, for a Pasal that is worded anew, or for one that follows it."""
    jenis = load_jenis(kind, ASSETS)
    changed = {"definisi", "maksud", "tujuan", "kegiatan", "pendanaan", "jangka_waktu", "pemantauan"}
    return {*jenis.warisan} - ({"meterai", "rangkap"} & {*jenis.isian}) | (
        changed if jenis.peran == "perubahan" else set()
    )


def taken(kind: str) -> list[str]:
    """The fields that a kind has to print."""
    left_out = {*ELSEWHERE} | handed_on(kind) | kept_back(kind)
    left_out |= {"ragam"} if len(load_jenis(kind, ASSETS).ragam) == 1 else set()
    return [field for field in fields_of(load_jenis(kind, ASSETS)) if field not in left_out]


def test_every_field_is_tried_or_has_a_reason() -> None:
    assert {*OTHER} ^ {*ELSEWHERE} == {*Naskah.model_fields}
    assert sum(len(taken(kind)) for kind in KINDS) > 200


@pytest.mark.parametrize("kind", parted(KINDS, quick=1))
def test_what_a_kind_takes_it_prints(kind: str) -> None:
    def shows(field: str) -> bool:
        return any(text(kind, {field: value}) != unchanged(kind) for value in OTHER[field])

    assert [field for field in taken(kind) if not shows(field)] == []


@every("kind", KINDS)
def test_a_sample_fills_what_its_kind_takes(kind: str) -> None:
    assert load_jenis(kind, ASSETS).isian
    assert {*sample(kind)} <= {*fields_of(load_jenis(kind, ASSETS))}


def test_a_kind_that_names_no_field_takes_all(tmp_path: Path) -> None:
    saved(tmp_path, "nama: Kesepakatan Uji\narti: Uji.\npembuka: [pembukaan]\nklausul: [kerahasiaan]\n", "jenis.yaml")
    folder = tmp_path / "naskah" / "uji"
    folder.mkdir(parents=True)
    (tmp_path / "jenis.yaml").rename(folder / "jenis.yaml")
    given = {"jenis": "uji", "pihak": [{}, {}], "analisis": {"urgensi": ["x"]}, "premis": ["y"]}
    found = check(load(given, templates=tmp_path))
    assert "isian-tak-dipakai" not in {finding.name for finding in found}
    assert {"analisis", "premis", "surat"} <= {*fields_of(load_jenis("uji", Assets(tmp_path)))}


@pytest.mark.parametrize("kind", parted(KINDS, quick=1))
def test_every_word_inside_a_field_is_printed_or_said_not_to_be(kind: str) -> None:
    jenis = load_jenis(kind, ASSETS)
    words = [leaf for leaf in leaves_of(kind) if leaf.shape.base is str and not leaf.shape.choices]
    known = FILES | PERSON | BODY | BESIDE | (DEGREES if jenis.is_laporan else set())
    asked = [leaf for leaf in words if leaf.name not in known]
    asked = [leaf for leaf in asked if not (leaf.name.startswith(DEEDS) and carried(jenis, leaf))]
    kept = [leaf for leaf in asked if not drops(jenis, leaf.path)]
    assert kept
    assert unused(kind, kept) == ()


@every("kind", lambda: [kind for kind in KINDS if load_jenis(kind, ASSETS).lepas], quick=2)
def test_what_a_kind_is_said_not_to_print_changes_nothing(kind: str) -> None:
    jenis = load_jenis(kind, ASSETS)
    leaves = (leaf for leaf in leaves_of(kind) if drops(jenis, leaf.path))
    dropped = {leaf: FIGURES.get(leaf.name, values(leaf.shape)[0]) for leaf in leaves}
    data = bases(kind)[0]
    absent, present = (with_values(data, given) for given in (dict.fromkeys(dropped), dropped))
    assert printed(absent) == printed(present)
    assert told(absent) == told(present)
    loaded = load(present, folder=ROOT / "samples")
    assert {each.name for each in check(loaded)} >= {OWN}


SAID = frozenset(
    {
        OWN,
        "identitas-perseorangan",
        "isian-tak-dipakai",
        "isian-tak-terbaca",
        "isian-tanpa-perubahan",
        "lain-daripada-induk",
    }
)
"""Rules that say of a field that nobody reads it."""


def carried(jenis: Jenis, leaf: Leaf) -> bool:
    """Whether a field says who signs for a pihak that does not sign this paper, or by which deed it was founded."""
    if leaf.name.startswith(DEEDS):
        return not jenis.is_naskah or jenis.is_paper
    return leaf.path[:2] == ("pihak", "penandatangan") and not jenis.is_naskah


def in_variants(kind: str) -> list[dict[str, Any]]:
    """The first sample of a kind as each of its variants, and with the klausul left out that may be."""
    data, jenis = bases(kind)[0], load_jenis(kind, ASSETS)
    off = {ref.id: "tidak" for ref in jenis.refs if not ref.wajib}
    varied = [{**data, "varian": name} for name in jenis.varian]
    return [each for each in (*varied, {**data, "klausul": off}) if printed(each) is not None]


def worded(data: Mapping[str, Any], found: list[Leaf]) -> dict[Leaf, str]:
    """The fields that can hold a word of their own at once, with that word."""
    words = {leaf: f"Zulu{place}x alfa bravo" for place, leaf in enumerate(found)}
    for _ in range(len(words)):
        bad = wrong_in(with_values(data, dict(words)))
        if not bad:
            break
        words = {leaf: word for leaf, word in words.items() if not any(_beside(leaf.name, each) for each in bad)}
    return words


def _beside(one: str, other: str) -> bool:
    return f"{one}.".startswith(f"{other}.") or f"{other}.".startswith(f"{one}.")


_PATH = re.compile(r"[a-z_]+(?:\[[0-9]+\])?(?:\.[a-z_]+(?:\[[0-9]+\])?)+")
"""A field as a message names it."""


def unsaid(data: Mapping[str, Any], root: str, found: list[Leaf]) -> list[str]:
    """The fields of a root whose words are neither printed nor said not to be."""
    words = worded(data, [leaf for leaf in found if leaf.path[0] == root])
    document = loaded(with_values(data, dict(words)))
    if not words or isinstance(document, tuple):
        return []
    text = repr(document.built.pohon).casefold()
    remarks = [each for each in check(document) if each.name in SAID]
    said = [each.where.path or "" for each in remarks]
    said += [path for each in remarks for path in _PATH.findall(each.message)]
    lost = [leaf.name for leaf, word in words.items() if word.split()[0].casefold() not in text]
    return [name for name in lost if not any(_beside(name, re.sub(r"\[[0-9]+\]", "", path)) for path in said)]


@pytest.mark.parametrize("kind", parted(KINDS, quick=1))
def test_every_word_is_printed_or_said_in_every_variant(kind: str) -> None:
    jenis = load_jenis(kind, ASSETS)
    texts = [leaf for leaf in leaves_of(kind) if leaf.shape.base is str and not leaf.shape.choices]
    said = [leaf for leaf in texts if leaf.name not in FILES | BODY and not drops(jenis, leaf.path)]
    asked = [leaf for leaf in said if not carried(jenis, leaf)]
    roots = dict.fromkeys(leaf.path[0] for leaf in asked)
    assert roots
    for data in in_variants(kind):
        assert [name for root in roots for name in unsaid(data, root, asked)] == [], data.get("varian")
