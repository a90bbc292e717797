"""Checks of what is typed into a form: drop-downs, days, numbers, length; with a word to each column.

They guide and do not lock: a day typed in a way that Excel does not know may stay as text, for the reading
of the form knows more ways; a number has to be right, and a choice where the list names all there is.
"""

from collections.abc import Mapping, Sequence

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from kerjasama_docs.model.lampiran import Kolom

_MAX_TITLE, _MAX_PROMPT, _MAX_ERROR = 32, 255, 225
"""Longest texts that Excel takes."""
_FIRST_DAY = 36_526
"""1 January 2000 as Excel counts days."""
_MAX_TEXT = 2_000
"""A longer text has no place in a cell of a printed table."""


def _cut(text: str, most: int) -> str:
    """A text of at most so many characters, cut between words."""
    if len(text) <= most:
        return text
    return f"{text[: most - 1].rpartition(' ')[0] or text[: most - 1]}…"


def _check_of(kolom: Kolom, source: str | None) -> DataValidation:
    if source and kolom.pilihan_terbuka:
        message = "Isi ini tidak ada dalam daftar. Pakai apa adanya?"
        return DataValidation(type="list", formula1=source, error=message, errorStyle="warning")
    if source:
        message = "Pilih salah satu dari daftar."
        return DataValidation(type="list", formula1=source, error=message, errorStyle="stop")
    if kolom.jenis == "tanggal":
        message = "Tulis tanggal mulai tahun 2000, hari lebih dahulu: 31-03-2027. Pakai isi ini apa adanya?"
        return DataValidation(
            type="date", operator="greaterThanOrEqual", formula1=str(_FIRST_DAY), error=message, errorStyle="warning"
        )
    if kolom.jenis in {"bilangan", "rupiah"}:
        message = "Tulis bilangan saja, tanpa Rp, titik ribuan, atau satuan: 1500000."
        return DataValidation(
            type="decimal", operator="greaterThanOrEqual", formula1="0", error=message, errorStyle="stop"
        )
    message = "Isi ini sangat panjang untuk satu sel tabel. Persingkat, atau lanjutkan bila memang perlu."
    return DataValidation(
        type="textLength", operator="lessThanOrEqual", formula1=str(_MAX_TEXT), error=message, errorStyle="warning"
    )


def _prompt_of(kolom: Kolom) -> str:
    how = {"tanggal": "Tulis seperti 31-03-2027.", "bilangan": "Tulis bilangan saja.", "rupiah": "Tulis bilangan saja."}
    choose = "Pilih dari daftar, atau tulis sendiri." if kolom.pilihan_terbuka else None
    parts = (kolom.arti, how.get(kolom.jenis), choose, "Wajib diisi." if kolom.wajib else None)
    return _cut(" ".join(part for part in parts if part), _MAX_PROMPT)


def add_checks(
    sheet: Worksheet,
    columns: Sequence[tuple[Kolom, str]],
    *,
    rows: tuple[int, int],
    lists: Mapping[str, str],
) -> None:
    """Add the check and the explanation of each column.

    Args:
        sheet: The sheet with the entries.
        columns: Its columns and their headers, from the first on.
        rows: First and last row that is checked.
        lists: By key of column, the cells that hold its choices.
    """
    for place, (kolom, judul) in enumerate(columns, 1):
        check = _check_of(kolom, lists.get(kolom.kunci))
        check.allow_blank = True
        check.showErrorMessage = True
        check.errorTitle = "Periksa isian"
        check.error = _cut(str(check.error), _MAX_ERROR)
        if prompt := _prompt_of(kolom):
            check.showInputMessage = True
            check.promptTitle = _cut(judul, _MAX_TITLE)
            check.prompt = prompt
        letter = get_column_letter(place)
        check.add(f"{letter}{rows[0]}:{letter}{rows[1]}")
        sheet.add_data_validation(check)
