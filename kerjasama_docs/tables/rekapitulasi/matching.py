"""What belongs together among inputs and rows of registers: one naskah told twice, and later naskah of a kerja sama."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.regex import regex
from kerjasama_docs.tables.cells.normalised import normalised
from kerjasama_docs.tables.rekapitulasi.summary import NaskahSummary

_LATER = regex(r"\b(?:adendum|addendum|amandemen|amendemen|perubahan|perpanjangan)\b")
"""What a register calls a naskah that changes or goes on with another one."""
_ENDING = regex(r"\b(?:pengakhiran|pemutusan|pencabutan|terminasi)\b")
"""What it calls one that ends another one."""
_NO_NUMBER = regex(r"[^0-9a-z]")
_IN_NUMBER = r"[\w./-]"
"""What a number is made of, so that 2 is not found in 2026."""

Key = tuple[str, date]
"""A number as it is compared, and a day."""


@dataclass(frozen=True)
class Matched:
    """Naskah of inputs and of registers together.

    Attributes:
        items: The naskah, each once; what a register adds to an input is in it.
        same: Rows that tell of a naskah once more, each with that naskah.
        findings: Later naskah whose first one is not clear.
    """

    items: tuple[NaskahSummary, ...]
    same: tuple[tuple[NaskahSummary, NaskahSummary], ...]
    findings: tuple[Finding, ...]


def matched(inputs: Sequence[NaskahSummary], rows: Iterable[NaskahSummary]) -> Matched:
    """Inputs and rows of registers, each kerja sama once.

    A row is the naskah of an input, or of a row before it, when a number and the day of signing are the same. A row
    that calls itself Adendum, Perpanjangan or Pengakhiran goes on with the one kerja sama of that partner.
    """
    known = {key: place for place, item in reversed([*enumerate(inputs)]) for key in _keys(item)}
    items = list(inputs)
    same: list[tuple[NaskahSummary, NaskahSummary]] = []
    for row in rows:
        place = next((known[key] for key in _keys(row) if key in known), None)
        if place is None:
            known |= dict.fromkeys(_keys(row), len(items))
            items.append(row)
        else:
            items[place] = _completed(items[place], row)
            same.append((row, items[place]))
    linked, findings = _linked(items)
    return Matched(linked, tuple(same), findings)


def _keys(item: NaskahSummary) -> Iterator[Key]:
    if item.tanggal is not None:
        for number in filter(None, item.nomor):
            said = _NO_NUMBER.sub("", number.casefold())
            if any(map(str.isdigit, said)):  # "proses" is no number that two naskah share
                yield said, item.tanggal


def _completed(item: NaskahSummary, row: NaskahSummary) -> NaskahSummary:
    """A naskah with what only a register knows of it."""
    return replace(
        item,
        berakhir=item.berakhir or row.berakhir,
        unit=item.unit or row.unit,
        narahubung=item.narahubung or row.narahubung,
        laporan=item.laporan or row.laporan,
        keterangan=item.keterangan or row.keterangan,
    )


def _linked(items: Sequence[NaskahSummary]) -> tuple[tuple[NaskahSummary, ...], tuple[Finding, ...]]:
    """The naskah, those of registers that go on with another one behind it in its chain."""
    by_partner = _by_partner(items)
    linked: list[NaskahSummary] = []
    findings: list[Finding] = []
    counts: Counter[str] = Counter(item.induk for item in items if item.induk)
    for item in sorted(items, key=lambda each: (_is_later(each), each.tanggal or date.max)):
        if not _is_later(item):
            linked.append(item)
        elif first := _first_of(item, by_partner):
            counts[first.kunci] += 1
            linked.append(_behind(item, first, counts[first.kunci] + 1))
        else:
            findings.append(_unclear(item))
            linked.append(item)
    return tuple(linked), tuple(findings)


def _by_partner(items: Iterable[NaskahSummary]) -> Mapping[str, Sequence[NaskahSummary]]:
    """The first naskah of each kerja sama by the name of every pihak."""
    found: dict[str, list[NaskahSummary]] = {}
    for item in items:
        if item.kerja_sama and item.urutan == 1 and not _is_later(item):
            for name in {normalised(each) for each in item.pihak}:
                found.setdefault(name, []).append(item)
    return found


def _is_later(item: NaskahSummary) -> bool:
    """Whether a row of a register tells of a naskah that changes, goes on with or ends another one."""
    return item.tempat is not None and bool(_LATER.search(_called(item)) or _ENDING.search(_called(item)))


def _called(item: NaskahSummary) -> str:
    return item.jenis.casefold()


def _first_of(item: NaskahSummary, by_partner: Mapping[str, Sequence[NaskahSummary]]) -> NaskahSummary | None:
    """The one kerja sama that a later naskah is about: of the same partner, by its number, its title, or alone."""
    older = _older(item, by_partner)
    told = f"{item.judul or ''} {item.keterangan or ''}"
    named = [first for first in older if _is_numbered(first, told.casefold())]
    titled = [first for first in older if _is_titled(first, normalised(told))]
    return next((found[0] for found in (named, titled, older) if len(found) == 1), None)


def _older(item: NaskahSummary, by_partner: Mapping[str, Sequence[NaskahSummary]]) -> Sequence[NaskahSummary]:
    """The kerja sama of the same partner that were not signed after a naskah, each once."""
    same = {first.kunci: first for name in item.pihak for first in by_partner.get(normalised(name), ())}
    return [first for first in same.values() if not _is_younger(first, item)]


def _is_numbered(first: NaskahSummary, told: str) -> bool:
    """Whether a text names one of the numbers of a naskah."""
    numbers = (re.escape(number.casefold()) for number in first.nomor if number)
    return any(re.search(rf"(?<!{_IN_NUMBER}){number}(?!{_IN_NUMBER}*\w)", told) for number in numbers)


def _is_titled(first: NaskahSummary, told: str) -> bool:
    """Whether a text holds the title of a naskah."""
    return bool(first.judul) and normalised(first.judul or "") in told


def _is_younger(first: NaskahSummary, item: NaskahSummary) -> bool:
    return bool(first.tanggal and item.tanggal and first.tanggal > item.tanggal)


def _behind(item: NaskahSummary, first: NaskahSummary, place: int) -> NaskahSummary:
    """A later naskah in the chain of its first; one that says no end of its own leaves that of the one before it."""
    ends = bool(_ENDING.search(_called(item)))
    last = item.berakhir or (item.tanggal if ends else first.berakhir)
    return replace(item, urutan=place, induk=first.kunci, berakhir=last, diakhiri=ends, awal=first.awal)


def _unclear(item: NaskahSummary) -> Finding:
    """What is said of a later naskah whose first one is not clear."""
    message = f"{item.jenis} {'; '.join(item.pihak)}: naskah yang dilanjutkannya tidak jelas; tercantum tersendiri."
    hint = "Sebut judul atau nomor naskah asalnya pada kolom judul, dengan nama mitra yang sama."
    return Finding("register-rantai", Level.PERINGATAN, message, item.origin.where, hint)
