"""Naskah menyebut “mengikat secara hukum”, tetapi Surat Kuasa Menteri Imipas belum dicatat.

Naskah yang menimbulkan hak dan kewajiban di bidang hukum publik menurut hukum internasional ialah perjanjian
internasional. Wakil Pemerintah yang menandatanganinya memerlukan Surat Kuasa, kecuali Presiden, Menteri Luar Negeri,
dan kerja sama teknis yang melaksanakan perjanjian yang sudah berlaku; materi tertentu disahkan dengan undang-undang.
Yang dibaca ialah pernyataan naskah sendiri, yang menandakan perjanjian semacam itu: mengikat, diratifikasi, diatur
hukum internasional. Surat tentang naskah yang tidak mengikat tidak menyebutnya perjanjian internasional.

Salah: “naskah ini mengikat Para Pihak menurut hukum internasional”, tanpa kuasa pada penandatangan.
Benar: kuasa: {nomor: 21/FP/2027, tanggal: 2027-02-20, pemberi: Menteri Luar Negeri}
"""

import re
from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.inputs.source import Key
from kerjasama_docs.model.base import ASING
from kerjasama_docs.naskah.views.ragam import ragam_of
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.surat_kuasa import needs_no_kuasa
from kerjasama_docs.rules.shared.ujaran import ujaran_about

_POWERS, _MATTER = Basis("uu-24-2000", "Pasal 7 ayat (1)"), Basis("uu-24-2000", "Pasal 10")
_TREATY = Basis("uu-24-2000", "Pasal 1 angka 1")
DASAR: tuple[Basis, ...] = (
    _POWERS,
    _MATTER,
    _TREATY,
    Basis("uu-24-2000", "Pasal 7 ayat (2)"),
    Basis("uu-24-2000", "Pasal 7 ayat (5)"),
)

_BINDS = regex(
    r"\b(?:mengikat (?:Para Pihak )?(?:secara hukum|menurut hukum internasional)|(?:menurut|diatur (?:dalam|oleh)"
    r"|tunduk pada)"
    r" hukum internasional|(?:is|are|be) legally binding|governed by international law|binding under international law"
    r"|ratifi(?:kasi|ed|cation)|(?:prosedur|persyaratan) (?:internal|konstitusional"
    r"|hukum nasional)[^.;]{0,40}?pemberlakuan"
    r"|internal (?:legal )?(?:procedures|requirements) for (?:the|its) entry into force)",
    re.IGNORECASE,
)
_IS_TREATY = regex(
    r"\b(?:merupakan|adalah|ialah|sebagai|termasuk)(?: suatu)? perjanjian internasional\b", re.IGNORECASE
)
_SUBJECTS = regex(
    r"\b(?:(?:penetapan|perubahan|garis) batas (?:wilayah|laut|darat)|perbatasan negara|kedaulatan atas|hak berdaulat"
    r"|aliansi pertahanan|kerja sama pertahanan|pinjaman luar negeri|hibah luar negeri|ekstradisi|pemindahan narapidana"
    r"|bantuan hukum timbal balik)\b",
    re.IGNORECASE,
)
"""Matters that are ratified by law (Pasal 10), or lay down new rules of law as treaties of extradition do."""
_TECHNICAL = regex(
    r"\b(?:melaksanakan|pelaksanaan dari|implementing|implementation of)\b[^.;]{0,60}?"
    r"\b(?:perjanjian|persetujuan|agreement|treaty)\b",
    re.IGNORECASE,
)


def _binding(subject: Subject) -> str | None:
    """The first words by which a naskah says that it binds as a treaty does."""
    for said in ujaran_about(
        subject, "mengikat", "hukum internasional", "binding", "international law", "ratifi", "internal"
    ):
        found = None if said.negated else _BINDS.search(said.text)
        if found:
            return found[0]
    return None


def _unempowered(subject: Subject) -> Iterator[tuple[Key, str]]:
    """Those who sign for Indonesia and need Full Powers that are not on record: the place, and the office."""
    for place, pihak in enumerate(subject.naskah.pihak):
        signer = pihak.penandatangan
        if pihak.golongan in ASING or (signer.kuasa and signer.kuasa.penuh):
            continue
        office = signer.jabatan or subject.called(place, pihak.nama)
        if not needs_no_kuasa(office):
            yield ("pihak", place, "penandatangan", "kuasa"), office


def _matters(subject: Subject) -> Iterator[Finding]:
    """Matters that need a law."""
    for said in ujaran_about(
        subject,
        "batas",
        "daulat",
        "pertahanan",
        "luar negeri",
        "ekstradisi",
        "pemindahan",
        "timbal balik",
        bahasa="indonesia",
    ):
        if (found := _SUBJECTS.search(said.text)) and not said.negated:
            message = f"Naskah mengatur “{found[0]}”, materi yang pengesahannya mungkin memerlukan undang-undang."
            hint = "Bahas status naskah dengan kementerian yang membidangi luar negeri sebelum menandatanganinya."
            yield subject.finding(message, said.place(subject, found), hint, level=Level.SARAN, basis=_MATTER)


def _called_treaty(subject: Subject) -> Iterator[Finding]:
    """A letter that calls a naskah a treaty whose own text does not bind."""
    induk = subject.induk.berlaku if subject.induk else None
    if induk is None or induk.akar.recorded or not induk.akar.jenis.ragam:
        return
    if ragam_of(induk.naskah, induk.akar.jenis, None) == "mengikat":
        return
    for said in ujaran_about(subject, "perjanjian internasional", bahasa="indonesia"):
        found = _IS_TREATY.search(said.text)
        if found and not said.negated:
            message = f"Surat menyebut {induk.akar.jenis.nama} itu perjanjian internasional, sedangkan teksnya "
            message += "disusun dalam ragam tidak mengikat."
            hint = "Bila naskah itu bukan perjanjian internasional, surat ini tidak diperlukan; bila sebaliknya, "
            hint += "pastikan kedudukannya dengan kementerian yang membidangi luar negeri."
            yield subject.finding(message, said.place(subject, found), hint, level=Level.PERINGATAN, basis=_TREATY)


def check(subject: Subject) -> Iterator[Finding]:
    """Find a treaty by what it says of itself, signed without Full Powers or about a matter that needs a law."""
    if subject.jenis.is_surat:
        yield from _called_treaty(subject)
    if subject.pohon.padanan is None or not subject.jenis.asing:
        return
    yield from _matters(subject)
    words = None if _TECHNICAL.search(subject.index.teks) else _binding(subject)
    for key, office in _unempowered(subject) if words else ():
        message = f"Naskah menyebut “{words}”, tetapi Surat Kuasa {office} belum dicatat."
        hint = (
            "Bila naskah ini perjanjian internasional, catat Surat Kuasa dari Presiden atau Menteri Luar Negeri pada "
            "kuasa; bila bukan, ubah pernyataan itu."
        )
        yield subject.finding(message, key, hint, level=Level.PERINGATAN, basis=_POWERS)
