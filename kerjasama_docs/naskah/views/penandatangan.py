"""The one who signs for a pihak as a klausul sees him."""

from kerjasama_docs.inputs import spell
from kerjasama_docs.model.pihak import Pihak
from kerjasama_docs.model.profil import Profil
from kerjasama_docs.naskah.klausul.inputs import Inputs
from kerjasama_docs.naskah.tree.markup import Value, isian_tag
from kerjasama_docs.naskah.views.pengirim import Pengirim, official
from kerjasama_docs.naskah.views.records import PenandatanganView

_STATUS = {"plt": "Pelaksana Tugas", "plh": "Pelaksana Harian", "pj": "Penjabat"}


def penandatangan_view(pihak: Pihak, by: Pengirim, profil: Profil, *, label: str) -> PenandatanganView:
    """The one who signs for a pihak; an isian names the place where the input says who he is."""
    signer, path = by.penandatangan, spell(by.key)
    nama, jabatan = official(pihak, signer, profil)
    open_name = isian_tag(f"nama penandatangan {label}", f"{path}.nama")
    open_office: Value = isian_tag(f"jabatan penandatangan {label}", f"{path}.jabatan")
    if pihak.pribadi:
        jabatan, open_office = None, ""
        open_name = isian_tag(f"nama {label}", spell(("pihak", by.place, "nama")))
    return PenandatanganView(
        nama=nama or open_name,
        jabatan=jabatan or open_office,
        status=signer.status,
        status_teks=_STATUS.get(signer.status),
        atas_nama=signer.atas_nama,
        dasar=str(signer.dasar_pengangkatan) if signer.dasar_pengangkatan else None,
        nip=signer.nip,
        pangkat=signer.pangkat,
        untuk_beliau=signer.untuk_beliau,
        kuasa=str(signer.kuasa) if signer.kuasa else None,
        mandat=str(signer.mandat) if signer.mandat else None,
    )


def bersama_views(inputs: Inputs, place: int, *, label: str) -> tuple[PenandatanganView, ...]:
    """Those who sign a naskah for a pihak beside the first; a letter or a report is signed by one alone.

    Args:
        inputs: What the naskah is built from.
        place: The place of the pihak, from 0.
        label: What the pihak is called.
    """
    pihak = inputs.naskah.pihak[place]
    if not inputs.jenis.is_naskah:
        return ()
    others = enumerate(pihak.penandatangan_bersama)
    by = (Pengirim(place, each, ("pihak", place, "penandatangan_bersama", n)) for n, each in others)
    return tuple(penandatangan_view(pihak, each, inputs.profil.profil, label=label) for each in by)
