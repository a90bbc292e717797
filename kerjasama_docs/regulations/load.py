"""Reads the regulation files and writes citations.

A citation names title and number, and for an Undang-Undang or Peraturan
Pemerintah its Lembaran Negara in brackets (UU 12/2011 Lampiran II angka 43,
47); amendments follow with "sebagaimana telah diubah dengan".
"""

from functools import cache
from pathlib import Path

from pydantic import Field

from kerjasama_docs.errors import InternalError
from kerjasama_docs.inputs import read_yaml, validate
from kerjasama_docs.model.base import Line, Lines, Record, Tanggal, YesNo

_FOLDER = Path(__file__).parent


class Regulation(Record):
    """One regulation.

    Attributes:
        lembaran: What stands in brackets: Lembaran Negara and Tambahan, or Berita Negara.
        diubah: Keys of the regulations that amend it, oldest first.
        beberapa_kali: Amended more often than ``diubah`` says, which then names the last amendment known.
        kurang: What is not yet known of its citation, for the drafter to complete; None when it is whole.
        dicabut: The day from which it is repealed.
        pasal: The articles this project relies on; a finding may cite no other.
    """

    jenis: Line
    nomor: Line
    tahun: Line
    tentang: Line
    singkat: Line
    lembaran: Line | None = None
    diubah: Lines = Field(())
    beberapa_kali: YesNo = False
    kurang: Line | None = None
    ditetapkan: Tanggal | None = None
    dicabut: Tanggal | None = None
    pasal: Lines = Field(())

    @property
    def title(self) -> str:
        """Title and number, with the Lembaran Negara where it is known."""
        name = f"{self.jenis} Nomor {self.nomor} Tahun {self.tahun} tentang {self.tentang}"
        return f"{name} ({self.lembaran})" if self.lembaran else name


@cache
def regulation_keys() -> tuple[str, ...]:
    """Keys of all regulations, sorted."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.yaml")))


@cache
def regulation(key: str) -> Regulation:
    """The regulation of that key.

    Raises:
        InternalError: There is no such file; a citation in our own data is wrong.
    """
    path = _FOLDER / f"{key}.yaml"
    if key not in regulation_keys():
        raise InternalError(f"Peraturan {key} tidak punya berkas data.", "Laporkan hal ini kepada pengelola.")
    return validate(Regulation, read_yaml(path.read_text(encoding="utf-8"), str(path)))


def citation(entry: str) -> str:
    """The full citation of a known key; any other text stays as the drafter typed it."""
    if entry not in regulation_keys():
        return entry
    cited = regulation(entry)
    changes = [regulation(key).title for key in cited.diubah]
    if not changes:
        return cited.title
    if cited.beberapa_kali or len(changes) > 1:
        return f"{cited.title} sebagaimana telah beberapa kali diubah terakhir dengan {changes[-1]}"
    return f"{cited.title} sebagaimana telah diubah dengan {changes[-1]}"
