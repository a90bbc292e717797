"""Naskah ini tidak mengikat, tetapi menulis “shall” pada Pasal 6.

Perjanjian internasional menimbulkan hak dan kewajiban; naskah yang tidak dimaksudkan demikian memakai bunyi yang
menyatakan kehendak: will, intend, may, dalam bahasa Indonesia akan dan dapat. Shall, must, dan wajib memberi kesan
sebaliknya, dan pihak asing dapat menganggapnya kewajiban. Tidak mengikat ialah naskah yang menyatakannya, atau yang
ragamnya demikian. Pasal yang dikecualikan dari pernyataan itu tidak diperiksa.

Salah: The Parties shall contribute 25 experts, dalam naskah yang does not create legally binding obligations.
Benar: The Parties will endeavour to contribute experts.
"""

import re
from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.views.ragam import ragam_of
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.ujaran import Ujaran, ujaran_about

_BASIS = Basis("uu-24-2000", "Pasal 1 angka 1")
DASAR: tuple[Basis, ...] = (_BASIS,)

_SAYS = regex(
    r"\b(?:tidak (?:mengikat(?: secara hukum)?|bersifat mengikat|dimaksudkan untuk (?:menimbulkan|mengikat)"
    r"|menimbulkan (?:hak|kewajiban|akibat hukum|hak dan kewajiban))"
    r"|not (?:legally )?binding|non-?binding|(?:does|do|is|are|shall|will) not (?:intended to )?(?:create"
    r"|give rise to|constitute)"
    r" (?:any )?(?:legal|legally|binding|rights?|obligations?)|creates? no (?:legal|legally|binding|rights?"
    r"|obligations?))",
    re.IGNORECASE,
)
_EXCEPT = regex(r"\b(?:kecuali|selain|except|other than|save for)\b", re.IGNORECASE)
_DUTY = {
    "inggris": regex(r"\b(?:shall|must|(?:is|are) (?:obliged|obligated|required) to)\b", re.IGNORECASE),
    "indonesia": regex(r"\b(?:wajib|berkewajiban|harus)\b(?! diselesaikan)", re.IGNORECASE),
}
_MODE = regex(
    r"\bshall not (?:create|be binding|be construed|constitute|give rise|affect|be legally)|\bshall (?:enter|come) into"
    r"|\bshall (?:remain|be) (?:in force|valid|effective)"
    r"|\b(?:wajib|harus) di\w+ (?:menurut|oleh|berdasarkan)"
    r"|\b(?:must|shall) be \w+ (?:under|by) (?:the )?(?:laws?|regulations?)",
    re.IGNORECASE,
)
"""How a text speaks of itself, also where it binds nobody, and of what the law demands."""


def _bindless(subject: Subject) -> bool:
    """Whether the whole naskah says that it does not bind, in so many words or by its register."""
    words = ("mengikat", "menimbulkan", "binding", "creat", "give rise", "constitute")
    said = [each for each in ujaran_about(subject, *words) if _SAYS.search(each.text)]
    loose = ragam_of(subject.naskah, subject.jenis, subject.induk) == "tidak-mengikat"
    return (loose or bool(said)) and not any(_EXCEPT.search(each.text) for each in said)


def _duty(said: Ujaran) -> re.Match[str] | None:
    """The word in a sentence that lays a duty on a pihak."""
    if _SAYS.search(said.text) or _MODE.search(said.text):
        return None
    return _DUTY[said.unit.bahasa].search(said.text)


def check(subject: Subject) -> Iterator[Finding]:
    """Find duties in a foreign naskah that says of itself that it does not bind."""
    if subject.pohon.padanan is None or not subject.jenis.asing or not _bindless(subject):
        return
    seen: set[object] = set()
    for said in ujaran_about(subject, "shall", "must", "obliged", "obligated", "required to", "wajib", "harus"):
        found = None if said.tempat in seen else _duty(said)
        if found:
            seen.add(said.tempat)
            there = f" pada {said.unit.place}" if said.unit.place else ""
            message = f"Naskah ini tidak mengikat, tetapi menulis “{found[0]}”{there}."
            hint = (
                "Pakai will, intend, atau may (akan, bermaksud, dapat), atau kecualikan Pasal itu dari pernyataannya; "
            )
            hint += "bila naskahnya memang mengikat, pilih ragam: mengikat."
            where = said.place(subject, found)
            yield subject.finding(message, where, hint, level=Level.PERINGATAN, basis=_BASIS)
