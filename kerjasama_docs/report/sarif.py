"""Findings for editors and code scanners: SARIF 2.1.0 (OASIS Static Analysis Results Interchange Format)."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePath
from urllib.parse import quote

from kerjasama_docs.findings import Finding, Level, Where
from kerjasama_docs.report.groups import group_of
from kerjasama_docs.report.text import basis_text
from kerjasama_docs.rules import Rule, rule_called
from kerjasama_docs.version import __version__

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
"""Where the schema of the format is published."""
_LEVELS: Mapping[Level, str] = {Level.GALAT: "error", Level.PERINGATAN: "warning", Level.SARAN: "note"}


def _rule(code: str, rule: Rule | None) -> dict[str, object]:
    """What is said of a rule; a check of the reading has no more than its code (3.49)."""
    if rule is None:
        return {"id": code}
    says, why, examples = rule.text.strip().split("\n\n")
    return {
        "id": code,
        "name": rule.name,
        "shortDescription": {"text": says},
        "fullDescription": {"text": " ".join(why.split())},
        "help": {"text": examples},
        "properties": {"tags": [rule.group]},
    }


def _location(where: Where) -> dict[str, object]:
    """The place of a finding: in its file, and in the naskah (3.28)."""
    found: dict[str, object] = {}
    if where.file:
        place: dict[str, object] = {"artifactLocation": {"uri": quote(PurePath(where.file).as_posix())}}
        if where.line:
            column = {"startColumn": where.column} if where.column else {}
            place["region"] = {"startLine": where.line, **column}
        found["physicalLocation"] = place
    names = [{"fullyQualifiedName": name, "kind": kind} for name, kind in _names(where)]
    return {**found, "logicalLocations": names} if names else found


def _names(where: Where) -> Iterable[tuple[str, str]]:
    if where.path:
        yield where.path, "member"
    if where.cell:
        yield where.cell, "element"
    if where.unit:
        yield where.unit, "element"


def _result(finding: Finding, codes: Sequence[str]) -> dict[str, object]:
    """One finding (3.27); a waived one is suppressed with its reason (3.35)."""
    parts = (finding.message, finding.hint, f"Dasar: {basis_text(finding)}." if finding.basis else "")
    found: dict[str, object] = {
        "ruleId": finding.code,
        "ruleIndex": codes.index(finding.code),
        "level": _LEVELS[finding.level],
        "message": {"text": " ".join(part for part in parts if part)},
        "properties": {"group": group_of(finding), "blocksFinal": finding.blocks_final},
    }
    if location := _location(finding.where):
        found["locations"] = [location]
    if finding.waived:
        found["suppressions"] = [{"kind": "inSource", "justification": finding.waived}]
    return found


def sarif(findings: Iterable[Finding]) -> dict[str, object]:
    """All findings as one run of this program (3.14)."""
    findings = tuple(findings)
    codes = sorted({finding.code for finding in findings})
    driver = {
        "name": "kerjasama-docs",
        "version": __version__,
        "language": "id",
        "rules": [_rule(code, rule_called(code)) for code in codes],
    }
    results = [_result(finding, codes) for finding in findings]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
