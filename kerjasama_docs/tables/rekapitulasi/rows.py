"""Naskah as rows of a table: running, about to end, ended; a chain of naskah is one row."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kerjasama_docs import language
from kerjasama_docs.inputs.tables.sheet import Value
from kerjasama_docs.tables.reading.reasons import Reason, Why
from kerjasama_docs.tables.reading.rows import Entry, Reading, SetAside
from kerjasama_docs.tables.rekapitulasi.chains import (
    Chain,
    chains_of,
    identity,
    is_copy,
    newest,
    numbers_of,
    signed_on,
)
from kerjasama_docs.tables.rekapitulasi.followup import carried_out, lacking, next_steps, remaining
from kerjasama_docs.tables.rekapitulasi.reports import Report
from kerjasama_docs.tables.rekapitulasi.status import Horizon, OnDay, Status
from kerjasama_docs.tables.rekapitulasi.summary import NaskahSummary

SOON = (3, 6, 12)
"""Within how many months a naskah is about to end, each a group of its own."""
_SOURCE = "berkas naskah"
"""What stands for the file: the rows come from many."""


def rekapitulasi(
    items: Sequence[NaskahSummary],
    *,
    hari_ini: date,
    bulan: Sequence[int] = SOON,
    same: Sequence[tuple[NaskahSummary, NaskahSummary]] = (),
) -> Reading:
    """Naskah as rows; those that continue a chain are set aside for the first of it, and so are the papers around them.

    A row has the last day of the newest naskah of its chain that is signed by then. A kerja sama that was ended runs
    until the day named for it; one that is still to be signed, or to begin, does not run.

    Args:
        items: The naskah.
        hari_ini: The day that decides what is running.
        bulan: Within how many months a naskah is about to end, one number at least; each makes a group.
        same: Rows of registers that tell of a naskah once more, each with that naskah.

    Raises:
        ValueError: So many months lead out of the calendar.
    """
    horizons = tuple(sorted({Horizon(language.tambah(hari_ini, each, "bulan"), each) for each in bulan}))
    aside = [_aside(item, Why(Reason.NO_KERJA_SAMA)) for item in items if not item.kerja_sama]
    aside += (_aside(row, Why(Reason.SAME_NASKAH, item.nama_tempat)) for row, item in same)
    entries: list[Entry] = []
    carried = carried_out(items)
    for chain in chains_of(item for item in items if item.kerja_sama):
        first, *rest = chain
        lacks = lacking(first, carried)
        on_day = OnDay(signed_on(chain), first.mulai, newest(chain, hari_ini), hari_ini, horizons, lacks)
        entries.append(_entry(chain, on_day))
        aside += (_aside(item, _why(item, first)) for item in rest)
    return Reading(_SOURCE, "", len(items) + len(same), tuple(entries), tuple(aside))


def runs(entry: Entry) -> bool:
    """Whether the kerja sama of a row runs on the day of the table."""
    still = {Status.ENDED.value, Status.NOT_BEGUN.value, Status.NOT_KNOWN.value}
    return entry.values["status"] not in still


def _aside(item: NaskahSummary, why: Why) -> SetAside:
    return SetAside(item.origin, why, item.jenis)


def _why(item: NaskahSummary, first: NaskahSummary) -> Why:
    return Why(Reason.SAME_NASKAH if is_copy(item, first) else Reason.LATER_IN_CHAIN, first.nama_tempat)


def _jenis(chain: Chain, on_day: OnDay) -> str:
    """The first naskah, and what the later ones are called."""
    first, *rest = chain
    names = dict.fromkeys(on_day.called(item) for item in rest if not is_copy(item, first))
    return f"{first.jenis} dengan {language.daftar(list(names), 'dan')}" if names else first.jenis


@dataclass(frozen=True, slots=True)
class NaskahEntry(Entry):
    """A kerja sama as a row.

    Attributes:
        kunci: What tells it from all others, however its chain grows and wherever it is listed.
        pelaporan: The reports that are due, in the order of their days.
    """

    kunci: str = ""
    pelaporan: tuple[Report, ...] = ()


def _entry(chain: Chain, on_day: OnDay) -> NaskahEntry:
    wrong = dict.fromkeys(key for item in chain for key in item.salah)
    reports = tuple(sorted(_reports(chain, on_day), key=lambda each: each.day))
    return NaskahEntry(_values(chain, on_day), chain[0].origin, tuple(wrong), identity(chain, on_day.signed), reports)


def _reports(chain: Chain, on_day: OnDay) -> Iterable[Report]:
    """The reports of the naskah that are signed, each day once; those of a kerja sama that was ended go with it."""
    signed = [item for item in chain if item.tanggal and item.tanggal <= on_day.hari_ini]
    last = on_day.newest.berakhir or date.max
    own = dict.fromkeys(on_day.newest.pelaporan)
    others = dict.fromkeys(each for item in signed for each in item.pelaporan if each.day <= last)
    return own | others


def _values(chain: Chain, on_day: OnDay) -> Mapping[str, Value]:
    first, said = chain[0], _first_said(item.keterangan for item in chain)
    return {
        "urutan_status": Decimal(on_day.place),
        "status": on_day.name,
        "jenis": _jenis(chain, on_day),
        "judul": first.judul,
        "mitra": "; ".join(first.pihak) or None,
        "nomor": "; ".join(filter(None, numbers_of(chain))) or None,
        **_days(first, on_day),
        "unit": _first_said(item.unit for item in chain),
        "narahubung": _first_said(item.narahubung for item in chain),
        "laporan": _first_said(item.laporan for item in chain),
        "keterangan": said,
        "keadaan": _first_said(item.keadaan for item in chain),
        "sisa": remaining(on_day.newest.berakhir, on_day.hari_ini),
        "tanpa_laporan": "ya" if on_day.without_report else None,
        "tanpa_pks": "ya" if on_day.without_pks else None,
        "langkah": next_steps(on_day, said=said),
    }


def _days(first: NaskahSummary, on_day: OnDay) -> Mapping[str, Value]:
    """The day of signing and the last day; what a register says in their place where it is no day."""
    signed, last = on_day.signed, on_day.newest.berakhir
    return {"tanggal": signed or first.tertulis[0], "berakhir": last or on_day.newest.tertulis[1]}


def _first_said(said: Iterable[str | None]) -> str | None:
    """What the first of a chain that knows it says."""
    return next(filter(None, said), None)
