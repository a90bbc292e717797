"""All that is wrong with some naskah: what ``periksa`` does. Nothing is loaded that writes."""

from collections.abc import Sequence
from dataclasses import dataclass

from kerjasama_docs.assets import PROFIL_BAWAAN
from kerjasama_docs.drafts.files import MAX_FILE, Changes, is_draft
from kerjasama_docs.findings import DocumentFindingsError, Finding, UnreadableInputError, in_order
from kerjasama_docs.inputs.read import read_bytes
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


@dataclass(frozen=True)
class Asked:
    """How files are checked.

    Attributes:
        templates: The user's own template folder.
        final: Whether a naskah is to be final.
        tidy: Whether what is typed is printed as it is meant.
        mitra: The file of partners.
        changes: How the changes in a draft are read that nobody has accepted yet.
        profil: The profil of who reads a draft, whose regulations bind.
    """

    templates: str | None = None
    final: bool = False
    tidy: bool = True
    mitra: str | None = None
    changes: Changes = "terima"
    profil: str = PROFIL_BAWAAN


def check_all(files: Sequence[str], asked: Asked) -> Checked:
    """All findings about all files, inputs and drafts."""
    drafts = [_draft(name, asked) for name in files if is_draft(name)]
    return _together([_inputs([name for name in files if not is_draft(name)], asked), *drafts])


def _inputs(files: Sequence[str], asked: Asked) -> Checked:
    """What is wrong with inputs."""
    read = read_all(files, lambda name: load(name, templates=asked.templates, tidy=asked.tidy, mitra=asked.mitra))
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
    from kerjasama_docs.pipeline.draft import check_draft, load_draft

    try:
        raw = read_bytes(name, MAX_FILE)
        read = load_draft(raw, name, changes=asked.changes, profil=asked.profil, templates=asked.templates)
    except DocumentFindingsError as error:
        return Checked(error.findings, isinstance(error, UnreadableInputError))
    return Checked(check_draft(read, final=asked.final), unreadable=False, documents=(read.document,))
