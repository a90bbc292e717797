"""Isian ruang_lingkup lain daripada Nota Kesepahaman, padahal tercetak sebagai isinya.

Laporan dan surat tentang sebuah naskah menyebut judul, ruang lingkup, dan kegiatan naskah itu. Yang ditulis lain di
sini tercetak seolah-olah disepakati, tanpa mengubah naskahnya. Bila adendum menulis sendiri bunyi Pasalnya, isian
naskah induk mungkin tidak berlaku lagi; isi yang baru justru ditulis di sini, dan itu disarankan.

Salah: laporan pemantauan dengan ruang_lingkup yang tidak ada dalam naskah induk.
Benar: laporan pemantauan tanpa ruang_lingkup; isinya terbaca dari naskah induk.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.model.paths import says
from kerjasama_docs.naskah.rantai.records import Berlaku
from kerjasama_docs.rules.subject import Subject

_CODE = "lain-daripada-induk"
_BESIDE = {"kegiatan"}
"""Fields whose Pasal says much else: that an adendum worded it tells nothing about them."""


def _by_hand(berlaku: Berlaku, field: str) -> str | None:
    """What an adendum did to the Pasal that words a field, when it worded that Pasal itself."""
    labels = [label for label in berlaku.akar.wording.by(field) if label in berlaku.tangan]
    return next((done for label in labels for done in berlaku.sumber.get(label, ())), None)


def check(subject: Subject) -> Iterator[Finding]:
    """Find what a paper around a naskah says of it in other words than the naskah itself."""
    built = subject.built
    if built.induk is None or not built.jenis.is_paper:
        return
    parent, berlaku = built.induk.mata[0].nama, built.induk.berlaku
    for field in built.jenis.warisan:
        if field != "judul" and not berlaku.akar.wording.by(field):
            continue
        own, agreed = getattr(built.naskah, field), getattr(berlaku.naskah, field)
        where, changed = built.source.where((field,)), _by_hand(berlaku, field)
        if changed and own == agreed and says(own) and field not in _BESIDE:
            message = f"Isian {field} terbaca dari {parent}, sedangkan Pasalnya telah {changed}."
            hint = f"Bila isinya ikut berubah, tulis {field} yang kini berlaku dalam berkas ini."
            yield Finding(_CODE, Level.SARAN, message, where, hint)
        elif not changed and says(agreed) and own != agreed:
            message = f"Isian {field} lain daripada {parent}, padahal tercetak sebagai isinya."
            hint = "Hapus isian itu, sehingga terbaca dari naskah induk; yang hendak diubah dituangkan dalam adendum."
            yield Finding(_CODE, Level.GALAT if subject.final else Level.PERINGATAN, message, where, hint)
