"""ODS, read as a stream into the rows and cells that its author sees."""

from kerjasama_docs.inputs.ods.sheets import Sheets
from kerjasama_docs.inputs.packed.package import opened_zip
from kerjasama_docs.inputs.packed.xml_stream import XmlError, parse
from kerjasama_docs.inputs.tables.refusals import broken, protected, refused
from kerjasama_docs.inputs.tables.sheet import Tables

_CONTENT, _MANIFEST = "content.xml", "meta-inf/manifest.xml"
_ENCRYPTED = b"encryption-data"
_HINT = "Buka di LibreOffice atau Excel, lalu simpan sebagai .ods atau .xlsx."


def read_ods(raw: bytes, file: str) -> Tables:
    """Read the sheets of an OpenDocument spreadsheet: a :data:`Reader`."""
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
