"""What stands below a header: whether it can be what the header says."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from kerjasama_docs.inputs.tables.sheet import Row, Value
from kerjasama_docs.language import dipotong
from kerjasama_docs.model.lampiran import Kolom
from kerjasama_docs.regex import regex
from kerjasama_docs.tables.cells.normalised import normalised
from kerjasama_docs.tables.cells.text import is_blank, plain_text

_ROWS = 500
"""Rows below a header that are looked at."""
_FEW, _MANY, _SHARE = 5, 12, 3
"""Different contents of a column from which it is no category, the cells that it takes to say so, and how often each
stands there on the average at least."""
_MOST = 0.8
"""Part of the cells that have to speak against a column."""
_COUNTED = 3
"""Rows from which 1, 2, 3 … are the numbers of the rows; fewer may be years or amounts."""
_SHOWN, _LETTERS = 3, 30
"""Contents that are shown, and characters of each."""
_RUNNING = regex(r"\(?(?:[0-9]{1,6}|[a-z]|[ivxl]{1,6})(?:[.][0-9]{1,3})*[.)]{0,2}")
_PARTS = regex(r"[/,;&+()]|\bdan\b|\batau\b")


@dataclass(frozen=True)
class Content:
    """The cells of a column below its header, as comparable texts, with the first spelling of each."""

    texts: tuple[str, ...]
    spelled: Mapping[str, str]

    @cached_property
    def different(self) -> int:
        """How many different contents there are."""
        return len(self.spelled)

    @property
    def examples(self) -> str:
        """The first contents, for a message."""
        shown = [dipotong(text, _LETTERS) for text in islice(self.spelled.values(), _SHOWN)]
        return ", ".join([*shown, "…"][: self.different])

    def against(self, kolom: Kolom) -> str:
        """Why the cells cannot be what a column is for, in the words of a message; empty where they can."""
        if not self.texts:
            return ""
        if kolom.jenis == "nomor":
            return "" if self._share(_is_running) >= 1 - _MOST else "isinya bukan nomor urut"
        if kolom.jenis == "teks" and self._counts_rows:
            return "isinya nomor urut"
        if self._is_no_content(kolom):
            return f"isinya {kolom.bukan or 'hal lain'} ({self.examples})"
        if kolom.berbeda and self._is_category:
            return f"isinya hanya {self.different} macam pada {len(self.texts)} baris ({self.examples})"
        return ""

    @property
    def _counts_rows(self) -> bool:
        """Whether the cells are the numbers of the rows."""
        numbers = [str(place) for place in range(1, len(self.texts) + 1)]
        return len(numbers) >= _COUNTED and numbers == [text.rstrip(".)") for text in self.texts]

    @property
    def _is_category(self) -> bool:
        return self.different <= _FEW and len(self.texts) >= max(_MANY, _SHARE * self.different)

    def _is_no_content(self, kolom: Kolom) -> bool:
        words = frozenset(map(normalised, kolom.bukan_isi))
        return bool(words) and self._share(lambda text: _consists_of(text, words)) >= _MOST

    def _share(self, holds: Callable[[str], bool]) -> float:
        return sum(holds(text) for text in self.texts) / len(self.texts)


def content_below(rows: Sequence[Row], column: int) -> Content:
    """The content of a column in the rows below a header; what merged cells repeat counts once."""
    cells = (row.cells[column] for row in rows[:_ROWS] if column < len(row.cells))
    values = [cell.value for cell in cells if not cell.merged and not is_blank(cell.value)]
    spelled: dict[str, str] = {}
    texts = [(_comparable(value), value) for value in values]
    for text, value in texts:
        spelled.setdefault(text, plain_text(value))
    return Content(tuple(text for text, _ in texts), spelled)


def _comparable(value: Value) -> str:
    return " ".join(plain_text(value)[:200].casefold().split())


def _consists_of(text: str, words: frozenset[str]) -> bool:
    """Whether a text is one of some words, or several of them: "MoU/PKS", "PKS dan IA"."""
    if normalised(text) in words:
        return True
    parts = [normalised(part) for part in _PARTS.split(text)]
    return all(part in words for part in parts if part) and any(parts)


def _is_running(text: str) -> bool:
    return bool(_RUNNING.fullmatch(text))
