"""The parts of a joined PDF: what is handed in, and what of it was opened."""

from collections.abc import Sequence
from dataclasses import dataclass

from pypdf import PageObject, PdfReader

from kerjasama_docs.findings import Finding

OUR_PRODUCERS = ("Skia/PDF", "kerjasama-docs")
"""How the producer of a PDF from our engine, or from here, begins."""
MAX_FILE = 200 * 1024 * 1024
"""Largest file that is joined, in bytes."""
MAX_ALL = 500 * 1024 * 1024
"""Most bytes of all files together; joining takes about three times as much memory."""
MAX_PAGES = 10_000
"""Most pages of a joined file."""
MAX_PARTS = 500
"""Most parts of a joined file."""


@dataclass(frozen=True, slots=True)
class Part:
    """A file on its way into a joined one.

    Attributes:
        name: How the user named it, for messages.
        title: What its entry in the outline is called; empty to take its own title.
        pdf: Its pages.
        own: Whether this program has made the pages just now.
    """

    name: str
    title: str
    pdf: bytes
    own: bool = False


@dataclass(frozen=True, slots=True)
class Opened:
    """A part that can be joined.

    Attributes:
        part: The part.
        reader: What reads it.
        pages: Its pages.
        title: What its entry in the outline is called.
        findings: What is left out of it, and what the drafter should know.
    """

    part: Part
    reader: PdfReader
    pages: Sequence[PageObject]
    title: str
    findings: tuple[Finding, ...] = ()
