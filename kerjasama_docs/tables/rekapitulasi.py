"""Naskah as rows of a table: running, about to end, ended; a chain of naskah is one row."""

import os.path
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from kerjasama_docs import language
from kerjasama_docs.inputs.tables.sheet import Value
from kerjasama_docs.naskah.rantai.built import Built
from kerjasama_docs.naskah.rantai.records import ended_on
from kerjasama_docs.tables.reading.reasons import Reason, Why
from kerjasama_docs.tables.reading.rows import Entry, Origin, Reading, SetAside

BERJALAN, SEGERA, BERAKHIR = "Berjalan", "Berakhir dalam {} bulan", "Telah berakhir"
BELUM, TERBUKA = "Belum berlaku", "Belum bertanggal"
_SUMBER = "berkas naskah"
"""What stands for the file: the rows come from many."""

Nomor = tuple[str | None, ...]
"""The numbers of a naskah, one for each pihak; None for one that is open."""


@dataclass(frozen=True, slots=True)
class FirstNaskah:
    """The first naskah of a chain as the later ones know it: kind, title, numbers, day."""

    jenis: str
    judul: str | None
    nomor: Nomor
    tanggal: date | None

    @property
    def pasti(self) -> bool:
        """Whether it cannot be mistaken for another one."""
        return self.tanggal is not None and bool(self.nomor) and all(self.nomor)


@dataclass(frozen=True, slots=True)
class NaskahSummary:
    """A naskah as far as a table of naskah needs it.

    Attributes:
        file: Its input file.
        jenis: What it is: ``Adendum Kesatu atas Nota Kesepahaman``.
        nama: What it is called beside the first of its chain: ``Adendum Kesatu``.
        judul: Its title.
        pihak: Names of the pihak; an open one is left out.
        nomor: Its numbers.
        tanggal: The day it was signed, None while that is open.
        mulai: The first day of the kerja sama where it is not that of signing.
        berakhir: The last day of the kerja sama from this naskah on, None while it is not known.
        diakhiri: Whether it ends the kerja sama before its time.
        urutan: Its place in its chain, from 1.
        induk: Input file of the naskah before it in the chain, None for the first and for one that is only recorded.
        awal: The first naskah of its chain.
        kerja_sama: Whether it is a naskah kerja sama; a report and a letter that stand alone are not.
    """

    file: str
    jenis: str
    nama: str
    judul: str | None
    pihak: tuple[str, ...]
    nomor: Nomor
    tanggal: date | None
    berakhir: date | None
    diakhiri: bool
    urutan: int
    induk: str | None
    awal: FirstNaskah
    kerja_sama: bool = True
    mulai: date | None = None


def summary_of(built: Built, file: str) -> NaskahSummary:
    """What the table needs of a naskah.

    Args:
        built: The naskah.
        file: Its input file, from which the file of its parent is counted.
    """
    chain, own = built.rantai.mata, built.rantai.akhir
    first, later = chain[0], len(chain) > 1
    last = own.berakhir
    if own.peran == "pengakhiran":
        last = ended_on(built.naskah.pengakhiran, chain[-2].berakhir if later else None)
    given = built.naskah.induk.berkas if later and built.naskah.induk else None
    return NaskahSummary(
        file=file,
        jenis=f"{own.nama} atas {first.nama}" if later else own.nama,
        nama=own.nama,
        judul=own.judul,
        pihak=tuple(pihak.nama for pihak in built.naskah.pihak if pihak.nama),
        nomor=own.nomor,
        tanggal=own.tanggal,
        berakhir=last,
        diakhiri=built.rantai.diakhiri is not None,
        urutan=len(chain),
        induk=str(Path(file).parent / given) if given else None,
        awal=FirstNaskah(first.jenis, first.judul, first.nomor, first.tanggal),
        kerja_sama=not built.jenis.is_paper,
        mulai=built.naskah.jangka_waktu.mulai,
    )


def rekapitulasi(items: Sequence[NaskahSummary], *, hari_ini: date, bulan: int = 6) -> Reading:
    """Naskah as rows; those that continue a chain are set aside for the first of it, and so are the papers around them.

    A row has the last day of the newest naskah of its chain that is signed by then. A kerja sama that was ended runs
    until the day named for it; one that is still to be signed, or to begin, does not run.

    Args:
        items: The naskah.
        hari_ini: The day that decides what is running.
        bulan: Within how many months a naskah is about to end.

    Raises:
        ValueError: So many months lead out of the calendar.
    """
    horizon = language.tambah(hari_ini, bulan, "bulan")
    others = [item for item in items if not item.kerja_sama]
    aside = [SetAside(_asal(each), Why(Reason.NO_KERJA_SAMA), each.jenis) for each in others]
    entry: list[Entry] = []
    for chain in _rantai(item for item in items if item.kerja_sama):
        first, *rest = chain
        status = _Status(_tanggal(chain), first.mulai, _terbaru(chain, hari_ini), hari_ini, horizon)
        entry.append(Entry(_nilai(chain, status, bulan), _asal(first)))
        aside += [SetAside(_asal(each), _why(each, first), each.jenis) for each in rest]
    return Reading(_SUMBER, "", len(items), tuple(entry), tuple(aside))


def _asal(item: NaskahSummary) -> Origin:
    return Origin(item.file, "", 1)


def _key(file: str) -> str:
    return os.path.normpath(file)


def _rantai(items: Iterable[NaskahSummary]) -> list[list[NaskahSummary]]:
    """The naskah by chain, oldest first, each chain where its first naskah stood."""
    ordered = sorted(items, key=lambda item: item.urutan)
    parents = {_key(item.file): _key(item.induk) for item in ordered if item.induk}
    known: dict[FirstNaskah, str] = {}
    chains: dict[str, list[NaskahSummary]] = {}
    for item in ordered:
        root = _akar(_key(item.file), parents)
        if item.awal.pasti:
            root = known.setdefault(item.awal, root)
        chains.setdefault(root, []).append(item)
    return [sorted(chain, key=_umur) for chain in chains.values()]


def _akar(file: str, parents: Mapping[str, str]) -> str:
    """The oldest file that the parents lead to; it need not be among the files read."""
    seen = {file}
    while file in parents and parents[file] not in seen:
        file = parents[file]
        seen.add(file)
    return file


def _umur(item: NaskahSummary) -> tuple[int, date]:
    return item.urutan, item.tanggal or date.max


def _sama(item: NaskahSummary, first: NaskahSummary) -> bool:
    """Whether a naskah is the first of the chain once more: the same file, or a copy of it."""
    return item.urutan == first.urutan and (item.nomor, item.tanggal) == (first.nomor, first.tanggal)


def _why(item: NaskahSummary, first: NaskahSummary) -> Why:
    return Why(Reason.SAME_NASKAH if _sama(item, first) else Reason.LATER_IN_CHAIN, first.file)


def _tanggal(chain: Sequence[NaskahSummary]) -> date | None:
    """The day of the first naskah; later ones may know it when it was filled in by hand."""
    first = chain[0]
    later = (item.awal.tanggal for item in chain if first.urutan == 1)
    return first.tanggal or next((day for day in later if day), None)


def _nomor(chain: Sequence[NaskahSummary]) -> Nomor:
    """The numbers of the first naskah; as :func:`_tanggal`."""
    first = chain[0]
    later = (item.awal.nomor for item in chain if first.urutan == 1)
    return first.nomor if any(first.nomor) else next((nomor for nomor in later if any(nomor)), ())


def _terbaru(chain: Sequence[NaskahSummary], hari_ini: date) -> NaskahSummary:
    """The newest naskah of a chain that is signed on a day; the first when none is."""
    signed = [item for item in chain if item.tanggal and item.tanggal <= hari_ini]
    return max(signed, key=lambda item: (item.tanggal or date.min, item.urutan), default=chain[0])


@dataclass(frozen=True, slots=True)
class _Status:
    """Where a kerja sama stands on a day.

    Attributes:
        tanggal: The day its first naskah was signed.
        mulai: The day it begins, where that is another one.
        terbaru: The newest naskah that is signed.
        hari_ini: The day.
        horizon: The last day that counts as soon.
    """

    tanggal: date | None
    mulai: date | None
    terbaru: NaskahSummary
    hari_ini: date
    horizon: date

    @property
    def urutan(self) -> int:
        """Running 1, about to end 2, ended 3, not begun 4, not known 5."""
        last = self.terbaru.berakhir
        if self.tanggal is None or (last is None and not self.terbaru.diakhiri):
            return 5
        if max(self.tanggal, self.mulai or self.tanggal) > self.hari_ini:
            return 4
        if last is None or last < self.hari_ini:
            return 3
        return 2 if last <= self.horizon else 1


def _dikenal(item: NaskahSummary, status: _Status) -> str:
    """What a later naskah of a chain is called, and whether it counts yet."""
    if item.tanggal and item.tanggal > status.hari_ini:
        return f"{item.nama} (belum ditandatangani)"
    return item.nama if item.tanggal or item.urutan < status.terbaru.urutan else f"{item.nama} (belum bertanggal)"


def _jenis(chain: Sequence[NaskahSummary], status: _Status) -> str:
    """The first naskah, and what the later ones are called."""
    first, *rest = chain
    names = dict.fromkeys(_dikenal(item, status) for item in rest if not _sama(item, first))
    return f"{first.jenis} dengan {language.daftar(list(names), 'dan')}" if names else first.jenis


def _nilai(chain: Sequence[NaskahSummary], status: _Status, bulan: int) -> dict[str, Value]:
    first, place = chain[0], status.urutan
    names = (BERJALAN, SEGERA.format(bulan), BERAKHIR, BELUM, TERBUKA)
    return {
        "urutan_status": Decimal(place),
        "status": names[place - 1],
        "jenis": _jenis(chain, status),
        "judul": first.judul,
        "mitra": "; ".join(first.pihak) or None,
        "nomor": "; ".join(filter(None, _nomor(chain))) or None,
        "tanggal": status.tanggal,
        "berakhir": status.terbaru.berakhir,
    }
