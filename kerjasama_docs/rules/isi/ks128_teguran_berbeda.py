"""Menurut Pasal 17 ayat (2) teguran 2 kali, sedangkan menurut Pasal 16 ayat (2) 3 kali.

Banyaknya teguran menentukan kapan sanksi berikutnya boleh dikenakan. Bila dua Pasal menyebut banyak yang berbeda, pihak
yang ditegur dapat menyangkal bahwa tegurannya sudah cukup. Teguran lisan dan teguran tertulis dibandingkan sendiri-
sendiri.

Salah: “teguran tertulis paling banyak 3 (tiga) kali” dan di Pasal lain “setelah 2 (dua) kali teguran tertulis”.
Benar: banyaknya disebut sekali, dan Pasal lain menunjuk ke sana.
"""

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.bacaan import Alinea, Bacaan
from kerjasama_docs.rules.shared.ikatan import place_in, shown

DASAR: tuple[Basis, ...] = ()
_WORDS = {"satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7}
_N = r"(?:\d{1,2}|satu|dua|tiga|empat|lima)"
_WARNING = r"(?:(?:surat )?(?:teguran|peringatan)|somasi)"
_COUNT = regex(
    rf"\b{_WARNING}(?P<apa>(?: tertulis"
    rf"| lisan)?)\b(?:(?!\b{_WARNING})[^.;]){{0,160}}?\b(?P<n>{_N})(?: ?\([a-z0-9]+\))? kali\b"
    rf"|\b(?P<n2>{_N})(?: ?\([a-z0-9]+\))? kali (?:diberi(?:kan)? )?{_WARNING}(?P<apa2>(?: tertulis| lisan)?)\b"
)


_ORDINAL = regex(rf"\b{_WARNING}(?P<apa>(?: tertulis| lisan)?)(?: yang)? ke[- ]?(?P<n>\d{{1,2}}|{'|'.join(_WORDS)})\b")
"""Which of the warnings: "teguran tertulis ketiga"."""


class _Count(NamedTuple):
    """How often one is warned, as one place says it."""

    n: int
    lisan: bool
    alinea: Alinea
    span: tuple[int, int]

    @property
    def place(self) -> str:
        """Where it stands."""
        return self.alinea.unit_at(self.span[0])[0].place or self.alinea.tempat


def _count(alinea: Alinea, found: re.Match[str]) -> _Count:
    number = found["n"] or found["n2"]
    kind = (found["apa"] or found["apa2"] or "").strip()
    return _Count(_WORDS.get(number) or int(number), kind == "lisan", alinea, found.span())


def _counts(bacaan: Bacaan) -> Iterator[_Count]:
    for alinea in bacaan.ketentuan_memuat("teguran", "peringatan", "somasi"):
        if "kali" in alinea.kecil:
            yield from (_count(alinea, found) for found in _COUNT.finditer(alinea.kecil))


def _beyond(bacaan: Bacaan, counts: dict[bool, _Count]) -> Iterator[tuple[_Count, _Count]]:
    """Warnings that come after the last one, each with the place that says how many there are."""
    for alinea in bacaan.ketentuan_memuat("teguran", "peringatan", "somasi"):
        for found in _ORDINAL.finditer(alinea.kecil) if " ke" in alinea.kecil else ():
            number, lisan = found["n"], found["apa"].strip() == "lisan"
            which = _Count(_WORDS.get(number) or int(number), lisan, alinea, found.span())
            if lisan in counts and which.n > counts[lisan].n:
                yield which, counts[lisan]


def check(subject: Subject) -> Iterator[Finding]:
    """Find two places that let a warning be given a different number of times, or one beyond the last, once."""
    seen: dict[bool, _Count] = {}
    for count in _counts(subject.index.bacaan):
        first = seen.setdefault(count.lisan, count)
        if first.n != count.n and first.place != count.place:
            message = f"Menurut {count.place} teguran {count.n} kali, sedangkan menurut {first.place} {first.n} kali."
            hint = "Samakan banyaknya, atau tunjuk ayat yang menyebutnya."
            where = place_in(subject, count.alinea, count.span)
            yield subject.finding(message, where, hint, level=Level.PERINGATAN)
            return
    for which, most in islice(_beyond(subject.index.bacaan, seen), 1):
        said = f"{which.place} menyebut {shown(which.alinea, which.span)}"
        message = f"{said}, padahal menurut {most.place} teguran hanya {most.n} kali."
        where = place_in(subject, which.alinea, which.span)
        yield subject.finding(message, where, "Samakan banyaknya teguran.", level=Level.PERINGATAN)
