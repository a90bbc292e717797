"""Data pribadi dilarang ditransfer ke luar negeri, tetapi ketentuan lain membolehkannya.

Dua ketentuan yang bertentangan membuat keduanya tidak dapat dipegang. Bila data memang harus keluar, larangannya
diganti dengan dasar transfer: pelindungan yang setara, pelindungan yang memadai dan mengikat, atau persetujuan pemilik
data. Menyimpan data pada peladen di luar negeri pun berarti mentransfernya.

Salah: “Setiap PIHAK dilarang mentransfer data pribadi ke luar negeri.” dan “Data disimpan pada peladen di luar negeri.”
Benar: “Data disimpan pada peladen di Indonesia.”
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.bacaan import Alinea
from kerjasama_docs.rules.shared.ikatan import place_in

DASAR: tuple[Basis, ...] = (Basis("uu-27-2022", "Pasal 56 ayat (2)"),)
_FORBIDDEN = regex(
    r"\b(?:dilarang|tidak (?:akan |boleh |dapat |diperkenankan )?|tanpa )\s*(?:\w+ ){0,2}?"
    r"(?:(?:di|men)?transfer|dikirim\w*|mengirim\w*|dipindah\w*|memindah\w*|disimpan|menyimpan|di(?:proses|akses))"
)


def _forbids(alinea: Alinea, span: tuple[int, int]) -> bool:
    return _FORBIDDEN.search(alinea.kecil, *alinea.sentence(span[0])) is not None


def check(subject: Subject) -> Iterator[Finding]:
    """Find a text that lets data leave the country beside one that forbids it, once."""
    said = subject.index.data_pribadi.semua_ke_luar
    banned = [each for each in said if _forbids(*each)]
    allowed = [each for each in said if not _forbids(*each)]
    if banned and allowed:
        unit = banned[0][0].units[0]
        place = f" (lihat {unit.place})" if unit.place else ""
        message = f"Data pribadi dilarang ditransfer ke luar negeri{place}, tetapi ketentuan ini membolehkannya."
        hint = "Hapus salah satunya; bila data memang keluar, sebut dasar transfernya pada data_pribadi.luar_negeri."
        yield subject.finding(message, place_in(subject, *allowed[0]), hint, level=Level.PERINGATAN, basis=DASAR[0])
