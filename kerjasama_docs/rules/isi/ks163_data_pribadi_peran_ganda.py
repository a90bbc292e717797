"""PIHAK KEDUA disebut sebagai prosesor data pribadi, tetapi di tempat lain sebagai pengendali.

Prosesor memproses data hanya atas perintah pengendali; pengendali menentukan tujuannya sendiri dan menanggung seluruh
kewajibannya. Atas data yang sama satu pihak tidak dapat menjadi keduanya. Bila datanya lain, sebut datanya.

Salah: “PIHAK KEDUA bertindak sebagai prosesor data pribadi.” dan “PIHAK KEDUA merupakan pengendali data pribadi.”
Benar: “PIHAK KESATU bertindak sebagai pengendali data pribadi dan PIHAK KEDUA sebagai prosesor data pribadi.”
"""

import re
from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.bacaan import Alinea
from kerjasama_docs.rules.shared.ikatan import place_in

DASAR: tuple[Basis, ...] = (Basis("uu-27-2022", "Pasal 51 ayat (1)"), Basis("uu-27-2022", "Pasal 1 angka 5"))
_ROLE = regex(
    r"\b(?P<siapa>pihak (?:kesatu|pertama|kedua|ketiga|keempat|kelima|keenam|ketujuh|kedelapan)(?! (?:belas|puluh)\b)"
    r"|(?:setiap|para) pihak)"
    r" (?:bertindak (?:secara bersama-sama )?sebagai|berkedudukan sebagai|merupakan|adalah|ialah|menjadi|selaku)"
    r" (?P<peran>pengendali|prosesor) data(?: pribadi)?\b"
    r"(?P<data> (?:atas(?! (?:perintah|nama))|bagi|untuk|terhadap)\b)?"
)
_ALL = ("setiap pihak", "para pihak")


def _roles(subject: Subject) -> Iterator[tuple[Alinea, re.Match[str]]]:
    """Where a text gives a pihak a role in the processing of all data; a role for some data leaves the others free."""
    for alinea in subject.index.bacaan.ketentuan_memuat("pengendali", "prosesor"):
        for found in _ROLE.finditer(alinea.kecil):
            if not found["data"]:
                yield alinea, found


def check(subject: Subject) -> Iterator[Finding]:
    """Find a pihak that is a processor in one place and a controller in another, once."""
    said = list(_roles(subject))
    processors = {found["siapa"] for _, found in said if found["peran"] == "prosesor"}
    for alinea, found in said:
        both = found["siapa"] in processors or (found["siapa"] in _ALL and processors)
        if found["peran"] == "pengendali" and both:
            who = found["siapa"] if found["siapa"] in processors else min(processors)
            message = f"{who.upper()} disebut sebagai prosesor data pribadi, tetapi di tempat lain sebagai pengendali."
            hint = "Pilih satu peran, atau sebut atas data mana pihak itu menjadi pengendali."
            where = place_in(subject, alinea, found.span())
            yield subject.finding(message, where, hint, level=Level.PERINGATAN, basis=DASAR[0])
            return
