"""Naskah dibuat dalam 1 rangkap, sedangkan pihaknya 2.

Setiap pihak menyimpan satu rangkap asli; rangkap yang kurang dari banyaknya pihak membuat salah satu pihak hanya
memegang salinan. Yang dibaca adalah isian rangkap, dan kalimat yang diketik sendiri; kalimat bahwa naskah ini dibuat
dalam sekian rangkap disebut oleh rangkap-dalam-teks.

Salah: rangkap: 1; “PARA PIHAK menandatangani naskah yang dicetak dalam 2 (dua) rangkap” bagi tiga pihak.
Benar: rangkap: 2; “dibuat dalam rangkap 3 (tiga) asli” bagi tiga pihak.
"""

import re
from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.units.record import Author, TextUnit
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.rangkap import rangkap_disebut

DASAR: tuple[Basis, ...] = ()
_NUMBERS = {"satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8}
_COUNT = rf"\d{{1,2}}|{'|'.join(_NUMBERS)}"
_COPIES = regex(
    r"\b(?:dibuat|disusun|ditandatangani|dicetak)\b[^.;]{0,200}?\b"
    rf"(?:rangkap\s+(?P<sesudah>{_COUNT})\b"
    rf"|(?P<sebelum>{_COUNT})\s*(?:\([a-z ]{{3,20}}\)\s*)?(?:rangkap|eksemplar)\b)",
    re.IGNORECASE,
)
_OTHER = regex(
    r"\b(?:laporan|proposal|kuitansi|faktur|tagihan|permohonan|berita acara|rencana kerja|salinan|tanda terima)\b",
    re.IGNORECASE,
)
"""Papers beside the naskah, which are made in copies of their own."""


def _number(found: re.Match[str]) -> int:
    said = (found["sesudah"] or found["sebelum"]).casefold()
    return _NUMBERS.get(said) or int(said)


def _said(unit: TextUnit) -> Iterator[re.Match[str]]:
    """What the drafter wrote about the copies of the naskah itself."""
    if unit.author is Author.BUNDLED or unit.quoted or not ("rangkap" in unit.text or "eksemplar" in unit.text):
        return
    for found in _COPIES.finditer(unit.text):
        start = max(unit.text.rfind(mark, 0, found.start()) for mark in ".;") + 1
        if not _OTHER.search(unit.text, start, found.end()):
            yield found


def _in_text(subject: Subject) -> Iterator[Finding]:
    """Sentences of the drafter by which there are fewer copies than pihak."""
    count = len(subject.naskah.pihak)
    told = {unit.order for unit, _ in rangkap_disebut(subject)}
    for unit in subject.units:
        for found in _said(unit) if unit.order not in told else ():
            if _number(found) < count:
                message = f"Naskah dibuat dalam {_number(found)} rangkap, sedangkan pihaknya {count}."
                hint = f"Tulis paling sedikit {count} rangkap asli, satu bagi setiap pihak."
                yield subject.finding(message, subject.place(unit, *found.span()), hint, level=Level.PERINGATAN)


def check(subject: Subject) -> Iterator[Finding]:
    """Find a number of originals that does not give every pihak one."""
    rangkap, count = subject.naskah.rangkap, len(subject.naskah.pihak)
    if rangkap is not None and rangkap < count:
        message = f"Naskah dibuat dalam {rangkap} rangkap, sedangkan pihaknya {count}."
        hint = f"Tulis paling sedikit {count}, atau kosongkan."
        yield subject.finding(message, ("rangkap",), hint, level=Level.PERINGATAN)
    if subject.jenis.is_naskah:
        yield from _in_text(subject)
