"""The namespaces of Office Open XML (ECMA-376 Part 1, annex A) and of its packages (Part 2), each written once."""

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
"""What old versions of an application read in the place of what they do not know (Part 3)."""
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
"""Kinds of relationships between parts, and the attributes that name one."""
CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
VT = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
DC = "http://purl.org/dc/elements/1.1/"
DCTERMS = "http://purl.org/dc/terms/"
XSI = "http://www.w3.org/2001/XMLSchema-instance"

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
"""What every part begins with."""


def qualified(namespace: str, name: str) -> str:
    """A name as parsers spell it: ``{namespace}name``."""
    return f"{{{namespace}}}{name}"


def w(name: str) -> str:
    """A name of WordprocessingML as parsers spell it."""
    return f"{{{W}}}{name}"


def kind_of(name: str) -> str:
    """A kind of relationship: ``image``, ``font``, ``custom-properties``."""
    return f"{R}/{name}"
