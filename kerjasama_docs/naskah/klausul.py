"""Klausul files: a YAML head and Jinja text in outline syntax."""

from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

from kerjasama_docs import language
from kerjasama_docs.assets import Assets, nearest, read_text
from kerjasama_docs.findings import DocumentFindingsError, Finding, Level, Where
from kerjasama_docs.inputs import Source, read_yaml, validate
from kerjasama_docs.model.base import Durasi
from kerjasama_docs.model.template import KlausulHead, Parameter
from kerjasama_docs.naskah.engine import Rich


@dataclass(frozen=True)
class Klausul:
    """One klausul as its file has it.

    Attributes:
        id: Name of its file.
        head: Its YAML head.
        text: Its Jinja text.
        where: The file, and the line on which the text starts.
    """

    id: str
    head: KlausulHead
    text: str
    where: Where


def load_klausul(name: str, assets: Assets) -> Klausul:
    """The klausul of that name, the user's own before the bundled one.

    Raises:
        UsageError: There is none.
        DocumentFindingsError: Its head is not well formed.
    """
    path = assets.find("klausul", name, "*.md")
    return _parsed(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=512)
def _parsed(path: Path, _changed: int) -> Klausul:
    text = read_text(path).replace("\r\n", "\n")
    parts = text.split("---\n", 2)
    if not text.startswith("---\n") or len(parts) < 3:  # noqa: PLR2004 - nothing, head, text
        message = "Berkas klausul ini tidak punya kepala YAML."
        hint = "Mulai dengan baris ---, lalu arti: …, lalu baris ---, lalu bunyinya."
        raise DocumentFindingsError([Finding("klausul-kepala", Level.GALAT, message, Where(str(path), 1), hint)])
    head = read_yaml(f"\n{parts[1]}", str(path))
    where = Where(str(path), parts[1].count("\n") + 3)
    return Klausul(path.stem, validate(KlausulHead, head), parts[2], where)


def _formatted(kind: str, value: object) -> object:
    """A parameter as its kind prints it.

    Raises:
        ValueError: The value is not of that kind.
    """
    if kind == "daftar":
        return tuple(Rich(item) for item in value) if isinstance(value, list | tuple) else (Rich(value),)
    if isinstance(value, list | tuple | dict):
        raise ValueError("Tulis satu nilai, bukan daftar atau catatan.")
    text = str(value).strip()
    match kind:
        case "lama":
            jumlah, satuan = language.durasi_dari(text)
            return str(Durasi(jumlah=jumlah, satuan=satuan))
        case "bilangan":
            if not text.isdecimal():
                raise ValueError(f"“{text}” bukan bilangan bulat; tulis angka saja, misalnya 2.")
            return language.angka_terbilang(int(text))
        case "rupiah":
            return language.rupiah_terbilang(Decimal(language.parse_rupiah(text)))
        case "tanggal":
            return language.tanggal_panjang(language.parse_tanggal(text))
        case "ya-tidak":
            if text.lower() not in {"ya", "tidak", "true", "false"}:
                raise ValueError(f"Jawaban “{text}” tidak dikenal; tulis ya atau tidak.")
            return text.lower() in {"ya", "true"}
    return Rich(text)


def _one(klausul: Klausul, name: str, parameter: Parameter, given: object, source: Source) -> object:
    value = parameter.bawaan if given is None else given
    if value is None:
        return () if parameter.jenis == "daftar" else None
    try:
        return _formatted(parameter.jenis, value)
    except ValueError as error:
        where = source.where(("klausul", klausul.id, "parameter", name))
        message = f"klausul.{klausul.id}.parameter.{name}: {error}"
        raise DocumentFindingsError([Finding("nilai", Level.GALAT, message, where)]) from error


def parameters(klausul: Klausul, given: dict[str, object], source: Source) -> dict[str, object]:
    """All parameters of a klausul, given or bawaan, ready to print.

    Args:
        klausul: The klausul.
        given: What the drafter set.
        source: The input, for the place of findings.

    Raises:
        DocumentFindingsError: An unknown parameter, or a value that is not of its kind.
    """
    known = klausul.head.parameter
    findings: list[Finding] = []
    for name in given.keys() - known.keys():
        where = source.where(("klausul", klausul.id, "parameter", name))
        message = f"Parameter “{name}” tidak dikenal oleh klausul {klausul.id}."
        hint = nearest(name, known) if known else "Klausul ini tidak punya parameter."
        findings.append(Finding("kunci-tak-dikenal", Level.GALAT, message, where, hint))
    values: dict[str, object] = {}
    for name, parameter in known.items():
        try:
            values[name] = _one(klausul, name, parameter, given.get(name), source)
        except DocumentFindingsError as error:
            findings += error.findings
    if findings:
        raise DocumentFindingsError(findings)
    return values


def replaced(klausul: Klausul, judul: str | None, text: str | None, where: Where) -> Klausul:
    """The klausul with the drafter's own title or text in the place of the bundled ones."""
    head = klausul.head.model_copy(update={"judul": judul}) if judul else klausul.head
    if text is None:
        return replace(klausul, head=head)
    return replace(klausul, head=head, text=text, where=where)
