"""Pictures of strangers, looked at before they are put on a page."""

import struct
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath, PureWindowsPath

from kerjasama_docs.findings import DocumentFindingsError, Finding, Level, Where
from kerjasama_docs.naskah.tree.pohon import Logo

MAX_BYTES = 5 * 1024 * 1024
"""Largest picture, in bytes."""
MAX_SIDE = 6000
"""Longest side of a picture, in pixels."""
_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_BROKEN = "gambarnya rusak atau terpotong"
_OUTSIDE = "berkasnya di luar folder masukan"
_MARKER = 0xFF
"""The byte with which every marker of a JPEG begins."""
_FRAME_MARKERS = set(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""The markers of a JPEG frame header, which holds its size (ITU T.81 table B.1)."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that can go into a DOCX.

    Attributes:
        content: Its bytes.
        suffix: ``png`` or ``jpeg``.
        width: In pixels.
        height: In pixels.
    """

    content: bytes
    suffix: str
    width: int
    height: int


def _png_size(content: bytes) -> tuple[int, int]:
    """Size of a PNG whose chunks are all there (ISO/IEC 15948, 5.3)."""
    place, kind = len(_PNG), b""
    while kind != b"IEND":
        length, kind = struct.unpack_from(">I4s", content, place)
        body = content[place + 4 : place + 8 + length]
        if struct.unpack_from(">I", content, place + 8 + length)[0] != zlib.crc32(body):
            raise ValueError(_BROKEN)
        place += 12 + length
    width, height = struct.unpack_from(">II", content, 16)
    return width, height


def _jpeg_size(content: bytes) -> tuple[int, int]:
    """Size of a JPEG that ends as one (ITU T.81 B.1.1)."""
    place, ends = 2, content.rstrip(b"\0").endswith(b"\xff\xd9")
    while ends and content[place] == _MARKER:
        if content[place + 1] in _FRAME_MARKERS:
            height, width = struct.unpack_from(">HH", content, place + 5)
            return width, height
        place += 2 + struct.unpack_from(">H", content, place + 2)[0]
    raise ValueError(_BROKEN)


def read_picture(content: bytes) -> Picture:
    """Look at the bytes of a picture.

    Raises:
        ValueError: It is no PNG or JPEG, broken, or too large; in the user's words.
    """
    try:
        if content.startswith(_PNG):
            picture = Picture(content, "png", *_png_size(content))
        elif content.startswith(_JPEG):
            picture = Picture(content, "jpeg", *_jpeg_size(content))
        else:
            raise ValueError("bukan gambar PNG atau JPEG")
    except (struct.error, IndexError) as error:
        raise ValueError(_BROKEN) from error
    if not (0 < picture.width <= MAX_SIDE and 0 < picture.height <= MAX_SIDE):
        raise ValueError(f"ukurannya {picture.width} × {picture.height} piksel; paling besar {MAX_SIDE} × {MAX_SIDE}")
    return picture


def _path_of(logo: Logo) -> Path | None:
    r"""Where a picture lies; a naskah of a stranger reads nothing outside its own folder.

    The name is judged before anything is touched: on Windows a look at ``\\host\share`` is already a login.

    Raises:
        ValueError: It is named by an absolute path, or lies elsewhere, be it by a link.
    """
    if logo.path is None:
        return None
    if PureWindowsPath(logo.path).anchor or PurePosixPath(logo.path).is_absolute():
        raise ValueError(_OUTSIDE)
    folder = Path(logo.folder).resolve()
    path = (folder / logo.path).resolve()
    if not path.is_relative_to(folder):
        raise ValueError(_OUTSIDE)
    return path


def _read(path: Path) -> Picture:
    try:
        if not path.is_file():
            raise ValueError("berkasnya tidak ada")
        if path.stat().st_size > MAX_BYTES:
            raise ValueError("berkasnya lebih besar dari 5 MB")
        return read_picture(path.read_bytes())
    except OSError as error:
        raise ValueError("berkasnya tidak dapat dibaca") from error


def load_logos(logos: Sequence[Logo], wheres: Sequence[Where]) -> tuple[Picture | None, ...]:
    """Read all logos of a naskah; None where one is open.

    Args:
        logos: The logos.
        wheres: The place of each in the input.

    Raises:
        DocumentFindingsError: Pictures that cannot be used, all at once.
    """
    findings: list[Finding] = []
    pictures: list[Picture | None] = []
    for logo, where in zip(logos, wheres, strict=True):
        try:
            path = _path_of(logo)
            pictures.append(_read(path) if path else None)
        except ValueError as error:
            message = f"Gambar {logo.text} ({logo.path}) tidak dapat dipakai: {error}."
            hint = "Letakkan berkas PNG atau JPEG di folder masukan, atau tulis logo: tanpa."
            findings.append(Finding("logo", Level.GALAT, message, where, hint))
    if findings:
        raise DocumentFindingsError(findings)
    return tuple(pictures)
