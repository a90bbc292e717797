"""Penutup naskah tidak menyebut tempat dan tanggal penandatanganan.

Naskah dengan pihak asing lazimnya tidak dibuka dengan hari dan tempat; semuanya disebut pada penutupnya, bersama
banyaknya rangkap asli, yang sama aslinya dalam kedua bahasa. Penutup yang ditulis sendiri mudah kehilangan salah
satunya, padahal mulai berlakunya naskah lazim dihitung dari sana.

Salah: SEBAGAI BUKTI, yang bertanda tangan di bawah ini telah menandatangani naskah ini.
Benar: DIBUAT di Jakarta pada tanggal dua belas bulan Maret tahun dua ribu dua puluh tujuh, dalam 2 (dua) rangkap asli.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.tree.inline import Isian
from kerjasama_docs.naskah.units.record import Author, TextUnit
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = ()

_PLACED = regex(r"\b(?:di|bertempat di) [A-Z][\w-]+|\b(?:at|in) [A-Z][\w-]+")
_DAY = regex(r"\btanggal\b|\bday of\b|\bon \d|\b(?:on|dated) [A-Z][a-z]+ \d", 0)
_COPIES = regex(r"\b(?:rangkap|naskah asli|salinan asli|eksemplar|originals?|copies|duplicate|counterparts)\b")


def _closing(subject: Subject) -> list[TextUnit]:
    """The closing that the drafter worded himself, in Indonesian; nothing where a klausul words it."""
    units = [unit for unit in subject.units if unit.part == "penutup" and unit.bahasa == "indonesia"]
    own = bool(units) and all(unit.author is Author.DRAFTER for unit in units)
    return units if own and not any(isinstance(piece, Isian) for unit in units for piece in unit.content) else []


def _missing(text: str) -> Iterator[str]:
    """What a closing does not say."""
    if not _PLACED.search(text):
        yield "tempat penandatanganan"
    if not _DAY.search(text):
        yield "tanggal penandatanganan"
    if not _COPIES.search(text):
        yield "banyaknya rangkap asli"


def check(subject: Subject) -> Iterator[Finding]:
    """Find a closing of a foreign naskah without place, day or number of originals."""
    if subject.pohon.padanan is None or not subject.jenis.asing:
        return
    units = _closing(subject)
    missing = list(_missing(" ".join(unit.text for unit in units))) if units else []
    if missing:
        message = f"Penutup naskah tidak menyebut {' dan '.join(missing)}."
        hint = "Tulis: DIBUAT di … pada tanggal …, dalam … rangkap asli; atau pakai penutup bawaan."
        where = subject.place(units[-1])
        yield subject.finding(message, where, hint, level=Level.PERINGATAN)
