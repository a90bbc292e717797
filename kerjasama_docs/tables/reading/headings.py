"""Rows that stand over the rows of a table: titles, notes, and the headings that open a group or name a unit."""

import re

from kerjasama_docs.inputs.tables.sheet import Row
from kerjasama_docs.model.lampiran import LampiranBentuk
from kerjasama_docs.regex import regex
from kerjasama_docs.tables.cells.normalised import normalised
from kerjasama_docs.tables.header.column_names import EXPLANATION
from kerjasama_docs.tables.reading.columns import Columns, Filled, filled, merged_width

_MAX_UNIT = 150
"""Longest name of a unit, in characters."""
_LETTERED = 2
"""Cells of a heading that is counted: "A." and a name."""
_LETTER = regex(r"(?:[A-Za-z]|[IVXLC]{1,6}|[ivxlc]{1,6})[.)]?")
_NOTE = regex(
    r"\*|[0-9]{1,2}\)\s|\([^()]*\)$|(?:catatan|note|nb|terbilang)\b|(?:keterangan|ket|sumber)\.?\s*:|\(lanjutan\)|halaman\b",
    re.IGNORECASE,
)
_LEAD = regex(
    r"^\s*(?:(?:[A-Z]|[IVXLC]{1,6}|[0-9]{1,3})[.)]\s+)?"
    r"(?:(?:nama )?(?:satuan kerja|satker|unit kerja|unit|upt)\s*:\s*)?",
    re.IGNORECASE,
)
_UNIT = regex(
    r"(?:kantor|kanwil|kanim|direktorat|ditjen|dit|subdit|subdirektorat|biro|bagian|lembaga|lapas|lpka|lpp|rutan|rumah"
    r"|rupbasan|rudenim|bapas|balai|pusat|badan|dinas|sekretariat|setjen|inspektorat|itjen|unit|upt|satuan|satker|divisi"
    r"|politeknik|akademi|kementerian|pemerintah)\b",
    re.IGNORECASE,
)
_PERIOD = regex(
    r"\b(?:19|20)[0-9]{2}\b|\b(?:tabel|lampiran|daftar|rekapitulasi|rencana|perencanaan|laporan|hasil|lanjutan)\b",
    re.IGNORECASE,
)


def unit_name(text: str) -> str:
    """A heading without its number and without "Satuan Kerja:"."""
    return " ".join(_LEAD.sub("", text).split())


def reads_as_unit(text: str) -> bool:
    """Whether a heading begins as the names of units do."""
    return bool(_UNIT.match(unit_name(text)))


def heading_text(columns: Columns, row: Row) -> str | None:
    """The only text of a row that stands over the table rather than in it; None for other rows."""
    cells = filled(row)
    lettered = _is_lettered(columns, cells)
    if lettered:
        cells = cells[1:]
    if _says_group_twice(columns, cells):
        cells = cells[:1]
    if len(cells) != 1:
        return None
    place, value = cells[0]
    outside = place not in columns.fillable
    if not isinstance(value, str):
        return "" if outside else None
    stands_over = outside or lettered or merged_width(row, place) > 1 or _NOTE.match(value)
    return value if stands_over else None


def _is_lettered(columns: Columns, cells: Filled) -> bool:
    """Whether a row counts a heading with a letter: "A." in the column of numbers, and a name."""
    return len(cells) == _LETTERED and cells[0][0] == columns.number and bool(_LETTER.fullmatch(str(cells[0][1])))


def _says_group_twice(columns: Columns, cells: Filled) -> bool:
    """Whether a heading stands in the column of groups once more, as in the workbooks that we write."""
    return len(cells) == _LETTERED and cells[1][0] == columns.group and str(cells[0][1]) == str(cells[1][1])


def single_text(row: Row) -> str:
    """The text of a row that has but one, the letter or number before it apart; empty for other rows."""
    texts = [value for _, value in filled(row)]
    if not texts or len(texts) > _LETTERED:
        return ""
    return texts[-1] if isinstance(texts[-1], str) else ""


def group_named(bentuk: LampiranBentuk, text: str) -> str | None:
    """The name of the group that a heading opens; None for a note, a title or a period."""
    name = unit_name(text)
    if not name or len(name) > _MAX_UNIT or _NOTE.match(text.lstrip()):
        return None
    if normalised(bentuk.judul or bentuk.nama) in normalised(name):
        return None
    if reads_as_unit(text):
        return name
    return None if _is_title(name) else name


def _is_title(name: str) -> bool:
    """Whether a heading is a title, a period or a sentence rather than the name of a group."""
    return bool(_PERIOD.search(name)) or name.endswith((".", ":")) or not name[0].isalpha()


def is_note(columns: Columns, row: Row) -> bool:
    """Whether a row is a heading, a note, or only explains the header above it: (nama lengkap), (tgl/bln/thn)."""
    if heading_text(columns, row) is not None:
        return True
    return all(isinstance(value, str) and EXPLANATION.fullmatch(value) for _, value in filled(row))
