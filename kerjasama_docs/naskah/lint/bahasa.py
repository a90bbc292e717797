"""Looks over the folder of a second language: its words, and the klausul in it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from kerjasama_docs.assets import Area, Assets, nearest
from kerjasama_docs.findings import DocumentFindingsError, Finding, Level, Where, in_order
from kerjasama_docs.model.bahasa import BahasaKedua
from kerjasama_docs.naskah.klausul.file import Klausul, load_klausul
from kerjasama_docs.naskah.klausul.folders import load_record
from kerjasama_docs.naskah.klausul.kedua import TeksKedua, read_kedua
from kerjasama_docs.naskah.lint.jinja import FUNCTIONS, Fault, faults, own_targets, parameters_used, parse
from kerjasama_docs.regex import regex

_LABEL = regex(r"\[#([a-z][a-z0-9-]*)\]")


def lint_bahasa(path: Path) -> tuple[Finding, ...]:
    """What is wrong with the words of a language; raises UsageError where its file cannot be read."""
    try:
        load_record(path, BahasaKedua)
    except DocumentFindingsError as error:
        return in_order(error.findings)
    return ()


def lint_kedua(path: Path, assets: Assets) -> tuple[Finding, ...]:
    """What is wrong with a klausul in a second language, beside the klausul that it words again.

    Raises:
        UsageError: The file cannot be read.
    """
    if not assets.has(Area.KLAUSUL, path.stem):
        message = f"Klausul “{path.stem}” tidak dikenal, sehingga bunyi ini tidak akan dipakai."
        hint = nearest(path.stem, assets.names(Area.KLAUSUL), others="Namai berkas ini seperti klausulnya.")
        return (Finding("nama-tak-dikenal", Level.PERINGATAN, message, Where(str(path)), hint),)
    try:
        second, klausul = read_kedua(path), load_klausul(path.stem, assets)
    except DocumentFindingsError as error:
        return in_order(error.findings)
    found = [*_titled(second, klausul, path), *(_placed(fault, second) for fault in _faults(second, klausul))]
    return in_order(found)


def _titled(second: TeksKedua, klausul: Klausul, path: Path) -> Iterator[Finding]:
    """A Pasal without a title in that language."""
    if klausul.head.judul and not second.head.judul:
        message = "Klausul ini berjudul, tetapi judulnya dalam bahasa ini belum ada."
        yield Finding("klausul-judul", Level.PERINGATAN, message, Where(str(path), 1), "Tambahkan judul pada kepala.")


def _placed(fault: Fault, second: TeksKedua) -> Finding:
    line = (second.where.line or 1) + fault.line - 1
    where = replace(second.where, line=line)
    return Finding(f"klausul-{fault.code}", Level.GALAT, fault.message, where, fault.hint)


def _faults(second: TeksKedua, klausul: Klausul) -> Iterator[Fault]:
    """Jinja of the text, its parameters and its labels, which are those of the klausul."""
    tree = parse(second.text)
    if isinstance(tree, Fault):
        yield tree
        return
    yield from faults(tree, (*FUNCTIONS, "param"))
    declared, labels = klausul.head.parameter, _LABEL.findall(second.text)
    for name, line in parameters_used(tree).items():
        if name not in declared:
            hint = nearest(name, declared, others="Pakai parameter klausul itu.")
            yield Fault("parameter", line, f"Parameter “{name}” tidak dimiliki klausul {klausul.id}.", hint)
    for name, line in own_targets(tree):
        if name not in labels:
            yield Fault("label", line, f"Label “#{name}” tidak ada dalam bunyi ini.", f"Tambahkan [#{name}].")
    for name in dict.fromkeys(_LABEL.findall(klausul.text)):
        if name not in labels:
            hint = "Tulis label itu di depan ayat atau butir yang sama; klausul lain dapat merujuknya."
            yield Fault("label", 1, f"Label “#{name}” klausul {klausul.id} tidak ada dalam bunyi ini.", hint)
