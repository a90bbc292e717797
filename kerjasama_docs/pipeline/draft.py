"""From a stranger's draft to what is wrong with it: read, recognised, and seen by the rules that speak of text.

A rule sees the tree of the draft and the few facts that it tells of itself. What it says of an input that nobody gave
is left out: only what it says of a printed text is kept, and what it asks of the text as a whole.
"""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

from kerjasama_docs import rules
from kerjasama_docs.assets import PROFIL_BAWAAN, Assets
from kerjasama_docs.drafts.facts import Facts, facts_of
from kerjasama_docs.drafts.files import Changes
from kerjasama_docs.drafts.kinds import kind_of, usual_kind
from kerjasama_docs.drafts.opening import read_draft
from kerjasama_docs.drafts.recognise.account import Account, account_of
from kerjasama_docs.drafts.recognise.reading import Draft, recognised
from kerjasama_docs.drafts.refusals import refused
from kerjasama_docs.findings import DocumentFindingsError, Finding, Level, Where, in_order
from kerjasama_docs.language import bilangan, dipotong, tanggal_panjang
from kerjasama_docs.pipeline.document import Document
from kerjasama_docs.pipeline.loading import load

_SHOWN, _MOST = 60, 5
"""Characters of a text that found no place, and how many such are named."""
_FEW = 0.97
"""Share of a text below which it was not understood well."""
_FEWEST = 2
"""Pihak that a naskah has at least, whatever its draft tells of them."""
_OF_KIND = ("isi", "lanjutan")
"""Groups of rules that ask what a kind must say, or what its parent said: nobody knows where neither is known."""
_HINT = "Tambahkan pada Pasal yang sesuai, atau mintakan penjelasan dari pengirimnya."


@dataclass(frozen=True)
class ReadDraft:
    """A draft that was read.

    Attributes:
        draft: What was recognised.
        document: The same as a naskah, for the rules and whoever compares it.
        facts: What it tells of itself.
        account: How much of its text found its place.
        known: Whether its kind was recognised.
    """

    draft: Draft
    document: Document
    facts: Facts
    account: Account
    known: bool


def load_draft(
    raw: bytes, name: str, *, changes: Changes = "terima", profil: str = PROFIL_BAWAAN, templates: str | None = None
) -> ReadDraft:
    """Read a stranger's draft.

    Args:
        raw: The file.
        name: Its name as the user gave it.
        changes: How changes are read that nobody has accepted yet.
        profil: The profil whose rules bind whoever reads it.
        templates: The user's own template folder.

    Raises:
        UnreadableInputError: It cannot be read, or is no naskah kerja sama.
    """
    said = read_draft(raw, name, changes=changes)
    draft = recognised(said)
    pohon, assets = draft.pohon, Assets(Path(templates) if templates else None)
    facts = facts_of(pohon)
    kind = kind_of(facts.nama, assets)
    if kind is None and not pohon.pasal:
        raise refused(
            name, "draf-bukan-naskah", "Berkas ini tidak dikenali sebagai naskah kerja sama.", hint=_NO_NASKAH
        )
    built = _built(facts, kind or usual_kind(assets), profil=profil, templates=templates)
    document = replace(
        built,
        name=Path(name).stem,
        built=replace(built.built, pohon=pohon, heads={}, notes=(), dibaca=True),
        sha256=hashlib.sha256(raw).hexdigest(),
    )
    return ReadDraft(draft, document, facts, account_of(said, pohon), known=kind is not None)


_NO_NASKAH = "Periksa apakah berkasnya benar; naskah berjudul (Perjanjian Kerja Sama …) atau terbagi dalam Pasal."


def _built(facts: Facts, kind: str, *, profil: str, templates: str | None) -> Document:
    """A naskah of the facts alone; what it calls itself is left out where its kind has no other name."""
    given = dict(_given(facts, kind, profil))
    try:
        return load(given, templates=templates)
    except DocumentFindingsError:
        unnamed = [dict[str, object]()] * max(len(facts.pihak), _FEWEST)
        return load({"jenis": kind, "profil": profil, "pihak": unnamed}, templates=templates)


def _given(facts: Facts, kind: str, profil: str) -> Iterator[tuple[str, object]]:
    """The facts as an input says them."""
    yield "jenis", kind
    yield "profil", profil
    pihak: list[Mapping[str, object]] = [
        {key: text for key, text in (("nama", party.nama), ("sebutan", party.sebutan.upper())) if text}
        for party in facts.pihak
    ]
    yield "pihak", [*pihak, *({} for _ in range(_FEWEST - len(pihak)))]
    if facts.tentang:
        yield "judul", facts.tentang
    if facts.disebut:
        yield "nama_naskah", facts.disebut
    if facts.tanggal:
        yield "penandatanganan", {"tanggal": facts.tanggal.isoformat()}


def check_draft(read: ReadDraft, *, final: bool = False) -> tuple[Finding, ...]:
    """All that is wrong with a draft: what its file tells, what was read with doubt, what the rules find."""
    subject = rules.Subject.of(read.document.built, final=final)
    judged = read.known and subject.peran == "pokok"
    asked = rules.of_text(subject, without=() if judged else _OF_KIND)
    found = [each for finding in asked if (each := _placed(finding, read.draft.said.file))]
    return in_order((*read.draft.said.notes, *_told(read), *read.draft.doubts, *found))


def _placed(finding: Finding, file: str) -> Finding | None:
    """A finding about a text, or about the text as a whole; None for one about an input that nobody gave."""
    rule = rules.rule_called(finding.code)
    if finding.where.order is not None:
        hint = (rule.read_hint if rule else "") or finding.hint
        return replace(finding, where=replace(finding.where, file=file), hint=hint)
    return replace(finding, where=Where(file), hint=_HINT) if rule and rule.whole else None


def _told(read: ReadDraft) -> Iterator[Finding]:
    """What the file was read as, and what of it found no place."""
    where = Where(read.draft.said.file)
    share = bilangan(Decimal(int(read.account.share * 1000)) / 10)
    count, day = len(read.draft.pohon.pasal), read.facts.tanggal
    signed = f", ditandatangani {tanggal_panjang(day)}" if day else ""
    name = read.document.built.jenis.nama if read.known else "naskah yang jenisnya tidak dikenali"
    message = f"Dibaca sebagai {name} {len(read.facts.pihak)} pihak, {count} Pasal{signed}; {share}% teksnya terbaca."
    yield Finding("draf-dibaca", Level.SARAN, message, where, "Bila keliru, periksa judul dan kepala Pasalnya.")
    if read.account.share < _FEW:
        some = "; ".join(dipotong(each.text, _SHOWN) for each in read.account.left[:_MOST])
        message = f"Sebagian teks tidak mendapat tempat dalam susunan naskah: {some}."
        yield Finding("draf-sisa", Level.PERINGATAN, message, where, "Baca bagian itu sendiri; isinya tidak diperiksa.")
