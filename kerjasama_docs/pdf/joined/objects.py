"""Objects of a PDF as they are meant to be (ISO 32000-1, 7.3): what is of another type is empty."""

from collections.abc import Iterator, Sequence

from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, NullObject, PdfObject, TextStringObject

MAX_DEPTH = 64
"""How deep trees of a stranger are followed."""
MAX_NODES = 20_000
"""How many nodes of a tree of a stranger are followed."""

_PASSED_OVER = frozenset({"/Parent", "/Metadata", "/PieceInfo", "/StructParents", "/Annots", "/B"})
"""Keys behind which lies what is not copied (:mod:`.copying`)."""


def resolved(value: object) -> object:
    """A value, or what a reference to it leads to."""
    return value.get_object() if isinstance(value, PdfObject) else value


def as_dictionary(value: object) -> DictionaryObject:
    """A dictionary or the one of a stream; an empty one for anything else."""
    found = resolved(value)
    return found if isinstance(found, DictionaryObject) else DictionaryObject()


def as_array(value: object) -> Sequence[object]:
    """An array; an empty one for anything else."""
    found = resolved(value)
    return found if isinstance(found, ArrayObject) else ()


def as_number(value: object) -> float | None:
    """A number; None for anything else."""
    found = resolved(value)
    return float(found) if isinstance(found, int | float) and not isinstance(found, bool) else None


def text_of(value: object) -> str:
    """A text string without what no line can show; empty for anything else."""
    found = resolved(value)
    if isinstance(found, bytes):
        found = found.decode("latin-1")
    if not isinstance(found, str) or isinstance(found, NullObject):
        return ""
    return " ".join("".join(map(_printable, found)).split())


def _printable(char: str) -> str:
    return char if char.isprintable() else " "


def as_text(text: str) -> TextStringObject:
    """A text string."""
    return TextStringObject(text)


def nodes(roots: Iterator[object] | Sequence[object], kids: str = "/Kids") -> Iterator[DictionaryObject]:
    """The dictionaries of a tree, each once, as far as the bounds reach."""
    seen: set[int] = set()
    waiting = [(each, 0) for each in roots]
    while waiting and len(seen) < MAX_NODES:
        each, depth = waiting.pop()
        node = as_dictionary(each)
        if id(node) in seen or not node:
            continue
        seen.add(id(node))
        yield node
        if depth < MAX_DEPTH:
            waiting += [(kid, depth + 1) for kid in as_array(node.get(kids))]


def drawn_with(pages: Sequence[DictionaryObject]) -> Iterator[DictionaryObject]:
    """All dictionaries and streams that some pages are drawn with, each once."""
    waiting = [value for page in pages for value in _behind(page)]
    for page in pages:
        waiting += [as_dictionary(each).get("/AP") for each in as_array(page.get("/Annots"))]
    seen: set[int] = set()
    while waiting:
        found = waiting.pop()
        if isinstance(found, IndirectObject):
            if found.idnum in seen:
                continue
            seen.add(found.idnum)
            found = found.get_object()
        if isinstance(found, ArrayObject):
            waiting += list(found)
        elif isinstance(found, DictionaryObject):
            yield found
            waiting += _behind(found)


def _behind(found: DictionaryObject) -> list[object]:
    """The values of a dictionary that come along with it."""
    return [found.raw_get(key) for key in found if key not in _PASSED_OVER]
