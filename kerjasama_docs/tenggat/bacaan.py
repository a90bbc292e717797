"""What the text of a naskah itself sets: lengths before and after its events, last days, what recurs.

Read are the sentences as they are printed, whoever wrote them: "paling lambat 3 (tiga) bulan sebelum jangka waktu
Nota Kesepahaman ini berakhir", "paling lama 30 (tiga puluh) hari kalender terhitung sejak tanggal penandatanganan".
"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from kerjasama_docs.language import INDONESIA, bulat_dari, dipotong, parse_tanggal
from kerjasama_docs.language.tanggal import nama_bulan
from kerjasama_docs.model.base import Durasi
from kerjasama_docs.naskah.units.record import Sort, TextUnit
from kerjasama_docs.regex import regex

_NUMBER = r"(?:se|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|belas|puluh|ratus)"
_LENGTH = (
    rf"(?P<n>[1-9][0-9]{{0,3}}(?: ?\([^()]{{1,80}}\))? |(?:{_NUMBER} ?){{1,6}})"
    r"(?P<satuan>hari kerja|hari kalender|hari|minggu|bulan|tahun)\b"
)
_LIMIT = (
    r"(?:paling (?:lama|lambat|akhir|sedikit|kurang)|selambat(?:-?lambat)?nya|sekurang-?kurangnya|tidak (?:lebih dari|"
    r"melebihi|melewati)|dalam(?: (?:jangka |tenggang |tempo )?waktu)?|maksimal|minimal)"
)
_TERM = regex(
    rf"(?:\b(?P<limit>{_LIMIT}) (?:[a-z]{{4,15}} )??)?\b{_LENGTH},? (?:(?:ter|di)?hitung )?"
    r"(?P<rel>sejak|semenjak|setelah|sesudah|sebelum) (?=(?P<event>[^;:]{3,200}))",
    re.IGNORECASE,
)
"""A length before or after an event; without a word of limit it is one only before the end."""
_MONTHS = "|".join(nama_bulan())
_DAY = rf"(?P<hari>[0-9]{{1,2}} (?:{_MONTHS}) [0-9]{{4}})"
_STATED = regex(
    rf"\b{_LIMIT}(?: pada)?(?: hari [A-Za-z]{{4,6}},?)?(?: tanggal)? {_DAY}|"
    rf"\bsebelum tanggal (?P<eve>[0-9]{{1,2}} (?:{_MONTHS}) [0-9]{{4}})",
    re.IGNORECASE,
)
_RECURRING = regex(
    r"\b(?:(?:(?P<kali>[1-9][0-9]?)(?: ?\([^()]{1,40}\))?|satu|se) ?kali (?:dalam |setiap |tiap |per )?(?:se)?|"
    r"(?:setiap|tiap) (?=[1-9])|(?:setiap|tiap) (?=[a-z]{5,8} sekali\b))"
    r"(?:(?P<n>[1-9][0-9]?)(?: ?\([^()]{1,40}\))? )?(?P<satuan>minggu|bulan|triwulan|semester|tahun)\b",
    re.IGNORECASE,
)
"""What is done once in a length: "1 (satu) kali dalam 6 (enam) bulan", "setiap 3 (tiga) bulan", "sekali setahun"."""
_MONTHS_IN = {"triwulan": 3, "semester": 6}
"""Lengths that are so many months."""
_PRICE = regex(r"\b(?:denda|bunga|persen|Rp|sebesar)\b|%", re.IGNORECASE)
"""Words of a sentence in which a length measures an amount, and nothing is done again and again."""
_LEAST = regex(r"(?:paling (?:sedikit|kurang)|sekurang-?kurangnya|minimal)", re.IGNORECASE)
"""What is a last day only before an event: 30 days after it at the earliest are none."""
_VALIDITY = regex(r"\b(?:berlaku|selama|untuk)\s+(?:(?:untuk )?jangka waktu\s+)?$", re.IGNORECASE)
"""What stands before a length that says how long a thing lasts."""
_BEFORE = 40
"""Letters before a length in which that stands."""
_END_OF_EVENT = regex(
    r",|\.(?: |$)| (?:yang|kepada|melalui|dengan|untuk|secara|oleh|kecuali|atau|dan wajib) ", re.IGNORECASE
)
_SELF = (
    r"(?:nota|perjanjian|kesepakatan|memorandum|naskah|pernyataan|adendum|perpanjangan|pengakhiran|surat|kerja sama)\b"
)
_END_OF_PHRASE = regex(r",|\.(?: |$)")
_LONGEST = 120
"""Letters of another event that are shown."""
_NASKAH = regex(r"\b(?:nota|perjanjian|kesepakatan|memorandum|naskah|pernyataan|adendum|surat)\b", re.IGNORECASE)
"""What may be another naskah than the one that is read."""
_WHEN = r"(?:(?:tanggal|saat|hari|waktu) )?"
_SIGNERS = "| para pihak| kedua belah pihak"
_SPAN = rf"(?:jangka waktu|masa berlaku)(?:nya)?(?: (?:tersebut|ini|sebagaimana dimaksud .{{1,90}}|{_SELF}.{{0,90}}))?"


_LIST_MARK = regex(r"[;.,] ?(?:dan/atau|dan|atau)?$")
"""What an item of a list ends with."""


class Saat(StrEnum):
    """The events in the life of a naskah that its text counts from."""

    TANDA_TANGAN = "naskah ditandatangani"
    MULAI = "kerja sama mulai berlaku"
    BERAKHIR = "jangka waktu berakhir"


_EVENTS = (
    (
        Saat.TANDA_TANGAN,
        regex(
            rf"{_WHEN}(?:(?:penandatanganan|ditandatangani(?:nya)?)(?: {_SELF}.{{0,60}}\bini{_SIGNERS})?|"
            rf"{_SELF}.{{0,60}}\bini (?:telah )?ditandatangani)",
            re.IGNORECASE,
        ),
    ),
    (
        Saat.BERAKHIR,
        regex(
            rf"{_WHEN}(?:berakhirnya(?: (?:{_SPAN}|{_SELF}.{{0,90}}))?|(?:{_SPAN}|{_SELF}.{{0,90}}) "
            r"(?:telah )?(?:berakhir|habis|selesai))",
            re.IGNORECASE,
        ),
    ),
    (
        Saat.MULAI,
        regex(
            rf"{_WHEN}(?:(?:mulai )?berlakunya(?: {_SELF}.{{0,90}})?|(?:{_SELF}.{{0,90}} )?mulai berlaku)",
            re.IGNORECASE,
        ),
    ),
)
_ON_A_DAY = regex(rf"(?:tanggal )?{_DAY}", re.IGNORECASE)


class _What(NamedTuple):
    """What a sentence sets.

    Attributes:
        lama: The length; None for a last day that is named.
        saat: The event; a day that is named; the words of another event.
        mundur: Whether it is counted back.
        berulang: Whether it recurs from the first day to the last.
    """

    lama: Durasi | None
    saat: Saat | date | str
    mundur: bool = False
    berulang: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """A deadline that a sentence sets.

    Attributes:
        unit: The text it stands in.
        kalimat: The sentence.
        what: What it sets.
        urutan: Which of its unit it is, from 1.
        lead: The words that lead to an item; empty for any other text.
    """

    unit: TextUnit
    kalimat: str
    what: _What
    urutan: int
    lead: str = ""

    @property
    def bunyi(self) -> str:
        """The sentence as it is quoted: an item behind the words that lead to it, without the mark of its list."""
        return f"{self.lead} {_LIST_MARK.sub('', self.kalimat)}" if self.lead else self.kalimat


def _day(text: str) -> date | None:
    """A day that is named; None where the calendar has none."""
    try:
        return parse_tanggal(text)
    except ValueError:
        return None


def _number(text: str) -> int | None:
    """A number in digits or in words; None for words that make none, or digits and words that contradict each other."""
    try:
        return bulat_dari(text.strip())
    except ValueError:
        return None


def _event(words: str, names: Collection[str]) -> Saat | date | str:
    """What a term runs from: an event of the naskah, a day, or other words as they are."""
    said = _END_OF_EVENT.split(words, maxsplit=1)[0].strip(" .")
    if (named := _ON_A_DAY.match(said)) and (day := _day(named["hari"])):
        return day
    other = dipotong(_END_OF_PHRASE.split(words, maxsplit=1)[0].strip(" ."), _LONGEST)
    if _NASKAH.search(said) and not _is_own(said.casefold(), names):
        return other
    return next((saat for saat, pattern in _EVENTS if pattern.fullmatch(said)), other)


def _is_own(said: str, names: Collection[str]) -> bool:
    """Whether a naskah that is named is this one or one of its chain, and not another that the text speaks of."""
    return " ini" in said or any(name in said for name in names)


def _is_term(found: re.Match[str], saat: Saat | date | str) -> bool:
    """Whether a length with an event sets a last day, and does not say how long a thing lasts."""
    before = found["rel"].casefold() == "sebelum"
    limit = found["limit"]
    if not limit:
        return before and saat is Saat.BERAKHIR
    lasts = _VALIDITY.search(found.string[max(0, found.start() - _BEFORE) : found.start()])
    return before or not (_LEAST.match(limit) or lasts)


def _terms(text: str, names: Collection[str]) -> Iterator[tuple[Durasi, Saat | date | str, bool]]:
    for found in _TERM.finditer(text):
        saat = _event(found["event"], names)
        if _is_term(found, saat) and (jumlah := _number(found["n"])):
            lama = Durasi(jumlah=jumlah, satuan=found["satuan"].casefold())
            yield lama, saat, found["rel"].casefold() == "sebelum"


def _stated(text: str) -> Iterator[date]:
    for found in _STATED.finditer(text):
        if day := _day(found["hari"] or found["eve"]):
            yield day if found["hari"] else day - timedelta(days=1)


def _recurring(text: str) -> Iterator[Durasi]:
    """What is done once in a length, or so often in a year that it comes to whole months."""
    if _PRICE.search(text):
        return
    for found in _RECURRING.finditer(text):
        often, jumlah, satuan = int(found["kali"] or 1), int(found["n"] or 1), found["satuan"].casefold()
        if satuan in _MONTHS_IN:
            jumlah, satuan = jumlah * _MONTHS_IN[satuan], "bulan"
        if often == 1:
            yield Durasi(jumlah=jumlah, satuan=satuan)
        elif satuan == "tahun" and jumlah * 12 % often == 0:
            yield Durasi(jumlah=jumlah * 12 // often, satuan="bulan")


def _in_sentence(text: str, names: Collection[str]) -> Iterator[_What]:
    """What a sentence sets, each once."""
    found = [_What(lama, saat, mundur=mundur) for lama, saat, mundur in _terms(text, names)]
    found += [_What(None, day) for day in _stated(text)]
    found += [_What(lama, Saat.MULAI, berulang=True) for lama in _recurring(text)]
    yield from dict.fromkeys(found)


def deadlines_said(units: Iterable[TextUnit], names: Collection[str]) -> Iterator[Said]:
    """The deadlines that the sentences of a naskah set, in the order of reading; of two languages the Indonesian.

    Args:
        units: Its text.
        names: What the naskah of its chain are called, in small letters.
    """
    sentence = ""
    for unit in units:
        if unit.bahasa != INDONESIA.nama:
            continue
        item = unit.sort is Sort.ITEM
        sentence = sentence if item else unit.text
        yield from _in_unit(unit, sentence if item else "", names)


def _in_unit(unit: TextUnit, lead: str, names: Collection[str]) -> Iterator[Said]:
    count = 0
    for start, end in unit.sentences:
        for what in _in_sentence(unit.text[start:end], names):
            count += 1
            yield Said(unit, unit.text[start:end], what, count, lead if lead.endswith(":") else "")
