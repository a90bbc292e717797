"""A naskah as far as a table of naskah needs it."""

import os.path
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kerjasama_docs.naskah.rantai.built import Built
from kerjasama_docs.naskah.rantai.mata import ended_on
from kerjasama_docs.tables.reading.rows import Origin
from kerjasama_docs.tables.rekapitulasi.reports import Report

Numbers = tuple[str | None, ...]
"""The numbers of a naskah, one for each pihak; None for one that is open."""


@dataclass(frozen=True, slots=True)
class FirstNaskah:
    """The first naskah of a chain as the later ones know it: kind, title, numbers, day."""

    jenis: str
    judul: str | None
    nomor: Numbers
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
        unit: The unit whose kerja sama it is, as a register says it.
        narahubung: Who can be asked.
        laporan: What a register says of its reports.
        keterangan: What else a register says.
        keadaan: In which state a register says that it is: Aktif, Berakhir.
        tanpa_laporan: Whether a register that records reports has none of it.
        tempat: The row of a register that it comes from; None for an input file.
        tertulis: What a register says in the place of the day of signing and of the last day, where it is no day.
        pelaporan: The reports that are due.
        salah: Keys of the columns of that row in which its cell is wrong.
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
    nomor: Numbers
    tanggal: date | None
    berakhir: date | None
    diakhiri: bool
    urutan: int
    induk: str | None
    awal: FirstNaskah
    kerja_sama: bool = True
    mulai: date | None = None
    unit: str | None = None
    narahubung: str | None = None
    laporan: str | None = None
    keterangan: str | None = None
    keadaan: str | None = None
    tanpa_laporan: bool = False
    tempat: Origin | None = None
    tertulis: tuple[str | None, str | None] = (None, None)
    pelaporan: tuple[Report, ...] = ()
    salah: tuple[str, ...] = ()

    @property
    def kunci(self) -> str:
        """What tells it from all other naskah: its file, and the row where a file holds many."""
        return os.path.normpath(self.file) if self.tempat is None else f"{self.file}\n{self.tempat}"

    @property
    def nama_tempat(self) -> str:
        """Where it stands, as it is told: a file, or the row of a register."""
        return str(self.tempat) if self.tempat else self.file

    @property
    def origin(self) -> Origin:
        """Where it stands."""
        return self.tempat or Origin(self.file, "", 1)


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
        awal=FirstNaskah(first.nama_jenis, first.judul, first.nomor, first.tanggal),
        kerja_sama=not built.jenis.is_paper,
        mulai=built.naskah.jangka_waktu.mulai,
    )
