"""DOCX to PDF: engines, bundled fonts, and a look at the result.

The only user of dxpdf, soffice and pypdfium2; each of them is loaded when it is first needed.
"""

from kerjasama_docs.pdf.convert import convert, convert_many, convert_table
from kerjasama_docs.pdf.engines import Engine, engine, engine_names
from kerjasama_docs.pdf.parted import Parted
from kerjasama_docs.pdf.process import end_programs
from kerjasama_docs.pdf.result import PdfResult

__all__ = [
    "Engine",
    "Parted",
    "PdfResult",
    "convert",
    "convert_many",
    "convert_table",
    "end_programs",
    "engine",
    "engine_names",
]
