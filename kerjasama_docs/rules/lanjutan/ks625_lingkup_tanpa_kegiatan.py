"""Ruang lingkup ditambah “pelindungan kekayaan intelektual”, tetapi kegiatannya tidak ditambah.

Ruang lingkup dilaksanakan melalui kegiatan. Lingkup yang baru tanpa kegiatan tidak dapat dilaksanakan siapa pun, dan
kegiatan yang akan dilaksanakan termasuk isi yang wajib ada. Adendum yang memperluas yang satu lazim mengubah yang lain
pula; bila kegiatan yang lama sudah mencakupnya, saran ini boleh dibiarkan.

Salah: perubahan: [{ubah: ruang-lingkup}] dengan ruang_lingkup yang bertambah satu butir.
Benar: perubahan: [{ubah: ruang-lingkup}, {ubah: pelaksanaan}] dengan kegiatan untuk butir yang baru.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.rules.base.subject import Subject

_LAW, _ARTICLE = "permen-imipas-8-2025", "Pasal 21 huruf d"
DASAR: tuple[Basis, ...] = (Basis(_LAW, _ARTICLE),)


def _added(subject: Subject) -> str | None:
    """The first item of the ruang lingkup that the parent does not have; None where nothing is added."""
    induk = subject.induk
    if induk is None:
        return None
    before = {item.uraian.casefold() for item in induk.berlaku.naskah.ruang_lingkup}
    now = subject.naskah.ruang_lingkup
    if len(now) <= len(before):
        return None
    return next((item.uraian for item in now if item.uraian.casefold() not in before), None)


def _left(subject: Subject) -> str | None:
    """The Pasal of the kegiatan that is left as it is while that of the ruang lingkup is worded anew; else None."""
    wording, changes = subject.index.wording, subject.naskah.perubahan
    reworded = {change.ubah for change in changes if not change.teks}
    if reworded.isdisjoint(wording.by("ruang_lingkup")):
        return None
    living = [label for label in wording.by("kegiatan") if label in subject.index.before]
    touched = {change.target for change in changes if not change.hapus}
    return next(iter(living), None) if touched.isdisjoint(living) else None


def check(subject: Subject) -> Iterator[Finding]:
    """Find an adendum that widens the ruang lingkup and leaves the kegiatan as they are."""
    induk = subject.induk
    if subject.peran != "perubahan" or induk is None or induk.berlaku.akar.recorded:
        return
    new, label = _added(subject), _left(subject)
    if new and label:
        message = f"Ruang lingkup ditambah “{new}”, tetapi kegiatannya tidak ditambah."
        hint = f"Tulis kegiatan yang melaksanakannya, dan tambahkan “- ubah: {label}” pada perubahan."
        basis = subject.bound(_LAW, _ARTICLE)
        yield subject.finding(message, ("ruang_lingkup",), hint, level=Level.SARAN, basis=basis)
