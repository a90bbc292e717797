"""What is told of a sheet beside its values, in all kinds of workbooks: comments, what is hidden, or struck out."""

import re
from collections.abc import Collection, Iterable, Iterator

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.inputs.source import visible
from kerjasama_docs.inputs.tables.faults import Fault, SheetFinding
from kerjasama_docs.inputs.tables.sheet import Cell, Sheet, letters_of
from kerjasama_docs.language import dipotong, sebagian
from kerjasama_docs.regex import regex

_SHOWN, _LONG = 80, 120
"""Characters of a text that are shown, and of a comment."""
_MOST_SPANS = 10
"""Rows, spans of rows and columns that are named one by one."""
_CALLED_OFF = regex(
    r"\b(?:di)?(?:batal(?:kan)?|coret|hapus|tunda|gugur|drop|cancel(?:l?ed)?|skip)\b|\b(?:tidak jadi|jangan)\b",
    re.IGNORECASE,
)
"""Words of a comment by which a row may be no row any more."""
_OF_COMMENT = "Komentar tidak dicetak. Bila barisnya batal, hapus baris itu dari berkas, lalu ulangi."
NO_RESULT = Fault(
    "tabel-rumus",
    "Sel ini berisi rumus yang hasilnya tidak tersimpan.",
    "Buka di Excel dan simpan, atau ganti rumus dengan nilainya (Salin › Tempel Khusus › Nilai).",
    without_result=True,
)
CUT = Fault(
    "tabel-angka",
    "Angka ini terlalu panjang; Excel telah mengganti angka sesudah yang kelima belas dengan nol.",
    "Ubah format sel menjadi Teks, lalu ketik ulang seluruh angkanya (misalnya NIP atau NIK).",
)


def partly_struck(text: str) -> Fault:
    """Part of a cell is struck out, and is not read."""
    shown = " ".join(visible(text).split())
    message = f"Sebagian isi sel ini dicoret dan tidak dibaca: “{dipotong(shown, _SHOWN)}”."
    return Fault("tabel-coretan", message, "Bila coretannya keliru, hapus coretan itu.", level=Level.PERINGATAN)


def error_in(text: str) -> Fault:
    """A cell shows an error of its program."""
    message = f"Sel ini berisi galat Excel: {visible(text.strip()[:20])}."
    hint = "Perbaiki rumusnya, atau ketik nilainya."
    return Fault("tabel-sel-galat", message, hint, without_result=True)


def commented(sheet: Sheet, address: str, text: str) -> Finding:
    """What is said of a comment: it is not read, and one that calls its row off is a warning."""
    words = " ".join(visible(text).split())
    short = words if len(words) <= _LONG else f"{words[:_LONG]}…"
    level = Level.PERINGATAN if _CALLED_OFF.search(words) else Level.SARAN
    message = f"Sel ini berkomentar “{short}”; isinya tetap dibaca."
    where = sheet.where(Cell(None, address))
    return SheetFinding("tabel-komentar", level, message, where, _OF_COMMENT, sheet=sheet.name)


def more_comments(sheet: Sheet, count: int) -> Finding:
    """What is said of comments that are only counted."""
    message = f"Masih ada {count} komentar lain pada lembar ini."
    return SheetFinding("tabel-komentar", Level.SARAN, message, sheet.where(), _OF_COMMENT, sheet=sheet.name)


def concealed(sheet: Sheet, *, whole: bool, rows: Iterable[int], columns: Collection[int]) -> Iterator[Finding]:
    """What is said of a sheet, of rows and of columns that are hidden, and read all the same.

    Args:
        sheet: The sheet.
        whole: Whether all of it is hidden.
        rows: Its hidden rows that say something.
        columns: Its hidden columns that do.
    """
    if whole and sheet.rows:
        yield _hidden(sheet, "Lembar ini tersembunyi, tetapi ikut dibaca.")
    if hidden := set(rows):
        yield _hidden(sheet, f"{len(hidden)} baris tersembunyi ikut dibaca (baris {_spans(hidden)}).")
    if columns:
        names = sebagian([letters_of(place) for place in sorted(columns)], _MOST_SPANS)
        yield _hidden(sheet, f"Kolom tersembunyi ikut dibaca (kolom {names}).")


def _hidden(sheet: Sheet, message: str) -> Finding:
    hint = "Periksa apakah isinya memang harus masuk tabel; bila tidak, hapus dari berkas."
    return Finding("tabel-tersembunyi", Level.SARAN, message, sheet.where(), hint)


def _spans(numbers: Iterable[int]) -> str:
    """Numbers as a reader names them: ``5, 7–9``."""
    spans: list[list[int]] = []
    for place in sorted(numbers):
        if spans and spans[-1][1] == place - 1:
            spans[-1][1] = place
        else:
            spans.append([place, place])
    shown = ", ".join("–".join(map(str, dict.fromkeys(span))) for span in spans[:_MOST_SPANS])
    return f"{shown}, …" if len(spans) > _MOST_SPANS else shown
