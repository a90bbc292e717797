"""ODS, read as a stream into the rows and cells that its author sees."""

from kerjasama_docs.findings import Finding
from kerjasama_docs.inputs.ods.sheets import Sheets
from kerjasama_docs.inputs.tables.notes import refused
from kerjasama_docs.inputs.tables.sheet import Sheet
from kerjasama_docs.inputs.xlsx.package import broken, opened_zip, protected
from kerjasama_docs.inputs.xlsx.xml_stream import XmlError, parse

_CONTENT, _MANIFEST = "content.xml", "meta-inf/manifest.xml"
_ENCRYPTED = b"encryption-data"
_HINT = "Buka di LibreOffice atau Excel, lalu simpan sebagai .ods atau .xlsx."


def read_ods(raw: bytes, file: str) -> tuple[tuple[Sheet, ...], tuple[Finding, ...]]:
    """Read the sheets of an OpenDocument spreadsheet.

    Args:
        raw: The file.
        file: Its name.

    Returns:
        Its sheets, and what is wrong with their cells.

    Raises:
        UnreadableInputError: The file cannot be read, is of another kind, or passes a bound.
    """
    package = opened_zip(raw, file)
    if package.has(_MANIFEST) and _ENCRYPTED in b"".join(package.chunks(_MANIFEST)):
        raise protected(file)
    if not package.has(_CONTENT):
        raise refused(file, "tabel-bukan-xlsx", message="Berkas ini bukan lembar kerja OpenDocument.", hint=_HINT)
    sheets = Sheets(file)
    try:
        parse(package.chunks(_CONTENT), sheets)
    except (XmlError, KeyError) as error:
        raise broken(file) from error
    if not sheets.found:
        message = "Berkas ini tidak memuat lembar; mungkin dokumen teks."
        raise refused(file, "tabel-bukan-xlsx", message=message, hint=_HINT)
    return tuple(sheet for sheet, _ in sheets.found), tuple(found for _, said in sheets.found for found in said)
