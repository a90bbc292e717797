"""Writing a PDF with pypdf so that the same pages give the same bytes."""

import hashlib
import io

from pypdf import PdfWriter
from pypdf.generic import ArrayObject, ByteStringObject

from kerjasama_docs.version import __version__

PRODUCER = f"kerjasama-docs {__version__}"
_HEADER = "%PDF-1.7"
_HOLLOW = bytes(16)


def new_writer() -> PdfWriter:
    """A writer without a page."""
    writer = PdfWriter()
    writer.pdf_header = _HEADER
    writer.metadata = {"/Producer": PRODUCER}
    return writer


def content_of(writer: PdfWriter) -> bytes:
    """The file; its identity is made from its own bytes (ISO 32000-1, 14.4), for pypdf makes a random one only."""
    hollow = ByteStringObject(_HOLLOW)
    writer._ID = ArrayObject((hollow, hollow))  # noqa: SLF001
    file = io.BytesIO()
    writer.write(file)
    content = file.getvalue()
    identity = hashlib.sha256(content).hexdigest()[:32].encode()
    at = content.rindex(b"trailer")
    return content[:at] + content[at:].replace(_HOLLOW.hex().encode(), identity)
