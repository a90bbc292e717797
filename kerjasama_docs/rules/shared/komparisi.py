"""The komparisi as it is printed, whoever wrote it: the text of the opening that gives a pihak its label."""

import re
from functools import cache

from kerjasama_docs.naskah.units.record import TextUnit
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.penanda import Penanda

_ANY = regex(r"(?:disebut|sebagai)\W+PIHAK [A-Z]+\b")


@cache
def _labelling(label: str) -> re.Pattern[str]:
    return re.compile(rf"(?:disebut|sebagai)\W+{re.escape(label)}\b")


def komparisi_of(subject: Subject, by: Penanda) -> tuple[TextUnit, int, int] | None:
    """The text that says who signs for a pihak, and where in it; None where nothing gives the pihak its label.

    Several pihak may stand in one text, one behind the other: each begins where the label of the one before ends.
    """
    pattern = _labelling(subject.called(by.by.place))
    for unit in subject.units:
        found = pattern.search(unit.text) if unit.part == "pembukaan" and "PIHAK" in unit.text else None
        if found:
            before = [label.end() for label in _ANY.finditer(unit.text, 0, found.start())]
            return unit, before[-1] if before else 0, found.start()
    return None
