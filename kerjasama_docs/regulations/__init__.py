"""Regulations as dated data: one YAML file each, the only source of citations."""

from kerjasama_docs.regulations.load import Kutipan, Regulation, citation, key_of, regulation, regulation_keys

__all__ = ["Kutipan", "Regulation", "citation", "key_of", "regulation", "regulation_keys"]
