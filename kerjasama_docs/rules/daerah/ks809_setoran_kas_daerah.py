"""Hasil kerja sama disetor ke “rekening Dinas Perhubungan”, bukan ke kas daerah.

Hasil kerja sama dengan pihak ketiga yang menjadi hak daerah berupa uang disetor ke kas daerah sebagai pendapatan
daerah, dan yang berupa barang dicatat sebagai aset. Penerimaan yang masuk ke rekening perangkat daerah, atau langsung
dipakai, dapat menjadi temuan pemeriksaan. Badan layanan umum daerah, yang mengelola pendapatannya sendiri,
dikecualikan.

Salah: Bagian pendapatan PIHAK KESATU disetorkan ke rekening Dinas Perhubungan.
Benar: Bagian pendapatan PIHAK KESATU disetorkan ke rekening kas umum daerah.
"""

import re
from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.model.base import ASING, NEGARA
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.ujaran import ujaran_about

_BASIS = Basis("pp-28-2018", "Pasal 20 ayat (2)")
DASAR: tuple[Basis, ...] = (_BASIS,)

_REGION = "pemerintah-daerah"
_NO_THIRD = ASING | NEGARA
"""Those who are no third party (Pasal 14)."""
_ELSEWHERE = regex(
    r"\b(?:di)?(?:setor|transfer|bayar|kirim|masuk|simpan|tampung|titip)(?:kan)?\b[^.;]{0,80}?"
    r"(?P<ke>\brekening (?:bank )?(?:milik )?"
    r"(?:bendahara (?:penerimaan |pengeluaran )?)?(?:Dinas|Badan (?!Layanan)|UPTD?|Sekretariat Daerah|Biro|Bidang"
    r"|perangkat daerah|OPD|SKPD|penampungan|koperasi|pribadi|kepala dinas)(?: [A-Z][\w-]+){0,5})",
)
_USED = regex(
    r"\b(?:hasil|pendapatan|penerimaan|bagi hasil|kontribusi)\b[^.;]{0,80}?"
    r"(?P<ke>\b(?:digunakan|dipergunakan|dipakai|dikelola) (?:secara )?langsung\b[^.;]{0,40}?"
    r"\b(?:Dinas|UPTD?|OPD|SKPD|perangkat daerah|PIHAK \w+))",
    re.IGNORECASE,
)
_CASH = regex(
    r"\b(?:bagian (?:pendapatan|hasil|keuntungan)|bagi hasil|kontribusi (?:tetap|tahunan)?"
    r"|pendapatan daerah|hak daerah)"
    r"\b[^.;]{0,80}?(?P<ke>\b(?:secara|dengan uang) (?:tunai|kontan)\b)",
    re.IGNORECASE,
)
_FINE = regex(r"\b(?:kas (?:umum )?(?:daerah|negara)|RKU[DN]|BLUD?|badan layanan umum)\b", re.IGNORECASE)


def _money_of_a_region(subject: Subject) -> bool:
    """Whether a region cooperates with a third party, so that what it earns is its own."""
    kinds = [pihak.golongan for pihak in subject.naskah.pihak]
    return subject.binds(_BASIS.regulation) and kinds[0] == _REGION and any(kind not in _NO_THIRD for kind in kinds[1:])


def _found(text: str) -> tuple[str, re.Match[str]] | None:
    """What is done with the money, and the words that say so."""
    if _FINE.search(text):
        return None
    if cash := _CASH.search(text):
        return f"diterima “{cash['ke']}”, tidak melalui kas daerah", cash
    if away := _ELSEWHERE.search(text):
        return f"disetor ke “{away['ke']}”, bukan ke kas daerah", away
    used = _USED.search(text)
    return (f"“{used['ke']}” tanpa disetor ke kas daerah", used) if used else None


def check(subject: Subject) -> Iterator[Finding]:
    """Find money of a region that does not go to its treasury."""
    if not _money_of_a_region(subject):
        return
    hint = "Tulis bahwa uang yang menjadi hak daerah disetorkan ke rekening kas umum daerah sebagai pendapatan daerah."
    for said in ujaran_about(subject, "rekening", "langsung", "tunai", "kontan", bahasa="indonesia"):
        found = None if said.negated else _found(said.text)
        if found:
            where = said.place(subject, found[1])
            yield subject.finding(f"Hasil kerja sama {found[0]}.", where, hint, level=Level.PERINGATAN, basis=_BASIS)
