"""Finds the rules and runs them over a naskah."""

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from kerjasama_docs.findings import Finding, in_order
from kerjasama_docs.naskah import Built
from kerjasama_docs.regulations import regulation

_NO_RULES = {"registry"}


@dataclass(frozen=True)
class Subject:
    """What a rule looks at.

    Attributes:
        built: The naskah with its kind, profil and tree.
        final: Whether it is to be final, not a draft.
    """

    built: Built
    final: bool = False

    def binds(self, key: str) -> bool:
        """Whether a regulation binds this naskah: its profil, kind or variant names it, and it was in force then."""
        if key not in (*self.built.profil.profil.peraturan, *self.built.jenis.peraturan):
            return False
        known, day = regulation(key), self.built.naskah.penandatanganan.tanggal
        if day is None:
            return known.dicabut is None
        return (known.ditetapkan is None or known.ditetapkan <= day) and (known.dicabut is None or day < known.dicabut)


@dataclass(frozen=True)
class Rule:
    """One rule.

    Attributes:
        code: Its stable name.
        text: Its docstring.
        check: Its function.
    """

    code: str
    text: str
    check: Callable[[Subject], Iterator[Finding]]


@cache
def rules() -> tuple[Rule, ...]:
    """All rules, by code."""
    package = __name__.rpartition(".")[0]
    path = importlib.import_module(package).__path__
    names = sorted(info.name for info in pkgutil.iter_modules(path) if info.name not in _NO_RULES)
    modules = (importlib.import_module(f"{package}.{name}") for name in names)
    return tuple(
        Rule(name.replace("_", "-"), module.__doc__ or "", module.check)
        for name, module in zip(names, modules, strict=True)
    )


def run(subject: Subject) -> tuple[Finding, ...]:
    """Run every rule; a rule that crashes is a bug and is not caught here."""
    return in_order(finding for rule in rules() for finding in rule.check(subject))
