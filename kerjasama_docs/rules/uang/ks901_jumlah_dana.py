"""Rincian biaya dalam Lampiran berjumlah Rp35.000.000,00, sedangkan nilai kerja sama Rp50.000.000,00.

Nilai kerja sama, bagian setiap sumber dana, bagian setiap tahun anggaran, dan rincian biaya dalam Lampiran adalah
angka yang sama dari sisi yang berbeda. Bila berbeda, para pihak dan pemeriksa tidak tahu mana yang disepakati. Selisih
kurang dari satu rupiah dianggap pembulatan dan diberitahukan; sel yang masih kosong tidak dijumlahkan.

Salah: nilai 50.000.000, rincian biaya 4 modul dan 60 jam seharga seluruhnya Rp35.000.000,00.
Benar: nilai 35.000.000, atau rincian biaya yang berjumlah Rp50.000.000,00.
"""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.inputs.source import Key
from kerjasama_docs.language import rupiah
from kerjasama_docs.model.pendanaan import Pendanaan
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.uang import Biaya, Uang, differs, place_of, rounded, uang_of
from kerjasama_docs.rules.shared.uang_lama import bersama, lama

DASAR: tuple[Basis, ...] = ()

_NILAI: Key = ("pendanaan", "nilai")
_SUMBER: Key = ("pendanaan", "sumber")
_TAHUN: Key = ("pendanaan", "tahun")
_LAMPIRAN: Key = ("lampiran",)
_PERUBAHAN: Key = ("perubahan",)
_YEAR = regex(r"(?<![0-9])(?:19|20|21)[0-9]{2}(?![0-9])", re.ASCII)
_CALLED = {
    "apbn": regex(r"\bAPBN\b|\bBelanja Negara\b", re.IGNORECASE),
    "apbd": regex(r"\bAPBD\b|\bBelanja Daerah\b", re.IGNORECASE),
    "apbdes": regex(r"\bAPB ?Des(?:a)?\b|\bBelanja Desa\b", re.IGNORECASE),
}


class _Sum(NamedTuple):
    """A sum that has to be what is agreed: what it is of, how many amounts, and where to mend it."""

    what: str
    total: Decimal
    agreed: Decimal
    name: str
    key: Key
    hint: str
    items: int = 1

    def finding(self, subject: Subject) -> Iterator[Finding]:
        """What is wrong with it, if anything is."""
        if self.total == self.agreed:
            return
        message = f"{self.what} berjumlah {rupiah(self.total)}, sedangkan {self.name} {rupiah(self.agreed)}"
        if rounded(self.total, self.agreed):
            said = f"{message}; {differs(self.total, self.agreed)} karena pembulatan."
            yield subject.finding(said, self.key, "Samakan sampai ke rupiah.", level=Level.SARAN)
            return
        said = f"{message}; {differs(self.total, self.agreed)}."
        yield subject.finding(said, self.key, self.hint, level=Level.GALAT)


def _parts(subject: Subject, money: Pendanaan) -> Iterator[_Sum]:
    """The sources and the years, beside the value."""
    value = money.besarnya
    sources, years = money.jumlah_sumber, money.jumlah_tahun
    if value is None:
        return
    if sources is not None:
        key = place_of(subject, _SUMBER, _NILAI, _PERUBAHAN)
        hint = "Perbaiki besarnya dana pada pendanaan.sumber, atau pendanaan.nilai."
        yield _Sum("Dana dari semua sumber", sources, value, "nilai kerja sama", key, hint)
    if years is not None:
        key = place_of(subject, _TAHUN, _NILAI, _PERUBAHAN)
        hint = "Perbaiki besarnya dana pada pendanaan.tahun, atau pendanaan.nilai."
        yield _Sum("Dana untuk semua tahun anggaran", years, value, "nilai kerja sama", key, hint)


def _open_sources(subject: Subject, money: Pendanaan) -> Iterator[Finding]:
    """Sources of which the amounts known leave nothing, or less, for the others."""
    if money.jumlah_sumber is not None or money.nilai is None:
        return
    known = sum((amount for amount in money.per_sumber.values() if amount is not None), Decimal(0))
    if known > money.nilai:
        message = f"Dana dari sumber yang diketahui {rupiah(known)}, lebih dari nilai kerja sama {rupiah(money.nilai)}."
        key = place_of(subject, _SUMBER, _NILAI, _PERUBAHAN)
        yield subject.finding(message, key, "Perbaiki pendanaan.sumber atau pendanaan.nilai.", level=Level.GALAT)


def _key_of(subject: Subject, biaya: Biaya) -> Key:
    """Where a lampiran was typed: of an adendum that leaves it, the value that it changes."""
    if subject.peran == "pokok":
        return (*_LAMPIRAN, biaya.place, "baris")
    return place_of(subject, _LAMPIRAN, _NILAI, _PERUBAHAN)


def _todo(subject: Subject) -> str:
    if subject.peran == "pokok":
        return "Perbaiki volume atau harga satuannya, atau pendanaan.nilai."
    if any(change.lampiran for change in subject.naskah.perubahan):
        return "Perbaiki rincian biaya yang baru, atau ubah juga nilainya: pendanaan.nilai dan “- ubah: pendanaan”."
    return "Ubah juga Lampiran: “- lampiran: 1” pada perubahan, dan isi barunya pada lampiran."


def _tables(subject: Subject, uang: Uang) -> Iterator[_Sum]:
    """The tables of the lampiran, all together, beside the value."""
    value, known = uang.naskah.pendanaan.besarnya, [each.jumlah for each in uang.biaya]
    totals = [amount for amount in known if amount is not None]
    if value is None or not totals or len(totals) < len(known) or value in totals:
        return
    several = len(totals) > 1
    what = f"Rincian biaya dalam {len(totals)} Lampiran" if several else "Rincian biaya dalam Lampiran"
    key = _key_of(subject, uang.biaya[0])
    yield _Sum(what, sum(totals, Decimal(0)), value, "nilai kerja sama", key, _todo(subject))


def _share(name: str, money: Pendanaan) -> tuple[str, Decimal] | None:
    """The source or the year that a title names, and what is agreed of it; None when it names none or several."""
    found: list[tuple[str, Decimal]] = []
    for source, amount in money.per_sumber.items():
        if amount is not None and source in _CALLED and _CALLED[source].search(name):
            found.append((f"dana {source.upper()}", amount))
    years = _YEAR.findall(name)
    found += [(f"dana tahun anggaran {year}", money.tahun[year]) for year in years if year in money.tahun]
    return found[0] if len(found) == 1 else None


def _shares(subject: Subject, uang: Uang) -> Iterator[_Sum]:
    """Tables, or groups of their rows, that are about one source or one year."""
    money = uang.naskah.pendanaan
    for biaya in uang.biaya:
        named: Mapping[str, Decimal | None] = biaya.kelompok or {biaya.judul: biaya.jumlah}
        for name, total in named.items():
            if total is not None and (share := _share(name, money)):
                what = f"Rincian biaya “{name}”"
                yield _Sum(what, total, share[1], share[0], _key_of(subject, biaya), _todo(subject))


def _without_value(subject: Subject, uang: Uang) -> Iterator[Finding]:
    """A table of amounts beside a Pasal that names no value."""
    if uang.naskah.pendanaan.besarnya is not None or subject.peran != "pokok":
        return
    totals = [biaya.jumlah for biaya in uang.biaya if biaya.jumlah is not None]
    if totals and len(totals) == len(uang.biaya):
        total = rupiah(sum(totals, Decimal(0)))
        message = f"Rincian biaya dalam Lampiran berjumlah {total}, sedangkan pendanaan.nilai kosong."
        hint = f"Isi pendanaan.nilai: {total}, agar Pasal pendanaan menyebut nilai itu dan Lampirannya."
        yield subject.finding(message, (*_LAMPIRAN, uang.biaya[0].place, "baris"), hint, level=Level.SARAN)


def _left(subject: Subject, uang: Uang) -> Iterator[Finding]:
    """All that an adendum leaves behind when it changes the value, in one message."""
    parts, value = lama(subject, uang), uang.naskah.pendanaan.nilai
    if len(parts) > 1 and value is not None:
        message, hint = bersama(parts, value)
        yield subject.finding(message, _NILAI, hint, level=Level.GALAT)


def check(subject: Subject) -> Iterator[Finding]:
    """Find amounts that are one and the same and are said differently."""
    uang = uang_of(subject, "nilai")
    if uang is None:
        return
    yield from _open_sources(subject, uang.naskah.pendanaan)
    left = [*_left(subject, uang)]
    yield from left
    for each in (*_parts(subject, uang.naskah.pendanaan), *_tables(subject, uang), *_shares(subject, uang)):
        if not (left and each.key == _NILAI):
            yield from each.finding(subject)
    yield from _without_value(subject, uang)
