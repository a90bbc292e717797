"""Deadlines as a person reads them, and as a program does."""

from collections.abc import Iterator

from kerjasama_docs.language import HariLibur, tanggal_hari, tanggal_panjang
from kerjasama_docs.tenggat.record import Deadline, Deadlines, OpenDeadline, Source

ANGGAPAN = (
    "Hari pertama dianggap hari kerja sesudah peristiwanya, dan cuti bersama bukan hari kerja; peraturan tidak "
    "merumuskannya."
)
ANGGAPAN_HARI_ITU = (
    "Hari peristiwanya sendiri dihitung sebagai hari pertama, dan cuti bersama bukan hari kerja; peraturan tidak "
    "merumuskannya."
)
PERKIRAAN = "Perkiraan: kalender libur tahun itu belum dicocokkan dengan keputusan bersama (SKB)."
_LATER = (
    "Bila tanggalnya sudah diketahui, hitung dengan: kerjasama-docs tenggat --dari TANGGAL --hari N, "
    "ditambah --kalender bagi hari kalender dan --sebelum bila dihitung mundur."
)
_NONE = "Tidak ada tenggat yang dapat dihitung."


def as_text(found: Deadlines, *, rinci: bool = False, hari_itu: bool = False) -> str:
    """Deadlines as a person reads them: naskah by naskah, in each the earliest first.

    Args:
        found: The deadlines.
        rinci: Whether each day is shown that did not count, with the reason.
        hari_itu: Whether the day of the event was counted as the first.
    """
    sources = [each.source for each in found.tenggat] + [each.source for each in found.terbuka]
    files = list(dict.fromkeys(source.berkas for source in sources)) or [""]
    parts = [part for file in files for part in _of_file(file, found, rinci=rinci)]
    if any(each.dilewati for each in found.tenggat):
        parts.append(f"Catatan: {ANGGAPAN_HARI_ITU if hari_itu else ANGGAPAN}")
    return "\n\n".join(parts) + "\n"


def _of_file(file: str, found: Deadlines, *, rinci: bool) -> Iterator[str]:
    """The deadlines of one naskah, in parts between which a line is left blank."""
    if file:
        yield f"{file}:"
    said: set[Source] = set()
    mine = [each for each in found.tenggat if each.source.berkas == file]
    for each in mine:
        yield "\n".join(_lines(each, rinci=rinci, again=each.source in said))
        said.add(each.source)
    if not mine:
        yield _NONE
    if waiting := [_open(each) for each in found.terbuka if each.source.berkas == file]:
        yield "\n".join(("Belum dapat dihitung:", *waiting, f"    {_LATER}"))


def _lines(each: Deadline, *, rinci: bool, again: bool) -> Iterator[str]:
    """One deadline: its last day, how it comes about, and what sets it, which is said once of what recurs."""
    yield f"{tanggal_hari(each.hari_terakhir)}  {each.arti}"
    if each.sejak:
        yield f"    {_span(each)}"
    if not again:
        yield from _set_by(each.source)
    yield from (f"    {note}" for note in notes(each))
    if each.dilewati:
        yield from _skipped(each, rinci=rinci)


def _set_by(source: Source) -> Iterator[str]:
    if cited := str(source):
        yield f"    Dasar: {cited}"
    if source.kalimat:
        yield f"    “{source.kalimat}”"


def _span(each: Deadline) -> str:
    """How it is counted: "10 hari kerja sejak usulan diterima, Senin, 11 Mei 2026"."""
    day = tanggal_hari(each.sejak) if each.sejak else ""
    return f"{each.lama} {'sebelum' if each.mundur else 'sejak'} {each.peristiwa}: {day}"


def notes(each: Deadline) -> Iterator[str]:
    """What its reader has to know beside the day."""
    yield from each.catatan
    if each.perkiraan:
        yield PERKIRAAN
    if each.libur:
        yield f"Hari itu bukan hari kerja: {each.libur.sebab}.{_before(each)}"


def _before(each: Deadline) -> str:
    return f" Hari kerja sebelumnya {tanggal_hari(each.kerja_sebelumnya)}." if each.kerja_sebelumnya else ""


def _skipped(each: Deadline, *, rinci: bool) -> Iterator[str]:
    """The days that did not count: how many of each sort, or each of them."""
    sorts = [libur.macam for libur in each.dilewati]
    counts = ", ".join(f"{sorts.count(macam)} hari {macam}" for macam in dict.fromkeys(sorts))
    compared = ""
    if each.tanpa_cuti_bersama:
        compared = f"; tanpa cuti bersama {tanggal_panjang(each.tanpa_cuti_bersama)}"
    yield f"    Tidak dihitung: {counts}{compared}"
    if rinci:
        yield from (f"        {tanggal_hari(libur.tanggal)}: {libur.sebab}" for libur in each.dilewati)


def _open(each: OpenDeadline) -> str:
    cited = f" ({each.source})" if str(each.source) else ""
    length = f", {each.lama}" if each.lama else ""
    return f"    {each.arti}{length}{cited}. {each.sebab}"


def as_data(found: Deadlines, *, hari_itu: bool = False) -> dict[str, object]:
    """The same for a program: ``tenggat``, ``terbuka``, and how days were counted."""
    return {
        "tenggat": [_deadline(each) for each in found.tenggat],
        "terbuka": [_waiting(each) for each in found.terbuka],
        "anggapan": ANGGAPAN_HARI_ITU if hari_itu else ANGGAPAN,
    }


def _deadline(each: Deadline) -> dict[str, object]:
    return {
        "nama": each.nama or None,
        "arti": each.arti,
        "hari_terakhir": each.hari_terakhir.isoformat(),
        "sejak": each.sejak.isoformat() if each.sejak else None,
        "peristiwa": each.peristiwa or None,
        "lama": each.lama or None,
        "arah": "sebelum" if each.mundur else "sesudah",
        "perkiraan": each.perkiraan,
        "hari_kerja": each.libur is None,
        "hari_kerja_sebelumnya": each.kerja_sebelumnya.isoformat() if each.kerja_sebelumnya else None,
        "tanpa_cuti_bersama": each.tanpa_cuti_bersama.isoformat() if each.tanpa_cuti_bersama else None,
        "dilewati": [_libur(libur) for libur in each.dilewati],
        "catatan": list(notes(each)),
        **_cited(each.source),
    }


def _waiting(each: OpenDeadline) -> dict[str, object]:
    return {"arti": each.arti, "lama": each.lama or None, "sebab": each.sebab, **_cited(each.source)}


def _libur(libur: HariLibur) -> dict[str, object]:
    return {"tanggal": libur.tanggal.isoformat(), "macam": libur.macam, "nama": libur.nama or None}


def _cited(source: Source) -> dict[str, object]:
    """What sets a deadline: an article of a law, a document, or a place in the naskah."""
    basis = source.basis
    return {
        "basis": {"regulation": basis.regulation, "article": basis.article} if basis else None,
        "dasar": str(source) or None,
        "kalimat": source.kalimat or None,
        "berkas": source.berkas or None,
    }
