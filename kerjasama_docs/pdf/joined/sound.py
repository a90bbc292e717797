"""Opening a PDF of a stranger: whole, unlocked, bounded, and with nothing in it that joining would break unsaid.

Two readers have to agree: PDFium, which shows it, and pypdf, which copies it.
"""

import io
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace

import pypdfium2
from pypdf import PdfReader
from pypdf.errors import DependencyError, FileNotDecryptedError, LimitReachedError, PyPdfError
from pypdf.generic import DictionaryObject, StreamObject

from kerjasama_docs.findings import DocumentFindingsError, Finding
from kerjasama_docs.pdf.joined import faults
from kerjasama_docs.pdf.joined.active import active_parts
from kerjasama_docs.pdf.joined.forms import is_signed, unseen
from kerjasama_docs.pdf.joined.geometry import Sheet
from kerjasama_docs.pdf.joined.objects import as_array, as_dictionary, resolved, text_of
from kerjasama_docs.pdf.joined.part import MAX_PAGES, OUR_PRODUCERS, Opened, Part
from kerjasama_docs.pdf.joined.streams import broken_streams, contents_on
from kerjasama_docs.pictures.lock import PDFIUM

_HEAD, _TAIL = 1024, 2048
"""How far into a file its mark is looked for, and from where on its end (ISO 32000-1, Annex H notes 13 and 18)."""
_PASSWORD = 4
"""FPDF_ERR_PASSWORD of fpdfview.h."""
_BROKEN = (
    AttributeError,
    ArithmeticError,
    AssertionError,
    LookupError,
    NotImplementedError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What pypdf, beside its own errors, raises for a file that is not what it says."""


def opened(part: Part, *, signed: bool = False, named: bool = True) -> Opened:
    """Open a part.

    Args:
        part: The part.
        signed: Whether an electronic signature may be lost.
        named: Whether a part of our own is called as it calls itself; a scanner's title says nothing.

    Raises:
        DocumentFindingsError: It cannot be joined; all that is wrong with it.
    """
    _check_frame(part)
    count = _count(part)
    try:
        made, wrong, found = _read(part, count, signed=signed, named=named)
    except (DependencyError, FileNotDecryptedError) as error:  # AES, for which pypdf needs another library
        raise _refused(faults.locked(part.name, opens=True)) from error
    except LimitReachedError as error:
        raise _refused(faults.too_large(part.name, "susunannya melampaui batas yang aman")) from error
    except (PyPdfError, *_BROKEN) as error:
        raise _refused(faults.damaged(part.name, "susunannya tidak dapat dibaca")) from error
    if wrong:
        raise DocumentFindingsError(wrong)
    notes = (faults.left_out(part.name, ", ".join(found)),) if found else ()
    return replace(made, findings=notes)


def _read(part: Part, count: int, *, signed: bool, named: bool) -> tuple[Opened, list[Finding], list[str]]:
    """A part as pypdf reads it, what is wrong with it, and what of it does not come along."""
    reader = PdfReader(io.BytesIO(part.pdf), strict=False)
    if reader.is_encrypted:
        raise _refused(faults.locked(part.name, opens=True))
    made = _looked_at(part, reader, count, named=named)
    wrong = list(_refusals(part, reader, signed=signed))
    wrong += [faults.damaged(part.name, why) for why in broken_streams(made.pages)]
    if any(Sheet.of(page) is None for page in made.pages):
        wrong.append(faults.damaged(part.name, "ada halaman tanpa ukuran"))
    if not wrong:
        _unpack(made)
    return made, wrong, list(active_parts(reader, made.pages))


def _unpack(made: Opened) -> None:
    """Unpack once what is read later, so that a filter that fails, or unpacks to too much, is told here.

    Raises:
        PyPdfError: A stream cannot be unpacked.
    """
    for _ in contents_on(made.pages):
        pass
    metadata = resolved(made.reader.root_object.get("/Metadata"))
    if isinstance(metadata, StreamObject):
        metadata.get_data()


def _refused(finding: Finding) -> DocumentFindingsError:
    return DocumentFindingsError([finding])


def _check_frame(part: Part) -> None:
    """Refuse what has no beginning or no end of a PDF."""
    if not part.pdf:
        raise _refused(faults.empty(part.name))
    if b"%PDF-" not in part.pdf[:_HEAD]:
        raise _refused(faults.not_pdf(part.name, part.pdf[:_HEAD]))
    if b"%%EOF" not in part.pdf.rstrip(b"\0 \r\n\t")[-_TAIL:]:
        raise _refused(faults.damaged(part.name, "bagian akhirnya tidak ada, mungkin terpotong saat diunduh"))


def _count(part: Part) -> int:
    """Pages as PDFium counts them."""
    try:
        with PDFIUM, closing(pypdfium2.PdfDocument(part.pdf)) as document:
            return len(document)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD or "password" in str(error).lower():
            raise _refused(faults.locked(part.name, opens=False)) from error
        raise _refused(faults.damaged(part.name, "tidak dapat dibuka")) from error


def _looked_at(part: Part, reader: PdfReader, count: int, *, named: bool) -> Opened:
    """The pages of a part, as many as PDFium sees, and its title."""
    declared = as_dictionary(reader.root_object.get("/Pages")).get("/Count")
    if max(count, declared if isinstance(declared, int) else 0) > MAX_PAGES:
        raise _refused(faults.too_large(part.name, f"lebih dari {MAX_PAGES} halaman"))
    pages = list(reader.pages)
    if not pages:
        raise _refused(faults.damaged(part.name, "tidak punya halaman"))
    if len(pages) != count:
        raise _refused(faults.damaged(part.name, f"daftar halamannya tidak cocok ({count} dan {len(pages)} halaman)"))
    said = as_dictionary(reader.metadata)
    ours = part.own or text_of(said.get("/Producer")).startswith(OUR_PRODUCERS)
    own_title = text_of(said.get("/Title")) if named and ours else ""
    return Opened(part, reader, pages, own_title or part.title)


def _refusals(part: Part, reader: PdfReader, *, signed: bool) -> Iterator[Finding]:
    """What would be lost or broken unseen."""
    root = reader.root_object
    if "/Collection" in root:
        yield faults.portfolio(part.name)
    if not signed and is_signed(root):
        yield faults.signed(part.name)
    if _has_hidden_layers(root):
        yield faults.hidden_layers(part.name)
    if names := unseen(root):
        yield faults.unseen_fields(part.name, names)


def _has_hidden_layers(root: DictionaryObject) -> bool:
    """Whether a layer is switched off as the file opens (ISO 32000-1, 8.11.4.3)."""
    shown = as_dictionary(as_dictionary(root.get("/OCProperties")).get("/D"))
    return bool(as_array(shown.get("/OFF"))) or shown.get("/BaseState") == "/OFF"
