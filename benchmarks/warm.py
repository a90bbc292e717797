"""The CPU of one naskah of ``massal`` in a process that has made others before, stage by stage.

User and system time of the process and its threads, for each of the 29 partners; the least of several passes, so
that a busy machine disturbs it little.
"""

import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import dxpdf
import partners
from figures import Table, within

from kerjasama_docs import pdf
from kerjasama_docs.docx.write import write
from kerjasama_docs.jobs.massal.row import MadeRow, Setting, make_row
from kerjasama_docs.massal import MassalRow, RowsOrder, rows_of
from kerjasama_docs.pdf.faces import fontconfig
from kerjasama_docs.pdf.faces.embed import prepare
from kerjasama_docs.pdf.quirks.settle import settle
from kerjasama_docs.pdf.result import PdfResult
from kerjasama_docs.pdf.verify import naskah as verify
from kerjasama_docs.pdf.verify.check import page_texts
from kerjasama_docs.pipeline import Document, Format, check, hashes, load_source

AIM = 40
FORMATS: tuple[Format, ...] = ("docx", "pdf")
PASSES = 5
PARTNERS = 29
STAGES = ("load", "check", "DOCX", "PDF", "a look at the PDF")
_Given = TypeVar("_Given")


@dataclass(frozen=True)
class Stages:
    """The steps from a row of the table to its pages, as ``jobs.massal.row`` and ``pipeline.render`` take them.

    Attributes:
        rows: The rows.
        folder: The folder of the shared input.
    """

    rows: Sequence[MassalRow]
    folder: Path

    def load(self, row: MassalRow) -> Document:
        """The record and the tree."""
        return load_source(row.source, raw=row.raw, name=row.name, folder=self.folder)

    def word(self, document: Document) -> bytes:
        """The DOCX."""
        return write(document.printed, document.assets, draft=True, sha256=hashes(document))

    def pages(self, document: Document, made: bytes) -> PdfResult:
        """The PDF."""
        return pdf.convert(made, accessible=True, headings=verify.headings(document.printed.pohon))

    def look(self, document: Document, result: PdfResult) -> None:
        """The text of the PDF, compared with the tree."""
        verify.verify(document.printed.pohon, result)

    def whole(self, row: MassalRow) -> MadeRow:
        """All that a worker does."""
        return make_row(row, Setting(self.folder, FORMATS))

    def one_pass(self) -> list[float]:
        """Milliseconds of each stage, of two programs alone and of the whole, for one naskah."""
        loaded, load = _timed(self.load, self.rows)
        _, checked = _timed(check, loaded)
        made, word = _timed(self.word, loaded)
        results, pages = _timed(self.pages, loaded, made)
        _, look = _timed(self.look, loaded, results)
        with fontconfig.isolated():  # the bundled faces alone, as the engine has them
            _, engine = _timed(dxpdf.convert, [settle(prepare(docx).docx) for docx in made])
        _, reader = _timed(page_texts, [result.pdf for result in results])
        done, whole = _timed(self.whole, self.rows)
        if any(row.bug or len(row.files) != len(FORMATS) for row in done):
            raise SystemExit("warm: a naskah was not made")
        return [load, checked, word, pages, look, engine, reader, whole]


def _timed(step: Callable[..., _Given], *given: Sequence[object]) -> tuple[list[_Given], float]:
    """What a step gives for each, and the milliseconds for one."""
    start = time.process_time()
    results = [step(*each) for each in zip(*given, strict=True)]
    return results, (time.process_time() - start) * 1000 / len(results)


def report() -> None:
    """Print the table of stages."""
    with tempfile.TemporaryDirectory(prefix="tolok-hangat-") as name:
        given = partners.given(Path(name), PARTNERS)
        order = RowsOrder(nama="{urut:05}", mulai_nomor=partners.FIRST_NUMBER)
        stages = Stages(rows_of(str(given.induk), [str(given.data)], order).rows, Path(name))
        stages.one_pass()
        passes = [stages.one_pass() for _ in range(PASSES)]
    *steps, engine, reader, whole = (min(each) for each in zip(*passes, strict=True))
    table = Table("one NK of massal, warm", ("CPU", "")).begin()
    for step, taken in zip(STAGES, steps, strict=True):
        table.row(f"  {step}", f"{taken:.1f} ms", "")
    table.row("  together", f"{sum(steps):.1f} ms", within(sum(steps), AIM))
    table.row("of it dxpdf alone, which sets the pages", f"{engine:.1f} ms", "")
    table.row("of it pdfium alone, which reads them", f"{reader:.1f} ms", "")
    table.row("as a worker does it, with hashes for the report", f"{whole:.1f} ms", "")


if __name__ == "__main__":
    report()
