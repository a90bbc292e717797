"""A table of which something could not be read: what of it is lacking, as its page says it."""

from collections.abc import Collection, Iterable
from pathlib import Path

from kerjasama_docs.findings import Finding
from kerjasama_docs.inputs.source import in_one_line
from kerjasama_docs.language import dipotong, sebagian
from kerjasama_docs.tables.reading.rows import JoinedTable

_SHOWN = 3
"""Files that are named on the page; all of them stand in the report."""
_LONGEST = 60
"""Characters of the name of a file that are shown."""


def what_lacks(tabel: JoinedTable, findings: Iterable[Finding]) -> str:
    """The line below the title of a draft; empty for a table of which nothing is wrong.

    A file counts as unread when something is wrong with it and no row of it was taken.

    Args:
        tabel: The table.
        findings: What was found about it and its files.
    """
    wrong = [finding for finding in findings if finding.counts_as_error]
    if not wrong:
        return ""
    taken = {entry.origin.file for entry in tabel.entries}
    unread = sorted({each.where.file for each in wrong if each.where.file and each.where.file not in taken})
    left = sum(each.where.file not in unread for each in wrong)
    parts = [*_files(unread), *([f"{left} galat harus diperbaiki"] if left else [])]
    return f"RANCANGAN – TIDAK LENGKAP: {'; '.join(parts)}"


def _files(unread: Collection[str]) -> list[str]:
    if not unread:
        return []
    names = [dipotong(in_one_line(Path(name).name), _LONGEST) for name in unread]
    return [f"{len(unread)} berkas tidak terbaca ({sebagian(names, _SHOWN)})"]
