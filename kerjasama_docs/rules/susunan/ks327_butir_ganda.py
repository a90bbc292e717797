"""Butir “pelatihan petugas” tercetak dua kali dalam satu rincian.

Butir yang sama menimbulkan pertanyaan apakah dua hal berbeda yang dimaksud. Biasanya butir itu tersalin dua kali, atau
satu di antaranya belum diubah.

Salah: a. pelatihan petugas; b. pertukaran data; dan c. pelatihan petugas.
Benar: a. pelatihan petugas; dan b. pertukaran data.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import dipotong, tanpa_akhiran
from kerjasama_docs.naskah.units.record import Author, TextUnit
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.daftar_butir import Rincian

DASAR: tuple[Basis, ...] = ()
_WORD = regex(r"\w+")
_SHOWN = 60
"""Letters of an item that a message shows."""


def _same(unit: TextUnit) -> tuple[str, ...]:
    """What an item is compared by: its words; nothing for one that is still open or only leads to others."""
    text = tanpa_akhiran(unit.text)
    if "[" in text or ".." in text or unit.steps[-1].children:
        return ()
    return tuple(_WORD.findall(text.casefold()))


def _twice(found: Rincian) -> Iterator[tuple[TextUnit, TextUnit]]:
    """Items of a list that say the same, each with the first one."""
    seen: dict[tuple[str, ...], TextUnit] = {}
    for unit in found.butir:
        words = _same(unit)
        first = seen.setdefault(words, unit)
        if words and first is not unit:
            yield first, unit


def check(subject: Subject) -> Iterator[Finding]:
    """Find items that a list has twice."""
    for found in subject.index.rincian:
        for first, unit in _twice(found):
            if subject.author(unit) is Author.BUNDLED:
                continue
            shown = dipotong(tanpa_akhiran(unit.text), _SHOWN)
            message = f"Butir “{shown}” tercetak dua kali dalam satu rincian."
            hint = f"Hapus butir {unit.lead} atau ubah bunyinya; butir {first.lead} sudah menyebutnya."
            yield subject.finding(message, subject.place(unit), hint, level=Level.PERINGATAN)
