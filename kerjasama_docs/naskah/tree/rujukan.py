"""Rujukan: labels → numbers that stay alive in Word.

The words follow UU 12/2011 Lampiran II angka 272: "sebagaimana dimaksud
dalam Pasal 3 ayat (1)", and inside the same Pasal "sebagaimana dimaksud pada
ayat (1)"; what source and target share is left out.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from kerjasama_docs.assets import nearest
from kerjasama_docs.errors import InternalError
from kerjasama_docs.findings import Finding, Level, Where
from kerjasama_docs.naskah.tree.bookmarks import bookmark_of, numbered
from kerjasama_docs.naskah.tree.changing import each, table_lines, with_content, with_text
from kerjasama_docs.naskah.tree.inline import Inline, Line, Link, Rujukan, Text
from kerjasama_docs.naskah.tree.markup import join_texts
from kerjasama_docs.naskah.tree.numbering import place_of
from kerjasama_docs.naskah.tree.pohon import Block, Kind, Kutipan, Pasal, Pohon, Table, Unit
from kerjasama_docs.naskah.tree.targets import Path, Targets, name_of, number_text, word_of

_UNLINKED = {Kind.HURUF_KURUNG, Kind.ANGKA_KURUNG}
r"""Kinds whose number stands as text: ``REF … \n`` strips full stops only, and would make “huruf a” a “huruf a)”."""


def pakai(klausul: str) -> str:
    """How a klausul that a naskah does not use is switched on, whatever keeps it off."""
    return f"Pakai dengan klausul.{klausul}.pakai: ya"


def _has_rujukan(content: Line) -> bool:
    return any(isinstance(piece, Rujukan) for piece in content)


def _key(path: Path) -> tuple[str, ...]:
    """What tells one unit of the tree from every other."""
    return tuple(_name(step) for step in path)


def _name(step: Pasal | Unit) -> str:
    return step.label if isinstance(step, Pasal) else f"{step.kind}{step.number}"


class Resolver:
    """Replaces rujukan by links and remembers which units need a bookmark."""

    def __init__(self, pohon: Pohon, left_out: Mapping[str, Where]) -> None:
        self.bahasa = pohon.bahasa
        self.index = Targets.of(pohon)
        self.left_out = left_out
        self.bookmarks: dict[tuple[str, ...], str] = {}
        self.findings: list[Finding] = []

    def resolve(self, content: Line, here: Path, where: Where) -> Line:
        """Replace every rujukan in a line that stands at ``here``."""
        if not _has_rujukan(content):
            return content
        pieces: list[Inline] = []
        for piece in content:
            pieces += self._link(piece, here, where) if isinstance(piece, Rujukan) else [piece]
        return join_texts(pieces)

    def block(self, block: Block, here: Path) -> Block:
        """Replace every rujukan in a block and below it."""
        if isinstance(block, Kutipan):
            return block
        if isinstance(block, Table):
            where = here[0].where if here else Where()
            return table_lines(block, lambda cell: self.resolve(cell, here, where))
        inside = here if block.kind is Kind.PARAGRAF or not here else (*here, block)
        children = self.blocks(block.children, inside)
        return with_text(block, self.text(block, inside), children)

    def blocks(self, blocks: tuple[Block, ...], here: Path = ()) -> tuple[Block, ...]:
        """Replace every rujukan in blocks that stand at ``here``."""
        return each(lambda block: self.block(block, here), blocks)

    def text(self, unit: Unit, inside: Path) -> Line:
        """Replace every rujukan in the text of a unit itself; a finding about one names the unit."""
        if not _has_rujukan(unit.content):
            return unit.content
        where = replace(unit.where, unit=name_of(inside)) if inside else unit.where
        return self.resolve(unit.content, inside, where)

    def marked_pasal(self, pasal: Pasal) -> Pasal:
        """A Pasal with the bookmarks on it and on its units; of two with one label only one is meant."""
        if all(key[0] != pasal.label for key in self.bookmarks):
            return pasal
        content = each(lambda block: self.marked(block, (pasal,)), pasal.content)
        bookmark = self.bookmarks.get((pasal.label,), "") if self.index.means(pasal) else ""
        return replace(pasal, content=content, bookmark=bookmark)

    def marked(self, block: Block, here: Path) -> Block:
        """Set the bookmarks of a block and below it."""
        if not isinstance(block, Unit):
            return block
        inside = here if block.kind is Kind.PARAGRAF else (*here, block)
        children = each(lambda child: self.marked(child, inside), block.children)
        bookmark = "" if inside is here else self.bookmarks.get(_key(inside), "")
        if not bookmark and children is block.children:
            return block
        return replace(block, bookmark=bookmark, children=children)

    def _link(self, rujukan: Rujukan, here: Path, where: Where) -> list[Inline]:
        path = self._path(rujukan, here)
        if path is None:
            self._complain(rujukan, where)
            return []
        target, source = _key(path), _key(here)
        shared = 0
        while shared < min(len(target), len(source)) and target[shared] == source[shared]:
            shared += 1
        if shared == len(path) and self._merged_beside(rujukan, here):
            return [*self._range(self.index.gabung[rujukan.target], dimaksud=rujukan.dimaksud)]
        if shared == len(path):
            message = f"Rujukan menunjuk ke tempatnya sendiri ({name_of(path)})."
            hint = "Hapus rujukan atau tunjuk satuan lain; “Pasal ini” dan “ayat ini” tidak dipakai."
            self.findings.append(Finding("rujukan-sendiri", Level.GALAT, message, where, hint))
            return []
        lead = ""
        if rujukan.dimaksud:
            first = path[shared]
            on = isinstance(first, Unit) and first.kind is Kind.AYAT
            lead = f"{self.bahasa.pada if on else self.bahasa.dalam} "
        return [Text(lead), *self._links(path, shared)]

    def _merged_beside(self, rujukan: Rujukan, here: Path) -> bool:
        """Whether a rujukan means a whole klausul that is merged with the one it stands in."""
        ayat = self.index.gabung.get(rujukan.target, ())
        return (
            bool(ayat)
            and not (rujukan.ayat or rujukan.huruf or rujukan.angka)
            and here[1:2] not in [each[1:] for each in ayat]
        )

    def _range(self, ayat: tuple[Path, ...], *, dimaksud: bool) -> Iterator[Inline]:
        """The ayat of such a klausul, the first and the last: ``ayat (2) sampai dengan ayat (4)``."""
        if dimaksud:
            yield Text(f"{self.bahasa.pada} ")
        first, last = ayat[0], ayat[-1]
        yield from self._unit_link(first[1], first) if isinstance(first[1], Unit) else ()
        yield Text(" to " if self.bahasa.milik else " sampai dengan ")
        yield from self._unit_link(last[1], last) if isinstance(last[1], Unit) else ()

    def _path(self, rujukan: Rujukan, here: Path) -> Path | None:
        """What a rujukan means; a klausul may name an ayat of another that the drafter worded anew without it."""
        stands_in = here[0] if here else None
        bundled = isinstance(stands_in, Pasal) and not stands_in.diketik
        return self.index.nearest(rujukan) if bundled else self.index.find(rujukan)

    def _links(self, path: Path, shared: int) -> Iterator[Inline]:
        ways = [path[: place + 1] for place in range(shared, len(path))]
        between = f" {self.bahasa.milik} " if self.bahasa.milik else " "
        for place, way in enumerate(reversed(ways) if self.bahasa.milik else ways):
            if place:
                yield Text(between)
            step = way[-1]
            yield from self._pasal_link(step, way) if isinstance(step, Pasal) else self._unit_link(step, way)

    def _pasal_link(self, pasal: Pasal, path: Path) -> Iterator[Inline]:
        """The link to a Pasal, or to a heading of a report by its name."""
        bookmark = self._bookmark(path)
        if pasal.bernama:
            yield Link(place_of(pasal), bookmark, relative=True)
            return
        yield Text(f"{pasal.sebutan}\u00a0")
        yield Link(pasal.number, bookmark, relative=True)

    def _unit_link(self, unit: Unit, path: Path) -> Iterator[Inline]:
        """The link to a unit below a Pasal; the lowest ones are named without one."""
        yield Text(f"{word_of(unit, self.bahasa)}\u00a0")
        if unit.kind in _UNLINKED:
            yield Text(unit.number.rstrip(")"))
            return
        yield Link(unit.number if unit.kind is Kind.AYAT else unit.number.rstrip("."), self._bookmark(path))

    def _bookmark(self, path: Path) -> str:
        """The name of the bookmark on a unit, which is noted."""
        pasal = path[0]
        if not isinstance(pasal, Pasal):
            raise InternalError(f"Rujukan tidak dimulai dari Pasal ({name_of(path)}).", "Laporkan kesalahan ini.")
        units: list[str] = []
        for step in path[1:]:
            if isinstance(step, Unit):
                units = (
                    [f"#{step.label}"] if self._is_meant(pasal, step) else [*units, numbered(step.kind, step.number)]
                )
        return self.bookmarks.setdefault(_key(path), bookmark_of((pasal.sebutan, pasal.label), units))

    def _is_meant(self, pasal: Pasal, unit: Unit) -> bool:
        """Whether the label of a unit means this one; a loop may give one label to several."""
        found = self.index.units.get(f"{pasal.label}#{unit.label}") if unit.label else None
        return found is not None and found[-1] is unit

    def _retyped(self, label: str) -> Pasal | None:
        """The Pasal of a klausul that the drafter words anew; a Pasal of his own replaces none."""
        pasal = self.index.pasal.get(label, (None,))[0]
        if not isinstance(pasal, Pasal):
            return None
        return pasal if (pasal.where.path or "").startswith("klausul.") else None

    def _complain(self, rujukan: Rujukan, where: Where) -> None:
        wanted = (
            number_text(rujukan.ayat, "ayat ({})"),
            number_text(rujukan.huruf, "huruf {}"),
            number_text(rujukan.angka, "angka {}"),
        )
        name = " ".join([f"“{rujukan.target}”", *(part for part in wanted if part)])
        known = [*self.index.pasal, *self.index.units]
        hint = "Periksa nomor ayat, huruf, dan angkanya." if rujukan.target in known else nearest(rujukan.target, known)
        klausul = rujukan.target.partition("#")[0]
        message = f"Rujukan ke {name} tidak ada dalam naskah ini."
        typed = self._retyped(klausul)
        if typed and "#" in rujukan.target:
            label = rujukan.target.partition("#")[2]
            message = f"Bunyi pengganti “{klausul}” tidak lagi memuat “#{label}”, yang dirujuk satuan lain."
            hint = f"Beri label itu pada ayat atau butir yang dimaksud, misalnya “(1) [#{label}] …”."
            where = replace(typed.where, unit=where.unit)
        elif klausul in self.left_out:
            message = f"Rujukan ke {name} menunjuk klausul yang tidak dipakai dalam naskah ini."
            hint = f"{pakai(klausul)}, atau ganti bunyi yang merujuk kepadanya."
            where = replace(self.left_out[klausul], unit=where.unit) if self.left_out[klausul].line else where
        self.findings.append(Finding("rujukan-tak-ada", Level.GALAT, message, where, hint))


def resolve_pohon(pohon: Pohon, left_out: Mapping[str, Where] | None = None) -> tuple[Pohon, tuple[Finding, ...]]:
    """Resolve all rujukan of a numbered tree.

    Args:
        pohon: The tree, as yet without bookmarks.
        left_out: Klausul of the kind that are not used, and where the drafter switched them off.

    Returns:
        The tree without a single :class:`Rujukan`, bookmarks set on their targets, and the findings
        about rujukan to something absent.
    """
    resolver = Resolver(pohon, left_out or {})
    pasal = each(lambda item: with_content(item, resolver.blocks(item.content, (item,))), pohon.pasal)
    opening, closing = resolver.blocks(pohon.opening), resolver.blocks(pohon.closing)
    lampiran = each(lambda part: with_content(part, resolver.blocks(part.content)), pohon.lampiran)
    marked = each(resolver.marked_pasal, pasal)
    resolved = replace(pohon, opening=opening, pasal=marked, closing=closing, lampiran=lampiran)
    return resolved, tuple(resolver.findings)
