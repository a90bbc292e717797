"""What a frame may name: the parts of the tree, the words, the filters."""

from collections.abc import Collection, Mapping
from typing import Literal

from kerjasama_docs.ooxml.package import relations_of

DOCUMENT, STYLES, NUMBERING = "word/document.xml", "word/styles.xml", "word/numbering.xml"
RELATIONS = relations_of(DOCUMENT)
"""Parts of a frame that are looked into, or written anew for every naskah."""
LISTS = ("Premis", "DasarHukum", "JudulLampiran")
"""Styles of the frame whose list the code names: Word may renumber the lists of a frame it saves."""
Form = Literal["naskah", "surat", "laporan", "tabel"]
"""What a frame is for."""
OWN: Mapping[Form, tuple[str, ...]] = {
    "surat": ("kop", "kepala_surat"),
    "laporan": ("sampul",),
    "tabel": ("kepala_tabel", "tabel"),
}
"""Parts that only one form has; a frame with one of them is of that form, and one with none is that of a naskah."""
ANCHORS = (
    *(*OWN["surat"], *OWN["tabel"], *OWN["laporan"], "kepala", "judul", "pembuka"),
    *("isi", "penutup", "tanda_tangan", "tembusan", "lampiran"),
)
"""Parts of the tree a frame can place, in the usual order."""
_TEXT = ("judul", "pembuka", "isi", "penutup", "tanda_tangan", "lampiran")
NEEDED_BY: Mapping[Form, tuple[str, ...]] = {
    "naskah": _TEXT,
    "surat": (*OWN["surat"], "pembuka", "tanda_tangan", "tembusan", "lampiran"),
    "laporan": (*OWN["laporan"], *_TEXT),
    "tabel": (*OWN["tabel"], "judul", "tanda_tangan"),
}
"""Parts that a frame of each form may not leave out: text of it would be lost."""
NEEDED = frozenset(name for needed in NEEDED_BY.values() for name in needed)
"""Parts that hold text which is printed nowhere else."""
BLOCKS = (*ANCHORS, "paraf")
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


def form_of(names: Collection[str]) -> Form:
    """What a frame that names these is for."""
    return next((form for form, own in OWN.items() if not set(own).isdisjoint(names)), "naskah")


def needed_by(names: Collection[str]) -> tuple[str, ...]:
    """The parts that a frame may not leave out, by what it names."""
    return NEEDED_BY[form_of(names)]
