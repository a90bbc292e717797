"""Tanda kurung di dekat “(sepuluh juta rupiah” tidak berpasangan.

Tanda kurung dan tanda petik selalu berpasangan. Kurung yang tidak ditutup membuat seluruh sisa kalimat seakan-akan
keterangan, dan biasanya ada kata yang ikut terhapus.

Salah: sebesar Rp10.000.000,00 (sepuluh juta rupiah setiap bulan
Benar: sebesar Rp10.000.000,00 (sepuluh juta rupiah) setiap bulan
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.units.record import TextUnit
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.authorship import place_to_mend

DASAR: tuple[Basis, ...] = ()

_PAIRS = (("(", ")", "kurung"), ("[", "]", "kurung siku"), ("“", "”", "petik"))
_COUNTED = regex(r"(?:^|[\s;,:])(?:[a-z]|[0-9]{1,2})\)")
"""The mark of an item inside a sentence: ``a)``, which opens nothing."""
_NEAR = 28
"""Letters that are shown behind an opening mark, or before a closing one."""


def _lonely(text: str, opening: str, closing: str) -> int | None:
    """The place of the first mark without its pair; None where all have one."""
    open_at: list[int] = []
    for place, letter in enumerate(text):
        if letter == opening:
            open_at.append(place)
        elif letter == closing:
            if not open_at:
                return place
            open_at.pop()
    return open_at[0] if open_at else None


def _marks(unit: TextUnit) -> Iterator[tuple[int, str, str]]:
    """Marks without a pair: the place, what they are, and the words beside them."""
    for opening, closing, name in _PAIRS:
        if unit.text.count(opening) == unit.text.count(closing):
            continue
        text = _COUNTED.sub(lambda found: " " * len(found[0]), unit.text)
        place = _lonely(text, opening, closing)
        if place is not None:
            opened = unit.text[place] == opening
            near = unit.text[place : place + _NEAR] if opened else unit.text[max(0, place - _NEAR) : place + 1]
            yield place, name, " ".join(near.split())


def check(subject: Subject) -> Iterator[Finding]:
    """Find brackets and quotation marks without their pair; of quotes in a phrase the reading has told."""
    for unit in subject.units:
        for place, name, near in _marks(unit):
            where = place_to_mend(subject, unit, (place, place + 1))
            if where is None or (name == "petik" and not (where.path or "").endswith("teks")):
                continue
            message = f"Tanda {name} di dekat “{near}” tidak berpasangan."
            hint = "Lengkapi pasangannya, atau hapus."
            yield subject.finding(message, where, hint, level=Level.PERINGATAN)
