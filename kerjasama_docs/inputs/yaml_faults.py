"""What is said about YAML that is not well formed."""

from collections.abc import Sequence
from typing import NamedTuple

from yaml.error import MarkedYAMLError, YAMLError

from kerjasama_docs.findings import Finding, Level, Where
from kerjasama_docs.inputs.yaml_hints import QUOTE, Told, in_quotes, told
from kerjasama_docs.inputs.yaml_meant import Meant
from kerjasama_docs.inputs.yaml_nodes import Mark, NodeError
from kerjasama_docs.inputs.yaml_typed import TypedLine

_SPECIAL = "Nilai diawali tanda yang punya arti khusus dalam YAML."


class _Problem(NamedTuple):
    """What is said about a fault that the library names.

    Attributes:
        sign: A part of the library's words.
        message: What is wrong.
        hint: What to do.
        opener: Whether the place is where the faulty piece began, not where it was noticed.
        doubtful: Whether the line itself, or the one above, may say more than the library.
    """

    sign: str
    message: str
    hint: str
    opener: bool = False
    doubtful: bool = True


_DOCUMENTS = _Problem(
    "expected a single document",
    "Berkas memuat lebih dari satu dokumen (baris --- atau ...).",
    "Pisahkan menjadi berkas sendiri-sendiri.",
)
_PROBLEMS = (
    _Problem(
        r"'\t'",
        "Baris ini memuat tab di luar nilai.",
        "Ganti tab dengan spasi; YAML hanya mengenal spasi.",
        doubtful=False,
    ),
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
    _Problem("expected a comment or a line break", _SPECIAL, QUOTE),
    _Problem("mapping keys are not allowed", _SPECIAL, QUOTE),
    _Problem(
        "sequence entries are not allowed",
        "Butir daftar di sini sebaris dengan nama isiannya.",
        "Tulis butir itu di baris berikutnya; bila bukan daftar, apit nilainya dengan tanda petik.",
    ),
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
_BEHIND_QUOTE = _Problem("", "Ada tulisan sesudah tanda petik penutup.", QUOTE)
_BEHIND_BRACKET = _Problem("", "Ada tulisan sesudah kurung penutup.", QUOTE)
_BEHIND = {'"': _BEHIND_QUOTE, "'": _BEHIND_QUOTE, "]": _BEHIND_BRACKET, "}": _BEHIND_BRACKET}
_UNKNOWN = _Problem("", "YAML tidak terbaca di tempat ini.", "Periksa baris ini dan baris di atasnya.")


def _last_sign(text: str, mark: Mark | None) -> str:
    """The sign before the fault on its line."""
    return text.split("\n")[mark.line][: mark.column].rstrip()[-1:] if mark else ""


def _after_end(text: str, mark: Mark | None) -> bool:
    """Whether a line ``...`` stands before the fault."""
    return mark is not None and "\n..." in text[: mark.index]


def _problem(error: MarkedYAMLError, text: str) -> _Problem:
    words = f"{error.context} {error.problem}"
    if "<block end>" in words and (behind := _BEHIND.get(_last_sign(text, error.problem_mark))):
        return behind
    if "<document start>" in words and _after_end(text, error.problem_mark):
        return _DOCUMENTS
    return _known(words)


def _known(words: str) -> _Problem:
    return next((problem for problem in _PROBLEMS if problem.sign in words), _UNKNOWN)


def _fault(error: YAMLError, text: str) -> tuple[_Problem, Mark | None]:
    """What the library names, and where."""
    if isinstance(error, NodeError):
        return _known(error.problem), error.mark
    if not isinstance(error, MarkedYAMLError):
        return _UNKNOWN, None
    problem = _problem(error, text)
    start = error.context_mark if problem.opener else None
    return problem, start or error.problem_mark


def syntax_finding(error: YAMLError, meant: Meant, file: str | None) -> Finding:
    """The fault that the library names, in the user's words, and with the line as it should be."""
    problem, mark = _fault(error, meant.text)
    if mark is None:
        return Finding("yaml", Level.GALAT, problem.message, Where(file, 1), problem.hint)
    lines = meant.text.split("\n")
    said = told(lines, mark.line, mark.column) if problem.doubtful else None
    if said is None:
        said = Told(problem.message, _hint(problem, lines, mark), mark.line, mark.column)
    where = Where(file, *meant.place(said.line, said.column))
    return Finding("yaml", Level.GALAT, said.message, where, said.hint)


def _hint(problem: _Problem, lines: Sequence[str], mark: Mark) -> str:
    """What to do, with the line itself where quotes would mend it."""
    line = lines[mark.line] if mark.line < len(lines) else ""
    typed = TypedLine.of(line)
    is_open = line[typed.value : typed.value + 1] in {"[", "{"} and problem != _BEHIND_BRACKET
    return problem.hint if problem.hint != QUOTE or is_open else in_quotes(line) or QUOTE
