"""Perselisihan antardaerah diserahkan kepada “Pengadilan Negeri Serang”, padahal diselesaikan gubernur atau Menteri.

Perselisihan antardaerah dalam penyelenggaraan urusan pemerintahan diselesaikan gubernur atau Menteri, dan keputusan
Menteri bersifat final. Perselisihan dengan pemerintah daerah atau lembaga di luar negeri diselesaikan melalui negosiasi
dan konsultasi. Pengadilan dan arbitrase hanya lazim dalam kerja sama dengan pihak ketiga di dalam negeri.

Salah: Perselisihan yang tidak dapat dimusyawarahkan diselesaikan melalui Pengadilan Negeri Serang.
Benar: Perselisihan yang tidak dapat dimusyawarahkan diselesaikan oleh menteri yang membidangi urusan dalam negeri.
"""

import re
from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.model.base import ASING
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.base.ujaran import Ujaran, ujaran

_AMONG = Basis("pp-28-2018", "Pasal 8")
_ABROAD = Basis("pp-28-2018", "Pasal 34")
_BODIES = Basis("pp-28-2018", "Pasal 41")
DASAR: tuple[Basis, ...] = (_AMONG, _ABROAD, _BODIES, Basis("uu-23-2014", "Pasal 370 ayat (2)"))

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


def _rule(subject: Subject) -> tuple[Basis, str, str] | None:
    """The article about disputes of this naskah, whose dispute it is, and who settles it."""
    kinds = {pihak.golongan for pihak in subject.naskah.pihak}
    if not subject.binds(_AMONG.regulation):
        return None
    if kinds == {_REGION}:
        return _AMONG, "antardaerah", "diselesaikan gubernur atau Menteri"
    if _REGION in kinds and kinds & ASING:
        basis = _ABROAD if _STATE in kinds else _BODIES
        return basis, "dengan mitra luar negeri", "diselesaikan melalui negosiasi dan konsultasi"
    return None


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
    """Find a dispute of a region that is brought before a court or an arbitrator."""
    rule = _rule(subject)
    if rule is None:
        return
    basis, whose, who = rule
    for said in ujaran(subject, "pengadilan", "arbitra", "bani", "court", "tribunal"):
        found = _forum(said)
        if found:
            message = f"Perselisihan {whose} diserahkan kepada “{found[0]}”, padahal {who}."
            hint = f"Tulis bahwa perselisihan {who}, atau hapus forum itu."
            where = said.place(subject, found)
            yield subject.finding(message, where, hint, level=Level.PERINGATAN, basis=basis)
