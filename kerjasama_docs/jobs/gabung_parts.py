"""The files that are joined, each as a part: a naskah is made, a Word file converted, a picture put on a page."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import DocumentFindingsError, Finding, Level, UnreadableInputError, Where
from kerjasama_docs.inputs.read import read_bytes
from kerjasama_docs.jobs.gabung_order import JoinOrder
from kerjasama_docs.pdf.joined import faults, word_file
from kerjasama_docs.pdf.joined.part import MAX_ALL, MAX_FILE, MAX_PAGES, MAX_PARTS, Opened, Part
from kerjasama_docs.pdf.joined.picture_page import Paper, is_picture, picture_page
from kerjasama_docs.pdf.joined.sound import opened
from kerjasama_docs.pictures.fault import PictureError

NASKAH = (".yaml", ".yml", ".json", ".toml")
_SIZES = "Untuk satu halaman cukup 2.500 × 3.500 piksel; perkecil gambarnya, atau simpan sebagai PDF."


@dataclass(frozen=True)
class Given:
    """A file that is joined.

    Attributes:
        opened: Its pages.
        sha256: Hash of the file as it was handed in.
    """

    opened: Opened
    sha256: str

    @property
    def pages(self) -> int:
        """How many pages it has."""
        return len(self.opened.pages)


@dataclass(frozen=True)
class ReadParts:
    """The parts of a joined file, and what is to be said of all files.

    Attributes:
        given: Those that can be joined, in their order.
        findings: About all files.
        unreadable: Whether any could not be read at all.
        inputs: All files that were read.
    """

    given: tuple[Given, ...]
    findings: tuple[Finding, ...]
    unreadable: bool
    inputs: tuple[Path | str, ...] = ()


class PartReading:
    """Reads files one by one, and collects what is wrong with any of them.

    Attributes:
        given: Those that can be joined.
        findings: About all of them.
        inputs: All files that were read.
        unreadable: Whether any could not be read at all.
    """

    def __init__(self, order: JoinOrder, paper: Paper) -> None:
        self.order = order
        self.paper = paper
        self.given: list[Given] = []
        self.findings: list[Finding] = []
        self.inputs: list[Path | str] = []
        self.unreadable = False
        self.bytes = 0

    def add(self, name: str, title: str = "") -> None:
        """Read a file, under a title of its own where one is given."""
        try:
            content = self._read(name)
            part = self._part(name, content)
            part = Part(part.name, title or part.title, part.pdf, part.own) if title else part
            made = opened(part, signed=self.order.signed, named=not title)
        except UsageError as error:
            self.unreadable = True
            self.findings.append(Finding("gabung-rusak", Level.GALAT, error.message, Where(name), error.remedy))
        except DocumentFindingsError as error:
            codes = {finding.code for finding in error.findings}
            self.unreadable |= isinstance(error, UnreadableInputError) or bool(codes & faults.UNREADABLE)
            self.findings += error.findings
        else:
            self.findings += made.findings
            self.given.append(Given(made, hashlib.sha256(content).hexdigest()))

    def _read(self, name: str) -> bytes:
        """What a file holds.

        Raises:
            UsageError: It is missing or cannot be read.
            DocumentFindingsError: It is empty, or too large, be it together with the others.
        """
        self.inputs.append(name)
        content = b"-" if name == "-" else read_bytes(name, MAX_FILE)
        if not content:
            raise DocumentFindingsError([faults.empty(name)])
        self.bytes += len(content)
        if len(content) > MAX_FILE:
            raise DocumentFindingsError([faults.too_large(name, f"lebih dari {MAX_FILE >> 20} MB")])
        if self.bytes > MAX_ALL:
            raise DocumentFindingsError([faults.too_large(name, f"bersama-sama lebih dari {MAX_ALL >> 20} MB")])
        return content

    def _part(self, name: str, content: bytes) -> Part:
        """A file as a PDF.

        Raises:
            DocumentFindingsError: It is none that can be joined, or its naskah cannot be made.
        """
        if is_picture(content):
            return Part(name, Path(name).stem, self._picture(name, content), own=True)
        if content.startswith(word_file.SIGNATURE):
            return Part(name, Path(name).stem, self._word(name, content), own=True)
        if name == "-" or Path(name).suffix.lower() in NASKAH:
            return self._naskah(name)
        return Part(name, Path(name).stem, content)

    def _picture(self, name: str, content: bytes) -> bytes:
        try:
            return picture_page(content, self._sheet())
        except PictureError as error:
            hint = _SIZES if "piksel" in str(error) or "besar" in str(error) else error.remedy
            finding = Finding(
                "gabung-gambar", Level.GALAT, f"Gambar ini tidak dapat dipakai: {error}.", Where(name), hint
            )
            raise DocumentFindingsError([finding]) from error

    def _sheet(self) -> Paper:
        """The paper of a picture: that of the first page where that is wanted and known."""
        if self.order.paper_of_first and self.given:
            box = self.given[0].opened.pages[0].cropbox
            return (float(box.width), float(box.height))
        return self.paper

    def _word(self, name: str, content: bytes) -> bytes:
        try:
            return word_file.word_as_pdf(content, self.order.engine)
        except word_file.WordError as error:
            finding = Finding("gabung-word", Level.GALAT, str(error), Where(name), error.remedy)
            raise DocumentFindingsError([finding]) from error

    def _naskah(self, name: str) -> Part:
        """A naskah that is made on the way."""
        from kerjasama_docs.jobs.inputs import files_of
        from kerjasama_docs.pipeline import load, render

        order = self.order
        document = load(name, templates=order.templates)
        self.inputs += files_of(document)
        made = render(document, formats=["pdf"], final=order.final, pdfa=True, engine=order.engine)
        self.findings += made.findings
        return Part(name, document.name, made.files["pdf"], own=True)


def read_parts(files: Sequence[str], order: JoinOrder, paper: Paper) -> ReadParts:
    """All parts of a joined file.

    Args:
        files: The files, in the order in which they are joined.
        order: What is wanted.
        paper: The paper of pictures, in points.

    Raises:
        UsageError: They are too many.
        EnvironmentLackError: The PDF engine is not there.
    """
    if len(files) > MAX_PARTS:
        raise UsageError(f"Bagiannya {len(files)}; paling banyak {MAX_PARTS}.", "Gabungkan dalam beberapa berkas.")
    reading = PartReading(order, paper)
    for name in files:
        reading.add(name)
    reading.findings += too_many(reading.given)
    return ReadParts(tuple(reading.given), tuple(reading.findings), reading.unreadable, tuple(reading.inputs))


def too_many(given: Sequence[Given]) -> Iterator[Finding]:
    """The part with which a joined file has too many pages."""
    pages = 0
    for each in given:
        before, pages = pages, pages + each.pages
        if before <= MAX_PAGES < pages:
            yield faults.too_large(each.opened.part.name, f"sampai bagian ini sudah lebih dari {MAX_PAGES} halaman")
