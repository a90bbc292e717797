"""Capitals: names and titles in capital letters, and the small first letter of a rincian.

A naskah prints its title and the names of those who sign in capitals, but the
spelling of an academic degree is fixed and stays: "Dr. H. BUDI SANTOSO, S.H., M.Si.".
"""

import re
from collections.abc import Collection

from kerjasama_docs.language.kata_umum import KATA_UMUM
from kerjasama_docs.language.maksud import pengantar_kegiatan

_DERIVED = re.compile(
    r"Me(?:m|ng|ny|n(?=[aeiucdjyz])|l|r|w|y)[a-z]{3,}|Pe[a-z]{3,}an(?:nya)?|Ke[a-z]{3,}an(?:nya)?|Ber[a-z]{3,}|Ter[a-z]{3,}nya|[A-Z][a-z]{3,}asi"
    r"|Di[a-z]{3,}kan(?:nya)?"
)
"""Verbs and nouns made with an affix: Meningkatkan, Pertukaran, Ketersediaan, Terwujudnya, Sosialisasi."""
_PLACES = frozenset(
    {
        "Bekasi", "Berastagi", "Berau", "Kepahiang", "Kepulauan", "Mempawah", "Mentawai", "Menteng", "Merangin",
        "Meranti", "Merauke", "Pekalongan", "Pelalawan", "Pesawaran", "Pesanggaran", "Penukal", "Perbaungan",
    }
)  # fmt: skip
"""Names of places that look like such words."""


def huruf_awal_besar(text: str) -> str:
    """Write the first letter in capitals, for the beginning of a sentence, and leave the others."""
    return f"{text[:1].upper()}{text[1:]}"


def huruf_awal_kecil(text: str, istilah: Collection[str] = ()) -> str:
    """Begin an item of a rincian with a small letter (UU 12/2011 Lampiran II angka 87).

    Only a word that its affix or the table of common words shows to be an ordinary one is lowered ("Pertukaran data",
    "Data dan informasi"); everything else stays as typed, since a name must never lose its capital. It stays as well
    when a capital or digit begins the next word, which makes it part of a name ("Kementerian Hukum", "Lampiran I"),
    but for an activity all of whose words are ordinary ("Bimbingan Teknis Keimigrasian"): that is the hand of a title.

    Args:
        text: The item.
        istilah: The terms that the naskah defines; a word of them keeps its capital everywhere.
    """
    first, following, *_ = [*text.split(maxsplit=2), "", ""]
    if not text.startswith(first) or not _is_ordinary(first) or _begins_with(text, istilah):
        return text
    if not (following[:1].isupper() or following[:1].isdigit()):
        return text[0].lower() + text[1:]
    return text.lower() if _is_titled(text, istilah) else text


def _is_ordinary(word: str) -> bool:
    """Whether a word is no name, by its affix or by the table; of "Seminar/lokakarya" and "Bahan-bahan" all parts."""
    first, *others = re.split(r"[-/]", word.strip("(),.;:"))
    if not (others or first) or first in _PLACES:
        return False
    if any(not _known(part) for part in others):
        return False
    return first[:1].isupper() and first[1:].islower() and (_known(first) or _DERIVED.fullmatch(first) is not None)


def berimbuhan(word: str) -> bool:
    """Whether its affix shows a word with a capital to be no name: Penyelenggaraan, Meningkatkan."""
    return word not in _PLACES and _DERIVED.fullmatch(word) is not None


def _known(word: str) -> bool:
    return word.lower() in KATA_UMUM


def _begins_with(text: str, istilah: Collection[str]) -> bool:
    return any(re.match(rf"{re.escape(term)}\b", text) for term in istilah if term)


def _is_titled(text: str, istilah: Collection[str]) -> bool:
    """Whether an item is an activity typed as a title, so that none of its capitals is one of a name."""
    words = text.split()
    if pengantar_kegiatan(text) or not all(word.islower() or _is_ordinary(word) for word in words):
        return False
    return not any(re.search(rf"\b{re.escape(term)}\b", text) for term in istilah if term)


def kata_biasa(word: str) -> bool:
    """Whether a word is an ordinary one by its affix or by the table of common words, and so no name."""
    return _is_ordinary(word.capitalize())
