"""Workbooks of other kinds, made inside the tests: the least that is an ODS, an XLSB and an XLS."""

import struct
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from _sheets import zipped

_OFFICE = "urn:oasis:names:tc:opendocument:xmlns"
_SPACES = "".join(f' xmlns:{name}="{_OFFICE}:{name}:1.0"' for name in ("office", "table", "text", "style"))
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SECTOR = 512
_FREE, _END, _TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def ods(rows: str, styles: str = "", table: str = "", parts: Mapping[str, bytes] = MappingProxyType({})) -> bytes:
    """An ODS of one sheet, from the XML of its columns and rows."""
    content = (
        f'<office:document-content{_SPACES} xmlns:calcext="urn:x">'
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f'<office:body><office:spreadsheet><table:table table:name="Lembar1"{table}>{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    kind = b"application/vnd.oasis.opendocument.spreadsheet"
    return zipped({"mimetype": kind, "content.xml": content.encode(), **parts})


def ods_row(*texts: str, more: str = "") -> str:
    """A row of an ODS: a text each, or the XML of a cell."""
    cells = (text if text.startswith("<") else ods_cell(text) for text in texts)
    return f"<table:table-row{more}>{''.join(cells)}</table:table-row>"


def ods_cell(text: str, more: str = "", kind: str = "string") -> str:
    """A cell of an ODS."""
    if not text:
        return "<table:table-cell/>"
    return f'<table:table-cell office:value-type="{kind}"{more}><text:p>{text}</text:p></table:table-cell>'


def _record(kind: int, payload: bytes = b"") -> bytes:
    head = bytes([kind]) if kind < 128 else bytes([kind & 0x7F | 0x80, kind >> 7])
    size, sizes = len(payload), b""
    while size > 127:
        sizes, size = sizes + bytes([size & 0x7F | 0x80]), size >> 7
    return head + sizes + bytes([size]) + payload


def _wide(text: str) -> bytes:
    return struct.pack("<L", len(text)) + text.encode("utf-16-le")


def xlsb(rows: Sequence[Sequence[str | float]], first: tuple[int, int] = (0, 0)) -> bytes:
    """An XLSB of one sheet ([MS-XLSB] 2.4), whose first row and column are given from 0."""
    top, left = first
    sheet = _record(129) + _record(148, struct.pack("<4L", top, top + len(rows), left, left + 9)) + _record(145)
    for place, row in enumerate(rows):
        sheet += _record(0, struct.pack("<L", top + place) + bytes(13))
        for column, value in enumerate(row):
            cell = struct.pack("<LL", left + column, 0)
            own = (
                _record(6, cell + _wide(value))
                if isinstance(value, str)
                else _record(5, cell + struct.pack("<d", value))
            )
            sheet += own
    book = _record(131) + _record(143) + _record(156, struct.pack("<LL", 0, 1) + _wide("rId1") + _wide("Lembar1"))
    relation = f'<Relationship Id="rId1" Type="{_RELATIONS}/worksheet" Target="worksheets/sheet1.bin"/>'
    spaces = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
    return zipped(
        {
            "[Content_Types].xml": b"<Types/>",
            "_rels/.rels": f"<Relationships {spaces}/>".encode(),
            "xl/workbook.bin": book + _record(144) + _record(132),
            "xl/_rels/workbook.bin.rels": f"<Relationships {spaces}>{relation}</Relationships>".encode(),
            "xl/worksheets/sheet1.bin": sheet + _record(146) + _record(130),
        }
    )


def _biff(kind: int, payload: bytes) -> bytes:
    return struct.pack("<HH", kind, len(payload)) + payload


def xls_stream(rows: Sequence[Sequence[str | float]], first: tuple[int, int] = (0, 0)) -> bytes:
    """The stream of an XLS of one sheet ([MS-XLS] 2.1.7), whose first row and column are given from 0."""
    top, left = first
    name = b"Lembar1"
    begin = _biff(0x809, struct.pack("<HHHHLL", 0x600, 5, 0, 0, 0, 6))
    bound = _biff(0x85, struct.pack("<LBBBB", 0, 0, 0, len(name), 0) + name)
    start = len(begin) + len(bound) + 4
    bound = _biff(0x85, struct.pack("<LBBBB", start, 0, 0, len(name), 0) + name)
    sheet = _biff(0x809, struct.pack("<HHHHLL", 0x600, 16, 0, 0, 0, 6))
    for place, row in enumerate(rows):
        for column, value in enumerate(row):
            at = struct.pack("<HHH", top + place, left + column, 0)
            if isinstance(value, str):
                sheet += _biff(0x204, at + struct.pack("<HB", len(value), 1) + value.encode("utf-16-le"))
            else:
                sheet += _biff(0x203, at + struct.pack("<d", value))
    return begin + bound + _biff(0x0A, b"") + sheet + _biff(0x0A, b"")


def biff_numbers(row: int, count: int) -> bytes:
    """A record of an XLS with numbers in columns beside each other ([MS-XLS] 2.4.175, MulRk)."""
    numbers = b"".join(struct.pack("<HL", 0, 6) for _ in range(count))
    return _biff(0xBD, struct.pack("<HH", row, 0) + numbers + struct.pack("<H", count - 1))


def circling(sectors: int) -> bytes:
    """A compound file whose table of chains names each of its sectors, and whose directory is a chain without end."""
    lists = sectors // 128
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    head += struct.pack("<LLLLLLLLL", 0, sectors, lists, 0, 4096, _END, 0, 0, lists) + struct.pack(
        "<109L", *[_FREE] * 109
    )
    for place in range(lists):
        named = ((place * 127 + each) % sectors for each in range(127))
        head += struct.pack("<128L", *named, place + 1 if place + 1 < lists else _END)
    return head + struct.pack("<128L", *[lists] * 128) * (sectors - lists)


def compound(stream: bytes, name: str = "Workbook") -> bytes:
    """A compound file with one stream ([MS-CFB] 2)."""
    data = stream.ljust(max(4096, -(-len(stream) // _SECTOR) * _SECTOR), b"\0")
    count = len(data) // _SECTOR
    chain = [*range(2, count + 1), _END]
    tables = -(-(count + 2) // 128)
    while tables * 128 < count + 1 + tables:
        tables += 1
    numbers = [_END, *chain, *([_TABLE] * tables)]
    numbers += [_FREE] * (tables * 128 - len(numbers))

    def entry(text: str, kind: int, first: int, size: int) -> bytes:
        wide = (text + "\0").encode("utf-16-le")
        links = struct.pack("<BBLLL", kind, 1, _FREE, _FREE, 1 if kind == 5 else _FREE)
        return (
            wide.ljust(64, b"\0")
            + struct.pack("<H", len(wide))
            + links
            + bytes(36)
            + struct.pack("<LLL", first, size, 0)
        )

    directory = entry("Root Entry", 5, _END, 0) + entry(name, 2, 1, max(len(stream), 4096)) + bytes(256)
    places = [*range(count + 1, count + 1 + tables), *([_FREE] * 109)][:109]
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    head += struct.pack("<LLLLLLLLL", 0, tables, 0, 0, 4096, _END, 0, _END, 0) + struct.pack("<109L", *places)
    return head + directory + data + struct.pack(f"<{len(numbers)}L", *numbers)
