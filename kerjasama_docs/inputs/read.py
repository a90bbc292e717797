"""From a file, standard input or a mapping to a source."""

import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import DocumentFindingsError, Finding, Level, UnreadableInputError, Where
from kerjasama_docs.inputs.bounds import bounded, printable
from kerjasama_docs.inputs.decode import NoTextError, decoded
from kerjasama_docs.inputs.json_reader import read_json
from kerjasama_docs.inputs.keys import with_known_keys
from kerjasama_docs.inputs.source import Source
from kerjasama_docs.inputs.tidy import tidied
from kerjasama_docs.inputs.toml_reader import read_toml
from kerjasama_docs.inputs.yaml_reader import read_yaml
from kerjasama_docs.model.naskah import Naskah

MAX_BYTES = 10 * 1024 * 1024
"""Largest input file, in bytes."""
_READERS: Mapping[str, Callable[[str, str | None], Source]] = {
    ".yaml": read_yaml,
    ".yml": read_yaml,
    ".json": read_json,
    ".toml": read_toml,
}


def read_bytes(name: str, limit: int) -> bytes:
    """What a file holds, ``-`` for standard input; one byte over the limit when it holds more than that.

    Raises:
        UsageError: The file is missing or unreadable, or a pipe, which may never end.
    """
    try:
        if name == "-":
            return sys.stdin.buffer.read(limit + 1)
        if Path(name).is_fifo():
            raise UsageError(
                f"{name} pipa, bukan berkas.", "Simpan isinya ke berkas, atau kirim lewat masukan baku (-)."
            )
        with Path(name).open("rb") as file:
            return file.read(limit + 1)
    except FileNotFoundError as error:
        raise UsageError(f"Berkas {name} tidak ada.", "Periksa nama dan foldernya.") from error
    except IsADirectoryError as error:
        raise UsageError(f"{name} adalah folder, bukan berkas.", "Sebut nama berkasnya.") from error
    except (OSError, ValueError) as error:
        raise UsageError(f"Berkas {name} tidak dapat dibaca.", "Periksa nama dan hak baca berkas.") from error


def _read_json_or_yaml(text: str, name: str | None) -> Source:
    """Standard input, which has no name to tell what it holds."""
    return read_json(text, name) if text.lstrip().startswith("{") else read_yaml(text, name)


def _reader_of(name: str) -> Callable[[str, str | None], Source]:
    if name == "-":
        return _read_json_or_yaml
    suffix = Path(name).suffix.lower()
    if suffix not in _READERS:
        raise UsageError(f"Jenis berkas {name} tidak dikenal.", f"Pakai salah satu dari {', '.join(_READERS)}.")
    return _READERS[suffix]


def _decoded(raw: bytes, name: str) -> str:
    try:
        return decoded(raw)
    except NoTextError as error:
        where = Where(name, error.line, error.column)
        raise DocumentFindingsError([Finding("pengodean", Level.GALAT, error.message, where, error.hint)]) from error


def read_source(name: str, *, tidy: bool = True) -> tuple[Source, bytes]:
    """Read an input file, ``-`` for standard input.

    Args:
        name: Its name.
        tidy: Whether what is typed is tidied (:mod:`kerjasama_docs.inputs.tidy`).

    Returns:
        The source and the bytes it was read from.

    Raises:
        UsageError: The file is missing, unreadable, too large, or of an unknown type.
        UnreadableInputError: Its text is not well formed.
        DocumentFindingsError: A text in it cannot be printed.
    """
    source, raw = read_typed(name)
    return meant(source, tidy=tidy), raw


def read_typed(name: str) -> tuple[Source, bytes]:
    """An input file as it was typed, its fields under their own names, and its bytes; raises as :func:`read_source`."""
    source, raw = _read(name)
    return with_known_keys(bounded(source), Naskah), raw


def read_plain(name: str) -> Source:
    """Read a file that is no naskah, as it was typed; raises as :func:`read_source`."""
    return printable(bounded(_read(name)[0]))


def _read(name: str) -> tuple[Source, bytes]:
    raw = read_raw(name)
    return _parsed(raw, name), raw


def read_raw(name: str) -> bytes:
    """The bytes of an input file.

    Raises:
        UsageError: The file is missing, unreadable or too large.
    """
    raw = read_bytes(name, MAX_BYTES)
    if len(raw) > MAX_BYTES:
        raise UsageError(
            f"Berkas {name} lebih besar dari 10 MB.", "Masukan naskah berupa teks; pindahkan isi yang besar."
        )
    return raw


def plain_of(raw: bytes, name: str) -> Source:
    """What the bytes of a file say that is no naskah, as it was typed; raises as :func:`read_source`."""
    return bounded(_parsed(raw, name))


def _parsed(raw: bytes, name: str) -> Source:
    try:
        return _reader_of(name)(_decoded(raw, name), name)
    except DocumentFindingsError as error:
        raise UnreadableInputError(error.findings) from error


def source_of(data: Mapping[str, object], *, tidy: bool = True) -> Source:
    """A source from a program's own mapping.

    Args:
        data: The fields of a naskah.
        tidy: Whether what is typed is tidied.

    Raises:
        DocumentFindingsError: A text in it cannot be printed.
    """
    return meant(with_known_keys(bounded(Source(None, data)), Naskah), tidy=tidy)


def meant(source: Source, *, tidy: bool = True) -> Source:
    """What was typed as it is meant; its characters are judged when those that nobody sees are gone.

    Args:
        source: An input with its fields under their own names.
        tidy: Whether what is typed is tidied.

    Raises:
        DocumentFindingsError: A text in it cannot be printed, or it holds too much.
    """
    return printable(tidied(source, Naskah) if tidy else replace(source, as_typed=True))
