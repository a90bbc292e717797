"""The table of naskah: summaries → chains → where each kerja sama stands → rows."""

from kerjasama_docs.tables.rekapitulasi.matching import matched
from kerjasama_docs.tables.rekapitulasi.register import by_sheet, naskah_of, register_form
from kerjasama_docs.tables.rekapitulasi.reports import Report
from kerjasama_docs.tables.rekapitulasi.rows import SOON, NaskahEntry, rekapitulasi, runs
from kerjasama_docs.tables.rekapitulasi.said_status import status_findings
from kerjasama_docs.tables.rekapitulasi.summary import FirstNaskah, NaskahSummary, summary_of

__all__ = [
    "SOON",
    "FirstNaskah",
    "NaskahEntry",
    "NaskahSummary",
    "Report",
    "by_sheet",
    "matched",
    "naskah_of",
    "register_form",
    "rekapitulasi",
    "runs",
    "status_findings",
    "summary_of",
]
