"""The pictures above the title of a naskah, and on the letterhead of one pihak."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from kerjasama_docs.model.base import ASING
from kerjasama_docs.model.pihak import Pihak
from kerjasama_docs.model.reading import BANYAK_PIHAK
from kerjasama_docs.naskah.klausul.inputs import Inputs
from kerjasama_docs.naskah.tree.pohon import Logo
from kerjasama_docs.naskah.views.pejabat import ENTITLED, Badan
from kerjasama_docs.naskah.views.pengirim import Pengirim, official
from kerjasama_docs.naskah.views.pihak import pihak_called


def logos_of_pihak(inputs: Inputs) -> tuple[Logo, ...]:
    """The pictures above the title.

    Officials who are all entitled to it use the lambang negara once, in the middle; everyone else the
    logos of the pihak, the first on the left (UU 24/2009 Pasal 52, Pasal 54 ayat (1)). Beside the emblem
    of a foreign pihak those so entitled use it too.
    """
    profil, pihak = inputs.profil.profil, inputs.naskah.pihak
    if profil.kepala == "tanpa":
        return ()
    own = [each for each in pihak if each.golongan not in ASING]
    state = own if profil.kepala == "lambang-negara" and all(map(_entitled, own)) else []
    if len(state) == len(pihak):
        return (_lambang(inputs),)
    return tuple(_of_pihak(inputs, state))


def _entitled(pihak: Pihak) -> bool:
    return (pihak.golongan, pihak.penandatangan.tingkat) in ENTITLED


def _lambang(inputs: Inputs) -> Logo:
    return Logo(inputs.profil.profil.lambang, "lambang negara", str(inputs.profil.folder))


def _of_pihak(inputs: Inputs, state: Sequence[Pihak]) -> Iterator[Logo]:
    """The pictures of the pihak that have one; of ``state`` those without a logo show the lambang negara."""
    parties = inputs.naskah.pihak
    asked = len(parties) <= BANYAK_PIHAK
    for place, pihak in enumerate(parties, 1):
        wanted = asked or inputs.profil.profil.is_own(pihak.nama)
        if pihak.logo == "tanpa" or (not pihak.logo and (pihak.orang or not wanted)):
            continue
        yield _lambang(inputs) if pihak in state and not pihak.logo else _logo(inputs, place, pihak)


def _logo(inputs: Inputs, place: int, pihak: Pihak) -> Logo:
    """The logo of a pihak, that of the profil for its own institution."""
    profil = inputs.profil.profil
    path, beside = pihak.logo, inputs.base or Path()
    if path is None and profil.logo and profil.is_own(pihak.nama):
        path, beside = profil.logo, inputs.profil.folder
    called = pihak.nama or pihak_called(place, profil, inputs.jenis, sebutan=pihak.sebutan)
    return Logo(path, f"logo {called}", str(beside))


def logo_of(inputs: Inputs, by: Pengirim) -> tuple[Logo, ...]:
    """The picture of a paper of one pihak: the lambang negara of an office that bears it, else the logo.

    A letter has it on the head of the office; another paper only where the pihak has no logo. A report of a unit
    outside the pihak bears the logo of the institution, as the profil has it.
    """
    pihak, profil = inputs.naskah.pihak[by.place], inputs.profil.profil
    if profil.kepala == "tanpa":
        return ()
    if inputs.jenis.is_laporan and _of_another_unit(inputs, by):
        return _own_logo(inputs)
    if Badan(profil, pihak).berlambang(by.penandatangan) and (inputs.jenis.is_surat or not pihak.logo):
        return (_lambang(inputs),)
    return () if pihak.logo == "tanpa" else (_logo(inputs, by.place + 1, pihak),)


def _of_another_unit(inputs: Inputs, by: Pengirim) -> bool:
    """Whether a report is made by a unit of the institution that belongs to another Unit Eselon I than its pihak."""
    profil, pihak, laporan = inputs.profil.profil, inputs.naskah.pihak[by.place], inputs.naskah.laporan
    home = profil.unit_satuan_kerja(pihak.nama or "")
    jabatan = official(pihak, by.penandatangan, profil).jabatan or ""
    unit = (laporan.unit if laporan else None) or ""
    maker = profil.unit_satuan_kerja(unit) or profil.unit_pejabat(jabatan)
    return bool(home and maker) and home != maker


def _own_logo(inputs: Inputs) -> tuple[Logo, ...]:
    """The logo of the institution of the profil; none where the profil has none."""
    profil = inputs.profil.profil
    if not profil.logo:
        return ()
    return (Logo(profil.logo, f"logo {profil.instansi}", str(inputs.profil.folder)),)
