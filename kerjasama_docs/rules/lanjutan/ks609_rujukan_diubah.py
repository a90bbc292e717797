"""Pasal 3 ayat (4) merujuk ke Pasal 3 ayat (2), yang bunyinya diubah; periksa apakah rujukannya masih tepat.

Nomor ayat tetap, tetapi isinya lain: ketentuan yang tidak diubah dapat merujuk ke sesuatu yang tidak lagi ada di sana.
Program tidak dapat menilai maknanya, sehingga hanya menunjukkan tempatnya. Yang rujukannya menyebut kata yang masih ada
dalam bunyi baru, seperti “laporan sebagaimana dimaksud pada ayat (2)”, tidak ditunjukkan. Ayat yang dirujuk dan tidak
ada lagi dalam bunyi baru diperingatkan: teks yang sudah ditandatangani tetap menyebut nomornya.

Salah: ayat (2) yang semula tentang teguran menjadi tentang denda, sedangkan Pasal lain tetap merujuk ke teguran itu.
Benar: Pasal yang merujuk ikut diubah, atau dipastikan masih tepat.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.tree.inline import Line, Rujukan, words_alone
from kerjasama_docs.naskah.tree.pohon import Block, Pasal, Unit
from kerjasama_docs.naskah.tree.targets import Path, Targets, name_of
from kerjasama_docs.naskah.tree.walk import lines_of, walk
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = ()

UnitPlace = tuple[str | None, tuple[str, ...]]
"""Label of a Pasal, and the numbers of the units down to one of them."""
Texts = Mapping[UnitPlace, Line]
"""The words of the units of a naskah, each by its place."""
_WORD = regex(r"\w+")
_WHOLE = 5
"""Signs from which on the last word before a rujukan says alone what it speaks of."""


class _Mention(NamedTuple):
    """A rujukan in the text in force, and the place it stands at."""

    pasal: Pasal
    ayat: str
    rujukan: Rujukan
    noun: frozenset[str]

    @property
    def unit(self) -> UnitPlace:
        """The ayat it stands in."""
        return self.pasal.label, (self.ayat,)

    @property
    def place(self) -> str:
        """Where it stands, as a reader names it."""
        return f"{self.pasal.nama} ayat {self.ayat}" if self.ayat else self.pasal.nama


def _place_of(path: Path) -> UnitPlace:
    return path[0].label, tuple(step.number for step in path[1:])


def _texts(index: Targets) -> Texts:
    """The words of every unit, by its place."""
    paths = (path for below in index.paths.values() for path in below)
    return {_place_of(path): path[-1].content for path in paths if isinstance(path[-1], Unit)}


def _within(pasal: Pasal) -> Iterator[tuple[str, Block]]:
    """The blocks of a Pasal, each with the number of the ayat it stands in."""
    ayat = ""
    for block in walk(pasal.content):
        if isinstance(block, Unit) and block.number.startswith("("):
            ayat = block.number
        yield ayat, block


def _noun(line: Line, place: int) -> frozenset[str]:
    """What a rujukan speaks of: ``laporan`` of "Laporan sebagaimana dimaksud pada ayat (2)"."""
    words = _said(line[:place])
    return frozenset(words[-1:] if words and len(words[-1]) >= _WHOLE else words[-2:])


def _mentions(subject: Subject) -> Iterator[_Mention]:
    """Every rujukan in the text in force."""
    for pasal in subject.rantai.berlaku.pohon.pasal:
        for ayat, block in _within(pasal):
            for line in lines_of(block):
                found = ((place, piece) for place, piece in enumerate(line) if isinstance(piece, Rujukan))
                yield from (_Mention(pasal, ayat, piece, _noun(line, place)) for place, piece in found)


def _typed(subject: Subject) -> set[str | None]:
    """The Pasal that the adendum words in its own text, those it inserts apart."""
    return {change.target for change in subject.naskah.perubahan if change.teks and not change.sesudah}


def _still_there(mention: _Mention, path: Path) -> bool:
    """Whether the new words still name what the rujukan speaks of."""
    last = [step for step in path[-1:] if isinstance(step, Unit)]
    said = {word for block in walk(last) for line in lines_of(block) for word in _said(line)}
    return bool(mention.noun) and mention.noun <= said


def _said(line: Line) -> list[str]:
    return _WORD.findall(words_alone(line).casefold())


def _untouched(subject: Subject) -> Iterator[_Mention]:
    """The rujukan in text that stays as it was signed, to a Pasal that the adendum words anew."""
    old, new, typed = _texts(_before(subject)), _texts(subject.index.targets), _typed(subject)
    for mention in _mentions(subject):
        if mention.rujukan.target.partition("#")[0] in typed and old.get(mention.unit) == new.get(mention.unit):
            yield mention


def _before(subject: Subject) -> Targets:
    return Targets.of(subject.induk.berlaku.pohon if subject.induk else subject.pohon)


def _other(subject: Subject, old: Targets, mention: _Mention) -> str:
    """The ayat or rincian that a rujukan means, when its words are others now; else nothing."""
    path = subject.index.targets.find(mention.rujukan)
    if path is None or len(path) == 1:
        return ""
    target = _place_of(path)
    same = _texts(old).get(target) == _texts(subject.index.targets).get(target)
    return "" if same or _still_there(mention, path) else name_of(path)


def _gone(subject: Subject, old: Targets, mention: _Mention) -> str:
    """The ayat or rincian that a rujukan meant, when the new words have none such; else nothing."""
    path = old.find(mention.rujukan)
    is_gone = subject.index.targets.find(mention.rujukan) is None
    return name_of(path) if path and len(path) > 1 and is_gone else ""


def check(subject: Subject) -> Iterator[Finding]:
    """Find rujukan in text that stays, to an ayat or a rincian that an adendum words anew or leaves out."""
    if subject.induk is None or not any(change.teks for change in subject.naskah.perubahan):
        return
    old, mentions = _before(subject), [*_untouched(subject)]
    for place, target in dict.fromkeys((each.place, _other(subject, old, each)) for each in mentions):
        if target:
            message = f"{place} merujuk ke {target}, yang bunyinya diubah; periksa apakah rujukannya masih tepat."
            yield subject.finding(message, ("perubahan",), f"Bila tidak, ubah juga {place}.", level=Level.SARAN)
    for place, target in dict.fromkeys((each.place, _gone(subject, old, each)) for each in mentions):
        if target:
            message = f"{place} merujuk ke {target}, yang tidak ada lagi dalam bunyi baru."
            hint = f"Pertahankan susunan ayatnya dalam teks, atau ubah juga {place}."
            yield subject.finding(message, ("perubahan",), hint, level=Level.PERINGATAN)
