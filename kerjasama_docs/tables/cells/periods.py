"""Lengths of time that units write in the place of a day: "Minggu III Maret 2027", "Jan–Mar 2027", "TW II 2026"."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import chain

from kerjasama_docs.language.baca_tanggal import bulan_ke
from kerjasama_docs.regex import regex
from kerjasama_docs.tables.cells.days import MAX_TEXT, day_of, without_lead
from kerjasama_docs.tables.cells.normalised import SortKey
from kerjasama_docs.tables.cells.period_days import ANY_LEAP_YEAR, LAST, WEEK, Said, days_of

_UNITS: Mapping[str, int] = {
    **dict.fromkeys(("minggu", "mggu", "mg", "m", "pekan"), WEEK),
    **dict.fromkeys(
        ("triwulan", "triwulanan", "twl", "tw", "trw", "triw", "kuartal", "kwartal", "quartal", "quarter", "q"), 3
    ),
    **dict.fromkeys(("caturwulan", "catur", "cawu", "cw"), 4),
    **dict.fromkeys(("semester", "smt", "smtr", "sem"), 6),
}
"""Parts of a year and of a month, by their length in months; a week has none."""
_ORDINALS: Mapping[str, int] = {
    **{name: place for place, name in enumerate(("i", "ii", "iii", "iv", "v"), 1)},
    **{name: place for place, name in enumerate(("satu", "dua", "tiga", "empat", "lima"), 1)},
    **{name: place for place, name in enumerate(("kesatu", "kedua", "ketiga", "keempat", "kelima"), 1)},
    "pertama": 1,
    "terakhir": LAST,
}
_PARTS: Mapping[str, int] = {"awal": 0, "pertengahan": 1, "tengah": 1, "akhir": 2}
_NOISE = frozenset(("bulan", "bln", "tahun", "thn", "th", "ta", "anggaran", "ke", "pada", "tri", "wulan", "per"))
_YEAR_DIGITS, _SHORT_YEAR = 4, 2
_ENDS = 2
"""Ends of a list: the first and the last of its parts."""
_WORDS = regex(r"[^\W\d_]+|[0-9]+")
_SUNDAY = regex(r"minggu\s*,\s*[0-9]")
_MONTH_IN_FIGURES = regex(r"(?P<m>[0-9]{1,2})[-/](?P<y>[0-9]{4})|(?P<y2>[0-9]{4})[-/](?P<m2>[0-9]{1,2})")
_THROUGH = regex(r"(?<![^\W\d_])(?:s\.?\s?/?\s?d\.?|sampai(?: dengan)?|hingga)(?![^\W\d_])")
_DASH = regex(r"[-–—/&,]|\b(?:dan|atau)\b")
_LIST = regex(r"[/&,]\s*(?:(?:dan|atau)\b)?|\b(?:dan|atau)\b")
_EXPLAINED = regex(r"\([^()]*\)")
_GLUED = regex(r"(tw|trw)(i{1,3}|iv)")


@dataclass(frozen=True, slots=True)
class Period:
    """A length of time.

    Attributes:
        first: Its first day.
        last: Its last day.
        yearless: Whether it names no year; its days are then those of some leap year.
    """

    first: date
    last: date
    yearless: bool = False

    @property
    def sort_key(self) -> SortKey:
        """Its place among days: behind its last day; without a year, behind all days."""
        inner = ((0, self.first.toordinal(), ""),)
        return (1 if self.yearless else 0), Decimal(self.last.toordinal()), inner


def period_of(text: str, *, month_first: bool = False) -> Period | None:
    """The length of time that a text names; None for anything else, and for a single day.

    Args:
        text: The text, as a unit wrote it.
        month_first: Whether the month stands first where a day is written in figures only.
    """
    clean = without_lead(text).casefold().replace("t.a", "ta").replace("tri wulan", "triwulan")
    clean = _GLUED.sub(r"\1 \2", clean)
    if len(clean) > MAX_TEXT or _SUNDAY.match(clean):
        return None
    without = _EXPLAINED.sub(" ", clean)
    tried = (_whole(each, month_first=month_first) for each in dict.fromkeys((clean, without)))
    return next((found for found in tried if found), None)


def _whole(text: str, *, month_first: bool) -> Period | None:
    """A length of time in one piece, or from one to another."""
    said = _said(text)
    if said is not None:
        return _resolved(said) if "hari" not in said else None
    spans = (_span(left, right, month_first=month_first) for left, right in _parted(text))
    return next((found for found in spans if found), None)


def _parted(text: str) -> Iterator[tuple[str, str]]:
    """The ways to take a text apart into a beginning and an end: at "s.d.", at a dash, at both ends of a list."""
    for mark in chain(_THROUGH.finditer(text), _DASH.finditer(text)):
        yield text[: mark.start()], text[mark.end() :]
    parts = _LIST.split(text)
    if len(parts) > _ENDS and all(_said(part) for part in parts):
        yield parts[0], parts[-1]


def _span(left: str, right: str, *, month_first: bool) -> Period | None:
    """The time from one day or length of time to another."""
    begin, end = _day(left, month_first=month_first), _day(right, month_first=month_first)
    if begin and end:
        return _between(begin, end)
    one, other = _said(left), _said(right)
    return _span_said(one, other) if one and other else None


def _span_said(one: Said, other: Said) -> Period | None:
    """The same, where an end may leave out what the other one says."""
    inferred = "tahun" not in one and ("bulan" in one or "bulan" not in other)
    _complete(one, other)
    if ("hari" in one) != ("hari" in other):
        return None
    begin, end = _resolved(one), _resolved(other)
    if inferred and begin and end and begin.first > end.last:
        begin = _resolved({**one, "tahun": one.get("tahun", ANY_LEAP_YEAR) - 1})
    return _between(begin, end) if begin and end else None


def _between(begin: Period, end: Period) -> Period | None:
    if begin.first > end.last:
        return None
    return Period(begin.first, end.last, end.yearless)


def _day(text: str, *, month_first: bool) -> Period | None:
    try:
        day, _ = day_of(text, month_first=month_first)
    except ValueError:
        return None
    return Period(day, day)


def _complete(one: Said, other: Said) -> None:
    """Let each end of a span take from the other one what it leaves out."""
    if "satuan" in one and "hari" in other and not ("bulan" in one and "bulan" in other):
        other["ke"] = other.pop("hari")  # "Minggu 1 dan 2 April": weeks, as the first says
    for less, more in ((one, other), (other, one)):
        _take(less, more, "tahun")
        if "ke" in less:
            _take(less, more, "satuan")
    if "hari" in one or one.get("satuan") == WEEK:
        _take(one, other, "bulan")


def _take(less: Said, more: Said, key: str) -> None:
    if key in more:
        less.setdefault(key, more[key])


def _said(text: str) -> Said | None:
    """What the words of a text say; None where one of them says nothing of time, or two say the same."""
    text = text.strip()
    if found := _MONTH_IN_FIGURES.fullmatch(text):
        return {"bulan": int(found["m"] or found["m2"]), "tahun": int(found["y"] or found["y2"])}
    said: Said = {}
    for word in _WORDS.findall(text):
        if word in _NOISE:
            continue
        meant = _of_number(word, said) if word.isdecimal() else _of_word(word)
        if meant is None or meant[0] in said:
            return None
        said[meant[0]] = meant[1]
    return said


def _of_number(word: str, said: Said) -> tuple[str, int] | None:
    """What a number says behind what was said before it."""
    if not word.isascii() or len(word) > _YEAR_DIGITS:
        return None
    if len(word) == _YEAR_DIGITS:
        return "tahun", int(word)
    if "satuan" in said and "ke" not in said:
        return "ke", int(word)
    if len(word) == _SHORT_YEAR and not said.keys().isdisjoint(("bulan", "ke")) and "tahun" not in said:
        return "tahun", ANY_LEAP_YEAR + int(word)
    return "hari", int(word)


def _of_word(word: str) -> tuple[str, int] | None:
    for key, words in (("satuan", _UNITS), ("ke", _ORDINALS), ("bagian", _PARTS)):
        if word in words:
            return key, words[word]
    month = bulan_ke(word)
    return ("bulan", month) if month else None


def _resolved(said: Said) -> Period | None:
    days = days_of(said)
    return Period(*days, yearless="tahun" not in said) if days else None
