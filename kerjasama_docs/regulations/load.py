"""Reads the regulation files and writes citations.

A citation names title and number, and for an Undang-Undang or Peraturan
Pemerintah its Lembaran Negara in brackets (UU 12/2011 Lampiran II angka 43,
47); amendments follow with "sebagaimana telah diubah dengan". What is not yet
known of a citation has a place in it, for the drafter to complete.
"""

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from pydantic import Field, model_validator

from kerjasama_docs import compiled
from kerjasama_docs.errors import InternalError
from kerjasama_docs.inputs import read_yaml, validate
from kerjasama_docs.model.base import Line, Lines, Record, Tanggal, YesNo
from kerjasama_docs.model.tenggat import BatasWaktu

_FOLDER = Path(__file__).parent
_OPEN = "…"
"""Stands in a citation where something is not yet known."""


class Regulation(Record):
    """One regulation.

    Attributes:
        lembaran: What stands in brackets: Lembaran Negara and Tambahan, or Berita Negara; ``…`` for what is not known.
        diubah: Keys of the regulations that amend it, oldest first.
        beberapa_kali: Amended more often than ``diubah`` says, which then names the last amendment known.
        kurang: What is not yet known of its citation, for the drafter to complete: what ``…`` stands for, else the
            last amendment; None when it is whole.
        dicabut: The day from which it is repealed.
        pasal: The articles this project relies on; a finding may cite no other.
        tenggat: The deadlines it sets, by the names by which they are asked for.
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
    tenggat: dict[str, BatasWaktu] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _open_in_one_place(self) -> "Regulation":
        blank = _OPEN in (self.lembaran or "")
        if (blank and not self.kurang) or (self.kurang and not (blank or self.beberapa_kali)):
            raise ValueError("kurang menyebut arti … pada lembaran, atau perubahan terakhir dengan beberapa_kali.")
        return self

    @model_validator(mode="after")
    def _deadlines_in_its_articles(self) -> "Regulation":
        for name, batas in self.tenggat.items():
            if batas.peraturan or batas.pasal not in self.pasal:
                raise ValueError(f"Tenggat {name} menyebut tempat yang tidak tercatat pada pasal; lengkapi daftarnya.")
        return self

    @property
    def title(self) -> str:
        """Title and number, with the Lembaran Negara where it is known."""
        name = f"{self.jenis} Nomor {self.nomor} Tahun {self.tahun} tentang {self.tentang}"
        return f"{name} ({self.lembaran})" if self.lembaran else name

    def sudah_ada(self, day: date | None) -> bool:
        """Whether it was made by a day; without a day, or when that of its making is not known, it counts as made."""
        return day is None or self.ditetapkan is None or self.ditetapkan <= day

    def sudah_dicabut(self, day: date | None) -> bool:
        """Whether it was repealed by a day; without a day, by now."""
        return self.dicabut is not None and (day is None or self.dicabut <= day)

    def berlaku(self, day: date | None) -> bool:
        """Whether it was in force on a day; without a day, whether it still is."""
        return self.sudah_ada(day) and not self.sudah_dicabut(day)

    def begins(self, text: str) -> bool:
        """Whether a citation that was typed is of this regulation, however its letters and blanks are typed."""
        said = f"{' '.join(text.split()).casefold().replace(' republik indonesia nomor ', ' nomor ')} "
        names = (f"{self.jenis} Nomor {self.nomor} Tahun {self.tahun}", self.singkat)
        return said.startswith(tuple(f"{name.casefold()} " for name in names))


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
    text = regulation_text(key)
    return compiled.record(Regulation, text) or validate(Regulation, read_yaml(text, str(_path(key))))


def regulation_text(key: str) -> str:
    """What its file says; raises as :func:`regulation`."""
    if key not in regulation_keys():
        raise InternalError(f"Peraturan {key} tidak punya berkas data.", "Laporkan hal ini kepada pengelola.")
    return _path(key).read_text(encoding="utf-8")


def _path(key: str) -> Path:
    return _FOLDER / f"{key}.yaml"


@dataclass(frozen=True, slots=True)
class Kutipan:
    """A citation, in the parts before and behind what is not yet known of it; ``kurang`` is None when it is whole."""

    awal: str
    kurang: str | None = None
    akhir: str = ""


def citation(entry: str) -> Kutipan:
    """The full citation of a known key; any other text stays as the drafter typed it."""
    if entry not in regulation_keys():
        return Kutipan(entry)
    cited = regulation(entry)
    text, kurang = cited.title, cited.kurang
    changes = [regulation(key) for key in cited.diubah]
    if changes and cited.kurang and _OPEN not in text:
        text += f" sebagaimana telah beberapa kali diubah terakhir dengan {_OPEN}"
    elif changes:
        often = "beberapa kali diubah terakhir" if cited.beberapa_kali or len(changes) > 1 else "diubah"
        text += f" sebagaimana telah {often} dengan {changes[-1].title}"
        kurang = kurang or changes[-1].kurang
    before, _, behind = text.partition(_OPEN)
    return Kutipan(before, kurang, behind)
