"""Tree → text units, in the order of reading."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain, count
from typing import NamedTuple

from kerjasama_docs.findings import Where
from kerjasama_docs.language import BAHASA, NamaBahasa
from kerjasama_docs.naskah.tree.inline import Line, Text, plain
from kerjasama_docs.naskah.tree.kepala import KepalaSurat, Unsur
from kerjasama_docs.naskah.tree.pohon import Block, Kind, Kutipan, LampiranPart, Pasal, Pohon, Table, Unit
from kerjasama_docs.naskah.tree.tanda_tangan import SignatureColumn
from kerjasama_docs.naskah.units.record import AuthorOf, Part, Sort, TextUnit

_NOWHERE = Where()
_SORTS = {Kind.PARAGRAF: Sort.SENTENCE, Kind.AYAT: Sort.SENTENCE, Kind.CATATAN: Sort.SENTENCE}
_HEADINGS = {Unsur.JUDUL, Unsur.DIKTUM}
"""What of a letter is a heading."""


def _plain(content: Line) -> str:
    """A line as it is printed, blanks that do not break as plain blanks; most are one piece of text."""
    whole = content[0].text if len(content) == 1 and isinstance(content[0], Text) else plain(content)
    return whole.replace("\u00a0", " ")


class _Place(NamedTuple):
    """A place in the tree, and what its units have in common."""

    part: Part
    bahasa: NamaBahasa
    author_of: AuthorOf
    numbers: Iterator[int]
    pasal: Pasal | None = None
    steps: tuple[Unit, ...] = ()
    above: TextUnit | None = None
    quoted: bool = False

    def unit(
        self, sort: Sort, content: Line, *, where: Where = _NOWHERE, lead: str = "", steps: tuple[Unit, ...] = ()
    ) -> TextUnit:
        """The unit that stands here, or down those steps."""
        return TextUnit(
            sort=sort,
            part=self.part,
            text=_plain(content),
            content=content,
            bahasa=self.bahasa,
            author=self.author_of(where),
            order=next(self.numbers),
            lead=lead,
            pasal=self.pasal,
            steps=steps or self.steps,
            above=self.above,
            where=where,
            quoted=self.quoted,
        )

    def lines(self, lines: Iterable[Line], *, sort: Sort = Sort.LINE) -> Iterator[TextUnit]:
        """Lines that stand here one below the other; an empty one is none."""
        return (self.unit(sort, line) for line in lines if line)

    def blocks(self, blocks: Iterable[Block]) -> Iterator[TextUnit]:
        """The units of blocks and of what hangs below them."""
        for block in blocks:
            if isinstance(block, Unit):
                yield from self._unit(block)
            elif isinstance(block, Table):
                yield from self._table(block)
            else:
                yield from self._kutipan(block)

    def _unit(self, block: Unit) -> Iterator[TextUnit]:
        steps = (*self.steps, block)
        sort = Sort.LINE if block.rumus else _SORTS.get(block.kind, Sort.ITEM)
        made = self.unit(sort, block.content, where=block.where, lead=block.number, steps=steps)
        yield made
        if block.children:
            yield from self._replace(steps=steps, above=made).blocks(block.children)

    def _table(self, table: Table) -> Iterator[TextUnit]:
        for row in table.rows:
            yield from (self.unit(Sort.CELL, cell, where=row.where) for cell in row.cells if cell)

    def _kutipan(self, block: Kutipan) -> Iterator[TextUnit]:
        inside = self._replace(quoted=True)
        return chain.from_iterable(inside.of_pasal(pasal) for pasal in block.pasal)

    def of_pasal(self, pasal: Pasal) -> Iterator[TextUnit]:
        """A Pasal, its title first."""
        for bab in pasal.bab:
            yield self.unit(Sort.HEADING, bab.judul, where=bab.where, lead=bab.nama)
        inside = self._replace(pasal=pasal, steps=(), above=None)
        yield inside.unit(Sort.HEADING, pasal.judul_tercetak, where=pasal.where, lead=pasal.kepala)
        yield from inside.blocks(pasal.content)


def _surat(place: _Place, surat: KepalaSurat) -> Iterator[TextUnit]:
    """Head and foot of a letter; an empty line is none."""
    for isi in surat.susunan:
        sort = Sort.HEADING if isi.unsur in _HEADINGS else Sort.LINE
        yield from (place.unit(sort, line, lead=label) for label, line in isi.baris if line)


def _head(place: _Place, pohon: Pohon) -> Iterator[TextUnit]:
    """What stands above the text: the head of each page, title, cover, letterhead."""
    yield from place.lines((*pohon.kepala_halaman.lines, *pohon.kop))
    yield from place.lines((line.content for line in pohon.judul), sort=Sort.HEADING)
    yield from place.lines(pohon.sampul)
    if pohon.surat:
        yield from _surat(place, pohon.surat)


def _signature(place: _Place, column: SignatureColumn) -> Iterator[TextUnit]:
    return place.lines(column.lines)


def _lampiran(place: _Place, part: LampiranPart) -> Iterator[TextUnit]:
    yield from place.lines((*part.heading, part.judul), sort=Sort.HEADING)
    yield from place.blocks(part.content)


def _units(pohon: Pohon, at: Callable[[Part], _Place]) -> Iterator[TextUnit]:
    """The units of one language."""
    yield from _head(at("kepala"), pohon)
    yield from at("pembukaan").blocks(pohon.opening)
    for pasal in pohon.pasal:
        yield from at("batang-tubuh").of_pasal(pasal)
    yield from at("penutup").blocks(pohon.closing)
    for column in (*pohon.signatures, *pohon.witnesses):
        yield from _signature(at("tanda-tangan"), column)
    for part in pohon.lampiran:
        yield from _lampiran(at("lampiran"), part)


def units_of(pohon: Pohon, author_of: AuthorOf) -> tuple[TextUnit, ...]:
    """The text units of a tree in the order of reading, those of its second language behind.

    A language that no rule can read has none.

    Args:
        pohon: The tree.
        author_of: Who wrote the text of a place.
    """
    numbers = count()

    def within(text: Pohon) -> Iterator[TextUnit]:
        return _units(text, lambda part: _Place(part, text.bahasa.nama, author_of, numbers))

    second = pohon.padanan if pohon.padanan and pohon.padanan.bahasa.nama in BAHASA else None
    return (*within(pohon), *(within(second) if second else ()))
