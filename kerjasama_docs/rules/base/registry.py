"""Finds the rules and runs them over a naskah."""

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from kerjasama_docs.findings import Finding, in_order
from kerjasama_docs.rules.base.once import said_once
from kerjasama_docs.rules.base.subject import Subject

_RULES = "kerjasama_docs.rules"
"""The package of the rules."""


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
        """What it finds, a fault of one value once."""
        return said_once(self.function(subject.by(self.code)))


@cache
def rules() -> tuple[Rule, ...]:
    """All rules, by code: every module of the package above, each with its function ``check``."""
    path = importlib.import_module(_RULES).__path__
    names = sorted(info.name for info in pkgutil.iter_modules(path) if not info.ispkg)
    modules = [(name, importlib.import_module(f"{_RULES}.{name}")) for name in names]
    return tuple(Rule(name.replace("_", "-"), module.__doc__ or "", module.check) for name, module in modules)


def run(subject: Subject) -> tuple[Finding, ...]:
    """Run every rule; a rule that crashes is a bug and is not caught here."""
    return in_order(finding for rule in rules() for finding in rule.check(subject))
