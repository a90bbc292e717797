"""The pihak as a klausul sees them, and what each is called."""

from kerjasama_docs import language
from kerjasama_docs.inputs import spell
from kerjasama_docs.model.pihak import Pihak, bernomor
from kerjasama_docs.model.profil import Profil
from kerjasama_docs.model.template import Jenis
from kerjasama_docs.naskah.klausul.inputs import Inputs
from kerjasama_docs.naskah.tree.markup import Value, blank_tag, isian_tag
from kerjasama_docs.naskah.views.dahulu import dahulu_view
from kerjasama_docs.naskah.views.pengirim import Pengirim, official, signers
from kerjasama_docs.naskah.views.records import NarahubungView, PenandatanganView, PihakView
from kerjasama_docs.naskah.views.texts import rich_all, rich_or_none

_STATUS = {"plt": "Pelaksana Tugas", "plh": "Pelaksana Harian", "pj": "Penjabat"}


def pihak_label(place: int, profil: Profil) -> str:
    """PIHAK KESATU (or PERTAMA), PIHAK KEDUA …; ``place`` counts from 1."""
    return f"PIHAK {language.ordinal(place, profil.sebutan)}"


def pihak_called(place: int, profil: Profil, jenis: Jenis, *, name: str | None = None) -> str:
    """What a pihak is called to the drafter: by its number, or by its name where the kind numbers none."""
    if jenis.bernomor:
        return pihak_label(place, profil)
    return name or f"pihak {language.ordinal(place, 'PERTAMA').lower()}"


def _penandatangan(pihak: Pihak, by: Pengirim, profil: Profil, *, label: str) -> PenandatanganView:
    """The one who signs for a pihak; an isian names the place where the input says who he is."""
    signer, path = by.penandatangan, spell(by.key)
    nama, jabatan = official(pihak, signer, profil)
    return PenandatanganView(
        nama=nama or isian_tag(f"nama penandatangan {label}", f"{path}.nama"),
        jabatan=jabatan or isian_tag(f"jabatan penandatangan {label}", f"{path}.jabatan"),
        status=signer.status,
        status_teks=_STATUS.get(signer.status),
        atas_nama=signer.atas_nama,
        dasar=str(signer.dasar_pengangkatan) if signer.dasar_pengangkatan else None,
        nip=signer.nip,
        kuasa=str(signer.kuasa) if signer.kuasa else None,
        mandat=str(signer.mandat) if signer.mandat else None,
    )


def pihak_view(inputs: Inputs, by: Pengirim) -> PihakView:
    """A pihak and who signs for it, with what the profil knows about its own institution filled in."""
    pihak, profil, place = inputs.naskah.pihak[by.place], inputs.profil.profil, by.place + 1
    path, label = f"pihak[{place}]", pihak_called(place, profil, inputs.jenis)
    address, about = (profil.alamat, profil.uraian) if profil.is_own(pihak.nama) else (None, None)

    def needed(value: str | None, what: str, key: str) -> Value:
        return value or isian_tag(f"{what} {label}", f"{path}.{key}")

    contact = pihak.narahubung
    alamat = needed(pihak.alamat or address, "alamat", "alamat")
    return PihakView(
        label=pihak_label(place, profil),
        isian=path,
        golongan=pihak.golongan or "",
        nama=needed(pihak.nama, "nama instansi", "nama"),
        nama_judul=needed(pihak.nama_judul or pihak.nama, "nama instansi", "nama"),
        alamat=alamat,
        uraian=pihak.uraian or about,
        nomor=(pihak.nomor or blank_tag(30)) if bernomor(pihak.nomor) else "",
        penandatangan=_penandatangan(pihak, by, profil, label=label),
        narahubung=NarahubungView(
            unit=needed(contact.unit, "unit narahubung", "narahubung.unit"),
            nama=contact.nama,
            alamat=contact.alamat or alamat,
            telepon=contact.telepon,
            pos_el=needed(contact.pos_el, "pos-el", "narahubung.pos_el"),
        ),
        kewenangan=rich_all(pihak.kewenangan),
        tanggung_jawab=rich_all(pihak.tanggung_jawab),
        hak=rich_all(pihak.hak),
        kewajiban=rich_all(pihak.kewajiban),
        dahulu=dahulu_view(inputs, by.place),
        nama_pendek=rich_or_none(pihak.nama_pendek),
    )


def pihak_views(inputs: Inputs) -> tuple[PihakView, ...]:
    """All pihak in their order."""
    return tuple(pihak_view(inputs, by) for by in signers(inputs.naskah, inputs.jenis))
