"""“sebesar nilai sebagaimana dimaksud” menunjuk nilai uang yang tidak disebut di mana pun dalam naskah.

Perjanjian memerlukan pokok yang tertentu; pembayaran menurut nilai yang tidak tertulis sukar ditagih dan dibebankan
pada anggaran. Yang dicari ialah jumlah uang di seluruh naskah, termasuk Lampiran; nilai yang akan ditetapkan dalam
kontrak atau perjanjian lain dibiarkan.

Salah: “PIHAK KESATU membayar sebesar nilai sebagaimana dimaksud pada ayat (1).”, tanpa satu pun jumlah uang.
Benar: “Nilai kerja sama sebesar Rp480.000.000,00 (empat ratus delapan puluh juta rupiah).”
"""

import re
from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.bacaan import Alinea
from kerjasama_docs.rules.shared.ikatan import place_in, shown, sifat

DASAR: tuple[Basis, ...] = (Basis("kuhperdata", "Pasal 1320"),)
_THING = r"(?:nilai|jumlah|harga|besaran|biaya|dana)"
_SPOKEN = regex(
    rf"\b(?:sebesar|sejumlah|senilai|seharga) {_THING}\b[^.;]{{0,60}}?"
    r"\b(?:dimaksud|tersebut|tercantum|disebut)\w*"
    r"|\b(?:sebesar|sejumlah|senilai) (?:uang|dana|biaya|nilai|imbalan|jumlah)(?: uang| dana)?"
    r" (?:yang|sebagaimana)(?: telah| akan)? (?:di(?:sepakati|tentukan|tetapkan|setujui|perjanjikan))"
    r"|\b(?:nilai|harga) (?:kerja sama|perjanjian|kontrak|pekerjaan|pembiayaan|sewa)\b(?! (?:ditetapkan|diatur"
    r"|disepakati))"
    r"|\b\d{1,3}(?:,\d+)?(?: ?\([a-z ]+\))? ?(?:%|persen)[^.;]{0,40} dari (?:nilai|total|jumlah) (?:kerja sama"
    r"|kontrak|biaya|dana"
    r"|perjanjian)\b"
)
_WORDS = ("nilai", "sebesar", "sejumlah", "senilai", "harga", "persen", "%")
_AMOUNT = regex(
    r"\brp\.? ?\d|\b(?:idr|usd|us\$|eur|jpy|aud|sgd) ?\d|\d{1,3}(?:[.,]\d{3}){1,}|\brupiah\b|\b\d+ (?:juta|miliar"
    r"|ribu)\b"
    r"|\b(?:dolar|euro|yen)\b",
    re.IGNORECASE,
)
_CURRENCIES = ("rupiah", "dolar", "euro", "yen")
_LATER = regex(
    r"\b(?:kemudian|tersendiri|terpisah|lebih lanjut|rencana anggaran|kontrak (?:yang|antara)|dalam kontrak"
    r"|surat pesanan"
    r"|perjanjian (?:lain|tersendiri|turunan)|peraturan|daftar tarif|standar biaya"
    r"|(?:nota kesepahaman|perjanjian kerja sama)(?! ini\b)|nilai tagihan"
    r"|hasil penilaian)\b"
)


def _spoken(alinea: Alinea) -> Iterator[tuple[int, int]]:
    """Where an alinea speaks of an amount that has to be known."""
    for found in _SPOKEN.finditer(alinea.kecil):
        start, end = alinea.sentence(found.start())
        if not _LATER.search(alinea.kecil, start, end):
            yield found.span()


def _has_amount(subject: Subject) -> bool:
    """Whether an amount stands anywhere, looked for first where its currency does."""
    return any(_AMOUNT.search(unit.text) for unit in (*subject.index.memuat(*_CURRENCIES), *subject.index.berangka))


def check(subject: Subject) -> Iterator[Finding]:
    """Find an amount that a text speaks of in a naskah without any, once."""
    bacaan = subject.index.bacaan
    if not subject.jenis.is_naskah or subject.peran != "pokok":
        return
    spoken = next(((alinea, span) for alinea in bacaan.ketentuan_memuat(*_WORDS) for span in _spoken(alinea)), None)
    if spoken is None or _has_amount(subject):
        return
    message = f"{shown(*spoken)} menunjuk nilai uang yang tidak disebut di mana pun dalam naskah."
    hint = "Sebut jumlahnya di sini atau dalam Lampiran, atau sebut naskah lain yang menetapkannya."
    basis = DASAR[0] if sifat(subject) == "perjanjian" else None
    yield subject.finding(message, place_in(subject, *spoken), hint, level=Level.PERINGATAN, basis=basis)
