"""What is said about comments that were meant as text."""

import re

from kerjasama_docs.findings import Finding, Level, Where

_COMMENT = re.compile(r"^[^#'\"]*[^\s#:-]\s(#[^\s#!-]\S*)")


def swallowed_comments(text: str, file: str | None, quiet: set[int]) -> list[Finding]:
    """A ``#`` after a blank starts a comment: "Jalan Melati #5" would lose its number.

    Args:
        text: The file.
        file: Its name.
        quiet: Lines inside quotes and block texts, where a ``#`` is a ``#``.
    """
    found = []
    for number, line in enumerate(text.split("\n"), 1):
        match = _COMMENT.search(line) if "#" in line else None
        if match and number not in quiet and line[: match.start(1)].rstrip()[-1:] not in {"|", ">"}:
            message = f"“{match[1]}” dan teks sesudahnya terbaca sebagai komentar, bukan bagian dari nilai."
            hint = "Apit nilai dengan tanda petik; bila memang komentar, beri spasi sesudah tanda #."
            where = Where(file, number, match.start(1) + 1)
            found.append(Finding("yaml-komentar", Level.PERINGATAN, message, where, hint))
    return found
