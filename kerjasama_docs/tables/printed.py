"""What of a joined table is printed: the same cells for DOCX, PDF and XLSX."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Literal

from kerjasama_docs import language
from kerjasama_docs.inputs.source import in_one_line
from kerjasama_docs.inputs.tables.sheet import Value
from kerjasama_docs.model.lampiran import KolomJenis, LampiranBentuk
from kerjasama_docs.tables.cells.text import printed_text
from kerjasama_docs.tables.reading.rows import Entry, JoinedTable, Origin
from kerjasama_docs.tables.summary import summary_of

RowKind = Literal["entry", "heading", "total"]
"""What a printed row is."""
_SUM, _PART_OF_SUM = "Jumlah", "Jumlah (belum lengkap)"
"""What the sum is called, and what that of a draft is, in which amounts may be missing."""
_COLOURED = "Sel berwarna perlu diperbaiki."


@dataclass(frozen=True, slots=True)
class PrintedColumn:
    """A printed column: its header, relative width, side (``kiri``, ``tengah``, ``kanan``) and what it holds."""

    title: str
    width: int
    side: str
    kind: KolomJenis


@dataclass(frozen=True, slots=True)
class PrintedRow:
    """A printed row.

    Attributes:
        kind: ``entry``; ``heading`` of a group over all columns (its only cell); ``total``, the sum below the rows.
        texts: Its cells as they are read on paper.
        values: The same cells with their type, for XLSX; a counted number as a Decimal.
        origin: Where it comes from; None of a heading, of a sum, and of a row that was typed nowhere.
        wrong: Places of the cells that are wrong, from 0; a table that has some is a draft.
    """

    kind: RowKind
    texts: tuple[str, ...]
    values: tuple[Value, ...]
    origin: Origin | None = None
    wrong: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Pengesahan:
    """Place, day and official below a table; what is None is left to be filled in by hand."""

    tempat: str | None = None
    tanggal: date | None = None
    jabatan: str | None = None
    nama: str | None = None
    nip: str | None = None

    def shown(self) -> "Pengesahan":
        """The same as it can be written into any document: what has no shape of its own is spelled out."""
        said = map(in_one_line, (self.tempat or "", self.jabatan or "", self.nama or "", self.nip or ""))
        tempat, jabatan, nama, nip = (text or None for text in said)
        return Pengesahan(tempat, self.tanggal, jabatan, nama, nip)


@dataclass(frozen=True)
class PrintedTable:
    """A table ready to print.

    Attributes:
        head: Lines of the LAMPIRAN block at the top right; empty for none.
        title: Lines of the title.
        columns: Its columns.
        rows: Its rows.
        terbilang: The sum in words, None without a sum.
        landscape: Whether the pages lie on their side.
        pengesahan: Who signs, None for a table that nobody signs.
        group_title: Header of the column that groups the rows and is not printed; empty for none.
        draft: Whether RANCANGAN stands behind the text of every page.
        summary: Lines between title and table that say at a glance what is in it.
        below: Lines below the table.
        room: Least height of a row in twips, where something is written by hand; 0 for that of its text.
    """

    head: tuple[str, ...]
    title: tuple[str, ...]
    columns: tuple[PrintedColumn, ...]
    rows: tuple[PrintedRow, ...]
    terbilang: str | None = None
    landscape: bool = False
    pengesahan: Pengesahan | None = None
    group_title: str = ""
    draft: bool = False
    summary: tuple[str, ...] = ()
    below: tuple[str, ...] = ()
    room: int = 0


def printed_table(
    joined: JoinedTable,
    *,
    instansi: str = "",
    head: tuple[str, ...] = (),
    pengesahan: Pengesahan | None = None,
    sumber: bool = False,
) -> PrintedTable:
    """What of a joined table is printed; numbers are given here, last of all.

    Args:
        joined: The joined table.
        instansi: Name of the institution for the headers that name it.
        head: Lines of the LAMPIRAN block.
        pengesahan: Who signs.
        sumber: Add a column with file, sheet and row of every line.
    """
    bentuk = joined.bentuk
    total = _total(joined, bentuk.jumlah) if bentuk.jumlah else None
    rows = [*_rows(joined)]
    if total is not None:
        rows.append(_total_row(bentuk, total))
    columns = [PrintedColumn(each.kepala(instansi), each.lebar, each.rata, each.jenis) for each in bentuk.tercetak]
    table = PrintedTable(
        head=tuple(map(in_one_line, head)),
        title=(language.huruf_besar(bentuk.judul or bentuk.nama),),
        columns=tuple(columns),
        rows=tuple(rows),
        terbilang=None if total is None else language.rupiah_kata(total),
        landscape=bentuk.lanskap,
        pengesahan=pengesahan.shown() if pengesahan else None,
        group_title=_group_title(bentuk, instansi),
        summary=tuple(summary_of(joined)),
    )
    return _with_origins(table) if sumber else table


def as_draft(table: PrintedTable, lacks: str) -> PrintedTable:
    """A table that lacks something: its title says so, and its sum is not that of all.

    Args:
        table: The table.
        lacks: What it lacks.
    """
    coloured = (_COLOURED,) if any(row.wrong for row in table.rows) else ()
    rows = tuple(map(_part_of_sum, table.rows))
    return replace(table, title=(*table.title, lacks, *coloured), rows=rows, terbilang=None, draft=True)


def _part_of_sum(row: PrintedRow) -> PrintedRow:
    """A row of a draft, of which the sum is called that of a part."""
    if row.kind != "total":
        return row
    place = row.texts.index(_SUM)
    texts, values = list(row.texts), list(row.values)
    texts[place] = values[place] = _PART_OF_SUM
    return replace(row, texts=tuple(texts), values=tuple(values))


def _rows(joined: JoinedTable) -> Iterator[PrintedRow]:
    """The rows under the headings of their groups, numbered from the first to the last."""
    place = 0
    for group in joined.groups:
        if group.title:
            yield PrintedRow("heading", (group.title,), (group.title,))
        for entry in group.entries:
            place += 1
            yield _row(joined.bentuk, place, entry)


def _wrong(bentuk: LampiranBentuk, entry: Entry) -> frozenset[int]:
    """The places of the wrong cells; the first of the row where none of them is printed."""
    if not entry.wrong:
        return frozenset()
    places = (place for place, each in enumerate(bentuk.tercetak) if each.kunci in entry.wrong)
    return frozenset(places) or frozenset({0})


def _row(bentuk: LampiranBentuk, place: int, entry: Entry) -> PrintedRow:
    counted = {each.kunci: Decimal(place) for each in bentuk.kolom if each.jenis == "nomor"}
    said: Mapping[str, Value] = {**entry.values, **counted}
    values = tuple(said.get(each.kunci) for each in bentuk.tercetak)
    texts = (printed_text(each.jenis, value) for each, value in zip(bentuk.tercetak, values, strict=True))
    return PrintedRow("entry", tuple(texts), values, entry.origin, _wrong(bentuk, entry))


def _total(joined: JoinedTable, key: str) -> Decimal:
    amounts = (entry.values.get(key) for entry in joined.entries)
    return sum((amount for amount in amounts if isinstance(amount, Decimal)), Decimal(0))


def _total_row(bentuk: LampiranBentuk, total: Decimal) -> PrintedRow:
    """The sum below its column, and the word for it in the first column of text."""
    columns = bentuk.tercetak
    label = next((each.kunci for each in columns if each.jenis == "teks"), columns[0].kunci)
    cells: dict[str, Value] = {label: _SUM, bentuk.jumlah or "": total}
    values = tuple(cells.get(each.kunci) for each in columns)
    return PrintedRow("total", tuple(printed_text("rupiah", value) for value in values), values)


def _group_title(bentuk: LampiranBentuk, instansi: str) -> str:
    """The header of the column that groups the rows where it is not printed; else empty."""
    hidden = (each for each in bentuk.kolom if each.kunci == bentuk.kelompok and not each.tercetak)
    return next((each.kepala(instansi) for each in hidden), "")


def _with_origins(table: PrintedTable) -> PrintedTable:
    """A table with one column more: the file, sheet and row that each line comes from."""
    width = max(sum(column.width for column in table.columns) // 7, 1)
    column = PrintedColumn("SUMBER", width, "kiri", "teks")
    return replace(table, columns=(*table.columns, column), rows=tuple(map(_with_origin, table.rows)))


def _with_origin(row: PrintedRow) -> PrintedRow:
    match row.kind:
        case "heading":
            return row
        case "total":
            return replace(row, texts=(*row.texts, ""), values=(*row.values, None))
    origin = in_one_line(str(row.origin))
    return replace(row, texts=(*row.texts, origin), values=(*row.values, origin))
