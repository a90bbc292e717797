"""The zip of an XLSX."""

from kerjasama_docs.inputs.packed.package import Package, opened_zip
from kerjasama_docs.inputs.tables.refusals import SAVE, refused


def open_package(raw: bytes, file: str) -> Package:
    """Open the zip of an XLSX.

    Raises:
        UnreadableInputError: As of :func:`opened_zip`; or it is of another kind.
    """
    package = opened_zip(raw, file)
    if not (package.has("[Content_Types].xml") and package.has("_rels/.rels")):
        message = "Berkas ini bukan buku kerja Excel, melainkan arsip zip atau dokumen lain."
        raise refused(file, "tabel-bukan-xlsx", message=message, hint=SAVE)
    return package
