"""Tables as units send them, made inside the tests."""

import io
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from kerjasama_docs.findings import Finding
from kerjasama_docs.inputs.table_files import read_tables
from kerjasama_docs.inputs.tables.sheet import Sheet, Value

_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"

Rows = Sequence[Sequence[object]]


def grid(lembar: Sheet) -> list[list[Value]]:
    """The values of a sheet."""
    return [[sel.value for sel in baris.cells] for baris in lembar.rows]


def said(findings: Iterable[Finding]) -> list[tuple[str, str, str | None]]:
    """Code, level and place of findings."""
    return [(finding.name, str(finding.level), finding.where.path) for finding in findings]


def read_one(path: str) -> tuple[Sheet, tuple[Finding, ...]]:
    """The only sheet of a file, and what is wrong with it."""
    (lembar,), findings = read_tables(path)
    return lembar, findings


def written(folder: Path, raw: bytes, name: str) -> str:
    """Write a file; gives its name."""
    path = folder / name
    path.write_bytes(raw)
    return str(path)


def workbook(
    folder: Path, rows: Rows = (), change: Callable[[Worksheet], None] | None = None, name: str = "Unit A.xlsx"
) -> str:
    """Write a workbook of one sheet with openpyxl; gives its name.

    Args:
        folder: Where to.
        rows: Values from A1 on.
        change: What is done to the sheet before it is saved.
        name: Name of the file.
    """
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Sheet1"
    for row in rows:
        sheet.append(list(row))
    if change:
        change(sheet)
    book.save(folder / name)
    return str(folder / name)


def repacked(path: str, parts: Mapping[str, bytes | None]) -> str:
    """Change parts of a zip: replace, add, or (None) leave out; gives its name."""
    with zipfile.ZipFile(path) as archive:
        content: dict[str, bytes | None] = {name: archive.read(name) for name in archive.namelist()}
    Path(path).write_bytes(zipped({**content, **parts}))
    return path


def zipped(parts: Mapping[str, bytes | None]) -> bytes:
    """A zip of some parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            if content is not None:
                archive.writestr(name, content)
    return buffer.getvalue()


def sheet_xml(rows: str, after: str = "", before: str = "") -> bytes:
    """The part of a sheet around the XML of its rows."""
    return f"<worksheet {_MAIN}>{before}<sheetData>{rows}</sheetData>{after}</worksheet>".encode()


def package(sheet: bytes, **parts: bytes) -> bytes:
    """The least that is a workbook: one sheet, and parts below ``xl/`` by name, XML without ending."""
    kinds = {"styles": "styles", "sharedStrings": "sharedStrings"}
    extra = "".join(
        f'<Relationship Id="{name}" Type="{_RELATIONS}/{kinds[name]}" Target="/xl/{name}.xml"/>'
        for name in parts
        if name in kinds
    )
    sheets = '<sheets><sheet name="Sheet1" sheetId="1" r:id="s"/></sheets>'
    book = f'<workbook {_MAIN} xmlns:r="{_RELATIONS}">{sheets}</workbook>'
    content: dict[str, bytes | None] = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"/>'.encode(),
        "_rels/.rels": (
            f'<Relationships xmlns="{_PACKAGE}/relationships">'
            f'<Relationship Id="b" Type="{_RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
        ).encode(),
        "xl/workbook.xml": book.encode(),
        "xl/_rels/workbook.xml.rels": (
            f'<Relationships xmlns="{_PACKAGE}/relationships">'
            f'<Relationship Id="s" Type="{_RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>'
            f"{extra}</Relationships>"
        ).encode(),
        "xl/worksheets/sheet1.xml": sheet,
    }
    return zipped(
        {**content, **{f"xl/{name}" if "." in name else f"xl/{name}.xml": part for name, part in parts.items()}}
    )


def crafted(folder: Path, rows: str, after: str = "", **parts: bytes) -> str:
    """Write a workbook from the XML of its rows; gives its name."""
    return written(folder, package(sheet_xml(rows, after), **parts), "Unit A.xlsx")
