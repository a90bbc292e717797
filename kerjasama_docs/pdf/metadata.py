"""Title, author, language, outline names and the signs of PDF/A for a PDF whose engine leaves them out.

dxpdf writes tags and an outline, but no document information and no language,
and its outline leaves out automatic numbers (``TUJUAN`` for ``Pasal 1 TUJUAN``).
"""

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kerjasama_docs.pdf.archival.objects import Objects, archival
from kerjasama_docs.pdf.properties import Properties
from kerjasama_docs.pdf.update import STRING, Source, dictionary, link, text_of, text_string, updated
from kerjasama_docs.regex import regex

_TITLE = regex(rb"/Title\s*(" + STRING + rb"|<[0-9A-Fa-f\s]*>)", re.DOTALL)
_PRODUCER = regex(rb"/Producer\s*(" + STRING + rb"|<[0-9A-Fa-f\s]*>)", re.DOTALL)


def finish(
    pdf: bytes, properties: Properties, headings: Sequence[str] = (), *, pdfa: bool = False, accessible: bool = False
) -> bytes:
    """Add properties, language and numbered outline names; the same input gives the same bytes.

    Args:
        pdf: A PDF with a classic cross-reference table, as dxpdf writes it.
        properties: What to write.
        headings: Numbered headings in order, ``Pasal 1 TUJUAN``; an entry of the outline takes
            the name of the next one that ends with its own words.
        pdfa: Say that it is PDF/A-2u, and what its colours mean.
        accessible: Say that it is PDF/UA-1, too, where it is PDF/A.

    Returns:
        The PDF with an update at its end.

    Raises:
        InternalError: The PDF is built in another way.
    """
    source = Source.read(pdf)
    catalog, information = source.body(source.root), source.body(source.info)
    objects = {source.info: dictionary(_information(information, properties)), **_outline(source, catalog, headings)}
    identity = _identity(pdf, objects)
    catalog += b"\n/Lang %s\n/ViewerPreferences <</DisplayDocTitle true>>" % text_string(properties.language)
    if pdfa:
        whole = replace(properties, producer=_producer(information))
        added, said = archival(whole, source.size, identity, accessible=accessible)
        objects |= added
        catalog += said
    return updated(source, {**objects, source.root: dictionary(catalog)}, identity)


def _identity(pdf: bytes, objects: Objects) -> str:
    """What tells a document from others: all that it says."""
    said = hashlib.sha256(pdf)
    for number, content in sorted(objects.items()):
        said.update(b"%d %s" % (number, content))
    return said.hexdigest()[:32]


def _producer(information: bytes) -> str:
    found = _PRODUCER.search(information)
    return text_of(found[1]) if found else ""


def _information(old: bytes, given: Properties) -> bytes:
    texts = {b"Title": given.title, b"Author": given.author, b"Subject": given.subject}
    return old + b"".join(b"\n/%s %s" % (key, text_string(text)) for key, text in texts.items() if text)


def _outline(source: Source, catalog: bytes, headings: Sequence[str]) -> Objects:
    """Outline items (12.3.3) with a new title, by object number."""
    if not headings:
        return {}
    waiting, changed = list(headings), {}
    for number in _items(source, link(catalog, b"Outlines")):
        body = source.body(number)
        title = _TITLE.search(body)
        place = _place(text_of(title[1]), waiting) if title else None
        if title and place is not None:
            name = b"/Title " + text_string(" ".join(waiting[place].split()))
            changed[number] = dictionary(body[: title.start()] + name + body[title.end() :])
            del waiting[: place + 1]
    return changed


def _place(title: str, waiting: Sequence[str]) -> int | None:
    """Which of the headings that are left ends with the words of a title; spaces do not count."""
    words = "".join(title.split())
    if not words:
        return None
    return next((place for place, text in enumerate(waiting) if "".join(text.split()).endswith(words)), None)


def _items(source: Source, parent: int | None) -> Iterator[int]:
    number = link(source.body(parent), b"First") if parent else None
    while number:
        yield number
        yield from _items(source, number)
        number = link(source.body(number), b"Next")
