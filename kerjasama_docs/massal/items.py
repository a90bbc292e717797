"""Columns for the items of a list by their numbers, ``pihak[3].nama``: they follow those of the common input."""

from collections.abc import Iterator, Mapping, Sequence

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.inputs.source import Key, Source, spell
from kerjasama_docs.massal.header import Header
from kerjasama_docs.massal.laying import Laid


def _lists(key: Key) -> Iterator[tuple[Key, int]]:
    """The lists on the way to a field, and which item of each is meant."""
    for place, step in enumerate(key):
        if isinstance(step, int):
            yield key[:place], step


def _length(source: Source, key: Key) -> int:
    """How many items a list of the common input has; a single value is one."""
    value = source.value(key)
    if isinstance(value, list | tuple):
        return len(value)
    return 0 if value is None or isinstance(value, Mapping) else 1


def too_far(header: Header, source: Source) -> Iterator[Finding]:
    """Columns for items that leave a gap behind those of the common input."""
    named: dict[Key, set[int]] = {}
    for isian in header.columns.values():
        for above, item in _lists(isian.key):
            named.setdefault(above, set()).add(item)
    for place, isian in header.columns.items():
        for above, item in _lists(isian.key):
            count = _length(source, above)
            gap = next((each for each in range(count, item) if each not in named[above]), None)
            if gap is not None:
                told = f"padahal induk hanya memuat {count} butir {spell(above)}"
                message = f"Kolom ini mengisi {spell(above)}[{item + 1}], {told}."
                hint = f"Perbaiki nomornya, atau isi {spell(above)}[{gap + 1}] lebih dahulu."
                yield Finding("massal-butir", Level.GALAT, message, header.places[place], hint)
                break


def gaps_of(cells: Sequence[Laid], source: Source) -> Iterator[Finding]:
    """Items that a row fills although it leaves out one before them."""
    filled: dict[Key, dict[int, Laid]] = {}
    for cell in cells:
        for above, item in _lists(cell.key) if cell.says else ():
            filled.setdefault(above, {}).setdefault(item, cell)
    for above, items in filled.items():
        count = _length(source, above)
        for item, cell in sorted(items.items()):
            gap = next((each for each in range(count, item) if each not in items), None)
            if gap is not None:
                message = f"Baris ini mengisi {spell(above)}[{item + 1}] tanpa {spell(above)}[{gap + 1}]."
                hint = "Isi butir sebelumnya, atau pindahkan isinya ke sana."
                yield Finding("massal-butir", Level.GALAT, message, cell.where, hint)
                break
