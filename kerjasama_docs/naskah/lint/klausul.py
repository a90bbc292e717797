"""Looks over a klausul file without rendering it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from jinja2 import nodes

from kerjasama_docs.assets import nearest, read_text
from kerjasama_docs.findings import DocumentFindingsError, Finding, Level, Where, in_order
from kerjasama_docs.inputs import Source, read_yaml
from kerjasama_docs.language import daftar
from kerjasama_docs.naskah.klausul.file import Klausul, _parsed, parameters
from kerjasama_docs.naskah.lint.citation import citation_faults
from kerjasama_docs.naskah.lint.jinja import FUNCTIONS, Fault, faults, own_targets, parameters_used, parse
from kerjasama_docs.regex import regex

_ROW = regex(r"^[ \t]*(\|[^\n]*\|)[ \t]*$", re.MULTILINE)
_TAG = regex(r"\{\{[^{}]*\}\}|\{%[^{}]*%\}|\\\|")
_LABEL = regex(r"\[#([a-z][a-z0-9-]*)\]")


def lint_klausul(path: Path) -> tuple[Finding, ...]:
    """Everything that is wrong with a klausul file, each with its line.

    Raises:
        UsageError: The file cannot be read.
    """
    read_text(path)
    try:
        klausul = _parsed(path, path.stat().st_mtime_ns)
    except DocumentFindingsError as error:
        return in_order(error.findings)
    source = _head(path)
    found = [*source.findings, *_text(klausul, source), *_condition(klausul, source), *_defaults(klausul, source)]
    for place, entry in enumerate(klausul.head.dasar):
        key, _, article = entry.partition(" ")
        found += citation_faults(key, article, source.where(("dasar", place)))
    found += _prolonged(klausul, source)
    found += _widths(klausul, source)
    return in_order(found)


def _prolonged(klausul: Klausul, source: Source) -> Iterator[Finding]:
    """The ayat that a perpanjangan is to word anew, where the klausul has no such label."""
    label, labels = klausul.head.diperpanjang, _LABEL.findall(klausul.text)
    if label and label not in labels:
        message = f"Label “#{label}” tidak ada dalam klausul ini."
        hint = nearest(label, labels) if labels else f"Tambahkan [#{label}] setelah penanda ayat jangka waktu."
        yield Finding("klausul-label", Level.GALAT, message, source.where(("diperpanjang",)), hint)


def _widths(klausul: Klausul, source: Source) -> Iterator[Finding]:
    """Widths of columns, where no table of the klausul has as many."""
    count = len(klausul.head.lebar)
    texts = [klausul.text, *([klausul.inggris[0]] if klausul.inggris else [])]
    tables = {row.count("|") - 1 for text in texts for row in _ROW.findall(_TAG.sub("", text))}
    if count and count not in tables:
        there = daftar([str(each) for each in sorted(tables)], "dan") or "tidak ada tabel"
        message = f"Isian lebar memuat {count} kolom, sedangkan tabel klausul ini: {there}."
        hint = "Samakan banyaknya dengan kolom tabel, atau hapus isian lebar."
        yield Finding("klausul-lebar", Level.PERINGATAN, message, source.where(("lebar",)), hint)


def _head(path: Path) -> Source:
    """The head of a klausul that was read before, for the lines of its entries."""
    head = read_text(path).replace("\r\n", "\n").split("---\n", 2)[1]
    return read_yaml(f"\n{head}", str(path))


def _found(fault: Fault, where: Where) -> Finding:
    line = (where.line or 1) + fault.line - 1
    return Finding(f"klausul-{fault.code}", Level.GALAT, fault.message, replace(where, line=line), fault.hint)


def _text(klausul: Klausul, source: Source) -> Iterator[Finding]:
    """Jinja of the text in each language, its parameters and its labels."""
    texts = [(klausul.text, klausul.where), *([klausul.inggris] if klausul.inggris else [])]
    used: set[str] = set()
    whole = True
    for text, where in texts:
        tree = parse(text)
        if isinstance(tree, Fault):
            whole = False
            yield _found(tree, where)
            continue
        used |= parameters_used(tree).keys()
        yield from (_found(fault, where) for fault in _one_text(klausul, text, tree))
    yield from _untitled(klausul, source)
    if whole:
        yield from _unused(klausul, source, used)


def _untitled(klausul: Klausul, source: Source) -> Iterator[Finding]:
    """A klausul in two languages whose title is in one."""
    if klausul.inggris and klausul.head.judul and not klausul.head.judul_inggris:
        message = "Klausul ini punya bunyi dalam bahasa Inggris, tetapi judulnya belum."
        where = source.where(("judul",))
        yield Finding("klausul-judul", Level.PERINGATAN, message, where, "Tambahkan judul_inggris pada kepala klausul.")


def _unused(klausul: Klausul, source: Source, used: set[str]) -> Iterator[Finding]:
    """Parameters that no text uses."""
    asked = {name for name, parameter in klausul.head.parameter.items() if not parameter.usang}
    for name in sorted(asked - used):
        message = f"Parameter “{name}” tidak dipakai dalam bunyi klausul."
        where, hint = source.where(("parameter", name)), f"Pakai {{{{ param.{name} }}}}, atau hapus."
        yield Finding("klausul-parameter", Level.PERINGATAN, message, where, hint)


def _one_text(klausul: Klausul, text: str, tree: nodes.Template) -> Iterator[Fault]:
    """The text in one language."""
    yield from faults(tree, (*FUNCTIONS, "param"))
    declared, labels = klausul.head.parameter, _LABEL.findall(text)
    for name, line in parameters_used(tree).items():
        if name not in declared:
            hint = nearest(name, declared) if declared else f"Tambahkan {name} di bawah parameter: pada kepala klausul."
            yield Fault("parameter", line, f"Parameter “{name}” tidak ada pada kepala klausul.", hint)
    for name, line in own_targets(tree):
        if name not in labels:
            hint = nearest(name, labels) if labels else f"Tambahkan [#{name}] setelah penanda ayat yang dimaksud."
            yield Fault("label", line, f"Label “#{name}” tidak ada dalam klausul ini.", hint)


def _condition(klausul: Klausul, source: Source) -> Iterator[Finding]:
    """The condition of a klausul, which sees the names of the naskah only."""
    if klausul.head.bila is None:
        return
    where = source.where(("bila",))
    tree = parse(f"{{{{ {klausul.head.bila} }}}}")
    for fault in [tree] if isinstance(tree, Fault) else faults(tree, ()):
        yield _found(replace(fault, line=1, message=f"Syarat bila: {fault.message}"), where)


def _defaults(klausul: Klausul, source: Source) -> Iterator[Finding]:
    """Parameters whose bawaan is not of their kind."""
    for name, parameter in klausul.head.parameter.items():
        head = klausul.head.model_copy(update={"parameter": {name: parameter}})
        try:
            parameters(replace(klausul, head=head), {}, source)
        except DocumentFindingsError as error:
            at = source.where(("parameter", name, "bawaan"))
            for finding in error.findings:
                message = f"Bawaan parameter {name}: {finding.message}"
                yield replace(finding, code="klausul-bawaan", message=message, where=at)
