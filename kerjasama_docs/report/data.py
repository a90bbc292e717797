"""Findings as a program reads them."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any

from kerjasama_docs.findings import Basis, Finding, Level, Where
from kerjasama_docs.report.groups import group_of


def _where(where: Where) -> dict[str, object]:
    """The place of a finding; which text of the tree it is and where in it is a matter of this program alone."""
    return {name: value for name, value in asdict(where).items() if name not in {"order", "start"}}


def finding_data(finding: Finding) -> dict[str, object]:
    """One finding for a program; what its parts mean is told by ``schema.findings``."""
    return {
        "code": finding.code,
        "name": finding.name,
        "group": group_of(finding),
        "level": str(finding.level),
        "blocks_final": finding.blocks_final,
        "waived": finding.waived or None,
        "message": finding.message,
        "hint": finding.hint,
        "where": _where(finding.where),
        "basis": asdict(finding.basis) if finding.basis else None,
    }


def finding_of(data: Mapping[str, Any]) -> Finding:
    """A finding that :func:`finding_data` has told.

    Raises:
        KeyError, ValueError, TypeError: It is none.
    """
    code, name, level, waived = data["code"], data["name"], Level(data["level"]), data["waived"] or ""
    still_open = data["blocks_final"] and level is not Level.GALAT
    where = Where(**data["where"])
    basis = Basis(**data["basis"]) if data["basis"] else None
    alias = "" if name == code else name
    return Finding(code, level, data["message"], where, data["hint"], basis, alias, open=still_open, waived=waived)


def findings_data(findings: Iterable[Finding]) -> list[object]:
    """All findings for a program."""
    return [finding_data(finding) for finding in findings]


def as_json(data: Mapping[str, object] | list[object]) -> str:
    """JSON as we print it everywhere."""
    return json.dumps(data, ensure_ascii=False, indent=2)
