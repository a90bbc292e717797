"""Kinds, profil and Lampiran forms from their folders."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache, reduce
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from kerjasama_docs import compiled
from kerjasama_docs.assets import Area, Assets, nearest, read_text
from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import DocumentFindingsError, Finding, Level, Where
from kerjasama_docs.inputs import Source, read_yaml, validate
from kerjasama_docs.inputs.bounds import printable
from kerjasama_docs.inputs.source import Key
from kerjasama_docs.model.hal_kolom import SebutanKolom
from kerjasama_docs.model.isi_wajib import Isi
from kerjasama_docs.model.lampiran import LampiranBentuk
from kerjasama_docs.model.profil import Profil
from kerjasama_docs.model.syarat import SyaratPenandatangan, SyaratPihak
from kerjasama_docs.model.template import BAGIAN, Jenis
from kerjasama_docs.model.tingkat import KerjaSamaTingkat, PesertaWajib, PihakKesatu, Tujuan
from kerjasama_docs.model.varian import Varian
from kerjasama_docs.regulations import regulation_keys

M = TypeVar("M", bound=BaseModel)
Citing = Isi | SyaratPihak | SyaratPenandatangan | Tujuan | PesertaWajib | KerjaSamaTingkat | PihakKesatu
"""What a kind asks for with the article that asks for it."""


@lru_cache(maxsize=128)
def _record(path: Path, _changed: int, model: type[M]) -> M:
    text = read_text(path)
    known = compiled.record(model, text)
    if known and not _unknown(known):
        return known
    source = printable(read_yaml(text, str(path)))
    record = validate(model, source)
    if findings := unknown_regulations(record, source):
        raise DocumentFindingsError(findings)
    return record


def _unknown(record: BaseModel) -> list[tuple[str, Key]]:
    """Regulations that a kind or a profil names and that have no data, with the places that name them."""
    named: list[tuple[str, Key]] = []
    if isinstance(record, Profil):
        named = [(key, ("peraturan", place)) for place, key in enumerate(record.peraturan)]
        named += [(each.peraturan, ("tenggat", name)) for name, each in record.tenggat.items() if each.peraturan]
    if isinstance(record, Jenis):
        named = [(key, where) for key, _, where in cited_by(record)]
    known = regulation_keys()
    return [(key, where) for key, where in named if key not in known]


def unknown_regulations(record: BaseModel, source: Source) -> list[Finding]:
    """Regulations that a kind or a profil names and that have no data: no rule could ever look at them."""
    findings: list[Finding] = []
    for key, place in _unknown(record):
        where, hint = source.where(place), nearest(key, regulation_keys())
        findings.append(Finding("templat-dasar", Level.GALAT, f"Peraturan “{key}” tidak punya data.", where, hint))
    return findings


def cited_by(jenis: Jenis) -> list[tuple[str, str, Key]]:
    """What a kind and its variants cite: key of the regulation, its article (empty for all of it), place."""
    found = [*_cited_in(jenis, ()), *_cited_by_klausul(jenis)]
    for name, varian in jenis.varian.items():
        found += _cited_in(varian, ("varian", name))
    return found


def _cited_in(part: Jenis | Varian, at: Key) -> Iterator[tuple[str, str, Key]]:
    """What a kind or one of its variants cites, which stands at that place."""
    for name in ("peraturan", "dasar_hukum"):
        for place, key in enumerate(getattr(part, name)):
            yield key, "", (*at, name, place)
    for name in ("wajib", "pihak", "penandatangan", "tujuan", "peserta", "kerja_sama", "pihak_kesatu"):
        for place, item in enumerate(getattr(part, name, ())):
            where: Key = (*at, name, place, "peraturan")
            yield from ((item.peraturan, article, where) for article in _articles(item))


def _cited_by_klausul(jenis: Jenis) -> Iterator[tuple[str, str, Key]]:
    """The articles by which a kind needs some of its klausul."""
    for part in BAGIAN:
        needed = ((place, ref.tetap) for place, ref in enumerate(getattr(jenis, part)))
        for place, law in needed:
            if law:
                yield law.peraturan, law.pasal, (part, place, "tetap", "peraturan")


def _articles(item: Citing) -> list[str]:
    """The articles of a condition; one empty where all of its regulation is meant, none without one."""
    if not item.peraturan:
        return []
    return [str(said) for field, said in item if field.startswith("pasal") and said] or [""]


def _load(path: Path, model: type[M]) -> tuple[M, Path]:
    return _record(path, path.stat().st_mtime_ns, model), path.parent


def load_record(path: Path, model: type[M]) -> M:
    """The record of a file; raises as :func:`load_jenis`."""
    return _load(path, model)[0]


def load_jenis(name: str, assets: Assets) -> Jenis:
    """The kind of that name; a parent of it may be also of the user's kinds that are like one of its own.

    Raises:
        UsageError: There is none.
        DocumentFindingsError: Its file is not well formed.
    """
    jenis = _load(assets.find(Area.NASKAH, name), Jenis)[0]
    alike = [own for own, first in _own_kinds(assets).items() if first in jenis.induk and own not in jenis.induk]
    return jenis.model_copy(update={"induk": (*jenis.induk, *alike)}) if alike else jenis


def _own_kinds(assets: Assets) -> dict[str, str]:
    """The kinds of the user that are like another one, by that one; of a broken one its own reader tells."""
    like: dict[str, str] = {}
    for path in sorted((assets.own / Area.NASKAH.folder).glob(Area.NASKAH.pattern)) if assets.own else ():
        with suppress(DocumentFindingsError, UsageError):
            serupa = _load(path, Jenis)[0].serupa
            like |= {Area.NASKAH.named(path): serupa} if serupa else {}
    return {own: _first(first, like) for own, first in like.items()}


def _first(name: str, like: Mapping[str, str]) -> str:
    """The kind that a kind is like in the end; one that is like itself stays as it is."""
    for _ in like:
        name = like.get(name, name)
    return name


@dataclass(frozen=True, slots=True)
class ProfilFolder:
    """A profil and the folder of its pictures."""

    profil: Profil
    folder: Path


def load_profil(name: str, assets: Assets) -> ProfilFolder:
    """The profil of that name; raises as :func:`load_jenis`."""
    return ProfilFolder(*_load(assets.find(Area.PROFIL, name), Profil))


def load_bentuk(name: str, assets: Assets) -> LampiranBentuk:
    """The Lampiran form of that name, with all names of its columns; raises as :func:`load_jenis`."""
    path = assets.find(Area.LAMPIRAN, name)
    return _worded(_dated(path), tuple(map(_dated, assets.sebutan())))


def load_sebutan(path: Path) -> SebutanKolom:
    """The names of columns in one file; raises as :func:`load_jenis`."""
    return _load(path, SebutanKolom)[0]


_Dated = tuple[Path, int]
"""A file, and when it was changed."""


def _dated(path: Path) -> _Dated:
    return path, path.stat().st_mtime_ns


@lru_cache(maxsize=64)
def _worded(form: _Dated, words: tuple[_Dated, ...]) -> LampiranBentuk:
    bentuk = _record(*form, LampiranBentuk)
    sebutan = reduce(SebutanKolom.with_more, (_record(*each, SebutanKolom) for each in words), SebutanKolom())
    if unknown := sebutan.unknown(bentuk):
        message = f"Hal “{unknown[0]}” tidak dikenal."
        hint = nearest(unknown[0], sebutan.hal)
        raise DocumentFindingsError([Finding("nama-tak-dikenal", Level.GALAT, message, Where(str(form[0])), hint)])
    return sebutan.worded(bentuk)


def as_finding(error: UsageError, source: Source, key: Key) -> DocumentFindingsError:
    """An unknown name in the user's file, as a finding at its place."""
    finding = Finding("nama-tak-dikenal", Level.GALAT, error.message, source.where(key), error.remedy)
    return DocumentFindingsError([finding])
