"""Regulations as dated data: one YAML file each, the only source of citations."""

from kerjasama_docs.regulations.load import Kutipan, Regulation, citation, regulation, regulation_keys
from kerjasama_docs.regulations.named import Named, key_of, named

__all__ = ["Kutipan", "Named", "Regulation", "citation", "key_of", "named", "regulation", "regulation_keys"]
