"""A draft becomes an input, and it is told at once what ``buat`` would print otherwise."""

from collections.abc import Iterator
from dataclasses import dataclass

from kerjasama_docs.compare.comparing import compare
from kerjasama_docs.compare.records import Change, Sort
from kerjasama_docs.drafts.files import Changes
from kerjasama_docs.findings import DocumentFindingsError, Finding, Level, Where
from kerjasama_docs.inputs.yaml_reader import read_yaml
from kerjasama_docs.jobs.sides import Reading, draft_of
from kerjasama_docs.language import dipotong
from kerjasama_docs.pipeline.draft import ReadDraft
from kerjasama_docs.pipeline.loading import load
from kerjasama_docs.starter.from_draft import starter_from_draft

_SHOWN = 80
_MOST = 20
"""Differences that are told; more say that the draft was not understood."""


@dataclass(frozen=True)
class TakenOver:
    """What came of it.

    Attributes:
        text: The text of the input.
        findings: What its reader should know, none of level galat.
    """

    text: str
    findings: tuple[Finding, ...]


def take(name: str, *, changes: Changes, profil: str, templates: str | None) -> TakenOver:
    """Take a draft over.

    Args:
        name: Its file.
        changes: How changes are read that nobody has accepted yet.
        profil: The profil of who takes it over.
        templates: The user's own template folder.

    Raises:
        UsageError: The file is missing or unreadable.
        UnreadableInputError: It is no draft of a naskah.
    """
    read = draft_of(name, Reading(templates, changes=changes, profil=profil))
    text = starter_from_draft(read, profil=profil)
    return TakenOver(text, tuple(_told(read, text, templates)))


def _told(read: ReadDraft, text: str, templates: str | None) -> Iterator[Finding]:
    """What the input would print otherwise than the draft, where it can be built."""
    yield from (each for each in read.draft.said.notes if each.level is not Level.GALAT)
    where = Where(read.draft.said.file)
    try:
        made = load(read_yaml(text, None).data, templates=templates).built.pohon
    except DocumentFindingsError as error:
        message = "Masukan yang diambil belum dapat dibuat menjadi naskah; jalankan periksa untuk melihat sebabnya."
        yield Finding("ambil-belum-jadi", Level.PERINGATAN, f"{message} ({error.findings[0].message})", where)
        return
    body = [change for change in compare(read.draft.pohon, made).changes if _is_of_body(change)]
    for change in body[:_MOST]:
        said = dipotong(change.sebelum or change.sesudah, _SHOWN)
        message = f"{change.tempat} tercetak lain daripada drafnya: {said}"
        yield Finding("ambil-beda", Level.SARAN, message, where, "Bandingkan dengan: kerjasama-docs banding.")


def _is_of_body(change: Change) -> bool:
    """Whether a difference is one of the words of a Pasal, and not only of its number."""
    return bool(change.dari or change.ke) and "Pasal" in change.bagian and change.sort is not Sort.NOMOR
