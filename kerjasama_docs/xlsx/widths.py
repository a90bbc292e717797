"""How wide the columns of a printed table are as a sheet: as on paper, but so that nothing of a cell is hidden."""

from collections.abc import Iterable

from kerjasama_docs.tables.printed import PrintedTable
from kerjasama_docs.xlsx import page
from kerjasama_docs.xlsx.heights import overflows

_SMALLER = 1.25
"""How much wider than the paper the columns may become for a long text: Arial 10 is then printed as Arial 8."""


def widths_of(table: PrintedTable, kertas: page.Ukuran) -> tuple[float, ...]:
    """Widths in characters: the relative ones on paper, but so that no number is hidden and no header broken.

    Where a cell would be taller than any row of Excel, the columns lean to it as far as the paper allows.
    """
    total = page.text_width(kertas, lanskap=table.landscape)
    parts, least = [kolom.width for kolom in table.columns], _least(table)
    plain = page.shared(total, parts, least)
    columns = list(zip(*(line.texts for line in table.rows if line.kind != "heading"), strict=True))
    tall = [any(overflows(text, width) for text in texts) for texts, width in zip(columns, plain, strict=False)]
    if not any(tall):
        return plain
    room = max(total * _SMALLER, sum(least))
    spare = room - sum(least)
    leaning = [_need(texts, width, width + spare) for texts, width in zip(columns, least, strict=True)]
    return page.shared(total, parts, leaning) if sum(leaning) <= room else plain


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
