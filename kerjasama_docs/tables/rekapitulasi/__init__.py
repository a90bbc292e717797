"""The table of naskah: summaries → chains → where each kerja sama stands → rows."""

from kerjasama_docs.tables.rekapitulasi.rows import SOON, rekapitulasi
from kerjasama_docs.tables.rekapitulasi.summary import FirstNaskah, NaskahSummary, summary_of

__all__ = ["SOON", "FirstNaskah", "NaskahSummary", "rekapitulasi", "summary_of"]
