"""Istilah “Peserta” diberi arti dua kali.

Satu istilah mempunyai satu pengertian. Bila dua definisi berbeda, tidak ada yang tahu mana yang berlaku; bila sama,
yang satu tidak berguna dan tertinggal saat yang lain diubah.

Salah: Peserta adalah warga binaan … dan, dalam Pasal lain, petugas … yang selanjutnya disebut Peserta
Benar: Peserta adalah warga binaan …; petugas … yang selanjutnya disebut Pendamping
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.istilah import Istilah
from kerjasama_docs.rules.shared.authorship import place_to_mend

DASAR: tuple[Basis, ...] = (Basis("uu-12-2011", "Lampiran II angka 250"),)


def _alike(first: Istilah, second: Istilah) -> bool:
    """Whether a term gets the same meaning again, which leaves it one."""
    return first.arti is not None and first.arti.casefold() == (second.arti or "").casefold()


def check(subject: Subject) -> Iterator[Finding]:
    """Find terms that get a meaning twice."""
    seen: dict[tuple[str, str], Istilah] = {}
    for term in (each for each in subject.index.definisi.semua if not each.unit.quoted):
        for name in term.sebutan:
            first = seen.setdefault((term.unit.bahasa, name.casefold()), term)
            where = place_to_mend(subject, term.unit, term.span) if first is not term else None
            if where is not None:
                place = f" di {first.unit.place}" if first.unit.place else ""
                message = f"Istilah “{name}” diberi arti dua kali."
                hint = f"Pakai arti yang pertama{place}, atau beri yang kedua nama lain."
                basis = None if _alike(first, term) else DASAR[0]
                yield subject.finding(message, where, hint, level=Level.PERINGATAN, basis=basis)
