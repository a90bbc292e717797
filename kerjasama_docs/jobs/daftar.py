"""What there is: kinds, klausul, profil, rules, Lampiran forms, engines, regulations: what ``daftar`` does."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from kerjasama_docs.assets import Area, Assets, nearest
from kerjasama_docs.errors import UsageError
from kerjasama_docs.naskah.klausul.file import load_klausul
from kerjasama_docs.naskah.klausul.folders import load_bentuk, load_jenis, load_profil

Entry = tuple[str, str]
"""A name and what it is for."""


def _jenis(assets: Assets) -> list[Entry]:
    return [(name, load_jenis(name, assets).arti) for name in assets.names(Area.NASKAH)]


def _klausul(assets: Assets) -> list[Entry]:
    return [(name, load_klausul(name, assets).head.arti) for name in assets.names(Area.KLAUSUL)]


def _profil(assets: Assets) -> list[Entry]:
    return [(name, load_profil(name, assets).profil.nama) for name in assets.names(Area.PROFIL)]


def _lampiran(assets: Assets) -> list[Entry]:
    return [(name, load_bentuk(name, assets).arti) for name in assets.names(Area.LAMPIRAN)]


def _aturan(_assets: Assets) -> list[Entry]:
    from kerjasama_docs.rules import rules

    return [(f"{rule.code} {rule.name}", rule.says) for rule in rules()]


def _mesin(_assets: Assets) -> list[Entry]:
    from kerjasama_docs import pdf
    from kerjasama_docs.errors import EnvironmentLackError

    found = []
    for name in pdf.engine_names():
        try:
            found.append((name, f"tersedia, versi {pdf.engine(name).version()}"))
        except EnvironmentLackError as error:
            found.append((name, f"tidak tersedia. {error.remedy}"))
    return found


def _peraturan(_assets: Assets) -> list[Entry]:
    from kerjasama_docs.regulations import keadaan, regulation, regulation_keys

    said = {
        key: (regulation(key).singkat, regulation(key).tentang or regulation(key).jenis) for key in regulation_keys()
    }
    return [(key, f"{short} tentang {title} ({keadaan(key)})") for key, (short, title) in said.items()]


def _tenggat(assets: Assets) -> list[Entry]:
    from kerjasama_docs.tenggat.dikenal import known_deadlines

    return [(known.nama, known.arti) for known in known_deadlines(assets)]


_LISTS: Mapping[str, Callable[[Assets], list[Entry]]] = {
    "jenis": _jenis,
    "klausul": _klausul,
    "profil": _profil,
    "aturan": _aturan,
    "lampiran": _lampiran,
    "mesin": _mesin,
    "peraturan": _peraturan,
    "tenggat": _tenggat,
}


def entries(what: str, assets: Assets) -> list[Entry]:
    """All things of one sort with a line about each.

    Args:
        what: ``jenis``, ``klausul``, ``profil``, ``aturan``, ``lampiran``, ``mesin``, ``peraturan``, ``tenggat``.
        assets: Where templates are looked for.

    Raises:
        UsageError: There is no such sort.
    """
    if what not in _LISTS:
        raise UsageError(f"Daftar “{what}” tidak dikenal.", nearest(what, _LISTS))
    return _LISTS[what](assets)


def variants(nama_jenis: str, assets: Assets) -> list[Entry]:
    """The variants of a kind, each with what it is for.

    Raises:
        UsageError: There is no such kind.
    """
    return [(name, varian.arti) for name, varian in load_jenis(nama_jenis, assets).varian.items()]


@dataclass(frozen=True, slots=True)
class Item:
    """One of the things there are.

    Attributes:
        nama: Its name.
        arti: What it is for.
        varian: The variants of a kind; None of what can have none.
    """

    nama: str
    arti: str
    varian: tuple[Entry, ...] | None = None

    @property
    def lines(self) -> list[Entry]:
        """The thing itself, and its variants as they stand below it."""
        return [(self.nama, self.arti), *((f"  varian {nama}", arti) for nama, arti in self.varian or ())]

    @property
    def data(self) -> dict[str, object]:
        """The same for a program."""
        own: dict[str, object] = {"nama": self.nama, "arti": self.arti}
        if self.varian is not None:
            own["varian"] = [{"nama": nama, "arti": arti} for nama, arti in self.varian]
        return own


def listed(what: str, assets: Assets) -> list[Item]:
    """All things of one sort, kinds with their variants; as :func:`entries`."""
    found = entries(what, assets)
    if what != "jenis":
        return [Item(name, text) for name, text in found]
    return [Item(name, text, tuple(variants(name, assets))) for name, text in found]


def in_columns(items: Sequence[Item]) -> list[str]:
    """Things as lines in which all that is said of them begins in one column."""
    lines = [line for item in items for line in item.lines]
    width = max((len(name) for name, _ in lines), default=0)
    return [f"{name.ljust(width)}  {text}" for name, text in lines]
