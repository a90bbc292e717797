"""“sebagaimana dimaksud” tidak diikuti Pasal atau ayat yang dimaksud.

Frasa sebagaimana dimaksud selalu diikuti nomor Pasal, ayat, huruf, atau angka. Tanpa nomor, pembaca harus menebak
ketentuan mana yang berlaku; biasanya nomornya terhapus ketika naskah disunting.

Salah: Laporan sebagaimana dimaksud disampaikan kepada PIHAK KESATU.
Benar: Laporan sebagaimana dimaksud pada ayat (1) disampaikan kepada PIHAK KESATU.
"""

import re
from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.units.record import Author
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject

DASAR = (Basis("uu-12-2011", "Lampiran II angka 272"), Basis("uu-12-2011", "Lampiran II angka 280"))
_OPEN = r"\s*[(\[…_\d-]|\s*\.{2}"
"""What is still open, or a number."""
_NAMED = (
    "dalam|pada|di|didalam|oleh|dari|menurut|berdasarkan|dengan|[Pp]asal|[Aa]yat|[Hh]uruf|[Aa]ngka|[Bb]utir|[Pp]oin"
    "|[Ll]ampiran|P(?:ARA|IHAK|ara|ihak)|Ps|UU|PP|Undang|Peraturan|ketentuan|diatas|dibawah"
)
_ALONE = regex(rf"\b[Ss]ebagaimana (?:yang |telah )?dimaksud(?:kan)?\b(?!{_OPEN}|\s+(?:{_NAMED})\b)")
_NUMBER = (
    "[a-zA-Z]|[IVXL]+|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|ini|yang|tersebut|terdahulu"
    "|sebelumnya|berikutnya|lain|romawi"
)
_NUMBERLESS = regex(
    r"\b(?:dimaksud(?:kan)?|diatur|tercantum|disebut(?:kan)?) (?:dalam|pada)"
    rf" (?P<satuan>[Pp]asal|[Aa]yat|[Hh]uruf|[Aa]ngka)\b(?!{_OPEN}|\s+(?:{_NUMBER})\b|\s+di ?(?:atas|bawah|muka)\b)"
)


def _message(found: re.Match[str]) -> str:
    unit = found.groupdict().get("satuan")
    if unit:
        return f"“{found[0]}” tidak diikuti nomor {unit}."
    return f"“{found[0]}” tidak diikuti Pasal atau ayat yang dimaksud."


def check(subject: Subject) -> Iterator[Finding]:
    """Find "sebagaimana dimaksud" without what is meant, and units without their number."""
    hint = "Tambahkan nomornya, misalnya “sebagaimana dimaksud pada ayat (1)”, atau hapus frasa itu."
    for unit in subject.index.ketikan:
        if unit.part != "batang-tubuh" or unit.bahasa != "indonesia" or not (" di" in unit.text or " ter" in unit.text):
            continue
        for found in (*_ALONE.finditer(unit.text), *_NUMBERLESS.finditer(unit.text)):
            if subject.author(unit, *found.span()) is not Author.BUNDLED:
                where = subject.place(unit, *found.span())
                yield subject.finding(_message(found), where, hint, level=Level.PERINGATAN, basis=DASAR[1])
