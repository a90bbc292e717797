"""Findings and results as a person reads them, and as a program does."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.regulations import regulation


def basis_text(finding: Finding) -> str:
    """The article behind a finding, ``Permen Imipas 8/2025 Pasal 21 huruf b``; empty without one."""
    if finding.basis is None:
        return ""
    return f"{regulation(finding.basis.regulation).singkat} {finding.basis.article}"


def finding_text(finding: Finding) -> str:
    """One finding on two or three lines: place, weight, what; the article; what to do."""
    place = f"{finding.where}: " if str(finding.where) else ""
    lines = [f"{place}{finding.level}: {finding.message}"]
    if basis := basis_text(finding):
        lines.append(f"    Dasar: {basis}")
    if finding.hint:
        lines.append(f"    {finding.hint}")
    return "\n".join(lines)


def summary(findings: Iterable[Finding]) -> str:
    """How many findings of each weight: ``1 galat, 2 peringatan``."""
    levels = [finding.level for finding in findings]
    counts = [f"{levels.count(level)} {level}" for level in Level if level in levels]
    return ", ".join(counts) or "tidak ada temuan"


def findings_text(findings: Iterable[Finding]) -> str:
    """All findings, one below the other."""
    return "\n".join(finding_text(finding) for finding in findings)


def finding_data(finding: Finding) -> dict[str, object]:
    """One finding for a program."""
    return {
        "code": finding.code,
        "name": finding.name,
        "level": str(finding.level),
        "message": finding.message,
        "hint": finding.hint,
        "where": asdict(finding.where),
        "basis": asdict(finding.basis) if finding.basis else None,
    }


def findings_data(findings: Iterable[Finding]) -> list[object]:
    """All findings for a program."""
    return [finding_data(finding) for finding in findings]


def as_json(data: Mapping[str, object] | list[object]) -> str:
    """JSON as we print it everywhere."""
    return json.dumps(data, ensure_ascii=False, indent=2)
