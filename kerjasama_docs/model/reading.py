"""What a drafter types → the value of a field: text, days, amounts, answers.

Each function takes what stands in the input, text or a Python value, and gives what pydantic then checks. What it
cannot read is a ``ValueError`` with an Indonesian message: pydantic collects those alone, and they become findings.
"""

import re
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal

from kerjasama_docs import language

_DIGITS = 15
"""Of the longest whole number that can be written in words."""


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
    return language.parse_tanggal(str(value))


_YES_NO: Mapping[str, bool] = {"ya": True, "true": True, "tidak": False, "false": False}


def as_bool(value: object) -> object:
    """Read ya or tidak."""
    if isinstance(value, bool):
        return value
    answer = _YES_NO.get(str(value).lower())
    if answer is None:
        raise NotReadError(f"Jawaban “{value}” tidak dikenal; tulis ya atau tidak.")
    return answer


def as_int(value: object) -> object:
    """Read a whole number from 0."""
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise NotReadError("Nilai ini bukan bilangan bulat; tulis angka saja, misalnya 2.")
    text = str(value).strip()
    if not text.isdecimal() or len(text) > _DIGITS:
        raise NotReadError(f"“{text}” bukan bilangan bulat; tulis angka saja, misalnya 2.")
    return int(text)


def as_rupiah(value: object) -> object:
    """Read an amount of rupiah."""
    if isinstance(value, bool | float):
        raise NotReadError("Nilai ini bukan rupiah; tulis bilangan bulat atau teks, misalnya 1.500.000.")
    return language.parse_rupiah(str(value)) if isinstance(value, str | int) else value


def as_persen(value: object) -> object:
    """Read a share in per cent, ``33,5`` or ``33,5%``."""
    if isinstance(value, bool | float) or not isinstance(value, str | int | Decimal):
        raise NotReadError("Nilai ini bukan persen; tulis angka saja, misalnya 30.")
    text = str(value).strip().removesuffix("%").rstrip()
    if not re.fullmatch(r"[0-9]{1,3}([.,][0-9]{1,2})?", text, re.ASCII):
        raise NotReadError(
            f"“{value}” bukan persen; tulis angka, dengan koma untuk pecahan, misalnya 30 atau 33,5 "
            "(di dalam { } dengan tanda petik: “33,5”)."
        )
    return Decimal(text.replace(",", "."))


def as_tuple(value: object) -> object:
    """Let a single text stand for a list of one."""
    return (value,) if isinstance(value, str) else value
