"""The QR code at the foot of the first page or of the cover."""

from kerjasama_docs.docx.wml import markup
from kerjasama_docs.docx.wml.geometry import Page
from kerjasama_docs.naskah.pictures import BELOW_CODE, side_of_code
from kerjasama_docs.ooxml import names
from kerjasama_docs.regex import regex

_EMU_PER_MM, _EMU_PER_TWIP = 36_000, 635
_NUMBER = 9002
"""The number of its drawing; logos count from 1, and RANCANGAN in the frames is 9001 (20.4.2.5)."""
_BODY = regex(r"<w:body\b[^>]*>")


def with_code(document: bytes, relation: str, *, text: str, page: Page) -> bytes:
    """A document with the picture of a code in the bottom margin of its first page, at the left.

    It hangs on a paragraph of its own, as low as the style ``AkhirBagian`` makes it, so that no line of the text moves
    with it; nothing of it is in a frame, and those of users have it, too.

    Args:
        document: The part ``word/document.xml``.
        relation: The relationship of the picture.
        text: What the code says.
        page: The page.
    """
    paragraph = markup.paragraph(_anchor(relation, text, page), "AkhirBagian")
    return _BODY.sub(lambda found: found[0] + paragraph, document.decode(), count=1).encode()


def alternative(text: str) -> str:
    """What is said in place of a code to those who do not see it."""
    return f"Kode QR: {text}"


def _anchor(relation: str, text: str, page: Page) -> str:
    """The picture at a place of the page (ECMA-376 Part 1, 20.4.2.3)."""
    side = round(side_of_code(page.bottom * _EMU_PER_TWIP / _EMU_PER_MM) * _EMU_PER_MM)
    left = page.left * _EMU_PER_TWIP
    top = page.height * _EMU_PER_TWIP - BELOW_CODE * _EMU_PER_MM - side
    said = markup.escaped(alternative(text))
    return (
        f'<w:r><w:drawing><wp:anchor xmlns:wp="{names.WP}" distT="0" distB="0" distL="0" distR="0" simplePos="0" '
        'relativeHeight="2" behindDoc="0" locked="1" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="page"><wp:posOffset>{left}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="page"><wp:posOffset>{top}</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{side}" cy="{side}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
        f'<wp:docPr id="{_NUMBER}" name="Kode QR" descr="{said}"/><wp:cNvGraphicFramePr/>'
        f'<a:graphic xmlns:a="{names.A}"><a:graphicData uri="{names.PIC}"><pic:pic xmlns:pic="{names.PIC}">'
        f'<pic:nvPicPr><pic:cNvPr id="{_NUMBER}" name="Kode QR"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{side}" cy="{side}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:anchor></w:drawing></w:r>"
    )
