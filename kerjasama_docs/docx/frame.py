"""The frame: a DOCX edited in Word, compiled once.

Anchors such as ``{{p isi }}`` say where the parts of the tree go; everything
else in the frame is printed as it is. docxtpl joins the tags that Word splits
into runs; the Jinja environment is our own (sandboxed, escaped, strict),
since docxtpl's is none of these (docxtpl#557, #632).
"""

import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from docxtpl import DocxTemplate
from jinja2 import Template, TemplateError, Undefined, UndefinedError
from jinja2.exceptions import SecurityError
from lxml import etree
from markupsafe import Markup, escape

from kerjasama_docs.docx.geometry import Page, refont, repage, restyle
from kerjasama_docs.docx.package import base_package
from kerjasama_docs.errors import UsageError
from kerjasama_docs.model.template import HurufCetak, Kertas, Profil
from kerjasama_docs.naskah.engine import make_environment

ANCHORS = ("kepala", "judul", "pembuka", "isi", "penutup", "tanda_tangan", "lampiran")
"""Parts of the tree a frame can place, in the usual order."""
NEEDED = ("judul", "pembuka", "isi", "penutup", "tanda_tangan", "lampiran")
"""Parts no frame may leave out: text of the naskah would be lost."""
MAX_PARTS = 200
MAX_UNPACKED = 50 * 1024 * 1024
"""Bounds of a frame: parts, and bytes unpacked."""
WRITTEN = ("docProps/core.xml", "docProps/custom.xml", "word/_rels/document.xml.rels")
"""Parts that are written anew for every naskah."""
FILTERS = ("upper", "lower", "title", "capitalize", "trim")
"""The filters a frame may use; ``safe`` would let a value write XML."""
LISTS = ("Premis", "DasarHukum", "JudulLampiran")
"""Styles of the frame whose list the code names: Word may renumber the lists of a frame it saves."""
_TAG = re.compile(r"\{\{|\{%")
_STYLE = re.compile(r'<w:style\b[^>]*w:styleId="(\w+)"(.*?)</w:style>', re.DOTALL)


def _plain(value: object) -> object:
    """Let text pass into the XML of a frame, escaped."""
    if isinstance(value, Markup):
        return value
    if isinstance(value, Undefined):
        return str(value)  # raises UndefinedError with the name
    if isinstance(value, str):
        return escape(value)
    raise SecurityError(f"nilai {type(value).__name__} tidak dapat dicetak")


@dataclass(frozen=True)
class Frame:
    """A compiled frame.

    Attributes:
        path: Where it comes from.
        base: A zip with every part that is the same in every naskah, compressed once.
        templates: The parts with anchors, compiled.
        relations: ``word/_rels/document.xml.rels`` of the frame.
        document: ``word/document.xml`` of the frame, tags joined.
        page: Its page.
        lists: Number of the list of each style in :data:`LISTS`.
    """

    path: Path
    base: bytes
    templates: Mapping[str, Template]
    relations: str
    document: str
    page: Page
    lists: Mapping[str, int]

    def render(self, values: Mapping[str, object]) -> dict[str, bytes]:
        """The parts with anchors, filled; each is parsed strictly, so that no value is lost unseen.

        Raises:
            UsageError: The frame names something that does not exist.
        """
        parts = {}
        for name, template in self.templates.items():
            try:
                text = template.render(values).encode()
            except UndefinedError as error:
                raise _broken(self.path, f"memakai nama yang tidak dikenal ({error.message})") from error
            except TemplateError as error:
                raise _broken(self.path, f"tidak dapat dirangkai ({error.message})") from error
            try:
                etree.fromstring(text, etree.XMLParser(resolve_entities=False, huge_tree=True))
            except etree.XMLSyntaxError as error:
                raise _broken(self.path, f"tidak menghasilkan XML yang benar pada {name} ({error.msg})") from error
            parts[name] = text
        return parts


def _broken(path: Path, what: str) -> UsageError:
    return UsageError(f"Kerangka {path} {what}.", f"Jalankan: kerjasama-docs templat periksa {path}")


def read_parts(path: Path) -> dict[str, bytes]:
    """All parts of a frame, by name.

    Raises:
        UsageError: It is no DOCX, is too large, or cannot be read.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            if len(entries) > MAX_PARTS or sum(entry.file_size for entry in entries) > MAX_UNPACKED:
                raise _broken(path, "terlalu besar")
            parts = {entry.filename: archive.read(entry) for entry in entries}
    except (zipfile.BadZipFile, EOFError, OSError, NotImplementedError, RuntimeError) as error:
        raise UsageError(
            f"Kerangka {path} bukan berkas DOCX yang utuh.", "Simpan ulang dari Word sebagai .docx."
        ) from error
    if "word/document.xml" not in parts:
        raise UsageError(f"Kerangka {path} bukan berkas Word.", "Simpan ulang dari Word sebagai .docx.")
    return parts


def anchors_in(document: str) -> set[str]:
    """Names of the block anchors ``{{p nama }}`` in a part whose tags are joined."""
    return set(re.findall(r"\{\{\s*([a-z_]+)\s*\}\}", document)) & set(ANCHORS)


def lists_in(styles: str) -> dict[str, int]:
    """Number of the list that each numbered style of a frame belongs to."""
    found = ((name, re.search(r'<w:numId w:val="(\d+)"/>', body)) for name, body in _STYLE.findall(styles))
    return {name: int(match[1]) for name, match in found if match}


def patched(path: Path, part: bytes) -> str:
    """A part with its tags joined and its paragraph tags unwrapped, by docxtpl."""
    return str(DocxTemplate(str(path)).patch_xml(part.decode("utf-8")))


def load_frame(path: Path, profil: Profil) -> Frame:
    """The frame with the face and the paper of a profil, compiled; kept for the next naskah.

    Raises:
        UsageError: The frame is no DOCX, lacks an anchor, or its Jinja is broken.
    """
    return _compile(path, path.stat().st_mtime_ns, profil.huruf, profil.kertas)


def _needed_lists(path: Path, parts: Mapping[str, bytes]) -> dict[str, int]:
    """The lists that the code names, after a look at the parts it changes."""
    absent = [name for name in ("word/_rels/document.xml.rels", "word/styles.xml") if name not in parts]
    if absent or b"<w:docDefaults>" not in parts["word/styles.xml"]:
        raise _broken(path, f"tidak punya bagian {absent[0] if absent else 'docDefaults dalam word/styles.xml'}")
    lists = lists_in(parts["word/styles.xml"].decode())
    unlisted = [style for style in LISTS if style not in lists]
    if unlisted:
        raise _broken(path, f"tidak punya gaya bernomor {', '.join(unlisted)}")
    return lists


@lru_cache(maxsize=16)
def _compile(path: Path, _changed: int, huruf: HurufCetak, kertas: Kertas) -> Frame:
    parts = read_parts(path)
    page = Page.of(kertas)
    environment = make_environment(_plain)
    environment.filters = {name: environment.filters[name] for name in FILTERS}
    templates: dict[str, Template] = {}
    documents: dict[str, str] = {}
    for name in [name for name in parts if name.startswith("word/") and name.endswith(".xml")]:
        if not _TAG.search(parts[name].decode("utf-8", "replace")):
            continue
        text = patched(path, parts.pop(name))
        if name == "word/document.xml":
            missing = [anchor for anchor in NEEDED if anchor not in anchors_in(text)]
            if missing:
                raise _broken(path, f"tidak punya jangkar {', '.join(f'{{{{p {m} }}}}' for m in missing)}")
            text = repage(text, page)
        documents[name] = text
        try:
            templates[name] = environment.from_string(text)
        except TemplateError as error:
            raise _broken(path, f"memuat Jinja yang tidak terbaca ({error.message})") from error
    if "word/document.xml" not in templates:
        raise _broken(path, "tidak punya jangkar {{p isi }}")
    document = documents["word/document.xml"]
    lists = _needed_lists(path, parts)
    relations = parts["word/_rels/document.xml.rels"].decode()
    fixed = {name: content for name, content in parts.items() if name not in WRITTEN}
    fixed["word/styles.xml"] = restyle(fixed["word/styles.xml"].decode(), huruf).encode()
    for name in ("word/fontTable.xml", "word/theme/theme1.xml"):
        if name in fixed:
            fixed[name] = refont(fixed[name].decode(), huruf).encode()
    return Frame(path, base_package(fixed), templates, relations, document, page, lists)
