"""A title typed all in capitals, as a sentence writes it; where it stands as a head, the page sets the capitals."""

import re
from collections.abc import Collection
from typing import Literal

from kerjasama_docs.language.kapital import kata_biasa
from kerjasama_docs.language.rapi.bunyi import tak_terucap
from kerjasama_docs.language.rapi.nama import bagian_nama
from kerjasama_docs.language.rapi.singkatan import SINGKATAN
from kerjasama_docs.regex import regex

_SMALL_WORDS = """
    dan di ke dari dalam dengan untuk pada oleh bagi yang atau serta antara terhadap tentang sebagai melalui
    guna atas kepada hingga sampai agar bahwa secara dan/atau demi per the of and on in for to at by with from
    or
"""
_SMALL = frozenset(_SMALL_WORDS.split())
"""Words that a title writes small unless they begin it (EYD V, Huruf Kapital)."""
_STATE_WORDS = """
    PEMERINTAH KEMENTERIAN KABUPATEN KOTA PROVINSI DINAS DIREKTORAT SEKRETARIAT PENGADILAN KEJAKSAAN KEPOLISIAN
"""
_OF_STATE = frozenset(_STATE_WORDS.split())
"""First words of names of bodies of the state, in which other words are names of places and of what they do."""
_BODY_WORDS = """
    BADAN LEMBAGA KANTOR RUMAH SAKIT UMUM DAERAH UNIVERSITAS INSTITUT POLITEKNIK SEKOLAH TINGGI AKADEMI YAYASAN
    PERKUMPULAN PUSAT BALAI UNIT UTAMA NASIONAL NEGERI NEGARA REPUBLIK INDONESIA WILAYAH PROVINSI KABUPATEN KOTA
"""
_BODIES = frozenset(_BODY_WORDS.split())
"""Other words of the names of institutions."""
_WORD = regex(r"[^\W_]+(?:[’'][^\W_]+)*")
_LETTERS = regex(r"[^\W\d_]")
_ROMAN = regex(r"(?=[IVXLCDM])M*(?:C[MD]|D?C{0,3})(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3})")
_MIXED = frozenset(word for word in SINGKATAN.values() if word != word.upper()) | {"e"}
"""Acronyms that have small letters also in a title in capitals: BUMDes, MTs, and the e of e-KTP."""
_DOUBLED = regex(r"([A-Z]{4,})-$")
_MANY = 4
"""Words of a title that was surely typed without looking at its letters."""
_LONGEST_SHORT = 12
"""Letters of the longest single word that may be an acronym."""


def huruf_semua_besar(text: str) -> bool:
    """Whether a text of more than one word, or of one long word, has no small letter."""
    words = [word for word in _WORD.findall(text) if word not in _MIXED]
    if not words or any(word != word.upper() for word in words) or not _LETTERS.search(text):
        return False
    return (len(words) > 1 and not all(_stays(word, ()) for word in words)) or len(words[0]) > _LONGEST_SHORT


def kata_semua_besar(text: str) -> bool:
    """Whether a text is one word in capitals that is spoken as a word, as a town is: ``SEMARANG``."""
    return text.isalpha() and text.isupper() and len(text) > 1 and not _stays(text, ())


def huruf_semua_kecil(text: str) -> bool:
    """Whether a text of many words has no capital at all."""
    return text == text.lower() and len(_WORD.findall(text)) >= _MANY and _LETTERS.search(text) is not None


def nama_pasti(text: str) -> bool:
    """Whether no word in the name of an institution, all in capitals, may be an acronym that is not known.

    >>> nama_pasti("PEMERINTAH KABUPATEN KULON PROGO"), nama_pasti("YAYASAN APIK"), nama_pasti("RUMAH SAKIT")
    (True, False, True)
    """
    first, *others = _WORD.findall(text)
    return first in _OF_STATE or (first in _BODIES and all(map(_is_word, others)))


def _is_word(word: str) -> bool:
    small = word.lower()
    return word in _BODIES or small in _SMALL or kata_biasa(small) or _stays(word, ())


def huruf_biasa(text: str, gaya: Literal["title", "sentence"], kept: Collection[str] = ()) -> str:
    """A text in capitals as it is written otherwise: ``Penyelenggaraan Layanan di UPT``, ``pelatihan SDM``.

    Args:
        text: The text, all in capitals.
        gaya: As a title, or as a sentence goes on.
        kept: Words in capitals that stay, beside the acronyms that are known.
    """
    words = list(_WORD.finditer(text))
    names = bagian_nama(text, words, _SMALL) if gaya == "sentence" else frozenset(word.start() for word in words)
    begins = words[0].start() if words else None

    def written(match: re.Match[str]) -> str:
        word = match[0]
        small = word.lower()
        if word != word.upper():
            return word
        if match.start() != begins and _goes_small(text, match):
            return small
        if _stays(word, kept) or _is_apart(text, match):
            return SINGKATAN.get(word, word)
        if len(word) == 1 or match.start() in names:
            return word[0] + small[1:]
        return small

    return _WORD.sub(written, text)


def _goes_small(text: str, match: re.Match[str]) -> bool:
    """Whether a word is small even in a title: a joining one, or the second of a word that is doubled with an affix.

    "Dalam Negeri" is what is done at home, and "Perundang-undangan" one word (EYD V, Huruf Kapital).
    """
    small, before = match[0].lower(), _DOUBLED.search(text, 0, match.start())
    if before and before[1] != match[0]:
        return before[1].lower().endswith(small[: len(before[1])]) or before[1].lower().endswith(_stem(small))
    return small in _SMALL and not (small == "dalam" and text[match.end() :].startswith(" NEGERI"))


def _stem(small: str) -> str:
    """A word without the ending that doubles it: undangan, baiknya."""
    return next((small.removesuffix(end) for end in ("annya", "an", "nya") if small.endswith(end)), small)


def singkatan_dalam(text: str) -> frozenset[str]:
    """The words in capitals of a text that is not all in capitals: ``Universitas UNU``."""
    words = _WORD.findall(text)
    capital = frozenset(word for word in words if len(word) > 1 and word.isupper())
    return capital if any(word != word.upper() for word in words) else frozenset()


def _stays(word: str, kept: Collection[str]) -> bool:
    """Whether a word in capitals is one by itself: known, a Roman number, with figures, or not to be spoken."""
    if word in SINGKATAN or word in kept:
        return True
    if tak_terucap(word) or any(char.isdigit() for char in word):
        return True
    return len(word) > 1 and _ROMAN.fullmatch(word) is not None


def _is_apart(text: str, match: re.Match[str]) -> bool:
    """Whether a word stands alone in brackets, where acronyms are introduced, or is a letter of ``S.H.``."""
    before, behind = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    return (before, behind) == ("(", ")") or (len(match[0]) == 1 and behind == ".")
