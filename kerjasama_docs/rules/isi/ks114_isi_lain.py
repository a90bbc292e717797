"""Pasal 5 berjudul “pendanaan”, tetapi bunyinya tidak menyebut pendanaan sama sekali.

Isi yang diwajibkan peraturan ada karena kalimatnya, bukan karena judul Pasalnya. Pasal yang disalin dari tempat lain di
bawah judul yang benar sering luput dibaca. Isi itu dicari pula dalam Pasal yang lain; bila di sana pun tidak ada,
naskah tidak memuatnya, dan naskah final ditolak; hal yang hanya diatur tanpa diwajibkan dimuat, diperingatkan.

Salah: Pasal Pendanaan yang berbunyi “Surat-menyurat disampaikan ke alamat PARA PIHAK.”
Benar: Pasal Pendanaan yang berbunyi “Biaya pelaksanaan ditanggung masing-masing PIHAK.”
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.isi import Keadaan

DASAR: tuple[Basis, ...] = ()


def check(subject: Subject) -> Iterator[Finding]:
    """Find Pasal that bear the title of required content and speak of something else."""
    for isi, temuan in subject.index.isi:
        if temuan.keadaan is not Keadaan.LAIN or temuan.bagian is None:
            continue
        bagian = temuan.bagian
        unit = bagian.alinea[0].units[0] if bagian.alinea else bagian.judul
        title = f"{bagian.pasal.nama} berjudul “{bagian.kepala}”"
        message = f"{title}, tetapi bunyinya tidak menyebut {isi.isi} sama sekali."
        hint = f"Tulis {isi.isi} dalam Pasal itu, dan pindahkan yang lain ke Pasalnya sendiri."
        basis = Basis(isi.peraturan, isi.pasal)
        level = Level.PERINGATAN if isi.anjuran else None
        yield subject.finding(message, subject.place(unit), hint, level=level, basis=basis)
