"""What stands between the title of a joined table and its rows: how many there are of what its form asks for."""

from collections.abc import Iterator, Sequence

from kerjasama_docs.language import bilangan, sebagian
from kerjasama_docs.tables.cells.text import is_blank
from kerjasama_docs.tables.reading.rows import JoinedTable

_SHOWN = 20
"""Groups of rows that are named."""


def summary_of(joined: JoinedTable) -> Iterator[str]:
    """The groups with the count of their rows, and the numbers of the rows that fill the columns asked for.

    Args:
        joined: The table, of which the form names these columns (``ringkas``); nothing is said of any other.
    """
    if not (joined.bentuk.ringkas and joined.entries):
        return
    groups = (f"{group.title}: {bilangan(len(group.entries))}" for group in joined.groups if group.title)
    yield f"Seluruhnya {bilangan(len(joined.entries))} baris. {'; '.join(groups)}."
    titles = {kolom.kunci: kolom.judul for kolom in joined.bentuk.kolom}
    for key in joined.bentuk.ringkas:
        numbers = [number for number, each in enumerate(joined.entries, 1) if not is_blank(each.values.get(key))]
        if numbers:
            yield f"{titles[key]}: {bilangan(len(numbers))}, yaitu nomor {spans(numbers)}."


def spans(numbers: Sequence[int]) -> str:
    """Numbers of rows as they are read: "3-5, 8"; many of them are counted."""
    spans: list[tuple[int, int]] = []
    for number in sorted(numbers):
        follows = spans and spans[-1][1] == number - 1
        first = spans.pop()[0] if follows else number
        spans.append((first, number))
    return sebagian([*map(_span, spans)], _SHOWN, lain="kelompok baris lain")


def _span(span: tuple[int, int]) -> str:
    first, last = span
    return f"{first}-{last}" if last > first else f"{first}"
