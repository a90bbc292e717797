"""The workbook as a file: the same bytes for the same content, and no trace of clock, user or folder."""

import io
import re
from xml.sax.saxutils import escape

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from kerjasama_docs.errors import InternalError
from kerjasama_docs.ooxml import names
from kerjasama_docs.ooxml.package import packed, unpacked, zipped
from kerjasama_docs.ooxml.xml import NOT_WRITTEN
from kerjasama_docs.output import no_temporary
from kerjasama_docs.regex import regex
from kerjasama_docs.xlsx.styles import looks

_LEVEL = 6
"""How hard zlib works: a workbook is sent around and opened often."""
_SHEETS = "xl/worksheets/sheet"
_FIXED_HEIGHT = regex(rb'(<row [^>]*?) customHeight="1"')
_STYLES = "xl/styles.xml"
_FONT = regex(rb"<font>.*?</font>", re.DOTALL)
_DEFAULT_FONT = b'<font><name val="Arial"/><family val="2"/><color theme="1"/><sz val="10"/></font>'
_AUTHOR = "kerjasama-docs"


def new_book(name: str) -> tuple[Workbook, Worksheet]:
    """A workbook that knows our looks, and its first sheet."""
    book = Workbook()
    for look in looks():
        book.add_named_style(look)
    sheet = book.active
    if not isinstance(sheet, Worksheet):
        raise InternalError("Buku kerja baru tidak mempunyai lembar.", "Laporkan kesalahan ini.")
    sheet.title = name
    return book, sheet


def _properties(title: str) -> dict[str, bytes]:
    """What the file says about itself; openpyxl says that Microsoft Excel has made it."""
    core = (
        f'{names.HEAD}<cp:coreProperties xmlns:cp="{names.CORE}" xmlns:dc="{names.DC}">'
        f"<dc:title>{escape(title)}</dc:title>"
        f"<dc:creator>{_AUTHOR}</dc:creator><dc:language>id-ID</dc:language></cp:coreProperties>"
    )
    app = f'{names.HEAD}<Properties xmlns="{names.EXTENDED}"><Application>{_AUTHOR}</Application></Properties>'
    return {"docProps/core.xml": core.encode(), "docProps/app.xml": app.encode()}


def _settled(name: str, part: bytes) -> bytes:
    """A part of the zip without what openpyxl fixes and we do not want.

    Each height that it is told stays whatever is typed into the row. Its first font, of which the digits are the
    unit of column widths, is Calibri, which few machines without Office have; the digits of Arial 10 are as wide.
    """
    if name == _STYLES:
        return _FONT.sub(_DEFAULT_FONT, part, count=1)
    return _FIXED_HEIGHT.sub(rb"\1", part) if name.startswith(_SHEETS) else part


def file_of(book: Workbook, title: str) -> bytes:
    """The bytes of a workbook: parts in a fixed order with a fixed date, properties without clock and user.

    openpyxl stamps each part and the properties with the time of writing; so its zip is written anew.

    Raises:
        EnvironmentLackError: The temporary folder, where openpyxl writes each sheet first, holds no more.
    """
    draft = io.BytesIO()
    try:
        book.save(draft)
    except NOT_WRITTEN as error:
        raise no_temporary("buku kerja Excel") from error
    parts = {name: _settled(name, part) for name, part in unpacked(draft.getvalue()).items()}
    return zipped(packed({**parts, **_properties(title)}, _LEVEL))
