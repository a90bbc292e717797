"""The cells of a row in columns that its form does not have: which fields of a naskah they fill, and which none."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from kerjasama_docs.inputs.tables.sheet import Cell, Row, Sheet
from kerjasama_docs.model.base import Record
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.paths import shape_at, steps
from kerjasama_docs.model.shape import Shape, shape_of
from kerjasama_docs.model.template import Jenis
from kerjasama_docs.regex import regex
from kerjasama_docs.starter.cells import clean, items_of, value_of
from kerjasama_docs.tables.cells.items import says_nothing
from kerjasama_docs.tables.cells.normalised import normalised
from kerjasama_docs.tables.cells.text import plain_text
from kerjasama_docs.tables.header.records import Header
from kerjasama_docs.tables.header.texts import header_text, spelled

_LONGEST = 120
"""Characters of a text that can be a header."""
_NAMES: Mapping[str, str] = {
    "judul": "judul|tentang|perihal|hal",
    "penandatanganan.tanggal": "tanggal penandatanganan|tanggal tanda tangan|tanggal ttd|tgl penandatanganan|tgl ttd",
    "penandatanganan.tempat": "tempat penandatanganan|tempat tanda tangan|tempat ttd|tempat",
    "maksud": "maksud",
    "tujuan": "tujuan",
    "ruang_lingkup": "ruang lingkup|lingkup",
    "kegiatan": "kegiatan|rencana kegiatan",
    "jangka_waktu": "jangka waktu|masa berlaku|lama",
    "jangka_waktu.mulai": "tanggal mulai|mulai|mulai berlaku|tanggal mulai berlaku",
    "jangka_waktu.sampai": "tanggal berakhir|berakhir|sampai|sampai dengan|tanggal selesai",
    "pendanaan.nilai": "nilai|nilai kontrak|besar dana|jumlah dana|nilai rp",
    "pendanaan.sumber": "sumber dana|sumber pendanaan|sumber anggaran|pendanaan",
    "dasar_hukum": "dasar hukum",
}
"""What the columns of the naskah itself are called."""
_OF_PIHAK: Mapping[str, str] = {
    "nomor": "nomor|no|nomor naskah|no naskah|nomor surat|nomor pks|nomor mou",
    "golongan": "golongan|kategori|jenis|bentuk|golongan mitra|kategori mitra|jenis mitra|jenis instansi",
    "alamat": "alamat|alamat lengkap|alamat kantor|alamat instansi|kedudukan",
    "penandatangan.nama": "penandatangan|penanda tangan|nama penandatangan|nama penanda tangan|nama pejabat|pejabat"
    "|pejabat penandatangan|pimpinan|nama pimpinan",
    "penandatangan.jabatan": "jabatan|jabatan penandatangan|jabatan penanda tangan|jabatan pejabat|jabatan pimpinan",
    "penandatangan.nip": "nip|nip penandatangan|nip penanda tangan|nip pejabat",
    "narahubung.unit": "unit narahubung|unit kerja narahubung|bagian narahubung",
    "narahubung.nama": "narahubung|nama narahubung|kontak|nama kontak|contact person|cp|pic|nama pic",
    "narahubung.telepon": "telepon|telp|tlp|no telepon|no telp|no tlp|nomor telepon|nomor telp|no hp|nomor hp|hp|wa"
    "|no wa|whatsapp|telepon narahubung|no telepon narahubung",
    "narahubung.pos_el": "pos el|email|e mail|surel|alamat email|alamat surel|alamat pos el|email narahubung",
}
"""What the columns about a pihak are called."""
_PARTNER, _OWN = 1, 0
_WHOSE = regex(
    r"\b(?:(?P<mitra>calon mitra|mitra|pihak (?:ke ?dua|ii|2))"
    r"|(?P<own>satuan kerja|satker|pihak (?:ke ?satu|pertama|i|1)|pengusul|pemrakarsa|kementerian))\b"
)
"""Whom a column is about; the partner, where it does not say."""
_SEVERAL = regex(r"\s*(?:[,;/&+\n]|\bdan\b)+\s*", re.IGNORECASE)
"""What parts the choices in one cell."""
_EVERY = regex(r"\b(?:rencana )?kerja sama$|\bnaskah$")
"""What may stand behind any name."""


@dataclass(frozen=True, slots=True)
class OtherCell:
    """A cell that says something, in a column that the form does not have."""

    name: str
    text: str


class _Went(NamedTuple):
    """A cell, the field that it fills, and with what: a text, or the items of a list."""

    cell: OtherCell
    path: str
    value: str | Sequence[str]


@dataclass(frozen=True)
class OtherFilled:
    """What other cells fill in.

    Attributes:
        presets: Single values by path.
        butir: Lists by path.
        paths: Where each of the cells went, by the name of its column.
        left: The cells that fill nothing.
    """

    presets: Mapping[str, str]
    butir: Mapping[str, Sequence[str]]
    paths: Mapping[str, str]
    left: tuple[OtherCell, ...]

    @classmethod
    def of(cls, went: Sequence[_Went], cells: Sequence[OtherCell]) -> "OtherFilled":
        """What came of some cells, of which these went somewhere."""
        presets = {each.path: each.value for each in went if isinstance(each.value, str)}
        lists = {each.path: each.value for each in went if not isinstance(each.value, str)}
        left = tuple(cell for cell in cells if all(each.cell is not cell for each in went))
        return cls(presets, lists, {each.cell.name: each.path for each in went}, left)


def other_cells(sheet: Sheet, header: Header, row: Row) -> tuple[OtherCell, ...]:
    """The cells of a row outside of the columns of the form."""
    rows = sheet.rows[header.start : header.end]

    def named(place: int) -> str:
        if sheet.keys:
            return clean(sheet.keys[place].replace("_", " "))[:_LONGEST] if place < len(sheet.keys) else ""
        return clean(spelled(header_text(each, place) for each in rows))[:_LONGEST]

    beside = [(place, cell) for place, cell in enumerate(row.cells) if place not in header.recognised]
    texts = ((named(place) or "tanpa kepala", _text(cell)) for place, cell in beside if not cell.merged)
    return tuple(OtherCell(name, text) for name, text in texts if not says_nothing(text))


def _text(cell: Cell) -> str:
    """What a cell says; a number as the sheet shows it, with the nought that a telephone begins with."""
    return cell.shown if cell.shown and isinstance(cell.value, Decimal) else plain_text(cell.value)


def filled_by(cells: Sequence[OtherCell], jenis: Jenis, taken: Collection[str]) -> OtherFilled:
    """What the other cells of a row fill in.

    Args:
        cells: The cells.
        jenis: The kind of the naskah; it takes what it prints.
        taken: Fields that are filled already, by path.
    """
    went: list[_Went] = []
    for cell in cells:
        if made := _went(cell, jenis, (*taken, *(each.path for each in went))):
            went.append(made)
    return OtherFilled.of(went, cells)


def _went(cell: OtherCell, jenis: Jenis, taken: Collection[str]) -> _Went | None:
    """The field that a cell fills, and with what; None where none is free that takes it."""
    path = next((each for each in _paths(cell.name) if _takes(jenis, each)), None)
    value = _filling(path, cell) if path and not _meets(path, taken) else None
    return _Went(cell, path, value) if path and value else None


def _paths(name: str) -> Iterator[str]:
    """The fields that a column of that name may fill, the likeliest first."""
    form = normalised(name)
    whose = _WHOSE.search(form)
    bare = " ".join(_EVERY.sub("", _WHOSE.sub("", form)).split())
    forms = {form, bare} - {""}
    if whose is None:
        yield from (path for path, names in _NAMES.items() if forms & {*names.split("|")})
    pihak = _OWN if whose and whose["own"] else _PARTNER
    for path, names in _OF_PIHAK.items():
        if forms & {*names.split("|")} and (path != "nomor" or whose):
            yield f"pihak.{pihak}.{path}"


def _takes(jenis: Jenis, path: str) -> bool:
    """Whether a kind prints a field, or what it stands in."""
    plain = ".".join(step for step in path.split(".") if not step.isdecimal())
    lost = any(plain == each or plain.startswith(f"{each}.") for each in jenis.lepas)
    return jenis.takes(str(steps(path)[0])) and not lost


def _meets(path: str, others: Collection[str]) -> bool:
    """Whether a field, what it stands in, or what stands in it is filled already."""
    return any(f"{path}.".startswith(f"{each}.") or f"{each}.".startswith(f"{path}.") for each in others)


def _filling(path: str, cell: OtherCell) -> str | Sequence[str] | None:
    """What a cell fills a field with, a text or the items of a list; None where its text cannot be that."""
    shape = shape_at(path)
    if shape.many:
        parts = _SEVERAL.split(cell.text) if shape.choices else items_of(cell.text, split=True)
        items = [item for part in parts if (item := _valid(path, part, shape))]
        return items if len(items) == len(parts) else None
    value = value_of(cell.text, path, shape)
    return _valid(path, value, shape) if value else None


def _valid(path: str, text: str, shape: Shape) -> str | None:
    """A text as the field has it, a choice by its name; None where the field refuses it."""
    above, _, last = path.rpartition(".")
    record = _record_at(above)
    if shape.choices:
        name = normalised(text).replace(" ", "-")
        return name if name in shape.choices else None
    if record is None or shape.record:
        return text
    try:
        record.model_validate({last: [text] if shape.many else text})
    except ValueError:
        return None
    return text


def _record_at(path: str) -> type[Record] | None:
    """The record at a path; None for the naskah itself, whose fields are not alone."""
    record: type[Record] | None = None
    for step in steps(path) if path else ():
        if isinstance(step, str):
            record = shape_of((record or Naskah).model_fields[step]).record
    return record
