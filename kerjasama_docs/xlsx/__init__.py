"""Tables and forms as workbooks: a printed table → XLSX, a form of a Lampiran → the XLSX that units fill in."""

from kerjasama_docs.xlsx.form import write_form
from kerjasama_docs.xlsx.tall import verify_table
from kerjasama_docs.xlsx.write import write_table

__all__ = ["verify_table", "write_form", "write_table"]
