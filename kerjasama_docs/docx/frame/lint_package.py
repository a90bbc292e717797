"""What a frame carries besides its text: programs, foreign files, links that are fetched when it is opened."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import replace

from kerjasama_docs.docx.wml.reading import Element, Package
from kerjasama_docs.findings import Finding, Level, Where
from kerjasama_docs.ooxml.names import RELATIONSHIPS, qualified, w
from kerjasama_docs.ooxml.package import TYPES
from kerjasama_docs.regex import regex

_PROGRAMS = regex(r"vba(Project|Data)\w*\.(bin|xml)$|/activeX/|/customUI|/attachedToolbars", re.IGNORECASE)
_OBJECTS = regex(r"/embeddings/|oleObject\w*\.bin$|afchunk", re.IGNORECASE)
_REACHING = regex(r"^\s*(DDE|DDEAUTO|LINK|INCLUDETEXT|INCLUDEPICTURE|IMPORT|DATABASE)\b", re.IGNORECASE)
"""Fields that fetch something when they are updated (ECMA-376 Part 1, 17.16.5)."""
_FOREIGN = {"aFChunk", "oleObject", "package", "control", "subDocument", "frame"}
"""Kinds of relationships to files that are no part of a text (ECMA-376 Part 1, 15.2)."""
_AWAY = regex(r"\s*(?:[A-Za-z][A-Za-z0-9+.-]*:|//|\\\\)")
"""How a target begins that lies outside of the package."""
_NAMING = tuple(qualified("urn:schemas-microsoft-com:vml", name) for name in ("imagedata", "fill", "stroke"))
_RELATIONSHIP = qualified(RELATIONSHIPS, "Relationship")


def lint_package(package: Package) -> Iterator[Finding]:
    """Findings about the parts of a frame and what they reach for."""
    where = Where(str(package.path))
    for code, level, part, message, hint in (
        *_unreadable(package),
        *_programs(package),
        *_objects(package),
        *_links(package),
        *_vml(package),
        *_fields(package),
    ):
        yield Finding(f"kerangka-{code}", level, message, replace(where, unit=part), hint)


_Fault = tuple[str, Level, str, str, str]
"""Code, level, part, message, hint."""


def _unreadable(package: Package) -> Iterator[_Fault]:
    for part, fault in package.broken.items():
        message = f"Bagian {part} {fault}."
        yield "xml", Level.GALAT, part, message, "Buka kerangka di Word, lalu simpan ulang sebagai .docx."


def _programs(package: Package) -> Iterator[_Fault]:
    hint = "Simpan ulang dari Word sebagai .docx biasa, tanpa makro."
    for part in sorted(package.parts):
        if _PROGRAMS.search(part):
            yield "makro", Level.GALAT, part, "Kerangka memuat makro atau kendali ActiveX.", hint
    if b"macroEnabled" in package.parts.get(TYPES, b""):
        yield "makro", Level.GALAT, TYPES, "Kerangka disimpan sebagai dokumen bermakro.", hint


def _objects(package: Package) -> Iterator[_Fault]:
    hint = "Ganti objek itu dengan teks atau gambar PNG atau JPEG."
    for part in sorted({*filter(_OBJECTS.search, package.parts), *_related(package)}):
        yield "objek", Level.GALAT, part, "Kerangka memuat berkas lain yang disisipkan (objek OLE).", hint


def _related(package: Package) -> Iterator[str]:
    """The parts with relationships to other files inside the package, whatever these are called."""
    for part, relation in _relations(package):
        if posixpath.basename(str(relation.get("Type"))) in _FOREIGN and not _leads_out(relation):
            yield part


def _links(package: Package) -> Iterator[_Fault]:
    """Relationships that lead out of the package; a hyperlink is fetched only when a reader clicks it."""
    for part, relation in _relations(package):
        if not _leads_out(relation):
            continue
        kind = posixpath.basename(str(relation.get("Type")))
        target = str(relation.get("Target"))
        if kind == "hyperlink":
            message = f"Kerangka memuat tautan ke {target}."
            yield "tautan", Level.SARAN, part, message, "Periksa alamatnya; pada naskah cetak tautan tidak berguna."
        else:
            message = f"Kerangka mengambil isi dari luar ({kind}: {target})."
            hint = "Sisipkan isinya ke dalam kerangka, atau putuskan hubungannya di Word."
            yield "luar", Level.GALAT, part, message, hint


def _relations(package: Package) -> Iterator[tuple[str, Element]]:
    """All relationships, each with its part."""
    for part in sorted(name for name in package.trees if name.endswith(".rels")):
        yield from ((part, relation) for relation in package.trees[part].iter(_RELATIONSHIP))


def _leads_out(relation: Element) -> bool:
    """Whether a relationship says that it leads out of the package, or does so unsaid."""
    return str(relation.get("TargetMode")).lower() == "external" or bool(_AWAY.match(str(relation.get("Target"))))


def _vml(package: Package) -> Iterator[_Fault]:
    """Pictures of old drawings that name a file by themselves (ECMA-376 Part 4, 19.1.2.11)."""
    for part, title in package.texts():
        for item in package.trees[part].iter(*_NAMING):
            for key in filter(_AWAY.match, map(str, item.attrib.values())):
                message = f"Kerangka mengambil isi dari luar (gambar: {key})."
                yield "luar", Level.GALAT, title, message, "Sisipkan gambarnya ke dalam kerangka."


def _fields(package: Package) -> Iterator[_Fault]:
    for part, title in package.texts():
        root = package.trees[part]
        codes = ["".join(item.text or "" for item in p.iter(w("instrText"))) for p in root.iter(w("p"))]
        codes += [item.text or "" for item in root.iter(w("instrText"))]
        codes += [str(item.get(w("instr"), "")) for item in root.iter(w("fldSimple"))]
        for code in filter(_REACHING.search, codes):
            message = f"Medan “{' '.join(code.split())}” mengambil isi dari luar kerangka."
            yield (
                "luar",
                Level.GALAT,
                title,
                message,
                "Hapus medan itu, atau ganti dengan isinya (Ctrl+Shift+F9 di Word).",
            )
