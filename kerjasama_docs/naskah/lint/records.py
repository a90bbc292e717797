"""Looks over kinds, profil and forms of tables: whether what they name is there."""

from collections.abc import Collection, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from kerjasama_docs.assets import Area, Assets, nearest, read_text
from kerjasama_docs.findings import DocumentFindingsError, Finding, Level
from kerjasama_docs.inputs import Source, read_yaml, validate
from kerjasama_docs.inputs.bounds import printable
from kerjasama_docs.inputs.source import Key
from kerjasama_docs.model.hal_kolom import SebutanKolom
from kerjasama_docs.model.lampiran import LampiranBentuk
from kerjasama_docs.model.profil import Profil
from kerjasama_docs.model.template import BAGIAN, Jenis
from kerjasama_docs.naskah.klausul.folders import cited_by, load_profil, unknown_regulations
from kerjasama_docs.naskah.lint.citation import citation_faults
from kerjasama_docs.naskah.lint.isian import unsaid_isian
from kerjasama_docs.pictures.fault import PictureError
from kerjasama_docs.pictures.files import picture_in
from kerjasama_docs.regulations import regulation, regulation_keys

M = TypeVar("M", bound=BaseModel)
Named = Iterator[tuple[str, Key]]
"""Names in a record, each with its place there."""


def _record(path: Path, model: type[M]) -> tuple[M | None, Source, list[Finding]]:
    """A record of a template folder; None, with findings, when it is not well formed."""
    source = Source(str(path), {})
    try:
        source = printable(read_yaml(read_text(path), str(path)))
        return validate(model, source), source, list(source.findings)
    except DocumentFindingsError as error:
        return None, source, [*source.findings, *error.findings]


def lint_jenis(path: Path, assets: Assets) -> list[Finding]:
    """A kind: its klausul, its frame, and the articles that demand its content."""
    jenis, source, found = _record(path, Jenis)
    if jenis is None:
        return found
    klausul, frames, own = assets.names(Area.KLAUSUL), assets.names(Area.KERANGKA), [ref.id for ref in jenis.refs]
    found += _absent("Klausul", _klausul(jenis), klausul, source=source)
    found += _absent("Kerangka", _frames(jenis), frames, source=source)
    found += _absent("Klausul", _demanded(jenis), own, source=source)
    if jenis.serupa:
        like = iter([(jenis.serupa, ("serupa",))])
        found += _absent("Jenis naskah", like, frozenset(assets.names(Area.NASKAH)) - {path.parent.name}, source=source)
    if jenis.batas:
        kept = iter([(jenis.batas, ("batas",))])
        found += _absent("Tenggat", kept, frozenset(_deadlines(assets)), source=source)
    for regulated, article, key in cited_by(jenis):
        if article and regulated in regulation_keys():
            found += citation_faults(regulated, article, source.where(key[:-1]))
    return [*found, *unsaid_isian(jenis, assets), *unknown_regulations(jenis, source)]


def _deadlines(assets: Assets) -> Iterator[str]:
    """The names of all deadlines that a regulation or a profil sets; one with faults is looked over by itself."""
    for key in regulation_keys():
        yield from regulation(key).tenggat
    for name in assets.names(Area.PROFIL):
        with suppress(DocumentFindingsError):
            yield from load_profil(name, assets).profil.tenggat


def _klausul(jenis: Jenis) -> Named:
    """The klausul of a kind."""
    for part in BAGIAN:
        yield from ((ref.id, (part, place)) for place, ref in enumerate(getattr(jenis, part)))


def _frames(jenis: Jenis) -> Named:
    """The frames a kind is printed in."""
    yield jenis.kerangka, ("kerangka",)
    if jenis.padanan:
        yield jenis.padanan.kerangka, ("padanan", "kerangka")


def _demanded(jenis: Jenis) -> Named:
    """The klausul that a content may stand in which a kind or one of its variants must have."""
    for place, item in enumerate(jenis.wajib):
        yield from ((name, ("wajib", place)) for name in item.klausul)
    for variant, varian in jenis.varian.items():
        for place, item in enumerate(varian.wajib):
            yield from ((name, ("varian", variant, "wajib", place)) for name in item.klausul)


def _absent(what: str, named: Named, known: Collection[str], *, source: Source) -> Iterator[Finding]:
    """Names of what is not there."""
    for name, key in named:
        if name not in known:
            message = f"{what} “{name}” tidak ada."
            yield Finding("templat-nama", Level.GALAT, message, source.where(key), nearest(name, known))


def lint_profil(path: Path) -> list[Finding]:
    """A profil: the regulations it names, and its pictures."""
    profil, source, found = _record(path, Profil)
    if profil is None:
        return found
    found += unknown_regulations(profil, source)
    for name, batas in profil.tenggat.items():
        if batas.peraturan in regulation_keys() and batas.pasal:
            found += citation_faults(batas.peraturan, batas.pasal, source.where(("tenggat", name)))
    for name in ("lambang", "logo"):
        picture = getattr(profil, name)
        try:
            _ = picture and picture_in(path.parent, picture)
        except PictureError as error:
            message = f"Gambar {name} “{picture}” tidak dapat dipakai: {error}."
            hint = error.remedy or "Taruh berkas PNG atau JPEG itu di sebelah profil.yaml."
            found.append(Finding("templat-gambar", Level.GALAT, message, source.where((name,)), hint))
    return found


def lint_sebutan(path: Path) -> list[Finding]:
    """The names of columns."""
    return _record(path, SebutanKolom)[2]


def lint_lampiran(path: Path) -> list[Finding]:
    """The form of a table."""
    return _record(path, LampiranBentuk)[2]
