"""The rujukan of a text: the units that it names, what leads to them, and whether they belong to another text.

"Sebagaimana dimaksud dalam Pasal 3 ayat (1) dan ayat (2)" names two units, each in full (UU 12/2011 Lampiran II
angka 271 to angka 280). A rujukan without a Pasal means the one it stands in.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kerjasama_docs.naskah.tree.inline import Link, plain
from kerjasama_docs.naskah.units.record import TextUnit
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.reading.rujukan.kata_rujukan import KataBernomor, Tingkat, rantai_kata
from kerjasama_docs.rules.reading.rujukan.luar import is_unit_of_other_text, menunjuk_ke_luar

_MAY = ("pasal", "psl", "ps.", "ayat", "huruf", "butir", "poin", "angka", "article", "paragraph", "point", "item")
Bagian = tuple[str | None, str | None, str | None, str | None]
"""The numbers of a unit from the Pasal down; None where none is named."""
_NONE: Bagian = (None, None, None, None)
_TO = frozenset({"sampai dengan", "sampai", "s.d.", "s.d", "s/d", "hingga", "to", "-", "–"})
_LEAD = regex(
    r"(?:\b(?P<cara>sebagaimana|seperti|sesuai(?: dengan)?|as)\s+)?(?:\b(?:yang|telah|sudah)\s+)*"
    r"\b(?P<kata>dimaksud(?:kan)?|diatur|ditentukan|disebut(?:kan)?|tercantum|tersebut|ditetapkan|dinyatakan|termuat"
    r"|dimuat|dijelaskan|diuraikan|diperjanjikan|disepakati|tertuang"
    r"|referred to|specified|set out|set forth|stipulated)"
    r"(?:\s+(?P<depan>di dalam|dalam|pada|di|dari|oleh|menurut|in|under))?\s+(?P<ketentuan>ketentuan\s+)?$",
    re.IGNORECASE,
)
_PREPOSITION = regex(r"\b(?P<depan>di dalam|dalam|pada|di|in|under)\s+(?P<ketentuan>ketentuan\s+)?$", re.IGNORECASE)
_LED = 64
"""Signs before a rujukan that are looked at for what leads to it."""


def nama_satuan(bagian: Sequence[str | None]) -> str:
    """What a unit is called, by its numbers from the Pasal down: ``Pasal 3 ayat (9)``."""
    words = ("Pasal {}", "ayat ({})", "huruf {}", "angka {}")
    return " ".join(word.format(part) for word, part in zip(words, bagian, strict=True) if part)


class Acuan(NamedTuple):
    """One unit that a text names.

    Attributes:
        start: Its first sign in the text.
        end: The place behind its last sign.
        teratas: The highest level that is named here itself, and not in the words before.
        pasal: The number of the Pasal, ``3``; None for the Pasal it stands in.
        ayat: The number of the ayat, ``9``.
        huruf: The letter of the huruf.
        angka: The number of the angka.
        penghubung: What joins it to the one before, ``dan``, ``,``, ``sampai dengan``; empty for the first.
        telanjang: Whether its number stands without its word, as the last of "huruf b dan c".
        terbalik: Whether the higher unit stands behind the lower one, "ayat (2) Pasal 5".
        hidup: Whether its number is live and follows.
    """

    start: int
    end: int
    teratas: Tingkat
    pasal: str | None = None
    ayat: str | None = None
    huruf: str | None = None
    angka: str | None = None
    penghubung: str = ""
    telanjang: bool = False
    terbalik: bool = False
    hidup: bool = False

    @property
    def sampai(self) -> bool:
        """Whether it ends a range, "ayat (1) sampai dengan ayat (4)"."""
        return self.penghubung in _TO

    @property
    def bagian(self) -> Bagian:
        """Its numbers from the Pasal down."""
        return (self.pasal, self.ayat, self.huruf, self.angka)

    @property
    def tingkat(self) -> Tingkat:
        """The level of the unit that is meant."""
        return max(level for level in Tingkat if self.bagian[level] is not None)

    @property
    def nama(self) -> str:
        """How it is said in full: ``Pasal 3 ayat (9) huruf a``."""
        return nama_satuan(self.bagian)

    @property
    def bentuk(self) -> str:
        """How it is written where it stands, without what the words before it name: ``ayat (9) huruf a``."""
        return nama_satuan((*_NONE[: self.teratas], *self.bagian[self.teratas :]))


class Pengacuan(NamedTuple):
    """Rujukan that follow each other in a text, and what leads to them.

    Attributes:
        unit: The text.
        acuan: The units that are named, in the order of the text; at least one.
        luar: Whether they are units of another text, a law or another naskah.
        cara: How they are led to, ``sebagaimana``; empty without.
        kata: The word that leads to them, ``dimaksud``, ``diatur``; empty without.
        depan: The preposition before them, ``dalam``, ``pada``; empty without.
        mulai: The first sign of what leads to them.
    """

    unit: TextUnit
    acuan: tuple[Acuan, ...]
    luar: bool = False
    cara: str = ""
    kata: str = ""
    depan: str = ""
    mulai: int = 0

    @property
    def start(self) -> int:
        """The first sign of the first rujukan."""
        return self.acuan[0].start

    @property
    def end(self) -> int:
        """The place behind the last sign of the last rujukan."""
        return self.acuan[-1].end

    @property
    def teks(self) -> str:
        """The words as they stand."""
        return self.unit.text[self.start : self.end]

    @property
    def dimaksud(self) -> bool:
        """Whether they are led to by "sebagaimana dimaksud" or words for it."""
        return self.kata.startswith(("dimaksud", "disebut", "tersebut", "referred"))


def _with(parts: Sequence[str | None], token: KataBernomor) -> Bagian:
    """The numbers above a word, with its own."""
    pasal, ayat, huruf, angka = [*parts[: token.tingkat], token.nomor, None, None, None][: len(Tingkat)]
    return pasal, ayat, huruf, angka


def _begun(token: KataBernomor, above: Bagian, word: str) -> Acuan:
    """A new rujukan: below what was named above it."""
    pasal, ayat, huruf, angka = _with(above, token)
    return Acuan(token.start, token.end, token.tingkat, pasal, ayat, huruf, angka, word, telanjang=token.telanjang)


def _inherited(before: Acuan, token: KataBernomor, word: str) -> Bagian:
    """What a new rujukan has in common with the one before: of "Pasal 3 dan ayat (1)" nothing."""
    deeper = token.tingkat > before.tingkat and word != "kecuali"
    return _NONE if deeper else before.bagian


def _below(before: Acuan, token: KataBernomor) -> Acuan:
    """A rujukan with the unit below it."""
    pasal, ayat, huruf, angka = _with(before.bagian, token)
    return before._replace(end=token.end, pasal=pasal, ayat=ayat, huruf=huruf, angka=angka)


def _above(before: Acuan, token: KataBernomor) -> Acuan:
    """A rujukan with the unit above it, which stands behind it."""
    parts = [*before.bagian]
    parts[token.tingkat] = token.nomor
    pasal, ayat, huruf, angka = parts
    turned = before._replace(end=token.end, teratas=token.tingkat, terbalik=True)
    return turned._replace(pasal=pasal, ayat=ayat, huruf=huruf, angka=angka)


def _read(chain: Sequence[tuple[str | None, KataBernomor]]) -> tuple[Acuan, ...]:
    """The units that a chain of words names."""
    found = [_begun(chain[0][1], _NONE, "")]
    for word, token in chain[1:]:
        before = found[-1]
        if token.tingkat > before.tingkat and word in {None, ","}:
            found[-1] = _below(before, token)
        elif token.tingkat < before.tingkat and word is None:
            found[-1] = _above(before, token)
        else:
            found.append(_begun(token, _inherited(before, token, word or ","), word or ","))
    return tuple(found)


def _live_spans(unit: TextUnit) -> list[tuple[int, int]]:
    """Where the numbers stand that follow."""
    spans, place = [], 0
    for piece in unit.content:
        length = len(plain((piece,)))
        if isinstance(piece, Link):
            spans.append((place, place + length))
        place += length
    return spans


def _with_live(acuan: tuple[Acuan, ...], live: Sequence[tuple[int, int]]) -> tuple[Acuan, ...]:
    """The rujukan of which those are marked whose numbers follow."""
    return tuple(
        each._replace(hidup=any(start < each.end and each.start < end for start, end in live)) for each in acuan
    )


def _led(unit: TextUnit, acuan: tuple[Acuan, ...]) -> Pengacuan:
    """Rujukan with what leads to them."""
    start = acuan[0].start
    before = unit.text[max(0, start - _LED) : start]
    found = _LEAD.search(before) or _PREPOSITION.search(before)
    if not found:
        return Pengacuan(unit, acuan, mulai=start)
    said = {name: (value or "").lower() for name, value in found.groupdict("").items()}
    return Pengacuan(
        unit,
        acuan,
        cara=said.get("cara", ""),
        kata=said.get("kata", ""),
        depan=said["depan"],
        mulai=start - len(before) + found.start(),
    )


def _is_meant(found: Pengacuan) -> bool:
    """Whether words without a Pasal mean a unit of the Pasal they stand in, and no letter or number as such."""
    first = found.acuan[0]
    if first.pasal:
        return True
    if found.unit.pasal is None:
        return False
    if first.ayat:
        return bool(found.kata or found.depan) or found.unit.text[first.start : first.end].endswith(")")
    return bool(found.kata)


def pengacuan(unit: TextUnit, *, istilah: frozenset[str] = frozenset()) -> Iterator[Pengacuan]:
    """The rujukan in a text, those to other texts too.

    Args:
        unit: The text.
        istilah: First words of the terms that the naskah defines.
    """
    small = unit.text.casefold()
    if not any(map(small.__contains__, _MAY)):
        return
    live = _live_spans(unit) if any(isinstance(piece, Link) for piece in unit.content) else ()
    for chain in rantai_kata(unit.text, unit.bahasa):
        acuan = _read(chain)
        found = _led(unit, _with_live(acuan, live) if live else acuan)
        if _is_meant(found):
            outside = menunjuk_ke_luar if found.acuan[0].pasal else is_unit_of_other_text
            yield found._replace(luar=outside(unit, found.start, found.end, istilah=istilah))
