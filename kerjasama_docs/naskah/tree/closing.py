"""What was read of an outline → units: the order of the markers and the tables are looked over on the way."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from kerjasama_docs.findings import Finding, Level, Where
from kerjasama_docs.language import huruf
from kerjasama_docs.model.klausul import GayaTabel
from kerjasama_docs.naskah.tree.inline import Line, Text
from kerjasama_docs.naskah.tree.markup import VALUE, cells, is_blank, parse_inline
from kerjasama_docs.naskah.tree.pohon import Block, Kind, Kutipan, Row, Table, Unit
from kerjasama_docs.regex import regex

_RULE = regex(r"\|(?:\s*:?-{2,}:?\s*\|)+\s*$")


@dataclass
class OpenUnit:
    """A unit while its text is still being read.

    Attributes:
        kind: What it is.
        form: How its mark is typed (:attr:`~kerjasama_docs.naskah.tree.marks.Mark.form`); empty for a paragraph.
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


@dataclass
class OpenTable:
    """The lines of a table, each with its number."""

    rows: list[tuple[int, str]]


Opened = OpenUnit | OpenTable | Kutipan
"""What stands in an outline that is being read."""


class Faults:
    """What is wrong with an outline, each with its line.

    Attributes:
        where: The file it comes from.
        findings: What was found so far.
    """

    def __init__(self, where: Where) -> None:
        self.where = where
        self.findings: list[Finding] = []

    def complain(self, code: str, line: int, message: str, *, hint: str) -> None:
        """Note a fault in a line."""
        where = replace(self.where, line=line)
        self.findings.append(Finding(code, Level.GALAT, message, where, hint))


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
                return self._table(block)
            case OpenUnit():
                return self._closed(block)
        return block

    def _closed(self, unit: OpenUnit) -> Unit:
        source = " ".join(unit.text)
        content = parse_inline(source)
        if not _says(content, source):
            what = f"Rincian “{unit.shown}”" if unit.shown else "Paragraf ini"
            self.faults.complain(
                "kerangka-kosong", unit.line, f"{what} tidak berisi teks.", hint="Isi atau hapus baris ini."
            )
        children = self.close(unit.children)
        return Unit(unit.kind, content, children, unit.label, where=replace(self.faults.where, line=unit.line))

    def _table(self, table: OpenTable) -> Table:
        self._check_table(table)
        texts = [text for _, text in table.rows]
        header = len(texts) > 1 and bool(_RULE.match(texts[1]))
        lines = [table.rows[0], *table.rows[2:]] if header else table.rows
        rows = tuple(self._table_row(*line) for line in lines)
        align = tuple(_align(cell) for cell in cells(texts[1])) if header else ()
        widths = self.lebar if len(rows[0].cells) == len(self.lebar) else ()
        return Table(self.style, rows, header, align, widths)

    def _table_row(self, number: int, text: str) -> Row:
        return Row(tuple(parse_inline(cell) for cell in cells(text)), replace(self.faults.where, line=number))

    def _check_table(self, table: OpenTable) -> None:
        """Every line of a table, its rule included, is closed by a bar."""
        torn = [line for line, text in table.rows if not cells(text) or not is_blank(text.rpartition("|")[2])]
        for line in torn:
            message, hint = "Baris tabel ini tidak ditutup.", "Akhiri baris dengan tanda |, misalnya | a | b |."
            self.faults.complain("kerangka-tabel", line, message, hint=hint)
        if not torn:
            self._check_cells(table)

    def _check_cells(self, table: OpenTable) -> None:
        """A table says something, and has as many cells in each of its lines."""
        if not any(_says(parse_inline(cell), cell) for _, text in table.rows for cell in cells(text)):
            message, hint = "Tabel ini tidak berisi teks.", "Isi tabel itu, atau hapus barisnya."
            self.faults.complain("kerangka-kosong", table.rows[0][0], message, hint=hint)
        if len({len(cells(text)) for _, text in table.rows}) > 1:
            message = "Banyaknya kolom tabel ini tidak sama di setiap baris."
            self.faults.complain("kerangka-tabel", table.rows[0][0], message, hint="Samakan tanda |.")

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


def _says(content: Line, source: str) -> bool:
    """Whether a text has a word in it, or something that stands for one; a value may be signs only."""
    wordless = all(isinstance(piece, Text) and not any(map(str.isalnum, piece.text)) for piece in content)
    return bool(content) and (VALUE in source or not wordless)


def _align(rule: str) -> str:
    match (rule.startswith(":"), rule.endswith(":")):
        case (True, True):
            return "tengah"
        case (False, True):
            return "kanan"
    return "kiri"
