"""The records of a table on its way: rows as read, set aside, joined."""

from collections.abc import Mapping
from dataclasses import dataclass

from kerjasama_docs.findings import Finding, Where
from kerjasama_docs.inputs.tables.sheet import Nilai
from kerjasama_docs.model.lampiran import LampiranBentuk


@dataclass(frozen=True, slots=True)
class Asal:
    """Where a row comes from."""

    file: str
    lembar: str
    baris: int

    def __str__(self) -> str:
        """The place as a user finds it: ``Unit A.xlsx › Sheet1, baris 14``."""
        return f"{self.file}{f' › {self.lembar}' if self.lembar else ''}, baris {self.baris}"

    @property
    def where(self) -> Where:
        """The place as that of a finding."""
        return Where(self.file, path=f"{self.lembar} baris {self.baris}".strip())


@dataclass(frozen=True, slots=True)
class Entri:
    """A row that was taken: its values by the key of their column."""

    nilai: Mapping[str, Nilai]
    asal: Asal


@dataclass(frozen=True, slots=True)
class Disisihkan:
    """A row that was not taken, and why: ``baris kosong``, ``baris jumlah``, ``kepala tabel berulang``.

    Attributes:
        asal: Where it stands.
        alasan: Why it was set aside.
        isi: The beginning of what stands in it, so that one can judge without opening the file.
    """

    asal: Asal
    alasan: str
    isi: str = ""


@dataclass(frozen=True)
class Bacaan:
    """What one sheet gave.

    Attributes:
        file: The file.
        lembar: The sheet, empty where a file has only one.
        dibaca: Rows read below the header.
        entri: Rows taken.
        disisihkan: Rows set aside; taken and set aside together are all that were read.
        findings: What is wrong, each with file, sheet and cell.
        dari_atas: Numbers of the rows whose unit is that of the row above, as if their cells were merged.
        asing: Names of the forms that tables on this sheet fit better; their rows are set aside.
    """

    file: str
    lembar: str
    dibaca: int
    entri: tuple[Entri, ...]
    disisihkan: tuple[Disisihkan, ...] = ()
    findings: tuple[Finding, ...] = ()
    dari_atas: tuple[int, ...] = ()
    asing: tuple[str, ...] = ()


@dataclass(frozen=True)
class Kelompok:
    """Rows under one group heading; an empty heading for rows without any."""

    judul: str
    entri: tuple[Entri, ...]


@dataclass(frozen=True)
class Tabel:
    """A joined table: its form, its rows in their order, and what each sheet gave."""

    bentuk: LampiranBentuk
    kelompok: tuple[Kelompok, ...]
    bacaan: tuple[Bacaan, ...]
    findings: tuple[Finding, ...]

    @property
    def entri(self) -> tuple[Entri, ...]:
        """All rows in the order of printing."""
        return tuple(entri for kelompok in self.kelompok for entri in kelompok.entri)
