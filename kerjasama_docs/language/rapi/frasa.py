"""A phrase as it fits its sentence: without what the sentence brings itself."""

import re
from collections.abc import Callable, Collection, Sequence
from functools import cache, lru_cache
from typing import Literal

from kerjasama_docs.language.daftar import diakhiri_singkatan
from kerjasama_docs.language.kapital import berimbuhan, huruf_judul_kecil
from kerjasama_docs.language.nip import nip
from kerjasama_docs.language.rapi.butir import tanpa_tanda
from kerjasama_docs.language.rapi.fit import Fit
from kerjasama_docs.language.rapi.kapital import (
    huruf_biasa,
    huruf_semua_besar,
    huruf_semua_kecil,
    kata_semua_besar,
    nama_pasti,
)
from kerjasama_docs.language.rapi.pihak import sebutan_pihak
from kerjasama_docs.regex import regex

_PAIRS = {"<": ">", "“": "”“", '"': '"”', "„": "“”", "«": "»", "'": "'", "‘": "’‘"}
"""What closes each mark of quotation around a whole value; Word and keyboards mix them."""
_DOUBLE = frozenset('“”"„«»')
_MARKS = " ;,."
_BLANK_BEFORE = regex(r"(?<=[^\W_]) ([,;])(?= |$)")
"""A comma with a blank on its wrong side."""
_JOINING = regex(r"[\s;,.](?:dan|and)$", re.IGNORECASE)
_FUNCTION_WORDS = """
    untuk sebagai agar guna demi dalam dengan adanya bahwa melalui pada di dan yang serta setiap oleh bagi
    supaya karena sejak selama setelah sebelum antara kepada terhadap
    triwulan semester kuartal caturwulan bulan tahun awal pertengahan akhir
"""
_FUNCTION = frozenset(_FUNCTION_WORDS.split())
"""Words that no name begins with, and that a sentence goes on with."""
_HEADS_WORDS = """
    Kerja Dukungan Sinergi Sinergitas Kolaborasi Program Layanan Fasilitasi Tata Tri Bantuan
"""
_HEADS = frozenset(_HEADS_WORDS.split())
"""Nouns without an affix that a title of a naskah often begins with."""
_SHORTENED = regex(r"[A-Z]{2}\s+")
"""Two capitals among small letters are no word of a sentence: DI Yogyakarta is Daerah Istimewa Yogyakarta."""
_UNTIL = regex(r"(?<=\S )(?:s\.? ?d\.|s/d) ?(?=\S)", re.IGNORECASE)
_CLOSE = regex(r",(?=[^\W\d_])")
"""A comma without its blank, before a degree: "Budi Santoso,M.M."."""
_ROUNDS = 6
"""A phrase may stand in quotes behind a label behind a bullet; each round takes away one of them."""


def rapikan(text: str, fit: Fit, *, lines: tuple[str, ...] = (), kept: Collection[str] = ()) -> str:
    """The phrase of a field as its sentence prints it.

    Args:
        text: As it was typed, without characters that cannot be seen.
        fit: How it fits its sentence.
        lines: Its lines, where they stand for something, as in an address.
        kept: Acronyms that stay in a phrase all in capitals, terms that stay in any other.

    Returns:
        The phrase; the text itself where nothing would be left of it.
    """
    return text if fit.plain else _cased(_fitted(text, fit, lines), fit, kept)


@lru_cache(maxsize=1024)
def _fitted(text: str, fit: Fit, lines: tuple[str, ...]) -> str:
    """A phrase but for its capitals; kept, since many naskah of one input share most of their phrases."""
    said = _one_line(text, lines, fit.lines)
    for _ in range(_ROUNDS):
        before = said
        said = _once(said, fit) or before
        if said == before:
            break
    return _named(said, fit)


def _one_line(text: str, lines: tuple[str, ...], joint: str) -> str:
    rows = [row.strip() for row in lines or text.split("\n")]
    full = [row for row in rows if row]
    if joint.strip():
        full = [row.rstrip(joint) for row in full[:-1]] + full[-1:]
    return _BLANK_BEFORE.sub(r"\1", " ".join(joint.join(full).split()))


def _once(text: str, fit: Fit) -> str:
    """One round: each thing that the sentence brings is taken away once."""
    text = tanpa_petik(text)
    if fit.item or fit.marked:
        text = tanpa_tanda(text)
    if fit.item:
        text = _without_joining(text) or text
    text = tanpa_pengantar(text, fit) or text
    text = _without(text, fit.labels, _labels)
    if fit.sort == "person":
        text = _CLOSE.sub(", ", text)
    if not (fit.wary and mungkin_nama(text)):
        text = _without(text, fit.leads, _leads)
    return _without_end(text, fit.ends)


_Names = tuple[str, ...]


def _without(text: str, names: _Names, pattern: Callable[[_Names], re.Pattern[str] | None]) -> str:
    """A text without the name that it begins with; few begin like one, and only for those an expression is made."""
    begins = text.lower().startswith(tuple(name.split(maxsplit=1)[0].lower() for name in names))
    return _behind(pattern(names), text) if begins else text


def tanpa_pengantar(text: str, fit: Fit) -> str:
    """A phrase without the words by which a whole sentence leads to it; empty for these words alone."""
    return _behind(_intro(fit.intro), text)


@cache
def _intro(intro: str) -> re.Pattern[str] | None:
    return regex(rf"(?:{intro})(?:\s*:|\.)?(?:\s+|$)", re.IGNORECASE) if intro else None


def berlabel(rows: Sequence[str], fit: Fit) -> tuple[tuple[int, str], ...]:
    """The values of lines that each bear the name of the field, "Nomor: 12", with their places; none of others."""
    full = [(place, row.strip()) for place, row in enumerate(rows) if row.strip()]
    pattern = _labels(fit.labels)
    named = len(full) > 1 and pattern and all(pattern.match(row) for _, row in full)
    return tuple(full) if named else ()


def _without_joining(text: str) -> str:
    """An item without the "dan" that leads to the next one; another joining word is a choice, which stays."""
    bare = text.rstrip(_MARKS)
    joined = _JOINING.search(bare, max(0, len(bare) - 4))
    return bare[: joined.start()].rstrip(_MARKS) if joined else text


def _behind(pattern: re.Pattern[str] | None, text: str) -> str:
    """A text without what a pattern finds at its beginning."""
    begun = pattern.match(text) if pattern else None
    if not begun or (_SHORTENED.fullmatch(begun[0]) and not text.isupper()):
        return text
    return text[begun.end() :]


def mungkin_nama(text: str) -> bool:
    """Whether the first word of a title may belong to it, as in "Tentang Kita": capitals begin it and the next one.

    A next word that is an ordinary noun, or all in capitals, shows that the first one is that of the sentence.
    """
    first, following, *_ = [*text.split(maxsplit=2), "", ""]
    if not first.istitle() or following.isupper() or not following[:1].isupper():
        return False
    return following not in _HEADS and not berimbuhan(following)


def tanpa_petik(text: str) -> str:
    """A value without the marks of quotation around the whole of it.

    >>> tanpa_petik("“Literasi Digital”"), tanpa_petik("“Tentang Kita” bagi “Remaja”")
    ('Literasi Digital', '“Tentang Kita” bagi “Remaja”')
    """
    inner = text[1:-1].strip()
    if not inner or text[-1] not in _PAIRS.get(text[0], ""):
        return text
    marks = _DOUBLE if text[0] in _DOUBLE else {*_PAIRS[text[0]], text[0]}
    return text if marks & set(inner) else inner


@cache
def _labels(labels: tuple[str, ...]) -> re.Pattern[str] | None:
    """Names of a field with the colon behind them; a full stop right before a letter may be one of an address."""
    if not labels:
        return None
    return regex(rf"(?:{_either(labels)})\s*(?:\.?\s*[:=]\s*(?=\S)|\.\s+(?=\S)|\.(?=[\d(+][^@]*$))", re.IGNORECASE)


@cache
def _leads(leads: tuple[str, ...]) -> re.Pattern[str] | None:
    if not leads:
        return None
    return regex(rf"(?:{_either(leads)})(?:\s*:\s*|\s+)(?=\S)", re.IGNORECASE)


def _either(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in words)


def _without_end(text: str, ends: str) -> str:
    """A phrase without the marks that its sentence brings; abbreviations and ellipses keep their dots."""
    while text and text[-1] in ends:
        if text[-1] == "." and (text.endswith("..") or diakhiri_singkatan(text)):
            break
        text = text[:-1].rstrip()
    return text


def _hand(fit: Fit) -> Literal["title", "sentence"]:
    return "sentence" if fit.capitals == "sentence" else "title"


def _named(text: str, fit: Fit) -> str:
    """A phrase with what a naskah has another word or other letters for."""
    if fit.until:
        text = _UNTIL.sub("sampai dengan ", text)
    if fit.sort == "nip":
        return nip(text)
    return sebutan_pihak(text) if fit.pihak else text


def _all_capitals(text: str, fit: Fit) -> bool:
    """Whether a phrase is all in capitals and surely meant otherwise."""
    if fit.capitals == "place" and kata_semua_besar(text):
        return True
    return fit.capitals != "stay" and huruf_semua_besar(text) and (fit.capitals != "name" or nama_pasti(text))


def _cased(text: str, fit: Fit, kept: Collection[str]) -> str:
    if fit.wary and huruf_semua_kecil(text):
        return huruf_biasa(text.upper(), "title", kept)
    if _all_capitals(text, fit):
        return huruf_biasa(text, _hand(fit), kept)
    if fit.item and fit.capitals == "sentence":
        text = huruf_judul_kecil(text, kept)
    first = text.split(maxsplit=1)[0] if text else ""
    if fit.small and first.lower() in _FUNCTION and first[1:] == first[1:].lower():
        return text[0].lower() + text[1:]
    return text
