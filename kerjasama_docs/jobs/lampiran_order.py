"""What ``lampiran`` is asked for, and what the files gave."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kerjasama_docs.assets import Assets
from kerjasama_docs.findings import Finding
from kerjasama_docs.tables.printed import Pengesahan
from kerjasama_docs.tables.reading.rows import Reading

SUFFIXES = (".docx", ".pdf", ".xlsx")
"""What a table can be written as."""


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
        bulan: Within how many months a naskah is about to end.
        engine: PDF engine.
        target: The file that will be written, which is never read.
    """

    bentuk: str
    profil: str
    assets: Assets
    hari_ini: date
    templates: str | None = None
    kepala: tuple[str, ...] = ()
    pengesahan: Pengesahan | None = None
    sumber: bool = False
    bulan: int = 6
    engine: str = "auto"
    target: Path | None = None


@dataclass(frozen=True)
class Gathered:
    """What files gave: their rows, what was found about them, whether any could not be read; and files behind them."""

    readings: tuple[Reading, ...] = ()
    findings: tuple[Finding, ...] = ()
    unreadable: bool = False
    read: tuple[Path | str, ...] = ()
