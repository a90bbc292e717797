"""The two lists of a package as trees: a stranger's file may spell them in any prefix, so no pattern reads them."""

from lxml import etree

from kerjasama_docs.errors import UsageError
from kerjasama_docs.ooxml.names import qualified

Element = etree._Element  # noqa: SLF001 - lxml names its element class only so
NOT_WRITTEN = (OSError, etree.SerialisationError)
"""What writing XML into a file raises when the file cannot grow; lxml's own error is no OSError."""


def root_of(part: bytes, namespace: str, name: str) -> Element:
    """The root of a part.

    Raises:
        UsageError: It is no XML, or has another root, so that nothing could be added to it.
    """
    try:
        root = etree.fromstring(part, etree.XMLParser(resolve_entities=False))
    except etree.XMLSyntaxError as error:
        raise UsageError(f"Bagian {name} bukan XML yang benar.", "Simpan ulang dari Word sebagai .docx.") from error
    if root.tag != qualified(namespace, name):
        raise UsageError(f"Berkas DOCX tidak punya bagian {name}.", "Simpan ulang dari Word sebagai .docx.")
    return root


def bytes_of(root: Element) -> bytes:
    """A part from its root."""
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
