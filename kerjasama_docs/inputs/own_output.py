"""Joined tables of our own that lie among the files of the units: read again, every row would stand there twice."""

from pathlib import Path

from kerjasama_docs.findings import DocumentFindingsError
from kerjasama_docs.inputs.packed.xml_stream import XmlError
from kerjasama_docs.inputs.read import read_bytes
from kerjasama_docs.inputs.tables.bounds import MAX_FILE
from kerjasama_docs.inputs.xlsx.package import open_package
from kerjasama_docs.inputs.xlsx.workbook import read_workbook

_PROPERTIES = "docProps/core.xml"
_AUTHOR = b">kerjasama-docs</"
"""Who has made a file, as its properties say; Excel keeps it when the file is saved again."""
_SHEET = "Lampiran"
"""The only sheet of a joined table; a form has others."""
_MAX = 64 * 1024


def is_own_output(path: str) -> bool:
    """Whether a file is a joined table that this program has written; False for what cannot be read."""
    if Path(path).suffix.lower() != ".xlsx":
        return False
    try:
        raw = read_bytes(path, MAX_FILE)
        package = open_package(raw, path) if len(raw) <= MAX_FILE else None
        if not package or not package.has(_PROPERTIES) or _AUTHOR not in next(package.chunks(_PROPERTIES), b"")[:_MAX]:
            return False
        return [sheet.name for sheet in read_workbook(package).sheets] == [_SHEET]
    except (DocumentFindingsError, XmlError, KeyError):
        return False
