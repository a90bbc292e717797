"""All that is wrong with some naskah: what ``periksa`` does. Nothing is written, and nothing is loaded that writes."""

from collections.abc import Sequence
from dataclasses import dataclass

from kerjasama_docs.findings import Finding, in_order
from kerjasama_docs.jobs.reading import read_all
from kerjasama_docs.pipeline import check, load


@dataclass(frozen=True)
class Checked:
    """All findings about some files, and whether any of them could not be read at all."""

    findings: tuple[Finding, ...]
    unreadable: bool


def check_all(files: Sequence[str], templates: str | None, *, final: bool, tidy: bool = True) -> Checked:
    """All findings about all files."""
    read = read_all(files, lambda name: load(name, templates=templates, tidy=tidy))
    found = [finding for document in read.documents for finding in check(document, final=final)]
    return Checked(in_order((*read.findings, *found)), read.unreadable)
