"""The line "Halaman n dari N" over all parts of a joined file, at the foot of every page, whatever its size.

A part may have page numbers of its own, so these say what they count, and stand in a corner.
"""

from collections.abc import Iterator, Mapping, Sequence

from pypdf import PdfWriter
from pypdf.generic import IndirectObject

from kerjasama_docs.findings import Finding
from kerjasama_docs.language import sebagian
from kerjasama_docs.pdf.joined import faults
from kerjasama_docs.pdf.joined.copying import Over
from kerjasama_docs.pdf.joined.faces import embedded, width_of
from kerjasama_docs.pdf.joined.geometry import Sheet, spelled
from kerjasama_docs.pdf.joined.part import Opened
from kerjasama_docs.pdf.joined.spots import Spot, spots

SIZE = 8.0
"""Size of a page number in points."""
_NAME = "/Nomor"
_SHOWN = 8
_HALO = 0.25
"""Width of the white rim of a number that stands over something, in its sizes."""


def text_of(page: int, total: int) -> str:
    """What a page number says."""
    return f"Berkas gabungan: Halaman {page} dari {total}"


class Numbers:
    """The numbers of the pages of a joined file, told from the parts before they are joined.

    Attributes:
        findings: Pages without free room.
    """

    def __init__(self, parts: Sequence[Opened], *, skipped: int) -> None:
        """Look at the pages.

        Args:
            parts: The parts.
            skipped: How many of the first parts are not counted: 1 with a cover.
        """
        counted = list(enumerate(parts))[skipped:]
        total = sum(len(part.pages) for _, part in counted)
        self._spots: dict[tuple[int, int], tuple[Spot, str]] = {}
        self.findings: list[Finding] = []
        page = 0
        for number, part in counted:
            texts = [text_of(page + place + 1, total) for place in range(len(part.pages))]
            found = spots(part.part.pdf, [width_of(text) * SIZE for text in texts], SIZE)
            self._spots |= {(number, place): each for place, each in enumerate(zip(found, texts, strict=True))}
            covered = [str(page + place + 1) for place, spot in enumerate(found) if not spot.free]
            if covered:
                self.findings.append(faults.no_room(part.part.name, sebagian(covered, _SHOWN)))
            page += len(part.pages)

    def over(self, writer: PdfWriter, parts: Sequence[Opened]) -> Mapping[tuple[int, int], Sequence[Over]]:
        """What is drawn over the pages, by part and page."""
        return dict(self._drawn(embedded(writer), parts)) if self._spots else {}

    def _drawn(self, face: IndirectObject, parts: Sequence[Opened]) -> Iterator[tuple[tuple[int, int], Sequence[Over]]]:
        for (number, place), (spot, text) in self._spots.items():
            sheet = Sheet.of(parts[number].pages[place])
            if sheet is not None:
                yield (number, place), [Over(_operators(sheet, spot, text), "/Font", _NAME, face)]


def _operators(sheet: Sheet, spot: Spot, text: str) -> str:
    """A number as a page draws it (9.4): upright for the eye, in points, and with a white rim where it covers."""
    unit = 1 / sheet.unit
    where = (unit, 0.0, 0.0, unit, spot.left * unit, spot.base * unit)
    shown = f"BT {_NAME} {spot.size:.2f} Tf ({text}) Tj ET"
    rim = f"1 G 1 J 1 j {spot.size * _HALO:.2f} w 1 Tr {shown} 0 Tr " if not spot.free else ""
    return f"q {spelled(sheet.upright)} cm {spelled(where)} cm {rim}0 g {shown} Q"
