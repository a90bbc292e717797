"""What an adendum leaves as its parent has it although the value changes: it has to change with the value."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import partial
from typing import NamedTuple

from kerjasama_docs.inputs.source import Key
from kerjasama_docs.language import daftar, rupiah
from kerjasama_docs.model.pendanaan import Pendanaan, Tahap
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.uang import Biaya, Uang, own_value, rounded

_PENDANAAN = "pendanaan"


class Lama(NamedTuple):
    """A part of the money that still comes to the old value.

    Attributes:
        kunci: Its field, ``pendanaan.tahap`` or ``lampiran``.
        apa: What it is called.
        jumlah: What it comes to.
    """

    kunci: Key
    apa: str
    jumlah: Decimal

    def __str__(self) -> str:
        return f"{self.apa} {rupiah(self.jumlah)}"


def besarnya(tahap: Tahap, value: Decimal) -> Decimal | None:
    """What an instalment of a value comes to; None when it does not say."""
    return tahap.nilai if tahap.nilai is not None else tahap.dari(value)


def tahap_total(money: Pendanaan, value: Decimal) -> Decimal | None:
    """What the instalments come to; None while one does not say, or all are shares, which follow any value."""
    if all(tahap.nilai is None for tahap in money.tahap):
        return None
    return _total([besarnya(tahap, value) for tahap in money.tahap])


def biaya_total(biaya: Iterable[Biaya], value: Decimal) -> Decimal | None:
    """What the tables of the lampiran come to; None while one is open, or where one alone comes to the value."""
    amounts = [each.jumlah for each in biaya]
    return None if value in amounts else _total(amounts)


def _total(amounts: Sequence[Decimal | None]) -> Decimal | None:
    known = [amount for amount in amounts if amount is not None]
    return sum(known, Decimal(0)) if known and len(known) == len(amounts) else None


def _parts(uang: Uang, value: Decimal) -> Iterator[tuple[Key, str, Decimal | None]]:
    """All that has to come to the value, with what it comes to."""
    money = uang.naskah.pendanaan
    yield (_PENDANAAN, "tahap"), "tahap pembayaran", tahap_total(money, value)
    yield (_PENDANAAN, "sumber"), "dana menurut sumber", money.jumlah_sumber
    yield (_PENDANAAN, "tahun"), "dana menurut tahun anggaran", money.jumlah_tahun
    yield ("lampiran",), "rincian biaya dalam Lampiran", biaya_total(uang.biaya, value)


def lama(subject: Subject, uang: Uang) -> tuple[Lama, ...]:
    """The parts that an adendum leaves behind when it changes the value."""
    value, own = uang.naskah.pendanaan.nilai, partial(own_value, subject)
    if value is None or subject.peran != "perubahan" or not own((_PENDANAAN, "nilai")):
        return ()
    return tuple(
        Lama(key, apa, total)
        for key, apa, total in _parts(uang, value)
        if total is not None and not own(key) and not rounded(total, value, len(uang.naskah.pendanaan.tahap))
    )


def bersama(parts: tuple[Lama, ...], value: Decimal) -> tuple[str, str]:
    """What is said of several parts that are left behind, and what to do."""
    left = daftar([str(part) for part in parts], "dan")
    fields = [".".join(map(str, part.kunci)) for part in parts if part.kunci[0] == _PENDANAAN]
    papers = len(fields) < len(parts)
    todo = [*fields, *(["Lampirannya dengan “- lampiran: 1” pada perubahan"] if papers else [])]
    message = f"Nilai kerja sama menjadi {rupiah(value)}, sedangkan yang lain masih menurut naskah induk: {left}."
    return message, f"Ubah bersama-sama dengan nilainya: {daftar(todo, 'dan')}."
