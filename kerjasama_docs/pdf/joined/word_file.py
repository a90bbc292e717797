"""Word files on their way into a joined PDF: whether this program made them, and whether the PDF says all of it."""

import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from itertools import count

from lxml import etree

from kerjasama_docs.errors import UsageError
from kerjasama_docs.ooxml.names import w
from kerjasama_docs.ooxml.package import UNREADABLE
from kerjasama_docs.pdf.verify.check import compare
from kerjasama_docs.regex import regex

SIGNATURE = b"PK\x03\x04"
DOCUMENT, _CUSTOM, _NUMBERING = "word/document.xml", "docProps/custom.xml", "word/numbering.xml"
_OURS = b'name="kerjasama-docs"'
"""The property that every Word file of this program has (``docx.wml.properties.custom``)."""
MAX_PARTS = 200 * 1024 * 1024
"""Most bytes of all parts, unpacked."""
_AS_PDF = "Buka di Word, simpan sebagai PDF, lalu gabungkan PDF itu."
_KINDS = "Yang digabung: masukan naskah (.yaml, .json, .toml), .docx dari kerjasama-docs, .pdf, .png, .jpg."
_WORKBOOK = "xl/workbook.xml"
_TABLE = "Jadikan Lampiran dengan kerjasama-docs lampiran, atau simpan sebagai PDF dari Excel, lalu gabungkan hasilnya."
_SHOWN = 80
_PASAL, _LAMPIRAN = "Pasal", "JudulLampiran"
"""Styles of the frames that stand in the outline of a PDF."""
_LEVEL = regex(rb'<w:pStyle w:val="Pasal"/>(?:(?!</w:lvl>).)*?<w:lvlText w:val="([^"<]*)"', re.DOTALL)
_TRACKED = regex(rb"<w:(?:ins|del|moveFrom|moveTo)\b[^>]*\bw:author=")


class WordError(Exception):
    """A Word file that cannot be joined.

    Args:
        message: What is wrong.
        remedy: What to do about it.
    """

    def __init__(self, message: str, remedy: str = _AS_PDF) -> None:
        super().__init__(message)
        self.remedy = remedy


def word_as_pdf(content: bytes, engine: str) -> bytes:
    """A Word file of this program as PDF, which says all that it says.

    Args:
        content: The file.
        engine: PDF engine.

    Raises:
        WordError: It is none of ours, is damaged, or the PDF would lack some of it.
        EnvironmentLackError: The engine is not there.
    """
    from kerjasama_docs.pdf.convert import convert

    parts = _parts(content)
    if _WORKBOOK in parts:
        raise WordError("Berkas ini buku kerja Excel, bukan berkas Word.", _TABLE)
    if DOCUMENT not in parts:
        raise WordError("Berkas ini bukan berkas Word, rusak, atau terlalu besar.", _KINDS)
    if _OURS not in parts.get(_CUSTOM, b""):
        raise WordError("Berkas Word ini tidak dibuat kerjasama-docs; letak isinya hanya pasti di Word.")
    if _TRACKED.search(parts[DOCUMENT]):
        raise WordError("Berkas Word ini masih memuat perubahan terlacak.", "Terima atau tolak perubahannya di Word.")
    try:
        said = list(_paragraphs(parts[DOCUMENT]))
        headings = list(_headings(said, parts.get(_NUMBERING, b"")))
        result = convert(content, engine=engine, pdfa=True, accessible=True, headings=headings)
    except (UsageError, etree.XMLSyntaxError) as error:
        raise WordError("Berkas Word ini rusak.") from error
    texts = [text for _, text in said]
    if texts and (lost := compare(result.pdf, texts).missing):
        raise WordError(f"Isi berkas Word ini tidak tercetak utuh: “{lost[0][:_SHOWN]}”.")
    return result.pdf


def _parts(content: bytes) -> dict[str, bytes]:
    """What tells a Word file or a workbook; nothing for what is none, is damaged or too large."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > MAX_PARTS:
                return {}
            names = set(archive.namelist())
            return {name: archive.read(name) for name in (DOCUMENT, _CUSTOM, _NUMBERING, _WORKBOOK) if name in names}
    except UNREADABLE:
        return {}


def _paragraphs(document: bytes) -> Iterator[tuple[str, str]]:
    """Style and text of its paragraphs; a line break is a blank.

    Raises:
        etree.XMLSyntaxError: It is no XML.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    for paragraph in etree.fromstring(document, parser).iter(w("p")):
        said = (each.text or " " for each in paragraph.iter(w("t"), w("br")))
        if text := " ".join("".join(said).split()):
            style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
            yield "" if style is None else style.get(w("val"), ""), text


def _headings(said: Iterable[tuple[str, str]], numbering: bytes) -> Iterator[str]:
    """The headings with their numbers, which Word counts itself (ECMA-376 Part 1, 17.9.11)."""
    level = _LEVEL.search(numbering)
    pattern = level[1].decode() if level else ""
    numbers = count(1)
    for style, text in said:
        if style == _PASAL:
            yield f"{pattern.replace('%1', str(next(numbers)))} {text}".strip()
        elif style == _LAMPIRAN:
            yield text
