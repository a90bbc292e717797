"""Perselisihan dengan mitra luar negeri diserahkan kepada “arbitrase”, padahal jalannya negosiasi dan konsultasi.

Perselisihan dalam kerja sama daerah dengan pemerintah daerah atau lembaga di luar negeri diselesaikan melalui negosiasi
dan konsultasi. Pengadilan dan arbitrase, juga yang internasional, tidak disediakan bagi keduanya. Forum dalam naskah
antardaerah dan antarinstansi diperiksa tersendiri.

Salah: Sengketa yang tidak dapat dirundingkan diajukan kepada arbitrase di Singapura.
Benar: Sengketa diselesaikan secara damai melalui konsultasi atau negosiasi antara Para Pihak.
"""

import re
from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.model.base import ASING
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.ujaran import Ujaran, ujaran_about

_ABROAD = Basis("pp-28-2018", "Pasal 34")
_BODIES = Basis("pp-28-2018", "Pasal 41")
DASAR: tuple[Basis, ...] = (_ABROAD, _BODIES)

_REGION, _STATE = "pemerintah-daerah", "pemerintah-asing"
_FORUM = regex(
    r"\b(?:[Pp]engadilan(?: [A-Z][\w-]+){0,4}|arbitrase|Badan Arbitrase(?: [A-Z][\w-]+){0,3}|BANI|arbitration|tribunal"
    r"|courts?(?: of [A-Z]\w+){0,2})\b",
)
_ANY_CASE = regex(r"\b(?:pengadilan|(?:badan )?arbitrase)\b", re.IGNORECASE)
_CHOSEN = regex(
    r"\b(?:(?:di)?(?:selesaikan|ajukan|putus(?:kan)?|serahkan|bawa|tempuh)|menyelesaikan|mengajukan|memilih|melalui|domisili"
    r"|kedudukan hukum|yurisdiksi|settled?|submitted|referred|resolved|jurisdiction)\b",
    re.IGNORECASE,
)
_OTHER = regex(
    r"\b(?:putusan pengadilan|kekuatan hukum tetap|penetapan pengadilan|court (?:decision|order))", re.IGNORECASE
)
"""A decision of a court, which ends a kerja sama or lets a secret be told."""


def _article(subject: Subject) -> Basis | None:
    """The article about disputes of a region with a partner abroad; None for another naskah."""
    kinds = {pihak.golongan for pihak in subject.naskah.pihak}
    if not (subject.binds(_ABROAD.regulation) and _REGION in kinds and kinds & ASING):
        return None
    return _ABROAD if _STATE in kinds else _BODIES


def _forum(said: Ujaran) -> re.Match[str] | None:
    """The forum that a sentence chooses; none where it only names a decision, or keeps away from it."""
    found = _FORUM.search(said.text) or _ANY_CASE.search(said.text)
    if found is None or _OTHER.search(said.text):
        return None
    verbs = [verb.start() for verb in _CHOSEN.finditer(said.text, 0, found.start())]
    if verbs:
        return None if said.denied(verbs[-1], found.start()) else found
    return found if _CHOSEN.search(said.whole) and not said.negated else None


def check(subject: Subject) -> Iterator[Finding]:
    """Find a dispute of a region with a partner abroad that is brought before a court or an arbitrator."""
    basis = _article(subject)
    if basis is None:
        return
    hint = "Tulis bahwa perselisihan diselesaikan melalui negosiasi dan konsultasi, atau hapus forum itu."
    seen: set[object] = set()
    for said in ujaran_about(subject, "pengadilan", "arbitra", "bani", "court", "tribunal"):
        found = _forum(said)
        if found and said.tempat not in seen:
            seen.add(said.tempat)
            message = f"Perselisihan dengan mitra luar negeri diserahkan kepada “{found[0]}”, padahal jalannya "
            message += "negosiasi dan konsultasi."
            yield subject.finding(message, said.place(subject, found), hint, level=Level.PERINGATAN, basis=basis)
