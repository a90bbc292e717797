"""The rows that naskah are made from, and what is wanted of them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kerjasama_docs.findings import Finding, Where
from kerjasama_docs.inputs.read import meant
from kerjasama_docs.inputs.source import Key, Source, spell
from kerjasama_docs.massal.laying import Laid, laid


@dataclass(frozen=True)
class RowsOrder:
    """What is wanted of the rows.

    Attributes:
        nama: Pattern of the names of files; empty for the place of a row and the name of its partner.
        mulai_nomor: The first number given by the pattern of the profil; None for no numbers but those typed.
        templates: The user's own template folder.
        tidy: Whether what is typed is tidied.
        kolom: By header of a column, the field that it fills, said by hand.
        abaikan: Headers of columns that fill nothing and are left out.
        terpakai: Stems of files that are not for a row: the names of reports.
    """

    nama: str = ""
    mulai_nomor: int | None = None
    templates: str | None = None
    tidy: bool = True
    kolom: Mapping[str, str] = field(default_factory=dict)
    abaikan: tuple[str, ...] = ()
    terpakai: frozenset[str] = frozenset()


@dataclass(frozen=True)
class MassalInduk:
    """The input that every row is laid over.

    Attributes:
        typed: What it says, as it was typed.
        raw: Its bytes.
        tidy: Whether what is typed is tidied.
    """

    typed: Source
    raw: bytes
    tidy: bool = True


@dataclass(frozen=True)
class MassalRow:
    """One naskah of many: a row of a table over the common input.

    Attributes:
        urut: Its place among the rows, from 1.
        place: The file and the row it comes from.
        induk: The common input.
        cells: What its cells say, by field.
        name: Stem of its files: from the pattern, safe, and of no other row.
        findings: What is wrong with the row itself.
    """

    urut: int
    place: Where
    induk: MassalInduk
    cells: tuple[Laid, ...]
    name: str = ""
    findings: tuple[Finding, ...] = ()

    @property
    def source(self) -> Source:
        """The common input with this row laid over it, as ``read_source`` would read it from one file.

        Raises:
            DocumentFindingsError: A text in it cannot be printed, or it holds too much.
        """
        return meant(laid(self.induk.typed, self.cells, self.place), tidy=self.induk.tidy)

    @property
    def raw(self) -> bytes:
        """What its hash is made of: the bytes of the common input, and what the row says, by field."""
        said = {spell(cell.key): cell.value for cell in self.cells if cell.says}
        if not said:
            return self.induk.raw
        row = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return b"\n".join((self.induk.raw, row.encode("utf-8", "backslashreplace")))

    def value(self, key: Key) -> object:
        """What the row says of a field, or the common input where the row says nothing."""
        own = next((cell for cell in self.cells if cell.key == key and cell.says), None)
        return own.value if own else self.induk.typed.value(key)


@dataclass(frozen=True)
class MassalTable:
    """The rows of all tables.

    Attributes:
        rows: They, in the order of the files.
        findings: What is wrong with the tables as such: an unknown column, two for one field.
        read: The files that were read.
        unreadable: Whether one of them could not be read at all.
    """

    rows: tuple[MassalRow, ...]
    findings: tuple[Finding, ...] = ()
    read: tuple[Path, ...] = ()
    unreadable: bool = False
