"""Dates in a running text: "Senin, 22 Mei 2025", "22-05-2025", "tanggal dua puluh dua bulan Mei tahun …".

What the reading of the input proves of a field is proved here of any printed sentence: that the day is in the
calendar, that the weekday before it is its own, and that the brackets behind it say the same day.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from kerjasama_docs.language import NamaBahasa, hari, parse_tanggal
from kerjasama_docs.language.baca_angka import angka_kata, lurus
from kerjasama_docs.language.baca_tanggal import UnreadableTanggalError, bulan_ke
from kerjasama_docs.naskah.units.record import TextUnit
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.reading.potongan import Potongan

_WEEKDAYS = {
    "senin": "Senin", "senen": "Senin", "monday": "Senin", "selasa": "Selasa", "tuesday": "Selasa", "rabu": "Rabu",
    "rebo": "Rabu", "wednesday": "Rabu", "kamis": "Kamis", "thursday": "Kamis", "jumat": "Jumat", "jum'at": "Jumat",
    "jum’at": "Jumat", "friday": "Jumat", "sabtu": "Sabtu", "saptu": "Sabtu", "saturday": "Sabtu", "minggu": "Minggu",
    "ahad": "Minggu", "sunday": "Minggu",
}  # fmt: skip
"""The days of a week in both languages and in old spellings."""
_WEEKDAY = "|".join(form for day in _WEEKDAYS for form in (day.capitalize(), day.upper()))
"""With a capital: "minggu" in small letters is a week."""
MONTHS = (
    "Januari|Februari|Pebruari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Nopember|Desember"
    "|January|February|March|May|June|July|August|October|December|Jan|Feb|Peb|Mar|Apr|Jun|Jul|Agu|Agt|Ags|Sept?|Okt"
    "|Nov|Nop|Des|Aug|Oct|Dec"
)
"""The months in both languages, also shortened."""
_M = rf"(?P<m{{}}>(?i:{MONTHS}))\b\.?"
_NUMBER = (
    "(?:nol|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|se(?:puluh|belas|ratus|ribu)|puluh|belas|ratus|ribu)"
)
_WORDS = rf"(?i:{_NUMBER}(?: {_NUMBER}){{{{0,8}}}})"
_Y = r"[12][0-9]{3}"
_FORMS = (
    rf"(?P<d1>[0-9]{{1,2}})[ -](?:bulan )?{_M.format(1)}[ -](?:tahun )?(?P<y1>{_Y})(?![0-9])",
    rf"(?P<d2>[0-9]{{1,2}})(?P<sep>[-/.])(?P<m2>[0-9]{{1,2}})(?P=sep)(?P<y2>{_Y})(?![\w/-]|\.[0-9])",
    rf"{_M.format(3)} (?P<d3>[0-9]{{1,2}})(?:st|nd|rd|th)?, ?(?P<y3>{_Y})(?![0-9])",
    rf"(?P<y4>{_Y})-(?P<m4>[0-9]{{2}})-(?P<d4>[0-9]{{2}})(?![\w/-])",
)
_IN_WORDS = (
    rf"(?P<d5>{_WORDS.format()})(?:,? bulan)? {_M.format(5)},? (?:tahun )?(?P<y5>(?i:dua ribu|seribu sembilan ratus)"
    rf"(?: {_WORDS.format()})?)"
)
_LEAD = rf"(?:\b(?P<hari>{_WEEKDAY})\b(?:,? |/ ?| ?\()(?:(?:tanggal|tgl\.?|the) )?)?(?<![\w.-])(?<![^a-z]/)"
_BRACKET = r"(?: ?\((?P<kurung>[^()]{6,120})\))?"
_FIGURES = regex(rf"{_LEAD}(?P<tanggal>{'|'.join(_FORMS)}){_BRACKET}")
_SPELLED = regex(rf"{_LEAD}(?P<tanggal>{'|'.join((*_FORMS, _IN_WORDS))}){_BRACKET}")
"""Dates in figures, and those in words too, which only the texts with a year in words are looked through for."""
_YEAR = regex(r"[12][0-9]{3}")
"""What every date in figures has: its year."""
_YEAR_IN_WORDS = ("dua ribu", "seribu sembilan")
_NUMBERED = regex(r"\b(?:nomor|no\.?|kode|register|registrasi|rekening|nip|nik|npwp)[ :]*$", re.IGNORECASE)
"""Words before figures that are no day: "Nomor 12/05/2025"."""
_NEAR = 24
"""Signs before a date that are looked at."""


@dataclass(frozen=True, slots=True)
class Hari(Potongan):
    """A date in a text, from its weekday, if there is one, to the brackets behind it.

    Attributes:
        ditulis: The date itself as it was typed.
        tanggal: The day; None when it is not in the calendar.
        hari: The weekday as it was typed; empty without one.
        kurung: What stands in brackets behind it; empty when that is no date.
        sama: The day that the brackets say; None when they say none.
        tiga: Day, month and year in figures, also of a day that does not exist.
    """

    ditulis: str
    tanggal: date | None
    hari: str = ""
    kurung: str = ""
    sama: date | None = None
    tiga: tuple[int, int, int] = (0, 0, 0)

    @property
    def hari_benar(self) -> str:
        """The weekday of its day; empty for a day that is not in the calendar."""
        return hari(self.tanggal) if self.tanggal else ""

    @property
    def salah_hari(self) -> bool:
        """Whether the weekday before it is that of another day."""
        return bool(self.hari and self.tanggal) and _WEEKDAYS[self.hari.lower()] != self.hari_benar


def hari_in(units: Iterable[TextUnit]) -> Iterator[Hari]:
    """The dates in some texts, in the order of reading."""
    for unit in units:
        if _in_words(unit) or _YEAR.search(unit.text):
            yield from _in(unit)


def _in_words(unit: TextUnit) -> bool:
    """Whether a year in words stands in a text."""
    small = unit.text.lower()
    return any(map(small.__contains__, _YEAR_IN_WORDS))


def _in(unit: TextUnit) -> Iterator[Hari]:
    """The dates of a text; brackets that are not those of a date are looked at by themselves."""
    place, pattern = 0, _SPELLED if _in_words(unit) else _FIGURES
    while found := pattern.search(unit.text, place):
        day = _read(unit, found)
        place = day.end if day else found.end("tanggal")
        if day:
            yield day


def _read(unit: TextUnit, found: re.Match[str]) -> Hari | None:
    parts = _parts(found)
    if parts is None or _NUMBERED.search(unit.text, max(0, found.start() - _NEAR), found.start()):
        return None
    day, month, year = parts
    same = _said(found["kurung"] or "")
    return Hari(
        unit=unit,
        start=found.start(),
        end=found.end() if same else found.end("tanggal"),
        ditulis=found["tanggal"],
        tanggal=_day(day, month, year),
        hari=found["hari"] or "",
        kurung=found["kurung"] if same else "",
        sama=same,
        tiga=parts,
    )


def _parts(found: re.Match[str]) -> tuple[int, int, int] | None:
    """Day, month and year as they were typed; None for words that are no number."""
    place = next(name[1:] for name, value in found.groupdict().items() if name[0] == "d" and value)
    numbers = (_number(found[f"d{place}"]), _month(found[f"m{place}"]), _number(found[f"y{place}"]))
    day, month, year = numbers
    return None if day is None or month is None or year is None else (day, month, year)


def _number(text: str) -> int | None:
    said = int(text) if text.isdigit() else angka_kata(lurus(text))
    return None if said is None else int(said)


def _month(text: str) -> int | None:
    return int(text) if text.isdigit() else bulan_ke(text)


def _day(day: int, month: int, year: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _said(text: str) -> date | None:
    """The day that brackets say, in figures or in words; None for other words, and for a day that does not exist."""
    for each in (text, f"tanggal {text}"):
        try:
            return parse_tanggal(each)
        except UnreadableTanggalError:
            continue
        except ValueError:
            return None
    return None


_ENGLISH = {
    "Senin": "Monday", "Selasa": "Tuesday", "Rabu": "Wednesday", "Kamis": "Thursday", "Jumat": "Friday",
    "Sabtu": "Saturday", "Minggu": "Sunday",
}  # fmt: skip


def hari_lain(name: str, bahasa: NamaBahasa) -> str:
    """A weekday in the language of a text."""
    return name if bahasa == "indonesia" else _ENGLISH[name]
