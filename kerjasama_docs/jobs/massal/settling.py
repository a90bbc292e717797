"""The lines of a ledger in the order of the rows, each once: the same rows give the same bytes, whoever made them."""

import json
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import BinaryIO, NamedTuple

from kerjasama_docs.output import write_all

_DONE, _FORETOLD = "isi", "akan"
"""What a line has that tells of a naskah that was made, and of one that was about to be."""


class _Span(NamedTuple):
    """Where a line stands in its file: its first byte, and how many it has."""

    start: int
    length: int


def settle(path: Path, names: Sequence[str]) -> None:
    """Write a ledger anew, unless its lines stand in order already.

    What was foretold of a row goes with the line of that row; without one it stays, last.

    Args:
        path: The ledger.
        names: The names of the rows in their order, that of the reports last; others follow them by name.

    Raises:
        KerjasamaError: It cannot be written; then it is what it was.
    """
    with path.open("rb") as file:
        spans = _spans(file, names)
    if [*_places(spans)] != [span.start for span in spans] or sum(span.length for span in spans) < path.stat().st_size:
        write_all({path: partial(_write, path, spans)}, overwrite=True)


def _spans(lines: Iterable[bytes], names: Sequence[str]) -> list[_Span]:
    """The lines that are kept, in order; they are not held, since each tells all that was found in its naskah."""
    done: dict[str, _Span] = {}
    open_ones: dict[str, list[_Span]] = {}
    start = 0
    for raw in lines:
        span = _Span(start, len(raw))
        start += len(raw)
        said = _said(raw)
        name = str(said.get("nama"))
        if _DONE in said:
            done[name] = span
            open_ones.pop(name, None)
        elif _FORETOLD in said:
            open_ones.setdefault(name, []).append(span)
    first = [name for name in names if name in done]
    others = sorted({*done} - {*names})
    foretold = (span for name in sorted(open_ones) for span in open_ones[name])
    return [*(done[name] for name in (*first, *others)), *foretold]


def _said(raw: bytes) -> dict[str, object]:
    """What a line says; nothing for one that is none of ours."""
    try:
        data = json.loads(raw)
    except (ValueError, RecursionError):
        return {}
    return data if isinstance(data, dict) else {}


def _places(spans: Iterable[_Span]) -> Iterator[int]:
    """Where lines stand when they follow each other."""
    place = 0
    for span in spans:
        yield place
        place += span.length


def _write(path: Path, spans: Iterable[_Span], file: BinaryIO) -> None:
    """Copy lines one by one."""
    with path.open("rb") as before:
        for span in spans:
            before.seek(span.start)
            file.write(before.read(span.length))
