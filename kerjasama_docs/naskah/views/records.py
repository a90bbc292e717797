"""The records a klausul sees: the naskah in the words of a drafter, every value ready to print."""

from dataclasses import dataclass

from kerjasama_docs.naskah.tree.markup import Value


@dataclass(frozen=True, slots=True)
class PenandatanganView:
    """The official who signs."""

    nama: Value
    jabatan: Value
    status: str
    status_teks: str | None
    atas_nama: str | None
    dasar: str | None
    nip: str | None
    kuasa: str | None = None
    mandat: str | None = None
    pangkat: str | None = None
    untuk_beliau: str | None = None


@dataclass(frozen=True, slots=True)
class NarahubungView:
    """The korespondensi of a pihak."""

    unit: Value
    nama: str | None
    alamat: Value
    telepon: str | None
    pos_el: Value


@dataclass(frozen=True, slots=True)
class DahuluView:
    """What a pihak was when the first naskah was signed; ``melanjutkan`` when it took over the functions of another."""

    nama: Value
    melanjutkan: bool = False
    dasar: Value | None = None


@dataclass(frozen=True, slots=True)
class PihakView:
    """One pihak; ``label`` is PIHAK KESATU and so on, ``isian`` its path in the input.

    ``pribadi`` is a person who signs for himself, ``identitas`` the number by which he is known: ``NIK 3171…``.
    ``urut`` is the number before it in the komparisi, ``npwp`` that by which it pays taxes.
    ``nama_bersama`` is what it and all behind it are called in the title.
    ``komparisi`` tells who is named first, ``orang`` or ``badan``, and ``bentuk`` what body it is: ``perseroan
    terbatas``, ``pendirian`` by which deed it was founded: ``didirikan dengan Akta Nomor 27``. ``wakil`` are all who
    sign for it.
    """

    label: str
    isian: str
    golongan: str
    nama: Value
    nama_judul: Value
    alamat: Value
    uraian: str | None
    nomor: Value
    penandatangan: PenandatanganView
    narahubung: NarahubungView
    kewenangan: tuple[Value, ...]
    tanggung_jawab: tuple[Value, ...]
    hak: tuple[Value, ...]
    kewajiban: tuple[Value, ...]
    dahulu: DahuluView | None = None
    nama_pendek: Value | None = None
    pribadi: bool = False
    identitas: str | None = None
    pekerjaan: str | None = None
    nama_bersama: Value | None = None
    komparisi: str = "orang"
    bentuk: str | None = None
    pendirian: str | None = None
    wakil: tuple[PenandatanganView, ...] = ()
    urut: str = ""
    npwp: str | None = None


@dataclass(frozen=True, slots=True)
class ButirView:
    """An item of the ruang lingkup or of the kegiatan."""

    uraian: Value
    rincian: tuple[Value, ...] = ()
    waktu: str | None = None
    penanggung_jawab: str | None = None


@dataclass(frozen=True, slots=True)
class DefinisiView:
    """A definition."""

    istilah: Value
    singkatan: str | None
    arti: Value
    rincian: tuple[Value, ...] = ()


@dataclass(frozen=True, slots=True)
class TahapView:
    """An instalment; ``disebut`` when its text already says how much, and share or amount only go on from there."""

    uraian: Value
    persen: str | None
    nilai: str | None
    disebut: bool = False


@dataclass(frozen=True, slots=True)
class RekeningView:
    """The account that receives."""

    bank: Value
    nomor: Value
    atas_nama: Value


@dataclass(frozen=True, slots=True)
class BagianDanaView:
    """A part of the value: of what it is a part, a source or a budget year, how much, and both as one text."""

    uraian: str
    nilai: Value
    teks: Value


@dataclass(frozen=True, slots=True)
class PendanaanView:
    """The money; ``penanggung`` are the pihak whose money the sources can be.

    ``penghubung`` joins the sources: ``dan`` where all of them pay, else ``dan/atau``.
    """

    sumber: tuple[str, ...]
    penghubung: str
    per_sumber: tuple[BagianDanaView, ...]
    per_tahun: tuple[BagianDanaView, ...]
    nilai: str | None
    pembayar: str | None
    penerima: str | None
    tahap: tuple[TahapView, ...]
    rekening: RekeningView | None
    keterangan: Value | None
    penanggung: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class JangkaWaktuView:
    """How long the kerja sama runs; at least one of ``lama`` and ``sampai`` can be printed.

    ``sampai`` is the last day where the drafter names it or the length is counted to the day before;
    ``hari_pertama`` tells that the day of signing, still open, is to be counted as the first day.
    """

    lama: Value | None
    mulai: str | None
    sampai: str | None
    berakhir: str | None
    hari_pertama: bool


@dataclass(frozen=True, slots=True)
class TanpaIndukView:
    """The ground for having no parent."""

    alasan: str
    telaahan: str | None


@dataclass(frozen=True, slots=True)
class LampiranView:
    """A lampiran as the text names it; ``tabel`` is the form of its table."""

    label: str
    judul: Value
    tabel: str | None = None
