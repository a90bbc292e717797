"""Rujukan that were typed as text, "Pasal 3 ayat (9)", told from those of other texts, "Pasal 5 Undang-Undang …"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from kerjasama_docs.language import BAHASA, NamaBahasa
from kerjasama_docs.naskah.tree.inline import Inline, Link, plain
from kerjasama_docs.naskah.units.record import TextUnit
from kerjasama_docs.regex import regex

_LAW = regex(
    r"\b(?:Undang-[Uu]ndang|UUD?|Perppu|PP|Perpres|Permen\w*|PMK|Perda|Pergub|Perbup|Perwal\w*|Qanun|Peraturan|Keputusan"
    r"|Instruksi|Surat Edaran|Kitab|KUH\w*|HIR|RBg|Konvensi|Statuta|Anggaran Dasar|AD/ART|Piagam|Protokol|Traktat"
    r"|Staatsblad|Act|Law|Regulation|Convention|Treaty|Charter|Statute)\b"
)
"""A text of law; "ketentuan peraturan perundang-undangan" in small letters names none."""
_NASKAH = regex(
    r"\b(?:Nota|Perjanjian|Kesepakatan|Memorandum|Kontrak|Akta|Adendum|Naskah|Perpanjangan|Agreement|Arrangement|Addendum)"
    r"\b(?![^.;]{0,60}?\b(?:ini|this)\b)"
)
"""Another naskah; this one is followed by "ini"."""
_OWN = regex(r"[\s,]*(?:(?:dari|dalam|pada|of) )?(?:this |(?:[A-Z]\w+ ){0,4}ini\b|[a-z]+ ini\b)")
_OTHER = regex(
    rf"\s*[,(]?\s*{_LAW.pattern}|\s+(?:(?:dari|dalam|pada|menurut|of the|of) )?"
    r"(?:(?!PARA\b|PIHAK\b|Pasal\b|Lampiran\b|Article\b|Annex\b)[A-Z][\w/-]*|undang-undang|uu\b|peraturan (?!perundang)"
    r"|kitab|keputusan|konvensi|statuta|anggaran|kontrak|perjanjian|nota|adendum|naskah|kesepakatan|memorandum|lampiran)"
)
"""What stands behind a rujukan to another text: its name."""
_JOIN = regex(r",? (?:(?:dan|atau|dan/atau|sampai dengan|hingga|serta|s\.d\.|juncto|jo\.|and|or|to) )?|-|/")


@dataclass(frozen=True, slots=True)
class Ketikan:
    """A rujukan that was typed.

    Attributes:
        start: Its first sign in the text of the unit.
        end: The place behind its last sign.
        pasal: The number of the Pasal, ``3``; None for the Pasal it stands in itself.
        ayat: The number of the ayat, ``9``.
        huruf: The letter of the huruf.
    """

    start: int
    end: int
    pasal: str | None = None
    ayat: str | None = None
    huruf: str | None = None

    @property
    def nama(self) -> str:
        """How it is said in full: ``Pasal 3 ayat (9) huruf a``."""
        parts = (f"Pasal {self.pasal}" if self.pasal else "", f"ayat ({self.ayat})" if self.ayat else "")
        return " ".join(filter(None, (*parts, f"huruf {self.huruf}" if self.huruf else "")))


@cache
def _token(bahasa: NamaBahasa) -> re.Pattern[str]:
    words = BAHASA[bahasa]
    return re.compile(
        rf"(?<![\w-])(?:{words.pasal} (?P<pasal>[0-9]{{1,3}}(?-i:[A-Z]\b)?)(?!\d|[.,]\d)"
        rf"|{words.satuan['ayat']} (?:\((?P<ayat>[0-9]{{1,3}}[a-z]?)\)|(?P<bare>[0-9]{{1,3}}[a-z]?)\b)"
        rf"|{words.satuan['huruf']} (?P<huruf>[a-z])\b)",
        re.IGNORECASE,
    )


def _shown(piece: Inline) -> str:
    """The text of a piece; of a live rujukan as many signs that are no word."""
    return "\0" * len(piece.text) if isinstance(piece, Link) else plain((piece,))


def _typed(unit: TextUnit) -> str:
    """The text of a unit in which a live rujukan is no word."""
    return "".join(map(_shown, unit.content)).replace("\u00a0", " ")


def _read(token: re.Match[str], before: Ketikan | None) -> Ketikan:
    """A word and a number, below what was said before it: of "Pasal 3 ayat (1) dan ayat (2)" the last is in Pasal 3."""
    above = before or Ketikan(token.start(), token.end())
    if token["pasal"]:
        return Ketikan(token.start(), token.end(), pasal=token["pasal"].upper())
    ayat = token["ayat"] or token["bare"]
    if ayat:
        return Ketikan(token.start(), token.end(), pasal=above.pasal, ayat=ayat.lower())
    return replace(above, start=token.start(), end=token.end(), huruf=token["huruf"].lower())


def _chains(unit: TextUnit, text: str) -> Iterator[list[Ketikan]]:
    """The rujukan of a text, those that follow each other together."""
    chain: list[Ketikan] = []
    for token in _token(unit.bahasa).finditer(text):
        joined = chain and _JOIN.fullmatch(text, chain[-1].end, token.start())
        if chain and not joined:
            yield chain
            chain = []
        chain.append(_read(token, chain[-1] if chain else None))
    if chain:
        yield chain


def menunjuk_ke_luar(unit: TextUnit, begin: int, end: int) -> bool:
    """Whether a rujukan at a place of a text means another text, by the name that stands behind or before it."""
    if _OWN.match(unit.text, end):
        return False
    if _OTHER.match(unit.text, end):
        return True
    first = next((start for start, stop in unit.sentences if start <= begin < stop), 0)
    led = f"{unit.above.text if unit.above else ''} {unit.text[first:begin]}"
    return bool(_LAW.search(led) or _NASKAH.search(led))


def _deepest(chain: list[Ketikan]) -> Iterator[Ketikan]:
    """The rujukan of a chain without those that only lead to the next one: "Pasal 3" before "ayat (1)"."""
    for each, following in zip(chain, [*chain[1:], None], strict=True):
        leads = following is not None and following.pasal == each.pasal and following.start == each.end + 1
        deeper = leads and following is not None and (following.huruf or each.ayat is None) and each.huruf is None
        if not deeper:
            yield each


def _stands_alone(unit: TextUnit, led: str) -> bool:
    """Whether a rujukan without a Pasal means no unit of the Pasal it stands in."""
    return unit.pasal is None or not led.rstrip().endswith(("pada", "dalam", "in"))


def ketikan(unit: TextUnit) -> Iterator[Ketikan]:
    """The rujukan that were typed in a text and mean the naskah itself.

    One without a Pasal means the Pasal it stands in, and counts only behind "dimaksud"; one outside the Pasal is left.
    """
    text = _typed(unit)
    for chain in _chains(unit, text):
        begin, end = chain[0].start, chain[-1].end
        if chain[0].pasal is None and _stands_alone(unit, text[:begin]):
            continue
        if not menunjuk_ke_luar(unit, begin, end):
            yield from _deepest(chain)
