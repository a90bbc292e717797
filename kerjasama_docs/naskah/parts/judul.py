"""The title block above a naskah and on the cover of a report."""

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from kerjasama_docs.language import Bahasa
from kerjasama_docs.model.profil import Profil
from kerjasama_docs.model.reading import BANYAK_PIHAK
from kerjasama_docs.naskah.parts.inlines import inline
from kerjasama_docs.naskah.tree.inline import Line, Text
from kerjasama_docs.naskah.tree.kepala import JudulLine
from kerjasama_docs.naskah.tree.markup import Value
from kerjasama_docs.naskah.views.names import Names
from kerjasama_docs.naskah.views.records import PihakView


def judul_lines(
    names: Names, profil: Profil, kepala: Sequence[Line], *, bahasa: Bahasa, foreign: bool
) -> tuple[JudulLine, ...]:
    """The title block: kind, pihak, tentang, judul, and one NOMOR per pihak, in the order of the profil.

    Args:
        names: What a klausul may use.
        profil: The profil.
        kepala: The lines it begins with.
        bahasa: Its language.
        foreign: Whether the pihak bear no numbers; then only a NOMOR that is given is printed.
    """
    words = bahasa.judul
    head = [JudulLine(line) for line in kepala]
    between = _between(names.pihak, words["ANTARA"], words[profil.penghubung])
    about = [JudulLine((Text(words["TENTANG"]),)), JudulLine(inline(names.judul, upper=True))]
    said = [item for item in _numbered(names.pihak) if not (foreign and isinstance(item.nomor, Markup))]
    numbers = [JudulLine((Text(f"{words['NOMOR']}: "), *inline(item.nomor)), "nomor") for item in said]
    if profil.urutan_nomor == "setelah-jenis":
        return (*head, *numbers, *between, *about)
    return (*head, *between, *about, *numbers)


def _between(pihak: Sequence[PihakView], between: str, joint: str) -> list[JudulLine]:
    """The lines with the pihak; none for one that stands alone, which the lines above name."""
    return [JudulLine((Text(between),)), *_parties(pihak, joint)] if len(pihak) > 1 else []


def _numbered(pihak: Sequence[PihakView]) -> list[PihakView]:
    """Those whose number has a line; where there are many, an open one only of the first."""
    few = len(pihak) <= BANYAK_PIHAK
    return [item for item in pihak if item.nomor and (few or item is pihak[0] or not isinstance(item.nomor, Markup))]


def _names(pihak: Sequence[PihakView]) -> Iterator[Value]:
    """What stands in the title for each pihak, up to the first that has one name with all behind it."""
    for item in pihak:
        yield item.nama_bersama or item.nama_judul
        if item.nama_bersama:
            return


def _parties(pihak: Sequence[PihakView], joint: str) -> list[JudulLine]:
    """The names of the pihak, the last behind a line that joins it; three and more are parted by commas."""
    *first, last = (inline(name, upper=True) for name in _names(pihak))
    if not first:
        return [JudulLine(last)]
    if len(first) > 1:
        first = [(*line, Text(",")) for line in first]
    return [*map(JudulLine, first), JudulLine((Text(joint),)), JudulLine(last)]
