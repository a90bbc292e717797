"""From what an XLSX stores in a cell to the value that its author sees."""

import math
import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal

from openpyxl.styles.numbers import is_timedelta_format
from openpyxl.utils.datetime import from_excel

from kerjasama_docs import language
from kerjasama_docs.inputs.source import visible
from kerjasama_docs.inputs.tables.notes import MAX_TEXT, Notes
from kerjasama_docs.inputs.tables.sheet import Value
from kerjasama_docs.inputs.xlsx.formats import shown_number, shown_time
from kerjasama_docs.inputs.xlsx.workbook import Workbook, unescaped

EXACT = 10**15
"""From here on Excel has replaced digits by zeros: it keeps fifteen."""
_LAST_DAY = 2_957_004
"""1-1-9996; behind it the calendar that begins in 1904 leaves what Python can count."""
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,4})?", re.ASCII)
_DAY = re.compile(r"[dDyY]")
_SECONDS = 86_400


def number(raw: str) -> Decimal | None:
    """A stored number as Excel shows it, with fifteen digits and without float noise; None when it is none.

    >>> number("0.30000000000000004")
    Decimal('0.3')
    """
    value = float(raw) if _NUMBER.fullmatch(raw) else float("nan")
    if not math.isfinite(value):
        return None
    if value.is_integer():
        return Decimal(int(value))
    return Decimal(format(Decimal(f"{value:.15g}"), "f"))


class Values:
    """Turns the cells of one sheet into values, noting what is wrong with them."""

    def __init__(self, workbook: Workbook, notes: Notes) -> None:
        self.workbook = workbook
        self.notes = notes
        self.kinds: Mapping[str, Callable[[str, str], Value]] = {
            "s": self._shared,
            "str": self._text,
            "inlineStr": self._text,
            "b": lambda raw, _: "ya" if raw.strip().lower() in {"1", "true"} else "tidak",
            "e": self._error,
            "d": self._iso,
        }

    def value(self, kind: str, style: str, raw: str, address: str) -> Value:
        """The value of a cell (ECMA-376 Part 1, 18.3.1.4).

        Args:
            kind: Its attribute ``t``.
            style: Its attribute ``s``.
            raw: Its text.
            address: Its address.
        """
        known = self.kinds.get(kind)
        if known:
            return known(raw, address)
        raw = raw.strip()
        if not raw:
            return None
        formats = self.workbook.formats
        code = formats[int(style)] if style and int(style) < len(formats) else None
        found = number(raw)
        if found is None:
            shown = visible(raw[:40])
            self.notes.cell("tabel-angka", f"Isi sel ini bukan angka: “{shown}”.", "Ketik ulang isinya.", address)
            return None
        return self._time(found, code, address) if code else self._number(found, address)

    def shown(self, kind: str, style: str, raw: str, value: Value) -> str:
        """What the sheet shows of a number or a day where that is more than its value; else empty."""
        place = int(style) if style and kind == "n" else len(self.workbook.formats)
        if place >= len(self.workbook.formats):
            return ""
        if isinstance(value, Decimal):
            code = self.workbook.angka[place]
            return shown_number(value, code) if code else ""
        code, found = self.workbook.formats[place] or "", number(raw.strip())
        if not isinstance(value, date) or found is None or found == found.to_integral_value():
            return ""
        moment = from_excel(float(found), self.workbook.epoch)
        hour = shown_time(moment, code) if isinstance(moment, datetime) else ""
        return f"{language.tanggal_panjang(value)} pukul {hour}" if hour else ""

    def missing(self, address: str) -> None:
        """Note a formula without a result."""
        message = "Sel ini berisi rumus yang hasilnya tidak tersimpan."
        hint = "Buka di Excel dan simpan, atau ganti rumus dengan nilainya (Salin › Tempel Khusus › Nilai)."
        self.notes.cell("tabel-rumus", message, hint, address)

    def _shared(self, raw: str, address: str) -> str | None:
        place = int(raw)
        if not 0 <= place < len(self.workbook.texts):
            raise ValueError(raw)
        return self.notes.text(self.workbook.texts[place], address)

    def _text(self, raw: str, address: str) -> str | None:
        return self.notes.text(unescaped(raw) if len(raw) <= MAX_TEXT else raw, address)

    def _error(self, raw: str, address: str) -> None:
        message = f"Sel ini berisi galat Excel: {visible(raw.strip()[:20])}."
        self.notes.cell("tabel-sel-galat", message, "Perbaiki rumusnya, atau ketik nilainya.", address)

    def _iso(self, raw: str, address: str) -> date | None:
        try:
            return date.fromisoformat(raw.strip()[:10])
        except ValueError:
            self._no_day(raw, address)
            return None

    def _no_day(self, raw: object, address: str) -> None:
        message = f"Sel ini berformat tanggal, tetapi isinya ({visible(str(raw)[:20])}) bukan tanggal."
        self.notes.cell("tabel-tanggal", message, "Ketik ulang tanggalnya, atau kosongkan selnya.", address)

    def _number(self, found: Decimal, address: str) -> Decimal:
        if abs(found) >= EXACT:
            message = "Angka ini terlalu panjang; Excel telah mengganti angka sesudah yang kelima belas dengan nol."
            hint = "Ubah format sel menjadi Teks, lalu ketik ulang seluruh angkanya (misalnya NIP atau NIK)."
            self.notes.cell("tabel-angka", message, hint, address)
        return found

    def _time(self, found: Decimal, code: str, address: str) -> date | str | None:
        plain = re.sub(r'"[^"]*"|\[[^\]]*\]', "", code)
        if found >= 0 and (is_timedelta_format(code) or (found < 1 and not _DAY.search(plain))):
            minutes = round(min(found, Decimal(EXACT)) * _SECONDS / 60)
            return f"{minutes // 60:02}:{minutes % 60:02}"
        day = from_excel(float(found), self.workbook.epoch) if 1 <= found < _LAST_DAY else None
        if isinstance(day, datetime):
            return day.date()
        self._no_day(found, address)
        return None
