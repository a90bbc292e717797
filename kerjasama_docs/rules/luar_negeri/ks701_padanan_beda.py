"""Susunan Pasal 3 berbeda: 4 ayat dalam bahasa Indonesia, 3 dalam bahasa Inggris.

Kedua bahasa satu naskah dibaca berdampingan dan sama aslinya; ayat atau butir yang hanya ada dalam satu bahasa
membuat rujukan meleset dan membuka dua penafsiran. Pasal yang belum punya bunyi dalam bahasa kedua tercetak
sebagai isian dan disebut tersendiri.

Salah: ruang_lingkup berisi tiga butir, padanan.ruang_lingkup empat.
Benar: setiap butir dan setiap ayat ada dalam kedua bahasa, dalam urutan yang sama.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kerjasama_docs.findings import Basis, Finding, Level, Where
from kerjasama_docs.naskah.tree.inline import Isian
from kerjasama_docs.naskah.tree.pohon import Block, Kind, Pohon, Unit
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.padanan_isi import BASIS, surplus

DASAR: tuple[Basis, ...] = (Basis("uu-24-2009", "Pasal 31 ayat (2)"),)

Counts = dict[Kind, int]
"""How many units of each kind there are."""
_ISIAN_AND_STOP = 2
"""Pieces of a text that is not there yet."""


class _Part(NamedTuple):
    """A part of a naskah that both languages have."""

    name: str
    content: Sequence[Block]
    where: Where


def _counts(blocks: Sequence[Block]) -> Counts:
    """The units here and below, by kind; a table counts as a paragraph."""
    found: Counts = {}
    for block in blocks:
        kind, below = (block.kind, block.children) if isinstance(block, Unit) else (Kind.PARAGRAF, ())
        found[kind] = found.get(kind, 0) + 1
        for each, count in _counts(below).items():
            found[each] = found.get(each, 0) + count
    return found


def _open(blocks: Sequence[Block]) -> bool:
    """Whether a text is nothing but an isian, with or without a stop: it is not there yet, and that is said elsewhere.

    One with labels that another Pasal names has it once for each of them.
    """
    units = [block for block in blocks if isinstance(block, Unit)]
    return bool(units) and len(units) == len(blocks) and all(map(_unwritten, units))


def _unwritten(unit: Unit) -> bool:
    open_ = len(unit.content) <= _ISIAN_AND_STOP and any(isinstance(piece, Isian) for piece in unit.content)
    return open_ and (not unit.children or _open(unit.children))


def _said(own: Counts, other: Counts) -> str:
    """The units of one text of which the other has more or fewer."""
    differing = [kind for kind in Kind if own.get(kind, 0) != other.get(kind, 0)]
    named = [f"{own[kind]} {kind.value}" for kind in differing if kind in own]
    return " dan ".join(named) or f"tidak ada {' dan '.join(kind.value for kind in differing)}"


def _parts(subject: Subject, pohon: Pohon) -> Iterator[_Part]:
    yield _Part("pembukaan", pohon.opening, Where())
    for pasal in pohon.pasal:
        yield _Part(f"Pasal {pasal.number}", pasal.content, pasal.where)
    yield _Part("penutup", pohon.closing, Where())
    for place, part in enumerate(pohon.lampiran):
        yield _Part(f"lampiran[{place + 1}]", part.content, subject.source.where(("padanan", "lampiran", place)))


def _differing(subject: Subject, second: Pohon) -> Iterator[tuple[_Part, _Part]]:
    """The parts that do not have the same units in both languages."""
    for one, two in zip(_parts(subject, subject.pohon), _parts(subject, second), strict=True):
        if not (_open(one.content) or _open(two.content)) and _counts(one.content) != _counts(two.content):
            yield one, two


def _place(subject: Subject, part: _Part) -> Where:
    """Where the drafter typed a part in the second language; where he writes that language, when he did not."""
    where = part.where
    typed = where.path or (where.file == subject.source.file and where.line)
    return where if typed else subject.source.where(("padanan",))


def check(subject: Subject) -> Iterator[Finding]:
    """Find parts of the naskah whose units differ between the two languages."""
    first, second = subject.pohon, subject.pohon.padanan
    if second is None:
        return
    yield from surplus(subject, second)
    hint = "Samakan banyaknya ayat dan butir pada kedua bahasa."
    languages = first.bahasa.nama.capitalize(), second.bahasa.nama.capitalize()
    for one, two in _differing(subject, second):
        here, other = _counts(one.content), _counts(two.content)
        message = f"Susunan {one.name} berbeda: {_said(here, other)} dalam bahasa {languages[0]}, "
        message += f"{_said(other, here)} dalam bahasa {languages[1]}."
        yield subject.finding(message, _place(subject, two), hint, level=Level.GALAT, basis=BASIS)
