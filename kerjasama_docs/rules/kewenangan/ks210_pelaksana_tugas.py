"""PIHAK KESATU ditandatangani Plh. Kepala Lembaga Pemasyarakatan Contoh, yang hanya melaksanakan tugas rutin.

Pelaksana harian dan pelaksana tugas menjalankan tugas rutin pejabat yang berhalangan dengan mandat atasannya. Mereka
tidak berwenang mengambil keputusan strategis yang mengubah status hukum organisasi, kepegawaian, dan alokasi anggaran.
Naskah kerja sama yang membebani anggaran karena itu lebih aman ditandatangani pejabat definitif atau atasannya. Status
dibaca dari isian status dan dari jabatan yang diketik.

Salah: status: plh pada penanda tangan perjanjian kerja sama.
Benar: pejabat definitif menandatangani, atau atasan pemberi mandatnya.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import huruf_awal_besar
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.penanda import Penanda
from kerjasama_docs.rules.shared.komparisi import komparisi_of

_STRATEGIC = Basis("uu-30-2014", "Pasal 14 ayat (7)")
DASAR = (Basis("uu-30-2014", "Pasal 14 ayat (2)"), _STRATEGIC)
_ACTING = {"plt": "Plt.", "plh": "Plh."}
_ACTS = regex(
    r"\b(?:[Pp]elaksana (?:[Hh]arian|[Tt]ugas)(?: \((?:Plh|Plt|plh|plt)\.?\))?|P[lL][hHtT]\.?)\s+"
    r"[A-Z][^,;()]{2,80}"
)
"""An acting official with his office."""
_HINT = (
    "Pastikan penandatanganan ini termasuk tugas rutin dan tidak mengubah alokasi anggaran, organisasi, atau "
    "kepegawaian; bila tidak, ganti dengan pejabat definitif atau atasannya."
)


def _typed(subject: Subject, by: Penanda) -> Iterator[Finding]:
    """An acting official in the words of a komparisi, of whom the input does not say it."""
    said = komparisi_of(subject, by)
    found = _ACTS.search(said[0].text, said[1], said[2]) if said else None
    if said and found:
        label = subject.called(by.by.place)
        message = f"Komparisi {label} menyebut {found[0]}, yang hanya melaksanakan tugas rutin."
        where = subject.place(said[0], *found.span())
        yield subject.finding(message, where, _HINT, level=Level.PERINGATAN, basis=_STRATEGIC)


def _of(subject: Subject, by: Penanda) -> Iterator[Finding]:
    acting = _ACTING.get(by.status)
    if acting is None:
        yield from _typed(subject, by)
        return
    label = huruf_awal_besar(subject.called(by.by.place, by.pihak.nama))
    office = by.jabatan or "pejabat yang berhalangan"
    message = f"{label} ditandatangani {acting} {office}, yang hanya melaksanakan tugas rutin."
    where = by.key("status" if by.by.penandatangan.status == by.status else "jabatan")
    yield subject.finding(message, where, _HINT, level=Level.PERINGATAN, basis=_STRATEGIC)


def check(subject: Subject) -> Iterator[Finding]:
    """Find acting officials who sign a naskah for a public body."""
    if subject.jenis.is_naskah and not subject.jenis.is_paper:
        for by in subject.index.penanda:
            if by.negara:
                yield from _of(subject, by)
