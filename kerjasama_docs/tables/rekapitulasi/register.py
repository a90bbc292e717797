"""The rows of a register of naskah that exist already, as a spreadsheet keeps them, as summaries of naskah."""

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain

from kerjasama_docs.findings import Finding, Level, Where
from kerjasama_docs.language import parse_tanggal, tanggal_panjang
from kerjasama_docs.model.lampiran import LampiranBentuk
from kerjasama_docs.model.waktu import JangkaWaktu
from kerjasama_docs.regex import regex
from kerjasama_docs.tables.cells.periods import period_of
from kerjasama_docs.tables.cells.text import is_blank, plain_text
from kerjasama_docs.tables.reading.rows import Entry, Origin, Reading, SetAside
from kerjasama_docs.tables.rekapitulasi.reports import Report, is_there, reports_said
from kerjasama_docs.tables.rekapitulasi.summary import FirstNaskah, NaskahSummary

_BETWEEN_NUMBERS = regex(r"[;\n]|\s+(?:dan|&)\s+")
_Place = tuple[str, str]
"""A file and a sheet of it."""
_EACH = 3
"""Rows up to which each is named, though the same is to be said of all."""
_SHOWN = 20
"""Rows that are named one by one."""
_WITH_DAY = regex(
    r"(?P<between>[\s,;/(]+(?:(?:tanggal|tgl)\b\.?\s*)?)"
    r"(?P<day>[0-9]{1,2}\s[^\W\d_]{3,9}\s[0-9]{4}|[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{4})\)?$",
    re.IGNORECASE,
)
"""A day behind a number, apart from it by a blank at least: 12/PKS/2025 tanggal 3 Maret 2025."""
_BEHIND = 80
"""Characters at the end of a number in which a day is looked for."""
_LONGEST = 200
"""Characters of a term that are looked at."""


def register_form(bentuk: LampiranBentuk) -> LampiranBentuk:
    """The form by which registers are read: the columns of a table of naskah that say what they hold (``hal``).

    No register has all of them; what is missing of its days is said of its rows (:func:`naskah_of`).
    """
    read = (kolom for kolom in bentuk.kolom if kolom.hal or kolom.jenis == "nomor")
    columns = tuple(kolom for kolom in read if kolom.kunci != bentuk.kelompok)
    plain: dict[str, object] = {
        "sumber": "baris",
        "kelompok": None,
        "urut": (),
        "ganda": (),
        "ringkas": (),
        "seadanya": True,
        "kolom": columns,
    }
    return bentuk.model_copy(update=plain)


def naskah_of(reading: Reading) -> tuple[tuple[NaskahSummary, ...], tuple[Finding, ...]]:
    """The naskah of one sheet of a register, and what is wrong with their days."""
    records = any(not is_blank(entry.values.get("laporan")) for entry in reading.entries)
    rows = [_Row(entry, records) for entry in reading.entries]
    return tuple(row.summary for row in rows), tuple(_together([*map(_Row.findings, rows)], reading))


def _together(found: Sequence[Iterable[Finding]], reading: Reading) -> Iterator[Finding]:
    """What is said of the rows; once for all of them where none has what is missing, and the column for it neither.

    Args:
        found: What is said of each row.
        reading: The sheet.
    """
    by_code: dict[str, list[Finding]] = {}
    for each in chain.from_iterable(found):
        by_code.setdefault(each.code, []).append(each)
    for findings in by_code.values():
        if len(findings) == len(reading.entries) > _EACH:
            yield _of_all(findings[0], len(findings), reading)
        else:
            yield from findings[:_SHOWN]
        if len(reading.entries) > len(findings) > _SHOWN:
            message = f"Masih ada {len(findings) - _SHOWN} baris lain seperti itu pada lembar ini."
            yield replace(findings[_SHOWN], message=message)


def _of_all(first: Finding, count: int, reading: Reading) -> Finding:
    """What is said once of all rows of a sheet."""
    what = first.message.partition(": ")[2] or first.message
    message = f"Semua {count} baris register ini: {what}"
    return replace(first, message=message, where=Where(reading.file, path=reading.sheet or None))


@dataclass(frozen=True)
class _Row:
    """A row of a register, and whether the register records reports at all."""

    entry: Entry
    records: bool

    @property
    def summary(self) -> NaskahSummary:
        numbers, signed = self._numbers, self._signed
        jenis, judul = self._text("jenis") or "Naskah", self._text("judul")
        return NaskahSummary(
            file=self.entry.origin.file,
            jenis=jenis,
            nama=jenis,
            judul=judul,
            pihak=tuple(filter(None, (self._text("mitra"),))),
            nomor=numbers,
            tanggal=signed,
            berakhir=self._last(signed),
            diakhiri=False,
            urutan=1,
            induk=None,
            awal=FirstNaskah(jenis, judul, numbers, None),
            mulai=self._day("mulai"),
            unit=self._text("unit"),
            narahubung=self._text("narahubung"),
            laporan=self._text("laporan"),
            keterangan=self._remarks,
            keadaan=self._text("keadaan"),
            tanpa_laporan=self.records and not is_there(self._text("laporan")),
            tempat=self.entry.origin,
            tertulis=(self._no_day("tanggal"), self._no_day("berakhir")),
            pelaporan=self._reports(signed),
            salah=self.entry.wrong,
        )

    def findings(self) -> Iterator[Finding]:
        """What is wrong with its days: without an end nobody is warned of it."""
        item, where = self.summary, self.entry.origin.where
        name = "; ".join(item.pihak) or item.judul or "Baris ini"
        if item.tanggal is None:
            counted = "dinilai menurut hari berakhirnya" if item.berakhir else "tercantum sebagai belum bertanggal"
            hint = f"Isi tanggal penandatanganan; sementara ini {counted}."
            message = f"{name}: tanggal tidak diketahui."
            yield Finding("register-tanggal", Level.PERINGATAN, message, where, hint)
        elif wrong := self._wrong_end(item.tanggal, item.berakhir):
            yield Finding("register-berakhir", Level.PERINGATAN, f"{name}: {wrong[0]}", where, wrong[1])

    def _wrong_end(self, signed: date, last: date | None) -> tuple[str, str] | None:
        """What is wrong with its last day, and what is to be done."""
        if last is None:
            said = self._text("berakhir") or self._text("jangka_waktu")
            shown = f" (tertulis “{said[:_LONGEST]}”)" if said else ""
            hint = "Isi hari berakhirnya, atau jangka waktunya dengan satuan, misalnya 3 tahun."
            return f"hari berakhir tidak diketahui{shown}.", hint
        if last < signed:
            days = f"{tanggal_panjang(last)}, sebelum ditandatangani {tanggal_panjang(signed)}"
            return f"berakhir {days}.", "Periksa kedua tanggalnya."
        return None

    def _text(self, key: str) -> str | None:
        value = self.entry.values.get(key)
        return None if is_blank(value) else plain_text(value).strip() or None

    @property
    def _remarks(self) -> str | None:
        """What is to be done and what else is said; the state where nothing else is."""
        said = (self._text("langkah"), self._text("keterangan") or self._text("keadaan"))
        return "; ".join(filter(None, said)) or None

    @property
    def _numbers(self) -> tuple[str, ...]:
        parts = _BETWEEN_NUMBERS.split(self._number_and_day[0])
        return tuple(part.strip() for part in parts if part.strip(" -–"))

    @property
    def _signed(self) -> date | None:
        """The day of signing: as it is written, else behind the number, else the first day."""
        return self._day("tanggal") or self._number_and_day[1] or self._day("mulai")

    @property
    def _number_and_day(self) -> tuple[str, date | None]:
        """The number, without the day that stands behind it where no column has that, and the day."""
        text = self._text("nomor") or ""
        found = _WITH_DAY.search(text[-_BEHIND:]) if self._text("tanggal") is None else None
        if found is None or not any(map(str.isspace, found["between"])):
            return text, None
        try:
            day = parse_tanggal(found["day"])
        except ValueError:
            return text, None
        return text[: len(text) - len(found[0])], day

    def _day(self, key: str) -> date | None:
        value = self.entry.values.get(key)
        return value if isinstance(value, date) else None

    def _reports(self, signed: date | None) -> tuple[Report, ...]:
        """The reports that are due: as the column for that says, else as that of the reports themselves does."""
        first, last = self._day("mulai") or signed, self._last(signed)
        said = (self._text("jadwal_laporan"), self._text("laporan"))
        return next(filter(None, (reports_said(each, first, last) for each in said if each)), ())

    def _no_day(self, key: str) -> str | None:
        """What a cell of a column of days says that is no day."""
        return None if self._day(key) else self._text(key)

    def _last(self, signed: date | None) -> date | None:
        """The last day: as it is written, else as the term counts it from its beginning."""
        day = self._day("berakhir")
        if day:
            return day
        said = [text[:_LONGEST] for key in ("berakhir", "jangka_waktu") if (text := self._text(key))]
        first = self._day("mulai") or signed
        return next((last for text in said if (last := _end_of(text, first))), None)


def _end_of(text: str, first: date | None) -> date | None:
    """The last day that a text says: of a length counted from a first day, or of a span of time."""
    try:
        return JangkaWaktu.model_validate({"lama": text}).berakhir(first)
    except ValueError:  # no length, or one that leads out of the calendar
        period = period_of(text)
        return None if period is None or period.yearless else period.last


def by_sheet(readings: Sequence[Reading], made: Reading) -> tuple[Reading, ...]:
    """A table of naskah parted again by where its rows come from: input files first, then each sheet of a register.

    Args:
        readings: What the sheets gave.
        made: The table of all naskah, of inputs and of rows.
    """
    entries: dict[_Place | None, list[Entry]] = {}
    aside: dict[_Place | None, list[SetAside]] = {}
    sheets = {(each.file, each.sheet) for each in readings}
    for entry in made.entries:
        entries.setdefault(_place(entry.origin, sheets), []).append(entry)
    for each in made.set_aside:
        aside.setdefault(_place(each.origin, sheets), []).append(each)
    own, left = tuple(entries.get(None, ())), tuple(aside.get(None, ()))
    parts = [replace(made, read=len(own) + len(left), entries=own, set_aside=left)] if own or left else []
    for reading in readings:
        place = (reading.file, reading.sheet)
        taken, more = entries.pop(place, []), aside.pop(place, [])
        parts.append(replace(reading, entries=tuple(taken), set_aside=(*reading.set_aside, *more)))
    return tuple(parts)


def _place(origin: Origin, sheets: Container["_Place"]) -> "_Place | None":
    """The sheet of a register that a row stands on; None of an input file."""
    place = origin.file, origin.sheet
    return place if place in sheets else None
