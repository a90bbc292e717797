"""Findings and results as a person reads them, and as a program does."""

from kerjasama_docs.report.data import as_json, finding_data, finding_of, findings_data
from kerjasama_docs.report.lines import LISTS, as_line, ending
from kerjasama_docs.report.text import basis_text, finding_text, findings_text, summary

__all__ = [
    "LISTS",
    "as_json",
    "as_line",
    "basis_text",
    "ending",
    "finding_data",
    "finding_of",
    "finding_text",
    "findings_data",
    "findings_text",
    "summary",
]
