"""Logos: pictures of strangers, looked at before they are put on a page."""

import struct
from dataclasses import dataclass
from pathlib import Path

from kerjasama_docs.docx import markup
from kerjasama_docs.findings import DocumentFindingsError, Finding, Level, Where
from kerjasama_docs.naskah.tree import Logo

MAX_BYTES = 5 * 1024 * 1024
"""Largest picture, in bytes."""
MAX_SIDE = 6000
"""Longest side of a picture, in pixels."""
_EMU_PER_MM = 36_000
_HEIGHT_MM = 24
"""Height of a logo on paper."""
_WIDEST_MM = 45
_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
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
    width, height = struct.unpack(">II", content[16:24])
    return width, height


def _jpeg_size(content: bytes) -> tuple[int, int]:
    place = 2
    while place + 9 < len(content) and content[place] == 0xFF:  # noqa: PLR2004 - every marker begins so
        if content[place + 1] in _FRAME_MARKERS:
            height, width = struct.unpack(">HH", content[place + 5 : place + 9])
            return width, height
        place += 2 + struct.unpack(">H", content[place + 2 : place + 4])[0]
    return 0, 0


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
    except struct.error as error:
        raise ValueError("gambarnya rusak") from error
    if not (0 < picture.width <= MAX_SIDE and 0 < picture.height <= MAX_SIDE):
        raise ValueError(f"ukurannya {picture.width} × {picture.height} piksel; paling besar {MAX_SIDE} × {MAX_SIDE}")
    return picture


def _read(path: Path) -> Picture:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise ValueError("berkasnya lebih besar dari 5 MB")
        return read_picture(path.read_bytes())
    except OSError as error:
        raise ValueError("berkasnya tidak ada atau tidak dapat dibaca") from error


def load_logos(logos: tuple[Logo, ...], where: Where) -> tuple[Picture | None, ...]:
    """Read all logos of a naskah; None where one is open.

    Raises:
        DocumentFindingsError: Pictures that cannot be used, all at once.
    """
    findings: list[Finding] = []
    pictures: list[Picture | None] = []
    for logo in logos:
        try:
            pictures.append(_read(Path(logo.path)) if logo.path else None)
        except ValueError as error:
            message = f"Gambar {logo.text} ({logo.path}) tidak dapat dipakai: {error}."
            hint = "Pakai berkas PNG atau JPEG, atau tulis logo: tanpa."
            findings.append(Finding("logo", Level.GALAT, message, where, hint))
    if findings:
        raise DocumentFindingsError(findings)
    return tuple(pictures)


def _extent(picture: Picture) -> tuple[int, int]:
    """Size on paper in EMU: as high as a logo is, narrower when it is very wide."""
    height = _HEIGHT_MM * _EMU_PER_MM
    width = height * picture.width // picture.height
    widest = _WIDEST_MM * _EMU_PER_MM
    return (width, height) if width <= widest else (widest, widest * picture.height // picture.width)


def drawing(picture: Picture, relation: str, number: int, text: str) -> str:
    """An inline picture (ECMA-376 Part 1, 20.4.2.8) with its text for those who do not see it."""
    width, height = _extent(picture)
    name = markup.text_of(text)
    return (
        '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
        'distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{width}" cy="{height}"/><wp:docPr id="{number}" name="{name}" descr="{name}"/>'
        '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
        '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">'
        f'<pic:nvPicPr><pic:cNvPr id="{number}" name="{name}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )


def header(logos: tuple[Logo, ...], drawings: tuple[str, ...], width: int) -> str:
    """The logos above the title: one in the middle, more side by side with the first on the left.

    Args:
        logos: The logos, for the text of an open place.
        drawings: Their pictures as runs; empty text where one is open.
        width: Width of the text in twips.
    """
    if not logos:
        return ""
    inner = [made or markup.run(f"[{logo.text}]", style="Isian") for logo, made in zip(logos, drawings, strict=True)]
    if len(inner) == 1:
        return markup.paragraph(inner[0], "KepalaNaskah")
    widths = markup.split_width(width, (1,) * len(inner))
    cells = (markup.cell(markup.paragraph(part, "KepalaNaskah"), w, align="center") for part, w in zip(inner, widths, strict=True))
    return markup.table([markup.row(cells)], widths, "TabelPolos") + markup.paragraph("", "JarakTabel", keep_next=True)
