"""Pihak naskah ini tidak sama dengan pihak naskah induknya: induknya 2 pihak, naskah ini 3.

Naskah hanya dapat diubah, diperpanjang, atau diakhiri oleh mereka yang menandatanganinya, dalam urutan yang sama,
sebab PIHAK KESATU dalam naskah induk harus PIHAK KESATU juga di sini. Instansi yang berganti nama boleh ditulis
dengan nama barunya.

Salah: urutan pihak ditukar.
Benar: urutan pihak mengikuti naskah induk.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.rules.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Find pihak that are more, fewer or in another order than those of the parent."""
    built = subject.built
    if built.induk is None or built.jenis.peran == "pokok" or built.naskah.induk is None:
        return
    old = [pihak.nama for pihak in built.induk.berlaku.naskah.pihak]
    if built.induk.berlaku.akar.recorded:
        old = [pihak.nama for pihak in built.naskah.induk.pihak]
    new = [pihak.nama for pihak in built.naskah.pihak]
    where = built.source.where(("pihak",))
    if old and len(old) != len(new):
        message = f"Naskah induk punya {len(old)} pihak, naskah ini {len(new)}."
        yield Finding("pihak-induk", Level.GALAT, message, where, "Samakan pihaknya dengan naskah induk.")
        return
    for place, (name, before) in enumerate(zip(new, old, strict=False)):
        if name and before and name != before and name in old:
            message = f"{name} adalah pihak ke-{old.index(name) + 1} dalam naskah induk, di sini pihak ke-{place + 1}."
            spot = built.source.where(("pihak", place, "nama"))
            yield Finding("pihak-induk", Level.GALAT, message, spot, "Urutkan pihak seperti dalam naskah induk.")
