"""Pihak naskah ini tidak sama dengan pihak naskah induknya: induknya 2 pihak, naskah ini 3.

Naskah hanya dapat diubah, diperpanjang, atau diakhiri oleh mereka yang menandatanganinya, dalam urutan yang sama,
sebab PIHAK KESATU dalam naskah induk harus PIHAK KESATU juga di sini. Instansi yang berganti nama ditulis
dengan nama barunya, dan nama lamanya pada dahulu.

Salah: urutan pihak ditukar.
Benar: urutan pihak mengikuti naskah induk.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.pihak_induk import Names, nama_pihak_induk

DASAR: tuple[Basis, ...] = ()


def _reordered(subject: Subject, old: Names, new: Names) -> Iterator[Finding]:
    """Pihak that stand at another place than in the parent."""
    hint = "Urutkan pihak seperti dalam naskah induk."
    for place, (name, before) in enumerate(zip(new, old, strict=False)):
        if name and before and name != before and name in old:
            message = f"{name} adalah pihak ke-{old.index(name) + 1} dalam naskah induk, di sini pihak ke-{place + 1}."
            yield subject.finding(message, ("pihak", place, "nama"), hint, level=Level.GALAT)


def check(subject: Subject) -> Iterator[Finding]:
    """Find pihak that are more, fewer or in another order than those of the parent."""
    old, new = nama_pihak_induk(subject), [pihak.nama for pihak in subject.naskah.pihak]
    if old and len(old) != len(new):
        message = f"Naskah induk punya {len(old)} pihak, naskah ini {len(new)}."
        yield subject.finding(message, ("pihak",), "Samakan pihaknya dengan naskah induk.", level=Level.GALAT)
    else:
        yield from _reordered(subject, old, new)
