"""A rule explained: what it says, why, wrong and right, and what the articles behind it say: ``periksa --jelaskan``."""

from collections.abc import Iterator

from kerjasama_docs.errors import UsageError
from kerjasama_docs.regulations import paraphrase, regulation
from kerjasama_docs.rules import Rule, rule_called, rule_meant


def rule_of(called: str) -> Rule:
    """The rule of a code or a name.

    Raises:
        UsageError: There is no such rule.
    """
    found = rule_called(called)
    if found is None:
        raise UsageError(f"Aturan “{called}” tidak dikenal.", rule_meant(called))
    return found


def explained(rule: Rule) -> str:
    """What a drafter reads about a rule, in paragraphs."""
    says, why, examples = rule.text.strip().split("\n\n")
    return "\n\n".join((f"{rule.code} {rule.name}", says, " ".join(why.split()), examples, *_basis(rule)))


def _basis(rule: Rule) -> Iterator[str]:
    """The articles it rests on."""
    cited = [f"- {regulation(each.regulation).singkat} {each.article}: {paraphrase(each)}" for each in rule.dasar]
    if cited:
        yield "\n".join(("Dasar:", *cited))
