"""One row made: what a worker does, wherever it runs. It takes values and gives values, and writes nothing."""

import hashlib
import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TypeVar

from kerjasama_docs.errors import EnvironmentLackError, ExitCode, KerjasamaError
from kerjasama_docs.findings import DocumentFindingsError, Finding, Level, has_errors, in_order
from kerjasama_docs.jobs.buat import SUFFIX
from kerjasama_docs.language import INDONESIA
from kerjasama_docs.massal import MassalRow
from kerjasama_docs.model.penandatangan import Penandatangan
from kerjasama_docs.model.pihak import Pihak
from kerjasama_docs.pipeline import FORMATS, Document, Format, Rendered, load_source, render
from kerjasama_docs.report import findings_data
from kerjasama_docs.version import __version__

T = TypeVar("T")
_BUG = "Laporkan beserta berkas masukannya; baris lain tetap dibuat."


@dataclass(frozen=True)
class Setting:
    """What all rows of a run have in common.

    Attributes:
        folder: The folder of the shared input.
        formats: What is made of each row.
        final: No drafts.
        templates: The user's own template folder.
        pdfa: Whether the PDF of a draft is PDF/A, too.
        engine: The PDF engine.
        together: Whether it makes the PDFs of several rows in one call.
        mitra: The file of partners that the user named.
    """

    folder: Path
    formats: tuple[Format, ...]
    final: bool = False
    templates: str | None = None
    pdfa: bool = False
    engine: str = "auto"
    together: bool = False
    mitra: str | None = None


@dataclass(frozen=True)
class MadeRow:
    """What came of a row.

    Attributes:
        files: Content by the name of its file; empty where the row cannot be made.
        facts: The naskah as the report tells of it, ready for JSON.
        findings: All findings about it.
        behind: Files of the user that it was made from beside the table: shared input, parents, pictures.
        lack: What the machine lacks, and the remedy; it is the same for every row.
        bug: Whether the row met a fault of the program.
    """

    files: Mapping[str, bytes] = field(default_factory=dict)
    facts: Mapping[str, object] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    behind: tuple[str, ...] = ()
    lack: tuple[str, str] | None = None
    bug: bool = False


def make_row(row: MassalRow, setting: Setting) -> MadeRow:
    """Make the documents of a row. Whatever is the matter with it is told and not raised, so that others go on."""
    return told(row, partial(_make, row, setting))


def _make(row: MassalRow, setting: Setting) -> MadeRow:
    document = read_row(row, setting)
    if isinstance(document, MadeRow):
        return document
    rendered = render(document, formats=setting.formats, final=setting.final, pdfa=setting.pdfa, engine=setting.engine)
    return made_row(row, document, rendered, folder=setting.folder)


def told(row: MassalRow, work: Callable[[], MadeRow | T]) -> MadeRow | T:
    """What comes of work on a row, or what stopped it, but for a machine that has no room left."""
    try:
        return work()
    except DocumentFindingsError as error:
        return MadeRow(findings=in_order((*row.findings, *error.findings)))
    except (OSError, MemoryError):
        raise
    except Exception as error:  # noqa: BLE001 - a fault met by one row is told with it
        return failed(row, error)


def read_row(row: MassalRow, setting: Setting) -> Document | MadeRow:
    """The naskah of a row, or why it has none.

    Raises:
        DocumentFindingsError: It cannot be built; all findings at once.
    """
    if has_errors(row.findings):
        return MadeRow(findings=in_order(row.findings))
    if not setting.folder.is_dir():
        message = f"Folder {setting.folder} tidak terlihat oleh pekerja."
        return MadeRow(lack=(message, "Taruh masukannya dalam folder bersama yang sama namanya bagi semua pekerja."))
    return load_source(
        row.source,
        raw=row.raw,
        name=row.name,
        folder=setting.folder,
        templates=setting.templates,
        tidy=row.induk.tidy,
        mitra=setting.mitra,
    )


def failed(row: MassalRow, error: Exception) -> MadeRow:
    """A row that met a failure which is none of its text."""
    if isinstance(error, EnvironmentLackError):
        return MadeRow(lack=(error.message, error.remedy))
    if isinstance(error, KerjasamaError) and error.exit_code is ExitCode.USAGE:
        found = Finding("salah-pakai", Level.GALAT, error.message, row.place, error.remedy)
        return MadeRow(findings=(*row.findings, found))
    what = error.message if isinstance(error, KerjasamaError) else f"{type(error).__name__}: {error}"
    found = Finding("kesalahan-program", Level.GALAT, f"Galat dalam program ini ({what}).", row.place, _BUG)
    return MadeRow(findings=(*row.findings, found), bug=True)


def made_row(row: MassalRow, document: Document, rendered: Rendered, *, folder: Path) -> MadeRow:
    """A row with its documents."""
    findings = in_order((*row.findings, *rendered.findings))
    made = {form: rendered.files[form] for form in FORMATS if form in rendered.files}
    files = {f"{document.name}{SUFFIX[form]}": content for form, content in made.items()}
    outputs = [
        {"path": name, "format": form, "sha256": hashlib.sha256(content).hexdigest()}
        for form, (name, content) in zip(made, files.items(), strict=True)
    ]
    facts = {**_facts(document, rendered), "outputs": outputs, "findings": findings_data(findings)}
    return MadeRow(files, facts, findings, tuple(_behind(document, folder)))


def _facts(document: Document, rendered: Rendered) -> dict[str, object]:
    naskah, own = document.built.naskah, document.built.rantai.akhir
    day = naskah.penandatanganan.tanggal
    return {
        "naskah": document.name,
        "jenis": naskah.jenis,
        "profil": naskah.profil,
        "nama": own.nama,
        "judul": naskah.judul,
        "nomor": list(own.nomor),
        "mitra": [_partner(each) for each in _partners(document)],
        "tanggal": day.isoformat() if day else None,
        "tempat": naskah.penandatanganan.tempat,
        "tool": __version__,
        "engine": rendered.engine,
        "pages": rendered.pages,
        "input": {"sha256": document.sha256},
    }


def _partners(document: Document) -> tuple[Pihak, ...]:
    """The pihak on the other side: those that are not the institution of the profil, else all behind the first."""
    pihak, profil = document.built.naskah.pihak, document.built.profil.profil
    others = tuple(each for each in pihak if not profil.is_own(each.nama))
    return others if len(others) < len(pihak) else pihak[1:]


def _partner(pihak: Pihak) -> dict[str, str | None]:
    signer = pihak.penandatangan
    return {"nama": pihak.nama, "penandatangan": signer.nama_lengkap, "jabatan": _office(signer)}


def _office(signer: Penandatangan) -> str | None:
    """The office of one who signs, with how he holds it: ``Plt. Rektor``."""
    status, office = INDONESIA.status.get(signer.status), signer.jabatan
    if not (office and status) or office.casefold().startswith(status.casefold()):
        return office
    return f"{status} {office}"


def _behind(document: Document, folder: Path) -> Iterator[str]:
    """The files of the user behind a naskah, counted from the folder of the shared input, templates apart."""
    parent = document.parent
    while parent:
        yield _from(parent.file, folder)
        parent = parent.before
    for path, _ in document.built.source.partners:
        yield _from(path, folder)
    for logo in document.printed.pohon.logos:
        if logo.path:
            yield _from(Path(logo.folder) / logo.path, folder)


def _from(file: str | Path, folder: Path) -> str:
    try:
        return Path(os.path.relpath(file, folder)).as_posix()
    except ValueError:  # another drive of Windows
        return Path(file).absolute().as_posix()
