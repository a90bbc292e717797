"""The dasar hukum that a commented input file proposes: each regulation with its reason, ready to be used."""

from collections.abc import Iterator

from kerjasama_docs.model.profil import Profil
from kerjasama_docs.model.template import Jenis
from kerjasama_docs.regulations import regulation, regulation_keys, urutan
from kerjasama_docs.regulations.landasan import Landasan, landasan_naskah, landasan_pihak
from kerjasama_docs.starter.lines import GAP, explain

_LEAD = (
    "Bila kosong, peraturan dalam profil dan yang melandasi jenisnya. Usul, hapus tanda pagar di depan yang dipakai:"
)
_OTHERS = "Bila sesuai dengan mitra atau isi kerja samanya:"


def _own(jenis: Jenis, profil: Profil) -> tuple[str, ...]:
    """What is printed where the drafter names nothing; a citation that a profil types out is left to it."""
    known = (key for key in (*profil.dasar_hukum, *jenis.dasar_hukum) if key in regulation_keys())
    return tuple(sorted({*known}, key=urutan))


def _line(key: str, reason: str) -> list[str]:
    return [*explain(f"{regulation(key).judul}: {reason}."), f"- {key}"]


def _known(profil: Profil, said: str) -> Iterator[tuple[Landasan, str]]:
    """What follows from the institution of the profil and from what else is known beforehand."""
    for each in landasan_pihak():
        named = each.kata and each.bagi(next(iter(each.golongan), None), said)
        if named or each.bagi(profil.golongan, profil.instansi or ""):
            yield each, each.alasan.format(pihak="salah satu pihak")
    yield from ((each, each.alasan) for each in landasan_naskah() if each.disebut(said))


def _others(taken: set[str]) -> dict[str, str]:
    """All others, in the order of a dasar hukum, each with when it is wanted."""
    found: dict[str, str] = {}
    for each in (*landasan_pihak(), *landasan_naskah()):
        if not each.tercantum(taken):
            why = each.alasan.format(pihak="salah satu pihak")
            found[each.peraturan] = f"{found[each.peraturan]} atau {why}" if each.peraturan in found else f"bila {why}"
    return dict(sorted(found.items(), key=lambda item: urutan(item[0])))


def landasan_lines(jenis: Jenis, profil: Profil, said: str) -> list[str]:
    """The lines of the field.

    Args:
        jenis: The kind.
        profil: The profil.
        said: All that is known beforehand, as one text.
    """
    own = _own(jenis, profil)
    known = {each.peraturan: why for each, why in _known(profil, said) if not each.tercantum(own)}
    taken = {*own, *known}
    lines = [*explain(_LEAD), *(f"- {key}" for key in own)]
    lines += [line for key, why in known.items() for line in _line(key, why)]
    lines += explain(_OTHERS)
    rest = _others(taken)
    lines += [line for key, why in rest.items() for line in _line(key, why)]
    return lines if own or rest else [*lines, f"- {GAP}"]
