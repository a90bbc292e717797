"""Which sentence leads to an item of a list, also where it stands before the list as a paragraph of its own."""

from collections.abc import Iterable, Mapping

from kerjasama_docs.naskah.units.record import Sort, TextUnit


def pemimpin(units: Iterable[TextUnit]) -> Mapping[int, TextUnit]:
    """The text that leads to each item, by the place of the item among the units."""
    found: dict[int, TextUnit] = {}
    last: TextUnit | None = None
    for unit in units:
        if unit.sort is not Sort.ITEM:
            last = unit if unit.sort is Sort.SENTENCE else None
        elif unit.above:
            found[unit.order] = unit.above
        elif last and last.pasal is unit.pasal:
            found[unit.order] = last
    return found


def pengantar(units: Iterable[TextUnit]) -> Mapping[int, TextUnit]:
    """The text above each item, or before it with a colon at its end, by the place of the item among the units."""
    found: dict[int, TextUnit] = {}
    led: TextUnit | None = None
    for unit in units:
        if unit.sort is Sort.ITEM:
            led = unit.above or (led if led and led.pasal is unit.pasal else None)
            if led:
                found[unit.order] = led
        else:
            led = unit if unit.text.endswith(":") else None
    return found
