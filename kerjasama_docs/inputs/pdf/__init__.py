"""Ruled tables in PDF files of strangers: lines, cells and the text in them (ISO 32000-1, 8.5 and 9.4)."""
