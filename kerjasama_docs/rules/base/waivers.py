"""Waivers: remarks that the drafter has looked at and lets stand, each with his reason.

A waiver names a rule by its code or name; its remarks stay in every report, with the reason, and refuse a final naskah
no longer. A rule on what is still open cannot be waived: the gap would be printed.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.inputs import Source
from kerjasama_docs.inputs.source import Key
from kerjasama_docs.rules.base.registry import Rule, rule_called, rule_meant

FIELD = "abaikan"
"""The field of the input."""


class _Waiver(NamedTuple):
    """A waiver of a rule that is known: where it stands, and why."""

    rule: Rule
    key: Key
    reason: str


def waived(findings: Iterable[Finding], given: Mapping[str, str | None], source: Source) -> Iterator[Finding]:
    """The findings of the rules, those that are waived with their reason, and what is wrong with the waivers.

    Args:
        findings: What the rules found.
        given: The reason by code or name of a rule, as the drafter gave it.
        source: Where he gave it.
    """
    waivers, faults = _read(given)
    used = set()
    for finding in findings:
        waiver = waivers.get(finding.code)
        if waiver:
            used.add(finding.code)
        yield replace(finding, waived=waiver.reason) if waiver else finding
    faults += [(waiver.key, _unused(waiver)) for code, waiver in waivers.items() if code not in used]
    yield from (replace(fault, where=source.where(key)) for key, fault in faults)


def _read(given: Mapping[str, str | None]) -> tuple[dict[str, _Waiver], list[tuple[Key, Finding]]]:
    """The waivers by the code of their rule, and what is wrong with those that are none."""
    waivers: dict[str, _Waiver] = {}
    faults: list[tuple[Key, Finding]] = []
    for called, reason in given.items():
        key, rule = (FIELD, called), rule_called(called)
        fault = _fault(called, reason, rule) or _twice(rule, waivers)
        if fault:
            faults.append((key, fault))
        elif rule and reason:
            waivers[rule.code] = _Waiver(rule, key, reason)
    return waivers, faults


def _fault(called: str, reason: str | None, rule: Rule | None) -> Finding | None:
    """What keeps a waiver from being one."""
    if rule is None:
        message = f"Aturan “{called}” pada {FIELD} tidak dikenal."
        return Finding("abaikan-tak-dikenal", Level.PERINGATAN, message, hint=rule_meant(called))
    if not rule.waivable:
        message = f"{rule.code} ({rule.name}) tidak dapat diabaikan: yang belum diisi akan tercetak kosong."
        return Finding("abaikan-tak-boleh", Level.PERINGATAN, message, hint="Isi yang disebut temuannya.")
    if not reason or not any(map(str.isalpha, reason)):
        message = f"Alasan mengabaikan {rule.code} ({rule.name}) belum ditulis."
        hint = f"Tulis {FIELD}: {{{rule.code}: “alasannya dalam satu kalimat”}}."
        return Finding("abaikan-tanpa-alasan", Level.PERINGATAN, message, hint=hint)
    return None


def _twice(rule: Rule | None, waivers: Mapping[str, _Waiver]) -> Finding | None:
    """A second waiver of a rule, by its code and by its name: the first one holds."""
    before = waivers.get(rule.code) if rule else None
    if before is None:
        return None
    message = f"{before.rule.code} ({before.rule.name}) diabaikan dua kali; yang dipakai alasan yang pertama."
    return Finding("abaikan-ganda", Level.PERINGATAN, message, hint="Hapus salah satunya.")


def _unused(waiver: _Waiver) -> Finding:
    """A waiver of what is not found any more."""
    message = f"{waiver.rule.code} ({waiver.rule.name}) diabaikan, tetapi tidak ditemukan dalam naskah ini."
    return Finding("abaikan-tak-terpakai", Level.SARAN, message, hint=f"Hapus dari {FIELD}.")
