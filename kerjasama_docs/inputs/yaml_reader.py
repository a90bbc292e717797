"""YAML 1.2 with every scalar as it was typed, and the place of each.

A loader that gives values their YAML types turns ``012`` into 10 and ``no``
into False; so the file is only composed into nodes, and
each node keeps its text.
"""

import re
from typing import Any, NamedTuple

from ruamel.yaml import YAML
from ruamel.yaml.composer import Composer
from ruamel.yaml.error import MarkedYAMLError, StringMark, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from ruamel.yaml.reader import ReaderError

from kerjasama_docs.findings import DocumentFindingsError, Finding, Level, Where
from kerjasama_docs.inputs.source import (
    MAX_DEPTH,
    MAX_NODES,
    Key,
    Source,
    forbidden_characters,
    spell,
    too_large,
    visible,
)

_STANDARD_TAG = "tag:yaml.org,2002:"
_PLAIN_TAGS = {"null", "bool", "int", "float", "str", "seq", "map", "timestamp", "merge", "value"}
_QUOTE = "Apit nilai itu dengan tanda petik."


class _Problem(NamedTuple):
    """What is said about a fault that the library names.

    Attributes:
        sign: A part of the library's words.
        message: What is wrong.
        hint: What to do.
        opener: Whether the place is where the faulty piece began, not where it was noticed.
    """

    sign: str
    message: str
    hint: str
    opener: bool = False


_PROBLEMS = (
    _Problem(r"'\t'", "Baris ini memuat tab di luar nilai.", "Ganti tab dengan spasi; YAML hanya mengenal spasi."),
    _Problem(
        "mapping values are not allowed",
        "Titik dua di tempat ini terbaca sebagai awal nilai baru.",
        "Apit nilai yang memuat “: ” dengan tanda petik, atau samakan spasi di awal baris.",
    ),
    _Problem(
        "expected <block end>",
        "Awal baris ini tidak lurus dengan baris lain yang setingkat.",
        "Samakan banyaknya spasi di awal baris.",
    ),
    _Problem(
        "could not find expected ':'",
        "Baris ini bukan isian: titik dua tidak ada.",
        "Tulis “nama: nilai”.",
        opener=True,
    ),
    _Problem(
        "unexpected end of stream",
        "Tanda petik dibuka di sini tetapi tidak ditutup.",
        "Tutup tanda petik.",
        opener=True,
    ),
    _Problem("cannot start any token", "Nilai diawali tanda yang punya arti khusus dalam YAML.", _QUOTE),
    _Problem("expected the node content", "Nilai diawali tanda yang punya arti khusus dalam YAML.", _QUOTE),
    _Problem("chomping", "Nilai diawali tanda yang punya arti khusus dalam YAML.", _QUOTE),
    _Problem("alphabetic or numeric", "Nilai diawali & atau *, yang dalam YAML menunjuk nilai lain.", _QUOTE),
    _Problem("undefined alias", "Nilai diawali *, yang dalam YAML menunjuk nilai lain.", _QUOTE),
    _Problem(
        "expected a single document",
        "Berkas memuat lebih dari satu dokumen (baris --- atau ...).",
        "Pisahkan menjadi berkas sendiri-sendiri.",
    ),
    _Problem(
        "but got",
        "Kurung siku atau kurung kurawal ini tidak ditutup, atau komanya kurang.",
        "Lengkapi kurung atau koma; nilai yang memuat kurung diapit tanda petik.",
        opener=True,
    ),
    _Problem(
        "escape",
        "Garis miring terbalik di tempat ini tidak terbaca.",
        "Pakai tanda petik tunggal sebagai ganti tanda petik ganda.",
    ),
)


class _BoundedComposer(Composer):
    """Stops at the bounds while it reads, so that a tree that is too large is never built."""

    nodes = 0

    def compose_node(self, parent: Any, index: Any) -> Any:  # noqa: ANN401 - the library's own signature
        """Count a node, then read it."""
        self.nodes += 1
        if self.nodes > MAX_NODES or self.depth > MAX_DEPTH:
            raise _TooLargeError(self.parser.peek_event().start_mark)
        return super().compose_node(parent, index)


class _TooLargeError(Exception):
    """The bounds are passed at this mark."""

    def __init__(self, mark: StringMark) -> None:
        super().__init__()
        self.mark = mark


class _Composer:
    """Turns nodes into values and places."""

    def __init__(self, file: str | None, text: str) -> None:
        self.file = file
        self.text = text
        self.places: dict[Key, tuple[int, int]] = {}
        self.texts: dict[Key, int] = {}
        self.quiet: set[int] = set()
        self.findings: list[Finding] = []
        self.nodes = 0

    def where(self, node: Node, key: Key) -> Where:
        mark = node.start_mark
        return Where(self.file, mark.line + 1, mark.column + 1, visible(spell(key)) or None)

    def complain(self, node: Node, key: Key, message: str, hint: str) -> None:
        self.findings.append(Finding("yaml", Level.GALAT, message, self.where(node, key), hint))

    def value(self, node: Node, key: Key) -> object:
        self.nodes += 1
        if self.nodes > MAX_NODES or len(key) > MAX_DEPTH:
            raise too_large(self.where(node, key[:4]))
        self.places.setdefault(key, (node.start_mark.line + 1, node.start_mark.column + 1))
        if not self._standard(str(node.tag)):
            tag = visible(str(node.tag)).replace(_STANDARD_TAG, "!!")
            message = f"Tanda “{tag}” tidak dipakai di sini."
            hint = "Hapus kata yang diawali tanda seru, atau apit seluruh nilai dengan tanda petik."
            self.complain(node, key, message, hint)
        if isinstance(node, MappingNode):
            return self.mapping(node, key)
        if isinstance(node, SequenceNode):
            return [self.value(item, (*key, place)) for place, item in enumerate(node.value)]
        return self.scalar(node, key)

    def scalar(self, node: Node, key: Key) -> str | None:
        style = getattr(node, "style", None)
        if style:
            self.quiet.update(range(node.start_mark.line + 2, node.end_mark.line + 2))
        if style == "|":
            blank = len(node.value) - len(node.value.lstrip("\n"))
            self.texts[key] = node.start_mark.line + 2 + blank
        return None if node.tag == f"{_STANDARD_TAG}null" and style is None else str(node.value)

    def mapping(self, node: MappingNode, key: Key) -> dict[str, object]:
        found: dict[str, object] = {}
        for name_node, value_node in node.value:
            if not isinstance(name_node, ScalarNode):
                message = "Kurung kurawal atau kurung siku di sini terbaca sebagai susunan isian, bukan teks."
                self.complain(name_node, key, message, _QUOTE)
                continue
            name = str(name_node.value)
            place = (*key, name)
            if node.flow_style and self.alone(value_node):
                self.complain_alone(name_node, place)
            if name in found:
                self.complain(name_node, place, f"Isian “{visible(name)}” ditulis dua kali.", "Hapus salah satu.")
            self.places[place] = (name_node.start_mark.line + 1, name_node.start_mark.column + 1)
            found[name] = self.value(value_node, place)
        return found

    def alone(self, value: Node) -> bool:
        """Whether a name in { } has neither a colon nor a value behind it."""
        start, end = value.start_mark.index, value.end_mark.index
        return isinstance(value, ScalarNode) and start == end and self.text[start - 1 : start] != ":"

    def complain_alone(self, node: Node, place: Key) -> None:
        name = visible(str(node.value))
        if self.text[: node.start_mark.index].rstrip().endswith("{"):
            hint = f"Tulis “{name}: nilai”."
            self.complain(node, place, f"Isian “{name}” di dalam {{ }} tidak punya titik dua.", hint)
            return
        message = f"Koma di dalam {{ }} memisahkan isian, sehingga “{name}” berdiri sendiri."
        self.complain(node, place, message, "Apit nilai yang memuat koma dengan tanda petik.")

    @staticmethod
    def _standard(tag: str) -> bool:
        return tag.startswith(_STANDARD_TAG) and tag.removeprefix(_STANDARD_TAG) in _PLAIN_TAGS


def _at(file: str | None, mark: object) -> Where:
    return Where(file, mark.line + 1, mark.column + 1) if isinstance(mark, StringMark) else Where(file)


def _after_quote(text: str, mark: object) -> bool:
    """Whether the fault stands behind a value that was closed with a quote."""
    return isinstance(mark, StringMark) and text.split("\n")[mark.line][: mark.column].rstrip()[-1:] in {'"', "'"}


def _syntax_findings(error: YAMLError, text: str, file: str | None) -> list[Finding]:
    if isinstance(error, ReaderError):
        lines = enumerate(text.split("\n"), 1)
        found = (forbidden_characters(line, "Baris ini", Where(file, number)) for number, line in lines)
        return [finding for findings in found for finding in findings]
    problem = f"{getattr(error, 'context', '')} {getattr(error, 'problem', '')}"
    mark = error.problem_mark if isinstance(error, MarkedYAMLError) else None
    if "<block end>" in problem and _after_quote(text, mark):
        message, hint = "Ada tulisan sesudah tanda petik penutup.", "Apit seluruh nilai dengan satu pasang tanda petik."
        return [Finding("yaml", Level.GALAT, message, _at(file, mark), hint)]
    for known in _PROBLEMS:
        if known.sign in problem:
            start = error.context_mark if known.opener and isinstance(error, MarkedYAMLError) else None
            return [Finding("yaml", Level.GALAT, known.message, _at(file, start or mark), known.hint)]
    hint = "Periksa baris ini dan baris di atasnya."
    return [Finding("yaml", Level.GALAT, "YAML tidak terbaca di tempat ini.", _at(file, mark), hint)]


def _swallowed_comments(text: str, file: str | None, quiet: set[int]) -> list[Finding]:
    """A ``#`` after a blank starts a comment: "Jalan Melati #5" would lose its number.

    Args:
        text: The file.
        file: Its name.
        quiet: Lines inside quotes and block texts, where a ``#`` is a ``#``.
    """
    found = []
    for number, line in enumerate(text.split("\n"), 1):
        match = re.search(r"^[^#'\"]*[^\s#:-]\s(#[^\s#!-]\S*)", line)
        if match and number not in quiet and line[: match.start(1)].rstrip()[-1:] not in {"|", ">"}:
            message = f"“{match[1]}” dan teks sesudahnya terbaca sebagai komentar, bukan bagian dari nilai."
            hint = "Apit nilai dengan tanda petik; bila memang komentar, beri spasi sesudah tanda #."
            where = Where(file, number, match.start(1) + 1)
            found.append(Finding("yaml-komentar", Level.PERINGATAN, message, where, hint))
    return found


def _composed(text: str, file: str | None) -> Node | None:
    yaml = YAML(typ="safe", pure=True)
    yaml.Composer = _BoundedComposer
    yaml.composer.warn_double_anchors = False
    try:
        node: Node | None = yaml.compose(text)
    except YAMLError as error:
        raise DocumentFindingsError(_syntax_findings(error, text, file)) from error
    except _TooLargeError as error:
        raise too_large(_at(file, error.mark)) from error
    except RecursionError as error:
        raise too_large(Where(file)) from error
    return node


def read_yaml(text: str, file: str | None) -> Source:
    """Read YAML into a source.

    Raises:
        DocumentFindingsError: The YAML is not well formed, repeats a key, or its root is no mapping.
    """
    node = _composed(text, file)
    if not isinstance(node, MappingNode):
        message, hint = (
            "Berkas ini tidak berisi isian “nama: nilai”.",
            "Mulai dari: kerjasama-docs baru JENIS -o BERKAS; jenis yang ada: kerjasama-docs daftar jenis.",
        )
        raise DocumentFindingsError([Finding("yaml", Level.GALAT, message, Where(file, 1), hint)])
    composer = _Composer(file, text)
    data = composer.mapping(node, ())
    if composer.findings:
        raise DocumentFindingsError(composer.findings)
    notes = tuple(_swallowed_comments(text, file, composer.quiet))
    return Source(file, data, composer.places, notes, composer.texts)
