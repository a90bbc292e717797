"""The fields of the first naskah of a chain with what a later one writes over them."""

from collections.abc import Collection

from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.waktu import Hitungan, JangkaWaktu
from kerjasama_docs.naskah.rantai.records import Mata
from kerjasama_docs.naskah.rantai.warisan import Warisan


def written_over(old: Naskah, new: Naskah, mata: Mata, *, fields: Collection[str], warisan: Warisan) -> Naskah:
    """The first naskah with what a later one says otherwise; numbers and day of signing stay its own."""
    own = {"profil", "pihak", "jangka_waktu"}
    whole = (name for name in fields if name not in own and "." not in name)
    update: dict[str, object] = {name: getattr(new, name) for name in whole}
    before = [*old.pihak, *[None] * len(new.pihak)]
    update["pihak"] = tuple(warisan.pihak(*each) for each in zip(before, new.pihak, strict=False))
    if mata.peran == "perpanjangan":
        update["jangka_waktu"] = _prolonged_span(old.jangka_waktu, mata)
    elif "jangka_waktu" in warisan.kept:
        update["jangka_waktu"] = _changed_span(old.jangka_waktu, new.jangka_waktu, mata.hitungan)
    return old.model_copy(update=update)


def _prolonged_span(old: JangkaWaktu, mata: Mata) -> JangkaWaktu:
    """The jangka waktu after a perpanjangan; as it was while its last day is not known, or lies before its first."""
    if mata.berakhir is None or (old.mulai and mata.berakhir < old.mulai):
        return old
    return JangkaWaktu(mulai=old.mulai, sampai=mata.berakhir, hitungan=old.hitungan)


def _changed_span(old: JangkaWaktu, new: JangkaWaktu, hitungan: Hitungan) -> JangkaWaktu:
    """The jangka waktu after an adendum that words it anew; it goes on from its first day, counted as before."""
    if not (new.lama or new.sampai):
        return old
    return new.model_copy(update={"mulai": new.mulai or old.mulai, "hitungan": hitungan})
