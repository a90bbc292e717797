"""“Pasal 5 diganti menjadi” bukan bunyi perubahan yang lazim.

Adendum menyebut ketentuan yang diubah, lalu memuat bunyi barunya utuh: “Ketentuan Pasal 5 diubah sehingga berbunyi
sebagai berikut:”. Perubahan yang diceritakan saja, diganti, diralat, atau semula dan menjadi, membuat pembaca harus
menyusun sendiri bunyi yang berlaku. Pedoman peraturan dipakai sebagai perbandingan, sehingga ini saran.

Salah: Pasal 5 ayat (2) diganti menjadi pembayaran dilakukan dalam tiga tahap.
Benar: Ketentuan ayat (2) Pasal 5 diubah sehingga Pasal 5 berbunyi sebagai berikut:
"""

import re
from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.units.record import Author
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.ujaran import ujaran_about

_BASIS = Basis("uu-12-2011", "Lampiran II angka 233")
DASAR: tuple[Basis, ...] = (_BASIS,)

_TOLD = regex(
    r"\b(?:ketentuan )?(?:pasal|ayat|huruf|lampiran)\b[^.;:]{0,60}?\b(?:diganti|diralat|direvisi|dikoreksi"
    r"|disempurnakan"
    r"|diperbaiki)\b(?:[^.;:]{0,20}?\b(?:menjadi|dengan|sehingga))?"
    r"|\b(?:ketentuan )?(?:pasal|ayat|lampiran)\b[^.;:]{0,60}?\bdiubah menjadi\b"
    r"|\bsemula\b[^;]{0,160}?\b(?:menjadi|diubah)\b|\bpasal\b[^.;:]{0,40}?\bseharusnya (?:berbunyi|dibaca)\b",
    re.IGNORECASE,
)


def check(subject: Subject) -> Iterator[Finding]:
    """Find changes that an adendum tells of instead of wording them."""
    if subject.peran != "perubahan":
        return
    hint = (
        "Pindahkan ke isian perubahan, sehingga bunyinya “diubah sehingga berbunyi sebagai berikut:” dan ikut berlaku."
    )
    for said in ujaran_about(subject, "pasal", "ayat", "lampiran", "semula", bahasa="indonesia"):
        if said.unit.quoted or subject.author(said.unit, said.start, said.end) is not Author.DRAFTER:
            continue
        if found := _TOLD.search(said.text):
            message = f"“{found[0]}” bukan bunyi perubahan yang lazim."
            where = said.place(subject, found)
            yield subject.finding(message, where, hint, level=Level.SARAN, basis=_BASIS)
