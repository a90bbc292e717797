"""Days and durations as a klausul prints them, in one language."""

from datetime import date, timedelta

from kerjasama_docs.language import Bahasa
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.waktu import JangkaWaktu
from kerjasama_docs.naskah.rantai.mata import start_of
from kerjasama_docs.naskah.rantai.records import Mata
from kerjasama_docs.naskah.tree.markup import Value, blank_tag, isian_tag
from kerjasama_docs.naskah.views.records import JangkaWaktuView
from kerjasama_docs.naskah.views.records_riwayat import PerpanjanganView
from kerjasama_docs.naskah.views.texts import rich_or_none


def day_or_none(day: date | None, bahasa: Bahasa) -> str | None:
    """A day in words; None for one that is not known."""
    return bahasa.tanggal(day) if day else None


def tanggal_kata(naskah: Naskah, bahasa: Bahasa) -> Value:
    """The day of signing in words, in one language; dots while it is open."""
    day = naskah.penandatanganan.tanggal
    return bahasa.tanggal_kata(day) if day else blank_tag(40)


def _lama(span: JangkaWaktu, bahasa: Bahasa, *, asked: str) -> Value | None:
    """How long; an isian where no last day says it either."""
    if span.lama:
        return bahasa.lama(span.lama.bagian)
    return None if span.sampai else isian_tag(asked, "jangka_waktu")


def jangka_waktu_view(naskah: Naskah, bahasa: Bahasa, *, signed: bool) -> JangkaWaktuView:
    """How long the kerja sama runs.

    Args:
        naskah: What it says.
        bahasa: The language.
        signed: Whether the pihak sign this very text; the day of a letter or a report about it begins no term.
    """
    span = naskah.jangka_waktu
    end = naskah.berakhir if signed else span.berakhir(None)
    eve = span.hitungan == "hari-sebelumnya" and span.lama is not None
    return JangkaWaktuView(
        lama=_lama(span, bahasa, asked="jangka waktu"),
        mulai=day_or_none(span.mulai, bahasa),
        sampai=day_or_none(span.sampai or (end if eve else None), bahasa),
        berakhir=day_or_none(end, bahasa),
        hari_pertama=eve and end is None,
    )


def gap(naskah: Naskah, old: date | None) -> int:
    """Days without a naskah in force: from the old last day to the signing of the perpanjangan, or to its first day."""
    starts = [day for day in (naskah.penandatanganan.tanggal, naskah.jangka_waktu.mulai) if day]
    return max((max(starts) - old).days - 1, 0) if starts and old else 0


def _first_day(naskah: Naskah, old: date | None) -> date | None:
    """The first day of a perpanjangan: the one named, that of a late signing, or the day behind the old last one."""
    signing = naskah.penandatanganan.tanggal
    late = signing if start_of(naskah, old) != old else None
    if named := naskah.jangka_waktu.mulai or late:
        return named
    return old + timedelta(days=1) if old and old < date.max else old


def tahun_anggaran(naskah: Naskah, old: date | None, last: date | None) -> str:
    """The budget years of a perpanjangan (UU 17/2003 Pasal 4); empty unless it goes on in another than the old one.

    Args:
        naskah: The perpanjangan.
        old: The last day before it.
        last: Its own last day.
    """
    first = _first_day(naskah, old)
    if not (first and old and last) or not old.year < last.year or last < first:
        return ""
    years = [f"tahun anggaran {year}" for year in sorted({first.year, last.year})]
    return (" sampai dengan " if last.year - first.year > 1 else " dan ").join(years)


def perpanjangan_view(naskah: Naskah, before: Mata, mata: Mata, *, bahasa: Bahasa) -> PerpanjanganView:
    """A perpanjangan.

    Args:
        naskah: What it says.
        before: The naskah before it in the chain.
        mata: The perpanjangan as the next one of that chain.
        bahasa: The language.
    """
    days = gap(naskah, before.berakhir)
    start = day_or_none(_first_day(naskah, before.berakhir), bahasa)
    return PerpanjanganView(
        lama=_lama(naskah.jangka_waktu, bahasa, asked="lama perpanjangan"),
        sejak=start or isian_tag("hari terakhir naskah induk", "induk.berakhir"),
        sampai=day_or_none(mata.berakhir, bahasa) or isian_tag("hari terakhir perpanjangan", "jangka_waktu"),
        jeda_hari=bahasa.durasi(days, "hari") if days else None,
        jeda=rich_or_none(naskah.jeda),
    )
