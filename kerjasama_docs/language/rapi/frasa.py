"""A phrase as it fits its sentence: without what the sentence brings itself."""

import re
from collections.abc import Collection
from functools import cache

from kerjasama_docs.language.daftar import diakhiri_singkatan
from kerjasama_docs.language.rapi.butir import tanpa_tanda
from kerjasama_docs.language.rapi.fit import Fit
from kerjasama_docs.language.rapi.kapital import huruf_biasa, huruf_semua_besar

_PAIRS = {"“": "”“", '"': '"”', "„": "“”", "«": "»", "'": "'", "‘": "’‘"}
"""What closes each mark of quotation around a whole value; Word and keyboards mix them."""
_DOUBLE = frozenset('“”"„«»')
_JOINING = re.compile(r"[\s;,.]+(?:dan|and)[\s;,.]*$", re.IGNORECASE)
_FUNCTION = frozenset(
    [
        "untuk",
        "sebagai",
        "agar",
        "guna",
        "demi",
        "dalam",
        "dengan",
        "adanya",
        "bahwa",
        "melalui",
        "pada",
        "di",
        "dan",
        "yang",
        "serta",
        "setiap",
        "oleh",
        "bagi",
        "supaya",
        "karena",
        "sejak",
        "selama",
        "setelah",
        "sebelum",
        "antara",
        "kepada",
        "terhadap",
    ]
)
"""Words that no name begins with, and that a sentence goes on with."""
_ROUNDS = 6
"""A phrase may stand in quotes behind a label behind a bullet; each round takes away one of them."""


def rapikan(text: str, fit: Fit, *, lines: tuple[str, ...] = (), kept: Collection[str] = ()) -> str:
    """The phrase of a field as its sentence prints it.

    Args:
        text: As it was typed, without characters that cannot be seen.
        fit: How it fits its sentence.
        lines: Its lines, where they stand for something, as in an address.
        kept: Words in capitals that stay.

    Returns:
        The phrase; the text itself where nothing would be left of it.
    """
    if fit.plain:
        return text
    said = _one_line(text, lines, fit.lines)
    for _ in range(_ROUNDS):
        before = said
        said = _once(said, fit) or before
        if said == before:
            break
    return _cased(said, fit, kept)


def _one_line(text: str, lines: tuple[str, ...], joint: str) -> str:
    rows = [row.strip() for row in lines or text.split("\n")]
    full = [row for row in rows if row]
    if joint.strip():
        full = [row.rstrip(joint) for row in full[:-1]] + full[-1:]
    return " ".join(joint.join(full).split())


def _once(text: str, fit: Fit) -> str:
    """One round: each thing that the sentence brings is taken away once."""
    text = tanpa_petik(text)
    if fit.item:
        text = _JOINING.sub("", tanpa_tanda(text)) or text
    for pattern in (_labels(fit.labels), _leads(fit.leads)):
        begun = pattern.match(text) if pattern else None
        text = text[begun.end() :] if begun else text
    return _without_end(text, fit.ends)


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
    if not labels:
        return None
    return re.compile(rf"(?:{_either(labels)})\s*(?:[:=]\s*|\.\s*:?\s*)(?=\S)", re.IGNORECASE)


@cache
def _leads(leads: tuple[str, ...]) -> re.Pattern[str] | None:
    if not leads:
        return None
    return re.compile(rf"(?:{_either(leads)})(?:\s*:\s*|\s+)(?=\S)", re.IGNORECASE)


def _either(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in words)


def _without_end(text: str, ends: str) -> str:
    """A phrase without the marks that its sentence brings; abbreviations and ellipses keep their dots."""
    while text and text[-1] in ends:
        if text[-1] == "." and (text.endswith("..") or diakhiri_singkatan(text)):
            break
        text = text[:-1].rstrip()
    return text


def _cased(text: str, fit: Fit, kept: Collection[str]) -> str:
    if fit.capitals != "stay" and huruf_semua_besar(text):
        return huruf_biasa(text, fit.capitals, kept)
    first = text.split(maxsplit=1)[0] if text else ""
    if fit.small and first.lower() in _FUNCTION and first[1:] == first[1:].lower():
        return text[0].lower() + text[1:]
    return text
