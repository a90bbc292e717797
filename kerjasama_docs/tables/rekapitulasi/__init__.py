"""The table of naskah: summaries → chains → where each kerja sama stands → rows."""

from kerjasama_docs.tables.rekapitulasi.matching import matched
from kerjasama_docs.tables.rekapitulasi.register import by_sheet, naskah_of, register_form
from kerjasama_docs.tables.rekapitulasi.rows import SOON, rekapitulasi, runs
from kerjasama_docs.tables.rekapitulasi.summary import FirstNaskah, NaskahSummary, summary_of

__all__ = [
    "SOON",
    "FirstNaskah",
    "NaskahSummary",
    "by_sheet",
    "matched",
    "naskah_of",
    "register_form",
    "rekapitulasi",
    "runs",
    "summary_of",
]
