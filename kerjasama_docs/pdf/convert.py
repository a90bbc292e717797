"""One DOCX to a PDF that looks the same on every machine: fonts in, convert, metadata in, count."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kerjasama_docs.errors import InternalError, KerjasamaError, UsageError
from kerjasama_docs.pdf import engines, metadata
from kerjasama_docs.pdf.archival.glyphs import lacks_glyphs
from kerjasama_docs.pdf.parted import Parted
from kerjasama_docs.pdf.properties import properties
from kerjasama_docs.pdf.result import PdfResult
from kerjasama_docs.pdf.verify import check

if TYPE_CHECKING:
    from kerjasama_docs.pdf.faces.embed import Prepared


def convert(
    docx: bytes,
    *,
    engine: str = engines.AUTO,
    pdfa: bool = False,
    accessible: bool = False,
    headings: Sequence[str] = (),
) -> PdfResult:
    """Turn a DOCX into a PDF that looks the same on every machine.

    Args:
        docx: The document; it is not changed.
        engine: Name of an engine; ``auto`` is the embedded one.
        pdfa: Make PDF/A: 2u, or 2b of LibreOffice; but for a text with characters that no bundled face has.
        accessible: Where it is PDF/A-2u and has a title, tag all that it shows, so that it is PDF/UA-1, too; as far
            as all of it can be told for certain. What is not in the language of the properties says so in its runs.
        headings: Numbered headings in order, ``Pasal 1 TUJUAN``, for an outline that lacks automatic numbers.

    Returns:
        The PDF, after it was opened and its pages counted.

    Raises:
        UsageError: Unknown engine, or unreadable DOCX.
        EnvironmentLackError: The engine is not installed, or has no temporary folder.
    """
    from kerjasama_docs.pdf.faces import embed  # lxml, which a list of the engines does not need

    chosen = engines.engine(engine)
    prepared = embed.prepare(docx)
    if chosen.writes_metadata:
        return _whole(chosen.convert(prepared.docx, pdfa=pdfa), prepared, chosen, pdfa=pdfa)
    said = properties(docx)
    tags = _tagged(prepared.docx, chosen) if pdfa and accessible and said.title else None
    pdf = tags or chosen.convert(prepared.docx)
    level = chosen.pdfa if pdfa and not lacks_glyphs(pdf) else ""
    tagged = bool(level and tags)
    pdf = metadata.finish(pdf, said, headings, pdfa=bool(level), accessible=tagged)
    made = (pdf, chosen.name, chosen.version(), check.pages(pdf), prepared.substitutions)
    return PdfResult(*made, level, tagged)


def _whole(pdf: bytes, prepared: "Prepared", engine: engines.Engine, *, pdfa: bool) -> PdfResult:
    """What came of an engine that writes the metadata, too."""
    level = engine.pdfa if pdfa else ""
    return PdfResult(pdf, engine.name, engine.version(), check.pages(pdf), prepared.substitutions, level)


def convert_many(docxs: Sequence[bytes], *, engine: str, pdfa: bool = False) -> list[PdfResult | KerjasamaError]:
    """Turn several DOCX into PDFs in one call of an engine that saves time so.

    Arguments and errors as of :func:`convert`.

    Args:
        docxs: The documents; all of them are in memory, and so are their PDFs.
        engine: Name of an engine that has a ``convert_many``.
        pdfa: Make PDF/A.

    Returns:
        What came of each, in their order; in the place of one that the engine cannot make, why.
    """
    from kerjasama_docs.pdf.faces import embed  # lxml, which a list of the engines does not need

    chosen = engines.engine(engine)
    if chosen.convert_many is None:
        message = f"{engine} takes one DOCX a call"
        raise ValueError(message)
    prepared = [embed.prepare(docx) for docx in docxs]
    made = chosen.convert_many([each.docx for each in prepared], pdfa=pdfa)
    return [_told(pdf, each, chosen, pdfa=pdfa) for pdf, each in zip(made, prepared, strict=True)]


def _told(
    pdf: bytes | UsageError, prepared: "Prepared", engine: engines.Engine, *, pdfa: bool
) -> PdfResult | KerjasamaError:
    """One of several, with whatever is the matter with it told and not raised, so that it stops no other."""
    if isinstance(pdf, UsageError):
        return pdf
    try:
        return _whole(pdf, prepared, engine, pdfa=pdfa)
    except InternalError as error:
        return error


def _tagged(prepared: bytes, engine: engines.Engine) -> bytes | None:
    """The PDF of a DOCX with all of its tags; None where something in it is not certain."""
    from kerjasama_docs.pdf.tagging.plan import plan
    from kerjasama_docs.pdf.tagging.tag import tag

    planned = plan(prepared)
    return tag(engine.convert(planned.docx), planned) if planned else None


def convert_table(
    table: Parted,
    *,
    engine: str = engines.AUTO,
    pdfa: bool = False,
    accessible: bool = False,
    headings: Sequence[str] = (),
) -> PdfResult:
    """Turn a table into a PDF; a long one in parts where its engine keeps all pages in the memory of this process.

    The pages are those of the whole. Arguments but the first, and errors, as of :func:`convert`.

    Args:
        table: The table.
        engine: Name of an engine.
        pdfa: Make PDF/A.
        accessible: Tag a table that is made in one part.
        headings: Its title, for an outline that lacks the blanks where its lines are broken.
    """
    from kerjasama_docs.pdf import parts  # pypdf, which no other PDF needs

    chosen = engines.engine(engine)
    made = parts.joined(table, chosen) if table.is_long and chosen.in_process else None
    if made is None:
        whole = table.make(0, len(table.letters))
        return convert(whole, engine=engine, pdfa=pdfa, accessible=accessible, headings=headings)
    pdfa = pdfa and not any(map(lacks_glyphs, made.parts))
    pdf = metadata.finish(made.pdf, properties(table.make(0, 1)), headings, pdfa=pdfa)
    level = chosen.pdfa if pdfa else ""
    return PdfResult(pdf, chosen.name, chosen.version(), check.pages(pdf), made.substitutions, level)
