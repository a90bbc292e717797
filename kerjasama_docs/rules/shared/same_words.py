"""A word that is wrong in the same way many times in one value is one remark, at its first place."""

from collections.abc import Iterable, Iterator

from kerjasama_docs.findings import Finding


def each_word_once(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings of a rule without those that say the same of the same value again."""
    said: set[tuple[str, str | None]] = set()
    for finding in findings:
        key = finding.message.casefold(), finding.where.path or finding.where.unit
        if key not in said:
            said.add(key)
            yield finding
