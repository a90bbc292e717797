"""The numbers of what an adendum inserts, and the ayat of a Pasal as stretches of its text.

What is inserted takes the number before it and a letter, 128A and (1a); nothing
that has a number ever loses it (UU 12/2011 Lampiran II angka 234 to angka 236).
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, count, pairwise

from kerjasama_docs.language import dari_huruf, huruf, romawi, romawi_sisipan
from kerjasama_docs.naskah.tree.inline import words_alone
from kerjasama_docs.naskah.tree.pohon import Block, Kind, Unit
from kerjasama_docs.regex import regex

_NOMOR = regex(r"\(?([0-9]+)([a-z]*)\)?", re.IGNORECASE)


@dataclass(frozen=True, order=True)
class Nomor:
    """The number of a Pasal or an ayat; in the order in which they stand.

    Attributes:
        angka: Its figure.
        sisipan: Which insertion behind that figure: 0 for none, 1 for A, 27 for AA.
        romawi: Whether its figure is Roman, as a naskah may number its Pasal.
    """

    angka: int
    sisipan: int = 0
    romawi: bool = field(default=False, compare=False)

    @classmethod
    def dari(cls, text: str) -> "Nomor":
        """Read ``7``, ``7A``, ``2a``, ``(2a)``, ``VII``, ``VIIA``.

        Raises:
            ValueError: No number of a Pasal or an ayat.
        """
        match = _NOMOR.fullmatch(text)
        if match:
            return cls(int(match[1]), dari_huruf(match[2]) if match[2] else 0)
        if found := romawi_sisipan(text):
            return cls(found[0], dari_huruf(found[1].lower()) if found[1] else 0, romawi=True)
        raise ValueError(f"{text} is not the number of a Pasal or an ayat")

    @property
    def ayat(self) -> str:
        """As the number of an ayat is printed: ``(2a)``."""
        return f"({self.angka}{huruf(self.sisipan) if self.sisipan else ''})"

    @property
    def pasal(self) -> str:
        """As the number of a Pasal is printed: ``7A``, ``VIIA``."""
        letters = huruf(self.sisipan).upper() if self.sisipan else ""
        return f"{romawi(self.angka) if self.romawi else self.angka}{letters}"

    def sesudah_sisipan(self, others: Collection["Nomor"]) -> "Nomor | None":
        """The last of those inserted behind this one already; None when nothing is."""
        return max((each for each in others if each.angka == self.angka and each > self), default=None)


@dataclass(frozen=True)
class Sisipan:
    """A run of Pasal or ayat inserted at one place; nothing stands behind what is added at the end."""

    sesudah: Nomor
    sebelum: Nomor | None
    baru: tuple[Nomor, ...]


def sisipan(sesudah: Nomor, sebelum: Nomor | None, banyak: int) -> Sisipan:
    """Number what is inserted: with the next letters, or at the end with the next figures."""
    steps = range(1, banyak + 1)
    if sebelum is None:
        return Sisipan(sesudah, None, tuple(replace(sesudah, angka=sesudah.angka + step, sisipan=0) for step in steps))
    return Sisipan(sesudah, sebelum, tuple(replace(sesudah, sisipan=sesudah.sisipan + step) for step in steps))


def slug(judul: str, taken: Collection[str]) -> str:
    """A label made from the title of a Pasal, different from those taken."""
    stem = re.sub(r"[^a-z0-9]+", "-", judul.lower()).strip("-") or "pasal-tambahan"
    names = chain((stem,), (f"{stem}-{n}" for n in count(2)))
    return next(name for name in names if name not in taken)


@dataclass(frozen=True)
class Bagian:
    """An ayat with the blocks of the root that belong to it: tables, definitions, until the next ayat.

    ``nomor`` is None for what stands before the first ayat, which is all of a Pasal without ayat.
    """

    nomor: Nomor | None
    blocks: tuple[Block, ...]

    @property
    def dihapus(self) -> bool:
        """Whether the ayat was deleted."""
        return isinstance(self.blocks[0], Unit) and self.blocks[0].dihapus


def _is_ayat(block: Block) -> bool:
    return _of_kind(block, Kind.AYAT)


def bagian(content: Sequence[Block]) -> tuple[Bagian, ...]:
    """The ayat of a numbered Pasal, in order."""
    starts = [place for place, block in enumerate(content) if place == 0 or _is_ayat(block)]
    return tuple(_bagian(tuple(content[start:end])) for start, end in pairwise([*starts, len(content)]))


def _bagian(blocks: tuple[Block, ...]) -> Bagian:
    first = blocks[0]
    return Bagian(Nomor.dari(first.number) if isinstance(first, Unit) and _is_ayat(first) else None, blocks)


def satu_ayat(blocks: Sequence[Block]) -> tuple[Block, ...] | None:
    """The text of one ayat as an ayat and the tables and definitions behind it; None when it is not one ayat.

    A drafter leaves the number out, and types "…:" with the items of a rincian below.
    """
    match blocks:
        case [Unit(kind=Kind.AYAT) as ayat, *rest]:
            pass
        case [Unit(kind=Kind.PARAGRAF) as paragraf, *below]:
            items, rest = _split(below)
            ayat = replace(paragraf, kind=Kind.AYAT, children=(*paragraf.children, *items))
        case _:
            return None
    if any(isinstance(block, Unit) and block.kind is not Kind.DEFINISI for block in rest):
        return None
    return (ayat, *rest)


def _split(blocks: Sequence[Block]) -> tuple[list[Block], list[Block]]:
    """The items of a rincian at the start with the text that goes on with their sentence, and what follows."""
    end = next(
        (n for n, block in enumerate(blocks) if not (_of_kind(block, Kind.HURUF) or _goes_on(block))), len(blocks)
    )
    return [*blocks[:end]], [*blocks[end:]]


def _of_kind(block: Block, kind: Kind) -> bool:
    return isinstance(block, Unit) and block.kind is kind


def _goes_on(block: Block) -> bool:
    """Whether a paragraph goes on with the sentence before: a formula, or one that begins small."""
    if not isinstance(block, Unit) or block.kind is not Kind.PARAGRAF:
        return False
    return block.rumus or words_alone(block.content)[:1].islower()


def _jalur(content: Sequence[Block], above: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Unit]]:
    """Every unit with its printed number and those above it; what belongs to an ayat counts as below it."""
    ayat: tuple[str, ...] = ()
    for block in content:
        if isinstance(block, Unit):
            ayat = () if _is_ayat(block) else ayat
            path = (*above, *ayat, block.number)
            yield path, block
            yield from _jalur(block.children, path)
            ayat = (block.number,) if _is_ayat(block) else ayat


def unit_labels(content: Sequence[Block]) -> list[str]:
    """The labels of all units, as often as they occur."""
    return [unit.label for _, unit in _jalur(content) if unit.label]


def warisi_label(old: Sequence[Block], new: Sequence[Block], typed: Collection[str] = ()) -> tuple[Block, ...]:
    """The new text with the labels of the old: a unit without label takes the one that stood at its number.

    A label that the drafter gives to another unit is not taken: in this text, or among those ``typed``.
    """
    used = {*unit_labels(new), *typed}
    labels = {path: unit.label for path, unit in _jalur(old) if unit.label and unit.label not in used}
    wanted = {id(unit): labels.get(path) for path, unit in _jalur(new)}

    def heir(block: Block) -> Block:
        if not isinstance(block, Unit):
            return block
        label = block.label or wanted[id(block)]
        return replace(block, label=label, children=tuple(heir(child) for child in block.children))

    return tuple(heir(block) for block in new)
