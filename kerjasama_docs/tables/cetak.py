"""What of a joined table is printed: the same cells for DOCX, PDF and XLSX."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from kerjasama_docs import language
from kerjasama_docs.inputs.tables.sheet import Nilai
from kerjasama_docs.model.lampiran import Kolom, KolomJenis
from kerjasama_docs.tables.rows import Asal, Entri, Tabel


@dataclass(frozen=True, slots=True)
class KolomCetak:
    """A printed column: its header, relative width, side (``kiri``, ``tengah``, ``kanan``) and what it holds."""

    judul: str
    lebar: int
    rata: str
    jenis: KolomJenis


@dataclass(frozen=True, slots=True)
class BarisCetak:
    """A printed row.

    Attributes:
        macam: ``isi``; ``kelompok``, a heading over all columns (its only cell); ``jumlah``, the sum below the rows.
        teks: Its cells as they are read on paper.
        nilai: The same cells with their type, for XLSX; a counted number as a Decimal.
        asal: Where it comes from; None of a heading, of a sum, and of a row that was typed nowhere.
    """

    macam: Literal["isi", "kelompok", "jumlah"]
    teks: tuple[str, ...]
    nilai: tuple[Nilai, ...]
    asal: Asal | None = None


@dataclass(frozen=True)
class Pengesahan:
    """Place, day and official below a table; what is None is left to be filled in by hand."""

    tempat: str | None = None
    tanggal: date | None = None
    jabatan: str | None = None
    nama: str | None = None
    nip: str | None = None


@dataclass(frozen=True)
class Cetakan:
    """A table ready to print.

    Attributes:
        kepala: Lines of the LAMPIRAN block at the top right; empty for none.
        judul: Lines of the title.
        kolom: Its columns.
        baris: Its rows.
        terbilang: The sum in words, None without a sum.
        lanskap: Whether the pages lie on their side.
        pengesahan: Who signs, None for a table that nobody signs.
        kelompok: Header of the column that groups the rows and is not printed; empty for none.
    """

    kepala: tuple[str, ...]
    judul: tuple[str, ...]
    kolom: tuple[KolomCetak, ...]
    baris: tuple[BarisCetak, ...]
    terbilang: str | None = None
    lanskap: bool = False
    pengesahan: Pengesahan | None = None
    kelompok: str = ""


def teks(jenis: KolomJenis, nilai: Nilai) -> str:
    """A value as it is read on paper: ``31 Maret 2027``, ``1.500``, ``Rp500.000,00``; empty for None."""
    match nilai:
        case None:
            return ""
        case date():
            return language.tanggal_panjang(nilai)
        case Decimal():
            if jenis == "nomor":
                return f"{nilai}."
            return language.angka(nilai, uang=jenis == "rupiah")
    return nilai


def _baris(place: int, entri: Entri, kolom: tuple[Kolom, ...], *, sumber: bool) -> BarisCetak:
    values = tuple(Decimal(place) if each.jenis == "nomor" else entri.nilai.get(each.kunci) for each in kolom)
    texts = tuple(teks(each.jenis, value) for each, value in zip(kolom, values, strict=True))
    origin = (str(entri.asal),) if sumber else ()
    return BarisCetak("isi", (*texts, *origin), (*values, *origin), entri.asal)


def cetakan(
    tabel: Tabel,
    *,
    instansi: str = "",
    kepala: tuple[str, ...] = (),
    pengesahan: Pengesahan | None = None,
    sumber: bool = False,
) -> Cetakan:
    """What of a joined table is printed; numbers are given here, last of all.

    Args:
        tabel: The joined table.
        instansi: Name of the institution for the headers that name it.
        kepala: Lines of the LAMPIRAN block.
        pengesahan: Who signs.
        sumber: Add a column with file, sheet and row of every line.
    """
    bentuk, columns = tabel.bentuk, tabel.bentuk.tercetak
    printed = [KolomCetak(each.kepala(instansi), each.lebar, each.rata, each.jenis) for each in columns]
    if sumber:
        printed.append(KolomCetak("SUMBER", max(sum(each.lebar for each in columns) // 7, 1), "kiri", "teks"))
    rows: list[BarisCetak] = []
    place = 0
    for kelompok in tabel.kelompok:
        if kelompok.judul:
            rows.append(BarisCetak("kelompok", (kelompok.judul,), (kelompok.judul,)))
        for entri in kelompok.entri:
            place += 1
            rows.append(_baris(place, entri, columns, sumber=sumber))
    words = None
    if bentuk.jumlah:
        amounts = (entri.nilai.get(bentuk.jumlah) for entri in tabel.entri)
        total = sum((amount for amount in amounts if isinstance(amount, Decimal)), Decimal(0))
        rows.append(_jumlah(columns, bentuk.jumlah, total, sumber=sumber))
        words = language.rupiah_kata(total)
    title = (language.huruf_besar(bentuk.judul or bentuk.nama),)
    hidden = (each.kepala(instansi) for each in bentuk.kolom if each.kunci == bentuk.kelompok and not each.tercetak)
    group = next(hidden, "")
    return Cetakan(kepala, title, tuple(printed), tuple(rows), words, bentuk.lanskap, pengesahan, group)


def _jumlah(columns: tuple[Kolom, ...], key: str, total: Decimal, *, sumber: bool) -> BarisCetak:
    label = next((each.kunci for each in columns if each.jenis == "teks"), columns[0].kunci)
    values: dict[str, Nilai] = {label: "Jumlah", key: total}
    cells = tuple(values.get(each.kunci) for each in columns)
    texts = tuple("" if cell is None else teks("rupiah", cell) for cell in cells)
    extra = ("",) if sumber else ()
    return BarisCetak("jumlah", (*texts, *extra), (*cells, *(None for _ in extra)))
