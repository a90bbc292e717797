"""Which kind of naskah a draft is, by the name that it calls itself."""

from collections.abc import Iterable
from typing import NamedTuple

from kerjasama_docs.assets import Area, Assets
from kerjasama_docs.model.template import Jenis
from kerjasama_docs.naskah.klausul.folders import load_jenis


class Known(NamedTuple):
    """A kind by one of its names, in small letters."""

    name: str
    jenis: str


def kind_of(nama: str, assets: Assets) -> str | None:
    """The kind of a naskah by its own name; None for one that no kind bears.

    The name that stands first decides, and of two there the longer one: an "Adendum atas Perjanjian" is an adendum.

    Args:
        nama: What it calls itself in its title.
        assets: Where kinds are looked for.
    """
    text = " ".join(nama.casefold().replace("kerjasama", "kerja sama").split())
    kinds = {name: load_jenis(name, assets) for name in assets.names(Area.NASKAH)}
    found = [(text.find(known.name), -len(known.name), known.jenis) for known in _names(kinds.items())]
    found = [each for each in found if each[0] >= 0]
    return min(found)[2] if found else None


def usual_kind(assets: Assets) -> str:
    """The kind as which a draft is read that does not tell its own."""
    return next(name for name in assets.names(Area.NASKAH) if load_jenis(name, assets).draf)


def _names(kinds: Iterable[tuple[str, Jenis]]) -> Iterable[Known]:
    """All names of the kinds that are naskah of pihak, but for abbreviations and foreign ones."""
    for name, jenis in kinds:
        if not jenis.is_naskah or jenis.asing:
            continue
        yield from (Known(each.casefold(), name) for each in (jenis.nama, *jenis.nama_lain) if not each.isupper())
