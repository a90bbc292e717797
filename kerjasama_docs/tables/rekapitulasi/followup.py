"""What is to be done next about a kerja sama, and how long it still runs, as a wall chart says it."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from kerjasama_docs.regex import regex
from kerjasama_docs.tables.cells.normalised import normalised
from kerjasama_docs.tables.rekapitulasi.status import Lacks, OnDay, Status
from kerjasama_docs.tables.rekapitulasi.summary import NaskahSummary

_UMBRELLA = regex(r"\b(?:nota kesepa\w+|mou|nk|memorandum|kesepa\w+ bersama)\b")
"""What a naskah is called that is carried out by others."""
_CARRIES_OUT = regex(r"\b(?:perjanjian|pks|moa|spk|kontrak|agreement|arrangement|rencana kerja)\b")
"""What those are called that carry it out."""
_NEXT: Mapping[Status, str] = {
    Status.ENDING: "Putuskan diperpanjang atau diakhiri.",
    Status.ENDED: "Telah berakhir: perpanjang, atau catat sebagai selesai.",
    Status.NOT_KNOWN: "Lengkapi tanggalnya.",
}
_MONTHS_OF_A_YEAR = 12


def remaining(last: date | None, hari_ini: date) -> str | None:
    """How long a kerja sama still runs: ``2 tahun 3 bulan``, ``5 hari``; how long it is over: ``lewat 1 bulan``."""
    if last is None:
        return None
    if last < hari_ini:
        return f"lewat {_span(last, hari_ini)}"
    return "hari ini" if last == hari_ini else _span(hari_ini, last)


def _span(start: date, end: date) -> str:
    """Whole years and months between two days; days where it is less than a month."""
    months = (end.year - start.year) * _MONTHS_OF_A_YEAR + end.month - start.month - (end.day < start.day)
    if months < 1:
        return f"{(end - start).days} hari"
    years, left = divmod(months, _MONTHS_OF_A_YEAR)
    return " ".join([*([f"{years} tahun"] if years else []), *([f"{left} bulan"] if left else [])])


def carried_out(items: Iterable[NaskahSummary]) -> frozenset[str]:
    """The partners, as they are compared, with whom a naskah is there that carries out another one."""
    found = (item for item in items if item.kerja_sama and _CARRIES_OUT.search(_called(item)))
    return frozenset(name for item in found for name in _partners(item))


def lacking(first: NaskahSummary, carried: frozenset[str]) -> Lacks:
    """What a kerja sama does not have.

    Args:
        first: The first naskah of its chain.
        carried: The partners with whom a naskah is there that carries out another one.
    """
    return Lacks(laporan=first.tanpa_laporan, pks=_lacks_pks(first, carried))


def next_steps(on_day: OnDay, *, said: str | None) -> str | None:
    """What is to be done, one sentence each; None for nothing.

    Args:
        on_day: Where it stands.
        said: What a register says of it.
    """
    steps = [*_steps(on_day), *([said] if said else [])]
    return " ".join(steps) or None


def _steps(on_day: OnDay) -> Iterator[str]:
    if on_day.status in _NEXT:
        yield _NEXT[on_day.status]
    if on_day.without_pks:
        yield "Belum ada Perjanjian Kerja Sama."
    if on_day.without_report:
        yield "Belum ada laporan."


def _called(item: NaskahSummary) -> str:
    """The kind of a naskah in plain words."""
    return item.awal.jenis.casefold().replace("-", " ")


def _lacks_pks(first: NaskahSummary, carried: frozenset[str]) -> bool:
    called = _called(first)
    return bool(_UMBRELLA.search(called)) and not _CARRIES_OUT.search(called) and carried.isdisjoint(_partners(first))


def _partners(item: NaskahSummary) -> Iterator[str]:
    """The pihak besides the first, which is the institution itself; a register names the partner alone."""
    yield from map(normalised, item.pihak[1:] or item.pihak)
