"""Isian hak dan kewajiban pada pihak[1] tidak dicetak dalam Surat Tugas.

Pihak, kegiatan, dan pendanaan ditulis sama bagi semua jenis, tetapi tidak setiap jenis mencetak seluruh isinya. Yang
ditulis dan tidak akan tercetak disebut di sini, agar tidak disangka sudah ada dalam naskah.

Salah: hak para pihak ditulis dalam masukan Nota Kesepahaman.
Benar: hak para pihak ditulis dalam masukan Perjanjian Kerja Sama.
"""

from collections.abc import Iterator, Mapping

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.inputs.source import Key, spell
from kerjasama_docs.language import daftar
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = ()


def _given(value: object, names: list[str], key: Key = ()) -> Iterator[tuple[Key, object]]:
    """What is said under a path that goes through lists without a number, and where."""
    if not names:
        if value not in (None, "", {}, [], ()):
            yield key, value
    elif isinstance(value, list | tuple):
        for place, item in enumerate(value):
            yield from _given(item, names, (*key, place))
    elif isinstance(value, Mapping):
        yield from _given(value.get(names[0]), names[1:], (*key, names[0]))


def _groups(subject: Subject) -> Mapping[Key, dict[str, object]]:
    """What is not printed, by the record it is said in; what is inherited is the matter of the parent."""
    groups: dict[Key, dict[str, object]] = {}
    for path in subject.jenis.lepas:
        for key, value in _given(subject.source.data, path.split(".")):
            if not subject.source.is_inherited(key):
                groups.setdefault(key[:-1], {})[str(key[-1])] = value
    return groups


def _carried_on(above: Key, group: Mapping[str, object]) -> bool:
    """Whether it says who somebody is, which drafters carry from naskah to naskah."""
    return above[0] == "pihak" and not any(isinstance(each, list | tuple) for each in group.values())


def check(subject: Subject) -> Iterator[Finding]:
    """Find what is said inside a record and not printed."""
    hint = "Pindahkan ke isian yang dicetak bila harus terbaca; biarkan bila masukan ini dipakai bagi naskah lain."
    for above, group in _groups(subject).items():
        names = daftar([*group], "dan")
        message = f"Isian {names} pada {spell(above)} tidak dicetak dalam {subject.jenis.nama}."
        level = Level.SARAN if _carried_on(above, group) else Level.PERINGATAN
        yield subject.finding(message, (*above, next(iter(group))), hint, level=level)
