"""“UU 23/2014” ditulis singkat; tulis nama peraturannya lengkap.

Naskah menyebut jenis peraturan tanpa singkatan, dengan “Nomor” dan “Tahun”, supaya tidak bergantung pada kebiasaan
pembaca. Frasa “Republik Indonesia” di belakang jenisnya tidak perlu. Naskah kerja sama bukan peraturan, sehingga ini
saran; nama singkat yang sudah diperkenalkan (“yang selanjutnya disebut …”) tidak dilihat.

Salah: sesuai dengan UU No. 23 Thn 2014
Benar: sesuai dengan Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import daftar
from kerjasama_docs.language.lipat import lipat
from kerjasama_docs.regulations import Regulation, Sebutan, regulation
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.peraturan import Disebut
from kerjasama_docs.rules.shared.named_peraturan import place_of_peraturan, typed_peraturan

_NAME = Basis("uu-12-2011", "Lampiran II angka 45")
DASAR: tuple[Basis, ...] = (_NAME,)


def _is_short(named: Sebutan) -> bool:
    """Whether its kind is abbreviated, or its number and year are not written out."""
    cited = regulation(named.key) if named.key else None
    if cited is None or "/" in (cited.nomor or ""):
        return False
    return lipat(named.nama.jenis) != lipat(cited.jenis) or not named.nama.ditulis


def _introduced(subject: Subject, said: str) -> bool:
    """Whether the naskah says what the short name stands for."""
    marks = ("disebut", "disingkat")
    return any(f"{mark} {said}" in unit.text for unit in subject.units for mark in marks)


def _words(item: Disebut) -> str:
    return item.unit.text[item.sebutan.start : item.sebutan.end]


def _first_ones(subject: Subject) -> Iterator[tuple[str, Disebut, Regulation]]:
    """Each way in which a regulation is written, where it stands first, without what other rules speak of."""
    seen: set[str] = set()
    for item in typed_peraturan(subject):
        key, words = item.sebutan.key, _words(item)
        wrong = item.sebutan.sesudah and not item.sebutan.judul_benar
        if key and words not in seen and not (wrong or regulation(key).sudah_dicabut(subject.tanggal)):
            seen.add(words)
            yield words, item, regulation(key)


Found = tuple[str, Disebut, Regulation]


def _abbreviated(subject: Subject, named: list[Found]) -> Iterator[Finding]:
    """One finding for all names that are abbreviated."""
    short = [each for each in named if _is_short(each[1].sebutan) and not _introduced(subject, each[0])]
    if short:
        words, item, cited = short[0]
        others = [f"“{each[0]}”" for each in short[1:]]
        hint = f"Tulis {cited.judul}" + (f"; begitu pula {daftar(others, 'dan')}." if others else ".")
        message = f"“{words}” ditulis singkat; tulis nama peraturannya lengkap."
        yield subject.finding(message, place_of_peraturan(subject, item), hint, level=Level.SARAN, basis=_NAME)


def check(subject: Subject) -> Iterator[Finding]:
    """Find names of regulations that are abbreviated, or have "Republik Indonesia" behind their kind."""
    named = list(_first_ones(subject))
    yield from _abbreviated(subject, named)
    for words, item, cited in named:
        if item.sebutan.nama.ri and item.dasar and not _is_short(item.sebutan):
            message = f"“{words}” tidak perlu “Republik Indonesia” di belakang jenis peraturannya."
            hint = f"Tulis {cited.judul}."
            yield subject.finding(message, place_of_peraturan(subject, item), hint, level=Level.SARAN, basis=_NAME)
