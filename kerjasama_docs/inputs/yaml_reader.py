"""YAML 1.2 with every scalar as it was typed, and the place of each.

A loader that gives values their YAML types turns ``012`` into 10 and ``no``
into False (see jebakan.md); so the file is only composed into nodes, and
each node keeps its text.
"""

import re

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from kerjasama_docs.findings import DocumentFindingsError, Finding, Level, Where
from kerjasama_docs.inputs.source import MAX_DEPTH, Key, Source, spell

MAX_NODES = 100_000
"""Most values of one file, anchors counted each time they are used."""
_STANDARD_TAG = "tag:yaml.org,2002:"
_PLAIN_TAGS = {"null", "bool", "int", "float", "str", "seq", "map", "timestamp", "merge", "value"}
_PROBLEMS = (
    ("'\\t'", "Baris ini diawali atau disela tab.", "Ganti tab dengan spasi; YAML hanya mengenal spasi."),
    ("mapping values are not allowed", "Tanda titik dua di tempat ini tidak terbaca.", "Apit nilai yang memuat “: ” dengan tanda petik, atau samakan jorokan baris."),
    ("expected <block end>", "Jorokan baris ini tidak sama dengan baris di atasnya.", "Samakan banyaknya spasi di awal baris."),
    ("could not find expected ':'", "Baris ini bukan isian: tanda titik dua tidak ada.", "Tulis “nama: nilai”."),
    ("found unexpected end of stream", "Tanda petik dibuka tetapi tidak ditutup.", "Tutup tanda petik."),
    ("cannot start any token", "Nilai diawali tanda yang punya arti khusus dalam YAML.", "Apit nilai itu dengan tanda petik."),
    ("expected a single document", "Berkas memuat lebih dari satu dokumen (baris ---).", "Pisahkan menjadi berkas sendiri-sendiri."),
    ("undefined alias", "Nilai diawali tanda bintang (*), yang dalam YAML menunjuk nilai lain.", "Apit nilai itu dengan tanda petik."),
    ("but got", "Kurung siku atau kurung kurawal tidak ditutup atau komanya kurang.", "Lengkapi kurung atau koma."),
)  # fmt: skip


class _Composer:
    """Turns nodes into values and places."""

    def __init__(self, file: str | None) -> None:
        self.file = file
        self.places: dict[Key, tuple[int, int]] = {}
        self.findings: list[Finding] = []
        self.nodes = 0

    def complain(self, node: Node, key: Key, message: str, hint: str) -> None:
        mark = node.start_mark
        where = Where(self.file, mark.line + 1, mark.column + 1, spell(key) or None)
        self.findings.append(Finding("yaml", Level.GALAT, message, where, hint))

    def value(self, node: Node, key: Key) -> object:
        self.nodes += 1
        if self.nodes > MAX_NODES or len(key) > MAX_DEPTH:
            self.complain(node, key, "Isi berkas terlalu banyak atau terlalu dalam bersusun.", "Pecah berkas ini.")
            raise DocumentFindingsError(self.findings)
        self.places.setdefault(key, (node.start_mark.line + 1, node.start_mark.column + 1))
        if not self._standard(node.tag):
            self.complain(node, key, f"Tanda “{node.tag}” tidak dipakai di sini.", "Hapus kata yang diawali tanda seru.")
        if isinstance(node, MappingNode):
            return self.mapping(node, key)
        if isinstance(node, SequenceNode):
            return [self.value(item, (*key, place)) for place, item in enumerate(node.value)]
        null = node.tag == f"{_STANDARD_TAG}null" and node.style is None
        return None if null else str(node.value)

    def mapping(self, node: MappingNode, key: Key) -> dict[str, object]:
        found: dict[str, object] = {}
        for name_node, value_node in node.value:
            if not isinstance(name_node, ScalarNode):
                self.complain(name_node, key, "Nama isian harus satu kata.", "Tulis “nama: nilai”.")
                continue
            name = str(name_node.value)
            place = (*key, name)
            if name in found:
                self.complain(name_node, place, f"Isian “{name}” ditulis dua kali.", "Hapus salah satu.")
            self.places[place] = (name_node.start_mark.line + 1, name_node.start_mark.column + 1)
            found[name] = self.value(value_node, place)
        return found

    @staticmethod
    def _standard(tag: str) -> bool:
        return tag.startswith(_STANDARD_TAG) and tag.removeprefix(_STANDARD_TAG) in _PLAIN_TAGS


def _syntax_finding(error: YAMLError, file: str | None) -> Finding:
    problem = str(getattr(error, "problem", None) or error)
    mark = error.problem_mark if isinstance(error, MarkedYAMLError) else None
    where = Where(file, mark.line + 1, mark.column + 1) if mark else Where(file)
    for sign, message, hint in _PROBLEMS:
        if sign in problem:
            return Finding("yaml", Level.GALAT, message, where, hint)
    if "special characters" in str(error):
        message = "Berkas memuat karakter kendali yang tidak boleh ada dalam YAML."
        return Finding("yaml", Level.GALAT, message, where, "Simpan ulang berkas sebagai teks UTF-8 biasa.")
    return Finding("yaml", Level.GALAT, f"YAML tidak terbaca: {problem}.", where, "Periksa baris ini dan baris di atasnya.")


def _swallowed_comments(text: str, file: str | None) -> list[Finding]:
    """A ``#`` after a blank starts a comment: "Jalan Melati #5" would lose its number."""
    found = []
    for number, line in enumerate(text.split("\n"), 1):
        match = re.search(r"^[^#'\"]*[^\s#:-]\s(#[^\s#!-]\S*)", line)
        if match and "|" not in line[-2:]:
            message = f"“{match[1]}” dan teks sesudahnya terbaca sebagai komentar, bukan bagian dari nilai."
            hint = "Apit nilai dengan tanda petik; bila memang komentar, beri spasi sesudah tanda #."
            found.append(Finding("yaml-komentar", Level.PERINGATAN, message, Where(file, number, match.start(1) + 1), hint))
    return found


def read_yaml(text: str, file: str | None) -> Source:
    """Read YAML into a source.

    Raises:
        DocumentFindingsError: The YAML is not well formed, repeats a key, or its root is no mapping.
    """
    try:
        node = YAML(typ="safe", pure=True).compose(text)
    except YAMLError as error:
        raise DocumentFindingsError([_syntax_finding(error, file)]) from error
    except RecursionError as error:
        finding = Finding("yaml", Level.GALAT, "Isi berkas terlalu dalam bersusun.", Where(file), "Sederhanakan berkas ini.")
        raise DocumentFindingsError([finding]) from error
    composer = _Composer(file)
    if not isinstance(node, MappingNode):
        finding = Finding(
            "yaml", Level.GALAT, "Berkas ini tidak berisi isian “nama: nilai”.", Where(file, 1), "Mulai dari: kerjasama-docs baru nota-kesepahaman"
        )  # fmt: skip
        raise DocumentFindingsError([finding])
    data = composer.mapping(node, ())
    if composer.findings:
        raise DocumentFindingsError(composer.findings)
    return Source(file, data, composer.places, tuple(_swallowed_comments(text, file)))
