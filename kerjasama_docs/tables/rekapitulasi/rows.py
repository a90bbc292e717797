"""Naskah as rows of a table: running, about to end, ended; a chain of naskah is one row."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from kerjasama_docs import language
from kerjasama_docs.inputs.tables.sheet import Value
from kerjasama_docs.tables.reading.reasons import Reason, Why
from kerjasama_docs.tables.reading.rows import Entry, Reading, SetAside
from kerjasama_docs.tables.rekapitulasi.chains import Chain, chains_of, is_copy, newest, numbers_of, signed_on
from kerjasama_docs.tables.rekapitulasi.followup import carried_out, next_steps, remaining
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
        on_day = OnDay(signed_on(chain), first.mulai, newest(chain, hari_ini), hari_ini, horizons)
        entries.append(Entry(_values(chain, on_day, carried), first.origin))
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


def _values(chain: Chain, on_day: OnDay, carried: frozenset[str]) -> Mapping[str, Value]:
    first, said = chain[0], _first_said(item.keterangan for item in chain)
    return {
        "urutan_status": Decimal(on_day.place),
        "status": on_day.name,
        "jenis": _jenis(chain, on_day),
        "judul": first.judul,
        "mitra": "; ".join(first.pihak) or None,
        "nomor": "; ".join(filter(None, numbers_of(chain))) or None,
        "tanggal": on_day.signed,
        "berakhir": on_day.newest.berakhir,
        "unit": _first_said(item.unit for item in chain),
        "narahubung": _first_said(item.narahubung for item in chain),
        "laporan": _first_said(item.laporan for item in chain),
        "keterangan": said,
        "sisa": remaining(on_day.newest.berakhir, on_day.hari_ini),
        "langkah": next_steps(first, on_day, said=said, carried=carried),
    }


def _first_said(said: Iterable[str | None]) -> str | None:
    """What the first of a chain that knows it says."""
    return next(filter(None, said), None)
