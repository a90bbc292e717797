"""What of a joined table is printed: the same cells for DOCX, PDF and XLSX."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from kerjasama_docs import language
from kerjasama_docs.inputs.tables.sheet import Value
from kerjasama_docs.model.lampiran import Kolom, KolomJenis
from kerjasama_docs.tables.cells.text import printed_text
from kerjasama_docs.tables.reading.rows import Entry, JoinedTable, Origin


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
        kind: ``isi``; ``kelompok``, a heading over all columns (its only cell); ``jumlah``, the sum below the rows.
        texts: Its cells as they are read on paper.
        values: The same cells with their type, for XLSX; a counted number as a Decimal.
        origin: Where it comes from; None of a heading, of a sum, and of a row that was typed nowhere.
    """

    kind: Literal["isi", "kelompok", "jumlah"]
    texts: tuple[str, ...]
    values: tuple[Value, ...]
    origin: Origin | None = None


@dataclass(frozen=True)
class Pengesahan:
    """Place, day and official below a table; what is None is left to be filled in by hand."""

    tempat: str | None = None
    tanggal: date | None = None
    jabatan: str | None = None
    nama: str | None = None
    nip: str | None = None


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
    """

    head: tuple[str, ...]
    title: tuple[str, ...]
    columns: tuple[PrintedColumn, ...]
    rows: tuple[PrintedRow, ...]
    terbilang: str | None = None
    landscape: bool = False
    pengesahan: Pengesahan | None = None
    group_title: str = ""


def _baris(place: int, entry: Entry, kolom: tuple[Kolom, ...], *, sumber: bool) -> PrintedRow:
    values = tuple(Decimal(place) if each.jenis == "nomor" else entry.values.get(each.kunci) for each in kolom)
    texts = tuple(printed_text(each.jenis, value) for each, value in zip(kolom, values, strict=True))
    origin = (str(entry.origin),) if sumber else ()
    return PrintedRow("isi", (*texts, *origin), (*values, *origin), entry.origin)


def printed_table(
    tabel: JoinedTable,
    *,
    instansi: str = "",
    head: tuple[str, ...] = (),
    pengesahan: Pengesahan | None = None,
    sumber: bool = False,
) -> PrintedTable:
    """What of a joined table is printed; numbers are given here, last of all.

    Args:
        tabel: The joined table.
        instansi: Name of the institution for the headers that name it.
        head: Lines of the LAMPIRAN block.
        pengesahan: Who signs.
        sumber: Add a column with file, sheet and row of every line.
    """
    bentuk, columns = tabel.bentuk, tabel.bentuk.tercetak
    printed = [PrintedColumn(each.kepala(instansi), each.lebar, each.rata, each.jenis) for each in columns]
    if sumber:
        printed.append(PrintedColumn("SUMBER", max(sum(each.lebar for each in columns) // 7, 1), "kiri", "teks"))
    rows: list[PrintedRow] = []
    place = 0
    for kelompok in tabel.groups:
        if kelompok.title:
            rows.append(PrintedRow("kelompok", (kelompok.title,), (kelompok.title,)))
        for entry in kelompok.entries:
            place += 1
            rows.append(_baris(place, entry, columns, sumber=sumber))
    words = None
    if bentuk.jumlah:
        amounts = (entry.values.get(bentuk.jumlah) for entry in tabel.entries)
        total = sum((amount for amount in amounts if isinstance(amount, Decimal)), Decimal(0))
        rows.append(_jumlah(columns, bentuk.jumlah, total, sumber=sumber))
        words = language.rupiah_kata(total)
    title = (language.huruf_besar(bentuk.judul or bentuk.nama),)
    hidden = (each.kepala(instansi) for each in bentuk.kolom if each.kunci == bentuk.kelompok and not each.tercetak)
    group = next(hidden, "")
    return PrintedTable(head, title, tuple(printed), tuple(rows), words, bentuk.lanskap, pengesahan, group)


def _jumlah(columns: tuple[Kolom, ...], key: str, total: Decimal, *, sumber: bool) -> PrintedRow:
    label = next((each.kunci for each in columns if each.jenis == "teks"), columns[0].kunci)
    values: dict[str, Value] = {label: "Jumlah", key: total}
    cells = tuple(values.get(each.kunci) for each in columns)
    texts = tuple("" if cell is None else printed_text("rupiah", cell) for cell in cells)
    extra = ("",) if sumber else ()
    return PrintedRow("jumlah", (*texts, *extra), (*cells, *(None for _ in extra)))
