"""What PDF/A-2u (ISO 19005-2, level U) asks of a file beside its pages: metadata in XMP, and what its colours mean.

Both are given as bytes, for whoever writes the file: an incremental update or another library.
"""
