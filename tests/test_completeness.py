"""Everything in the templates is used, shown and backed; adding one thing asks for the rest."""

import re
from collections.abc import Mapping
from typing import get_args

from _every import every
from _helpers import ROOT
from _samples import NAMES, sample

from kerjasama_docs.assets import Area, Assets
from kerjasama_docs.findings import Level
from kerjasama_docs.model.base import TingkatNama
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.naskah import outline
from kerjasama_docs.naskah.jinja.engine import references
from kerjasama_docs.naskah.klausul.file import load_klausul
from kerjasama_docs.naskah.klausul.folders import load_bentuk, load_jenis, load_profil
from kerjasama_docs.naskah.views.pihak import pihak_called
from kerjasama_docs.pipeline import check, load
from kerjasama_docs.regulations import citation, regulation, regulation_keys

ASSETS = Assets()
KINDS = ASSETS.names(Area.NASKAH)
KLAUSUL = ASSETS.names(Area.KLAUSUL)
PROFILES = ASSETS.names(Area.PROFIL)
FORMS = ASSETS.names(Area.LAMPIRAN)


ARTICLE = re.compile(
    r"(Pasal \d+[A-Z]?|Bab [IVX]+|Lampiran [IVX]+|Lampiran|Penjelasan)"
    r"(( ayat \(\d+[a-z]?\))|( huruf [a-zA-Z])|( angka \d+[a-z]?))*"
)


def used_by(kind: str) -> set[str]:
    """The klausul of a kind."""
    jenis = load_jenis(kind, ASSETS)
    return {ref.id for ref in jenis.refs}


def test_something_is_looked_at() -> None:
    assert len(KINDS) >= 2
    assert len(KLAUSUL) > 20
    assert len(PROFILES) >= 2
    assert FORMS
    assert len(regulation_keys()) > 10


def test_every_kind_has_a_sample() -> None:
    shown = {sample(name).built.naskah.jenis for name in NAMES}
    assert shown == set(KINDS)


def test_every_sample_is_named_after_its_kind() -> None:
    for name in NAMES:
        naskah = sample(name).built.naskah
        assert name.startswith((naskah.jenis, naskah.varian or naskah.jenis))


def test_every_form_has_a_sample() -> None:
    shown = {part.tabel for name in NAMES for part in sample(name).built.naskah.lampiran}
    shown |= {folder.name for folder in (ROOT / "samples" / "lampiran").iterdir() if any(folder.iterdir())}
    assert {name for name in FORMS if load_bentuk(name, ASSETS).sumber == "baris"} <= shown
    for name in FORMS:
        assert load_bentuk(name, ASSETS).arti


@every("name", KLAUSUL)
def test_every_klausul_is_used_by_a_kind(name: str) -> None:
    assert [kind for kind in KINDS if name in used_by(kind)]


@every("kind", KINDS)
def test_every_klausul_of_a_kind_exists(kind: str) -> None:
    assert used_by(kind) <= set(KLAUSUL)
    jenis = load_jenis(kind, ASSETS)
    ids = [ref.id for ref in jenis.klausul]
    assert len(ids) == len(set(ids))
    for ref in jenis.klausul:
        assert load_klausul(ref.id, ASSETS).head.judul, f"{ref.id} has no title"
        assert not (ref.pilihan and ref.wajib), ref.id
    assert {*jenis.isian} <= Naskah.model_fields.keys()
    assert jenis.kerangka in ASSETS.names(Area.KERANGKA)


@every("kind", KINDS)
def test_required_content_names_what_exists(kind: str) -> None:
    jenis = load_jenis(kind, ASSETS)
    demanded = [*jenis.wajib, *(isi for varian in jenis.varian.values() for isi in varian.wajib)]
    told = jenis.bentuk == "laporan" and {load_jenis(each, ASSETS).bentuk for each in jenis.induk} == {"surat"}
    free = jenis.peran == "perubahan" or told
    assert demanded or free or not jenis.klausul, "no regulation says what an adendum holds, or a report on a letter"
    for isi in jenis.wajib:
        assert {*isi.klausul} <= used_by(kind), isi.isi
        assert {name.partition(".")[0] for name in isi.isian} <= Naskah.model_fields.keys(), isi.isi
        assert isi.klausul or isi.isian


@every("name", KLAUSUL)
def test_parameters_are_used_and_declared(name: str) -> None:
    klausul = load_klausul(name, ASSETS)
    kept = {each for each, parameter in klausul.head.parameter.items() if not parameter.usang}
    assert set(references(klausul.text)) == kept, "one that is given up only tells so"
    for parameter in klausul.head.parameter.values():
        assert parameter.arti.endswith(".")


def split_citation(text: str) -> tuple[str, str]:
    """``permen-imipas-8-2025 Pasal 21 huruf b`` → key and article."""
    key, _, article = text.partition(" ")
    return key, article


@every("name", KLAUSUL)
def test_every_citation_of_a_klausul_is_known(name: str) -> None:
    for text in load_klausul(name, ASSETS).head.dasar:
        key, article = split_citation(text)
        assert key in regulation_keys(), text
        assert article in regulation(key).pasal, text


@every("kind", KINDS)
def test_every_citation_of_a_kind_is_known(kind: str) -> None:
    for isi in load_jenis(kind, ASSETS).wajib:
        assert isi.peraturan in regulation_keys()
        assert isi.pasal in regulation(isi.peraturan).pasal, isi.pasal


@every("key", regulation_keys())
def test_every_regulation_is_whole(key: str) -> None:
    found = regulation(key)
    assert {*found.diubah, *found.dicabut_oleh} <= set(regulation_keys())
    assert re.fullmatch(r"[a-z]+(-[a-z0-9]+)*", key)
    number = (found.nomor or "").partition("/")[0].lower()
    assert found.nomor is None or key.endswith(f"-{number}-{found.tahun}") or found.nomor not in found.singkat
    for article, said in found.pasal.items():
        assert ARTICLE.fullmatch(article), article
        assert re.fullmatch(r"[A-Z“].{8,200}[^.]\.", said), said
        assert not re.search(r"\. [A-Z]", said), f"one sentence: {said}"
    whole = citation(key)
    assert whole.teks.startswith(found.title)
    assert "…" not in whole.teks


@every("name", PROFILES)
def test_every_profil_names_known_regulations(name: str) -> None:
    profil = load_profil(name, ASSETS).profil
    assert {*profil.peraturan, *profil.dasar_hukum} <= set(regulation_keys())
    assert {*profil.pejabat} <= {*get_args(TingkatNama)}
    folder = load_profil(name, ASSETS).folder
    for picture in (profil.logo, profil.lambang):
        assert picture is None or (folder / picture).is_file()


@every("profil", PROFILES)
@every("kind", KINDS, quick=7)
def test_the_least_naskah_is_a_draft_without_errors(kind: str, profil: str) -> None:
    document = load({"jenis": kind, "profil": profil, "pihak": [{}, {}]})
    text = outline(document.built.pohon)
    assert f"[nama instansi {pihak_called(1, load_profil(profil, ASSETS).profil, load_jenis(kind, ASSETS))}]" in text
    assert not [finding for finding in check(document) if finding.level is Level.GALAT]
    assert [finding for finding in check(document, final=True) if finding.level is Level.GALAT]


LABELS = ["KESATU", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA", "KEENAM", "KETUJUH", "KEDELAPAN"]


@every("count", range(2, 9))
@every("kind", KINDS, quick=6)
def test_two_to_eight_pihak(kind: str, count: int) -> None:
    pihak: list[Mapping[str, object]] = [
        {"nama": f"Instansi {n}", "hak": ["x"], "kewajiban": ["y", "z"], "kewenangan": "w", "uraian": "lembaga"}
        for n in range(count)
    ]
    text = outline(load({"jenis": kind, "pihak": pihak}).built.pohon)
    if load_jenis(kind, ASSETS).bentuk == "surat":
        assert text.count("Instansi") >= count
        assert text.count("\nYth.") == (0 if load_jenis(kind, ASSETS).judul else 1)
        return
    if load_jenis(kind, ASSETS).sebutan == "bersama":
        assert all(text.count(f"UNTUK INSTANSI {n}\n") == 1 for n in range(count))
        assert "selanjutnya disebut PIHAK" not in text
        return
    if load_jenis(kind, ASSETS).bentuk == "laporan":
        for name in (f"INSTANSI {n}" for n in range(count)):
            assert f"\n{name}" in text, "in the title"
        assert "PIHAK KESATU" not in text.replace(" PIHAK KESATU]", "]"), "a report calls the pihak by their names"
        return
    for label in LABELS[:count]:
        assert text.count(f"PIHAK {label}") >= 4
        assert f"\nPIHAK {label}\n" in text, "signs"
    assert "PIHAK KESEMBILAN" not in text
    assert count == 8 or f"PIHAK {LABELS[count]}" not in text
    joined = ", ".join(f"PIHAK {label}" for label in LABELS[: count - 1])
    assert f"{joined}{',' if count > 2 else ''} dan PIHAK {LABELS[count - 1]} secara bersama-sama" in text
    assert text.count("selanjutnya disebut PIHAK") == count
    assert f"disebut PIHAK {LABELS[count - 2]}; dan |" in text


@every("name", lambda: sorted({name for kind in KINDS for name in used_by(kind)}), quick=15)
def test_every_klausul_can_be_switched_on_and_rewritten(name: str) -> None:
    for kind in (kind for kind in KINDS if name in used_by(kind)):
        for choice in ({"pakai": "ya"}, {"pakai": "ya", "judul": "Judul Lain"}):
            fields = {"dasar_hukum": ["uu-39-2008"], "definisi": [{"istilah": "A", "arti": "b"}]}
            text = outline(load({"jenis": kind, "pihak": [{}, {}], "klausul": {name: choice}, **fields}).built.pohon)
            assert text


@every("name", ["premis", "dasar-hukum", "para-pihak"])
def test_parts_of_the_opening_can_be_switched_off(name: str) -> None:
    fields: dict[str, object] = {"jenis": "nota-kesepahaman", "pihak": [{}, {}], "dasar_hukum": ["uu-39-2008"]}
    with_it = outline(load(fields).built.pohon)
    without = outline(load({**fields, "klausul": {name: "tidak"}}).built.pohon)
    assert len(without) < len(with_it)


def test_files_of_the_templates_are_all_known() -> None:
    known = {"jenis.yaml", "profil.yaml", "bahasa.yaml", ".md", ".docx", ".png", ".jpg", ".jpeg"}
    files = [path for path in (ROOT / "templates").rglob("*") if path.is_file()]
    assert len(files) > 30
    assert not [path for path in files if path.name not in known and path.suffix not in known]


@every("name", NAMES)
def test_built_names_all_its_templates(name: str) -> None:
    built = sample(name).built
    files = built.templates
    assert all(file.is_file() and name.split("/")[1] in {file.stem, file.parent.name} for name, file in files.items())
    labels = {pasal.label for pasal in built.pohon.pasal}
    taken = {name for name in KLAUSUL if name in labels}
    least = 8 if built.jenis.bentuk == "naskah" else 4
    assert len(taken) > least or built.jenis.peran != "pokok" or not built.jenis.klausul
    assert built.klausul >= {ref.id for ref in built.jenis.refs if ref.tentu}
    assert {f"klausul/{name}" for name in built.klausul} <= files.keys()
    assert {f"klausul/{name}" for name in taken} <= files.keys()
    assert {f"klausul/{ref.id}" for ref in built.jenis.pembuka if ref.wajib} <= files.keys()
    assert {f"naskah/{built.naskah.jenis}", f"profil/{built.naskah.profil}"} <= files.keys()
    assert {f"lampiran/{part.tabel}" for part in built.naskah.lampiran if part.tabel} <= files.keys()
    assert not built.induk or {f"naskah/{mata.nama_jenis}" for mata in built.induk.mata} <= files.keys()
    inherited = {pasal.label for pasal in built.rantai.berlaku.pohon.pasal}
    inherited |= {pasal.label for pasal in built.induk.berlaku.pohon.pasal} if built.induk else set()
    left_out = {ref.id for ref in built.jenis.klausul} - labels - inherited
    assert not {f"klausul/{name}" for name in left_out} & files.keys()
