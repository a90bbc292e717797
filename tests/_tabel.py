"""Cases of tables as a person reads them: what units sent, and below it the joined table that has to come of it.

A case is a text file: what it shows and the form, then ``--- berkas Unit A.xlsx › Sheet1`` with the cells of a row
parted by ``|``, then ``--- hasil``, ``--- temuan`` and ``--- laporan``. ``^`` is a cell merged with the one above,
``<`` with the one to its left, ``~teks~`` a cell that is struck out, ``⏎`` a line break in a cell, ``[2027-03-31]`` an
Excel date, ``[46477]`` a number; a file name ending in .csv gives CSV addresses, ``kunci:`` before the first row the
keys of YAML or JSON.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from openpyxl.utils import get_column_letter

from kerjasama_docs.assets import Area, Assets
from kerjasama_docs.findings import Finding
from kerjasama_docs.inputs.tables.sheet import Cell, Row, Sheet, Struck, Value
from kerjasama_docs.model.lampiran import LampiranBentuk
from kerjasama_docs.naskah.klausul.folders import load_bentuk
from kerjasama_docs.tables.account import account
from kerjasama_docs.tables.header.side_by_side import side_by_side
from kerjasama_docs.tables.join import join_readings
from kerjasama_docs.tables.printed import printed_table
from kerjasama_docs.tables.reading.read import read_sheet
from kerjasama_docs.tables.reading.rows import JoinedTable

OWN = Path(__file__).parent / "tables" / "templat"
"""Forms of our own that cases may name."""
_SECTION = re.compile(r"^--- (.+)\n", re.MULTILINE)


@dataclass(frozen=True)
class Kasus:
    """One case: what is read, and the text of the file up to what is expected."""

    bentuk: LampiranBentuk
    lembar: tuple[Sheet, ...]
    pengantar: str
    hasil: str


def nilai_dari(text: str) -> Value:
    """The value of a cell from its notation."""
    if not text:
        return None
    if not (text.startswith("[") and text.endswith("]")):
        return text.replace("⏎", "\n")
    inside = text[1:-1]
    return date.fromisoformat(inside) if re.fullmatch(r"\d{4}-\d{2}-\d{2}", inside) else Decimal(inside)


def lembar_dari(rows: Sequence[Sequence[str]], file: str = "Unit A.xlsx", nama: str = "", kunci: str = "") -> Sheet:
    """A sheet from the notation of its cells."""
    keys = tuple(key.strip() for key in kunci.split("|")) if kunci else ()
    baris: list[Row] = []
    for number, texts in enumerate(rows, 1):
        sel: list[Cell] = []
        for column, text in enumerate(texts):
            alamat = f"baris {number} kolom {column + 1}" if file.endswith(".csv") else f"{_huruf(column)}{number}"
            if keys:
                alamat = f"[{number - 1}].{keys[column]}"
            merged = baris[-1].cells[column] if text == "^" else sel[-1] if text == "<" else None
            coret = len(text) > 1 and text[0] == text[-1] == "~"
            jenis = Struck if coret or isinstance(merged, Struck) else Cell
            sel.append(jenis(merged.value, alamat, True) if merged else jenis(nilai_dari(text.strip("~")), alamat))
        baris.append(Row(number, tuple(sel)))
    while baris and all(sel.value is None for sel in baris[-1].cells):
        baris.pop()
    return Sheet(file, nama, tuple(baris), keys)


def _huruf(column: int) -> str:
    return get_column_letter(column + 1)


def tabel(*lembar: Sheet, bentuk: str | LampiranBentuk = "perencanaan") -> JoinedTable:
    """Read and join sheets; each stands for the unit that its file is named after."""
    form = load_bentuk(bentuk, Assets()) if isinstance(bentuk, str) else bentuk
    forms = {name: load_bentuk(name, Assets()) for name in Assets().names(Area.LAMPIRAN)}
    lain = {name: each for name, each in forms.items() if each.sumber == "baris" and each.nama != form.nama}
    apart = [side_by_side(each, form, lain) for each in lembar]
    read = [read_sheet(each, form, unit=Path(each.file).stem, others=lain) for parts, _ in apart for each in parts]
    joined = join_readings(read, form)
    return replace(joined, findings=(*(each for _, found in apart for each in found), *joined.findings))


def temuan(finding: Finding) -> Iterator[str]:
    """A finding as a case shows it."""
    yield f"{finding.where}: {finding.level}: {finding.message} ({finding.name})"
    yield f"    {finding.hint}"


def teks_tabel(joined: JoinedTable) -> str:
    """A joined table, its findings and its report as text."""
    printed = printed_table(joined, instansi="Kementerian Contoh", sumber=True)
    rows = [" | ".join(kolom.title for kolom in printed.columns)]
    rows += [f"== {row.texts[0]}" if row.kind == "heading" else " | ".join(row.texts) for row in printed.rows]
    rows = [row.replace("\n", "⏎").rstrip() for row in rows]
    found = [line for finding in joined.findings for line in temuan(finding)] or ["tidak ada temuan"]
    parts = ("--- hasil", *rows, "", "--- temuan", *found, "", "--- laporan", account(joined), "")
    return "\n".join(parts)


def kasus(path: Path) -> Kasus:
    """Read a case."""
    text = path.read_text(encoding="utf-8")
    head, *parts = _SECTION.split(text)
    form = re.search(r"^bentuk: (\S+)$", head, re.MULTILINE)
    assert form, f"{path.name} names no form"
    lembar = []
    for title, body in zip(parts[::2], parts[1::2], strict=True):
        if title.startswith("berkas "):
            file, _, nama = title.removeprefix("berkas ").partition(" › ")
            lines = body.rstrip("\n").split("\n")
            kunci = lines.pop(0).removeprefix("kunci:").strip() if lines[0].startswith("kunci:") else ""
            rows = [[cell.strip() for cell in line.split("|")] for line in lines]
            lembar.append(lembar_dari(rows, file, nama, kunci))
    assert lembar, f"{path.name} holds no sheet"
    introduction, mark, expected = text.partition("--- hasil\n")
    return Kasus(load_bentuk(form[1], Assets(OWN)), tuple(lembar), introduction, mark + expected)
