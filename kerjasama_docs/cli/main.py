"""The command line: what commands there are, and how the program ends.

Results go to standard output, messages to standard error. Each command stands in a module of its
own that is imported when it runs, and imports what it needs only then, so that ``--help`` answers
at once.
"""

import errno
import gc
import os
import sys
from typing import NoReturn

import click

from kerjasama_docs.cli.later import Later
from kerjasama_docs.cli.signals import Ended, end_on_signals
from kerjasama_docs.cli.streams import last_words, speak_utf8, stand_in
from kerjasama_docs.cli.words import Kelompok, speak_indonesian
from kerjasama_docs.errors import ExitCode, UsageError
from kerjasama_docs.version import __version__

speak_indonesian()


_ARGUMENTS = f"{__name__}.arguments"
"""Where a context keeps what was typed."""

_NO_ROOM = "failed to map segment"
"""What glibc says of a library for which there is no memory."""


class _Group(Kelompok):
    """Turns every failure into one message and its exit code."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Keep what was typed, to tell from it who is to read a failure."""
        ctx.meta[_ARGUMENTS] = tuple(args)
        return super().parse_args(ctx, args)

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; findings and errors become messages and exit codes, anything else is a bug."""
        try:
            _refuse_no_text(ctx)
            _refuse_two_forms(ctx)
            return super().invoke(ctx)
        except (click.exceptions.Exit, click.Abort, OSError, MemoryError):
            raise
        except click.ClickException as error:
            self._tell_a_program(ctx, error)
            raise
        except Exception as error:
            if isinstance(error, ImportError) and _NO_ROOM in str(error):
                raise MemoryError from error  # there is no room to import what would tell it either
            from kerjasama_docs.cli.failures import tell

            self._tell_a_program(ctx, error)
            ctx.exit(tell(error))

    @staticmethod
    def _tell_a_program(ctx: click.Context, error: Exception) -> None:
        """Print a failure as JSON where that is what was asked for."""
        from kerjasama_docs.cli.failures import tell_a_program

        tell_a_program(error, ctx.meta[_ARGUMENTS])


def _refuse_no_text(ctx: click.Context) -> None:
    """Refuse a name that is no text: it could neither be printed nor be written into a naskah."""
    for each in ctx.meta[_ARGUMENTS]:
        if any("\ud800" <= sign <= "\udfff" for sign in each):
            shown = each.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
            ctx.fail(f"Nama “{shown}” bukan teks UTF-8. Ganti nama berkas atau foldernya.")


def _refuse_two_forms(ctx: click.Context) -> None:
    """Refuse to print one document and lines.

    Raises:
        UsageError: Both are asked for.
    """
    if {"--json", "--jsonl"} <= {*ctx.meta[_ARGUMENTS]}:
        raise UsageError("Hasil dicetak sebagai JSON atau JSON Lines.", "Pilih salah satu: --json atau --jsonl.")


_WELCOME = """Menyusun naskah kerja sama dan tabel lampirannya.

Nota Kesepahaman, Perjanjian Kerja Sama, perpanjangan, adendum, dan pengakhiran masing-masing dari satu
berkas masukan; tabel Lampiran dari berkas unit-unit.

\b
Mulai dari:
  kerjasama-docs baru nota-kesepahaman -o naskah.yaml
  kerjasama-docs periksa naskah.yaml
  kerjasama-docs buat naskah.yaml
  kerjasama-docs baru perpanjangan --induk naskah.yaml -o perpanjangan.yaml
  kerjasama-docs lampiran perencanaan FOLDER-TABEL -o rencana.docx
"""


@click.group(cls=_Group, help=_WELCOME, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(
    __version__, "--versi", "--version", message="kerjasama-docs %(version)s", help="Tampilkan versi."
)
def main() -> None:
    """The command line; its help is :data:`_WELCOME`."""


_COMMANDS = (
    (
        "ambil",
        "ambil",
        "Ambil alih draf BERKAS (Word, PDF, teks) menjadi berkas masukan: isian yang dikenali, dan bunyi setiap Pasal.",
    ),
    ("banding", "banding", "Bandingkan naskah A dengan B: masukan, Word, PDF, atau teks; yang penting lebih dahulu."),
    ("baru", "baru", "Tulis berkas masukan baru untuk JENIS, dengan penjelasan setiap isian."),
    ("buat", "naskah", "Buat naskah dari BERKAS (YAML, JSON, TOML, atau - untuk masukan baku)."),
    (
        "contoh",
        "naskah",
        "Buat semua naskah contoh sebagai Word dan PDF, dan tabel contoh sebagai Word, PDF, dan Excel.",
    ),
    (
        "daftar",
        "daftar",
        "Tampilkan yang tersedia: jenis, klausul, profil, aturan, lampiran, mesin, peraturan, atau tenggat.",
    ),
    (
        "gabung",
        "gabung",
        "Gabungkan BERKAS (masukan naskah, Word buatan kerjasama-docs, PDF, PNG, JPEG) menjadi satu PDF.",
    ),
    (
        "lampiran",
        "lampiran",
        "Gabungkan tabel dari BERKAS (XLSX, ODS, XLS, CSV, YAML, DOCX, PDF, atau folder) menjadi satu Lampiran NAMA.",
    ),
    (
        "massal",
        "massal",
        "Buat satu naskah untuk setiap baris DATA (XLSX, CSV, YAML, JSON, atau folder), berdasarkan INDUK.",
    ),
    ("periksa", "periksa", "Periksa BERKAS: apa yang kurang atau salah, dan dasar hukumnya."),
    (
        "skema",
        "daftar",
        "Tulis JSON Schema masukan JENIS, agar penyunting teks melengkapi dan memeriksa.",
    ),
    ("tenggat", "tenggat", "Hitung tenggat menurut peraturan dan naskah, dalam hari kerja."),
    ("templat", "templat", "Salin, periksa, atau tampilkan templat."),
)
"""Each command, the module it stands in, and the first sentence of its help (a test compares them)."""
for _name, _module, _arti in _COMMANDS:
    main.add_command(Later(_name, f"{__package__}.{_module}", _arti))

_NO_MEMORY = ("Galat: Memori komputer ini tidak cukup.", "Tutup program lain, atau pecah masukannya.")


def spare() -> None:
    """Leave undone what a command, which lives for half a second, does not need; only for a process of our own."""
    gc.set_threshold(100_000, 50, 50)  # collecting took a twelfth of the time
    # pydantic looks through all that is installed for plugins, which are for who traces a server
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")


def run() -> None:
    """Start the command line; the console script and ``python -m`` come here."""
    spare()
    end_on_signals()
    stand_in()
    speak_utf8()
    try:
        main(prog_name="kerjasama-docs")
    except Ended:
        last_words("Dibatalkan.")
        raise
    except BrokenPipeError:
        _leave(ExitCode.DONE)
    except OSError as error:
        last_words(*_unwritten(error))
        _leave(ExitCode.ENVIRONMENT)
    except MemoryError:
        last_words(*_NO_MEMORY)
        _leave(ExitCode.ENVIRONMENT)
    finally:
        gc.freeze()  # else the interpreter looks for cycles among all that is left, a fifth of a command's time


def _unwritten(error: OSError) -> tuple[str, str]:
    """What is said of a file or stream that failed where nobody expected it, and what to do."""
    if error.errno == errno.ENOMEM:
        return _NO_MEMORY
    if error.filename is not None:
        shown = os.fsencode(error.filename).decode("utf-8", "backslashreplace")
        return f"Galat: {shown} tidak dapat dipakai (kesalahan sistem {error.errno}).", "Periksa nama dan hak aksesnya."
    if error.errno == errno.EBADF:
        return "Galat: Keluaran baku tertutup, sehingga hasil tidak dapat ditulis.", "Tulis ke berkas dengan -o."
    message = f"Galat: Hasil tidak dapat ditulis ke keluaran baku (kesalahan sistem {error.errno})."
    return message, "Kosongkan ruang simpan, atau tulis ke berkas dengan -o."


def _leave(code: ExitCode) -> NoReturn:
    """End with standard output led to nowhere: it could not take what it was given, and would be flushed at the end."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    except OSError:
        os._exit(code)
    sys.exit(code)
