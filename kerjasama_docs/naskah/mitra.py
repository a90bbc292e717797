"""The partners that the pihak of an input name by key: in which file they stand, and that file laid below the input."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kerjasama_docs.assets import PROFIL_BAWAAN, Area, Assets, nearest
from kerjasama_docs.findings import DocumentFindingsError, Finding, Level, Where
from kerjasama_docs.inputs import Source
from kerjasama_docs.inputs.mitra import MITRA, PIHAK, Partner, Partners, laid_below, named_by, read_partners
from kerjasama_docs.language import daftar
from kerjasama_docs.model.template import Jenis

NAMES = ("mitra.yaml", "mitra.yml")
"""What a file of partners is called beside an input and in the folder of a profil; ``mitra.json`` may be a table."""

_SHOWN = 20
"""Keys that are named where none is near."""
_LOOK = "Lihat kunci yang ada dalam berkas itu, atau tambahkan mitra itu di sana."


@dataclass(frozen=True)
class Shelf:
    """Where the partners of an input stand.

    Attributes:
        assets: Where templates are looked for.
        folder: The folder of the input.
        file: The file that the user named; None for the one beside the input.
        tidy: Whether what is typed is tidied.
    """

    assets: Assets
    folder: Path
    file: Path | None = None
    tidy: bool = True

    def files(self, profil: str) -> Iterator[Path]:
        """The files of partners, in the order in which a key is looked for: the user's own, that of the profil.

        Raises:
            DocumentFindingsError: Two stand in one folder.
        """
        if self.file:
            yield self.file
        else:
            yield from _in_folder(self.folder)
        for root in self.assets.roots(Area.PROFIL):
            yield from _in_folder(root / Path(profil).name)

    def read(self, profil: str) -> tuple[Partners, ...]:
        """The files of partners."""
        return tuple(read_partners(str(file), _relative(file.parent, self.folder)) for file in self.files(profil))


def _relative(folder: Path, start: Path) -> str:
    try:
        return Path(os.path.relpath(folder, start)).as_posix()
    except ValueError:  # another drive of Windows
        return folder.absolute().as_posix()


def _in_folder(folder: Path) -> Iterator[Path]:
    found = [folder / name for name in NAMES if (folder / name).is_file()]
    if len(found) > 1:
        names = daftar([path.name for path in found], "dan")
        hint = "Satukan isinya dalam satu berkas, atau sebut yang dipakai dengan --mitra."
        message = f"Ada dua berkas mitra dalam satu folder: {names}."
        raise _refused("mitra-dua-berkas", message, hint=hint, where=Where(str(found[1])))
    yield from found


def with_mitra(source: Source, jenis: Jenis | None, shelf: Shelf, *, profil: str | None = None) -> Source:
    """An input whose pihak have what the file of partners says of those they name.

    Args:
        source: The input.
        jenis: Its kind, None while it is unknown.
        shelf: Where its partners stand.
        profil: The profil of its parent, for an input that names none.

    Raises:
        UsageError: The file that the user named cannot be read.
        UnreadableInputError: A file of partners is not well formed.
        DocumentFindingsError: No file has a partner of that key, or it is not what it has to be.
    """
    asked = tuple(_asked(source))
    if not asked:
        return source
    own = source.data.get("profil")
    files = shelf.read(own if isinstance(own, str) else profil or PROFIL_BAWAAN)
    dropped, faults = jenis.lepas if jenis else (), list[Finding]()
    for each in asked:
        try:
            source = laid_below(source, each.place, each.found_in(files), dropped=dropped, tidy=shelf.tidy)
        except DocumentFindingsError as error:
            faults += error.findings
    if faults:
        raise DocumentFindingsError(faults)
    return source


@dataclass(frozen=True)
class _Asked:
    """The partner that a pihak names: by which key, who signs for it, and where that is said."""

    place: int
    key: str
    signer: str
    where: Where

    def found_in(self, files: Sequence[Partners]) -> Partner:
        """Its record in the first file that has it.

        Raises:
            DocumentFindingsError: None has it, or one has it twice in two spellings.
        """
        for file in files:
            found = file.keys(self.key)
            if len(found) > 1:
                either = daftar([f"“{each}”" for each in found], "dan")
                hint = "Beri salah satunya kunci lain, atau hapus yang tidak dipakai."
                message = f"Kunci mitra {either} hanya berbeda ejaan."
                raise _refused("mitra-ganda", message, hint=hint, where=file.source.where((found[1],)))
            if found:
                return Partner(file, found[0], self.signer, self.where)
        message, hint = _missing(self.key, files)
        raise _refused("mitra-tak-ada", message, hint=hint, where=self.where)


def _asked(source: Source) -> Iterator[_Asked]:
    """The partners that the pihak of an input name."""
    pihak = source.data.get(PIHAK)
    for place, each in enumerate(pihak if isinstance(pihak, list | tuple) else ()):
        if keys := named_by(each):
            yield _Asked(place, *keys, source.where((PIHAK, place, MITRA)))


def _refused(code: str, message: str, *, hint: str, where: Where) -> DocumentFindingsError:
    return DocumentFindingsError([Finding(code, Level.GALAT, message, where, hint)])


def _missing(key: str, files: Sequence[Partners]) -> tuple[str, str]:
    """What is said of a key that no file has."""
    if not files:
        hint = f"Buat {NAMES[0]} di folder berkas ini, atau sebut berkasnya dengan --mitra."
        return f"Mitra “{key}” disebut, tetapi berkas {NAMES[0]} tidak ada.", hint
    names = daftar([str(file.source.file) for file in files], "dan")
    known = {str(each) for file in files for each in file.source.data}
    few = len(known) <= _SHOWN
    return f"Mitra “{key}” tidak ada dalam {names}.", nearest(key, known, others="" if few else _LOOK)
