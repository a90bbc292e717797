"""Numbers in a running text whose words in brackets say another number: "30 (tiga puluh lima) hari".

A reader goes by the words where digits and words disagree, so that one slip of the pen changes what was agreed.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from kerjasama_docs.language.baca_angka import SKALA
from kerjasama_docs.language.bahasa import INDONESIA, Bahasa, NamaBahasa
from kerjasama_docs.language.sama_kata import jumlah_uang, sama_kata
from kerjasama_docs.language.tanggal import nama_bulan
from kerjasama_docs.regex import regex

_WRITTEN = regex(
    r"(?P<label>(?!Rp\b)[A-Za-z]{1,20}\.? )?(?<![\w.,/:×–—−-])(?P<rp>[Rr]p\.? ?)?(?P<angka>[0-9][0-9.,]{0,30}?)(?:,-)?"
    r"(?: (?P<skala>ribu|juta|mil[iy]ar|tril[iy]un)\b)?(?P<persen> ?%| persen)? ?\((?P<kata>[^()\d]{2,200})\)"
)
"""A number with letters in brackets behind it, and the word before it."""
_LETTERS = regex(r"[0-9.,]-?(?: [a-z]{4,7})?(?: ?%| persen)? ?\([^()\d]{2}")
"""Its end and its bracket: found at once, and the number before it then."""
_REACH, _INSIDE = 60, 200
"""Most signs of such a number before its end, and in its bracket."""
_NUMBER: Final[dict[NamaBahasa, re.Pattern[str]]] = {
    "indonesia": regex(r"(?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?:,[0-9]+)?"),
    "inggris": regex(r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?"),
}
_WORD: Final[dict[NamaBahasa, str]] = {
    "indonesia": "(?:se)?(?:nol|kosong|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|belas|puluh"
    "|ratus|ribu|juta|mil[iy]ar|tril[iy]un|koma)",
    "inggris": "(?:zero|ten|eleven|twelve|thir|fif|(?:one|two|three|four|five|six|seven|eigh?t?|nine)|teen|twen|for|ty"
    "|hundred|thousand|million|billion|trillion|point|and)",
}
_RUN: Final = {
    name: regex(rf"\s*({word}(?:[\s,-]{{0,3}}{word}){{0,40}})\b", re.IGNORECASE) for name, word in _WORD.items()
}
"""The words of a number at the head of what stands in brackets, also written together: "tigapuluh"."""
_SLIPS = (
    *("belas", "puluh", "ratus", "ribu", "juta", "miliar", "triliun"),
    *("satu", "tiga", "empat", "delapan", "sembilan"),
)
"""Words of a number that are often misspelled: "tiga pluh"."""
_NEAR = 0.75
"""How much of two words is the same when one may be the other, as :mod:`difflib` measures it."""
_MONEY = regex(r"rupiahs?\b")
_PERCENT = regex(r"(?:persen|per ?seratus|per ?cent)\b")
_COUNTED = regex(
    r"(?:persen|hari|minggu|bulan|tahun|jam|menit|kali|orang|unit|buah|rangkap|lembar|eksemplar|paket|semester|triwulan"
    r"|days?|weeks?|months?|years?)\b"
)
_LABEL = regex(
    r"(?:tahap|termin|nomor|no\.?|pasal|ayat|angka|lampiran|periode|gelombang|angkatan|batch|ke|bab|butir|tipe|kelas"
    r"|stage|phase|article|annex|number) ",
    re.IGNORECASE,
)
"""What a number names rather than counts: "tahap 1 (dua puluh persen)"."""
_JOINED = regex(r"[0-9%]\s{0,2}[x×*/:+–—−-]\s{0,2}$", re.IGNORECASE)
"""What makes a number a part of a longer one: "3 x 24", "10 – 15"."""
_DOUBLE = regex(r"[1-9][0-9]{0,2}[.,][0-9]{3}")
"""Thousands in one language, a broken number in the other: 1,000."""
_MONTH = regex(rf"(?:{'|'.join(nama_bulan())})\b", re.IGNORECASE)


_BEFORE = 8
"""Signs before a number that are looked at for one that it belongs to."""


class Beda(NamedTuple):
    """A number and words that disagree, at its place in a text.

    Attributes:
        start: The first sign of the number.
        end: The place behind the bracket.
        angka: The number as it was typed, ``30``.
        kata: The words in brackets, ``tiga puluh lima``.
        benar: The words that the digits ask for, ``tiga puluh``.
    """

    start: int
    end: int
    angka: str
    kata: str
    benar: str


def beda_kata(text: str, bahasa: Bahasa = INDONESIA) -> Iterator[Beda]:
    """Find the numbers whose words say another number.

    Only brackets that hold the words of a number and what it counts are judged: "5 (untuk daerah)", "tahap 1 (dua
    puluh persen)" and "17 (tujuh belas Agustus)" say something else. A number that can be read in two ways is left.
    """
    for found in _written(text):
        begin = found.start() + len(found["label"] or "")
        if _JOINED.search(text, max(0, begin - _BEFORE), begin):
            continue
        if right := _right(found, bahasa):
            typed = text[begin : found.start("kata") - 1].strip()
            yield Beda(begin, found.end(), typed, found["kata"].strip(), right)


def _written(text: str) -> Iterator[re.Match[str]]:
    """The numbers with letters in brackets, each looked for right before its bracket."""
    end = 0
    for bracket in _LETTERS.finditer(text) if "(" in text else ():
        if bracket.start() < end:
            continue
        found = _WRITTEN.search(text, max(end, bracket.start() - _REACH), bracket.end() + _INSIDE)
        if found:
            end = found.end()
            yield found


def _right(found: re.Match[str], bahasa: Bahasa) -> str:
    """The words that a number asks for; empty where it has them, or where the brackets say something else."""
    numbers, (words, unit) = tuple(_numbers(found, bahasa)), _parted(found["kata"], bahasa)
    if not numbers or not words or not _counts(found, unit.strip().lower(), bahasa):
        return ""
    uang = found["rp"] is not None and _MONEY.search(unit.lower()) is not None
    right = _other_words(numbers, jumlah_uang(found["kata"], bahasa) if uang else words, bahasa, uang=uang)
    return f"{right}{unit.rstrip()}" if right and not uang else right


def _other_words(numbers: Sequence[Decimal], said: str, bahasa: Bahasa, *, uang: bool) -> str:
    """The words of a number, where others are said than those of any way to read it; else nothing."""
    rights = [_said(number, bahasa, uang=uang) for number in numbers]
    if not rights[0] or any(map(sama_kata, numbers, [said] * len(rights), rights)):
        return ""
    return rights[0]


def _parted(kata: str, bahasa: Bahasa) -> tuple[str, str]:
    """The words of a number in brackets and what stands behind them; a misspelled word of a number is one of them."""
    run = _RUN[bahasa.nama].match(kata)
    if run is None:
        return "", kata
    rest = kata[run.end() :]
    words = re.findall(r"[a-z]+", rest.lower())
    counted = words and (_COUNTED.match(words[0]) or _MONEY.match(words[0]))
    slips = words and not counted and all(map(_like_a_word, words))
    return (kata, "") if slips else (run[1], rest)


def _like_a_word(word: str) -> bool:
    """Whether a word is nearly one of those that numbers are made of."""
    if not any(_shares(word, each) for each in _SLIPS):
        return False
    from difflib import get_close_matches  # only a misspelled number needs it

    return bool(get_close_matches(word, _SLIPS, 1, _NEAR))


def _shares(word: str, other: str) -> bool:
    """Whether two words have enough letters in common, in whatever order, to be near each other."""
    return 2 * (Counter(word) & Counter(other)).total() >= _NEAR * (len(word) + len(other))


def _numbers(found: re.Match[str], bahasa: Bahasa) -> Iterator[Decimal]:
    """The number as its digits give it, and as they are read elsewhere; none where they cannot be read."""
    typed, size = found["angka"].rstrip(".,"), SKALA.get(found["skala"] or "", 1)
    if not _NUMBER[bahasa.nama].fullmatch(typed):
        return
    point = "," if bahasa is INDONESIA else "."
    whole, _, fraction = typed.partition(point)
    digits = re.sub(r"[.,]", "", whole)
    number = Decimal(f"{digits}.{fraction}" if fraction else digits)
    yield number * size
    if fraction and _DOUBLE.fullmatch(typed):
        yield Decimal(f"{digits}{fraction}") * size


def _counts(found: re.Match[str], rest: str, bahasa: Bahasa) -> bool:
    """Whether the brackets say the number itself, by what stands behind its words; "kali dua puluh" goes on with it."""
    if not rest.strip("., "):
        return True
    if found["rp"]:
        return _MONEY.match(rest) is not None
    if any(map(_RUN[bahasa.nama].match, rest.split())):
        return False
    if found["persen"]:
        return _PERCENT.match(rest) is not None
    labelled = _LABEL.match(found["label"] or "") is not None
    return not labelled and not _MONTH.search(rest) and _COUNTED.match(rest) is not None


def _said(number: Decimal, bahasa: Bahasa, *, uang: bool) -> str:
    """The words of a number; empty for one that has none in this language."""
    try:
        return bahasa.uang_kata(number) if uang else bahasa.angka(number).partition("(")[2].removesuffix(")")
    except ValueError:
        return ""
