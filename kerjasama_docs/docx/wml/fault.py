"""What is said when a frame, or a text for it, cannot be used."""

from pathlib import Path

from kerjasama_docs.errors import UsageError


def broken(path: Path, what: str) -> UsageError:
    """A frame that cannot be used."""
    return UsageError(f"Kerangka {path} {what}.", f"Jalankan: kerjasama-docs templat periksa {path}")


class UnprintableError(UsageError):
    """A character that no XML can hold (XML 1.0, 2.2).

    Attributes:
        char: The character.
    """

    def __init__(self, char: str, whole: str = "Dokumen") -> None:
        super().__init__(
            f"{whole} memuat karakter yang tidak dapat dicetak (U+{ord(char):04X}).",
            "Hapus karakter itu dari berkas masukan; biasanya terbawa saat menyalin dari aplikasi lain.",
        )
        self.char = char
