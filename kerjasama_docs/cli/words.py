"""Click's own words in Indonesian.

Click takes its words through ``_`` and ``ngettext``, which its modules import
by name from the standard gettext. :func:`speak_indonesian` puts a lookup in a
dictionary in the place of exactly these two names, in click's modules alone.

Why not gettext's own way: it needs a compiled ``.mo`` file in the wheel, binds
the domain "messages" of the whole process, and follows ``LANGUAGE``, which the
user's machine sets and which soffice, started by us, would inherit. Replacing
``gettext.gettext`` itself would change argparse and every other library.
Should a click to come take its words elsewhere, it falls back to English and
the tests, which compare the dictionary with click's source, say so.

What click writes without gettext is the usage line (``[OPTIONS]``), for which
there are :class:`Perintah` and :class:`Kelompok`, and the names of its types.
"""

import gettext
import sys
from collections.abc import Mapping
from typing import Any

import click

KATA: Mapping[str, str] = {
    # Pages of help
    "Usage:": "Pemakaian:",
    "Options": "Pilihan",
    "Commands": "Perintah",
    "Positional arguments": "Isian",
    "Show this message and exit.": "Tampilkan petunjuk ini.",
    "Show the version and exit.": "Tampilkan versi.",
    "%(prog)s, version %(version)s": "%(prog)s, versi %(version)s",
    "Confirm the action without prompting.": "Jalankan tanpa bertanya lagi.",
    "default: {default}": "bawaan: {default}",
    "env var: {var}": "variabel lingkungan: {var}",
    "required": "wajib",
    "(dynamic)": "(dihitung)",
    "deprecated": "akan dihapus",
    "(Deprecated) {text}": "(Akan dihapus) {text}",
    # Wrong use
    "Error: {message}": "Galat: {message}",
    "Try '{command} {option}' for help.": "Petunjuk: {command} {option}",
    "Did you mean {possibility}?": "Mungkin maksudnya {possibility}?",
    "(Did you mean one of: {possibilities}?)": "(Mungkin maksudnya salah satu dari: {possibilities}?)",
    "(Possible options: {possibilities})": "(Mungkin maksudnya: {possibilities})",
    "No such command {name!r}.": "Perintah {name!r} tidak ada.",
    "No such option {name!r}.": "Pilihan {name!r} tidak ada.",
    "No such option: {name}": "Pilihan {name} tidak ada.",
    "Missing command.": "Perintah belum disebut.",
    "Missing argument": "Belum ada isian",
    "Missing option": "Belum ada pilihan",
    "Missing parameter": "Belum ada nilai",
    "Missing parameter: {param_name}": "Belum ada nilai: {param_name}",
    "Missing {param_type}": "Belum ada {param_type}",
    "Choose from:\n\t{choices}": "Pilih salah satu dari:\n\t{choices}",
    "Got unexpected extra argument ({args})": "Isian ({args}) berlebih; tidak ada tempatnya.",
    "Got unexpected extra arguments ({args})": "Isian ({args}) berlebih; tidak ada tempatnya.",
    "Argument {name!r} takes {nargs} values.": "Isian {name!r} memerlukan {nargs} nilai.",
    "Option {name!r} does not take a value.": "Pilihan {name!r} tidak memakai nilai.",
    "Option {name!r} requires an argument.": "Pilihan {name!r} memerlukan nilai.",
    "Option {name!r} requires {nargs} arguments.": "Pilihan {name!r} memerlukan {nargs} nilai.",
    "Takes {nargs} values but 1 was given.": "Memerlukan {nargs} nilai, tetapi diberi 1.",
    "Takes {nargs} values but {len} were given.": "Memerlukan {nargs} nilai, tetapi diberi {len}.",
    "{len_type} values are required, but {len_value} was given.": (
        "Perlu {len_type} nilai, tetapi diberi {len_value}."
    ),
    "{len_type} values are required, but {len_value} were given.": (
        "Perlu {len_type} nilai, tetapi diberi {len_value}."
    ),
    "Value must be an iterable.": "Nilainya harus berupa daftar.",
    "DeprecationWarning: The command {name!r} is deprecated.": "Peringatan: perintah {name!r} akan dihapus.",
    "DeprecationWarning: The command {name!r} is deprecated.{extra_message}": (
        "Peringatan: perintah {name!r} akan dihapus.{extra_message}"
    ),
    "DeprecationWarning: The {param_type} {name!r} is deprecated.{extra_message}": (
        "Peringatan: {name!r} akan dihapus.{extra_message}"
    ),
    # Values
    "Invalid value: {message}": "Nilai tidak dapat dipakai: {message}",
    "Invalid value for {param_hint}: {message}": "Nilai untuk {param_hint} tidak dapat dipakai: {message}",
    "{value!r} is not {choice}.": "{value!r} bukan {choice}.",
    "{value!r} is not one of {choices}.": "{value!r} tidak termasuk {choices}.",
    "{value!r} is not a valid {number_type}.": "{value!r} bukan {number_type}.",
    "{value!r} is not a valid boolean.": "{value!r} bukan ya atau tidak.",
    "{value!r} is not a valid boolean. Recognized values: {states}": (
        "{value!r} bukan ya atau tidak; yang dikenal: {states}"
    ),
    "{value!r} is not a valid UUID.": "{value!r} bukan UUID.",
    "{value} is not in the range {range}.": "{value} di luar batas {range}.",
    "{value!r} does not match the format {format}.": "{value!r} tidak menurut bentuk {format}.",
    "{value!r} does not match the formats {formats}.": "{value!r} tidak menurut salah satu bentuk {formats}.",
    # Files
    "file": "berkas",
    "directory": "folder",
    "path": "jalur",
    "unknown error": "sebabnya tidak diketahui",
    "{name} {filename!r} does not exist.": "{name} {filename!r} tidak ada.",
    "{name} {filename!r} is a file.": "{name} {filename!r} ternyata berkas.",
    "{name} {filename!r} is a directory.": "{name} {filename!r} ternyata folder.",
    "{name} {filename!r} is not readable.": "{name} {filename!r} tidak dapat dibaca.",
    "{name} {filename!r} is not writable.": "{name} {filename!r} tidak dapat ditulisi.",
    "{name} {filename!r} is not executable.": "{name} {filename!r} tidak dapat dijalankan.",
    "Could not open file {filename!r}: {message}": "Berkas {filename!r} tidak dapat dibuka: {message}",
    # Questions
    "Aborted!": "Dibatalkan.",
    "Do you want to continue?": "Lanjutkan?",
    "Press any key to continue...": "Tekan sembarang tombol …",
    "Repeat for confirmation": "Ulangi sekali lagi",
    "Error: invalid input": "Galat: jawaban tidak dikenal",
    "Error: {e.message}": "Galat: {e.message}",
    "Error: The value you entered was invalid.": "Galat: jawaban tidak dapat dipakai.",
    "Error: The two entered values do not match.": "Galat: kedua jawaban tidak sama.",
}
"""Click's words (8.1 to 8.5) and ours; words that only a programmer can meet are left out."""

_TYPES: "tuple[tuple[type[click.ParamType[Any]], str], ...]" = (
    (type(click.STRING), "teks"),
    (type(click.UNPROCESSED), "teks"),
    (type(click.INT), "bilangan bulat"),
    (type(click.FLOAT), "bilangan"),
    (type(click.BOOL), "ya atau tidak"),
    (click.IntRange, "bilangan bulat"),
    (click.FloatRange, "bilangan"),
    (click.Choice, "pilihan"),
    (click.DateTime, "waktu"),
    (click.File, "berkas"),
)


def _one(message: str) -> str:
    return KATA.get(message, message)


def _by_count(singular: str, plural: str, n: int) -> str:
    message = singular if n == 1 else plural
    return KATA.get(message, message)


def speak_indonesian() -> None:
    """Let click speak Indonesian, in this process, from now on; calling it again changes nothing.

    Call it before the commands are declared: some words are taken while click's
    decorators run (``version_option``, ``Path``).
    """
    ours = {gettext.gettext: _one, gettext.ngettext: _by_count}
    for name, module in tuple(sys.modules.items()):
        if name == "click" or name.startswith("click."):
            for word in ("_", "ngettext"):
                taken = vars(module).get(word)
                if taken in ours:
                    setattr(module, word, ours[taken])
    for kind, called in _TYPES:
        kind.name = called


class Perintah(click.Command):
    """A command whose usage line is Indonesian; takes what ``click.Command`` takes."""

    def __init__(self, name: str | None = None, **attrs: Any) -> None:
        attrs.setdefault("options_metavar", "[PILIHAN]")
        super().__init__(name, **attrs)


class Kelompok(Perintah, click.Group):
    """A group whose usage line, and those of its commands, are Indonesian: ``@click.group(cls=Kelompok)``."""

    command_class = Perintah
    group_class = type

    def __init__(self, name: str | None = None, **attrs: Any) -> None:
        attrs.setdefault("subcommand_metavar", "PERINTAH [ISIAN]...")
        super().__init__(name, **attrs)
