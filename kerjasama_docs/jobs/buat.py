"""Naskah from files to files: what ``buat`` does.

Every input is read before any output is made, so that all faults of all
files come together; then each naskah is made and written whole.
"""

import sys
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import DocumentFindingsError, Finding, in_order
from kerjasama_docs.jobs.inputs import files_of
from kerjasama_docs.jobs.manifest import manifest, with_complete, with_sheets
from kerjasama_docs.jobs.reading import read_all
from kerjasama_docs.language import BAHASA, NamaBahasa
from kerjasama_docs.output import refuse_existing, refuse_inputs, refuse_no_folder, write_all
from kerjasama_docs.pipeline import (
    Document,
    Format,
    Rendered,
    consolidated,
    formats_named,
    in_language,
    load,
    render,
)

if TYPE_CHECKING:
    from kerjasama_docs.jobs.lengkap import Complete

SUFFIX: Mapping[Format, str] = {"docx": ".docx", "pdf": ".pdf", "teks": ".txt"}


@dataclass(frozen=True)
class NaskahOrder:
    """What is wanted.

    Attributes:
        folder: Where the files go.
        formats: ``docx``, ``pdf``, ``teks``.
        templates: The user's own template folder.
        final: No draft.
        pdfa: PDF/A of a draft, too; what is final always is.
        engine: PDF engine.
        overwrite: Whether files that exist may be replaced.
        konsolidasi: The text in force after each naskah instead of the naskah itself.
        bahasa: The one language that is wanted of a naskah in two; None for both.
        alternat: Which pihak comes first.
        tidy: Whether what is typed is tidied.
        notes: Whether the findings stand as comments in the Word file.
        complete: Whether a PDF with the files of the lampiran is made, too.
        mitra: The file of partners that the user named.
        sheets: Whether the sheets for initials are made, too.
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
    tidy: bool = True
    notes: bool = False
    complete: bool = False
    mitra: str | None = None
    sheets: bool = False


@dataclass(frozen=True)
class MadeNaskah:
    """What came of an order.

    Attributes:
        paths: Files that were written.
        manifests: One record a naskah that was made: hashes, engine, pages, findings.
        findings: All findings.
        unreadable: Whether an input could not be read at all.
    """

    paths: tuple[Path, ...] = ()
    manifests: tuple[dict[str, object], ...] = ()
    findings: tuple[Finding, ...] = ()
    unreadable: bool = False


def formats_of(text: str) -> tuple[Format, ...]:
    """The forms that are named, ``docx,pdf``, each once and in that order.

    Raises:
        UsageError: One is unknown, or none is named.
    """
    return formats_named([name.strip().lower() for name in text.split(",") if name.strip()])


def language_of(text: str) -> NamaBahasa | None:
    """The one language that is named; None for any other word, which stands for both."""
    return next((name for name in BAHASA if name == text), None)


def make_one(files: Sequence[str], order: NaskahOrder) -> tuple[bytes, tuple[Finding, ...]]:
    """One naskah in one form, for standard output.

    Raises:
        UsageError: Several files or forms are asked for.
        DocumentFindingsError: The naskah cannot be built, or is not ready to be final.
    """
    _refuse_order(order, to_stdout=True)
    if len(files) != 1 or len(order.formats) != 1:
        raise UsageError("Keluaran baku memuat satu naskah dalam satu bentuk.", "Misalnya: --format teks -o -")
    rendered = _rendered(_wanted(files[0], order), order)
    return next(iter(rendered.files.values())), rendered.findings


def make(
    files: Sequence[str], order: NaskahOrder, watch: Callable[[MadeNaskah], None] = lambda _made: None
) -> MadeNaskah:
    """Make every naskah; nothing is written while any input cannot be built.

    Args:
        files: Input files, ``-`` for standard input.
        order: What is wanted.
        watch: Told of every naskah when its files are written.

    Raises:
        UsageError: A file is missing, an output is in the way, a name is unknown.
        EnvironmentLackError: The machine lacks something.
    """
    _refuse_order(order)
    refuse_no_folder(order.folder)
    read = read_all(files, lambda name: _wanted(name, order))
    if read.findings:
        return MadeNaskah(findings=in_order(read.findings), unreadable=read.unreadable)
    made: list[MadeNaskah] = []
    for document, target in zip(read.documents, _targets(read.documents, order, files), strict=True):
        made.append(_written(document, target, order))
        watch(made[-1])
    return MadeNaskah(
        tuple(path for each in made for path in each.paths),
        tuple(record for each in made for record in each.manifests),
        in_order(finding for each in made for finding in each.findings),
    )


def _wanted(name: str, order: NaskahOrder) -> Document:
    """One naskah, in the version that is wanted."""
    document = load(name, templates=order.templates, alternat=order.alternat, tidy=order.tidy, mitra=order.mitra)
    if order.sheets:
        from kerjasama_docs.jobs.lembar_paraf import refuse_none

        refuse_none(document)
    if order.konsolidasi:
        document = consolidated(document)
    return in_language(document, order.bahasa) if order.bahasa else document


def _rendered(document: Document, order: NaskahOrder) -> Rendered:
    formats = (*order.formats, "pdf") if order.complete else order.formats
    made = render(document, formats=formats_named(formats), final=order.final, pdfa=order.pdfa, engine=order.engine)
    if not order.notes:
        return made
    from kerjasama_docs.docx.comments import with_comments
    from kerjasama_docs.jobs.komentar import comments_of

    commented = with_comments(made.files["docx"], comments_of(document.built, made.findings))
    return replace(made, files={**made.files, "docx": commented})


def _refuse_order(order: NaskahOrder, *, to_stdout: bool = False) -> None:
    """Refuse comments where nobody could read them or where they would be signed, and complete files of others.

    Raises:
        UsageError: No Word file is asked for, or a final one; or more than one file on standard output.
    """
    if order.complete:
        from kerjasama_docs.jobs.lengkap import refuse_versions  # pypdf, for whoever asks for it

        refuse_versions(konsolidasi=order.konsolidasi, to_stdout=to_stdout)
    if order.sheets:
        from kerjasama_docs.jobs import lembar_paraf

        lembar_paraf.refuse_versions(order.formats, konsolidasi=order.konsolidasi, to_stdout=to_stdout)
    if order.notes and "docx" not in order.formats:
        raise UsageError("Catatan hanya dapat dimuat dalam berkas Word.", "Tambahkan docx pada --format.")
    if order.notes and order.final:
        hint = "Buat catatannya dari rancangan, tanpa --final."
        raise UsageError("Naskah final tidak memuat catatan pemeriksaan.", hint)


def _targets(documents: Sequence[Document], order: NaskahOrder, files: Sequence[str]) -> list[dict[Format, Path]]:
    """Where each naskah goes.

    Raises:
        UsageError: Two go to the same place, a file is there already, or is one of those that were read.
    """
    targets = [{each: order.folder / f"{item.name}{SUFFIX[each]}" for each in order.formats} for item in documents]
    paths = [path for target in targets for path in target.values()]
    paths += [path for item in documents for path in _beside(item, order)]
    _refuse(paths, overwrite=order.overwrite)
    refuse_inputs(paths, files)
    refuse_inputs(paths, (file for item in documents for file in files_of(item)))
    return targets


def _beside(document: Document, order: NaskahOrder) -> list[Path]:
    """Where what is made beside a naskah goes."""
    return [*([_complete(document, order)] if order.complete else []), *_sheets(document, order)]


def _complete(document: Document, order: NaskahOrder) -> Path:
    """Where a naskah goes together with the files of its lampiran."""
    return order.folder / f"{document.name}-lengkap.pdf"


def _refuse(paths: Sequence[Path], *, overwrite: bool) -> None:
    places = [_place(path) for path in paths]
    twice = next((path for path, place in zip(paths, places, strict=True) if places.count(place) > 1), None)
    if twice:
        raise UsageError(f"Dua berkas masukan sama-sama menghasilkan {twice}.", "Beri nama yang berbeda.")
    if not overwrite:
        refuse_existing(paths)


def _place(path: Path) -> str:
    """A name as its file system tells it from others: macOS and Windows do not tell Naskah.docx from naskah.docx."""
    return str(path).casefold() if sys.platform in {"win32", "darwin"} else str(path)


def _written(document: Document, target: Mapping[Format, Path], order: NaskahOrder) -> MadeNaskah:
    """One naskah, written whole; only what is wrong with it when it cannot be printed."""
    try:
        rendered = _rendered(document, order)
        whole = _with_attachments(document, rendered, order) if order.complete else None
        sheets = _printed_sheets(document, order)
    except DocumentFindingsError as error:
        return MadeNaskah(findings=error.findings)
    files = {path: rendered.files[form] for form, path in target.items()}
    record, findings = manifest(document, rendered, target), rendered.findings
    if whole is not None:
        files[_complete(document, order)] = whole.pdf
        record = with_complete(record, whole, _complete(document, order))
        findings += whole.findings
    if sheets:
        files |= sheets
        record = with_sheets(record, sheets)
    write_all(files, overwrite=order.overwrite)
    return MadeNaskah(tuple(files), (record,), in_order(findings))


def _sheets(document: Document, order: NaskahOrder) -> list[Path]:
    """Where the sheets for initials of a naskah go."""
    if not order.sheets:
        return []
    from kerjasama_docs.jobs.lembar_paraf import forms_of, sheets_of

    names = [f"{document.name}-lembar-paraf-{sheet.place + 1}" for sheet in sheets_of(document)]
    return [order.folder / f"{name}{SUFFIX[form]}" for name in names for form in forms_of(order.formats)]


def _printed_sheets(document: Document, order: NaskahOrder) -> dict[Path, bytes]:
    """The sheets for initials of a naskah, each in the forms that are wanted."""
    if not order.sheets:
        return {}
    from kerjasama_docs.jobs.lembar_paraf import printed_sheets

    made = printed_sheets(document, order.formats, engine=order.engine)
    return dict(zip(_sheets(document, order), made, strict=True))


def _with_attachments(document: Document, rendered: Rendered, order: NaskahOrder) -> "Complete":
    """A naskah with the files of its lampiran behind it.

    Raises:
        DocumentFindingsError: One of them cannot be used; with all that is wrong with the naskah.
    """
    from kerjasama_docs.jobs.lengkap import complete

    try:
        return complete(document, rendered.files["pdf"], engine=order.engine)
    except DocumentFindingsError as error:
        raise DocumentFindingsError((*rendered.findings, *error.findings)) from error
