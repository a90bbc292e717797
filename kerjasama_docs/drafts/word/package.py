"""The parts of a document, read within bounds: nothing is fetched, no entity is resolved, no program is run."""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from kerjasama_docs.drafts.refusals import broken, protected, refused, too_much
from kerjasama_docs.ooxml.archive import DAMAGED, Archive, Bounds, ProtectedError, TooLargeError, opened
from kerjasama_docs.ooxml.names import RELATIONSHIPS, qualified
from kerjasama_docs.ooxml.package import relations_of
from kerjasama_docs.ooxml.xml import Element

_BOUNDS = Bounds(parts=4096, unpacked=300 * 1024 * 1024, ratio=200)
_MAX_PART = 120 * 1024 * 1024
"""Most bytes of one part that is read."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_RELATION = qualified(RELATIONSHIPS, "Relationship")


@dataclass(frozen=True)
class Package:
    """The parts of a document.

    Attributes:
        file: Its name as the user gave it.
        archive: Its zip.
        names: The names of its parts as they lie there, by the name in lower case with slashes.
        main: The part with the text.
        external: Targets outside of it that it names; nothing is fetched from there.
    """

    file: str
    archive: Archive
    names: Mapping[str, str]
    main: str = ""
    external: list[str] = field(default_factory=list)

    def root(self, name: str) -> Element | None:
        """The root of a part; None where there is none.

        Raises:
            UnreadableInputError: It is damaged, has a document type, is nested too deep, or too large.
        """
        raw = self.names.get(name.lower())
        if raw is None:
            return None
        if self.archive.entries[raw].file_size > _MAX_PART:
            raise too_much(self.file, "teksnya lebih dari 120 MB setelah dibuka")
        try:
            return _root(self.archive.read(raw))
        except (*DAMAGED, etree.XMLSyntaxError, ValueError) as error:
            raise broken(self.file) from error

    def related(self, part: str) -> Iterator[tuple[str, str]]:
        """Kind and name of the parts that a part points to; those outside are noted and left alone."""
        root = self.root(relations_of(part))
        for item in root.iter(_RELATION) if root is not None else ():
            kind, target = posixpath.basename(item.get("Type") or ""), item.get("Target") or ""
            if item.get("TargetMode") == "External":
                self.external.append(kind)
            else:
                yield kind, posixpath.normpath(posixpath.join("/", posixpath.dirname(part), target)).lstrip("/")

    @property
    def has_macros(self) -> bool:
        """Whether it can run programs; they are never looked at."""
        return any(posixpath.basename(name) == "vbaproject.bin" for name in self.names)


def _root(raw: bytes) -> Element:
    """The root of a part without a document type."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    root = etree.fromstring(raw, parser)
    if etree.DocInfo(root).internalDTD is not None:
        raise ValueError("document type")
    return root


def opened_package(raw: bytes, file: str) -> Package:
    """Open a document.

    Raises:
        UnreadableInputError: It is no Word document, damaged, encrypted, or passes a bound.
    """
    if raw.startswith(_OLE):
        if _ENCRYPTED in raw:
            raise protected(file)
        raise refused(file, "draf-doc-lama", "Berkas ini dokumen Word lama (.doc).")
    try:
        archive = opened(raw, _BOUNDS)
    except ProtectedError as error:
        raise protected(file) from error
    except TooLargeError as error:
        raise too_much(file, "isinya setelah dibuka jauh lebih besar daripada ukurannya") from error
    except DAMAGED as error:
        raise broken(file) from error
    names = {name.replace("\\", "/").lower(): name for name in archive.entries}
    package = Package(file, archive, names)
    main = next((target for kind, target in package.related("") if kind == "officeDocument"), "")
    if not main.lower().startswith("word/"):
        raise refused(file, "draf-bukan-docx", "Berkas ini bukan dokumen Word.")
    return Package(file, archive, names, main, package.external)
