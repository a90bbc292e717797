"""Content types: what every part of a package is, by its ending or its name (ECMA-376 Part 2, 10.1.2)."""

from collections.abc import Mapping

from lxml import etree

from kerjasama_docs.ooxml.names import CONTENT_TYPES, qualified
from kerjasama_docs.ooxml.xml import Element, bytes_of, root_of

_DEFAULT, _OVERRIDE = qualified(CONTENT_TYPES, "Default"), qualified(CONTENT_TYPES, "Override")


def declared(part: bytes, *, defaults: Mapping[str, str], overrides: Mapping[str, str]) -> bytes:
    """Say the content types of endings that have none yet, and of parts.

    Args:
        part: ``[Content_Types].xml``.
        defaults: Type by extension, which is compared without regard to case.
        overrides: Type by name of part, without the slash.

    Raises:
        UsageError: The part holds no content types.
    """
    root = root_of(part, CONTENT_TYPES, "Types")
    _default(root, defaults)
    _override(root, overrides)
    return bytes_of(root)


def _default(root: Element, types: Mapping[str, str]) -> None:
    """New endings stand first, in their order."""
    known = {str(item.get("Extension")).lower() for item in root.iter(_DEFAULT)}
    new = [ending for ending in types if ending not in known]
    for place, ending in enumerate(new):
        root.insert(place, etree.Element(_DEFAULT, Extension=ending, ContentType=types[ending]))


def _override(root: Element, types: Mapping[str, str]) -> None:
    """A part that is named already gets its type anew."""
    for said in [item for item in root.iter(_OVERRIDE) if str(item.get("PartName"))[1:] in types]:
        root.remove(said)
    for name, kind in types.items():
        etree.SubElement(root, _OVERRIDE, PartName=f"/{name}", ContentType=kind)
