"""The deadlines of one naskah: what the law asks of its kind, what its fields name, what its text sets."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from kerjasama_docs import language
from kerjasama_docs.model.base import Record
from kerjasama_docs.model.tenggat import BERAKHIR, TAHUN_ANGGARAN, BatasWaktu
from kerjasama_docs.naskah.rantai.built import Built
from kerjasama_docs.naskah.views.tenggat import fits, tanggal_peristiwa, tutup_tahun
from kerjasama_docs.regulations import regulation
from kerjasama_docs.regulations.tenggat import tenggat_terikat
from kerjasama_docs.tenggat.hitung import Cara, counted_or_open, stated, term_of
from kerjasama_docs.tenggat.record import Deadline, Deadlines, OpenDeadline, Source
from kerjasama_docs.tenggat.sight import NO_SPAN, Sight
from kerjasama_docs.tenggat.teks import LONGEST, MAX_BERULANG, Found, of_text

_FIELD = "batas"
"""How the names of fields begin that hold a last day."""
_SAID = "uraian"
"""The field beside it that says what has to be done."""
_THE_END = "Jangka waktu kerja sama berakhir"


def deadlines_of(built: Built, cara: Cara) -> Deadlines:
    """All deadlines of a naskah.

    Args:
        built: The naskah.
        cara: How days are counted.
    """
    sight = Sight(built, cara)
    found = [*_of_law(sight), *_ends(sight), *_of_fields(sight), *of_text(sight, _named(sight))]
    done = tuple(each for each in found if isinstance(each, Deadline) and not sight.is_past(each))
    return Deadlines(done, tuple(each for each in found if isinstance(each, OpenDeadline))).in_order()


def _of_law(sight: Sight) -> Iterator[Found]:
    """What the regulations that bind it, and its profil, ask from the days that its kind names."""
    built = sight.built
    binding = tenggat_terikat(built.profil.profil, built.jenis.peraturan)
    for name, batas in binding.items():
        if not fits(batas, built.naskah):
            continue
        if batas.sejak == TAHUN_ANGGARAN and built.naskah.tahunan:
            yield from _of_year(sight, name, batas)
        elif batas.sejak in {TAHUN_ANGGARAN, BERAKHIR}:
            yield from _in_its_life(sight, name, batas)
        elif batas.sejak in built.jenis.peristiwa:
            yield from _from_event(sight, name, batas)


def _waiting(sight: Sight, batas: BatasWaktu, sebab: str) -> OpenDeadline:
    source = Source(basis=batas.basis, sumber=batas.sumber or "", berkas=sight.file)
    return OpenDeadline(batas.arti, batas.lama.diketik, sebab, source)


def _in_force(batas: BatasWaktu, day: date) -> bool:
    return batas.peraturan is None or regulation(batas.peraturan).berlaku(day)


def _of_year(sight: Sight, name: str, batas: BatasWaktu) -> Iterator[Found]:
    """What has to be done after the budget year that a yearly report is about."""
    day = tutup_tahun(batas, sight.built.naskah)
    if day is None:
        yield _waiting(sight, batas, "Tahun anggarannya belum diketahui; isi tahunan.tahun.")
    elif _in_force(batas, day):
        term = term_of(batas, name, day, kunci=f"{sight.kunci}\n{name}", source=Source(berkas=sight.file))
        yield counted_or_open(term, sight.cara)


def _from_event(sight: Sight, name: str, batas: BatasWaktu) -> Iterator[Found]:
    event = sight.built.jenis.peristiwa[batas.sejak]
    day = tanggal_peristiwa(event, sight.built.naskah, sight.built.induk)
    if day is None:
        sebab = f"Tanggal peristiwanya ({batas.peristiwa}) belum diketahui; isi {event.isian}."
        yield _waiting(sight, batas, sebab)
    elif _in_force(batas, day):
        term = term_of(batas, name, day, kunci=f"{sight.kunci}\n{name}", source=Source(berkas=sight.file))
        notes = (event.anggapan,) if event.anggapan else ()
        yield counted_or_open(replace(term, catatan=notes), sight.cara)


def _in_its_life(sight: Sight, name: str, batas: BatasWaktu) -> Iterator[Found]:
    """What has to be done at the end of the kerja sama, or after each year in which it runs."""
    if not (sight.built.jenis.is_naskah and sight.built.jenis.klausul):
        return
    days = _years(sight) if batas.sejak == TAHUN_ANGGARAN else sight.berakhir and [sight.berakhir]
    if not days:
        yield _waiting(sight, batas, NO_SPAN)
        return
    for day in days:
        if _in_force(batas, day):
            key = f"{sight.kunci}\n{name}\n{day.year if batas.sejak == TAHUN_ANGGARAN else ''}"
            yield counted_or_open(term_of(batas, name, day, kunci=key, source=Source(berkas=sight.file)), sight.cara)


def _years(sight: Sight) -> list[date]:
    """The last day of each year in which the kerja sama runs, of as many as are told; none while that is not known."""
    mulai, berakhir = sight.mulai, sight.berakhir
    if not (mulai and berakhir):
        return []
    last = min(berakhir.year, mulai.year + MAX_BERULANG - 1)
    return [date(year, 12, 31) for year in range(mulai.year, last + 1)]


def _ends(sight: Sight) -> Iterator[Found]:
    """The end of the kerja sama itself, of a naskah that says it or changes it."""
    built, last = sight.built, sight.berakhir
    if not built.jenis.is_naskah or not built.jenis.takes("jangka_waktu"):
        return
    source = Source(berkas=sight.file)
    if last is None:
        yield OpenDeadline(_THE_END, "", NO_SPAN, source)
        return
    key = f"{sight.kunci}\n{BERAKHIR}"
    yield stated(last, _THE_END, kunci=key, source=source, kalender=sight.cara.kalender)


def _last_days(record: Record, path: str = "") -> Iterator[tuple[str, date, str]]:
    """The last days that a record names, each with its path and what has to be done."""
    for name, info in type(record).model_fields.items():
        value, here = getattr(record, name), f"{path}.{name}" if path else name
        if name.startswith(_FIELD) and isinstance(value, date):
            yield here, value, str(getattr(record, _SAID, None) or info.title or name)
        for place, inner in _records(value):
            yield from _last_days(inner, f"{here}{place}")


def _records(value: object) -> Iterator[tuple[str, Record]]:
    """The records in a value, each with its place in a list."""
    if isinstance(value, Record):
        yield "", value
    elif isinstance(value, tuple):
        yield from ((f"[{place}]", item) for place, item in enumerate(value, 1) if isinstance(item, Record))


def _named(sight: Sight) -> frozenset[date]:
    return frozenset(day for _, day, _ in _last_days(sight.built.naskah))


def _of_fields(sight: Sight) -> Iterator[Deadline]:
    """The last days that its input names."""
    for path, day, said in _last_days(sight.built.naskah):
        if sight.built.jenis.takes(path.partition(".")[0].partition("[")[0]):
            arti = language.dipotong(language.huruf_awal_besar(" ".join(said.split())), LONGEST)
            source = Source(tempat=f"isian {path}", berkas=sight.file)
            yield stated(day, arti, kunci=f"{sight.kunci}\n{path}", source=source, kalender=sight.cara.kalender)
