"""What is said of a PDF that was to be PDF/A and is none."""

from collections.abc import Iterator

from kerjasama_docs.findings import Finding, Level, Where
from kerjasama_docs.pdf.result import PdfResult


def lacking(result: PdfResult, *, wanted: bool) -> Iterator[Finding]:
    """A warning where PDF/A is wanted and some characters have no glyph in a face that was embedded."""
    if wanted and not result.pdfa:
        message = "PDF ini bukan PDF/A: ada karakter yang tidak dimiliki huruf cetak, sehingga tempatnya kosong."
        hint = (
            "Ganti karakter itu (lihat temuan huruf-cetak), atau pakai --mesin-pdf libreoffice dengan huruf yang ada."
        )
        yield Finding("bukan-pdfa", Level.PERINGATAN, message, Where(), hint)
