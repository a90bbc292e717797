"""Whether two sides made the same naskah: every word of the Word files and of the pages, in their order."""

import difflib
import re
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import docx as python_docx
from docx.oxml.ns import qn
from pypdf import PdfReader

_NAMED = 60
"""Letters that are shown around the first difference."""
_PAGE = re.compile(r"Halaman \d+ dari \d+")
_HYPHENS = str.maketrans({"\u2011": "-", "\u00ad": None})
_KEPT = re.compile(r"word/(?:document|header\d*|footer\d*)\.xml")
_TEXT = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>|<w:(tab|br)\b|</w:(p)>")


class OtherWordsError(Exception):
    """The two sides do not say the same; what would be timed is not the same work."""


def docx_words(path: Path) -> list[str]:
    """The text of a Word file as python-docx reads it, a paragraph each; tables, headers and footers too."""
    document = python_docx.Document(str(path))
    places = [document.element.body]
    for section in document.sections:
        places += [section.header._element, section.footer._element]  # noqa: SLF001 - the text of tables in them too
    paragraphs = [paragraph for place in places for paragraph in place.iter(qn("w:p"))]
    return ["".join(text.text or "" for text in paragraph.iter(qn("w:t"))) for paragraph in paragraphs]


def docx_text(path: Path) -> dict[str, list[tuple[str, ...]]]:
    """The same without python-docx, which takes long for thousands of files: what each part says, in its order."""
    with zipfile.ZipFile(path) as archive:
        parts = sorted(name for name in archive.namelist() if _KEPT.fullmatch(name))
        return {name: _TEXT.findall(archive.read(name).decode()) for name in parts}


def pdf_pages(path: Path) -> list[str]:
    """The text of each page as pypdf reads it.

    Raises:
        OtherWordsError: A page has no number.
    """
    pages = [page.extract_text() for page in PdfReader(path).pages]
    if without := [place for place, page in enumerate(pages, 1) if not _PAGE.search(page)]:
        raise OtherWordsError(f"{path.name}: no page number on {without}")
    return pages


def letters_of(pages: Sequence[str], furniture: frozenset[str]) -> list[str]:
    """The letters of pages in their order.

    Spaces are left out, since engines break lines in other places, and of a no-break hyphen one writes the sign and
    another a hyphen. What stands at the foot of every page is left out, too, since one engine draws it before the
    text, the other behind it.

    Args:
        pages: Their text.
        furniture: Paragraphs of headers and footers.
    """
    lines = [line for page in pages for line in page.splitlines()]
    return list(
        "".join(_bare(line) for line in lines if not _PAGE.fullmatch(line.strip()) and _bare(line) not in furniture)
    )


def _bare(text: str) -> str:
    return "".join(text.split()).translate(_HYPHENS)


def furniture_of(path: Path) -> frozenset[str]:
    """What the header and the footer of a Word file say, a paragraph, a row of a table each."""
    found: set[str] = set()
    for section in python_docx.Document(str(path)).sections:
        for part in (section.header, section.footer):
            found |= {_bare(each.text) for each in part.paragraphs}
            found |= {_bare("".join(c.text for c in row.cells)) for table in part.tables for row in table.rows}
    return frozenset(found - {""})


def refuse_other_words(ours: Mapping[str, Path], theirs: Mapping[str, Path]) -> int:
    """Compare naskah by name, their DOCX and PDF beside each other.

    Args:
        ours: Our files by name, ``001.docx``.
        theirs: Those of the other side.

    Returns:
        How many words of pages were compared.

    Raises:
        OtherWordsError: A file is missing, or a word differs.
    """
    if ours.keys() != theirs.keys() or not ours:
        raise OtherWordsError(f"not the same files: {sorted(ours.keys() ^ theirs.keys())[:3]}")
    words = 0
    for name in sorted(ours):
        if name.endswith(".docx"):
            _refuse(name, docx_words(ours[name]), docx_words(theirs[name]))
            continue
        furniture = furniture_of(ours[name].with_suffix(".docx"))
        mine, other = pdf_pages(ours[name]), pdf_pages(theirs[name])
        _refuse(name, letters_of(mine, furniture), letters_of(other, furniture))
        words += sum(len(page.split()) for page in mine)
    return words


def refuse_other_text(ours: Path, theirs: Path) -> None:
    """Compare two Word files quickly.

    Raises:
        OtherWordsError: A word differs.
    """
    mine, other = docx_text(ours), docx_text(theirs)
    if mine != other:
        raise OtherWordsError(f"{ours.name}: another text")


def _refuse(name: str, ours: list[str], theirs: list[str]) -> None:
    if ours == theirs:
        return
    matcher = difflib.SequenceMatcher(None, ours, theirs, autojunk=False)
    _, i, k, m, n = next(change for change in matcher.get_opcodes() if change[0] != "equal")
    mine, other = ("".join(side)[:_NAMED] for side in (ours[i : k + 9], theirs[m : n + 9]))
    raise OtherWordsError(f"{name}: “{mine}” and “{other}”")
