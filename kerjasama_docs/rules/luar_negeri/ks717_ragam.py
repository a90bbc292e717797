"""Ragam mengikat tidak tersedia bagi Pernyataan Kehendak.

Ragam naskah luar negeri menyatakan apakah naskah menimbulkan hak dan kewajiban. Pernyataan kehendak mendahului naskah
kerja samanya dan tidak menimbulkannya; naskah yang memang mengikat disusun dengan jenis lain. Yang mengikat sebagai
perjanjian internasional ditandatangani dengan Surat Kuasa (Full Powers), kecuali oleh pejabat yang tidak memerlukannya
atau bagi kerja sama teknis yang melaksanakan perjanjian yang sudah berlaku. Kata yang ditulis sendiri mengikuti
ragamnya: will dalam ragam yang mengikat terbaca sebagai niat, bukan kewajiban.

Salah: jenis: pernyataan-kehendak, dengan ragam: mengikat
Benar: jenis: memorandum-saling-pengertian, dengan ragam: mengikat
"""

import re
from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.model.base import ASING
from kerjasama_docs.naskah.units.record import Author
from kerjasama_docs.naskah.views.ragam import first_of, ragam_of
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.surat_kuasa import needs_no_kuasa
from kerjasama_docs.rules.shared.ujaran import ujaran_about

_TREATY, _POWERS = Basis("uu-24-2000", "Pasal 1 angka 1"), Basis("uu-24-2000", "Pasal 7 ayat (1)")
DASAR: tuple[Basis, ...] = (_TREATY, _POWERS, Basis("uu-24-2000", "Pasal 7 ayat (5)"))

_INTENT = regex(r"\b(?:Part(?:y|ies)|Memorandum of Understanding|Agreement|Arrangement) (?P<kata>will)\b")
_EFFECT = regex(r"\b(?P<kata>comes? into effect)\b", re.IGNORECASE)
_WHO = {True: "naskah induknya", False: "jenis ini"}


def _refused(subject: Subject) -> Iterator[Finding]:
    """A register that the kind does not have."""
    ragam, induk = subject.naskah.ragam, subject.induk
    first = first_of(subject.naskah, subject.jenis, induk)
    if ragam and first.jenis.ragam and ragam not in first.jenis.ragam:
        message = f"Ragam {ragam.replace('-', ' ')} tidak tersedia bagi {first.jenis.nama}."
        binds = "mengikat" in first.jenis.ragam
        always, other = ("mengikat", "tidak mengikat") if binds else ("tidak mengikat", "mengikat")
        hint = f"Hapus isian ragam; {_WHO[first.jenis is not subject.jenis]} selalu {always}. Naskah yang "
        hint += f"{other} disusun dengan jenis{' atau varian' * binds} lain."
        yield subject.finding(message, ("ragam",), hint, level=Level.GALAT, basis=_TREATY)


def _chosen(subject: Subject) -> bool:
    """Whether a naskah of its own is made to bind by what its drafter chose: the register, or a variant that binds."""
    said = subject.naskah.ragam == "mengikat" and ("ragam",) not in subject.source.inherited
    return subject.peran == "pokok" and (said or subject.jenis.ragam == ("mengikat",))


def _unempowered(subject: Subject) -> Iterator[Finding]:
    """Those who sign for Indonesia what is said to bind, without Full Powers on record."""
    other = "ragam: tidak-mengikat" if "tidak-mengikat" in subject.jenis.ragam else "varian yang tidak mengikat"
    for place, pihak in enumerate(subject.naskah.pihak if _chosen(subject) else ()):
        signer = pihak.penandatangan
        if pihak.golongan in ASING or (signer.kuasa and signer.kuasa.penuh) or needs_no_kuasa(signer.jabatan or ""):
            continue
        message = "Naskah ini ditulis dalam ragam mengikat, tetapi Surat Kuasa bagi penanda tangan "
        message += f"{subject.called(place, pihak.nama)} belum dicatat."
        hint = "Catat Surat Kuasa dari Presiden atau Menteri Luar Negeri pada kuasa, "
        hint += f"atau pilih {other}. "
        hint += "Kerja sama teknis yang melaksanakan perjanjian yang sudah berlaku tidak memerlukannya."
        key = ("pihak", place, "penandatangan", "kuasa")
        yield subject.finding(message, key, hint, level=Level.SARAN, basis=_POWERS)


def _strange(subject: Subject) -> Iterator[Finding]:
    """Words of the non-binding register in the English that a drafter typed."""
    for said in ujaran_about(subject, "will", "into effect", bahasa="inggris"):
        found = _INTENT.search(said.text) or _EFFECT.search(said.text)
        if found and said.unit.author is Author.DRAFTER:
            message = f"“{found['kata']}” pada teks Inggris tidak sesuai dengan ragam naskah ini, yang mengikat."
            hint = "Tulis shall, dan enter into force bagi berlakunya, atau pilih ragam: tidak-mengikat."
            yield subject.finding(message, said.place(subject, found), hint, level=Level.PERINGATAN, basis=_TREATY)


def check(subject: Subject) -> Iterator[Finding]:
    """Find a register that the kind does not have, one without its Full Powers, and words of the other one."""
    if subject.pohon.padanan is None or not subject.jenis.asing:
        return
    yield from _refused(subject)
    if ragam_of(subject.naskah, subject.jenis, subject.induk) == "mengikat":
        yield from _unempowered(subject)
        yield from _strange(subject)
