"""What a rujukan is said to be about, "biaya sebagaimana dimaksud dalam Pasal 9", and what stands there."""

from collections.abc import Iterable, Iterator, Sequence

from kerjasama_docs.language.akar import akar
from kerjasama_docs.naskah.tree.inline import Rujukan, plain
from kerjasama_docs.naskah.tree.pohon import Block
from kerjasama_docs.naskah.tree.walk import lines_of, walk
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.reading.rujukan.rujukan import Pengacuan

_WORD = regex(r"[^\W\d_]+")
_BREAK = regex(r"[,.;:()“”]")
_REACH = 90
"""Signs before a rujukan in which the words it is said of stand."""
_MOST = 5
"""Words that name one thing."""
_LEADING = frozenset(
    """
    terjadi terdapat timbul ada adanya yang untuk dengan oleh dari dalam pada kepada bagi sesuai berdasarkan
    menurut atas terhadap tentang mengenai sebagai agar bahwa jika apabila hal setiap seluruh semua wajib dapat
    harus berhak akan telah sudah tidak belum setelah sesudah sebelum selama sampai hingga serta atau kecuali
    selain termasuk adalah merupakan di ke
    """.split()  # noqa: SIM905 - a list of words is read more easily than a list of strings
)
"""Words at which the name of a thing begins."""
_GENERIC = frozenset(
    """
    ketentuan kegiatan pelaksanaan penyelenggaraan kerja sama pihak para kesatu kedua ketiga pertama program
    tujuan maksud ruang lingkup lain lainnya tersebut bersama ini itu secara tertulis dan umum isi hal pemenuhan
    penetapan pengaturan pekerjaan tugas objek bidang bentuk rincian butir huruf ayat pasal angka keadaan
    kondisi peristiwa jenis besaran tata cara mekanisme prosedur tahapan proses nota kesepahaman perjanjian
    adendum naskah persyaratan syarat larangan
    """.split()  # noqa: SIM905 - as above
)
"""Words that name no subject by themselves."""
_FAMILIES = tuple(
    frozenset(line.split())
    for line in (
        "biaya dana anggaran bayar nilai rupiah harga tagih beban honor tarif",
        "data informasi",
        "sengketa selisih beda",
        "berita surat tahu kirim sampai lapor alamat",
        "akhir putus henti selesai batal",
        "ubah adendum tambah ganti",
        "waktu hari bulan tahun tanggal minggu masa jangka tempo lama",
        "wajib harus tanggung larang tugas laksana beri sedia bayar serah",
        "wenang dapat hak",
        "setuju sepakat mufakat izin musyawarah",
        "sanksi denda tegur hukum",
        "rusak rugi ganti hilang",
        "hasil luaran laporan produk",
        "pantau evaluasi awas nilai",
        "tim kelompok satgas sekretariat",
        "pejabat wakil petugas pegawai personel narahubung",
        "kahar bencana force",
    )
)
"""Roots of words that may name one subject."""


def _action(word: str) -> bool:
    """Whether a word says what is done, behind which the name of a thing begins."""
    return word.startswith(("me", "di")) and len(word) > _MOST and not word.endswith("nya")


def _thing(words: Sequence[str]) -> Iterator[str]:
    """The last words of a text that name one thing, the last first."""
    for word in reversed(words[-_MOST:]):
        small = word.lower()
        if small in _LEADING or _action(small):
            return
        yield small


def disebut_sebagai(found: Pengacuan) -> list[str]:
    """The words that a rujukan is said of, without those that name no subject; empty where there are none."""
    before = found.unit.text[max(0, found.mulai - _REACH) : found.mulai]
    clause = _BREAK.split(before)[-1]
    words = [*_thing(_WORD.findall(clause))]
    return [word for word in reversed(words) if word not in _GENERIC and len(word) > 2]  # noqa: PLR2004 - di, ke


def akar_pokok(word: str) -> frozenset[str]:
    """The roots by which a subject may be spoken of: those of its word, and of words for the same."""
    roots = akar(word)
    return roots.union(*(family for family in _FAMILIES if roots & family))


def isi(blocks: Iterable[Block]) -> str:
    """All words of some blocks and of what hangs below them, in small letters.

    The text in force keeps its rujukan by label; they say nothing of a subject.
    """
    lines = (line for block in walk(blocks) for line in lines_of(block))
    return " ".join(plain(piece for piece in line if not isinstance(piece, Rujukan)) for line in lines).lower()
