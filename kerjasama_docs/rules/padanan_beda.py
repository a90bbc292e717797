"""Susunan Pasal 3 berbeda: 4 ayat dalam bahasa Indonesia, 3 dalam bahasa Inggris.

Kedua bahasa satu naskah dibaca berdampingan dan sama kuatnya; ayat atau butir yang hanya ada dalam satu bahasa
membuat rujukan meleset dan membuka dua penafsiran. Pasal yang belum punya bunyi dalam bahasa kedua tercetak
sebagai isian dan disebut tersendiri.

Salah: ruang_lingkup berisi tiga butir, padanan.ruang_lingkup empat.
Benar: setiap butir dan setiap ayat ada dalam kedua bahasa, dalam urutan yang sama.
"""

from collections.abc import Iterator, Sequence

from kerjasama_docs.findings import Basis, Finding, Level, Where
from kerjasama_docs.naskah.inline import Isian
from kerjasama_docs.naskah.tree import Block, Kind, Pohon, Unit
from kerjasama_docs.rules.registry import Subject

_BASIS = Basis("uu-24-2009", "Pasal 31 ayat (2)")


def _counts(blocks: Sequence[Block]) -> tuple[tuple[Kind, int], ...]:
    """How many units of each kind stand here and below, by kind; a table counts as a paragraph."""
    found: dict[Kind, int] = {}
    for block in blocks:
        kind = block.kind if isinstance(block, Unit) else Kind.PARAGRAF
        found[kind] = found.get(kind, 0) + 1
        for below, count in _counts(block.children if isinstance(block, Unit) else ()):
            found[below] = found.get(below, 0) + count
    return tuple(found.items())


def _open(blocks: Sequence[Block]) -> bool:
    """Whether a text is one isian: it is not there yet, and that is said elsewhere."""
    pieces = [piece for block in blocks if isinstance(block, Unit) for piece in block.content]
    return len(blocks) == 1 and len(pieces) <= 2 and any(isinstance(piece, Isian) for piece in pieces)  # noqa: PLR2004 - it, its stop


def _said(counts: Sequence[tuple[Kind, int]], other: Sequence[tuple[Kind, int]]) -> str:
    """The units of one text of which the other has more or fewer."""
    own, others = dict(counts), dict(other)
    differing = [kind for kind in Kind if own.get(kind, 0) != others.get(kind, 0)]
    named = [f"{own[kind]} {kind.value}" for kind in differing if kind in own]
    return " dan ".join(named) or f"tidak ada {' dan '.join(kind.value for kind in differing)}"


def _parts(pohon: Pohon) -> Iterator[tuple[str, Sequence[Block], Where]]:
    yield "pembukaan", pohon.opening, Where()
    for pasal in pohon.pasal:
        yield f"Pasal {pasal.number}", pasal.content, pasal.where
    yield "penutup", pohon.closing, Where()


def _surplus(subject: Subject) -> Iterator[Finding]:
    """Pihak and Pasal of the drafter's own that only the second language has; they would not be printed."""
    naskah, source = subject.built.naskah, subject.built.source
    given = naskah.padanan
    lists = ((name, getattr(naskah, name), getattr(given, name, ())) for name in ("pihak", "pasal_tambahan"))
    for name, own, second in lists:
        if len(second) > len(own):
            message = f"Susunan {name} berbeda: {len(own)} dalam bahasa Indonesia, {len(second)} dalam bahasa kedua."
            where = source.where(("padanan", name, len(own)))
            hint = "Hapus yang berlebih pada padanan, atau tambahkan padanannya dalam bahasa Indonesia."
            yield Finding("padanan-beda", Level.GALAT, message, where, hint, _BASIS)


def check(subject: Subject) -> Iterator[Finding]:
    """Find parts of the naskah whose units differ between the two languages."""
    first, second = subject.built.pohon, subject.built.pohon.padanan
    if second is None:
        return
    source = subject.built.source
    yield from _surplus(subject)
    for (name, one, _), (_, two, there) in zip(_parts(first), _parts(second), strict=True):
        here, other = _counts(one), _counts(two)
        if dict(here) == dict(other) or _open(one) or _open(two):
            continue
        languages = (first.bahasa.nama.capitalize(), second.bahasa.nama.capitalize())
        message = (
            f"Susunan {name} berbeda: {_said(here, other)} dalam bahasa {languages[0]}, "
            f"{_said(other, here)} dalam bahasa {languages[1]}."
        )
        where = there if there.file == source.file and there.line else source.where(("padanan",))
        hint = "Samakan banyaknya ayat dan butir pada kedua bahasa."
        yield Finding("padanan-beda", Level.GALAT, message, where, hint, _BASIS)
