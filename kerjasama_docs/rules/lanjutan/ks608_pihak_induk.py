"""Pihak naskah ini tidak sama dengan pihak naskah induknya: induknya 2 pihak, naskah ini 3.

Naskah hanya dapat diubah, diperpanjang, atau diakhiri oleh mereka yang menandatanganinya, dalam urutan yang sama,
sebab PIHAK KESATU dalam naskah induk harus PIHAK KESATU juga di sini. Instansi yang berganti nama ditulis
dengan nama barunya, dan nama lamanya pada dahulu. Pihak yang bergabung ditulis pada adendum, sesudah pihak yang lama.

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
    for place, name in enumerate(new):
        before = old[place] if place < len(old) else ""
        if name and before is not None and name != before and name in old:
            message = f"{name} adalah pihak ke-{old.index(name) + 1} dalam naskah induk, di sini pihak ke-{place + 1}."
            yield subject.finding(message, ("pihak", place, "nama"), hint, level=Level.GALAT)


def check(subject: Subject) -> Iterator[Finding]:
    """Find pihak that are more, fewer or in another order than those of the parent."""
    old, new = nama_pihak_induk(subject), [pihak.nama for pihak in subject.naskah.pihak]
    joined = subject.peran == "perubahan" and len(new) > len(old)
    if old and len(old) != len(new) and not joined:
        message = f"Naskah induk punya {len(old)} pihak, naskah ini {len(new)}."
        hint = "Samakan pihaknya dengan naskah induk; pihak baru bergabung melalui adendum."
        yield subject.finding(message, ("pihak",), hint, level=Level.GALAT)
    else:
        yield from _reordered(subject, old, new)
