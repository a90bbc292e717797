"""What ``lampiran`` is asked for, and what the files gave."""

import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kerjasama_docs.assets import Assets
from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import Finding, Level, Where
from kerjasama_docs.inputs.source import has_forbidden
from kerjasama_docs.tables.printed import Pengesahan
from kerjasama_docs.tables.reading.rows import Reading
from kerjasama_docs.tables.rekapitulasi import SOON

SUFFIXES = (".docx", ".pdf", ".xlsx")
"""What a table can be written as."""
ICS = ".ics"
"""What a rekapitulasi can be written as besides: a calendar."""
_MAX_KEPALA = 20
"""Lines of the block at the top right: half a page."""
_MAX_BLOCK = {"kepala": 2000, "pengesahan": 600}
"""Characters of the blocks around a table, each of which has to fit on one page in its narrow column."""


@dataclass(frozen=True)
class TableOrder:
    """What is wanted.

    Attributes:
        bentuk: Name of the form.
        profil: Name of the profil.
        assets: Where templates are looked for.
        templates: The user's own template folder, for naskah that are read.
        kepala: Lines of the block at the top right.
        pengesahan: Who signs, None for nobody.
        sumber: Add a column with the place each row comes from.
        hari_ini: The day on which naskah are running or ended.
        bulan: Within how many months a naskah is about to end, each a group.
        engine: PDF engine.
        kolom: Columns that the user names himself: ``MITRA=Nama Instansi``, ``MITRA=C``.
        target: The file that will be written, which is never read.
        final: Refuse while any error is left, instead of making a draft.
    """

    bentuk: str
    profil: str
    assets: Assets
    hari_ini: date
    templates: str | None = None
    kepala: tuple[str, ...] = ()
    pengesahan: Pengesahan | None = None
    sumber: bool = False
    bulan: tuple[int, ...] = SOON
    engine: str = "auto"
    kolom: tuple[str, ...] = ()
    target: Path | None = None
    final: bool = False

    @property
    def is_calendar(self) -> bool:
        """Whether a calendar is wanted."""
        return self.target is not None and self.target.suffix.lower() == ICS


def refuse_texts(order: TableOrder) -> None:
    """Refuse what cannot be printed around a table.

    Raises:
        UsageError: Too many lines, too long a block, or characters that cannot be printed.
    """
    if len(order.kepala) > _MAX_KEPALA:
        message = f"Baris kepala ada {len(order.kepala)}; paling banyak {_MAX_KEPALA}."
        raise UsageError(message, "Kurangi barisnya (--kepala).")
    signed = order.pengesahan
    own = (signed.tempat, signed.jabatan, signed.nama, signed.nip) if signed else ()
    for name, texts in {"kepala": order.kepala, "pengesahan": [text for text in own if text]}.items():
        if (length := sum(map(len, texts))) > _MAX_BLOCK[name]:
            message = f"Isian {name} seluruhnya {length} karakter; paling banyak {_MAX_BLOCK[name]}."
            raise UsageError(message, "Persingkat isiannya.")
        if any(map(has_forbidden, texts)):
            raise UsageError(f"Isian {name} memuat karakter yang tidak dapat dicetak.", "Ketik ulang isiannya.")


@dataclass(frozen=True)
class Gathered:
    """What files gave: their rows, what was found about them, whether any could not be read; and files behind them."""

    readings: tuple[Reading, ...] = ()
    findings: tuple[Finding, ...] = ()
    unreadable: bool = False
    read: tuple[Path | str, ...] = ()


def unread(name: str, error: UsageError) -> Gathered:
    """A file of a kind that is not read, or that does not open: one of many sets itself aside.

    Args:
        name: The file as the user named it.
        error: Why it is not read.

    Raises:
        UsageError: There is no such file, which is a slip of the call and no fault of the file.
    """
    if not os.path.lexists(name):
        raise error
    finding = Finding("tabel-tidak-dibaca", Level.GALAT, error.message, Where(name), error.remedy)
    return Gathered(findings=(finding,), unreadable=True)
