"""The commented input file of a naskah that begins with a row of a table: what the row says is filled in."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kerjasama_docs.assets import PROFIL_BAWAAN, Assets
from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.inputs import spell
from kerjasama_docs.language import daftar
from kerjasama_docs.model.lampiran import Kolom
from kerjasama_docs.model.paths import steps
from kerjasama_docs.model.profil import Profil
from kerjasama_docs.model.template import Jenis
from kerjasama_docs.naskah.klausul.folders import load_jenis, load_profil
from kerjasama_docs.naskah.klausul.kind import fields_of
from kerjasama_docs.starter.cells import Filled, clean, filled_from
from kerjasama_docs.starter.lines import explain
from kerjasama_docs.starter.other_columns import OtherCell, OtherFilled, filled_by
from kerjasama_docs.starter.row import ChosenRow, RowPlace, row_of
from kerjasama_docs.starter.satuan_kerja import objection, presets_of, rule_for
from kerjasama_docs.starter.whole import Given, starter
from kerjasama_docs.tables.cells.items import says_nothing
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
        return f"{clean(kolom.kepala(self.instansi))}{where}: {_short(clean(self.texts[kolom.kunci]))}"


def _short(text: str) -> str:
    """A text as a comment, shortened where it is very long."""
    return text if len(text) <= _NOTE else f"{text[:_NOTE]}… (selengkapnya dalam berkas itu)"


def given_by(row: ChosenRow, profil: Profil, jenis: Jenis) -> Given:
    """What a row gives to a naskah; what no field takes stands in comments.

    Args:
        row: The row, and its form.
        profil: The profil; its institution is PIHAK KESATU, unless the kind says that the satuan kerja is.
        jenis: The kind of the naskah.
    """
    cells = _Cells.of(row, profil)
    known, others = _filled(row, cells, profil, jenis=jenis)
    noted = _noted(cells, known, fields_of(jenis))
    notes = {field: cells.note(kolom, " pada baris itu") for field, kolom in noted.items()}
    if doubt := objection(cells.satuan_kerja, profil, jenis):
        notes = {"pihak": doubt, **notes}
    lines = explain(f"Dimulai dari {_place(row.entry)} ({row.bentuk.nama}). Periksa kembali yang sudah terisi.")
    for kolom in cells.columns:
        if kolom not in noted.values() and kolom.kunci not in known.taken:
            lines += explain(f"- {cells.note(kolom)}", 0, 2)
    lines += _told(others)
    presets = {**others.presets, **known.presets, **presets_of(cells.satuan_kerja, profil, jenis)}
    return Given(presets, {**others.butir, **known.butir}, notes, [*lines, "##"])


def _filled(row: ChosenRow, cells: _Cells, profil: Profil, *, jenis: Jenis) -> tuple[Filled, OtherFilled]:
    """What the columns of the form fill in, and what those beside it; PIHAK KESATU may be known already."""
    whole = profil.instansi and not rule_for(jenis, profil, cells.satuan_kerja)
    known = filled_from(cells.texts, row.bentuk, fields_of(jenis), skip=_FIRST if whole else "")
    taken = {*known.presets, *known.butir, *([_FIRST.rpartition(".")[0]] if whole else [])}
    return known, filled_by(row.others, jenis, taken)


def _told(others: OtherFilled) -> Iterator[str]:
    """Where the cells beside the form went; those that fill nothing as they are."""
    for name, path in others.paths.items():
        yield from explain(f"- {name}: diisikan pada {spell(steps(path))}.", 0, 2)
    for cell in others.left:
        yield from explain(f"- {cell.name}: {_short(clean(cell.text))}", 0, 2)


def _left_over(row: ChosenRow, left: Sequence[OtherCell]) -> Iterator[Finding]:
    """What is said of the cells beside the form that fill nothing."""
    if left:
        names = daftar([f"“{cell.name}”" for cell in left], "dan")
        message = f"Kolom {names} tidak mengisi apa pun; isinya dikutip di awal berkas baru."
        hint = "Pindahkan isinya ke isian yang tepat, lalu hapus kutipannya."
        yield Finding("tabel-kolom-lain", Level.SARAN, message, row.entry.origin.where, hint)


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
    _, others = _filled(row, _Cells.of(row, own), own, jenis=jenis)
    text = starter(nama_jenis, profil, assets, given=given_by(row, own, jenis))
    return Begun(text, (*row.findings, *_left_over(row, others.left)))
