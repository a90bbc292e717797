"""Several rows made at once, by an engine that takes less time for all of them than for each."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from kerjasama_docs import pdf
from kerjasama_docs.errors import EnvironmentLackError, KerjasamaError, UsageError
from kerjasama_docs.jobs.massal.row import MadeRow, Setting, failed, made_row, make_row, read_row, told
from kerjasama_docs.massal import MassalRow
from kerjasama_docs.pdf import PdfResult
from kerjasama_docs.pipeline import Begun, Rendered, begin

Asked = tuple[MassalRow, Begun]


def make_rows(rows: Sequence[MassalRow], setting: Setting) -> tuple[MadeRow, ...]:
    """What comes of some rows, in their order; as :func:`make_row` tells of one."""
    if not setting.together:
        return tuple(make_row(row, setting) for row in rows)
    begun = {row.urut: told(row, partial(_begun, row, setting)) for row in rows}
    asked = [(row, each) for row in rows if isinstance(each := begun[row.urut], Begun)]
    made = {urut: each for urut, each in begun.items() if isinstance(each, MadeRow)}
    made |= _finished(asked, setting)
    return tuple(made[row.urut] for row in rows)


def _begun(row: MassalRow, setting: Setting) -> MadeRow | Begun:
    """A row that waits for nothing but its PDF, or what came of it without one."""
    document = read_row(row, setting)
    if isinstance(document, MadeRow):
        return document
    begun = begin(document, formats=setting.formats, final=setting.final, pdfa=setting.pdfa)
    return made_row(row, document, begun, folder=setting.folder) if isinstance(begun, Rendered) else begun


def _finished(asked: Sequence[Asked], setting: Setting) -> Mapping[int, MadeRow]:
    """Rows with their PDFs, by their place among all."""
    if not asked:
        return {}
    try:
        docxs = [begun.docx for _, begun in asked]
        results = pdf.convert_many(docxs, engine=setting.engine, pdfa=asked[0][1].pdfa)
    except EnvironmentLackError as error:
        return {row.urut: failed(row, error) for row, _ in asked}
    except UsageError:  # one that the engine cannot even be given; alone it is known from its neighbours
        return {row.urut: make_row(row, setting) for row, _ in asked}
    finish = partial(_with_pdf, folder=setting.folder)
    pairs = zip(asked, results, strict=True)
    return {row.urut: told(row, partial(finish, row, begun, result)) for (row, begun), result in pairs}


def _with_pdf(row: MassalRow, begun: Begun, result: PdfResult | KerjasamaError, *, folder: Path) -> MadeRow:
    if isinstance(result, KerjasamaError):
        return failed(row, result)
    return made_row(row, begun.document, begun.finished(result), folder=folder)
