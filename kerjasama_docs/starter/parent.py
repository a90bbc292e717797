"""The naskah that another one grows from, and what a new input file tells of it."""

from dataclasses import dataclass
from pathlib import Path

from kerjasama_docs.assets import Assets
from kerjasama_docs.errors import UsageError
from kerjasama_docs.language import daftar, tanggal_panjang
from kerjasama_docs.naskah import Built
from kerjasama_docs.naskah.klausul.folders import load_jenis
from kerjasama_docs.naskah.klausul.kind import called, instead_of
from kerjasama_docs.naskah.rantai.records import Mata
from kerjasama_docs.naskah.views.pihak import pihak_called
from kerjasama_docs.starter.lines import explain, plain

OPEN = "belum diisi dalam berkas itu"
"""What is said of a value that the parent leaves open."""


@dataclass(frozen=True)
class Followed:
    """The naskah that is followed, and how the new file names it.

    Attributes:
        file: Its input file, from the folder of the new one.
        built: The naskah.
    """

    file: str
    built: Built

    @property
    def akhir(self) -> Mata:
        """The parent as the last naskah of its chain."""
        return self.built.rantai.akhir

    @property
    def berakhir(self) -> str:
        """The last day of the kerja sama, or that it is not known."""
        return tanggal_panjang(self.akhir.berakhir) if self.akhir.berakhir else "belum diketahui"

    @property
    def complete(self) -> bool:
        """Whether its day and its numbers are known; a naskah whose pihak bear no numbers needs none itself."""
        return bool(self.akhir.tanggal) and (self.built.jenis.sebutan == "bersama" or all(self.akhir.nomor))


def induk_name(file: str, target: str) -> str:
    """The file of the parent as the new file has to name it.

    Args:
        file: The parent, as the user named it.
        target: The file that is written; ``-`` for standard output, which counts as the current folder.

    Raises:
        UsageError: It cannot be named from there: it lies outside that folder, or is that very file.
    """
    if file == "-":
        raise UsageError("Naskah induk tidak dapat dibaca dari masukan baku.", "Sebut nama berkasnya pada --induk.")
    folder = Path() if target == "-" else Path(target).parent
    real = Path(file).resolve()
    if target != "-" and real == Path(target).resolve():
        raise UsageError(f"{target} adalah naskah induk itu sendiri.", "Pakai nama lain dengan -o.")
    if not real.is_relative_to(folder.resolve()):
        beside = Path(file).parent / (Path(target).name if target != "-" else "naskah-baru.yaml")
        message = f"Naskah induk {file} berada di luar folder {folder.resolve()}, tempat berkas baru."
        raise UsageError(message, f"Tulis berkas baru di folder naskah induk, misalnya dengan -o {beside}.")
    return real.relative_to(folder.resolve()).as_posix()


def fit(nama_jenis: str, parent: str, assets: Assets) -> None:
    """Refuse a kind that does not take a parent of that kind."""
    jenis = load_jenis(nama_jenis, assets)
    if parent in jenis.induk:
        return
    if not jenis.induk:
        raise UsageError(f"{jenis.nama} tidak punya naskah induk.", "Jalankan tanpa --induk.")
    name, known = called(nama_jenis, assets), daftar([called(each, assets) for each in jenis.induk], "atau")
    hint = f"{instead_of(jenis, parent, assets)} Naskah induk {name} ialah berkas {known}.".strip()
    raise UsageError(f"{called(parent, assets)} tidak dapat menjadi naskah induk bagi {name}.", hint)


def _cited(mata: Mata) -> str:
    """A naskah of the chain in one line: what it is called, its numbers, its day."""
    day = tanggal_panjang(mata.tanggal) if mata.tanggal else OPEN
    return f"{mata.nama}, {_numbers(mata)}, tanggal {day}"


def _numbers(mata: Mata) -> str:
    """The numbers of a naskah; one that its pihak need not number may have none."""
    known = tuple(dict.fromkeys(mata.nomor))
    if mata.jenis.sebutan == "bersama":
        known = tuple(nomor for nomor in known if nomor)
    return daftar([_number(nomor) for nomor in known], "dan") if known else "tanpa nomor"


def _number(nomor: str | None) -> str:
    return f"Nomor {nomor}" if nomor else f"nomor {OPEN}"


def _known(parent: Followed, profil: str) -> list[str]:
    """What is inherited, so that nobody types it again."""
    built = parent.built
    lines = explain(f"Yang berikut diambil dari {parent.file} dan tidak perlu ditulis lagi:")
    lines += explain(f"- judul: {built.naskah.judul or OPEN}", 0, 2)
    for place, pihak in enumerate(built.naskah.pihak):
        label = pihak_called(place + 1, built.profil.profil, built.jenis, sebutan=pihak.sebutan)
        lines += explain(f"- {label}: {pihak.nama or OPEN}", 0, 2)
    for mata in built.rantai.mata:
        lines += explain(f"- {_cited(mata)}", 0, 2)
    lines += explain(f"- hari terakhir kerja sama: {parent.berakhir}", 0, 2)
    return [*lines, *explain(f"- profil: {profil}", 0, 2)]


def induk_lines(parent: Followed, profil: str) -> list[str]:
    """The name of the parent; with room for what was filled in by hand when it was signed."""
    told = explain("Berkas masukan naskah induk; nomor dan tanggalnya ikut terbaca dari berkas itu.")
    if parent.complete:
        return [*told, f"induk: {plain(parent.file)}", *_known(parent, profil)]
    note = explain(
        "Nomor, satu untuk setiap pihak menurut urutannya, dan tanggal yang diisi dengan tangan saat naskah induk "
        "ditandatangani:",
        2,
    )
    lines = ["induk:", f"  berkas: {plain(parent.file)}", *note, "  nomor:", "  tanggal:"]
    return [*told, *lines, *_known(parent, profil)]
