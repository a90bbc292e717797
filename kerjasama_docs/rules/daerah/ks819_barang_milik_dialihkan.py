"""“menjaminkan” membebani barang milik negara atau daerah.

Barang milik negara/daerah dilarang dijadikan jaminan utang dan dilarang diserahkan sebagai pembayaran tagihan; yang
masih diperlukan bagi tugas pemerintahan tidak dapat dipindahtangankan, dan yang tidak diperlukan hanya setelah
disetujui menurut peraturan. Naskah kerja sama tidak dapat menyepakatinya. Penyerahan bangunan kepada pemerintah pada
akhir kerja sama ialah hal yang sebaliknya, dan dibiarkan.

Salah: PIHAK KEDUA dapat menjaminkan lahan milik PIHAK KESATU kepada bank.
Benar: PIHAK KEDUA dilarang menjaminkan lahan milik PIHAK KESATU.
"""

import re
from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.model.base import NEGARA
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.sebutan_pihak import with_labels
from kerjasama_docs.rules.shared.ujaran import Ujaran, ujaran_about

_PLEDGE, _MOVE = Basis("uu-1-2004", "Pasal 49 ayat (5)"), Basis("uu-1-2004", "Pasal 45 ayat (1)")
DASAR: tuple[Basis, ...] = (_PLEDGE, _MOVE)

_OWNED = (
    r"\b(?i:milik|kepunyaan|aset|yang dimiliki(?: oleh)?) (?P<milik>{pihak})\b"
    r"|\b(?P<publik>(?i:(?:barang|aset) milik (?:negara|daerah)|tanah negara"
    r"|milik pemerintah(?: (?:pusat|daerah|provinsi|kabupaten|kota))?)|BM[ND])\b"
)
_PLEDGED = regex(
    r"(?i:\b(?:(?:men|di)jaminkan|(?:meng|di)gadaikan|(?:meng|di)agunkan|dijadikan (?:sebagai )?(?:jaminan|agunan)"
    r"|dibebani hak tanggungan|sebagai (?:jaminan|agunan) (?:kredit|pinjaman|utang))\b)"
)
_MOVED = (
    r"\b(?i:menjadi (?:hak )?milik|dihibahkan kepada|dijual kepada|beralih (?:menjadi (?:hak )?milik|kepada)"
    r"|dialihkan (?:hak milik|kepemilikan)(?:nya)? kepada)(?: penuh)? (?P<kepada>{pihak})\b"
)
_NEXT = regex(r";|\b(?:dan|serta|sedangkan|setelah|apabila|jika|kecuali)\b")
"""What begins another clause."""
_WORDS = ("jamin", "gadai", "agun", "tanggungan", "milik", "hibah", "dijual")


def _government(subject: Subject) -> frozenset[str]:
    """What the pihak are called that are bodies of the state."""
    pihak = zip(subject.labels, subject.naskah.pihak, strict=True)
    return frozenset(label for label, each in pihak if each.golongan in NEGARA)


def _fault(subject: Subject, said: Ujaran, state: frozenset[str]) -> tuple[re.Match[str], Basis, str] | None:
    """Words that pledge public goods or give them away, the article about it, and what they do."""
    each_owned, moving = (with_labels(text, subject.labels, case=True) for text in (_OWNED, _MOVED))
    owned = [found for found in each_owned.finditer(said.text) if found["publik"] or found["milik"] in state]
    if not owned:
        return None
    if pledged := _of(owned, _PLEDGED, said.text):
        return pledged, _PLEDGE, "membebani"
    moved = _of(owned, moving, said.text)
    return (moved, _MOVE, "mengalihkan") if moved and moved["kepada"] not in state else None


def _of(owned: list[re.Match[str]], what: re.Pattern[str], text: str) -> re.Match[str] | None:
    """What is done with goods, in the clause that names them."""
    done = what.search(text)
    return done if done and any(_together(text, each, done) for each in owned) else None


def _together(text: str, one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether two pieces of a sentence belong to the same clause of it."""
    first, second = sorted((one, other), key=re.Match.start)
    return not _NEXT.search(text, first.end(), second.start())


def check(subject: Subject) -> Iterator[Finding]:
    """Find goods of the state or of a region that a naskah pledges or gives away."""
    state = _government(subject)
    for said in ujaran_about(subject, *_WORDS, bahasa="indonesia") if state else ():
        fault = None if said.negated else _fault(subject, said, state)
        if fault:
            found, basis, what = fault
            message = f"“{found[0]}” {what} barang milik negara atau daerah."
            hint = "Hapus, atau sebut persetujuan dan dasar yang membolehkannya."
            where = said.place(subject, found)
            yield subject.finding(message, where, hint, level=Level.PERINGATAN, basis=basis)
