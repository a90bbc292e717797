"""Jinja as a klausul may use it: sandboxed, escaped, strict, bounded."""
