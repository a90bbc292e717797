"""Alasan pengakhiran belum disebut, atau tidak cocok dengan naskahnya.

Kerja sama berakhir karena periodenya habis, karena hal yang disepakati dilanggar, karena bertentangan dengan
peraturan perundang-undangan, atau karena para pihak sepakat; naskah harus menyebut yang mana dan menerangkannya.
Kesepakatan dituangkan dalam naskah yang ditandatangani para pihak, bukan dalam surat satu pihak.

Salah: pemberitahuan-pengakhiran dengan alasan: kesepakatan
Benar: pemberitahuan-pengakhiran dengan alasan: pelanggaran dan pasal: [hak-dan-kewajiban]
"""

from collections.abc import Iterator

from kerjasama_docs import language
from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.model.riwayat import Pengakhiran
from kerjasama_docs.rules.subject import Subject

_LAW = "permen-imipas-8-2025"
_HURUF = {"periode-berakhir": "a", "pelanggaran": "b", "bertentangan": "c", "kesepakatan": "d"}


def _faults(subject: Subject, given: Pengakhiran) -> Iterator[tuple[Level, str, str, str]]:
    """Level, message, remedy, and the field that is meant."""
    built, open_level = subject.built, Level.GALAT if subject.final else Level.PERINGATAN
    if given.alasan is None:
        yield open_level, "Alasan pengakhiran belum disebut.", f"Pilih salah satu: {', '.join(_HURUF)}.", "alasan"
    if given.alasan and given.alasan not in _HURUF and subject.binds(_LAW):
        message = f"Alasan {given.alasan} hanya dikenal bagi kerja sama daerah."
        yield Level.GALAT, message, f"Pilih salah satu: {', '.join(_HURUF)}.", "alasan"
    if given.alasan == "kesepakatan" and built.jenis.bentuk == "surat":
        hint = "Susun naskah dengan jenis pengakhiran, yang ditandatangani para pihak."
        yield Level.GALAT, "Kesepakatan para pihak tidak diberitahukan dengan surat satu pihak.", hint, "alasan"
    if given.alasan == "bertentangan" and not given.peraturan:
        message = "Ketentuan peraturan yang bertentangan dengan kerja sama belum disebut."
        yield open_level, message, "Sebut pasal dan peraturannya pada peraturan.", "peraturan"
    if given.alasan == "pelanggaran" and not given.pasal:
        message = "Pasal naskah induk yang dilanggar belum disebut."
        yield open_level, message, "Sebut label Pasalnya pada pasal.", "pasal"
    if given.alasan == "pelanggaran" and not given.teguran:
        message = "Teguran tertulis yang mendahului pengakhiran belum disebut."
        hint = "Catat setiap teguran pada teguran: jenis, nomor, dan tanggalnya."
        yield Level.PERINGATAN, message, hint, "teguran"
    last = built.induk.akhir.berakhir if built.induk else None
    if given.alasan == "periode-berakhir" and given.tanggal and last and given.tanggal < last:
        message = f"Periode kerja sama belum habis: hari terakhirnya {language.tanggal_panjang(last)}."
        yield Level.GALAT, message, "Tulis hari terakhir itu, atau pilih alasan lain.", "tanggal"


def check(subject: Subject) -> Iterator[Finding]:
    """Find a ground that is open, incomplete or does not fit."""
    built = subject.built
    given = built.naskah.pengakhiran
    if built.jenis.peran != "pengakhiran" or given is None:
        return
    for level, message, hint, field in _faults(subject, given):
        huruf = f" huruf {_HURUF[given.alasan]}" if given.alasan in _HURUF else ""
        basis = Basis(_LAW, f"Pasal 37 ayat (1){huruf}") if subject.binds(_LAW) else None
        yield Finding("alasan-pengakhiran", level, message, built.source.where(("pengakhiran", field)), hint, basis)
