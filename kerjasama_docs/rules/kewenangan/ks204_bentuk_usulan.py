"""Kerja Sama utama (Nota Kesepahaman) tidak dilaksanakan pada tingkat upt.

Kerja Sama utama dilaksanakan Menteri dan kepala Kantor Wilayah dalam bentuk nota kesepahaman, Kerja Sama teknis
dilaksanakan pimpinan Unit Eselon I dan kepala UPT dalam bentuk perjanjian kerja sama; usulan yang lain bukan yang
dilaksanakan tingkat yang mengusulkannya. Bentuk dengan nama lain boleh disepakati, tetapi macamnya harus
diketahui.

Salah: usulan tingkat upt dengan bentuk Nota Kesepahaman.
Benar: "bentuk: Perjanjian Kerja Sama" pada tingkat upt; nama lain dengan "macam: teknis".
"""

from collections.abc import Iterator, Sequence

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import daftar
from kerjasama_docs.model.tingkat import KerjaSamaTingkat, TingkatKerjaSama
from kerjasama_docs.rules.base.subject import Subject

_BASIS = Basis("permen-imipas-8-2025", "Pasal 5")
DASAR: tuple[Basis, ...] = (
    _BASIS,
    Basis("permen-imipas-8-2025", "Pasal 4 ayat (1)"),
    Basis("permen-imipas-8-2025", "Pasal 4 ayat (2)"),
)

_BENTUK = ("usulan", "bentuk")
Sorts = Sequence[KerjaSamaTingkat]
"""The sorts of kerja sama that a regulation which binds tells apart."""


def _known(subject: Subject) -> Sorts:
    return [each for each in subject.jenis.kerja_sama if subject.binds(each.peraturan)]


def _named(bentuk: str, known: Sorts) -> KerjaSamaTingkat | None:
    """The sort whose naskah a form names; the first one where it names several."""
    said = bentuk.casefold()
    found = [
        (said.index(name.casefold()), place)
        for place, each in enumerate(known)
        for name in each.bentuk
        if name.casefold() in said
    ]
    return known[min(found)[1]] if found else None


def _another_name(subject: Subject, bentuk: str) -> Finding:
    """A form that the regulation does not name, of a sort that is not known."""
    known = _known(subject)
    names = daftar([name for each in known for name in each.bentuk], "atau")
    sorts = daftar([each.macam for each in known], "atau")
    message = f"Bentuk “{bentuk}” bukan {names}, dan macam kerja samanya belum disebut."
    hint = f"Pakai {names}; bila para pihak menyepakati nama lain, isi usulan.macam: {sorts}."
    return subject.finding(message, _BENTUK, hint, level=Level.PERINGATAN, basis=_BASIS)


def _another_sort(subject: Subject, named: KerjaSamaTingkat, sort: KerjaSamaTingkat) -> Finding:
    """A form that belongs to another sort than the one that is said."""
    message = f"Kerja Sama {sort.macam} tidak dituangkan dalam {named.bentuk[0]}."
    hint = f"Usulkan {sort.bentuk[0]} atau nama lain yang disepakati, atau hapus usulan.macam."
    return subject.finding(message, ("usulan", "macam"), hint, level=Level.PERINGATAN, basis=_BASIS)


def _better(sort: KerjaSamaTingkat, tingkat: TingkatKerjaSama, known: Sorts) -> str:
    """What a level may propose, or which level may propose that sort."""
    forms = [each.bentuk[0] for each in known if tingkat in each.tingkat]
    first = f"Usulkan {daftar(forms, 'atau')}" if forms else "Periksa bentuknya"
    hint = f"{first}, atau pakai pemrakarsa.tingkat {daftar(sort.tingkat, 'atau')}."
    if tingkat in sort.penanda_tangan:
        hint += f" Pimpinan tingkat ini hanya disebut sebagai penanda tangannya ({sort.pasal_penanda_tangan})."
    return hint


def _wrong_level(subject: Subject, sort: KerjaSamaTingkat, bentuk: str) -> Iterator[Finding]:
    """A sort that is not carried out on the level; a warning where the level may sign it all the same."""
    pemrakarsa = subject.naskah.pemrakarsa
    tingkat = pemrakarsa.tingkat if pemrakarsa else None
    if tingkat is None or tingkat in sort.tingkat:
        return
    message = f"Kerja Sama {sort.macam} ({bentuk}) tidak dilaksanakan pada tingkat {tingkat}."
    level = Level.PERINGATAN if tingkat in sort.penanda_tangan else Level.GALAT
    basis = Basis(sort.peraturan, sort.pasal)
    yield subject.finding(message, _BENTUK, _better(sort, tingkat, _known(subject)), level=level, basis=basis)


def check(subject: Subject) -> Iterator[Finding]:
    """Find a proposal whose form its level cannot carry out, or whose sort is not known."""
    given, known = subject.naskah.usulan, _known(subject)
    if not known or given is None or not given.bentuk:
        return
    named = _named(given.bentuk, known)
    sort = next((each for each in known if each.macam == given.macam), named)
    if sort is None:
        yield _another_name(subject, given.bentuk)
    elif named and named is not sort:
        yield _another_sort(subject, named, sort)
    else:
        yield from _wrong_level(subject, sort, given.bentuk)
