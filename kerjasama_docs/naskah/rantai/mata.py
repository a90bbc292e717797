"""How a naskah, built or recorded, becomes the next one of its chain."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import date

from kerjasama_docs.language import INDONESIA, Bahasa
from kerjasama_docs.model.induk import Induk
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.pihak import bernomor
from kerjasama_docs.model.riwayat import Pengakhiran
from kerjasama_docs.model.template import Jenis
from kerjasama_docs.naskah.rantai.records import Mata


def urutan(nama_jenis: str, before: tuple[Mata, ...], bahasa: Bahasa = INDONESIA) -> str:
    """``Kesatu``, ``Kedua`` …: the place of a naskah of that kind in its chain."""
    return bahasa.urutan(sum(mata.nama_jenis == nama_jenis for mata in before) + 1)


def named(jenis: Jenis, nama_jenis: str, before: tuple[Mata, ...], *, bahasa: Bahasa = INDONESIA) -> str:
    """Kind and place, ``Adendum Kedua``; a naskah of its own and one that ends the chain are not counted.

    Args:
        jenis: The kind.
        nama_jenis: Its name.
        before: The chain before it.
        bahasa: The language; a kind without a name in it keeps its Indonesian one.
    """
    second = jenis.padanan if bahasa is not INDONESIA else None
    nama = second.nama if second else jenis.nama
    if jenis.peran not in {"perubahan", "perpanjangan"}:
        return nama
    place = urutan(nama_jenis, before, bahasa)
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


def mata_of(naskah: Naskah, jenis: Jenis, before: tuple[Mata, ...], *, span: Collection[str] = ()) -> Mata:
    """A naskah as the next one in its chain.

    Args:
        naskah: The naskah.
        jenis: Its kind.
        before: The chain before it.
        span: The Pasal of the first naskah that word the jangka waktu.

    Raises:
        ValueError: Its last day lies beyond the calendar.
    """
    last = before[-1] if before and jenis.peran != "pokok" else None
    signing = naskah.penandatanganan.tanggal
    return Mata(
        nama_jenis=naskah.jenis,
        nama=named(jenis, naskah.jenis, before),
        peran=jenis.peran,
        judul=naskah.judul,
        nomor=_numbers_of(naskah, jenis),
        tanggal=signing,
        mulai=last.mulai if last else naskah.jangka_waktu.mulai or signing,
        berakhir=_end(naskah, jenis, last, span=span),
        jenis=jenis,
    )


def _end(naskah: Naskah, jenis: Jenis, last: Mata | None, *, span: Collection[str]) -> date | None:
    """The last day of the kerja sama from a naskah on; one that follows another may leave it as it was."""
    lama, old = naskah.jangka_waktu, last.berakhir if last else None
    match jenis.peran:
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


def _numbers_of(naskah: Naskah, jenis: Jenis) -> tuple[str | None, ...]:
    """The numbers of a naskah; a letter has one of its own."""
    if jenis.is_surat:
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
        jenis = kinds[item.nama_jenis]
        found = () if jenis.peran == "pokok" else found
        found = (*found, _later(item, jenis, found) if found else _earliest(item, jenis))
    return found


def _earliest(item: Induk, jenis: Jenis) -> Mata:
    """A recorded naskah with which a chain begins."""
    span = item.jangka_waktu
    return Mata(
        nama_jenis=item.nama_jenis,
        nama=named(jenis, item.nama_jenis, ()),
        peran=jenis.peran,
        judul=item.judul,
        nomor=_numbers(item),
        tanggal=item.tanggal,
        mulai=(span and span.mulai) or item.tanggal,
        berakhir=item.hari_terakhir,
        jenis=jenis,
    )


def _later(item: Induk, jenis: Jenis, before: tuple[Mata, ...]) -> Mata:
    """A recorded naskah as the next one of its chain; what it does not say stays as it was."""
    last = before[-1]
    base = last.berakhir if jenis.peran == "perpanjangan" else last.mulai
    new = item.jangka_waktu.berakhir(base) if item.jangka_waktu else None
    return replace(
        _earliest(item, jenis),
        nama=named(jenis, item.nama_jenis, before),
        judul=item.judul or last.judul,
        mulai=last.mulai,
        berakhir=item.berakhir or new or last.berakhir,
    )
