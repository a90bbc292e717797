"""Tree and frame → DOCX, table and frame → DOCX; the only user of docxtpl and python-docx."""

from kerjasama_docs.docx.table_document import write_table
from kerjasama_docs.docx.write import write

__all__ = ["write", "write_table"]
