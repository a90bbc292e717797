"""Sentences of a text in either language."""

from kerjasama_docs.regex import regex

_STOP = regex(r"[.?!][”\")]*\s+(?=[“\"(]?[A-Z0-9])")
"""A stop with a capital or a figure behind it; what follows begins the next sentence."""
_SHORT = regex(
    r"(?:^|[\s(.])(?:[A-Za-z]|[a-z]\.[a-z]|Drs?|Dra|Prof|Ir|Hj?|St|Jl|[Nn]o|Nomor|Rp|[Tt]gl|[Tt]elp|Gd|Kav|Plt|Plh|Pj|Yth|Bpk|dkk|dst|Art|vs)$"
)
"""What a stop shortens without ending a sentence: ``a.n.``, ``S.H.``, ``Dr.``, ``Jl.``, ``Yth.``."""
_LONGEST = 8
"""Letters of the longest of them, with what stands before it."""


def kalimat(text: str) -> tuple[tuple[int, int], ...]:
    """Begin and end of each sentence of a text, the blanks between them apart.

    >>> text = "Naskah ini dibuat oleh Dr. Adi, S.H. di Jakarta. PARA PIHAK sepakat."
    >>> [text[start:end] for start, end in kalimat(text)]
    ['Naskah ini dibuat oleh Dr. Adi, S.H. di Jakarta.', 'PARA PIHAK sepakat.']
    """
    found, start = [], 0
    for stop in _STOP.finditer(text):
        if not _SHORT.search(text, max(start, stop.start() - _LONGEST), stop.start()):
            found.append((start, stop.start() + len(stop[0].rstrip())))
            start = stop.end()
    rest = text[start:].rstrip()
    return (*found, (start, start + len(rest))) if rest else tuple(found)
