"""To whom a letter or a report goes: the offices that a kind names for a level, in the words of the profil."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from markupsafe import Markup

from kerjasama_docs.model.base import ASING
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.profil import COUNTRY, Profil
from kerjasama_docs.model.template import Jenis
from kerjasama_docs.model.tingkat import Pemrakarsa, Tujuan
from kerjasama_docs.naskah.klausul.inputs import Inputs
from kerjasama_docs.naskah.tree.markup import Value, isian_tag
from kerjasama_docs.naskah.views.daerah import daerah
from kerjasama_docs.naskah.views.pengirim import office, pengirim
from kerjasama_docs.naskah.views.texts import rich_all

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
        tembusan: The offices that get a copy, where the drafter names none.
        pasal: Where a regulation says to whom it goes; empty where none does.
    """

    kepada: tuple[Value, ...]
    melalui: tuple[Value, ...] = ()
    dasar: Tujuan | None = None
    kurang: tuple[str, ...] = ()
    sendiri: str | None = None
    tembusan: tuple[Value, ...] = ()
    pasal: str = ""


def asing(naskah: Naskah) -> bool:
    """Whether one of the pihak is foreign (Permen Imipas 8/2025 Pasal 9), or one of the kerja sama reported."""
    reported = naskah.tahunan is not None and naskah.tahunan.asing
    return reported or any(pihak.golongan in ASING for pihak in naskah.pihak)


def dituju(naskah: Naskah, to: Alamat | None) -> tuple[Value, ...]:
    """The offices a letter goes to, as the drafter names them or else its kind; none where it goes to the pihak."""
    typed: tuple[Value, ...] = naskah.surat.tujuan if naskah.surat else ()
    return typed or (to.kepada if to else ())


def _fits(tujuan: Tujuan, naskah: Naskah) -> bool:
    level = naskah.pemrakarsa.tingkat if naskah.pemrakarsa else None
    reach: Literal["dalam-negeri", "luar-negeri"] = "luar-negeri" if asing(naskah) else "dalam-negeri"
    return (not tujuan.tingkat or level in tujuan.tingkat) and tujuan.mitra in {None, reach}


def tujuan_of(naskah: Naskah, jenis: Jenis) -> Tujuan | None:
    """What a kind says about its letters for this level and this partner; None when it says nothing."""
    return next((each for each in jenis.tujuan if _fits(each, naskah)), None)


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


def _of_daerah(words: str, region: str | None) -> str:
    """An office of a region with the name of that region; of no known region without it."""
    return words.replace("{daerah}", region or "").strip()


@dataclass(frozen=True, slots=True)
class _Offices:
    """The offices that a kind names by their keys, in the words of the profil for the unit that proposes.

    Those of no institution but of the state or of a region, ``luar``, are worded by the kind.
    """

    pemrakarsa: Pemrakarsa
    profil: Profil
    luar: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, inputs: Inputs) -> "_Offices":
        """The offices for a naskah."""
        region = daerah(inputs.naskah)
        luar = {key: _of_daerah(words, region) for key, words in inputs.jenis.jabatan.items()}
        return cls(inputs.naskah.pemrakarsa or Pemrakarsa.model_construct(), inputs.profil.profil, luar)

    def known(self, key: str) -> str | None:
        """The words of the profil for an office, that of the unit first; else those of the kind."""
        own = self.profil.unit.get(self.pemrakarsa.unit or "", {})
        official = self.profil.pejabat.get(key)
        by_profil = own.get(key) or self.profil.jabatan.get(key) or (official.jabatan if official else None)
        return by_profil or self.luar.get(key)

    def named(self, keys: Iterable[str]) -> dict[str, Value]:
        """The offices as a letter names them; one that the profil does not know is open."""
        return {key: _filled(self.known(key), key, self.pemrakarsa) for key in keys}

    def titled(self, keys: Iterable[str]) -> dict[str, Value]:
        """The offices as a report names them; one that the profil does not know bears its key."""
        known = ((key, self.known(key) or key.replace("-", " ").title()) for key in keys)
        return {key: _filled(said, key, self.pemrakarsa) for key, said in known}


def _is(words: Value, office: str | None) -> bool:
    """Whether words name an office, with Republik Indonesia at its end or without."""
    return office is not None and words.removesuffix(COUNTRY) == office.removesuffix(COUNTRY)


def alamat(inputs: Inputs) -> Alamat | None:
    """To whom the letter goes by the level of its kerja sama; None where the drafter says it, or the kind does not."""
    naskah, jenis = inputs.naskah, inputs.jenis
    if jenis.is_laporan:
        return _of_laporan(inputs)
    if not jenis.tujuan or (naskah.surat and naskah.surat.tujuan):
        return None
    found = tujuan_of(naskah, jenis)
    if found is None:
        return Alamat((_OPEN,))
    level = pengirim(naskah, jenis).penandatangan.tingkat
    return _of_surat(found, _Offices.of(inputs), own=office(inputs), himself=f"kepala-{level}")


def _of_surat(found: Tujuan, offices: _Offices, *, own: str | None, himself: str) -> Alamat:
    """To whom a letter goes; what remains may be open.

    Nobody writes to himself: the office of the one who signs is left out, ``own`` by its words, ``himself`` by its
    key while the names in them are open.
    """

    def others(keys: Iterable[str]) -> Iterator[Value]:
        for key, said in offices.named(keys).items():
            open_himself = key == himself and isinstance(said, Markup)
            if not (open_himself or _is(said, own)):
                yield said

    kepada, melalui = tuple(others(found.kepada)), tuple(others(found.melalui))
    both = dict.fromkeys((*found.kepada, *found.melalui))
    missing = tuple(key for key in both if offices.known(key) is None)
    copies = tuple(said for said in others(found.tembusan) if not isinstance(said, Markup))
    return Alamat(kepada or (_OPEN,), melalui, found, missing, None if kepada else own, copies, found.pasal)


def _is_of(words: Value, key: str, office: Value) -> bool:
    """Whether a drafter's words name the office of a key, in full or as a regulation does: ``Menteri``.

    Of an office that the profil does not name any that begins so may be meant.
    """
    short = key.replace("-", " ")
    unknown = office.casefold() == short and f"{words} ".casefold().startswith(f"{short} ")
    return unknown or _is(words, office) or words.casefold() == short


def _law_of(inputs: Inputs) -> Tujuan | None:
    """What a regulation that binds the maker of a report says about whom it goes to; another pihak is not bound."""
    naskah, jenis, profil = inputs.naskah, inputs.jenis, inputs.profil.profil
    found = tujuan_of(naskah, jenis)
    own = [profil.is_own(pihak.nama) for pihak in naskah.pihak]
    foreign = any(own) and not own[pengirim(naskah, jenis).place]
    bound = found is not None and found.peraturan in profil.terikat(jenis.peraturan)
    return found if bound and not foreign else None


def _among(typed: Iterable[Value], key: str, said: Value) -> bool:
    """Whether the drafter names an office too."""
    return any(_is_of(each, key, said) for each in typed)


def _of_laporan(inputs: Inputs) -> Alamat | None:
    """To whom a report goes; None where neither the drafter nor a regulation that binds him says it.

    The office of the one who signs is no station on its way.
    """
    given = inputs.naskah.laporan
    typed: tuple[Value, ...] = rich_all(given.kepada) if given else ()
    law, own = _law_of(inputs), office(inputs)
    found = Alamat(typed)
    if law:
        found = _by_law(law, _Offices.of(inputs), typed)
    melalui = tuple(said for said in found.melalui if not _is(said, own))
    himself = next((each for each in found.kepada if _is(each, own)), None)
    return replace(found, melalui=melalui, sendiri=himself) if found.kepada else None


def _by_law(law: Tujuan, offices: _Offices, typed: tuple[Value, ...]) -> Alamat:
    """To whom a report goes by a regulation, or to whom the drafter says.

    He may add to those whom the regulation names. What goes to one of them keeps its way to him.
    """
    named = offices.titled(law.kepada)
    if not typed:
        return Alamat(tuple(named.values()), tuple(offices.titled(law.melalui).values()), law)
    told = [key for key, said in named.items() if _among(typed, key, said)]
    missing = tuple(key for key, said in named.items() if key not in told and not isinstance(said, Markup))
    between = offices.titled(law.melalui) if told else {}
    melalui = tuple(said for key, said in between.items() if not _among(typed, key, said))
    return Alamat(typed, melalui, law, missing)
