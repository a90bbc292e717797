"""What was read of an outline → units: the order of the markers and the tables are looked over on the way."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from kerjasama_docs.language import huruf
from kerjasama_docs.model.klausul import GayaTabel
from kerjasama_docs.naskah.tree.faults import Faults
from kerjasama_docs.naskah.tree.markup import parse_inline
from kerjasama_docs.naskah.tree.pohon import Block, Kind, Kutipan, Unit
from kerjasama_docs.naskah.tree.tables import OpenTable, Tables, says

RUMUS = "rumus"
"""The form of a formula."""


@dataclass
class OpenUnit:
    """A unit while its text is still being read.

    Attributes:
        kind: What it is.
        form: How its mark is typed (:attr:`~kerjasama_docs.naskah.tree.marks.Mark.form`); empty for a paragraph,
            :data:`RUMUS` for a formula.
        marker: The number or the letter that was typed; empty for a paragraph.
        label: Name for rujukan, None for most.
        text: Its lines.
        line: Number of its first line in the file.
        children: What hangs below it.
        moved: Whether its mark was read as another one, of the level that its place asks for.
        indent: Blanks before its line.
        sign: The number, letter or bullet that was typed.
        shown: Its mark as it is shown in a finding; empty for a paragraph.
    """

    kind: Kind
    form: str
    marker: str
    label: str | None
    text: list[str]
    line: int
    children: list["Opened"] = field(default_factory=list)
    moved: bool = False
    indent: int = 0
    sign: str = ""
    shown: str = ""


Opened = OpenUnit | OpenTable | Kutipan
"""What stands in an outline that is being read."""


@dataclass(frozen=True)
class Closing:
    """Makes units of what was read.

    Attributes:
        faults: Where faults are noted.
        style: How the tables are set.
        lebar: Relative widths of the columns of a table with as many.
    """

    faults: Faults
    style: GayaTabel
    lebar: tuple[int, ...]

    def close(self, blocks: Sequence[Opened]) -> tuple[Block, ...]:
        """Blocks that stand side by side, with all that hangs below them."""
        self._check_order([block for block in blocks if isinstance(block, OpenUnit)])
        return tuple(self._block(block) for block in blocks)

    def _block(self, block: Opened) -> Block:
        match block:
            case OpenTable():
                return Tables(self.faults, self.style, self.lebar).table(block)
            case OpenUnit():
                return self._closed(block)
        return block

    def _closed(self, unit: OpenUnit) -> Unit:
        source = " ".join(unit.text)
        content = parse_inline(source)
        if not says(content, source):
            what = f"Rincian “{unit.shown}”" if unit.shown else "Paragraf ini"
            self.faults.complain(
                "kerangka-kosong", unit.line, f"{what} tidak berisi teks.", hint="Isi atau hapus baris ini."
            )
        children = self.close(unit.children)
        where = replace(self.faults.where, line=unit.line)
        return Unit(unit.kind, content, children, unit.label, where=where, rumus=unit.form == RUMUS)

    def _check_order(self, units: list[OpenUnit]) -> None:
        """Typed markers either all repeat the first (a loop) or run on without a gap."""
        for kind in {unit.kind for unit in units} - {Kind.PARAGRAF}:
            self._check_run(kind, [unit for unit in units if unit.kind is kind])

    def _check_run(self, kind: Kind, units: list[OpenUnit]) -> None:
        """The markers of one kind, in their order."""
        spell = huruf if kind in {Kind.HURUF, Kind.HURUF_KURUNG} else str
        run = [spell(place) for place in range(1, len(units) + 1)]
        if len({unit.marker for unit in units}) == 1:
            return
        wrong = next((pair for pair in zip(units, run, strict=True) if pair[0].marker != pair[1]), None)
        if wrong:
            unit, right = wrong
            message = f"Urutan rincian meloncat: tertulis “{unit.marker}”, seharusnya “{right}”."
            hint = "Urutkan a, b, c atau 1, 2, 3 tanpa ada yang terlewat atau berulang."
            self.faults.complain("kerangka-urutan", unit.line, message, hint=hint)
