"""What converting gives."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PdfResult:
    """A PDF that was opened and counted.

    Attributes:
        pdf: The file.
        engine: Name of the engine that made it.
        version: Version of that engine.
        pages: Number of pages, at least 1.
        substitutions: (asked, used) for every font family that a bundled one stands in for.
        pdfa: The level of PDF/A, ``2u``; empty for a PDF that is none.
        accessible: Whether all that it shows is tagged (PDF/UA-1).
    """

    pdf: bytes
    engine: str
    version: str
    pages: int
    substitutions: tuple[tuple[str, str], ...]
    pdfa: str = ""
    accessible: bool = False
