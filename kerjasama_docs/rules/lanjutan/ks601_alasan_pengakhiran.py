"""Alasan pengakhiran belum disebut, atau tidak cocok dengan naskahnya.

Kerja sama diakhiri karena periodenya habis, karena hal yang disepakati dilanggar, karena bertentangan dengan peraturan
perundang-undangan, atau karena para pihak sepakat; naskah pengakhiran menyebut yang mana dan menerangkannya. Teguran
sebelum pengakhiran tidak disebut peraturan, tetapi lazim; tanpa itu pelanggaran sukar ditunjukkan. Kesepakatan
dituangkan dalam naskah yang ditandatangani para pihak, bukan dalam surat satu pihak.

Salah: pemberitahuan-pengakhiran dengan alasan: kesepakatan
Benar: pemberitahuan-pengakhiran dengan alasan: pelanggaran dan pasal: [hak-dan-kewajiban]
"""

from collections.abc import Iterator
from typing import NamedTuple

from kerjasama_docs import language
from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.model.riwayat import Pengakhiran
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = (
    Basis("permen-imipas-8-2025", "Pasal 37 ayat (1)"),
    Basis("permen-imipas-8-2025", "Pasal 37 ayat (1) huruf a"),
    Basis("permen-imipas-8-2025", "Pasal 37 ayat (1) huruf b"),
    Basis("permen-imipas-8-2025", "Pasal 37 ayat (1) huruf c"),
    Basis("permen-imipas-8-2025", "Pasal 37 ayat (1) huruf d"),
)

_LAW = "permen-imipas-8-2025"
_HURUF = {"periode-berakhir": "a", "pelanggaran": "b", "bertentangan": "c", "kesepakatan": "d"}
_CHOOSE = f"Pilih salah satu: {', '.join(_HURUF)}."


class _Fault(NamedTuple):
    """What is wrong with a field of the ending; without a level it is open."""

    field: str
    message: str
    hint: str
    level: Level | None = None


def _unfit(subject: Subject, given: Pengakhiran) -> Iterator[_Fault]:
    """A ground that is not named, or is none for this naskah."""
    if given.alasan is None:
        yield _Fault("alasan", "Alasan pengakhiran belum disebut.", _CHOOSE)
    if given.alasan and given.alasan not in _HURUF and subject.binds(_LAW):
        message = f"Alasan {given.alasan} hanya dikenal bagi kerja sama daerah."
        yield _Fault("alasan", message, _CHOOSE, Level.GALAT)
    if given.alasan == "kesepakatan" and subject.jenis.is_surat:
        message = "Kesepakatan para pihak tidak diberitahukan dengan surat satu pihak."
        hint = "Susun naskah dengan jenis pengakhiran, yang ditandatangani para pihak."
        yield _Fault("alasan", message, hint, Level.GALAT)


def _unexplained(given: Pengakhiran) -> Iterator[_Fault]:
    """What a ground needs beside its name."""
    if given.alasan == "bertentangan" and not given.peraturan:
        message = "Ketentuan peraturan yang bertentangan dengan kerja sama belum disebut."
        yield _Fault("peraturan", message, "Sebut pasal dan peraturannya pada peraturan.")
    if given.alasan == "pelanggaran" and not given.pasal:
        message = "Pasal naskah induk yang dilanggar belum disebut."
        yield _Fault("pasal", message, "Sebut label Pasalnya pada pasal.")
    if given.alasan == "pelanggaran" and not given.teguran:
        message = "Teguran tertulis yang mendahului pengakhiran belum disebut."
        hint = "Catat setiap teguran pada teguran: jenis, nomor, dan tanggalnya."
        yield _Fault("teguran", message, hint, Level.PERINGATAN)


def _too_early(subject: Subject, given: Pengakhiran) -> Iterator[_Fault]:
    """A period that is said to be over before its last day."""
    last = subject.induk.akhir.berakhir if subject.induk else None
    if given.alasan == "periode-berakhir" and given.tanggal and last and given.tanggal < last:
        message = f"Periode kerja sama belum habis: hari terakhirnya {language.tanggal_panjang(last)}."
        yield _Fault("tanggal", message, "Tulis hari terakhir itu, atau pilih alasan lain.", Level.GALAT)


def _basis(subject: Subject, given: Pengakhiran) -> Basis | None:
    huruf = f" huruf {_HURUF[given.alasan]}" if given.alasan in _HURUF else ""
    return subject.bound(_LAW, f"Pasal 37 ayat (1){huruf}")


def check(subject: Subject) -> Iterator[Finding]:
    """Find a ground that is open, incomplete or does not fit."""
    given = subject.naskah.pengakhiran
    if subject.peran != "pengakhiran" or given is None:
        return
    basis = _basis(subject, given)
    for field, message, hint, level in (*_unfit(subject, given), *_unexplained(given), *_too_early(subject, given)):
        own = None if field == "teguran" else basis
        yield subject.finding(message, ("pengakhiran", field), hint, level=level, basis=own)
