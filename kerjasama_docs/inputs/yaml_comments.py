"""What is said about comments that were meant as text."""

from collections.abc import Callable
from dataclasses import replace

from kerjasama_docs.findings import Finding, Level, Where
from kerjasama_docs.inputs.yaml_nodes import Scalar
from kerjasama_docs.regex import regex

_COMMENT = regex(r":?[ \t]+(#[^\s#!-]\S*|# \d+[A-Za-z]?(?=[,.\n]|\Z))")
"""A ``#`` with text right behind it, or with a bare number: a comment begins with ``# `` and has words."""


def swallowed_comment(text: str, node: Scalar, end: Callable[[], Where]) -> Finding | None:
    """A ``#`` after a blank starts a comment: "Jalan Melati #5" would lose its number.

    Args:
        text: The file.
        node: A value without quotes in it.
        end: Tells where the value ends.
    """
    found = _COMMENT.match(text, node.end.index)
    if not found:
        return None
    where = end()
    message = f"“{found[1]}” dan teks sesudahnya terbaca sebagai komentar, bukan bagian dari nilai."
    hint = "Apit nilai dengan tanda petik; bila memang komentar, beri spasi sesudah tanda #."
    column = (where.column or 1) + found.start(1) - node.end.index
    return Finding("yaml-komentar", Level.PERINGATAN, message, replace(where, column=column), hint)
