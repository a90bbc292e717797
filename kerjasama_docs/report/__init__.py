"""Findings and results as a person reads them, and as a program does."""

from kerjasama_docs.report.data import as_json, finding_data, finding_of, findings_data
from kerjasama_docs.report.text import basis_text, finding_text, findings_text, summary

__all__ = [
    "as_json",
    "basis_text",
    "finding_data",
    "finding_of",
    "finding_text",
    "findings_data",
    "findings_text",
    "summary",
]
