"""Adendum ditandatangani sebelum naskah induknya, atau hari terakhir yang baru tidak melewati yang lama.

Naskah dalam satu rantai ditandatangani berurutan. Perpanjangan menetapkan hari terakhir setelah hari terakhir yang
lama, dan kerja sama tidak dapat berakhir sebelum dimulai; tanggal yang terbalik biasanya salah ketik tahun.

Salah: perpanjangan sampai 17 Juli 2029 atas naskah yang berakhir 17 Juli 2030.
Benar: perpanjangan sampai 17 Juli 2033.
"""

from collections.abc import Iterator
from datetime import date

from kerjasama_docs import language
from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.naskah.built import Built
from kerjasama_docs.rules.registry import Subject


def _pairs(built: Built) -> Iterator[tuple[date | None, str, date | None, str, tuple[str, ...]]]:
    """Day, what it is, the day it must not precede, what that is, and where the first stands in the input."""
    induk, mata = built.induk, built.rantai.akhir
    if induk is None:
        return
    last = induk.akhir
    signing = f"Tanggal penandatanganan {mata.nama}"
    yield mata.tanggal, signing, last.tanggal, f"tanggal penandatanganan {last.nama}", ("penandatanganan", "tanggal")
    if mata.peran == "perpanjangan" and last.berakhir and mata.berakhir == last.berakhir:
        after = last.berakhir.fromordinal(last.berakhir.toordinal() + 1)
        yield mata.berakhir, "Hari terakhir yang baru", after, "hari setelah hari terakhir yang lama", ("jangka_waktu",)
    elif mata.peran == "perpanjangan":
        yield mata.berakhir, "Hari terakhir yang baru", last.berakhir, "hari terakhir yang lama", ("jangka_waktu",)
    if mata.peran == "perubahan":
        yield mata.berakhir, "Hari terakhir yang baru", mata.tanggal, "tanggal penandatanganan", ("jangka_waktu",)
    if mata.peran == "pengakhiran":
        yield mata.berakhir, "Tanggal pengakhiran", last.mulai, "hari pertama kerja sama", ("pengakhiran", "tanggal")
        yield (
            last.berakhir,
            "Hari terakhir kerja sama",
            mata.berakhir,
            "tanggal pengakhiran",
            ("pengakhiran", "tanggal"),
        )


def check(subject: Subject) -> Iterator[Finding]:
    """Find days of a chain in the wrong order."""
    for day, what, least, other, key in _pairs(subject.built):
        if day and least and day < least:
            message = (
                f"{what} ({language.tanggal_panjang(day)}) mendahului {other} ({language.tanggal_panjang(least)})."
            )
            where = subject.built.source.where(key)
            yield Finding("urutan-tanggal", Level.GALAT, message, where, "Perbaiki salah satu tanggalnya.")
