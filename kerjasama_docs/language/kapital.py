"""Capitals: names and titles in capital letters, and the small first letter of a rincian.

A naskah prints its title and the names of those who sign in capitals, but the
spelling of an academic degree is fixed and stays: "Dr. H. BUDI SANTOSO, S.H., M.Si.".
"""

import re
from collections.abc import Collection

from kerjasama_docs.language.kata_umum import KATA_UMUM
from kerjasama_docs.language.maksud import pengantar_kegiatan
from kerjasama_docs.regex import regex

_DERIVED = regex(
    r"Me(?:m|ng|ny|n(?=[aeiucdjyz])|l|r|w|y)[a-z]{3,}|Pe[a-z]{3,}an(?:nya)?|Ke[a-z]{3,}an(?:nya)?|Ber[a-z]{3,}|Ter[a-z]{3,}nya|[A-Z][a-z]{3,}asi"
    r"|Di[a-z]{3,}kan(?:nya)?"
)
"""Verbs and nouns made with an affix: Meningkatkan, Pertukaran, Ketersediaan, Terwujudnya, Sosialisasi."""
_PLACES = frozenset(
    {
        "Bekasi", "Berastagi", "Berau", "Kepahiang", "Kepulauan", "Melawi", "Melonguane", "Mempawah", "Mengwi",
        "Mentawai", "Menteng", "Merangin", "Meranti", "Merapi", "Meratus", "Merauke", "Merbabu", "Meruya",
        "Pekalongan", "Pelalawan", "Pesawaran", "Pesanggaran", "Penukal", "Perbaungan",
    }
)  # fmt: skip
"""Names of places that look like such words."""

_PASSIVE = regex(r"Ter[a-z]{3,}nya|Di[a-z]{3,}kan(?:nya)?")
_BODIES = frozenset(
    {
        "Kejaksaan", "Kementerian", "Kepolisian", "Kesultanan", "Keputusan", "Merdeka", "Pegadaian", "Pengadilan",
        "Peradilan", "Perguruan", "Perhimpunan", "Perikatan", "Perjanjian", "Perkumpulan", "Persatuan", "Persekutuan",
        "Perserikatan", "Perusahaan",
    }
)  # fmt: skip
"""Institutions, papers and programmes whose words have an affix and are part of a name."""
_COMMON_SHORT = frozenset({"ASN", "ATK", "IT", "K3", "PMI", "SDA", "SDM", "TI", "TIK", "UKM", "UMKM", "WBP"})
"""Acronyms of ordinary nouns, behind which no name goes on."""


def huruf_awal_besar(text: str) -> str:
    """Write the first letter in capitals, for the beginning of a sentence, and leave the others."""
    return f"{text[:1].upper()}{text[1:]}"


def huruf_awal_kecil(text: str, istilah: Collection[str] = ()) -> str:
    """Begin an item of a rincian with a small letter (UU 12/2011 Lampiran II angka 87).

    Only a word that its affix or the table of common words shows to be an ordinary one is lowered ("Pertukaran data",
    "Data dan informasi"); everything else stays as typed, since a name must never lose its capital. It stays as well
    when a capital or digit begins the next word, which makes it part of a name ("Kementerian Hukum", "Lampiran I"),
    but before an acronym or a number where it says what is done ("Pelatihan SDM"), and but for a verb.

    Args:
        text: The item.
        istilah: The terms that the naskah defines; a word of them keeps its capital everywhere.
    """
    first, following = _first_two(text)
    if not text.startswith(first) or not _is_ordinary(first) or _begins_with(text, istilah):
        return text
    goes_on = not (following[:1].isupper() or following[:1].isdigit())
    if goes_on or _never_a_name(text, first) or (menyebut_kegiatan(text) and _is_short_or_number(following)):
        return text[0].lower() + text[1:]
    return text


def huruf_judul_kecil(text: str, istilah: Collection[str] = ()) -> str:
    """An activity that was typed as a title, as an item says it: "Bimbingan Teknis" as "bimbingan teknis".

    Only where every word is an ordinary one or an acronym; a title with a name in it stays as it is.

    >>> huruf_judul_kecil("Peningkatan Kapasitas SDM Aparatur"), huruf_judul_kecil("Pertukaran Mahasiswa Merdeka")
    ('peningkatan kapasitas SDM aparatur', 'Pertukaran Mahasiswa Merdeka')
    """
    first, following = _first_two(text)
    if not text.startswith(first) or not following or not _is_ordinary(first) or not _is_titled(text, istilah):
        return text
    return re.sub(r"\S+", lambda word: word[0].lower() if _is_ordinary(word[0]) else word[0], text)


def menyebut_kegiatan(text: str) -> bool:
    """Whether the first word of an item says what is done and is no part of a name: Pelatihan, Meningkatkan."""
    first, _ = _first_two(text)
    if first in _BODIES or not _is_ordinary(first):
        return False
    return pengantar_kegiatan(text) == "" or _never_a_name(text, first)


def _first_two(text: str) -> tuple[str, str]:
    first, following, *_ = [*text.split(maxsplit=2), "", ""]
    return first, following


def _never_a_name(text: str, first: str) -> bool:
    """Whether an item begins with a verb: Meningkatkan, Terwujudnya, Dilaksanakannya."""
    return berimbuhan(first) and (pengantar_kegiatan(text) == "upaya" or _PASSIVE.fullmatch(first) is not None)


def _is_short_or_number(word: str) -> bool:
    bare = word.strip("(),.;:")
    return bare[:1].isdigit() or (len(bare) > 1 and bare.isupper())


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
    capital = any(word[:1].isupper() and not _is_short_or_number(word) for word in words[1:])
    if not capital or not menyebut_kegiatan(text):
        return False
    if not all(map(_of_title, ["", *words], [*words, ""])):
        return False
    return not any(re.search(rf"\b{re.escape(term)}\b", text) for term in istilah if term)


def _of_title(before: str, word: str) -> bool:
    """Whether a word of a title is no name: an ordinary word, or one in small letters, or an acronym.

    Behind an acronym a capital may go on with a name, as in BPJS Kesehatan.
    """
    if word == word.lower() or (_is_short_or_number(word) and not word[:1].isdigit()):
        return True
    named = word in _BODIES or "/" in word or (_is_short_or_number(before) and before not in _COMMON_SHORT)
    return not named and _is_ordinary(word)


def kata_biasa(word: str) -> bool:
    """Whether a word is an ordinary one by its affix or by the table of common words, and so no name."""
    return _is_ordinary(word.capitalize())
