"""The komparisi as it is printed, whoever wrote it: the text of the opening that gives a pihak its label."""

import re
from functools import cache

from kerjasama_docs.naskah.units.record import TextUnit
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.penanda import Penanda

_ON = "BELAS|PULUH|SATU|DUA|TIGA|EMPAT|LIMA|ENAM|TUJUH|DELAPAN|SEMBILAN"
"""What goes on a number: PIHAK KEDUA is another one than PIHAK KEDUA BELAS."""


@cache
def _labelling(labels: tuple[str, ...]) -> re.Pattern[str]:
    """Where a text gives one of some labels."""
    longest_first = sorted(labels, key=len, reverse=True)
    return re.compile(rf"(?:disebut|sebagai)\W+(?:{'|'.join(map(re.escape, longest_first))})\b(?! (?:{_ON})\b)")


def komparisi_of(subject: Subject, by: Penanda) -> tuple[TextUnit, int, int] | None:
    """The text that says who signs for a pihak, and where in it; None where nothing gives the pihak its label.

    Several pihak may stand in one text, one behind the other: each begins where the label of the one before ends.
    """
    label = subject.called(by.by.place)
    for unit in subject.units:
        found = _labelling((label,)).search(unit.text) if unit.part == "pembukaan" and label in unit.text else None
        if found:
            before = [label.end() for label in _labelling(subject.labels).finditer(unit.text, 0, found.start())]
            return unit, before[-1] if before else 0, found.start()
    return None
