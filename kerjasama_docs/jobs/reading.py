"""Naskah from their files, those that cannot be built told apart."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kerjasama_docs.findings import DocumentFindingsError, Finding, UnreadableInputError
from kerjasama_docs.pipeline import Document


@dataclass(frozen=True)
class ReadNaskah:
    """The naskah that some files give, and what is wrong with the files that give none.

    Attributes:
        documents: The naskah.
        findings: What is wrong with the others.
        unreadable: Whether any of them could not be read at all.
    """

    documents: tuple[Document, ...]
    findings: tuple[Finding, ...]
    unreadable: bool


def read_all(files: Sequence[str], read: Callable[[str], Document]) -> ReadNaskah:
    """All naskah.

    Args:
        files: Input files.
        read: Reads one of them.
    """
    documents: list[Document] = []
    findings: list[Finding] = []
    unreadable = False
    for name in files:
        try:
            documents.append(read(name))
        except DocumentFindingsError as error:
            unreadable |= isinstance(error, UnreadableInputError)
            findings += error.findings
    return ReadNaskah(tuple(documents), tuple(findings), unreadable)
