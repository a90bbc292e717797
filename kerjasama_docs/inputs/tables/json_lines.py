"""JSON Lines: a record a line, of which a broken one stops no other."""

from collections.abc import Mapping
from dataclasses import replace

from kerjasama_docs.findings import DocumentFindingsError, Finding, UnreadableInputError
from kerjasama_docs.inputs.json_reader import read_json
from kerjasama_docs.inputs.source import Key, Source
from kerjasama_docs.inputs.tables.bounds import MAX_NOTES

_MOST_BROKEN = 1_000
"""Lines that may be broken in one file."""


def records_of_lines(text: str, file: str, name: str) -> Source:
    """Read JSON Lines, each a record; one that is not well formed is a row of its own that says nothing.

    Args:
        text: The file.
        file: Its name.
        name: The name under which its records are put.

    Returns:
        The records, with what is wrong with broken lines; a blank line is a record of nothing.

    Raises:
        UnreadableInputError: None of them is well formed, or so many are not that it is no table.
    """
    records: list[Mapping[str, object] | None] = []
    places: dict[Key, tuple[int, int]] = {}
    findings: list[Finding] = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            records.append(None)
            continue
        try:
            source = read_json(line, file)
        except DocumentFindingsError as error:
            findings += [_of_row(each, number) for each in error.findings]
            records.append(None)
            continue
        places |= {(name, len(records), *key): (number, column) for key, (_, column) in source.places.items()}
        records.append(source.data)
    if findings and (len(findings) > _MOST_BROKEN or not any(records)):
        raise UnreadableInputError(findings[:MAX_NOTES])
    return Source(file, {name: records}, places, tuple(findings))


def _of_row(finding: Finding, number: int) -> Finding:
    """A finding about a line of JSON Lines, which is a row of the table."""
    return replace(finding, where=replace(finding.where, line=number, path=f"baris {number}"))
