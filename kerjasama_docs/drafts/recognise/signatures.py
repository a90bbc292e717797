"""The signatures of a draft: columns of a table, columns typed beside each other, or one below the other."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from kerjasama_docs.drafts.recognise.places import line_of
from kerjasama_docs.drafts.recognise.tables import cell_text
from kerjasama_docs.drafts.records import Block, Grid
from kerjasama_docs.naskah.tree.tanda_tangan import SignatureColumn, SignatureGroup
from kerjasama_docs.regex import regex

_COLUMNS = regex(r"\t+|\s{3,}")
_LABEL = regex(
    r"(?:(?:para\s+)?pihak\b.{0,40}|(?:untuk\s+dan\s+)?atas\s+nama\b.*|for\s+the\b.*|yang\s+(?:menandatangani|membuat)\b.*"
    r"|(?:mengetahui|menyaksikan|menyetujui|disetujui|diketahui|saksi)\b.*)",
    re.IGNORECASE,
)
_WITNESS = regex(r"(?:para\s+)?saksi(?:-saksi)?\b|menyaksikan|disaksikan|witness", re.IGNORECASE)
_KNOWS = regex(r"mengetahui|diketahui|menyetujui|disetujui", re.IGNORECASE)
_NIP = regex(r"(?:nip|nrp|npp|nidn|nik|nipk|niy)\b\s*[.:]?", re.IGNORECASE)
_STAMP = regex(r"\W*(?:e-?)?m[ea]ter[ae]i\b.{0,30}|ttd\.?|tanda\s?tangan", re.IGNORECASE)
_DOTS = regex(r"[\W_]*")
_PANGKAT = regex(
    r"(?:pembina|penata|pengatur|juru|jaksa|ajun|komisaris|inspektur|brigadir|kolonel|mayor|kapten|letnan|jenderal"
    r"|brigjen|laksamana|marsekal)\b.*",
    re.IGNORECASE,
)


def signatures_of(blocks: Sequence[Block]) -> tuple[SignatureColumn, ...]:
    """The places where persons sign, in the order of reading; every word of the blocks is in one of them."""
    columns: list[list[str]] = []
    for block in blocks:
        if isinstance(block, Grid):
            columns += _of_grid(block)
            continue
        parts = [part.strip() for part in _COLUMNS.split(block.printed) if part.strip()]
        if len(parts) > 1:
            _beside(columns, parts)
        else:
            _below(columns, block.printed.split("\n"))
    group: SignatureGroup = "pihak"
    made = []
    for lines in columns:
        group = _group(lines, group)
        made += [_column(each, group) for each in _persons(lines)]
    return tuple(made)


def _of_grid(grid: Grid) -> list[list[str]]:
    """The columns of a table; where a row begins signatures anew, those of the rows below stand behind."""
    columns: list[list[str]] = []
    begun = 0
    for row in grid.rows:
        texts = [cell_text(cell) for cell in row]
        anew = columns[begun:] and any(_LABEL.fullmatch(text.split("\n")[0].strip()) for text in texts if text)
        if anew and any(len(lines) > 1 for lines in columns[begun:]):
            begun = len(columns)
        for place, text in enumerate(texts):
            while len(columns) <= begun + place:
                columns.append([])
            columns[begun + place] += [line.strip() for line in text.split("\n") if line.strip()]
    return [lines for lines in columns if lines]


def _beside(columns: list[list[str]], parts: Sequence[str]) -> None:
    """Parts of one line, each below the one of its place in the line above."""
    labels = all(_LABEL.fullmatch(part) for part in parts)
    begun = max(len(columns) - len(parts), 0)
    if labels or len(columns) < len(parts):
        columns += [[part] for part in parts]
        return
    for lines, part in zip_longest(columns[begun:], parts):
        lines.append(part)


def _below(columns: list[list[str]], lines: Sequence[str]) -> None:
    """Lines that stand alone: a label begins a place to sign."""
    for line in filter(None, map(str.strip, lines)):
        if not columns or _LABEL.fullmatch(line):
            columns.append([])
        columns[-1].append(line)


def _group(lines: Sequence[str], before: SignatureGroup) -> SignatureGroup:
    if _WITNESS.match(lines[0]):
        return "saksi"
    if _KNOWS.match(lines[0]):
        return "mengetahui"
    return "pihak" if _LABEL.fullmatch(lines[0]) else before


def _persons(lines: Sequence[str]) -> Iterator[list[str]]:
    """The lines of each who signs: a label further down begins another one."""
    current: list[str] = []
    for line in lines:
        if current and _LABEL.fullmatch(line) and len(current) > 1:
            yield current
            current = []
        current.append(line)
    if current:
        yield current


def _column(lines: Sequence[str], group: SignatureGroup) -> SignatureColumn:
    """One who signs: the label first, the name before the NIP or last, the office between."""
    stamped = any(map(_STAMP.fullmatch, lines))
    said = list(lines)
    nip = next((line for line in said if _NIP.match(line)), "")
    heading = said[0] if _LABEL.fullmatch(said[0]) or len(said) > 1 else ""
    rest = said[1:] if heading else said
    name_at = _name_at(rest, nip)
    name = rest[name_at] if rest else ""
    below = [line for line in rest[name_at + 1 :] if line is not nip]
    rank = next((line for line in below if _PANGKAT.fullmatch(line)), "")
    return SignatureColumn(
        heading=line_of(heading),
        office=tuple(line_of(line) for line in rest[:name_at] if line is not nip),
        name=line_of(name),
        nip=line_of(nip),
        meterai=stamped,
        group=group,
        below=tuple(line_of(line) for line in below if line is not rank),
        label=heading.rstrip(",: "),
        pangkat=line_of(rank),
    )


def _name_at(lines: Sequence[str], nip: str) -> int:
    """Which line is the name: the one above the NIP, else the last in capitals or with a title of learning."""
    if nip in lines and lines.index(nip):
        before = lines.index(nip) - 1
        return before - 1 if before and _PANGKAT.fullmatch(lines[before]) else before
    for place in range(len(lines) - 1, 0, -1):
        if not _PANGKAT.fullmatch(lines[place]) and not _STAMP.fullmatch(lines[place]):
            return place
    return 0
