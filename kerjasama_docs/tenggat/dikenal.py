"""Deadlines that are known by name: of all regulations, and of the profil."""

from dataclasses import dataclass

from kerjasama_docs.assets import Area, Assets, nearest
from kerjasama_docs.errors import UsageError
from kerjasama_docs.inputs.source import in_one_line
from kerjasama_docs.language import daftar
from kerjasama_docs.language.lipat import lipat
from kerjasama_docs.model.tenggat import BatasWaktu
from kerjasama_docs.naskah.klausul.folders import load_profil
from kerjasama_docs.regulations import regulation, regulation_keys
from kerjasama_docs.regulations.tenggat import tenggat_peraturan, tenggat_terikat


@dataclass(frozen=True, slots=True)
class Known:
    """A deadline with its name, and who sets it: a regulation by its key or a profil by its name."""

    nama: str
    batas: BatasWaktu
    asal: str

    @property
    def arti(self) -> str:
        """What it is in one line: what has to be done, how long, since when, and who says so."""
        batas = self.batas
        law = f"{regulation(batas.peraturan).singkat} {batas.pasal}" if batas.peraturan else batas.sumber
        return f"{batas.arti}: {batas.lama.diketik} sejak {batas.peristiwa} ({law})"


def known_deadlines(assets: Assets, profil: str | None = None) -> tuple[Known, ...]:
    """All deadlines that have a name.

    Args:
        assets: Where profil are looked for.
        profil: Only what binds this one; without it all regulations and all profil.

    Raises:
        UsageError: There is no such profil.
    """
    if profil is not None:
        binding = tenggat_terikat(load_profil(profil, assets).profil)
        return tuple(Known(name, batas, batas.peraturan or profil) for name, batas in binding.items())
    found = [Known(name, batas, key) for key in regulation_keys() for name, batas in tenggat_peraturan(key).items()]
    for each in assets.names(Area.PROFIL):
        own = load_profil(each, assets).profil.tenggat
        found += [Known(name, batas, each) for name, batas in own.items()]
    return tuple(found)


def is_known(name: str, known: tuple[Known, ...]) -> bool:
    """Whether a word is the name of a deadline, however it is spelled."""
    return any(lipat(each.nama) == lipat(name) for each in known)


def deadline_named(name: str, known: tuple[Known, ...]) -> Known:
    """The deadline of that name, however it is spelled.

    Raises:
        UsageError: There is none, or several set one of that name.
    """
    found = [each for each in known if lipat(each.nama) == lipat(name)]
    if not found:
        hint = nearest(name, {each.nama for each in known}) if known else "Lihat: kerjasama-docs daftar tenggat"
        raise UsageError(f"Tenggat “{in_one_line(name)}” tidak dikenal.", hint)
    if len(found) > 1:
        who = daftar([each.asal for each in found], "dan")
        raise UsageError(f"Tenggat “{name}” ditetapkan oleh {who}.", "Pilih satu instansi dengan --profil.")
    return found[0]
