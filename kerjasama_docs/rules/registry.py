"""Finds the rules and runs them over a naskah."""

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from kerjasama_docs.findings import Finding, in_order
from kerjasama_docs.rules.subject import Subject


@dataclass(frozen=True)
class Rule:
    """One rule.

    Attributes:
        code: Its stable name.
        text: Its docstring.
        function: What it does.
    """

    code: str
    text: str
    function: Callable[[Subject], Iterator[Finding]]

    def check(self, subject: Subject) -> Iterator[Finding]:
        """What it finds."""
        return self.function(subject.by(self.code))


@cache
def rules() -> tuple[Rule, ...]:
    """All rules, by code: the modules of this package that have a function ``check``."""
    package = __name__.rpartition(".")[0]
    path = importlib.import_module(package).__path__
    names = sorted(info.name for info in pkgutil.iter_modules(path))
    modules = [(name, importlib.import_module(f"{package}.{name}")) for name in names]
    return tuple(
        Rule(name.replace("_", "-"), module.__doc__ or "", module.check)
        for name, module in modules
        if hasattr(module, "check")
    )


def run(subject: Subject) -> tuple[Finding, ...]:
    """Run every rule; a rule that crashes is a bug and is not caught here."""
    return in_order(finding for rule in rules() for finding in rule.check(subject))
