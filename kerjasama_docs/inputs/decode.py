"""From the bytes of a file to its text: the encodings that editors write, and files that hold no text at all."""

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE
from collections.abc import Iterator

from kerjasama_docs.regex import regex

_MARKED = (
    (BOM_UTF8, "utf-8-sig"),
    (BOM_UTF32_LE, "utf-32"),
    (BOM_UTF32_BE, "utf-32"),
    (BOM_UTF16_LE, "utf-16"),
    (BOM_UTF16_BE, "utf-16"),
)
"""How a file begins that names its encoding; UTF-32 before UTF-16, whose mark it begins with."""
_UNMARKED = ((regex(rb"[^\0]\0[^\0]\0"), "utf-16-le"), (regex(rb"\0[^\0]\0[^\0]"), "utf-16-be"))
"""The first letters of a file in UTF-16 without a mark (YAML 1.2.2, 5.2)."""
_SAVE = "Simpan ulang dengan pengodean UTF-8 (di Notepad: Simpan Sebagai › Pengodean UTF-8)."
_COPY = "Salin isinya sebagai teks ke berkas masukan; mulai dari: kerjasama-docs baru JENIS -o BERKAS."
_PARTS = (
    (b"word/", "dokumen Word"),
    (b"xl/", "buku kerja Excel"),
    (b"ppt/", "presentasi PowerPoint"),
    (b"opendocument.text", "dokumen LibreOffice"),
    (b"opendocument.spreadsheet", "buku kerja LibreOffice"),
)
"""What the name of a part in a package says of it."""
_KINDS = (
    (b"%PDF-", "berkas PDF"),
    (b"{\\rtf", "dokumen RTF"),
    (b"\xd0\xcf\x11\xe0", "dokumen Word atau Excel lama"),
    (b"\x89PNG", "gambar"),
    (b"\xff\xd8\xff", "gambar"),
    (b"GIF8", "gambar"),
    (b"<!doctype html", "halaman web"),
    (b"<html", "halaman web"),
    (b"<?xml", "berkas XML"),
    (b"\x1f\x8b", "arsip terkompresi"),
)
"""How other files begin, and what they are."""


class NoTextError(Exception):
    """The bytes of a file are no text that can be read.

    Attributes:
        message: What they are.
        hint: What to do.
        line: The line of the first of them that cannot be read; the first line where all of them are no text.
        column: Its column, None for the whole line.
    """

    def __init__(self, message: str, hint: str, line: int = 1, *, column: int | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.line = line
        self.column = column


def decoded(raw: bytes) -> str:
    """The text of a file, each line ending as on Unix.

    Raises:
        NoTextError: It is a document of another program, or in another encoding than UTF-8 and UTF-16.
    """
    if kind := next(_kinds(raw), None):
        raise NoTextError(f"Berkas ini {kind}, bukan teks, apa pun akhiran namanya.", _COPY)
    try:
        text = raw.decode(_encoding(raw))
    except UnicodeDecodeError as error:
        raise _undecodable(raw, error) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _encoding(raw: bytes) -> str:
    marked = (name for mark, name in _MARKED if raw.startswith(mark))
    return next(marked, next((name for begin, name in _UNMARKED if begin.match(raw)), "utf-8"))


def _kinds(raw: bytes) -> Iterator[str]:
    """What a file is that is no text."""
    begin = raw[:64].removeprefix(BOM_UTF8).lstrip().lower()
    yield from (kind for sign, kind in _KINDS if begin.startswith(sign.lower()))
    if raw.startswith(b"PK\x03\x04"):
        yield from (kind for part, kind in _PARTS if part in raw)
        yield "arsip ZIP"


def _undecodable(raw: bytes, error: UnicodeDecodeError) -> NoTextError:
    """What is said of a file in another encoding: that of older Windows programs, whose letter is shown."""
    before = raw[: error.start].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    line, column = before.count(b"\n") + 1, len(before.rpartition(b"\n")[2].decode("utf-8", "replace")) + 1
    letter = raw[error.start : error.start + 1].decode("cp1252", "replace")
    if not error.encoding.startswith("utf-8") or letter == "\ufffd":
        return NoTextError("Berkas ini bukan teks UTF-8.", _SAVE, line)
    message = f"Berkas ini bukan teks UTF-8; “{letter}” di sini agaknya ditulis menurut Windows-1252."
    return NoTextError(message, _SAVE, line, column=column)
