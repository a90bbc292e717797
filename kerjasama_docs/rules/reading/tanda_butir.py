"""Items that are marked inside one sentence: "meliputi: a. pelatihan; b. magang; dan c. riset"."""

from collections.abc import Iterator
from typing import NamedTuple

from kerjasama_docs.language import dari_huruf, huruf
from kerjasama_docs.naskah.units.record import Sort, TextUnit
from kerjasama_docs.regex import regex

_MARK = regex(
    r"(?:(?<=[\s:;,.])|^)(?:(?P<hb>\([a-z]\))|(?P<ab>\([0-9]{1,2}\))|(?P<hk>[a-z]\))|(?P<ak>[0-9]{1,2}\))|(?P<ht>[a-z]\.)"
    r"|(?P<at>[0-9]{1,2}\.))\s(?=[“\"(]?[^\W\d_])"
)
_MAY = regex(r"[\s(][a1][.)]\s")
"""The first mark of a row."""
_FORMS = ("hb", "ab", "hk", "ak", "ht", "at")
_NAMED = regex(
    r"(?i:ayat|huruf|angka|pasal|butir|poin|nomor|lampiran|bab|tahap|dan|atau|sampai dengan|kelas|tingkat)[\s,]*$"
    r"|(?i:paragraph|point|item|article)[\s,]*$"
    r"|[0-9%][\s,]*$|,\s*$(?<=\),\s)"
)
"""Words before a number or a letter that is no mark of an item; "dan" stands before a mark too, see below."""
_JOINED = regex(r"[;,]\s*(?:dan/atau|dan|atau)\s*$")
_REACH = 20


class TandaButir(NamedTuple):
    """A mark inside a sentence.

    Attributes:
        start: Its first sign.
        end: The place behind the blank that follows it.
        bentuk: Its form: ``ht`` for ``a.``, ``ab`` for ``(1)``.
        urutan: Its place as it is typed, from 1.
        teks: The mark itself.
    """

    start: int
    end: int
    bentuk: str
    urutan: int
    teks: str

    @property
    def berangka(self) -> bool:
        """Whether it is a figure, and no letter."""
        return self.bentuk.startswith("a")

    def ke(self, place: int) -> str:
        """A mark of the same form at another place."""
        spelled = str(place) if self.berangka else huruf(place)
        return self.teks.replace(self.teks.strip("()."), spelled)


def _is_named(text: str, start: int) -> bool:
    """Whether a number or a letter belongs to the word before it, as in "ayat (1)"."""
    before = text[max(0, start - _REACH) : start]
    return bool(_NAMED.search(before)) and not _JOINED.search(before)


def tanda_butir(text: str) -> Iterator[TandaButir]:
    """The marks of items in a text, in their order."""
    for found in _MARK.finditer(text):
        form = next(name for name in _FORMS if found[name])
        bare = found[form].strip("().")
        if not _is_named(text, found.start()):
            place = int(bare) if bare.isdigit() else dari_huruf(bare)
            yield TandaButir(found.start(), found.end(), form, place, found[form])


class DeretTanda(NamedTuple):
    """Items of one form inside a sentence: the text, and their marks."""

    unit: TextUnit
    tanda: tuple[TandaButir, ...]


def deret_tanda(unit: TextUnit) -> Iterator[list[TandaButir]]:
    """The rows of marks of one form in a sentence, each beginning with the first letter or figure, at least two."""
    if unit.sort not in {Sort.SENTENCE, Sort.ITEM} or not _MAY.search(unit.text):
        return
    rows: dict[str, list[TandaButir]] = {}
    for mark in tanda_butir(unit.text):
        row = rows.setdefault(mark.bentuk, [])
        if row or mark.urutan == 1:
            row.append(mark)
    yield from (row for row in rows.values() if len(row) > 1)
