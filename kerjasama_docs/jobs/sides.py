"""A naskah from any file: an input, or a draft in Word, as a PDF or as text."""

from dataclasses import dataclass

from kerjasama_docs.assets import PROFIL_BAWAAN
from kerjasama_docs.drafts.files import MAX_FILE, Changes, is_draft
from kerjasama_docs.inputs.read import read_bytes
from kerjasama_docs.pipeline import Document, load


@dataclass(frozen=True)
class Reading:
    """How files are read.

    Attributes:
        templates: The user's own template folder.
        mitra: The file of partners.
        changes: How the changes in a draft are read that nobody has accepted yet.
        profil: The profil of who reads a draft.
    """

    templates: str | None = None
    mitra: str | None = None
    changes: Changes = "terima"
    profil: str = PROFIL_BAWAAN


def document_of(name: str, reading: Reading) -> Document:
    """The naskah of a file.

    Raises:
        UsageError: It is missing or unreadable.
        DocumentFindingsError: It gives no naskah.
    """
    if not is_draft(name):
        return load(name, templates=reading.templates, mitra=reading.mitra)
    from kerjasama_docs.pipeline.draft import load_draft

    raw = read_bytes(name, MAX_FILE)
    read = load_draft(raw, name, changes=reading.changes, profil=reading.profil, templates=reading.templates)
    return read.document
