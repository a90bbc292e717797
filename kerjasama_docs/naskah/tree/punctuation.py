"""End punctuation of units, so that nobody has to type it.

UU 12/2011 Lampiran II angka 87-95: an item of a rincian ends with a
semicolon, the last but one with "; dan", "; atau" or "; dan/atau", the last
as its sentence ends; before a deeper level stands a colon.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise, takewhile

from kerjasama_docs.language import INDONESIA, Bahasa, kata_akhir, tanpa_akhiran
from kerjasama_docs.naskah.tree.inline import Inline, Line, Text, plain
from kerjasama_docs.naskah.tree.markup import join_texts
from kerjasama_docs.naskah.tree.pohon import RINCIAN, Block, Kind, Unit
from kerjasama_docs.regex import regex

_SENTENCE_END = regex(r"[.:?!](?:\)?[”\"’'])?\s*$")
"""A mark that ends a sentence, which may stand inside the quotation that ends with it."""
_QUOTED_STOP = regex(r"\.\)?[”\"’']$")
_BROKEN = regex(r",\s*(?:dan/atau|dan|atau|serta|and|or)\s*$")
"""How a sentence ends of which the rest is missing."""


def _tail(content: Line) -> str:
    last = content[-1] if content else None
    return last.text if isinstance(last, Text) else ""


def _ending(content: Line) -> str:
    """The text after the last piece that is none, whatever its emphasis."""
    texts = takewhile(lambda piece: isinstance(piece, Text), reversed(content))
    return plain(reversed([*texts]))


def _is_sentence(content: Line) -> bool:
    return bool(_SENTENCE_END.search(_ending(content)))


def _with_tail(content: Line, text: str) -> list[Inline]:
    """The content with its last text replaced; that of a content which ends with something else is empty."""
    last = content[-1] if content else None
    return [*content[:-1], Text(text, last.italic, last.bold)] if isinstance(last, Text) else [*content]


def _ended(content: Line, end: str, bahasa: Bahasa) -> Line:
    """The content stripped of whatever it ended with, and ended with ``end``; the mark is never emphasised."""
    bare = tanpa_akhiran(_tail(content), inggris=bahasa is not INDONESIA)
    stopped = bare.endswith(".") or (end == "." and _QUOTED_STOP.search(_ending(content).rstrip(" ;,.:")))
    return join_texts([*_with_tail(content, bare), Text(end.removeprefix(".") if stopped else end)])


def _closed(content: Line, bahasa: Bahasa) -> Line:
    """A sentence with its full stop; one that breaks off keeps its last word, so that it is seen."""
    tail = _tail(content)
    return join_texts([*content, Text(".")]) if _BROKEN.search(tail) else _ended(content, ".", bahasa)


def _last_text(unit: Unit) -> str:
    """The text with which a unit and all below it ends."""
    below = [child for child in unit.children if isinstance(child, Unit)]
    return _last_text(below[-1]) if below else _tail(unit.content)


def _connective(units: Sequence[Unit], bahasa: Bahasa) -> str:
    """The joining word that was typed between the items; what the last one ends with joins a higher level."""
    typed = (kata_akhir(_last_text(unit), inggris=bahasa is not INDONESIA) for unit in units[:-1])
    return bahasa.kata[next(filter(None, typed), "dan")]


def punctuate_rincian(
    units: Sequence[Unit], end: str, *, connected: bool = True, bahasa: Bahasa = INDONESIA
) -> tuple[Unit, ...]:
    """Punctuate the items of one rincian and all below them.

    Args:
        units: Items of one level.
        end: What the last item ends with.
        connected: Whether the last but one is joined with dan, atau, dan/atau.
        bahasa: The language of the joining word.
    """
    joint = f"; {_connective(units, bahasa)}" if connected else ";"
    marks = [*[";"] * (len(units) - 2), *[joint] * (len(units) > 1), end]
    return tuple(_item(unit, mark, bahasa) for unit, mark in zip(units, marks, strict=True))


def _item(unit: Unit, mark: str, bahasa: Bahasa) -> Unit:
    """An item of a rincian that ends with a mark; one with others below it passes the mark on to the last of them."""
    if not unit.children:
        return replace(unit, content=_ended(unit.content, mark, bahasa))
    content = _ended(unit.content, _before(unit.children[0]), bahasa)
    return replace(unit, content=content, children=_below(unit.children, mark, bahasa))


def _sentence(unit: Unit, bahasa: Bahasa) -> Unit:
    """An ayat or a definition: a colon before its rincian, else a full stop."""
    if unit.children:
        return _item(unit, ".", bahasa)
    return unit if _is_sentence(unit.content) else replace(unit, content=_closed(unit.content, bahasa))


def _before(following: Block) -> str:
    """What a text ends with before what follows it: a colon before a rincian, a table or a formula.

    A comma where the sentence goes on, as in "…; b. …, dengan ketentuan …", else a full stop.
    """
    if not isinstance(following, Unit) or following.kind is not Kind.PARAGRAF or following.rumus:
        return ":"
    return "," if plain(following.content[:1])[:1].islower() else "."


def _below(blocks: Sequence[Block], mark: str, bahasa: Bahasa) -> tuple[Block, ...]:
    """What hangs below a unit, the last of it ended with a mark."""
    result: list[Block] = []
    for run, after in pairwise([*_runs(blocks), ()]):
        units = [block for block in run if isinstance(block, Unit)]
        end = _before(after[0]) if after else mark
        if units and units[0].kind is Kind.PARAGRAF:
            ends = [*[_before(each) for each in units[1:]], end]
            result += [_text(unit, each, bahasa) for unit, each in zip(units, ends, strict=True)]
        else:
            result += punctuate_rincian(units, end, bahasa=bahasa) if units else run
    return tuple(result)


def _text(unit: Unit, end: str, bahasa: Bahasa) -> Unit:
    """A text between the items that ends with a mark; a sentence keeps its own."""
    if unit.rumus or (end == "." and _is_sentence(unit.content)):
        return unit
    return replace(unit, content=_ended(unit.content, end, bahasa))


def _paragraphs(units: Sequence[Unit], after: Block | None, bahasa: Bahasa, *, closed: bool) -> Iterator[Unit]:
    """Paragraphs that follow each other, and what stands behind the last."""
    for unit, following in zip(units, [*units[1:], after], strict=True):
        if unit.rumus:
            yield unit
        elif isinstance(following, Unit) and (following.rumus or following.kind in RINCIAN | {Kind.DEFINISI}):
            yield replace(unit, content=_ended(unit.content, ":", bahasa))
        elif closed and not _is_sentence(unit.content):
            yield replace(unit, content=_closed(unit.content, bahasa))
        else:
            yield unit


def punctuate(blocks: Sequence[Block], *, opening: bool = False, bahasa: Bahasa = INDONESIA) -> tuple[Block, ...]:
    """Punctuate the blocks of one Pasal, or of the opening.

    Args:
        blocks: Root level of the outline.
        opening: In the opening the points of a list end with semicolons throughout, as considerations
            do (UU 12/2011 Lampiran II angka 19), and a paragraph may run on into what follows.
        bahasa: The language of the text.
    """
    runs = [*_runs(blocks), ()]
    result: list[Block] = []
    for run, after in pairwise(runs):
        units = [block for block in run if isinstance(block, Unit)]
        below = after[0] if after else None
        result += _run(units, below, opening=opening, bahasa=bahasa) if units else run
    return tuple(result)


def _run(units: Sequence[Unit], after: Block | None, *, opening: bool, bahasa: Bahasa) -> Iterable[Unit]:
    """Units of one kind that follow each other, and what stands behind the last."""
    kind = units[0].kind
    if kind in RINCIAN or (opening and kind is Kind.DEFINISI):
        end = "," if isinstance(after, Unit) and _before(after) == "," else "."
        return punctuate_rincian(units, ";" if opening else end, connected=not opening, bahasa=bahasa)
    if kind is Kind.PARAGRAF:
        return _paragraphs(units, after, bahasa, closed=not opening)
    return [_sentence(unit, bahasa) for unit in units]


def _runs(blocks: Sequence[Block]) -> Iterator[tuple[Block, ...]]:
    """Neighbouring units of one kind together, and what is no unit."""
    for _, run in groupby(blocks, lambda block: block.kind if isinstance(block, Unit) else None):
        yield tuple(run)
