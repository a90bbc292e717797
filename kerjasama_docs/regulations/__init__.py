"""Regulations as dated data: one YAML file each, the only source of citations."""

from kerjasama_docs.regulations.cari import by_title, is_kind, near
from kerjasama_docs.regulations.kutipan import Kutipan, amendments, chain, citation, keadaan
from kerjasama_docs.regulations.load import paraphrase, regulation, regulation_keys
from kerjasama_docs.regulations.named import Named, key_of, named
from kerjasama_docs.regulations.record import Regulation
from kerjasama_docs.regulations.sebutan import Sebutan, sebutan
from kerjasama_docs.regulations.urutan import Urutan, level_of, urutan

__all__ = [
    "Kutipan",
    "Named",
    "Regulation",
    "Sebutan",
    "Urutan",
    "amendments",
    "by_title",
    "chain",
    "citation",
    "is_kind",
    "keadaan",
    "key_of",
    "level_of",
    "named",
    "near",
    "paraphrase",
    "regulation",
    "regulation_keys",
    "sebutan",
    "urutan",
]
