"""What the satuan kerja of a row says about the naskah that begins with it: whose it is, its level, who leads it."""

from collections.abc import Mapping

from kerjasama_docs.language import daftar
from kerjasama_docs.model.profil import Profil
from kerjasama_docs.model.template import Jenis
from kerjasama_docs.model.tingkat import PihakKesatu, SatuanKerja
from kerjasama_docs.regulations import regulation
from kerjasama_docs.starter.cells import literal

_LONGEST = 200
"""Characters of a name; what is longer is none."""


def sort_of(nama: str, profil: Profil) -> SatuanKerja | None:
    """The sort of a satuan kerja; None where the profil does not know its name."""
    known = profil.satuan_kerja if len(nama) <= _LONGEST else ()
    return next((each for each in known if each.cocok(nama)), None)


def rule_for(jenis: Jenis, profil: Profil, nama: str = "") -> PihakKesatu | None:
    """What makes a satuan kerja PIHAK KESATU of its own naskah; None where the institution of the profil is.

    Without a name: what makes every satuan kerja that.
    """
    known = sort_of(nama, profil)
    binding = {None, *profil.terikat(jenis.peraturan)}
    fits = (
        each
        for each in jenis.pihak_kesatu
        if each.peraturan in binding and (not each.tingkat or (known and known.tingkat in each.tingkat))
    )
    return next(fits, None)


def presets_of(nama: str, profil: Profil, jenis: Jenis) -> Mapping[str, str]:
    """What is sure of a satuan kerja, by the path of its field; nothing where the profil does not know its name."""
    known, rule = sort_of(nama, profil), rule_for(jenis, profil, nama)
    if known is None:
        return {}
    filled: dict[str, str | None] = {}
    if rule and known.tingkat in rule.menandatangani:
        filled["pihak.0.penandatangan.tingkat"] = known.tingkat
        filled["pihak.0.penandatangan.jabatan"] = _pimpinan(nama, known, profil)
    if jenis.takes("pemrakarsa"):
        filled["pemrakarsa.tingkat"] = known.tingkat
        filled["pemrakarsa.unit"] = known.unit
        filled["pemrakarsa.kantor_wilayah"] = literal(nama) if known.tingkat == "kantor-wilayah" else None
    return {path: value for path, value in filled.items() if value}


def objection(nama: str, profil: Profil, jenis: Jenis) -> str:
    """What is said above the pihak where the satuan kerja may not sign such a naskah; empty where it may."""
    known, rule = sort_of(nama, profil), rule_for(jenis, profil, nama)
    if not (known and rule and rule.peraturan and rule.menandatangani) or known.tingkat in rule.menandatangani:
        return ""
    basis = f"{regulation(rule.peraturan).singkat} {rule.pasal or ''}".strip()
    may = daftar(rule.menandatangani, "atau")
    return f"{jenis.nama} ditandatangani pada tingkat {may} ({basis}), bukan {known.tingkat}: ganti PIHAK KESATU."


def _pimpinan(nama: str, known: SatuanKerja, profil: Profil) -> str | None:
    """The office of who leads a satuan kerja, where the profil knows it."""
    own = profil.unit.get(known.unit or "", {}) if known.persis else {}
    words = own.get(known.pimpinan or "") or profil.jabatan.get(known.pimpinan or "")
    return words.replace("{unit}", known.unit or "").replace("{kantor_wilayah}", nama) if words else None
