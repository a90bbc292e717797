"""Isian ruang_lingkup lain daripada Nota Kesepahaman, padahal tercetak sebagai isinya.

Laporan dan surat tentang sebuah naskah menyebut judul, ruang lingkup, dan kegiatan naskah itu. Yang ditulis lain di
sini tercetak seolah-olah disepakati, tanpa mengubah naskahnya. Bila adendum menulis sendiri bunyi Pasalnya, isian
naskah induk mungkin tidak berlaku lagi; isi yang baru justru ditulis di sini, dan itu disarankan.

Salah: laporan pemantauan dengan ruang_lingkup yang tidak ada dalam naskah induk.
Benar: laporan pemantauan tanpa ruang_lingkup; isinya terbaca dari naskah induk.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.model.paths import says
from kerjasama_docs.naskah.rantai.records import Berlaku, Rantai
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = ()

_BESIDE = {"kegiatan"}
"""Fields whose Pasal says much else: that an adendum worded it tells nothing about them."""


def _by_hand(subject: Subject, berlaku: Berlaku, field: str) -> str | None:
    """What an adendum did to the Pasal that words a field, when it worded that Pasal itself."""
    labels = [label for label in subject.index.wording.by(field) if label in berlaku.tangan]
    return next((done for label in labels for done in berlaku.sumber.get(label, ())), None)


def _stale(subject: Subject, induk: Rantai, field: str) -> Iterator[Finding]:
    """A field that is read from the naskah although its Pasal was worded by hand."""
    own, agreed = getattr(subject.naskah, field), getattr(induk.berlaku.naskah, field)
    changed = _by_hand(subject, induk.berlaku, field)
    if changed and own == agreed and says(own) and field not in _BESIDE:
        message = f"Isian {field} terbaca dari {induk.mata[0].nama}, sedangkan Pasalnya telah {changed}."
        hint = f"Bila isinya ikut berubah, tulis {field} yang kini berlaku dalam berkas ini."
        yield subject.finding(message, (field,), hint, level=Level.SARAN)


def _other(subject: Subject, induk: Rantai, field: str) -> Iterator[Finding]:
    """A field that is printed as what the naskah says, and is not."""
    own, agreed = getattr(subject.naskah, field), getattr(induk.berlaku.naskah, field)
    if says(agreed) and own != agreed and not _by_hand(subject, induk.berlaku, field):
        message = f"Isian {field} lain daripada {induk.mata[0].nama}, padahal tercetak sebagai isinya."
        hint = "Hapus isian itu, sehingga terbaca dari naskah induk; yang hendak diubah dituangkan dalam adendum."
        yield subject.finding(message, (field,), hint)


def check(subject: Subject) -> Iterator[Finding]:
    """Find what a paper around a naskah says of it in other words than the naskah itself."""
    induk = subject.induk
    if induk is None or not subject.jenis.is_paper:
        return
    for field in subject.jenis.warisan:
        if field == "judul" or subject.index.wording.by(field):
            yield from _stale(subject, induk, field)
            yield from _other(subject, induk, field)
