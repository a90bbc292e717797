"""Which form of table a header fits: the one that is read, or another one that knows it better."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from kerjasama_docs.findings import Finding, Level, Where
from kerjasama_docs.inputs.tables.sheet import Row, Sheet
from kerjasama_docs.language import huruf_awal_besar
from kerjasama_docs.model.lampiran import LampiranBentuk
from kerjasama_docs.tables.header.candidate import in_header
from kerjasama_docs.tables.header.column_names import ColumnNames
from kerjasama_docs.tables.header.find import find_header, further_headers
from kerjasama_docs.tables.header.records import Header, Match, Recognised

_WEIGHT = {Match.GIVEN: 3, Match.EXACT: 3, Match.ALIAS: 2, Match.NEAR: 2, Match.WEAK: 1}
_FORM = "Bila memang {}, tulis kepala kolomnya seperti pada formulir."
_MARGIN = 3
"""By how much another form must fit better to be sure of it: one column by its own name."""


def fit_of(recognised: Mapping[int, Recognised], bentuk: LampiranBentuk) -> int:
    """How well a form knows a header: the columns it recognises, those by their own name most of all."""
    counted = {kolom.kunci for kolom in bentuk.kolom if kolom.jenis != "nomor"}
    best: dict[str, int] = {}
    for each in recognised.values():
        if each.key in counted:
            best[each.key] = max(best.get(each.key, 0), _WEIGHT[each.match])
    return sum(best.values())


@dataclass(frozen=True, slots=True)
class _Rival:
    """Another form against the one that is read, on one header.

    Attributes:
        name: Name of the other form.
        bentuk: The other form.
        better: By how much it fits better.
        only: Columns that only it knows for sure.
        against: Columns that only the form that is read knows for sure.
    """

    name: str
    bentuk: LampiranBentuk
    better: int
    only: int
    against: int

    @property
    def is_sure(self) -> bool:
        return self.better >= _MARGIN and self.only > self.against

    @property
    def is_possible(self) -> bool:
        return self.better > 0 and self.only > 0


def _only(one: Mapping[int, Recognised], other: Mapping[int, Recognised]) -> int:
    """Columns that one form knows for sure, and the other not at all."""
    return sum(each.match < Match.WEAK and column not in other for column, each in one.items())


@dataclass(frozen=True)
class FormJudge:
    """Tells the headers of a form from those of all others.

    Attributes:
        bentuk: The form that is read.
        others: The other forms by name.
    """

    bentuk: LampiranBentuk
    others: Mapping[str, LampiranBentuk]
    _judged: dict[object, _Rival | None] = field(default_factory=dict, init=False, repr=False, compare=False)

    @cached_property
    def _own_names(self) -> ColumnNames:
        return ColumnNames(self.bentuk)

    @cached_property
    def _other_names(self) -> Mapping[str, ColumnNames]:
        return {name: ColumnNames(bentuk) for name, bentuk in self.others.items()}

    def headers(self, sheet: Sheet) -> tuple[tuple[Header, ...], Finding | None]:
        """All headers of a sheet from top to bottom, of whichever form; why there is none of the form that is read."""
        first = find_header(sheet, self.bentuk)
        missing = first if isinstance(first, Finding) else None
        own = [] if isinstance(first, Finding) else [first, *further_headers(sheet, self.bentuk, first)]
        parts = [self._judge(sheet, part) for part in own]
        parts += self._of_others(sheet, {row for part in own for row in _rows(part)})
        return _in_order(parts), missing

    def _of_others(self, sheet: Sheet, taken: set[int]) -> Iterator[Header]:
        """The headers of other forms in rows that are no header of the form that is read."""
        for name, bentuk in self.others.items():
            for part in _all_of(sheet, bentuk):
                rows = _rows(part)
                if taken.isdisjoint(rows) and (judged := self._judge(sheet, part)).other_form == name:
                    taken.update(rows)
                    yield judged

    def _judge(self, sheet: Sheet, header: Header) -> Header:
        """A header with the name of the form that it fits for sure, or with a word about one that it may fit."""
        if header.given:
            return header
        best = self._rival(sheet, header)
        if best is None or not best.is_possible:
            return header
        if best.is_sure:
            return replace(header, other_form=best.name)
        return replace(header, form_doubts=(self._doubt(sheet, header, best),)) if header.differs else header

    def _doubt(self, sheet: Sheet, header: Header, rival: _Rival) -> Finding:
        """What is said of a header that may fit another form."""
        form = rival.bentuk.nama
        message = f"Kepala tabel ini dapat juga berarti {form}; tetap dibaca sebagai {self.bentuk.nama}."
        hint = f"Bila memang {form}, {_command(rival.name, sheet)} {_FORM.format(self.bentuk.nama)}"
        return Finding("tabel-bentuk-lain", Level.PERINGATAN, message, _where(sheet, header), hint)

    def _rival(self, sheet: Sheet, header: Header) -> _Rival | None:
        """The other form that fits a header best; headers of the same cells are judged once."""
        rows = sheet.rows[header.start : header.end]
        cells: object = sheet.keys or tuple(map(_cells, rows))
        if cells not in self._judged:
            self._judged[cells] = max(self._rivals(sheet, header), key=lambda each: each.better, default=None)
        return self._judged[cells]

    def _rivals(self, sheet: Sheet, header: Header) -> Iterator[_Rival]:
        own = in_header(sheet, header, self._own_names)
        mine = fit_of(own, self.bentuk)
        for name, bentuk in self.others.items():
            other = in_header(sheet, header, self._other_names[name])
            better = fit_of(other, bentuk) - mine
            yield _Rival(name, bentuk, better, only=_only(other, own), against=_only(own, other))

    def finding(self, sheet: Sheet, header: Header, count: int) -> Finding:
        """What is said of a table of another form, of which so many rows were set aside."""
        form = self.others[header.other_form].nama
        message = f"Tabel ini berbentuk {form}, bukan {self.bentuk.nama}; {count} baris di bawahnya tidak digabung."
        command = huruf_awal_besar(_command(header.other_form, sheet))
        hint = f"{command} {_FORM.format(self.bentuk.nama)}"
        return Finding("tabel-bentuk-lain", Level.PERINGATAN, message, _where(sheet, header), hint)


def _cells(row: Row) -> tuple[tuple[str, bool], ...]:
    """What two rows have in common that are judged alike: values with their type, and what is merged."""
    return tuple((repr(cell.value), cell.merged) for cell in row.cells)


def _where(sheet: Sheet, header: Header) -> Where:
    """The row of a header; the file of YAML or JSON."""
    return sheet.where() if sheet.keys else sheet.where(row=sheet.rows[header.start])


def _command(name: str, sheet: Sheet) -> str:
    return f'gabungkan tersendiri: kerjasama-docs lampiran {name} "{sheet.file}" -o {name}.docx.'


def _all_of(sheet: Sheet, bentuk: LampiranBentuk) -> Iterator[Header]:
    first = find_header(sheet, bentuk)
    if isinstance(first, Header):
        yield first
        yield from further_headers(sheet, bentuk, first)


def _rows(header: Header) -> range:
    """The rows of a header; one of a table without header rows."""
    return range(header.start, max(header.end, header.start + 1))


def _in_order(parts: Iterable[Header]) -> tuple[Header, ...]:
    """Headers from top to bottom; the first of the form that is read differs from none before it."""
    ordered: Sequence[Header] = sorted(parts, key=lambda part: part.start)
    first = next((place for place, part in enumerate(ordered) if not part.other_form), None)
    if first is None:
        return tuple(ordered)
    return (*ordered[:first], replace(ordered[first], new_order=()), *ordered[first + 1 :])
