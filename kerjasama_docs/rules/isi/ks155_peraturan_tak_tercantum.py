"""UU 25/2009 disebut dalam Pasal, tetapi tidak tercantum dalam dasar hukum.

Peraturan yang dirujuk sebuah Pasal biasanya juga melandasi naskahnya. Bila perancang menyebut sendiri dasar hukumnya
dan tidak memuat peraturan itu, pembaca bertanya apakah terlupa. Yang hanya harus dipatuhi, yang mengecualikan, atau
yang mengatur perselisihan tidak melandasi kerja samanya dan tidak dilihat; begitu pula dasar hukum bawaan profil.

Salah: Dasar hukum tanpa UU 25/2009, sedangkan Pasal 4 menyebut UU 25/2009.
Benar: Dasar hukum memuat UU 25/2009.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import daftar
from kerjasama_docs.regex import regex
from kerjasama_docs.regulations import regulation
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.peraturan import Disebut
from kerjasama_docs.rules.shared.named_peraturan import place_of_peraturan, typed_peraturan

DASAR: tuple[Basis, ...] = ()
_ASIDE = regex(
    r"(?i)\b(?:(?:mem|di)?patuhi|kepatuhan|(?:men|di)aati|ditaati|(?:tidak|tanpa) (?:boleh )?(?:bertentangan|melanggar)"
    r"|pelanggaran|dilarang|larangan|(?:di)?(?:ke)?cuali\w*|(?:tidak|bukan) (?:termasuk|berlaku)|tindak pidana|korupsi"
    r"|gratifikasi|perselisihan|sengketa|arbitrase|mediasi|meterai|wajib (?:dibuka|diungkap\w*)"
    r"|tanda tangan elektronik|ditandatangani secara elektronik)\b"
)
"""Sentences in which a law is kept or makes an exception, or that settle what no kerja sama is founded on."""


def _in_pasal(subject: Subject) -> Iterator[tuple[str, Disebut]]:
    """The regulations that a Pasal names for itself, as what it is done by."""
    for item in typed_peraturan(subject):
        named = item.sebutan
        if named.key and item.unit.part == "batang-tubuh" and not (named.mengubah or _ASIDE.search(item.kalimat)):
            yield named.key, item


def _missing(subject: Subject) -> dict[str, Disebut]:
    """Those that the printed dasar hukum of the drafter lacks, each where it is named first."""
    listed = {item.sebutan.key for item in subject.index.peraturan if item.dasar and item.dasar.sendiri}
    missing: dict[str, Disebut] = {}
    for key, item in _in_pasal(subject) if listed else ():
        cited = regulation(key)
        if key not in listed and cited.berlaku(subject.tanggal) and not cited.dicabut_sebagian:
            missing.setdefault(key, item)
    return missing


def check(subject: Subject) -> Iterator[Finding]:
    """Find regulations that a Pasal names and the printed dasar hukum of the drafter does not."""
    missing = _missing(subject)
    if missing:
        names = daftar([regulation(key).singkat for key in missing], "dan")
        message = f"{names} disebut dalam Pasal, tetapi tidak tercantum dalam dasar hukum."
        hint = f"Tambahkan {daftar([*missing], 'dan')} pada dasar_hukum bila naskah ini bertumpu padanya."
        yield subject.finding(
            message, place_of_peraturan(subject, next(iter(missing.values()))), hint, level=Level.SARAN
        )
