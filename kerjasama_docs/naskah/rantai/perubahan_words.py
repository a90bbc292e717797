"""The instructions of an adendum: "Ketentuan Pasal 7 diubah sehingga berbunyi sebagai berikut:".

After the examples of UU 12/2011 Lampiran II angka 233 to angka 236, by analogy.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from kerjasama_docs.language import angka_terbilang, daftar, tak_putus
from kerjasama_docs.naskah.tree.sisipan import Nomor, Sisipan


def _ayat(nomor: Nomor) -> str:
    return f"ayat {nomor.ayat}"


def _pasal(nomor: Nomor) -> str:
    return f"Pasal {nomor.pasal}"


def bunyi_pasal_diubah(nomor: str) -> str:
    """A Pasal is worded anew."""
    return tak_putus(f"Ketentuan Pasal {nomor} diubah sehingga berbunyi sebagai berikut:")


def bunyi_pasal_dihapus(nomor: str) -> str:
    """A Pasal is deleted; nothing is quoted."""
    return tak_putus(f"Pasal {nomor} dihapus.")


def bunyi_pasal_disisipkan(run: Sisipan) -> str:
    """Pasal are inserted."""
    place = _pasal(run.sesudah), _pasal(run.sebelum) if run.sebelum else ""
    clause = _disisipkan(place, [_pasal(nomor) for nomor in run.baru], what="pasal")
    return tak_putus(f"{_kapital(clause)} sehingga berbunyi sebagai berikut:")


@dataclass(frozen=True)
class Ayat:
    """What an adendum does to the ayat of one Pasal: those changed, those deleted, the runs inserted."""

    diubah: tuple[Nomor, ...]
    dihapus: tuple[Nomor, ...]
    sisipan: tuple[Sisipan, ...]


def bunyi_ayat(pasal: str, ayat: Ayat) -> str:
    """Ayat of one Pasal are changed, deleted and inserted, in one sentence; at least one of them."""
    clauses = [
        f"ketentuan {daftar([_ayat(nomor) for nomor in group])} Pasal {pasal} {what}"
        for group, what in ((ayat.diubah, "diubah"), (ayat.dihapus, "dihapus"))
        if group
    ]
    for run in ayat.sisipan:
        place = _ayat(run.sesudah), _ayat(run.sebelum) if run.sebelum else ""
        clauses.append(_disisipkan(place, [_ayat(nomor) for nomor in run.baru], what="ayat", of=f" Pasal {pasal}"))
    return tak_putus(f"{_kapital(_joined(clauses))} sehingga Pasal {pasal} berbunyi sebagai berikut:")


def _disisipkan(place: tuple[str, str], names: Sequence[str], *, what: str, of: str = "") -> str:
    """``di antara A dan B disisipkan 1 (satu) …``; behind the last ``setelah A ditambahkan …``."""
    before, behind = place
    where = f"di antara {before} dan {behind}{of} disisipkan" if behind else f"setelah {before}{of} ditambahkan"
    return f"{where} {angka_terbilang(len(names))} {what}, yakni {daftar(names)}"


def _joined(clauses: Sequence[str]) -> str:
    """The clauses of one sentence; two are joined with "serta", as each has a "dan" of its own."""
    first, *others = clauses
    return f"{first} serta {others[0]}" if len(others) == 1 else daftar(clauses)


def _kapital(sentence: str) -> str:
    return sentence[0].upper() + sentence[1:]
