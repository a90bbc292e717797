"""What ``massal`` is asked for, and what came of it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from kerjasama_docs.findings import Finding, has_errors
from kerjasama_docs.massal import MassalRow
from kerjasama_docs.pdf import engine
from kerjasama_docs.pipeline import Format

Deed = Literal["dibuat", "tetap", "berubah", "hilang", "gagal"]
"""What this run did for a row: made it for the first time, let stand what an earlier run made, made it again because it
has changed or because a file was gone; or could not make it."""


@dataclass(frozen=True)
class MassalOrder:
    """What is wanted.

    Attributes:
        folder: Where the files go.
        formats: ``docx``, ``pdf``, ``teks``.
        final: No drafts.
        templates: The user's own template folder.
        overwrite: Whether files that exist may be replaced.
        resume: Whether a run that was interrupted is brought to its end.
        workers: How many processes work; None for as many as are usual.
        scheduler: Address of the scheduler of a Dask cluster that works instead of them.
        zipped: Whether all files are packed into one as well.
        pdfa: Whether the PDF of a draft is PDF/A, too.
        engine: The PDF engine.
        mitra: The file of partners that the user named.
    """

    folder: Path
    formats: tuple[Format, ...] = ("docx", "pdf")
    final: bool = False
    templates: str | None = None
    overwrite: bool = False
    resume: bool = False
    workers: int | None = None
    scheduler: str | None = None
    zipped: bool = False
    pdfa: bool = False
    engine: str = "auto"
    mitra: str | None = None

    @property
    def reproducible(self) -> bool:
        """Whether the same rows give the same bytes."""
        return "pdf" not in self.formats or engine(self.engine).reproducible


@dataclass(frozen=True)
class Progress:
    """How far a run is: so many rows of so many that it had to make, and so many of them in vain."""

    done: int
    total: int
    failed: int = 0


Watch = Callable[[Progress], None]
"""Told of every row that was done."""


@dataclass(frozen=True)
class Outcome:
    """What came of a row.

    Attributes:
        row: The row.
        deed: What this run did for it.
        facts: The naskah as the report tells of it, its findings apart; empty where it could not be made.
        findings: All findings about it.
        bug: Whether it met a fault of the program.
    """

    row: MassalRow
    deed: Deed
    facts: Mapping[str, object] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    bug: bool = False

    @property
    def done(self) -> bool:
        """Whether there are files of it."""
        return self.deed != "gagal"

    @property
    def outputs(self) -> Sequence[Mapping[str, object]]:
        """Its files as the report tells of them."""
        found = self.facts.get("outputs")
        return found if isinstance(found, list) else ()


Told = Callable[[Outcome], None]
"""Told of every row when it is known what came of it: first of those that were made before, then of each as it is
done."""


@dataclass(frozen=True)
class MadeMassal:
    """What came of an order.

    Attributes:
        induk: The shared input.
        data: The tables.
        folder: Where the files are.
        outcomes: What came of each row, in their order.
        findings: What is wrong with the tables as such.
        reports: The reports that were written, and the packed file.
        unreadable: Whether a table could not be read at all.
    """

    induk: str
    data: tuple[str, ...]
    folder: Path
    outcomes: Sequence[Outcome] = ()
    findings: tuple[Finding, ...] = ()
    reports: tuple[Path, ...] = ()
    unreadable: bool = False

    @property
    def all_findings(self) -> tuple[Finding, ...]:
        """Those of the tables, then those of each row."""
        return (*self.findings, *(finding for each in self.outcomes for finding in each.findings))

    @property
    def failed(self) -> bool:
        """Whether anything is wrong."""
        return has_errors(self.all_findings)

    @property
    def bug(self) -> bool:
        """Whether a row met a fault of the program."""
        return any(each.bug for each in self.outcomes)

    def did(self, deed: Deed) -> list[Outcome]:
        """The rows for which this run did one thing."""
        return [each for each in self.outcomes if each.deed == deed]
