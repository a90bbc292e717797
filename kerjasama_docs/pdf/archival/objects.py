"""The objects that make a PDF an archival one (ISO 19005-2), for an incremental update."""

from kerjasama_docs.pdf.archival import icc, xmp
from kerjasama_docs.pdf.properties import Properties
from kerjasama_docs.pdf.update import dictionary, stream, text_string

Objects = dict[int, bytes]
"""Objects of a PDF by their number."""


def archival(properties: Properties, first: int, identity: str, *, accessible: bool = False) -> tuple[Objects, bytes]:
    """New objects, and what the catalog says of them.

    Args:
        properties: What the document information says.
        first: The number of the first of the objects.
        identity: As in the trailer.
        accessible: Say that the file is PDF/UA-1, too.
    """
    metadata, profile, intent = range(first, first + 3)
    name = text_string(icc.NAME)
    objects = {
        metadata: stream(
            b"/Type /Metadata\n/Subtype /XML", xmp.packet(properties, identity=identity, accessible=accessible)
        ),
        profile: stream(b"/N %d" % icc.COMPONENTS, icc.srgb()),
        intent: dictionary(
            b"/Type /OutputIntent\n/S /GTS_PDFA1\n/OutputConditionIdentifier %s\n/Info %s\n/DestOutputProfile %d 0 R"
            % (name, name, profile)
        ),
    }
    return objects, b"\n/Metadata %d 0 R\n/OutputIntents [%d 0 R]" % (metadata, intent)
