"""Whose law asks: why a regulation binds a naskah, in the words of a finding."""

from kerjasama_docs.language import daftar
from kerjasama_docs.regulations import regulation
from kerjasama_docs.rules.base.subject import Subject


def _of_pihak(subject: Subject, peraturan: str) -> str:
    """The pihak whom a regulation is about, as its kind or variant asks for them; empty without any."""
    asked = (each for each in subject.jenis.pihak if each.peraturan == peraturan and not each.menolak)
    wanted = next((each.golongan for each in asked), ())
    places = [place for place, pihak in enumerate(subject.naskah.pihak) if pihak.golongan in wanted]
    if not places:
        return ""
    said = dict.fromkeys(str(subject.naskah.pihak[place].golongan).replace("-", " ") for place in places)
    called = [subject.called(place, subject.naskah.pihak[place].nama) for place in places]
    return f"{daftar(called, 'dan')} {daftar(tuple(said), 'dan')}"


def _of_kind(subject: Subject, peraturan: str) -> str:
    """The variant or the kind that names a regulation."""
    varian = subject.jenis.varian.get(subject.naskah.varian or "")
    if varian and peraturan in varian.peraturan:
        return f"varian {subject.naskah.varian}"
    return subject.jenis.nama


def sebab(subject: Subject, peraturan: str) -> str:
    """Why a regulation that binds does so: “karena profil kemenimipas terikat Permen Imipas 8/2025”.

    Of a regulation that a kind or variant names for its pihak, they are the reason, whatever the profil names beside.
    """
    singkat = regulation(peraturan).singkat
    own = peraturan in subject.jenis.peraturan
    whom = _of_pihak(subject, peraturan) if own else ""
    if whom:
        return f"karena {whom}, yang tunduk pada {singkat}"
    if peraturan in subject.profil.peraturan:
        return f"karena profil {subject.naskah.profil} terikat {singkat}"
    return f"karena {_of_kind(subject, peraturan)} tunduk pada {singkat}"
