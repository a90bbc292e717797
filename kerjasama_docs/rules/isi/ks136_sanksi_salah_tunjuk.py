"""“denda sebagaimana dimaksud dalam Pasal 16 ayat (1)” menunjuk ketentuan yang tidak memuat denda.

Sanksi, teguran, dan ganti rugi hanya dapat dikenakan sebagaimana disepakati. Pasal yang mengenakan sanksi dengan
menunjuk ketentuan yang tidak mengenal sanksi itu tidak dapat dijalankan: yang ditunjuk perlu ditambah, atau nomornya
dibetulkan. Rujukan yang tertukar dengan Pasal yang berjudul hal itu disebut aturan rujukan.

Salah: “dikenai denda sebagaimana dimaksud dalam Pasal 16 ayat (1)”, yang hanya menyebut teguran dan pengakhiran.
Benar: “dikenai sanksi sebagaimana dimaksud dalam Pasal 16 ayat (1)”
"""

import re
from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.bacaan import kecil
from kerjasama_docs.rules.reading.rujukan.pokok import isi
from kerjasama_docs.rules.reading.rujukan.rujukan import Pengacuan
from kerjasama_docs.rules.shared.ikatan import says_any

DASAR: tuple[Basis, ...] = (Basis("uu-12-2011", "Lampiran II angka 277"),)
_NOUN = regex(
    r"\b(?P<apa>denda|teguran|peringatan|somasi|penghentian sementara|ganti (?:rugi|kerugian)|sanksi)"
    r"(?: (?:tertulis|keterlambatan|administratif|lisan))? $"
)
_STEMS = {
    "denda": regex(r"denda"),
    "teguran": regex(r"tegur|peringat|somasi"),
    "peringatan": regex(r"tegur|peringat|somasi"),
    "somasi": regex(r"tegur|peringat|somasi"),
    "penghentian sementara": regex(r"henti"),
    "ganti rugi": regex(r"ganti|rugi|kompensasi"),
    "ganti kerugian": regex(r"ganti|rugi|kompensasi"),
}
_ANY = regex(r"sanksi|denda|tegur|peringat|henti|putus|akhir|ganti rugi")
"""What a sanction may be."""
_FAMILY = regex(r"sanksi|denda|tegur|peringat|somasi|henti|ganti rugi")
_REACH = 40


def _noun(found: Pengacuan) -> str:
    """The sanction that a rujukan is said of; empty where it is said of something else."""
    before = kecil(found.unit.text[max(0, found.mulai - _REACH) : found.mulai])
    match = _NOUN.search(before)
    return match["apa"] if match else ""


def _told(subject: Subject, found: Pengacuan, *, stem: re.Pattern[str], text: str) -> bool:
    """Whether the rule on rujukan tells of it: another title, or an earlier ayat of the Pasal, speaks of it."""
    if found.acuan[0].pasal:
        titles = (bagian.kepala for bagian in subject.index.bacaan.bagian if bagian.pasal is not found.unit.pasal)
        return not _FAMILY.search(text) and any(map(_FAMILY.search, titles))
    own = [each for each in subject.index.bacaan.batang if each.pasal is found.unit.pasal]
    return any(stem.search(each.kecil) for each in own if each.units[-1].order < found.unit.order)


def _named(subject: Subject) -> Iterator[tuple[Pengacuan, str]]:
    """The typed rujukan that a sanction is said of; live ones follow what they name."""
    for found in subject.index.rujukan:
        single = found.dimaksud and not found.luar and len(found.acuan) == 1 and not found.acuan[0].hidup
        noun = _noun(found) if single and found.unit.bahasa == "indonesia" else ""
        if noun:
            yield found, noun


def _lacking(subject: Subject) -> Iterator[tuple[Pengacuan, str]]:
    for found, noun in _named(subject):
        target = subject.index.dikenal.sasaran(found.unit, found.acuan[-1])
        if target.hilang or target.pasal is None:
            continue
        text, stem = kecil(isi(target.isi)), _STEMS.get(noun, _ANY)
        if not stem.search(text) and not _told(subject, found, stem=stem, text=text):
            yield found, noun


def check(subject: Subject) -> Iterator[Finding]:
    """Find sanctions that are said to stand where they do not."""
    if not says_any(subject.index.bacaan, "denda", "tegur", "peringat", "somasi", "henti", "ganti", "sanksi "):
        return
    for found, noun in _lacking(subject):
        start = kecil(found.unit.text).rfind(noun, 0, found.mulai)
        said = found.unit.text[start : found.end]
        message = f"“{said}” menunjuk ketentuan yang tidak memuat {noun}."
        hint = f"Betulkan nomornya, atau tambahkan {noun} pada ketentuan yang ditunjuk."
        where = subject.place(found.unit, start, found.end)
        yield subject.finding(message, where, hint, level=Level.PERINGATAN, basis=DASAR[0])
