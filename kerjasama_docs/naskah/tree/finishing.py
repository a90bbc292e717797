"""The last touch on the text of the tree: blanks that do not break, bold names of pihak."""

import re
from collections.abc import Callable
from dataclasses import replace

from kerjasama_docs.language import tak_putus
from kerjasama_docs.model.profil import Profil
from kerjasama_docs.naskah.tree.inline import Inline, Line, Text
from kerjasama_docs.naskah.tree.markup import join_texts
from kerjasama_docs.naskah.tree.pohon import Block, Kutipan, LampiranPart, Pohon, Row, SignatureColumn, Unit

_LABEL = re.compile(r"\b(?:PARA PIHAK|PIHAK (?:KE[A-Z]+(?: (?:BELAS|PULUH))?|PERTAMA)|PIHAK)\b")

Change = Callable[[Line], Line]


def _bold_labels(text: Text) -> list[Inline]:
    pieces: list[Inline] = []
    end = 0
    for match in _LABEL.finditer(text.text):
        pieces += [
            replace(text, text=text.text[end : match.start()]),
            replace(text, text=match[0], bold=True),
        ]
        end = match.end()
    return [*pieces, replace(text, text=text.text[end:])]


def _row(row: Row, change: Change) -> Row:
    return replace(row, cells=tuple(change(cell) for cell in row.cells))


def _changed(block: Block, change: Change) -> Block:
    if isinstance(block, Unit):
        children = tuple(_changed(child, change) for child in block.children)
        return replace(block, content=change(block.content), children=children)
    if isinstance(block, Kutipan):
        return replace(block, pasal=tuple(replace(p, content=_blocks(p.content, change)) for p in block.pasal))
    return replace(block, rows=tuple(_row(row, change) for row in block.rows))


def _blocks(blocks: tuple[Block, ...], change: Change) -> tuple[Block, ...]:
    return tuple(_changed(block, change) for block in blocks)


def _part(part: LampiranPart, change: Change) -> LampiranPart:
    return replace(part, content=_blocks(part.content, change))


def _column(column: SignatureColumn, change: Change) -> SignatureColumn:
    return replace(column, office=tuple(change(line) for line in column.office))


def _held(piece: Inline) -> Inline:
    return replace(piece, text=tak_putus(piece.text)) if isinstance(piece, Text) else piece


def _unbroken(line: Line) -> Line:
    """A line with blanks that do not break."""
    return tuple(_held(piece) for piece in line)


def _labelled(line: Line) -> Line:
    """A line in which the names of pihak are bold."""
    pieces: list[Inline] = []
    for piece in line:
        pieces += _bold_labels(piece) if isinstance(piece, Text) and not piece.bold else [piece]
    return join_texts(pieces)


def finish(pohon: Pohon, profil: Profil) -> Pohon:
    """Set blanks that do not break (``Pasal 5``, ``ayat (1)``) and, if the profil asks, bold names of pihak."""

    def full(line: Line) -> Line:
        return _labelled(_unbroken(line)) if profil.tebal_sebutan else _unbroken(line)

    second = finish(pohon.padanan, profil) if pohon.padanan else None
    return replace(
        pohon,
        padanan=second,
        opening=_blocks(pohon.opening, full),
        pasal=tuple(replace(p, content=_blocks(p.content, full)) for p in pohon.pasal),
        closing=_blocks(pohon.closing, full),
        signatures=tuple(_column(column, _unbroken) for column in pohon.signatures),
        witnesses=tuple(_column(column, _unbroken) for column in pohon.witnesses),
        lampiran=tuple(_part(part, full) for part in pohon.lampiran),
    )
