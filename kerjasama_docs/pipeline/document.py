"""What goes through the steps: a naskah that was read, its versions, and the documents made from it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from kerjasama_docs.assets import Area, Assets
from kerjasama_docs.findings import Finding
from kerjasama_docs.language import NamaBahasa
from kerjasama_docs.naskah import Built, in_one, konsolidasi
from kerjasama_docs.naskah.ancestry import Parent

Format = Literal["docx", "pdf", "teks"]
FORMATS: tuple[Format, ...] = ("docx", "pdf", "teks")


@dataclass(frozen=True)
class Document:
    """A naskah that was read and whose tree was built.

    Attributes:
        name: Stem for the names of its files.
        built: The naskah with its kind, profil and tree.
        sha256: Hash of the input, empty for input from a program.
        assets: Where its templates come from.
        parent: Its parent, when ``induk`` names the file of one.
        version: What is printed in its place: one of its languages, the copy in which a partner comes first.
    """

    name: str
    built: Built
    sha256: str
    assets: Assets
    parent: Parent | None = None
    version: Built | None = None

    @property
    def printed(self) -> Built:
        """What is printed; what is checked is always the naskah as it was typed."""
        return self.version or self.built


@dataclass(frozen=True)
class Rendered:
    """The documents made from one naskah.

    Attributes:
        files: Content by format.
        findings: All findings about it.
        engine: Name and version of the PDF engine, empty without a PDF.
        pages: Pages of the PDF, 0 without one.
    """

    files: Mapping[Format, bytes]
    findings: tuple[Finding, ...]
    engine: str = ""
    pages: int = 0


def hashes(document: Document) -> str:
    """The hashes of the input of a naskah, of its parents, the newest first, and of its files of partners.

    Empty for input from a program.
    """
    found, parent = [document.sha256], document.parent
    while parent:
        found.append(parent.sha256)
        parent = parent.before
    found += [sha256 for _, sha256 in document.built.source.partners]
    return " ".join(each for each in found if each)


def consolidated(document: Document) -> Document:
    """The text in force after a naskah: the first of its chain with all later ones worked in, for reading only.

    Raises:
        DocumentFindingsError: The naskah has no parent, or one that is only recorded.
    """
    return replace(document, name=f"{document.name}-konsolidasi", built=konsolidasi(document.built))


def in_language(document: Document, bahasa: NamaBahasa) -> Document:
    """A naskah in one of its two languages.

    Raises:
        DocumentFindingsError: Its kind has no second language.
    """
    return replace(document, name=f"{document.name}-{bahasa}", version=in_one(document.printed, bahasa))


def template_files(document: Document) -> dict[str, Path]:
    """The template files a naskah is made from, by name: kind, profil, klausul, lampiran forms and frame."""
    frame = document.printed.kerangka
    return {**document.built.templates, f"kerangka/{frame}": document.assets.find(Area.KERANGKA, frame)}
