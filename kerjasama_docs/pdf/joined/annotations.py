"""What lies over a page (ISO 32000-1, 12.5): links stay links, what is seen becomes part of the page."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    PdfObject,
    StreamObject,
)

from kerjasama_docs.pdf.joined.geometry import Matrix, corners, matrix_of, rectangle_of
from kerjasama_docs.pdf.joined.objects import as_dictionary, as_number, resolved

_HIDDEN = 2 | 32
"""Bits of /F of what no screen shows: Hidden, NoView (12.5.3)."""
_PRINT = 4
_SCHEMES = ("http:", "https:", "mailto:", "tel:")
GONE: Mapping[str, str] = {
    "/FileAttachment": "berkas yang dilampirkan di dalamnya",
    "/Sound": "suara atau gambar bergerak",
    "/Movie": "suara atau gambar bergerak",
    "/Screen": "suara atau gambar bergerak",
    "/RichMedia": "suara atau gambar bergerak",
    "/3D": "gambar tiga dimensi",
    "/Text": "catatan tempel",
}
"""What is no part of a page, and what it is called."""


def kind_of(note: DictionaryObject) -> str:
    """Its subtype, ``/Link``."""
    return str(note.get("/Subtype"))


def is_kept_link(note: DictionaryObject) -> bool:
    """Whether a link leads to a page or to the web."""
    if kind_of(note) != "/Link":
        return False
    action = as_dictionary(note.get("/A"))
    if action.get("/S") == "/URI":
        return web_address(action) is not None
    return "/Dest" in note or action.get("/S") == "/GoTo"


def web_address(action: DictionaryObject) -> str | None:
    """Where a link of the web leads; None for any other."""
    address = resolved(action.get("/URI"))
    if isinstance(address, bytes):
        address = address.decode("latin-1")
    if isinstance(address, str) and address.lower().startswith(_SCHEMES) and address.isascii():
        return address
    return None


@dataclass(frozen=True, slots=True)
class Appearance:
    """What an annotation shows, and where its form XObject goes on the page."""

    form: StreamObject
    matrix: Matrix


def appearances(notes: Sequence[object]) -> Iterator[Appearance]:
    """What the annotations of a page show, from the lowest to the topmost; links show nothing."""
    for each in notes:
        note = as_dictionary(each)
        if kind_of(note) in {"/Link", "/Popup"} or kind_of(note) in GONE:
            continue
        if int(as_number(note.get("/F")) or 0) & _HIDDEN:
            continue
        form = _normal(note)
        if form is not None and (matrix := _placed(note, form)) is not None:
            yield Appearance(form, matrix)


def _normal(note: DictionaryObject) -> StreamObject | None:
    """The normal appearance, that of its state where it has several (12.5.5)."""
    found = resolved(as_dictionary(note.get("/AP")).get("/N"))
    if isinstance(found, DictionaryObject) and not isinstance(found, StreamObject):
        found = resolved(found.get(str(note.get("/AS"))))
    return found if isinstance(found, StreamObject) else None


def _placed(note: DictionaryObject, form: StreamObject) -> Matrix | None:
    """The matrix A of algorithm 8.1 (12.5.5): the box of the appearance, turned by its matrix, into the rectangle."""
    rect, box = rectangle_of(note.get("/Rect")), rectangle_of(form.get("/BBox"))
    if rect is None or box is None:
        return None
    xs, ys = zip(*corners(box, matrix_of(form.get("/Matrix"))), strict=True)
    wide, high = max(xs) - min(xs), max(ys) - min(ys)
    if not (wide and high):
        return None
    across, up = (rect[2] - rect[0]) / wide, (rect[3] - rect[1]) / high
    return (across, 0, 0, up, rect[0] - min(xs) * across, rect[1] - min(ys) * up)


def link(note: DictionaryObject, target: Sequence[PdfObject] | None) -> DictionaryObject | None:
    """A link as it stands in the joined file.

    Args:
        note: The link.
        target: The page it leads to and the view of it; None for one that leads to the web, or nowhere.
    """
    rect = rectangle_of(note.get("/Rect"))
    address = web_address(as_dictionary(note.get("/A")))
    if rect is None or (target is None and address is None):
        return None
    made = DictionaryObject()
    made[NameObject("/Type")] = NameObject("/Annot")
    made[NameObject("/Subtype")] = NameObject("/Link")
    made[NameObject("/Rect")] = ArrayObject(_numbers(rect))
    made[NameObject("/Border")] = ArrayObject([NumberObject(0)] * 3)
    made[NameObject("/F")] = NumberObject(_PRINT)
    if target is not None:
        made[NameObject("/Dest")] = ArrayObject(target)
    else:
        made[NameObject("/A")] = _to_the_web(str(address))
    return made


def _to_the_web(address: str) -> DictionaryObject:
    action = DictionaryObject()
    action[NameObject("/S")] = NameObject("/URI")
    action[NameObject("/URI")] = ByteStringObject(address.encode("ascii"))
    return action


def _numbers(values: Sequence[float]) -> Iterator[PdfObject]:
    yield from (FloatObject(round(value, 3)) for value in values)
