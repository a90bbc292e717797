"""Perpanjangan ditandatangani setelah jangka waktu berakhir; ada 34 hari tanpa naskah yang berlaku.

Perpanjangan melanjutkan kerja sama yang telah dilaksanakan. Bila ditandatangani setelah hari terakhir, apa yang
dilakukan di antara kedua tanggal itu tidak punya dasar; naskah harus menyebut masa itu dan kedudukannya. Selama
isian jeda kosong, naskah final ditolak; yang sudah menyebutnya hanya diperingatkan.

Salah: jangka waktu berakhir 17 Juli 2030, perpanjangan ditandatangani 20 Agustus 2030, jeda kosong.
Benar: perpanjangan ditandatangani paling lambat 17 Juli 2030, atau jeda diisi dengan satu kalimat lengkap.
"""

from collections.abc import Iterator

from kerjasama_docs import language
from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.views.riwayat import gap
from kerjasama_docs.rules.subject import Subject

_LAW = "permen-imipas-8-2025"


def check(subject: Subject) -> Iterator[Finding]:
    """Find an extension that was signed too late."""
    built = subject.built
    if built.induk is None or built.jenis.peran != "perpanjangan":
        return
    last, signing = built.induk.akhir.berakhir, built.naskah.penandatanganan.tanggal
    days = gap(built.naskah, last)
    if not last or not (days or (signing and signing > last)):
        return
    level = Level.GALAT if subject.final and days and not built.naskah.jeda else Level.PERINGATAN
    how = "ditandatangani" if signing and signing > last else "dimulai"
    message = f"Perpanjangan {how} setelah jangka waktu berakhir pada tanggal {language.tanggal_panjang(last)}"
    message += f"; ada {days} hari tanpa naskah yang berlaku." if days else "."
    hint = "Tandatangani sebelum berakhir, sebut kedudukan masa itu dalam isian jeda, atau susun naskah baru."
    if built.naskah.jeda:
        hint = "Pastikan biro dan mitra sepakat dengan bunyi isian jeda."
    spot = ("penandatanganan", "tanggal") if how == "ditandatangani" else ("jangka_waktu", "mulai")
    where = built.source.where(("jeda",) if built.naskah.jeda else spot)
    basis = Basis(_LAW, "Pasal 36 ayat (1)") if subject.binds(_LAW) else None
    yield Finding("perpanjangan-terlambat", level, message, where, hint, basis)
