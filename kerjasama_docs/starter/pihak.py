"""The pihak in the input file of a naskah that grows from another one: only what may have changed."""

from kerjasama_docs.language import huruf_awal_besar
from kerjasama_docs.model.pihak import Pihak
from kerjasama_docs.model.profil import Profil
from kerjasama_docs.naskah.views.pihak import pihak_called
from kerjasama_docs.starter.lines import as_item, commented, explain
from kerjasama_docs.starter.parent import OPEN, Followed

_CHANGED = (
    "    penandatangan:",
    "      nama:",
    "      jabatan:",
    "      dasar_pengangkatan:",
    "    alamat:",
    "    narahubung:",
    "      unit:",
    "      telepon:",
    "      pos_el:",
)
"""What may be new about a pihak that has signed before."""


def pihak_lines(parent: Followed, *, numbered: bool) -> list[str]:
    """The pihak; in a letter, and in a naskah that they do not number, only what changes.

    Args:
        parent: The naskah that is followed.
        numbered: Whether each pihak gives the new naskah a number.
    """
    number = "Nomor naskah baru milik tiap pihak; kosongkan untuk diisi saat penandatanganan. " if numbered else ""
    told = explain(
        "Para pihak menurut urutan pada naskah induk. "
        f"{number}Isian lain hanya bila berubah, misalnya pejabat atau alamat yang baru."
    )
    lines = ["pihak:"]
    for place, pihak in enumerate(parent.built.naskah.pihak):
        lines += _known(place, pihak, parent)
        lines += ["  - nomor:", *commented(_CHANGED, 4)] if numbered else as_item(_CHANGED, 2)
    return [*told, *(lines if numbered else commented(lines))]


def _known(place: int, pihak: Pihak, parent: Followed) -> list[str]:
    """What the parent says of a pihak: its name, who signed, its address."""
    profil = parent.built.profil.profil
    label = huruf_awal_besar(pihak_called(place + 1, profil, parent.built.jenis, sebutan=pihak.sebutan))
    signer, address = _signer(pihak, profil) or OPEN, _address(pihak, profil) or OPEN
    name = explain(f"{label}: {pihak.nama or OPEN}.", 2)
    return [*name, *explain(f"Penanda tangan: {signer}. Alamat: {address}.", 2)]


def _is_own(pihak: Pihak, profil: Profil) -> bool:
    """Whether a pihak is the institution of the profil, which then knows what is not typed."""
    return pihak.nama is not None and pihak.nama == profil.instansi


def _signer(pihak: Pihak, profil: Profil) -> str:
    """Name and office of who signed, as far as they are known."""
    signer = pihak.penandatangan
    known = profil.pejabat.get(signer.tingkat or "") if _is_own(pihak, profil) else None
    nama, jabatan = (known.nama, known.jabatan) if known else (None, None)
    names = (signer.nama_lengkap or nama, signer.jabatan or jabatan)
    return ", ".join(name for name in names if name)


def _address(pihak: Pihak, profil: Profil) -> str | None:
    return pihak.alamat or (profil.alamat if _is_own(pihak, profil) else None)
