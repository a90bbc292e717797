"""How the phrase of a field fits the sentence that prints it."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Fit:
    """What the sentence around a phrase brings itself, so that it is not to be typed as well.

    Attributes:
        leads: Words in front of it, ``di`` of a place, ``bahwa`` of a premis; longer ones before shorter ones.
        wary: Whether a lead may as well begin the phrase itself, as ``Tentang`` begins a title.
        intro: Pattern of the words by which a whole sentence leads to the phrase: ``Tujuan … ini adalah``.
        labels: Names of the field itself, typed with a colon or a full stop: ``Nomor:``, ``No.``.
        ends: Marks behind it; a full stop that belongs to an abbreviation stays.
        item: It is an item of a list, which brings its own bullet, letter or number, and the joining word.
        marked: Whether a bullet or a number in front of it, and no more, may be typed as before an item.
        several: Whether a list may stand in its place.
        capitals: What becomes of a phrase all in capitals: it stays, is written as a title or as a sentence goes on,
            or as a title where it is no more than a name of an institution; of a place a single word, too.
        small: Whether it goes on a sentence, so that a word such as ``Untuk`` begins small.
        lines: What joins its lines.
        pihak: Whether it may name a pihak, whose name is all in capitals: ``Pihak Kedua``, ``para pihak``.
        until: Whether "s.d." in it is written out.
        sort: Whether it is the name of a person, an office, or the number of an official; each has habits of its own.
        words: Whether it is said in words, so that a number or a yes in its place answers another question.
        plain: Whether it is a cell or code, of which only what cannot be seen is tidied.
    """

    leads: tuple[str, ...] = ()
    wary: bool = False
    intro: str = ""
    labels: tuple[str, ...] = ()
    ends: str = ""
    item: bool = False
    marked: bool = False
    several: bool = False
    capitals: Literal["stay", "title", "sentence", "name", "place"] = "stay"
    small: bool = False
    lines: str = " "
    pihak: bool = False
    until: bool = False
    sort: Literal["", "person", "office", "nip"] = ""
    words: bool = False
    plain: bool = False
