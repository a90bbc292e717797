"""The pihak as a klausul sees them, and what each is called."""

from typing import NamedTuple

from kerjasama_docs import language
from kerjasama_docs.model.pihak import Pihak, bernomor
from kerjasama_docs.model.profil import Profil
from kerjasama_docs.model.template import Jenis
from kerjasama_docs.naskah.klausul.inputs import Inputs
from kerjasama_docs.naskah.klausul.penyebutan import label_of
from kerjasama_docs.naskah.tree.markup import Value, blank_tag, isian_tag
from kerjasama_docs.naskah.views.dahulu import dahulu_view
from kerjasama_docs.naskah.views.penandatangan import bersama_views, penandatangan_view
from kerjasama_docs.naskah.views.pengirim import Pengirim, signers
from kerjasama_docs.naskah.views.records import NarahubungView, PenandatanganView, PihakView
from kerjasama_docs.naskah.views.texts import rich_or_none, rinci_all


def pihak_called(
    place: int, profil: Profil, jenis: Jenis, *, name: str | None = None, sebutan: str | None = None
) -> str:
    """What a pihak is called to the drafter: by its label, or by its name where the kind gives none."""
    if jenis.bernomor:
        return label_of(place, profil, sebutan)
    return name or f"pihak {language.ordinal(place, 'PERTAMA').lower()}"


class _Asked(NamedTuple):
    """A pihak whose values are asked for: what it is called, and its path in the input."""

    label: str
    path: str

    def needed(self, value: str | None, what: str, key: str) -> Value:
        """A value, or the place where it is still to be filled in."""
        return value or isian_tag(f"{what} {self.label}", f"{self.path}.{key}")


def _identitas(pihak: Pihak) -> str | None:
    """The number by which a person is known; None for an institution, and where neither is given."""
    if not pihak.orang:
        return None
    if pihak.nik:
        return f"NIK {pihak.nik}"
    return f"paspor Nomor {pihak.paspor}" if pihak.paspor else None


def _narahubung(pihak: Pihak, signer: PenandatanganView, alamat: Value, *, asked: _Asked) -> NarahubungView:
    """Where letters to a pihak go; those to a person bear his name, and no unit is asked for."""
    contact = pihak.narahubung
    nama, unit = contact.nama, contact.unit or ""
    if not pihak.pribadi:
        unit = asked.needed(contact.unit, "unit narahubung", "narahubung.unit")
    elif not unit:
        nama = nama or signer.nama
    return NarahubungView(
        unit=unit,
        nama=nama,
        alamat=contact.alamat or alamat,
        telepon=contact.telepon,
        pos_el=asked.needed(contact.pos_el, "pos-el", "narahubung.pos_el"),
    )


def pihak_view(inputs: Inputs, by: Pengirim) -> PihakView:
    """A pihak and who signs for it, with what the profil knows about its own institution filled in."""
    pihak, profil, place = inputs.naskah.pihak[by.place], inputs.profil.profil, by.place + 1
    asked = _Asked(pihak_called(place, profil, inputs.jenis, sebutan=pihak.sebutan), f"pihak[{place}]")
    address, about = (profil.alamat, profil.uraian) if profil.is_own(pihak.nama) else (None, None)
    signer = penandatangan_view(pihak, by, profil, label=asked.label)
    what = "nama" if pihak.orang else "nama instansi"
    alamat = asked.needed(pihak.alamat or address, "alamat", "alamat")
    return PihakView(
        label=label_of(place, profil, pihak.sebutan if inputs.jenis.bernomor else None),
        isian=asked.path,
        golongan=pihak.golongan or "",
        nama=asked.needed(pihak.nama, what, "nama"),
        nama_judul=asked.needed(pihak.nama_judul or pihak.nama, what, "nama"),
        alamat=alamat,
        uraian=pihak.uraian or about,
        nomor=_nomor(pihak),
        penandatangan=signer,
        narahubung=_narahubung(pihak, signer, alamat, asked=asked),
        kewenangan=rinci_all(pihak.kewenangan),
        tanggung_jawab=rinci_all(pihak.tanggung_jawab),
        hak=rinci_all(pihak.hak),
        kewajiban=rinci_all(pihak.kewajiban),
        dahulu=dahulu_view(inputs, by.place),
        nama_pendek=rich_or_none(pihak.nama_pendek),
        nama_bersama=pihak.nama_bersama,
        pribadi=pihak.pribadi,
        identitas=_identitas(pihak),
        pekerjaan=_pekerjaan(pihak, by),
        komparisi=pihak.komparisi or profil.komparisi,
        bentuk=_bentuk(pihak),
        pendirian=_pendirian(pihak),
        wakil=(signer, *bersama_views(inputs, by.place, label=asked.label)),
        urut=language.romawi(place) if profil.nomor_pihak == "romawi" else str(place),
        npwp=pihak.npwp,
    )


def _bentuk(pihak: Pihak) -> str | None:
    """What kind of body it is, as the drafter or its name says."""
    return pihak.bentuk_badan or language.bentuk_badan(pihak.nama or "") or None


def _pendirian(pihak: Pihak) -> str | None:
    """By which deeds it was founded and changed last; None where the drafter names none."""
    deeds = (("didirikan dengan", pihak.akta), ("terakhir diubah dengan", pihak.akta_perubahan))
    return ", ".join(f"{what} {deed}" for what, deed in deeds if deed and str(deed)) or None


def _nomor(pihak: Pihak) -> Value:
    """The number of its naskah, dotted while it is open; nothing where it gives none."""
    return (pihak.nomor or blank_tag(30)) if bernomor(pihak.nomor) else ""


def _pekerjaan(pihak: Pihak, by: Pengirim) -> str | None:
    """What a person does who signs for himself."""
    return (pihak.pekerjaan or by.penandatangan.jabatan) if pihak.pribadi else None


def pihak_views(inputs: Inputs) -> tuple[PihakView, ...]:
    """All pihak in their order."""
    return tuple(pihak_view(inputs, by) for by in signers(inputs.naskah, inputs.jenis))
