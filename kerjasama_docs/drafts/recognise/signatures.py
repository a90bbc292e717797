"""The signatures of a draft: columns of a table, columns typed beside each other, or one below the other."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from kerjasama_docs.drafts.recognise.labels import is_label, knows, sees
from kerjasama_docs.drafts.recognise.places import line_of
from kerjasama_docs.drafts.recognise.tables import cell_text
from kerjasama_docs.drafts.records import Block, Cell, Grid
from kerjasama_docs.naskah.tree.inline import Line
from kerjasama_docs.naskah.tree.tanda_tangan import SignatureColumn, SignatureGroup
from kerjasama_docs.regex import regex

_COLUMNS = regex(r"\t+|\s{3,}")
_NIP = regex(r"(?:nip|nrp|npp|nidn|nik|nipk|niy)\b\s*[.:]?", re.IGNORECASE)
_LEFT = 100.0
"""Points within which a line that stands alone belongs to the first of columns beside each other."""
_MARKED = regex(r"[0-9]{1,3}[.)]?")
"""The number of a row."""
_STAMP = regex(r"\W*(?:e-?)?m[ea]ter[ae]i\b.{0,30}|ttd\.?|tanda\s?tangan", re.IGNORECASE)
_PANGKAT = regex(
    r"(?:pembina|penata|pengatur|juru|jaksa|ajun|komisaris|inspektur|brigadir|kolonel|mayor|kapten|letnan|jenderal"
    r"|brigjen|laksamana|marsekal)\b.*",
    re.IGNORECASE,
)


def signatures_of(blocks: Sequence[Block]) -> tuple[SignatureColumn, ...]:
    """The places where persons sign, in the order of reading; every word of the blocks is in one of them."""
    columns = _Columns()
    for block in blocks:
        columns.read(block)
    group: SignatureGroup = "pihak"
    made = []
    for lines in columns.found:
        group = _group(lines, group)
        made += [_column(each, group) for each in _persons(lines)]
    return tuple(made)


class _Columns:
    """The columns of signatures while they are read.

    Attributes:
        found: The lines of each.
    """

    def __init__(self) -> None:
        self.found: list[list[str]] = []
        self._wide = 0
        """How many columns the line before had that were typed beside each other."""

    def read(self, block: Block) -> None:
        """The next block."""
        if isinstance(block, Grid):
            self.found += _of_list(block) if _is_list(block) else _of_grid(block)
            return
        parts = [part.strip() for part in _COLUMNS.split(block.printed) if part.strip()]
        if len(parts) > 1:
            _beside(self.found, parts)
            self._wide = len(parts)
        elif self._wide and not is_label(block.printed.strip()):
            place = -self._wide if block.indent < _LEFT else -1
            self.found[place].append(block.printed.strip())
        else:
            _below(self.found, block.printed.split("\n"))
            self._wide = 0


def _is_list(grid: Grid) -> bool:
    """Whether a table lists who signs, one a row, as that of many pihak does."""
    if len(grid.rows) <= 1:
        return False
    head = [cell_text(cell).casefold() for cell in grid.rows[0]]
    labelled = any(is_label(line) for cell in grid.rows[1] for line in _cell_lines(cell))
    return labelled and any("nama" in text for text in head)


def _of_list(grid: Grid) -> list[list[str]]:
    """The rows of such a list; the head of the table names its columns and is no one's."""
    rows = [[line for cell in row for line in _cell_lines(cell)] for row in grid.rows[1:]]
    return [[line for line in row if not _MARKED.fullmatch(line)] for row in rows if row]


def _of_grid(grid: Grid) -> list[list[str]]:
    """The columns of a table; where a row begins signatures anew, those of the rows below stand behind."""
    done: list[list[str]] = []
    columns: list[list[str]] = []
    for row in grid.rows:
        lines = [_cell_lines(cell) for cell in row]
        if _begins_anew(lines, columns):
            done, columns = done + columns, []
        columns = [_joined(*each) for each in zip_longest(columns, lines)]
    return [lines for lines in (*done, *columns) if lines]


def _cell_lines(cell: Cell) -> list[str]:
    return [line.strip() for line in cell_text(cell).split("\n") if line.strip()]


def _joined(above: list[str] | None, below: list[str] | None) -> list[str]:
    return (above or []) + (below or [])


def _begins_anew(lines: Sequence[Sequence[str]], columns: Sequence[Sequence[str]]) -> bool:
    """Whether a row has labels again, below columns that have more than theirs."""
    labelled = any(is_label(each[0]) for each in lines if each)
    return labelled and any(len(each) > 1 for each in columns)


def _beside(columns: list[list[str]], parts: Sequence[str]) -> None:
    """Parts of one line, each below the one of its place in the line above."""
    labels = all(is_label(part) for part in parts)
    begun = max(len(columns) - len(parts), 0)
    if labels or len(columns) < len(parts):
        columns += [[part] for part in parts]
        return
    for lines, part in zip_longest(columns[begun:], parts):
        lines.append(part)


def _below(columns: list[list[str]], lines: Sequence[str]) -> None:
    """Lines that stand alone: a label begins a place to sign."""
    for line in filter(None, map(str.strip, lines)):
        if not columns or is_label(line):
            columns.append([])
        columns[-1].append(line)


def _group(lines: Sequence[str], before: SignatureGroup) -> SignatureGroup:
    if sees(lines[0]):
        return "saksi"
    if knows(lines[0]):
        return "mengetahui"
    return "pihak" if is_label(lines[0]) else before


def _persons(lines: Sequence[str]) -> Iterator[list[str]]:
    """The lines of each who signs: a label further down begins another one."""
    current: list[str] = []
    for line in lines:
        if current and is_label(line) and len(current) > 1:
            yield current
            current = []
        current.append(line)
    if current:
        yield current


def _column(lines: Sequence[str], group: SignatureGroup) -> SignatureColumn:
    """One who signs: the label first, the name before the NIP or last, the office between."""
    headed = len(lines) > 1 or is_label(lines[0])
    heading, rest = (lines[0], lines[1:]) if headed else ("", lines)
    rest = [line for line in rest if not _STAMP.fullmatch(line)] or rest
    nip = next(filter(_NIP.match, rest), "")
    name_at = _name_at(rest, nip)
    below = rest[name_at + 1 :]
    rank = next(filter(_PANGKAT.fullmatch, below), "")
    return SignatureColumn(
        heading=line_of(heading),
        office=_others(rest[:name_at], nip),
        name=line_of("".join(rest[name_at : name_at + 1])),
        nip=line_of(nip),
        meterai=any(map(_STAMP.fullmatch, lines)),
        group=group,
        below=_others(below, nip, rank),
        label=heading.rstrip(",: "),
        pangkat=line_of(rank),
    )


def _others(lines: Sequence[str], *told: str) -> tuple[Line, ...]:
    """The lines that are told in no place of their own."""
    return tuple(line_of(line) for line in lines if line not in told)


def _name_at(lines: Sequence[str], nip: str) -> int:
    """Which line is the name: the one above the NIP, else the last in capitals or with a title of learning."""
    if nip in lines and lines.index(nip):
        before = lines.index(nip) - 1
        return before - 1 if before and _PANGKAT.fullmatch(lines[before]) else before
    for place in range(len(lines) - 1, 0, -1):
        if not _PANGKAT.fullmatch(lines[place]) and not _STAMP.fullmatch(lines[place]):
            return place
    return 0
