"""Negara Pemerintah Prefektur Aomura tidak disebut pada judul naskah.

Judul naskah luar negeri lazim menyebut negara kedua pihak: prefektur, kota, atau kementerian dengan nama saja dapat
berada di mana pun, dan di Indonesia pun banyak yang senama. Nama yang panjang cukup pada judul, dengan isian
nama_judul. Organisasi internasional dan lembaga asing lain tidak perlu.

Salah: ANTARA PEMERINTAH PROVINSI BANTEN DAN PEMERINTAH PREFEKTUR AOMURA
Benar: ANTARA PEMERINTAH PROVINSI BANTEN, REPUBLIK INDONESIA DAN PEMERINTAH PREFEKTUR AOMURA, JEPANG
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.model.base import NEGARA, Golongan
from kerjasama_docs.model.pihak import Pihak
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.negara import names_state

DASAR: tuple[Basis, ...] = ()

_FOREIGN: Golongan = "pemerintah-asing"
_HOME = "indonesia"


def _unnamed(pihak: Pihak) -> bool:
    """Whether the title does not say of which state a pihak is."""
    title = pihak.nama_judul or pihak.nama or ""
    if pihak.golongan in NEGARA:
        return _HOME not in title.casefold()
    return pihak.golongan == _FOREIGN and not names_state(title)


def _asked(subject: Subject) -> bool:
    """Whether it is a naskah with a foreign government in two languages."""
    kinds = {pihak.golongan for pihak in subject.naskah.pihak}
    return subject.pohon.padanan is not None and subject.peran == "pokok" and _FOREIGN in kinds


def check(subject: Subject) -> Iterator[Finding]:
    """Find pihak of a foreign naskah whose state the title does not name."""
    for place, pihak in enumerate(subject.naskah.pihak if _asked(subject) else ()):
        if pihak.nama and _unnamed(pihak):
            message = f"Negara {pihak.nama} tidak disebut pada judul naskah."
            hint = f"Tulis pihak[{place + 1}].nama_judul dengan negaranya, dan padanannya dalam bahasa kedua."
            yield subject.finding(message, ("pihak", place, "nama"), hint, level=Level.SARAN)
