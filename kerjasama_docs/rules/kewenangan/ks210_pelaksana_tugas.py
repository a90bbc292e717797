"""PIHAK KESATU ditandatangani Plh. Kepala Lembaga Pemasyarakatan Contoh, yang hanya melaksanakan tugas rutin.

Pelaksana harian dan pelaksana tugas memperoleh mandat untuk tugas rutin dari pejabat yang berhalangan. Mereka tidak
berwenang mengambil keputusan strategis yang berdampak pada organisasi, kepegawaian, dan alokasi anggaran. Naskah
kerja sama yang membebani anggaran karena itu lebih aman ditandatangani pejabat definitif atau atasannya. Status
dibaca dari isian status dan dari jabatan yang diketik.

Salah: status: plh pada penanda tangan perjanjian kerja sama.
Benar: pejabat definitif menandatangani, atau atasan pemberi mandatnya.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import huruf_awal_besar
from kerjasama_docs.rules.base.subject import Subject

_STRATEGIC = Basis("uu-30-2014", "Pasal 14 ayat (7)")
DASAR = (Basis("uu-30-2014", "Pasal 14 ayat (2)"), _STRATEGIC)
_ACTING = {"plt": "Plt.", "plh": "Plh."}
_HINT = (
    "Pastikan penandatanganan ini termasuk tugas rutin dan tidak mengubah alokasi anggaran, organisasi, atau "
    "kepegawaian; bila tidak, ganti dengan pejabat definitif atau atasannya."
)


def check(subject: Subject) -> Iterator[Finding]:
    """Find acting officials who sign a naskah for a public body."""
    if not subject.jenis.is_naskah or subject.jenis.is_paper:
        return
    for by in subject.index.penanda:
        acting = _ACTING.get(by.status)
        if acting is None or not by.negara:
            continue
        label = huruf_awal_besar(subject.called(by.by.place, by.pihak.nama))
        office = by.jabatan or "pejabat yang berhalangan"
        message = f"{label} ditandatangani {acting} {office}, yang hanya melaksanakan tugas rutin."
        where = by.key("status" if by.by.penandatangan.status == by.status else "jabatan")
        yield subject.finding(message, where, _HINT, level=Level.PERINGATAN, basis=_STRATEGIC)
