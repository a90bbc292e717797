"""How wide the columns of a printed table are as a sheet: as on paper, but so that nothing of a cell is hidden."""

from collections.abc import Iterable, Sequence

from kerjasama_docs.letters.widths import words
from kerjasama_docs.tables.printed import PrintedTable
from kerjasama_docs.xlsx import page
from kerjasama_docs.xlsx.heights import overflows, word_width

_SMALLEST = 1.5
"""How much wider they may become for words, of which none is broken then: Arial 10 is printed as Arial 6,7."""
_CAPS = (40.0, 30.0, 24.0, 20.0, 16.0, 12.0)
"""Widths in characters to which the columns of long words are held, one after the other."""
_LONGEST = 28
"""Letters of the longest word that is kept in one piece, as on paper (:mod:`kerjasama_docs.letters.columns`)."""
_SMALLER = 1.25
"""How much wider than the paper the columns may become for a long text: Arial 10 is then printed as Arial 8."""


def widths_of(table: PrintedTable, kertas: page.Ukuran) -> tuple[float, ...]:
    """Widths in characters: the relative ones on paper, but so that no number is hidden and no header broken.

    Where a cell would be taller than any row of Excel, the columns lean to it as far as the paper allows.
    """
    total = page.text_width(kertas, lanskap=table.landscape)
    parts, least = [kolom.width for kolom in table.columns], _unbroken(_least(table), _words(table), total * _SMALLEST)
    plain = page.shared(total, parts, least)
    columns = list(zip(*(line.texts for line in table.rows if line.kind != "heading"), strict=True))
    tall = [any(overflows(text, width) for text in texts) for texts, width in zip(columns, plain, strict=False)]
    if not any(tall):
        return plain
    room = max(total * _SMALLER, sum(least))
    spare = room - sum(least)
    leaning = [_need(texts, width, width + spare) for texts, width in zip(columns, least, strict=True)]
    return page.shared(total, parts, leaning) if sum(leaning) <= room else plain


def _unbroken(least: Sequence[float], longest: Sequence[float], most: float) -> list[float]:
    """Widths at which no usual word is broken, as far as the paper allows: the longest words break first."""
    for cap in _CAPS:
        wanted = [max(own, min(word, cap)) for own, word in zip(least, longest, strict=True)]
        if sum(wanted) <= most:
            return wanted
    return list(least)


def _words(table: PrintedTable) -> list[float]:
    """Width of the longest word of each column of text; an address of the web is no usual word."""
    found: list[float] = []
    for place, column in enumerate(table.columns):
        texts = (line.texts[place] for line in table.rows if line.kind != "heading" and column.kind == "teks")
        usual = (word for word in words(texts) if len(word) <= _LONGEST)
        found.append(max(map(word_width, usual), default=0.0))
    return found


def _least(table: PrintedTable) -> list[float]:
    """Widths at which every word of a header and every number is whole."""
    least = [page.least_width(kolom.title) for kolom in table.columns]
    for line in table.rows:
        if line.kind != "heading":
            for place, text in enumerate(line.texts):
                if table.columns[place].kind != "teks":
                    least[place] = max(least[place], page.number_width(text))
    return least


def _need(texts: Iterable[str], least: float, most: float) -> float:
    """The least width at which all texts fit into a row that do so at the most."""
    width = least
    for text in texts:
        if overflows(text, width) and not overflows(text, most):
            width = _between(text, width, most)
    return width


def _between(text: str, short: float, enough: float) -> float:
    """The least width, by a character, between one at which a text is too tall and one at which it is not."""
    while enough - short > 1:
        middle = (short + enough) / 2
        short, enough = (middle, enough) if overflows(text, middle) else (short, middle)
    return enough
