"""Varian ksdpk memerlukan paling sedikit satu pihak bergolongan badan-usaha.

Jenis dan varian tertentu hanya untuk pihak tertentu: kerja sama daerah dengan daerah lain hanya antara pemerintah
daerah, kerja sama dengan pihak ketiga antara daerah dan perseorangan, badan usaha, atau organisasi kemasyarakatan.
Varian yang tidak sesuai membawa ketentuan yang salah bagi para pihaknya. Golongan yang belum diisi hanya
diperingatkan dalam rancangan; golongan yang hanya dalam arti tertentu sesuai disarankan untuk diperiksa.

Salah: varian ksdpk, sedangkan PIHAK KEDUA bergolongan lembaga-pemerintah.
Benar: varian ksdpk, dan PIHAK KEDUA bergolongan badan-usaha.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level, Where
from kerjasama_docs.inputs.source import Key
from kerjasama_docs.language import daftar
from kerjasama_docs.model.base import Golongan
from kerjasama_docs.model.varian import SyaratPihak
from kerjasama_docs.naskah.views.pihak import pihak_called
from kerjasama_docs.rules.subject import Subject


def _wrong(subject: Subject, syarat: SyaratPihak) -> list[int]:
    """The places of the pihak whose golongan does not fit."""
    pihak = subject.built.naskah.pihak
    return [place for place, item in enumerate(pihak) if (item.golongan in syarat.golongan) is syarat.menolak]


def _of_variant(subject: Subject, syarat: SyaratPihak) -> bool:
    """Whether the chosen variant asks for it, and not the kind itself."""
    chosen = subject.built.naskah.varian
    return chosen is not None and syarat in subject.built.jenis.varian[chosen].pihak


def _what(subject: Subject, syarat: SyaratPihak) -> str:
    """The kind or the variant that asks for it."""
    built = subject.built
    return f"Varian {built.naskah.varian}" if _of_variant(subject, syarat) else built.jenis.nama


def _message(subject: Subject, syarat: SyaratPihak) -> str:
    built, what, kinds = subject.built, _what(subject, syarat), daftar(syarat.golongan, "atau")
    first = pihak_called(1, built.profil.profil, built.jenis)
    if syarat.menolak:
        wrong = _wrong(subject, syarat)
        there = (str(built.naskah.pihak[place].golongan) for place in (wrong if syarat.siapa == "tanpa" else wrong[:1]))
        whom = "pihak" if syarat.siapa == "tanpa" else first
        return f"{what} bukan bagi {whom} bergolongan {daftar(tuple(dict.fromkeys(there)), 'dan')}."
    who = {
        "pertama": f"{first} bergolongan {kinds}",
        "salah-satu": f"paling sedikit satu pihak bergolongan {kinds}",
        "semua": f"semua pihak bergolongan {kinds}",
    }
    return f"{what} memerlukan {who[syarat.siapa]}."


def _place(subject: Subject, syarat: SyaratPihak) -> Where:
    """The golongan that does not fit; the last one, where one of several would have to."""
    wrong = _wrong(subject, syarat)
    return _golongan(subject, wrong[-1] if syarat.siapa == "salah-satu" else wrong[0])


def _golongan(subject: Subject, place: int) -> Where:
    key: Key = ("pihak", place, "golongan")
    return subject.built.source.where(key)


def _fitting(subject: Subject, golongan: tuple[Golongan | None, ...]) -> tuple[str, ...]:
    """The variants of the kind that fit the pihak, the one that is chosen apart."""
    chosen = subject.built.naskah.varian
    if chosen is None:
        return ()
    variants = subject.built.jenis.varian.items()
    fit = (name for name, varian in variants if all(syarat.mungkin(golongan) for syarat in varian.pihak))
    return tuple(name for name in fit if name != chosen)


def _unsure(subject: Subject, syarat: SyaratPihak, golongan: tuple[Golongan | None, ...]) -> Iterator[Finding]:
    """A pihak that fits only when its golongan is meant in one sense."""
    place = syarat.meragukan(golongan)
    if place is None:
        return
    given = subject.built.naskah.pihak[place].golongan
    sense = next(text for name, text in syarat.hanya.items() if name == given)
    message = f"{_what(subject, syarat)} dengan pihak bergolongan {given} hanya bagi {sense}."
    fit = _fitting(subject, golongan)
    hint = f"Bila pihak itu bukan {sense}, perbaiki golongannya"
    hint += f" atau pakai varian {daftar(fit, 'atau')}." if fit else "."
    basis = Basis(syarat.peraturan, syarat.pasal_hanya or syarat.pasal)
    yield Finding("varian-pihak", Level.SARAN, message, _golongan(subject, place), hint, basis)


def check(subject: Subject) -> Iterator[Finding]:
    """Find what the kind or its variant asks of the pihak and they are not."""
    built = subject.built
    golongan = tuple(pihak.golongan for pihak in built.naskah.pihak)
    for syarat in built.jenis.pihak:
        binds = subject.binds(syarat.peraturan)
        if not (binds or syarat.selalu):
            continue
        if syarat.cukup(golongan):
            yield from _unsure(subject, syarat, golongan)
            continue
        surely = subject.final or not syarat.mungkin(golongan)
        fit = _fitting(subject, golongan) if _of_variant(subject, syarat) else ()
        other = f", atau pakai varian {daftar(fit, 'atau')}" if fit else ""
        hint = "Perbaiki golongannya bila keliru." if syarat.menolak else f"Isi golongan pihak yang benar{other}."
        hint = f"{hint} {syarat.saran}" if syarat.saran else hint
        level = Level.GALAT if surely else Level.PERINGATAN
        basis = Basis(syarat.peraturan, syarat.pasal) if binds else None
        yield Finding("varian-pihak", level, _message(subject, syarat), _place(subject, syarat), hint, basis)
