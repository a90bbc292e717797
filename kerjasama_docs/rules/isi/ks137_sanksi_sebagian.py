"""Sanksi hanya mengenai kewajiban dalam Pasal 7, sedangkan Pasal 9 dan Pasal 11 juga memuat kewajiban.

Sanksi yang menunjuk satu Pasal tidak dapat dikenakan atas pelanggaran Pasal yang lain; teguran dan pengakhiran yang
bergantung padanya pun tidak pernah sampai. Bila memang hanya kewajiban itu yang disanksi, abaikan saran ini.

Salah: “PIHAK yang tidak memenuhi kewajiban sebagaimana dimaksud dalam Pasal 7 dikenai sanksi”, dan kewajiban dalam
Pasal 9.
Benar: “PIHAK yang tidak memenuhi kewajiban berdasarkan Perjanjian Kerja Sama ini dikenai sanksi”
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import daftar
from kerjasama_docs.naskah.tree.pohon import Pasal
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.bacaan import Alinea
from kerjasama_docs.rules.shared.ikatan import place_in, says_any

DASAR: tuple[Basis, ...] = ()
_SANCTION = regex(
    r"\b(?:tidak (?:memenuhi|melaksanakan)|melanggar|lalai(?: memenuhi"
    r"| melaksanakan)?)\b[^.;:]{0,40}\b(?:sebagaimana dimaksud )?"
    r"dalam (?P<pasal>pasal \d+(?:(?:, | dan |, dan | atau |, atau )?(?:pasal )?\d+)*)(?P<lebih>[^.;:]{0,40}?)"
    r"\b(?:dikenai|dikenakan|diberi|dijatuhi)\b[^.;:]{0,20}\b(?:sanksi|denda|teguran)"
)
_NUMBER = regex(r"\d+")
_DUTY = regex(r"\bpihak\b(?: \w+){0,3} (?:wajib|berkewajiban|dilarang)\b")
_SHOWN = 3


def _duties(subject: Subject, named: set[str], own: Pasal | None) -> list[Pasal]:
    """The other Pasal that lay a duty on a pihak."""
    others = (each for each in subject.index.bacaan.bagian if each.pasal.number not in named and each.pasal is not own)
    return [bagian.pasal for bagian in others if _DUTY.search(bagian.kecil)]


def _speaking(subject: Subject) -> Iterator[Alinea]:
    """What of the Pasal may speak of a sanction."""
    said = subject.index.bacaan.memuat(" sanksi", "denda", "teguran")
    return (alinea for alinea in said if alinea.part == "batang-tubuh" and "dalam pasal" in alinea.kecil)


def _sanction(subject: Subject) -> tuple[Alinea, tuple[int, int], set[str]] | None:
    """The sanction that names Pasal, where it is the only one."""
    found = [(alinea, match) for alinea in _speaking(subject) for match in _SANCTION.finditer(alinea.kecil)]
    if len(found) != 1 or "huruf" in found[0][1]["lebih"]:
        return None
    alinea, match = found[0]
    return alinea, match.span(), set(_NUMBER.findall(match["pasal"]))


def check(subject: Subject) -> Iterator[Finding]:
    """Find sanctions for the duties of some Pasal only, where others lay duties too."""
    if subject.peran != "pokok" or not says_any(subject.index.bacaan, "dikenai", "dikenakan", "dijatuhi", "diberi"):
        return
    sanction = _sanction(subject)
    if sanction is None:
        return
    alinea, span, named = sanction
    others = _duties(subject, named, alinea.pasal)
    if others:
        said = daftar([f"Pasal {number}" for number in sorted(named, key=int)], "dan")
        shown = daftar([pasal.nama for pasal in others[:_SHOWN]], "dan")
        message = f"Sanksi hanya mengenai kewajiban dalam {said}, sedangkan {shown} juga memuat kewajiban."
        hint = "Tulis “kewajiban berdasarkan perjanjian ini”, atau sebut semua Pasal yang dimaksud."
        yield subject.finding(message, place_in(subject, alinea, span), hint, level=Level.SARAN)
