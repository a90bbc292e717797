"""The tree of a naskah: text of klausul → units → numbered tree with resolved rujukan."""

from kerjasama_docs.naskah.build import build
from kerjasama_docs.naskah.konsolidasi import konsolidasi
from kerjasama_docs.naskah.rantai.built import Built
from kerjasama_docs.naskah.tree.outline import outline
from kerjasama_docs.naskah.versi import in_one, swapped, turned

__all__ = ["Built", "build", "in_one", "konsolidasi", "outline", "swapped", "turned"]
