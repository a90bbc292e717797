"""What stands around the headings of a report: its title, the foot of its cover, its signature."""

from dataclasses import replace
from datetime import date

from kerjasama_docs import language
from kerjasama_docs.naskah.parts.inlines import inline
from kerjasama_docs.naskah.parts.judul import judul_lines
from kerjasama_docs.naskah.parts.kop import kop
from kerjasama_docs.naskah.parts.logos import logo_of
from kerjasama_docs.naskah.parts.signatures import alone, numbered_signatures
from kerjasama_docs.naskah.parts.work import Work
from kerjasama_docs.naskah.tree.inline import Line, Text
from kerjasama_docs.naskah.tree.kepala import JudulLine, KepalaLaporan
from kerjasama_docs.naskah.tree.markup import Value, blank_tag
from kerjasama_docs.naskah.tree.pohon import Logo, Sebutan
from kerjasama_docs.naskah.tree.tanda_tangan import SignatureColumn


def judul(work: Work) -> tuple[JudulLine, ...]:
    """The title of a report: that of a naskah, with its own number in the place of those of the pihak."""
    names, kepala = work.names, [line for line in work.kepala() if line]
    lines = judul_lines(names, work.inputs.profil.profil, kepala, bahasa=work.bahasa, foreign=False)
    own = [JudulLine((Text("NOMOR: "), *inline(number)), "nomor") for number in names.nomor]
    return (*(line for line in lines if line.style != "nomor"), *own)


def logos(work: Work) -> tuple[Logo, ...]:
    """The picture of the official who signs: whose emblem a report bears hangs on him."""
    return logo_of(work.inputs, work.pengirim)


def signatures(work: Work) -> tuple[SignatureColumn, ...]:
    """The one who signs a report, below place and day."""
    column, *_ = numbered_signatures(replace(work.names, pihak=(work.names.pengirim,)))
    signed = work.names.penandatanganan
    heading = (*inline(signed.tempat), Text(", "), *inline(signed.tanggal))
    return (replace(alone(column), heading=heading),)


def kepala(work: Work) -> KepalaLaporan:
    """The letterhead, if one is asked for, and the foot of the cover."""
    laporan = work.inputs.naskah.laporan
    return KepalaLaporan(_sampul(work), kop(work) if laporan and laporan.kop else None)


def _sampul(work: Work) -> tuple[Line, ...]:
    """The foot of the cover: who wrote the report, where and when; nothing without a cover."""
    given, jenis = work.inputs.naskah, work.inputs.jenis
    own = given.laporan.sampul if given.laporan else None
    wanted = given.halaman.sampul if own is None else own
    if not (jenis.sampul if wanted is None else wanted):
        return ()
    signed = given.penandatanganan
    lines: list[Line] = [inline(line, upper=True) for line in _maker(work)]
    if signed.tempat:
        lines.append(inline(signed.tempat, upper=True))
    return (*lines, inline(_month(signed.tanggal)))


def _maker(work: Work) -> tuple[Value, ...]:
    """Who made the report: its unit, above the institution where that is not in its name."""
    laporan, nama = work.inputs.naskah.laporan, work.names.pengirim.nama
    if not (laporan and laporan.unit):
        return (nama,)
    return (laporan.unit, nama) if work.inputs.profil.profil.is_own(nama) else (laporan.unit,)


def _month(day: date | None) -> str:
    """Month and year of a day in capitals, ``MARET 2027``; dots while it is open."""
    if day is None:
        return blank_tag(24)
    _, _, month = language.tanggal_panjang(day).partition(" ")
    return language.huruf_besar(month)


def satuan(_work: Work) -> Sebutan:
    """What a report is divided into."""
    return "Bagian"
