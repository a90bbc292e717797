"""Logos on a page: their size, their runs, and what the package needs for them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kerjasama_docs.docx.frame.compile import Frame
from kerjasama_docs.docx.frame.names import RELATIONS
from kerjasama_docs.docx.wml import markup
from kerjasama_docs.naskah.tree.pohon import Logo
from kerjasama_docs.ooxml import names
from kerjasama_docs.ooxml.names import kind_of
from kerjasama_docs.ooxml.package import unused
from kerjasama_docs.pictures import Picture
from kerjasama_docs.regex import regex

_EMU_PER_MM = 36_000
_EMU_PER_TWIP = 635
_CELL_MARGIN = 108
"""Right margin of the cells of TabelPolos, in twips."""
_HEIGHT_MM = 24
"""Height of a logo on paper."""
_WIDEST_MM = 45
_NUMBER = regex(r' id="(\d+)"')


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
    name = markup.escaped(text)
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
        code: The relationship of the QR code; empty without one.
    """

    drawings: tuple[str, ...]
    files: Mapping[str, bytes]
    code: str = ""


def placed(
    logos: Sequence[Logo], pictures: Sequence[Picture | None], *, frame: Frame, room: int, code: Picture | None = None
) -> Placed:
    """Give the pictures of logos their places in a package.

    Args:
        logos: The logos.
        pictures: Their pictures; None where one is open.
        frame: What the package is made of.
        room: Room for each, in twips.
        code: The QR code; None without one.
    """
    files: dict[str, bytes] = {}
    for given in filter(None, (*pictures, code)):
        files[unused("word/media/logo", {*frame.names, *files}, f".{given.suffix}")] = given.content
    relations, ids = frame.relations.with_more(kind_of("image"), [name.removeprefix("word/") for name in files])
    waiting, drawings = iter(ids), []
    for number, (logo, picture) in enumerate(zip(logos, pictures, strict=True), 1):
        made = drawing(picture, next(waiting), logo.text, number=number, room=room) if picture else ""
        drawings.append(made)
    return Placed(tuple(drawings), {**files, RELATIONS: relations}, next(waiting, ""))


def again(drawings: Sequence[str]) -> list[str]:
    """The same pictures a second time on other pages; each drawing has a number of its own (20.4.2.5)."""
    more = len(drawings)
    return [_NUMBER.sub(lambda found: f' id="{int(found[1]) + more}"', each) for each in drawings]


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
