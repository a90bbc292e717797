"""Words in capitals that nobody speaks as a word: acronyms, by the letters that stand beside each other.

An acronym that can be spoken and is a name is written as a word (EYD V, Singkatan dan Akronim: Bappenas, Kadin); the
others keep their capitals.
"""

from kerjasama_docs.regex import regex

_VOWEL = regex(r"[AIUEOY]")
_LONGEST_RUN = 4
"""Consonants in a row in the midst of a word: Instruksi."""
_BEGINS = regex(
    r"(?:[BCDFGKPSTVWZ]H?[LRWY]?|J|H|L|M|N|Q|R|X|NG|NY|SY|KH|M[BP]|N[DJ]|D[HJ]|T[JS]|WH|WR|RH|LL|PS|PT|KN|GN"
    r"|S[CFKMNPQT]H?[LR]?|SCH|SHR)?"
)
_STOPS = regex(r"[BDGKP][BDGKP]")
_SAME = regex(r"([A-Z])\1")
_RUN = regex(r"[^AIUEOY\W\d_]+")
_ROMAN_CLASS = regex(r"I{2,3}[A-D]|IV[A-E]")
"""A class with its letter: Lapas Kelas IIA, golongan IVE."""
_SHORT_NAMES_WORDS = """
    AL EL AN AR AS AT AD AZ DE LA LE DA DU NI KI SI SO MA YA YU LI WU IN BE DO UP GO MY SU
"""
_SHORT_NAMES = frozenset(_SHORT_NAMES_WORDS.split())
"""Words of two letters that stand in names and titles: Al-Hikmah, De Javasche."""


def tak_terucap(word: str) -> bool:
    """Whether a word in capitals is no word by its letters: ``KPK``, ``BPKAD``, ``SIPD``, ``TU``, ``IIA``.

    Args:
        word: The word, all in capitals.
    """
    if len(word) == 1:
        return False
    if not _VOWEL.search(word) or _ROMAN_CLASS.fullmatch(word):
        return True
    return word not in _SHORT_NAMES if len(word) == 2 else _has_odd_run(word)  # noqa: PLR2004 - two letters


def _has_odd_run(word: str) -> bool:
    """Whether consonants stand together as in no word."""
    runs = list(_RUN.finditer(word))
    if any(len(run[0]) > _LONGEST_RUN for run in runs):
        return True
    first, last = runs[0] if runs else None, runs[-1] if runs else None
    if first and first.start() == 0 and not _BEGINS.fullmatch(first[0]):
        return True
    return bool(last and last.end() == len(word) and _odd_end(last[0]))


def _odd_end(run: str) -> bool:
    return len(run) > 1 and _STOPS.search(run[-2:]) is not None and not _SAME.fullmatch(run[-2:])
