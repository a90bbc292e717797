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
LETTER = ("kop", "kepala_surat")
"""Parts that only a letter has; a frame with one of them is that of a letter."""
REPORT = ("sampul",)
"""Parts that only a report has; a frame with one of them is that of a report."""
TABLE = ("kepala_tabel", "tabel")
"""Parts that only a joined table has; a frame with one of them is that of a table."""
ANCHORS = (
    *(*LETTER, *TABLE, *REPORT, "kepala", "judul", "pembuka"),
    *("isi", "penutup", "tanda_tangan", "tembusan", "lampiran"),
)
"""Parts of the tree a frame can place, in the usual order."""
NEEDED_BY_NASKAH = ("judul", "pembuka", "isi", "penutup", "tanda_tangan", "lampiran")
"""Parts the frame of a naskah may not leave out: text of it would be lost."""
NEEDED_BY_LETTER = (*LETTER, "pembuka", "tanda_tangan", "tembusan", "lampiran")
"""Parts the frame of a letter may not leave out."""
NEEDED_BY_REPORT = (*REPORT, "judul", "pembuka", "isi", "penutup", "tanda_tangan", "lampiran")
"""Parts the frame of a report may not leave out."""
NEEDED_BY_TABLE = (*TABLE, "judul", "tanda_tangan")
"""Parts the frame of a table may not leave out."""
NEEDED = frozenset({*NEEDED_BY_NASKAH, *NEEDED_BY_LETTER, *NEEDED_BY_REPORT, *NEEDED_BY_TABLE})
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
    if not set(LETTER).isdisjoint(names):
        return "surat"
    if not set(REPORT).isdisjoint(names):
        return "laporan"
    return "naskah" if set(TABLE).isdisjoint(names) else "tabel"


def needed_by(names: Collection[str]) -> tuple[str, ...]:
    """The parts that a frame may not leave out, by what it names."""
    needed = {"surat": NEEDED_BY_LETTER, "laporan": NEEDED_BY_REPORT, "tabel": NEEDED_BY_TABLE}
    return needed.get(form_of(names), NEEDED_BY_NASKAH)
