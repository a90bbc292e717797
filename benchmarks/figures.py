"""The figures of a run: aligned on the terminal and, where a file is named for it, as Markdown to be pasted."""

import os
from dataclasses import dataclass
from pathlib import Path

MARKDOWN = "TOLOK_MARKDOWN"
"""Names the variable with the file to which Markdown is added; ``tolok.py --markdown`` sets it."""
_FIRST, _REST = 54, 14


@dataclass(frozen=True)
class Table:
    """A table that is printed line by line, as its figures come.

    Attributes:
        title: What is measured.
        columns: Heads of the figures.
    """

    title: str
    columns: tuple[str, ...]

    def begin(self) -> "Table":
        """Print the head."""
        print(f"\n{_line(self.title, self.columns)}", flush=True)
        _write("", _row(self.title, self.columns), "|---|" + "---:|" * len(self.columns))
        return self

    def row(self, work: str, *figures: str) -> None:
        """Print one line."""
        print(_line(work, figures), flush=True)
        _write(_row(work, figures))


def note(text: str) -> None:
    """Print a sentence between tables."""
    print(text, flush=True)
    _write("", text)


def ms(seconds: float, digits: int = 1) -> str:
    """Seconds as milliseconds."""
    return f"{seconds * 1000:,.{digits}f} ms"


def against(ratio: float, aim: float) -> str:
    """How many times faster, and whether that is what was meant."""
    return f"{ratio:.1f} × (aim {aim} ×)" + ("" if ratio >= aim else " missed")


def within(taken: float, aim: float) -> str:
    """The most milliseconds that were meant, and whether they were kept."""
    return f"(aim {aim:.0f} ms)" + ("" if taken <= aim else " missed")


def _line(first: str, rest: tuple[str, ...]) -> str:
    return " ".join([f"{first:<{_FIRST}}", *(f"{each:>{_REST}}" for each in rest)]).rstrip()


def _row(first: str, rest: tuple[str, ...]) -> str:
    return f"| {' | '.join([first, *rest])} |"


def _write(*lines: str) -> None:
    if name := os.environ.get(MARKDOWN):
        with Path(name).open("a", encoding="utf-8") as file:
            file.writelines(f"{line}\n" for line in lines)
