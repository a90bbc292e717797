"""One naskah, many partners: an input file and the rows of a table that are laid over it, each a naskah.

``fields`` says which field of the input a name of a column means, ``header`` which row names the columns, ``rows`` what
the rows say; ``laying`` puts a row over the input, ``numbers`` and ``names`` give each naskah its number and its files
their name.
"""

from kerjasama_docs.massal.records import MassalRow, MassalTable, RowsOrder
from kerjasama_docs.massal.rows import rows_of
from kerjasama_docs.massal.templat import massal_form

__all__ = ["MassalRow", "MassalTable", "RowsOrder", "massal_form", "rows_of"]
