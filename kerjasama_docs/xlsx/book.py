"""The workbook as a file: the same bytes for the same content, and no trace of clock, user or folder."""

import io
import re
import zipfile
from xml.sax.saxutils import escape

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from kerjasama_docs.errors import InternalError
from kerjasama_docs.xlsx.styles import looks

_STAMP = (1980, 1, 1, 0, 0, 0)
"""The date of every part; zip knows none earlier."""
_FIRST = ("[Content_Types].xml", "_rels/.rels")
_SHEETS = "xl/worksheets/sheet"
_FIXED_HEIGHT = re.compile(rb'(<row [^>]*?) customHeight="1"')
_STYLES = "xl/styles.xml"
_FONT = re.compile(rb"<font>.*?</font>", re.DOTALL)
_DEFAULT_FONT = b'<font><name val="Arial"/><family val="2"/><color theme="1"/><sz val="10"/></font>'
_AUTHOR = "kerjasama-docs"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


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
        f'{_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        f' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{escape(title)}</dc:title>'
        f"<dc:creator>{_AUTHOR}</dc:creator><dc:language>id-ID</dc:language></cp:coreProperties>"
    )
    app = (
        f'{_HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        f"<Application>{_AUTHOR}</Application></Properties>"
    )
    return {"docProps/core.xml": core.encode(), "docProps/app.xml": app.encode()}


def _settled(name: str, part: bytes) -> bytes:
    """A part of the zip without what openpyxl fixes and we do not want.

    Each height that it is told stays whatever is typed into the row. Its first font, of which the digits are the
    unit of column widths, is Calibri, which few machines without Office have; the digits of Arial 10 are as wide.
    """
    if name == _STYLES:
        return _FONT.sub(_DEFAULT_FONT, part, count=1)
    return _FIXED_HEIGHT.sub(rb"\1", part) if name.startswith(_SHEETS) else part


def packed(book: Workbook, title: str) -> bytes:
    """The bytes of a workbook: parts in a fixed order with a fixed date, properties without clock and user.

    openpyxl stamps each part and the properties with the time of writing; so its zip is written anew.
    """
    draft, buffer = io.BytesIO(), io.BytesIO()
    own = _properties(title)
    book.save(draft)
    with zipfile.ZipFile(draft) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in sorted(old.namelist(), key=lambda name: (name not in _FIRST, name)):
            entry = zipfile.ZipInfo(name, _STAMP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            new.writestr(entry, own.get(name) or _settled(name, old.read(name)))
    return buffer.getvalue()
