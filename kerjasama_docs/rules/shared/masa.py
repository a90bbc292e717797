"""The term of a kerja sama as its fields give it, and what a sentence calls the naskah it stands in."""

from datetime import date, timedelta
from typing import NamedTuple

from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.lama_teks import Lama

INI = (
    r"(?i:\b(?:nota kesepahaman|perjanjian(?: kerja ?sama)?|kesepakatan(?: bersama)?|nota kesepakatan|memorandum"
    r"(?: saling pengertian)?|kerja ?sama|naskah|kontrak) ini\b"
    r"|\bthis (?:memorandum(?: of understanding)?|agreement|arrangement|cooperation)\b)"
)
"""What a naskah calls itself."""
BERLAKU = regex(rf"{INI}(?i:[^.;:]{{0,60}}?\b(?:berlaku|remains? in force|shall be valid|is valid)\b)")
"""How it says that it is in force."""
_DAY = timedelta(days=1)


class Masa(NamedTuple):
    """The first and the last day of a kerja sama; None for one that is not known."""

    mulai: date | None
    berakhir: date | None

    @property
    def hari(self) -> int | None:
        """Its days, both ends included."""
        return (self.berakhir - self.mulai).days + 1 if self.mulai and self.berakhir else None

    def tahun(self) -> frozenset[int]:
        """The years it touches; none while it is not known whole."""
        if self.mulai is None or self.berakhir is None:
            return frozenset()
        return frozenset(range(self.mulai.year, self.berakhir.year + 1))


def masa_of(subject: Subject) -> Masa:
    """The term of a naskah; of a paper around it only what it says itself."""
    mata, span = subject.rantai.akhir, subject.naskah.jangka_waktu
    if not subject.index.fields["jangka_waktu"].printed:
        return Masa(None, None)
    if subject.jenis.bentuk == "naskah":
        return Masa(mata.mulai, mata.berakhir)
    return Masa(span.mulai, span.berakhir(None))


def last_days_of(first: date, parts: tuple[Lama, ...]) -> tuple[date, ...]:
    """The days on which a length from a day on may be said to end: the same day later, and the one before it."""
    last: date | None = first
    for part in parts:
        last = part.sejak(last) if last else None
    return (last, last - _DAY) if last else ()
