"""All that is wrong with some naskah: what ``periksa`` does. Nothing is loaded that writes."""

from collections.abc import Sequence
from dataclasses import dataclass

from kerjasama_docs.findings import Finding, in_order
from kerjasama_docs.jobs.reading import read_all
from kerjasama_docs.pipeline import Document, check, load


@dataclass(frozen=True)
class Checked:
    """What came of a check.

    Attributes:
        findings: All findings about all files.
        unreadable: Whether any of the files could not be read at all.
        documents: The naskah that could be built.
    """

    findings: tuple[Finding, ...]
    unreadable: bool
    documents: tuple[Document, ...] = ()


def check_all(
    files: Sequence[str], templates: str | None, *, final: bool, tidy: bool = True, mitra: str | None = None
) -> Checked:
    """All findings about all files."""
    read = read_all(files, lambda name: load(name, templates=templates, tidy=tidy, mitra=mitra))
    found = [finding for document in read.documents for finding in check(document, final=final)]
    return Checked(in_order((*read.findings, *found)), read.unreadable, read.documents)
