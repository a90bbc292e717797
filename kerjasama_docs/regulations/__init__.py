"""Regulations as dated data: one YAML file each, the only source of citations."""

from kerjasama_docs.regulations.load import Kutipan, Regulation, citation, regulation, regulation_keys

__all__ = ["Kutipan", "Regulation", "citation", "regulation", "regulation_keys"]
