"""The unit of each row: its own, that of the row above, of the heading, of the sheet, of the file."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.inputs.tables.sheet import Cell, Row, Sheet
from kerjasama_docs.tables.cells.text import is_blank, plain_text
from kerjasama_docs.tables.reading.carried_down import says_as_above
from kerjasama_docs.tables.reading.problems import row_numbers


class UnitSource(Enum):
    """Where the unit of a row that names none comes from, in the words of a warning; ``{}`` is the unit."""

    FILE = "nama berkas “{}”"
    SHEET = "“{}”"
    HEADING = "judul kelompok “{}”"
    ABOVE = "satuan kerja pada baris di atasnya"


@dataclass(frozen=True, slots=True)
class Substitute:
    """The unit of a row that names none.

    Attributes:
        unit: The unit.
        source: Where it comes from; None where that is no question.
    """

    unit: str
    source: UnitSource | None


@dataclass
class UnitOfRow:
    """Finds the unit of one row after the other.

    Attributes:
        sheet: The sheet.
        usual: What stands for the unit where no row says it.
        carried: By number of the row, the unit that is unmistakably that of the row above.
        from_above: Numbers of the rows that took it.
    """

    sheet: Sheet
    usual: Substitute
    carried: Mapping[int, str]
    from_above: list[int] = field(default_factory=list, init=False)
    _heading: str = field(default="", init=False)
    _above: str = field(default="", init=False)
    _named: bool = field(default=False, init=False)
    _without: dict[Substitute, list[Row]] = field(default_factory=dict, init=False)

    def below(self, heading: str) -> None:
        """Go on below a heading."""
        self._heading, self._above = heading, ""

    def of(self, row: Row, cell: Cell | None) -> str:
        """The unit of a row, whose cell for it is given."""
        if inherited := self.carried.get(row.number):
            self.from_above.append(row.number)
            self._above = inherited
            return inherited
        if cell and not is_blank(cell.value) and not says_as_above(cell.value):
            self._named = True
            self._above = plain_text(cell.value)
            return self._above
        used = self._substitute()
        if used.source:
            key = Substitute("", used.source) if used.source is UnitSource.ABOVE else used
            self._without.setdefault(key, []).append(row)
        return used.unit

    def _substitute(self) -> Substitute:
        if self._heading:
            return Substitute(self._heading, UnitSource.HEADING if self._above else None)
        if self._above and self.usual.source is UnitSource.FILE:
            return Substitute(self._above, UnitSource.ABOVE)
        return self.usual

    def findings(self) -> Iterator[Finding]:
        """What is to be said of the rows that do not name their unit."""
        for used, rows in self._without.items():
            if self._named:
                yield self._some(used, rows)
            elif used.source is UnitSource.FILE:
                yield self._none(used, rows)

    def _some(self, used: Substitute, rows: list[Row]) -> Finding:
        message = f"Satuan kerja kosong pada baris {row_numbers(rows)}; dipakai {_words(used)}."
        hint = "Tulis satuan kerja pada setiap baris."
        return Finding("tabel-unit", Level.PERINGATAN, message, self.sheet.where(row=rows[0]), hint)

    def _none(self, used: Substitute, rows: list[Row]) -> Finding:
        message = f"Satuan kerja tidak disebut; dipakai {_words(used)}."
        hint = "Tulis satuan kerja pada setiap baris, atau di atas tabel: Satuan Kerja: …."
        return Finding("tabel-unit", Level.PERINGATAN, message, self.sheet.where(row=rows[0]), hint)


def _words(used: Substitute) -> str:
    return used.source.value.format(used.unit) if used.source else ""
