"""The frame: a DOCX edited in Word, compiled once.

Anchors such as ``{{p isi }}`` say where the parts of the tree go; everything
else in the frame is printed as it is. docxtpl joins the tags that Word splits
into runs; the Jinja environment is our own (sandboxed, escaped, strict),
since docxtpl's is none of these (docxtpl#557, #632).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal, cast

from docxtpl import DocxTemplate
from jinja2 import Environment, Template, TemplateError, Undefined, meta, nodes
from jinja2.exceptions import SecurityError
from lxml import etree
from markupsafe import Markup, escape

from kerjasama_docs.docx.frame.lint import lint_text
from kerjasama_docs.docx.frame.lint_package import lint_package
from kerjasama_docs.docx.frame.names import FILTERS, NAMES, Form, form_of
from kerjasama_docs.docx.wml.geometry import Page, Section, refont, repage, restyle
from kerjasama_docs.docx.wml.lists import ListPart
from kerjasama_docs.docx.wml.reading import FILLED, Package, broken
from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import Level
from kerjasama_docs.model.profil import HurufCetak, Kertas, Profil
from kerjasama_docs.naskah.jinja.engine import make_environment
from kerjasama_docs.naskah.jinja.explain import jinja_fault
from kerjasama_docs.ooxml.content_types import declared
from kerjasama_docs.ooxml.names import RELATIONSHIPS, kind_of
from kerjasama_docs.ooxml.package import TYPES, Entry, packed, relations_of
from kerjasama_docs.ooxml.relations import Relations, sole

RELATIONS = relations_of("word/document.xml")
WRITTEN = ("docProps/core.xml", "docProps/custom.xml", RELATIONS, "word/numbering.xml")
"""Parts that are written anew for every naskah."""
LISTS = ("Premis", "DasarHukum", "JudulLampiran")
"""Styles of the frame whose list the code names: Word may renumber the lists of a frame it saves."""
_TAG = re.compile(r"\{\{|\{%")
_ALLOWED = (
    *(nodes.Template, nodes.Output, nodes.TemplateData, nodes.Const, nodes.Name, nodes.Filter, nodes.If),
    *(nodes.Compare, nodes.Operand, nodes.And, nodes.Or, nodes.Not),
)
"""What the Jinja of a frame is made of: words, and conditions."""
_CORE = f"{RELATIONSHIPS}/metadata/core-properties"
_PICTURES = {"png": "image/png", "jpeg": "image/jpeg"}
_PROPERTIES = {
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "docProps/custom.xml": "application/vnd.openxmlformats-officedocument.custom-properties+xml",
}
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


class _Nothing:
    """What is made of an XML that is only looked at: a tree of a table of 10,000 rows would take 150 MB."""

    def close(self) -> None:
        """Give nothing."""


def _fault(xml: bytes) -> str:
    """What is wrong with an XML; a name without a namespace stops no parser and stands in its log."""
    nothing = cast("etree.ParserTarget", _Nothing())  # it lacks what lxml need not call
    parser = etree.XMLParser(target=nothing, resolve_entities=False, huge_tree=True)
    try:
        etree.fromstring(xml, parser)
    except etree.XMLSyntaxError as error:
        return error.msg or "tidak terbaca"
    return "; ".join(entry.message for entry in parser.error_log)


@dataclass(frozen=True)
class Frame:
    """A compiled frame.

    Attributes:
        path: Where it comes from.
        base: Every part that is the same in every naskah, compressed once.
        templates: The parts with anchors, compiled.
        relations: ``word/_rels/document.xml.rels`` of the frame, open for more.
        section: The properties of its last section.
        page: Its page.
        lists: Number of the list of each style in :data:`LISTS`.
        numbering: Its lists, open for more.
        form: What it is for.
        names: Names of its parts.
    """

    path: Path
    base: tuple[Entry, ...]
    templates: Mapping[str, Template]
    relations: Relations
    section: Section
    page: Page
    lists: Mapping[str, int]
    numbering: ListPart
    form: Form
    names: frozenset[str]

    def render(self, values: Mapping[str, object]) -> dict[str, bytes]:
        """The parts with anchors, filled; each is parsed strictly, so that no value is lost unseen.

        Raises:
            UsageError: The frame names something that does not exist.
        """
        parts = {}
        for name, template in self.templates.items():
            try:
                text = template.render(values).encode()
            except TemplateError as error:
                raise broken(self.path, "tidak dapat dirangkai; ada syarat yang tidak dapat dihitung") from error
            if fault := _fault(text):
                raise broken(self.path, f"tidak menghasilkan XML yang benar pada {name} ({fault})")
            parts[name] = text
        return parts


def on_its_side(document: bytes, page: Page) -> bytes:
    """The document with the pages of its last section on their side; those that lie so already stay as they are."""
    before, upright, after = document.rpartition(page.section().encode())
    return before + (page.turned().section(landscape=True).encode() if upright else b"") + after


def lists_in(styles: str) -> dict[str, int]:
    """Number of the list that each numbered style of a frame belongs to."""
    found = ((name, re.search(r'<w:numId w:val="(\d+)"/>', body)) for name, body in _STYLE.findall(styles))
    return {name: int(match[1]) for name, match in found if match}


def patched(path: Path, part: bytes) -> str:
    """A part with its tags joined and its paragraph tags unwrapped, by docxtpl."""
    return str(DocxTemplate(str(path)).patch_xml(part.decode("utf-8")))


def load_frame(
    path: Path, profil: Profil, nomor_pasal: Literal["arab", "romawi"] = "arab", pasal: str = "Pasal"
) -> Frame:
    """The frame with the face and the paper of a profil, compiled; kept for the next naskah.

    Args:
        path: The frame.
        profil: Whose face and paper.
        nomor_pasal: The figures with which Word numbers the Pasal.
        pasal: What a Pasal is called.

    Raises:
        UsageError: The frame is no DOCX, lacks an anchor, or its Jinja is broken.
    """
    face = _Face(profil.huruf, profil.kertas, roman=nomor_pasal == "romawi", pasal=pasal)
    return _compile(path, path.stat().st_mtime_ns, face)


@dataclass(frozen=True)
class _Face:
    """What a profil and a language change in a frame."""

    huruf: HurufCetak
    kertas: Kertas
    roman: bool
    pasal: str


def _needed_lists(path: Path, parts: Mapping[str, bytes]) -> dict[str, int]:
    """The lists that the code names, after a look at the parts it changes."""
    wanted = (RELATIONS, "word/numbering.xml", "word/styles.xml")
    absent = [name for name in wanted if name not in parts]
    if absent or b"<w:docDefaults>" not in parts["word/styles.xml"]:
        raise broken(path, f"tidak punya bagian {absent[0] if absent else 'docDefaults dalam word/styles.xml'}")
    lists = lists_in(parts["word/styles.xml"].decode())
    unlisted = [style for style in LISTS if style not in lists]
    if unlisted:
        raise broken(path, f"tidak punya gaya bernomor {', '.join(unlisted)}")
    return lists


def _refuse_faults(package: Package) -> None:
    """Refuse what ``templat periksa`` calls an error of the package or of the tags: a frame may be a stranger's."""
    for fault in (each for each in (*lint_package(package), *lint_text(package)) if each.level is Level.GALAT):
        where = f" ({fault.where.unit})" if fault.where.unit else ""
        remedy = f"{fault.hint} Semua kesalahannya: kerjasama-docs templat periksa {package.path}"
        raise UsageError(f"Kerangka {package.path}{where}: {fault.message}", remedy)


def _template(environment: Environment, path: Path, text: str) -> Template:
    """A part, compiled; looked at once more, since docxtpl joins what no single paragraph holds."""
    try:
        tree = environment.parse(text)
        for node in tree.find_all(nodes.Node):
            if not isinstance(node, _ALLOWED) or (isinstance(node, nodes.Name) and node.name not in NAMES):
                raise broken(
                    path, f"memuat Jinja yang tidak diizinkan ({type(node).__name__} pada baris {node.lineno})"
                )
        return environment.from_string(tree)
    except TemplateError as error:
        raise broken(path, f"memuat Jinja yang tidak terbaca ({jinja_fault(error.message or '')})") from error


def _joined(path: Path, parts: Mapping[str, bytes]) -> dict[str, str]:
    """The parts with tags, each as a Jinja text."""
    filled = (name for name in parts if FILLED.fullmatch(name))
    return {name: patched(path, parts[name]) for name in filled if _TAG.search(patched(path, parts[name]))}


def _described(parts: dict[str, bytes]) -> None:
    """Make room for logos and properties in what a package says about itself."""
    parts[TYPES] = declared(parts.get(TYPES, b""), defaults=_PICTURES, overrides=_PROPERTIES)
    root = sole(parts.get("_rels/.rels"), _CORE, "docProps/core.xml")
    parts["_rels/.rels"] = sole(root, kind_of("custom-properties"), "docProps/custom.xml")


@lru_cache(maxsize=16)
def _compile(path: Path, _changed: int, face: _Face) -> Frame:
    package = Package.read(path)
    _refuse_faults(package)
    parts, page, huruf = dict(package.parts), Page.of(face.kertas), face.huruf
    lists = _needed_lists(path, parts)
    try:
        parts["word/document.xml"], section = repage(parts["word/document.xml"], page)
    except ValueError as error:
        raise broken(path, str(error)) from error
    environment = make_environment(_plain)
    environment.filters = {name: environment.filters[name] for name in FILTERS}
    texts = _joined(path, parts)
    templates = {name: _template(environment, path, text) for name, text in texts.items()}
    named = meta.find_undeclared_variables(environment.parse(texts["word/document.xml"]))
    _described(parts)
    fixed = {name: content for name, content in parts.items() if name not in {*WRITTEN, *templates}}
    fixed["word/styles.xml"] = restyle(fixed["word/styles.xml"].decode(), huruf).encode()
    for name in ("word/fontTable.xml", "word/theme/theme1.xml"):
        if name in fixed:
            fixed[name] = refont(fixed[name].decode(), huruf).encode()
    return Frame(
        path,
        packed(fixed),
        templates,
        Relations.of(parts[RELATIONS]),
        section,
        page,
        lists,
        ListPart.of(parts["word/numbering.xml"], fixed["word/styles.xml"], roman=face.roman, word=face.pasal),
        form_of(named),
        frozenset(parts),
    )
