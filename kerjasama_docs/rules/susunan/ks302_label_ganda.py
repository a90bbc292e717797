"""Label “alih-teknologi” dipakai dua kali; rujukan tidak tahu mana yang dimaksud.

Rujukan menunjuk label, bukan nomor. Dua Pasal, atau dua satuan dalam satu Pasal, dengan label yang sama
membuat rujukan menunjuk ke tempat yang salah tanpa terlihat.

Salah: dua pasal_tambahan dengan label: alih-teknologi
Benar: setiap Pasal dengan labelnya sendiri.
"""

from collections import Counter
from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.tree.pohon import Pasal, Unit
from kerjasama_docs.naskah.tree.walk import walk
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = ()

_HINT = "Beri setiap satuan label sendiri."


def _repeated(pasal: Pasal) -> Iterator[tuple[str, int]]:
    """The labels that several units of a Pasal share, and how many."""
    units = (block for block in walk(pasal.content) if isinstance(block, Unit))
    counted = Counter(unit.label for unit in units if unit.label)
    yield from ((label, count) for label, count in counted.items() if count > 1)


def check(subject: Subject) -> Iterator[Finding]:
    """Find labels that two Pasal, or two units of one Pasal, share."""
    seen: set[str] = set()
    for pasal in subject.pohon.pasal:
        if pasal.label in seen:
            message = f"Label “{pasal.label}” dipakai lebih dari satu Pasal."
            yield subject.finding(message, pasal.where, _HINT, level=Level.GALAT)
        seen.add(pasal.label)
        for label, count in _repeated(pasal):
            message = f"Label “{pasal.label}#{label}” dipakai {count} kali dalam satu Pasal."
            yield subject.finding(message, pasal.where, _HINT, level=Level.GALAT)
