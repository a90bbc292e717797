"""Teks menyebut naskah ini berlaku 3 (tiga) tahun, sedangkan jangka waktunya berakhir 17 Juli 2030.

Jangka waktu dinyatakan sekali, dari isian jangka_waktu. Lama atau hari terakhir lain yang diketik dalam Pasal, premis,
atau Lampiran tertinggal dari rancangan lama, dan membuat naskah berakhir pada dua hari. Kalimat tentang perpanjangan,
kerahasiaan, dan hal lain yang punya lamanya sendiri tidak diperiksa.

Salah: Perjanjian ini berlaku selama 3 (tiga) tahun, sedangkan jangka_waktu: 5 tahun.
Benar: jangka_waktu: 5 tahun, tanpa kalimat kedua tentang lamanya.
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import tanggal_panjang
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.lama_teks import side_by_side
from kerjasama_docs.rules.reading.potongan import Potongan
from kerjasama_docs.rules.shared.masa import BERLAKU, INI, Masa, last_days_of, masa_of

DASAR: tuple[Basis, ...] = ()
READ_HINT = "Samakan semua tempat yang menyebut jangka waktu naskah ini."

_FIELD = "jangka_waktu"
_TERM = regex(
    rf"(?i:\b(?:jangka waktu|masa berlaku)(?:nya)?) (?:(?i:berlaku(?:nya)?|pelaksanaan) )?{INI}[^.;]{{0,30}}$"
    r"|(?i:\bjangka waktu kerja sama)(?! berakhir)[^.;]{0,20}$"
)
"""The term of this naskah, and then how long it is."""
_RUNS = regex(
    r"(?i:\b(?:berlaku|berlangsung|berjalan|dilaksanakan)(?: efektif)?,? (?:(?:selama|untuk(?: jangka)?)[^.;]{0,30})?"
    r"|for(?: a period of)?|jangka waktu) ?$"
)
_BARE = regex(r"(?:mulai )?berlaku (?:efektif )?(?:selama |untuk jangka waktu )?")
"""How a naskah goes on that calls itself by its kind alone."""
_ABOUT = regex(rf"{INI} (?i:berlangsung|berjalan|dilaksanakan)\b[^.;]{{0,20}}$")
"""This naskah or its kerja sama, and that it goes on."""
_UNTIL = regex(r"(?i:\b(?:sampai dengan|sampai|hingga|s\.d\.|berakhir|until)(?: pada)?(?: tanggal)?) ?$")
_ELSE = regex(
    r"(?i:perpanjang|diperpanjang|paling (?:lama|lambat|singkat|cepat)|sebelum|setelah|sesudah|rahasia|confidential"
    r"|garansi"
    r"|pemeliharaan|tambahan|semula|masing-masing|retensi|dapat diakhiri|extended)"
)
"""Words of a sentence about another length."""


class _Said(NamedTuple):
    """What a sentence says of the term: its words, their place, and the days on which it then ends."""

    words: str
    piece: Potongan
    ends: tuple[date, ...]


def _by_kind(subject: Subject, led: str) -> bool:
    """Whether a sentence begins with the kind of the naskah and that it is in force, without "ini"."""
    names = (f"{name} " for name in (subject.jenis.nama, subject.naskah.nama_pendek) if name)
    return any(led.startswith(name) and _BARE.fullmatch(led, len(name)) for name in names)


def _lengths(subject: Subject, masa: Masa) -> Iterator[_Said]:
    """The lengths that are said to be those of this naskah."""
    for group in side_by_side(subject.index.lama):
        first, last = group[0], group[-1]
        led = first.before
        own = BERLAKU.search(led) or _ABOUT.search(led)
        said = _TERM.search(led) or (own and _RUNS.search(led)) or _by_kind(subject, led)
        if said and masa.mulai and not _ELSE.search(f"{led}{last.after[:60]}"):
            piece = Potongan(first.unit, first.start, last.end)
            yield _Said(f"berlaku {piece.typed}", piece, last_days_of(masa.mulai, group))


def _days(subject: Subject) -> Iterator[_Said]:
    """The last days that are said to be those of this naskah."""
    for day in subject.index.hari:
        led = day.before
        if day.tanggal and BERLAKU.search(led) and _UNTIL.search(led) and not _ELSE.search(led):
            yield _Said(f"berlaku sampai {tanggal_panjang(day.tanggal)}", day, (day.tanggal,))


def check(subject: Subject) -> Iterator[Finding]:
    """Find another term of the naskah in its text."""
    masa = masa_of(subject)
    if masa.berakhir is None or subject.peran != "pokok" or subject.jenis.bentuk != "naskah":
        return
    for said in (*_lengths(subject, masa), *_days(subject)):
        unit = said.piece.unit
        where = subject.place(unit, said.piece.start, said.piece.end)
        typed_here = (where.path or "").startswith(_FIELD)
        if said.ends and masa.berakhir not in said.ends and not typed_here:
            message = (
                f"Teks menyebut naskah ini {said.words}, sedangkan jangka waktunya berakhir "
                f"{tanggal_panjang(masa.berakhir)}."
            )
            hint = f"Hapus dari teks, atau samakan dengan isian {_FIELD}."
            yield subject.finding(message, where, hint, level=Level.PERINGATAN)
