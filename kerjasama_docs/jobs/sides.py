"""A naskah from any file: an input, or a draft in Word, as a PDF or as text."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kerjasama_docs.assets import PROFIL_BAWAAN, Area, Assets
from kerjasama_docs.drafts.files import MAX_FILE, Changes, is_draft
from kerjasama_docs.inputs.read import read_bytes
from kerjasama_docs.naskah.klausul.names import known_name
from kerjasama_docs.pipeline import Document, load

if TYPE_CHECKING:
    from kerjasama_docs.pipeline.draft import ReadDraft


@dataclass(frozen=True)
class Reading:
    """How files are read.

    Attributes:
        templates: The user's own template folder.
        mitra: The file of partners.
        changes: How the changes in a draft are read that nobody has accepted yet.
        profil: The profil of who reads a draft, whose regulations bind.
    """

    templates: str | None = None
    mitra: str | None = None
    changes: Changes = "terima"
    profil: str = PROFIL_BAWAAN


def draft_of(name: str, reading: Reading) -> "ReadDraft":
    """The draft that a file is.

    Raises:
        UsageError: It is missing or unreadable, or there is no such profil.
        UnreadableInputError: It cannot be read, or is no naskah kerja sama.
    """
    from kerjasama_docs.pipeline.draft import load_draft

    assets = Assets(Path(reading.templates) if reading.templates else None)
    profil = known_name(Area.PROFIL, reading.profil, assets)
    assets.find(Area.PROFIL, profil)
    raw = read_bytes(name, MAX_FILE)
    return load_draft(raw, name, changes=reading.changes, profil=profil, templates=reading.templates)


def document_of(name: str, reading: Reading) -> Document:
    """The naskah of a file.

    Raises:
        UsageError: It is missing or unreadable.
        DocumentFindingsError: It gives no naskah.
    """
    if not is_draft(name):
        return load(name, templates=reading.templates, mitra=reading.mitra)
    return draft_of(name, reading).document
