"""“seluruh ketentuan tidak berlaku lagi” menghapus juga ketentuan yang menurut naskah induk tetap berlaku.

Kerahasiaan, pelindungan data, kekayaan intelektual, dan penyelesaian perselisihan lazim tetap berlaku sesudah kerja
sama berakhir, dan naskah induk menyatakannya. Kalimat pengakhiran yang menghapus semua ketentuan tanpa kecuali
menghapusnya pula, biasanya tanpa dimaksudkan.

Salah: Dengan berakhirnya Perjanjian, seluruh ketentuannya dinyatakan tidak berlaku lagi.
Benar: … tidak berlaku lagi, kecuali ketentuan mengenai kerahasiaan dan penyelesaian perselisihan.
"""

import re
from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.klausul.isian import surviving
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.ujaran import ujaran_about

DASAR: tuple[Basis, ...] = ()

_ALL = regex(
    r"\b(?:seluruh|semua|segala|setiap)(?: isi)? (?:ketentuan(?:nya)?|kewajiban(?:nya)?|hak dan kewajiban|pasal)\b"
    r"[^.;]{0,80}?"
    r"\b(?:tidak (?:lagi )?berlaku(?: lagi)?|tidak mengikat(?: lagi)?|gugur|hapus|batal|berakhir)\b"
    r"|\ball (?:provisions|obligations)\b[^.;]{0,60}?\b(?:cease|terminate|lapse|end)\b",
    re.IGNORECASE,
)
_BUT = regex(r"\b(?:kecuali|selain|dengan pengecualian|except|other than|save)\b", re.IGNORECASE)


def _lasting(subject: Subject) -> bool:
    """Whether the parent has Pasal that by their klausul outlive it."""
    induk = subject.induk
    if induk is None or induk.berlaku.akar.recorded:
        return False
    return bool(surviving(subject.index.before, induk.berlaku.akar.assets))


def check(subject: Subject) -> Iterator[Finding]:
    """Find an ending that lets everything lapse, also what the parent keeps in force."""
    if subject.peran != "pengakhiran":
        return
    for said in ujaran_about(subject, "seluruh", "semua", "segala", "setiap", "all "):
        found = None if _BUT.search(said.text) else _ALL.search(said.text)
        if found and _lasting(subject):
            message = f"“{found[0]}” menghapus juga ketentuan yang menurut naskah induk tetap berlaku."
            hint = "Kecualikan ketentuan yang tetap berlaku, misalnya kerahasiaan dan penyelesaian perselisihan."
            yield subject.finding(message, said.place(subject, found), hint, level=Level.PERINGATAN)
