"""The chain of a naskah: from the first one over every adendum and perpanjangan to the naskah itself."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import field, replace
from datetime import date
from functools import cached_property
from typing import Literal

from kerjasama_docs.assets import Assets
from kerjasama_docs.inputs import Source
from kerjasama_docs.language import INDONESIA, Bahasa
from kerjasama_docs.model.induk import Induk
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.pihak import bernomor
from kerjasama_docs.model.riwayat import Pengakhiran
from kerjasama_docs.model.template import Jenis
from kerjasama_docs.naskah.klausul.folders import ProfilFolder
from kerjasama_docs.naskah.klausul.inputs import Inputs
from kerjasama_docs.naskah.klausul.isian import Wording
from kerjasama_docs.naskah.tree.markup import Value
from kerjasama_docs.naskah.tree.pohon import Pohon
from kerjasama_docs.record import record

Peran = Literal["pokok", "perubahan", "perpanjangan", "pengakhiran"]


@record(frozen=True)
class Mata:
    """One naskah of a chain, as a later one cites it.

    Attributes:
        jenis: Its kind, ``adendum``.
        nama: What it is called in a sentence, ``Adendum Kesatu``.
        peran: What it does to the one before it.
        judul: Its title behind "tentang", None while it is open.
        nomor: Its numbers, one for each pihak that gives one; None for one that is open.
        tanggal: The day it was signed.
        mulai: The first day of the kerja sama.
        berakhir: The last day of the kerja sama from this naskah on, None while it is not known.
        kind: How its kind writes, in either language.
    """

    jenis: str
    nama: str
    peran: Peran
    judul: str | None
    nomor: tuple[str | None, ...]
    tanggal: date | None
    mulai: date | None
    berakhir: date | None
    kind: Jenis


@record(frozen=True)
class Akar:
    """What the first naskah of a chain was made from, so that its klausul can be worded anew.

    Attributes:
        jenis: Its kind.
        profil: Its profil, and the folder of that.
        source: Its input.
        assets: Where its templates come from.
        induk: The chain it carries out itself (a PKS its Nota Kesepahaman), None for most.
        recorded: Whether it is only recorded; then ``source`` is the input with the record.
        inggris: The titles of its Pasal in English by label, an isian for one that is not known.
    """

    jenis: Jenis
    profil: ProfilFolder
    source: Source
    assets: Assets
    induk: "Rantai | None" = None
    recorded: bool = False
    inggris: Mapping[str, Value] = field(default_factory=dict)

    @cached_property
    def wording(self) -> Wording:
        """What its Pasal word."""
        return Wording.of(self.jenis, self.assets)


@record(frozen=True)
class Berlaku:
    """What is in force after the last naskah of a chain.

    Attributes:
        akar: What the first naskah was made from.
        naskah: The first naskah with everything that was written over it since.
        pohon: Its text with the numbers it has for good, rujukan still by label.
        sumber: What happened to a Pasal, by its label: ``diubah dengan Adendum Kesatu``.
        tangan: Labels of the Pasal that an adendum worded itself or deleted; no klausul words them anew.
        putus: Rujukan that lead nowhere, by message and place.
        tersendiri: What later naskah say on their own, beside it: ``Pasal 2 (Kegiatan) Perpanjangan Kesatu``.
    """

    akar: Akar
    naskah: Naskah
    pohon: Pohon
    sumber: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    tangan: frozenset[str] = frozenset()
    putus: frozenset[tuple[str, str | None]] = frozenset()
    tersendiri: tuple[str, ...] = ()

    @property
    def inputs(self) -> Inputs:
        """What the first naskah is built from, as it is now."""
        akar = self.akar
        return Inputs(self.naskah, akar.source, akar.jenis, akar.profil, akar.assets)


@record(frozen=True)
class Rantai:
    """A chain of naskah, oldest first, and what is in force after it."""

    mata: tuple[Mata, ...]
    berlaku: Berlaku

    @property
    def akhir(self) -> Mata:
        """The last naskah of the chain."""
        return self.mata[-1]

    @property
    def diakhiri(self) -> Mata | None:
        """The naskah that ended the kerja sama, None while none did."""
        return next((mata for mata in self.mata if mata.peran == "pengakhiran"), None)


def urutan(jenis: str, before: tuple[Mata, ...], bahasa: Bahasa = INDONESIA) -> str:
    """``Kesatu``, ``Kedua`` …: the place of a naskah of that kind in its chain."""
    return bahasa.urutan(sum(mata.jenis == jenis for mata in before) + 1)


def named(kind: Jenis, jenis: str, before: tuple[Mata, ...], *, bahasa: Bahasa = INDONESIA) -> str:
    """Kind and place, ``Adendum Kedua``; a naskah of its own and one that ends the chain are not counted.

    Args:
        kind: The kind.
        jenis: Its name.
        before: The chain before it.
        bahasa: The language; a kind without a name in it keeps its Indonesian one.
    """
    second = kind.padanan if bahasa is not INDONESIA else None
    nama = second.nama if second else kind.nama
    if kind.peran not in {"perubahan", "perpanjangan"}:
        return nama
    place = urutan(jenis, before, bahasa)
    return f"{place} {nama}" if second else f"{nama} {place}"


def start_of(naskah: Naskah, old: date | None) -> date | None:
    """From when a perpanjangan counts: the old last day, or its own signing when that comes later."""
    signing = naskah.penandatanganan.tanggal
    return signing if signing and old and signing > old else old


def ended_on(given: Pengakhiran | None, old: date | None) -> date | None:
    """The day on which a kerja sama ends: the one named, or its last day when that is the ground."""
    if given and given.tanggal is None and given.alasan == "periode-berakhir":
        return old
    return given.tanggal if given else None


def mata_of(naskah: Naskah, kind: Jenis, before: tuple[Mata, ...], *, span: Collection[str] = ()) -> Mata:
    """A naskah as the next one in its chain.

    Args:
        naskah: The naskah.
        kind: Its kind.
        before: The chain before it.
        span: The Pasal of the first naskah that word the jangka waktu.

    Raises:
        ValueError: Its last day lies beyond the calendar.
    """
    last = before[-1] if before and kind.peran != "pokok" else None
    signing = naskah.penandatanganan.tanggal
    return Mata(
        jenis=naskah.jenis,
        nama=named(kind, naskah.jenis, before),
        peran=kind.peran,
        judul=naskah.judul,
        nomor=_numbers_of(naskah, kind),
        tanggal=signing,
        mulai=last.mulai if last else naskah.jangka_waktu.mulai or signing,
        berakhir=_end(naskah, kind, last, span=span),
        kind=kind,
    )


def _end(naskah: Naskah, kind: Jenis, last: Mata | None, *, span: Collection[str]) -> date | None:
    """The last day of the kerja sama from a naskah on; one that follows another may leave it as it was."""
    lama, old = naskah.jangka_waktu, last.berakhir if last else None
    match kind.peran:
        case "pokok":
            return lama.berakhir(naskah.penandatanganan.tanggal)
        case "perubahan":
            new = lama.berakhir(last.mulai) if last and _changes(naskah, span) else None
            return new or old
        case "perpanjangan":
            return lama.berakhir(start_of(naskah, old))
        case "pengakhiran":
            return ended_on(naskah.pengakhiran, old) or old


def _changes(naskah: Naskah, labels: Collection[str]) -> bool:
    """Whether an adendum words one of these Pasal anew."""
    return any(change.ubah in labels for change in naskah.perubahan)


def _numbers_of(naskah: Naskah, kind: Jenis) -> tuple[str | None, ...]:
    """The numbers of a naskah; a letter has one of its own."""
    if kind.is_letter:
        return (naskah.surat.nomor if naskah.surat else None,)
    return tuple(pihak.nomor for pihak in naskah.pihak if bernomor(pihak.nomor))


def _recorded(induk: Induk) -> Iterator[Induk]:
    """The records of a chain, oldest first."""
    if induk.induk:
        yield from _recorded(induk.induk)
    yield induk


def _numbers(record: Induk) -> tuple[str | None, ...]:
    """The numbers of a recorded naskah: beside its pihak, or with each of them."""
    given: tuple[str | None, ...] = record.nomor or tuple(pihak.nomor for pihak in record.pihak) or (None,)
    return tuple(number for number in given if bernomor(number))


def recorded(induk: Induk, kinds: dict[str, Jenis]) -> tuple[Mata, ...]:
    """The chain that a record tells of.

    Args:
        induk: The record of the last naskah of the chain.
        kinds: The kinds it names.

    Raises:
        ValueError: A last day lies beyond the calendar.
    """
    found: tuple[Mata, ...] = ()
    for item in _recorded(induk):
        kind = kinds[item.jenis_naskah]
        found = () if kind.peran == "pokok" else found
        found = (*found, _later(item, kind, found) if found else _earliest(item, kind))
    return found


def _earliest(item: Induk, kind: Jenis) -> Mata:
    """A recorded naskah with which a chain begins."""
    span = item.jangka_waktu
    return Mata(
        jenis=item.jenis_naskah,
        nama=named(kind, item.jenis_naskah, ()),
        peran=kind.peran,
        judul=item.judul,
        nomor=_numbers(item),
        tanggal=item.tanggal,
        mulai=(span and span.mulai) or item.tanggal,
        berakhir=item.hari_terakhir,
        kind=kind,
    )


def _later(item: Induk, kind: Jenis, before: tuple[Mata, ...]) -> Mata:
    """A recorded naskah as the next one of its chain; what it does not say stays as it was."""
    last = before[-1]
    base = last.berakhir if kind.peran == "perpanjangan" else last.mulai
    new = item.jangka_waktu.berakhir(base) if item.jangka_waktu else None
    return replace(
        _earliest(item, kind),
        nama=named(kind, item.jenis_naskah, before),
        judul=item.judul or last.judul,
        mulai=last.mulai,
        berakhir=item.berakhir or new or last.berakhir,
    )
