"""To whom a letter or a report goes: the offices that a kind names for a level, in the words of the profil."""

from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

from kerjasama_docs.model.base import ASING
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.profil import COUNTRY, Profil
from kerjasama_docs.model.template import Jenis
from kerjasama_docs.model.tingkat import Pemrakarsa, Tujuan
from kerjasama_docs.naskah.jinja.engine import Rich
from kerjasama_docs.naskah.tree.markup import Value, isian_tag
from kerjasama_docs.naskah.views.pengirim import office, pengirim

PATH = "surat.tujuan"
"""Where a drafter writes an addressee that neither the kind nor the profil knows."""
_OPEN = isian_tag("jabatan yang dituju", PATH)


@dataclass(frozen=True, slots=True)
class Alamat:
    """To whom a letter or a report goes.

    Attributes:
        kepada: The offices it goes to.
        melalui: The offices it passes through.
        dasar: What the kind says about it; None when the kind has nothing for this level.
        kurang: Keys of the offices that the profil does not know; of a report, those that it should go to as well.
        sendiri: The office of the one who signs, where the letter would go to him alone, or the report to him too.
    """

    kepada: tuple[Value, ...]
    melalui: tuple[Value, ...] = ()
    dasar: Tujuan | None = None
    kurang: tuple[str, ...] = ()
    sendiri: str | None = None


def asing(naskah: Naskah) -> bool:
    """Whether one of the pihak is foreign (Permen Imipas 8/2025 Pasal 9)."""
    return any(pihak.golongan in ASING for pihak in naskah.pihak)


def _fits(tujuan: Tujuan, naskah: Naskah) -> bool:
    level = naskah.pemrakarsa.tingkat if naskah.pemrakarsa else None
    reach: Literal["dalam-negeri", "luar-negeri"] = "luar-negeri" if asing(naskah) else "dalam-negeri"
    return (not tujuan.tingkat or level in tujuan.tingkat) and tujuan.mitra in {None, reach}


def tujuan_of(naskah: Naskah, jenis: Jenis) -> Tujuan | None:
    """What a kind says about its letters for this level and this partner; None when it says nothing."""
    return next((each for each in jenis.tujuan if _fits(each, naskah)), None)


def _office(key: str, pemrakarsa: Pemrakarsa, profil: Profil) -> str | None:
    """The words of the profil for an office, that of the unit first."""
    own = profil.unit.get(pemrakarsa.unit or "", {})
    known = profil.pejabat.get(key)
    return own.get(key) or profil.jabatan.get(key) or (known.jabatan if known else None)


def _filled(words: str | None, key: str, pemrakarsa: Pemrakarsa) -> Value:
    """An office with the names of its unit; an isian while the office or one of the names is open.

    A drafter may have typed the office itself for the name of the unit.
    """
    if words is None:
        return isian_tag(f"jabatan {key.replace('-', ' ')}", PATH)
    for name, value in (("unit", pemrakarsa.unit), ("kantor_wilayah", pemrakarsa.kantor_wilayah)):
        place = f"{{{name}}}"
        if place in words and value is None:
            return isian_tag(words.replace(place, name.replace("_", " ")), f"pemrakarsa.{name}")
        title = words.partition(place)[0] if place in words else ""
        words = words.replace(place, (value or "").removeprefix(title))
    return words


def _is(words: Value, office: str | None) -> bool:
    """Whether words name an office, with Republik Indonesia at its end or without."""
    return office is not None and words.removesuffix(COUNTRY) == office.removesuffix(COUNTRY)


def alamat(naskah: Naskah, jenis: Jenis, profil: Profil) -> Alamat | None:
    """To whom the letter goes by the level of its kerja sama; None where the drafter says it, or the kind does not.

    Nobody writes to himself: the office of the one who signs is left out, and what remains may be open.
    """
    if jenis.bentuk == "laporan":
        return _of_laporan(naskah, jenis, profil)
    if not jenis.tujuan or (naskah.surat and naskah.surat.tujuan):
        return None
    found = tujuan_of(naskah, jenis)
    if found is None:
        return Alamat((_OPEN,))
    pemrakarsa = naskah.pemrakarsa or Pemrakarsa()
    own, level = office(naskah, jenis, profil), pengirim(naskah, jenis).penandatangan.tingkat
    words = {key: _office(key, pemrakarsa, profil) for key in (*found.kepada, *found.melalui)}

    def others(keys: tuple[str, ...]) -> tuple[Value, ...]:
        said = {key: _filled(words[key], key, pemrakarsa) for key in keys}
        himself = {key for key, value in said.items() if isinstance(value, Markup) and key == f"kepala-{level}"}
        return tuple(value for key, value in said.items() if key not in himself and not _is(value, own))

    kepada, melalui = others(found.kepada), others(found.melalui)
    missing = tuple(key for key, said in words.items() if said is None)
    return Alamat(kepada or (_OPEN,), melalui, found, missing, None if kepada else own)


def _is_of(words: Value, key: str, office: Value) -> bool:
    """Whether a drafter's words name the office of a key, in full or as a regulation does: ``Menteri``.

    Of an office that the profil does not name any that begins so may be meant.
    """
    short = key.replace("-", " ")
    unknown = office.casefold() == short and f"{words} ".casefold().startswith(f"{short} ")
    return unknown or _is(words, office) or words.casefold() == short


def _law_of(naskah: Naskah, jenis: Jenis, profil: Profil) -> Tujuan | None:
    """What a regulation that binds the maker of a report says about whom it goes to; another pihak is not bound."""
    found = tujuan_of(naskah, jenis)
    own = [profil.is_own(pihak.nama) for pihak in naskah.pihak]
    foreign = any(own) and not own[pengirim(naskah, jenis).place]
    bound = found is not None and found.peraturan in (*profil.peraturan, *jenis.peraturan)
    return found if bound and not foreign else None


def _of_laporan(naskah: Naskah, jenis: Jenis, profil: Profil) -> Alamat | None:
    """To whom a report goes; None where neither the drafter nor a regulation that binds him says it.

    The drafter may add to those whom the regulation names. What goes to one of them keeps its way to him; the
    office of the one who signs is no station on it.
    """
    typed: tuple[Value, ...] = tuple(map(Rich, naskah.laporan.kepada)) if naskah.laporan else ()
    found, own = _law_of(naskah, jenis, profil), office(naskah, jenis, profil)
    pemrakarsa = naskah.pemrakarsa or Pemrakarsa()

    def words(keys: tuple[str, ...]) -> dict[str, Value]:
        known = ((key, _office(key, pemrakarsa, profil) or key.replace("-", " ").title()) for key in keys)
        return {key: _filled(said, key, pemrakarsa) for key, said in known}

    def named(key: str, said: Value) -> bool:
        return any(_is_of(each, key, said) for each in typed)

    law = words(found.kepada) if found else {}
    kepada = typed or tuple(law.values())
    missing = tuple(key for key, said in law.items() if typed and not (isinstance(said, Markup) or named(key, said)))
    on_the_way = not typed or any(named(key, said) for key, said in law.items())
    between = words(found.melalui) if found and on_the_way else {}
    melalui = tuple(said for key, said in between.items() if not (_is(said, own) or named(key, said)))
    same = next((each for each in kepada if _is(each, own)), None)
    return Alamat(kepada, melalui, found, missing, same) if kepada else None
