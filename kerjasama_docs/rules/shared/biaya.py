"""Who bears the costs of a kerja sama, as its sentences say it; costs of one thing only are left out."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from kerjasama_docs.regex import regex
from kerjasama_docs.rules.reading.bacaan import Alinea, Bacaan
from kerjasama_docs.rules.shared.ikatan import NASKAH_INI

SENDIRI = "sendiri"
"""Every pihak bears its own."""
TIADA = "tiada"
"""There are none."""
UMUM = "publik"
"""A public budget pays, and nothing else."""

_COST = r"(?:biaya|ongkos|pembiayaan|pendanaan|pengeluaran)(?:nya)?"
_ONE = r"pihak (?:kesatu|pertama|kedua|ketiga|keempat|kelima)"
_EACH = (
    r"(?:(?:masing-masing|setiap|tiap-tiap) pihak|pihak masing-masing|para pihak (?:secara )?masing-masing"
    r"|masing-masing)"
)
_BORNE = (
    r"(?:sepenuhnya |seluruhnya )?(?:dibebankan (?:sepenuhnya |seluruhnya )?(?:kepada|pada)|ditanggung(?: sepenuhnya"
    r"| seluruhnya)?(?: oleh)?"
    r"|menjadi (?:tanggungan|beban|tanggung jawab)(?: penuh| sepenuhnya)?(?: dari)?|dibayar(?: oleh)?"
    r"|dipikul(?: oleh)?)"
)
_PASSIVE = regex(
    rf"\b(?P<all>(?:seluruh|semua|segala|keseluruhan) )?{_COST}\b(?P<of>[^.;:]{{0,160}}?){_BORNE} "
    rf"(?:anggaran |beban |dana )?(?P<who>{_EACH}|{_ONE})\b"
)
_THING = regex(
    rf"(?:\(\d+\)\s*)?(?:(?:seluruh|semua|segala|keseluruhan) )?{_COST} (?P<of>[^.;:,]{{3,120}}?) "
    rf"{_BORNE} (?P<who>{_ONE})\.?"
)
_PART = regex(r"\d|%|\b(?:sebagian|separuh|setengah|pertama|kedua|masing-masing|pihak|tahun|tahap)\b")
"""What leaves the costs a part of those of the thing."""
_ACTIVE = regex(
    rf"\b(?P<who>{_EACH}|{_ONE}) (?:akan |wajib |harus |bersedia |sanggup |sepakat )?(?:untuk )?(?:menanggung"
    rf"|membiayai|memikul)(?: sendiri)? "
    rf"(?P<all>(?:seluruh|semua|segala|keseluruhan) )?{_COST}\b(?: sendiri)?(?P<of>[^.;:]{{0,120}})"
)
_NONE = regex(
    rf"\b{NASKAH_INI}[^.;]{{0,80}}\b(?:tidak (?:menimbulkan|memerlukan|membebankan|mengakibatkan)[^.;]{{0,30}}"
    r"\b(?:biaya|pembiayaan|pendanaan|pembayaran|beban keuangan)|tanpa (?:biaya|pembiayaan|pembayaran))\b"
)
_PUBLIC = regex(
    rf"\b{_COST}\b(?P<of>[^.;:]{{0,120}}?)\b(?:bersumber dari|bersumber pada|dibebankan (?:pada|kepada)|berasal dari)\b"
    r"(?P<who>[^.;]{0,40}?\b(?:apbn|apbd|anggaran pendapatan dan belanja (?:negara|daerah)|dipa))\b"
)
_OTHER_SOURCE = regex(r"\b(?:lain|masing-masing|setiap|atau|hibah|para pihak|pihak \w+)\b")
_POINTER = regex(
    r"sebagaimana (?:dimaksud|disebut|diatur)[a-z]* (?:dalam|pada) (?:(?:pasal \d+|ayat \(\d+\)|huruf [a-z])[ ,]*)+"
    r"|\(\d+\)"
)
_GENERAL = regex(
    r"(?:yang|timbul|muncul|ditimbulkan|diperlukan|dibutuhkan|dikeluarkan|akibat|sebagai|dari|dalam|rangka|atas|untuk"
    r"|bagi|terhadap"
    r"|pelaksanaan|penyelenggaraan|melaksanakan|kegiatan|kerja|sama|perjanjian|nota|kesepahaman|kesepakatan|bersama"
    r"|naskah"
    r"|memorandum|saling|pengertian|ini|berkenaan|berkaitan|dengan|sehubungan|berdasarkan|seluruh|seluruhnya|sepenuhnya"
    r"|program|adanya|oleh|pada|di|dan|tersebut|baginya|nya)"
)
"""Words that leave the costs those of the whole kerja sama."""
_BUT = regex(
    r"\b(?:kecuali|selain|di luar|lainnya|sepanjang|apabila|dalam hal|jika|bila|sisanya|selebihnya|tambahan"
    r"|kekurangan|tidak)\b"
)
_SPARED = regex(r" (?:apa pun )?(?:bagi|kepada|terhadap|tambahan)\b")
"""Only somebody outside is spared the costs."""
_WORD = regex(r"[a-z-]+")


class Biaya(NamedTuple):
    """What one sentence says of who bears the costs.

    Attributes:
        alinea: Where it stands.
        span: Its words.
        siapa: A pihak as the text calls it, or one of the words above.
        hal: The one thing that the costs are of; empty for those of the whole kerja sama.
    """

    alinea: Alinea
    span: tuple[int, int]
    siapa: str
    hal: str = ""

    @property
    def satu(self) -> bool:
        """Whether one pihak bears all."""
        return self.siapa not in (SENDIRI, TIADA, UMUM)


def _whole(of: str) -> bool:
    """Whether the words behind the costs leave them those of the whole kerja sama."""
    return all(_GENERAL.fullmatch(word) for word in _WORD.findall(_POINTER.sub(" ", of)))


def _bears(found: re.Match[str]) -> str | None:
    """Who bears; None for the costs of one thing, and for some of them only."""
    if not _whole(found["of"]):
        return None
    if "masing-masing" in found["who"] or "setiap" in found["who"] or "tiap-tiap" in found["who"]:
        return SENDIRI
    whole = found["all"] or "sepenuhnya" in found[0] or "seluruhnya" in found[0] or found["of"].strip()
    return found["who"] if whole else None


def _in_sentence(alinea: Alinea, start: int, end: int) -> Iterator[Biaya]:
    for pattern in (_PASSIVE, _ACTIVE):
        for found in pattern.finditer(alinea.kecil, start, end):
            who = _bears(found)
            if who and not _BUT.search(alinea.kecil, start, end):
                yield Biaya(alinea, found.span(), who)
    for found in _PUBLIC.finditer(alinea.kecil, start, end):
        if _whole(found["of"]) and not _OTHER_SOURCE.search(alinea.kecil, found.start(), end):
            yield Biaya(alinea, found.span(), UMUM)
    for found in _NONE.finditer(alinea.kecil, start, end):
        if not _SPARED.match(alinea.kecil, found.end(), end):
            yield Biaya(alinea, found.span(), TIADA)


def penanggung_biaya(bacaan: Bacaan) -> Iterator[Biaya]:
    """What the sentences in the Pasal say of who bears the costs of the whole kerja sama."""
    for alinea in bacaan.ketentuan_memuat("biaya", "pendanaan", "pengeluaran"):
        for start, end in alinea.kalimat:
            yield from _in_sentence(alinea, start, end)


def penanggung_satu_hal(bacaan: Bacaan) -> Iterator[Biaya]:
    """What whole sentences in the Pasal say of the pihak that bears the costs of one thing, all of them."""
    for alinea in bacaan.ketentuan_memuat("biaya", "ongkos"):
        for start, end in alinea.kalimat:
            found = _THING.fullmatch(alinea.kecil[start:end].strip())
            if found and not _whole(found["of"]) and not _BUT.search(found[0]) and not _PART.search(found["of"]):
                yield Biaya(alinea, (start, end), found["who"], " ".join(found["of"].split()))
