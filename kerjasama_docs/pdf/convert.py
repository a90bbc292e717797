"""One DOCX to a PDF that looks the same on every machine: fonts in, convert, metadata in, count."""

from collections.abc import Sequence

from kerjasama_docs.pdf import engines, metadata
from kerjasama_docs.pdf.archival.glyphs import lacks_glyphs
from kerjasama_docs.pdf.properties import properties
from kerjasama_docs.pdf.result import PdfResult
from kerjasama_docs.pdf.verify import check


def convert(docx: bytes, *, engine: str = engines.AUTO, pdfa: bool = False, headings: Sequence[str] = ()) -> PdfResult:
    """Turn a DOCX into a PDF that looks the same on every machine.

    Args:
        docx: The document; it is not changed.
        engine: Name of an engine; ``auto`` is the embedded one.
        pdfa: Make PDF/A: 2u, or 2b of LibreOffice. A text with characters that no bundled face has
            cannot be 2u; it becomes a PDF that says nothing of PDF/A.
        headings: Numbered headings in order, ``Pasal 1 TUJUAN``, for the outline of an engine
            that leaves automatic numbers out of it.

    Returns:
        The PDF, after it was opened and its pages counted.

    Raises:
        UsageError: Unknown engine, or unreadable DOCX.
        EnvironmentLackError: The engine is not installed, or has no temporary folder.
    """
    from kerjasama_docs.pdf.faces import embed  # lxml, which a list of the engines does not need

    chosen = engines.engine(engine)
    prepared = embed.prepare(docx)
    pdf = chosen.convert(prepared.docx, pdfa=pdfa)
    if not chosen.writes_metadata:
        pdfa = pdfa and not lacks_glyphs(pdf)
        pdf = metadata.finish(pdf, properties(docx), headings, pdfa=pdfa)
    level = chosen.pdfa if pdfa else ""
    return PdfResult(pdf, chosen.name, chosen.version(), check.pages(pdf), prepared.substitutions, level)
