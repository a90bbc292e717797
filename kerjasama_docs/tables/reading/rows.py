"""The records of a table on its way: rows as read, set aside, grouped, joined."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from kerjasama_docs.findings import Finding, Where
from kerjasama_docs.inputs.tables.sheet import Value
from kerjasama_docs.model.lampiran import LampiranBentuk
from kerjasama_docs.tables.reading.reasons import Why


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a row comes from."""

    file: str
    sheet: str
    row: int

    def __str__(self) -> str:
        """The place as a user finds it: ``Unit A.xlsx › Sheet1, baris 14``."""
        return f"{self.file}{f' › {self.sheet}' if self.sheet else ''}, baris {self.row}"

    @property
    def where(self) -> Where:
        """The place as that of a finding."""
        return Where(self.file, path=f"{self.sheet} baris {self.row}".strip())


class RowValues(Mapping[str, Value]):
    """What a row says by the key of its column; all rows of a table share their keys, which saves half of a dict."""

    __slots__ = ("_places", "_values")

    def __init__(self, values: Mapping[str, Value]) -> None:
        self._places = _places(tuple(values))
        self._values = tuple(values.values())

    def __getitem__(self, key: str) -> Value:
        """What the row says in a column."""
        return self._values[self._places[key]]

    def __iter__(self) -> Iterator[str]:
        """The keys of the columns."""
        return iter(self._places)

    def __len__(self) -> int:
        """How many columns there are."""
        return len(self._values)


@lru_cache(maxsize=64)
def _places(keys: tuple[str, ...]) -> Mapping[str, int]:
    return {key: place for place, key in enumerate(keys)}


@dataclass(frozen=True, slots=True)
class Entry:
    """A row that was taken.

    Attributes:
        values: Its values by the key of their column.
        origin: Where it comes from.
        wrong: Keys of the columns in which its cell is wrong, so that a draft can show them.
    """

    values: Mapping[str, Value]
    origin: Origin
    wrong: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SetAside:
    """A row that was not taken, and why.

    Attributes:
        origin: Where it stands.
        why: Why it was set aside.
        excerpt: The beginning of what stands in it, so that one can judge without opening the file.
    """

    origin: Origin
    why: Why
    excerpt: str = ""


@dataclass(frozen=True)
class Reading:
    """What one sheet gave.

    Attributes:
        file: The file.
        sheet: The sheet, empty where a file has only one.
        read: Rows read below the header.
        entries: Rows taken.
        set_aside: Rows set aside; taken and set aside together are all that were read.
        findings: What is wrong, each with file, sheet and cell.
        from_above: Numbers of the rows whose unit is that of the row above, as if their cells were merged.
        other_forms: Names of the forms that tables on this sheet fit better; their rows are set aside.
        choices: What is told of columns that were chosen among several.
        given: The columns that were given by hand and found: the key of each, and by which word.
        headers: The texts of its first header.
        headerless: Whether something stands on it, and no header was found for it.
    """

    file: str
    sheet: str
    read: int
    entries: tuple[Entry, ...]
    set_aside: tuple[SetAside, ...] = ()
    findings: tuple[Finding, ...] = ()
    from_above: tuple[int, ...] = ()
    other_forms: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    given: frozenset[tuple[str, str]] = frozenset()
    headers: tuple[str, ...] = ()
    headerless: bool = False


@dataclass(frozen=True)
class Group:
    """Rows under one group heading; an empty heading for rows without any."""

    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class JoinedTable:
    """A joined table: its form, its rows in their order, and what each sheet gave."""

    bentuk: LampiranBentuk
    groups: tuple[Group, ...]
    readings: tuple[Reading, ...]
    findings: tuple[Finding, ...]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All rows in the order of printing."""
        return tuple(entry for group in self.groups for entry in group.entries)
