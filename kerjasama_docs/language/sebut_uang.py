"""Shares and amounts named in a running text: "Tahap I sebesar 30% setelah serah terima", "uang muka Rp 30.000.000,-".

Not every one says how much is paid: "setelah pekerjaan mencapai 50%" is progress, "30% dari Rp100.000.000,00" names
what the share is of, and "Rp500.000 per orang" is a price.
"""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import NamedTuple

from kerjasama_docs.language.baca_angka import angka_kata, parse_persen
from kerjasama_docs.language.baca_rupiah import parse_rupiah
from kerjasama_docs.regex import regex

LONGEST = 2_000
"""Longest text that is looked at, in characters."""
_NEAR = 40
"""How far the words around a number reach that say what it is of, in characters."""
_BRACKET = r"(?: ?\([^()]{1,120}\))?"
_PERSEN = regex(
    rf"(?<![\w.,])(?P<angka>[0-9]{{1,3}}(?:[.,][0-9]{{1,4}})?){_BRACKET} ?(?:%|(?:persen|prosen|per ?seratus)\b)",
    re.IGNORECASE,
)
_KATA_PERSEN = regex(r"\b(?P<kata>[a-z]+(?: [a-z]+){0,6}) (?:persen|prosen|per ?seratus)\b(?!\))", re.IGNORECASE)
_RUPIAH = regex(
    r"(?<!\w)(?P<angka>(?:Rp|IDR)\.? ?[0-9][0-9.,]{0,30}(?<=[0-9])(?:[.,]? ?[-–](?!\w))?"
    r"(?: ?(?:ribu|juta|rb|jt|mil[iy]ard?|tril[iy]un)\b)?)",
    re.IGNORECASE,
)
_FIRM = regex(
    r"\b(?:sebesar|sejumlah|senilai|sebanyak|menjadi|adalah|yaitu|yakni|dibayar|dibayarkan|membayar|uang muka"
    r"|pelunasan)[ :]*$",
    re.IGNORECASE,
)
"""Words right before a number that tells how much."""
_OF = regex(
    r"\b(?:(?:mencapai|tercapai|capaian|progress?|kemajuan|realisasi|bobot|target|serapan|terserap|minimal|minimum"
    r"|maksimal|maksimum|paling (?:sedikit|banyak|kurang|tinggi|rendah)|sekurang-kurangnya|lebih dari|kurang dari"
    r"|di atas|melebihi|kehadiran|dihadiri)(?: (?:fisik|pekerjaan|kegiatan|paling sedikit|minimal|sebesar)){0,3}"
    r"|(?:ppn|pph|pajak|denda|bunga|jaminan|retensi|potongan|meterai)(?: [a-z]{1,20}){0,2})[ :]*$",
    re.IGNORECASE,
)
"""Words before a number that is progress, a bound or a charge and not what is paid."""
_DONE = regex(r"\b(?:selesai|rampung)[ :]*$", re.IGNORECASE)
"""Words before a number that may be progress, and may be what is paid then: "setelah pekerjaan selesai 40%"."""
_BASE = regex(r"\bdari(?: [a-z]{1,20}){0,4}[ :]*$", re.IGNORECASE)
"""Words before an amount that a share is of."""
_COUNTED = regex(
    r" ?(?:/|(?:per|setiap|tiap|selesai|rampung|tercapai|terpasang|pekerjaan|progress?|peserta|kehadiran)\b"
    r"|dari (?:pekerjaan|kegiatan|peserta|target|kemajuan|progress?)\b)",
    re.IGNORECASE,
)
"""Words behind a number that counts something else, or is a price of one."""


_NOW = regex(r"\bmenjadi(?: (?:sebesar|sejumlah|senilai))?[ :]*$", re.IGNORECASE)
"""Words before the amount that takes the place of another."""
_VALUE = regex(
    r"\b(?:nilai|pagu|total|jumlah)\b"
    r"|\b(?:biaya|dana|anggaran|pendanaan)(?= (?:pelaksanaan|kegiatan|kerja|perjanjian|keseluruhan|seluruh)\b)",
    re.IGNORECASE,
)
"""What the whole is called."""
_PART = regex(
    r"\b(?:tahap|termin|angsuran|uang muka|denda|retensi|jaminan|apbn|apbd|tahun anggaran|pajak|ppn|pph|setiap|per)\b",
    re.IGNORECASE,
)
"""What is a part of it, or something else."""


class Disebut(NamedTuple):
    """A number at its place in a text.

    Attributes:
        nilai: What it says.
        start: Where it begins.
        end: The place behind it.
        typed: How it was typed, ``Rp 30.000.000,-``.
    """

    nilai: Decimal
    start: int
    end: int
    typed: str


def persen_disebut(text: str) -> Decimal | None:
    """The share that a text names; None where it names none, or several."""
    shares = list(_shares(text[:LONGEST]))
    last = len(shares) == 1 and not text[shares[0].end :].strip(" .)")
    return _only(text, shares) if last else persen_pasti(text)


def persen_pasti(text: str) -> Decimal | None:
    """The share that a text names surely: not "setelah pekerjaan selesai 40%", which may be what is done by then."""
    return _only(text, [each for each in _shares(text[:LONGEST]) if not _DONE.search(_before(text, each))])


def rupiah_disebut(text: str) -> Decimal | None:
    """The amount that a text names as what is paid; None where it names none, or several."""
    amounts = rupiah_dalam(text)
    return _only(text, [each for each in amounts if not _BASE.search(_before(text, each))])


def rupiah_dalam(text: str) -> Iterator[Disebut]:
    """All amounts in a text that can be read."""
    return _read(_RUPIAH.finditer(text[:LONGEST]), parse_rupiah)


def nilai_disebut(text: str) -> Decimal | None:
    """The value of the whole that a text names: "Nilai kerja sama semula Rp35.000.000,00 menjadi Rp45.000.000,00"."""
    told = [each for each in rupiah_dalam(text) if _whole(text[: each.start])]
    for words in (_NOW, _FIRM):
        if found := [each for each in told if words.search(_before(text, each))]:
            return found[0].nilai
    return told[0].nilai if len({each.nilai for each in told}) == 1 else None


def _whole(before: str) -> bool:
    """Whether an amount behind these words is the value of all: they call it that, and no part of it comes between."""
    called = [*_VALUE.finditer(before)]
    return bool(called) and not _PART.search(before, called[-1].end())


def _read(found: Iterator[re.Match[str]], parse: Callable[[str], Decimal | None]) -> Iterator[Disebut]:
    """The numbers that can be read."""
    for each in found:
        try:
            n = parse(each["angka"])
        except ValueError:
            continue
        if n is not None:
            yield Disebut(n, each.start(), each.end(), each.group())


def _shares(text: str) -> Iterator[Disebut]:
    """The shares in a text, in digits or in words alone."""
    yield from _read(_PERSEN.finditer(text), parse_persen)
    for found in _KATA_PERSEN.finditer(text):
        words = found["kata"].lower().split()
        for first in range(len(words)):
            n = angka_kata(" ".join(words[first:]))
            if n is not None:
                start = found.end("kata") - len(" ".join(words[first:]))
                yield Disebut(n, start, found.end(), text[start : found.end()])
                break


def _before(text: str, each: Disebut) -> str:
    return text[max(0, each.start - _NEAR) : each.start]


def _only(text: str, found: list[Disebut]) -> Decimal | None:
    """The one number that says how much: said so by the word before it, or alone of its sort."""
    paid = [each for each in found if not _elsewhere(text, each)]
    firm = {each.nilai for each in paid if _FIRM.search(_before(text, each))}
    said = firm or {each.nilai for each in paid}
    return said.pop() if len(said) == 1 else None


def _elsewhere(text: str, each: Disebut) -> bool:
    """Whether a number is progress, a bound, a charge or a price."""
    return bool(_OF.search(_before(text, each)) or _COUNTED.match(text, each.end))
