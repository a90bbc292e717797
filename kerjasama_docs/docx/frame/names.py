"""What a frame may name: the parts of the tree, the words, the filters."""

from collections.abc import Collection, Iterable, Mapping
from types import MappingProxyType
from typing import Literal

from kerjasama_docs.errors import InternalError
from kerjasama_docs.model.template import NamaBentuk
from kerjasama_docs.ooxml.package import relations_of

DOCUMENT, STYLES, NUMBERING = "word/document.xml", "word/styles.xml", "word/numbering.xml"
RELATIONS = relations_of(DOCUMENT)
"""Parts of a frame that are looked into, or written anew for every naskah."""
LISTS = ("Premis", "DasarHukum", "JudulLampiran")
"""Styles of the frame whose list the code names: Word may renumber the lists of a frame it saves."""
Block = str | Iterable[str]
"""A block of a page as XML: as it is, or in pieces, never none."""
Bentuk = Literal[NamaBentuk, "tabel"]
"""What a frame is for: a bentuk of a naskah, or a table by itself."""
OWN: Mapping[Bentuk, tuple[str, ...]] = {
    "surat": ("kop", "kepala_surat"),
    "laporan": ("sampul",),
    "tabel": ("kepala_tabel", "tabel"),
}
"""Parts that only one bentuk has; a frame with one of them is of that bentuk, and one with none of a naskah."""
ANCHORS = (
    *(*OWN["surat"], *OWN["tabel"], *OWN["laporan"], "sampul_naskah", "kepala", "judul"),
    *("pembuka", "isi", "penutup", "tanda_tangan", "tembusan", "lampiran"),
)
"""Parts of the tree a frame can place, in the usual order."""
_TEXT = ("judul", "pembuka", "isi", "penutup", "tanda_tangan", "lampiran")
NEEDED_BY: Mapping[Bentuk, tuple[str, ...]] = {
    "naskah": _TEXT,
    "surat": (*OWN["surat"], "pembuka", "tanda_tangan", "tembusan", "lampiran"),
    "laporan": (*OWN["laporan"], *_TEXT),
    "tabel": (*OWN["tabel"], "judul", "tanda_tangan"),
}
"""Parts that a frame of each bentuk may not leave out: text of it would be lost."""
PARTS_OF: Mapping[Bentuk, tuple[str, ...]] = {
    "naskah": (*NEEDED_BY["naskah"], "sampul_naskah", "kepala", "paraf", "kepala_halaman"),
    "surat": (*NEEDED_BY["surat"], "penutup", "kepala_halaman"),
    "laporan": (*NEEDED_BY["laporan"], "kepala", "kepala_halaman"),
    "tabel": NEEDED_BY["tabel"],
}
"""All parts of each bentuk; what prints it gives every one of them, an empty one as empty text."""
SPARED = ("kepala", "paraf")
"""Parts that a frame may leave out: pictures, and the boxes for initials."""
WANTED_BY: Mapping[Bentuk, tuple[str, ...]] = {"surat": ("penutup",)}
"""Parts that only some naskah of a bentuk have: a frame without them serves the others."""
NEEDED = frozenset(name for needed in NEEDED_BY.values() for name in needed)
"""Parts that hold text which is printed nowhere else."""
BLOCKS = (*ANCHORS, "paraf", "kepala_halaman")
"""Names that hold whole paragraphs and tables: they need a paragraph of their own, ``{{p isi }}``."""
WORDS = ("jenis", "nama", "halaman", "dari")
"""Names that hold a word or a line: they stand inside a text, ``{{ jenis }}``."""
PAGE: Mapping[str, str] = {"halaman": "Halaman", "dari": "dari"}
"""The words beside the number of a page in Indonesian, by their names."""
SWITCHES = ("rancangan", "konsolidasi")
"""Names that can only be asked for: ``{% if rancangan %}``."""
NAMES = (*BLOCKS, *WORDS, *SWITCHES)
"""Every name a frame may use; the same as those docx/write.py gives it."""
FILTERS = ("upper", "lower", "title", "capitalize", "trim")
"""The filters a frame may use; ``safe`` would let a value write XML."""


def bentuk_of(names: Collection[str]) -> Bentuk:
    """What a frame that names these is for."""
    return next((bentuk for bentuk, own in OWN.items() if not set(own).isdisjoint(names)), "naskah")


def needed_by(names: Collection[str]) -> tuple[str, ...]:
    """The parts that a frame may not leave out, by what it names."""
    return NEEDED_BY[bentuk_of(names)]


def wanted_by(names: Collection[str]) -> tuple[str, ...]:
    """The parts that a frame had better place, by what it names."""
    return WANTED_BY.get(bentuk_of(names), ())


def whole(bentuk: Bentuk, blocks: Mapping[str, Block]) -> dict[str, Block]:
    """The parts of a page for every name that a frame may use; those that the bentuk does not have are empty.

    Raises:
        InternalError: The bentuk has a part that is not given, and whose text would vanish from the page.
    """
    missing = [name for name in PARTS_OF[bentuk] if name not in blocks]
    if missing:
        raise InternalError(f"Bagian {', '.join(missing)} dari {bentuk} tidak disusun.", "Laporkan kesalahan ini.")
    return {**dict.fromkeys(BLOCKS, ""), **blocks}


NEAREST: Mapping[str, str] = MappingProxyType({"Bab": "PasalTetap", "Bagian": "PasalTetap", "Paragraf": "PasalTetap"})
"""What is printed in the place of a style that a frame lacks which was copied before the style was added."""
