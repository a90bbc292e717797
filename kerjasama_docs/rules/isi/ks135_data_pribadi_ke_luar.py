"""Data pribadi dapat sampai ke luar negeri, tetapi dasar pengirimannya belum disebut.

Data pribadi boleh dikirim ke luar wilayah Indonesia bila negara penerima melindunginya setara atau lebih tinggi; bila
tidak, harus ada pelindungan yang memadai dan mengikat; bila itu pun tidak ada, diperlukan persetujuan pemilik data.
Naskah dengan pihak asing, atau yang menyimpan data di luar negeri, menyebut salah satunya.

Salah: “Para Pihak mempertukarkan data pribadi pemegang paspor.” dengan lembaga asing, tanpa dasar pengiriman.
Benar: “Setiap Pihak memastikan pelindungan data pribadi yang setara, atau yang memadai dan bersifat mengikat.”
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level, Where
from kerjasama_docs.model.base import ASING
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.data_pribadi import DataPribadi
from kerjasama_docs.rules.shared.ikatan import place_in

DASAR: tuple[Basis, ...] = (Basis("uu-27-2022", "Pasal 56 ayat (2)"),)
_SAFE = regex(
    r"\b(?:dasar|syarat) (?:transfer|pengiriman)\b"
    r"|\b(?:setara|tingkat (?:pe|per)lindungan|memadai|mengikat|persetujuan (?:subjek|pemilik|orang)|pasal 56)\b"
    r"|\b(?:tidak (?:akan |boleh |dapat )?|dilarang |tanpa )(?:dikirim|mengirim|ditransfer|mentransfer|disimpan"
    r"|menyimpan"
    r"|memindahkan|dipindahkan|transfer|pengiriman)"
)


def _where(subject: Subject, data: DataPribadi) -> Where | None:
    """Where data of persons leave the country: words that say so, or with a foreign pihak the data themselves."""
    sure = [each for each in data.sebutan if each.pasti]
    if data.ke_luar and (data.sebutan or data.penjaga):
        return place_in(subject, *data.ke_luar)
    foreign = any(pihak.golongan in ASING for pihak in subject.naskah.pihak)
    return place_in(subject, sure[0].alinea, sure[0].span) if foreign and sure else None


def _text(data: DataPribadi) -> str:
    """What may name the ground: what protects the data, and the text that lets them leave."""
    own = [each.alinea.kecil for each in data.sebutan] + ([data.ke_luar[0].kecil] if data.ke_luar else [])
    return "\n".join((data.aturan, *own))


def check(subject: Subject) -> Iterator[Finding]:
    """Find data of persons that leave the country without a ground for it, once."""
    if not subject.jenis.is_naskah or subject.peran != "pokok":
        return
    data = subject.index.data_pribadi
    where = _where(subject, data)
    if where is None or _SAFE.search(_text(data)):
        return
    message = "Data pribadi dapat sampai ke luar negeri, tetapi dasar pengirimannya belum disebut."
    hint = "Sebut pelindungan yang setara, pelindungan yang memadai dan mengikat, atau persetujuan pemilik data."
    yield subject.finding(message, where, hint, level=Level.PERINGATAN, basis=DASAR[0])
