"""Teks menyebut Nota Kesepahaman berakhir 31 Desember 2029, sedangkan jangka waktunya berakhir 17 Juli 2030.

Perpanjangan dan pengakhiran dihitung dari hari terakhir naskah induknya. Bila premis atau Pasal menyebut hari lain,
tidak jelas apakah perpanjangan masih tepat waktu dan apakah jangka waktunya bersambung. Hari terakhir yang baru
menurut naskah ini sendiri, atau hari pengakhirannya, juga benar.

Salah: jangka waktu Nota Kesepahaman berakhir pada tanggal 31 Desember 2029, pada induk yang berakhir 17 Juli 2030.
Benar: jangka waktu Nota Kesepahaman berakhir pada tanggal 17 Juli 2030.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import daftar, tanggal_panjang
from kerjasama_docs.naskah.rantai.records import Mata
from kerjasama_docs.naskah.units.record import Author
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.hari import Hari
from kerjasama_docs.rules.shared.masa import masa_of

DASAR: tuple[Basis, ...] = ()

_ENDS = regex(
    r"(?i:\b(?:akan |telah |sudah )?(?:berakhir|habis(?: masa berlakunya)?|berlaku (?:sampai(?: dengan)?|hingga))"
    r"(?: pada)?"
    r"(?: hari)?(?: tanggal)? $)"
)
"""What leads to the last day of something."""
_UNDER = regex(r"(?i:\b(?:menurut|berdasarkan|dalam|dengan|oleh|pelaksanaan) $)")
"""What leads to a naskah under which something else ends."""
_BETWEEN = regex(r"(?! ini\b)[^.;:]{0,120}")
"""What may stand between the name of a naskah and its last day: nothing that is about this one."""
_NOT = regex(
    r"(?i:\b(?:sebelum|setelah|sesudah|kegiatan|pelatihan|tahap|keputusan|rencana|tahun anggaran|apabila|jika)\b)"
)


def _about(day: Hari, mata: Mata) -> bool:
    """Whether a date is said to be the last day of a naskah of the chain."""
    before = day.before
    found = _ENDS.search(before)
    led, name, between = before[: found.start()].rpartition(mata.jenis.nama) if found else ("", "", "")
    if not name or _UNDER.search(led):
        return False
    return _BETWEEN.fullmatch(between) is not None and not _NOT.search(between)


def _typed(subject: Subject, day: Hari) -> bool:
    """Whether the drafter says it, and no klausul of ours, nor what an adendum quotes."""
    return not day.unit.quoted and subject.author(day.unit, day.start, day.end) is not Author.BUNDLED


def _wrong(subject: Subject, chain: Sequence[Mata]) -> Iterator[tuple[Hari, date, Mata]]:
    """Last days of the parent that none of the chain has, nor this naskah."""
    ended = subject.naskah.pengakhiran
    right = {masa_of(subject).berakhir, ended.tanggal if ended else None, *(mata.berakhir for mata in chain)}
    for day in subject.index.hari:
        if day.tanggal is None or day.tanggal in right or not _typed(subject, day):
            continue
        if mata := next((mata for mata in chain if _about(day, mata)), None):
            yield day, day.tanggal, mata


def check(subject: Subject) -> Iterator[Finding]:
    """Find a last day of the parent that is not its own."""
    chain = subject.induk.mata if subject.induk else ()
    ends = [tanggal_panjang(end) for end in dict.fromkeys(mata.berakhir for mata in chain) if end]
    for day, said, mata in _wrong(subject, chain) if ends else ():
        told = f"{mata.jenis.nama} berakhir {tanggal_panjang(said)}"
        message = f"Teks menyebut {told}, sedangkan jangka waktunya berakhir {daftar(ends, 'atau')}."
        hint = "Samakan dengan hari terakhir naskah induk, atau perbaiki catatan pada induk."
        yield subject.finding(message, subject.place(day.unit, day.start, day.end), hint, level=Level.PERINGATAN)
