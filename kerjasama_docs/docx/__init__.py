"""Tree and frame → DOCX; the only user of docxtpl and python-docx."""

from kerjasama_docs.docx.write import write

__all__ = ["write"]
