"""UU 25/2009 disebut dalam Pasal, tetapi tidak tercantum dalam dasar hukum.

Peraturan yang dirujuk sebuah Pasal biasanya juga melandasi naskahnya. Bila dasar hukum dicetak dan tidak memuatnya,
pembaca bertanya mana yang terlupa. Peraturan yang hanya dijadikan contoh boleh tidak tercantum, sehingga ini saran.

Salah: Dasar hukum tanpa UU 25/2009, sedangkan Pasal 4 menyebut UU 25/2009.
Benar: Dasar hukum memuat UU 25/2009.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.regulations import regulation
from kerjasama_docs.rules.base.peraturan import Disebut
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.base.yang_disebut import tempat, yang_diketik

DASAR: tuple[Basis, ...] = ()


def _in_pasal(subject: Subject) -> Iterator[tuple[str, Disebut]]:
    """The regulations that a Pasal names for itself."""
    for item in yang_diketik(subject):
        if item.sebutan.key and item.unit.part == "batang-tubuh" and not item.sebutan.mengubah:
            yield item.sebutan.key, item


def check(subject: Subject) -> Iterator[Finding]:
    """Find regulations that a Pasal names and the printed dasar hukum does not."""
    listed = {item.sebutan.key for item in subject.index.peraturan if item.dasar}
    for key, item in _in_pasal(subject) if listed else ():
        cited = regulation(key)
        if key not in listed and cited.berlaku(subject.tanggal) and not cited.dicabut_sebagian:
            message = f"{cited.singkat} disebut dalam Pasal, tetapi tidak tercantum dalam dasar hukum."
            hint = f"Tambahkan {key} pada dasar_hukum bila naskah ini bertumpu padanya."
            yield subject.finding(message, tempat(subject, item), hint, level=Level.SARAN)
        listed.add(key)
