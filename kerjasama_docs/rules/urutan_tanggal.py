"""Adendum ditandatangani sebelum naskah induknya, atau hari terakhir yang baru tidak melewati yang lama.

Naskah dalam satu rantai ditandatangani berurutan. Perpanjangan menetapkan hari terakhir setelah hari terakhir yang
lama, dan kerja sama tidak dapat berakhir sebelum dimulai; demikian pula penugasan, dan batas waktu yang ditetapkan
surat atau berita acara. Tanggal yang terbalik biasanya salah ketik tahun.

Salah: perpanjangan sampai 17 Juli 2029 atas naskah yang berakhir 17 Juli 2030.
Benar: perpanjangan sampai 17 Juli 2033.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from kerjasama_docs import language
from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.inputs.source import Key
from kerjasama_docs.naskah.rantai.built import Built
from kerjasama_docs.rules.subject import Subject


@dataclass(frozen=True)
class _Order:
    """Two days that must follow each other: the later one, the earlier one, and where to mend it.

    ``strict`` when they may not be the same; ``level`` of the finding when they do not.
    """

    later: date | None
    what: str
    earlier: date | None
    other: str
    key: Key
    strict: bool = False
    level: Level = Level.GALAT

    @property
    def broken(self) -> bool:
        """Whether both days are known and in the wrong order."""
        if not (self.later and self.earlier):
            return False
        return self.later <= self.earlier if self.strict else self.later < self.earlier


class _Pair(NamedTuple):
    """Two fields of one input whose days must follow each other: the later one, the earlier one, each with its name."""

    later: str
    what: str
    earlier: str
    other: str
    level: Level = Level.GALAT


_SIGNED = "penandatanganan.tanggal"
_PAIRS = (
    _Pair("penugasan.sampai", "hari terakhir penugasan", "penugasan.mulai", "hari pertama penugasan"),
    _Pair("penugasan.sampai", "hari terakhir penugasan", _SIGNED, "tanggal surat tugas", Level.PERINGATAN),
    _Pair("usulan.batas_pembahasan", "batas waktu pembahasan", _SIGNED, "tanggal usulan", Level.PERINGATAN),
    _Pair("pembahasan.tindak_lanjut.batas", "batas waktu tindak lanjut", _SIGNED, "tanggal berita acara"),
    _Pair(_SIGNED, "tanggal laporan", "analisis.diterima", "tanggal hasil penjajakan diterima"),
    _Pair(
        "analisis.diterima", "tanggal hasil penjajakan diterima", "analisis.penjajakan.tanggal", "tanggal dokumennya"
    ),
)
"""The fields of the papers around a naskah that must follow each other."""


def _days(value: object, path: Key, key: Key = ()) -> Iterator[tuple[Key, date]]:
    """The days that a field holds, with their places; several where it belongs to an item of a list."""
    if isinstance(value, tuple):
        for place, item in enumerate(value):
            yield from _days(item, path, (*key, place))
    elif path and value is not None:
        yield from _days(getattr(value, str(path[0])), path[1:], (*key, path[0]))
    elif isinstance(value, date):
        yield key, value


def _within(built: Built) -> Iterator[_Order]:
    """The days of one paper, as far as its kind takes them."""
    for pair in _PAIRS:
        later, earlier = tuple(pair.later.split(".")), tuple(pair.earlier.split("."))
        if not (built.jenis.takes(later[0]) and built.jenis.takes(earlier[0])):
            continue
        for key, day in _days(built.naskah, later):
            for _, before in _days(built.naskah, earlier):
                yield _Order(day, pair.what, before, pair.other, key, level=pair.level)


def _orders(built: Built) -> Iterator[_Order]:
    induk, mata = built.induk, built.rantai.akhir
    if induk is None:
        return
    last = induk.akhir
    signed, spoken = ("penandatanganan", "tanggal"), ("pengakhiran", "tanggal")
    what = f"tanggal penandatanganan {mata.nama}"
    yield _Order(mata.tanggal, what, last.tanggal, f"tanggal penandatanganan {last.nama}", signed)
    if mata.peran == "perpanjangan":
        new = "hari terakhir yang baru"
        yield _Order(mata.berakhir, new, last.berakhir, "hari terakhir yang lama", ("jangka_waktu",), strict=True)
    if mata.peran == "perpanjangan":
        first, span = "hari pertama perpanjangan", built.naskah.jangka_waktu.mulai
        yield _Order(mata.berakhir, new, mata.tanggal, "tanggal penandatanganan", ("jangka_waktu",))
        yield _Order(span, first, last.berakhir, "hari terakhir yang lama", ("jangka_waktu",), level=Level.PERINGATAN)
    for name, paper in (("kesepakatan", built.naskah.kesepakatan), ("biro", built.naskah.biro)):
        other = f"tanggal dokumen {name}"
        key = (name, "tanggal")
        day = paper.tanggal if paper else None
        yield _Order(mata.tanggal, what, day, other, key, level=Level.PERINGATAN)
    if mata.peran == "perubahan" and mata.berakhir != last.berakhir:
        yield _Order(
            mata.berakhir, "hari terakhir yang baru", mata.tanggal, "tanggal penandatanganan", ("jangka_waktu",)
        )
    if mata.peran == "pengakhiran":
        end, ground = "tanggal pengakhiran", built.naskah.pengakhiran and built.naskah.pengakhiran.alasan
        yield _Order(mata.berakhir, end, last.mulai, "hari pertama kerja sama", spoken)
        yield _Order(last.berakhir, "hari terakhir kerja sama", mata.berakhir, end, spoken)
        if ground != "periode-berakhir":
            signing = "tanggal penandatanganan, sehingga berlaku surut"
            yield _Order(mata.berakhir, end, mata.tanggal, signing, spoken, level=Level.PERINGATAN)


def check(subject: Subject) -> Iterator[Finding]:
    """Find days of a paper or of a chain in the wrong order."""
    for order in (*_within(subject.built), *_orders(subject.built)):
        if order.later and order.earlier and order.broken:
            later, earlier = language.tanggal_panjang(order.later), language.tanggal_panjang(order.earlier)
            how = "sama dengan" if order.later == order.earlier else "mendahului"
            name, _, effect = order.other.partition(",")
            message = (
                f"{language.huruf_awal_besar(order.what)} ({later}) {how} {name} ({earlier}){effect and f',{effect}'}."
            )
            where = subject.built.source.where(order.key)
            yield Finding("urutan-tanggal", order.level, message, where, "Perbaiki salah satu tanggalnya.")
