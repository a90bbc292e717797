"""Naskah from files to files: what ``buat`` and ``contoh`` do.

Every input is read before any output is made, so that all faults of all
files come together; then each naskah is made and written whole.
"""

import hashlib
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import DocumentFindingsError, Finding, UnreadableInputError, in_order
from kerjasama_docs.language import NamaBahasa
from kerjasama_docs.output import refuse_existing, write_all
from kerjasama_docs.pipeline import (
    Document,
    Format,
    Rendered,
    check,
    consolidated,
    in_language,
    load,
    render,
    template_files,
)
from kerjasama_docs.report import finding_data
from kerjasama_docs.version import __version__

_SUFFIX: Mapping[Format, str] = {"docx": ".docx", "pdf": ".pdf", "teks": ".txt"}


@dataclass(frozen=True)
class Order:
    """What is wanted.

    Attributes:
        folder: Where the files go.
        formats: ``docx``, ``pdf``, ``teks``.
        templates: The user's own template folder.
        final: No draft.
        pdfa: PDF/A-2b.
        engine: PDF engine.
        overwrite: Whether files that exist may be replaced.
        konsolidasi: The text in force after each naskah instead of the naskah itself.
        bahasa: The one language that is wanted of a naskah in two; None for both.
        alternat: Which pihak comes first.
    """

    folder: Path
    formats: Collection[Format] = ("docx", "pdf")
    templates: str | None = None
    final: bool = False
    pdfa: bool = False
    engine: str = "auto"
    overwrite: bool = False
    konsolidasi: bool = False
    bahasa: NamaBahasa | None = None
    alternat: int = 1


@dataclass(frozen=True)
class Made:
    """What came of it.

    Attributes:
        paths: Files that were written.
        manifests: One record a naskah that was made: hashes, engine, pages, findings.
        findings: All findings.
        unreadable: Whether an input could not be read at all.
    """

    paths: tuple[Path, ...]
    manifests: tuple[dict[str, object], ...]
    findings: tuple[Finding, ...]
    unreadable: bool = False


def manifest(document: Document, rendered: Rendered, paths: Mapping[Format, Path]) -> dict[str, object]:
    """The trace of one naskah: hashes of input, templates and outputs, engine, findings; no user, no clock."""
    return {
        "naskah": document.name,
        "jenis": document.built.naskah.jenis,
        "profil": document.built.naskah.profil,
        "tool": __version__,
        "engine": rendered.engine,
        "pages": rendered.pages,
        "input": {"sha256": document.sha256},
        "induk": _parents(document),
        "templates": {name: _sha256(path.read_bytes()) for name, path in template_files(document).items()},
        "outputs": [
            {"path": str(paths[each]), "format": each, "sha256": _sha256(content)}
            for each, content in rendered.files.items()
        ],
        "findings": [finding_data(finding) for finding in rendered.findings],
    }


def _parents(document: Document) -> list[dict[str, str]]:
    """The input files of the chain before a naskah, oldest first, with their hashes."""
    found: list[dict[str, str]] = []
    parent = document.parent
    while parent:
        found.insert(0, {"path": parent.file, "sha256": parent.sha256})
        parent = parent.before
    return found


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _wanted(name: str, order: Order) -> Document:
    """One naskah, in the version that is wanted."""
    document = load(name, templates=order.templates, alternat=order.alternat)
    document = consolidated(document) if order.konsolidasi else document
    return in_language(document, order.bahasa) if order.bahasa else document


def read_all(files: Sequence[str], order: Order) -> tuple[list[Document], list[Finding], bool]:
    """Read every file.

    Returns:
        The naskah (or the texts in force after them), the findings of those that cannot be built, and whether
        any was unreadable.
    """
    documents: list[Document] = []
    findings: list[Finding] = []
    unreadable = False
    for name in files:
        try:
            documents.append(_wanted(name, order))
        except DocumentFindingsError as error:
            unreadable |= isinstance(error, UnreadableInputError)
            findings += error.findings
    return documents, findings, unreadable


def check_all(files: Sequence[str], templates: str | None, *, final: bool) -> tuple[tuple[Finding, ...], bool]:
    """All findings about all files, and whether any file was unreadable."""
    documents, findings, unreadable = read_all(files, Order(Path(), templates=templates))
    findings += [finding for document in documents for finding in check(document, final=final)]
    return in_order(findings), unreadable


def make_one(files: Sequence[str], order: Order) -> tuple[bytes, tuple[Finding, ...]]:
    """One naskah in one form, for standard output.

    Raises:
        UsageError: Several files or forms are asked for.
        DocumentFindingsError: The naskah cannot be built, or is not ready to be final.
    """
    if len(files) != 1 or len(order.formats) != 1:
        raise UsageError("Keluaran baku memuat satu naskah dalam satu bentuk.", "Misalnya: --format teks -o -")
    rendered = _rendered(_wanted(files[0], order), order)
    return next(iter(rendered.files.values())), rendered.findings


def _rendered(document: Document, order: Order) -> Rendered:
    return render(document, formats=order.formats, final=order.final, pdfa=order.pdfa, engine=order.engine)


def _targets(documents: Sequence[Document], order: Order) -> list[dict[Format, Path]]:
    """Where each naskah goes.

    Raises:
        UsageError: Two go to the same place, or a file is there already.
    """
    targets = [{each: order.folder / f"{item.name}{_SUFFIX[each]}" for each in order.formats} for item in documents]
    paths = [path for target in targets for path in target.values()]
    twice = next((path for path in paths if paths.count(path) > 1), None)
    if twice:
        raise UsageError(f"Dua berkas masukan sama-sama menghasilkan {twice}.", "Beri nama yang berbeda.")
    if not order.overwrite:
        refuse_existing(paths)
    return targets


def make(files: Sequence[str], order: Order, announce: Callable[[Path], None] = lambda _path: None) -> Made:
    """Make every naskah; nothing is written while any input cannot be built.

    Args:
        files: Input files, ``-`` for standard input.
        order: What is wanted.
        announce: Told of every file that was written.

    Raises:
        UsageError: A file is missing, an output is in the way, a name is unknown.
        EnvironmentLackError: The machine lacks something.
    """
    documents, findings, unreadable = read_all(files, order)
    if findings:
        return Made((), (), in_order(findings), unreadable)
    manifests: list[dict[str, object]] = []
    written: list[Path] = []
    for document, target in zip(documents, _targets(documents, order), strict=True):
        try:
            rendered = _rendered(document, order)
        except DocumentFindingsError as error:
            findings += error.findings
            continue
        write_all({target[each]: content for each, content in rendered.files.items()}, overwrite=order.overwrite)
        findings += rendered.findings
        manifests.append(manifest(document, rendered, target))
        for path in target.values():
            written.append(path)
            announce(path)
    return Made(tuple(written), tuple(manifests), in_order(findings))
