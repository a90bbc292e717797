"""Files that cannot be read as a draft, each with what to do."""

from kerjasama_docs.findings import Finding, Level, UnreadableInputError, Where

SAVE = "Buka di Word atau LibreOffice, lalu simpan sebagai .docx (Dokumen Word)."
"""What is to be done with a file of another program."""


def refused(file: str, code: str, message: str, *, hint: str = SAVE) -> UnreadableInputError:
    """A file that is not read, with the one reason."""
    return UnreadableInputError([Finding(code, Level.GALAT, message, Where(file), hint)])


def broken(file: str) -> UnreadableInputError:
    """A damaged file."""
    hint = f"{SAVE} Bila tidak dapat dibuka, minta pengirim mengirimnya lagi."
    return refused(file, "draf-rusak", "Berkas ini rusak atau tidak utuh, sehingga tidak terbaca.", hint=hint)


def protected(file: str) -> UnreadableInputError:
    """A file that only opens with a password."""
    hint = "Buka dengan kata sandinya, hapus kata sandi itu (di Word: Berkas › Info), lalu simpan kembali."
    return refused(file, "draf-sandi", "Berkas ini dikunci dengan kata sandi.", hint=hint)


def too_much(file: str, what: str) -> UnreadableInputError:
    """A file that passes one of the bounds."""
    hint = "Pisahkan naskah dari lampirannya, atau simpan ulang tanpa gambar."
    return refused(file, "draf-terlalu-besar", f"Berkas ini terlalu besar: {what}.", hint=hint)
