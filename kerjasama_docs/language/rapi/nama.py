"""Names in a text all in capitals, which keep a capital where the words around them lose theirs."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from kerjasama_docs.language.kapital import kata_biasa
from kerjasama_docs.regex import regex

_OFFICES_WORDS = """
    kementerian universitas institut politeknik akademi yayasan direktorat inspektorat sekretariat komisi mahkamah
    kejaksaan kepolisian provinsi kabupaten pt cv perum perumda rsud rsup lapas rutan bapas kanim smkn sman bank
"""
_OFFICES = frozenset(_OFFICES_WORDS.split())
"""Words that are always followed by the rest of a name."""
_KINDS_WORDS = """
    kota desa kelurahan kecamatan pulau sungai gunung jalan teluk selat bandara pelabuhan museum dinas badan kantor
    balai
"""
_KINDS = frozenset(_KINDS_WORDS.split())
"""Words that begin a name where no ordinary word follows: Kota Bandung, but kota cerdas."""
_PLACES_WORDS = """
    indonesia aceh sumatera sumatra riau jambi bengkulu banten jawa jakarta yogyakarta bali kalimantan sulawesi
    gorontalo maluku papua nusantara bandung surabaya semarang makassar palembang denpasar pontianak manado batam
    bogor depok bekasi tangerang cirebon surakarta kupang mataram ambon jayapura sorong merauke kendari samarinda
    balikpapan banjarmasin pekanbaru soekarno hatta pancasila islam kristen katolik hindu buddha januari februari
    maret april juni juli agustus september oktober november desember malaysia singapura jepang tiongkok australia
    korea belanda jerman inggris prancis amerika eropa asia asean
"""
_PLACES = frozenset(_PLACES_WORDS.split())
_FURTHER = frozenset({"barat", "timur", "tengah", "utara", "selatan", "tenggara", "raya", "daya", "serikat"})
"""Words that belong to the name of a place before them."""
_PARTED = regex(r"[,;:.()]")


def bagian_nama(text: str, words: Sequence[re.Match[str]], small: frozenset[str]) -> frozenset[int]:
    """Which words of a text in capitals belong to names, by where they begin.

    Args:
        text: The text.
        words: Its words, as they were found in it.
        small: Words that no name goes on with.
    """
    found, state, end = set[int](), _State(), 0
    followers = [*(each[0].lower() for each in words[1:]), ""]
    for match, following in zip(words, followers, strict=True):
        word = match[0].lower()
        broken = word in small or _PARTED.search(text, end, match.start())
        begins = word in _PLACES or (word in _KINDS and following not in small and _names(following))
        state = _after(_State() if broken else state, word, begins=begins)
        end = match.end()
        if state.named and word not in small:
            found.add(match.start())
    return frozenset(found)


class _State(NamedTuple):
    """Whether a word belongs to a name, and whether that is one whose every word does."""

    named: bool = False
    office: bool = False


def _after(state: _State, word: str, *, begins: bool) -> _State:
    office = state.office or word in _OFFICES
    return _State(office or begins or (state.named and (word in _FURTHER or _names(word))), office)


def _names(word: str) -> bool:
    """Whether a word may be one of a name."""
    return bool(word) and not kata_biasa(word)
