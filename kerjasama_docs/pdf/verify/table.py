"""The finished PDF against a table: every cell stands in it, in the order of the rows.

A cell may be cut by the end of a page, with its neighbours, footer and header between the parts,
so that the comparison of running text (:mod:`kerjasama_docs.pdf.verify.check`) does not know it again.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence

from kerjasama_docs import language
from kerjasama_docs.findings import Finding, Level, Where
from kerjasama_docs.language.tak_tercetak import sebut_huruf
from kerjasama_docs.letters import fonts
from kerjasama_docs.pdf.result import PdfResult
from kerjasama_docs.pdf.verify import check
from kerjasama_docs.tables.printed import PrintedRow, PrintedTable

_ENOUGH = 10
"""After so many missing cells the rest is not looked for."""
_MAX_SHOWN = 20
"""Rows, and characters of one, that are named; further ones are counted or passed over."""
_HINT = "Ganti dengan tulisan Latin, atau buat tabel sebagai .docx."


def verify_table(table: PrintedTable, result: PdfResult) -> tuple[Finding, ...]:
    """Compare the PDF with the table, in time linear in its rows.

    A cell with a character that no face has is not looked for: what an engine prints in its place
    is not text.

    Returns:
        Where characters stand that no face has.

    Raises:
        InternalError: Text of the table is not in the PDF.
    """
    if lost := lost_texts(table, result):
        raise check.without("tabel", lost, "sel")
    return tuple(_uncovered(table, fonts.uncovered(_text(table))))


def lost_texts(table: PrintedTable, result: PdfResult) -> list[str]:
    """Cells that are not in the PDF; where all are, the characters of which it has too few."""
    text = _text(table)
    boxes = fonts.uncovered(text)
    known = [_without_boxes(row, boxes) for row in _rows(table)]
    return _lost(check.page_texts(result.pdf), known, fonts.borrowed(text))


def _text(table: PrintedTable) -> str:
    """All text of a table."""
    return "".join(text for row in _rows(table) for text in row)


def _without_boxes(row: Sequence[str], boxes: Sequence[str]) -> list[str]:
    """The cells of a row whose characters all have a face."""
    return [text for text in row if not any(box in text for box in boxes)]


def _lost(pages: Sequence[str], rows: Sequence[Sequence[str]], ignored: Collection[str]) -> list[str]:
    """Cells that are not in the PDF; where all are, the characters of which it has too few."""
    if missing := _missing([check.squeeze(text, ignored) for text in pages], rows, ignored):
        return missing
    fewer = _fewer(map(check.squeeze, pages), rows)
    return [f"karakter {fewer}"] if fewer else []


def _rows(table: PrintedTable) -> Iterator[tuple[str, ...]]:
    """The texts of a table by rows, from its head to its foot."""
    return (texts for texts, _ in _lines(table))


def _lines(table: PrintedTable) -> Iterator[tuple[tuple[str, ...], PrintedRow | None]]:
    """The same, each with the row it is; None of what stands around the rows."""
    yield (*table.head, *table.title, *table.summary), None
    yield tuple(column.title for column in table.columns), None
    for row in table.rows:
        yield row.texts, row
    signed = table.pengesahan
    day = language.tanggal_panjang(signed.tanggal) if signed and signed.tanggal else None
    below = (signed.tempat, day, signed.jabatan, signed.nama, signed.nip) if signed else ()
    yield tuple(filter(None, (table.terbilang, *table.below, *below))), None


def _missing(pages: Sequence[str], rows: Iterable[Sequence[str]], ignored: Collection[str]) -> list[str]:
    """Texts that stand nowhere from the page on which the row above them ends."""
    missing: list[str] = []
    first = 0
    for row in rows:
        last = first
        for text in row:
            end = check.torn_end(pages, check.squeeze(text, ignored), first)
            if end is None:
                missing.append(text)
            else:
                last = max(last, end)
        if len(missing) >= _ENOUGH:
            break
        first = last
    return missing


def _fewer(pages: Iterable[str], rows: Iterable[Sequence[str]]) -> str:
    """Characters of which the PDF has fewer than the table: so a row that others resemble is missed, too."""
    there, wanted = Counter[str](), Counter[str]()
    for page in pages:
        there.update(page)
    for row in rows:
        wanted.update(check.squeeze("".join(row)))
    return "".join(sorted((wanted - there).keys()))


def _uncovered(table: PrintedTable, boxes: Sequence[str]) -> Iterator[Finding]:
    """Where in the table the characters stand that no face has: a finding for each row, then one for the rest."""
    found = list(_boxed(table, boxes)) if boxes else []
    yield from found[:_MAX_SHOWN]
    if len(found) > _MAX_SHOWN:
        message = f"Masih ada {len(found) - _MAX_SHOWN} baris lain dengan karakter yang tidak dimiliki huruf cetak."
        yield Finding("huruf-cetak", Level.PERINGATAN, message, Where(), _HINT)


def _boxed(table: PrintedTable, boxes: Sequence[str]) -> Iterator[Finding]:
    for texts, row in _lines(table):
        if chars := [box for box in boxes if any(box in text for text in texts)]:
            yield _finding(_place(table, row, chars), chars, row.origin.where if row and row.origin else Where())


def _place(table: PrintedTable, row: PrintedRow | None, chars: Sequence[str]) -> str:
    """The cells of a row that hold some characters, as a reader of the table finds them."""
    if row is None:
        return "Kepala, judul, atau pengesahan tabel"
    if row.kind == "heading":
        return f"Judul kelompok “{language.dipotong(row.texts[0], 40)}”"
    pairs = zip(table.columns, row.texts, strict=True)
    return f"Kolom {language.daftar([kolom.title for kolom, text in pairs if any(c in text for c in chars)], 'dan')}"


def _finding(place: str, chars: Sequence[str], where: Where) -> Finding:
    names = sebut_huruf(chars, _MAX_SHOWN)
    message = f"{place} memuat {names}, yang tidak dimiliki huruf cetak; pada PDF tampil sebagai kotak atau kosong."
    return Finding("huruf-cetak", Level.PERINGATAN, message, where, _HINT)
