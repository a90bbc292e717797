"""Texts in runs of their own looks, of which some may be struck out."""

from typing import NamedTuple


class Run(NamedTuple):
    """A piece of a text, and whether it is struck out; None where the font of its cell says so."""

    text: str
    struck: bool | None


Runs = tuple[Run, ...]
"""A text, piece by piece."""


class Parted(NamedTuple):
    """What of a text is left, and what is struck out."""

    kept: str
    struck: str


def parted(runs: Runs, *, cell_is_struck: bool) -> Parted:
    """The parts of a text that are read, and those that are struck out.

    Args:
        runs: Its runs.
        cell_is_struck: Whether the font of its cell strikes out what says nothing else.
    """
    gone = {True, None} if cell_is_struck else {True}
    kept = (run.text for run in runs if run.struck not in gone)
    struck = (run.text for run in runs if run.struck in gone)
    return Parted("".join(kept), "".join(struck))
