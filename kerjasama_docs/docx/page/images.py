"""Logos: pictures of strangers, looked at before they are put on a page."""

import struct
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath, PureWindowsPath

from kerjasama_docs.docx.frame.compile import Frame
from kerjasama_docs.docx.frame.names import RELATIONS
from kerjasama_docs.docx.wml import markup
from kerjasama_docs.findings import DocumentFindingsError, Finding, Level, Where
from kerjasama_docs.naskah.tree.pohon import Logo
from kerjasama_docs.ooxml import names
from kerjasama_docs.ooxml.names import kind_of
from kerjasama_docs.ooxml.package import unused

MAX_BYTES = 5 * 1024 * 1024
"""Largest picture, in bytes."""
MAX_SIDE = 6000
"""Longest side of a picture, in pixels."""
_EMU_PER_MM = 36_000
_EMU_PER_TWIP = 635
_CELL_MARGIN = 108
"""Right margin of the cells of TabelPolos, in twips."""
_HEIGHT_MM = 24
"""Height of a logo on paper."""
_WIDEST_MM = 45
_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_BROKEN = "gambarnya rusak atau terpotong"
_OUTSIDE = "berkasnya di luar folder masukan"
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
    while ends and content[place] == 0xFF:  # noqa: PLR2004 - every marker begins so
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


def _extent(picture: Picture, room: int) -> tuple[int, int]:
    """Size on paper in EMU: as high as a logo is, smaller when it is very wide or ``room`` twips are narrow."""
    height = _HEIGHT_MM * _EMU_PER_MM
    width = height * picture.width // picture.height
    widest = min(_WIDEST_MM * _EMU_PER_MM, room * _EMU_PER_TWIP)
    return (width, height) if width <= widest else (widest, widest * picture.height // picture.width)


def room_of(count: int, width: int) -> int:
    """Room for each of so many logos side by side on a line of ``width``, in twips."""
    return width if count <= 1 else width // count - _CELL_MARGIN


def drawing(picture: Picture, relation: str, text: str, *, number: int, room: int) -> str:
    """An inline picture (ECMA-376 Part 1, 20.4.2.8) with its text for those who do not see it; ``room`` in twips."""
    width, height = _extent(picture, room)
    name = markup.text_of(text)
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{names.WP}" '
        'distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{width}" cy="{height}"/><wp:docPr id="{number}" name="{name}" descr="{name}"/>'
        f'<a:graphic xmlns:a="{names.A}">'
        f'<a:graphicData uri="{names.PIC}">'
        f'<pic:pic xmlns:pic="{names.PIC}">'
        f'<pic:nvPicPr><pic:cNvPr id="{number}" name="{name}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )


@dataclass(frozen=True, slots=True)
class Placed:
    """Pictures in a package.

    Attributes:
        drawings: Each as a run; empty text where one is open.
        files: Their parts, and the relationships of the document.
    """

    drawings: tuple[str, ...]
    files: Mapping[str, bytes]


def placed(logos: Sequence[Logo], pictures: Sequence[Picture | None], *, frame: Frame, room: int) -> Placed:
    """Give the pictures of logos their places in a package.

    Args:
        logos: The logos.
        pictures: Their pictures; None where one is open.
        frame: What the package is made of.
        room: Room for each, in twips.
    """
    files: dict[str, bytes] = {}
    for given in filter(None, pictures):
        files[unused("word/media/logo", {*frame.names, *files}, f".{given.suffix}")] = given.content
    relations, ids = frame.relations.with_more(kind_of("image"), [name.removeprefix("word/") for name in files])
    waiting, drawings = iter(ids), []
    for number, (logo, picture) in enumerate(zip(logos, pictures, strict=True), 1):
        made = drawing(picture, next(waiting), logo.text, number=number, room=room) if picture else ""
        drawings.append(made)
    return Placed(tuple(drawings), {**files, RELATIONS: relations})


def pieces(logos: Sequence[Logo], drawings: Sequence[str], *, narrow: bool = False) -> list[str]:
    """The logos as runs, an open one as the text of its place; ``narrow`` leaves out whose logo it is."""
    return [made or _open(logo, narrow=narrow) for logo, made in zip(logos, drawings, strict=True)]


def _open(logo: Logo, *, narrow: bool) -> str:
    text = "logo" if narrow and logo.text.startswith("logo ") else logo.text
    return markup.run(f"[{text}]", style="Isian")


def header(logos: Sequence[Logo], drawings: Sequence[str], width: int) -> str:
    """The logos above the title: one in the middle, more side by side with the first on the left.

    Args:
        logos: The logos, for the text of an open place.
        drawings: Their pictures as runs; empty text where one is open.
        width: Width of the text in twips.
    """
    if not logos:
        return ""
    inner = pieces(logos, drawings)
    if len(inner) == 1:
        return markup.paragraph(inner[0], "KepalaNaskah")
    widths = markup.split_width(width, (1,) * len(inner))
    cells = (
        markup.cell(markup.paragraph(part, "KepalaNaskah"), w, align="center")
        for part, w in zip(inner, widths, strict=True)
    )
    return markup.table([markup.row(cells)], widths, "TabelPolos") + markup.paragraph("", "JarakTabel")
