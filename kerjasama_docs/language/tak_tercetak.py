"""Characters that no bundled face has, as a message tells them."""

from collections.abc import Sequence

from kerjasama_docs.language.daftar import sebagian


def sebut_huruf(chars: Sequence[str], most: int) -> str:
    """Characters with their numbers: "合 (U+5408)"; further ones are counted."""
    return sebagian([f"{char} (U+{ord(char):04X})" for char in chars], most)


def tak_tercetak(chars: Sequence[str], most: int) -> tuple[str, str]:
    """What is said of such characters in a naskah, and what to do."""
    names = sebut_huruf(chars, most)
    message = f"Huruf cetak tidak punya karakter {names}; pada PDF tampil sebagai kotak atau tidak tampil."
    return message, "Ganti dengan tulisan Latin; naskah dinas tidak memuat emoji."
