"""Units of a draft as the text that a drafter types, in the marks of the syntax: what ``ambil`` writes as ``teks``."""

from collections import Counter
from collections.abc import Iterator, Sequence

from kerjasama_docs.language import huruf
from kerjasama_docs.naskah.tree.inline import plain
from kerjasama_docs.naskah.tree.pohon import Block, Kind, Table, Unit

_INDENT = "   "
_MARKS = {
    Kind.AYAT: "({})",
    Kind.DEFINISI: "{}.",
    Kind.HURUF: "{}.",
    Kind.ANGKA: "{}.",
    Kind.HURUF_KURUNG: "{})",
    Kind.ANGKA_KURUNG: "{})",
}
_LETTERS = {Kind.HURUF, Kind.HURUF_KURUNG}


def outlined(blocks: Sequence[Block]) -> str:
    """The text of a Pasal; numbers are given anew, in the marks that the syntax has for each level."""
    return "\n".join(_lines(blocks, 0)).strip("\n")


def _lines(blocks: Sequence[Block], depth: int) -> Iterator[str]:
    orders: Counter[Kind] = Counter()
    for place, block in enumerate(blocks):
        if isinstance(block, Table):
            yield from ("", *_rows(block), "")
        elif isinstance(block, Unit) and block.kind not in _MARKS:
            yield from ([""] if place else [])
            yield f"{_INDENT * depth}{_words(block)}"
            yield from _lines(block.children, depth + 1)
        elif isinstance(block, Unit):
            orders[block.kind] += 1
            yield f"{_INDENT * depth}{_mark(block.kind, orders[block.kind])} {_words(block)}"
            yield from _lines(block.children, depth + 1)


def _words(unit: Unit) -> str:
    return typed(" ".join(plain(unit.content).split()))


def _mark(kind: Kind, order: int) -> str:
    return _MARKS[kind].format(huruf(order) if kind in _LETTERS else order)


def _rows(table: Table) -> Iterator[str]:
    for place, row in enumerate(table.rows):
        cells = (typed(" ".join(plain(cell).split())).replace("|", "/") or " " for cell in row.cells)
        yield f"| {' | '.join(cells)} |"
        if table.header and not place:
            yield f"|{'---|' * len(row.cells)}"


def typed(text: str) -> str:
    """Words of a stranger as the syntax has them: no Jinja of his is run, and his stars stay stars."""
    for sign in ("{{", "{%", "{#"):
        text = text.replace(sign, f'{{{{ "{sign[0]}" }}}}{sign[1]}')
    return text.replace("*", "\\*")
