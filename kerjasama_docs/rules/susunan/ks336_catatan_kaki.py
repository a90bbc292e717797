"""“[^1]” pada Pasal 4 ayat (1) tercetak apa adanya, bukan sebagai catatan kaki.

Catatan kaki dan gambar di tengah kalimat belum dicetak. Penandanya yang tertinggal dalam naskah adalah teks yang salah.
Naskah dinas yang mengikat menempatkan penjelasan dalam kalimatnya sendiri, agar jelas bahwa penjelasan itu disepakati.

Salah: (1) Tarif layanan Rp50.000[^1].
Benar: (1) Tarif layanan Rp50.000 (lima puluh ribu rupiah), belum termasuk pajak.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = ()
_NOTE = regex(r"\[\^[^\]\s]{1,20}\]")
_PICTURE = regex(r"!\[[^\]\n]{0,200}\]\([^)\n]{1,300}\)")
_IN_TEXT = "Tulis isi catatannya dalam kalimat itu, dalam ayat tersendiri, atau dalam lampiran."
_BEHIND = "Sertakan gambarnya sebagai lampiran: lampiran[].berkas, misalnya lampiran/peta.png."


def check(subject: Subject) -> Iterator[Finding]:
    """Find marks of footnotes and of pictures, of which neither is printed."""
    for unit in subject.units:
        if "[" not in unit.text:
            continue
        for mark, what, hint in ((_NOTE, "catatan kaki", _IN_TEXT), (_PICTURE, "gambar", _BEHIND)):
            if found := mark.search(unit.text):
                message = f"“{found[0]}” pada {unit.place} tercetak apa adanya, bukan sebagai {what}."
                yield subject.finding(message, subject.place(unit), hint, level=Level.GALAT)
