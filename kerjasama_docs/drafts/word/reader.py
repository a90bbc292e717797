"""A Word document → what it says: its text, what stands aside, what its reader should know."""

from collections.abc import Iterator

from kerjasama_docs.drafts.files import Changes
from kerjasama_docs.drafts.records import Block, Paragraph, Region, Said, paragraphs_of
from kerjasama_docs.drafts.refusals import broken
from kerjasama_docs.drafts.word.body import Body
from kerjasama_docs.drafts.word.numbering import Lists
from kerjasama_docs.drafts.word.package import Package, opened_package
from kerjasama_docs.drafts.word.runs import Reader
from kerjasama_docs.drafts.word.styles import styles_of
from kerjasama_docs.findings import Finding, Level, Where
from kerjasama_docs.ooxml.names import w
from kerjasama_docs.ooxml.xml import Element

_NOTES = {"f": ("footnotes", "footnote"), "e": ("endnotes", "endnote")}
_ASIDE: dict[str, Region] = {"header": "kepala-halaman", "footer": "kaki-halaman", "comments": "komentar"}


def read_docx(raw: bytes, file: str, *, changes: Changes = "terima") -> Said:
    """Read a Word document.

    Args:
        raw: The file.
        file: Its name as the user gave it.
        changes: How changes are read that nobody has accepted yet.

    Raises:
        UnreadableInputError: It is no Word document, damaged, encrypted, or passes a bound.
    """
    package = opened_package(raw, file)
    root = package.root(package.main)
    text = root.find(w("body")) if root is not None else None
    if text is None:
        raise broken(file)
    parts = dict(package.related(package.main))
    styles = styles_of(package.root(parts.get("styles", "")))
    lists = Lists(package.root(parts.get("numbering", "")), styles)
    reader = Reader(styles, changes)
    body = Body(file, styles=styles, lists=lists, reader=reader)
    blocks = body.blocks(text)
    aside = (*_noted(package, parts, body), *_aside(package, body))
    told = tuple(_told(package, reader, blocks, changes=changes))
    commented = sum(paragraph.region == "komentar" for paragraph in aside)
    return Said(file, "docx", blocks, aside, (*told, *_commented(file, commented)))


def _noted(package: Package, parts: dict[str, str], body: Body) -> Iterator[Paragraph]:
    """The notes that the text names, in its order."""
    named = list(body.notes)
    for kind, (part, tag) in _NOTES.items():
        root = package.root(parts.get(part, ""))
        notes = {item.get(w("id")): item for item in root.findall(w(tag))} if root is not None else {}
        for each, key in named:
            if each == kind and key in notes:
                yield from paragraphs_of(body.blocks(notes[key], "catatan-kaki"))


def _aside(package: Package, body: Body) -> Iterator[Paragraph]:
    """Heads and feet of pages, each text once, and comments."""
    seen: set[tuple[str, str]] = set()
    for kind, target in package.related(package.main):
        region = _ASIDE.get(kind)
        root = package.root(target) if region else None
        if root is None or region is None:
            continue
        for paragraph in _of_part(root, body, region):
            key = (region, paragraph.text)
            if key not in seen or region == "komentar":
                seen.add(key)
                yield paragraph


def _of_part(root: Element, body: Body, region: Region) -> Iterator[Paragraph]:
    comments = root.findall(w("comment"))
    for item in comments or [root]:
        yield from paragraphs_of(body.blocks(item, region))


def _told(package: Package, reader: Reader, blocks: tuple[Block, ...], *, changes: Changes) -> Iterator[Finding]:
    """What a reader of the document should know."""
    where = Where(package.file)
    if reader.changed:
        way = "seperti bila semuanya diterima" if changes == "terima" else "seperti sebelum diubah"
        message = f"Dokumen ini memuat {reader.changed} perubahan yang belum diterima atau ditolak; dibaca {way}."
        hint = "Pilih cara membacanya dengan --perubahan terima atau --perubahan tolak."
        yield Finding("draf-perubahan", Level.SARAN, message, where, hint)
    if reader.hidden:
        message = "Dokumen ini memuat teks tersembunyi, yang tidak tampak saat dibuka dan tidak dibaca."
        hint = "Tampilkan di Word dengan ¶ (Ctrl+*), lalu hapus atau tampakkan."
        yield Finding("draf-tersembunyi", Level.PERINGATAN, message, where, hint)
    if package.has_macros:
        message = "Dokumen ini memuat makro; makro itu tidak dijalankan."
        yield Finding("draf-makro", Level.PERINGATAN, message, where, "Simpan sebagai .docx agar makronya hilang.")
    if not blocks:
        message = "Dokumen ini tidak memuat teks; mungkin hasil pindai berupa gambar."
        hint = "Minta berkas yang teksnya dapat disalin, atau jalankan pengenalan huruf (OCR) lebih dahulu."
        yield Finding("draf-tanpa-teks", Level.GALAT, message, where, hint)


def _commented(file: str, count: int) -> Iterator[Finding]:
    if count:
        message = f"Dokumen ini memuat {count} paragraf komentar; komentar bukan bagian dari naskah."
        yield Finding("draf-komentar", Level.SARAN, message, Where(file), "Bacalah komentar itu di Word.")
