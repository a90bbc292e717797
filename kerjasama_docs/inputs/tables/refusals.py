"""Files that are refused as a whole, whatever kind of table they hold, each with what to do."""

import re

from kerjasama_docs.findings import Finding, Level, UnreadableInputError, Where
from kerjasama_docs.regex import regex

SAVE = "Buka di Excel atau LibreOffice, lalu simpan sebagai .xlsx (Buku Kerja Excel)."
"""What is to be done with a file that another application made under the name of a table."""
_SMALLER = "Pecah menjadi beberapa berkas, atau hapus baris dan kolom yang tidak dipakai."
_HTML = regex(rb"<(?:!doctype html|html|head|body|table|meta|\?xml)\b", re.IGNORECASE)


def refused(file: str, code: str, *, message: str, hint: str, path: str | None = None) -> UnreadableInputError:
    """A file that cannot be read as a table.

    Args:
        file: The file as the user named it.
        code: Name of the check.
        message: What is wrong.
        hint: What to do.
        path: The sheet or cell, where one is to blame.
    """
    return UnreadableInputError([Finding(code, Level.GALAT, message, Where(file, path=path), hint)])


def too_much(file: str, what: str, path: str | None = None) -> UnreadableInputError:
    """A file that passes one of the bounds."""
    message = f"Tabel ini terlalu besar: {what}."
    return refused(file, "tabel-terlalu-besar", message=message, hint=_SMALLER, path=path)


def broken(file: str, path: str | None = None) -> UnreadableInputError:
    """A file that is damaged."""
    message = "Berkas ini rusak atau tidak utuh, sehingga tidak terbaca."
    hint = (
        "Buka di aplikasi asalnya, lalu simpan ulang (tabel sebagai .xlsx, dokumen sebagai .docx); bila tidak dapat "
        "dibuka, minta unit pengirim mengirimnya lagi."
    )
    return refused(file, "tabel-rusak", message=message, hint=hint, path=path)


def protected(file: str) -> UnreadableInputError:
    """A file that only opens with a password."""
    hint = "Buka dengan kata sandinya, hapus kata sandi itu (di Excel dan Word: Berkas › Info), lalu simpan kembali."
    return refused(file, "tabel-sandi", message="Berkas ini dikunci dengan kata sandi.", hint=hint)


def is_markup(raw: bytes) -> bool:
    """Tell whether a file is a web page or XML, whatever its name says."""
    return bool(_HTML.match(raw[:1024].removeprefix(b"\xef\xbb\xbf").lstrip()))


def markup(file: str) -> UnreadableInputError:
    """A web page that an application gave the name of a table."""
    message = "Isi berkas ini halaman web (HTML/XML), bukan tabel seperti nama berkasnya."
    return refused(file, "tabel-html", message=message, hint=SAVE)
