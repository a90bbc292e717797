"""Label “alih-teknologi” dipakai dua kali; rujukan tidak tahu mana yang dimaksud.

Rujukan menunjuk label, bukan nomor. Dua Pasal, atau dua satuan dalam satu Pasal, dengan label yang sama
membuat rujukan menunjuk ke tempat yang salah tanpa terlihat.

Salah: dua pasal_tambahan dengan label: alih-teknologi
Benar: setiap Pasal dengan labelnya sendiri.
"""

from collections import Counter
from collections.abc import Iterator

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.naskah.tree.pohon import Pasal, Unit, walk
from kerjasama_docs.rules.subject import Subject


def _unit_labels(pasal: Pasal) -> Counter[str]:
    units = (block for block in walk(pasal.content) if isinstance(block, Unit))
    return Counter(unit.label for unit in units if unit.label)


def check(subject: Subject) -> Iterator[Finding]:
    """Find labels that two Pasal, or two units of one Pasal, share."""
    pasal = subject.built.pohon.pasal
    seen: set[str] = set()
    hint = "Beri setiap satuan label sendiri."
    for item in pasal:
        twice = item.label in seen
        seen.add(item.label)
        if twice:
            message = f"Label “{item.label}” dipakai lebih dari satu Pasal."
            yield Finding("label-ganda", Level.GALAT, message, item.where, hint)
        for label, count in _unit_labels(item).items():
            if count > 1:
                message = f"Label “{item.label}#{label}” dipakai {count} kali dalam satu Pasal."
                yield Finding("label-ganda", Level.GALAT, message, item.where, hint)
