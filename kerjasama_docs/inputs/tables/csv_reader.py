"""CSV as offices write it: any usual delimiter and encoding, quotes with line breaks, ``sep=;``."""

import codecs
import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.inputs.tables.bounds import MAX_COLUMNS, MAX_FILE, MAX_ROWS, Budget
from kerjasama_docs.inputs.tables.faults import Spot
from kerjasama_docs.inputs.tables.notes import Notes
from kerjasama_docs.inputs.tables.refusals import refused, too_much
from kerjasama_docs.inputs.tables.sheet import Cell, CellOfText, Row, Sheet, Tables
from kerjasama_docs.language import bilangan
from kerjasama_docs.regex import regex

DELIMITERS = "\t;|,"
"""From the most to the least telling: a comma stands in every sentence."""
_SAMPLE = 256 * 1024
"""Characters looked at to choose the delimiter."""
_LINES = 200
"""Lines looked at to choose the delimiter."""
_QUOTED = regex(r'(?:^|(?<=[\t;|,]))"(?:[^"]|"")*"', re.MULTILINE)
_SEP = regex(r'"?sep=([^\r\n]{0,8})(?:\r\n?|\n|\Z)', re.IGNORECASE)
"""The first line in which Excel is told the delimiter; it is no row of the table, whatever it says."""
_LINE = regex(r"[^\r\n]*+(?:\r\n?|\n)|[^\r\n]++")
"""A line with its end, found one after the other: a stream of the text would take four bytes for each letter."""
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_BLANK = " \t\r\n\f\v\u00a0\ufeff"
"""What a file ends with that says nothing."""
_END = "\0"
"""A line behind the last; a quote that is never closed swallows it. No text holds it: it is refused before."""
_UTF_8 = "Simpan ulang sebagai CSV UTF-8 (di Excel: Simpan Sebagai › CSV UTF-8), atau kirim sebagai .xlsx."


def delimiter_of(text: str, otherwise: str = ",") -> str:
    r"""The delimiter that gives the most lines the same number of columns, more than one.

    Args:
        text: The beginning of a file.
        otherwise: The delimiter of a file that shows none.

    >>> delimiter_of("No;Mitra\n1;PT Maju, Tbk\n")
    ';'
    """
    bare = _QUOTED.sub("x", text[:_SAMPLE].replace("\r\n", "\n").replace("\r", "\n"))
    lines = [line for line in bare.split("\n")[:_LINES] if line.strip(DELIMITERS + " ")]

    def weight(sign: str) -> tuple[int, int]:
        counts = Counter(count for line in lines if (count := line.count(sign)))
        return max(((often, count) for count, often in counts.items()), default=(0, 0))

    best = max(DELIMITERS, key=weight)
    return best if weight(best) > (0, 0) else otherwise


def _decoded(raw: bytes, sheet: Sheet) -> tuple[str, list[Finding]]:
    try:
        if raw.startswith(_UTF_16):
            return raw.decode("utf-16"), []
        return raw.decode("utf-8-sig"), []
    except UnicodeDecodeError:
        pass
    try:
        text = raw.decode("cp1252")
    except UnicodeDecodeError as error:
        raise refused(
            sheet.file, "tabel-pengodean", message="Pengodean huruf berkas ini tidak dikenal.", hint=_UTF_8
        ) from error
    message = "Berkas ini bukan UTF-8, sehingga dibaca sebagai Windows-1252; huruf beraksen dapat keliru."
    hint = f"Periksa nama yang memuat huruf beraksen. {_UTF_8}"
    return text, [Finding("tabel-pengodean", Level.SARAN, message, sheet.where(), hint)]


def _end(text: str, blank: str) -> int:
    """Where a text ends that says something, found without a copy of it."""
    end = len(text)
    while end:
        begin = max(end - _SAMPLE, 0)
        if kept := text[begin:end].rstrip(blank):
            return begin + len(kept)
        end = begin
    return 0


def _records(text: str, delimiter: str, file: str) -> Iterator[list[str]]:
    """The records of a file up to the last that holds something.

    Why the empty end is cut off first: forty million line ends are records too, and each costs as much as one
    that says something.

    Raises:
        UnreadableInputError: A quote is never closed.
    """
    end = _end(text, f"{_BLANK}{delimiter}")
    lines = (found[0] for found in _LINE.finditer(text, 0, end))
    csv.field_size_limit(MAX_FILE)  # a cell that is too long is told with its address, and stops no other
    reader = csv.reader(chain(lines, [_END]), delimiter=delimiter)
    message = "Tanda petik dibuka pada baris ini, tetapi tidak ditutup."
    number = 0
    for record in reader:
        if record == [_END]:
            return
        number += 1
        if any(_END in cell for cell in record):
            break
        yield record
    hint = "Tutup tanda petiknya, atau hapus; tanda petik di dalam teks ditulis dua kali."
    raise refused(file, "tabel-petik", message=message, hint=hint, path=f"baris {number}")


def _cells(record: list[str], number: int, notes: Notes) -> tuple[Cell, ...]:
    """The cells of a record up to the last that holds something."""
    while record and not record[-1].strip():
        record.pop()
    cells = [_cell(text, (number, place), notes) for place, text in enumerate(record, 1)]
    while cells and cells[-1].value is None:
        cells.pop()
    return tuple(cells)


def _cell(text: str, spot: tuple[int, int], notes: Notes) -> Cell:
    number, place = spot
    return CellOfText(notes.text(text, Spot(f"baris {number} kolom {place}", number, place)), spot)


def read_csv(raw: bytes, file: str, *, tab: bool = False) -> Tables:
    """Read a CSV file; all its values are text.

    Args:
        raw: The file.
        file: Its name.
        tab: Whether its name promises tabs.

    Returns:
        Its one sheet, and what is wrong with its cells.

    Raises:
        UnreadableInputError: It is no text, a quote is not closed, or it passes a bound.
    """
    notes = Notes(file)
    text, findings = _decoded(raw, notes.sheet)
    if _END in text:
        message = "Isi berkas ini bukan teks, sehingga bukan CSV."
        raise refused(file, "tabel-bukan-teks", message=message, hint=_UTF_8)
    delimiter, begin = _delimiter(text, tab=tab)
    rows = _rows(_records(text[begin:], delimiter, file), notes)
    return (Sheet(file, "", rows),), (*findings, *notes.findings)


def _delimiter(text: str, *, tab: bool) -> tuple[str, int]:
    """The delimiter of a file, said in its first line or seen in it, and where its records begin."""
    said = _SEP.match(text)
    begin = said.end() if said else 0
    if said and _separates(said[1]):
        return said[1], begin
    return delimiter_of(text[begin : begin + _SAMPLE], "\t" if tab else ","), begin


def _separates(sign: str) -> bool:
    """Whether a text can be a delimiter: one sign, and neither a quote nor a letter or a figure."""
    return len(sign) == 1 and not sign.isalnum() and sign != '"'


def _rows(records: Iterable[list[str]], notes: Notes) -> tuple[Row, ...]:
    """Records as rows, without those that are empty to the end; raises where they pass a bound."""
    file, budget = notes.sheet.file, Budget(notes.sheet.file)
    rows: list[Row] = []
    for number, record in enumerate(records, 1):
        if number > MAX_ROWS:
            raise too_much(file, f"masih ada isi sesudah baris {bilangan(MAX_ROWS)}")
        if any(map(str.strip, record[MAX_COLUMNS:])):
            raise too_much(file, f"masih ada isi sesudah kolom {MAX_COLUMNS}", f"baris {number}")
        cells = _cells(record[:MAX_COLUMNS], number, notes)
        budget.take(len(cells), "")
        rows.append(Row(number, cells))
    while rows and not rows[-1].cells:
        rows.pop()
    return tuple(rows)
