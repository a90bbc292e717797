"""A zip of a stranger, looked at before anything in it is read."""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kerjasama_docs.findings import UnreadableInputError
from kerjasama_docs.inputs.tables.refusals import broken, is_markup, markup, protected, refused
from kerjasama_docs.ooxml.archive import DAMAGED, Archive, Bounds, ProtectedError, TooLargeError, opened

MAX_UNPACKED = 300 * 1024 * 1024
"""Most bytes of all parts together."""
MAX_RATIO = 200
"""How much smaller than its content a large part may be packed; tables reach 20 to 50."""
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How the old formats begin ([MS-CFB] 2.2); an encrypted XLSX is packed in one, too."""
_RTF = b"{\\rtf"
_BOUNDS = Bounds(parts=2048, unpacked=MAX_UNPACKED, ratio=MAX_RATIO)


def is_encrypted(raw: bytes) -> bool:
    """Whether a file of the old kind holds a workbook that only opens with a password ([MS-OFFCRYPTO] 2.3.4)."""
    return raw.startswith(OLE) and "EncryptedPackage".encode("utf-16-le") in raw


@dataclass(frozen=True)
class Package:
    """The parts of a workbook or a document.

    Attributes:
        file: Its file.
        archive: The open zip.
        parts: Their names, by the name in lower case with slashes: names of parts make no difference of case, and
            some writers part folders by backslashes, as Excel does not mind.
    """

    file: str
    archive: Archive
    parts: Mapping[str, str]

    def has(self, name: str) -> bool:
        """Tell whether there is such a part."""
        return name.lower() in self.parts

    @property
    def has_macros(self) -> bool:
        """Whether it can run programs; they are never looked at."""
        return any(posixpath.basename(name) == "vbaproject.bin" or "/macrosheets/" in f"/{name}" for name in self.parts)

    def chunks(self, name: str) -> Iterator[bytes]:
        """The content of a part; never more than the directory of the zip declares.

        Raises:
            UnreadableInputError: It is missing or damaged.
        """
        if not self.has(name):
            raise broken(self.file)
        try:
            yield from self.archive.chunks(self.parts[name.lower()])
        except DAMAGED as error:
            raise broken(self.file) from error


def _opened(raw: bytes, file: str) -> Package:
    """The parts of a zip; raises where one is encrypted, packed in another way, or far larger than it looks."""
    try:
        archive = opened(raw, _BOUNDS)
    except ProtectedError as error:
        raise protected(file) from error
    except TooLargeError as error:
        message = "Isi berkas ini setelah dibuka jauh lebih besar daripada ukurannya, sehingga tidak dibaca."
        hint = "Salin tabelnya saja ke buku kerja baru, lalu simpan sebagai .xlsx."
        raise refused(file, "tabel-terlalu-besar", message=message, hint=hint) from error
    except DAMAGED as error:
        raise broken(file) from error
    return Package(file, archive, {name.replace("\\", "/").lower(): name for name in archive.entries})


def opened_zip(raw: bytes, file: str) -> Package:
    """Open the zip of a workbook or a document of any kind.

    Raises:
        UnreadableInputError: It is no zip, is damaged, encrypted, or too large.
    """
    if is_markup(raw):
        raise markup(file)
    if not raw.startswith(b"PK"):
        if raw and b"\0" not in raw[:4096]:
            raise _text(raw, file)
        raise broken(file)
    return _opened(raw, file)


def _text(raw: bytes, file: str) -> UnreadableInputError:
    """A text under the name of a workbook or a document."""
    if raw.startswith(_RTF):
        message, hint = "Isi berkas ini RTF, bukan .docx.", "Buka di Word, lalu simpan sebagai .docx (Dokumen Word)."
    else:
        message = "Isi berkas ini teks biasa (CSV), bukan berkas Excel, Word, atau OpenDocument."
        hint = "Bila memang tabel CSV, ganti akhiran namanya menjadi .csv."
    return refused(file, "tabel-bukan-xlsx", message=message, hint=hint)
