"""The file of a parent: where it lies, and why one may not be read."""

from dataclasses import dataclass, replace
from pathlib import Path

from kerjasama_docs.assets import Assets
from kerjasama_docs.findings import Basis, DocumentFindingsError, Finding, Level
from kerjasama_docs.inputs import Source

MAX_CHAIN = 30
"""Longest chain that is followed; what has been changed so often is better drawn up anew."""


@dataclass(frozen=True)
class Visit:
    """Where the reading of a chain stands.

    Attributes:
        assets: Where templates are looked for.
        top: The folder in which all must lie.
        folder: The folder of the input that is being read.
        files: The files on the way, as they really lie.
        shown: The same as the user would name them.
        tidy: Whether what is typed in them is tidied.
        mitra: The file of partners that the user named; None for those beside the inputs.
    """

    assets: Assets
    top: Path
    folder: Path
    files: tuple[Path, ...]
    shown: tuple[str, ...]
    tidy: bool = True
    mitra: Path | None = None

    @property
    def outermost(self) -> bool:
        """Whether the input is the one that the user asked for."""
        return len(self.files) == 1

    def onward(self, name: str, path: Path, real: Path) -> "Visit":
        """The same at a parent."""
        return replace(self, folder=path.parent, files=(*self.files, real), shown=(*self.shown, name))


def refused(source: Source, code: str, message: str, *, hint: str, basis: Basis | None = None) -> DocumentFindingsError:
    """The finding about a parent that cannot be read, at the place where the input names it."""
    where = source.where(("induk", "berkas"))
    return DocumentFindingsError([Finding(code, Level.GALAT, message, where, hint, basis)])


def _real(source: Source, name: str, path: Path) -> tuple[Path, bool]:
    """Where a file really lies, and whether it is there.

    Raises:
        DocumentFindingsError: No such file can be: too long a name, links in a circle; or no right to look.
    """
    try:
        return path.resolve(), path.is_file()
    except PermissionError as error:
        message = f"Berkas naskah induk “{name}” tidak boleh dibaca."
        raise refused(source, "induk-tak-terbaca", message, hint="Periksa hak baca berkas dan foldernya.") from error
    except (OSError, RuntimeError, ValueError) as error:
        message = f"Berkas naskah induk “{name}” tidak dapat ditemukan: nama atau tautannya tidak sah."
        raise refused(source, "induk-tak-ada", message, hint="Periksa nama dan foldernya.") from error


def file_of(source: Source, name: str, visit: Visit) -> tuple[Path, Path]:
    """The file of the parent, as it is named and where it really lies.

    Raises:
        DocumentFindingsError: It lies outside, does not exist, closes a circle, or the chain is too long.
    """
    path = visit.folder / name
    if path.name == "-":
        message = "Naskah induk tidak dapat dibaca dari masukan baku."
        raise refused(source, "induk-tak-terbaca", message, hint="Sebut nama berkasnya, misalnya naskah.yaml.")
    real, there = _real(source, name, path)
    if Path(name).is_absolute() or not real.is_relative_to(visit.top):
        message = f"Berkas naskah induk “{name}” berada di luar folder berkas masukan."
        hint = "Salin berkas itu ke folder yang sama, lalu sebut namanya."
        raise refused(source, "induk-luar-folder", message, hint=hint)
    if real in visit.files:
        names = " → ".join((*visit.shown[visit.files.index(real) :], name))
        message = f"Naskah induk melingkar: {names}; tidak satu pun menjadi naskah pertama."
        raise refused(source, "induk-melingkar", message, hint="Sebut naskah yang ditandatangani sebelum naskah ini.")
    if len(visit.files) > MAX_CHAIN:
        message = f"Rantai naskah induk lebih dari {MAX_CHAIN} naskah."
        hint = "Susun kembali seluruh ketentuan dalam satu naskah baru, lalu jadikan naskah itu induk."
        basis = Basis("uu-12-2011", "Lampiran II angka 238")
        raise refused(source, "induk-terlalu-panjang", message, hint=hint, basis=basis)
    if not there:
        message = f"Berkas naskah induk “{name}” tidak ada."
        hint = "Periksa nama dan foldernya; nama dihitung dari folder berkas ini."
        raise refused(source, "induk-tak-ada", message, hint=hint)
    return path, real
