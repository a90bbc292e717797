"""Regulations as dated data: one YAML file each, the only source of citations."""

from kerjasama_docs.regulations.load import Regulation, citation, regulation, regulation_keys

__all__ = ["Regulation", "citation", "regulation", "regulation_keys"]
