"""What a drafter types → the value of a field: text, days, amounts, answers.

Each function takes what stands in the input, text or a Python value, and gives what pydantic then checks. What it
cannot read is a ``ValueError`` with an Indonesian message: pydantic collects those alone, and they become findings.
"""

import re
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal

from kerjasama_docs import language
from kerjasama_docs.regex import regex

_SHOWN = 60
"""Characters of what was typed that a message shows."""
_HOUR = regex(r"[0-9][ T](?!00[:.]00(?:[:.]00(?:\.0+)?)?Z?$)[0-9]{1,2}:[0-9]{2}")
"""An hour behind a day, other than the midnight that a spreadsheet adds."""


class NotReadError(ValueError):
    """What was typed cannot be read; never a TypeError, which pydantic does not collect."""


def as_text(value: object) -> object:
    """Take numbers as the text they were typed as; refuse what has no such text."""
    if isinstance(value, bool | float | bytes):
        raise NotReadError("Nilai ini harus berupa teks; apit dengan tanda petik.")
    return str(value) if isinstance(value, int) else value


def as_line(value: object) -> object:
    """Fold a text to one line: breaks and runs of blanks become one blank."""
    value = as_text(value)
    return " ".join(value.split()) if isinstance(value, str) else value


def as_time(value: object) -> object:
    """Write out the days that a line holds in figures."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return language.tanggal_panjang(value)
    line = as_line(value)
    return language.tulis_tanggal(line) if isinstance(line, str) else line


def as_date(value: object) -> object:
    """Read a day; an hour has no place in it."""
    if isinstance(value, datetime):
        raise NotReadError("Isian ini memuat jam; tulis tanggal saja, misalnya 2025-05-22.")
    if isinstance(value, date) or not isinstance(value, str | int):
        return value
    if _HOUR.search(typed := str(value)[:_SHOWN]):
        raise NotReadError(f"“{typed}” memuat jam; tulis tanggal saja, misalnya 2025-05-22.")
    return language.parse_tanggal(str(value))


_UNTIL = regex(
    r"(?:s\.? ?[d/]\.? ?d?\.? |sampai(?: dengan)? |hingga |paling (?:lambat|lama) |selambat-lambatnya )+", re.IGNORECASE
)
"""What stands before a last day and says that it is the last one."""


def as_last_day(value: object) -> object:
    """Read a day that is the last one by itself: "s.d. 5 Juni 2026", "paling lambat 31 Desember 2026"."""
    return as_date(_UNTIL.sub("", " ".join(value.split()), count=1) if isinstance(value, str) else value)


_ONLY_NUMBER = regex(
    r"(?:(?:nomor|nomer|no)\b[.:]? ?)?[^\W\d_]{0,6}[-./]?[0-9][^\s]*|[^\w]*[0-9][^a-z]*", re.IGNORECASE
)
"""A number, a day in figures, or the number of a paper, where the paper itself is to be named."""


def as_nik(typed: str) -> str:
    """Read the number of a resident: sixteen figures, with or without marks between them."""
    found = language.nik(typed)
    if len(found) != language.PANJANG_NIK or not found.isdecimal():
        raise NotReadError(
            f"“{typed[:_SHOWN]}” bukan NIK: NIK terdiri atas 16 angka; salin dari KTP, atau isi paspor bagi warga "
            "negara asing."
        )
    return found


_NPWP = regex(r"[0-9]{15,16}|[0-9]{2}\.[0-9]{3}\.[0-9]{3}\.[0-9]-[0-9]{3}\.[0-9]{3}")
"""Its figures together, the older fifteen also with their marks."""


def as_npwp(typed: str) -> str:
    """Read the number of a taxpayer, as it is written: ``01.234.567.8-901.000`` or sixteen figures."""
    found = typed if _NPWP.fullmatch(typed) else typed.replace(" ", "")
    if not _NPWP.fullmatch(found):
        raise NotReadError(
            f"“{typed[:_SHOWN]}” bukan NPWP: NPWP terdiri atas 15 angka (01.234.567.8-901.000) atau 16 angka; salin "
            "dari kartunya, atau kosongkan."
        )
    return found


def as_paper(typed: str) -> str:
    """Refuse a number alone as the name of a paper: nobody knows from it which paper is meant."""
    if _ONLY_NUMBER.fullmatch(typed):
        raise NotReadError(
            f"“{typed[:_SHOWN]}” hanya nomor atau bilangan; tulis nama dokumennya, misalnya Berita Acara Rapat, dan "
            "nomor sesudahnya atau pada isian nomor."
        )
    return typed


_YES = frozenset({"ya", "yes", "y", "true", "iya", "benar", "betul", "on", "✓", "✔", "☑", "pakai", "dipakai"})
_NO = frozenset({"tidak", "no", "n", "t", "false", "tdk", "bukan", "off", "✗", "✘", "☒", "tanpa", "tidak dipakai"})
ANSWERS = (*sorted(_YES), *sorted(_NO))
"""What ya and tidak may be called."""


def answer(text: str) -> bool:
    """Read ya or tidak in the words of a drafter."""
    typed = text[:_SHOWN]
    said = language.lurus(typed).rstrip(".")
    if said not in _YES | _NO:
        raise NotReadError(f"Jawaban “{typed}” tidak dikenal; tulis ya atau tidak.")
    return said in _YES


def as_bool(value: object) -> object:
    """Read ya or tidak."""
    return value if isinstance(value, bool) else answer(str(value))


def count(text: str) -> int:
    """Read a whole number from 0: "2", "2 (dua)", "dua", "2 rangkap"."""
    n = language.jumlah_dari(text)
    if n is None:
        what = "kurang dari nol" if text.strip().startswith("-") else "bukan bilangan bulat"
        raise NotReadError(f"“{language.dipotong(text.strip(), _SHOWN)}” {what}; tulis angka saja, misalnya 2.")
    return n


def as_int(value: object) -> object:
    """Read a whole number from 0."""
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise NotReadError("Nilai ini bukan bilangan bulat; tulis angka saja, misalnya 2.")
    return count(str(value))


MIN_PIHAK = 2
"""Fewest pihak of a naskah; a report about all kerja sama of one pihak has that one alone."""
MAX_PIHAK = 40
"""Most pihak of a naskah."""
BANYAK_PIHAK = 8
"""Most pihak whose numbers, logos and signatures stand one by one; more sign in a table."""
_PLACES: Mapping[str, int] = {
    word.lower(): place
    for place in range(1, MAX_PIHAK + 1)
    for word in (language.ordinal(place), language.ordinal(place, "PERTAMA"), language.romawi(place))
}
"""The places of pihak in words and Roman numerals."""


def as_place(value: object) -> object:
    """Read which pihak is meant, by its place: "2", "kedua", "PIHAK KEDUA", "pihak ke-2"."""
    if not isinstance(value, str):
        return as_int(value)
    bare = language.lurus(value[:_SHOWN]).removeprefix("pihak").strip()
    return _PLACES[bare] if bare in _PLACES else as_int(re.sub(r"^ke-? ?(?=[0-9])", "", bare) or value)


def as_rupiah(value: object) -> object:
    """Read an amount of rupiah."""
    if isinstance(value, bool | float):
        raise NotReadError("Nilai ini bukan rupiah; tulis bilangan bulat atau teks, misalnya 1.500.000.")
    return language.parse_rupiah(str(value)) if isinstance(value, str | int) else value


def as_persen(value: object) -> object:
    """Read a share in per cent, ``33,5`` or ``33,5%``."""
    if isinstance(value, bool | float) or not isinstance(value, str | int | Decimal):
        raise NotReadError("Nilai ini bukan persen; tulis angka saja, misalnya 30.")
    n = language.parse_persen(str(value))
    if n is None:
        raise NotReadError(
            f"“{language.dipotong(str(value), _SHOWN)}” bukan persen; tulis angka, dengan koma untuk pecahan, misalnya "
            "30 atau 33,5 (di dalam { } dengan tanda petik: “33,5”)."
        )
    return n


_UNIT = regex(r"(?:pasal|ayat|huruf)? ?\(?(?P<number>[0-9]{1,4} ?[a-z]?|[IVXL]{1,8}[A-Z]?)\)?\.?", re.IGNORECASE)
"""A number of a Pasal or an ayat as a rujukan writes it."""


def as_unit(value: object) -> object:
    """Read the number of a Pasal or an ayat: "7", "Pasal 7A", "ayat (2)"."""
    line = as_line(value)
    found = _UNIT.fullmatch(line[:_SHOWN]) if isinstance(line, str) else None
    return found["number"].replace(" ", "") if found else line


_NO_LOGO = frozenset({"tanpa", "tanpa logo", "tidak", "tidak ada", "tidak pakai", "-", "no"})


def as_logo(value: object) -> object:
    """Read "tidak ada" as ``tanpa``; any other text names a file."""
    return "tanpa" if isinstance(value, str) and value.strip().lower() in _NO_LOGO else value


def as_tuple(value: object) -> object:
    """Let a single text stand for a list of one."""
    return (value,) if isinstance(value, str) else value
