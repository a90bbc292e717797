"""Lampiran IV tidak ada; naskah ini hanya punya 1 lampiran.

Yang dirujuk harus ikut tercetak dan ditandatangani bersama naskah. Lampiran peraturan atau naskah lain disertai
namanya: Lampiran II Undang-Undang ….

Salah: menurut Lampiran IV, dalam naskah dengan satu lampiran
Benar: menurut Lampiran
"""

import re
from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import dari_romawi
from kerjasama_docs.naskah.units.record import Author, TextUnit
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.rujukan.luar import menunjuk_ke_luar

DASAR: tuple[Basis, ...] = ()
READ_HINT = (
    "Lampirkan yang dimaksud, betulkan nomornya, atau hapus rujukan itu; bila lampiran naskah lain, sebut namanya."
)

_TYPED = regex(r"\b(?:Lampiran|LAMPIRAN|Annex) (?P<angka>[IVX]{1,7}|[0-9]{1,2})\b(?![.,]?\d)")


_NAMED = regex(
    r"\b(?:tercantum|termuat|dimuat|tertuang|dimaksud|diatur|disebut(?:kan)?|ditetapkan|dirinci|diuraikan)"
    r" (?:dalam|pada) (?P<lampiran>[Ll]ampiran)\b(?! (?:[IVX]+|\d+)\b)"
)
"""The only lampiran, or all of them, named without a number."""


def _is_there(written: str, count: int) -> bool:
    """Whether a numeral, ``IV`` or ``4``, names one of so many lampiran."""
    place = int(written) if written.isdigit() else dari_romawi(written)
    return place is not None and place <= count


def _message(found: re.Match[str], count: int) -> tuple[str, str]:
    if count:
        hint = f"Betulkan nomornya, paling besar {count}, atau tambahkan lampirannya pada isian lampiran."
        return f"{found[0]} tidak ada; naskah ini hanya punya {count} lampiran.", hint
    hint = "Tambahkan lampirannya pada isian lampiran; bila lampiran peraturan atau naskah lain, sebut namanya."
    return f"{found[0]} tidak ada; naskah ini tidak berlampiran.", hint


def _typed(subject: Subject, unit: TextUnit, count: int) -> Iterator[Finding]:
    """Lampiran that the drafter names in a text and that are not there, each numeral once."""
    said = set()
    for found in _TYPED.finditer(unit.text):
        span = found.span()
        wrong = found["angka"] not in said and not _is_there(found["angka"], count)
        if wrong and not menunjuk_ke_luar(unit, *span) and subject.author(unit, *span) is not Author.BUNDLED:
            said.add(found["angka"])
            message, hint = _message(found, count)
            yield subject.finding(message, subject.place(unit, *span), hint, level=Level.GALAT)


def _unnumbered(subject: Subject, unit: TextUnit) -> Iterator[Finding]:
    """A lampiran that the drafter names without a number, in a naskah that has none."""
    for found in _NAMED.finditer(unit.text):
        span = found.span("lampiran")
        if not menunjuk_ke_luar(unit, *span) and subject.author(unit, *span) is not Author.BUNDLED:
            message = f"“{found[0]}” menunjuk lampiran, tetapi naskah ini tidak berlampiran."
            hint = "Tambahkan lampirannya pada isian lampiran, atau hapus rujukan itu."
            yield subject.finding(message, subject.place(unit, *found.span()), hint)


def check(subject: Subject) -> Iterator[Finding]:
    """Find numbered lampiran that are named and are not there."""
    if not any(pasal.sebutan == "Pasal" for pasal in subject.pohon.pasal):
        return
    for unit in subject.index.ketikan:
        if unit.part != "lampiran" and not unit.quoted:
            yield from _typed(subject, unit, len(subject.pohon.lampiran))
            yield from _unnumbered(subject, unit) if not subject.pohon.lampiran and "ampiran" in unit.text else ()
