"""One at a time: PDFium is not safe for threads, in different documents either (its ``fpdfview.h`` says so)."""

import threading

PDFIUM = threading.RLock()
"""Held by whoever opens a document with pypdfium2, until it is closed."""
