"""Files joined into one PDF: what ``gabung`` does.

All files are read before anything is written, so that all faults of all files come together.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kerjasama_docs.findings import Finding, has_errors, in_order
from kerjasama_docs.jobs.gabung_cover import cover, span
from kerjasama_docs.jobs.gabung_order import JoinOrder, refuse
from kerjasama_docs.jobs.gabung_parts import Given, ReadParts, read_parts
from kerjasama_docs.jobs.inputs import templates_of
from kerjasama_docs.language import sebagian
from kerjasama_docs.model.profil import Profil
from kerjasama_docs.naskah.klausul.folders import load_profil
from kerjasama_docs.output import refuse_inputs, write_all, write_stdout
from kerjasama_docs.pdf.joined import faults
from kerjasama_docs.pdf.joined.archival import obstacles
from kerjasama_docs.pdf.joined.join import Wanted, joined
from kerjasama_docs.pdf.joined.numbers import Numbers
from kerjasama_docs.pdf.joined.part import Opened
from kerjasama_docs.pdf.joined.sound import opened
from kerjasama_docs.pdf.joined.verify import verify
from kerjasama_docs.pdf.properties import Properties

_SHOWN = 3
"""Reasons why a part is no archive that are named."""

__all__ = ["JoinOrder", "MadeJoin", "join", "join_parts"]


@dataclass(frozen=True)
class Joined:
    """A joined PDF.

    Attributes:
        pdf: The file.
        findings: About the file as a whole.
        pages: How many pages it has.
        cover: How many of them are its cover.
        archival: Whether it is a PDF/A-2u.
        accessible: Whether it is a PDF/UA-1, too.
    """

    pdf: bytes
    findings: tuple[Finding, ...]
    pages: int
    cover: int
    archival: bool
    accessible: bool

    @property
    def kind(self) -> str:
        """What it is called."""
        names = [name for name, is_one in (("PDF/A-2u", self.archival), ("PDF/UA-1", self.accessible)) if is_one]
        return " dan ".join(names) or "PDF"


@dataclass(frozen=True)
class MadeJoin:
    """What came of an order.

    Attributes:
        given: The parts.
        findings: All findings.
        unreadable: Whether a file could not be read at all.
        made: The joined file; None where something is wrong.
    """

    given: tuple[Given, ...]
    findings: tuple[Finding, ...]
    unreadable: bool = False
    made: Joined | None = None

    def data(self, target: Path | None) -> dict[str, object]:
        """The same for a program."""
        made = self.made
        return {
            "keluaran": str(target) if made and target else None,
            "sha256": hashlib.sha256(made.pdf).hexdigest() if made else None,
            "pages": made.pages if made else 0,
            "pdfa": "2u" if made and made.archival else None,
            "pdfua": "1" if made and made.accessible else None,
            "bagian": self._parts(),
        }

    def lines(self) -> list[str]:
        """The parts as a person reads them, and what the file is."""
        found = []
        first = 1
        for each in self.given:
            last = first + each.pages - 1
            found.append(f"{span(first, last):>9}  {each.opened.title} ({each.opened.part.name})")
            first = last + 1
        if self.made:
            found.append(f"{self.made.pages} halaman, {len(self.given)} bagian, {self.made.kind}.")
        return found

    def _parts(self) -> list[dict[str, object]]:
        parts: list[dict[str, object]] = []
        first = 1
        for each in self.given:
            said = {"berkas": each.opened.part.name, "judul": each.opened.title, "sha256": each.sha256}
            parts.append({**said, "halaman": first, "pages": each.pages})
            first += each.pages
        return parts


def join(files: Sequence[str], order: JoinOrder) -> MadeJoin:
    """Join files, and write the PDF when nothing is wrong.

    Args:
        files: Inputs of naskah, Word files of ours, PDF, pictures; in their order.
        order: What is wanted.

    Raises:
        UsageError: The target or an option cannot be used.
        EnvironmentLackError: The machine lacks something.
    """
    refuse(order, files)
    profil = load_profil(order.profil, order.assets).profil
    read = read_parts(files, order, profil.kertas.points)
    if order.target:
        refuse_inputs([order.target], (*(each for each in read.inputs if each != "-"), *templates_of(order.assets)))
    if has_errors(read.findings) and (len(read.given) < len(files) or order.final):
        return MadeJoin(read.given, in_order(read.findings), read.unreadable)
    made = join_parts(read, order, profil)
    if order.target is None:
        write_stdout(made.pdf)
    else:
        write_all({order.target: made.pdf}, overwrite=order.overwrite)
    return MadeJoin(read.given, in_order((*read.findings, *made.findings)), made=made)


def join_parts(read: ReadParts, order: JoinOrder, profil: Profil) -> Joined:
    """One PDF of parts that were read.

    Raises:
        InternalError: It lacks something of a part.
    """
    title = order.title or read.given[0].opened.title
    parts = [each.opened for each in read.given]
    if order.cover:
        parts.insert(0, opened(cover(read.given, order, profil, title=title), named=False))
    against = [*_against(parts)]
    numbers = Numbers(parts, skipped=int(order.cover)) if order.numbered else None
    properties = Properties(title, profil.instansi or "")
    made = joined(parts, Wanted(properties, cover=order.cover, archival=not against, numbers=numbers))
    verify(made.content, parts)
    found = (*against, *(numbers.findings if numbers else ()))
    return Joined(
        made.content,
        found,
        pages=_pages(parts),
        cover=len(parts[0].pages) if order.cover else 0,
        archival=not against,
        accessible=made.accessible,
    )


def _against(parts: Sequence[Opened]) -> Iterator[Finding]:
    """What is said of the parts with which the file is no archive."""
    for part in parts:
        if reasons := obstacles(part):
            yield faults.no_archive(part.part.name, sebagian(reasons, _SHOWN))


def _pages(parts: Sequence[Opened]) -> int:
    return sum(len(part.pages) for part in parts)
