"""Whole numbers in the ways people write them: ``2``, ``2 (dua)``, ``dua (2)``, ``dua``.

A number in the text of a naskah stands as digits and words (UU 12/2011 Lampiran II angka 86), and so drafters type it
in the input too. Where both stand they have to agree.
"""

import re
from decimal import Decimal

from kerjasama_docs.language.digits import bilangan
from kerjasama_docs.language.lipat import LEBAR
from kerjasama_docs.language.terbilang import KELOMPOK, terbilang
from kerjasama_docs.regex import regex

LONGEST = 300
"""Longest text that can be one number, in characters; seribu triliun in words has less."""
_HUNDREDTH = Decimal("0.01")
_DIGIT = {terbilang(n): n for n in range(10)}
_SCALE = {name: size for size, name in KELOMPOK}
_WITHIN = {"puluh": 10, "ratus": 100}
EJAAN_LAIN = {"milyard": "miliar", "milliar": "miliar", "milyar": "miliar", "trilyun": "triliun", "kosong": "nol"}
"""Other spellings of the words of a number, and that of KBBI; those within others come last."""
SKALA = _SCALE | {other: _SCALE[word] for other, word in EJAAN_LAIN.items() if word in _SCALE}
"""What thousands, millions and so on come to, in any spelling."""
_ONE = regex(r"\bse(?=(?:puluh|belas|ratus|ribu|juta)\b)")
_WHOLE = r"(?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,15})"
_WRITTEN = regex(rf"(?P<digits>{_WHOLE})(?:[.,]0{{1,2}})?(?: ?\((?P<words>[^()]*)\))?")
_SAID = regex(rf"(?P<words>[a-z][a-z ]*?)(?: ?\((?P<digits>{_WHOLE})\))?")
_COUNTED = regex(
    r" ?(?:rangkap|eksemplar|kali|buah|orang|berkas|lembar|dokumen|naskah|salinan|set|unit|butir|pihak|x)(?: asli)?$"
)
"""What is counted, behind a number: "2 rangkap asli"."""


def lurus(text: str) -> str:
    """A typed value as it is compared: small letters, no full-width signs, single blanks."""
    return " ".join(text.translate(LEBAR).lower().split())


def angka_kata(words: str) -> Decimal | None:
    """The number that words say, "dua puluh lima" or "dua koma lima"; None for other words.

    The other way of :func:`kerjasama_docs.language.terbilang.terbilang`; "satu ribu" and "milyar" are understood.
    """
    if len(words) > LONGEST:
        return None
    said = _plain(words)
    whole, _, fraction = said.partition(" koma ")
    digits = [_DIGIT.get(word) for word in fraction.split()]
    if None in digits:
        return None
    n = Decimal(f"{_sum_of(whole.split())}.{''.join(map(str, digits))}")
    return n if abs(n) <= _SCALE["kuadriliun"] and _plain(terbilang(n)) == said else None


def _plain(words: str) -> str:
    """Words in one spelling: "seribu" as "satu ribu"."""
    said = _ONE.sub("satu ", " ".join(words.split()))
    return " ".join(EJAAN_LAIN.get(word, word) for word in said.split(" "))


def _sum_of(words: list[str]) -> int:
    """What the words come to in their order; whether they are well said is for the way back to tell."""
    total = group = unit = 0
    for word in words:
        if word in _SCALE:
            total, group, unit = total + (group + unit) * _SCALE[word], 0, 0
        elif word in _WITHIN:
            group, unit = group + unit * _WITHIN[word], 0
        elif word == "belas":
            group, unit = group + 10 + unit, 0
        else:
            unit = _DIGIT.get(word, 0)
    return total + group + unit


def bulat_dari(text: str, *, macam: str = "Bilangan", whole: str = "") -> int | None:
    """Read a whole number of at most 15 digits; None for what is none.

    Args:
        text: "2", "2 (dua)", "dua (2)", "dua".
        macam: What it is, for the message.
        whole: What was typed, where the text is a part of it.

    Raises:
        ValueError: Digits and words that contradict each other.
    """
    clean, told = lurus(text), whole or text
    if len(clean) > LONGEST:
        return None
    if found := _WRITTEN.fullmatch(clean):
        n = _number(found["digits"])
        if found["words"] is not None:
            _agree(n, found["words"].strip(), macam=macam, text=told)
        return n
    found = _SAID.fullmatch(clean)
    return _in_words(found, macam=macam, text=told) if found else None


def _number(digits: str) -> int:
    return int(digits.replace(".", ""))


def _in_words(found: re.Match[str], *, macam: str, text: str) -> int | None:
    """A whole number in words, with digits behind it or without; raises as :func:`_agree`."""
    said = angka_kata(found["words"])
    if said is None or said != int(said):
        return None
    if found["digits"]:
        _agree(_number(found["digits"]), found["words"], macam=macam, text=text)
    return int(said)


def _agree(n: Decimal | int, words: str, *, macam: str, text: str) -> None:
    if angka_kata(words) != n:
        raise ValueError(
            f'{macam} "{text}" tidak cocok: {bilangan(n)} dibaca "{terbilang(n)}", bukan "{words}"; '
            "samakan angka dan katanya."
        )


def jumlah_dari(text: str) -> int | None:
    """Read how many there are, "2 rangkap" and "2 (dua) kali" too; as :func:`bulat_dari`."""
    if len(text) > LONGEST:
        return None
    clean = lurus(text).rstrip(" .")
    return bulat_dari(_COUNTED.sub("", clean), whole=text)


_PERSEN = regex(
    r"(?P<n>[0-9]{1,3}(?:[.,][0-9]{1,2})?) ?(?:%|persen|prosen)?(?: ?\((?P<words>[^()]*)\)(?: ?(?:%|persen|prosen))?)?"
)


def parse_persen(text: str) -> Decimal | None:
    """Read a share in per cent: "30", "33,5%", "30 persen", "30 (tiga puluh) persen"; None for what is none.

    Raises:
        ValueError: Digits and words that contradict each other.
    """
    if len(text) > LONGEST:
        return None
    clean = lurus(text).rstrip(" .")
    found = _PERSEN.fullmatch(clean)
    if not found:
        words = re.sub(r" (?:persen|prosen)$", "", clean)
        said = angka_kata(words) if words[:1].isalpha() else None
        return said if said is not None and said == said.quantize(_HUNDREDTH) else None
    n = Decimal(found["n"].replace(",", "."))
    if found["words"] is not None:
        _agree(n, re.sub(r" ?(?:persen|prosen)$", "", found["words"].strip()), macam="Persen", text=text)
    return n
