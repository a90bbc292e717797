"""All that is wrong with some naskah: what ``periksa`` does. Nothing is loaded that writes."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from kerjasama_docs.drafts.files import is_draft
from kerjasama_docs.findings import DocumentFindingsError, Finding, UnreadableInputError, in_order
from kerjasama_docs.jobs.reading import read_all
from kerjasama_docs.jobs.sides import Reading, draft_of
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


@dataclass(frozen=True)
class Asked:
    """How files are checked.

    Attributes:
        reading: How they are read.
        final: Whether a naskah is to be final.
        tidy: Whether what is typed is printed as it is meant.
    """

    reading: Reading = field(default_factory=Reading)
    final: bool = False
    tidy: bool = True


def check_all(files: Sequence[str], asked: Asked) -> Checked:
    """All findings about all files, inputs and drafts."""
    drafts = [_draft(name, asked) for name in files if is_draft(name)]
    return _together([_inputs([name for name in files if not is_draft(name)], asked), *drafts])


def _inputs(files: Sequence[str], asked: Asked) -> Checked:
    """What is wrong with inputs."""
    how = asked.reading
    read = read_all(files, lambda name: load(name, templates=how.templates, tidy=asked.tidy, mitra=how.mitra))
    found = [finding for document in read.documents for finding in check(document, final=asked.final)]
    return Checked((*read.findings, *found), read.unreadable, read.documents)


def _together(parts: Sequence[Checked]) -> Checked:
    """What came of several checks."""
    return Checked(
        in_order([finding for part in parts for finding in part.findings]),
        any(part.unreadable for part in parts),
        tuple(document for part in parts for document in part.documents),
    )


def _draft(name: str, asked: Asked) -> Checked:
    """What is wrong with a draft."""
    from kerjasama_docs.pipeline.draft import check_draft

    try:
        read = draft_of(name, asked.reading)
    except DocumentFindingsError as error:
        return Checked(error.findings, isinstance(error, UnreadableInputError))
    return Checked(check_draft(read, final=asked.final), unreadable=False, documents=(read.document,))
