"""Lists: "a, b, dan c" in a sentence, and the punctuation of a rincian.

UU 12/2011 Lampiran II angka 87–95, by analogy: every item of a rincian ends
with a semicolon, the last with a full stop, and the word that joins them stands
once, after the penultimate item. *dan* joins what is needed together, *atau*
alternatives, *dan/atau* both (angka 88–91, 262–264).
"""

from collections.abc import Sequence
from typing import Literal, get_args

from kerjasama_docs.regex import regex

Kata = Literal["dan", "atau", "dan/atau"]
"""The word that joins a list: cumulative, alternative, or both."""

_BLANKS = (
    " \t\n\r\v\f\x1c\x1d\x1e\x1f\x85\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
)
_MARKS = f"{_BLANKS}\u2028\u2029\u202f\u205f\u3000;,."
"""What stands around the joining word at the end of an item: blanks, as a regular expression knows them, and marks."""
_WORDS = {False: ("dan/atau", "dan", "atau"), True: ("and/or", "and", "or")}
"""The joining words of an Indonesian text and of an English one, the longest first."""
_KATA: dict[str, Kata] = {
    "dan": "dan",
    "atau": "atau",
    "dan/atau": "dan/atau",
    "and": "dan",
    "or": "atau",
    "and/or": "dan/atau",
}
"""The joining word that is meant by one that was typed."""
_WORDS_SHORTENED = r"dll|dsb|dst|Tbk|Ltd|Inc|Corp|Co|Bhd|Jr|Sr|e\.V"
_ABBREVIATION = regex(rf"(?:^|[\s(])(?:(?:[A-Z][a-z]{{0,5}}\.)+[A-Z][a-z]{{0,5}}|{_WORDS_SHORTENED})\.$")
"""An abbreviation or degree, whose full stop stays and serves as the end of a sentence too."""
_LONGEST = 200
"""Letters of the longest row of degrees without a blank; a text is asked for its end again and again."""


def daftar(items: Sequence[str], kata: Kata = "dan") -> str:
    """Join items in a sentence: "a", "a dan b", "a, b, dan c".

    From three items on a comma stands before the joining word (EYD V).

    Raises:
        ValueError: No items, an empty one, or another joining word.
    """
    _check(items, kata)
    return joined(items, kata)


def joined(items: Sequence[str], word: str) -> str:
    """Items, at least one, with commas and a word before the last, in either language."""
    *front, last = (item.strip() for item in items)
    if not front:
        return last
    comma = "," if len(front) > 1 else ""
    return f"{', '.join(front)}{comma} {word} {last}"


def sebagian(items: Sequence[str], most: int, *, lain: str = "lainnya", pemisah: str = ", ") -> str:
    """The first of many items, and how many more there are: "a, b, dan 3 lainnya".

    Args:
        items: All of them.
        most: How many are named.
        lain: What the others are called.
        pemisah: What stands between those that are named.
    """
    named = pemisah.join(items[:most])
    left = len(items) - most
    return f"{named}, dan {left} {lain}" if left > 0 else named


def rincian(items: Sequence[str], kata: Kata = "dan", akhir: str = ".") -> tuple[str, ...]:
    """Give the items of a rincian their closing punctuation, whatever was typed there before.

    "a;" "b; dan" "c." – an item that ends with a colon opens a deeper level and
    keeps it (angka 87). Abbreviations keep their dot: "Budi, S.H.;".

    Args:
        items: The texts, in order.
        kata: The joining word after the penultimate item.
        akhir: What closes the last item; a deeper level inside a longer list is
            closed with ";" or "; dan" instead of a full stop.

    Raises:
        ValueError: No items, one without text, or another joining word.
    """
    _check(items, kata)
    bare = [_bare(item.strip()) for item in items]
    if not all(bare):
        raise ValueError("Rincian memuat butir kosong; isi atau hapus butir itu.")
    endings = [*[";"] * (len(bare) - 2), f"; {kata}", akhir][-len(bare) :]
    return tuple(_close(item, ending) for item, ending in zip(bare, endings, strict=True))


def tanpa_akhiran(text: str, *, inggris: bool = False) -> str:
    """Take off the marks and the joining word an item ends with; an abbreviation keeps its full stop.

    "menilai; dan" → "menilai"; "PT Maju Tbk." → "PT Maju Tbk.".

    Args:
        text: The item.
        inggris: Whether it is in English, "assess; and".
    """
    before, word = _joined_end(text, inggris=inggris)
    text = (before if word else text).rstrip(" ;,:")
    return text if diakhiri_singkatan(text) else text.rstrip(" ;,.:")


def diakhiri_singkatan(text: str) -> bool:
    """Whether a text ends with an abbreviation or a degree, whose full stop is its own: "PT Maju Tbk.", "S.H."."""
    return _ABBREVIATION.search(text[-_LONGEST:]) is not None


def kata_akhir(text: str, *, inggris: bool = False) -> Kata | None:
    """Find the joining word an item ends with, None without one: "menilai; atau" → "atau"; in English "assess; or"."""
    return _KATA.get(_joined_end(text, inggris=inggris)[1].lower())


def _joined_end(text: str, *, inggris: bool) -> tuple[str, str]:
    """What stands before the joining word at the end of an item, and that word; empty without one.

    Why no regular expression: behind every mark of a run of them it would look for the end of the run again.
    """
    bare = text.rstrip(_MARKS)
    word = next((bare[-len(each) :] for each in _WORDS[inggris] if bare.lower().endswith(each)), "")
    before = bare.removesuffix(word)
    left = before.rstrip(_MARKS)
    return (left, word) if word and len(left) < len(before) else (text, "")


def kata_penghubung(items: Sequence[str]) -> Kata | None:
    """Find the joining word that a drafter typed at the end of the penultimate item.

    Returns:
        "dan", "atau", "dan/atau", or None where there is none or fewer than two items.
    """
    return kata_akhir(items[-2]) if len(items) > 1 else None


def _check(items: Sequence[str], kata: str) -> None:
    if kata not in get_args(Kata):
        raise ValueError(f'Kata penghubung "{kata}" tidak dikenal; pakai dan, atau, atau dan/atau.')
    if not items or not all(item.strip() for item in items):
        raise ValueError("Daftar kosong atau memuat butir kosong; isi sedikitnya satu butir.")


def _bare(item: str) -> str:
    return item if item.endswith(":") else tanpa_akhiran(item)


def _close(item: str, ending: str) -> str:
    if item.endswith(":"):
        return item
    has_stop = ending == "." and item.endswith(".")
    return item if has_stop else item + ending
