"""What of a PDF acts or carries other files, and does not come along: said once for each kind."""

from collections.abc import Iterator, Sequence

from pypdf import PageObject, PdfReader
from pypdf.generic import DictionaryObject

from kerjasama_docs.pdf.joined.annotations import GONE, is_kept_link, kind_of
from kerjasama_docs.pdf.joined.objects import as_array, as_dictionary, nodes

_ACTIONS = {
    "/JavaScript": "JavaScript",
    "/Launch": "perintah membuka program atau berkas (Launch)",
    "/SubmitForm": "perintah mengirim isian",
    "/ImportData": "perintah mengambil data",
    "/GoToR": "tautan ke berkas lain",
    "/GoToE": "tautan ke berkas lampiran",
    "/Rendition": "suara atau gambar bergerak",
    "/Sound": "suara atau gambar bergerak",
    "/Movie": "suara atau gambar bergerak",
    "/RichMediaExecute": "suara atau gambar bergerak",
}
"""Actions (ISO 32000-1, table 198) and what they are called."""
_OPENING = "tindakan saat dibuka (OpenAction)"


def active_parts(reader: PdfReader, pages: Sequence[PageObject]) -> Iterator[str]:
    """What does not come along, each kind once."""
    root = reader.root_object
    found = [*_of_catalog(root)]
    for page in pages:
        found += _actions(page)
        for each in as_array(page.get("/Annots")):
            note = as_dictionary(each)
            found += _actions(note)
            if note.get("/Subtype") == "/Link" and not is_kept_link(note) and not list(_actions(note)):
                found.append("tautan yang tidak menuju ke mana-mana")
            elif (kind := kind_of(note)) in GONE:
                found.append(GONE[kind])
    yield from dict.fromkeys(found)


def _of_catalog(root: DictionaryObject) -> Iterator[str]:
    opening = as_dictionary(root.get("/OpenAction"))
    if opening and opening.get("/S") != "/GoTo":
        yield _OPENING
    yield from _actions(DictionaryObject({"/A": opening}) if opening else DictionaryObject())
    yield from _actions(root)
    names = as_dictionary(root.get("/Names"))
    if as_dictionary(names.get("/JavaScript")):
        yield _ACTIONS["/JavaScript"]
    if any(as_array(each.get("/Names")) for each in nodes([names.get("/EmbeddedFiles")])) or root.get("/AF"):
        yield GONE["/FileAttachment"]
    form = as_dictionary(root.get("/AcroForm"))
    for field in nodes(as_array(form.get("/Fields"))):
        yield from _actions(field)
    if as_array(form.get("/Fields")):
        yield "formulir (isinya menjadi bagian tetap halaman)"


def _actions(holder: DictionaryObject) -> Iterator[str]:
    """The actions behind something: its own, and those of its events (12.6.3)."""
    events = as_dictionary(holder.get("/AA"))
    for action in nodes([holder.get("/A"), *events.values()], kids="/Next"):
        if (name := _ACTIONS.get(str(action.get("/S")))) is not None:
            yield name
