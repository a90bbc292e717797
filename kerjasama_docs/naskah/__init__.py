"""The tree of a naskah: text of klausul → units → numbered tree with resolved rujukan."""

from kerjasama_docs.naskah.build import Built, build
from kerjasama_docs.naskah.outline import outline

__all__ = ["Built", "build", "outline"]
