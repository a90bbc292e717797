"""Alasan pengakhiran belum disebut, atau tidak cocok dengan naskahnya.

Kerja sama diakhiri karena periodenya habis, karena hal yang disepakati dilanggar, karena bertentangan dengan peraturan
perundang-undangan, atau karena para pihak sepakat; naskah pengakhiran menyebut yang mana dan menerangkannya. Teguran
sebelum pengakhiran tidak disebut peraturan, tetapi lazim; tanpa itu pelanggaran sukar ditunjukkan. Kesepakatan
dituangkan dalam naskah yang ditandatangani para pihak, bukan dalam surat satu pihak; kecuali bila naskah induknya sudah
menyepakati bahwa setiap pihak dapat mengakhirinya dengan pemberitahuan.

Salah: pemberitahuan-pengakhiran dengan alasan: kesepakatan
Benar: pemberitahuan-pengakhiran dengan alasan: pelanggaran dan pasal: [hak-dan-kewajiban]
"""

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import NamedTuple

from kerjasama_docs import language
from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.model.riwayat import Pengakhiran
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.teks_induk import teks_induk

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

_LEAVES = regex(
    r"\b(?:setiap|masing-masing) \w+(?: \w+)? dapat mengakhiri\b[^.;]{0,200}\bdengan pemberitahuan\b"
    r"(?:[^.;]{0,120}?\bpaling lambat (\d{1,4}) \([^)]{1,60}\) hari kalender sebelum\b)?",
)
"""A pihak leaves without a ground of its own, by what all of them agreed on, and the days of its notice."""


class _Fault(NamedTuple):
    """What is wrong with a field of the ending; without a level it is open."""

    field: str
    message: str
    hint: str
    level: Level | None = None


def _may_leave(subject: Subject) -> re.Match[str] | None:
    """What the naskah that ends has agreed beforehand: that each pihak may end it by a notice."""
    return _LEAVES.search(teks_induk(subject))


def _short_notice(subject: Subject, given: Pengakhiran) -> Iterator[_Fault]:
    """A letter that leaves less time than the naskah that it ends gives the other pihak."""
    leaves = _may_leave(subject) if given.alasan == "kesepakatan" and subject.jenis.is_surat else None
    if not leaves or not leaves[1] or not given.tanggal or not subject.tanggal:
        return
    days, least = (given.tanggal - subject.tanggal).days, int(leaves[1])
    if days < least:
        least_said = f"menurut naskah induk paling sedikit {least} hari kalender"
        message = f"Surat mendahului tanggal pengakhiran {days} hari; {least_said}."
        first = subject.tanggal + timedelta(days=least)
        yield _Fault("tanggal", message, f"Akhiri paling cepat tanggal {language.tanggal_panjang(first)}.", Level.GALAT)


def _unfit(subject: Subject, given: Pengakhiran) -> Iterator[_Fault]:
    """A ground that is not named, or is none for this naskah."""
    if given.alasan is None:
        yield _Fault("alasan", "Alasan pengakhiran belum disebut.", _CHOOSE)
    if given.alasan and given.alasan not in _HURUF and subject.binds(_LAW):
        message = f"Alasan {given.alasan} hanya dikenal bagi kerja sama daerah."
        yield _Fault("alasan", message, _CHOOSE, Level.GALAT)
    if given.alasan == "kesepakatan" and subject.jenis.is_surat and not _may_leave(subject):
        message = "Kesepakatan para pihak tidak diberitahukan dengan surat satu pihak."
        hint = (
            "Susun naskah dengan jenis pengakhiran, yang ditandatangani para pihak; surat cukup bila naskah induk "
            "menyatakan bahwa setiap pihak dapat mengakhirinya dengan pemberitahuan."
        )
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
    dated = (*_too_early(subject, given), *_short_notice(subject, given))
    for field, message, hint, level in (*_unfit(subject, given), *_unexplained(given), *dated):
        own = None if field == "teguran" else basis
        yield subject.finding(message, ("pengakhiran", field), hint, level=level, basis=own)
