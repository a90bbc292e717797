"""Kerja Sama utama (Nota Kesepahaman) tidak dilaksanakan pada tingkat upt.

Kerja Sama utama dilaksanakan Menteri dan kepala Kantor Wilayah dalam bentuk nota kesepahaman, Kerja Sama teknis
dilaksanakan pimpinan Unit Eselon I dan kepala UPT dalam bentuk perjanjian kerja sama; usulan yang lain tidak dapat
ditandatangani oleh tingkat yang mengusulkannya. Bentuk dengan nama lain boleh disepakati, tetapi macamnya harus
diketahui.

Salah: usulan tingkat upt dengan bentuk Nota Kesepahaman.
Benar: "bentuk: Perjanjian Kerja Sama" pada tingkat upt; nama lain dengan "macam: teknis".
"""

from collections.abc import Iterator, Sequence

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import daftar
from kerjasama_docs.model.tingkat import KerjaSamaTingkat, TingkatKerjaSama
from kerjasama_docs.rules.subject import Subject

_CODE = "bentuk-usulan"


def _named(bentuk: str, known: Sequence[KerjaSamaTingkat]) -> KerjaSamaTingkat | None:
    """The sort whose naskah a form names; the first one where it names several."""
    said = bentuk.casefold()
    found = [
        (said.index(name.casefold()), place)
        for place, each in enumerate(known)
        for name in each.bentuk
        if name.casefold() in said
    ]
    return known[min(found)[1]] if found else None


def _another_name(subject: Subject, bentuk: str, known: Sequence[KerjaSamaTingkat]) -> Finding:
    """A form that the regulation does not name, of a sort that is not known."""
    names = daftar([name for each in known for name in each.bentuk], "atau")
    sorts = daftar([each.macam for each in known], "atau")
    message = f"Bentuk “{bentuk}” bukan {names}, dan macam kerja samanya belum disebut."
    hint = f"Pakai {names}; bila para pihak menyepakati nama lain, isi usulan.macam: {sorts}."
    where = subject.built.source.where(("usulan", "bentuk"))
    return Finding(_CODE, Level.PERINGATAN, message, where, hint, Basis("permen-imipas-8-2025", "Pasal 5"))


def _wrong_level(
    subject: Subject, bentuk: str, sort: KerjaSamaTingkat, tingkat: TingkatKerjaSama, known: Sequence[KerjaSamaTingkat]
) -> Finding:
    """A sort that is not carried out on the level; a warning where the level may sign it all the same."""
    message = f"Kerja Sama {sort.macam} ({bentuk}) tidak dilaksanakan pada tingkat {tingkat}."
    better = [each.bentuk[0] for each in known if tingkat in each.tingkat]
    levels = daftar(sort.tingkat, "atau")
    hint = f"Usulkan {daftar(better, 'atau')}, atau" if better else "Periksa bentuknya, atau"
    hint += f" pakai pemrakarsa.tingkat {levels}."
    signs = tingkat in sort.penanda_tangan
    if signs:
        hint += f" Pimpinan tingkat ini hanya disebut sebagai penanda tangannya ({sort.pasal_penanda_tangan})."
    where = subject.built.source.where(("usulan", "bentuk"))
    basis = Basis(sort.peraturan, sort.pasal)
    return Finding(_CODE, Level.PERINGATAN if signs else Level.GALAT, message, where, hint, basis)


def check(subject: Subject) -> Iterator[Finding]:
    """Find a proposal whose form its level cannot carry out, or whose sort is not known."""
    built = subject.built
    given, pemrakarsa = built.naskah.usulan, built.naskah.pemrakarsa
    known = [each for each in built.jenis.kerja_sama if subject.binds(each.peraturan)]
    if not known or given is None or not given.bentuk:
        return
    named = _named(given.bentuk, known)
    sort = next((each for each in known if each.macam == given.macam), named)
    if sort is None:
        yield _another_name(subject, given.bentuk, known)
        return
    if named and named is not sort:
        message = f"Kerja Sama {sort.macam} tidak dituangkan dalam {named.bentuk[0]}."
        where, hint = built.source.where(("usulan", "macam")), f"Usulkan {sort.bentuk[0]}, atau hapus usulan.macam."
        yield Finding(_CODE, Level.GALAT, message, where, hint, Basis("permen-imipas-8-2025", "Pasal 5"))
        return
    tingkat = pemrakarsa.tingkat if pemrakarsa else None
    if tingkat and tingkat not in sort.tingkat:
        yield _wrong_level(subject, given.bentuk, sort, tingkat, known)
