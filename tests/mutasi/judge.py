"""Whether a fault is caught: a remark is new, and names its sign."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from test_rules import changed, document_of, typed

from kerjasama_docs.findings import DocumentFindingsError, Finding
from kerjasama_docs.pipeline import check, load
from mutasi.faults import Fault, with_numbers

from _helpers import ROOT  # isort: skip


class NoSuchFieldError(Exception):
    """A fault changes a field that there is not, and would be caught for that alone."""


Said = tuple[str, str]
"""Code and message of a remark."""


@cache
def before(sample: str, *, final: bool) -> frozenset[Said]:
    """What is said of a sample without a fault."""
    return frozenset(map(said, check(load(ROOT / "samples" / f"{sample}.yaml"), final=final)))


def said(finding: Finding) -> Said:
    return finding.code, finding.message


@cache
def pasal_of(sample: str) -> Mapping[str, str]:
    """The numbers of the Pasal of a sample by label, in their order."""
    pohon = load(ROOT / "samples" / f"{sample}.yaml").built.pohon
    return {pasal.label: str(pasal.number) for pasal in pohon.pasal}


def changes_of(fault: Fault) -> Mapping[str, Any]:
    """What is laid over the sample."""
    if fault.changes is not None:
        return with_pihak(fault.sample, fault.changes)
    numbers = pasal_of(fault.sample) if fault.path in {"pasal", "ayat"} else {}
    text = with_numbers(fault.text, numbers)
    if fault.path not in {"pasal", "ayat"}:
        return appended(fault.sample, fault.path, text)
    if fault.path == "ayat":
        text = f"(1) PARA PIHAK menunjuk penghubung.\n(2) {text}"
    return with_pasal(fault.sample, "Ketentuan Khusus", text)


def with_pasal(sample: str, judul: str, text: str) -> Mapping[str, Any]:
    """A Pasal before the last one, behind those that the sample has of its own."""
    before_last = [*pasal_of(sample)][-2]
    own = _listed(typed(sample).get("pasal_tambahan"))
    return {"pasal_tambahan": [*own, {"judul": judul, "sesudah": before_last, "teks": text}]}


def with_pihak(sample: str, changes: Mapping[str, Any]) -> Mapping[str, Any]:
    """Changes, with the pihak of the sample and what changes of each, by their places."""
    own, new = _listed(typed(sample).get("pihak")), changes.get("pihak")
    if new is None:
        return changes
    longest = max(len(own), len(new))
    return {**changes, "pihak": [changed(_at(own, place), _at(new, place)) for place in range(longest)]}


def _listed(value: object) -> list[Any]:
    return [*value] if isinstance(value, list | tuple) else []


def _at(items: list[Any], place: int) -> Any:  # noqa: ANN401 - data
    return items[place] if place < len(items) else {}


def appended(sample: str, path: str, item: object) -> Mapping[str, Any]:
    """A sentence or a record behind those of a field."""
    value: Any = typed(sample)
    *above, last = path.split(".")
    for name in above:
        value = value[name]
    changed: dict[str, Any] = {last: [*value[last], item]}
    for name in reversed(above):
        changed = {name: changed}
    return changed


def found(fault: Fault) -> tuple[Finding, ...]:
    """The remarks that are new with a fault."""
    known = before(fault.sample, final=fault.final)
    try:
        now: tuple[Finding, ...] = check(document_of(fault.sample, changes_of(fault)), final=fault.final)
    except DocumentFindingsError as error:
        now = error.findings
    if unknown := [each.message for each in now if each.code == "kunci-tak-dikenal"]:
        raise NoSuchFieldError(f"{fault}: {unknown}")
    return tuple(each for each in now if said(each) not in known and not each.waived)


def is_named(fault: Fault, remarks: Iterable[Finding]) -> bool:
    """Whether one of some remarks names the sign of a fault."""
    sign = re.compile(fault.tanda, re.IGNORECASE)
    return any(sign.search(f"{each.message} {each.where.words or ''} {each.where.path or ''}") for each in remarks)
