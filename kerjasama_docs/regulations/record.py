"""The record of one regulation: what it is called, when it is in force, what it says that this project cites."""

from datetime import date

from pydantic import Field, model_validator

from kerjasama_docs.model.base import Line, Lines, Record, Tanggal
from kerjasama_docs.model.tenggat import BatasWaktu

_WITH_NUMBERS = ("Undang-Undang", "Peraturan Pemerintah", "Peraturan Pemerintah Pengganti Undang-Undang")
"""Kinds that a dasar hukum cites with Lembaran Negara and Tambahan (UU 12/2011 Lampiran II angka 47)."""


class Regulation(Record):
    """One regulation, as its file has it; what is not known of it is left out there.

    Attributes:
        nomor: None of a code, which has no number and no title beside its name.
        tentang: Its title.
        singkat: Its short name, ``UU 23/2014``.
        sebutan_lain: What people call it without its number, ``UU PDP``.
        jenis_lain: Other names of its kind, ``Perpu``, ``Peraturan Menteri Hukum dan HAM``.
        lembaran_negara: Its number in the Lembaran Negara of its year.
        tambahan: Its number in the Tambahan Lembaran Negara.
        berita_negara: Its number in the Berita Negara of its year.
        tahun_lembaran: The year of either, where that is another one than its own.
        mulai_berlaku: The day from which it is in force, where that is not the day of its announcement.
        diubah: Keys of the regulations that amend it, oldest first.
        periksa: What is to be looked up before it is cited, ``perubahan sesudah UU 35/2014``.
        dicabut: The day from which it is repealed.
        dicabut_oleh: Keys of what repeals or replaces it.
        dicabut_sebagian: The matter for which alone it is repealed.
        pasal_terakhir: The number of its last article, where all of it was read.
        pasal: The articles this project relies on, each with what it says in words of our own; a finding may cite no
            other.
        tenggat: The deadlines it sets, by the names by which they are asked for.
    """

    jenis: Line
    nomor: Line | None = None
    tahun: Line | None = None
    tentang: Line | None = None
    singkat: Line
    sebutan_lain: Lines = Field(())
    jenis_lain: Lines = Field(())
    lembaran_negara: Line | None = None
    tambahan: Line | None = None
    berita_negara: Line | None = None
    tahun_lembaran: Line | None = None
    ditetapkan: Tanggal | None = None
    diundangkan: Tanggal | None = None
    mulai_berlaku: Tanggal | None = None
    diubah: Lines = Field(())
    periksa: Line | None = None
    dicabut: Tanggal | None = None
    dicabut_oleh: Lines = Field(())
    dicabut_sebagian: Line | None = None
    pasal_terakhir: Line | None = None
    pasal: dict[str, Line] = Field(default_factory=dict)
    tenggat: dict[str, BatasWaktu] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _numbered_with_its_year(self) -> "Regulation":
        if (self.nomor is None) is not (self.tahun is None):
            raise ValueError("Isi nomor dan tahun bersama-sama, atau kosongkan keduanya bagi kitab undang-undang.")
        if self.pasal_terakhir and not self.pasal_terakhir.isdecimal():
            raise ValueError(f"pasal_terakhir “{self.pasal_terakhir}” bukan nomor Pasal; tulis angkanya saja.")
        if self.tahun and not (self.tahun.isdecimal() and len(self.tahun) == len("2014")):
            raise ValueError(f"Tahun “{self.tahun}” bukan tahun; tulis empat angka.")
        return self

    @model_validator(mode="after")
    def _repealed_by_something(self) -> "Regulation":
        if (self.dicabut or self.dicabut_sebagian) and not self.dicabut_oleh:
            raise ValueError("Isi dicabut_oleh dengan kunci peraturan yang mencabut.")
        return self

    @model_validator(mode="after")
    def _deadlines_in_its_articles(self) -> "Regulation":
        for name, batas in self.tenggat.items():
            if batas.peraturan or batas.pasal not in self.pasal:
                raise ValueError(f"Tenggat {name} menyebut tempat yang tidak tercatat pada pasal; lengkapi daftarnya.")
        return self

    @property
    def nama(self) -> str:
        """Its kind, number and year, as a naskah writes them."""
        if self.nomor is None:
            return self.jenis
        return f"{self.jenis} Nomor {self.nomor}" + ("" if "/" in self.nomor else f" Tahun {self.tahun}")

    @property
    def judul(self) -> str:
        """Name and title."""
        return f"{self.nama} tentang {self.tentang}" if self.tentang else self.nama

    @property
    def title(self) -> str:
        """Name and title, with Lembaran Negara or Berita Negara where that is known."""
        return f"{self.judul} ({self.lembaran})" if self.lembaran else self.judul

    @property
    def lembaran(self) -> str:
        """What stands in brackets behind its title; empty when its number there is not known."""
        year = self.tahun_lembaran or self.tahun
        if self.lembaran_negara:
            more = f", Tambahan Lembaran Negara Republik Indonesia Nomor {self.tambahan}" if self.tambahan else ""
            return f"Lembaran Negara Republik Indonesia Tahun {year} Nomor {self.lembaran_negara}{more}"
        return f"Berita Negara Republik Indonesia Tahun {year} Nomor {self.berita_negara}" if self.berita_negara else ""

    @property
    def kurang(self) -> tuple[str, ...]:
        """What is not known of its citation, each in words: a number that the law asks for, its title."""
        found = ["judul"] if self.nomor and not self.tentang else []
        if self.jenis in _WITH_NUMBERS:
            numbers = {"Lembaran Negara": self.lembaran_negara, "Tambahan Lembaran Negara": self.tambahan}
            found += [f"nomor {name}" for name, number in numbers.items() if not number]
        return tuple(f"{each} {self.singkat}" for each in found)

    @property
    def often(self) -> bool:
        """Whether it amends what was amended before: "Perubahan Kedua atas …"."""
        return (self.tentang or "").startswith("Perubahan Ke")

    @property
    def lahir(self) -> date | None:
        """The day on which it was made; None when only its year is known."""
        return self.ditetapkan or self.diundangkan

    def sudah_ada(self, day: date | None) -> bool:
        """Whether it was made by a day; without a day it counts as made, and by its year where its day is not known."""
        if day is None or self.tahun is None:
            return True
        return self.lahir <= day if self.lahir else int(self.tahun) <= day.year

    def sudah_dicabut(self, day: date | None) -> bool:
        """Whether all of it was repealed by a day; without a day, by now.

        Of one that was replaced on a day that is not known, from the year after that of what replaced it.
        """
        if self.dicabut_sebagian or not self.dicabut_oleh:
            return False
        if self.dicabut:
            return day is None or self.dicabut <= day
        return day is None or day.year > int(self.dicabut_oleh[-1].rpartition("-")[2])

    def berlaku(self, day: date | None) -> bool:
        """Whether it was in force on a day; without a day, whether it still is."""
        return self.sudah_ada(day) and not self.sudah_dicabut(day)

    def begins(self, text: str) -> bool:
        """Whether a citation that was typed is of this regulation, however its letters and blanks are typed."""
        said = f"{' '.join(text.split()).casefold().replace(' republik indonesia nomor ', ' nomor ')} "
        return said.startswith(tuple(f"{name.casefold()} " for name in (self.nama, self.singkat)))
