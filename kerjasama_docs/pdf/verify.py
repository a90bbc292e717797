"""The finished PDF against the tree: every word of the naskah stands in it."""

from collections.abc import Iterator

from kerjasama_docs.errors import InternalError
from kerjasama_docs.findings import Finding, Level, Where
from kerjasama_docs.naskah.tree import Pohon, all_lines, plain
from kerjasama_docs.pdf import PdfResult, check, fonts


def headings(pohon: Pohon) -> tuple[str, ...]:
    """Numbered headings for the outline of the PDF, ``Pasal 1 MAKSUD DAN TUJUAN``; lampiran last."""
    pasal = (f"Pasal {item.number} {plain(item.judul)}" for item in pohon.pasal)
    return (*pasal, *(plain(part.judul) for part in pohon.lampiran))


def uncovered_findings(pohon: Pohon) -> Iterator[Finding]:
    """Characters that no bundled face has: they would be boxes on paper."""
    text = "".join(plain(line) for line, _ in all_lines(pohon))
    missing = fonts.uncovered(text)
    if missing:
        names = ", ".join(f"{char} (U+{ord(char):04X})" for char in missing)
        message = f"Huruf cetak tidak punya karakter {names}; pada PDF tampil sebagai kotak atau tidak tampil."
        hint = "Ganti dengan tulisan biasa; naskah dinas tidak memuat emoji."
        yield Finding("huruf-cetak", Level.PERINGATAN, message, Where(), hint)


def verify(pohon: Pohon, result: PdfResult) -> tuple[Finding, ...]:
    """Compare the PDF with the tree.

    Returns:
        Findings about faces that stand in for others and characters no face has.

    Raises:
        InternalError: Text of the tree is not in the PDF, or a rujukan in it is broken.
    """
    found = tuple(uncovered_findings(pohon))
    missing = "".join(fonts.uncovered("".join(plain(line) for line, _ in all_lines(pohon))))
    table = str.maketrans("", "", missing)
    expected = [text for line, _ in all_lines(pohon) if (text := plain(line).translate(table)).strip()]
    comparison = check.compare(result.pdf, expected)
    if not missing and not comparison.complete:
        lost = (*comparison.broken, *comparison.missing)
        remedy = "Pakai --mesin-pdf lain, dan laporkan hal ini kepada pengelola."
        raise InternalError(f"PDF tidak memuat seluruh naskah: {lost[0][:120]!r} ({len(lost)} bagian).", remedy)
    return found
