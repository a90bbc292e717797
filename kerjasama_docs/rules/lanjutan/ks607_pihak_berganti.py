"""Nama PIHAK KESATU dalam naskah induk lain: Kementerian Hukum dan Hak Asasi Manusia Republik Indonesia.

Yang menandatangani naskah induk adalah instansi dengan namanya waktu itu. Pembaca harus dapat melihat mengapa
instansi dengan nama lain kini terikat: karena berganti nama, atau karena melanjutkan tugas dan fungsinya, dan menurut
peraturan apa.

Salah: pihak bernama baru tanpa dahulu, sehingga naskah menyebut PARA PIHAK yang menandatangani naskah induk
Benar: dahulu: {nama: Kementerian Hukum dan Hak Asasi Manusia Republik Indonesia, dasar: Peraturan Presiden …}
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.views.dahulu import dahulu_of, senama
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.pihak_induk import nama_pihak_induk

DASAR: tuple[Basis, ...] = ()


def _asked(subject: Subject, place: int, old: str) -> Finding | None:
    """What is said of a pihak whose name is not that in the parent."""
    new, called = subject.naskah.pihak[place], subject.called(place)
    given = new.dahulu.nama if new.dahulu else None
    if new.nama is None or senama(old, new.nama) or (given and senama(old, given)):
        return None
    if given:
        message = f"Nama {called} dalam naskah induk {old}, sedangkan menurut dahulu {given}."
        hint = f"Samakan pihak[{place + 1}].dahulu.nama dengan nama dalam naskah induk."
        return subject.finding(message, ("pihak", place, "dahulu"), hint, level=Level.PERINGATAN)
    shown = "; tercetak sebagai nama yang dahulu" if dahulu_of(subject.built.inputs, place) else ""
    message = f"Nama {called} dalam naskah induk lain: {old}{shown}."
    hint = (
        f"Tulis pihak[{place + 1}].dahulu: {{nama: …, dasar: …}}, dengan cara: melanjutkan bila tugas dan fungsinya "
        "dilanjutkan instansi lain; bila instansinya sama, samakan namanya."
    )
    return subject.finding(message, ("pihak", place, "nama"), hint, level=Level.PERINGATAN)


def _unfounded(subject: Subject) -> Iterator[Finding]:
    """Pihak that came after another, without the regulation that says so."""
    for place, pihak in enumerate(subject.naskah.pihak):
        before = dahulu_of(subject.built.inputs, place) if pihak.dahulu else None
        if before and before.nama and not before.dasar:
            message = f"Dasar peralihan {before.nama} menjadi {pihak.nama} dalam naskah induk belum disebut."
            hint = f"Isi pihak[{place + 1}].dahulu.dasar dengan peraturan atau dokumen yang mendasarinya."
            yield subject.finding(message, ("pihak", place, "dahulu"), hint, level=Level.SARAN)


def check(subject: Subject) -> Iterator[Finding]:
    """Find pihak that bear another name than in the parent and do not say why."""
    old, new = nama_pihak_induk(subject), subject.naskah.pihak
    if len(old) == len(new):
        for place, name in enumerate(old):
            if name and new[place].nama not in old and (found := _asked(subject, place, name)):
                yield found
    yield from _unfounded(subject)
