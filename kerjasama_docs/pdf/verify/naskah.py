"""The finished PDF against the tree: every word of the naskah stands in it."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from kerjasama_docs.findings import DocumentFindingsError, Finding, Level, Where
from kerjasama_docs.language.tak_tercetak import tak_tercetak
from kerjasama_docs.letters import fonts
from kerjasama_docs.naskah.tree.inline import Line, plain
from kerjasama_docs.naskah.tree.pohon import Kutipan, Pasal, Pohon, Table
from kerjasama_docs.naskah.tree.walk import all_lines, walk
from kerjasama_docs.pdf.result import PdfResult
from kerjasama_docs.pdf.verify import check

LONG = 1_000
"""From this many characters on, a cell of a table may be higher than a page.

The rows of a komparisi are never split, and an engine drops what does not fit:
dxpdf from about 2,100 characters on, earlier in a narrow column. The user can
only shorten such a text.
"""

_SHOWN = 10
"""Characters that are named; further ones are counted."""


def headings(pohon: Pohon) -> tuple[str, ...]:
    """Numbered headings for the outline of the PDF, ``Pasal 1 MAKSUD DAN TUJUAN``; lampiran last.

    What is quoted has none: it is no part of the naskah.
    """
    own = chain.from_iterable(map(_headings, pohon.pasal))
    return (*own, *(plain(part.judul) for part in pohon.lampiran))


def _headings(pasal: Pasal) -> Iterator[str]:
    """The heading of a Pasal behind those of the groups that begin with it."""
    yield from _groups(pasal)
    yield _heading(pasal)


def _groups(pasal: Pasal) -> Iterator[str]:
    return (f"{bab.nama} {plain(bab.judul)}" for bab in pasal.bab)


def _heading(pasal: Pasal) -> str:
    return f"{pasal.kepala} {plain(pasal.judul_tercetak)}".rstrip()


def _printed(pasal: Pasal) -> str:
    """The heading of a Pasal in the order in which it is printed."""
    above = pasal.letak == "atas" and pasal.judul
    return f"{plain(pasal.judul)} {pasal.kepala}" if above else _heading(pasal)


def _literal_headings(pohon: Pohon) -> Iterator[str]:
    """Headings whose number is text and comes from no list of Word."""
    if pohon.konsolidasi:
        yield from chain.from_iterable(map(_groups, pohon.pasal))
        yield from map(_printed, pohon.pasal)
    for pasal in pohon.pasal:
        for block in walk(pasal.content):
            if isinstance(block, Kutipan):
                yield from map(_printed, block.pasal)


def uncovered_findings(pohon: Pohon) -> Iterator[Finding]:
    """Characters that no bundled face has: they would be boxes on paper."""
    text = "".join(plain(line) for line, _ in all_lines(pohon))
    missing = fonts.uncovered(text)
    if missing:
        message, hint = tak_tercetak(missing, _SHOWN)
        yield Finding("huruf-cetak", Level.PERINGATAN, message, Where(), hint)


def verify(pohon: Pohon, result: PdfResult) -> tuple[Finding, ...]:
    """Compare the PDF with the tree.

    A line with a character that no face has is not looked for: what an engine
    prints in its place is not text.

    Returns:
        For a consolidated text, at which no rule looks, the characters that no face has.

    Raises:
        DocumentFindingsError: A cell of a table is too long for its page and does not print.
        InternalError: Other text of the tree is not in the PDF, or a rujukan in it is broken.
    """
    lines = (*(plain(line) for line, _ in all_lines(pohon)), *_literal_headings(pohon))
    comparison = _compare(lines, result.pdf)
    if not comparison.broken and (long := tuple(_too_long(pohon, comparison.missing))):
        raise DocumentFindingsError(long)
    if lost := (*comparison.broken, *comparison.missing):
        raise check.without("naskah", lost, "bagian")
    return tuple(uncovered_findings(pohon)) if pohon.konsolidasi else ()


def _compare(lines: Sequence[str], pdf: bytes) -> check.Comparison:
    """What the PDF lacks; lines with a character that no face has are looked for without it, but not missed."""
    every = "".join(lines)
    boxes = frozenset(fonts.uncovered(every))
    bare = [line.translate(dict.fromkeys(map(ord, boxes))) for line in lines] if boxes else lines
    doubtful = {text for line, text in zip(lines, bare, strict=True) if text != line}
    comparison = check.compare(pdf, bare, fonts.borrowed(every))
    return replace(comparison, missing=tuple(text for text in comparison.missing if text not in doubtful))


def _too_long(pohon: Pohon, missing: Collection[str]) -> Iterator[Finding]:
    """Cells among the missing texts that are long enough to be the user's matter and not a bug."""
    for cell, pasal in _cells(pohon):
        text = plain(cell)
        if len(text) >= LONG and text in missing:
            message = f"Isian ini terlalu panjang untuk dicetak ({len(text)} karakter): “{text[:80]}…”."
            hint = "Ringkas isian di dalamnya, atau pindahkan rinciannya ke Lampiran."
            where = Where(unit=pasal.nama) if pasal else Where()
            yield Finding("isian-terlalu-panjang", Level.GALAT, message, where, hint)


def _cells(pohon: Pohon) -> Iterator[tuple[Line, Pasal | None]]:
    """Every cell of a table in the tree, with the Pasal it stands in."""
    lampiran = chain.from_iterable(part.content for part in pohon.lampiran)
    places = [
        (chain(pohon.opening, pohon.closing, lampiran), None),
        *((iter(pasal.content), pasal) for pasal in pohon.pasal),
    ]
    for blocks, pasal in places:
        for block in walk(blocks):
            if isinstance(block, Table):
                yield from ((cell, pasal) for row in block.rows for cell in row.cells)
