"""PDF engines, one module each, found by themselves.

An engine module has ``NAME``, ``WRITES_METADATA``, ``available()``, ``version()``, ``remedy()`` and
``convert(docx, *, pdfa=False)``; its file name is its name. A new engine is a
new file here.
"""
