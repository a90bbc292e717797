"""PP 50/2007 sudah dicabut dengan PP 28/2018 sejak 13 Juli 2018.

Peraturan yang sudah dicabut pada tanggal naskah tidak melandasi apa pun lagi, juga bila pencabutnya kelak dicabut.
Yang disebut sebagai riwayat dilewati: “dahulu”, “semula”, “sebagaimana telah diganti dengan”. Peraturan yang dicabut
sebagian hanya disebut bila naskah ini terikat pada pencabutnya.

Salah: Kerja sama ini dilaksanakan menurut PP 50/2007.
Benar: Kerja sama ini dilaksanakan menurut PP 28/2018, yang menggantikan PP 50/2007.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.regex import regex
from kerjasama_docs.regulations import Regulation, keadaan, regulation
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.named_peraturan import known_peraturan, place_of_peraturan

_BASIS = Basis("uu-12-2011", "Lampiran II angka 229")
DASAR: tuple[Basis, ...] = (_BASIS,)

_HISTORY = regex(
    r"\b(?:(?:di|men|pen)cabut\w*|(?:di|meng)ganti\w*|dahulu|dulu|semula|sebelumnya|pernah|bekas|lama|"
    r"tidak berlaku(?: lagi)?|saat itu|ketika itu|pada masa)\b"
)
"""What is said of a regulation that is named as history."""


def _repealed(subject: Subject, cited: Regulation) -> bool:
    """Whether it was repealed on the day of the naskah; of one repealed in part, whether that part is ours."""
    if not cited.dicabut_sebagian:
        return cited.sudah_dicabut(subject.tanggal)
    later = not (cited.dicabut and subject.tanggal) or cited.dicabut <= subject.tanggal
    return later and any(subject.binds(key) for key in cited.dicabut_oleh)


def check(subject: Subject) -> Iterator[Finding]:
    """Find regulations that were no longer in force on the day of the naskah."""
    for key, item in known_peraturan(subject):
        cited = regulation(key)
        if not _repealed(subject, cited) or _HISTORY.search(item.kalimat.casefold()):
            continue
        message = f"{cited.singkat} sudah {keadaan(key, subject.tanggal)}."
        heirs = " atau ".join(regulation(each).judul for each in cited.dicabut_oleh)
        hint = f"Pakai {heirs}, atau hapus; bila disebut sebagai riwayat, katakan demikian."
        yield subject.finding(message, place_of_peraturan(subject, item), hint, level=Level.PERINGATAN, basis=_BASIS)
