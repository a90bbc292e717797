"""A frame, read and checked: all of it that is the same for every profil, as plain data.

Anchors such as ``{{p isi }}`` say where the parts of the tree go; everything else in the frame is printed as it is.
docxtpl joins the tags that Word splits into runs; the Jinja environment is our own (sandboxed, escaped, strict),
since docxtpl's is none of these (docxtpl#557, #632).
"""

from collections.abc import Mapping
from pathlib import Path

from docxtpl import DocxTemplate
from jinja2 import TemplateError, meta, nodes

from kerjasama_docs.docx.frame.environment import environment, is_allowed
from kerjasama_docs.docx.frame.lint import lint_text
from kerjasama_docs.docx.frame.lint_package import lint_package
from kerjasama_docs.docx.frame.lint_styles import links, needed
from kerjasama_docs.docx.frame.mended import mended
from kerjasama_docs.docx.frame.names import DOCUMENT, LISTS, NAMES, NUMBERING, RELATIONS, STYLES, bentuk_of
from kerjasama_docs.docx.frame.prepared import Prepared
from kerjasama_docs.docx.wml.fault import broken
from kerjasama_docs.docx.wml.list_part import list_part
from kerjasama_docs.docx.wml.lists import ListPart
from kerjasama_docs.docx.wml.reading import FILLED, Package
from kerjasama_docs.docx.wml.sections import without_pages
from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import Level
from kerjasama_docs.language import BAHASA_SATUAN
from kerjasama_docs.naskah.jinja.explain import jinja_fault
from kerjasama_docs.naskah.jinja.tokens import DEEP
from kerjasama_docs.ooxml.content_types import declared
from kerjasama_docs.ooxml.names import RELATIONSHIPS, kind_of
from kerjasama_docs.ooxml.package import TYPES
from kerjasama_docs.ooxml.relations import Relations, sole
from kerjasama_docs.regex import regex

WRITTEN = ("docProps/core.xml", "docProps/custom.xml", RELATIONS, NUMBERING)
"""Parts that are written anew for every naskah."""
_TAG = regex(r"\{\{|\{%")
_TEMPLATE, _DOCUMENT = b"wordprocessingml.template.main+xml", b"wordprocessingml.document.main+xml"
"""What a .dotx says that it is, and what Word wants a .docx to say."""
_CORE = f"{RELATIONSHIPS}/metadata/core-properties"
_PICTURES = {"png": "image/png", "jpeg": "image/jpeg"}
_PROPERTIES = {
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "docProps/custom.xml": "application/vnd.openxmlformats-officedocument.custom-properties+xml",
}
_NUMBER = regex(r"[0-9]{1,9}")
"""The number of a list."""


def prepare(path: Path) -> Prepared:
    """Read and check a frame.

    This is all the work on a frame that needs docxtpl, lxml and the parser of Jinja. What it gives holds for
    as long as the bytes of the frame and the Jinja that wrote ``programs`` are the same, so the wheel has it of the
    bundled frames; :func:`kerjasama_docs.docx.frame.compile.frame_of` makes of it the frame of a profil.

    Raises:
        UsageError: The frame is no DOCX, lacks an anchor, or its Jinja is broken.
    """
    package = mended(Package.read(path), needed().styles)
    _refuse_faults(package)
    parts = dict(package.parts)
    lists = _needed_lists(package)
    try:
        parts[DOCUMENT], section = without_pages(parts[DOCUMENT])
    except ValueError as error:
        raise broken(path, str(error)) from error
    texts = _joined(path, parts)
    trees = {name: _parsed(path, text) for name, text in texts.items()}
    _described(parts)
    return Prepared(
        path=path,
        parts={name: content for name, content in parts.items() if name not in {*WRITTEN, *texts}},
        programs={name: environment().compile(tree, name, raw=True) for name, tree in trees.items()},
        relations=Relations.of(parts[RELATIONS]),
        section=section,
        lists=lists,
        numberings=_numberings(parts),
        bentuk=bentuk_of(meta.find_undeclared_variables(trees[DOCUMENT])),
        names=frozenset(parts),
    )


def _numberings(parts: Mapping[str, bytes]) -> dict[tuple[bool, str], ListPart]:
    """The lists with the figures and the words of each language."""
    kinds = [(roman, word) for roman in (False, True) for word in BAHASA_SATUAN]
    return {(roman, word): list_part(parts[NUMBERING], parts[STYLES], roman=roman, word=word) for roman, word in kinds}


def _refuse_faults(package: Package) -> None:
    """Refuse what ``templat periksa`` calls an error of the package or of the tags: a frame may be a stranger's."""
    for fault in (each for each in (*lint_package(package), *lint_text(package)) if each.level is Level.GALAT):
        where = f" ({fault.where.unit})" if fault.where.unit else ""
        remedy = f"{fault.hint} Semua kesalahannya: kerjasama-docs templat periksa {package.path}"
        raise UsageError(f"Kerangka {package.path}{where}: {fault.message}", remedy)


def _lists(package: Package) -> dict[str, int]:
    """Number of the list that each numbered style of a frame belongs to."""
    return {name: int(link.number) for name, link in links(package).items() if _NUMBER.fullmatch(link.number)}


def _needed_lists(package: Package) -> dict[str, int]:
    """The lists that the code names, after a look at the parts it changes."""
    parts, path = package.parts, package.path
    absent = [name for name in (RELATIONS, NUMBERING, STYLES) if name not in parts]
    if absent or b"<w:docDefaults>" not in parts[STYLES]:
        raise broken(path, f"tidak punya bagian {absent[0] if absent else 'docDefaults dalam word/styles.xml'}")
    lists = _lists(package)
    unlisted = [style for style in LISTS if style not in lists]
    if unlisted:
        raise broken(path, f"tidak punya gaya bernomor {', '.join(unlisted)}")
    return lists


def _joined(path: Path, parts: Mapping[str, bytes]) -> dict[str, str]:
    """The parts with tags, each as a Jinja text: docxtpl joins the tags and takes away the paragraphs around them."""
    joiner = DocxTemplate(str(path))
    texts = {name: str(joiner.patch_xml(parts[name].decode("utf-8"))) for name in parts if FILLED.fullmatch(name)}
    return {name: text for name, text in texts.items() if _TAG.search(text)}


def _parsed(path: Path, text: str) -> nodes.Template:
    """A part as Jinja reads it; looked at once more, since docxtpl joins what no single paragraph holds."""
    try:
        tree = environment().parse(text)
    except (TemplateError, RecursionError) as error:
        said = jinja_fault(error.message if isinstance(error, TemplateError) else DEEP)
        raise broken(path, f"memuat Jinja yang tidak terbaca ({said})") from error
    for node in tree.find_all(nodes.Node):
        if not is_allowed(node) or (isinstance(node, nodes.Name) and node.name not in NAMES):
            raise broken(path, f"memuat Jinja yang tidak diizinkan ({type(node).__name__} pada baris {node.lineno})")
    return tree


def _described(parts: dict[str, bytes]) -> None:
    """Make room for logos and properties in what a package says about itself."""
    types = parts.get(TYPES, b"").replace(_TEMPLATE, _DOCUMENT)
    parts[TYPES] = declared(types, defaults=_PICTURES, overrides=_PROPERTIES)
    root = sole(parts.get("_rels/.rels"), _CORE, "docProps/core.xml")
    parts["_rels/.rels"] = sole(root, kind_of("custom-properties"), "docProps/custom.xml")
