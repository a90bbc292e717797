"""Two of our Word files as one with tracked changes (ECMA-376 Part 1, 17.13.5): accepted the new, rejected the old."""

from kerjasama_docs.docx.redline.marks import By
from kerjasama_docs.docx.redline.merge import Order, redline

__all__ = ["By", "Order", "redline"]
