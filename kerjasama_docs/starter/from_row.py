"""The commented input file of a naskah that begins with a row of a table: what the row says is filled in."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from kerjasama_docs.assets import PROFIL_BAWAAN, Assets
from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import Finding
from kerjasama_docs.model.lampiran import Kolom
from kerjasama_docs.model.profil import Profil
from kerjasama_docs.model.template import Jenis
from kerjasama_docs.naskah.klausul.folders import load_jenis, load_profil
from kerjasama_docs.naskah.klausul.kind import fields_of
from kerjasama_docs.starter.cells import Filled, clean, filled_from, says_nothing
from kerjasama_docs.starter.lines import explain
from kerjasama_docs.starter.row import ChosenRow, RowPlace, row_of
from kerjasama_docs.starter.satuan_kerja import objection, presets_of, rule_for
from kerjasama_docs.starter.whole import Given, starter
from kerjasama_docs.tables.cells.text import plain_text
from kerjasama_docs.tables.reading.rows import Entry

_FIRST = "pihak.0.nama"
"""The institution that PIHAK KESATU is."""
_NOTE = 2_000
"""Characters of a cell that are repeated as a comment."""


@dataclass(frozen=True, slots=True)
class Begun:
    """A started input: its text, and what was found about its row."""

    text: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class _Cells:
    """The cells of a row that say something.

    Attributes:
        texts: Their texts by the keys of their columns.
        columns: Their columns.
        instansi: The institution that a header may name.
    """

    texts: Mapping[str, str]
    columns: tuple[Kolom, ...]
    instansi: str

    @classmethod
    def of(cls, row: ChosenRow, profil: Profil) -> "_Cells":
        texts = {key: plain_text(value) for key, value in row.entry.values.items()}
        said = {key: text for key, text in texts.items() if not says_nothing(text)}
        return cls(said, tuple(each for each in row.bentuk.isian if each.kunci in said), profil.instansi or "")

    @property
    def satuan_kerja(self) -> str:
        """The satuan kerja of the row; empty where it names none."""
        return next((clean(self.texts[each.kunci]) for each in self.columns if _FIRST in each.ke), "")

    def note(self, kolom: Kolom, where: str = "") -> str:
        """A cell as a comment, shortened where it is very long."""
        shown = clean(self.texts[kolom.kunci])
        if len(shown) > _NOTE:
            shown = f"{shown[:_NOTE]}… (selengkapnya dalam berkas itu)"
        return f"{clean(kolom.kepala(self.instansi))}{where}: {shown}"


def given_by(row: ChosenRow, profil: Profil, jenis: Jenis) -> Given:
    """What a row gives to a naskah; what no field takes stands in comments.

    Args:
        row: The row, and its form.
        profil: The profil; its institution is PIHAK KESATU, unless the kind says that the satuan kerja is.
        jenis: The kind of the naskah.
    """
    cells = _Cells.of(row, profil)
    unit, fields = cells.satuan_kerja, fields_of(jenis)
    whole = profil.instansi and not rule_for(jenis, profil, unit)
    known = filled_from(cells.texts, row.bentuk, fields, skip=_FIRST if whole else "")
    noted = _noted(cells, known, fields)
    notes = {field: cells.note(kolom, " pada baris itu") for field, kolom in noted.items()}
    if doubt := objection(unit, profil, jenis):
        notes = {"pihak": doubt, **notes}
    lines = explain(f"Dimulai dari {_place(row.entry)} ({row.bentuk.nama}). Periksa kembali yang sudah terisi.")
    for kolom in cells.columns:
        if kolom not in noted.values() and kolom.kunci not in known.taken:
            lines += explain(f"- {cells.note(kolom)}", 0, 2)
    return Given({**known.presets, **presets_of(unit, profil, jenis)}, known.butir, notes, [*lines, "##"])


def _noted(cells: _Cells, known: Filled, fields: Collection[str]) -> dict[str, Kolom]:
    """The columns that are told above a field of the naskah, by that field, since nothing fills it."""
    open_ = {*fields} - {*known.presets, *known.butir}
    return {kolom.catatan: kolom for kolom in cells.columns if kolom.catatan in open_}


def _place(entry: Entry) -> str:
    """Where a row stands, without its folder."""
    origin = entry.origin
    sheet = f" › {origin.sheet}" if origin.sheet else ""
    return clean(f"{Path(origin.file).name}{sheet}, baris {origin.row}")


def starter_from_row(nama_jenis: str, place: RowPlace, assets: Assets, *, profil: str = PROFIL_BAWAAN) -> Begun:
    """A commented input file for a naskah that begins with a row of a table; it renders as it is.

    Args:
        nama_jenis: Name of the kind.
        place: Where the row stands.
        assets: Where templates are looked for.
        profil: Name of the profil.

    Raises:
        UsageError: There is no such kind, profil, file or sheet, or the kind follows another naskah.
        UnreadableInputError: The file cannot be read as a table.
        DocumentFindingsError: The file has no such row.
    """
    jenis = load_jenis(nama_jenis, assets)
    if jenis.peran != "pokok":
        raise UsageError(f"{jenis.nama} tidak dimulai dari baris tabel.", "Sebut naskah induknya dengan --induk.")
    own = load_profil(profil, assets).profil
    row = row_of(place, assets)
    return Begun(starter(nama_jenis, profil, assets, given=given_by(row, own, jenis)), row.findings)
