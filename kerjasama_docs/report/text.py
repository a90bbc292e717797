"""Findings as a person reads them."""

from collections import Counter
from collections.abc import Iterable

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.regulations import regulation
from kerjasama_docs.report.groups import group_of

_MOST_WORDS = 3
"""Findings of which nobody needs to be told the groups."""


def basis_text(finding: Finding) -> str:
    """The article behind a finding, ``Permen Imipas 8/2025 Pasal 21 huruf b``; empty without one."""
    if finding.basis is None:
        return ""
    return f"{regulation(finding.basis.regulation).singkat} {finding.basis.article}"


def weight(finding: Finding) -> str:
    """How much it weighs and which rule says so, ``peringatan KS104``; a waived one is called so."""
    level = "diabaikan" if finding.waived else str(finding.level)
    return f"{level} {finding.code}" if finding.alias else level


def finding_text(finding: Finding) -> str:
    """One finding on two or three lines: place, weight, what; the article; what to do, or why it is let stand."""
    place = f"{finding.where}: " if str(finding.where) else ""
    lines = [f"{place}{weight(finding)}: {finding.message}"]
    if basis := basis_text(finding):
        lines.append(f"    Dasar: {basis}")
    if finding.waived:
        lines.append(f"    Alasan: {finding.waived}")
    elif finding.hint:
        lines.append(f"    {finding.hint}")
    return "\n".join(lines)


def summary(findings: Iterable[Finding]) -> str:
    """How many findings of each weight and group: ``1 galat, 2 peringatan (isi 2, waktu 1)``."""
    counted, waived = [], 0
    for finding in findings:
        if finding.waived:
            waived += 1
        else:
            counted.append(finding)
    return f"{_counts(counted)}{f'; {waived} diabaikan dengan alasan' if waived else ''}"


def _counts(findings: list[Finding]) -> str:
    """How many findings that count there are."""
    levels = Counter(finding.level for finding in findings)
    text = ", ".join(f"{levels[level]} {level}" for level in Level if level in levels)
    if len(findings) > _MOST_WORDS:
        groups = Counter(map(group_of, findings)).most_common()
        text += f" ({'; '.join(f'{group} {count}' for group, count in groups)})"
    return text or "tidak ada temuan"


def findings_text(findings: Iterable[Finding]) -> str:
    """All findings, one below the other."""
    return "\n".join(finding_text(finding) for finding in findings)
