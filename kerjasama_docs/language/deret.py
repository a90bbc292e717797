"""Several Pasal in one breath: "Pasal 1 sampai dengan Pasal 4 dan Pasal 6", "Articles 1 to 4 and 6"."""

from collections.abc import Iterator, Sequence

from kerjasama_docs.language.bahasa import INDONESIA, Bahasa

_RUN = 3
"""From how many that follow each other on only the first and the last are said."""


def _runs(numbers: Sequence[str]) -> Iterator[list[str]]:
    """Numbers that follow each other on; one with a letter, ``4A``, stands alone."""
    run: list[str] = []
    for number in numbers:
        follows = bool(run) and number.isdecimal() and run[-1].isdecimal() and int(number) == int(run[-1]) + 1
        if run and not follows:
            yield run
            run = []
        run.append(number)
    if run:
        yield run


def _parts(numbers: Sequence[str], word: str, to: str) -> Iterator[str]:
    for run in _runs(numbers):
        if len(run) < _RUN:
            yield from (f"{word}{number}" for number in run)
        else:
            yield f"{word}{run[0]} {to} {word}{run[-1]}"


def deret_pasal(numbers: Sequence[str], bahasa: Bahasa = INDONESIA) -> str:
    """Name several Pasal by their numbers, in their order; nothing without any.

    >>> deret_pasal(["1", "2", "3", "4", "6"])
    'Pasal 1 sampai dengan Pasal 4 dan Pasal 6'
    """
    if not numbers:
        return ""
    if bahasa is INDONESIA:
        return bahasa.daftar([*_parts(numbers, f"{bahasa.pasal} ", "sampai dengan")], "dan")
    plural = "s" if len(numbers) > 1 else ""
    return f"{bahasa.pasal}{plural} {bahasa.daftar([*_parts(numbers, '', 'to')], 'dan')}"
