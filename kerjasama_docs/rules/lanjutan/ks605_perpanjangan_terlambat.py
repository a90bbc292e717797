"""Perpanjangan ditandatangani setelah jangka waktu berakhir; ada 34 hari tanpa naskah yang berlaku.

Kerja sama berakhir bila masa yang disebut naskahnya habis. Bila perpanjangannya ditandatangani setelah hari terakhir,
apa yang dilakukan di antara kedua tanggal itu tidak punya naskah; perpanjangan menyebut masa itu dan kedudukannya.
Selama isian jeda kosong, naskah final ditolak; yang sudah menyebutnya hanya diperingatkan.

Salah: jangka waktu berakhir 17 Juli 2030, perpanjangan ditandatangani 20 Agustus 2030, jeda kosong.
Benar: perpanjangan ditandatangani paling lambat 17 Juli 2030, atau jeda diisi dengan satu kalimat lengkap.
"""

from collections.abc import Iterator
from datetime import date

from kerjasama_docs import language
from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.inputs.source import Key
from kerjasama_docs.naskah.views.waktu import gap
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = (Basis("permen-imipas-8-2025", "Pasal 37 ayat (1) huruf a"),)


def _message(last: date, how: str, days: int | None) -> str:
    message = f"Perpanjangan {how} setelah jangka waktu berakhir pada tanggal {language.tanggal_panjang(last)}"
    return f"{message}; ada {days} hari tanpa naskah yang berlaku." if days else f"{message}."


def _late(subject: Subject, last: date, days: int | None) -> Finding:
    """The finding about an extension that was signed or that begins after the last day."""
    signing, jeda = subject.tanggal, subject.naskah.jeda
    signed_late = signing is not None and signing > last
    where: Key = ("penandatanganan", "tanggal") if signed_late else ("jangka_waktu", "mulai")
    hint = "Tandatangani sebelum berakhir, sebut kedudukan masa itu dalam isian jeda, atau susun naskah baru."
    if jeda:
        where, hint = ("jeda",), "Pastikan biro dan mitra sepakat dengan bunyi isian jeda."
    level = None if days and not jeda else Level.PERINGATAN
    message = _message(last, "ditandatangani" if signed_late else "dimulai", days)
    basis = subject.bound("permen-imipas-8-2025", "Pasal 37 ayat (1) huruf a")
    return subject.finding(message, where, hint, level=level, basis=basis)


def check(subject: Subject) -> Iterator[Finding]:
    """Find an extension that was signed too late."""
    if subject.induk is None or subject.peran != "perpanjangan":
        return
    last, signing = subject.induk.akhir.berakhir, subject.tanggal
    days = gap(subject.naskah, last)
    if last and (days or (signing and signing > last)):
        yield _late(subject, last, days)
