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
from kerjasama_docs.model.waktu import HITUNGAN_BAWAAN, Hitungan, JangkaWaktu
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


def mata_of(
    naskah: Naskah,
    jenis: Jenis,
    before: tuple[Mata, ...],
    *,
    span: Collection[str] = (),
    hitungan: Hitungan = HITUNGAN_BAWAAN,
) -> Mata:
    """A naskah as the next one in its chain.

    Args:
        naskah: The naskah.
        jenis: Its kind.
        before: The chain before it.
        span: The Pasal of the first naskah that word the jangka waktu.
        hitungan: How its profil counts a length; a chain goes on as it began.

    Raises:
        ValueError: Its last day lies beyond the calendar, or its length and its last day contradict each other.
    """
    last = before[-1] if before and jenis.peran != "pokok" else None
    signing = naskah.penandatanganan.tanggal
    way = _counted(naskah, jenis, last, usual=last.hitungan if last else hitungan)
    return Mata(
        nama_jenis=naskah.jenis,
        nama=named(jenis, naskah.jenis, before),
        peran=jenis.peran,
        judul=naskah.judul,
        nomor=_numbers_of(naskah, jenis),
        tanggal=signing,
        mulai=last.mulai if last else naskah.jangka_waktu.mulai or signing,
        berakhir=_end(naskah, jenis, last, span=span, way=way),
        jenis=jenis,
        hitungan=way,
        pihak=len(naskah.pihak),
    )


def _base(naskah: Naskah, jenis: Jenis, last: Mata | None) -> tuple[date | None, bool]:
    """From which day the length of a naskah runs, and whether that is the last day of the term before."""
    signing = naskah.penandatanganan.tanggal
    if last is None or jenis.peran == "pokok":
        return signing, False
    if jenis.peran == "perpanjangan":
        start = start_of(naskah, last.berakhir)
        return start, start == last.berakhir
    return last.mulai, False


def _counted(naskah: Naskah, jenis: Jenis, last: Mata | None, *, usual: Hitungan) -> Hitungan:
    """How the length of a naskah is counted: as it says, as its days tell, else as usual."""
    base, onward = _base(naskah, jenis, last)
    if jenis.peran != "pengakhiran":
        naskah.jangka_waktu.cocok(base, lanjutan=onward)
    return naskah.jangka_waktu.cara(base, lanjutan=onward) or usual


def _end(naskah: Naskah, jenis: Jenis, last: Mata | None, *, span: Collection[str], way: Hitungan) -> date | None:
    """The last day of the kerja sama from a naskah on; one that follows another may leave it as it was."""
    old, (base, onward) = last.berakhir if last else None, _base(naskah, jenis, last)
    new = naskah.jangka_waktu.berakhir(base, way, lanjutan=onward)
    match jenis.peran:
        case "pokok" | "perpanjangan":
            return new
        case "perubahan":
            return (new if last and _changes(naskah, span) else None) or old
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


def recorded(induk: Induk, kinds: dict[str, Jenis], hitungan: Hitungan = HITUNGAN_BAWAAN) -> tuple[Mata, ...]:
    """The chain that a record tells of.

    Args:
        induk: The record of the last naskah of the chain.
        kinds: The kinds it names.
        hitungan: How a length is counted where no record says so.

    Raises:
        ValueError: A last day lies beyond the calendar, or a length and a last day contradict each other.
    """
    found: tuple[Mata, ...] = ()
    for item in _recorded(induk):
        jenis = kinds[item.nama_jenis].bernama(item.nama_naskah)
        found = () if jenis.peran == "pokok" else found
        found = (*found, _later(item, jenis, found) if found else _earliest(item, jenis, hitungan))
    return found


def _earliest(item: Induk, jenis: Jenis, hitungan: Hitungan) -> Mata:
    """A recorded naskah with which a chain begins."""
    span = item.jangka_waktu
    if span:
        span.cocok(item.tanggal)
    way = (span.cara(item.tanggal) if span else None) or hitungan
    return Mata(
        nama_jenis=item.nama_jenis,
        nama=named(jenis, item.nama_jenis, ()),
        peran=jenis.peran,
        judul=item.judul,
        nomor=_numbers(item),
        tanggal=item.tanggal,
        mulai=(span and span.mulai) or item.tanggal,
        berakhir=item.hari_terakhir(way),
        jenis=jenis,
        hitungan=way,
        pihak=len(item.pihak),
    )


def _later(item: Induk, jenis: Jenis, before: tuple[Mata, ...]) -> Mata:
    """A recorded naskah as the next one of its chain; what it does not say stays as it was."""
    last, span, onward = before[-1], item.jangka_waktu or JangkaWaktu(), jenis.peran == "perpanjangan"
    base = last.berakhir if onward else last.mulai
    way = span.cara(base, lanjutan=onward) or last.hitungan
    return replace(
        _earliest(item.model_copy(update={"jangka_waktu": None}), jenis, way),
        nama=named(jenis, item.nama_jenis, before),
        judul=item.judul or last.judul,
        mulai=last.mulai,
        pihak=len(item.pihak) or last.pihak,
        berakhir=item.berakhir or span.berakhir(base, way, lanjutan=onward) or last.berakhir,
    )
