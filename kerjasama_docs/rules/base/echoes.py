"""One cause is one remark: a rule that says in general what another says in particular is silent beside it."""

from collections.abc import Iterable, Iterator

from kerjasama_docs.findings import Finding, Where
from kerjasama_docs.rules.base.registry import rules_by_name


def without_echoes(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings but for those of a rule that is silent beside another about the same value or words.

    A waived finding silences none: what it said would be lost.
    """
    findings = tuple(findings)
    said: dict[str, list[Where]] = {}
    for finding in findings:
        if not finding.waived:
            said.setdefault(finding.alias, []).append(finding.where)
    for finding in findings:
        rule = rules_by_name().get(finding.code)
        louder = rule.silent_beside if rule else ()
        if not any(_same(finding.where, where) for name in louder for where in said.get(name, ())):
            yield finding


def _same(one: Where, other: Where) -> bool:
    """Whether two findings are about the same value of the input, and in a text about the same words of it."""
    if one.path is None or one.path != other.path or one.order != other.order:
        return False
    words, others = one.words or "", other.words or ""
    return words in others or others in words
