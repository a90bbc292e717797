"""A frame as paragraphs, each with the place a reader finds it at; for the linter and the text view."""

import re
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from kerjasama_docs.errors import UsageError
from kerjasama_docs.ooxml.archive import DAMAGED, Bounds, ProtectedError, TooLargeError, opened
from kerjasama_docs.ooxml.names import MC, qualified, w
from kerjasama_docs.regex import regex

Element = etree._Element  # noqa: SLF001 - lxml names its element class only so

_FALLBACK = qualified(MC, "Fallback")
"""The copy of a text box for old versions of Word (ECMA-376 Part 3, 7.6); it repeats its neighbour."""
_TITLES = {
    "document": "badan",
    "header": "kepala halaman",
    "footer": "kaki halaman",
    "footnotes": "catatan kaki",
    "endnotes": "catatan akhir",
    "comments": "komentar",
}
_PART = regex(r"word/([a-z]+)(\d*)\.xml")
FILLED = regex(r"word/(?:document|header\d*|footer\d*)\.xml")
"""The parts whose tags are filled."""
MAX_PARTS = 200
MAX_UNPACKED = 50 * 1024 * 1024
"""Bounds of a frame: parts, and bytes unpacked."""
MAX_FILLED, MAX_XML = 2 * 1024 * 1024, 5 * 1024 * 1024
"""Most bytes of a part that is filled, and of any other XML; the largest of Word's own, its styles, has 60 KB."""
_BOUNDS = Bounds(parts=MAX_PARTS, unpacked=MAX_UNPACKED)
_STRICT, _HEAD = b"http://purl.oclc.org/ooxml/", 10_000
"""The namespaces of the strict form (ECMA-376 Part 1, annex A), and how far into a part they are looked for."""
_OLE = b"\xd0\xcf\x11\xe0"
_SAVE = "Simpan ulang dari Word sebagai .docx."
_NAME = regex(r"(?!/|.*(?:^|/)\.\.?(?:/|$))[^\x00-\x1f\x7f\\:*?\"<>|]{1,250}")
"""A part of a package, as a name that leads nowhere out of it (ECMA-376 Part 2, 9.1.1.1)."""


_WRAPPERS = {
    w(name)
    for name in (
        *("document", "body", "hdr", "ftr", "footnotes", "footnote", "endnotes", "endnote"),
        *("comments", "comment", "sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo"),
    )
}
"""What may stand around paragraphs, rows and cells without being a place of its own."""


def read_parts(path: Path) -> dict[str, bytes]:
    """All parts of a frame, by name.

    Raises:
        UsageError: It is no DOCX, is too large, or cannot be read.
    """
    try:
        archive = opened(_bytes_of(path), _BOUNDS)
        parts = {name: archive.read(name) for name in archive.entries}
    except TooLargeError as error:
        remedy = "Buang gambar besar dan isi yang tidak perlu, lalu simpan ulang dari Word sebagai .docx."
        raise UsageError(f"Kerangka {path} terlalu besar, atau jauh lebih besar daripada ukurannya.", remedy) from error
    except ProtectedError as error:
        raise UsageError(f"Kerangka {path} dikunci dengan kata sandi.", "Simpan ulang tanpa kata sandi.") from error
    except DAMAGED as error:
        raise UsageError(f"Kerangka {path} bukan berkas DOCX yang utuh.", _SAVE) from error
    strange = [name for name in parts if not _NAME.fullmatch(name)]
    if strange:
        message = f"Kerangka {path} memuat bagian bernama “{_shown(strange[0])}”, yang tidak sah."
        raise UsageError(message, _SAVE)
    if "word/document.xml" not in parts:
        raise UsageError(f"Kerangka {path} bukan berkas Word.", _SAVE)
    if _STRICT in parts["word/document.xml"][:_HEAD]:
        remedy = "Simpan ulang dari Word dengan jenis Word Document (*.docx), bukan Strict Open XML Document."
        raise UsageError(f"Kerangka {path} disimpan sebagai Strict Open XML, yang tidak dikenal di sini.", remedy)
    return parts


def _bytes_of(path: Path) -> bytes:
    """The bytes of a frame.

    Raises:
        TooLargeError: They are too many.
        UsageError: It is of the old kind, or has a password: both are no zip ([MS-CFB] 2.2).
    """
    if not path.is_file():
        raise UsageError(f"Kerangka {path} tidak ada, atau bukan berkas biasa.", _SAVE)
    if path.stat().st_size > MAX_UNPACKED:
        raise TooLargeError
    raw = path.read_bytes()
    if raw.startswith(_OLE):
        raise UsageError(f"Kerangka {path} berformat Word lama (.doc) atau dikunci dengan kata sandi.", _SAVE)
    return raw


def _shown(name: str) -> str:
    return re.sub(r"[\x00-\x1f\x7f]", "�", name)


@dataclass(frozen=True)
class Package:
    """The parts of a frame.

    Attributes:
        path: Its file.
        parts: Content by name of part.
        trees: Root of every part that is XML.
        broken: What is wrong with the parts that should be XML and are not, by name.
    """

    path: Path
    parts: Mapping[str, bytes]
    trees: Mapping[str, Element]
    broken: Mapping[str, str]

    @classmethod
    def read(cls, path: Path) -> "Package":
        """Read a DOCX.

        Raises:
            UsageError: It is no DOCX, is too large, or cannot be read.
        """
        parts = read_parts(path)
        trees: dict[str, Element] = {}
        broken: dict[str, str] = {}
        for name in sorted(name for name in parts if name.endswith((".xml", ".rels"))):
            try:
                trees[name] = _tree(name, parts[name])
            except etree.XMLSyntaxError as error:
                broken[name] = f"bukan XML yang benar ({error.msg})"
            except ValueError as error:
                broken[name] = str(error)
        return cls(path, parts, trees, broken)

    def texts(self) -> list[tuple[str, str]]:
        """Parts with paragraphs, in the order of reading: name, and title as a reader knows it."""
        order = list(_TITLES)
        matches = [match for name in self.trees if (match := _PART.fullmatch(name)) and match[1] in _TITLES]
        matches.sort(key=lambda match: (order.index(match[1]), int(match[2] or 0)))
        kinds = [match[1] for match in matches]
        several = {kind for kind in kinds if kinds.count(kind) > 1}
        return [(match[0], _title(match, several)) for match in matches]


def _title(part: re.Match[str], several: Container[str]) -> str:
    """What a reader calls a part; with its name where there are several of the kind."""
    title = _TITLES[part[1]]
    return f"{title} ({part[0]})" if part[1] in several else title


def _tree(name: str, content: bytes) -> Element:
    """The root of a part.

    Raises:
        ValueError: The part is too large, is not UTF-8, which Word always writes, or has a DOCTYPE
            (ECMA-376 Part 2, 8.1.4).
        XMLSyntaxError: It is no XML.
    """
    if len(content) > (MAX_FILLED if FILLED.fullmatch(name) else MAX_XML):
        raise ValueError(f"terlalu besar ({len(content) / 1024 / 1024:.0f} MB)")
    root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, remove_comments=True, remove_pis=True))
    info = root.getroottree().docinfo
    if info.internalDTD is not None:
        raise ValueError("memuat DOCTYPE")
    if not name.startswith("customXml/"):
        try:
            content.decode("utf-8")
        except UnicodeDecodeError as error:
            raise ValueError("bukan UTF-8") from error
        if str(info.encoding or "UTF-8").upper() not in {"UTF-8", "US-ASCII", "ASCII"}:
            raise ValueError("bukan UTF-8")
    return root


@dataclass(frozen=True, slots=True)
class Spot:
    """A paragraph and where it stands.

    Attributes:
        element: Its ``w:p``.
        place: ``kaki halaman, tabel 1 baris 1 sel 2``.
        depth: In how many tables and text boxes it stands.
    """

    element: Element
    place: str
    depth: int


def _children(parent: Element) -> Iterator[Element]:
    for child in parent:
        if child.tag in _WRAPPERS:
            yield from _children(child)
        else:
            yield child


def own(element: Element) -> Iterator[Element]:
    """What stands in a paragraph, without the text boxes anchored to it."""
    for child in element:
        if child.tag not in {w("txbxContent"), _FALLBACK}:
            yield child
            yield from own(child)


def _boxes(element: Element) -> Iterator[Element]:
    for child in element:
        if child.tag == w("txbxContent"):
            yield child
        elif child.tag != _FALLBACK:
            yield from _boxes(child)


def _table(table: Element, place: str, depth: int) -> Iterator[Spot]:
    rows = [child for child in _children(table) if child.tag == w("tr")]
    for number, row in enumerate(rows, 1):
        cells = [child for child in _children(row) if child.tag == w("tc")]
        for column, cell in enumerate(cells, 1):
            yield from walk(cell, f"{place} baris {number} sel {column}", depth + 1)


def walk(container: Element, place: str, depth: int = 0) -> Iterator[Spot]:
    """All paragraphs of a part, a cell or a text box, numbered as a reader counts them.

    The only paragraph of a cell has the place of the cell.
    """
    blocks = [child for child in _children(container) if child.tag in {w("p"), w("tbl")}]
    alone = container.tag == w("tc") and len(blocks) == 1
    paragraphs = tables = 0
    for block in blocks:
        if block.tag == w("tbl"):
            tables += 1
            yield from _table(block, f"{place}, tabel {tables}", depth)
            continue
        paragraphs += 1
        here = place if alone else f"{place}, paragraf {paragraphs}"
        yield Spot(block, here, depth)
        for box in _boxes(block):
            yield from walk(box, f"{here}, kotak teks", depth + 1)


def text_of(paragraph: Element) -> str:
    """The text of a paragraph with its runs joined, as docxtpl sees tags."""
    return "".join(item.text or "" for item in own(paragraph) if item.tag == w("t"))


def child(element: Element | None, *names: str) -> Element | None:
    """The element down a path of names; None where the path ends early."""
    for name in names:
        element = element.find(w(name)) if element is not None else None
    return element


def value(element: Element | None, *names: str, key: str = "val") -> str:
    """An attribute of the element down a path of names; empty when there is none."""
    found = child(element, *names)
    return str(found.get(w(key), "")) if found is not None else ""


def style_elements(package: Package) -> dict[str, Element]:
    """The styles of a frame by their id."""
    root = package.trees.get("word/styles.xml")
    return {} if root is None else {str(s.get(w("styleId"))): s for s in root.iter(w("style"))}
