"""The records a klausul sees about the life of a naskah: parent, changes, extension, end."""

from dataclasses import dataclass

from kerjasama_docs.naskah.tree.markup import Value


@dataclass(frozen=True, slots=True)
class MataView:
    """A naskah of the chain behind the first: ``Adendum Kesatu``, with its numbers and its day.

    ``peran`` is ``perubahan``, ``perpanjangan`` or ``pengakhiran``; ``berakhir`` the last day it set, if it set one.
    """

    nama: str
    peran: str
    nomor: tuple[Value, ...]
    tanggal: Value
    berakhir: str | None


@dataclass(frozen=True, slots=True)
class IndukView:
    """The first naskah of the chain, and what happened to it since.

    ``sebutan`` names the last one, ``Adendum Kesatu atas Nota Kesepahaman``; ``berakhir`` is the last day as it
    stands now; ``menimbulkan_hak`` tells a PKS from a Nota Kesepahaman; ``tempat`` is where it was signed, None
    while that is not known; ``pokok`` names the Pasal with what it is about, ``Pasal 1 sampai dengan Pasal 4``.
    """

    jenis: str
    sebutan: str
    judul: Value
    nomor: tuple[Value, ...]
    tanggal: Value
    berakhir: str | None
    riwayat: tuple[MataView, ...] = ()
    menimbulkan_hak: bool = False
    tempat: str | None = None
    pokok: str = ""


@dataclass(frozen=True, slots=True)
class IsiPasalView:
    """Where the parent has something: ``ruang lingkup``, ``Pasal 2``, and the label of that Pasal.

    ``pasal`` is empty when its number is not known, ``isi`` an isian when its title is not.
    """

    isi: Value
    pasal: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class DokumenView:
    """A paper: ``Berita Acara Nomor 12 tanggal 3 Maret 2027``, and the unit that issued it."""

    teks: Value
    unit: str | None


@dataclass(frozen=True, slots=True)
class PersyaratanView:
    """The papers that go before a naskah with a foreign partner; each None while nothing is known of it."""

    hubungan_diplomatik: DokumenView | None = None
    kerja_sama_pusat: DokumenView | None = None
    persetujuan_pusat: DokumenView | None = None
    pertimbangan: DokumenView | None = None
    konfirmasi: DokumenView | None = None
    sekretariat_negara: DokumenView | None = None


@dataclass(frozen=True, slots=True)
class PerpanjanganView:
    """The extension: how long, from the old last day, to the new one; ``jeda_hari`` when it comes too late.

    ``anggaran`` are the public budgets that pay in another year than that of the old last day, ``tahun_anggaran`` the
    budget years it runs in (UU 17/2003 Pasal 4); both empty where it needs no other budget.
    """

    lama: Value | None
    sejak: Value
    sampai: Value
    jeda_hari: str | None
    jeda: Value | None
    anggaran: tuple[str, ...] = ()
    tahun_anggaran: str = ""


@dataclass(frozen=True, slots=True)
class PerubahanView:
    """One change of an adendum: its instruction, and whether the Pasal is quoted behind it.

    ``lanjutan`` is the instruction as it goes on behind "Dalam Nota Kesepahaman".
    """

    bunyi: str
    dikutip: bool
    lanjutan: str


@dataclass(frozen=True, slots=True)
class PenyelesaianView:
    """Something still to be done."""

    uraian: Value
    penanggung_jawab: Value | None
    batas: str | None


@dataclass(frozen=True, slots=True)
class PengakhiranView:
    """How the kerja sama ends; ``alasan`` is one of the grounds by its key, None while it is open.

    ``sebab`` is what happened, as a clause behind "karena", for the grounds that need no more than that.
    """

    alasan: str | None
    uraian: Value | None
    peraturan: Value | None
    pasal: tuple[str, ...]
    teguran: tuple[str, ...]
    tanggal: Value
    penyelesaian: tuple[PenyelesaianView, ...]
    pengembalian: tuple[PenyelesaianView, ...]
    tetap_berlaku: tuple[IsiPasalView, ...]
    sebab: str | None = None
