"""Why a row of a sheet is no row of its table; the words of it stand here and nowhere else."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, unique


@unique
class Reason(Enum):
    """Why a row was set aside, as the account says it; ``{}`` is a name."""

    EMPTY = "baris kosong"
    ONLY_NUMBER = "hanya nomor urut"
    REPEATED_HEADER = "kepala tabel berulang"
    REPEATED_HEADER_AND_MORE = "kepala tabel berulang yang memuat isi lain"
    OTHER_HEADER = "kepala tabel lain"
    COLUMN_NUMBERS = "baris nomor kolom"
    NOTHING_TO_REPORT = "nihil"
    TOTAL = "baris jumlah"
    GROUP_HEADING = "judul kelompok"
    NOTE = "judul atau catatan"
    CLOSING = "tanda tangan atau penutup"
    WITHOUT_HEADER = "kepala tabel tidak ditemukan"
    GUIDE = "lembar petunjuk"
    EXAMPLE = "baris contoh"
    STRUCK = "baris yang dicoret"
    CONTINUATION = "sambungan baris di atas"
    OTHER_FORM = "tabel berbentuk {}"
    NO_KERJA_SAMA = "bukan naskah kerja sama"
    SAME_NASKAH = "naskah yang sama dengan {}"
    LATER_IN_CHAIN = "bagian dari rantai {}"


HARMLESS = frozenset(
    {
        Reason.EMPTY,
        Reason.REPEATED_HEADER,
        Reason.OTHER_HEADER,
        Reason.ONLY_NUMBER,
        Reason.COLUMN_NUMBERS,
        Reason.EXAMPLE,
        Reason.GUIDE,
        Reason.OTHER_FORM,
    }
)
"""Why rows are set aside that nobody has to look at."""

_IN_ALL: Mapping[Reason, str] = {
    Reason.SAME_NASKAH: "naskah yang sama",
    Reason.LATER_IN_CHAIN: "bagian dari rantai",
}
"""Reasons that name another row each time, as they are counted."""


@dataclass(frozen=True, slots=True)
class Why:
    """The reason of one row, and the name that belongs to it: of a form, of a file."""

    reason: Reason
    name: str = ""

    def __str__(self) -> str:
        """The reason in words: ``tabel berbentuk perencanaan``."""
        return self.reason.value.format(self.name)

    @property
    def counted(self) -> str:
        """The reason as it is counted with others of its kind."""
        return _IN_ALL.get(self.reason, str(self))
