"""A commented input file to begin with: every field of a kind, explained, nothing typed that is known.

Two sorts of comment: ``##`` explains, ``# `` holds a line that is ready to be
used once these two characters are gone. Taking one ``# `` off a whole block
(Ctrl+/ in VS Code) leaves its explanations comments.
"""

from kerjasama_docs.starter.begin import Wish, begin
from kerjasama_docs.starter.from_parent import starter_from_parent
from kerjasama_docs.starter.from_row import Begun, starter_from_row
from kerjasama_docs.starter.row import RowPlace
from kerjasama_docs.starter.whole import HEADINGS, starter

__all__ = ["HEADINGS", "Begun", "RowPlace", "Wish", "begin", "starter", "starter_from_parent", "starter_from_row"]
