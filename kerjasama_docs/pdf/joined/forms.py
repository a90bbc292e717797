"""Forms of a PDF (ISO 32000-1, 12.7): whether it is signed, and whether all that is filled in is seen."""

from collections.abc import Iterator

from pypdf.generic import DictionaryObject

from kerjasama_docs.language import sebagian
from kerjasama_docs.pdf.joined.objects import as_array, as_dictionary, as_number, nodes, resolved, text_of

_SIGNATURES_EXIST = 1
"""Bit 1 of /SigFlags (table 219)."""
_SHOWN = 5


def fields(root: DictionaryObject) -> Iterator[DictionaryObject]:
    """The fields of the form, and their widgets."""
    yield from nodes(as_array(as_dictionary(root.get("/AcroForm")).get("/Fields")))


def is_signed(root: DictionaryObject) -> bool:
    """Whether somebody has signed: a field of signatures has a value, or the author certifies the file (12.8)."""
    form = as_dictionary(root.get("/AcroForm"))
    flags = as_number(form.get("/SigFlags")) or 0
    if int(flags) & _SIGNATURES_EXIST and not as_array(form.get("/Fields")):
        return True
    if as_dictionary(root.get("/Perms")):
        return True
    return any(each.get("/FT") == "/Sig" and as_dictionary(each.get("/V")) for each in fields(root))


def unseen(root: DictionaryObject) -> str:
    """Names of the fields that are filled in and have no appearance; empty for none."""
    form = as_dictionary(root.get("/AcroForm"))
    if not form:
        return ""
    if "/XFA" in form and root.get("/NeedsRendering"):
        return "formulir XFA"
    names = [text_of(each.get("/T")) or "tanpa nama" for each in fields(root) if _is_unseen(each)]
    return sebagian(names, _SHOWN) if names else ""


def _is_unseen(field: DictionaryObject) -> bool:
    """Whether a field has a value and none of its widgets shows it."""
    value = resolved(field.get("/V"))
    if field.get("/FT") == "/Sig" or value in {None, "", "/Off"} or not isinstance(value, str):
        return False
    widgets = [field, *map(as_dictionary, as_array(field.get("/Kids")))]
    return not any(as_dictionary(each.get("/AP")) for each in widgets)
