"""Klausul files: a YAML head and Jinja text in outline syntax."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from pathlib import Path

from kerjasama_docs import compiled, language
from kerjasama_docs.assets import Area, Assets, nearest, read_text
from kerjasama_docs.findings import DocumentFindingsError, Finding, Level, Where
from kerjasama_docs.inputs import Source, read_yaml, said, spell, validate
from kerjasama_docs.inputs.bounds import printable
from kerjasama_docs.inputs.source import forbidden_characters, has_forbidden
from kerjasama_docs.language import INDONESIA, Bahasa
from kerjasama_docs.model import reading
from kerjasama_docs.model.klausul import KlausulHead, ParameterKind
from kerjasama_docs.naskah.jinja.engine import Rich
from kerjasama_docs.naskah.tree.markup import isian_tag
from kerjasama_docs.regex import regex


@dataclass(frozen=True)
class Klausul:
    """One klausul as its file has it.

    Attributes:
        id: Name of its file.
        head: Its YAML head.
        text: Its Jinja text.
        where: The file, and the line on which the text starts.
        inggris: Its text in English behind the line ``--- inggris``, and where that starts; None for most.
    """

    id: str
    head: KlausulHead
    text: str
    where: Where
    inggris: tuple[str, Where] | None = None


_SECOND = regex(r"^--- inggris[ \t]*\n", re.MULTILINE)
"""The line between the Indonesian and the English text of a klausul."""


def load_klausul(name: str, assets: Assets) -> Klausul:
    """The klausul of that name, the user's own before the bundled one.

    Raises:
        UsageError: There is none.
        DocumentFindingsError: Its head is not well formed.
    """
    path = assets.find(Area.KLAUSUL, name)
    return _parsed(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=512)
def _parsed(path: Path, _changed: int) -> Klausul:
    head, rest = parts_of(path)
    where = Where(str(path), head.count("\n") + 3)
    text, *second = _SECOND.split(rest, maxsplit=1)
    line = (where.line or 1) + text.count("\n") + 1
    inggris = (second[0], replace(where, line=line)) if second else None
    return Klausul(path.stem, _head(head, path), text, where, inggris)


def parts_of(path: Path) -> tuple[str, str]:
    """Head and text of a klausul file.

    Raises:
        DocumentFindingsError: It holds what cannot be printed, or has no head.
    """
    text = read_text(path).replace("\r\n", "\n")
    if has_forbidden(text):
        forbidden: list[Finding] = []
        for number, line in enumerate(text.split("\n"), 1):
            forbidden += forbidden_characters(line, "Baris ini", Where(str(path), number))
        raise DocumentFindingsError(forbidden)
    _, *parts = re.split(r"^---[ \t]*\n", text, maxsplit=2, flags=re.MULTILINE)
    if not text.startswith("---\n") or not parts[1:]:
        message = "Berkas klausul ini tidak punya kepala YAML."
        hint = "Mulai dengan baris ---, lalu arti: …, lalu baris ---, lalu bunyinya."
        raise DocumentFindingsError([Finding("klausul-kepala", Level.GALAT, message, Where(str(path), 1), hint)])
    head, body = parts
    return head, body


def head_text(path: Path) -> str:
    """The head of a klausul file as it is typed; raises as :func:`load_klausul`."""
    return parts_of(path)[0]


def _head(text: str, path: Path) -> KlausulHead:
    known = compiled.record(KlausulHead, text)
    return known or validate(KlausulHead, printable(read_yaml(f"\n{text}", str(path))))


_FORMS: dict[ParameterKind, Callable[[str, Bahasa], object]] = {
    "teks": lambda text, _: Rich(text),
    "lama": lambda text, bahasa: bahasa.lama(language.lama_dari(text)),
    "bilangan": lambda text, bahasa: bahasa.angka(reading.count(text)),
    "rupiah": lambda text, bahasa: bahasa.rupiah(language.parse_rupiah(text)),
    "tanggal": lambda text, bahasa: bahasa.tanggal(language.parse_tanggal(text)),
    "ya-tidak": lambda text, _: reading.answer(text),
}


Label = Callable[[str, object], str]
"""What a pihak is called, by the name of the parameter and what it holds: a number, "PIHAK KEDUA", a name."""


def _as_typed(_name: str, value: object) -> str:
    """The pihak as they are typed, where nobody knows them."""
    return str(value)


def _called(name: str, value: object, label: Label) -> list[str]:
    """One pihak or several as a klausul calls them; raises ValueError for one that there is not."""
    items = value if isinstance(value, list | tuple) else (value,)
    return [label(name, item) for item in items]


def _formatted(kind: ParameterKind, value: object, bahasa: Bahasa) -> object:
    """A parameter as its kind prints it.

    Raises:
        ValueError: The value is not of that kind.
    """
    if kind == "daftar":
        items = value if isinstance(value, list | tuple) else (value,)
        return tuple(_formatted("teks", item, bahasa) for item in items)
    if isinstance(value, Mapping | list | tuple):
        raise ValueError("Di sini ada daftar atau catatan; tulis satu nilai.")  # noqa: TRY004 - a finding, not a bug
    if isinstance(value, date):
        value = value.isoformat()
    return _FORMS[kind](" ".join(str(value).split()), bahasa)


def _one(klausul: Klausul, name: str, given: object, *, bahasa: Bahasa, label: Label) -> object:
    """A parameter ready to print; raises as :func:`_formatted`."""
    parameter = klausul.head.parameter[name]
    value = parameter.bawaan if given is None else given
    if value is None:
        return () if parameter.jenis == "daftar" else None
    if parameter.jenis == "pihak":
        return bahasa.daftar(_called(name, value, label), "dan")
    if bahasa is not INDONESIA and parameter.jenis in {"teks", "daftar"}:
        return _said_again(klausul, name, value, bahasa=bahasa)
    return _formatted(parameter.jenis, value, bahasa)


def _said_again(klausul: Klausul, name: str, value: object, *, bahasa: Bahasa) -> object:
    """Words in a second language: as they are given in it, which makes them Rich; an isian for others."""
    several = klausul.head.parameter[name].jenis == "daftar"
    if isinstance(value, Rich) and not several:
        return value
    if isinstance(value, tuple) and several and all(isinstance(each, Rich) for each in value):
        return value
    path = f"padanan.klausul.{klausul.id}.parameter.{name}"
    words = isian_tag(f"{name} dalam bahasa {bahasa.nama.capitalize()}", path)
    return (words,) if several else words


def parameters(
    klausul: Klausul,
    given: Mapping[str, object],
    source: Source,
    *,
    bahasa: Bahasa = INDONESIA,
    label: Label = _as_typed,
) -> dict[str, object]:
    """All parameters of a klausul, given or bawaan, ready to print.

    Args:
        klausul: The klausul.
        given: What the drafter set.
        source: The input, for the place of findings.
        bahasa: The language in which numbers and dates are said.
        label: What the pihak are called.

    Raises:
        DocumentFindingsError: An unknown parameter, or a value that is not of its kind.
    """
    known = klausul.head.parameter
    findings: list[Finding] = []
    for name in sorted(given.keys() - known.keys()):
        where = source.where(("klausul", klausul.id, "parameter", name))
        message = f"Parameter “{name}” tidak dikenal oleh klausul {klausul.id}."
        hint = nearest(name, known) if known else "Klausul ini tidak punya parameter."
        findings.append(Finding("kunci-tak-dikenal", Level.GALAT, message, where, hint))
    values: dict[str, object] = {}
    for name in known:
        try:
            values[name] = _one(klausul, name, given.get(name), bahasa=bahasa, label=label)
        except ValueError as error:
            key = ("klausul", klausul.id, "parameter", name)
            findings.append(said(str(error), spell(key), source.where(key)))
    if findings:
        raise DocumentFindingsError(findings)
    return values


def replaced(klausul: Klausul, judul: str | None, text: str | None, *, where: Where) -> Klausul:
    """The klausul with the drafter's own title or text in the place of its own; ``where`` is that of the text."""
    if judul:
        klausul = replace(klausul, head=klausul.head.model_copy(update={"judul": judul}))
    return klausul if text is None else replace(klausul, text=text, where=where)
