"""What a frame carries besides its text: programs, foreign files, links that are fetched when it is opened."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import replace

from kerjasama_docs.docx.wml.reading import Package
from kerjasama_docs.findings import Finding, Level, Where
from kerjasama_docs.ooxml.names import RELATIONSHIPS, qualified, w
from kerjasama_docs.ooxml.package import TYPES

_PROGRAMS = re.compile(r"vba(Project|Data)\w*\.(bin|xml)$|/activeX/|/customUI|/attachedToolbars", re.IGNORECASE)
_OBJECTS = re.compile(r"/embeddings/|oleObject\w*\.bin$|afchunk", re.IGNORECASE)
_REACHING = re.compile(r"^\s*(DDE|DDEAUTO|LINK|INCLUDETEXT|INCLUDEPICTURE|IMPORT|DATABASE)\b", re.IGNORECASE)
"""Fields that fetch something when they are updated (ECMA-376 Part 1, 17.16.5)."""
_RELATIONSHIP = qualified(RELATIONSHIPS, "Relationship")


def lint_package(package: Package) -> Iterator[Finding]:
    """Findings about the parts of a frame and what they reach for."""
    where = Where(str(package.path))
    for code, level, part, message, hint in (
        *_unreadable(package),
        *_programs(package),
        *_objects(package),
        *_links(package),
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
    for part in sorted(package.parts):
        if _OBJECTS.search(part):
            yield "objek", Level.GALAT, part, "Kerangka memuat berkas lain yang disisipkan (objek OLE).", hint


def _links(package: Package) -> Iterator[_Fault]:
    """Relationships that lead out of the package; a hyperlink is fetched only when a reader clicks it."""
    for part in sorted(name for name in package.trees if name.endswith(".rels")):
        for relation in package.trees[part].iter(_RELATIONSHIP):
            if relation.get("TargetMode") != "External":
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


def _fields(package: Package) -> Iterator[_Fault]:
    for part, title in package.texts():
        root = package.trees[part]
        codes = [item.text or "" for item in root.iter(w("instrText"))]
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
