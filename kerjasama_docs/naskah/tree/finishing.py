"""The last touch on the text of the tree: blanks that do not break, the year of a number, bold names of pihak."""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache

from kerjasama_docs.language import tak_putus
from kerjasama_docs.model.profil import Profil
from kerjasama_docs.naskah.tree.changing import Holder, each, table_lines, with_content, with_text
from kerjasama_docs.naskah.tree.inline import Inline, Line, Text
from kerjasama_docs.naskah.tree.markup import join_texts
from kerjasama_docs.naskah.tree.pohon import Block, Kutipan, Pohon, Unit
from kerjasama_docs.naskah.tree.tanda_tangan import SignatureColumn
from kerjasama_docs.regex import regex

_DIGITS = "SATU|DUA|TIGA|EMPAT|LIMA|ENAM|TUJUH|DELAPAN|SEMBILAN"
_USUAL = rf"PARA PIHAK|PIHAK (?:KE[A-Z]+(?: BELAS| PULUH(?: (?:{_DIGITS})\b)?)?|PERTAMA)|PIHAK"


@cache
def _label(own: tuple[str, ...]) -> re.Pattern[str]:
    """What a pihak is called, those names first that this naskah gives."""
    longest = sorted(own, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join([*map(re.escape, longest), _USUAL])})(?!\w)")


_YEAR = regex(r"(\bNomor [^\s,;]{1,60} )TAHUN(?= \d{4}\b)")
"""The year of a number that a sentence names; only the head of a naskah writes it in capitals."""
_CAPITALS = regex(r"[A-Z]{2}[A-Z ]*$")
"""What a pihak is called, without the article before it."""

Change = Callable[[Line], Line]


def _bold_labels(text: Text, own: tuple[str, ...]) -> list[Text]:
    """A text with the names of pihak in bold, in pieces; empty where it names none."""
    if "PIHAK" not in text.text and not any(label in text.text for label in own):
        return []
    pieces: list[Text] = []
    end = 0
    for match in _label(own).finditer(text.text):
        pieces += [
            Text(text.text[end : match.start()], text.italic),
            Text(match[0], text.italic, bold=True),
        ]
        end = match.end()
    return [*pieces, Text(text.text[end:], text.italic)] if pieces else []


def _changed(block: Block, change: Change) -> Block:
    if isinstance(block, Unit):
        return with_text(block, change(block.content), _blocks(block.children, change))
    if isinstance(block, Kutipan):
        return replace(block, pasal=each(lambda pasal: _held_by(pasal, change), block.pasal))
    return table_lines(block, change)


def _blocks(blocks: tuple[Block, ...], change: Change) -> tuple[Block, ...]:
    return each(lambda block: _changed(block, change), blocks)


def _held_by(holder: Holder, change: Change) -> Holder:
    """A Pasal or a lampiran with its blocks changed."""
    return with_content(holder, _blocks(holder.content, change))


def _column(column: SignatureColumn) -> SignatureColumn:
    """A signature whose office and name have blanks that do not break."""
    return replace(column, office=each(_unbroken, column.office), name=_unbroken(column.name))


def _held(piece: Inline) -> Inline:
    if not isinstance(piece, Text):
        return piece
    text = tak_putus(_YEAR.sub(r"\1Tahun", piece.text))
    return piece if text == piece.text else Text(text, piece.italic, piece.bold)


def _unbroken(line: Line) -> Line:
    """A line with blanks that do not break."""
    return each(_held, line)


def _labelled(line: Line, own: tuple[str, ...]) -> Line:
    """A line in which the names of pihak are bold."""
    pieces: list[Inline] = []
    for piece in line:
        labels = _bold_labels(piece, own) if isinstance(piece, Text) and not piece.bold else []
        pieces += labels or [piece]
    return line if len(pieces) == len(line) else join_texts(pieces)


def _in_capitals(second: Pohon) -> tuple[str, ...]:
    """What pihak with numbers are called in the second language, ``FIRST PARTY``; nothing where they have none."""
    together, each_one = second.bahasa.para_pihak
    if not each_one.isupper():
        return ()
    called = (together, each_one, *(column.label for column in second.signatures))
    return tuple(found[0] for name in called if (found := _CAPITALS.search(name)))


def finish(pohon: Pohon, profil: Profil, own: tuple[str, ...] = ()) -> Pohon:
    """Set blanks that do not break (``Pasal 5``, ``ayat (1)``) and, if the profil asks, bold names of pihak.

    Args:
        pohon: The tree with its rujukan resolved.
        profil: How the institution writes.
        own: What pihak are called otherwise than by their number.
    """

    def full(line: Line) -> Line:
        return _labelled(_unbroken(line), own) if profil.tebal_sebutan else _unbroken(line)

    def parts(holders: tuple[Holder, ...]) -> tuple[Holder, ...]:
        return each(lambda holder: _held_by(holder, full), holders)

    second = finish(pohon.padanan, profil, _in_capitals(pohon.padanan)) if pohon.padanan else None
    return replace(
        pohon,
        padanan=second,
        opening=_blocks(pohon.opening, full),
        pasal=parts(pohon.pasal),
        closing=_blocks(pohon.closing, full),
        signatures=each(_column, pohon.signatures),
        witnesses=each(_column, pohon.witnesses),
        lampiran=parts(pohon.lampiran),
    )
