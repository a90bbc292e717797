"""Legal checks: one file each, in a folder per group, found by themselves.

A rule is a module ``ks<code>_<name>`` in the folder of its group with a
function ``check(subject)`` that yields findings, and ``DASAR``, the articles
it rests on. Its docstring is its documentation: what it says, why, and a
short wrong and right example. What a rule asks of the naskah it finds in
``subject`` and ``subject.index``; what it has to say goes through
``subject.finding``, which knows its code.

A rule on free text goes over ``subject.units``, every printed text with its
Pasal, and names the place of the words it objects to::

    for unit in subject.units:
        for word in _WRONG.finditer(unit.text):
            yield subject.finding(message, subject.place(unit, *word.span()), hint, level=Level.SARAN)
"""

from collections.abc import Collection

from kerjasama_docs.findings import Finding, in_order
from kerjasama_docs.rules.base.echoes import without_echoes
from kerjasama_docs.rules.base.registry import (
    Rule,
    findings_of,
    findings_of_text,
    rule_called,
    rule_meant,
    rules,
    rules_by_name,
)
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.base.waivers import waived

__all__ = ["Rule", "Subject", "of_text", "rule_called", "rule_meant", "rules", "rules_by_name", "run"]


def run(subject: Subject) -> tuple[Finding, ...]:
    """Run every rule; one cause is said once, and what the drafter waives with his reason."""
    found = waived(findings_of(subject), subject.naskah.abaikan, subject.source)
    return in_order(without_echoes(found))


def of_text(subject: Subject, *, without: Collection[str] = ()) -> tuple[Finding, ...]:
    """Run the rules over a draft that was read: those that do not ask how an input is typed.

    Args:
        subject: The draft, with the few facts that it tells of itself.
        without: Groups of rules that cannot judge it.
    """
    return in_order(without_echoes(findings_of_text(subject, without)))
