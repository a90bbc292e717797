"""The groups of the rules, by the first digit of their codes."""

from collections.abc import Mapping

from kerjasama_docs.findings import Finding

GROUPS: Mapping[str, str] = {
    "1": "isi",
    "2": "kewenangan dan penandatanganan",
    "3": "susunan dan rujukan",
    "4": "bahasa, bilangan, dan istilah",
    "5": "waktu",
    "6": "adendum, perpanjangan, dan pengakhiran",
    "7": "luar negeri",
    "8": "daerah",
    "9": "tabel dan uang",
}
"""What the rules of a group look at."""
READING = "pembacaan masukan"
"""What is found before a rule looks."""


def group_of(finding: Finding) -> str:
    """The group that a finding belongs to."""
    return GROUPS[finding.code[2]] if finding.alias else READING
