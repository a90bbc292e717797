"""Regulations that a running text names: "UU No. 23 Thn 2014", "Peraturan Presiden Nomor 16 Tahun 2018 tentang …"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from kerjasama_docs.language.lipat import lipat
from kerjasama_docs.regex import regex
from kerjasama_docs.regulations.cari import by_number, title_end
from kerjasama_docs.regulations.load import regulation

_NUMBER = regex(
    r"(?<!\d)(?<!\d[/.,-])(?P<nomor>\d{1,4}[A-Z]?)(?:/[A-Z]{2,6}\.\d{2})?"
    r"(?: ?/ ?| (?:tahun|thn\.?|th\.?) | ?- ?)(?P<tahun>(?:19|20)\d\d)(?![\d/-])",
    re.IGNORECASE,
)
"""Number and year: "23 Tahun 2014", "28/2018", "99/PMK.05/2017"."""
_KIND = regex(
    r"\b(?:Undang[-\u2010-\u2013]?\s?Undang|UU|Peraturan|PP|Perp?pu|Perpres|Keppres|Inpres|Permen[a-z]*|PMK|POJK|Perda"
    r"|Pergub|Perbup|Perwali?|Perka|Perban|Keputusan|Kepmen[a-z]*|Instruksi|Ketetapan|Qanun|Putusan)\b",
    re.IGNORECASE,
)
"""How the name of a regulation begins."""
_BEHIND = regex(
    r"(?P<ri> (?:Republik Indonesia|R\.?I\.?))?(?P<nomor> ?(?:Nomor|Nomer|No\.?|Nr\.?)[: ]{0,2})?\s?$", re.IGNORECASE
)
"""What stands between the kind and the number."""
_RI = "Republik Indonesia"
"""Behind a kind not needed, but the end of the names of some institutions."""
_WORDS = regex(r"[^\W\d_][\w ,/&.'\u2010-\u2013-]{0,170}")
_TENTANG = regex(r"\s?,?\s?(?:tentang|ttg\.?)\s", re.IGNORECASE)
_WINDOW = 220
"""Letters before a number in which its kind is looked for."""
_TITLE = 900
"""Letters behind a number that are looked at for its title."""
_SUBJECT = regex(r"\b(?:perubahan|penetapan|pelaksanaan|pencabutan)\b", re.IGNORECASE)
"""A title that names another regulation speaks of it."""
_ENDS = regex(
    r"[(;:“”\"\n]|\.(?:\s|$)|, |\s(?:sebagaimana|beserta|berikut|jo\.?|juncto|yang|dan peraturan|dengan|serta)\s"
    r"|\s(?:dan|atau)\s(?=UU|PP|Undang-|Peraturan|Perpres|Permen|Keputusan)"
)
"""Where a title that is not known ends at the latest."""
_SENTENCE = regex(
    r" (?!(?:dan|atau|di|pada|bagi|dengan|dalam|serta|untuk|atas|dari|ke|antara|sebagai|tentang|menjadi|oleh)\b)"
    r"(?=[a-z])"
)
"""Where a title that is not known, in capital initials, goes over into the sentence around it."""
_CHANGED = regex(r"\b(?:diubah|perubahan(?:nya)?|jo\.?|juncto)(?!\w)", re.IGNORECASE)
_AND = regex(r"\s?(?:,|,? ?dan|,? ?serta|dan/atau)\s?(?P<nomor>Nomor |No\.? ?)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Nama:
    """The name of a regulation in a text: its kind, number and year as they were typed.

    Attributes:
        ri: Whether "Republik Indonesia" stands behind its kind.
        ditulis: Whether "Nomor" and "Tahun" are written out.
    """

    jenis: str
    nomor: str
    tahun: str
    ri: bool
    ditulis: bool


@dataclass(frozen=True)
class Sebutan:
    """A regulation that a text names.

    Attributes:
        start: Where its name begins.
        end: Where its year ends.
        nama: Its name.
        key: Its key; None for one that is not known by that number.
        ekor: What stands behind its year.
        perubahan: The regulation that is named behind it as its amendment, by its key; None where none is.
        berubah: Whether the text says that it was amended, by name or not.
        mengubah: Whether it is named as the amendment of the one before it.
    """

    start: int
    end: int
    nama: Nama
    key: str | None
    ekor: str
    perubahan: str | None = None
    berubah: bool = False
    mengubah: bool = False

    @cached_property
    def sesudah(self) -> str:
        """What stands behind "tentang", empty where no title follows."""
        match = _TENTANG.match(self.ekor)
        return self.ekor[match.end() :] if match else ""

    @cached_property
    def judul(self) -> str:
        """The title that stands behind it: its own, else as far as a title may go; empty without one."""
        own = self._own
        if own:
            return self.sesudah[:own]
        match = _ENDS.search(self.sesudah)
        return _capitalised((self.sesudah[: match.start()] if match else self.sesudah).strip(" .,"))

    @property
    def judul_benar(self) -> bool:
        """Whether its own title stands behind it."""
        return bool(self._own)

    @cached_property
    def _own(self) -> int:
        title = (regulation(self.key).tentang or "") if self.key and self.sesudah else ""
        plain = self.sesudah[: len(title)].casefold() == title.casefold()
        if plain and not self.sesudah[len(title) : len(title) + 1].isalpha():
            return len(title)
        return title_end(self.sesudah, lipat(title)) if title else 0

    @property
    def akhir(self) -> int:
        """Where its name ends, with its own title."""
        return self.end + len(self.ekor) - len(self.sesudah) + self._own if self._own else self.end

    @property
    def teks(self) -> str:
        """Kind, number and year as they are written in short, for a message."""
        return f"{self.nama.jenis} Nomor {self.nama.nomor} Tahun {self.nama.tahun}"


def _capitalised(title: str) -> str:
    """A title without the sentence behind it, which begins with the first word in small letters."""
    if title.isupper() or title[:1].islower():
        return title
    match = _SENTENCE.search(title)
    words = (title[: match.start()] if match else title).split(" ")
    while len(words) > 1 and words[-1].islower():
        words.pop()
    return " ".join(words).rstrip(" ,")


def sebutan(text: str) -> tuple[Sebutan, ...]:
    """The regulations that a text names, in its order, those apart that stand in the title of another.

    >>> [found.key for found in sebutan("menurut UU No. 23 Thn 2014, PP 28/2018, dan Perda Nomor 5 Tahun 2019.")]
    ['uu-23-2014', 'pp-28-2018', None]
    """
    if "20" not in text and "19" not in text:
        return ()
    return tuple(_chained(text, list(_named(text))))


def _named(text: str) -> Iterator[Sebutan]:
    """Each of them, without what is said of its amendments."""
    behind, before = 0, None
    for match in _NUMBER.finditer(text):
        if match.start() < behind:
            continue
        found = _kind(text[max(behind, match.start() - _WINDOW) : match.start()], before)
        behind = match.end()
        if found is None or (before and _is_inside(text[before.end : match.start() - found.length], before)):
            continue
        nama, key = _known(found, match)
        before = Sebutan(match.start() - found.length, behind, nama, key, text[behind : behind + _TITLE])
        behind = before.akhir
        yield before


class _Jenis(NamedTuple):
    """The kind of a regulation before its number.

    Attributes:
        jenis: The kind.
        length: The length of all that belongs to the name.
        ri: Whether "Republik Indonesia" stands behind it.
        ditulis: Whether "Nomor" does.
    """

    jenis: str
    length: int
    ri: bool
    ditulis: bool


def _known(found: _Jenis, match: re.Match[str]) -> tuple[Nama, str | None]:
    """The name of a regulation, and its key; of some institutions "Republik Indonesia" is a part of the name."""
    jenis, ri, number = found.jenis, found.ri, (match["nomor"], match["tahun"])
    key = by_number(jenis, *number)
    if key is None and ri and (key := by_number(f"{jenis} {_RI}", *number)):
        jenis, ri = f"{jenis} {_RI}", False
    return Nama(jenis, *number, ri, found.ditulis and "/" not in match[0]), key


def _is_inside(between: str, before: Sebutan) -> bool:
    """Whether what follows a name as far as the next one makes that a part of its title."""
    if before.judul_benar:
        return False
    match = _TENTANG.match(between)
    return bool(match and _SUBJECT.search(between) and not _ENDS.search(between))


def _kind(before: str, last: Sebutan | None) -> _Jenis | None:
    """The kind that a text ends with."""
    behind = _BEHIND.search(before)
    if behind is None:
        return None
    starts = [match.start() for match in _KIND.finditer(before, 0, behind.start())]
    if not starts:
        return _continued(before, last)
    start = starts[-1]
    if len(starts) > 1 and before[:start].rstrip().casefold().endswith("pengganti"):
        start = starts[-2]
    jenis = before[start : behind.start()].strip()
    if not _WORDS.fullmatch(jenis):
        return None
    written = (behind["nomor"] or "").strip().casefold() == "nomor"
    return _Jenis(jenis, len(before) - start, bool(behind["ri"]), written)


def _continued(before: str, last: Sebutan | None) -> _Jenis | None:
    """The kind of the name before, where "dan Nomor …" goes on with it."""
    match = _AND.fullmatch(before) if last else None
    if not (last and match):
        return None
    return _Jenis(last.nama.jenis, len(match["nomor"]), last.nama.ri, last.nama.ditulis)


def _chained(text: str, found: list[Sebutan]) -> Iterator[Sebutan]:
    """The same, each with what the text says of its amendments."""
    changes = False
    for each, following in zip(found, [*found[1:], None], strict=False):
        end = following.start if following else each.akhir + _WINDOW
        between = text[each.akhir : end].partition(";")
        said = bool(_CHANGED.search(between[0]))
        linked = said and following is not None and not between[1]
        yield Sebutan(
            each.start,
            each.end,
            each.nama,
            each.key,
            each.ekor,
            perubahan=following.key if linked and following else None,
            berubah=said,
            mengubah=changes,
        )
        changes = linked
