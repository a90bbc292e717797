"""The rows of a register of naskah that exist already, as a spreadsheet keeps them, as summaries of naskah."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from pydantic import ValidationError

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.language import tanggal_panjang
from kerjasama_docs.model.lampiran import LampiranBentuk
from kerjasama_docs.model.waktu import JangkaWaktu
from kerjasama_docs.regex import regex
from kerjasama_docs.tables.cells.periods import period_of
from kerjasama_docs.tables.cells.text import is_blank, plain_text
from kerjasama_docs.tables.reading.rows import Entry, Origin, Reading, SetAside
from kerjasama_docs.tables.rekapitulasi.summary import FirstNaskah, NaskahSummary

_BETWEEN_NUMBERS = regex(r"[;\n]|\s+(?:dan|&)\s+")
_Place = tuple[str, str]
"""A file and a sheet of it."""
_LONGEST = 200
"""Characters of a term that are looked at."""


def register_form(bentuk: LampiranBentuk) -> LampiranBentuk:
    """The form by which registers are read: the columns of a table of naskah that say what they hold (``hal``)."""
    read = (kolom for kolom in bentuk.kolom if kolom.hal or kolom.jenis == "nomor")
    columns = tuple(kolom for kolom in read if kolom.kunci != bentuk.kelompok)
    plain: dict[str, object] = {"sumber": "baris", "kelompok": None, "urut": (), "ganda": (), "kolom": columns}
    return bentuk.model_copy(update=plain)


def naskah_of(reading: Reading) -> tuple[tuple[NaskahSummary, ...], tuple[Finding, ...]]:
    """The naskah of one sheet of a register, and what is wrong with their days."""
    records = any(not is_blank(entry.values.get("laporan")) for entry in reading.entries)
    rows = [_Row(entry, records) for entry in reading.entries]
    return tuple(row.summary for row in rows), tuple(found for row in rows for found in row.findings())


@dataclass(frozen=True)
class _Row:
    """A row of a register, and whether the register records reports at all."""

    entry: Entry
    records: bool

    @property
    def summary(self) -> NaskahSummary:
        numbers, signed = self._numbers, self._day("tanggal") or self._day("mulai")
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
            keterangan="; ".join(filter(None, (self._text("langkah"), self._text("keterangan")))) or None,
            tanpa_laporan=self.records and self._text("laporan") is None,
            tempat=self.entry.origin,
        )

    def findings(self) -> Iterator[Finding]:
        """What is wrong with its days: without an end nobody is warned of it."""
        item, where = self.summary, self.entry.origin.where
        name = "; ".join(item.pihak) or item.judul or "Baris ini"
        if item.tanggal is None:
            hint = "Isi tanggal penandatanganan; sementara ini tercantum sebagai belum bertanggal."
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
    def _numbers(self) -> tuple[str, ...]:
        parts = _BETWEEN_NUMBERS.split(self._text("nomor") or "")
        return tuple(part.strip() for part in parts if part.strip(" -–"))

    def _day(self, key: str) -> date | None:
        value = self.entry.values.get(key)
        return value if isinstance(value, date) else None

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
    except (ValidationError, OverflowError):
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
