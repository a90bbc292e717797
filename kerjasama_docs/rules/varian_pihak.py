"""Varian ksdpk memerlukan paling sedikit satu pihak bergolongan badan-usaha.

Jenis dan varian tertentu hanya untuk pihak tertentu: kerja sama daerah dengan daerah lain hanya antara pemerintah
daerah, kerja sama dengan pihak ketiga antara daerah dan perseorangan, badan usaha, atau organisasi kemasyarakatan.
Varian yang tidak sesuai membawa ketentuan yang salah bagi para pihaknya. Golongan yang belum diisi hanya
diperingatkan dalam rancangan.

Salah: varian ksdpk, sedangkan PIHAK KEDUA bergolongan lembaga-pemerintah.
Benar: varian ksdpk, dan PIHAK KEDUA bergolongan badan-usaha.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level, Where
from kerjasama_docs.inputs.source import Key
from kerjasama_docs.language import daftar
from kerjasama_docs.model.base import Golongan
from kerjasama_docs.model.varian import SyaratPihak
from kerjasama_docs.naskah.context import pihak_called
from kerjasama_docs.rules.registry import Subject


def _message(subject: Subject, syarat: SyaratPihak) -> str:
    built = subject.built
    own = syarat in built.jenis.varian[built.naskah.varian].pihak if built.naskah.varian else False
    what = f"Varian {built.naskah.varian}" if own else built.jenis.nama
    kinds = daftar(syarat.golongan, "atau")
    first = pihak_called(1, built.profil.profil, built.jenis)
    who = {
        "pertama": f"{first} bergolongan {kinds}",
        "salah-satu": f"paling sedikit satu pihak bergolongan {kinds}",
        "semua": f"semua pihak bergolongan {kinds}",
    }
    return f"{what} memerlukan {who[syarat.siapa]}."


def _place(subject: Subject, syarat: SyaratPihak) -> Where:
    """The golongan that does not fit; the last one, where one of several would have to."""
    pihak = subject.built.naskah.pihak
    wrong = [place for place, item in enumerate(pihak) if item.golongan not in syarat.golongan]
    place = wrong[-1] if syarat.siapa == "salah-satu" else wrong[0]
    key: Key = ("pihak", place, "golongan")
    return subject.built.source.where(key)


def _fitting(subject: Subject, golongan: tuple[Golongan | None, ...]) -> tuple[str, ...]:
    """The variants of the kind that fit the pihak."""
    variants = subject.built.jenis.varian.items()
    return tuple(name for name, varian in variants if all(syarat.mungkin(golongan) for syarat in varian.pihak))


def check(subject: Subject) -> Iterator[Finding]:
    """Find what the kind or its variant asks of the pihak and they are not."""
    built = subject.built
    golongan = tuple(pihak.golongan for pihak in built.naskah.pihak)
    for syarat in built.jenis.pihak:
        if not subject.binds(syarat.peraturan) or syarat.cukup(golongan):
            continue
        surely = subject.final or not syarat.mungkin(golongan)
        fit = _fitting(subject, golongan) if built.naskah.varian else ()
        other = f", atau pakai varian {daftar(fit, 'atau')}" if fit and built.naskah.varian not in fit else ""
        hint = f"Isi golongan pihak yang benar{other}."
        level = Level.GALAT if surely else Level.PERINGATAN
        basis = Basis(syarat.peraturan, syarat.pasal)
        yield Finding("varian-pihak", level, _message(subject, syarat), _place(subject, syarat), hint, basis)
