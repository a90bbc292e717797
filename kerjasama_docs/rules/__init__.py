"""Legal checks: one file each, found by themselves.

A rule is a module of this package with a function ``check(subject)`` that
yields findings; its file name with hyphens is its code; its docstring is its
documentation: what it says, why, and a short wrong and right example.
"""

from kerjasama_docs.rules.registry import Rule, rules, run
from kerjasama_docs.rules.subject import Subject

__all__ = ["Rule", "Subject", "rules", "run"]
