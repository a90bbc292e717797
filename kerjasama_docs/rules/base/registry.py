"""Finds the rules and runs them over a naskah."""

import importlib
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kerjasama_docs.assets import nearest
from kerjasama_docs.errors import InternalError
from kerjasama_docs.findings import Basis, Finding
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.once import said_once
from kerjasama_docs.rules.base.subject import Subject

_RULES = "kerjasama_docs.rules"
"""The package of the rules; each folder of it is a group."""
_FILE = regex(r"ks([1-9][0-9]{2})_([a-z_]+)")
"""The name of the file of a rule: its code, and its name."""


@dataclass(frozen=True)
class Rule:
    """One rule.

    Attributes:
        code: Its stable code, ``KS205``; the first digit is that of its group.
        name: Its name, ``mandat``, by which it may be called too.
        group: The folder it stands in, ``kewenangan``.
        text: Its docstring.
        dasar: The articles it rests on; what depends on the kind is told by the findings alone.
        waivable: Whether a drafter may let its remarks stand.
        silent_beside: The names of rules that say the same in particular.
        typed: Whether it is about how an input is typed, and has nothing to say of a draft that was read.
        whole: Whether it asks a text as a whole, of a draft that was read too.
        read_hint: What to do with a draft that was read, whose author knows of no input; empty where that is the same.
        function: What it does.
    """

    code: str
    name: str
    group: str
    text: str
    dasar: tuple[Basis, ...]
    waivable: bool
    silent_beside: tuple[str, ...]
    typed: bool
    whole: bool
    read_hint: str
    function: Callable[[Subject], Iterator[Finding]]

    @property
    def says(self) -> str:
        """What it says, as the first line of its docstring."""
        return self.text.strip().partition("\n")[0]

    def check(self, subject: Subject) -> Iterator[Finding]:
        """What it finds, a fault of one value once.

        Raises:
            InternalError: The rule crashed, which is a bug and never a naskah that passed.
        """
        try:
            yield from said_once(self.function(subject.seen_by(self.code, self.name)))
        except Exception as error:
            message = f"Aturan {self.code} ({self.name}) tidak dapat menyelesaikan pemeriksaan ({error!r})."
            raise InternalError(message, "Laporkan hal ini kepada pengelola.") from error


def _files() -> Iterator[tuple[str, str]]:
    """The folder and the name of each file that may be a rule: in a folder of the package, or beside them."""
    for path in map(Path, importlib.import_module(_RULES).__path__):
        yield from (("", file.stem) for file in path.glob("ks*.py"))
        yield from ((file.parent.name, file.stem) for file in path.glob("*/ks*.py"))


def _rules() -> Iterator[Rule]:
    for group, file in _files():
        if found := _FILE.fullmatch(file):
            module = importlib.import_module(".".join(filter(None, (_RULES, group, file))))
            name = found[2].replace("_", "-")
            yield Rule(
                code=f"KS{found[1]}",
                name=name,
                group=group,
                text=module.__doc__ or "",
                dasar=module.DASAR,
                waivable=getattr(module, "WAIVABLE", True),
                silent_beside=getattr(module, "SILENT_BESIDE", ()),
                typed=getattr(module, "TYPED", False),
                whole=getattr(module, "WHOLE", False),
                read_hint=getattr(module, "READ_HINT", ""),
                function=module.check,
            )


@cache
def rules() -> tuple[Rule, ...]:
    """All rules, by code: every module ``ks<code>_<name>`` below the package, with ``DASAR`` and ``check``."""
    return tuple(sorted(_rules(), key=lambda rule: rule.code))


@cache
def rules_by_name() -> Mapping[str, Rule]:
    """The rules by their codes and by their names."""
    return {called: rule for rule in rules() for called in (rule.code, rule.name)}


def rule_called(called: str) -> Rule | None:
    """The rule of a code or a name, however its letters and blanks are typed; None where there is none."""
    known, words = rules_by_name(), called.replace("_", " ").replace("-", " ").split()
    return known.get("".join(words).upper()) or known.get("-".join(words).lower())


def rule_meant(called: str) -> str:
    """The hint that names the rule that is perhaps meant, or where all of them are listed."""
    return nearest(called, rules_by_name(), others="Semua aturan: kerjasama-docs daftar aturan.")


def findings_of(subject: Subject) -> Iterator[Finding]:
    """What every rule finds."""
    for rule in rules():
        yield from rule.check(subject)


def findings_of_text(subject: Subject, without: Collection[str] = ()) -> Iterator[Finding]:
    """What the rules find that do not ask how an input is typed; those of some groups left out."""
    for rule in rules():
        if not rule.typed and rule.group not in without:
            yield from rule.check(subject)
