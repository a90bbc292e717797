"""Numbers of a draft that leap, stand twice or begin late: Pasal, BAB, ayat and items of a rincian."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from kerjasama_docs.drafts.recognise.body import Section
from kerjasama_docs.drafts.recognise.headings import Heading
from kerjasama_docs.drafts.recognise.marks import typed_mark
from kerjasama_docs.drafts.recognise.places import where_of
from kerjasama_docs.findings import Finding, Level, Where
from kerjasama_docs.naskah.tree.pohon import Block, Pasal, Pohon, Unit

_HINT = "Urutkan nomornya, lalu periksa rujukan yang menyebut nomor sesudahnya; atau tanyakan bagian yang hilang."


@dataclass(frozen=True, slots=True)
class _Counted:
    """A number in its list: its name, the orders that it may mean, the letter of what is inserted, its place."""

    name: str
    orders: tuple[int, ...]
    inserted: str
    where: Where


def wrong_numbers(pohon: Pohon, sections: Sequence[Section], file: str) -> Iterator[Finding]:
    """What is wrong with the numbers of a draft, in the order of reading."""
    yield from _wrong([_headed(section.heading, file) for section in sections])
    groups = [group for section in sections for group, _ in section.groups if group.tingkat == "bab"]
    yield from _wrong([_headed(group, file) for group in groups])
    for pasal in pohon.pasal:
        yield from _inside(pasal, pasal.content)


def _headed(heading: Heading, file: str) -> _Counted:
    """The number of a heading; behind figures stands the letter of what is inserted."""
    letter = heading.number.lstrip("0123456789") if heading.number[:1].isdecimal() else ""
    word = heading.sebutan.capitalize() if heading.tingkat == "pasal" else heading.sebutan
    return _Counted(f"{word} {heading.number}", (heading.order,), letter, where_of(heading.paragraph, file))


def _inside(pasal: Pasal, blocks: Sequence[Block]) -> Iterator[Finding]:
    """The lists among some blocks and below them: units with marks of one form."""
    units = [block for block in blocks if isinstance(block, Unit)]
    for listed in _lists(units):
        yield from _wrong([each for each in (_counted(pasal, unit) for unit in listed) if each])
    for unit in units:
        yield from _inside(pasal, unit.children)


def _lists(units: Sequence[Unit]) -> Iterator[list[Unit]]:
    """Units with numbers of one kind that follow one another; text between them ends no list."""
    numbered = [unit for unit in units if unit.number]
    return (list(group) for _, group in groupby(numbered, key=lambda unit: unit.kind))


def _counted(pasal: Pasal, unit: Unit) -> _Counted | None:
    mark = typed_mark(f"{unit.number} x")
    if mark is None or mark.bullet:
        return None
    return _Counted(
        f"{unit.number} pada {pasal.nama}", tuple(each.order for each in mark.readings), mark.inserted, unit.where
    )


def _wrong(counted: Sequence[_Counted]) -> Iterator[Finding]:
    """What does not follow the number before it; one that is inserted bears the number of that and a letter."""
    before, last = None, 0
    for each in counted:
        follows = last + 1 in each.orders
        if not each.inserted and not follows and not (before and 1 in each.orders):
            yield Finding("draf-nomor", Level.PERINGATAN, _message(each, before, last), each.where, _HINT)
        last = last + 1 if follows else each.orders[0]
        before = each


def _message(each: _Counted, before: _Counted | None, last: int) -> str:
    if before is None:
        return f"Penomoran mulai dari {each.name}."
    if each.orders[0] == last:
        return f"Nomor {each.name} tertulis dua kali."
    return f"Penomoran meloncat: sesudah {before.name} tertulis {each.name}, seharusnya nomor {last + 1}."
