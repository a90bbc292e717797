"""The third step: a naskah printed as DOCX, PDF and text."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kerjasama_docs.assets import nearest
from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import DocumentFindingsError, Finding, Level, Where, has_errors, in_order
from kerjasama_docs.naskah import outline
from kerjasama_docs.naskah.pictures import unprintable
from kerjasama_docs.pipeline.checking import check
from kerjasama_docs.pipeline.document import FORMATS, Document, Format, Rendered, hashes

if TYPE_CHECKING:
    from kerjasama_docs.pdf import PdfResult


@dataclass(frozen=True)
class Begun:
    """A naskah that is printed but for its PDF.

    Attributes:
        document: The naskah.
        rendered: What there is of it.
        docx: What the PDF is made of.
        pdfa: Whether that is to be PDF/A.
    """

    document: Document
    rendered: Rendered
    docx: bytes
    pdfa: bool

    def finished(self, result: "PdfResult") -> Rendered:
        """The same with its PDF, which was compared with the naskah.

        Raises:
            DocumentFindingsError: A text is too long for the place where it is printed.
            InternalError: The PDF is not what it has to be.
        """
        from kerjasama_docs.pdf.verify import naskah as verify
        from kerjasama_docs.pdf.verify.archival import lacking

        found = (
            *_substitutes(result.substitutions),
            *verify.verify(self.document.printed.pohon, result),
            *lacking(result, wanted=self.pdfa),
        )
        return Rendered(
            {**self.rendered.files, "pdf": result.pdf},
            in_order((*self.rendered.findings, *found)),
            f"{result.engine} {result.version}",
            result.pages,
        )


def render(
    document: Document,
    *,
    formats: Collection[Format] = ("docx", "pdf"),
    final: bool = False,
    pdfa: bool = False,
    engine: str = "auto",
) -> Rendered:
    """Print a naskah.

    Args:
        document: What :func:`load` gave.
        formats: ``docx``, ``pdf``, ``teks``.
        final: Refuse while any error is left, and leave RANCANGAN off the pages.
        pdfa: Make the PDF of a draft PDF/A, too; that of a final naskah always is.
        engine: ``auto``, ``dxpdf`` or ``libreoffice``.

    Raises:
        DocumentFindingsError: ``final`` was asked and errors are left, a picture cannot be used, or a text
            is too long for the place where it is printed.
        EnvironmentLackError: The engine is not there.
        UsageError: The frame or the engine cannot be used as asked, or a format is unknown or none is named.
    """
    begun = begin(document, formats=formats, final=final, pdfa=pdfa)
    return begun if isinstance(begun, Rendered) else _with_pdf(begun, engine)


def begin(
    document: Document, *, formats: Collection[Format], final: bool = False, pdfa: bool = False
) -> Rendered | Begun:
    """Print a naskah but for its PDF, if one is wanted; arguments and errors as of :func:`render`."""
    formats_named(formats)
    findings = check(document, final=final)
    if final and has_errors(findings):
        raise DocumentFindingsError(findings)
    files: dict[Format, bytes] = {}
    if "teks" in formats:
        files["teks"] = outline(document.printed.pohon).encode()
    if not {"docx", "pdf"} & set(formats):
        return Rendered(files, findings)
    made = _docx(document, findings, final=final)
    if "docx" in formats:
        files["docx"] = made
    rendered = Rendered(files, findings)
    return Begun(document, rendered, made, pdfa or final) if "pdf" in formats else rendered


def _docx(document: Document, findings: Collection[Finding], *, final: bool) -> bytes:
    """A naskah in Word; of one with a picture that cannot be printed, all that is wrong with it is said."""
    if any(unprintable(document.printed)):
        raise DocumentFindingsError(findings)
    from kerjasama_docs.docx.write import write  # text and checks need no Word parts (speed of the start)

    draft = not (final or document.built.pohon.konsolidasi)
    return write(document.printed, document.assets, draft=draft, sha256=hashes(document))


def formats_named(names: Collection[str]) -> tuple[Format, ...]:
    """The formats of some names, each once and in that order.

    Raises:
        UsageError: One is unknown, none is named, or a single word stands for all of them.
    """
    if isinstance(names, str):
        message = f"Bentuk keluaran “{names}” ditulis sebagai teks, bukan daftar."
        raise UsageError(message, f'Tulis misalnya formats=["{names}"].')
    known: dict[str, Format] = {str(form): form for form in FORMATS}
    for name in names:
        if name not in known:
            raise UsageError(f"Bentuk keluaran “{name}” tidak dikenal.", nearest(str(name), FORMATS))
    if not names:
        raise UsageError("Bentuk keluaran belum disebut.", f"Pilih dari {', '.join(FORMATS)}.")
    return tuple(known[name] for name in dict.fromkeys(names))


def _with_pdf(begun: Begun, engine: str) -> Rendered:
    from kerjasama_docs import pdf  # engines are loaded when a PDF is asked for
    from kerjasama_docs.pdf.verify import naskah as verify

    headings = verify.headings(begun.document.printed.pohon)
    result = pdf.convert(begun.docx, engine=engine, pdfa=begun.pdfa, accessible=True, headings=headings)
    return begun.finished(result)


def _substitutes(substitutions: Collection[tuple[str, str]]) -> tuple[Finding, ...]:
    """One suggestion per face that a bundled one stands in for."""
    hint = "Berkas Word tetap memakai huruf aslinya; letak baris pada PDF dapat sedikit berbeda."
    return tuple(
        Finding("huruf-pengganti", Level.SARAN, f"PDF memakai {used} sebagai pengganti {asked}.", Where(), hint)
        for asked, used in substitutions
    )
