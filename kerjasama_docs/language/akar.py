"""Whether two Indonesian words, or a word and a text, may be of one root: "pembayaran", "membayar"."""

from collections.abc import Iterable

_SUFFIXES = ("nya", "kan", "an", "i")
_PREFIXES = {
    "memper": "", "diper": "", "keber": "", "meng": "k", "peng": "k", "meny": "s", "peny": "s", "mem": "p", "pem": "p",
    "men": "t", "pen": "t", "me": "", "pe": "", "per": "", "ber": "", "ter": "", "di": "", "ke": "", "se": "",
}  # fmt: skip
"""Prefixes, each with the sound that it swallows: "menulis" is of "tulis"."""
_SHORTEST = 4
"""Letters of a root that is told from a syllable."""
_SWALLOWED = "kpst"


def _without_suffix(word: str) -> set[str]:
    """A word, and what is left of it without one or two suffixes."""
    found = {word}
    for _ in range(2):
        found |= {form.removesuffix(end) for form in found for end in _SUFFIXES}
    return {form for form in found if len(form) >= _SHORTEST}


def akar(word: str) -> frozenset[str]:
    """What the root of a word may be; too many rather than too few, and the word itself among them."""
    found = {word.lower()}
    for form in _without_suffix(word.lower()):
        found.add(form)
        for prefix, swallowed in _PREFIXES.items():
            if form.startswith(prefix) and len(form) - len(prefix) >= _SHORTEST - 1:
                rest = form[len(prefix) :]
                found |= {rest, swallowed + rest}
    return frozenset(each for each in found if len(each) >= _SHORTEST or each == word.lower())


def disebut(roots: Iterable[str], text: str) -> bool:
    """Whether one of some roots may stand in a text, which is given in small letters."""
    return any(root in text or (root[0] in _SWALLOWED and root[1:] in text and len(root) > _SHORTEST) for root in roots)
