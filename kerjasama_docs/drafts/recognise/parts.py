"""The parts of a draft: what stands above its text, its opening, its body, its closing, who signs, its lampiran."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kerjasama_docs.drafts.recognise.body import TITLE_LINES, Headed, headed, looks_like_title, titles_above
from kerjasama_docs.drafts.recognise.labels import is_label, knows, sees
from kerjasama_docs.drafts.recognise.marks import mark_of
from kerjasama_docs.drafts.recognise.tables import lines_of
from kerjasama_docs.drafts.records import Block, Grid, Paragraph
from kerjasama_docs.regex import regex

_OPENS = regex(
    r"(?:pada\s+hari\s+ini|pada\s+tanggal|yang\s+bertanda\s?tangan|kami\s+yang\s+bertanda|saya\s+yang\s+bertanda"
    r"|para\s+pihak\b|perjanjian .{0,60}dibuat|on\s+this\s+day|dengan\s+hormat|menimbang\b|mengingat\b"
    r"|this\s+(?:memorandum|agreement))",
    re.IGNORECASE,
)
_CLOSES = regex(
    r"(?:demikian(?:lah)?\b|dibuat\s+(?:di|dalam|dan)\b|sebagai\s+bukti|in\s+witness|done\s+(?:at|in)\b|signed\s+at"
    r"|untuk\s+maksud\s+tersebut|ditandatangani\s+di\b|dengan\s+demikian)",
    re.IGNORECASE,
)
_LAMPIRAN = regex(
    r"(?:lampiran|annex|appendix)(?:\s*(?:[ivxl]{1,5}|[0-9]{1,2}|[a-h]))?\s*[:.]?(?:\n.*)?|lampiran\s+(?:[ivxl0-9]{1,4}\s+)?"
    r"(?:nota|perjanjian|kesepakatan|memorandum|adendum|addendum|naskah)\b.*",
    re.IGNORECASE | re.DOTALL,
)
_PERSON = regex(r"\W*(?:(?:nip|nrp|npp|nidn)\b|(?:e-?)?m[ae]ter[ae]i\b)", re.IGNORECASE)
"""What stands in a place to sign and in no table of data."""
_ENDS_SENTENCE = regex(r"\s[a-z]{4,}\.$")
"""How a sentence ends, and no title of learning: "… tersendiri.", "M.Si."."""
_SENTENCE = 14
"""Words from which on a line is no line of a signature."""
_CLOSING = 8
"""Paragraphs before the signatures among which the closing is looked for."""
_LOOK_BACK = 60
"""Blocks before the end of a text that may be signatures."""


@dataclass(frozen=True, slots=True)
class Parts:
    """The blocks of a draft by its parts; a body that has no Pasal is empty, and its text the opening."""

    head: tuple[Block, ...]
    opening: tuple[Block, ...]
    body: tuple[Headed, ...]
    closing: tuple[Block, ...]
    signatures: tuple[Block, ...]
    lampiran: tuple[tuple[Block, ...], ...]


def parts_of(blocks: Sequence[Block]) -> Parts:
    """The parts of a draft; each block is in one of them."""
    found = headed(blocks)
    first = _first_heading(found)
    first -= _titles_before(found, first)
    annex = _annexes(found, first)
    main = found[: annex[0]] if annex else found
    ends = [*annex[1:], len(found)] if annex else []
    lampiran = tuple(tuple(each.block for each in found[start:end]) for start, end in zip(annex, ends, strict=True))
    signing = _signing(main, first)
    closing = _closing(main[:signing], first)
    top = [each.block for each in main[: min(first, closing)]]
    opening = _opening(top)
    return Parts(
        head=tuple(top[:opening]),
        opening=tuple(top[opening:]),
        body=main[first:closing],
        closing=tuple(each.block for each in main[closing:signing]),
        signatures=tuple(each.block for each in main[signing:]),
        lampiran=lampiran,
    )


def _first_heading(found: Sequence[Headed]) -> int:
    """Where the body begins; behind everything in a draft without Pasal."""
    return next((place for place, each in enumerate(found) if each.heading), len(found))


def _titles_before(found: Sequence[Headed], first: int) -> int:
    """How many lines before the first heading are its title, where the titles stand above their numbers."""
    if first == len(found) or not titles_above(found):
        return 0
    heading, place = found[first].heading, first
    while heading and place and first - place < TITLE_LINES and looks_like_title(found[place - 1].block, heading):
        place -= 1
    return first - place


def _annexes(found: Sequence[Headed], first: int) -> list[int]:
    """Where each lampiran begins: lines that say so and stand behind the body, alone."""
    places: list[int] = []
    floor = first if first < len(found) else 0
    for place, each in enumerate(found):
        block = each.block
        if place <= floor or not isinstance(block, Paragraph) or each.heading:
            continue
        said = _LAMPIRAN.fullmatch(block.printed.strip()) and found[place - 1].heading is None
        if said and (places or _stands_out(block, found, place)):
            places.append(place)
    return places


def _stands_out(block: Paragraph, found: Sequence[Headed], place: int) -> bool:
    """Whether a line that says "Lampiran" begins one: on a new page, in capitals, or where no Pasal comes any more."""
    last = max((at for at, each in enumerate(found) if each.heading), default=0)
    return block.breaks or block.printed[:8].isupper() or block.align in {"tengah", "kanan"} or place > last


def _opening(top: Sequence[Block]) -> int:
    """Where the opening begins among what stands before the body."""
    for place, block in enumerate(top):
        if isinstance(block, Paragraph) and (_OPENS.match(block.text.strip()) or _is_sentence(block)):
            return place
    return len(top)


def _is_sentence(block: Paragraph) -> bool:
    """Whether a paragraph is a sentence, and no line of a title or a letterhead."""
    text = block.text.strip()
    words = text.split()
    return len(words) > _SENTENCE and not text.isupper() and block.align != "tengah"


def is_signing(block: Block) -> bool:
    """Whether a block may be a part of signatures: short lines, names, a table of such."""
    if isinstance(block, Grid):
        return all(len(line.split()) <= _SENTENCE for line in lines_of(block))
    text = block.text.strip()
    if len(text.split()) > _SENTENCE or text.endswith((";", ":")):
        return False
    return not _CLOSES.match(text) and not _ENDS_SENTENCE.search(text)


def _signing(main: Sequence[Headed], first: int) -> int:
    """Where the signatures begin: behind the last sentence, where a pihak is called or somebody is named."""
    place = len(main)
    floor = max(first if first < len(main) else 0, len(main) - _LOOK_BACK)
    while place > floor and not main[place - 1].heading and _may_sign(main, place - 1):
        place -= 1
    while place < len(main) and not _begins_signing(main[place].block):
        place += 1
    return place


def _may_sign(main: Sequence[Headed], place: int) -> bool:
    block = main[place].block
    if isinstance(block, Paragraph) and mark_of(block):
        near = [each.block for each in main[max(0, place - 6) : place]]
        return any(isinstance(each, Paragraph) and _is_witness(each.text.strip()) for each in near)
    return is_signing(block) or (isinstance(block, Paragraph) and bool(_is_witness(block.text.strip())))


def _is_witness(line: str) -> bool:
    return sees(line) or knows(line)


def _begins_signing(block: Block) -> bool:
    """Whether signatures begin here: a label alone, a table with labels, several labels beside each other."""
    if isinstance(block, Grid):
        return any(is_label(text) or _PERSON.match(text) for text in lines_of(block))
    columns = [part.strip() for part in _COLUMNS.split(block.text.strip()) if part.strip()]
    return bool(columns) and all(is_label(part) or part.isupper() for part in columns)


_COLUMNS = regex(r"\t+|\s{3,}|\n")
"""What parts columns that are typed beside each other."""


def _closing(main: Sequence[Headed], first: int) -> int:
    """Where what stands between the last Pasal and the signatures begins; a Pasal of nothing else keeps it."""
    place = len(main)
    floor = first if first < len(main) else 0
    for at in range(len(main) - 1, max(floor, len(main) - _CLOSING), -1):
        block = main[at].block
        if main[at].heading or not isinstance(block, Paragraph) or mark_of(block):
            break
        if _CLOSES.match(block.text.strip()) and not _is_whole_text(main, at):
            place = at
    return place


def _is_whole_text(main: Sequence[Headed], at: int) -> bool:
    """Whether nothing but a heading and its title stands before a paragraph, which then is the text of its Pasal."""
    if main[at - 1].heading:
        return True
    return at > 1 and main[at - 2].heading is not None and not _is_sentence_end(main[at - 1].block)


def _is_sentence_end(block: Block) -> bool:
    return not isinstance(block, Paragraph) or block.text.strip().endswith((".", ";"))
