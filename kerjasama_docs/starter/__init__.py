"""A commented input file to begin with: every field of a kind, explained, nothing typed that is known.

Two sorts of comment: ``##`` explains, ``# `` holds a line that is ready to be
used once these two characters are gone. Taking one ``# `` off a whole block
(Ctrl+/ in VS Code) leaves its explanations comments.
"""

from kerjasama_docs.starter.begin import Wish, begin
from kerjasama_docs.starter.dari import Dimulai, starter_dari
from kerjasama_docs.starter.induk import starter_from
from kerjasama_docs.starter.row import Dari
from kerjasama_docs.starter.umum import HEADINGS, starter

__all__ = ["HEADINGS", "Dari", "Dimulai", "Wish", "begin", "starter", "starter_dari", "starter_from"]
