"""Numbers come last: every Pasal and unit gets the number that Word will give it.

The numbers follow the multilevel list of the frame: an ayat restarts with its
Pasal, a definition with its Pasal or ayat, each deeper level with anything above it; in the
opening a rincian restarts with each paragraph.
"""

from collections.abc import Sequence
from dataclasses import replace

from kerjasama_docs.language import Bahasa, huruf, romawi
from kerjasama_docs.model.susunan import TINGKAT_BAB
from kerjasama_docs.naskah.tree.pohon import Bab, Block, Kind, Pasal, Pohon, Unit

LEVELS = (Kind.AYAT, Kind.DEFINISI, Kind.HURUF, Kind.ANGKA, Kind.HURUF_KURUNG, Kind.ANGKA_KURUNG)
"""The kinds below Pasal, from the highest level of the list to the lowest."""


def _printed(kind: Kind, place: int) -> str:
    match kind:
        case Kind.AYAT:
            return f"({place})"
        case Kind.HURUF:
            return f"{huruf(place)}."
        case Kind.HURUF_KURUNG:
            return f"{huruf(place)})"
        case Kind.ANGKA_KURUNG:
            return f"{place})"
    return f"{place}."


class _Counter:
    """The counters of a multilevel list."""

    def __init__(self) -> None:
        self.places = [0] * len(LEVELS)

    def number(self, block: Block) -> Block:
        if not isinstance(block, Unit):
            return block
        number = ""
        if block.kind is not Kind.PARAGRAF:
            level = LEVELS.index(block.kind)
            self.places[level] += 1
            self.places[level + 1 :] = [0] * (len(LEVELS) - level - 1)
            number = _printed(block.kind, self.places[level])
        return replace(block, number=number, children=tuple(self.number(child) for child in block.children))

    def begin_rincian(self) -> None:
        """Let the next huruf be the first again; an ayat and a definition count on."""
        level = LEVELS.index(Kind.HURUF)
        self.places[level:] = [0] * (len(LEVELS) - level)


def number_blocks(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Number one stretch of blocks: a Pasal, the opening, the closing, a lampiran."""
    counter = _Counter()
    return tuple(counter.number(block) for block in blocks)


def number_opening(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Number the opening, where each paragraph leads a rincian of its own, as in a letter."""
    counter, numbered = _Counter(), []
    for block in blocks:
        if isinstance(block, Unit) and block.kind is Kind.PARAGRAF:
            counter.begin_rincian()
        numbered.append(counter.number(block))
    return tuple(numbered)


class _BabCounter:
    """The counters of BAB, Bagian and Paragraf: each begins anew below one that stands above it."""

    def __init__(self, bahasa: Bahasa) -> None:
        self.bahasa = bahasa
        self.places = [0] * len(TINGKAT_BAB)

    def number(self, bab: Bab) -> Bab:
        level = TINGKAT_BAB.index(bab.tingkat)
        self.places[level] += 1
        self.places[level + 1 :] = [0] * (len(TINGKAT_BAB) - level - 1)
        return replace(bab, number=self.printed(bab, self.places[level]))

    def printed(self, bab: Bab, place: int) -> str:
        """Roman, in words, in figures (UU 12/2011 Lampiran II angka 72, angka 73, angka 75)."""
        if bab.tingkat == "bab":
            return romawi(place)
        return self.bahasa.bagian(place) if bab.tingkat == "bagian" else str(place)


def number_bab(pasal: Sequence[Pasal], bahasa: Bahasa) -> tuple[Pasal, ...]:
    """Number the groups of Pasal; those numbers never touch the number of a Pasal."""
    counter = _BabCounter(bahasa)

    def numbered(each: Pasal) -> Pasal:
        return replace(each, bab=tuple(map(counter.number, each.bab))) if each.bab else each

    return tuple(map(numbered, pasal))


def number_pohon(pohon: Pohon) -> Pohon:
    """Give every Pasal and every unit its number; what is quoted keeps its own."""
    spell = romawi if pohon.nomor_pasal == "romawi" else str
    pasal = tuple(
        replace(item, number=spell(place), content=number_blocks(item.content))
        for place, item in enumerate(number_bab(pohon.pasal, pohon.bahasa), 1)
    )
    lampiran = tuple(replace(part, content=number_blocks(part.content)) for part in pohon.lampiran)
    opening, closing = number_opening(pohon.opening), number_blocks(pohon.closing)
    return replace(pohon, opening=opening, pasal=pasal, closing=closing, lampiran=lampiran)


def place_of(pasal: Pasal) -> str:
    """How a Pasal is cited, with the blank that does not break."""
    return f"{pasal.sebutan}\u00a0{pasal.number}"
