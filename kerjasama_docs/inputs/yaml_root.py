"""The root of a YAML file: its text as it is meant, composed; or why there is none."""

from yaml.error import YAMLError

from kerjasama_docs.findings import DocumentFindingsError, Finding, Level, Where
from kerjasama_docs.inputs.source import forbidden_characters, too_large
from kerjasama_docs.inputs.yaml_compose import compose
from kerjasama_docs.inputs.yaml_faults import syntax_finding
from kerjasama_docs.inputs.yaml_hints import other_sign
from kerjasama_docs.inputs.yaml_meant import Meant, meant
from kerjasama_docs.inputs.yaml_nodes import Mapping, Node, TooLargeError
from kerjasama_docs.regex import regex

_FORBIDDEN = regex("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no YAML file may hold."""


def root_of(text: str, file: str | None) -> tuple[Mapping, Meant]:
    """The root of a file, and the text that it was read from.

    Raises:
        DocumentFindingsError: The YAML is not well formed, too large, or its root is no mapping.
    """
    node, read = _composed(text, file)
    if not isinstance(node, Mapping):
        raise DocumentFindingsError([*read.findings, _nothing(read, file)])
    return node, read


def _unreadable(text: str, file: str | None) -> list[Finding]:
    """The findings about characters that no YAML file may hold."""
    findings: list[Finding] = []
    if _FORBIDDEN.search(text):
        for number, line in enumerate(text.split("\n"), 1):
            findings += forbidden_characters(line, "Baris ini", Where(file, number))
    return findings


def _composed(text: str, file: str | None) -> tuple[Node | None, Meant]:
    if findings := _unreadable(text, file):
        raise DocumentFindingsError(findings)
    read = meant(text, file)
    try:
        return compose(read.text), read
    except YAMLError as error:
        raise DocumentFindingsError([*read.findings, syntax_finding(error, read, file)]) from error
    except TooLargeError as error:
        raise too_large(Where(file, *read.place(error.mark.line, error.mark.column))) from error


def _nothing(read: Meant, file: str | None) -> Finding:
    """The finding about a file without an isian."""
    lines = read.text.split("\n")
    first = next((place for place, line in enumerate(lines) if line.strip() and not line.startswith("#")), 0)
    if told := other_sign(lines, [first]):
        where = Where(file, *read.place(told.line, told.column))
        return Finding("yaml", Level.GALAT, told.message, where, told.hint)
    message = "Berkas ini tidak berisi isian “nama: nilai”."
    hint = "Mulai dari: kerjasama-docs baru JENIS -o BERKAS; jenis yang ada: kerjasama-docs daftar jenis."
    return Finding("yaml", Level.GALAT, message, Where(file, 1), hint)
