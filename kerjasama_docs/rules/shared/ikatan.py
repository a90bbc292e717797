"""How a text says that a naskah binds or does not, waives the code of contracts, or takes a dispute to a court.

All of it is looked for in small letters, sentence by sentence. Such clauses mean something else between two bodies of
the state, which ``naskah.views.pemerintah`` tells apart.
"""

import re
from collections.abc import Iterator

from kerjasama_docs.findings import Where
from kerjasama_docs.language import dipotong
from kerjasama_docs.model.hal import Sifat
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.bacaan import Alinea, Bacaan, kecil
from kerjasama_docs.rules.reading.judul import title_of

NASKAH_INI = (
    r"(?:nota|perjanjian|kesepakatan|memorandum|kesepahaman|naskah|pernyataan|kerja sama|dokumen|kontrak)"
    r"(?: [a-z]+){0,3} ini\b"
)
"""This naskah, as a text calls itself."""
_LOOSE = regex(
    rf"\b{NASKAH_INI}[^.;]{{0,120}}?\b(?:tidak (?:bersifat |bermaksud |dimaksudkan (?:untuk )?)?mengikat\b"
    r"|tidak (?:menimbulkan|melahirkan|menciptakan|membebankan|membentuk|mengandung)[^.;]{0,60}"
    r"(?:hak dan|kewajiban|akibat hukum|ikatan|perikatan|konsekuensi hukum)"
    r"|tidak (?:mempunyai|memiliki) (?:kekuatan|akibat|daya)[^.;]{0,30}(?:mengikat|hukum)"
    r"|bukan(?:lah)? (?:merupakan )?(?:suatu |sebuah )?(?:perjanjian|perikatan|kontrak|dokumen)[^.;]{0,30}\bmengikat)"
    rf"|\b(?:pihak|penanda ?tangan)\b[^.;]{{0,60}}\btidak (?:akan )?terikat\b(?! lagi)[^.;]{{0,40}}\b{NASKAH_INI}"
)
_BOUND = regex(
    r"\b(?:pihak ketiga|pihak lain|pihak di luar|pihak mana pun di luar|sebelum|sampai dengan|apabila|kecuali|selain"
    r"|masyarakat|keuangan|biaya|anggaran|pembiayaan|tambahan)\b"
)
"""What says whom, until when, or for what it does not bind: then it binds otherwise."""
_CODE = regex(r"\b126[67]\b")
_AWAY = regex(
    r"\b(?:mengesampingkan|mengenyampingkan|menyampingkan|melepaskan|meniadakan|mengabaikan|dikesampingkan"
    r"|dikecualikan|mengecualikan|dilepaskan|diabaikan|menyimpang\w*|tidak (?:akan |lagi |perlu )?(?:mem"
    r"|di)?berlaku\w*|tidak tunduk)\b"
)
_COURT = regex(
    r"\b(?:pengadilan(?: (?:negeri|niaga|tinggi|agama|tata usaha negara))?|kepaniteraan|arbitrase|bani|mahkamah agung"
    r"|litigasi|domisili hukum|tempat kedudukan hukum)\b"
)
_COURTS = ("pengadilan", "arbitrase", "kepaniteraan", "domisili", "bani", "litigasi", "mahkamah agung")
_QUARREL = regex(
    r"\b(?:perselisihan|perbedaan|sengketa|domisili|kedudukan hukum|gugatan|menggugat|mufakat"
    r"|musyawarah)\b"
)
_NO_COURT = regex(
    r"\b(?:(?:tanpa|bukan|luar|putusan|penetapan)(?: (?:melalui|ke|oleh|dari|jalur|lembaga|proses|suatu|harus"
    r"|perlu)){0,4}"
    r"|tidak (?:akan |dapat |perlu )?(?:dibawa|diajukan|diselesaikan|ditempuh|melalui|menempuh|diputus)"
    r"(?: (?:melalui|ke|oleh|kepada|jalur|di)){0,2}"
    r"|(?:berjalan|diperiksa|disidangkan|diadili|berperkara|terdaftar|perkara)(?: \w+){0,2} (?:di|oleh|pada)) $"
)
"""What leads to a court that is not chosen."""
_SHOWN = 70


def sifat(subject: Subject) -> Sifat | None:
    """What a naskah is; one that changes or prolongs its parent is what the first of its chain is."""
    first = subject.rantai.berlaku.akar.jenis if subject.peran in {"perubahan", "perpanjangan"} else subject.jenis
    return first.sifat


def unbinding(bacaan: Bacaan) -> Iterator[tuple[Alinea, re.Match[str]]]:
    """Where a naskah says of itself that it does not bind, whomever and whatever for."""
    for alinea in bacaan.memuat("tidak ber", "tidak dimak", "tidak me", "terikat", "bukan"):
        for found in _LOOSE.finditer(alinea.kecil) if " ini" in alinea.kecil else ():
            end = alinea.sentence(found.start())[1]
            if not _BOUND.search(alinea.kecil, found.end(), end) and not _BOUND.search(found[0]):
                yield alinea, found


def says_any(bacaan: Bacaan, *words: str) -> bool:
    """Whether a word stands anywhere in a naskah: cheaper than any pattern."""
    return bacaan.teks.salah_satu(*words)


def waived_kuhperdata(bacaan: Bacaan) -> Iterator[tuple[Alinea, tuple[int, int]]]:
    """Sentences that waive Pasal 1266 or Pasal 1267 KUHPerdata."""
    for alinea in bacaan.memuat("1266", "1267"):
        for start, end in alinea.kalimat:
            if _CODE.search(alinea.kecil, start, end) and _AWAY.search(alinea.kecil, start, end):
                yield alinea, (start, end)


def forum(bacaan: Bacaan) -> Iterator[tuple[Alinea, re.Match[str]]]:
    """Courts and arbitration to which a dispute under the naskah is taken; each sentence once."""
    if not says_any(bacaan, *_COURTS):
        return
    for alinea in bacaan.memuat(*_COURTS, "kedudukan hukum"):
        for start, end in alinea.kalimat:
            if found := _court(alinea, start, end):
                yield alinea, found


def all_forum(bacaan: Bacaan) -> Iterator[tuple[Alinea, re.Match[str]]]:
    """Every court and arbitration to which a dispute under the naskah is taken, several in one sentence too."""
    for alinea in bacaan.alinea:
        for start, end in alinea.kalimat:
            yield from ((alinea, found) for found in _courts(alinea, start, end))


def _court(alinea: Alinea, start: int, end: int) -> re.Match[str] | None:
    return next(_courts(alinea, start, end), None)


def _courts(alinea: Alinea, start: int, end: int) -> Iterator[re.Match[str]]:
    quarrel = _QUARREL.search(alinea.kecil, start, end) or (alinea.pasal and _QUARREL.search(_title(alinea)))
    for found in _COURT.finditer(alinea.kecil, start, end) if quarrel else ():
        if not _NO_COURT.search(alinea.kecil[start : found.start()]):
            yield found


def _title(alinea: Alinea) -> str:
    return kecil(title_of(alinea.pasal)) if alinea.pasal else ""


def place_in(subject: Subject, alinea: Alinea, span: tuple[int, int]) -> Where:
    """The place of some words of an alinea."""
    unit, start = alinea.unit_at(span[0])
    return subject.place(unit, start, min(start + span[1] - span[0], len(unit.text)))


def shown(alinea: Alinea, span: tuple[int, int]) -> str:
    """Words of an alinea as a message shows them."""
    return f"“{dipotong(' '.join(alinea.text[slice(*span)].split()), _SHOWN)}”"
