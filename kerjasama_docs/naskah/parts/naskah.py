"""A naskah with Pasal, which all its pihak sign."""

from kerjasama_docs.naskah.parts.judul import judul_lines
from kerjasama_docs.naskah.parts.logos import logos_of_pihak
from kerjasama_docs.naskah.parts.signatures import named_signatures, numbered_signatures
from kerjasama_docs.naskah.parts.work import Work
from kerjasama_docs.naskah.tree.kepala import JudulLine
from kerjasama_docs.naskah.tree.pohon import Logo, Sebutan, SignatureColumn


def judul(work: Work) -> tuple[JudulLine, ...]:
    """The title block."""
    profil = work.inputs.profil.profil
    return judul_lines(work.names, profil, work.kepala(), bahasa=work.bahasa, foreign=work.foreign)


def logos(work: Work) -> tuple[Logo, ...]:
    """The pictures of all pihak."""
    return logos_of_pihak(work.inputs)


def signatures(work: Work) -> tuple[SignatureColumn, ...]:
    """Where each pihak signs."""
    if work.foreign:
        return named_signatures(work.names, work.bahasa)
    return numbered_signatures(work.names)


def kepala(_work: Work) -> None:
    """Nothing stands above the title."""


def satuan(work: Work) -> Sebutan:
    """What its text is divided into."""
    return work.bahasa.pasal
