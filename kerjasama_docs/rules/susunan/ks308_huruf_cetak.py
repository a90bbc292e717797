"""Huruf cetak tidak punya karakter 合 (U+5408), 作 (U+4F5C); pada PDF tampil sebagai kotak atau tidak tampil.

Huruf cetak naskah memuat huruf Latin. Tulisan Arab, Ibrani, Tionghoa, Thai, dan emoji tidak tercetak pada PDF, dan
tulisan dari kanan ke kiri tercampur urutannya.

Salah: nama mitra ditulis 合作协议.
Benar: Hezuo Xieyi
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language.tak_tercetak import tak_tercetak
from kerjasama_docs.letters.fonts import uncovered
from kerjasama_docs.naskah.units.record import TextUnit
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = ()

_SHOWN = 10
"""Characters, and places, that are named; further ones are counted."""


def _said(subject: Subject, unit: TextUnit, missing: tuple[str, ...]) -> Finding:
    """The finding about a text, at the first character that no face has."""
    message, hint = tak_tercetak(missing, _SHOWN)
    start = unit.text.index(missing[0])
    return subject.finding(message, subject.place(unit, start, start + 1), hint, level=Level.PERINGATAN)


def check(subject: Subject) -> Iterator[Finding]:
    """Find characters that no bundled face has: a finding for each place, and one for the rest."""
    if not uncovered("".join(unit.text for unit in subject.units)):
        return
    found: dict[tuple[object, ...], Finding] = {}
    for unit in subject.units:
        if missing := uncovered(unit.text):
            each = _said(subject, unit, missing)
            found.setdefault((each.where.line, each.where.path, each.message), each)
    yield from [*found.values()][:_SHOWN]
    if len(found) > _SHOWN:
        message = f"Masih ada {len(found) - _SHOWN} tempat lain dengan karakter yang tidak dimiliki huruf cetak."
        yield subject.finding(message, (), next(iter(found.values())).hint, level=Level.PERINGATAN)
