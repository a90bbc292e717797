"""The zip of an XLSX, looked at before anything in it is read: it comes from a stranger."""

import io
import posixpath
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kerjasama_docs.findings import UnreadableInputError
from kerjasama_docs.inputs.tables.notes import refused

MAX_UNPACKED = 300 * 1024 * 1024
"""Most bytes of all parts together."""
MAX_RATIO = 200
"""How much smaller than its content a large part may be packed; tables reach 20 to 50."""
CHUNK = 1024 * 1024
"""Bytes read at a time."""
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How the old formats begin ([MS-CFB] 2.2); an encrypted XLSX is packed in one, too."""

_LARGE = 10 * 1024 * 1024
_MAX_DIRECTORY = 2 * 1024 * 1024
_END, _LOCATOR64 = b"PK\x05\x06", b"PK\x06\x07"
_PACKINGS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_ENCRYPTED = 1
_BROKEN = (
    *(zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError),
    *(NotImplementedError, RuntimeError, ValueError, OverflowError),
)
"""What zipfile raises for a damaged file."""
_SAVE = "Buka di Excel atau LibreOffice, lalu simpan sebagai .xlsx (Buku Kerja Excel)."
_HTML = re.compile(rb"<(?:!doctype html|html|head|body|table|meta|\?xml)\b", re.IGNORECASE)


def broken(file: str, path: str | None = None) -> UnreadableInputError:
    """A workbook that is damaged."""
    hint = f"{_SAVE} Bila tidak dapat dibuka, minta unit pengirim mengirimkannya lagi."
    return refused(
        file, "tabel-rusak", message="Berkas ini rusak atau tidak utuh, sehingga tidak terbaca.", hint=hint, path=path
    )


def protected(file: str) -> UnreadableInputError:
    """A workbook that only opens with a password."""
    hint = "Buka dengan kata sandinya, hapus di Berkas › Info › Proteksi Buku Kerja, lalu simpan kembali."
    return refused(file, "tabel-sandi", message="Berkas ini dikunci dengan kata sandi.", hint=hint)


def is_markup(raw: bytes) -> bool:
    """Tell whether a file is a web page or XML, whatever its name says."""
    return bool(_HTML.match(raw[:1024].removeprefix(b"\xef\xbb\xbf").lstrip()))


def markup(file: str) -> UnreadableInputError:
    """A web page that an application gave the name of a table."""
    message = "Isi berkas ini halaman web (HTML/XML), bukan tabel seperti nama berkasnya."
    return refused(file, "tabel-html", message=message, hint=_SAVE)


def macros(file: str) -> UnreadableInputError:
    """A workbook that can run programs."""
    message = "Berkas ini memuat makro; berkas dengan makro tidak dibuka."
    hint = "Simpan sebagai .xlsx (Buku Kerja Excel tanpa makro)."
    return refused(file, "tabel-makro", message=message, hint=hint)


def old(raw: bytes, file: str) -> UnreadableInputError:
    """A file of the old kind: with a password, or an .xls."""
    if "EncryptedPackage".encode("utf-16-le") in raw:
        return protected(file)
    return refused(file, "tabel-xls", message="Berkas ini berformat Excel lama (.xls).", hint=_SAVE)


@dataclass(frozen=True)
class Package:
    """The parts of a workbook.

    Attributes:
        file: Its file.
        archive: The open zip.
        parts: Its entries by name in lower case, as names of parts make no difference of case.
    """

    file: str
    archive: zipfile.ZipFile
    parts: Mapping[str, zipfile.ZipInfo]

    def has(self, name: str) -> bool:
        """Tell whether there is such a part."""
        return name.lower() in self.parts

    def chunks(self, name: str) -> Iterator[bytes]:
        """The content of a part; never more than the directory of the zip declares, for zipfile stops there.

        Raises:
            UnreadableInputError: It is missing or damaged.
        """
        if not self.has(name):
            raise broken(self.file)
        try:
            with self.archive.open(self.parts[name.lower()]) as part:
                while chunk := part.read(CHUNK):
                    yield chunk
        except _BROKEN as error:
            raise broken(self.file) from error


def _directory_size(raw: bytes) -> int:
    """Bytes of the zip's directory (APPNOTE 4.3.16, 4.3.14), known before zipfile builds an object for each entry."""
    end = len(raw) - 22
    if raw[end : end + 4] != _END or raw[-2:] != b"\0\0":
        end = raw.rfind(_END, max(end - 0xFFFF, 0))
    large = struct.unpack_from("<Q", raw, end - 36)[0] if raw[max(end - 20, 0) :].startswith(_LOCATOR64) else 0
    return max(int(large), int(struct.unpack_from("<L", raw, end + 12)[0]))


def _checked(archive: zipfile.ZipFile, file: str) -> Package:
    """The parts of a zip; raises where one is encrypted, packed in another way, or far larger than it looks."""
    entries = [entry for entry in archive.infolist() if not entry.filename.endswith("/")]
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise protected(file)
    if _is_too_large(entries):
        message = "Isi berkas ini setelah dibuka jauh lebih besar daripada ukurannya, sehingga tidak dibaca."
        hint = "Salin tabelnya saja ke buku kerja baru, lalu simpan sebagai .xlsx."
        raise refused(file, "tabel-terlalu-besar", message=message, hint=hint)
    if any(entry.compress_type not in _PACKINGS for entry in entries):
        raise broken(file)
    return Package(file, archive, {entry.filename.lower(): entry for entry in entries})


def _is_too_large(entries: Sequence[zipfile.ZipInfo]) -> bool:
    """Whether the parts of a zip are more than can be read, or one of them far more than it looks."""
    return any(map(_is_bomb, entries)) or sum(entry.file_size for entry in entries) > MAX_UNPACKED


def _is_bomb(entry: zipfile.ZipInfo) -> bool:
    """Whether a large part is packed so small as no table ever is."""
    return entry.file_size > max(_LARGE, MAX_RATIO * entry.compress_size)


def _is_workbook(package: Package) -> None:
    names = set(package.parts)
    if any(posixpath.basename(name) == "vbaproject.bin" or "/macrosheets/" in f"/{name}" for name in names):
        raise macros(package.file)
    if any(name.endswith("workbook.bin") for name in names):
        raise refused(package.file, "tabel-bukan-xlsx", message="Berkas ini berformat Excel biner (.xlsb).", hint=_SAVE)
    if "[content_types].xml" not in names or "_rels/.rels" not in names:
        message = "Berkas ini bukan buku kerja Excel, melainkan arsip zip atau dokumen lain."
        raise refused(package.file, "tabel-bukan-xlsx", message=message, hint=_SAVE)


def open_package(raw: bytes, file: str) -> Package:
    """Open the zip of a workbook.

    Raises:
        UnreadableInputError: It is no zip, is damaged, encrypted, too large, or holds macros; or it is of another kind.
    """
    if raw.startswith(OLE):
        raise old(raw, file)
    if is_markup(raw):
        raise markup(file)
    if not raw.startswith(b"PK"):
        if raw and b"\0" not in raw[:4096]:
            message = "Isi berkas ini teks biasa (CSV), bukan buku kerja Excel."
            raise refused(file, "tabel-bukan-xlsx", message=message, hint="Ganti akhiran namanya menjadi .csv.")
        raise broken(file)
    try:
        if _directory_size(raw) > _MAX_DIRECTORY:
            raise broken(file)
        package = _checked(zipfile.ZipFile(io.BytesIO(raw)), file)
    except _BROKEN as error:
        raise broken(file) from error
    _is_workbook(package)
    return package
