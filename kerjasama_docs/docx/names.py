"""What a frame may name: the parts of the tree, the words, the filters."""

ANCHORS = ("kepala", "judul", "pembuka", "isi", "penutup", "tanda_tangan", "lampiran")
"""Parts of the tree a frame can place, in the usual order."""
NEEDED = ("judul", "pembuka", "isi", "penutup", "tanda_tangan", "lampiran")
"""Parts no frame may leave out: text of the naskah would be lost."""
BLOCKS = (*ANCHORS, "paraf")
"""Names that hold whole paragraphs and tables: they need a paragraph of their own, ``{{p isi }}``."""
WORDS = ("jenis", "nama")
"""Names that hold a word or a line: they stand inside a text, ``{{ jenis }}``."""
SWITCHES = ("rancangan",)
"""Names that can only be asked for: ``{% if rancangan %}``."""
NAMES = (*BLOCKS, *WORDS, *SWITCHES)
"""Every name a frame may use; the same as those docx/write.py gives it."""
FILTERS = ("upper", "lower", "title", "capitalize", "trim")
"""The filters a frame may use; ``safe`` would let a value write XML."""
