"""Semua pihak ditulis sebagai prosesor data pribadi, sehingga tidak ada pengendali.

Prosesor bekerja atas nama pengendali, dan pengendali bersama berarti dua pengendali atau lebih yang menunjuk satu
narahubung di antara mereka. Isian yang tidak cocok dengan peran itu tidak dapat dicetak sebagaimana dimaksud.

Salah: data_pribadi: {prosesor: [1, 2]} bagi dua pihak
Benar: data_pribadi: {prosesor: 2}
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.model.data_pribadi import DataPribadi
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.klausul_data import ISIAN, diisi

DASAR: tuple[Basis, ...] = (Basis("uu-27-2022", "Pasal 18 ayat (2)"), Basis("uu-27-2022", "Pasal 1 angka 5"))


Wrong = tuple[str, str, str, Basis]
"""The field, what is wrong with it, what to do, by which article."""


def _without_two(given: DataPribadi, count: int) -> Iterator[Wrong]:
    """Processors beside whom too few decide."""
    if set(given.prosesor) >= set(range(1, count + 1)):
        message = "Semua pihak ditulis sebagai prosesor data pribadi, sehingga tidak ada pengendali."
        yield "prosesor", message, "Sisakan pihak yang menentukan tujuan pemrosesan.", DASAR[1]
    elif given.bersama and len(given.pengendali(count)) == 1:
        message = "Pengendali bersama memerlukan dua pengendali, tetapi hanya satu pihak yang bukan prosesor."
        yield "bersama", message, "Kurangi prosesor, atau hapus bersama.", DASAR[0]


def _not_joint(given: DataPribadi) -> Iterator[Wrong]:
    """What only joint controllers have, where there are none."""
    for field, value in (("pembagian", given.pembagian), ("narahubung", given.narahubung)):
        if value and not given.bersama:
            hint = "Tulis bersama: ya, atau hapus isian itu."
            yield field, f"Isian {field} hanya bagi pengendali bersama.", hint, DASAR[0]


def _of_others(given: DataPribadi, count: int) -> Iterator[Wrong]:
    """What joint controllers are given that none of them can have."""
    controllers = given.pengendali(count)
    if given.narahubung and given.narahubung not in controllers:
        message = "Narahubung bersama harus narahubung salah satu pengendali, sedangkan yang ditulis prosesor."
        yield "narahubung", message, "Tulis nomor urut pihak yang menjadi pengendali.", DASAR[0]
    if len(given.pembagian) > len(controllers):
        message = f"Pembagian memuat {len(given.pembagian)} butir, sedangkan pengendalinya {len(controllers)}."
        yield "pembagian", message, "Tulis satu butir bagi setiap pengendali, dalam urutan pihak.", DASAR[0]


def _wrong(given: DataPribadi, count: int) -> Iterator[Wrong]:
    yield from _without_two(given, count)
    yield from _of_others(given, count) if given.bersama else _not_joint(given)


def check(subject: Subject) -> Iterator[Finding]:
    """Find roles in the processing of personal data that cannot be, in a kind that prints them."""
    given, lost = diisi(subject), subject.jenis.lepas
    if given is None or subject.peran != "pokok":
        return
    for field, message, hint, basis in _wrong(given, len(subject.naskah.pihak)):
        if f"{ISIAN}.{field}" not in lost:
            yield subject.finding(message, (ISIAN, field), hint, level=Level.GALAT, basis=basis)
