"""Adendum ini berlaku sejak 1 Januari 2026, sebelum ditandatangani 10 Juni 2026.

Naskah yang mengubah, memperpanjang, atau mengakhiri kerja sama mengikat sejak ditandatangani atau sesudahnya. Yang
berlaku surut mengubah hak dan kewajiban untuk waktu yang sudah lewat, dan perbuatan di antaranya dapat kehilangan
dasar; bila memang dikehendaki, akibatnya diatur tersendiri. Pedoman peraturan dipakai sebagai perbandingan.

Salah: Adendum ini mulai berlaku sejak tanggal 1 Januari 2026, ditandatangani 10 Juni 2026.
Benar: Adendum ini mulai berlaku pada tanggal penandatanganan.
"""

from collections.abc import Iterator
from datetime import date

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import tanggal_panjang
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.ujaran import Ujaran, ujaran_about

DASAR: tuple[Basis, ...] = (Basis("uu-12-2011", "Lampiran II angka 155"), Basis("uu-12-2011", "Lampiran II angka 156"))

_FROM = regex(
    r"\b(?:mulai berlaku|berlaku (?:surut|efektif|mengikat|terhitung|sejak|mulai)|efektif berlaku|mempunyai kekuatan"
    r"|enters? into force|takes? effect|effective)\b[^.;]{0,60}$"
)
_NEAR = 160
"""Signs before a date that are looked at."""
_BACK = regex(r"\b(?:berlaku surut|secara surut|retroaktif|retroactive(?:ly)?)\b")
_THIS = regex(
    r"\b(?:adendum|perpanjangan|perubahan|kesepakatan pengakhiran|pengakhiran ini|naskah"
    r"|extension|amendment|agreement|addendum)\b"
)


def _before(said: Ujaran, subject: Subject, signing: date) -> date | None:
    """The day before the signing from which a sentence says that this naskah is in force."""
    days = (day for day in said.hari(subject) if day.tanggal and day.tanggal < signing)
    return next((day.tanggal for day in days if _FROM.search(day.before[-_NEAR:].casefold())), None)


def _fault(said: Ujaran, subject: Subject, signing: date) -> str | None:
    """What is wrong with a sentence about the force of this naskah."""
    text = said.text.casefold()
    if said.unit.quoted or not _THIS.search(text) or said.negated:
        return None
    name = f"{subject.rantai.akhir.nama} ini"
    if day := _before(said, subject, signing):
        return f"{name} berlaku sejak {tanggal_panjang(day)}, sebelum ditandatangani {tanggal_panjang(signing)}."
    return f"{name} disebut berlaku surut." if _BACK.search(text) else None


def check(subject: Subject) -> Iterator[Finding]:
    """Find a naskah about its parent that is in force before it was signed."""
    signing = subject.tanggal
    if signing is None or subject.peran == "pokok":
        return
    hint = "Tulis tanggal penandatanganan atau sesudahnya, atau atur akibatnya bagi waktu yang sudah lewat."
    for said in ujaran_about(subject, "berlaku", "kekuatan", "effect", "force", "retroa"):
        if message := _fault(said, subject, signing):
            yield subject.finding(message, said.place(subject), hint, level=Level.PERINGATAN, basis=DASAR[0])
