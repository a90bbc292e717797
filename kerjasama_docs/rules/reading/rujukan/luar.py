"""Rujukan to other texts, "Pasal 5 Undang-Undang …", told from those to the naskah itself."""

from kerjasama_docs.language import kalimat
from kerjasama_docs.naskah.units.record import TextUnit
from kerjasama_docs.regex import regex

_LAW = regex(
    r"\b(?:Undang-[Uu]ndang|UUD?|Perppu|PP|Perpres|Permen\w*|PMK|Perda|Pergub|Perbup|Perwal\w*|Qanun|Peraturan|Keputusan"
    r"|Instruksi|Surat Edaran|Kitab|KUH\w*|BW|HIR|RBg|Konvensi|Statuta|Anggaran Dasar|AD/ART|Piagam|Protokol|Traktat"
    r"|Staatsblad|Act|Law|Regulation|Convention|Treaty|Charter|Statute)\b"
)
"""A text of law; "ketentuan peraturan perundang-undangan" in small letters names none."""
_NASKAH = regex(
    r"\b(?:Nota|Perjanjian|Kesepakatan|Memorandum|Kontrak|Akta|Adendum|Naskah|Perpanjangan|Agreement|Arrangement|Addendum)"
    r"\b(?![^.;]{0,60}?\b(?:ini|this)\b)"
)
"""Another naskah; this one is followed by "ini"."""
_OWN = regex(r"[\s,]*(?:(?:dari|dalam|pada|of) )?(?:this |(?:[A-Z]\w+ ){0,4}ini\b|[a-z]+ ini\b)")
_OTHER = regex(
    rf"\s*(?:[,(]\s*)?{_LAW.pattern}|\s+(?:(?:dari|dalam|pada|menurut|of the|of) )?"
    r"(?:(?!PARA\b|PIHAK\b|Para\b|Pihak\b|Setiap\b|Pasal\b|Lampiran\b|Article\b|Annex\b)(?P<nama>[A-Z][\w/-]*)"
    r"|undang-undang|uu\b|peraturan (?!perundang)|kitab|keputusan|konvensi|statuta|anggaran|kontrak|perjanjian|nota"
    r"|adendum|naskah|kesepakatan|memorandum|lampiran)"
)
"""What stands behind a rujukan to another text: its name."""
_PASAL = regex(r"\b[Pp]asal \d")
_FAR = 600
"""Letters before a rujukan in which the text that it belongs to is named."""


def _named_behind(unit: TextUnit, end: int, istilah: frozenset[str]) -> bool:
    """Whether the name of another text stands behind a place; a term that the naskah defines is none."""
    found = _OTHER.match(unit.text, end)
    return found is not None and not (found["nama"] and found["nama"] in istilah)


def menunjuk_ke_luar(unit: TextUnit, begin: int, end: int, *, istilah: frozenset[str] = frozenset()) -> bool:
    """Whether a rujukan at a place of a text means another text, by the name that stands behind or before it.

    Args:
        unit: The text.
        begin: The first sign of the rujukan.
        end: The place behind its last one.
        istilah: First words of the terms that the naskah defines, with which a sentence may go on.
    """
    if _OWN.match(unit.text, end):
        return False
    if _named_behind(unit, end, istilah):
        return True
    led = _led(unit, begin)
    return bool(_LAW.search(led) or _NASKAH.search(led))


def _led(unit: TextUnit, begin: int) -> str:
    """What leads to a place: the sentence up to it, and that above an item."""
    near = unit.text[max(0, begin - _FAR) : begin]
    last = kalimat(near)[-1:] if near.strip() else ()
    above = unit.above.text[:_FAR] if unit.above else ""
    return f"{above} {near[last[0][0] :] if last else near}"


def is_unit_of_other_text(unit: TextUnit, begin: int, end: int, *, istilah: frozenset[str] = frozenset()) -> bool:
    """Whether an ayat or a huruf that is named without its Pasal is one of another text.

    That text was cited with its Pasal in the same sentence, or its name stands behind; see :func:`menunjuk_ke_luar`.
    """
    if _OWN.match(unit.text, end):
        return False
    return _named_behind(unit, end, istilah) or (
        bool(_PASAL.search(unit.text, 0, begin)) and menunjuk_ke_luar(unit, begin, end, istilah=istilah)
    )
