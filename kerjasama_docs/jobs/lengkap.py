"""A naskah with the files of its lampiran behind it, as one PDF: what ``buat --lengkap`` adds."""

import stat
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import DocumentFindingsError, Finding, Level, Where, has_errors, in_order
from kerjasama_docs.jobs.gabung import join_parts
from kerjasama_docs.jobs.gabung_order import JoinOrder
from kerjasama_docs.jobs.gabung_parts import Given, PartReading, ReadParts, too_many
from kerjasama_docs.jobs.inputs import folder_of
from kerjasama_docs.naskah.klausul.folders import load_profil
from kerjasama_docs.naskah.tree.lampiran import lampiran_labels
from kerjasama_docs.pdf.joined.part import Part
from kerjasama_docs.pdf.joined.sound import opened
from kerjasama_docs.pictures.fault import PictureError
from kerjasama_docs.pictures.files import file_in
from kerjasama_docs.pipeline import Document

_SUFFIXES = (".pdf", ".png", ".jpg", ".jpeg", ".docx")
_KINDS = "Sebut berkas PDF, PNG, JPEG, atau .docx dari kerjasama-docs; naskah lain digabungkan dengan gabung."


@dataclass(frozen=True)
class Complete:
    """A naskah with its attachments.

    Attributes:
        pdf: The file.
        findings: What is to be said of the attachments and of the file.
        given: The attachments.
    """

    pdf: bytes
    findings: tuple[Finding, ...]
    given: tuple[Given, ...]


@dataclass(frozen=True, slots=True)
class _Attachment:
    """A file that a lampiran names: which lampiran it is, what it is called, and the name as it was typed."""

    place: int
    title: str
    name: str


def complete(document: Document, pdf: bytes, *, engine: str) -> Complete:
    """Join a naskah with the files of its lampiran, in their order.

    Args:
        document: The naskah.
        pdf: The naskah as PDF.
        engine: PDF engine for Word files among the attachments.

    Raises:
        DocumentFindingsError: An attachment is missing or cannot be joined; all of them at once.
        EnvironmentLackError: The PDF engine is not there.
    """
    name = document.built.naskah.profil
    profil = load_profil(name, document.assets).profil
    order = JoinOrder(None, name, document.assets, engine=engine)
    reading = PartReading(order, profil.kertas.points)
    for each in _attachments(document):
        _add(reading, document, each)
    reading.findings += too_many(reading.given)
    if has_errors(reading.findings):
        raise DocumentFindingsError(reading.findings)
    first = Given(opened(Part(document.name, document.name, pdf, own=True)), document.sha256)
    parts = ReadParts((first, *reading.given), (), unreadable=False)
    made = join_parts(parts, order, profil)
    notes = () if reading.given else (_nothing(document),)
    return Complete(made.pdf, in_order((*reading.findings, *made.findings, *notes)), tuple(reading.given))


def refuse_versions(*, konsolidasi: bool, to_stdout: bool) -> None:
    """Refuse what a complete file cannot be made of.

    Raises:
        UsageError: The text in force is wanted, whose lampiran come from several inputs; or standard output.
    """
    if konsolidasi:
        raise UsageError("Naskah konsolidasi tidak dilengkapi lampiran.", "Buat tanpa --lengkap, lalu pakai gabung.")
    if to_stdout:
        raise UsageError(
            "Keluaran baku memuat satu berkas, sedangkan --lengkap menambah satu.", "Sebut folder dengan -o."
        )


def _attachments(document: Document) -> Iterator[_Attachment]:
    """The files that the lampiran name."""
    items = document.built.naskah.lampiran
    for place, (item, label) in enumerate(zip(items, lampiran_labels(len(items)), strict=True)):
        if item.berkas:
            yield _Attachment(place, f"{label} {item.judul}", item.berkas)


def _add(reading: PartReading, document: Document, each: _Attachment) -> None:
    """Read an attachment; what is wrong with it is said at the line that names it."""
    before = len(reading.findings)
    where = document.built.source.where(("lampiran", each.place, "berkas"))
    try:
        path = _path(document, each.name)
    except PictureError as error:
        reading.findings.append(_unusable(each, where, error))
        return
    reading.add(str(path), each.title)
    for place, found in enumerate(reading.findings[before:], before):
        reading.findings[place] = replace(found, where=where, message=f"Berkas {each.name}: {found.message}")


def _path(document: Document, name: str) -> Path:
    """Where an attachment lies, below the folder as the user named it; never outside the folder of the input.

    Raises:
        PictureError: It is missing, lies elsewhere, or is none that can be attached.
    """
    folder = folder_of(document)
    path, state = file_in(folder, name)
    if not stat.S_ISREG(state.st_mode):
        raise PictureError("itu folder atau perangkat, bukan berkas", _KINDS)
    if path.suffix.lower() not in _SUFFIXES:
        raise PictureError("jenis berkasnya tidak dapat dilampirkan", _KINDS)
    return folder / path.relative_to(folder.resolve())


def _unusable(each: _Attachment, where: Where, error: PictureError) -> Finding:
    message = f"Berkas {each.name} tidak dapat dipakai bagi {each.title}: {error}."
    hint = error.remedy or "Letakkan berkas itu di folder masukan, atau perbaiki namanya."
    return Finding("lampiran-berkas", Level.GALAT, message, where, hint)


def _nothing(document: Document) -> Finding:
    """A naskah whose lampiran name no file."""
    message = "Tidak ada lampiran yang menyebut berkas, sehingga berkas lengkap hanya memuat naskahnya."
    hint = "Sebut berkasnya pada lampiran (berkas: …), atau gabungkan dengan kerjasama-docs gabung."
    return Finding("lampiran-tanpa-berkas", Level.SARAN, message, Where(document.built.source.file), hint)
