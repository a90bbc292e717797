"""Rows of cells as a file has them: the common form of XLSX, CSV, YAML and JSON tables."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kerjasama_docs.findings import Where

Nilai = str | date | Decimal | None
"""What a cell holds: text without blanks at its ends, a day, a number; None when it is empty."""


@dataclass(frozen=True, slots=True)
class Sel:
    """One cell.

    Attributes:
        nilai: What it holds.
        alamat: Its address as a user finds it: ``E14`` in XLSX, ``baris 14 kolom 5`` in CSV, ``[3].mitra`` in YAML.
        gabung: Whether it shows the value of a merged cell that begins elsewhere.
        tampil: What the sheet shows where that is more than the value: ``15%``, ``007``; else empty.
    """

    nilai: Nilai
    alamat: str
    gabung: bool = False
    tampil: str = ""


@dataclass(frozen=True, slots=True)
class Baris:
    """One row: its number as the user counts it (from 1), and its cells."""

    nomor: int
    sel: tuple[Sel, ...]

    @property
    def kosong(self) -> bool:
        """Whether nothing stands in it, what merged cells repeat apart."""
        return all(sel.nilai is None or sel.gabung for sel in self.sel)


@dataclass(frozen=True, slots=True)
class Lembar:
    """One sheet of a file.

    Attributes:
        file: The file as the user named it.
        nama: Name of the sheet; empty where a file has only one.
        baris: Its rows, without those that are empty to the end.
        kunci: For YAML and JSON: the keys of the columns, so that no header has to be found; else empty.
    """

    file: str
    nama: str
    baris: tuple[Baris, ...]
    kunci: tuple[str, ...] = ()

    def where(self, sel: Sel | None = None, baris: Baris | None = None) -> Where:
        """The place of a cell or a row: ``Unit A.xlsx, Sheet1!E14``."""
        spot = sel.alamat if sel else f"baris {baris.nomor}" if baris else ""
        name = f"{self.nama}!{spot}" if self.nama and sel else f"{self.nama} {spot}".strip()
        return Where(self.file, None, None, name or None)
