"""What is said about YAML that is not well formed."""

from typing import NamedTuple

from yaml.error import MarkedYAMLError, YAMLError

from kerjasama_docs.findings import Finding, Level, Where
from kerjasama_docs.inputs.yaml_nodes import Mark, NodeError

QUOTE = "Apit nilai itu dengan tanda petik."
"""What to do about a sign that YAML takes for its own."""
_SPECIAL = "Nilai diawali tanda yang punya arti khusus dalam YAML."


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


_DOCUMENTS = _Problem(
    "expected a single document",
    "Berkas memuat lebih dari satu dokumen (baris --- atau ...).",
    "Pisahkan menjadi berkas sendiri-sendiri.",
)
_PROBLEMS = (
    _Problem(r"'\t'", "Baris ini memuat tab di luar nilai.", "Ganti tab dengan spasi; YAML hanya mengenal spasi."),
    _Problem(
        "mapping values are not allowed",
        "Titik dua di tempat ini terbaca sebagai awal nilai baru.",
        "Apit nilai yang memuat “: ” dengan tanda petik, atau samakan spasi di awal baris.",
    ),
    _Problem("<block end>, but found ':'", "Titik dua di tempat ini tidak didahului nama.", "Tulis “nama: nilai”."),
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
    _Problem("cannot start any token", _SPECIAL, QUOTE),
    _Problem("expected the node content", _SPECIAL, QUOTE),
    _Problem("chomping", _SPECIAL, QUOTE),
    _Problem("scanning an anchor", "Nilai diawali & atau *, yang dalam YAML menunjuk nilai lain.", QUOTE),
    _Problem("undefined alias", "Nilai diawali *, yang dalam YAML menunjuk nilai lain.", QUOTE),
    _DOCUMENTS,
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
_BEHIND_QUOTE = _Problem(
    "", "Ada tulisan sesudah tanda petik penutup.", "Apit seluruh nilai dengan satu pasang tanda petik."
)
_UNKNOWN = _Problem("", "YAML tidak terbaca di tempat ini.", "Periksa baris ini dan baris di atasnya.")


def at(file: str | None, mark: Mark | None) -> Where:
    """A mark as a place; the file alone without one."""
    return Where(file, mark.line + 1, mark.column + 1) if mark else Where(file)


def _after_quote(text: str, mark: Mark | None) -> bool:
    """Whether the fault stands behind a value that was closed with a quote."""
    return mark is not None and text.split("\n")[mark.line][: mark.column].rstrip()[-1:] in {'"', "'"}


def _after_end(text: str, mark: Mark | None) -> bool:
    """Whether a line ``...`` stands before the fault."""
    return mark is not None and "\n..." in text[: mark.index]


def _problem(error: MarkedYAMLError, text: str) -> _Problem:
    words = f"{error.context} {error.problem}"
    if "<block end>" in words and _after_quote(text, error.problem_mark):
        return _BEHIND_QUOTE
    if "<document start>" in words and _after_end(text, error.problem_mark):
        return _DOCUMENTS
    return _known(words)


def _known(words: str) -> _Problem:
    return next((problem for problem in _PROBLEMS if problem.sign in words), _UNKNOWN)


def _said(problem: _Problem, where: Where) -> Finding:
    return Finding("yaml", Level.GALAT, problem.message, where, problem.hint)


def syntax_finding(error: YAMLError, text: str, file: str | None) -> Finding:
    """The fault that the library names, in the user's words."""
    if isinstance(error, NodeError):
        return _said(_known(error.problem), at(file, error.mark))
    if not isinstance(error, MarkedYAMLError):
        return _said(_UNKNOWN, Where(file))
    problem = _problem(error, text)
    start = error.context_mark if problem.opener else None
    return _said(problem, at(file, start or error.problem_mark))
