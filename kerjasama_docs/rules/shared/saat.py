"""Times of something that is done, in a running text: a day, "Maret 2029", "triwulan I tahun 2029"."""

from collections.abc import Iterator
from dataclasses import dataclass

from kerjasama_docs.language.kurun import Rentang, kurun
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.index import Index
from kerjasama_docs.rules.reading.hari import MONTHS
from kerjasama_docs.rules.reading.potongan import Potongan

_TIME = regex(
    r"(?i:\b(?:(?:triwulan|kuartal|semester|caturwulan) (?:ke[- ]?)?(?:[1-4]|IV|I{1,3}|pertama|kedua|ketiga|keempat)"
    rf"(?:,? tahun(?: anggaran)?)?|(?<![0-9] )(?:{MONTHS})(?: tahun)?|\b(?:pada|dalam|selama"
    r"|awal|akhir|sepanjang|kegiatan|pelatihan|pekerjaan)"
    rf" tahun(?: anggaran)?)"
    r" (?:20|21)[0-9]{2})(?![0-9/])"
)
_MAYBE = regex(r"(?:20|21)[0-9]{2}")


@dataclass(frozen=True, slots=True)
class Saat(Potongan):
    """A time in a text, and the days it spans."""

    kurun: Rentang


def saat_in(index: Index) -> Iterator[Saat]:
    """The times in all texts."""
    for day in index.hari:
        if day.tanggal:
            yield Saat(day.unit, day.start, day.end, Rentang(day.tanggal, day.tanggal))
    for unit in index.units:
        if _MAYBE.search(unit.text):
            for found in _TIME.finditer(unit.text):
                span = kurun(found[0])
                if span and span.mulai:
                    yield Saat(unit, found.start(), found.end(), span.mulai)
