"""Which form of table a header fits: the one that is read, or another one that knows it better."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.inputs.tables.sheet import Sheet
from kerjasama_docs.language import huruf_awal_besar
from kerjasama_docs.model.lampiran import LampiranBentuk
from kerjasama_docs.tables.header.column_names import ALIAS, DEKAT, LEMAH, PERSIS, ColumnNames, Recognised
from kerjasama_docs.tables.header.find import Header, find_header, further_headers, recognised_in

_WEIGHT = {PERSIS: 3, ALIAS: 2, DEKAT: 2, LEMAH: 1}
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
class _Banding:
    """Another form against the one that is read, on one header.

    Attributes:
        nama: Name of the other form.
        bentuk: The other form.
        selisih: By how much it fits better.
        sendiri: Columns that only it knows for sure.
        lawan: Columns that only the form that is read knows for sure.
    """

    nama: str
    bentuk: LampiranBentuk
    selisih: int
    sendiri: int
    lawan: int

    @property
    def pasti(self) -> bool:
        return self.selisih >= _MARGIN and self.sendiri > self.lawan

    @property
    def mungkin(self) -> bool:
        return self.selisih > 0 and self.sendiri > 0


def _sure_only(one: Mapping[int, Recognised], other: Mapping[int, Recognised]) -> int:
    return sum(each.match < LEMAH and column not in other for column, each in one.items())


@dataclass(frozen=True)
class FormJudge:
    """Tells the headers of a form from those of all others.

    Attributes:
        bentuk: The form that is read.
        others: The other forms by name.
    """

    bentuk: LampiranBentuk
    others: Mapping[str, LampiranBentuk]
    _judged: dict[object, _Banding | None] = field(default_factory=dict, init=False, repr=False, compare=False)

    @cached_property
    def _kamus(self) -> Mapping[str, ColumnNames]:
        """The names of the other forms; those of the form that is read under the empty name."""
        return {"": ColumnNames(self.bentuk), **{nama: ColumnNames(bentuk) for nama, bentuk in self.others.items()}}

    def bagian(self, sheet: Sheet) -> tuple[tuple[Header, ...], Finding | None]:
        """All headers of a sheet from top to bottom, of whichever form; why there is none of the form that is read."""
        first = find_header(sheet, self.bentuk)
        missing = first if isinstance(first, Finding) else None
        own = [] if isinstance(first, Finding) else [first, *further_headers(sheet, self.bentuk, first)]
        parts = [self._dinilai(sheet, part) for part in own]
        taken = {row for part in own for row in _rows(part)}
        for nama, bentuk in self.others.items():
            for part in _semua(sheet, bentuk):
                if not taken.isdisjoint(_rows(part)):
                    continue
                if (judged := self._dinilai(sheet, part)).other_form == nama:
                    parts.append(judged)
                    taken |= {*_rows(part)}
        return _rapi(sorted(parts, key=lambda part: part.start)), missing

    def _dinilai(self, sheet: Sheet, header: Header) -> Header:
        """A header with the name of the form that it fits for sure, or with a word about one that it may fit."""
        best = self._terbaik(sheet, header)
        if best is None or not best.mungkin:
            return header
        if best.pasti:
            return replace(header, other_form=best.nama, findings=())
        if not header.differs:
            return header
        message = f"Kepala tabel ini dapat juga berarti {best.bentuk.nama}; tetap dibaca sebagai {self.bentuk.nama}."
        hint = f"Bila memang {best.bentuk.nama}, {_perintah(best.nama, sheet)} {_FORM.format(self.bentuk.nama)}"
        row = None if sheet.keys else sheet.rows[header.start]
        found = Finding("tabel-bentuk-lain", Level.PERINGATAN, message, sheet.where(row=row), hint)
        return replace(header, findings=(found, *header.findings))

    def _terbaik(self, sheet: Sheet, header: Header) -> _Banding | None:
        """The other form that fits a header best; headers of the same cells are judged once."""
        rows = sheet.rows[header.start : header.end]
        cells: object = sheet.keys or tuple(
            tuple((repr(cell.value), cell.merged) for cell in row.cells) for row in rows
        )
        if cells not in self._judged:
            self._judged[cells] = max(self._banding(sheet, header), key=lambda each: each.selisih, default=None)
        return self._judged[cells]

    def _banding(self, sheet: Sheet, header: Header) -> Iterator[_Banding]:
        own = recognised_in(sheet, header, self._kamus[""])
        mine = fit_of(own, self.bentuk)
        for nama, bentuk in self.others.items():
            other = recognised_in(sheet, header, self._kamus[nama])
            better = fit_of(other, bentuk) - mine
            yield _Banding(nama, bentuk, better, _sure_only(other, own), _sure_only(own, other))

    def temuan(self, sheet: Sheet, header: Header, banyak: int) -> Finding:
        """What is said of a table of another form, of which so many rows were set aside."""
        bentuk = self.others[header.other_form]
        message = (
            f"Tabel ini berbentuk {bentuk.nama}, bukan {self.bentuk.nama}; {banyak} baris di bawahnya tidak digabung."
        )
        command = _perintah(header.other_form, sheet)
        hint = f"{huruf_awal_besar(command)} {_FORM.format(self.bentuk.nama)}"
        row = None if sheet.keys else sheet.rows[header.start]
        return Finding("tabel-bentuk-lain", Level.PERINGATAN, message, sheet.where(row=row), hint)


def _perintah(nama: str, sheet: Sheet) -> str:
    return f'gabungkan tersendiri: kerjasama-docs lampiran {nama} "{sheet.file}" -o {nama}.docx.'


def _semua(sheet: Sheet, bentuk: LampiranBentuk) -> Iterator[Header]:
    first = find_header(sheet, bentuk)
    if isinstance(first, Header):
        yield first
        yield from further_headers(sheet, bentuk, first)


def _rows(header: Header) -> range:
    """The rows of a header; one of a table without header rows."""
    return range(header.start, max(header.end, header.start + 1))


def _rapi(parts: Sequence[Header]) -> tuple[Header, ...]:
    """Headers of which the first own one differs from none before it."""
    kept: list[Header] = []
    own = False
    for part in parts:
        first = not (part.other_form or own)
        own = own or first
        found = tuple(each for each in part.findings if not (first and each.code == "tabel-kepala-beda"))
        kept.append(replace(part, findings=found))
    return tuple(kept)
