"""Titik dua pada akhir Pasal 1 tidak diikuti rincian.

Kalimat yang berakhir dengan titik dua menjanjikan rincian, tabel, atau kalimat sesudahnya. Bila rinciannya kosong,
misalnya karena daftar yang disusunnya belum diisi, naskah memuat ketentuan yang terpotong.

Salah: (2) Tim terdiri atas: tanpa huruf a, b, c di bawahnya.
Benar: (2) Tim terdiri atas: dengan huruf a, b, c di bawahnya.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from kerjasama_docs.findings import Basis, Finding
from kerjasama_docs.naskah.tree.inline import plain
from kerjasama_docs.naskah.tree.pohon import Block, Kind, Pasal, Unit
from kerjasama_docs.naskah.tree.targets import name_of
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = ()

_Step = Pasal | Unit


def _promising(blocks: Sequence[Block], above: tuple[_Step, ...]) -> Iterator[tuple[Unit, tuple[_Step, ...]]]:
    """The units that end with a colon and have nothing behind it, each with what it stands in."""
    for block, after in zip_longest(blocks, blocks[1:]):
        if not isinstance(block, Unit):
            continue
        inside = above if block.kind is Kind.PARAGRAF else (*above, block)
        follows = after is not None and not _goes_on(block, after)
        if not block.children and not follows and plain(block.content).rstrip().endswith(":"):
            yield block, inside
        yield from _promising(block.children, inside)


def _goes_on(unit: Unit, after: Block) -> bool:
    """Whether what stands behind a unit is the next of its kind, and so nothing that the unit leads to.

    An ayat that begins small is an item of the one above it in all but its mark, of which another rule tells.
    """
    if not isinstance(after, Unit) or unit.kind is Kind.PARAGRAF or after.kind is not unit.kind:
        return False
    return unit.kind is not Kind.AYAT or not plain(after.content)[:1].islower()


def _parts(subject: Subject) -> Iterable[tuple[Sequence[Block], tuple[_Step, ...]]]:
    """The texts that begin and end by themselves."""
    yield from ((pasal.content, (pasal,)) for pasal in subject.pohon.pasal)
    yield from ((part.content, ()) for part in subject.pohon.lampiran)


def check(subject: Subject) -> Iterator[Finding]:
    """Find colons with nothing behind them."""
    hint = "Tulis rinciannya, atau akhiri kalimat itu dengan titik."
    for blocks, above in _parts(subject):
        for unit, inside in _promising(blocks, above):
            place = name_of(inside) if inside else "lampiran"
            message = f"Titik dua pada akhir {place} tidak diikuti rincian."
            yield subject.finding(message, unit.where, hint)
