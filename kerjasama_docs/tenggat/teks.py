"""The deadlines that the text of a naskah sets, counted from the days of its life."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from kerjasama_docs import language
from kerjasama_docs.language import KALENDER
from kerjasama_docs.model.base import Durasi
from kerjasama_docs.model.tenggat import HARI_KERJA
from kerjasama_docs.tenggat.bacaan import Saat, Said, deadlines_said
from kerjasama_docs.tenggat.hitung import Term, counted_or_open, stated
from kerjasama_docs.tenggat.record import Deadline, OpenDeadline, Source
from kerjasama_docs.tenggat.sight import NO_SPAN, Sight, Text

LONGEST = 300
"""Letters of a sentence that are shown."""
MAX_BERULANG = 60
"""Most days of one thing that recurs: five years, month by month."""
Found = Deadline | OpenDeadline


@dataclass(frozen=True, slots=True)
class _Read:
    """A sentence that sets a deadline, in the naskah in which it was read."""

    sight: Sight
    text: Text
    said: Said

    @property
    def key(self) -> str:
        """What tells it from all others."""
        place = self.said.unit.place or f"teks {self.said.unit.order}"
        return f"{self.sight.kunci}\n{self.text.naskah}\n{place}\n{self.said.urutan}"

    @property
    def source(self) -> Source:
        """Where it stands."""
        place, text = self.said.unit.place, language.dipotong(self.said.bunyi, LONGEST)
        return Source(tempat=f"{place} {self.text.naskah}" if place else "", kalimat=text, berkas=self.sight.file)

    @property
    def title(self) -> str:
        """What it is about."""
        return self.sight.title(self.said.unit)

    def deadlines(self) -> Iterator[Found]:
        """The deadlines themselves."""
        lama, saat = self.said.what.lama, self.said.what.saat
        if lama is None and isinstance(saat, date):
            yield stated(saat, self.title, kunci=self.key, source=self.source, kalender=self.sight.cara.kalender)
        elif lama and self.said.what.berulang:
            yield from self._recurring(lama)
        elif lama:
            yield self._counted(lama, saat)

    def _counted(self, lama: Durasi, saat: Saat | date | str) -> Found:
        """A length before or after an event that the text names."""
        if isinstance(saat, Saat):
            day, words = self.sight.saat(saat, own=self.text.own), str(saat)
            sebab = f"Tanggalnya belum diketahui ({words})."
        else:
            day = saat if isinstance(saat, date) else None
            words = "tanggal yang disebut naskah"
            sebab = f"{'Dihitung mundur dari' if self.said.what.mundur else 'Menunggu peristiwanya'}: {saat}."
        if day is None:
            return OpenDeadline(self.title, lama.diketik, sebab, self.source)
        term = Term(lama, day, words, self.title, self.key, source=self.source, mundur=self.said.what.mundur)
        return counted_or_open(term, self.sight.cara)

    def _recurring(self, lama: Durasi) -> Iterator[Found]:
        """What is done again and again while the kerja sama runs."""
        mulai, berakhir = self.sight.mulai, self.sight.berakhir
        if not (mulai and berakhir):
            yield OpenDeadline(self.title, f"setiap {lama.diketik}", NO_SPAN, self.source)
            return
        days = list(_steps(mulai, berakhir, lama))
        for place, day in enumerate(days, 1):
            arti, key = f"{self.title}, ke-{place} (setiap {lama.diketik})", f"{self.key}\n{place}"
            found = stated(day, arti, kunci=key, source=self.source, kalender=self.sight.cara.kalender)
            cut = place == MAX_BERULANG and len(days) == MAX_BERULANG
            yield replace(found, catatan=(f"Hanya {MAX_BERULANG} tanggal pertama yang disebut.",)) if cut else found


def _steps(mulai: date, akhir: date, lama: Durasi) -> Iterator[date]:
    """The last day of each such length from the first day on, to the last day and no more than so many.

    They are counted as the term itself, so that the last of them ends with it.
    """
    jumlah, satuan = lama.dihitung
    for place in range(1, MAX_BERULANG + 1):
        try:
            day = _end(mulai, jumlah * place, satuan)
        except ValueError:  # beyond the calendar, and so behind the last day
            return
        if day > akhir:
            return
        yield day


def _end(mulai: date, jumlah: int, satuan: str) -> date:
    """The last day of a length of which the first day counts; of working days the day after counts first."""
    if satuan == HARI_KERJA:
        return KALENDER.tenggat(mulai, jumlah).hari_terakhir
    return language.tanggal_akhir(mulai, jumlah, satuan, sebelumnya=True)


def of_text(sight: Sight, named: frozenset[date]) -> Iterator[Found]:
    """What the sentences of a naskah set.

    Args:
        sight: The naskah.
        named: Last days that its fields name, which its text only repeats.
    """
    names = frozenset(mata.jenis.nama.casefold() for mata in sight.built.rantai.mata)
    for text in sight.texts:
        for said in deadlines_said(text.units, names):
            if said.what.lama or said.what.saat not in named:
                yield from _Read(sight, text, said).deadlines()
