"""Adendum ditandatangani sebelum naskah induknya, atau hari terakhir yang baru tidak melewati yang lama.

Naskah dalam satu rantai ditandatangani berurutan. Perpanjangan menetapkan hari terakhir setelah hari terakhir yang
lama, dan kerja sama tidak dapat berakhir sebelum dimulai; demikian pula penugasan, dan batas waktu yang ditetapkan
surat atau berita acara. Teguran disampaikan satu demi satu, sebelum pengakhiran yang didahuluinya. Tanggal yang
terbalik biasanya salah ketik tahun.

Salah: perpanjangan sampai 17 Juli 2029 atas naskah yang berakhir 17 Juli 2030.
Benar: perpanjangan sampai 17 Juli 2033.
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from kerjasama_docs import language
from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.inputs.source import Key
from kerjasama_docs.model.paths import steps
from kerjasama_docs.model.template import NamaBentuk
from kerjasama_docs.naskah.rantai.records import Rantai
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = ()

_SPAN, _SIGNED, _ENDED = ("jangka_waktu",), ("penandatanganan", "tanggal"), ("pengakhiran", "tanggal")
_SIGNING = "tanggal penandatanganan"
_LAST, _OLD = "hari terakhir yang baru", "hari terakhir yang lama"


class _Day(NamedTuple):
    """A day that may be open, and what it is."""

    date: date | None
    name: str


class _Order(NamedTuple):
    """Two days that must follow each other: the later one, the earlier one, and where to mend it.

    ``strict`` when they may not be the same; ``level`` of the finding when they do not. What stands behind a comma
    in the name of the earlier day is the effect of the wrong order.
    """

    later: _Day
    earlier: _Day
    key: Key
    strict: bool = False
    level: Level = Level.GALAT

    def fault(self) -> str | None:
        """What is wrong, when both days are known and in the wrong order."""
        later, earlier = self.later.date, self.earlier.date
        if later is None or earlier is None or later > earlier:
            return None
        if later == earlier and not self.strict:
            return None
        how = "sama dengan" if later == earlier else "mendahului"
        name, comma, effect = self.earlier.name.partition(",")
        first = f"{language.huruf_awal_besar(self.later.name)} ({language.tanggal_panjang(later)})"
        return f"{first} {how} {name} ({language.tanggal_panjang(earlier)}){comma}{effect}."


class _Pair(NamedTuple):
    """Two fields of one input whose days must follow each other: the later one, the earlier one, each with its name.

    ``bentuk`` where the names hold for one shape alone: what is signed is here a letter, there the report on it.
    """

    later: str
    what: str
    earlier: str
    other: str
    level: Level = Level.GALAT
    bentuk: NamaBentuk | None = None


_PAPER, _ASSIGNED = "penandatanganan.tanggal", "pelaksanaan_tugas.surat_tugas.tanggal"
_LAST_DAY = "hari terakhir penugasan"
_PAIRS = (
    _Pair("penugasan.sampai", _LAST_DAY, "penugasan.mulai", "hari pertama penugasan"),
    _Pair("penugasan.sampai", _LAST_DAY, _PAPER, "tanggal surat tugas", Level.PERINGATAN, "surat"),
    _Pair("penugasan.sampai", _LAST_DAY, _ASSIGNED, "tanggal surat tugas", Level.PERINGATAN),
    _Pair(_PAPER, "tanggal laporan", _ASSIGNED, "tanggal surat tugas", bentuk="laporan"),
    _Pair(_PAPER, "tanggal laporan", "penugasan.mulai", "hari pertama penugasan", bentuk="laporan"),
    _Pair("usulan.batas_pembahasan", "batas waktu pembahasan", _PAPER, "tanggal usulan", Level.PERINGATAN),
    _Pair("pembahasan.tindak_lanjut.batas", "batas waktu tindak lanjut", _PAPER, "tanggal berita acara"),
    _Pair("permohonan.batas", "batas waktu tanggapan", _PAPER, "tanggal surat", Level.PERINGATAN),
    _Pair("permohonan.pertemuan.tanggal", "tanggal pertemuan", _PAPER, "tanggal surat", Level.PERINGATAN),
    _Pair(
        "permohonan.pertemuan.tanggal",
        "tanggal pertemuan",
        "permohonan.batas",
        "batas waktu tanggapan",
        Level.PERINGATAN,
    ),
    _Pair("surat_kuasa.batas", "batas waktu Surat Kuasa", _PAPER, "tanggal surat", Level.PERINGATAN),
    _Pair(_PAPER, "tanggal surat", "permohonan.menindaklanjuti.tanggal", "tanggal dokumen yang ditindaklanjuti"),
    _Pair(_PAPER, "tanggal laporan", "analisis.diterima", "tanggal hasil penjajakan diterima"),
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


def _within(subject: Subject) -> Iterator[_Order]:
    """The days of one paper, as far as its kind takes them."""
    for pair in _PAIRS:
        later, earlier = steps(pair.later), steps(pair.earlier)
        if pair.bentuk not in {None, subject.jenis.bentuk}:
            continue
        if not all(subject.index.fields[str(path[0])].printed for path in (later, earlier)):
            continue
        for key, day in _days(subject.naskah, later):
            for _, before in _days(subject.naskah, earlier):
                yield _Order(_Day(day, pair.what), _Day(before, pair.other), key, level=pair.level)


def _warned(subject: Subject) -> Iterator[_Order]:
    """The warnings that go before an end: each behind the one before it, all before the paper that names them."""
    ending, day = subject.naskah.pengakhiran, subject.tanggal
    if ending is None or not subject.index.fields["pengakhiran"].printed:
        return
    before = _Day(None, "")
    for place, warning in enumerate(ending.teguran, start=1):
        given, key = _Day(warning.tanggal, f"tanggal teguran {place}"), ("pengakhiran", "teguran", place - 1, "tanggal")
        yield _Order(given, before, key, strict=True, level=Level.PERINGATAN)
        yield _Order(_Day(day, "tanggal penandatanganan"), given, key, level=Level.PERINGATAN)
        before = given if given.date else before


def _signing(subject: Subject, induk: Rantai) -> Iterator[_Order]:
    """The signing, behind that of the parent and behind the papers that prepare it."""
    mata, last = subject.rantai.akhir, induk.akhir
    signed = _Day(mata.tanggal, f"{_SIGNING} {mata.nama}")
    yield _Order(signed, _Day(last.tanggal, f"{_SIGNING} {last.nama}"), _SIGNED)
    naskah = subject.naskah
    for name, paper in (("usul", naskah.usul), ("kesepakatan", naskah.kesepakatan), ("biro", naskah.biro)):
        day = _Day(paper.tanggal if paper else None, f"tanggal dokumen {name}")
        yield _Order(signed, day, (name, "tanggal"), level=Level.PERINGATAN)


def _prolonged(subject: Subject, induk: Rantai) -> Iterator[_Order]:
    """A new span, behind the old one."""
    mata, old = subject.rantai.akhir, _Day(induk.akhir.berakhir, _OLD)
    new, signed = _Day(mata.berakhir, _LAST), _Day(mata.tanggal, _SIGNING)
    if subject.peran == "perpanjangan":
        first = _Day(subject.naskah.jangka_waktu.mulai, "hari pertama perpanjangan")
        yield _Order(new, old, _SPAN, strict=True)
        yield _Order(new, signed, _SPAN)
        yield _Order(first, old, _SPAN, level=Level.PERINGATAN)
    if subject.peran == "perubahan" and new.date != old.date:
        yield _Order(new, signed, _SPAN)


def _ending(subject: Subject, induk: Rantai) -> Iterator[_Order]:
    """An end, between the first and the last day, and not before it is agreed."""
    given, mata, last = subject.naskah.pengakhiran, subject.rantai.akhir, induk.akhir
    if subject.peran != "pengakhiran":
        return
    end = _Day(mata.berakhir, "tanggal pengakhiran")
    yield _Order(end, _Day(last.mulai, "hari pertama kerja sama"), _ENDED)
    yield _Order(_Day(last.berakhir, "hari terakhir kerja sama"), end, _ENDED)
    if given is None or given.alasan != "periode-berakhir":
        signed = _Day(mata.tanggal, f"{_SIGNING}, sehingga berlaku surut")
        yield _Order(end, signed, _ENDED, level=Level.PERINGATAN)


def _in_chain(subject: Subject) -> Iterator[_Order]:
    """The days of a naskah and of its parent."""
    if subject.induk:
        yield from _signing(subject, subject.induk)
        yield from _prolonged(subject, subject.induk)
        yield from _ending(subject, subject.induk)


def check(subject: Subject) -> Iterator[Finding]:
    """Find days of a paper or of a chain in the wrong order."""
    for order in (*_within(subject), *_warned(subject), *_in_chain(subject)):
        if message := order.fault():
            yield subject.finding(message, order.key, "Perbaiki salah satu tanggalnya.", level=order.level)
