"""Varian ksdpk memerlukan paling sedikit satu pihak bergolongan badan-usaha.

Jenis dan varian tertentu hanya untuk pihak tertentu: kerja sama daerah dengan daerah lain hanya antara pemerintah
daerah, kerja sama dengan pihak ketiga antara daerah dan perseorangan, badan usaha, atau organisasi kemasyarakatan.
Varian yang tidak sesuai membawa ketentuan yang salah bagi para pihaknya. Golongan yang belum diisi hanya
diperingatkan dalam rancangan; golongan yang hanya dalam arti tertentu sesuai disarankan untuk diperiksa.

Salah: varian ksdpk, sedangkan PIHAK KEDUA bergolongan lembaga-pemerintah.
Benar: varian ksdpk, dan PIHAK KEDUA bergolongan badan-usaha.
"""

from collections.abc import Iterator, Sequence

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.inputs.source import Key
from kerjasama_docs.language import daftar
from kerjasama_docs.model.base import Golongan
from kerjasama_docs.model.syarat import SyaratPihak
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.sebab import sebab

DASAR: tuple[Basis, ...] = ()


def _golongan(subject: Subject) -> tuple[Golongan | None, ...]:
    return tuple(pihak.golongan for pihak in subject.naskah.pihak)


def _wrong(subject: Subject, syarat: SyaratPihak) -> list[int]:
    """The places of the pihak whose golongan does not fit."""
    return [place for place, item in enumerate(_golongan(subject)) if (item in syarat.golongan) is syarat.menolak]


def _of_variant(subject: Subject, syarat: SyaratPihak) -> bool:
    """Whether the chosen variant asks for it, and not the kind itself."""
    chosen = subject.naskah.varian
    return chosen is not None and syarat in subject.jenis.varian[chosen].pihak


def _what(subject: Subject, syarat: SyaratPihak) -> str:
    """The kind or the variant that asks for it."""
    return f"Varian {subject.naskah.varian}" if _of_variant(subject, syarat) else subject.jenis.nama


def _why(subject: Subject, syarat: SyaratPihak) -> str:
    """Whose law refuses them, where it is that of the institution; the law of the kind itself is the article."""
    return f", {sebab(subject, syarat.peraturan)}" if syarat.peraturan in subject.profil.peraturan else ""


def _refused(subject: Subject, syarat: SyaratPihak) -> str:
    """For whom the kind or variant is not."""
    wrong, whom = _wrong(subject, syarat), "pihak"
    if syarat.siapa != "tanpa":
        wrong, whom = wrong[:1], subject.called(0)
    there = dict.fromkeys(str(subject.naskah.pihak[place].golongan) for place in wrong)
    what = _what(subject, syarat)
    return f"{what} bukan bagi {whom} bergolongan {daftar(tuple(there), 'dan')}{_why(subject, syarat)}."


def _needed(subject: Subject, syarat: SyaratPihak) -> str:
    """Whom the kind or variant needs."""
    who = {
        "pertama": subject.called(0),
        "salah-satu": "paling sedikit satu pihak",
        "semua": "semua pihak",
    }
    kinds = daftar(syarat.golongan, "atau")
    return f"{_what(subject, syarat)} memerlukan {who[syarat.siapa]} bergolongan {kinds}."


def _place(subject: Subject, syarat: SyaratPihak) -> Key:
    """The golongan that does not fit; the last one, where one of several would have to."""
    wrong = _wrong(subject, syarat)
    return "pihak", wrong[-1] if syarat.siapa == "salah-satu" else wrong[0], "golongan"


def _fitting(subject: Subject) -> tuple[str, ...]:
    """The variants of the kind that fit the pihak, the one that is chosen apart."""
    chosen, golongan = subject.naskah.varian, _golongan(subject)
    if chosen is None:
        return ()
    variants = ((name, varian.pihak) for name, varian in subject.jenis.varian.items() if varian.pihak)
    fit = (name for name, pihak in variants if all(syarat.mungkin(golongan) for syarat in pihak))
    return tuple(name for name in fit if name != chosen)


def _unsure(subject: Subject, syarat: SyaratPihak) -> Iterator[Finding]:
    """A pihak that fits only when its golongan is meant in one sense."""
    place = syarat.meragukan(_golongan(subject))
    if place is None:
        return
    given = subject.naskah.pihak[place].golongan
    sense = next(text for name, text in syarat.hanya.items() if name == given)
    message = f"{_what(subject, syarat)} dengan pihak bergolongan {given} hanya bagi {sense}."
    hint = f"Bila pihak itu bukan {sense}, perbaiki golongannya{_or_variant(_fitting(subject), ' atau')}."
    basis = Basis(syarat.peraturan, syarat.pasal_hanya or syarat.pasal)
    yield subject.finding(message, ("pihak", place, "golongan"), hint, level=Level.SARAN, basis=basis)


def _or_variant(names: Sequence[str], lead: str) -> str:
    return f"{lead} pakai varian {daftar(names, 'atau')}" if names else ""


def _hint(subject: Subject, syarat: SyaratPihak) -> str:
    hint = "Perbaiki golongannya bila keliru."
    if not syarat.menolak:
        fit = _fitting(subject) if _of_variant(subject, syarat) else ()
        hint = f"Isi golongan pihak yang benar{_or_variant(fit, ', atau')}."
    return f"{hint} {syarat.saran}" if syarat.saran else hint


def _unfit(subject: Subject, syarat: SyaratPihak) -> Finding:
    """Pihak that do not fit; an open golongan is a warning in a draft."""
    message = _refused(subject, syarat) if syarat.menolak else _needed(subject, syarat)
    level = None if syarat.mungkin(_golongan(subject)) else Level.GALAT
    basis = subject.bound(syarat.peraturan, syarat.pasal)
    return subject.finding(message, _place(subject, syarat), _hint(subject, syarat), level=level, basis=basis)


def check(subject: Subject) -> Iterator[Finding]:
    """Find what the kind or its variant asks of the pihak and they are not."""
    for syarat in subject.jenis.pihak:
        if not (syarat.selalu or subject.binds(syarat.peraturan)):
            continue
        if syarat.cukup(_golongan(subject)):
            yield from _unsure(subject, syarat)
        else:
            yield _unfit(subject, syarat)
